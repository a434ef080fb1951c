//! How long what is personal is kept.

use super::*;
use crate::procedure::TextKind;
use crate::retention::{document_goes_at, erasable};

#[test]
fn a_document_goes_a_month_after_it_came_or_a_week_after_the_end_if_that_is_sooner() {
    let flow = Flow::jenawi(NumberGiven::System);
    let mut events = flow.file("2026-11-23T09:00");
    let goes = |events: &[Event]| document_goes_at(&replay(events).unwrap());
    assert_eq!(goes(&events), flow.moment("2026-12-23T09:00"));
    flow.step(&mut events, "6e", "2026-11-24T10:00").unwrap();
    assert!(replay(&events).unwrap().ended_at.is_some());
    assert_eq!(goes(&events), flow.moment("2026-12-01T10:00"));
    let mut reopened = events.clone();
    flow.step(&mut reopened, "6g", "2026-11-25T10:00").unwrap();
    assert_eq!(replay(&reopened).unwrap().ended_at, None);
    assert_eq!(goes(&reopened), flow.moment("2026-12-01T10:00"), "reopening does not put it off");
}

#[test]
fn a_document_never_goes_later_than_a_month_after_it_came() {
    let flow = Flow::jenawi(NumberGiven::System);
    let mut events = flow.file("2026-11-23T09:00");
    flow.step(&mut events, "6e", "2026-12-22T10:00").unwrap();
    assert_eq!(document_goes_at(&replay(&events).unwrap()), flow.moment("2026-12-23T09:00"));
}

#[test]
fn erasing_takes_what_the_reporter_gave_and_leaves_what_the_agency_said() {
    let check =
        |role: Role, what: SealedKind, expect: bool| assert_eq!(erasable(role, what), expect, "{role:?} {what:?}");
    for role in [Role::Reporter, Role::IntakeOfficer] {
        for what in [SealedKind::Identity, SealedKind::Original, SealedKind::Document, SealedKind::File] {
            check(role, what, true);
        }
        check(role, SealedKind::Text(TextKind::Complaint), true);
        for kind in [TextKind::Answer, TextKind::Material, TextKind::Reason, TextKind::Note, TextKind::Access] {
            check(role, SealedKind::Text(kind), false);
        }
    }
    check(Role::Reporter, SealedKind::Text(TextKind::Message), true);
    check(Role::Classifier, SealedKind::Text(TextKind::Message), false);
}
