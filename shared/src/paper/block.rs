//! What a paper is made of. Absent: what any of it says.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Flow, letter_date};
use crate::words::{Lang, paper as words};

/// A label and what is said beside it. Nothing said is a line to write on.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What it is.
    pub label: String,
    /// What it says; several lines where it has them.
    pub value: String,
}

impl Entry {
    /// A label with its value.
    #[must_use]
    pub fn new(label: &str, value: impl Into<String>) -> Self {
        Self { label: label.to_owned(), value: value.into() }
    }
}

/// On which side of its column a text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// Where reading begins.
    #[default]
    Start,
    /// In the middle.
    Center,
    /// Where numbers line up.
    End,
}

/// A column of a table.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// What stands at its head.
    pub head: String,
    /// Its share of the width; 0 is as wide as what stands in it.
    pub width: u16,
    /// On which side its texts stand.
    #[serde(default)]
    pub align: Align,
}

impl Column {
    /// A column of texts.
    #[must_use]
    pub fn new(head: &str, width: u16) -> Self {
        Self { head: head.to_owned(), width, align: Align::Start }
    }

    /// The same with its texts on another side.
    #[must_use]
    pub fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }
}

/// Rows under one head, which is repeated on each page.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What it shows, for whoever hears the paper read.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Whether the columns are numbered under their heads, as registers are.
    #[serde(default)]
    pub numbered: bool,
    /// Its rows; a cell that is missing is empty, one too many is not drawn.
    pub rows: Vec<Vec<String>>,
    /// The row that adds them up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub total: Vec<String>,
    /// What is said where there are no rows.
    pub empty: String,
}

/// A line with a box before it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// What it says.
    pub text: String,
    /// Whether the box is ticked.
    pub set: bool,
}

/// A label with boxes after it, one beside another.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// What is chosen.
    pub label: String,
    /// What there is to choose from.
    pub checks: Vec<Check>,
}

/// Lines that belong together, as an address or a date do.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lines {
    /// The lines.
    pub text: String,
    /// On which side they stand.
    #[serde(default)]
    pub align: Align,
}

/// Blocks beside each other, row by row. A row of one is as wide as the paper.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    /// Whether each cell has a border, as the sheets that offices fill in by hand do.
    #[serde(default)]
    pub ruled: bool,
    /// The rows, each of cells, each of blocks.
    pub rows: Vec<Vec<Vec<Block>>>,
}

/// Who signs.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signer {
    /// The office, as it is written over a signature, with Plh. or Plt. before it.
    pub office: String,
    /// The name; empty where it is to be written by hand.
    pub name: String,
    /// Pangkat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<String>,
    /// Nomor induk pegawai.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nip: Option<String>,
}

/// The place for a signature.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Where and when; empty where the paper says it elsewhere.
    pub dated: String,
    /// The office.
    pub office: String,
    /// The name under it, or dots to write it on.
    pub name: String,
    /// What stands under the name: rank and NIP.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<String>,
}

impl Signature {
    /// The place where somebody signs, at a place and on a day; dots where the day is not known yet.
    #[must_use]
    pub fn of(signer: &Signer, place: &str, on: Option<NaiveDate>, lang: Lang) -> Self {
        let blank = |words: crate::words::Words| words.in_lang(lang).to_owned();
        let date = on.map_or_else(|| blank(words::DATE_BLANK), |on| letter_date(on, lang));
        let dated = match place.trim() {
            "" => date,
            place => words::PLACE_AND_DATE.with(lang, &[("place", place), ("date", &date)]),
        };
        let name = match signer.name.trim() {
            "" => blank(words::NAME_BLANK),
            name => name.to_owned(),
        };
        let nip = signer.nip.as_ref().map(|nip| words::NIP.with(lang, &[("nip", nip)]));
        Self { dated, office: signer.office.clone(), name, lines: signer.rank.clone().into_iter().chain(nip).collect() }
    }
}

/// A code to scan.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// What it says to a phone.
    pub text: String,
    /// What it is for.
    pub caption: String,
}

/// What is kept together inside a border.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// What it is.
    pub title: String,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A piece of a paper.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "of", rename_all = "lowercase")]
pub enum Block {
    /// What the next ones are about.
    Heading(String),
    /// A paragraph; several where it has several lines.
    Paragraph(String),
    /// Points, one after another.
    List(Vec<String>),
    /// Points that are numbered.
    Numbered(Vec<String>),
    /// Lines that belong together.
    Lines(Lines),
    /// Labels with what is said beside each.
    Entries(Vec<Entry>),
    /// A table.
    Table(Table),
    /// Lines with boxes.
    Checks(Vec<Check>),
    /// A label with boxes after it.
    Choices(Choices),
    /// So many lines to write on.
    Room(u8),
    /// A place for a signature.
    Signature(Signature),
    /// A code to scan.
    Code(Code),
    /// A border around others.
    Frame(Frame),
    /// Others beside each other.
    Beside(Beside),
    /// Two borders beside each other, pair after pair: the head of an SOP.
    Pairs(Vec<[Frame; 2]>),
    /// A flow of steps.
    Flow(Box<Flow>),
}

impl Block {
    /// A heading of the catalogue.
    #[must_use]
    pub fn heading(words: crate::words::Words, lang: Lang) -> Self {
        Self::Heading(words.in_lang(lang).to_owned())
    }

    /// A paragraph of the catalogue.
    #[must_use]
    pub fn paragraph(words: crate::words::Words, lang: Lang) -> Self {
        Self::Paragraph(words.in_lang(lang).to_owned())
    }

    /// Lines where reading begins.
    #[must_use]
    pub fn lines(text: impl Into<String>) -> Self {
        Self::Lines(Lines { text: text.into(), align: Align::Start })
    }

    /// Several in a row of their own, beside each other.
    #[must_use]
    pub fn beside(cells: Vec<Vec<Self>>) -> Self {
        Self::Beside(Beside { ruled: false, rows: vec![cells] })
    }
}
