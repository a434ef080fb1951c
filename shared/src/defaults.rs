//! The default set of agencies, procedures and calendars, compiled in from `shared/procedures/`, and
//! the reading of such files. Errors name the line. Absent: rows; a server imports these as its
//! first versions and may be given others.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

use crate::agency::Agency;
use crate::calendar::{Calendar, DayReading, Season, Week};
use crate::procedure::{Fault, Procedure};
use crate::time::Zone;

/// Why a data file was not taken.
#[derive(Debug, Error)]
pub enum FileFault {
    /// It cannot be read; the sentence names line and column.
    #[error("{0}")]
    Unreadable(#[from] toml::de::Error),
    /// It reads well but cannot run.
    #[error("procedure `{id}`: {}", .faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Unsound {
        /// The procedure.
        id: String,
        /// What is wrong with it.
        faults: Vec<Fault>,
    },
    /// A calendar in which no day is worked.
    #[error("calendar `{0}` has no office hours on any day")]
    NeverOpen(String),
}

/// All the data an installation begins with.
#[derive(Clone, Debug)]
pub struct Defaults {
    /// Agencies.
    pub agencies: Vec<Agency>,
    /// Procedures.
    pub procedures: Vec<Procedure>,
    /// Calendars.
    pub calendars: Vec<Calendar>,
}

const AGENCIES: [&str; 1] = [include_str!("../procedures/agencies/jenawi.toml")];
const PROCEDURES: [&str; 1] = [include_str!("../procedures/procedures/jenawi-daring.toml")];
const CALENDARS: [&str; 1] = [include_str!("../procedures/calendars/karanganyar.toml")];
const HOLIDAYS: &str = include_str!("../procedures/calendars/holidays.toml");

impl Defaults {
    /// The compiled-in set.
    ///
    /// # Errors
    /// The first file that cannot be taken; a test keeps this from shipping.
    pub fn load() -> Result<Self, FileFault> {
        let holidays = read::<HolidayFile>(HOLIDAYS)?;
        Ok(Self {
            agencies: AGENCIES.iter().map(|text| read(text)).collect::<Result<_, _>>()?,
            procedures: PROCEDURES.iter().map(|text| procedure(text)).collect::<Result<_, _>>()?,
            calendars: CALENDARS.iter().map(|text| calendar(text, &holidays)).collect::<Result<_, _>>()?,
        })
    }
}

/// Reads a procedure file and checks that a case may run on it.
///
/// # Errors
/// What is wrong, with its line, or with its step.
pub fn procedure(text: &str) -> Result<Procedure, FileFault> {
    let procedure: Procedure = read(text)?;
    let faults = procedure.faults();
    if faults.is_empty() { Ok(procedure) } else { Err(FileFault::Unsound { id: procedure.id, faults }) }
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, FileFault> {
    Ok(toml::from_str(text)?)
}

/// The decreed days off of the years known.
#[derive(Deserialize)]
struct HolidayFile {
    year: Vec<HolidayYear>,
}

#[derive(Deserialize)]
struct HolidayYear {
    national: BTreeMap<NaiveDate, String>,
    collective: BTreeMap<NaiveDate, String>,
}

/// A calendar as its file writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CalendarFile {
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

fn calendar(text: &str, holidays: &HolidayFile) -> Result<Calendar, FileFault> {
    let file: CalendarFile = read(text)?;
    let mut days_off = file.extra_days_off;
    for year in &holidays.year {
        // Collective leave first: where both name a day, the holiday's name stands.
        if file.collective_leave {
            days_off.extend(year.collective.clone());
        }
        days_off.extend(year.national.clone());
    }
    let mut years: Vec<i32> =
        holidays.year.iter().filter_map(|year| year.national.keys().next()).map(Datelike::year).collect();
    years.sort_unstable();
    let calendar = Calendar {
        id: file.id,
        version: file.version,
        zone: file.zone,
        day: file.day,
        week: file.week,
        seasons: file.seasons,
        days_off,
        years,
    };
    if calendar.works() { Ok(calendar) } else { Err(FileFault::NeverOpen(calendar.id)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_set_can_be_taken() {
        let set = Defaults::load().expect("the compiled-in files are sound");
        for agency in &set.agencies {
            assert!(
                set.calendars.iter().any(|calendar| calendar.id == agency.calendar),
                "{} has no calendar",
                agency.id
            );
            for intake in &agency.intakes {
                assert!(
                    set.procedures.iter().any(|procedure| procedure.id == intake.procedure),
                    "{} has no procedure {}",
                    agency.id,
                    intake.procedure
                );
            }
        }
    }

    #[test]
    fn a_year_has_as_many_working_days_as_the_decrees_leave() {
        let set = Defaults::load().expect("the compiled-in files are sound");
        let check = |year: i32, expect: usize| {
            let first = NaiveDate::from_ymd_opt(year, 1, 1).expect("a date");
            let days = first.iter_days().take_while(|date| date.year() == year);
            assert_eq!(days.filter(|date| set.calendars[0].closed(*date).is_none()).count(), expect, "{year}");
        };
        check(2025, 237);
        check(2026, 240);
        check(2027, 242);
    }

    #[test]
    fn a_broken_file_names_its_line() {
        let fault = procedure("id = \"x\"\nversion = \"satu\"\n").expect_err("version is no number");
        assert!(fault.to_string().contains("line 2"), "{fault}");
    }
}
