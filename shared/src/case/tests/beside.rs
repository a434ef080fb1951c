//! What is beside the SOP moves nothing, and holds nobody up.

use super::*;

fn opening(case: &Case, at: Moment) -> Event {
    beside(case, Action::OpenIdentity, Actor::at_post(Role::Classifier, PostId::parse("p1").unwrap()), at)
}

#[test]
fn an_act_beside_the_sop_changes_nothing_but_the_history() {
    let flow = Flow::jenawi(NumberGiven::System);
    let before = replay(&flow.file("2026-11-23T09:00")).unwrap();
    let event = opening(&before, flow.moment("2026-11-23T09:10"));
    let after = apply(Some(before.clone()), &event).unwrap();
    assert_eq!(
        after.history.last().map(|passage| (passage.action, passage.step.as_str())),
        Some((Action::OpenIdentity, ""))
    );
    let mut history = after.history.clone();
    history.pop();
    assert_eq!(Case { version: before.version, history, ..after }, before);
}

#[test]
fn a_command_is_overtaken_by_steps_and_not_by_what_is_beside_the_sop() {
    let flow = Flow::jenawi(NumberGiven::System);
    let mut events = flow.file("2026-11-23T09:00");
    let seen = replay(&events).unwrap().version;
    for minute in ["09:10", "09:11"] {
        let case = replay(&events).unwrap();
        events.push(opening(&case, flow.moment(&format!("2026-11-23T{minute}"))));
    }
    let case = replay(&events).unwrap();
    assert!(!overtaken(&case, seen) && !overtaken(&case, case.version));
    assert!(overtaken(&case, case.version + 1), "nobody saw what has not happened");
    assert!(overtaken(&case, seen - 1), "the number was given since");
    flow.step(&mut events, "6c", "2026-11-23T09:20").unwrap();
    assert!(overtaken(&replay(&events).unwrap(), seen), "a note is a step");
}

#[test]
fn what_was_opened_stays_open_to_its_post_for_half_an_hour() {
    let flow = Flow::jenawi(NumberGiven::System);
    let case = replay(&flow.file("2026-11-23T09:00")).unwrap();
    let event = opening(&case, flow.moment("2026-11-23T09:10"));
    let check = |post: &str, at: &str, expect: bool| {
        assert_eq!(opened(&event, &PostId::parse(post).unwrap(), flow.moment(at)), expect, "{post} {at}");
    };
    check("p1", "2026-11-23T09:10", true);
    check("p1", "2026-11-23T09:39", true);
    check("p1", "2026-11-23T09:40", false);
    check("p2", "2026-11-23T09:11", false);
    let other = Event { action: Action::Redate, ..event.clone() };
    assert!(!opened(&other, &PostId::parse("p1").unwrap(), case.filed_at));
}

#[test]
fn a_reporter_is_told_why_a_date_moved() {
    let mut flow = Flow::jenawi(NumberGiven::System);
    let mut events = flow.file("2026-11-23T09:00");
    flow.step(&mut events, "3a", "2026-11-23T10:00").unwrap();
    flow.step(&mut events, "3b", "2026-11-24T11:00").unwrap();
    let said = |flow: &Flow, events: &[Event]| {
        let case = replay(events).unwrap();
        let clock = crate::outlook::promise(&case).unwrap();
        let moved = crate::outlook::moved(&case, clock);
        moved.map(|moved| moved.sentence(flow.calendar.zone, crate::words::Lang::Id)).collect::<Vec<_>>()
    };
    let waited = "Tenggat tidak dihitung dari Senin, 23 November 2026 pukul 10.00 WIB sampai Selasa, 24 November 2026 \
                  pukul 11.00 WIB, selama menunggu keterangan dari Anda.";
    assert_eq!(said(&flow, &events), [waited]);
    let tomorrow = crate::time::parse_date("2026-11-25").unwrap();
    flow.calendar.days_off.insert(tomorrow, "Libur daerah".into());
    let case = replay(&events).unwrap();
    events.extend(redate(&flow.rules(), &case, flow.moment("2026-11-24T12:00")));
    let recounted = said(&flow, &events);
    assert_eq!(recounted.len(), 2);
    assert!(
        recounted[1].contains("24 November 2026 pukul 12.00 WIB karena kalender hari kerja berubah"),
        "{recounted:?}"
    );
}
