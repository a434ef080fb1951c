//! What holds for any limit, start, pauses and calendar.

use chrono::NaiveTime;
use proptest::collection::vec;
use proptest::prelude::*;

use super::calendars::{in_ramadan, open_on_saturday};
use super::*;

/// Any minute of 2025 to 2027.
fn moments() -> impl Strategy<Value = Moment> {
    (1_735_664_400_000_i64..1_798_736_400_000).prop_map(|millis| Moment::from_millis(millis / 60_000 * 60_000))
}

fn limits_of(units: &'static [Unit]) -> impl Strategy<Value = Limit> {
    (proptest::sample::select(units), 1_u32..=600).prop_map(|(unit, amount)| match unit {
        Unit::Minutes | Unit::Hours => Limit { amount, unit },
        Unit::Days | Unit::WorkingDays => Limit { amount: (amount - 1) % 90 + 1, unit },
        Unit::DayOfMonth => Limit { amount: (amount - 1) % DAY_OF_MONTH_MAX + 1, unit },
    })
}

/// Limits that say how long, not until when.
fn lengths() -> impl Strategy<Value = Limit> {
    limits_of(&[Unit::Minutes, Unit::Hours, Unit::Days, Unit::WorkingDays])
}

fn limits() -> impl Strategy<Value = Limit> {
    limits_of(&[Unit::Minutes, Unit::Hours, Unit::Days, Unit::WorkingDays, Unit::DayOfMonth])
}

/// Up to four pauses around a start, in any order, as minutes after it and minutes long.
fn stretches() -> impl Strategy<Value = Vec<(i64, i64)>> {
    vec((-3_000_i64..30_000, 0_i64..9_000), 0..=4)
}

fn pauses(start: Moment, stretches: &[(i64, i64)]) -> Vec<Pause> {
    let pause = |&(after, minutes): &(i64, i64)| {
        let from = start.plus_minutes(after);
        Pause { from, until: Some(from.plus_minutes(minutes)) }
    };
    stretches.iter().map(pause).collect()
}

fn calendars() -> impl Strategy<Value = Calendar> {
    (0..5).prop_map(|nth| match nth {
        0 => calendar(),
        1 => in_ramadan(),
        2 => open_on_saturday(),
        3 => Calendar { zone: Zone::Wit, years: vec![2026], ..calendar() },
        _ => Calendar { zone: Zone::Wita, day: DayReading::Calendar, ..calendar() },
    })
}

proptest! {
    #[test]
    fn starting_later_is_never_due_earlier(start in moments(), later in 0_i64..20_000, limit in limits()) {
        let calendar = calendar();
        let first = due(limit, start, &[], &calendar).unwrap();
        let second = due(limit, start.plus_minutes(later), &[], &calendar).unwrap();
        prop_assert!(first.at <= second.at);
    }

    #[test]
    fn a_length_of_time_ends_after_its_start(start in moments(), limit in lengths(), on in calendars()) {
        prop_assert!(due(limit, start, &[], &on).unwrap().at > start);
    }

    #[test]
    fn more_is_never_due_earlier(
        start in moments(), limit in lengths(), more in 1_u32..90, stood in stretches(), on in calendars()
    ) {
        let pauses = pauses(start, &stood);
        let longer = Limit { amount: limit.amount + more, ..limit };
        let end = |limit: Limit| ends(&[limit], start, &pauses, &on).unwrap().at;
        prop_assert!(end(limit) <= end(longer));
    }

    #[test]
    fn standing_still_is_never_due_earlier(
        start in moments(), after in 0_i64..5_000, minutes in 1_i64..20_000, limit in limits(), on in calendars()
    ) {
        let running = ends(&[limit], start, &[], &on).unwrap();
        let paused = ends(&[limit], start, &pauses(start, &[(after, minutes)]), &on).unwrap();
        prop_assert!(running.at <= paused.at);
    }

    #[test]
    fn a_pause_after_the_end_changes_nothing(
        start in moments(), after in 0_i64..5_000, minutes in 1_i64..20_000, limit in limits(), on in calendars()
    ) {
        let running = ends(&[limit], start, &[], &on).unwrap();
        // A day of the month may lie behind the start, and no pause moves it at all.
        let pauses = pauses(running.at.max(start), &[(after, minutes)]);
        prop_assert_eq!(running, ends(&[limit], start, &pauses, &on).unwrap());
    }

    #[test]
    fn office_time_ends_in_office_hours(
        start in moments(),
        limit in limits_of(&[Unit::Minutes, Unit::WorkingDays, Unit::DayOfMonth]),
        stood in stretches(),
        on in calendars(),
    ) {
        let at = due(limit, start, &pauses(start, &stood), &on).unwrap().at;
        let local = on.zone.local(at);
        let inside = |from: NaiveTime, until: NaiveTime| match limit.unit {
            Unit::Minutes => local.time() > from && local.time() <= until,
            _ => local.time() == until,
        };
        prop_assert!(on.hours(local.date()).iter().any(|span| inside(span.from, span.until)), "{limit}: {local}");
    }

    #[test]
    fn no_minute_of_a_pause_is_counted(
        start in moments(),
        minutes in limits_of(&[Unit::Minutes]),
        stood in stretches(),
        on in calendars(),
    ) {
        let pauses = pauses(start, &stood);
        let due = due(minutes, start, &pauses, &on).unwrap();
        let mut counted = 0;
        for line in &due.explanation {
            let Line::OfficeMinutes { from, until } = line else { continue };
            counted += (until.millis() - from.millis()) / 60_000;
            let apart = |pause: &Pause| pause.from >= *until || pause.until.unwrap() <= *from;
            prop_assert!(pauses.iter().all(apart), "{pauses:?}");
        }
        prop_assert_eq!(counted, i64::from(minutes.amount));
    }

    #[test]
    fn the_end_alone_is_the_end_that_is_explained(
        legs in vec(limits(), 0..=5), start in moments(), stood in stretches(), open in any::<bool>(), on in calendars()
    ) {
        let mut pauses = pauses(start, &stood);
        if let Some(last) = pauses.last_mut().filter(|_| open) {
            last.until = None;
        }
        let explained = due_in_turn(&legs, start, &pauses, &on);
        let doubted = explained.as_ref().map(|due| {
            due.explanation.iter().any(|line| matches!(line, Line::YearUnknown { .. }))
        });
        let end = ends(&legs, start, &pauses, &on);
        prop_assert_eq!(end, explained.map(|due| End { at: due.at, provisional: due.provisional }));
        prop_assert_eq!(end.map(|end| end.provisional), doubted);
    }
}
