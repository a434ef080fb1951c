//! An official paper as data: what stands on it and in which order, in words that are ready to be read. Builders make
//! one of what is known ([`recap`], [`register`], [`receipt`] and the others); drawing it is the crate `documents`. It travels as JSON
//! from the server to the process that draws it, so whatever a paper says is in it. None of it can be printed into a
//! log, since papers name people. Absent: fonts, measures and pages.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::agency::{Agency, Letterhead};
use crate::time::{Moment, Zone, month_and_year};
use crate::words::{Lang, Words, paper as words};

mod answer;
mod block;
mod cell;
mod complaint;
mod disposition;
mod evaluation;
mod flow;
mod form;
mod notification;
mod published;
mod recap;
mod receipt;
mod register;
mod requests;
mod sop;

pub use answer::{AnswerPaper, answer_letter};
pub use block::{Align, Beside, Block, Check, Choices, Code, Column, Entry, Frame, Lines, Signature, Signer, Table};
pub use cell::Cell;
pub use complaint::{ComplaintFile, ComplaintPaper, complaint_sheet};
pub use disposition::{DispositionPaper, Initialled, disposition_sheet};
pub use evaluation::{EvaluationPaper, evaluation};
pub use flow::{Flow, FlowHeads, FlowLegend, FlowRow, Goal, Sign, Way};
pub use form::{FormPaper, complaint_form};
pub use notification::{NotificationPaper, notification};
pub use published::{PUBLISHED_COLUMNS, PublishedLine};
pub use recap::{Disposed, RECAP_PAPER_ROWS, RecapPaper, recap};
pub use receipt::{ReceiptPaper, receipt};
pub use register::{COLUMNS as REGISTER_COLUMNS, line as register_line};
pub use register::{Forwarded, REGISTER_PAPER_ROWS, RegisterPaper, RegisterRow, Told, register};
pub use requests::{RequestRegisterPaper, objection_register, request_register};
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
    /// Half a folio, 165 by 215 mm, on which disposition sheets are cut.
    HalfF4,
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
    /// Whether it is a letter: what it is stands in it, and not over it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub letter: bool,
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

impl Paper {
    /// A paper of an agency that says nothing yet, on A4.
    fn of(agency: &Agency, title: Words, lang: Lang) -> Self {
        Self {
            lang,
            format: Format::default(),
            letterhead: Letterhead::of(agency),
            title: title.in_lang(lang).to_owned(),
            letter: false,
            subtitle: String::new(),
            number: None,
            entries: Vec::new(),
            blocks: Vec::new(),
            annexes: Vec::new(),
            foot: String::new(),
        }
    }
}

impl Letterhead {
    /// The head of what an agency prints: its own, or the government's name and its own where it has none.
    #[must_use]
    pub fn of(agency: &Agency) -> Self {
        // In the language of the SOP, whatever the paper's: a letterhead is a name.
        let government = || words::GOVERNMENT.with(Lang::Id, &[("government", &agency.government)]);
        let named = || Self { lines: vec![government(), agency.name.clone()], ..Self::default() };
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
    Cell::Moment(zone.local(at)).shown(lang)
}

/// What stands in a cell that has nothing to say.
fn dash(text: String, lang: Lang) -> String {
    if text.trim().is_empty() { words::DASH.in_lang(lang).to_owned() } else { text }
}

/// Entries of what says something: a label alone would ask for what nobody has to fill in any more.
fn told<'a>(several: impl IntoIterator<Item = (Words, &'a str)>, lang: Lang) -> Vec<Entry> {
    let said = several.into_iter().filter(|(_, text)| !text.trim().is_empty());
    said.map(|(label, text)| Entry::new(label.in_lang(lang), text.trim())).collect()
}

fn yes(said: bool, (yes, no): (Words, Words), lang: Lang) -> String {
    if said { yes } else { no }.in_lang(lang).to_owned()
}

#[cfg(test)]
mod tests;
