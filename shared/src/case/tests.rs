use proptest::prelude::*;

use super::*;
use crate::agency::{Agency, NumberGiven};
use crate::defaults::Defaults;
use crate::procedure::Procedure;
use crate::time::Zone;

/// Jenawi's data as it ships.
struct Jenawi {
    agency: Agency,
    procedure: Procedure,
    calendar: crate::calendar::Calendar,
}

impl Jenawi {
    fn new(number_given: NumberGiven) -> Self {
        let mut set = Defaults::load().unwrap();
        let agency = Agency { number_given, ..set.agencies.remove(0) };
        Self { agency, procedure: set.procedures.remove(0), calendar: set.calendars.remove(0) }
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
            channel: Channel::Website,
        }
    }

    fn context(at: Moment) -> Context {
        Context {
            number: RegisterNumber::parse("JNW-2026-0001"),
            classification: Some(Classification::Ordinary),
            ..Context::at(at)
        }
    }

    fn file(&self, at: &str) -> Vec<Event> {
        file(&self.rules(), self.opening(), &Self::context(moment(at))).unwrap()
    }

    /// Takes a step and adds its events.
    fn step(&self, events: &mut Vec<Event>, no: &str, at: &str) -> Result<(), Refusal> {
        let case = replay(&*events).unwrap();
        let actor = self.actor_of(no);
        events.extend(decide(&self.rules(), &case, &actor, no, &Self::context(moment(at)))?);
        Ok(())
    }

    fn actor_of(&self, no: &str) -> Actor {
        as_actor(self.procedure.step(no).map_or(Role::System, |step| step.actors[0]))
    }
}

fn as_actor(role: Role) -> Actor {
    match role {
        Role::Reporter => Actor::REPORTER,
        Role::System => Actor::SYSTEM,
        _ => Actor::at_post(role, PostId::parse("p1").unwrap()),
    }
}

fn moment(text: &str) -> Moment {
    Moment::parse(&format!("{text}:00+07:00")).unwrap()
}

/// Walks a case through steps and compares state, holder and nearest due moment after each.
#[track_caller]
fn check(number_given: NumberGiven, walk: &[(&str, &str, State, Role, Option<&str>)]) -> Case {
    let jenawi = Jenawi::new(number_given);
    let mut events = jenawi.file(walk[0].1);
    for (index, (no, at, state, holder, due)) in walk.iter().enumerate() {
        if index > 0 {
            jenawi.step(&mut events, no, at).unwrap_or_else(|refusal| panic!("step {no}: {refusal}"));
        }
        let case = replay(&events).unwrap();
        assert_eq!((case.state, case.holder), (*state, *holder), "after step {no}");
        let seen = case.due_at().map(|at| Zone::Wib.rfc3339(at));
        assert_eq!(seen, due.map(|due| format!("{due}:00+07:00")), "due after step {no}");
    }
    replay(&events).unwrap()
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
    assert_eq!(case.number.unwrap().as_str(), "JNW-2026-0001");
    assert!(case.clocks.iter().all(|clock| !clock.open() && !clock.late(moment("2027-01-01T00:00"))));
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
    let jenawi = Jenawi::new(NumberGiven::System);
    let mut events = jenawi.file("2026-11-23T09:00");
    jenawi.step(&mut events, "3a", "2026-11-23T09:04").unwrap();
    let waiting = replay(&events).unwrap();
    assert_eq!((waiting.state, waiting.holder), (State::AwaitingReporter, Role::Reporter));
    assert!(waiting.clocks.iter().all(Clock::paused), "{:?}", waiting.clocks);
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
    assert_eq!(case.wakes_at(), None, "the reply window is over");
}

#[test]
fn the_reply_window_closes_an_answered_case_and_not_a_minute_earlier() {
    let jenawi = Jenawi::new(NumberGiven::System);
    let mut events = jenawi.file("2026-11-23T09:00");
    for no in ["3", "4", "4a", "5"] {
        jenawi.step(&mut events, no, "2026-11-23T09:30").unwrap();
    }
    assert_eq!(replay(&events).unwrap().wakes_at(), Some(moment("2026-12-07T16:00")));
    assert_eq!(jenawi.step(&mut events, "5c", "2026-12-07T15:59"), Err(Refusal::NotYetDue));
    jenawi.step(&mut events, "5c", "2026-12-07T16:00").unwrap();
    assert_eq!(replay(&events).unwrap().state, State::Closed);
}

