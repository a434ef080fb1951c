use super::*;
use crate::case::{apply, offers};
use crate::chain;
use crate::defaults::Defaults;
use crate::id::{CaseId, RegisterNumber};
use crate::procedure::Channel;
use crate::secrecy::Secrecy;

fn at(text: &str) -> Moment {
    Moment::parse(&format!("{text}:00+07:00")).unwrap()
}

/// A complaint of January that is taken over in November, at every agency by every channel.
fn each(end: Option<OldEnd>, mut check: impl FnMut(&Rules<'_>, Vec<Event>)) {
    let set = Defaults::load().unwrap();
    for agency in &set.agencies {
        for intake in &agency.intakes {
            let rules = Rules {
                procedure: set.procedure(&intake.procedure).unwrap(),
                agency,
                calendar: set.calendar(&agency.calendar).unwrap(),
            };
            for channel in &intake.channels {
                let context = Context {
                    happened_at: Some(at("2026-01-12T09:00")),
                    number: RegisterNumber::parse("X-2026-0001"),
                    ..Context::at(at("2026-11-23T09:00"))
                };
                check(&rules, import(&rules, opening(&rules, *channel), end, &context, Vec::new()).unwrap());
            }
        }
    }
}

fn opening(rules: &Rules<'_>, channel: Channel) -> Opening {
    Opening {
        case: CaseId::parse("0192f0c1-0000-7000-8000-000000000001").unwrap(),
        agency: rules.agency.id.clone(),
        procedure: rules.procedure.id.clone(),
        procedure_version: rules.procedure.version,
        channel,
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

#[test]
fn an_old_complaint_that_ended_is_an_ended_case_without_a_clock_or_a_new_number() {
    for state in [State::Closed, State::Withdrawn, State::Rejected] {
        let end = OldEnd { state, at: at("2026-01-20T10:00") };
        each(Some(end), |rules, events| {
            let case = replay(&events).unwrap();
            assert_eq!((case.state, case.ended_at, case.number.clone()), (state, Some(end.at), None));
            assert_eq!(case.filed_at, at("2026-01-12T09:00"));
            assert!(case.clocks.iter().all(|clock| !clock.open()), "{}: a clock runs on", rules.procedure.id);
            assert!(case.settled() && case.due_at().is_none());
            assert_eq!(case.history.last().map(|passage| passage.action), Some(Action::Import));
        });
    }
}

#[test]
fn an_old_complaint_that_is_open_begins_its_procedure_with_its_clocks_as_of_the_day_it_came() {
    each(None, |rules, events| {
        let case = replay(&events).unwrap();
        assert!(matches!(case.state, State::Received | State::Registered), "{:?}", case.state);
        assert_eq!(case.filed_at, at("2026-01-12T09:00"));
        assert!(case.clocks.iter().all(|clock| clock.started_at == case.filed_at), "{}", rules.procedure.id);
        let now = at("2026-11-23T09:00");
        assert!(case.clocks.iter().filter(|clock| clock.limits()).all(|clock| clock.late(now)), "it is late");
        let mut roles = rules.procedure.roles().into_iter();
        let offered = |role| {
            let actor = Actor { role, post: None, unit: None, recorded_by: None };
            !offers(rules.procedure, &case, &actor, now).is_empty()
        };
        assert!(roles.any(offered), "{}: nobody can go on with it", rules.procedure.id);
    });
}

#[test]
fn what_is_taken_over_is_chained_and_told_one_event_after_another() {
    each(None, |_, events| {
        let mut case: Option<Case> = None;
        for (event, version) in events.iter().zip(1..) {
            assert_eq!(event.version, version);
            let read: Event = serde_json::from_str(&chain::canonical(event)).unwrap();
            assert_eq!(&read, event);
            case = apply(case, event);
        }
        assert_eq!(case, replay(&events));
        assert!(events.iter().all(|event| event.recorded_at == at("2026-11-23T09:00")));
    });
}

#[test]
fn only_an_end_of_a_complaint_ends_one() {
    let set = Defaults::load().unwrap();
    let agency = &set.agencies[0];
    let rules = Rules {
        procedure: set.procedure(&agency.intakes[0].procedure).unwrap(),
        agency,
        calendar: set.calendar(&agency.calendar).unwrap(),
    };
    for state in [State::Received, State::Answered, State::RecapArchived] {
        let end = Some(OldEnd { state, at: at("2026-01-20T10:00") });
        let opening = opening(&rules, agency.intakes[0].channels[0]);
        let context = Context::at(at("2026-11-23T09:00"));
        assert!(import(&rules, opening, end, &context, Vec::new()).is_err(), "{state:?}");
    }
}
