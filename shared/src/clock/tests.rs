//! What limits come to. Here: the vectors and the words. Calendars of other agencies and what holds
//! for any limit stand in files of their own.

use super::*;
use crate::calendar::{OfficeSpan, Week};
use crate::time::Zone;

mod calendars;
mod properties;

/// The calendar of Kabupaten Karanganyar as it ships, so that the vectors test the real data.
fn calendar() -> Calendar {
    static CALENDAR: std::sync::OnceLock<Calendar> = std::sync::OnceLock::new();
    let shipped = || {
        let calendars = crate::defaults::Defaults::load().unwrap().calendars;
        calendars.into_iter().find(|calendar| calendar.id == "karanganyar").unwrap()
    };
    CALENDAR.get_or_init(shipped).clone()
}

/// Reads `2026-03-17T09:00`, in the zone of the calendar that ships.
fn moment(text: &str) -> Moment {
    Moment::parse(&format!("{text}:00+07:00")).unwrap()
}

fn limit(text: &str) -> Limit {
    Limit::parse(text).unwrap()
}

/// The same office hours from Monday to Thursday, others on Friday.
fn week(hours: &[&str], friday: &[&str]) -> Week {
    let spans = |texts: &[&str]| -> Vec<OfficeSpan> {
        texts.iter().map(|text| (*text).to_owned().try_into().unwrap()).collect()
    };
    let day = spans(hours);
    Week {
        monday: day.clone(),
        tuesday: day.clone(),
        wednesday: day.clone(),
        thursday: day,
        friday: spans(friday),
        ..Week::default()
    }
}

#[track_caller]
fn check_on(calendar: &Calendar, start: &str, within: &str, expect: &str) {
    let offset = format!(":00+{:02}:00", calendar.zone.hours());
    let start_at = Moment::parse(&format!("{start}{offset}")).unwrap();
    let due = due(limit(within), start_at, &[], calendar).unwrap();
    assert_eq!(calendar.zone.rfc3339(due.at), format!("{expect}{offset}"), "{start} + {within}");
}

#[track_caller]
fn check(start: &str, within: &str, expect: &str) {
    check_on(&calendar(), start, within, expect);
}

/// Days are counted from a date, so the time of receipt within it is of no matter.
#[track_caller]
fn check_days(start: &str, days: u32, expect: &str) {
    for time in ["00:00", "09:00", "16:30", "23:59"] {
        check(&format!("{start}T{time}"), &format!("{days} hari_kerja"), expect);
    }
}

#[track_caller]
fn check_paused(start: &str, within: &str, pauses: &[(&str, &str)], expect: &str) {
    let pauses: Vec<Pause> =
        pauses.iter().map(|(from, until)| Pause { from: moment(from), until: Some(moment(until)) }).collect();
    let due = due(limit(within), moment(start), &pauses, &calendar()).unwrap();
    assert_eq!(Zone::Wib.rfc3339(due.at), format!("{expect}:00+07:00"), "{start} + {within} with {pauses:?}");
}

