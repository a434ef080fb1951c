//! The two registers a PPID keeps of a period on paper: of requests for information and of objections, with exactly
//! the columns of their forms (see [`crate::request::Register`]). Absent: who may see who asks; a line without its
//! applicant has those cells empty.

use chrono::NaiveDate;

use super::register::{Book, bound};
use super::{Column, Format, Paper, REGISTER_PAPER_ROWS, Signature, Signer, Table, dash};
use crate::agency::Agency;
use crate::request::{Column as Kept, Entry as Line, Register, cell};
use crate::time::{Moment, Zone, long_moment};
use crate::words::{Lang, Words, paper as words};

/// What a register of requests or objections on paper is made of.
pub struct RequestRegisterPaper<'a> {
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
    /// The requests by number, with what was written and, as far as the reader may see it, who asks; what is past
    /// [`REGISTER_PAPER_ROWS`] is not printed. In the register of objections those without one are left out.
    pub lines: &'a [Line<'a>],
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

/// The register of requests for information of a period on paper.
#[must_use]
pub fn request_register(of: &RequestRegisterPaper<'_>, lang: Lang) -> Paper {
    drawn_up(of, Register::Requests, (words::REQUESTS_COUNT, words::REQUESTS_EMPTY), lang)
}

/// The register of objections of a period on paper.
#[must_use]
pub fn objection_register(of: &RequestRegisterPaper<'_>, lang: Lang) -> Paper {
    drawn_up(of, Register::Objections, (words::OBJECTIONS_COUNT, words::OBJECTIONS_EMPTY), lang)
}

fn drawn_up(of: &RequestRegisterPaper<'_>, register: Register, (count, empty): (Words, Words), lang: Lang) -> Paper {
    let columns = register.columns();
    let kept = of.lines.iter().filter(|line| register == Register::Requests || line.request.objection.is_some());
    let row = |line: &Line<'_>| -> Vec<String> {
        columns.iter().map(|column| dash(cell(register, *column, line, lang), lang)).collect()
    };
    let rows: Vec<Vec<String>> = kept.take(REGISTER_PAPER_ROWS).map(row).collect();
    let said = count.with(lang, &[("count", &rows.len().to_string())]);
    let column = |column: &Kept| Column::new(column.words().in_lang(lang), width(*column));
    let table = Table {
        columns: columns.iter().map(column).collect(),
        rows,
        empty: empty.in_lang(lang).to_owned(),
        ..Table::default()
    };
    let book = Book {
        agency: of.agency,
        title: register.words(),
        period: (of.from, of.until),
        known_until: long_moment(of.known_at, of.zone, lang),
        hash: of.hash,
        format: of.format,
        signature: Signature::of(&of.signer, of.place, of.on, lang),
    };
    bound(book, table, said, lang)
}

/// How wide a column is, by what is usually written in it.
const fn width(column: Kept) -> u16 {
    match column {
        Kept::Question => 70,
        Kept::Purpose | Kept::RefusalGround | Kept::ObjectionGround | Kept::Outcome | Kept::Reaction => 50,
        Kept::Address | Kept::Superior => 46,
        Kept::Name | Kept::Contact | Kept::Cost | Kept::Number | Kept::RequestNumber => 40,
        Kept::Date | Kept::NoticeOn | Kept::GivenOn | Kept::RespondedOn => 36,
        Kept::Occupation | Kept::Kind | Kept::HeldAs | Kept::Decision => 34,
        Kept::Controlled | Kept::Documented => 28,
    }
}
