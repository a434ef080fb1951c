//! Requests walked at random: whatever is done, in whatever order, the promises hold.

use proptest::prelude::*;

use super::*;

proptest! {
    #[test]
    fn whatever_happens_events_rebuild_the_picture_and_no_duty_is_lost(
        steps in prop::collection::vec((0..64_usize, 1..9_i64), 1..24)
    ) {
        let on = calendar();
        let mut now = at("2026-11-23T09:00");
        let mut request = opened(&on);
        for (pick, days) in steps {
            now = now.plus_minutes(days * 24 * 60);
            let may: Vec<(Deed, Role)> = [Role::Ppid, Role::PpidSuperior, Role::Reporter]
                .into_iter()
                .flat_map(|role| offers(&request, role, &on, now).into_iter().map(move |deed| (deed, role)))
                .collect();
            let waits = [Role::Ppid, Role::PpidSuperior].into_iter().any(|role| due_for(&request, role, &on, now).is_some());
            // A duty that runs is one somebody can meet.
            prop_assert!(!waits || may.iter().any(|(_, role)| *role != Role::Reporter), "{request:?}");
            if may.is_empty() {
                break;
            }
            let (deed, role) = may[pick % may.len()];
            let mut load = load(deed);
            if deed == Deed::Object {
                load.objection = grounds_open(&request, &on, now).first().copied();
            }
            let number = RegisterNumber::parse("KB-2026-0007");
            let context = Context { now, happened_at: None, calendar: &on, number, sealed: Vec::new() };
            let event = decide(&request, deed, by(role), &load, context);
            prop_assert!(event.is_ok(), "what is offered is granted: {deed:?} {event:?}");
            let event = event.expect("granted");
            let text = crate::chain::canonical(&event);
            let read: Event = serde_json::from_str(&text).expect("an event is read back");
            prop_assert_eq!(&read, &event);
            let next = apply(Some(request.clone()), &event).expect("there is a request");
            prop_assert_eq!(next.version, request.version + 1);
            request = next;
            let extended = request.history.iter().filter(|it| it.deed == Deed::Extend).count();
            let objections = request.history.iter().filter(|it| it.deed == Deed::Object).count();
            prop_assert!(extended <= 1 && objections <= 1);
        }
    }
}
