//! Searching with every eye there is.

use serde_json::json;
use shared::visibility::Item;

use super::look::Looker;
use super::planted::Planted;

impl Looker<'_> {
    /// What is searched for is found by whoever sees the case, and nobody else learns that anything matches; who
    /// reports is found by nobody.
    pub async fn search(&self, planted: &Planted, seen: bool, said: &str) {
        let told = planted.marks.iter().filter(|(item, _)| *item == Item::Complaint).map(|(_, mark)| (mark, seen));
        let numbered = (!planted.receipt.number.is_empty()).then_some((&planted.receipt.number, seen));
        let secret = planted.secrets.iter().skip(1).take(2).map(|secret| (secret, false));
        for (words, found) in told.chain(numbered).chain(secret) {
            let body = json!({"post": self.post.id, "words": words});
            let page = self.officer.post("/api/v1/search", &body).await;
            assert_eq!(page.status, 200, "{said}: {}", page.body);
            let rows = page.body["rows"].as_array().expect("rows");
            assert_eq!(rows.iter().any(|row| row["id"] == json!(planted.id)), found, "{said}: searching {words}");
            assert!(
                found || page.body["next"].is_null() && page.body["found"]["loosen"] == json!([]),
                "{said}: {}",
                page.body
            );
        }
    }
}
