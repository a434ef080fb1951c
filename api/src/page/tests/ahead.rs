//! What a reporter is told of the time ahead and may still do, on the flows that differ most.

use shared::case::{Actor, Case, Context, Event, Opening, Rules, decide, file, replay};
use shared::defaults::Defaults;
use shared::form::{Field, FilingForm};
use shared::id::{CaseId, PostId, RegisterNumber, UnitId};
use shared::procedure::{Channel, Classification, Ground, Kind, Role, TextKind};
use shared::secrecy::Secrecy;
use shared::wire::{CaseView, TextView, Told};
use shared::words::Lang;

use super::super::form::{Form, kinds};
use super::{agency, case, moment, opened, values};

fn officer(role: Role) -> Actor {
    Actor::at_post(role, PostId::parse("p1").expect("an id"))
}

/// A complaint that came through LaporGub, after some steps taken an hour apart.
fn from_the_province(steps: &[(&str, Actor, Context)], now: &str) -> CaseView {
    let set = Defaults::load().expect("sound files");
    let agency = set.agency("pekalongan").expect("it ships").clone();
    let procedure = set.procedure("pekalongan-laporgub").expect("it ships").clone();
    let calendar = set.calendar(&agency.calendar).expect("it ships").clone();
    let rules = Rules { procedure: &procedure, agency: &agency, calendar: &calendar };
    let opening = Opening {
        case: CaseId::parse("0192f0c1-0000-7000-8000-000000000001").expect("an id"),
        agency: agency.id.clone(),
        procedure: procedure.id.clone(),
        procedure_version: procedure.version,
        channel: Channel::Laporgub,
        kind: None,
        external: None,
        period: None,
        secrecy: Secrecy::default(),
        category: None,
        about: None,
        publish: false,
        privacy_notice: None,
    };
    let number = RegisterNumber::from_template(&agency.number_template, 2026, 7);
    let start = Context { number, ..Context::at(moment("2026-11-23T09:00")) };
    let mut events: Vec<Event> = file(&rules, opening, &officer(Role::AgencyAdmin), &start).expect("the desk may file");
    for (no, actor, context) in steps {
        let case: Case = replay(&events).expect("a case");
        events.extend(decide(&rules, &case, actor, no, context).expect("a permitted step"));
    }
    let case = replay(&events).expect("a case");
    let told = Told::default();
    CaseView {
        case,
        procedure,
        agency,
        calendar,
        told,
        texts: vec![],
        files: vec![],
        identity: None,
        now: moment(now),
        recording_mb: 40,
        people: Vec::new(),
        handles: Vec::new(),
        requests: Vec::new(),
        others: 0,
        kin: Vec::new(),
    }
}

fn at(when: &str) -> Context {
    Context::at(moment(when))
}

fn verified_by_the_province() -> CaseView {
    let unit = UnitId::parse("dinas-pupr").expect("an id");
    let opd = Actor::at_unit(Role::OpdAdmin, PostId::parse("p2").expect("an id"), unit.clone());
    let admin = || officer(Role::AgencyAdmin);
    let chosen = Context { unit: Some(unit), ..at("2026-11-23T11:00") };
    let steps = [
        ("2", admin(), at("2026-11-23T10:00")),
        ("3a", admin(), chosen),
        ("4a", opd.clone(), at("2026-11-23T12:00")),
        ("4c", opd, at("2026-11-23T13:00")),
        ("5", admin(), at("2026-11-23T14:00")),
    ];
    from_the_province(&steps, "2026-11-24T09:00")
}

#[test]
fn time_in_the_provinces_hands_is_said_to_stand_still() {
    let view = verified_by_the_province();
    let (page, office) = (opened(&view, Lang::Id), view.agency.office(Role::UpstreamAdmin).expect("it has a name"));
    assert!(page.contains(&format!("Tenggat berhenti selama aduan di tangan {office}")), "{page}");
    assert!(!page.contains("menunggu balasan Anda"));
}

#[test]
fn a_unit_that_had_the_complaint_is_named() {
    let view = verified_by_the_province();
    let name = view.agency.units[0].name.clone();
    assert!(opened(&view, Lang::Id).contains(&format!("Diteruskan kepada {name}")));
}

#[test]
fn without_a_promise_of_its_own_the_national_limit_is_told_as_such() {
    let class = Context { classification: Some(Classification::Ordinary), ..at("2026-11-23T10:00") };
    let returned = Context { ground: Some(Ground::NotOurAuthority), ..at("2026-11-23T11:00") };
    let admin = || officer(Role::AgencyAdmin);
    let classify = |view: &CaseView| {
        let step = view.procedure.steps.iter().find(|step| step.action == shared::procedure::Action::Classify);
        step.expect("complaints are classified").no.clone()
    };
    let no = classify(&from_the_province(&[], "2026-11-23T09:30"));
    let steps = [("2", admin(), at("2026-11-23T09:30")), (no.as_str(), admin(), class), ("3b", admin(), returned)];
    let page = opened(&from_the_province(&steps, "2026-11-23T12:00"), Lang::Id);
    assert!(page.contains("Batas nasional SP4N-LAPOR! menurut klasifikasi aduan."), "{page}");
}

#[test]
fn withdrawing_is_asked_once_more() {
    let page = opened(&case(&[], "2026-11-21T11:00"), Lang::Id);
    let (_, panel) = page.split_once("<details class=\"panel\">").expect("withdrawing is folded away");
    let (panel, _) = panel.split_once("</details>").expect("it ends");
    assert!(panel.contains("Yakin aduan ini dicabut?") && panel.contains("Ya, cabut aduan ini"));
    assert!(panel.contains("name=\"step\" value=\"6e\""));
}

#[test]
fn a_rejected_complaint_says_why_and_what_can_still_be_done() {
    let mut view = case(&[("3a", Role::Classifier, "2026-11-23T07:34")], "2026-11-24T11:00");
    view.case.state = shared::procedure::State::Rejected;
    let last = view.case.history.last_mut().expect("a step");
    last.ground = Some(Ground::OtherAgency);
    let text = |field, body: &str| TextView {
        version: last.version,
        field,
        kind: TextKind::Message,
        role: Role::Classifier,
        at: moment("2026-11-23T07:34"),
        body: body.into(),
    };
    view.texts = vec![text(Field::Text, "Ini urusan provinsi."), text(Field::Owner, "Dinas PU Provinsi")];
    let page = opened(&view, Lang::Id);
    for part in ["Alasan: Menjadi wewenang instansi lain.", "Yang berwenang: Dinas PU Provinsi", "sampaikan aduan baru"]
    {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert_eq!(page.matches("<li class=\"message").count(), 1, "the owner is part of the message");
}

#[test]
fn kinds_are_links_and_the_one_chosen_stays_with_the_form() {
    let page = shared::wire::AgencyPage { kinds: vec![Kind::Public, Kind::OwnService], ..agency() };
    let choice = kinds(&page, Lang::En).whole();
    let links: Vec<&str> = values(&choice, "href").into_iter().filter(|link| link.contains("jenis")).collect();
    assert_eq!(links, ["/jenawi/lapor?jenis=public&amp;bahasa=en", "/jenawi/lapor?jenis=own_service&amp;bahasa=en"]);
    let typed = FilingForm { kind: "public".into(), ..FilingForm::default() };
    let form = Form { key: "k", ..Form::empty(&page, &typed) }.page(axum::http::StatusCode::OK).whole();
    assert!(form.contains("action=\"/jenawi/lapor?jenis=public\"") && form.contains("name=\"kind\" value=\"public\""));
    assert_eq!(values(&form, "data-jenis"), ["public"]);
}
