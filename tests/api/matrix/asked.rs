//! What each post asks for beside reading, and is given or refused. Absent: reading itself.

use serde_json::json;
use shared::procedure::Print;
use shared::visibility::{Item, Sight};

use super::look::{Looker, hides};
use super::planted::Planted;

impl Looker<'_> {
    /// The forms of the case's procedure are for whoever reads the complaint, and open nothing.
    pub(super) async fn print_forms(&self, planted: &Planted, sight: Sight, said: &str) {
        let (case, procedure) = planted.known.as_ref().expect("the case is known");
        for print in Print::ALL {
            let path = format!("/api/v1/cases/{}/form?post={}&form={}", planted.id, self.post.id, print.code());
            let answer = self.officer.get(&path).await;
            let named = case.period.is_none() && procedure.prints(case.channel).contains(&print);
            let shown = named && sight.shows(Item::Existence) && sight.shows(Item::Complaint);
            assert_eq!(answer.status, if shown { 200 } else { 404 }, "{said}: {}", print.code());
            let text = answer.body.to_string();
            for (item, mark) in planted.marks.iter().filter(|(item, _)| !sight.shows(*item)) {
                assert!(!text.contains(mark), "{said}: {item:?} on a form");
            }
            hides(planted, &text, said);
        }
    }

    /// The working answer is the agency's own talk: who does not read that is not shown it, nor may they add to it.
    pub(super) async fn ask_after_answer(&self, planted: &Planted, sight: Sight, said: &str) {
        let path = format!("/api/v1/cases/{}/answer", planted.id);
        let read = self.officer.get(&format!("{path}?post={}", self.post.id)).await;
        let expect = match (sight.shows(Item::Existence), sight.shows(Item::Inside)) {
            (false, _) => 404,
            (true, false) => 403,
            (true, true) => 200,
        };
        assert_eq!(read.status, expect, "{said}: the working answer, {}", read.body);
        let body = json!({"post": self.post.id, "seen": 0, "action": "approve"});
        let judged = self.officer.post(&path, &body).await;
        let refused = if expect == 200 { 409 } else { expect };
        assert_eq!(judged.status, refused, "{said}: nobody was asked, {}", judged.body);
    }
}
