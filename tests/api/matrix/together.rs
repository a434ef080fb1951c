//! What everybody is shown of several cases at once: only those that they see.

use serde_json::{Value, json};
use shared::permission::Act;
use shared::together::may_split;
use shared::visibility::{Item, Seat, Viewer};

use super::look::Looker;
use super::planted::Planted;

/// Asks for the likes of each case, for a preview of all of them, and for groups.
pub async fn look(looker: &Looker<'_>, cases: &[Planted]) {
    let seen = |planted: &Planted| {
        let (case, procedure) = planted.known.as_ref().expect("the case is known");
        Viewer::at(&looker.post).sight(case, procedure).shows(Item::Existence)
    };
    for planted in cases {
        let path = format!("/api/v1/cases/{}/related?post={}", planted.id, looker.post.id);
        let answer = looker.officer.get(&path).await;
        assert_eq!(answer.status, if seen(planted) { 200 } else { 404 }, "{}: {}", looker.login, answer.body);
        hides(looker, &answer.body, cases, &seen);
        split(looker, planted, seen(planted)).await;
    }
    let all: Vec<Value> = cases.iter().map(|planted| json!({"case": planted.id})).collect();
    let body = json!({"post": looker.post.id, "cases": all});
    let answer = looker.officer.post("/api/v1/together/preview", &body).await;
    assert_eq!(answer.status, 200, "{}: {}", looker.login, answer.body);
    for (row, planted) in answer.body["rows"].as_array().expect("rows").iter().zip(cases) {
        assert_eq!(row["case"].is_object(), seen(planted), "{}: {} in a preview", looker.login, planted.kind);
    }
    let mut shown = answer.body.clone();
    for row in shown["rows"].as_array_mut().expect("rows") {
        // The id that was asked for comes back, whether or not there is such a case.
        row["id"] = Value::Null;
    }
    hides(looker, &shown, cases, &seen);
    // One is no group; but whose role gathers none is not even told so.
    let body = json!({"post": looker.post.id, "name": "Lampu", "cases": [cases[0].id]});
    let answer = looker.officer.post("/api/v1/umbrellas", &body).await;
    let (status, code) = if looker.post.role.may(Act::Gather) { (409, "group_size") } else { (403, "forbidden") };
    answer.is_problem(status, code);
}

/// The sheet of splitting, and a split that fails for want of words: each as the rules say, and nothing comes of it.
async fn split(looker: &Looker<'_>, planted: &Planted, seen: bool) {
    let (case, procedure) = planted.known.as_ref().expect("the case is known");
    let (path, viewer) = (format!("/api/v1/cases/{}/split", planted.id), Viewer::at(&looker.post));
    let answer = looker.officer.get(&format!("{path}?post={}", looker.post.id)).await;
    assert_eq!(answer.status, if seen { 200 } else { 404 }, "{}: {}", looker.login, answer.body);
    let reads = viewer.sight(case, procedure).shows(Item::Complaint) && case.period.is_none();
    if seen && case.period.is_none() {
        assert_eq!(answer.body["whole"].is_string(), reads, "{}: {}", looker.login, planted.kind);
    }
    let body = json!({"post": looker.post.id, "version": case.version, "form": {"story": ""}});
    let answer = looker.officer.post(&path, &body).await;
    match may_split(&Seat::of(&looker.post), case, procedure, 0) {
        _ if !seen => answer.is_problem(404, "not_found"),
        Err(refusal) => answer.is_problem(409, refusal.code()),
        Ok(()) => answer.is_problem(422, "problems"),
    }
}

fn hides(looker: &Looker<'_>, body: &Value, cases: &[Planted], seen: &impl Fn(&Planted) -> bool) {
    let text = body.to_string();
    for planted in cases {
        for secret in &planted.secrets {
            assert!(!text.contains(secret), "{}: {secret}", looker.login);
        }
        for mark in planted.marks.iter().map(|(_, mark)| mark).filter(|_| !seen(planted)) {
            assert!(!text.contains(mark), "{}: {mark} of {}", looker.login, planted.kind);
        }
        assert!(seen(planted) || !text.contains(&planted.id), "{}: the id of {}", looker.login, planted.kind);
        let number = &planted.receipt.number;
        assert!(seen(planted) || number.is_empty() || !text.contains(number), "{}: {number}", looker.login);
    }
}
