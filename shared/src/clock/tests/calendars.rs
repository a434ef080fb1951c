//! What an agency's own calendar changes: seasons, days off, hours, zone, the reading of `hari`, and
//! years that are not decreed.

use chrono::NaiveDate;

use super::*;
use crate::calendar::Season;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The shorter hours of Ramadan (Perpres 21/2023), with the dates of 1447 H.
pub(super) fn in_ramadan() -> Calendar {
    let week = week(&["08:00-12:00", "12:30-15:00"], &["08:00-11:30", "12:30-15:30"]);
    let ramadan = Season { name: "Ramadan 1447 H".into(), from: date("2026-02-19"), until: date("2026-03-20"), week };
    Calendar { seasons: vec![ramadan], ..calendar() }
}

/// A service unit with hours of its own, on Saturday too.
pub(super) fn open_on_saturday() -> Calendar {
    let saturday = vec!["08:00-12:00".to_owned().try_into().unwrap()];
    Calendar { week: Week { saturday, ..week(&["08:00-14:00"], &["08:00-11:00"]) }, ..calendar() }
}

/// An agency that works on collective leave.
fn without_collective_leave() -> Calendar {
    let mut calendar = calendar();
    calendar.days_off.retain(|_, name| !name.starts_with("Cuti bersama"));
    calendar
}

fn minutes_of(week: &Week) -> i64 {
    let some_week = date("2026-01-05").iter_days().take(7);
    some_week.flat_map(|day| week.hours(day)).map(|span| (span.until - span.from).num_minutes()).sum()
}

#[test]
fn a_week_has_the_hours_the_president_set() {
    assert_eq!(minutes_of(&calendar().week), 37 * 60 + 30);
    assert_eq!(minutes_of(&in_ramadan().seasons[0].week), 32 * 60 + 30);
}

#[test]
fn a_season_has_hours_of_its_own() {
    let check = |start: &str, within: &str, expect: &str| check_on(&in_ramadan(), start, within, expect);
    check("2026-02-23T14:30", "60 menit", "2026-02-24T08:30");
    check("2026-02-27T11:00", "60 menit", "2026-02-27T13:00");
    check("2026-02-23T09:00", "1 hari_kerja", "2026-02-24T15:00");
    check("2026-02-26T09:00", "1 hari_kerja", "2026-02-27T15:30");
    check("2026-03-02T09:00", "tanggal 5", "2026-03-05T15:00");
}

#[test]
fn a_season_begins_and_ends_on_its_days() {
    let check = |start: &str, within: &str, expect: &str| check_on(&in_ramadan(), start, within, expect);
    check("2026-02-18T15:30", "60 menit", "2026-02-19T08:30");
    check("2026-02-17T09:00", "1 hari_kerja", "2026-02-18T16:00");
    check("2026-02-18T09:00", "1 hari_kerja", "2026-02-19T15:00");
    check("2026-03-17T09:00", "1 hari_kerja", "2026-03-25T16:00");
    let mut cut_short = in_ramadan();
    cut_short.seasons[0].until = date("2026-03-12");
    check_on(&cut_short, "2026-03-11T09:00", "1 hari_kerja", "2026-03-12T15:00");
    check_on(&cut_short, "2026-03-12T09:00", "1 hari_kerja", "2026-03-13T16:30");
}

#[test]
fn a_day_off_of_the_agency_is_not_counted() {
    let mut calendar = calendar();
    calendar.days_off.insert(date("2026-11-24"), "Hari jadi kabupaten".into());
    check_on(&calendar, "2026-11-23T09:00", "1 hari_kerja", "2026-11-25T16:00");
    check_on(&calendar, "2026-11-23T15:50", "20 menit", "2026-11-25T07:40");
    let due = due(limit("1 hari_kerja"), moment("2026-11-23T09:00"), &[], &calendar).unwrap();
    let line = "Selasa, 24 November 2026: Hari jadi kabupaten, tidak dihitung.";
    assert_eq!(due.sentences(&calendar, Lang::Id)[1], line);
}

#[test]
fn a_calendar_that_changed_after_a_count_is_counted_anew() {
    let mut calendar = calendar();
    check_on(&calendar, "2026-11-23T09:00", "1 hari_kerja", "2026-11-24T16:00");
    calendar.days_off.insert(date("2026-11-24"), "Pilkada".into());
    check_on(&calendar, "2026-11-23T09:00", "1 hari_kerja", "2026-11-25T16:00");
    calendar.days_off.remove(&date("2026-11-24"));
    check_on(&calendar, "2026-11-23T09:00", "1 hari_kerja", "2026-11-24T16:00");
}

#[test]
fn an_agency_has_office_hours_of_its_own() {
    let check = |start: &str, within: &str, expect: &str| check_on(&open_on_saturday(), start, within, expect);
    check("2026-11-19T09:00", "1 hari_kerja", "2026-11-20T11:00");
    check("2026-11-20T09:00", "1 hari_kerja", "2026-11-21T12:00");
    check("2026-11-20T09:00", "2 hari_kerja", "2026-11-23T14:00");
    check("2026-11-20T10:30", "60 menit", "2026-11-21T08:30");
    check("2026-11-21T11:30", "60 menit", "2026-11-23T08:30");
    check("2026-11-23T09:00", "tanggal 5", "2026-12-05T12:00");
    check("2026-03-20T09:00", "1 hari_kerja", "2026-03-25T14:00");
}

