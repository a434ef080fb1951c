use std::sync::OnceLock;

use super::*;
use crate::case::{Opening, apply, beside};
use crate::chain::Hash;
use crate::defaults::Defaults;
use crate::id::{CaseId, PostId};
use crate::mention::reads_notes;
use crate::procedure::{Channel, State, StepNo};
use crate::secrecy::{About, Secrecy};

fn set() -> &'static Defaults {
    static SET: OnceLock<Defaults> = OnceLock::new();
    SET.get_or_init(|| Defaults::load().unwrap())
}

fn procedure() -> &'static Procedure {
    set().procedure("karanganyar-aduan-warga").unwrap()
}

fn agency() -> &'static Agency {
    set().agency("karanganyar").unwrap()
}

fn unit(id: &str) -> Position {
    Position { role: Role::OpdAdmin, unit: UnitId::parse(id) }
}

fn at(office: &Position) -> Actor {
    let post = PostId::parse("0192f0c1-0000-7000-8000-00000000000a").unwrap();
    match office.unit.clone() {
        Some(unit) => Actor::at_unit(office.role, post, unit),
        None => Actor::at_post(office.role, post),
    }
}

/// A complaint to Karanganyar that Dinas PUPR has.
fn complaint(confidential: bool, about: Option<&str>) -> Case {
    let opening = Opening {
        case: CaseId::parse("0192f0c1-0000-7000-8000-000000000001").unwrap(),
        agency: agency().id.clone(),
        procedure: procedure().id.clone(),
        procedure_version: 1,
        channel: Channel::Website,
        kind: None,
        external: None,
        period: None,
        secrecy: Secrecy { confidential, anonymous: false },
        category: None,
        about: about.and_then(UnitId::parse).map(About::Unit),
        publish: false,
        privacy_notice: None,
    };
    let mut case = None;
    let now = Moment::from_millis(0);
    let first = Event {
        version: 1,
        step: StepNo::new(),
        action: Action::File,
        actor: Actor::REPORTER,
        happened_at: now,
        recorded_at: now,
        state: State::Forwarded,
        holder: Role::OpdAdmin,
        unit: UnitId::parse("dinas-pupr"),
        ground: None,
        clocks: Vec::new(),
        opening: Some(opening),
        number: None,
        classification: None,
        rating: None,
        sheet: None,
        initials: Vec::new(),
        worker: None,
        secrecy: None,
        tie: None,
        named: Vec::new(),
        sealed: vec![crate::case::Sealed {
            what: crate::case::SealedKind::Text(crate::procedure::TextKind::Complaint),
            commitment: Hash::none(),
        }],
    };
    case = apply(case, &first);
    case.unwrap()
}

fn done(case: Case, action: Action, office: &Position, by: &Position) -> Case {
    let of = Recipient {
        role: office.role,
        unit: office.unit.clone(),
        part: Part::Advise,
        due_on: parse_date("2026-11-25"),
        link: None,
    };
    let event = beside(&case, action, at(by), Moment::from_millis(i64::from(case.version)));
    apply(Some(case), &Event { named: vec![of], ..event }).unwrap()
}

#[test]
fn an_asked_office_sees_the_case_until_it_has_answered_and_no_longer() {
    for confidential in [false, true] {
        let (health, roads) = (unit("dinas-kesehatan"), unit("dinas-pupr"));
        let sees = |case: &Case| reads_notes(case, procedure(), health.role, health.unit.as_ref());
        let case = complaint(confidential, None);
        let clocks = case.clocks.clone();
        assert!(!sees(&case));
        assert!(!learns_reporter(procedure(), &case, &health), "an OPD never learns who told");
        let case = done(case, Action::AskContribution, &health, &roads);
        assert!(sees(&case));
        assert_eq!(askable(&case, &health), Err(Refusal::AskedAlready));
        assert_eq!((&case.clocks, case.holder, case.unit.as_ref()), (&clocks, Role::OpdAdmin, roads.unit.as_ref()));
        for (end, by) in [(Action::Contribute, &health), (Action::RecallContribution, &roads)] {
            let over = done(case.clone(), end, &health, by);
            assert!(!sees(&over) && over.asked.is_empty(), "{end:?}");
            let [one] = &contributions(&over)[..] else { panic!("one was asked for") };
            assert_eq!(one.end, Some((over.version, end)));
        }
    }
}

#[test]
fn whoever_has_the_case_asks_and_nobody_else() {
    let case = complaint(false, None);
    let check = |office: &Position, expect: bool| {
        assert_eq!(asking(procedure(), &case, &at(office)).is_ok(), expect, "{office:?}");
    };
    check(&unit("dinas-pupr"), true);
    check(&unit("dinas-kesehatan"), false);
    check(&Position { role: Role::Head, unit: None }, false);
    let found = offices(agency(), procedure(), &case);
    assert!(found.contains(&unit("dinas-kesehatan")) && !found.contains(&unit("dinas-pupr")), "{found:?}");
    assert!(found.iter().all(|one| !matches!(one.role, Role::Administrator | Role::Auditor)));
}

#[test]
fn nobody_is_asked_about_themselves_in_a_confidential_complaint() {
    let check = |confidential, about, expect| {
        assert_eq!(
            askable(&complaint(confidential, about), &unit("dinas-kesehatan")),
            expect,
            "{confidential} {about:?}"
        );
    };
    check(true, Some("dinas-kesehatan"), Err(Refusal::AboutThem));
    check(true, Some("dinas-sosial"), Ok(()));
    check(true, None, Ok(()));
    check(false, Some("dinas-kesehatan"), Ok(()));
}

