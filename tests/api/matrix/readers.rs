//! Asking who may read a case, with every eye there is.

use serde_json::json;
use shared::visibility::{Act, Item, Sight};

use super::look::Looker;
use super::planted::Planted;

impl Looker<'_> {
    /// What is shown to the public is prepared, and how secret a case is changed, by those the table of permissions names.
    pub(super) async fn ask_after_secrecy(&self, planted: &Planted, sight: Sight, said: &str) {
        let seen = sight.shows(Item::Existence);
        let expect = |act: Act, done: u16| match (seen, self.post.role.may(act)) {
            (false, _) if act != Act::Publish || self.post.role.may(act) => 404,
            (_, false) => 403,
            (_, true) => done,
        };
        let path = format!("/api/v1/cases/{}/publication?post={}", planted.id, self.post.id);
        let offered = self.officer.get(&path).await;
        assert_eq!(offered.status, expect(Act::Publish, 200), "{said}: publication, {}", offered.body);
        assert!(offered.body["told"].is_null(), "{said}: nobody agreed to have it shown");
        let path = format!("/api/v1/cases/{}/secrecy", planted.id);
        for (deed, act) in [("agree", Act::AgreeLoosening), ("refuse", Act::TightenSecrecy)] {
            let body = json!({"post": self.post.id, "deed": deed, "reason": "Diminta oleh pimpinan kantor."});
            let answer = self.officer.post(&path, &body).await;
            assert_eq!(answer.status, expect(act, 409), "{said}: {deed}, {}", answer.body);
        }
    }
}
