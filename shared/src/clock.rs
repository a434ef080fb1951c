//! Limits and due moments, each with its arithmetic in words.
//!
//! Five units (the contract of `aduan deadline`): `menit` counts office minutes, since the minutes of
//! an SOP are the standard time of an activity (Permenpan RB 35/2012); `jam` counts wall-clock hours;
//! `hari_kerja` counts working days; `hari` is read as the agency says; `tanggal` names the day of the
//! month by which a periodic duty is done. The day of receipt is day zero, and a limit in days ends
//! with the office hours of its last day.
//! Absent: which clock runs when (see [`crate::case`]).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::calendar::{Calendar, DayReading};
use crate::time::Moment;
use crate::words::{Lang, calendar as words};

mod count;
mod elapsed;
mod explain;

pub use elapsed::office_minutes;
pub use explain::Line;

use count::Count;

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
    /// A day of the month, `tanggal`; the amount is its number.
    DayOfMonth,
}

impl Unit {
    const NAMES: [(Self, &'static str); 5] = [
        (Self::Minutes, "menit"),
        (Self::Hours, "jam"),
        (Self::Days, "hari"),
        (Self::WorkingDays, "hari_kerja"),
        (Self::DayOfMonth, "tanggal"),
    ];

    /// The code in files, on the wire and on the command line.
    #[must_use]
    pub fn code(self) -> &'static str {
        Self::NAMES.iter().find(|(unit, _)| *unit == self).map_or("", |(_, name)| name)
    }
}

/// The largest amount a limit may have: beyond it a file is mistaken, not generous.
pub const LIMIT_AMOUNT_MAX: u32 = 9_999;

/// The last day of the month a limit may name: the last one that every month has.
pub const DAY_OF_MONTH_MAX: u32 = 28;

/// How long something may take, written `10 menit` or `3 hari_kerja`, or by which day of the month
/// it is done, written `tanggal 5`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Limit {
    /// How many units; of [`Unit::DayOfMonth`], the day's number, 1 to [`DAY_OF_MONTH_MAX`].
    pub amount: u32,
    /// Of what.
    pub unit: Unit,
}

impl Limit {
    /// Reads `3 hari_kerja` or `tanggal 5`.
    ///
    /// # Errors
    /// A sentence saying what is wrong with the text.
    pub fn parse(text: &str) -> Result<Self, String> {
        let wrong =
            || format!("`{text}` is not a limit such as `10 menit`, `72 jam`, `1 hari`, `3 hari_kerja` or `tanggal 5`");
        let (first, second) = text.trim().split_once(char::is_whitespace).ok_or_else(wrong)?;
        let second = second.trim();
        let dated = first == Unit::DayOfMonth.code();
        let (amount, code) = if dated { (second, first) } else { (first, second) };
        let amount = amount.parse().map_err(|_| wrong())?;
        let (unit, _) = Unit::NAMES.into_iter().find(|(_, name)| *name == code).ok_or_else(wrong)?;
        let amount_max = if dated { DAY_OF_MONTH_MAX } else { LIMIT_AMOUNT_MAX };
        // `5 tanggal` is neither a day of the month nor a length.
        let fits = dated == (unit == Unit::DayOfMonth) && (1..=amount_max).contains(&amount);
        if fits { Ok(Self { amount, unit }) } else { Err(wrong()) }
    }

    /// The limit as people read it: `1 hari kerja`, `paling lambat tanggal 5`.
    #[must_use]
    pub fn in_words(self, day: DayReading, lang: Lang) -> String {
        let words = match (self.unit, day) {
            (Unit::Minutes, _) => words::MINUTES,
            (Unit::Hours, _) => words::HOURS,
            (Unit::WorkingDays, _) | (Unit::Days, DayReading::Working) => words::WORKING_DAYS,
            (Unit::Days, DayReading::Calendar) => words::CALENDAR_DAYS,
            (Unit::DayOfMonth, _) => words::BY_DAY_OF_MONTH,
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
        match self.unit {
            Unit::DayOfMonth => write!(f, "{} {}", self.unit.code(), self.amount),
            unit => write!(f, "{} {}", self.amount, unit.code()),
        }
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

/// A due moment alone, for those who need no arithmetic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct End {
    /// When the limit ends.
    pub at: Moment,
    /// Whether it may yet move: see [`Due::provisional`].
    pub provisional: bool,
}

/// A due moment and how it was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// When the limit ends.
    pub at: Moment,
    /// Whether it may yet move, because it was counted through a year whose days off are not decreed.
    /// Wall-clock hours pass over no day off, so no decree moves them.
    pub provisional: bool,
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
/// hours does not count: the day the reporter answers is a new day zero. A day of the month is the
/// first on or after the local date of `start`, or the next working day if it is closed; no pause
/// moves it.
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
    Count::of(legs, start, pauses, calendar, Some(Vec::new())).map(Count::due)
}

/// The end [`due_in_turn`] comes to, by the same count, without a line written down: for those who
/// count many clocks and show none.
///
/// `None` while a pause is open.
#[must_use]
pub fn ends(legs: &[Limit], start: Moment, pauses: &[Pause], calendar: &Calendar) -> Option<End> {
    Count::of(legs, start, pauses, calendar, None).map(|count| count.end())
}

#[cfg(test)]
mod tests;
