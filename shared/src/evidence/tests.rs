use super::*;
use crate::case::{Context, Event, Opening, Rules, apply, beside, file, replay};
use crate::defaults::Defaults;
use crate::id::{PostId, UnitId};
use crate::procedure::{Channel, Role, State};
use crate::secrecy::Secrecy;
use crate::visibility::{Item, Viewer};
use crate::wire::PhotoClaim;

const AT: &str = "2026-11-21T14:10:00+07:00";

fn at(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

/// A complaint of Karanganyar that an OPD has.
fn given() -> (Procedure, Case, Vec<Event>) {
    let set = Defaults::load().unwrap();
    let agency = set.agency("karanganyar").unwrap();
    let procedure = set.procedure("karanganyar-aduan-warga").unwrap().clone();
    let rules = Rules { procedure: &procedure, agency, calendar: set.calendar(&agency.calendar).unwrap() };
    let opening = Opening {
        case: CaseId::parse("0192f0c1-0000-7000-8000-000000000001").unwrap(),
        agency: agency.id.clone(),
        procedure: procedure.id.clone(),
        procedure_version: procedure.version,
        channel: Channel::Website,
        kind: None,
        external: None,
        period: None,
        secrecy: Secrecy::default(),
        category: None,
        about: None,
        publish: false,
        privacy_notice: None,
    };
    let events = file(&rules, opening, &Actor::REPORTER, &Context::at(at(AT))).unwrap();
    let mut case = replay(&events).unwrap();
    (case.state, case.holder, case.unit) = (State::Forwarded, Role::OpdAdmin, UnitId::parse("dinas-pupr"));
    (procedure, case, events)
}

fn by(role: Role, unit: Option<&str>) -> Actor {
    let post = PostId::parse("p1").unwrap();
    match unit.and_then(UnitId::parse) {
        Some(unit) => Actor::at_unit(role, post, unit),
        None => Actor::at_post(role, post),
    }
}

#[test]
fn whoever_has_the_case_or_was_given_it_or_answers_attaches_proof() {
    let (procedure, case, _) = given();
    let check = |case: &Case, actor: &Actor, expect: bool| {
        assert_eq!(permitted(&procedure, case, actor).is_ok(), expect, "{:?} {:?}", actor.role, actor.unit);
    };
    check(&case, &by(Role::OpdAdmin, Some("dinas-pupr")), true);
    check(&case, &by(Role::OpdAdmin, Some("dinas-perhubungan")), false);
    check(&case, &by(Role::Group, None), true);
    check(&case, &by(Role::Auditor, None), false);
    check(&case, &by(Role::Administrator, None), false);
    check(&case, &by(Role::PpidSuperior, None), false);
    check(&case, &Actor::REPORTER, false);
    let went_on = Case { holder: Role::AgencyAdmin, state: State::AnswerReady, ..case.clone() };
    check(&went_on, &by(Role::OpdAdmin, Some("dinas-pupr")), true);
    let ended = Case { state: State::Closed, ..case.clone() };
    assert_eq!(
        permitted(&procedure, &ended, &by(Role::OpdAdmin, Some("dinas-pupr"))),
        Err(Refusal::NotFromHere { state: State::Closed })
    );
}

#[test]
fn the_reporter_sees_the_work_once_it_was_answered_and_officers_at_once() {
    let (procedure, case, _) = given();
    let proof =
        apply(Some(case.clone()), &beside(&case, Action::ProveWork, by(Role::OpdAdmin, Some("dinas-pupr")), at(AT)));
    let proven = proof.unwrap();
    let sees = |case: &Case| {
        let sight = Viewer::Reporter.sight(case, &procedure);
        (sight.shows(Item::Evidence), sight.knows_of(Action::ProveWork), sight.knows_of(Action::Answer))
    };
    assert_eq!(sees(&proven), (false, false, true));
    let answer =
        Event { version: proven.version + 1, ..beside(&proven, Action::Answer, by(Role::AgencyAdmin, None), at(AT)) };
    let answered = apply(Some(proven.clone()), &answer).unwrap();
    assert_eq!(sees(&answered), (true, true, true));
    assert!(brought(&answered, proven.version) && !brought(&answered, 1));
    assert!(!Viewer::Public.sight(&answered, &procedure).shows(Item::Evidence));
}

#[test]
fn time_and_place_are_told_as_what_the_photo_says() {
    let zone = Zone::Wib;
    let check = |taken: Option<Taken>, point: Option<&str>, metres: Option<u32>, expect: &str| {
        let spot = Spot { point: point.map(str::to_owned), metres };
        assert_eq!(told(taken, &spot, zone, Lang::Id), expect);
    };
    let photo = Some(Taken { at: at(AT), typed: false });
    let typed = Some(Taken { at: at(AT), typed: true });
    let point = Some("-7.5,111.0,10");
    check(
        photo,
        point,
        Some(230),
        "Menurut foto: Sabtu, 21 November 2026 pukul 14.10 WIB, 230 m dari tempat kejadian.",
    );
    check(
        photo,
        point,
        Some(1_480),
        "Menurut foto: Sabtu, 21 November 2026 pukul 14.10 WIB, 1,4 km dari tempat kejadian.",
    );
    check(
        typed,
        None,
        None,
        "Menurut petugas: Sabtu, 21 November 2026 pukul 14.10 WIB, tempat tidak tertulis di foto.",
    );
    check(
        None,
        point,
        None,
        "Waktu tidak tertulis di foto, tempat tertulis di foto, tetapi titik kejadian tidak diketahui.",
    );
}

#[test]
fn what_is_said_of_photos_is_checked() {
    let claim = |caption: &str, taken_at: &str| PhotoClaim {
        file: String::new(),
        mark: Mark::After,
        caption: caption.to_owned(),
        taken_at: taken_at.to_owned(),
    };
    let check = |photos: &[PhotoClaim], expect: &[&str]| {
        let problems = super::check(photos, Zone::Wib, at(AT)).err().unwrap_or_default();
        let fields: Vec<&str> = problems.iter().map(|problem| problem.field.code()).collect();
        assert_eq!(fields, expect);
    };
    check(&[claim("Sesudah ditambal", "2026-11-21T14:10")], &[]);
    check(&[claim("", "")], &[]);
    check(&[], &["files"]);
    check(&vec![claim("", ""); 6], &["files"]);
    check(&[claim(&"x".repeat(5_000), "kemarin"), claim("", "2026-11-21T14:11")], &["alt", "happened_at"]);
    check(&[claim("", "2026-11-21T14:11")], &["happened_at"]);
}

#[test]
fn a_statement_is_read_as_it_was_kept() {
    let statement = Statement {
        file: FileId::parse("0123456789abcdef0123456789abcdef").unwrap(),
        mark: Mark::Before,
        caption: String::new(),
        taken: Some(Taken { at: at(AT), typed: false }),
        spot: Spot { point: Some("-7.54232,111.09877,19".to_owned()), metres: Some(230) },
        alike: Vec::new(),
    };
    let kept = serde_json::to_string(&statement).unwrap();
    assert!(!kept.contains("caption") && !kept.contains("alike"), "{kept}");
    assert_eq!(serde_json::from_str::<Statement>(&kept).unwrap(), statement);
}
