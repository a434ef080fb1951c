//! The mapping file of a register: which column is which, and what its words mean. Absent: rows.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use serde::Deserialize;
use shared::procedure::{Channel, Classification, State};
use shared::words::{Lang, import as words};

use super::dates::Order;
use super::table::Row;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say what they hold")]
pub enum Column {
    Number,
    Received,
    Channel,
    Story,
    Place,
    Name,
    Phone,
    Address,
    Email,
    Nik,
    Classification,
    Category,
    Answer,
    Answered,
    State,
    Remarks,
}

/// What the words of a column mean, by code; a word in no list is read as a code itself.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Meanings {
    /// What an empty cell means, or a column that is not there.
    default: String,
    /// What each word means.
    words: BTreeMap<String, String>,
}

/// A mapping file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// The sheet of a spreadsheet; empty: the first.
    #[serde(default)]
    pub(super) sheet: String,
    /// The line of the column titles.
    #[serde(default = "first")]
    pub(super) header: usize,
    /// What stands first in a date of numbers.
    #[serde(default)]
    pub(super) dates: Order,
    /// The kind of all complaints, where a channel serves several procedures.
    #[serde(default)]
    pub(super) kind: String,
    /// What stands for the answer of a closed complaint that has none.
    #[serde(default)]
    pub(super) answer: String,
    /// The title of each column that is taken.
    columns: BTreeMap<Column, String>,
    #[serde(default)]
    pub(super) channel: Meanings,
    #[serde(default)]
    pub(super) state: Meanings,
    #[serde(default)]
    pub(super) classification: Meanings,
    #[serde(default)]
    pub(super) category: Meanings,
}

const fn first() -> usize {
    1
}

/// The end a word for a state means; none for one that is still open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct End(pub(super) Option<State>);

impl End {
    /// Reads `open` or the code of an end.
    pub(super) fn from_code(code: &str) -> Option<Self> {
        let ends = [State::Closed, State::Withdrawn, State::Rejected];
        let end = State::from_code(code).filter(|state| ends.contains(state));
        if code == "open" { Some(Self(None)) } else { end.map(|state| Self(Some(state))) }
    }
}

impl Meanings {
    /// What a cell means; `Err` when nobody knows, `Ok(None)` when it says nothing.
    pub(super) fn of<T>(&self, text: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, ()> {
        let text = text.trim();
        let said = self.words.iter().find(|(word, _)| word.trim().to_lowercase() == text.to_lowercase());
        match (text.is_empty(), said) {
            (true, _) if self.default.is_empty() => Ok(None),
            (true, _) => read(&self.default).map(Some).ok_or(()),
            (false, Some((_, code))) => read(code).map(Some).ok_or(()),
            (false, None) => read(text).map(Some).ok_or(()),
        }
    }

    fn check<T>(&self, column: &str, read: impl Fn(&str) -> Option<T>) -> Result<()> {
        let codes = self.words.values().chain([&self.default]).filter(|code| !code.is_empty());
        for code in codes {
            if read(code).is_none() {
                bail!(words::BAD_WORD.with(Lang::Id, &[("code", code), ("column", column)]));
            }
        }
        Ok(())
    }
}

impl Mapping {
    /// Makes sure that its own words are known.
    pub(super) fn check(&self) -> Result<()> {
        self.channel.check("channel", Channel::from_code)?;
        self.state.check("state", End::from_code)?;
        self.classification.check("classification", Classification::from_code)?;
        for needed in [(Column::Received, "received"), (Column::Story, "story")] {
            if !self.columns.contains_key(&needed.0) {
                bail!(words::NOT_MAPPED.with(Lang::Id, &[("column", needed.1)]));
            }
        }
        Ok(())
    }

    /// The title of a column, or nothing.
    pub(super) fn title(&self, column: Column) -> &str {
        self.columns.get(&column).map_or("", String::as_str)
    }

    /// Where each column stands, by the line of titles.
    pub(super) fn places(&self, rows: &[Row]) -> Result<BTreeMap<Column, usize>> {
        let Some(titles) = rows.iter().find(|row| row.line == self.header) else {
            bail!(words::NO_HEADER.with(Lang::Id, &[("line", &self.header.to_string())]));
        };
        let alike = |one: &str| one.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let mut places = BTreeMap::new();
        for (column, title) in &self.columns {
            let Some(place) = titles.cells.iter().position(|cell| alike(cell) == alike(title)) else {
                bail!(words::NO_COLUMN.with(Lang::Id, &[("column", title)]));
            };
            places.insert(*column, place);
        }
        Ok(places)
    }
}
