//! Limits and due moments, each with its arithmetic in words.
//!
//! Four units (the contract of `aduan deadline`): `menit` counts office minutes, since the minutes of
//! an SOP are the standard time of an activity (Permenpan RB 35/2012); `jam` counts wall-clock hours;
//! `hari_kerja` counts working days; `hari` is read as the agency says. The day of receipt is day
//! zero, and a limit in days ends with the office hours of its last day.
//! Absent: which clock runs when (see [`crate::case`]).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::calendar::{Calendar, DayReading};
use crate::time::Moment;
use crate::words::{Lang, calendar as words};

mod count;
mod explain;

pub use explain::Line;

/// The unit of a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Office minutes, `menit`.
    Minutes,
    /// Wall-clock hours, `jam`.
    Hours,
    /// Days as the agency reads them, `hari`.
    Days,
    /// Working days, `hari_kerja`.
    WorkingDays,
}

impl Unit {
    const NAMES: [(Self, &'static str); 4] =
        [(Self::Minutes, "menit"), (Self::Hours, "jam"), (Self::Days, "hari"), (Self::WorkingDays, "hari_kerja")];

    /// The code in files, on the wire and on the command line.
    #[must_use]
    pub fn code(self) -> &'static str {
        Self::NAMES.iter().find(|(unit, _)| *unit == self).map_or("", |(_, name)| name)
    }
}

/// The largest amount a limit may have: beyond it a file is mistaken, not generous.
pub const LIMIT_AMOUNT_MAX: u32 = 9_999;

/// How long something may take, written `10 menit` or `3 hari_kerja`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Limit {
    /// How many units.
    pub amount: u32,
    /// Of what.
    pub unit: Unit,
}

impl Limit {
    /// Reads `3 hari_kerja`.
    ///
    /// # Errors
    /// A sentence saying what is wrong with the text.
    pub fn parse(text: &str) -> Result<Self, String> {
        let wrong = || format!("`{text}` is not a limit such as `10 menit`, `72 jam`, `1 hari` or `3 hari_kerja`");
        let (amount, unit) = text.trim().split_once(char::is_whitespace).ok_or_else(wrong)?;
        let amount = amount.parse().map_err(|_| wrong())?;
        let (unit, _) = Unit::NAMES.into_iter().find(|(_, name)| *name == unit.trim()).ok_or_else(wrong)?;
        if (1..=LIMIT_AMOUNT_MAX).contains(&amount) { Ok(Self { amount, unit }) } else { Err(wrong()) }
    }

    /// The limit as people read it: `1 hari kerja`.
    #[must_use]
    pub fn in_words(self, day: DayReading, lang: Lang) -> String {
        let words = match (self.unit, day) {
            (Unit::Minutes, _) => words::MINUTES,
            (Unit::Hours, _) => words::HOURS,
            (Unit::WorkingDays, _) | (Unit::Days, DayReading::Working) => words::WORKING_DAYS,
            (Unit::Days, DayReading::Calendar) => words::CALENDAR_DAYS,
        };
        words.with(lang, &[("amount", &self.amount.to_string())])
    }
}

impl TryFrom<String> for Limit {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Limit> for String {
    fn from(limit: Limit) -> Self {
        limit.to_string()
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.unit.code())
    }
}

/// A stretch in which a clock stands still, waiting for the reporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// When it stopped.
    pub from: Moment,
    /// When it went on; `None` while it still stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
}

/// A due moment and how it was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// When the limit ends.
    pub at: Moment,
    /// The arithmetic, line by line.
    pub explanation: Vec<Line>,
}

impl Due {
    /// The arithmetic as sentences.
    #[must_use]
    pub fn sentences(&self, calendar: &Calendar, lang: Lang) -> Vec<String> {
        self.explanation.iter().map(|line| line.sentence(calendar, lang)).collect()
    }
}

/// When one limit ends that began at `start`. A working day touched by a pause within its office
/// hours does not count: the day the reporter answers is a new day zero.
///
/// `None` while a pause is open: nobody can say when a clock ends that stands still.
#[must_use]
pub fn due(limit: Limit, start: Moment, pauses: &[Pause], calendar: &Calendar) -> Option<Due> {
    due_in_turn(&[limit], start, pauses, calendar)
}

/// When several limits end that follow each other, each beginning where the one before ended: the
/// promise of an SOP that prints a limit for each step but none for the whole.
///
/// `None` while a pause is open.
#[must_use]
pub fn due_in_turn(legs: &[Limit], start: Moment, pauses: &[Pause], calendar: &Calendar) -> Option<Due> {
    let mut stood = Vec::with_capacity(pauses.len());
    for pause in pauses {
        stood.push((pause.from, pause.until?));
    }
    let mut count = count::Count::new(start, &stood, calendar);
    for limit in legs {
        count.leg(*limit, legs.len() > 1);
    }
    Some(count.finish())
}

/// When limits end, without the arithmetic in words.
#[must_use]
pub fn ends(legs: &[Limit], start: Moment, pauses: &[Pause], calendar: &Calendar) -> Option<Due> {
    due_in_turn(legs, start, pauses, calendar)
}

#[cfg(test)]
mod tests;
