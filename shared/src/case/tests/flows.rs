//! What only some of the procedures need: groups and units, waits and windows, returns and the last word,
//! steps recorded for others, classes with their national limits, late replies, and recaps.

use super::*;
use crate::id::{Period, UnitId};

fn warga() -> Flow {
    Flow::new("karanganyar", "karanganyar-aduan-warga", Channel::Website)
}

fn laporgub() -> Flow {
    Flow::new("pekalongan", "pekalongan-laporgub", Channel::Laporgub)
}

fn case(events: &[Event]) -> Case {
    replay(events).unwrap()
}

fn taken(flow: &Flow, from: &str, steps: &[(&str, &str)]) -> Vec<Event> {
    let mut events = flow.file(from);
    for (no, at) in steps {
        flow.step(&mut events, no, at).unwrap_or_else(|refusal| panic!("step {no}: {refusal}"));
    }
    events
}

#[test]
fn a_group_that_answers_promptly_spares_the_opd() {
    let case = warga().check(&[
        ("0", "2026-11-23T09:00", State::Received, Role::IntakeOfficer, Some("2026-11-23T10:00")),
        ("1", "2026-11-23T09:10", State::Registered, Role::IntakeOfficer, Some("2026-11-23T10:10")),
        ("2", "2026-11-23T09:20", State::Forwarded, Role::Group, Some("2026-11-23T11:20")),
        ("2a", "2026-11-23T10:00", State::AnswerReady, Role::IntakeOfficer, Some("2026-11-26T16:00")),
        ("4", "2026-11-23T10:30", State::Answered, Role::IntakeOfficer, Some("2026-11-23T11:00")),
        ("5a", "2026-11-23T10:40", State::Closed, Role::System, None),
    ]);
    assert!(limits(&case).all(|clock| !clock.open() && !clock.late(moment("2026-11-23T10:40"))));
}

#[test]
fn the_opd_is_asked_only_when_the_group_was_slow() {
    let flow = warga();
    let mut events = taken(&flow, "2026-11-23T09:00", &[("1", "2026-11-23T09:10"), ("2", "2026-11-23T09:20")]);
    assert_eq!(flow.step(&mut events, "3", "2026-11-23T10:19"), Err(Refusal::TooEarly));
    let step = case(&events).clock(&ClockName::Step("3".into())).and_then(|clock| clock.due_at);
    assert_eq!(step, Some(moment("2026-11-23T11:20")), "its hour begins when the group's is over");
    flow.step(&mut events, "3", "2026-11-23T10:20").unwrap();
    let now = case(&events);
    assert_eq!((now.state, now.holder), (State::Forwarded, Role::OpdAdmin));
    assert_eq!(now.unit, Some(flow.agency.units[0].id.clone()));
}

#[test]
fn another_units_officer_may_do_nothing() {
    let flow = warga();
    let steps = [("1", "2026-11-23T09:10"), ("2", "2026-11-23T09:20"), ("3", "2026-11-23T10:20")];
    let events = taken(&flow, "2026-11-23T09:00", &steps);
    let stranger = Actor::at_unit(Role::OpdAdmin, PostId::parse("p2").unwrap(), UnitId::parse("unit-lain").unwrap());
    let now = moment("2026-11-23T11:00");
    assert_eq!(offers(&flow.procedure, &case(&events), &stranger, now), []);
    let decided = decide(&flow.rules(), &case(&events), &stranger, "3a", &flow.context(now));
    assert_eq!(decided, Err(Refusal::OtherUnit));
}

