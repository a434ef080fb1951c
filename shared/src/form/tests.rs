use proptest::prelude::*;

use super::*;

const ASKED: IdentityAsked =
    IdentityAsked { name: Asked::Required, phone: Asked::Required, address: Asked::Required, email: Asked::Optional };

fn filled() -> FilingForm {
    FilingForm {
        kind: String::new(),
        story: "Lampu jalan di depan balai desa mati sejak Senin.".into(),
        place: "Dusun Krajan, Desa Balong".into(),
        happened_on: "2026-11-16".into(),
        name: "Sari Ambarwati".into(),
        phone: "0812-3456-7890".into(),
        address: "Balong RT 02".into(),
        email: String::new(),
        files: vec![],
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// Changes one thing of a good form and compares the problems found.
#[track_caller]
fn check(change: impl FnOnce(&mut FilingForm), expect: &[(Field, ProblemCode)]) {
    let mut form = filled();
    change(&mut form);
    let found = form.check(ASKED, today()).err().unwrap_or_default();
    let expect: Vec<Problem> = expect.iter().map(|&(field, code)| Problem { field, code }).collect();
    assert_eq!(found, expect);
}

#[test]
fn a_filled_form_is_taken_as_it_was_meant() {
    let filing = filled().check(ASKED, today()).ok().unwrap();
    assert_eq!(filing.identity.phone.as_deref(), Some("+6281234567890"));
    assert_eq!(filing.happened_on, NaiveDate::from_ymd_opt(2026, 11, 16));
    assert_eq!(filing.identity.email, None);
}

#[test]
fn each_problem_names_its_field() {
    check(|form| form.story = "  ".into(), &[(Field::Story, ProblemCode::Required)]);
    check(|form| form.story = "Lampu mati".into(), &[(Field::Story, ProblemCode::TooShort)]);
    check(|form| form.story = "é".repeat(TEXT_MAX), &[]);
    check(|form| form.story = "é".repeat(TEXT_MAX + 1), &[(Field::Story, ProblemCode::TooLong)]);
    check(|form| form.place = String::new(), &[]);
    check(|form| form.happened_on = "16-11-2026".into(), &[(Field::HappenedOn, ProblemCode::Date)]);
    check(|form| form.happened_on = "2026-11-23".into(), &[(Field::HappenedOn, ProblemCode::Future)]);
    check(|form| form.happened_on = "2026-11-22".into(), &[]);
    check(|form| form.phone = "12345".into(), &[(Field::Phone, ProblemCode::Phone)]);
    check(|form| form.email = "sari".into(), &[(Field::Email, ProblemCode::Email)]);
    check(|form| form.files = vec!["../x".into()], &[(Field::Files, ProblemCode::UnknownFile)]);
    check(|form| form.files = vec!["a".into(); FILES_MAX + 1], &[(Field::Files, ProblemCode::TooManyFiles)]);
    check(
        |form| *form = FilingForm::default(),
        &[
            (Field::Story, ProblemCode::Required),
            (Field::Name, ProblemCode::Required),
            (Field::Phone, ProblemCode::Required),
            (Field::Address, ProblemCode::Required),
        ],
    );
}

#[test]
fn what_the_procedure_does_not_ask_is_not_kept() {
    let filing = filled().check(IdentityAsked::default(), today()).ok().unwrap();
    assert!(filing.identity == Identity { name: None, phone: None, address: None, email: None });
}

#[test]
fn a_problem_reads_as_a_sentence_that_names_its_field() {
    let problem = Problem { field: Field::Story, code: ProblemCode::TooLong };
    assert_eq!(problem.sentence(Lang::Id), "Isi aduan terlalu panjang, paling banyak 5000 karakter.");
}

proptest! {
    #[test]
    fn nothing_typed_makes_the_check_panic(story in ".*", phone in ".*", email in ".*", date in ".*") {
        let form = FilingForm { story, phone, email, happened_on: date, ..filled() };
        let _ = form.check(ASKED, today());
    }
}
