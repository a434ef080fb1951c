//! What may happen to a request and by when, against the calendar of the demonstration.

use super::*;
use crate::calendar::Calendar;
use crate::case::Actor;
use crate::defaults::Defaults;
use crate::id::PostId;

mod registers;
mod walks;

fn calendar() -> Calendar {
    let set = Defaults::load().expect("the compiled-in files are sound");
    set.calendars.into_iter().find(|it| it.id == "karanganyar").expect("it ships")
}

fn at(text: &str) -> Moment {
    Moment::parse(&format!("{text}:00+07:00")).expect("a moment")
}

fn by(role: Role) -> Actor {
    match role {
        Role::Reporter => Actor::REPORTER,
        role => Actor::at_post(role, PostId::parse("0192f0c1-0000-7000-8000-000000000001").expect("an id")),
    }
}

/// A request that came on a Monday.
fn opened(on: &Calendar) -> Request {
    let opening = Opening {
        request: RequestId::parse("0192f0c1-0000-7000-8000-000000000009").expect("an id"),
        agency: AgencyId::parse("jenawi").expect("an id"),
        case: None,
        number: RegisterNumber::parse("PI-2026-0001").expect("a number"),
        kind: Kind::Copy,
        form: Form::Soft,
    };
    let now = at("2026-11-23T09:00");
    let context = Context { now, happened_at: None, calendar: on, number: None, sealed: Vec::new() };
    apply(None, &opening.event(by(Role::Ppid), context)).expect("it opens")
}

fn load(deed: Deed) -> Load {
    let decision = if deed == Deed::Refuse { Decision::Refused } else { Decision::Partly };
    let ground = Some(RefusalGround::PersonalSecrets);
    let by_on = Some("2026-12-18".to_owned());
    let notice = Notice { decision, ground, ours: true, form: Some(Form::Soft), cost: 0, by_on };
    let noticed = matches!(deed, Deed::Answer | Deed::Refuse);
    Load {
        notice: noticed.then_some(notice),
        objection: (deed == Deed::Object).then_some(ObjectionGround::Exception),
        outcome: (deed == Deed::Respond).then_some(Outcome::Upheld),
        ..Load::default()
    }
}

/// Does something at a moment, if the rules let it.
fn does(request: &Request, deed: Deed, role: Role, moment: &str, on: &Calendar) -> Result<Request, Refusal> {
    does_with(request, deed, role, (moment, &load(deed)), on)
}

fn does_with(
    request: &Request,
    deed: Deed,
    role: Role,
    (moment, load): (&str, &Load),
    on: &Calendar,
) -> Result<Request, Refusal> {
    let number = RegisterNumber::parse("KB-2026-0001");
    let context = Context { now: at(moment), happened_at: None, calendar: on, number, sealed: Vec::new() };
    let event = decide(request, deed, by(role), load, context)?;
    Ok(apply(Some(request.clone()), &event).expect("there is a request"))
}

fn due(request: &Request, name: ClockName, now: &str, on: &Calendar) -> Option<String> {
    let all = clocks(request, on, at(now));
    let clock = all.into_iter().find(|clock| clock.name == name)?;
    Some(on.zone.rfc3339(clock.due.at))
}

#[test]
fn ten_working_days_are_counted_from_the_day_after_and_seven_more_once_they_are_extended() {
    let on = calendar();
    let request = opened(&on);
    let answer = |request: &Request| due(request, ClockName::Answer, "2026-11-23T09:00", &on).expect("it runs");
    assert_eq!(answer(&request), "2026-12-07T16:00:00+07:00");
    let extended = does(&request, Deed::Extend, Role::Ppid, "2026-12-01T09:00", &on).expect("in time");
    assert_eq!(answer(&extended), "2026-12-16T16:00:00+07:00");
    let again = does(&extended, Deed::Extend, Role::Ppid, "2026-12-02T09:00", &on);
    assert_eq!(again.expect_err("once only"), Refusal::ExtendedAlready);
    let late = does(&request, Deed::Extend, Role::Ppid, "2026-12-07T16:01", &on);
    assert_eq!(late.expect_err("the ten days are over"), Refusal::ExtensionLate);
}

