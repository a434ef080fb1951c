//! What the filing form of every agency that ships weighs, and what it asks there.

use shared::defaults::Defaults;
use shared::form::{FILES_MAX, Field, FilingForm, Problem, ProblemCode};
use shared::procedure::{Channel, Procedure};
use shared::secrecy::Secrecy;
use shared::wire::AgencyPage;
use shared::words::{Lang, form as labels};

use super::super::form::Form;
use super::super::parts::Wrong;
use super::super::reading::Kept;
use super::{StatusCode, values};
use crate::site::{Bundle, entry};

/// How much a form may weigh on a village network, in bytes, without the entry page around it.
const BYTES_MAX: usize = 15_000;
/// The fields of a form that a problem can be about.
const FIELDS: [Field; 14] = [
    Field::Story,
    Field::Category,
    Field::About,
    Field::Place,
    Field::HappenedOn,
    Field::Files,
    Field::Name,
    Field::Nik,
    Field::Document,
    Field::Phone,
    Field::Address,
    Field::Email,
    Field::Capacity,
    Field::Represents,
];

/// Every form that an agency's website shows: one for each procedure that takes complaints there.
fn forms() -> Vec<AgencyPage> {
    let set = Defaults::load().expect("sound files");
    let mut forms = Vec::new();
    for agency in &set.agencies {
        let zone = set.calendar(&agency.calendar).expect("it ships").zone;
        for intake in agency.intakes.iter().filter(|intake| intake.channels.contains(&Channel::Website)) {
            let procedure: Procedure = set.procedure(&intake.procedure).expect("it ships").clone();
            forms.push(AgencyPage {
                agency: agency.clone(),
                procedure,
                kinds: intake.kinds.clone(),
                zone,
                recording_mb: 40,
                map: String::new(),
            });
        }
    }
    assert!(forms.len() >= 4, "{} forms", forms.len());
    forms
}

/// A form with something in every field.
fn filled(page: &AgencyPage) -> FilingForm {
    FilingForm {
        story: "Lampu jalan di depan balai desa mati sejak Senin, anak-anak takut pulang mengaji. ".repeat(6),
        place: "Dusun Krajan RT 02 RW 01, Desa Balong".into(),
        region: "Desa Balong, Kec. Jenawi, Kab. Karanganyar".into(),
        happened_on: "2026-11-16".into(),
        name: "Sari Ambarwati".into(),
        phone: "0812 3456 7890".into(),
        address: "Balong RT 02 RW 01".into(),
        email: "sari@contoh.id".into(),
        nik: "6471014508909999".into(),
        capacity: "guardian".into(),
        represents: "Bagas Ambarwati".into(),
        category: page.agency.categories.first().map(|one| one.id.to_string()).unwrap_or_default(),
        secrecy: Secrecy { anonymous: true, confidential: true },
        kind: page.kinds.first().map(|kind| kind.code().to_owned()).unwrap_or_default(),
        ..FilingForm::default()
    }
}

fn kept(name: &str) -> Kept {
    Kept { id: "0192f0c1-0000-7000-8000-0000000000aa".into(), name: name.into() }
}

/// The form as it is first seen, and as it comes back with every field filled, every file there and a
/// problem at each field.
fn drawn(page: &AgencyPage, lang: Lang) -> [String; 2] {
    let key = "0192f0c1-0000-7000-8000-0000000000aa";
    let empty = FilingForm::default();
    let fresh = Form { key, lang, ..Form::empty(page, &empty) }.page(StatusCode::OK).whole();
    let (typed, files, document) =
        (filled(page), [(); FILES_MAX].map(|()| kept("IMG_20261116_071502.jpg")), kept("ktp.jpg"));
    let wrong = FIELDS.map(|field| Wrong::of(Problem { field, code: ProblemCode::UnknownFile }, "", lang));
    let full = Form {
        files: &files,
        document: Some(&document),
        wrong: &wrong,
        weighed: &typed.category,
        urged: true,
        ..Form::empty(page, &typed)
    };
    [fresh, Form { key, lang, ..full }.page(StatusCode::UNPROCESSABLE_ENTITY).whole()]
}

#[test]
fn a_form_is_light_enough_for_a_village_network() {
    let around = entry(Bundle::Citizen).len();
    for page in forms() {
        for lang in [Lang::Id, Lang::En] {
            let bytes = drawn(&page, lang).map(|html| html.len() - around);
            println!("{} {} {}: {bytes:?} bytes", page.agency.id, page.procedure.id, lang.tag());
            assert!(
                bytes.iter().all(|bytes| *bytes < BYTES_MAX),
                "{} {}: {bytes:?}",
                page.agency.id,
                page.procedure.id
            );
        }
    }
}

#[test]
fn a_form_asks_what_its_procedure_asks_and_no_more() {
    for page in forms() {
        let (name, asked) = (&page.procedure.id, page.procedure.identity);
        for html in drawn(&page, Lang::Id) {
            let named = values(&html, "name");
            let there = |field: Field| named.contains(&field.code());
            for field in
                [Field::Story, Field::About, Field::Region, Field::Anonymous, Field::Confidential, Field::Files]
            {
                assert!(there(field), "{name}: {}", field.code());
            }
            assert_eq!(there(Field::Category), !page.agency.categories.is_empty(), "{name}");
            assert_eq!(there(Field::Nik), !asked.nik.not(), "{name}");
            assert_eq!(html.contains("id=\"document\""), !asked.document.not(), "{name}");
            assert_eq!(there(Field::Capacity) && there(Field::Represents), !asked.name.not(), "{name}");
        }
    }
}

#[test]
fn an_anonymous_reporter_is_not_told_that_officers_will_call() {
    for page in forms().into_iter().filter(|page| !page.procedure.identity.phone.not()) {
        let [open, sealed] = drawn(&page, Lang::Id);
        let (call, cannot) = (labels::PHONE_HINT.in_lang(Lang::Id), labels::PHONE_SEALED.in_lang(Lang::Id));
        assert!(open.contains(call) && !open.contains(cannot), "{}", page.procedure.id);
        assert!(sealed.contains(cannot) && !sealed.contains(call), "{}", page.procedure.id);
    }
}
