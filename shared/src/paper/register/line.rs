//! The twenty columns of the register, for paper, spreadsheet and open text alike. Absent: what a row says.

use super::super::{Cell, table_date};
use super::RegisterRow;
use crate::time::{Moment, Zone};
use crate::words::{Lang, Words, paper as words};

/// What stands at the head of each column, and its share of the width on paper.
pub const COLUMNS: [(Words, u16); 20] = [
    (words::NTH, 16),
    (words::REGISTER_NUMBER, 45),
    (words::REGISTER_FILED, 32),
    (words::REGISTER_CHANNEL, 34),
    (words::REGISTER_REPORTER, 36),
    (words::REGISTER_ADDRESS, 42),
    (words::REGISTER_CONTACT, 40),
    (words::REGISTER_CLASS, 38),
    (words::REGISTER_CATEGORY, 38),
    (words::REGISTER_SUMMARY, 70),
    (words::REGISTER_PLACE, 40),
    (words::REGISTER_ABOUT, 40),
    (words::REGISTER_EVIDENCE, 24),
    (words::REGISTER_FORWARDED, 50),
    (words::REGISTER_DUE, 32),
    (words::REGISTER_ANSWER, 64),
    (words::REGISTER_ANSWERED, 32),
    (words::REGISTER_STATE, 36),
    (words::REGISTER_OFFICER, 36),
    (words::REGISTER_NOTE, 34),
];

/// A row under those columns, in a zone.
#[must_use]
pub fn line(one: &RegisterRow, nth: u64, zone: Zone, lang: Lang) -> [Cell; COLUMNS.len()] {
    let day = |at: Moment| Cell::Day(zone.date(at));
    let said = |words: Words| Cell::text(words.in_lang(lang));
    let passed = one.forwarded.iter().map(|to| {
        let date = table_date(zone.date(to.at), lang);
        words::REGISTER_FORWARD.with(lang, &[("office", &to.office), ("date", &date)])
    });
    let evidence = if one.evidence { words::REGISTER_THERE } else { words::REGISTER_NOT_THERE };
    [
        Cell::Count(nth),
        Cell::text(one.number.as_ref().map(ToString::to_string).unwrap_or_default()),
        Cell::Moment(zone.local(one.filed_at)),
        said(one.channel.words()),
        Cell::text(&one.reporter),
        Cell::text(&one.address),
        Cell::text(&one.contact),
        one.classification.map_or(Cell::Empty, |class| said(class.words())),
        Cell::text(&one.category),
        Cell::text(&one.summary),
        Cell::text(&one.place),
        Cell::text(&one.about),
        said(evidence),
        Cell::text(passed.collect::<Vec<_>>().join("\n")),
        one.due_at.map_or(Cell::Empty, day),
        Cell::text(&one.answer),
        one.answered_at.map_or(Cell::Empty, day),
        said(one.state.words()),
        Cell::text(&one.officer),
        Cell::text(&one.note),
    ]
}
