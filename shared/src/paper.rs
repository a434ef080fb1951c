//! An official paper as data: what stands on it and in which order, in words that are ready to be read. Builders make
//! one of what is known ([`recap`], [`register`], [`receipt`]); drawing it is the crate `documents`. It travels as JSON
//! from the server to the process that draws it, so whatever a paper says is in it. None of it can be printed into a
//! log, since papers name people. Absent: fonts, measures and pages.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::agency::{Agency, Letterhead};
use crate::time::{Moment, Zone, clock_time, month_and_year};
use crate::words::{Lang, Words, paper as words};

mod block;
mod flow;
mod recap;
mod receipt;
mod register;
mod sop;

pub use block::{Align, Block, Check, Code, Column, Entry, Frame, Signature, Signer, Table};
pub use flow::{Flow, FlowHeads, FlowLegend, FlowRow, Goal, Sign, Way};
pub use recap::{Disposed, RECAP_PAPER_ROWS, RecapPaper, recap};
pub use receipt::{ReceiptPaper, receipt};
pub use register::{Forwarded, REGISTER_PAPER_ROWS, RegisterPaper, RegisterRow, register};
pub use sop::{SopPaper, sop};

/// A size of paper that offices keep.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Size {
    /// 210 by 297 mm.
    #[default]
    A4,
    /// Folio as Indonesian offices buy it, 215 by 330 mm.
    F4,
    /// 297 by 420 mm.
    A3,
}

/// A size of paper and how it lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Format {
    /// The size.
    pub size: Size,
    /// Whether the long side lies across.
    #[serde(default)]
    pub landscape: bool,
}

/// What follows the paper on sheets of its own.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annex {
    /// What it is drawn on.
    pub format: Format,
    /// What it is.
    pub title: String,
    /// What stands on it.
    pub blocks: Vec<Block>,
}

/// An official paper.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Its language, by which words are broken at the end of a line.
    pub lang: Lang,
    /// What it is drawn on.
    pub format: Format,
    /// Kop.
    pub letterhead: Letterhead,
    /// What it is.
    pub title: String,
    /// Of what, or of when; empty where the title says it all.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subtitle: String,
    /// Its own number, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What is said of it under its title.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<Entry>,
    /// What stands on it.
    pub blocks: Vec<Block>,
    /// What follows it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub annexes: Vec<Annex>,
    /// What stands at the foot of each page, beside its number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub foot: String,
}

impl Letterhead {
    /// The head of what an agency prints: its own, or the government's name and its own where it has none.
    #[must_use]
    pub fn of(agency: &Agency) -> Self {
        let named = || Self { lines: vec![agency.government.clone(), agency.name.clone()], ..Self::default() };
        agency.letterhead.clone().unwrap_or_else(named)
    }
}

/// `1 Desember 2026`, as letters are dated.
#[must_use]
pub fn letter_date(date: NaiveDate, lang: Lang) -> String {
    format!("{} {}", date.day(), month_and_year(date, lang))
}

/// `1 Des 2026`, for the narrow columns of a table.
fn table_date(date: NaiveDate, lang: Lang) -> String {
    let month = crate::words::calendar::MONTHS[date.month0() as usize].in_lang(lang);
    format!("{} {} {}", date.day(), month.chars().take(3).collect::<String>(), date.year())
}

/// `1 Des 2026 09.15`.
fn table_moment(at: Moment, zone: Zone, lang: Lang) -> String {
    let local = zone.local(at);
    format!("{} {}", table_date(local.date(), lang), clock_time(local.time(), lang))
}

/// What stands in a cell that has nothing to say.
fn dash(text: String, lang: Lang) -> String {
    if text.trim().is_empty() { words::DASH.in_lang(lang).to_owned() } else { text }
}

fn yes(said: bool, (yes, no): (Words, Words), lang: Lang) -> String {
    if said { yes } else { no }.in_lang(lang).to_owned()
}

#[cfg(test)]
mod tests;
