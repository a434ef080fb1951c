//! Which days and hours an agency works: the ground every clock counts on.
//!
//! Office hours follow Perpres 21/2023 (37.5 hours a week, other hours in Ramadan), days off follow
//! the joint decree of three ministers; both are data, because the decree is amended in mid-year and
//! a service unit may set its own hours. Absent: limits and due moments (see [`crate::clock`]).

use std::collections::BTreeMap;
use std::fmt;

use chrono::{Datelike, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::time::{Moment, Zone, dates, parse_time};

/// A stretch of office time within one day, written `07:30-12:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OfficeSpan {
    /// When work begins.
    pub from: NaiveTime,
    /// When work stops; always after `from`.
    pub until: NaiveTime,
}

impl TryFrom<String> for OfficeSpan {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let time = |part: &str| parse_time(part.trim());
        let (from, until) = text
            .split_once('-')
            .and_then(|(a, b)| Some((time(a)?, time(b)?)))
            .ok_or_else(|| format!("`{text}` is not a stretch of hours such as `07:30-12:00`"))?;
        if from < until { Ok(Self { from, until }) } else { Err(format!("`{text}` ends before it begins")) }
    }
}

impl From<OfficeSpan> for String {
    fn from(span: OfficeSpan) -> Self {
        span.to_string()
    }
}

impl fmt::Display for OfficeSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.from.format("%H:%M"), self.until.format("%H:%M"))
    }
}

/// The office hours of a week; a weekday without hours is not worked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Week {
    /// Senin.
    pub monday: Vec<OfficeSpan>,
    /// Selasa.
    pub tuesday: Vec<OfficeSpan>,
    /// Rabu.
    pub wednesday: Vec<OfficeSpan>,
    /// Kamis.
    pub thursday: Vec<OfficeSpan>,
    /// Jumat.
    pub friday: Vec<OfficeSpan>,
    /// Sabtu.
    pub saturday: Vec<OfficeSpan>,
    /// Minggu.
    pub sunday: Vec<OfficeSpan>,
}

impl Week {
    /// The hours of the weekday a date falls on.
    #[must_use]
    pub fn hours(&self, date: NaiveDate) -> &[OfficeSpan] {
        match date.weekday() {
            chrono::Weekday::Mon => &self.monday,
            chrono::Weekday::Tue => &self.tuesday,
            chrono::Weekday::Wed => &self.wednesday,
            chrono::Weekday::Thu => &self.thursday,
            chrono::Weekday::Fri => &self.friday,
            chrono::Weekday::Sat => &self.saturday,
            chrono::Weekday::Sun => &self.sunday,
        }
    }
}

impl Week {
    /// The week as people read it: runs of days with the same hours, first and last day counted from Monday
    /// as nought. Days that are not worked are left out.
    #[must_use]
    pub fn runs(&self) -> Vec<(usize, usize, &[OfficeSpan])> {
        let days =
            [&self.monday, &self.tuesday, &self.wednesday, &self.thursday, &self.friday, &self.saturday, &self.sunday];
        let mut runs: Vec<(usize, usize, &[OfficeSpan])> = Vec::new();
        for (day, hours) in days.into_iter().enumerate().filter(|(_, hours)| !hours.is_empty()) {
            match runs.last_mut() {
                Some((_, last, same)) if *last + 1 == day && *same == hours.as_slice() => *last = day,
                _ => runs.push((day, day, hours)),
            }
        }
        runs
    }
}

/// A part of the year with hours of its own, such as Ramadan; the dates are set by the agency,
/// because the month begins when it is seen to begin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Season {
    /// What it is called.
    pub name: String,
    /// First day.
    #[serde(deserialize_with = "dates::one")]
    pub from: NaiveDate,
    /// Last day.
    #[serde(deserialize_with = "dates::one")]
    pub until: NaiveDate,
    /// Its hours.
    pub week: Week,
}

/// What a plain `hari` in a procedure means to this agency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayReading {
    /// Working days: the reading where the paper does not say.
    #[default]
    Working,
    /// Calendar days.
    Calendar,
}

/// Why a day is not worked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closed<'a> {
    /// A weekday without office hours.
    Weekend,
    /// A holiday or collective leave, with its name.
    DayOff(&'a str),
}

/// One date as an agency works it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day<'a> {
    /// The date, in the calendar's zone.
    pub date: NaiveDate,
    /// Its office hours, in order; empty when closed.
    pub hours: &'a [OfficeSpan],
    /// Why the office is closed; `None` on a working day.
    pub closed: Option<Closed<'a>>,
}

impl Day<'_> {
    /// The end of the date's office hours; on a closed day the last minute of the date, since a
    /// promise in calendar days may fall on one.
    #[must_use]
    pub fn end(&self, zone: Zone) -> Moment {
        let last_minute = NaiveTime::from_hms_opt(23, 59, 0).expect("23:59 is a time of day");
        zone.moment(self.date, self.hours.last().map_or(last_minute, |span| span.until))
    }
}