#[test]
fn a_limit_passed_is_late_and_stays_late() {
    let jenawi = Jenawi::new(NumberGiven::System);
    let mut events = jenawi.file("2026-11-23T09:00");
    jenawi.step(&mut events, "3", "2026-11-23T11:00").unwrap();
    let case = replay(&events).unwrap();
    let step = case.clocks.iter().find(|clock| clock.name == ClockName::Step("3".into())).unwrap();
    assert!(!step.open() && step.late(moment("2026-11-23T11:00")));
}

#[test]
fn a_letter_entered_late_counts_from_when_it_came() {
    let jenawi = Jenawi::new(NumberGiven::System);
    let context =
        Context { happened_at: Some(moment("2026-11-23T09:00")), ..Jenawi::context(moment("2026-11-24T10:00")) };
    let events = file(&jenawi.rules(), jenawi.opening(), &context).unwrap();
    let case = replay(&events).unwrap();
    assert_eq!(case.due_at(), Some(moment("2026-11-23T09:10")));
    assert_eq!((case.filed_at, events[0].recorded_at), (moment("2026-11-23T09:00"), moment("2026-11-24T10:00")));
}

#[test]
fn no_state_is_a_dead_end_and_nothing_closes_unanswered() {
    let jenawi = Jenawi::new(NumberGiven::System);
    assert_eq!(jenawi.procedure.faults(), []);
    let mut broken = jenawi.procedure.clone();
    broken.steps.retain(|step| !step.leaves(State::Returned) || step.to.is_none());
    assert!(broken.faults().contains(&crate::procedure::Fault::DeadEnd("4b".into(), State::Returned)));
    let mut broken = jenawi.procedure;
    broken.steps.iter_mut().filter(|step| step.no == "5a").for_each(|step| step.from.push(State::Classified));
    assert!(broken.faults().contains(&crate::procedure::Fault::ClosesUnanswered("5a".into())));
}

#[test]
fn an_events_canonical_bytes_and_chain_are_fixed() {
    let jenawi = Jenawi::new(NumberGiven::System);
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

proptest! {
    /// Random walks: whatever is offered is done, whatever is not offered is refused, replay equals
    /// the picture kept along the way, and events survive their canonical form.
    #[test]
    fn offers_and_decide_agree_and_replay_equals_the_row(picks in prop::collection::vec((0_usize..64, 0_i64..4_000), 0..40), officer in any::<bool>()) {
        let jenawi = Jenawi::new(if officer { NumberGiven::Officer } else { NumberGiven::System });
        let mut now = moment("2026-11-20T15:00");
        let mut events = file(&jenawi.rules(), jenawi.opening(), &Jenawi::context(now)).unwrap();
        let mut row = replay(&events).unwrap();
        for (pick, minutes) in picks {
            now = now.plus_minutes(minutes);
            let mut open = Vec::new();
            for role in Role::ALL {
                let actor = as_actor(*role);
                let offered = offers(&jenawi.procedure, &row, &actor, now);
                for step in &jenawi.procedure.steps {
                    let decided = decide(&jenawi.rules(), &row, &actor, &step.no, &Jenawi::context(now));
                    prop_assert_eq!(decided.is_ok(), offered.iter().any(|offer| offer.step == step.no), "{:?} {}", role, &step.no);
                }
                open.extend(offered.into_iter().map(|offer| (actor.clone(), offer)));
            }
            if open.is_empty() {
                prop_assert!(row.state.ended());
                break;
            }
            let (actor, offer) = &open[pick % open.len()];
            let new = decide(&jenawi.rules(), &row, actor, &offer.step, &Jenawi::context(now)).unwrap();
            for event in &new {
                row = apply(Some(row), event).unwrap();
            }
            prop_assert_eq!(offer.to.unwrap_or(row.state), row.state);
            events.extend(new);
        }
        prop_assert_eq!(replay(&events).unwrap(), row);
        for event in &events {
            let read: Event = serde_json::from_str(&crate::chain::canonical(event)).unwrap();
            prop_assert_eq!(&read, event);
        }
    }
}