#[test]
fn a_unit_sees_no_more_of_what_went_to_the_inspectorate() {
    let flow = warga();
    let steps = [("1", "2026-11-23T09:10"), ("2", "2026-11-23T09:20"), ("3", "2026-11-23T10:20")];
    let mut events = taken(&flow, "2026-11-23T09:00", &steps);
    let context =
        Context { classification: Some(Classification::Oversight), ..flow.context(moment("2026-11-23T10:30")) };
    let officer = flow.actor(Role::IntakeOfficer);
    flow.step_by(&mut events, &officer, "8d", &context).unwrap();
    assert!(case(&events).unit.is_some());
    flow.step_by(&mut events, &officer, "3f", &context).unwrap();
    assert_eq!(case(&events).unit, None);
    flow.step(&mut events, "3h", "2026-11-23T11:00").unwrap();
    assert_eq!(case(&events).unit, None, "and none of it after it came back");
}

#[test]
fn after_three_returns_the_coordinator_decides_and_the_unit_keeps_it() {
    let flow = warga();
    let steps = [("1", "2026-11-23T09:10"), ("2", "2026-11-23T09:20"), ("3", "2026-11-23T10:20")];
    let mut events = taken(&flow, "2026-11-23T09:00", &steps);
    let at = "2026-11-23T11:00";
    assert_eq!(flow.step(&mut events, "3e", at), Err(Refusal::ReturnsLeft { returns_max: 3 }));
    for nth in 1..=3 {
        flow.step(&mut events, "3b", at).unwrap();
        assert_eq!(case(&events).returns, nth);
        flow.step(&mut events, "3c", at).unwrap();
    }
    assert_eq!(flow.step(&mut events, "3b", at), Err(Refusal::ReturnedTooOften { returns_max: 3 }));
    let other = flow.agency.units[1].id.clone();
    let context = Context { unit: Some(other.clone()), ..flow.context(moment(at)) };
    flow.step_by(&mut events, &flow.actor(Role::IntakeOfficer), "3e", &context).unwrap();
    let now = case(&events);
    assert_eq!((now.state, now.holder, now.unit), (State::Forwarded, Role::OpdAdmin, Some(other)));
}

#[test]
fn what_the_province_did_is_recorded_by_the_officer_here_and_counts_from_when_it_happened() {
    let flow = laporgub();
    let admin = flow.actor(Role::AgencyAdmin);
    let told = flow.context(moment("2026-11-23T11:00"));
    let came = Context { happened_at: Some(moment("2026-11-20T14:00")), ..told.clone() };
    let mut events = file(&flow.rules(), flow.opening(), &admin, &came).unwrap();
    let passed_on = Context { happened_at: Some(moment("2026-11-23T08:00")), ..told };
    flow.step_by(&mut events, &admin, "2", &passed_on).unwrap();
    let last = events.last().unwrap();
    assert_eq!((last.actor.role, last.actor.recorded_by), (Role::UpstreamAdmin, Some(Role::AgencyAdmin)));
    let now = case(&events);
    assert_eq!((now.state, now.holder), (State::Dispositioned, Role::AgencyAdmin));
    let promise = now.clock(&ClockName::Promise).unwrap();
    assert_eq!((promise.started_at, promise.due_at), (moment("2026-11-23T08:00"), Some(moment("2026-11-25T16:00"))));
}

#[test]
fn the_provinces_time_is_not_the_agencys() {
    let flow = laporgub();
    let mut events = taken(
        &flow,
        "2026-11-23T08:00",
        &[
            ("2", "2026-11-23T09:00"),
            ("3a", "2026-11-23T10:00"),
            ("4a", "2026-11-23T11:00"),
            ("4c", "2026-11-23T13:00"),
            ("5", "2026-11-23T14:00"),
        ],
    );
    assert!(case(&events).clock(&ClockName::Promise).unwrap().paused());
    flow.step(&mut events, "6b", "2026-11-26T09:00").unwrap();
    let promise = case(&events).clock(&ClockName::Promise).unwrap().due_at;
    assert_eq!(promise, Some(moment("2026-11-30T16:00")), "two working days, without those at the province");
}

