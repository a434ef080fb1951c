use proptest::prelude::*;

use super::*;
use crate::secrecy::Category;
use crate::words::Lang;

const ASKED: IdentityAsked = IdentityAsked {
    name: Asked::Required,
    phone: Asked::Required,
    address: Asked::Required,
    email: Asked::Optional,
    nik: Asked::No,
    document: Asked::No,
};

fn filled() -> FilingForm {
    FilingForm {
        story: "Lampu jalan di depan balai desa mati sejak Senin.".into(),
        place: "Dusun Krajan, Desa Balong".into(),
        happened_on: "2026-11-16".into(),
        name: "Sari Ambarwati".into(),
        phone: "0812-3456-7890".into(),
        address: "Balong RT 02".into(),
        email: String::new(),
        ..FilingForm::default()
    }
}

/// An agency with a unit and a category.
fn agency() -> Agency {
    let set = crate::defaults::Defaults::load().unwrap();
    let mut agency = set.agencies.into_iter().find(|agency| !agency.units.is_empty()).unwrap();
    let category = CategoryId::parse("perilaku-petugas").unwrap();
    agency.categories = vec![Category {
        id: category,
        name: "Perilaku petugas".into(),
        synonyms: Vec::new(),
        secrecy: Secrecy::default(),
    }];
    agency
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// Changes one thing of a good form and compares the problems found.
#[track_caller]
fn check(change: impl FnOnce(&mut FilingForm), expect: &[(Field, ProblemCode)]) {
    let mut form = filled();
    change(&mut form);
    let found = form.check(ASKED, &agency(), today()).err().unwrap_or_default();
    let expect: Vec<Problem> = expect.iter().map(|&(field, code)| Problem { field, code }).collect();
    assert_eq!(found, expect);
}

#[test]
fn a_filled_form_is_taken_as_it_was_meant() {
    let filing = filled().check(ASKED, &agency(), today()).ok().unwrap();
    assert_eq!(filing.identity.phone.as_deref(), Some("+6281234567890"));
    assert_eq!(filing.happened_on, NaiveDate::from_ymd_opt(2026, 11, 16));
    assert_eq!(filing.identity.email, None);
}

#[test]
fn a_reporter_says_for_whom_of_what_and_about_whom_only_among_what_is_offered() {
    check(|form| form.category = "perilaku-petugas".into(), &[]);
    check(|form| form.category = "lain".into(), &[(Field::Category, ProblemCode::Choice)]);
    check(|form| form.about = About::OWN_OFFICE.into(), &[]);
    check(|form| form.about = agency().units[0].id.to_string(), &[]);
    check(|form| form.about = "dinas-antah".into(), &[(Field::About, ProblemCode::Choice)]);
    check(|form| form.capacity = "guardian".into(), &[(Field::Represents, ProblemCode::Required)]);
    check(|form| form.capacity = "neighbour".into(), &[(Field::Capacity, ProblemCode::Choice)]);
    check(
        |form| {
            form.capacity = "guardian".into();
            form.represents = "Anak Agung".into();
        },
        &[],
    );
}

#[test]
fn a_region_is_a_code_and_a_point_lies_in_indonesia() {
    check(|form| form.region = "33.13.17.2006".into(), &[]);
    check(|form| form.region = "33.13.17 · Kec. Jenawi".into(), &[(Field::Region, ProblemCode::Choice)]);
    check(|form| form.location = "-7.54232,111.09877,19".into(), &[]);
    check(|form| form.location = "52.1,4.3,10".into(), &[(Field::Location, ProblemCode::Location)]);
    check(|form| form.location = "di rumah".into(), &[(Field::Location, ProblemCode::Location)]);
}

#[test]
fn the_point_of_whoever_stays_anonymous_is_kept_roughly() {
    let kept = |anonymous: bool| {
        let secrecy = Secrecy { anonymous, confidential: false };
        let form = FilingForm { location: "-7.54232,111.09877,19".into(), secrecy, ..filled() };
        form.check(ASKED, &agency(), today()).ok().unwrap().location.map(|at| at.to_string())
    };
    assert_eq!(kept(false).as_deref(), Some("-7.54232,111.09877,19"));
    assert_eq!(kept(true).as_deref(), Some("-7.54200,111.09900,100"));
}

#[test]
fn a_nik_is_judged_by_its_structure_and_only_where_it_is_asked() {
    let asked = IdentityAsked { nik: Asked::Required, document: Asked::Required, ..ASKED };
    let check = |nik: &str, expect: &[(Field, ProblemCode)]| {
        let form = FilingForm { nik: nik.into(), document: "0192f0c1".into(), ..filled() };
        let found = form.check(asked, &agency(), today()).err().unwrap_or_default();
        assert_eq!(found, expect.iter().map(|&(field, code)| Problem { field, code }).collect::<Vec<_>>(), "{nik}");
    };
    check("3313174508900001", &[]);
    check("3313 1745 0890 0001", &[]);
    check("3313174508900000", &[(Field::Nik, ProblemCode::Nik)]);
    check("", &[(Field::Nik, ProblemCode::Required)]);
    let form = FilingForm { nik: "3313174508900001".into(), ..filled() };
    let filing = form.check(ASKED, &agency(), today()).ok().unwrap();
    assert_eq!(filing.identity.nik, None, "what is not asked is not kept");
    let problems = form.check(asked, &agency(), today()).err().unwrap();
    assert_eq!(problems, [Problem { field: Field::Document, code: ProblemCode::Required }]);
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
    let filing = filled().check(IdentityAsked::default(), &agency(), today()).ok().unwrap();
    assert!(filing.identity == Identity::default());
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
        let _ = form.check(ASKED, &agency(), today());
    }
}
