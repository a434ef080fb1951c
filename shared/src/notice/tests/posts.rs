//! Which posts are told.

use super::*;
use crate::procedure::{Rating, RatingRule};

fn post(role: Role, unit: Option<&str>) -> Recipient {
    Recipient::Post(Queue { role, unit: unit.map(|unit| UnitId::parse(unit).unwrap()) })
}

/// Who of the agency is told of the last thing that happened.
fn last_told(flow: &Flow, case: &Case) -> Vec<Recipient> {
    let told = told(&flow.matter(case), case.version);
    told.into_iter().filter(|recipient| *recipient != Recipient::Reporter).collect()
}

#[test]
fn whoever_gets_a_case_by_anothers_hand_is_told_and_nobody_of_their_own_doing() {
    let flow = Flow::of("jenawi-daring", Channel::Website);
    let check = |steps: &[&str], expect: &[Recipient]| {
        assert_eq!(last_told(&flow, &flow.walked(steps)), expect, "{steps:?}");
    };
    check(&[], &[post(Role::Classifier, None)]);
    check(&["3"], &[]);
    check(&["3a"], &[]);
    check(&["3a", "3b"], &[post(Role::Classifier, None)]);
    check(&["3", "4"], &[post(Role::Ppid, None)]);
    check(&["3", "4", "4a"], &[post(Role::IntakeOfficer, None)]);
    check(&["3", "4", "4a", "5"], &[]);
    check(&["3", "4", "4a", "5", "5b"], &[post(Role::Classifier, None), post(Role::Head, None)]);
    check(&["3", "4", "6a"], &[post(Role::Ppid, None)]);
    check(&["3", "4", "6c"], &[]);
    check(&["3", "4", "6e"], &[post(Role::Ppid, None)]);
    check(&["3", "4", "4a", "5", "6a"], &[post(Role::Classifier, None)]);
    check(&["3", "4", "4a", "5", "5a", "6a"], &[post(Role::Classifier, None)]);
}

#[test]
fn a_superior_hears_of_a_low_mark_whether_or_not_it_closes() {
    let mut procedure = Flow::of("jenawi-daring", Channel::Website).procedure.clone();
    let mut check = |below: Option<u32>, mark: Rating, expect: &[Recipient]| {
        procedure.rating = Some(RatingRule { superior: Role::Head, reopens_below: below });
        let ruled: &'static Procedure = Box::leak(Box::new(procedure.clone()));
        let flow = Flow { procedure: ruled, ..Flow::of("jenawi-daring", Channel::Website) };
        let mut case = flow.walked(&["3", "4", "4a", "5"]);
        let context = Context { rating: Some(mark), ..flow.context(monday().plus_minutes(90)) };
        for event in decide(&flow.rules(), &case, &Actor::REPORTER, "5a", &context).unwrap() {
            case = apply(Some(case), &event).unwrap();
        }
        assert_eq!(last_told(&flow, &case), expect, "{mark:?} below {below:?}");
    };
    check(Some(3), Rating::Poor, &[post(Role::Classifier, None), post(Role::Head, None)]);
    check(None, Rating::Poor, &[post(Role::Head, None)]);
    check(None, Rating::Fair, &[]);
}

#[test]
fn a_unit_is_told_of_what_is_given_to_it_alone() {
    let flow = Flow::of("karanganyar-aduan-warga", Channel::Website);
    let unit = flow.agency.units[0].id.as_str();
    let mut events = flow.filed(&Actor::REPORTER).unwrap();
    let office = flow.actor(Role::IntakeOfficer);
    for (no, minutes) in [("1", 10), ("2", 20), ("3", 90)] {
        flow.take(&mut events, &office, no, monday().plus_minutes(minutes));
    }
    assert_eq!(last_told(&flow, &replay(&events).unwrap()), [post(Role::OpdAdmin, Some(unit))]);
}

#[test]
fn what_an_officer_records_for_others_is_no_news_to_that_officer() {
    let flow = Flow::of("pekalongan-laporgub", Channel::Laporgub);
    let admin = flow.actor(Role::AgencyAdmin);
    let mut events = flow.filed(&admin).unwrap();
    assert_eq!(last_told(&flow, &replay(&events).unwrap()), []);
    flow.take(&mut events, &admin, "2", monday().plus_minutes(10));
    assert_eq!(last_told(&flow, &replay(&events).unwrap()), []);
}

#[test]
fn nobody_is_told_of_what_they_did_themselves_and_a_case_never_comes_to_a_queue_in_silence() {
    for flow in flows() {
        flow.everywhere(|case, before| {
            let of = flow.matter(case);
            let by = case.history.iter().find(|passage| passage.version == before + 1).unwrap();
            let acting = by.recorded_by.unwrap_or(by.role);
            let posts = last_told(&flow, case);
            let keeper = flow.procedure.keeper(case.stand(), case.channel);
            let was = (before > 0).then(|| {
                let known = case.history.iter().find(|passage| passage.version == before).unwrap();
                flow.procedure
                    .keeper(crate::procedure::Stand { state: known.state, holder: known.holder }, case.channel)
            });
            // Beside whoever it comes to, a superior hears of a reporter who is not satisfied.
            let unhappy = passage(&of, case.version).unwrap().dissatisfied() == Some(true);
            let superior = flow.procedure.rating.filter(|_| unhappy).map(|rule| post(rule.superior, None));
            let others = posts.iter().filter(|told| superior.as_ref() != Some(told)).count();
            assert!(others <= 1 && posts.len() <= others + 1, "{posts:?}");
            assert!(superior.is_none_or(|superior| posts.contains(&superior)), "{posts:?}");
            let in_units = flow.agency.units.iter().any(|unit| unit.role == acting);
            assert!(in_units || !posts.contains(&post(acting, None)), "{by:?}");
            let waits = !matches!(keeper, Role::Reporter | Role::System);
            if waits && was != Some(keeper) && keeper != acting && !by.action.beside() {
                assert!(!posts.is_empty(), "{}: {by:?} came to {keeper:?} in silence", flow.procedure.id);
            }
            assert!(passage(&of, case.version).is_some());
        });
    }
}

#[test]
fn an_alarm_for_whoever_has_the_case_goes_to_whoever_records_for_them() {
    let flow = Flow::of("karanganyar-aduan-warga", Channel::Website);
    let mut events = flow.filed(&Actor::REPORTER).unwrap();
    let office = flow.actor(Role::IntakeOfficer);
    for (no, minutes) in [("1", 10), ("2", 20)] {
        flow.take(&mut events, &office, no, monday().plus_minutes(minutes));
    }
    let case = replay(&events).unwrap();
    let keeper = flow.procedure.keeper(case.stand(), case.channel);
    let of = flow.matter(&case);
    assert_eq!(rung(&of, Role::Group), Some(Queue { role: keeper, unit: None }));
    assert_eq!(rung(&of, Role::Head), Some(Queue { role: Role::Head, unit: None }));
    assert_eq!(rung(&of, Role::System), None);
    let closed = Flow::of("jenawi-daring", Channel::Website).walked(&["3", "4", "4a", "5", "5a"]);
    let jenawi = Flow::of("jenawi-daring", Channel::Website);
    assert_eq!(rung(&jenawi.matter(&closed), Role::Classifier), None, "nobody has anything to do with it");
}
