use super::*;
use crate::agency::{Agency, NumberGiven};
use crate::calendar::Calendar;
use crate::defaults::Defaults;
use crate::id::PostId;
use crate::procedure::Procedure;
use crate::secrecy::Secrecy;
use crate::time::Zone;

mod beside;
mod conforms;
mod flows;
mod keepers;
mod rating;
mod retention;
mod secrecy;
mod walks;

/// Everything that ships, read once.
fn set() -> &'static Defaults {
    static SET: std::sync::OnceLock<Defaults> = std::sync::OnceLock::new();
    SET.get_or_init(|| Defaults::load().unwrap())
}

/// A procedure as it ships, with the agency that runs it.
struct Flow {
    agency: Agency,
    procedure: Procedure,
    calendar: Calendar,
    channel: Channel,
}

impl Flow {
    fn new(agency: &str, procedure: &str, channel: Channel) -> Self {
        let set = set();
        let agency = set.agencies.iter().find(|found| found.id.as_str() == agency).unwrap().clone();
        let procedure = set.procedures.iter().find(|found| found.id == procedure).unwrap().clone();
        let calendar = set.calendars.iter().find(|found| found.id == agency.calendar).unwrap().clone();
        Self { agency, procedure, calendar, channel }
    }

    fn jenawi(number_given: NumberGiven) -> Self {
        let mut flow = Self::new("jenawi", "jenawi-daring", Channel::Website);
        flow.agency.number_given = number_given;
        flow
    }

    fn rules(&self) -> Rules<'_> {
        Rules { procedure: &self.procedure, agency: &self.agency, calendar: &self.calendar }
    }

    fn opening(&self) -> Opening {
        Opening {
            case: CaseId::parse("0192f0c1-0000-7000-8000-000000000001").unwrap(),
            agency: self.agency.id.clone(),
            procedure: self.procedure.id.clone(),
            procedure_version: self.procedure.version,
            channel: self.channel,
            kind: None,
            external: None,
            period: None,
            secrecy: Secrecy::default(),
            category: None,
            about: None,
            publish: false,
            privacy_notice: None,
        }
    }

    /// Everything a step could need, so that a walk never stops for want of it.
    fn context(&self, at: Moment) -> Context {
        Context {
            number: RegisterNumber::parse("JNW-2026-0001"),
            classification: Some(Classification::Ordinary),
            unit: self.agency.units.first().map(|unit| unit.id.clone()),
            ground: Some(Ground::NotOurTask),
            ..Context::at(at)
        }
    }

    fn file(&self, at: &str) -> Vec<Event> {
        file(&self.rules(), self.opening(), &Actor::REPORTER, &self.context(self.moment(at))).unwrap()
    }

    /// Takes a step by the first who may and adds its events.
    fn step(&self, events: &mut Vec<Event>, no: &str, at: &str) -> Result<(), Refusal> {
        let role = self.procedure.step(no).map_or(Role::System, |step| step.actors[0]);
        self.step_by(events, &self.actor(role), no, &self.context(self.moment(at)))
    }

    fn step_by(&self, events: &mut Vec<Event>, actor: &Actor, no: &str, context: &Context) -> Result<(), Refusal> {
        let case = replay(&*events).unwrap();
        events.extend(decide(&self.rules(), &case, actor, no, context)?);
        Ok(())
    }

    /// Someone of a role; where the role is held in units, in the first of them.
    fn actor(&self, role: Role) -> Actor {
        let post = PostId::parse("p1").unwrap();
        match (role, self.agency.units.iter().find(|unit| unit.role == role)) {
            (Role::Reporter, _) => Actor::REPORTER,
            (Role::System, _) => Actor::SYSTEM,
            (_, Some(unit)) => Actor::at_unit(role, post, unit.id.clone()),
            (_, None) => Actor::at_post(role, post),
        }
    }

    fn moment(&self, text: &str) -> Moment {
        self.calendar.zone.from_typed(text).unwrap()
    }

    /// Walks a case through steps and compares state, holder and nearest due moment after each.
    #[track_caller]
    fn check(&self, walk: &[(&str, &str, State, Role, Option<&str>)]) -> Case {
        let mut events = self.file(walk[0].1);
        for (index, (no, at, state, holder, due)) in walk.iter().enumerate() {
            if index > 0 {
                self.step(&mut events, no, at).unwrap_or_else(|refusal| panic!("step {no}: {refusal}"));
            }
            let case = replay(&events).unwrap();
            assert_eq!((case.state, case.holder), (*state, *holder), "after step {no}");
            let seen = case.due_at().map(|at| self.calendar.zone.rfc3339(at)[..16].to_owned());
            assert_eq!(seen.as_deref(), *due, "due after step {no}");
        }
        replay(&events).unwrap()
    }
}

