//! What each post asks for beside reading, and is given or refused. Absent: reading itself.

use serde_json::json;
use shared::procedure::Print;
use shared::visibility::{Act, Item, Sight};

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

    /// Who works on a case is the agency's own talk too; and no sheet waits for anybody, nor asked anything of them.
    pub(super) async fn ask_after_sheet(&self, planted: &Planted, sight: Sight, said: &str) {
        let expect = match (sight.shows(Item::Existence), sight.shows(Item::Inside)) {
            (false, _) => 404,
            (true, false) => 403,
            (true, true) => 200,
        };
        let (id, post) = (&planted.id, &self.post.id);
        let read = self.officer.get(&format!("/api/v1/cases/{id}/custody?post={post}")).await;
        assert_eq!(read.status, expect, "{said}: who works on it, {}", read.body);
        let case = &planted.known.as_ref().expect("the case is known").0;
        let sheet = json!({"post": post, "version": case.version, "action": "send_back", "remarks": "Keliru."});
        let bodies = [
            ("disposition", sheet),
            ("advice", json!({"post": post, "text": "Saran."})),
            ("custody", json!({"post": post, "action": "give_back"})),
        ];
        for (route, body) in bodies {
            let done = self.officer.post(&format!("/api/v1/cases/{id}/{route}"), &body).await;
            let refused = match (expect, route) {
                (404, _) => 404,
                (403, "custody") => 403,
                _ => 409,
            };
            assert_eq!(done.status, refused, "{said}: {route}, {}", done.body);
        }
    }

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
