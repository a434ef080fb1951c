use chrono::{NaiveDate, NaiveTime};
use proptest::prelude::*;

use super::*;
use crate::calendar::Week;
use crate::time::Zone;

/// The calendar of Kabupaten Karanganyar as it ships, so that the vectors test the real data.
fn calendar() -> Calendar {
    static CALENDAR: std::sync::OnceLock<Calendar> = std::sync::OnceLock::new();
    CALENDAR.get_or_init(|| crate::defaults::Defaults::load().unwrap().calendars.remove(0)).clone()
}

fn moment(text: &str) -> Moment {
    Moment::parse(&format!("{text}:00+07:00")).unwrap()
}

#[track_caller]
fn check(start: &str, within: &str, expect: &str) {
    let due = due(Limit::parse(within).unwrap(), moment(start), &[], &calendar()).unwrap();
    assert_eq!(Zone::Wib.rfc3339(due.at), format!("{expect}:00+07:00"), "{start} + {within}");
}

#[track_caller]
fn check_paused(start: &str, within: &str, pauses: &[(&str, &str)], expect: &str) {
    let pauses: Vec<Pause> =
        pauses.iter().map(|(from, until)| Pause { from: moment(from), until: Some(moment(until)) }).collect();
    let due = due(Limit::parse(within).unwrap(), moment(start), &pauses, &calendar()).unwrap();
    assert_eq!(Zone::Wib.rfc3339(due.at), format!("{expect}:00+07:00"), "{start} + {within} with {pauses:?}");
}

#[test]
fn days_are_counted_from_the_working_day_after_receipt() {
    check("2026-03-17T09:00", "1 hari_kerja", "2026-03-25T16:00");
    check("2026-03-17T09:00", "3 hari_kerja", "2026-03-27T16:30");
    check("2026-12-21T09:00", "3 hari_kerja", "2026-12-28T16:00");
    check("2026-12-23T09:00", "5 hari_kerja", "2027-01-04T16:00");
    check("2026-12-23T09:00", "14 hari_kerja", "2027-01-18T16:00");
    check("2027-02-04T09:00", "3 hari_kerja", "2027-02-10T16:00");
    check("2027-03-04T09:00", "5 hari_kerja", "2027-03-19T16:30");
    check("2027-05-14T09:00", "3 hari_kerja", "2027-05-25T16:00");
    check("2025-08-15T09:00", "1 hari_kerja", "2025-08-19T16:00");
    check("2026-11-20T09:00", "2 hari_kerja", "2026-11-24T16:00");
    check("2026-11-23T09:00", "10 hari_kerja", "2026-12-07T16:00");
    check("2026-11-23T09:00", "17 hari_kerja", "2026-12-16T16:00");
    check("2026-11-23T09:00", "60 hari_kerja", "2027-02-22T16:00");
}

#[test]
fn office_minutes_pass_over_breaks_evenings_and_days_off() {
    check("2026-11-20T15:50", "60 menit", "2026-11-23T07:50");
    check("2026-11-20T11:15", "60 menit", "2026-11-20T13:45");
    check("2026-12-23T15:45", "60 menit", "2026-12-28T08:15");
    check("2026-11-21T09:00", "60 menit", "2026-11-23T08:30");
}

#[test]
fn a_limit_that_ends_with_office_hours_ends_that_day() {
    check("2026-11-23T15:00", "60 menit", "2026-11-23T16:00");
    check("2026-11-23T15:00", "61 menit", "2026-11-24T07:31");
}

#[test]
fn hours_run_by_the_wall_clock() {
    check("2026-11-20T15:50", "72 jam", "2026-11-23T15:50");
    check_paused("2026-11-20T15:50", "72 jam", &[("2026-11-21T00:00", "2026-11-21T12:00")], "2026-11-24T03:50");
}

#[test]
fn hari_is_read_as_the_agency_says() {
    check("2026-11-20T09:00", "1 hari", "2026-11-23T16:00");
    let by_calendar_days = Calendar { day: DayReading::Calendar, ..calendar() };
    let due = due(Limit::parse("1 hari").unwrap(), moment("2026-11-20T09:00"), &[], &by_calendar_days).unwrap();
    assert_eq!(Zone::Wib.rfc3339(due.at), "2026-11-21T23:59:00+07:00");
}

#[test]
fn a_working_day_touched_by_a_pause_does_not_count() {
    check_paused("2026-11-23T09:00", "1 hari", &[("2026-11-24T10:00", "2026-11-26T09:00")], "2026-11-27T16:30");
    check_paused("2026-11-23T09:00", "1 hari", &[("2026-11-23T10:00", "2026-11-23T11:00")], "2026-11-24T16:00");
}

#[test]
fn office_minutes_stand_still_in_a_pause() {
    check_paused("2026-11-23T09:00", "10 menit", &[("2026-11-23T09:04", "2026-11-25T08:00")], "2026-11-25T08:06");
}

#[test]
fn nobody_can_say_when_a_standing_clock_ends() {
    let open = [Pause { from: moment("2026-11-23T10:00"), until: None }];
    assert_eq!(due(Limit::parse("1 hari").unwrap(), moment("2026-11-23T09:00"), &open, &calendar()), None);
}

#[test]
fn limits_in_turn_begin_where_the_one_before_ended() {
    let legs = ["10 menit", "1 hari", "10 menit"].map(|limit| Limit::parse(limit).unwrap());
    let due = due_in_turn(&legs, moment("2026-11-21T09:00"), &[], &calendar()).unwrap();
    assert_eq!(Zone::Wib.rfc3339(due.at), "2026-11-25T07:40:00+07:00");
}

