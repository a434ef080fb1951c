//! From the rows of a register to complaints, or to what is wrong with a row. Absent: what the agency takes.

use std::collections::BTreeMap;

use anyhow::Result;
use shared::case::OldEnd;
use shared::form::FilingForm;
use shared::id::ExternalNumber;
use shared::procedure::{Channel, Classification, State};
use shared::text;
use shared::time::{Moment, Zone};
use shared::words::{Lang, Words, import as words};

use super::dates;
use super::mapping::{Column, End, Mapping};
use super::table::Row;

/// What is wrong with a row, without a word of what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The line.
    pub line: usize,
    /// The column's title, or the name of what it would hold.
    pub column: String,
    /// What is wrong, in a sentence.
    pub what: String,
}

/// A complaint of an old register.
pub(super) struct Old {
    pub(super) line: usize,
    pub(super) number: Option<ExternalNumber>,
    pub(super) channel: Channel,
    pub(super) form: FilingForm,
    pub(super) received: Moment,
    pub(super) end: Option<OldEnd>,
    pub(super) classification: Option<Classification>,
    pub(super) answer: Option<String>,
    pub(super) remarks: Option<String>,
}

/// Reads the rows below the titles. Empty ones are passed over.
pub(super) fn read(mapping: &Mapping, rows: &[Row], zone: Zone, now: Moment) -> Result<(Vec<Old>, Vec<Flaw>)> {
    let places = mapping.places(rows)?;
    let (mut sound, mut flaws) = (Vec::new(), Vec::new());
    for row in rows.iter().filter(|row| row.line > mapping.header) {
        if row.cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let mut cells = Cells { mapping, places: &places, row, flaws: Vec::new(), zone, now };
        let old = cells.old();
        if cells.flaws.is_empty() {
            sound.extend(old);
        }
        flaws.append(&mut cells.flaws);
    }
    Ok((sound, flaws))
}

/// A row being read.
struct Cells<'a> {
    mapping: &'a Mapping,
    places: &'a BTreeMap<Column, usize>,
    row: &'a Row,
    flaws: Vec<Flaw>,
    zone: Zone,
    now: Moment,
}

impl Cells<'_> {
    fn cell(&self, column: Column) -> String {
        let place = self.places.get(&column);
        place.and_then(|place| self.row.cells.get(*place)).map(|cell| text::tidy(cell)).unwrap_or_default()
    }

    fn some(&self, column: Column) -> Option<String> {
        Some(self.cell(column)).filter(|text| !text.is_empty())
    }

    fn wrong(&mut self, column: Column, what: Words) {
        self.flaws.push(flaw(self.mapping, self.row.line, column, what.in_lang(Lang::Id).to_owned()));
    }

    fn old(&mut self) -> Option<Old> {
        let received = self.received();
        let channel = self.meant(Column::Channel, Channel::from_code);
        if channel == Some(None) {
            self.wrong(Column::Channel, words::EMPTY);
        }
        let state = self.meant(Column::State, End::from_code).flatten().unwrap_or(End(None));
        let classification = self.meant(Column::Classification, Classification::from_code).flatten();
        let category = self.meant(Column::Category, |code| Some(code.to_owned())).flatten();
        let number = self.some(Column::Number).and_then(|typed| {
            let number = ExternalNumber::parse(&typed);
            if number.is_none() {
                self.wrong(Column::Number, words::NO_NUMBER);
            }
            number
        });
        let end = self.end(state, received);
        let answer = self.answer(state);
        Some(Old {
            line: self.row.line,
            number,
            channel: channel??,
            form: self.form(category.unwrap_or_default()),
            received: received?,
            end,
            classification,
            answer,
            remarks: self.some(Column::Remarks),
        })
    }

    fn form(&self, category: String) -> FilingForm {
        let phone = self.cell(Column::Phone);
        // A spreadsheet that took a number for a number dropped its zero.
        let phone = if phone.starts_with('8') { format!("0{phone}") } else { phone };
        FilingForm {
            story: self.cell(Column::Story),
            place: self.cell(Column::Place),
            name: self.cell(Column::Name),
            phone,
            address: self.cell(Column::Address),
            email: self.cell(Column::Email),
            nik: self.cell(Column::Nik),
            kind: self.mapping.kind.clone(),
            category,
            ..FilingForm::default()
        }
    }

    /// What a cell means; `None` when that is wrong.
    fn meant<T>(&mut self, column: Column, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
        let meanings = match column {
            Column::Channel => &self.mapping.channel,
            Column::State => &self.mapping.state,
            Column::Classification => &self.mapping.classification,
            _ => &self.mapping.category,
        };
        let meant = meanings.of(&self.cell(column), read);
        if meant.is_err() {
            self.wrong(column, words::NO_WORD);
        }
        meant.ok()
    }

    fn date(&mut self, column: Column) -> Option<Moment> {
        let typed = self.some(column)?;
        let at = dates::read(&typed, self.mapping.dates).map(|at| self.zone.moment(at.date(), at.time()));
        match at {
            None => self.wrong(column, words::NO_DATE),
            Some(at) if at > self.now => self.wrong(column, words::FUTURE),
            Some(_) => {}
        }
        at.filter(|at| *at <= self.now)
    }

    fn received(&mut self) -> Option<Moment> {
        if self.some(Column::Received).is_none() {
            self.wrong(Column::Received, words::EMPTY);
        }
        self.date(Column::Received)
    }

    /// How it ended: on the day of the answer, or, where the register does not say, when it was received.
    fn end(&mut self, End(state): End, received: Option<Moment>) -> Option<OldEnd> {
        let (state, received) = (state?, received?);
        let at = self.date(Column::Answered).unwrap_or(received);
        // An answer of the same day may lack its time.
        if self.zone.date(at) < self.zone.date(received) {
            self.wrong(Column::Answered, words::BEFORE);
        }
        Some(OldEnd { state, at: at.max(received) })
    }

    fn answer(&mut self, End(state): End) -> Option<String> {
        let usual = Some(self.mapping.answer.clone()).filter(|text| !text.is_empty() && state == Some(State::Closed));
        let answer = self.some(Column::Answer).or(usual);
        if state == Some(State::Closed) && answer.is_none() {
            self.wrong(Column::Answer, words::NO_ANSWER);
        }
        answer
    }
}

/// A flaw of a column, by the title the file gives it.
pub(super) fn flaw(mapping: &Mapping, line: usize, column: Column, what: String) -> Flaw {
    let title = mapping.title(column);
    let column = if title.is_empty() { format!("{column:?}").to_lowercase() } else { title.to_owned() };
    Flaw { line, column, what }
}
