//! Agencies, procedures and calendars as files: the default set, compiled in from `shared/procedures/`,
//! and the reading of such files and sets. A fault names file, line and reason in a sentence; all of a
//! file's faults are found at once. Absent: rows, which a server makes of these, and opening files,
//! which is left to whoever has a disk.

use std::fmt;

use serde::Serialize;

use crate::agency::Agency;
use crate::calendar::Calendar;
use crate::procedure::Procedure;
use crate::words::{Lang, procedure as words};

mod agency;
mod calendar;
pub mod changes;
pub mod chart;
pub mod differences;
mod joining;
mod known;
pub mod paper;
mod schema;
mod set;
mod shape;
pub mod show;
mod source;
pub mod trial;
pub mod written;

#[cfg(test)]
mod tests;

pub use calendar::Holidays;
pub use joining::may_join;
pub use set::check;
use source::Source;

/// Something wrong with a data file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct FileFault {
    /// The file, as it was named.
    pub file: String,
    /// The line, counted from one.
    pub line: usize,
    /// What is wrong.
    pub sentence: String,
}

impl fmt::Display for FileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line.to_string();
        let places = [("file", self.file.as_str()), ("line", &line), ("what", &self.sentence)];
        // The shape is the same in every language; the sentence already has one.
        f.write_str(&words::AT_LINE.with(Lang::Id, &places))
    }
}

/// Everything wrong with a file or a set of files, by file and line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFaults(pub Vec<FileFault>);

impl FileFaults {
    fn sorted(mut self) -> Self {
        self.0.sort();
        self.0.dedup();
        self
    }
}

impl From<FileFault> for FileFaults {
    fn from(fault: FileFault) -> Self {
        Self(vec![fault])
    }
}

impl fmt::Display for FileFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for FileFaults {}

/// All the data an installation begins with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Defaults {
    /// Agencies.
    pub agencies: Vec<Agency>,
    /// Procedures.
    pub procedures: Vec<Procedure>,
    /// Calendars.
    pub calendars: Vec<Calendar>,
}

/// Files with the names they have in the project.
macro_rules! compiled_in {
    ($($file:literal)*) => { &[$(($file, include_str!(concat!("../procedures/", $file)))),*] };
}

/// The default set, in the order of a folder.
const FILES: &[(&str, &str)] = compiled_in! {
    "agencies/jenawi.toml"
    "agencies/kaltara.toml"
    "agencies/karanganyar-aspirasi.toml"
    "agencies/karanganyar.toml"
    "agencies/pekalongan.toml"
    "calendars/kaltara.toml"
    "calendars/karanganyar.toml"
    "calendars/pekalongan.toml"
    "procedures/jenawi-daring.toml"
    "procedures/kaltara-pengaduan-harfiah.toml"
    "procedures/kaltara-pengaduan.toml"
    "procedures/karanganyar-aduan-warga.toml"
    "procedures/karanganyar-aspirasi.toml"
    "procedures/pekalongan-langsung.toml"
    "procedures/pekalongan-laporgub.toml"
};

/// The days off of the decrees, which a set without holidays of its own goes by.
const HOLIDAYS: (&str, &str) = ("calendars/holidays.toml", include_str!("../procedures/calendars/holidays.toml"));

impl Defaults {
    /// The compiled-in set.
    ///
    /// # Errors
    /// Everything wrong with its files; a test keeps this from shipping.
    pub fn load() -> Result<Self, FileFaults> {
        Self::read(FILES, Lang::Id)
    }

    /// The agency of an id.
    #[must_use]
    pub fn agency(&self, id: &str) -> Option<&Agency> {
        self.agencies.iter().find(|agency| agency.id.as_str() == id)
    }

    /// The procedure of an id.
    #[must_use]
    pub fn procedure(&self, id: &str) -> Option<&Procedure> {
        self.procedures.iter().find(|procedure| procedure.id == id)
    }

    /// The calendar of an id.
    #[must_use]
    pub fn calendar(&self, id: &str) -> Option<&Calendar> {
        self.calendars.iter().find(|calendar| calendar.id == id)
    }

    /// The first agency that runs a procedure, whose names its paper is printed with.
    #[must_use]
    pub fn user_of(&self, procedure: &str) -> Option<&Agency> {
        self.agencies.iter().find(|agency| agency.intakes.iter().any(|intake| intake.procedure == procedure))
    }
}

/// Reads a procedure file and checks that a case may run on it.
///
/// # Errors
/// Everything wrong with it.
pub fn procedure(file: &str, text: &str, lang: Lang) -> Result<Procedure, FileFaults> {
    let source = Source::parse(file, text, lang)?;
    let procedure: Procedure = source.read(schema::PROCEDURE)?;
    source.settle(&procedure.faults())?;
    Ok(procedure)
}

/// Reads an agency file. Whether its procedures and calendar exist is asked of a set.
///
/// # Errors
/// Everything wrong with it.
pub fn agency(file: &str, text: &str, lang: Lang) -> Result<Agency, FileFaults> {
    let source = Source::parse(file, text, lang)?;
    let agency: Agency = source.read(schema::AGENCY)?;
    source.settle(&agency::faults(&agency))?;
    Ok(agency)
}

/// Reads a calendar file, with days off from the decrees.
///
/// # Errors
/// Everything wrong with it.
pub fn calendar(file: &str, text: &str, holidays: &Holidays, lang: Lang) -> Result<Calendar, FileFaults> {
    let source = Source::parse(file, text, lang)?;
    let written: calendar::Written = source.read(schema::CALENDAR)?;
    let calendar = written.with(holidays);
    source.settle(&calendar::faults(&calendar))?;
    Ok(calendar)
}

/// Reads a calendar file, with the compiled-in decrees where it has no years of its own.
///
/// # Errors
/// Everything wrong with it.
pub fn calendar_alone(file: &str, text: &str, lang: Lang) -> Result<Calendar, FileFaults> {
    calendar(file, text, &holidays(HOLIDAYS.0, HOLIDAYS.1, lang)?, lang)
}

/// Reads an agency file into a set, in the place of the agency that is there under its id, and asks whether
/// it fits the rest.
///
/// # Errors
/// Everything wrong with it, alone and beside the rest.
pub fn agency_in(set: &mut Defaults, file: &str, text: &str, lang: Lang) -> Result<Agency, FileFaults> {
    let read = agency(file, text, lang)?;
    set.agencies.retain(|other| other.id != read.id);
    set.agencies.push(read.clone());
    Source::parse(file, text, lang)?.settle(&agency::faults_in(set, &read))?;
    Ok(read)
}

/// The number of a definition's next version: above the one there is, and above any that will be shipped,
/// which count from one. It is the day's date, or the number after the last.
#[must_use]
pub fn next_version(newest: u32, today: chrono::NaiveDate) -> u32 {
    use chrono::Datelike;
    let day = u32::try_from(today.year()).unwrap_or(0) * 10_000 + today.month() * 100 + today.day();
    day.max(newest.saturating_add(1))
}

/// Reads a file of holidays.
///
/// # Errors
/// Everything wrong with it.
pub fn holidays(file: &str, text: &str, lang: Lang) -> Result<Holidays, FileFaults> {
    Source::parse(file, text, lang)?.read(schema::HOLIDAYS)
}