fn moment(text: &str) -> Moment {
    Zone::Wib.from_typed(text).unwrap()
}

fn limits(case: &Case) -> impl Iterator<Item = &Clock> {
    case.clocks.iter().filter(|clock| clock.limits())
}

#[track_caller]
fn check(number_given: NumberGiven, walk: &[(&str, &str, State, Role, Option<&str>)]) -> Case {
    Flow::jenawi(number_given).check(walk)
}

#[test]
fn the_sop_carries_a_complaint_from_phone_to_closed_case() {
    let case = check(
        NumberGiven::System,
        &[
            ("1", "2026-11-23T09:00", State::Registered, Role::Classifier, Some("2026-11-23T09:10")),
            ("3", "2026-11-23T09:08", State::Classified, Role::Classifier, Some("2026-11-24T16:00")),
            ("4", "2026-11-23T09:20", State::Forwarded, Role::Ppid, Some("2026-11-24T16:00")),
            ("4a", "2026-11-24T10:00", State::AnswerReady, Role::IntakeOfficer, Some("2026-11-24T10:10")),
            ("5", "2026-11-24T10:05", State::Answered, Role::Reporter, None),
            ("5a", "2026-11-24T19:00", State::Closed, Role::System, None),
        ],
    );
    assert_eq!(case.number.as_ref().unwrap().as_str(), "JNW-2026-0001");
    assert!(limits(&case).all(|clock| !clock.open() && !clock.late(moment("2027-01-01T00:00"))));
}

#[test]
fn where_an_officer_gives_the_number_the_case_waits_for_it() {
    let case = check(
        NumberGiven::Officer,
        &[
            ("1", "2026-11-23T09:00", State::Received, Role::IntakeOfficer, Some("2026-11-23T09:05")),
            ("2", "2026-11-23T09:03", State::Registered, Role::Classifier, Some("2026-11-23T09:13")),
        ],
    );
    assert!(case.number.is_some());
}

#[test]
fn asking_the_reporter_stops_the_clocks_until_the_reporter_completes() {
    let jenawi = Flow::jenawi(NumberGiven::System);
    let mut events = jenawi.file("2026-11-23T09:00");
    jenawi.step(&mut events, "3a", "2026-11-23T09:04").unwrap();
    let waiting = replay(&events).unwrap();
    assert_eq!((waiting.state, waiting.holder), (State::AwaitingReporter, Role::Reporter));
    assert!(limits(&waiting).all(Clock::paused), "{:?}", waiting.clocks);
    assert_eq!(waiting.due_at(), None);
    jenawi.step(&mut events, "3b", "2026-11-25T08:00").unwrap();
    let back = replay(&events).unwrap();
    assert_eq!(back.due_at(), Some(moment("2026-11-25T08:06")), "six of ten minutes are left");
    let promise = back.clock(&ClockName::Promise).unwrap();
    assert_eq!(promise.due_at, Some(moment("2026-11-27T07:40")), "the promise moved with the wait");
}

