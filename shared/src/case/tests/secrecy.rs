//! A complaint is made more secret by one person and less secret by two, and by its reporter where it was their wish.

use super::*;
use crate::id::Period;
use crate::secrecy::loosening::{
    SecrecyChange, SecrecyRefusal, agreed, answered, asked, event, lapsed, pending, refused, their_wish, tightened,
};

/// A complaint filed with some switches set.
fn filed(flow: &Flow, secrecy: Secrecy) -> Case {
    let mut case = replay(&flow.file("2026-11-23T09:00")).unwrap();
    case.secrecy = secrecy;
    case
}

fn with(flow: &Flow, case: &Case, change: SecrecyChange, at: &str) -> Case {
    apply(Some(case.clone()), &event(case, Actor::SYSTEM, change, flow.moment(at))).unwrap()
}

const CONFIDENTIAL: Secrecy = Secrecy { anonymous: false, confidential: true };
const BOTH: Secrecy = Secrecy { anonymous: true, confidential: true };

#[test]
fn one_person_tightens_and_nothing_is_loosened_by_it() {
    let flow = Flow::jenawi(NumberGiven::System);
    let open = filed(&flow, Secrecy::default());
    assert_eq!(tightened(&open, CONFIDENTIAL), Ok(SecrecyChange::Set(CONFIDENTIAL)));
    assert_eq!(tightened(&open, Secrecy::default()), Err(SecrecyRefusal::AlreadySo));
    let anonymous = filed(&flow, Secrecy { anonymous: true, confidential: false });
    assert_eq!(tightened(&anonymous, CONFIDENTIAL), Ok(SecrecyChange::Set(BOTH)), "what is set stays set");
    let after = with(&flow, &open, SecrecyChange::Set(CONFIDENTIAL), "2026-11-23T10:00");
    assert_eq!((after.secrecy, after.tightened), (CONFIDENTIAL, true));
    assert!(!their_wish(&after, &flow.agency), "an officer made it so");
    assert_eq!(tightened(&Case { period: Period::parse("2026-11"), ..open }, BOTH), Err(SecrecyRefusal::Recap));
}

#[test]
fn what_an_officer_made_confidential_is_loosened_once_somebody_else_agrees_in_time() {
    let flow = Flow::jenawi(NumberGiven::System);
    let open = filed(&flow, Secrecy { anonymous: true, confidential: false });
    let case = with(&flow, &open, SecrecyChange::Set(BOTH), "2026-11-23T10:00");
    let at = |text: &str| flow.moment(text);
    assert_eq!(agreed(&case, false, at("2026-11-23T10:00")), Err(SecrecyRefusal::NotAsked));
    let change = asked(&case, &flow.agency, &flow.calendar, at("2026-11-23T10:00")).unwrap();
    // Five working days: Tuesday to Monday.
    let until = at("2026-11-30T16:00");
    assert_eq!(change, SecrecyChange::Asked { until, consent: false });
    let case = with(&flow, &case, change, "2026-11-23T10:00");
    let ask = asked(&case, &flow.agency, &flow.calendar, at("2026-11-24T10:00"));
    assert_eq!(ask, Err(SecrecyRefusal::AskedAlready));
    assert_eq!(agreed(&case, true, at("2026-11-24T10:00")), Err(SecrecyRefusal::SamePerson));
    assert_eq!(
        answered(&case, false, at("2026-11-24T10:00")),
        Err(SecrecyRefusal::NotAsked),
        "it was no wish of theirs"
    );
    let change = agreed(&case, false, at("2026-11-24T10:00")).unwrap();
    let after = with(&flow, &case, change, "2026-11-24T10:00");
    let named = Secrecy { anonymous: true, confidential: false };
    assert_eq!((after.secrecy, after.loosening), (named, None), "and nobody is named by it");
    assert_eq!(after.history.last().unwrap().action, Action::LoosenSecrecy);
    assert!(lapsed(&case, until) && pending(&case, until).is_none());
    assert_eq!(agreed(&case, false, until), Err(SecrecyRefusal::NotAsked), "too late");
    assert_eq!(refused(&case, until), Err(SecrecyRefusal::NotAsked));
    let over = with(&flow, &case, refused(&case, at("2026-11-25T10:00")).unwrap(), "2026-11-25T10:00");
    assert_eq!((over.secrecy, over.loosening), (BOTH, None));
}

#[test]
fn a_reporters_own_wish_is_loosened_only_with_their_consent() {
    let flow = Flow::jenawi(NumberGiven::System);
    let case = filed(&flow, CONFIDENTIAL);
    let now = flow.moment("2026-11-24T10:00");
    assert!(their_wish(&case, &flow.agency));
    let change = asked(&case, &flow.agency, &flow.calendar, now).unwrap();
    assert!(matches!(change, SecrecyChange::Asked { consent: true, .. }));
    let case = with(&flow, &case, change, "2026-11-24T10:00");
    assert_eq!(agreed(&case, false, now), Err(SecrecyRefusal::NoConsent));
    let objected = with(&flow, &case, answered(&case, false, now).unwrap(), "2026-11-24T11:00");
    assert_eq!((objected.secrecy, objected.loosening), (CONFIDENTIAL, None));
    let consented = with(&flow, &case, answered(&case, true, now).unwrap(), "2026-11-24T11:00");
    assert_eq!(consented.secrecy, CONFIDENTIAL, "consent alone opens nothing");
    assert_eq!(answered(&consented, true, now), Err(SecrecyRefusal::NotAsked), "once");
    assert_eq!(agreed(&consented, true, now), Err(SecrecyRefusal::SamePerson));
    assert_eq!(agreed(&consented, false, now), Ok(SecrecyChange::Set(Secrecy::default())));
}

#[test]
fn the_secrecy_of_a_category_is_no_wish_of_the_reporter() {
    let mut flow = Flow::jenawi(NumberGiven::System);
    let category = flow.agency.categories[0].id.clone();
    let mut case = filed(&flow, CONFIDENTIAL);
    case.category = Some(category);
    flow.agency.categories[0].secrecy = CONFIDENTIAL;
    assert!(!their_wish(&case, &flow.agency));
    flow.agency.categories[0].secrecy = Secrecy::default();
    assert!(their_wish(&case, &flow.agency));
}
