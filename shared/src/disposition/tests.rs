use super::*;
use crate::case::{Actor, Case, Context, Opening, Refusal, Rules, beside, decide, file, replay};
use crate::defaults::Defaults;
use crate::form::{Field, Problem, ProblemCode};
use crate::id::CaseId;
use crate::secrecy::Secrecy;

/// A complaint of Kaltara on its way to the head, Monday 23 November 2026 from 09.00 WITA on.
struct Office {
    set: Defaults,
    initials: Vec<Role>,
    events: Vec<Event>,
}

impl Office {
    fn new(initials: &[Role]) -> Self {
        let mut set = Defaults::load().unwrap();
        let agency = set.agencies.iter_mut().find(|agency| agency.id.as_str() == "kaltara").unwrap();
        agency.disposition = Some(Rule { initials: initials.to_vec(), marks: Vec::new() });
        let opening = Opening {
            case: CaseId::parse("0192f0c1-0000-7000-8000-000000000001").unwrap(),
            agency: agency.id.clone(),
            procedure: "kaltara-pengaduan".to_owned(),
            procedure_version: 1,
            channel: Channel::Letter,
            kind: None,
            external: None,
            period: None,
            secrecy: Secrecy::default(),
            category: None,
            about: None,
            publish: false,
            privacy_notice: None,
        };
        let mut office = Self { set, initials: initials.to_vec(), events: Vec::new() };
        office.events = file(&office.rules(), opening, &Actor::REPORTER, &Context::at(office.now())).unwrap();
        office.take(Role::IntakeOfficer, "3", None).unwrap();
        office
    }

    fn rules(&self) -> Rules<'_> {
        let agency = self.set.agency("kaltara").unwrap();
        Rules {
            procedure: self.set.procedure("kaltara-pengaduan").unwrap(),
            agency,
            calendar: self.set.calendar(&agency.calendar).unwrap(),
        }
    }

    fn now(&self) -> Moment {
        let nth = i64::try_from(self.events.len()).unwrap();
        Moment::parse("2026-11-23T09:00:00+08:00").unwrap().plus_minutes(nth)
    }

    fn case(&self) -> Case {
        replay(&self.events).unwrap()
    }

    fn sheet(&self) -> Option<Sheet> {
        self.case().sheet.map(|sheet| *sheet)
    }

    fn take(&mut self, role: Role, no: &str, plan: Option<Plan>) -> Result<(), Refusal> {
        let context =
            Context { sheet: plan, ground: Some(crate::procedure::Ground::NotOurTask), ..Context::at(self.now()) };
        let decided = decide(&self.rules(), &self.case(), &by(role), no, &context)?;
        self.events.extend(decided);
        Ok(())
    }

    fn sign(&mut self) -> Result<(), Refusal> {
        let plan = self.checked(&Typed::default()).unwrap().plan;
        self.take(Role::Head, "5", Some(plan))
    }

    fn initial(&mut self, role: Role) -> Result<(), Refusal> {
        initialling(&self.case(), &by(role))?;
        let plan = self.checked(&Typed::default()).unwrap().plan;
        let event = beside(&self.case(), Action::Initial, by(role), self.now());
        self.events.push(Event { sheet: Some(plan), ..event });
        Ok(())
    }

    fn send_back(&mut self, role: Role) -> Result<(), Refusal> {
        sending_back(self.rules().procedure, &self.case(), &by(role))?;
        self.events.push(beside(&self.case(), Action::SendBackSheet, by(role), self.now()));
        Ok(())
    }

    fn with<T>(&self, then: impl FnOnce(&Limits<'_>) -> T) -> T {
        let (rules, case, now) = (self.rules(), self.case(), self.now());
        let step = step(rules.procedure, case.stand(), case.channel).expect("a disposition");
        let Rules { procedure, agency, calendar } = rules;
        let due_at = due_after(&rules, &case, step, now);
        then(&Limits { agency, procedure, calendar, case: &case, step, due_at, today: calendar.zone.date(now) })
    }

    fn checked(&self, typed: &Typed) -> Result<Checked, Vec<Problem>> {
        self.with(|limits| check(typed, limits))
    }
}

fn by(role: Role) -> Actor {
    Actor::at_post(role, PostId::parse(&role.code().replace('_', "-")).unwrap())
}

#[test]
fn without_initials_the_head_alone_signs_and_the_case_goes_on_with_its_sheet() {
    let mut office = Office::new(&[]);
    assert_eq!(office.sheet(), None);
    office.sign().unwrap();
    let sheet = office.sheet().unwrap();
    assert_eq!(sheet.signed.map(|by| by.role), Some(Role::Head));
    assert_eq!(
        sheet.plan.recipients,
        [Recipient { role: Role::Drafter, unit: None, part: Part::Act, due_on: None, link: None }]
    );
    assert_eq!(office.case().holder, Role::Drafter);
    let mut plain = Office::new(&[]);
    plain.take(Role::Head, "5", None).unwrap();
    assert_eq!(plain.sheet(), None, "the step alone is a disposition too");
}