#[test]
fn hours_and_dates_are_those_of_the_zone() {
    for zone in [Zone::Wita, Zone::Wit] {
        let calendar = Calendar { zone, ..calendar() };
        check_on(&calendar, "2026-03-17T09:00", "3 hari_kerja", "2026-03-27T16:30");
        check_on(&calendar, "2026-11-20T15:50", "60 menit", "2026-11-23T07:50");
        check_on(&calendar, "2026-11-20T15:50", "72 jam", "2026-11-23T15:50");
        check_on(&calendar, "2026-11-04T23:30", "tanggal 5", "2026-11-05T16:00");
    }
}

#[test]
fn the_day_of_receipt_is_the_date_in_the_zone() {
    let check = |zone: Zone, expect: &str| {
        let calendar = Calendar { zone, ..calendar() };
        // Still Sunday in the west, already Monday in the middle and in the east.
        let due = due(limit("1 hari_kerja"), moment("2026-11-22T23:00"), &[], &calendar).unwrap();
        assert_eq!(zone.rfc3339(due.at), expect);
    };
    check(Zone::Wib, "2026-11-23T16:00:00+07:00");
    check(Zone::Wita, "2026-11-24T16:00:00+08:00");
    check(Zone::Wit, "2026-11-24T16:00:00+09:00");
}

#[test]
fn hari_is_read_as_the_agency_says() {
    check("2026-11-20T09:00", "1 hari", "2026-11-23T16:00");
    let by_calendar_days = Calendar { day: DayReading::Calendar, ..calendar() };
    let check = |start: &str, within: &str, expect: &str| check_on(&by_calendar_days, start, within, expect);
    check("2026-11-20T09:00", "1 hari", "2026-11-21T23:59");
    check("2026-11-20T09:00", "3 hari", "2026-11-23T16:00");
    check("2026-12-20T09:00", "5 hari", "2026-12-25T23:59");
    check("2026-11-20T09:00", "1 hari_kerja", "2026-11-23T16:00");
}

#[test]
fn a_closed_day_has_no_end_of_office_hours() {
    let calendar = Calendar { day: DayReading::Calendar, ..calendar() };
    let due = due(limit("1 hari"), moment("2026-11-20T09:00"), &[], &calendar).unwrap();
    let sentences = due.sentences(&calendar, Lang::Id);
    assert_eq!(sentences.last().unwrap(), "Jatuh tempo Sabtu, 21 November 2026 pukul 23.59 WIB.");
}

#[test]
fn collective_leave_is_worked_where_the_agency_says_so() {
    let check = |start: &str, within: &str, expect: &str| check_on(&without_collective_leave(), start, within, expect);
    check("2026-03-17T09:00", "1 hari_kerja", "2026-03-18T16:00");
    check("2026-03-17T09:00", "3 hari_kerja", "2026-03-23T16:00");
    check("2026-12-23T15:45", "60 menit", "2026-12-24T08:15");
    check("2026-12-20T09:00", "tanggal 24", "2026-12-24T16:00");
}

#[track_caller]
fn check_provisional(start: &str, within: &str, unknown: &[i32]) {
    let due = due(limit(within), moment(start), &[], &calendar()).unwrap();
    assert_eq!(due.provisional, !unknown.is_empty(), "{start} + {within}");
    let said: Vec<String> = due.sentences(&calendar(), Lang::Id);
    let said: Vec<&String> = said.iter().filter(|line| line.starts_with("Hari libur")).collect();
    let expect: Vec<String> = unknown
        .iter()
        .map(|year| {
            format!("Hari libur tahun {year} belum ditetapkan; dihitung dengan akhir pekan saja dan dapat berubah.")
        })
        .collect();
    assert_eq!(said, expect.iter().collect::<Vec<_>>(), "{start} + {within}");
}

#[test]
fn a_year_without_a_decree_makes_a_due_moment_provisional_and_is_named() {
    check_provisional("2027-12-23T09:00", "5 hari_kerja", &[]);
    check_provisional("2027-12-29T09:00", "5 hari_kerja", &[2028]);
    check_provisional("2027-12-29T09:00", "5 hari", &[2028]);
    check_provisional("2027-12-31T16:00", "60 menit", &[2028]);
    check_provisional("2027-12-29T09:00", "tanggal 5", &[2028]);
    check_provisional("2027-12-29T09:00", "300 hari_kerja", &[2028, 2029]);
}

#[test]
fn no_decree_moves_wall_clock_hours() {
    check_provisional("2027-12-31T15:00", "72 jam", &[]);
}

#[test]
fn a_year_is_named_once_in_limits_that_follow_each_other() {
    let legs = ["1 hari_kerja", "72 jam", "1 hari_kerja"].map(limit);
    let due = due_in_turn(&legs, moment("2028-03-01T09:00"), &[], &calendar()).unwrap();
    assert!(due.provisional);
    let named = due.explanation.iter().filter(|line| **line == Line::YearUnknown { year: 2028 });
    assert_eq!(named.count(), 1);
}