#[test]
fn a_contribution_is_asked_of_an_office_with_words_by_a_working_day_ahead() {
    let case = complaint(false, None);
    let offices = offices(agency(), procedure(), &case);
    let calendar = set().calendar(&agency().calendar).unwrap();
    let today = parse_date("2026-11-23").unwrap();
    let by = Asking { offices: &offices, calendar, today };
    let check = |role: &str, unit: &str, due_on: &str, text: &str, expect: &[(Field, ProblemCode)]| {
        let typed =
            Typed { role: role.into(), unit: unit.into(), due_on: due_on.into(), text: text.into(), link: None };
        let found: Vec<_> =
            by.check(&typed).err().unwrap_or_default().into_iter().map(|one| (one.field, one.code)).collect();
        assert_eq!(found, expect, "{role} {unit} {due_on} {text}");
    };
    check("opd_admin", "dinas-kesehatan", "2026-11-25", "Apakah ini ambulans kabupaten?", &[]);
    check("opd_admin", "dinas-pupr", "2026-11-25", "Apa?", &[(Field::Unit, ProblemCode::Choice)]);
    check("opd_admin", "", "2026-11-25", "Apa?", &[(Field::Unit, ProblemCode::Choice)]);
    check("opd_admin", "dinas-kesehatan", "", "Apa?", &[(Field::DueOn, ProblemCode::Required)]);
    check("opd_admin", "dinas-kesehatan", "besok", "Apa?", &[(Field::DueOn, ProblemCode::Date)]);
    check("opd_admin", "dinas-kesehatan", "2026-11-23", "Apa?", &[(Field::DueOn, ProblemCode::NotAhead)]);
    check("opd_admin", "dinas-kesehatan", "2026-11-29", "Apa?", &[(Field::DueOn, ProblemCode::DayOff)]);
    check("opd_admin", "dinas-kesehatan", "2027-11-29", "Apa?", &[(Field::DueOn, ProblemCode::OutOfRange)]);
    check("opd_admin", "dinas-kesehatan", "2026-11-25", " ", &[(Field::Text, ProblemCode::Required)]);
}

#[test]
fn what_is_reminded_of_and_late_is_said_and_an_end_of_the_case_ends_it() {
    let (health, roads) = (unit("dinas-kesehatan"), unit("dinas-pupr"));
    let case = done(complaint(false, None), Action::AskContribution, &health, &roads);
    let case = done(case, Action::RemindContribution, &health, &roads);
    let [one] = &contributions(&case)[..] else { panic!("one was asked for") };
    assert_eq!(one.reminded_at, Some(Moment::from_millis(2)));
    assert!(!one.late(parse_date("2026-11-25").unwrap()) && one.late(parse_date("2026-11-26").unwrap()));
    let event = Event { state: State::Closed, ..beside(&case, Action::Close, Actor::SYSTEM, Moment::from_millis(9)) };
    assert!(apply(Some(case), &event).unwrap().asked.is_empty());
}

#[test]
fn a_link_is_open_until_it_is_answered_withdrawn_expired_or_its_complaint_closes() {
    use super::outside::{LINKS_MAX, Standing, link, party, reads, showable, standing};
    use crate::procedure::TextKind;
    let day = |text: &str| parse_date(text).unwrap();
    let (roads, mut case) = (unit("dinas-pupr"), complaint(false, None));
    let act = |case: Case, action: Action, by: Actor, of: Recipient| {
        let event = beside(&case, action, by, Moment::from_millis(i64::from(case.version)));
        apply(Some(case), &Event { named: vec![of], ..event }).unwrap()
    };
    for _ in 0..LINKS_MAX {
        assert_eq!(showable(&case), Ok(()));
        let of = party(case.version + 1, Some(day("2026-11-25")));
        case = act(case, Action::AskContribution, at(&roads), of);
    }
    assert_eq!(showable(&case), Err(Refusal::AskedAlready));
    assert_eq!(showable(&complaint(true, None)), Err(Refusal::NotForThis));
    let check = |case: &Case, asked: u32, today: &str, expect: Standing| {
        assert_eq!(standing(case, &link(case, asked).unwrap(), day(today)), expect);
    };
    check(&case, 2, "2026-11-25", Standing::Open);
    check(&case, 2, "2026-11-26", Standing::Expired);
    let outsider = Actor { role: Role::Outside, post: None, unit: None, recorded_by: None };
    let answered = act(case.clone(), Action::Contribute, outsider, party(3, None));
    check(&answered, 3, "2026-11-30", Standing::Answered);
    check(&answered, 2, "2026-11-25", Standing::Open);
    let recalled = act(case.clone(), Action::RecallContribution, at(&roads), party(2, None));
    check(&recalled, 2, "2026-11-25", Standing::Recalled);
    let mut closed = case.clone();
    closed.secrecy.confidential = true;
    check(&closed, 2, "2026-11-25", Standing::Closed);
    assert!(link(&case, 1).is_none(), "what gave no link is none");
    for (version, kind, expect) in [
        (2, TextKind::Excerpt, true),
        (2, TextKind::Note, true),
        (3, TextKind::Excerpt, false),
        (2, TextKind::Complaint, false),
        (2, TextKind::Material, false),
    ] {
        assert_eq!(reads(2, version, kind), expect, "{version} {kind:?}");
    }
}
