use super::*;
use crate::case::Opening;
use crate::case::{Command, Context, RingKind, Rules, decide, file, replay, ringing};
use crate::defaults::Defaults;
use crate::id::{CaseId, PostId, RegisterNumber};
use crate::procedure::{Channel, State};
use crate::secrecy::Secrecy;

mod reviewing;

fn set() -> &'static Defaults {
    static SET: std::sync::OnceLock<Defaults> = std::sync::OnceLock::new();
    SET.get_or_init(|| Defaults::load().unwrap())
}

fn today() -> NaiveDate {
    parse_date("2026-11-23").unwrap()
}

fn gated(decision: &str, decided_by: &str, text: &str, promised_on: &str) -> Result<Passed, Vec<(Field, ProblemCode)>> {
    let (agency, calendar) = (set().agency("jenawi").unwrap(), set().calendar("karanganyar").unwrap());
    let typed = Typed { decision, decided_by, text, promised_on };
    gate(&typed, agency, calendar, today())
        .map_err(|problems| problems.into_iter().map(|problem| (problem.field, problem.code)).collect())
}

#[test]
fn a_bare_promise_is_no_answer_however_it_is_put() {
    for text in [
        "Akan ditindaklanjuti.",
        "Aduan Anda segera kami teruskan.",
        "Akan dikoordinasikan dengan dinas terkait.",
        "Terima kasih atas laporannya. Akan segera kami tindak lanjuti.",
        "Mohon bersabar, laporan sedang diproses.",
        "Laporan Bapak sudah kami teruskan ke OPD terkait. Terima kasih.",
        "Siap, menjadi perhatian kami.",
        "Kami koordinasikan dengan bidang teknis; mohon ditunggu.",
        "Perbaikan dijadwalkan dalam waktu dekat.",
        "Telah kami tindaklanjuti.",
        "SEGERA DITINDAKLANJUTI",
    ] {
        assert!(promises(text), "{text}");
        let refused = gated("granted", "Camat Jenawi", text, "");
        assert_eq!(refused, Err(vec![(Field::PromisedOn, ProblemCode::BarePromise)]), "{text}");
    }
}

#[test]
fn what_says_something_passes_whatever_it_promises_besides() {
    for text in [
        "Lampu tiang 17 sudah diganti petugas desa hari Rabu.",
        "Lampu sudah diganti petugas dan akan kami pantau sebulan.",
        "Petugas sudah datang, lubang ditambal, dan laporan juga diteruskan ke dinas.",
        "Jalan itu tidak dapat diperbaiki Kecamatan karena milik provinsi; sudah kami teruskan.",
        "Tautan radio diganti tim kami 24 November.",
        "Dinas belum dapat mengaspal tahun ini karena anggaran habis; akan dikerjakan 2027.",
        "Terima kasih. Sampah di selatan jembatan sudah diangkut bersama DLH.",
    ] {
        assert!(!promises(text), "{text}");
        assert!(gated("", "", text, "").is_ok(), "{text}: {:?}", gated("", "", text, ""));
    }
}

#[test]
fn each_part_that_is_missing_is_named() {
    use ProblemCode::{Choice, DayOff, NoReason, NotAhead, Required, SaysNothing};
    let check = |parts: [&str; 4], expect: &[(Field, ProblemCode)]| {
        let [decision, by, text, promised] = parts;
        assert_eq!(gated(decision, by, text, promised).err().unwrap_or_default(), expect, "{parts:?}");
    };
    check(["", "", "", ""], &[(Field::Text, Required)]);
    check(["", "", "Terima kasih atas perhatiannya.", ""], &[(Field::Text, SaysNothing)]);
    check(
        ["", "", "Loket kini buka sampai pukul 15.00.", ""],
        &[(Field::Decision, Choice), (Field::DecidedBy, Required)],
    );
    check(["informed", "", "Loket kini buka sampai pukul 15.00.", ""], &[(Field::DecidedBy, Required)]);
    check(["informed", "Camat Jenawi", "Loket kini buka sampai pukul 15.00.", ""], &[]);
    check(["", "", "Lampu sudah diganti kemarin.", ""], &[(Field::DecidedBy, Required)]);
    check(["declined", "Camat Jenawi", "Bantuan hanya untuk warga terdaftar.", ""], &[(Field::Text, NoReason)]);
    check(["declined", "Camat Jenawi", "Nama Anda tidak ada dalam DTSEN.", ""], &[]);
    check(["elsewhere", "Camat Jenawi", "Laporan sudah kami teruskan ke PLN.", ""], &[]);
    check(["granted", "Camat", "Lampu sudah diganti [kapan].", ""], &[(Field::Text, ProblemCode::Unfilled)]);
    check(["perhaps", "Camat Jenawi", "Lampu sudah diganti kemarin.", ""], &[(Field::Decision, Choice)]);
    check(["", "", "Akan kami perbaiki.", "2026-12-07"], &[]);
    check(["", "", "Akan kami perbaiki.", "2026-11-23"], &[(Field::PromisedOn, NotAhead)]);
    check(["", "", "Akan kami perbaiki.", "2027-12-07"], &[(Field::PromisedOn, NotAhead)]);
    check(["", "", "Akan kami perbaiki.", "2026-12-25"], &[(Field::PromisedOn, DayOff)]);
    check(["", "", "Akan kami perbaiki.", "2026-12-06"], &[(Field::PromisedOn, DayOff)]);
    check(["", "", "Akan kami perbaiki.", "besok"], &[(Field::PromisedOn, ProblemCode::Date)]);
}

