//! The plain pages as strings: labelled, escaped, complete, without script.

use axum::http::StatusCode;
use shared::case::Actor;
use shared::case::{ClockName, Context, Event, Opening, Rules, decide, file, replay};
use shared::defaults::Defaults;
use shared::form::{Field, FilingForm};
use shared::id::{CaseId, PostId, RegisterNumber};
use shared::national::NationalLimit;
use shared::procedure::{Channel, Role, TextKind};
use shared::secrecy::Secrecy;
use shared::time::Moment;
use shared::wire::{AgencyPage, CaseView, DueView, Receipt, TextView, Told, TrackRequest};
use shared::words::Lang;

use super::case::Open;
use super::form::Form;
use super::shell::Page;
use super::{nothing_here, receipt, track, words};

mod ahead;
mod weight;

fn moment(text: &str) -> Moment {
    Moment::parse(&format!("{text}:00+07:00")).expect("a moment")
}

fn agency() -> AgencyPage {
    let set = Defaults::load().expect("the compiled-in files are sound");
    let agency = set.agency("jenawi").expect("it ships").clone();
    let procedure = set.procedure("jenawi-daring").expect("it ships").clone();
    let zone = set.calendar(&agency.calendar).expect("it ships").zone;
    AgencyPage { agency, procedure, kinds: Vec::new(), zone, recording_mb: 40, map: String::new() }
}

fn text(kind: TextKind, role: Role, at: &str, body: &str) -> TextView {
    TextView { version: 1, field: Field::Text, kind, role, at: moment(at), body: body.into() }
}