#[test]
fn a_complaint_outside_the_ppids_authority_still_gets_an_answer() {
    check(
        NumberGiven::System,
        &[
            ("1", "2026-11-23T09:00", State::Registered, Role::Classifier, Some("2026-11-23T09:10")),
            ("3", "2026-11-23T09:08", State::Classified, Role::Classifier, Some("2026-11-24T16:00")),
            ("4", "2026-11-23T09:20", State::Forwarded, Role::Ppid, Some("2026-11-24T16:00")),
            ("4b", "2026-11-23T13:00", State::Returned, Role::Classifier, Some("2026-11-24T16:00")),
            ("4c", "2026-11-23T14:00", State::AnswerReady, Role::IntakeOfficer, Some("2026-11-23T14:10")),
            ("5", "2026-11-23T14:08", State::Answered, Role::Reporter, None),
        ],
    );
}

#[test]
fn a_disputed_answer_promises_only_what_is_left() {
    let case = check(
        NumberGiven::System,
        &[
            ("1", "2026-11-23T09:00", State::Registered, Role::Classifier, Some("2026-11-23T09:10")),
            ("3", "2026-11-23T09:08", State::Classified, Role::Classifier, Some("2026-11-24T16:00")),
            ("4", "2026-11-23T09:20", State::Forwarded, Role::Ppid, Some("2026-11-24T16:00")),
            ("4a", "2026-11-23T10:00", State::AnswerReady, Role::IntakeOfficer, Some("2026-11-23T10:10")),
            ("5", "2026-11-23T10:05", State::Answered, Role::Reporter, None),
            ("5b", "2026-11-24T08:00", State::Classified, Role::Classifier, Some("2026-11-25T16:00")),
        ],
    );
    let promise = case.clock(&ClockName::Promise).unwrap();
    assert_eq!(promise.due_at, Some(moment("2026-11-26T07:40")));
    assert_eq!(case.clock(&ClockName::Wait("5c".into())), None, "the reply window is over");
}

#[test]
fn the_reply_window_closes_an_answered_case_and_not_a_minute_earlier() {
    let jenawi = Flow::jenawi(NumberGiven::System);
    let mut events = jenawi.file("2026-11-23T09:00");
    for no in ["3", "4", "4a", "5"] {
        jenawi.step(&mut events, no, "2026-11-23T09:30").unwrap();
    }
    assert_eq!(
        wakes_at(&jenawi.procedure, &replay(&events).unwrap(), moment("2026-11-23T09:30")),
        Some(moment("2026-12-07T16:00"))
    );
    assert_eq!(jenawi.step(&mut events, "5c", "2026-12-07T15:59"), Err(Refusal::NotYetDue));
    jenawi.step(&mut events, "5c", "2026-12-07T16:00").unwrap();
    assert_eq!(replay(&events).unwrap().state, State::Closed);
}

#[test]
fn a_limit_passed_is_late_and_stays_late() {
    let jenawi = Flow::jenawi(NumberGiven::System);
    let mut events = jenawi.file("2026-11-23T09:00");
    jenawi.step(&mut events, "3", "2026-11-23T11:00").unwrap();
    let case = replay(&events).unwrap();
    let step = case.clocks.iter().find(|clock| clock.name == ClockName::Step("3".into())).unwrap();
    assert!(!step.open() && step.late(moment("2026-11-23T11:00")));
}

#[test]
fn an_events_canonical_bytes_and_chain_are_fixed() {
    let jenawi = Flow::jenawi(NumberGiven::System);
    let mut events = jenawi.file("2026-11-23T09:00");
    let canonical = crate::chain::canonical(&events[1]);
    assert_eq!(
        canonical,
        concat!(
            r#"{"action":"register","actor":{"role":"system"},"clocks":[{"clock":{"step":"3"},"#,
            r#""turn":{"started":{"due_at":1795399800000,"legs":["10 menit"]}}}],"#,
            r#""happened_at":1795399200000,"holder":"classifier","number":"JNW-2026-0001","#,
            r#""recorded_at":1795399200000,"state":"registered","step":"2","version":2}"#
        )
    );
    let first = crate::chain::link(&crate::chain::Hash::none(), &canonical);
    events[1].recorded_at = events[1].recorded_at.plus_millis(1);
    let second = crate::chain::link(&crate::chain::Hash::none(), &crate::chain::canonical(&events[1]));
    assert_ne!(first, second, "a changed event has another hash");
}
