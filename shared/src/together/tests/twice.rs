//! When two complaints are of one reporter, and which numbers a reason names.

use proptest::prelude::*;

use super::*;

fn marks(nik: &str, phone: &str, mail: &str, names: &[&str]) -> Marks {
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let names = names.iter().map(|name| (*name).to_owned()).collect();
    Marks { nik: some(nik), phone: some(phone), mail: some(mail), names }
}

#[test]
fn a_person_is_the_same_by_nik_or_by_phone_or_mailbox_where_the_names_agree() {
    let ours = marks("n", "p", "m", &["sari", "ambarwati"]);
    let check = |theirs: Marks, expect: bool| {
        assert_eq!((ours.same_person(&theirs), theirs.same_person(&ours)), (expect, expect), "{theirs:?}");
    };
    check(ours.clone(), true);
    check(marks("n", "", "", &[]), true);
    check(marks("x", "p", "m", &["sari"]), false);
    check(marks("", "p", "", &["sari"]), true);
    check(marks("", "", "m", &[]), true);
    check(marks("", "p", "", &["bekti"]), false);
    check(marks("", "x", "", &["sari", "ambarwati"]), false);
    check(Marks::default(), false);
}

#[test]
fn two_complaints_are_not_linked_where_one_hides_what_the_other_does_not() {
    let office = Office::new();
    let case = |secrecy: Secrecy, nth: u8| {
        let id = CaseId::parse(&format!("0192f0c1-0000-7000-8000-00000000000{nth}")).unwrap();
        Case { id, ..office.case(secrecy, &["1"]) }
    };
    let [open, anonymous, confidential] = [(false, false), (true, false), (false, true)]
        .map(|(anonymous, confidential)| Secrecy { anonymous, confidential });
    let check = |ours, theirs, expect| assert_eq!(may_be_linked(&case(ours, 1), &case(theirs, 2)), expect);
    check(open, open, true);
    check(confidential, confidential, true);
    check(open, confidential, false);
    check(open, anonymous, false);
    check(anonymous, anonymous, false);
    assert!(!may_be_linked(&case(open, 1), &case(open, 1)), "nothing is a duplicate of itself");
}

#[test]
fn of_two_the_later_is_closed_while_the_first_goes_on_and_only_by_whoever_may_reject_it() {
    let office = Office::new();
    let first = office.case(Secrecy::default(), &[]);
    let id = CaseId::parse("0192f0c1-0000-7000-8000-000000000002").unwrap();
    let later = Case { id, filed_at: office.at("2026-11-23T10:00"), ..first.clone() };
    let desk = office.procedure.step("8f").unwrap().actors[0];
    let now = office.at("2026-11-26T10:00");
    let check = |case: &Case, first: &Case, role: Role, expect: Option<&str>| {
        let step = closes_as_twice(&office.procedure, case, first, &at(role), now);
        assert_eq!(step.as_deref(), expect, "{role:?}");
    };
    check(&later, &first, desk, Some("8f"));
    check(&first, &later, desk, None);
    check(&later, &first, Role::Auditor, None);
    check(&later, &Case { state: State::Closed, ..first.clone() }, desk, None);
    check(&Case { state: State::Closed, ..later.clone() }, &first, desk, None);
    check(&later, &Case { secrecy: Secrecy { anonymous: true, confidential: false }, ..first }, desk, None);
}

#[test]
fn a_number_is_found_in_a_sentence_however_it_is_set() {
    let check = |text: &str, expect: &[&str]| {
        let found: Vec<String> = numbers_in(text).iter().map(ToString::to_string).collect();
        assert_eq!(found, expect, "{text}");
    };
    check("Sama dengan aduan Anda nomor (jnw-2026-0042), yang berjalan.", &["JNW-2026-0042"]);
    check("JNW-2026-0042 dan JNW-2026-0042.", &["JNW-2026-0042"]);
    check("Aduan yang sama masih diproses.", &[]);
}

proptest! {
    #[test]
    fn of_any_text_some_numbers_are_read_and_never_too_many(text in "\\PC{0,200}") {
        prop_assert!(numbers_in(&text).len() <= 10);
    }
}
