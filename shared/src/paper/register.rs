//! The register of complaints (*buku register*) of a period on paper, with the twenty columns offices keep by hand.
//! Absent: who may see which name; a row holds what may be printed.

use chrono::NaiveDate;

use super::{Align, Block, Cell, Column, Entry, Format, Paper, Signature, Signer, Size, Table, letter_date};
use crate::agency::Agency;
use crate::time::{Moment, Zone, long_moment};
use crate::words::{Lang, Words, paper as words};

mod line;
mod row;

pub use line::{COLUMNS, line};
pub use row::{Forwarded, RegisterRow, Told};

/// Most rows of one paper; a longer period is printed in several.
pub const REGISTER_PAPER_ROWS: usize = 1000;

/// What a register on paper is made of.
pub struct RegisterPaper<'a> {
    /// The agency.
    pub agency: &'a Agency,
    /// Its zone.
    pub zone: Zone,
    /// The first day of the period.
    pub from: NaiveDate,
    /// Its last day.
    pub until: NaiveDate,
    /// Up to when things were on record.
    pub known_at: Moment,
    /// The complaints, in the order they came; what is past [`REGISTER_PAPER_ROWS`] is not printed.
    pub rows: &'a [RegisterRow],
    /// How many there are in all.
    pub rows_all: u64,
    /// The hash of the data, where one was made.
    pub hash: Option<&'a str>,
    /// What it is drawn on; folio across is usual.
    pub format: Format,
    /// Where it is signed.
    pub place: &'a str,
    /// When.
    pub on: Option<NaiveDate>,
    /// Who signs it.
    pub signer: Signer,
}

impl RegisterPaper<'_> {
    /// Folio, lying across.
    pub const FORMAT: Format = Format { size: Size::F4, landscape: true };
}

/// The register of a period on paper.
#[must_use]
pub fn register(of: &RegisterPaper<'_>, lang: Lang) -> Paper {
    let printed = &of.rows[..of.rows.len().min(REGISTER_PAPER_ROWS)];
    let table = Table {
        columns: columns(lang),
        rows: printed.iter().zip(1..).map(|(one, nth)| shown(of, one, nth, lang)).collect(),
        empty: words::REGISTER_EMPTY.in_lang(lang).to_owned(),
        ..Table::default()
    };
    let book = Book {
        agency: of.agency,
        title: words::REGISTER_TITLE,
        period: (of.from, of.until),
        known_until: long_moment(of.known_at, of.zone, lang),
        hash: of.hash,
        format: of.format,
        signature: Signature::of(&of.signer, of.place, of.on, lang),
    };
    let (first, all) = (printed.len().to_string(), of.rows_all.to_string());
    let more = of.rows_all > printed.len() as u64;
    let count = if more { words::REGISTER_FIRST } else { words::REGISTER_COUNT };
    let count = count.with(lang, &[("first", &first), ("count", &all)]);
    bound(book, table, format!("{count} {}", words::REGISTER_KEPT.in_lang(lang)), lang)
}

/// What a register of any kind is beside its rows.
pub(super) struct Book<'a> {
    pub(super) agency: &'a Agency,
    pub(super) title: Words,
    /// The first day and the last.
    pub(super) period: (NaiveDate, NaiveDate),
    pub(super) known_until: String,
    pub(super) hash: Option<&'a str>,
    pub(super) format: Format,
    pub(super) signature: Signature,
}

/// A register with its rows, and what is said under them.
pub(super) fn bound(book: Book<'_>, table: Table, said: String, lang: Lang) -> Paper {
    let (from, until) = (letter_date(book.period.0, lang), letter_date(book.period.1, lang));
    let caption = book.title.in_lang(lang).to_owned();
    Paper {
        format: book.format,
        subtitle: words::REGISTER_SUBTITLE.with(lang, &[("from", &from), ("until", &until)]),
        entries: vec![Entry::new(words::KNOWN_UNTIL.in_lang(lang), book.known_until)],
        blocks: vec![
            Block::Table(Table { caption, numbered: true, ..table }),
            Block::Paragraph(said),
            Block::Signature(book.signature),
        ],
        foot: book.hash.map(|hash| words::FOOT_HASH.with(lang, &[("hash", hash)])).unwrap_or_default(),
        ..Paper::of(book.agency, book.title, lang)
    }
}

/// The columns, each as wide as what is usually written in it.
fn columns(lang: Lang) -> Vec<Column> {
    let column = |(nth, (head, width)): (usize, &(Words, u16))| {
        Column::new(head.in_lang(lang), *width).align(if nth == 0 { Align::End } else { Align::Start })
    };
    COLUMNS.iter().enumerate().map(column).collect()
}

/// A line as it is printed: nothing said is a dash.
fn shown(of: &RegisterPaper<'_>, one: &RegisterRow, nth: u64, lang: Lang) -> Vec<String> {
    line(one, nth, of.zone, lang).iter().map(|cell: &Cell| cell.shown(lang)).collect()
}