#[test]
fn every_clock_tells_its_law_and_how_it_was_counted() {
    let on = calendar();
    let mut request = opened(&on);
    for (deed, role, moment) in [
        (Deed::Answer, Role::Ppid, "2026-12-01T09:00"),
        (Deed::Object, Role::Reporter, "2026-12-02T09:00"),
        (Deed::PassOn, Role::Ppid, "2026-12-03T09:00"),
        (Deed::Respond, Role::PpidSuperior, "2026-12-04T09:00"),
    ] {
        request = does(&request, deed, role, moment, &on).expect("allowed");
    }
    let all = clocks(&request, &on, at("2026-12-04T10:00"));
    let names: Vec<_> = all.iter().map(|clock| clock.name).collect();
    use ClockName::{Answer, Dispute, Object, PassOn, Provide, Respond};
    assert_eq!(names, [Answer, Provide, Object, PassOn, Respond, Dispute]);
    for clock in all {
        assert!(!clock.name.law().is_empty());
        assert_eq!(clock.due.explanation.is_empty(), clock.name == Provide, "{:?}", clock.name);
    }
    let check = |name, expect: &str| assert_eq!(due(&request, name, "2026-12-04T10:00", &on).as_deref(), Some(expect));
    check(PassOn, "2026-12-04T16:30:00+07:00");
    check(Dispute, "2026-12-28T16:00:00+07:00");
}

#[test]
fn only_the_role_the_law_names_may_do_each_deed() {
    let on = calendar();
    let request = opened(&on);
    for deed in Deed::ALL {
        for role in Role::ALL {
            let may = permitted(&request, *deed, *role, &on, at("2026-11-24T09:00"));
            let named = deed.roles().contains(role);
            assert_eq!(may == Err(Refusal::NotYours), !named, "{role:?} {deed:?}: {may:?}");
        }
    }
}

#[test]
fn a_ground_opens_only_where_it_has_come_up() {
    use ObjectionGround::{Exception, Late, NoReply, NotAsAsked, NotMet, NotPublished};
    let on = calendar();
    let fresh = opened(&on);
    let check = |request: &Request, now: &str, expect: &[ObjectionGround]| {
        assert_eq!(grounds_open(request, &on, at(now)), expect, "at {now}");
    };
    check(&fresh, "2026-11-24T09:00", &[NotPublished]);
    check(&fresh, "2026-12-08T09:00", &[NotPublished, NoReply, Late]);
    let answered = does(&fresh, Deed::Answer, Role::Ppid, "2026-12-01T09:00", &on).expect("allowed");
    check(&answered, "2026-12-02T09:00", &[Exception, NotPublished, NotAsAsked, NotMet]);
    check(&answered, "2027-03-01T09:00", &[NotPublished]);
    let late = does(&fresh, Deed::Answer, Role::Ppid, "2026-12-09T09:00", &on).expect("late, and still due");
    check(&late, "2026-12-10T09:00", &[Exception, NotPublished, NotAsAsked, NotMet, Late]);
}

#[test]
fn an_objection_keeps_to_its_order_and_a_request_stays_open_while_it_waits() {
    let on = calendar();
    let answered = does(&opened(&on), Deed::Refuse, Role::Ppid, "2026-12-01T09:00", &on).expect("allowed");
    let objected = does(&answered, Deed::Object, Role::Reporter, "2026-12-02T09:00", &on).expect("allowed");
    let refused = |request: &Request, deed, role, expect| {
        let got = does(request, deed, role, "2026-12-02T10:00", &on).expect_err("not now");
        assert_eq!(got, expect, "{deed:?}");
    };
    refused(&objected, Deed::Object, Role::Ppid, Refusal::ObjectedAlready);
    refused(&objected, Deed::Respond, Role::PpidSuperior, Refusal::NotFromHere);
    refused(&objected, Deed::Close, Role::Ppid, Refusal::NotFromHere);
    assert_eq!(due_for(&objected, Role::PpidSuperior, &on, at("2026-12-02T10:00")), None);
    let passed = does(&objected, Deed::PassOn, Role::Ppid, "2026-12-02T11:00", &on).expect("allowed");
    assert!(due_for(&passed, Role::PpidSuperior, &on, at("2026-12-02T12:00")).is_some());
    let silent = due_for(&passed, Role::PpidSuperior, &on, at("2026-12-02T12:00")).expect("thirty working days");
    let after = silent.plus_minutes(1);
    assert!(offers(&passed, Role::Ppid, &on, after).contains(&Deed::Dispute), "silence opens the way too");
    let granted = Load { outcome: Some(Outcome::Granted), ..load(Deed::Respond) };
    let responded =
        does_with(&passed, Deed::Respond, Role::PpidSuperior, ("2026-12-03T09:00", &granted), &on).expect("allowed");
    let may = offers(&responded, Role::Ppid, &on, at("2026-12-03T10:00"));
    assert!(may.contains(&Deed::Answer), "who was found right gets a new notice: {may:?}");
    assert!(!may.contains(&Deed::Close), "{may:?}");
}