#[test]
fn the_parts_make_one_text_and_a_promise_says_its_date() {
    let whole = gated("granted", "Camat Jenawi", "Lampu diganti kemarin.", "").unwrap();
    assert_eq!(whole.text, "Keputusan: aduan dipenuhi. Diputuskan oleh Camat Jenawi.\n\nLampu diganti kemarin.");
    let promise = gated("", "Camat Jenawi", "Akan kami perbaiki.", "2026-12-07").unwrap();
    assert_eq!(promise.text, "Akan kami perbaiki.\n\nJanji: dijawab paling lambat Senin, 7 Desember 2026.");
    assert_eq!(promise.promise, parse_date("2026-12-07"));
}

#[test]
fn under_every_answer_stands_what_its_procedure_still_allows_the_reporter() {
    for procedure in set().procedures.iter().filter(|it| it.steps.iter().any(|step| step.action == Action::Answer)) {
        let found = rights(procedure, set().calendar("karanganyar").unwrap(), Lang::Id);
        assert!(found.last().unwrap().contains("Ombudsman"), "{}", procedure.id);
        let disputes = procedure.steps.iter().any(|step| step.action == Action::Dispute);
        assert_eq!(found[0].contains("Belum terjawab"), disputes, "{}: {found:?}", procedure.id);
    }
    let jenawi = rights(set().procedure("jenawi-daring").unwrap(), set().calendar("karanganyar").unwrap(), Lang::Id);
    assert!(jenawi[0].contains("10 hari kerja"), "{jenawi:?}");
}

#[test]
fn a_template_is_filled_from_the_case_and_leaves_what_only_an_officer_knows() {
    let text = "Aduan {nomor} tanggal {tanggal} kepada {instansi} ditangani {nama_opd}: [isi].".to_owned();
    let template = Template { id: "a".into(), name: "A".into(), decision: String::new(), text };
    let with = Filling { number: "N-1".into(), date: "1 Mei".into(), office: "Dinas".into(), agency: "Kota".into() };
    assert_eq!(filled(&template, &with), "Aduan N-1 tanggal 1 Mei kepada Kota ditangani Dinas: [isi].");
}

/// A complaint at Jenawi whose answer is due, with what happened to it.
struct Due {
    events: Vec<Event>,
}

const POST: &str = "p1";

fn actor(role: Role) -> Actor {
    Actor::at_post(role, PostId::parse(POST).unwrap())
}

