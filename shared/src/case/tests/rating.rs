//! What a mark for an answer does: it closes, or takes the matter up again, by the procedure's data alone.

use super::*;
use crate::form::{Field, ProblemCode};
use crate::procedure::RatingRule;

/// A complaint that was answered.
fn answered(flow: &Flow) -> Vec<Event> {
    let mut events = flow.file("2026-11-23T09:00");
    for (no, at) in [("3", "09:05"), ("4", "09:10"), ("4a", "10:00"), ("5", "10:05")] {
        flow.step(&mut events, no, &format!("2026-11-23T{at}")).unwrap();
    }
    events
}

fn marked(flow: &Flow, code: &str) -> Case {
    let mut events = answered(flow);
    let context = Context { rating: Rating::from_code(code), ..flow.context(flow.moment("2026-11-24T09:00")) };
    flow.step_by(&mut events, &Actor::REPORTER, "5a", &context).unwrap();
    replay(&events).unwrap()
}

#[test]
fn a_mark_below_the_procedures_takes_the_matter_up_again_and_every_other_closes() {
    let mut flow = Flow::jenawi(NumberGiven::System);
    let mut check = |below: Option<u32>, code: &str, expect: (&str, Action, State), dissatisfied: bool| {
        flow.procedure.rating = Some(RatingRule { superior: Role::Head, reopens_below: below });
        let case = marked(&flow, code);
        let last = case.history.last().unwrap();
        assert_eq!((last.step.as_str(), last.action, case.state), expect, "{code} below {below:?}");
        assert_eq!(last.rating, Rating::from_code(code), "the mark stands in the history");
        assert_eq!(case.dissatisfied(), dissatisfied, "{code} below {below:?}");
    };
    let closes = ("5a", Action::Confirm, State::Closed);
    let reopens = ("5b", Action::Dispute, State::Classified);
    check(Some(3), "1", reopens, true);
    check(Some(3), "2", reopens, true);
    check(Some(3), "3", closes, false);
    check(Some(3), "5", closes, false);
    check(Some(3), "", closes, false);
    check(Some(2), "2", closes, true);
    check(None, "1", closes, true);
    check(Some(4), "3", reopens, true);
}

#[test]
fn a_low_mark_starts_the_clocks_of_a_dispute() {
    let flow = Flow::jenawi(NumberGiven::System);
    let mut disputed = answered(&flow);
    flow.step_by(&mut disputed, &Actor::REPORTER, "5b", &flow.context(flow.moment("2026-11-24T09:00"))).unwrap();
    let disputed = replay(&disputed).unwrap();
    let marked = marked(&flow, "1");
    assert_eq!(marked.clocks, disputed.clocks);
    assert!(
        marked.clock(&ClockName::Promise).is_some_and(|clock| clock.due_at.is_some()),
        "an answer is promised anew"
    );
}

#[test]
fn a_mark_is_given_once_an_answer_and_with_nothing_but_a_confirmation() {
    let flow = Flow::jenawi(NumberGiven::System);
    let rated = Context { rating: Some(Rating::VeryGood), ..flow.context(flow.moment("2026-11-24T09:00")) };
    let mut events = flow.file("2026-11-23T09:00");
    let early = flow.step_by(&mut events, &Actor::REPORTER, "5a", &rated);
    assert!(matches!(early, Err(Refusal::NotFromHere { .. })), "not before an answer: {early:?}");
    let mut events = answered(&flow);
    flow.step_by(&mut events, &Actor::REPORTER, "6a", &rated).unwrap();
    assert_eq!(replay(&events).unwrap().rating(), None, "a message carries none");
    flow.step_by(&mut events, &Actor::REPORTER, "5a", &rated).unwrap();
    let again = flow.step_by(&mut events, &Actor::REPORTER, "5a", &rated);
    assert!(matches!(again, Err(Refusal::NotFromHere { .. })), "once: {again:?}");
}

#[test]
fn a_low_mark_says_what_is_lacking_and_no_other_need() {
    let flow = Flow::jenawi(NumberGiven::System);
    let case = replay(&answered(&flow)).unwrap();
    let now = flow.moment("2026-11-24T09:00");
    let asking =
        Asking { actor: &Actor::REPORTER, agency: &flow.agency, calendar: &flow.calendar, last: case.filed_at, now };
    let check = |rating: &str, text: &str, expect: Option<(Field, ProblemCode)>| {
        let command = Command { step: "5a".into(), rating: rating.into(), text: text.into(), ..Command::default() };
        let step = flow.procedure.step("5a").unwrap();
        let step = flow.procedure.taken_as(step, case.stand(), command.mark());
        let found = command.check(step, &asking).err().map(|all| (all[0].field, all[0].code));
        assert_eq!(found, expect, "{rating} {text}");
    };
    check("", "", None);
    check("3", "", None);
    check("1", "", Some((Field::Text, ProblemCode::Required)));
    check("1", "Lampunya mati lagi.", None);
    check("0", "", Some((Field::Rating, ProblemCode::Choice)));
    check("6", "", Some((Field::Rating, ProblemCode::Choice)));
    check("baik", "", Some((Field::Rating, ProblemCode::Choice)));
}

#[test]
fn a_new_answer_is_judged_anew() {
    let flow = Flow::jenawi(NumberGiven::System);
    let mut events = answered(&flow);
    let low = Context { rating: Some(Rating::Poor), ..flow.context(flow.moment("2026-11-24T09:00")) };
    flow.step_by(&mut events, &Actor::REPORTER, "5a", &low).unwrap();
    for (no, at) in [("4", "09:10"), ("4a", "10:00")] {
        flow.step(&mut events, no, &format!("2026-11-24T{at}")).unwrap();
        assert!(replay(&events).unwrap().dissatisfied(), "until there is a new answer");
    }
    flow.step(&mut events, "5", "2026-11-24T10:05").unwrap();
    let case = replay(&events).unwrap();
    assert!(!case.dissatisfied());
    assert_eq!(case.rating(), Some(Rating::Poor), "what was said stays");
}

#[test]
fn an_event_without_a_mark_is_written_as_it_was_before_there_were_any() {
    let flow = Flow::jenawi(NumberGiven::System);
    for event in answered(&flow) {
        assert!(!crate::chain::canonical(&event).contains("rating"), "old chains still verify");
    }
}
