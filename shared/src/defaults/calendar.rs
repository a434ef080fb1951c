//! Calendars as files: office hours of their own, days off from the decrees. Absent: counting.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use crate::calendar::{Calendar, DayReading, OfficeSpan, Season, Week};
use crate::procedure::{Fault, Part};
use crate::time::Zone;
use crate::words::procedure as words;

/// The decreed days off of the years known.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holidays {
    year: Vec<Year>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Year {
    national: BTreeMap<NaiveDate, String>,
    collective: BTreeMap<NaiveDate, String>,
}

/// A calendar as its file writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    id: String,
    version: u32,
    zone: Zone,
    #[serde(default)]
    day: DayReading,
    collective_leave: bool,
    week: Week,
    #[serde(default, rename = "season")]
    seasons: Vec<Season>,
    #[serde(default)]
    extra_days_off: BTreeMap<NaiveDate, String>,
}

impl Written {
    /// The calendar with the days off that hold for it.
    pub(super) fn with(self, holidays: &Holidays) -> Calendar {
        let mut days_off = self.extra_days_off;
        for year in &holidays.year {
            // Collective leave first: where both name a day, the holiday's name stands.
            if self.collective_leave {
                days_off.extend(year.collective.clone());
            }
            days_off.extend(year.national.clone());
        }
        let first_days = holidays.year.iter().filter_map(|year| year.national.keys().next());
        let mut years: Vec<i32> = first_days.map(Datelike::year).collect();
        years.sort_unstable();
        Calendar {
            id: self.id,
            version: self.version,
            zone: self.zone,
            day: self.day,
            week: self.week,
            seasons: self.seasons,
            days_off,
            years,
        }
    }
}

/// What must hold of a calendar before a limit is counted on it.
pub(super) fn faults(calendar: &Calendar) -> Vec<Fault> {
    let mut faults = Vec::new();
    if !calendar.works() {
        faults.push(Fault::new(Part::Week, "", words::CALENDAR_CLOSED));
    }
    faults.extend(overlaps(&Part::Week, "", &calendar.week));
    for (index, season) in calendar.seasons.iter().enumerate() {
        let part = Part::Season(index);
        if season.until < season.from {
            faults.push(Fault::new(part.clone(), "until", words::SEASON_BACKWARDS));
        }
        if days(&season.week).iter().all(|(_, spans)| spans.is_empty()) {
            faults.push(Fault::new(part.clone(), "week", words::SEASON_CLOSED));
        }
        faults.extend(overlaps(&part, "week.", &season.week));
    }
    faults
}

/// The weekdays as files name them.
const fn days(week: &Week) -> [(&'static str, &Vec<OfficeSpan>); 7] {
    [
        ("monday", &week.monday),
        ("tuesday", &week.tuesday),
        ("wednesday", &week.wednesday),
        ("thursday", &week.thursday),
        ("friday", &week.friday),
        ("saturday", &week.saturday),
        ("sunday", &week.sunday),
    ]
}

/// Hours that overlap would be counted twice.
fn overlaps(part: &Part, before: &str, week: &Week) -> Vec<Fault> {
    let overlapping = |spans: &[OfficeSpan]| spans.windows(2).any(|pair| pair[1].from < pair[0].until);
    let found = days(week).into_iter().filter(|(_, spans)| overlapping(spans));
    found
        .map(|(day, _)| Fault::new(part.clone(), &format!("{before}{day}"), words::SPANS_OVERLAP).with("key", day))
        .collect()
}