impl Due {
    fn rules() -> Rules<'static> {
        let (procedure, agency) = (set().procedure("jenawi-daring").unwrap(), set().agency("jenawi").unwrap());
        Rules { procedure, agency, calendar: set().calendar("karanganyar").unwrap() }
    }

    fn at(text: &str) -> Moment {
        crate::time::Zone::Wib.from_typed(text).unwrap()
    }

    fn new() -> Self {
        let rules = Self::rules();
        let opening = Opening {
            case: CaseId::parse("0192f0c1-0000-7000-8000-000000000001").unwrap(),
            agency: rules.agency.id.clone(),
            procedure: rules.procedure.id.clone(),
            procedure_version: rules.procedure.version,
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
        let context =
            Context { number: RegisterNumber::parse("JNW-2026-0001"), ..Context::at(Self::at("2026-11-23T09:00")) };
        let mut due = Self { events: file(&rules, opening, &Actor::REPORTER, &context).unwrap() };
        due.take(Role::Classifier, "3", "2026-11-23T09:05", None);
        due.take(Role::Classifier, "4", "2026-11-23T09:10", None);
        due.take(Role::Ppid, "4a", "2026-11-23T10:00", None);
        due
    }

    fn case(&self) -> Case {
        replay(&self.events).unwrap()
    }

    fn take(&mut self, role: Role, no: &str, at: &str, promise: Option<&str>) {
        let context = Context {
            classification: Some(crate::procedure::Classification::Ordinary),
            promise: promise.and_then(parse_date),
            ..Context::at(Self::at(at))
        };
        self.events.extend(decide(&Self::rules(), &self.case(), &actor(role), no, &context).unwrap());
    }

    fn rung(&self, at: &str) -> Vec<(RingKind, Vec<Role>)> {
        let rings = ringing(Self::rules().procedure, &self.case(), Self::at(at));
        let own = rings.into_iter().filter(|ring| ring.clock == ClockName::Commitment);
        own.map(|ring| (ring.kind, ring.to)).collect()
    }

    fn outcomes(&self, at: &str) -> Vec<Outcome> {
        let case = self.case();
        commitments(&case).map(|promise| outcome(&case, promise, Self::at(at))).collect()
    }
}

#[test]
fn a_promise_ends_nothing_wakes_on_its_day_and_is_kept_by_an_answer() {
    let mut due = Due::new();
    let wrote = Context::at(Due::at("2026-11-23T10:03"));
    due.events.extend(decide(&Due::rules(), &due.case(), &Actor::REPORTER, "6a", &wrote).unwrap());
    let before = due.case();
    assert!(before.reporter_spoke);
    due.take(Role::IntakeOfficer, "5", "2026-11-23T10:05", Some("2026-12-07"));
    let case = due.case();
    assert_eq!((case.state, case.holder), (before.state, before.holder), "the case stays where it is");
    assert!(!case.reporter_spoke, "the reporter was spoken to");
    assert_eq!(case.clock(&ClockName::Promise), before.clock(&ClockName::Promise), "no clock is lengthened");
    assert_eq!(due.rung("2026-12-06T23:00"), []);
    assert_eq!(due.rung("2026-12-07T07:30"), [(RingKind::Promised, vec![Role::IntakeOfficer])]);
    assert_eq!(due.outcomes("2026-12-07T10:00"), [Outcome::Open]);
    due.take(Role::IntakeOfficer, "5", "2026-12-07T10:00", None);
    assert_eq!(due.case().state, State::Answered);
    assert_eq!(due.outcomes("2026-12-09T10:00"), [Outcome::Kept]);
    assert_eq!(due.rung("2026-12-09T10:00"), []);
}

#[test]
fn a_promise_that_no_answer_kept_stays_broken_and_the_coordinator_hears_of_it() {
    let mut due = Due::new();
    due.take(Role::IntakeOfficer, "5", "2026-11-23T10:05", Some("2026-11-25"));
    due.take(Role::IntakeOfficer, "5", "2026-11-24T10:05", Some("2026-11-26"));
    assert_eq!(due.outcomes("2026-11-24T11:00"), [Outcome::Replaced, Outcome::Open]);
    let coordinator = Due::rules().procedure.coordinator;
    assert_eq!(due.rung("2026-11-27T08:00"), [(RingKind::Broken, vec![Role::IntakeOfficer, coordinator])]);
    due.take(Role::IntakeOfficer, "5", "2026-11-27T10:05", None);
    assert_eq!(due.outcomes("2026-11-27T11:00"), [Outcome::Replaced, Outcome::Broken]);
}

#[test]
fn an_answer_step_takes_a_promise_only_with_its_date() {
    let (rules, due) = (Due::rules(), Due::new());
    let step = rules.procedure.step("5").unwrap();
    let now = Due::at("2026-11-23T10:05");
    let (by, last) = (actor(Role::IntakeOfficer), due.case().filed_at);
    let asking = crate::case::Asking { actor: &by, agency: rules.agency, calendar: rules.calendar, last, now };
    let typed = |promised_on: &str| Command {
        step: "5".into(),
        text: "Akan kami perbaiki.".into(),
        promised_on: promised_on.into(),
        ..Command::default()
    };
    let problems = typed("").check(step, &asking).unwrap_err();
    assert_eq!(problems.iter().map(|problem| problem.field).collect::<Vec<_>>(), [Field::PromisedOn]);
    assert_eq!(typed("2026-12-07").check(step, &asking).unwrap().promise, parse_date("2026-12-07"));
}