#[test]
fn every_due_moment_explains_itself() {
    let due = due(Limit::parse("3 hari_kerja").unwrap(), moment("2026-03-17T09:00"), &[], &calendar()).unwrap();
    assert_eq!(
        due.sentences(&calendar(), Lang::Id),
        [
            "Mulai dihitung Selasa, 17 Maret 2026 pukul 09.00 WIB.",
            "Rabu, 18 Maret 2026: Cuti bersama Nyepi, tidak dihitung.",
            "Kamis, 19 Maret 2026: Hari Suci Nyepi, tidak dihitung.",
            "Jumat, 20 Maret 2026: Cuti bersama Idulfitri, tidak dihitung.",
            "Sabtu, 21 Maret 2026 sampai Minggu, 22 Maret 2026: akhir pekan, tidak dihitung.",
            "Senin, 23 Maret 2026 sampai Selasa, 24 Maret 2026: Cuti bersama Idulfitri, tidak dihitung.",
            "Rabu, 25 Maret 2026 sampai Jumat, 27 Maret 2026: hari ke-1 sampai ke-3.",
            "Jatuh tempo Jumat, 27 Maret 2026 pukul 16.30 WIB, akhir jam kerja hari itu.",
        ]
    );
}

#[test]
fn a_year_without_a_decree_is_counted_with_a_warning() {
    let due = due(Limit::parse("5 hari_kerja").unwrap(), moment("2027-12-29T09:00"), &[], &calendar()).unwrap();
    let sentences = due.sentences(&calendar(), Lang::Id);
    assert!(sentences.iter().any(|line| line.contains("tahun 2028 belum ditetapkan")), "{sentences:?}");
}

#[test]
fn a_season_has_hours_of_its_own() {
    let ramadan = crate::calendar::Season {
        name: "Ramadan".into(),
        from: NaiveDate::from_ymd_opt(2026, 2, 18).unwrap(),
        until: NaiveDate::from_ymd_opt(2026, 3, 20).unwrap(),
        week: Week {
            monday: vec!["08:00-12:00".to_owned().try_into().unwrap(), "12:30-15:00".to_owned().try_into().unwrap()],
            ..Week::default()
        },
    };
    let calendar = Calendar { seasons: vec![ramadan], ..calendar() };
    let limit = Limit::parse("60 menit").unwrap();
    let due = due(limit, moment("2026-02-23T14:30"), &[], &calendar).unwrap();
    assert_eq!(Zone::Wib.rfc3339(due.at), "2026-03-02T08:30:00+07:00");
}

#[test]
fn what_is_no_limit_is_refused() {
    for wrong in ["", "3", "tiga hari", "0 hari", "3 minggu", "99999 menit", "-1 hari"] {
        assert!(Limit::parse(wrong).is_err(), "{wrong}");
    }
    assert_eq!(Limit::parse(" 3 hari_kerja ").unwrap().to_string(), "3 hari_kerja");
}

/// Any moment of 2025 to 2027.
fn moments() -> impl Strategy<Value = Moment> {
    (1_735_664_400_000_i64..1_798_736_400_000).prop_map(|millis| Moment::from_millis(millis / 60_000 * 60_000))
}

fn limits() -> impl Strategy<Value = Limit> {
    (1_u32..60, prop_oneof![Just(Unit::Minutes), Just(Unit::Hours), Just(Unit::Days), Just(Unit::WorkingDays)])
        .prop_map(|(amount, unit)| Limit { amount, unit })
}

proptest! {
    #[test]
    fn starting_later_is_never_due_earlier(start in moments(), later in 0_i64..20_000, limit in limits()) {
        let calendar = calendar();
        let first = due(limit, start, &[], &calendar).unwrap();
        let second = due(limit, start.plus_minutes(later), &[], &calendar).unwrap();
        prop_assert!(first.at <= second.at);
        prop_assert!(first.at > start);
    }

    #[test]
    fn standing_still_is_never_due_earlier(start in moments(), after in 0_i64..5_000, minutes in 1_i64..20_000, limit in limits()) {
        let calendar = calendar();
        let from = start.plus_minutes(after);
        let pause = Pause { from, until: Some(from.plus_minutes(minutes)) };
        let running = due(limit, start, &[], &calendar).unwrap();
        let paused = due(limit, start, &[pause], &calendar).unwrap();
        prop_assert!(running.at <= paused.at);
        if pause.from >= running.at {
            prop_assert_eq!(running.at, paused.at, "a pause after the end changes nothing");
        }
    }

    #[test]
    fn a_due_moment_of_office_time_falls_into_office_hours(start in moments(), amount in 1_u32..200, days in any::<bool>()) {
        let calendar = calendar();
        let limit = Limit { amount: if days { amount % 30 + 1 } else { amount }, unit: if days { Unit::WorkingDays } else { Unit::Minutes } };
        let at = due(limit, start, &[], &calendar).unwrap().at;
        let local = Zone::Wib.local(at);
        let inside = |from: NaiveTime, until: NaiveTime| local.time() > from && local.time() <= until;
        prop_assert!(calendar.hours(local.date()).iter().any(|span| inside(span.from, span.until)), "{local}");
    }

    #[test]
    fn office_minutes_add_up(start in moments(), amount in 1_u32..2_000) {
        let due = due(Limit { amount, unit: Unit::Minutes }, start, &[], &calendar()).unwrap();
        let counted: i64 = due.explanation.iter().map(|line| match line {
            Line::OfficeMinutes { from, until } => (until.millis() - from.millis()) / 60_000,
            _ => 0,
        }).sum();
        prop_assert_eq!(counted, i64::from(amount));
    }
}
