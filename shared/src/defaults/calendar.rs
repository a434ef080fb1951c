//! Calendars as files: office hours of their own, days off from the decrees. Absent: counting.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

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

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Year {
    national: BTreeMap<NaiveDate, String>,
    collective: BTreeMap<NaiveDate, String>,
}

/// A calendar as its file writes it. With years of its own it goes by those, and not by the decrees of
/// the installation: so writes whoever has looked at each day.
#[derive(Serialize, Deserialize)]
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
    #[serde(default, rename = "year")]
    years: Vec<Year>,
}

impl Written {
    /// The calendar with the days off that hold for it.
    pub(super) fn with(self, decreed: &Holidays) -> Calendar {
        let known = if self.years.is_empty() { &decreed.year } else { &self.years };
        let mut days_off = self.extra_days_off;
        let (mut national, mut collective) = (BTreeMap::new(), BTreeMap::new());
        for year in known {
            // Collective leave first: where both name a day, the holiday's name stands.
            if self.collective_leave {
                collective.extend(year.collective.clone());
            }
            national.extend(year.national.clone());
        }
        collective.retain(|day, _| !national.contains_key(day));
        let local = days_off.keys().copied().filter(|day| !national.contains_key(day) && !collective.contains_key(day));
        let (local, joint) = (local.collect(), collective.keys().copied().collect());
        let first_days = known.iter().filter_map(|year| year.national.keys().next());
        let mut years: Vec<i32> = first_days.map(Datelike::year).collect();
        years.sort_unstable();
        years.dedup();
        days_off.extend(collective);
        days_off.extend(national);
        Calendar {
            id: self.id,
            version: self.version,
            zone: self.zone,
            day: self.day,
            week: self.week,
            seasons: self.seasons,
            days_off,
            collective: joint,
            local,
            years,
        }
    }

    /// The file of a calendar, with every day off under the head it stands under.
    pub(super) fn of(calendar: &Calendar) -> Self {
        let mut years: BTreeMap<i32, Year> = BTreeMap::new();
        let mut extra_days_off = BTreeMap::new();
        for (day, name) in &calendar.days_off {
            let mut into = |days: fn(&mut Year) -> &mut BTreeMap<NaiveDate, String>| {
                days(years.entry(day.year()).or_default()).insert(*day, name.clone());
            };
            if calendar.local.contains(day) {
                extra_days_off.insert(*day, name.clone());
            } else if calendar.collective.contains(day) {
                into(|year| &mut year.collective);
            } else {
                into(|year| &mut year.national);
            }
        }
        Self {
            id: calendar.id.clone(),
            version: calendar.version,
            zone: calendar.zone,
            day: calendar.day,
            collective_leave: true,
            week: calendar.week.clone(),
            seasons: calendar.seasons.clone(),
            extra_days_off,
            years: years.into_values().collect(),
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