#[test]
fn days_are_counted_from_the_working_day_after_receipt() {
    check_days("2026-03-17", 1, "2026-03-25T16:00");
    check_days("2026-03-17", 3, "2026-03-27T16:30");
    check_days("2026-12-21", 3, "2026-12-28T16:00");
    check_days("2026-12-23", 5, "2027-01-04T16:00");
    check_days("2026-12-23", 14, "2027-01-18T16:00");
    check_days("2027-02-04", 3, "2027-02-10T16:00");
    check_days("2027-03-04", 5, "2027-03-19T16:30");
    check_days("2027-05-14", 3, "2027-05-25T16:00");
    check_days("2025-08-15", 1, "2025-08-19T16:00");
    check_days("2026-11-20", 2, "2026-11-24T16:00");
    check_days("2026-11-23", 10, "2026-12-07T16:00");
    check_days("2026-11-23", 17, "2026-12-16T16:00");
    check_days("2026-11-23", 60, "2027-02-22T16:00");
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
fn a_day_of_the_month_is_the_first_on_or_after_the_start() {
    check("2026-11-01T09:00", "tanggal 5", "2026-11-05T16:00");
    check("2026-11-05T00:00", "tanggal 5", "2026-11-05T16:00");
    check("2026-11-05T23:59", "tanggal 5", "2026-11-05T16:00");
    check("2027-01-06T00:00", "tanggal 5", "2027-02-08T16:00");
    check("2026-12-28T09:00", "tanggal 28", "2026-12-28T16:00");
    check("2026-12-29T09:00", "tanggal 28", "2027-01-28T16:00");
}

#[test]
fn a_day_of_the_month_that_is_closed_is_the_next_working_day() {
    check("2026-11-23T09:00", "tanggal 5", "2026-12-07T16:00");
    check("2026-12-20T09:00", "tanggal 24", "2026-12-28T16:00");
    check("2026-12-06T09:00", "tanggal 5", "2027-01-06T16:00");
}

#[test]
fn no_pause_moves_a_day_of_the_month() {
    check_paused("2026-11-01T09:00", "tanggal 5", &[("2026-11-02T09:00", "2026-11-20T09:00")], "2026-11-05T16:00");
}

#[test]
fn a_day_of_the_month_is_written_as_it_is_read() {
    assert_eq!(limit(" tanggal  5 "), Limit { amount: 5, unit: Unit::DayOfMonth });
    assert_eq!(limit("tanggal 28").to_string(), "tanggal 28");
    assert_eq!(limit("tanggal 5").in_words(DayReading::Working, Lang::Id), "paling lambat tanggal 5");
    assert_eq!(limit("tanggal 5").in_words(DayReading::Calendar, Lang::En), "by day 5 of the month");
}

#[test]
fn a_day_of_the_month_explains_itself() {
    let due = due(limit("tanggal 24"), moment("2026-12-21T09:00"), &[], &calendar()).unwrap();
    assert_eq!(
        due.sentences(&calendar(), Lang::Id),
        [
            "Mulai dihitung Senin, 21 Desember 2026 pukul 09.00 WIB.",
            "Paling lambat tanggal 24: Kamis, 24 Desember 2026; jika kantor tutup, hari kerja berikutnya.",
            "Kamis, 24 Desember 2026: Cuti bersama Kelahiran Yesus Kristus, tidak dihitung.",
            "Jumat, 25 Desember 2026: Kelahiran Yesus Kristus, tidak dihitung.",
            "Sabtu, 26 Desember 2026 sampai Minggu, 27 Desember 2026: akhir pekan, tidak dihitung.",
            "Jatuh tempo Senin, 28 Desember 2026 pukul 16.00 WIB, akhir jam kerja hari itu.",
        ]
    );
}

#[test]
fn a_working_day_touched_by_a_pause_does_not_count() {
    check_paused("2026-11-23T09:00", "1 hari", &[("2026-11-24T10:00", "2026-11-26T09:00")], "2026-11-27T16:30");
    check_paused("2026-11-23T09:00", "1 hari", &[("2026-11-23T10:00", "2026-11-23T11:00")], "2026-11-24T16:00");
}

#[test]
fn office_minutes_stand_still_in_a_pause() {
    let pause = ("2026-11-23T09:04", "2026-11-25T08:00");
    check_paused("2026-11-23T09:00", "10 menit", &[pause], "2026-11-25T08:06");
    check_paused("2026-11-23T09:00", "4 menit", &[pause], "2026-11-23T09:04");
    let pauses = [Pause { from: moment(pause.0), until: Some(moment(pause.1)) }];
    let due = due(limit("10 menit"), moment("2026-11-23T09:00"), &pauses, &calendar()).unwrap();
    assert_eq!(
        due.sentences(&calendar(), Lang::En)[1..],
        [
            "Monday, 23 November 2026: 4 office minutes, 09:00 to 09:04.",
            "Stood still from Monday, 23 November 2026 at 09:04 WIB to Wednesday, 25 November 2026 at 08:00 WIB.",
            "Wednesday, 25 November 2026: 6 office minutes, 08:00 to 08:06.",
            "Due Wednesday, 25 November 2026 at 08:06 WIB.",
        ]
    );
}

#[test]
fn pauses_count_once_in_whatever_order_they_come() {
    let pauses = [
        ("2026-11-23T09:30", "2026-11-23T10:00"),
        ("2026-11-23T09:10", "2026-11-23T09:40"),
        ("2026-11-23T09:05", "2026-11-23T09:05"),
    ];
    check_paused("2026-11-23T09:00", "60 menit", &pauses, "2026-11-23T10:50");
    check_paused("2026-11-23T09:00", "1 jam", &pauses, "2026-11-23T10:50");
}

#[test]
fn nobody_can_say_when_a_standing_clock_ends() {
    let open = [Pause { from: moment("2026-11-23T10:00"), until: None }];
    assert_eq!(due(limit("1 hari"), moment("2026-11-23T09:00"), &open, &calendar()), None);
}

#[test]
fn limits_in_turn_begin_where_the_one_before_ended() {
    let legs = ["10 menit", "1 hari", "10 menit"].map(limit);
    let due = due_in_turn(&legs, moment("2026-11-21T09:00"), &[], &calendar()).unwrap();
    assert_eq!(Zone::Wib.rfc3339(due.at), "2026-11-25T07:40:00+07:00");
}

#[test]
fn every_due_moment_explains_itself() {
    let due = due(limit("3 hari_kerja"), moment("2026-03-17T09:00"), &[], &calendar()).unwrap();
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
fn what_is_no_limit_is_refused() {
    for wrong in [
        "",
        "3",
        "tiga hari",
        "0 hari",
        "3 minggu",
        "99999 menit",
        "-1 hari",
        "tanggal 0",
        "tanggal 29",
        "tanggal",
        "5 tanggal",
    ] {
        assert!(Limit::parse(wrong).is_err(), "{wrong}");
    }
    assert_eq!(Limit::parse(" 3 hari_kerja ").unwrap().to_string(), "3 hari_kerja");
}