#[test]
fn a_letter_on_a_desk_counts_from_when_it_came_and_is_received_when_it_is_entered() {
    let flow = Flow { channel: Channel::Whatsapp, ..warga() };
    let context = Context { happened_at: Some(moment("2026-11-23T09:00")), ..flow.context(moment("2026-11-23T10:30")) };
    let events = file(&flow.rules(), flow.opening(), &flow.actor(Role::IntakeOfficer), &context).unwrap();
    let now = case(&events);
    assert_eq!((now.state, now.filed_at), (State::Registered, moment("2026-11-23T09:00")));
    assert_eq!((now.history[1].action, now.history[1].role), (Action::Receive, Role::IntakeOfficer));
    let receiving = now.clocks.iter().find(|clock| clock.name == ClockName::Step("1".into())).unwrap();
    assert!(receiving.late(moment("2026-11-23T10:30")), "sixty minutes to receive, ninety were taken");
}

#[test]
fn the_class_starts_its_national_limit_from_the_filing_and_never_lengthens_the_promise() {
    let flow = warga();
    let mut events = taken(&flow, "2026-11-20T09:00", &[("1", "2026-11-20T09:10")]);
    assert_eq!(case(&events).clock(&ClockName::National(NationalLimit::Settlement)), None);
    flow.step(&mut events, "8d", "2026-11-23T10:00").unwrap();
    let settlement = ClockName::National(NationalLimit::Settlement);
    let now = case(&events);
    assert_eq!(now.clock(&settlement).unwrap().due_at, Some(moment("2026-12-10T16:00")), "14 working days");
    assert_eq!(now.promised().map(|clock| &clock.name), Some(&ClockName::Promise));
    let information = Context {
        classification: Some(Classification::InformationRequest),
        ..flow.context(moment("2026-11-23T11:00"))
    };
    flow.step_by(&mut events, &flow.actor(Role::IntakeOfficer), "8d", &information).unwrap();
    let now = case(&events);
    assert_eq!(now.clock(&settlement).unwrap().due_at, Some(moment("2026-11-27T16:30")), "5 working days instead");
    assert_eq!(now.clocks.iter().filter(|clock| clock.name == settlement && clock.open()).count(), 1);
}

#[test]
fn only_oversight_goes_to_the_inspectorate() {
    let flow = warga();
    let mut events = taken(&flow, "2026-11-23T09:00", &[("1", "2026-11-23T09:10")]);
    assert_eq!(flow.step(&mut events, "3f", "2026-11-23T09:30"), Err(Refusal::NotForThis));
    let oversight =
        Context { classification: Some(Classification::Oversight), ..flow.context(moment("2026-11-23T09:30")) };
    flow.step_by(&mut events, &flow.actor(Role::IntakeOfficer), "8d", &oversight).unwrap();
    flow.step(&mut events, "3f", "2026-11-23T09:40").unwrap();
    assert_eq!((case(&events).state, case(&events).holder), (State::Forwarded, Role::Inspectorate));
}

#[test]
fn a_reporter_who_writes_after_the_end_is_heard_and_may_reopen_in_time() {
    let flow = warga();
    let steps = [
        ("1", "2026-11-23T09:10"),
        ("2", "2026-11-23T09:20"),
        ("2a", "2026-11-23T10:00"),
        ("4", "2026-11-23T10:30"),
        ("5a", "2026-11-23T10:40"),
    ];
    let mut events = taken(&flow, "2026-11-23T09:00", &steps);
    assert!(case(&events).settled());
    flow.step(&mut events, "8a", "2026-11-24T09:00").unwrap();
    let now = case(&events);
    assert_eq!((now.state, now.holder, now.settled()), (State::Closed, Role::IntakeOfficer, false));
    flow.step(&mut events, "8b", "2026-11-24T09:30").unwrap();
    assert!(case(&events).settled(), "answered, it rests again");
    let mut late = events.clone();
    assert_eq!(flow.step(&mut late, "8g", "2026-12-08T07:30"), Err(Refusal::TooLate));
    flow.step(&mut events, "8g", "2026-12-07T15:59").unwrap();
    let now = case(&events);
    assert_eq!((now.state, now.ended_at), (State::Registered, None));
    assert_eq!(now.clock(&ClockName::Promise).unwrap().started_at, moment("2026-12-07T15:59"));
}

