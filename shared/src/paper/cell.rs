//! A cell of a list that is printed, and handed out as a spreadsheet: what it says, with its type, so that a spreadsheet can
//! sort and add up. Absent: which cells a list has.

use chrono::{NaiveDate, NaiveDateTime};

use super::table_date;
use crate::time::clock_time;
use crate::words::{Lang, paper as words};

/// What a cell says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// How many.
    Count(u64),
    /// A day.
    Day(NaiveDate),
    /// A moment, by the clock of the office.
    Moment(NaiveDateTime),
}

impl Cell {
    /// A cell with a text; one that says nothing is empty.
    #[must_use]
    pub fn text(text: impl AsRef<str>) -> Self {
        match text.as_ref().trim() {
            "" => Self::Empty,
            text => Self::Text(text.to_owned()),
        }
    }

    /// As it is printed: nothing said is a dash, so that it is seen to be left out on purpose.
    #[must_use]
    pub fn shown(&self, lang: Lang) -> String {
        match self {
            Self::Empty => words::DASH.in_lang(lang).to_owned(),
            Self::Text(text) => text.clone(),
            Self::Count(count) => count.to_string(),
            Self::Day(day) => table_date(*day, lang),
            Self::Moment(at) => format!("{} {}", table_date(at.date(), lang), clock_time(at.time(), lang)),
        }
    }

    /// As it stands in open text, for a program to read: days and moments as ISO 8601 has them. A text that a spreadsheet
    /// would take for a formula gets an apostrophe before it, since citizens wrote it (CWE-1236).
    #[must_use]
    pub fn open(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => format!("'{text}"),
            Self::Text(text) => text.clone(),
            Self::Count(count) => count.to_string(),
            Self::Day(day) => day.to_string(),
            Self::Moment(at) => at.format("%Y-%m-%dT%H:%M").to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_date;

    fn check(cell: &Cell, shown: &str, open: &str) {
        assert_eq!((cell.shown(Lang::Id).as_str(), cell.open().as_str()), (shown, open));
    }

    #[test]
    fn a_cell_is_printed_for_people_and_written_for_programs_and_is_no_formula() {
        let day = parse_date("2026-12-01").unwrap();
        check(&Cell::text("  "), words::DASH.in_lang(Lang::Id), "");
        check(&Cell::text(" Lampu mati "), "Lampu mati", "Lampu mati");
        check(&Cell::text("=1+1"), "=1+1", "'=1+1");
        check(&Cell::text("-5 derajat"), "-5 derajat", "'-5 derajat");
        check(&Cell::Count(12), "12", "12");
        check(&Cell::Day(day), "1 Des 2026", "2026-12-01");
        check(&Cell::Moment(day.and_hms_opt(9, 5, 0).unwrap()), "1 Des 2026 09.05", "2026-12-01T09:05");
    }
}