/// A case that went through some steps, as its reporter sees it.
fn case(steps: &[(&str, Role, &str)], now: &str) -> CaseView {
    let (AgencyPage { agency, procedure, .. }, set) = (agency(), Defaults::load().expect("sound files"));
    let calendar = set.calendar(&agency.calendar).expect("it ships").clone();
    let rules = Rules { procedure: &procedure, agency: &agency, calendar: &calendar };
    let opening = Opening {
        case: CaseId::parse("0192f0c1-0000-7000-8000-000000000001").expect("an id"),
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
    let number = RegisterNumber::from_template(&agency.number_template, 2026, 42);
    let at = |text: &str| Context { number: number.clone(), ..Context::at(moment(text)) };
    let mut events: Vec<Event> = file(&rules, opening, &Actor::REPORTER, &at("2026-11-21T09:05")).expect("a filing");
    for (no, role, when) in steps {
        let case = replay(&events).expect("a case");
        let actor = match role {
            Role::Reporter => Actor::REPORTER,
            role => Actor::at_post(*role, PostId::parse("pos-1").expect("a post")),
        };
        events.extend(decide(&rules, &case, &actor, no, &at(when)).expect("a permitted step"));
    }
    let case = replay(&events).expect("a case");
    let texts = vec![
        text(
            TextKind::Complaint,
            Role::Reporter,
            "2026-11-21T09:05",
            "Lampu jalan mati di depan <b>balai</b> desa & warga takut.\nSudah seminggu.",
        ),
        text(TextKind::Message, Role::Classifier, "2026-11-21T09:20", "Apakah tiang lampunya bernomor?"),
        text(TextKind::Message, Role::Reporter, "2026-11-21T10:02", "Ada, nomornya PJU-0173."),
    ];
    CaseView {
        case,
        procedure,
        agency,
        calendar,
        told: told(),
        texts,
        files: Vec::new(),
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

fn told() -> Told {
    Told { place: Some("Dusun Balong RT 03".into()), happened_on: Some("2026-11-16".into()), ..Told::default() }
}

fn opened(view: &CaseView, lang: Lang) -> String {
    let track = TrackRequest { number: "JNW-2026-0042".into(), code: "K7RM-Q2XD-9FHT".into() };
    Open::new(&|| "0192f0c1-0000-7000-8000-0000000000aa".into(), view, &track, lang).page().whole()
}

fn filing(typed: &FilingForm, wrong: &[super::parts::Wrong], lang: Lang) -> Page {
    let page = agency();
    let key = "0192f0c1-0000-7000-8000-0000000000aa";
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Form { key, lang, wrong, ..Form::empty(&page, typed) }.page(status)
}

fn receipt_of(number: Option<&str>, clock: ClockName) -> Page {
    let page = agency();
    let receipt = Receipt {
        number: number.and_then(RegisterNumber::parse),
        code: "K7RM-Q2XD-9FHT".into(),
        agency: page.agency.name.clone(),
        zone: page.zone,
        filed_at: moment("2026-11-21T09:05"),
        promise: Some(DueView {
            clock,
            at: Some(moment("2026-11-25T07:40")),
            late: false,
            provisional: false,
            explanation: vec!["Mulai dihitung Sabtu.".into(), "Jatuh tempo Rabu.".into()],
        }),
        holder: "Pengelola Data dan Klarifikasi Informasi".into(),
        secrecy: Secrecy { anonymous: number.is_none(), confidential: false },
        paper: String::new(),
    };
    receipt::page(&page, &receipt, number.is_none(), Lang::Id)
}

/// Every page there is, by name.
fn pages() -> Vec<(&'static str, String)> {
    let answered = [
        ("3", Role::Classifier, "2026-11-23T07:38"),
        ("4", Role::Classifier, "2026-11-23T08:00"),
        ("4a", Role::Ppid, "2026-11-23T10:00"),
        ("5", Role::IntakeOfficer, "2026-11-23T10:05"),
    ];
    let asked = [("3a", Role::Classifier, "2026-11-23T07:34")];
    let typed = FilingForm { story: "Rusak".into(), phone: "12".into(), ..FilingForm::default() };
    let page = agency();
    let problems = typed
        .check(page.procedure.identity, &page.agency, page.zone.date(moment("2026-11-21T09:00")))
        .err()
        .expect("problems");
    let wrong: Vec<_> = problems.into_iter().map(|one| super::parts::Wrong::of(one, "", Lang::Id)).collect();
    let empty = FilingForm::default();
    let request = TrackRequest { number: "JNW-2026-0042".into(), code: "salah".into() };
    vec![
        ("lapor", filing(&empty, &[], Lang::Id).whole()),
        ("lapor-en", filing(&empty, &[], Lang::En).whole()),
        ("lapor-salah", filing(&typed, &wrong, Lang::Id).whole()),
        ("tanda-terima", receipt_of(Some("JNW-2026-0042"), ClockName::Promise).whole()),
        ("tanda-terima-menyusul", receipt_of(None, ClockName::Promise).whole()),
        ("lacak-salah", track::no_such(&request, Lang::Id).whole()),
        ("aduan-baru", opened(&case(&[], "2026-11-21T11:00"), Lang::Id)),
        ("aduan-en", opened(&case(&answered[..2], "2026-11-23T11:00"), Lang::En)),
        ("aduan-lewat", opened(&case(&answered[..2], "2026-11-30T11:00"), Lang::Id)),
        ("aduan-diminta", opened(&case(&asked, "2026-11-24T11:00"), Lang::Id)),
        ("aduan-dijawab", opened(&case(&answered, "2026-11-24T11:00"), Lang::Id)),
        ("tidak-ada", nothing_here(words::LOST_AGENCY_TITLE, words::LOST_AGENCY_HINT, Lang::Id).whole()),
    ]
}

/// The values of an attribute, in order.
fn values<'p>(page: &'p str, attribute: &str) -> Vec<&'p str> {
    let start = format!(" {attribute}=\"");
    page.split(&start).skip(1).filter_map(|rest| rest.split_once('"')).map(|(value, _)| value).collect()
}

#[test]
fn every_id_stands_once_and_every_reference_finds_it() {
    for (name, page) in pages() {
        let ids = values(&page, "id");
        for id in &ids {
            assert_eq!(ids.iter().filter(|other| other == &id).count(), 1, "{name}: {id}");
        }
        let described = values(&page, "aria-describedby").into_iter().flat_map(str::split_whitespace);
        let links = values(&page, "href").into_iter().filter_map(|link| link.strip_prefix('#'));
        let references = described.chain(links).chain(values(&page, "for")).chain(values(&page, "aria-labelledby"));
        for reference in references {
            assert!(ids.contains(&reference), "{name} refers to #{reference}, which is not there");
        }
    }
}

#[test]
fn every_control_has_a_label() {
    for (name, page) in pages() {
        let labels = values(&page, "for");
        let controls = page
            .split('<')
            .filter(|tag| tag.starts_with("textarea") || tag.starts_with("input") && !tag.contains("type=\"hidden\""));
        for control in controls {
            let id = values(control, "id").first().copied().unwrap_or_default();
            assert!(labels.contains(&id), "{name}: <{control}");
        }
    }
}

#[test]
fn what_people_typed_is_text_and_cannot_fill_a_place_of_the_page() {
    let story = "<script>x</script> <!--aduan:isi--> <!--aduan:judul-->\n\n\"kutip\"";
    let page = filing(&FilingForm { story: story.into(), ..FilingForm::default() }, &[], Lang::Id).whole();
    assert!(page.contains("&lt;script&gt;x&lt;/script&gt; &lt;!--aduan:isi--&gt;"));
    assert_eq!(page.matches("<form").count(), 1);
    assert!(opened(&case(&[], "2026-11-21T11:00"), Lang::Id).contains("&lt;b&gt;balai&lt;/b&gt; desa &amp; warga"));
}

#[test]
fn a_form_keeps_its_language_and_its_key() {
    let page = filing(&FilingForm::default(), &[], Lang::En).whole();
    assert!(page.starts_with("<!doctype html>") && page.contains("<html lang=\"en\" data-halaman=\"lapor\""));
    assert!(page.contains("action=\"/jenawi/lapor?bahasa=en\""));
    assert_eq!(values(&page, "data-key"), ["0192f0c1-0000-7000-8000-0000000000aa"]);
    assert!(page.contains("name=\"key\" value=\"0192f0c1-0000-7000-8000-0000000000aa\""));
}

#[test]
fn the_forms_of_a_case_are_the_steps_the_rules_offer() {
    let check = |steps: &[(&str, Role, &str)], expect: &[&str]| {
        let page = opened(&case(steps, "2026-11-24T11:00"), Lang::Id);
        let offered: Vec<&str> = page
            .split("name=\"step\" value=\"")
            .skip(1)
            .filter_map(|rest| rest.split_once('"'))
            .map(|(step, _)| step)
            .collect();
        assert_eq!(offered, expect);
    };
    check(&[], &["6a", "6e"]);
    check(&[("3a", Role::Classifier, "2026-11-23T07:34")], &["3b", "6a", "6e"]);
}

#[test]
fn a_receipt_calls_only_an_answer_an_answer() {
    let page = |clock| receipt_of(None, clock).whole();
    let answer = "Jawaban paling lambat";
    let follow_up = page(ClockName::National(NationalLimit::FollowUp));
    assert!(follow_up.contains("Tindak lanjut pertama paling lambat") && !follow_up.contains(answer));
    assert!(page(ClockName::Promise).contains(answer));
}

#[test]
fn no_page_carries_a_code_in_an_address() {
    for (name, page) in pages() {
        let addresses = values(&page, "href").into_iter().chain(values(&page, "action"));
        for address in addresses {
            assert!(!address.contains("K7RM"), "{name}: {address}");
        }
    }
}
