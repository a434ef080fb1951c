use super::super::review::{Entry, Move, Standing, current, newest, permitted, sendable, standing};
use super::{Due, POST, actor, set};
use crate::case::Refusal;
use crate::id::PostId;
use crate::procedure::{AnswerRule, Procedure, Role};

fn entry(nth: u32, action: Move, role: Role, post: &str, text: &str) -> Entry {
    let of = (action == Move::Ask).then_some(Role::Head);
    let (decided_by, at) = (String::new(), Due::at("2026-11-23T10:00"));
    let post = PostId::parse(post).unwrap();
    Entry { nth, action, role, unit: None, post, version: 4, at, decision: None, decided_by, text: text.into(), of }
}

fn reviewed() -> Procedure {
    let mut procedure = set().procedure("jenawi-daring").unwrap().clone();
    procedure.answer = Some(AnswerRule { review: vec![Role::Head] });
    procedure
}

#[test]
fn only_what_was_approved_goes_out_where_a_review_is_needed_or_was_asked() {
    use Move::{Approve, Ask, Draft, SendBack};
    let (free, needed) = (set().procedure("jenawi-daring").unwrap().clone(), reviewed());
    let check = |moves: &[(Move, &str)], sent: &str, expect: (bool, bool)| {
        let entries: Vec<Entry> = (1..)
            .zip(moves)
            .map(|(nth, (action, text))| {
                let role = if action.writes() { Role::Ppid } else { Role::Head };
                entry(nth, *action, role, "p1", text)
            })
            .collect();
        let goes = |procedure| sendable(procedure, &entries, sent) != Err(Refusal::NeedsApproval);
        assert_eq!((goes(&free), goes(&needed)), expect, "{moves:?} {sent}");
    };
    check(&[], "Satu", (true, false));
    check(&[(Draft, "Satu")], "Dua", (true, false));
    check(&[(Ask, "Satu")], "Satu", (false, false));
    check(&[(Ask, "Satu"), (SendBack, "Kurang")], "Satu", (false, false));
    check(&[(Ask, "Satu"), (Approve, "")], "Satu", (true, true));
    check(&[(Ask, "Satu"), (Approve, "")], "Satu!", (false, false));
    check(&[(Ask, "Satu"), (Approve, ""), (Draft, "Dua")], "Satu", (true, false));
}

#[test]
fn a_review_is_given_by_whom_it_was_asked_of_and_never_by_the_writer() {
    let (procedure, case) = (reviewed(), Due::new().case());
    let ask = [entry(1, Move::Ask, Role::Ppid, "p2", "Satu")];
    let may = |entries: &[Entry], role, action, of| permitted(&procedure, &case, entries, &actor(role), (action, of));
    assert_eq!(standing(&ask), Standing::Asked(Role::Head));
    assert_eq!(newest(&ask), ask.first());
    assert_eq!(may(&ask, Role::Head, Move::Approve, None), Ok(()));
    assert_eq!(may(&ask, Role::Head, Move::SendBack, None), Ok(()));
    assert_eq!(may(&ask, Role::Ppid, Move::Approve, None), Err(Refusal::NotAsked));
    assert_eq!(may(&[], Role::Head, Move::Approve, None), Err(Refusal::NotAsked));
    let own = [entry(1, Move::Ask, Role::Ppid, POST, "Satu")];
    assert_eq!(may(&own, Role::Head, Move::Approve, None), Err(Refusal::OwnDraft));
    assert_eq!(may(&[], Role::Ppid, Move::Ask, Some(Role::Head)), Ok(()));
    assert_eq!(may(&[], Role::Ppid, Move::Ask, Some(Role::Classifier)), Err(Refusal::NotAsked));
    assert!(matches!(may(&[], Role::Auditor, Move::Draft, None), Err(Refusal::NotYourStep { .. })));
}

#[test]
fn a_working_answer_is_over_once_its_answer_went_out() {
    let mut due = Due::new();
    let entries = [entry(1, Move::Ask, Role::Ppid, "p2", "Satu")];
    assert_eq!(current(&entries, &due.case()).len(), 1);
    due.take(Role::IntakeOfficer, "5", "2026-11-23T10:05", None);
    assert_eq!(current(&entries, &due.case()), []);
}
