//! The register of complaints (*buku register*) of a period on paper, with the twenty columns offices keep by hand.
//! Absent: who may see which name; a row holds what may be printed.

use chrono::NaiveDate;

use super::{
    Align, Block, Column, Entry, Format, Paper, Signature, Signer, Size, Table, dash, letter_date, table_date,
    table_moment, yes,
};
use crate::agency::Agency;
use crate::id::RegisterNumber;
use crate::procedure::{Channel, Classification, State};
use crate::time::{Moment, Zone, long_moment};
use crate::words::{Lang, Words, paper as words};

/// Most rows of one paper; a longer period is printed in several.
pub const REGISTER_PAPER_ROWS: usize = 1000;

/// To whom a complaint was passed on.
#[derive(Clone, PartialEq, Eq)]
pub struct Forwarded {
    /// The office.
    pub office: String,
    /// When.
    pub at: Moment,
}

/// A complaint in the register. What its reporter keeps to themselves is empty.
#[derive(Clone, PartialEq, Eq)]
pub struct RegisterRow {
    /// Its register number.
    pub number: Option<RegisterNumber>,
    /// When it was received.
    pub filed_at: Moment,
    /// How it came.
    pub channel: Channel,
    /// Who reports.
    pub reporter: String,
    /// Where they live.
    pub address: String,
    /// How they are reached.
    pub contact: String,
    /// The national class, once given.
    pub classification: Option<Classification>,
    /// The category's name.
    pub category: String,
    /// Its first words.
    pub summary: String,
    /// Where it happened.
    pub place: String,
    /// Whom it is about, or the unit that answers for it.
    pub about: String,
    /// Whether files came with it.
    pub evidence: bool,
    /// To whom it was passed on.
    pub forwarded: Vec<Forwarded>,
    /// By when it is to be answered.
    pub due_at: Option<Moment>,
    /// The answer, or what was done.
    pub answer: String,
    /// When it was answered.
    pub answered_at: Option<Moment>,
    /// Where it stands.
    pub state: State,
    /// Who works on it.
    pub officer: String,
    /// What else is to be said.
    pub note: String,
}

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
    /// The complaints, by register number; what is past [`REGISTER_PAPER_ROWS`] is not printed.
    pub rows: &'a [RegisterRow],
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
        rows: printed.iter().zip(1..).map(|(one, nth)| row(of, one, nth, lang)).collect(),
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
    let count = words::REGISTER_COUNT.with(lang, &[("count", &printed.len().to_string())]);
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
    let column = |words: Words, width| Column::new(words.in_lang(lang), width);
    vec![
        column(words::NTH, 16).align(Align::End),
        column(words::REGISTER_NUMBER, 45),
        column(words::REGISTER_FILED, 32),
        column(words::REGISTER_CHANNEL, 34),
        column(words::REGISTER_REPORTER, 36),
        column(words::REGISTER_ADDRESS, 42),
        column(words::REGISTER_CONTACT, 40),
        column(words::REGISTER_CLASS, 38),
        column(words::REGISTER_CATEGORY, 38),
        column(words::REGISTER_SUMMARY, 70),
        column(words::REGISTER_PLACE, 40),
        column(words::REGISTER_ABOUT, 40),
        column(words::REGISTER_EVIDENCE, 24),
        column(words::REGISTER_FORWARDED, 50),
        column(words::REGISTER_DUE, 32),
        column(words::REGISTER_ANSWER, 64),
        column(words::REGISTER_ANSWERED, 32),
        column(words::REGISTER_STATE, 36),
        column(words::REGISTER_OFFICER, 36),
        column(words::REGISTER_NOTE, 34),
    ]
}

fn row(of: &RegisterPaper<'_>, one: &RegisterRow, nth: usize, lang: Lang) -> Vec<String> {
    let date = |at| table_date(of.zone.date(at), lang);
    let text = |text: &str| dash(text.to_owned(), lang);
    let passed = one
        .forwarded
        .iter()
        .map(|to| words::REGISTER_FORWARD.with(lang, &[("office", &to.office), ("date", &date(to.at))]));
    vec![
        nth.to_string(),
        dash(one.number.as_ref().map(ToString::to_string).unwrap_or_default(), lang),
        table_moment(one.filed_at, of.zone, lang),
        one.channel.words().in_lang(lang).to_owned(),
        text(&one.reporter),
        text(&one.address),
        text(&one.contact),
        dash(one.classification.map(|class| class.words().in_lang(lang).to_owned()).unwrap_or_default(), lang),
        text(&one.category),
        text(&one.summary),
        text(&one.place),
        text(&one.about),
        yes(one.evidence, (words::REGISTER_THERE, words::REGISTER_NOT_THERE), lang),
        dash(passed.collect::<Vec<_>>().join("\n"), lang),
        dash(one.due_at.map(date).unwrap_or_default(), lang),
        text(&one.answer),
        dash(one.answered_at.map(date).unwrap_or_default(), lang),
        one.state.words().in_lang(lang).to_owned(),
        text(&one.officer),
        text(&one.note),
    ]
}
