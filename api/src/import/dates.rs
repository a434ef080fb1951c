//! Dates as Indonesian offices, Google Forms and spreadsheets write them. Absent: the zone; a register is of its
//! agency's place.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use serde::Deserialize;
use shared::words::{Lang, calendar as words};

/// The hour of a date without a time of day.
const HOUR: u32 = 8;
/// The serial numbers of spreadsheets that can be dates of a register: 1990 to 2099.
const SERIALS: std::ops::Range<f64> = 32_874.0..73_051.0;
/// How many characters `2026-11-23` has.
const ISO_DATE_LEN: usize = 10;
/// How many milliseconds a day has.
const DAY_MILLIS: f64 = 86_400_000.0;

/// What stands first in a date of three numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Order {
    /// The day, as Indonesian offices write it.
    #[default]
    Day,
    /// The month, as Google Forms writes it for an American account.
    Month,
}

/// Reads a date with or without a time of day; `None` when it is neither.
pub(super) fn read(text: &str, order: Order) -> Option<NaiveDateTime> {
    let text = text.trim();
    if let Ok(serial) = text.parse::<f64>() {
        return from_serial(serial);
    }
    // A weekday before the date says nothing new.
    let text = text.split_once(", ").map_or(text, |(_, rest)| rest);
    let iso = text.as_bytes().get(ISO_DATE_LEN) == Some(&b'T');
    let text = if iso { text.replacen('T', " ", 1) } else { text.to_owned() };
    let words: Vec<&str> = text.split_whitespace().collect();
    let (date, rest) = match words.as_slice() {
        [day, month, year, rest @ ..] if month_named(month).is_some() => {
            (NaiveDate::from_ymd_opt(year.parse().ok()?, month_named(month)?, day.parse().ok()?)?, rest)
        }
        [date, rest @ ..] => (numbered(date, order)?, rest),
        [] => return None,
    };
    Some(date.and_time(time(rest)?))
}

/// A serial number of Excel: days since 1899-12-30, with the time of day behind the point.
fn from_serial(serial: f64) -> Option<NaiveDateTime> {
    if !SERIALS.contains(&serial) {
        return None;
    }
    #[allow(clippy::cast_possible_truncation, reason = "it lies within 1990 to 2099")]
    let (days, millis) = (serial.trunc() as i64, (serial.fract() * DAY_MILLIS).round() as i64);
    let date = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(u64::try_from(days).ok()?))?;
    let at = date.and_time(NaiveTime::MIN) + TimeDelta::seconds((millis + 500) / 1_000);
    if millis == 0 { date.and_hms_opt(HOUR, 0, 0) } else { Some(at) }
}

fn month_named(text: &str) -> Option<u32> {
    let sought = text.trim_end_matches('.').to_lowercase();
    if sought.len() < 3 {
        return None;
    }
    let named = |words: &shared::words::Words| {
        [Lang::Id, Lang::En].iter().any(|lang| words.in_lang(*lang).to_lowercase().starts_with(&sought))
    };
    // Agt is a common short form that begins no name.
    let place = if sought == "agt" { Some(7) } else { words::MONTHS.iter().position(named) };
    u32::try_from(place?).ok().map(|place| place + 1)
}

/// `23/11/2026`, `23-11-26`, `23.11.2026` or `2026-11-23`.
fn numbered(text: &str, order: Order) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split(['/', '-', '.']).collect();
    let [first, second, third] = parts.as_slice() else {
        return None;
    };
    let number = |text: &str| text.parse::<u32>().ok();
    if first.len() == 4 {
        return NaiveDate::from_ymd_opt(first.parse().ok()?, number(second)?, number(third)?);
    }
    let year = match third.len() {
        4 => third.parse().ok()?,
        2 => 2_000 + third.parse::<i32>().ok()?,
        _ => return None,
    };
    let (day, month) = match order {
        Order::Day => (number(first)?, number(second)?),
        Order::Month => (number(second)?, number(first)?),
    };
    NaiveDate::from_ymd_opt(year, month, day)
}

/// `14.05`, `14:05:12`, `2:05 PM`, with `pukul` before or a zone behind; nothing is the beginning of a working day.
fn time(words: &[&str]) -> Option<NaiveTime> {
    let said = |word: &&&str| !["pukul", "jam", "wib", "wita", "wit"].contains(&word.to_lowercase().as_str());
    let words: Vec<&str> = words.iter().filter(said).copied().collect();
    let (clock, half) = match words.as_slice() {
        [] => return NaiveTime::from_hms_opt(HOUR, 0, 0),
        [clock] => (*clock, None),
        [clock, half] => (*clock, Some(half.to_lowercase())),
        _ => return None,
    };
    let parts: Vec<u32> = clock.split([':', '.']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let (hour, minute, second) = match parts.as_slice() {
        [hour, minute] => (*hour, *minute, 0),
        [hour, minute, second] => (*hour, *minute, *second),
        _ => return None,
    };
    let hour = match half.as_deref() {
        None => hour,
        Some("am") if (1..=12).contains(&hour) => hour % 12,
        Some("pm") if (1..=12).contains(&hour) => hour % 12 + 12,
        Some(_) => return None,
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, order: Order, expect: Option<&str>) {
        assert_eq!(read(text, order).map(|at| at.to_string()).as_deref(), expect, "{text}");
    }

    #[test]
    fn dates_of_offices_forms_and_spreadsheets_are_read() {
        use Order::{Day, Month};
        check("23/11/2026", Day, Some("2026-11-23 08:00:00"));
        check("23-11-2026 14.05", Day, Some("2026-11-23 14:05:00"));
        check("3.1.26", Day, Some("2026-01-03 08:00:00"));
        check("11/23/2026 14:05:12", Month, Some("2026-11-23 14:05:12"));
        check("11/23/2026 2:05:12 PM", Month, Some("2026-11-23 14:05:12"));
        check("11/23/2026 12:05:00 AM", Month, Some("2026-11-23 00:05:00"));
        check("23 November 2026", Day, Some("2026-11-23 08:00:00"));
        check("Senin, 23 Nov 2026 pukul 09.30 WIB", Day, Some("2026-11-23 09:30:00"));
        check("17 Agt 2025", Day, Some("2025-08-17 08:00:00"));
        check("9 Mei 2025 7:05", Day, Some("2025-05-09 07:05:00"));
        check("3 OKTOBER 2025", Day, Some("2025-10-03 08:00:00"));
        check("2026-11-23T14:05:12", Month, Some("2026-11-23 14:05:12"));
        check("46349", Day, Some("2026-11-23 08:00:00"));
        check("46349.5868287037", Day, Some("2026-11-23 14:05:02"));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in ["", "kemarin", "31/02/2026", "23/11", "13/13/2026", "45", "23/11/2026 25.00", "2026", "1/2/3/4"] {
            check(text, Order::Day, None);
        }
        check("23/11/2026", Order::Month, None);
    }
}
