//! Moments, the three Indonesian time zones, and how dates are written for people.
//!
//! A moment is a whole number of milliseconds since 1970 in UTC: what the row holds is what the
//! program holds, so nothing differs after being read back. Absent: the current time.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use serde::{Deserialize, Serialize};

use crate::words::{Lang, calendar as words};

/// A point in time, in unix milliseconds, UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(i64);

impl Moment {
    /// The moment so many milliseconds after 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Reads an RFC 3339 moment with its offset, `2026-03-17T09:00:00+07:00`.
    ///
    /// # Errors
    /// `None` when the text is not such a moment.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        DateTime::parse_from_rfc3339(text).ok().map(|at| Self(at.timestamp_millis()))
    }

    /// This moment and so many milliseconds.
    #[must_use]
    pub const fn plus_millis(self, millis: i64) -> Self {
        Self(self.0 + millis)
    }

    /// This moment and so many minutes of wall-clock time.
    #[must_use]
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        self.plus_millis(minutes * 60_000)
    }
}

/// One of the three legal times of Indonesia (Keppres 41/1987). None of them has summer time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Zone {
    /// Waktu Indonesia Barat, UTC+7.
    #[serde(rename = "Asia/Jakarta")]
    Wib,
    /// Waktu Indonesia Tengah, UTC+8.
    #[serde(rename = "Asia/Makassar")]
    Wita,
    /// Waktu Indonesia Timur, UTC+9.
    #[serde(rename = "Asia/Jayapura")]
    Wit,
}

impl Zone {
    /// Hours ahead of UTC.
    #[must_use]
    pub const fn hours(self) -> i64 {
        match self {
            Self::Wib => 7,
            Self::Wita => 8,
            Self::Wit => 9,
        }
    }

    /// The zone's short name, as people write it after a time.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wib => "WIB",
            Self::Wita => "WITA",
            Self::Wit => "WIT",
        }
    }

    /// What calendar and wall clock show in this zone at a moment.
    #[must_use]
    pub fn local(self, at: Moment) -> NaiveDateTime {
        let shifted = at.plus_minutes(self.hours() * 60);
        DateTime::from_timestamp_millis(shifted.millis()).unwrap_or_default().naive_utc()
    }

    /// The date in this zone at a moment.
    #[must_use]
    pub fn date(self, at: Moment) -> NaiveDate {
        self.local(at).date()
    }

    /// The moment at which this zone shows a date and time.
    #[must_use]
    pub fn moment(self, date: NaiveDate, time: NaiveTime) -> Moment {
        Moment(date.and_time(time).and_utc().timestamp_millis()).plus_minutes(-self.hours() * 60)
    }

    /// Reads a local date and time as forms send it, `2026-11-23T09:00`.
    ///
    /// # Errors
    /// `None` when the text is not such a time.
    #[must_use]
    pub fn from_typed(self, text: &str) -> Option<Moment> {
        let (date, time) = text.split_once('T')?;
        Some(self.moment(parse_date(date)?, parse_time(time)?))
    }

    /// RFC 3339 with this zone's offset, to the second: `2026-03-27T16:30:00+07:00`.
    #[must_use]
    pub fn rfc3339(self, at: Moment) -> String {
        // By hand: chrono's patterns would be the only ones in the browser's bundle.
        let (date, time) = (self.local(at).date(), self.local(at).time());
        let (year, month, day) = (date.year(), date.month(), date.day());
        let (hour, minute, second) = (time.hour(), time.minute(), time.second());
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}+{:02}:00", self.hours())
    }
}

/// `Rabu, 25 November 2026`.
#[must_use]
pub fn long_date(date: NaiveDate, lang: Lang) -> String {
    let weekday = words::WEEKDAYS[date.weekday().num_days_from_monday() as usize].in_lang(lang);
    let month = words::MONTHS[date.month0() as usize].in_lang(lang);
    format!("{weekday}, {} {month} {}", date.day(), date.year())
}

/// Reads a date as forms and files write it, `2026-11-23`. By hand: chrono's parser knows every format
/// there is, and would be the largest function in the browser's bundle.
#[must_use]
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let [year, month, day] = numbers(text, b'-', [4, 2, 2])?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// Reads a time of day as forms and files write it, `16:30` or `16:30:00`.
#[must_use]
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let long = numbers(text, b':', [2, 2, 2]);
    let [hour, minute, second] =
        long.or_else(|| numbers(text, b':', [2, 2]).map(|[hour, minute]| [hour, minute, 0]))?;
    NaiveTime::from_hms_opt(hour, minute, second)
}

/// Numbers of so many digits each, with a mark between them and nothing else.
fn numbers<const N: usize>(text: &str, mark: u8, digits: [usize; N]) -> Option<[u32; N]> {
    let (mut rest, mut found) = (text.as_bytes(), [0; N]);
    for (at, count) in digits.into_iter().enumerate() {
        if at > 0 {
            rest = rest.strip_prefix(&[mark])?;
        }
        let (own, after) = rest.split_at_checked(count)?;
        for digit in own {
            found[at] = found[at] * 10 + u32::from(digit.checked_sub(b'0').filter(|digit| *digit < 10)?);
        }
        rest = after;
    }
    rest.is_empty().then_some(found)
}