#[test]
fn a_recap_goes_back_as_often_as_the_head_asks_and_is_archived() {
    let flow = warga();
    let opening = Opening { period: Period::parse("2026-10"), channel: Channel::Cycle, ..flow.opening() };
    let mut events = open_recap(&flow.rules(), opening, &Context::at(moment("2026-11-01T00:05"))).unwrap();
    let opened = case(&events);
    assert_eq!((opened.state, opened.holder), (State::RecapDraft, Role::IntakeOfficer));
    assert_eq!(opened.due_at(), Some(moment("2026-11-05T16:00")), "by the fifth");
    let walk = [
        ("5b", "2026-11-03T09:00", State::RecapSubmitted, Role::Head, Some("2026-11-03T09:30")),
        ("6", "2026-11-03T09:20", State::RecapEvaluated, Role::Head, None),
        ("6a", "2026-11-03T09:25", State::RecapDraft, Role::IntakeOfficer, Some("2026-11-03T09:55")),
        ("5b", "2026-11-03T09:50", State::RecapSubmitted, Role::Head, Some("2026-11-03T10:20")),
        ("6", "2026-11-03T10:00", State::RecapEvaluated, Role::Head, None),
        ("6a", "2026-11-03T10:05", State::RecapDraft, Role::IntakeOfficer, Some("2026-11-03T10:35")),
        ("5b", "2026-11-03T10:30", State::RecapSubmitted, Role::Head, Some("2026-11-03T11:00")),
        ("6", "2026-11-03T10:40", State::RecapEvaluated, Role::Head, None),
        ("6b", "2026-11-03T10:45", State::RecapDispositioned, Role::IntakeOfficer, Some("2026-11-03T11:00")),
        ("7", "2026-11-03T10:55", State::RecapArchived, Role::System, None),
    ];
    for (no, at, state, holder, due) in walk {
        flow.step(&mut events, no, at).unwrap_or_else(|refusal| panic!("step {no}: {refusal}"));
        let now = case(&events);
        assert_eq!((now.state, now.holder), (state, holder), "after step {no}");
        assert_eq!(now.due_at(), due.map(moment), "due after step {no}");
    }
}

#[test]
fn those_the_data_names_are_told_before_and_after_a_limit() {
    let flow = warga();
    let events = taken(&flow, "2026-11-23T09:00", &[("1", "2026-11-23T09:10"), ("2", "2026-11-23T09:20")]);
    let case = case(&events);
    let promise = case.clock(&ClockName::Promise).and_then(|clock| clock.due_at).unwrap();
    let rings = rings(&flow.procedure, &case);
    let told = |kind: RingKind, clock: ClockName| {
        rings.iter().find(|ring| ring.kind == kind && ring.clock == clock).map(|ring| (ring.at, ring.to.clone()))
    };
    let day_before = promise.plus_minutes(-24 * 60);
    assert_eq!(told(RingKind::Warning, ClockName::Promise), Some((day_before, vec![Role::Group])));
    assert_eq!(told(RingKind::Escalation, ClockName::Promise), Some((promise, vec![Role::Head])));
    let group_was_slow = moment("2026-11-23T10:20");
    let officer = vec![Role::IntakeOfficer];
    assert_eq!(told(RingKind::Ready, ClockName::Wait("3".into())), Some((group_was_slow, officer)));
    assert_eq!(wakes_at(&flow.procedure, &case, moment("2026-11-23T09:20")), Some(group_was_slow));
    assert_eq!(wakes_at(&flow.procedure, &case, group_was_slow), Some(moment("2026-11-23T11:20")), "step 3 is late");
}