#[test]
fn a_sheet_is_initialled_in_its_order_and_signed_only_then() {
    let chain = [Role::IntakeOfficer, Role::Drafter];
    let mut office = Office::new(&chain);
    assert_eq!(office.sign(), Err(Refusal::NeedsInitials { role: Role::IntakeOfficer }));
    assert_eq!(office.take(Role::Head, "5", None), Err(Refusal::NeedsInitials { role: Role::IntakeOfficer }));
    assert_eq!(office.initial(Role::Drafter), Err(Refusal::NotYourTurn));
    assert_eq!(office.send_back(Role::IntakeOfficer), Err(Refusal::NotYourTurn), "nothing to send back yet");
    office.initial(Role::IntakeOfficer).unwrap();
    assert_eq!(office.initial(Role::IntakeOfficer), Err(Refusal::NotYourTurn));
    assert_eq!(office.send_back(Role::Head), Err(Refusal::NotYourTurn), "it has not come to the head");
    office.send_back(Role::Drafter).unwrap();
    let sent = office.sheet().unwrap();
    assert_eq!((sent.turn(), sent.initials.len()), (Some(Role::IntakeOfficer), 0));
    assert_eq!(sent.sent_back.map(|by| by.role), Some(Role::Drafter));
    for role in chain {
        office.initial(role).unwrap();
    }
    assert_eq!(office.sheet().unwrap().turn(), None);
    office.sign().unwrap();
    let sheet = office.sheet().unwrap();
    assert_eq!(sheet.initials.iter().map(|by| by.role).collect::<Vec<_>>(), office.initials);
    assert_eq!(sheet.written(), sheet.signed.map(|by| by.version));
    office.take(Role::Drafter, "4a", None).unwrap();
    assert_eq!(office.sheet().unwrap().turn(), Some(Role::IntakeOfficer), "returned, it begins anew");
}

#[test]
fn what_was_not_signed_falls_with_the_place_it_was_to_be_signed_at() {
    let mut office = Office::new(&[Role::Drafter]);
    office.initial(Role::Drafter).unwrap();
    office.take(Role::Head, "8f", None).unwrap();
    assert_eq!(office.sheet(), None);
}

#[test]
fn a_sheet_as_typed_is_checked_field_by_field() {
    let office = Office::new(&[]);
    let on = |day: &str, beyond: bool| Typed { due_on: day.to_owned(), beyond, ..Typed::default() };
    let to = |role: &str, part: &str| {
        let one = TypedRecipient { role: role.to_owned(), part: part.to_owned(), ..TypedRecipient::default() };
        Typed { recipients: vec![one], ..Typed::default() }
    };
    let check = |typed: Typed, expect: &[(Field, ProblemCode)]| {
        let found = office.checked(&typed).err().unwrap_or_default();
        let found: Vec<_> = found.into_iter().map(|problem| (problem.field, problem.code)).collect();
        assert_eq!(found, expect, "{typed:?}");
    };
    check(Typed::default(), &[]);
    check(on("2026-11-25", false), &[]);
    // The promise of 72 hours ends on Thursday.
    check(on("2026-11-26", false), &[]);
    check(on("2026-11-27", false), &[(Field::DueOn, ProblemCode::BeyondLimit)]);
    check(on("2026-11-27", true), &[]);
    check(on("2026-11-28", true), &[(Field::DueOn, ProblemCode::DayOff)]);
    check(on("2026-11-20", true), &[(Field::DueOn, ProblemCode::OutOfRange)]);
    check(on("besok", false), &[(Field::DueOn, ProblemCode::Date)]);
    check(to("answer_officer", "know"), &[]);
    check(to("answer_officer", "act"), &[(Field::Recipients, ProblemCode::Choice)]);
    for nobody in ["auditor", "administrator", "head", "reporter", "x"] {
        check(to(nobody, "know"), &[(Field::Recipients, ProblemCode::Choice)]);
    }
    check(Typed { marks: vec!["lain".to_owned()], ..Typed::default() }, &[(Field::Marks, ProblemCode::Choice)]);
    check(Typed { urgency: "kilat".to_owned(), ..Typed::default() }, &[(Field::Urgency, ProblemCode::Choice)]);
    let long = "a".repeat(Field::Text.len_max() + 1);
    check(Typed { text: long, ..Typed::default() }, &[(Field::Text, ProblemCode::TooLong)]);
    let said = office.checked(&on("2026-11-27", true)).unwrap().plan;
    assert!(said.beyond, "that it is later is kept");
    assert!(!office.checked(&on("2026-11-25", true)).unwrap().plan.beyond);
}

#[test]
fn the_next_holder_is_proposed_with_the_sops_own_words_and_the_last_working_day_of_the_limit() {
    let office = Office::new(&[]);
    let found = office.with(|limits| proposed(limits, None, Lang::Id)).unwrap();
    assert_eq!((found.role, found.unit), (Role::Drafter, None));
    assert_eq!(found.due_on.map(|day| day.to_string()).as_deref(), Some("2026-11-26"));
    assert_eq!(found.marks, [MARK_PROPOSED]);
    assert!(found.reason.starts_with("Langkah 4 SOP: Sekretaris/Kabid menyiapkan"), "{}", found.reason);
}

#[test]
fn whom_it_asks_may_advise_and_nobody_else_as_long_as_the_case_is_open() {
    let mut office = Office::new(&[]);
    let one = |role: Role, part: Part| Recipient { role, unit: None, part, due_on: None, link: None };
    let recipients = vec![one(Role::Drafter, Part::Act), one(Role::AnswerOfficer, Part::Advise)];
    office.take(Role::Head, "5", Some(Plan { recipients, ..Plan::default() })).unwrap();
    let case = office.case();
    assert_eq!(advising(&case, &by(Role::AnswerOfficer)), Ok(()));
    for role in [Role::Drafter, Role::Head, Role::IntakeOfficer] {
        assert_eq!(advising(&case, &by(role)), Err(Refusal::NotAsked), "{role:?}");
    }
    let state = crate::procedure::State::Closed;
    let ended = Case { state, ..case };
    assert_eq!(advising(&ended, &by(Role::AnswerOfficer)), Err(Refusal::NotFromHere { state }));
}