/// Reads dates in data, for serde's `deserialize_with`.
pub(crate) mod dates {
    use std::collections::BTreeMap;

    use chrono::NaiveDate;
    use serde::de::{Deserialize, Deserializer, Error};

    fn date<E: Error>(text: &str) -> Result<NaiveDate, E> {
        super::parse_date(text).ok_or_else(|| E::custom("not a date such as `2026-11-23`"))
    }

    /// A date.
    pub(crate) fn one<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
        date(&String::deserialize(from)?)
    }

    /// A date, or none.
    pub(crate) fn maybe<'de, D: Deserializer<'de>>(from: D) -> Result<Option<NaiveDate>, D::Error> {
        Option::<String>::deserialize(from)?.map(|text| date(&text)).transpose()
    }

    /// Dates in a list.
    pub(crate) fn several<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<NaiveDate>, D::Error> {
        Vec::<String>::deserialize(from)?.iter().map(|text| date(text)).collect()
    }

    /// Names by date.
    pub(crate) fn named<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<NaiveDate, String>, D::Error> {
        // One by one: collecting would bring a sort along.
        let mut named = BTreeMap::new();
        for (day, name) in BTreeMap::<String, String>::deserialize(from)? {
            named.insert(date(&day)?, name);
        }
        Ok(named)
    }
}

/// `November 2026`.
#[must_use]
pub fn month_and_year(date: NaiveDate, lang: Lang) -> String {
    format!("{} {}", words::MONTHS[date.month0() as usize].in_lang(lang), date.year())
}

/// `Rab 25 Nov`, for lists where the year is plain.
#[must_use]
pub fn short_date(date: NaiveDate, lang: Lang) -> String {
    let cut = |word: &str| word.chars().take(3).collect::<String>();
    let weekday = words::WEEKDAYS[date.weekday().num_days_from_monday() as usize].in_lang(lang);
    let month = words::MONTHS[date.month0() as usize].in_lang(lang);
    format!("{} {} {}", cut(weekday), date.day(), cut(month))
}

/// `16.00` in Indonesian, `16:00` in English.
#[must_use]
pub fn clock_time(time: NaiveTime, lang: Lang) -> String {
    let dot = match lang {
        Lang::Id => '.',
        Lang::En => ':',
    };
    format!("{:02}{dot}{:02}", time.hour(), time.minute())
}

/// `Rabu, 25 November 2026 pukul 16.00 WIB`: dates in full, the zone always named.
#[must_use]
pub fn long_moment(at: Moment, zone: Zone, lang: Lang) -> String {
    let local = zone.local(at);
    let time = clock_time(local.time(), lang);
    let date = long_date(local.date(), lang);
    words::AT_TIME.with(lang, &[("date", &date), ("time", &time), ("zone", zone.name())])
}

/// `Rab 25 Nov, 16.00`, for rows and timelines.
#[must_use]
pub fn short_moment(at: Moment, zone: Zone, lang: Lang) -> String {
    let local = zone.local(at);
    format!("{}, {}", short_date(local.date(), lang), clock_time(local.time(), lang))
}

/// The day after.
#[must_use]
pub fn next_day(date: NaiveDate) -> NaiveDate {
    date + TimeDelta::days(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_reads_back_in_its_zone() {
        let at = Moment::parse("2026-11-25T16:00:00+07:00").expect("a moment");
        assert_eq!(Zone::Wib.rfc3339(at), "2026-11-25T16:00:00+07:00");
        assert_eq!(Zone::Wita.rfc3339(at), "2026-11-25T17:00:00+08:00");
        let local = Zone::Wib.local(at);
        assert_eq!(Zone::Wib.moment(local.date(), local.time()), at);
    }

    #[test]
    fn dates_and_times_are_read_as_they_are_written_and_nothing_else_is() {
        let date = |text: &str| parse_date(text).map(|date| date.to_string());
        assert_eq!(date("2026-02-28").as_deref(), Some("2026-02-28"));
        for wrong in
            ["", "2026-02-30", "2026-2-28", "26-02-28", "2026-02-28T09:00", "2026/02/28", "2026-02-2٨", "+026-02-28"]
        {
            assert_eq!(date(wrong), None, "{wrong}");
        }
        let time = |text: &str| parse_time(text).map(|time| time.to_string());
        assert_eq!(time("07:30").as_deref(), Some("07:30:00"));
        assert_eq!(time("23:59:58").as_deref(), Some("23:59:58"));
        for wrong in ["", "7:30", "24:00", "07:60", "07.30", "07:30:", "07:30:00.5"] {
            assert_eq!(time(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn people_read_weekday_date_time_and_zone() {
        let at = Moment::parse("2026-11-25T16:00:00+07:00").expect("a moment");
        assert_eq!(long_moment(at, Zone::Wib, Lang::Id), "Rabu, 25 November 2026 pukul 16.00 WIB");
        assert_eq!(long_moment(at, Zone::Wib, Lang::En), "Wednesday, 25 November 2026 at 16:00 WIB");
        assert_eq!(short_moment(at, Zone::Wib, Lang::Id), "Rab 25 Nov, 16.00");
    }
}
