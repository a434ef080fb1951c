//! Who may split a complaint, how often, and who reads the whole beside a part.

use super::*;
use crate::case::{Event, beside};
use crate::secrecy::About;
use crate::wire::Relative;
use crate::words::Lang;

#[track_caller]
fn splits(role: Role, unit: Option<&str>, case: &Case, office: &Office, expect: Result<(), Refusal>) {
    assert_eq!(may_split(&seat(role, unit), case, &office.procedure, 0), expect, "{role:?}");
}

#[test]
fn whoever_registers_holds_or_coordinates_a_complaint_splits_it() {
    let office = Office::new();
    let fresh = office.case(Secrecy::default(), &["1"]);
    splits(Role::IntakeOfficer, None, &fresh, &office, Ok(()));
    for role in [Role::Inspectorate, Role::Auditor, Role::Administrator, Role::Head] {
        splits(role, None, &fresh, &office, Err(Refusal::SplitNotHeld));
    }
    let unit = office.agency.units.first().unwrap().id.clone();
    let given = office.case(Secrecy::default(), &["1", "2", "3"]);
    splits(Role::OpdAdmin, Some(unit.as_str()), &given, &office, Ok(()));
    let other = office.agency.units.iter().find(|other| other.id != unit).unwrap();
    splits(Role::OpdAdmin, Some(other.id.as_str()), &given, &office, Err(Refusal::SplitNotHeld));
    splits(Role::IntakeOfficer, None, &given, &office, Ok(()));
}

#[test]
fn nothing_is_split_that_ended_was_erased_is_a_recap_or_was_split_often_enough() {
    let office = Office::new();
    let desk = seat(Role::IntakeOfficer, None);
    let case = office.case(Secrecy::default(), &["1"]);
    let check = |case: &Case, parts: usize, expect: Result<(), Refusal>| {
        assert_eq!(may_split(&desk, case, &office.procedure, parts), expect);
    };
    check(&case, PARTS_MAX - 1, Ok(()));
    check(&case, PARTS_MAX, Err(Refusal::Parts));
    let ended = Case { state: crate::procedure::State::Closed, ..case.clone() };
    check(&ended, 0, Err(Refusal::Ended));
    let erased =
        apply(Some(ended), &beside(&case, Action::Erase, Actor::SYSTEM, office.at("2026-12-01T09:00"))).unwrap();
    check(&erased, 0, Err(Refusal::Erased));
    let recap = Case { period: crate::id::Period::parse("2026-11"), ..case };
    check(&recap, 0, Err(Refusal::RecapWhole));
}

#[test]
fn what_was_prepared_before_another_split_is_looked_at_again() {
    let office = Office::new();
    let case = office.case(Secrecy::default(), &["1"]);
    let now = office.at("2026-11-24T15:00");
    let with = |action: Action, tie: Option<crate::case::Tie>| {
        let event = beside(&case, action, at(Role::IntakeOfficer), now);
        apply(Some(case.clone()), &Event { tie, ..event }).unwrap()
    };
    assert!(!split_overtaken(&case, case.version));
    assert!(
        !split_overtaken(&with(Action::OpenIdentity, None), case.version),
        "what is beside it takes nothing from it"
    );
    let part = CaseId::parse("0192f0c1-0000-7000-8000-000000000002").unwrap();
    let split = with(Action::Split, Some(crate::case::Tie::Part(part)));
    assert!(split_overtaken(&split, case.version));
    assert!(!split_overtaken(&split, split.version));
    assert_eq!(
        (split.state, split.holder, &split.clocks),
        (case.state, case.holder, &case.clocks),
        "the whole goes on"
    );
}

#[test]
fn a_part_is_never_less_secret_than_its_whole() {
    for bits in 0..8_u8 {
        let [anonymous, confidential, asked] = [1, 2, 4].map(|bit| bits & bit != 0);
        let whole = Secrecy { anonymous, confidential };
        let part = secrecy_of_part(whole, asked);
        assert_eq!(part, whole.with(part), "{whole:?}");
        assert_eq!((part.anonymous, part.confidential), (anonymous, confidential || asked));
    }
}

#[test]
fn an_office_never_reads_by_way_of_a_part_what_was_told_about_it() {
    let office = Office::new();
    let unit = office.agency.units.first().unwrap().id.clone();
    let part = office.case(Secrecy::default(), &["1", "2", "3"]);
    let whole = office.case(Secrecy::default(), &["1"]);
    let holder = Viewer::Post(seat(Role::OpdAdmin, Some(unit.as_str())));
    let reads = |whole: &Case| reads_whole(&holder, (&part, &office.procedure), (whole, &office.procedure));
    assert!(reads(&whole), "it has the part, and reads what it was taken from");
    let confidential = Secrecy { confidential: true, ..Secrecy::default() };
    assert!(!reads(&Case { secrecy: confidential, ..whole.clone() }));
    assert!(!reads(&Case { about: Some(About::Unit(unit)), ..whole.clone() }));
    let desk = Viewer::Post(seat(Role::IntakeOfficer, None));
    let both = Case { about: Some(About::OwnOffice), ..whole };
    let seen = desk.sight(&both, &office.procedure).shows(crate::visibility::Item::Complaint);
    assert_eq!(reads_whole(&desk, (&part, &office.procedure), (&both, &office.procedure)), seen);
}

#[test]
fn what_ties_a_complaint_to_others_stands_in_one_line() {
    use crate::case::Relation::{DuplicateOf, Part, PartOf};
    let check = |kin: &[(crate::case::Relation, Option<&str>)], expect: &str| {
        let kin: Vec<Relative> = kin
            .iter()
            .map(|(relation, number)| Relative {
                relation: *relation,
                number: number.and_then(RegisterNumber::parse),
                case: None,
                code: String::new(),
            })
            .collect();
        assert_eq!(tied(&kin, Lang::Id), expect);
    };
    check(&[], "Pecah aduan");
    check(&[(Part, Some("KRA-2026-0002")), (Part, None)], "Pecahannya KRA-2026-0002, (belum bernomor)");
    check(
        &[(PartOf, Some("KRA-2026-0001")), (DuplicateOf, Some("KRA-2026-0003"))],
        "Pecahan dari KRA-2026-0001 · Ganda dari KRA-2026-0003",
    );
}