/// An agency's working time: zone, hours, seasons and days off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// The name files and rows know it by.
    pub id: String,
    /// Raised with each change; open due moments can be told from it.
    pub version: u32,
    /// The zone its hours and dates are in.
    pub zone: Zone,
    /// How `hari` is read.
    #[serde(default)]
    pub day: DayReading,
    /// The ordinary hours.
    pub week: Week,
    /// Parts of the year with other hours.
    #[serde(default)]
    pub seasons: Vec<Season>,
    /// Days off with their names, holidays and collective leave alike.
    #[serde(deserialize_with = "dates::named")]
    pub days_off: BTreeMap<NaiveDate, String>,
    /// Which of them are collective leave (cuti bersama) by decree.
    #[serde(default, deserialize_with = "dates::several", skip_serializing_if = "Vec::is_empty")]
    pub collective: Vec<NaiveDate>,
    /// Which of them are the agency's own, by no national decree.
    #[serde(default, deserialize_with = "dates::several", skip_serializing_if = "Vec::is_empty")]
    pub local: Vec<NaiveDate>,
    /// Years whose days off have been decreed; others are counted with a warning.
    pub years: Vec<i32>,
}

impl Calendar {
    /// Why the office is closed on a date; `None` on a working day.
    #[must_use]
    pub fn closed(&self, date: NaiveDate) -> Option<Closed<'_>> {
        self.on(date).closed
    }

    /// The office hours of a date, in order; empty when closed.
    #[must_use]
    pub fn hours(&self, date: NaiveDate) -> &[OfficeSpan] {
        self.on(date).hours
    }

    /// The end of a date's office hours, as [`Day::end`] says.
    #[must_use]
    pub fn end_of_day(&self, date: NaiveDate) -> Moment {
        self.on(date).end(self.zone)
    }

    /// The dates from one on, in order. The days off are looked up once and then read along, so a
    /// long limit costs no search for each day, and a calendar that changes has nothing to forget.
    pub fn days_from(&self, first: NaiveDate) -> impl Iterator<Item = Day<'_>> {
        let mut days_off = self.days_off.range(first..).peekable();
        first.iter_days().map(move |date| {
            let day_off = days_off.next_if(|(day, _)| **day == date);
            self.day_named(date, day_off.map(|(_, name)| name.as_str()))
        })
    }

    /// Whether the days off of a year are decreed.
    #[must_use]
    pub fn knows(&self, year: i32) -> bool {
        self.years.contains(&year)
    }

    /// Whether any day of the week is worked; without one no working day would ever come.
    #[must_use]
    pub fn works(&self) -> bool {
        let some_week = NaiveDate::from_ymd_opt(2026, 1, 5).expect("a real date").iter_days().take(7);
        some_week.into_iter().any(|date| !self.week.hours(date).is_empty())
    }

    fn on(&self, date: NaiveDate) -> Day<'_> {
        self.day_named(date, self.days_off.get(&date).map(String::as_str))
    }

    /// A date whose name among the days off is known. A weekday without hours is closed as such,
    /// whatever else it is.
    fn day_named<'a>(&'a self, date: NaiveDate, day_off: Option<&'a str>) -> Day<'a> {
        let hours = self.week_of(date).hours(date);
        let closed = if hours.is_empty() { Some(Closed::Weekend) } else { day_off.map(Closed::DayOff) };
        Day { date, hours: if closed.is_some() { &[] } else { hours }, closed }
    }

    fn week_of(&self, date: NaiveDate) -> &Week {
        let season = self.seasons.iter().find(|season| (season.from..=season.until).contains(&date));
        season.map_or(&self.week, |season| &season.week)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_read_in_runs_of_days_with_the_same_hours() {
        let spans = |text: &str| vec![OfficeSpan::try_from(text.to_owned()).unwrap()];
        let (long, short) = (spans("07:30-16:00"), spans("07:30-11:30"));
        let week = Week {
            monday: long.clone(),
            tuesday: long.clone(),
            thursday: long.clone(),
            friday: short.clone(),
            ..Week::default()
        };
        assert_eq!(week.runs(), [(0, 1, &*long), (3, 3, &*long), (4, 4, &*short)]);
        assert_eq!(Week::default().runs(), []);
    }

    #[test]
    fn dates_read_along_are_as_they_are_one_by_one() {
        let mut calendar = crate::defaults::Defaults::load().unwrap().calendars.remove(0);
        let date = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        let week = Week { saturday: vec!["08:00-10:00".to_owned().try_into().unwrap()], ..Week::default() };
        calendar.seasons = vec![Season { name: "Posko".into(), from: date(8, 10), until: date(8, 30), week }];
        calendar.days_off.insert(date(8, 15), "Hari jadi".into());
        for first in [date(1, 1), date(8, 15), date(8, 17), date(12, 26)] {
            for day in calendar.days_from(first).take(500) {
                assert_eq!(day, calendar.on(day.date), "from {first}");
            }
        }
        let closed: Vec<_> = calendar.days_from(date(8, 14)).take(9).map(|day| day.closed).collect();
        let week_of_15 = [Some(Closed::Weekend), Some(Closed::DayOff("Hari jadi")), Some(Closed::Weekend)];
        assert_eq!(closed[..3], week_of_15);
        assert_eq!(closed[8], None, "a Saturday of the season");
    }
}
