//! The complaints an agency shows to the public, as lines: what their public page says of each, and nothing else. Absent:
//! which are shown (see [`crate::publication`]).

use serde::Serialize;

use super::Cell;
use crate::id::RegisterNumber;
use crate::procedure::State;
use crate::time::parse_date;
use crate::wire::PublishedCase;
use crate::words::{Lang, Words, publication as words};

/// The heads of the columns.
pub const PUBLISHED_COLUMNS: [Words; 8] = [
    words::COLUMN_NUMBER,
    words::COLUMN_TOLD_ON,
    words::COLUMN_CATEGORY,
    words::COLUMN_OFFICE,
    words::COLUMN_STATE,
    words::COLUMN_TEXT,
    words::COLUMN_ANSWERED_ON,
    words::COLUMN_ANSWER,
];

/// A shown complaint, as it stands in a file for programs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublishedLine<'a> {
    number: &'a RegisterNumber,
    told_on: &'a str,
    category: Option<&'a str>,
    office: &'a str,
    state: State,
    text: &'a str,
    answered_on: Option<&'a str>,
    answer: Option<&'a str>,
}

impl<'a> PublishedLine<'a> {
    /// The line of a complaint as the public reads it.
    #[must_use]
    pub fn of(shown: &'a PublishedCase) -> Self {
        Self {
            number: &shown.number,
            told_on: &shown.told_on,
            category: shown.category.as_deref(),
            office: &shown.office,
            state: shown.state,
            text: &shown.text,
            answered_on: shown.answered_on.as_deref(),
            answer: shown.answer.as_deref(),
        }
    }

    /// Its cells under [`PUBLISHED_COLUMNS`].
    #[must_use]
    pub fn cells(&self, lang: Lang) -> [Cell; 8] {
        let day = |text: Option<&str>| text.and_then(parse_date).map_or(Cell::Empty, Cell::Day);
        [
            Cell::text(self.number.as_str()),
            day(Some(self.told_on)),
            Cell::text(self.category.unwrap_or_default()),
            Cell::text(self.office),
            Cell::text(self.state.words().in_lang(lang)),
            Cell::text(self.text),
            day(self.answered_on),
            Cell::text(self.answer.unwrap_or_default()),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_what_the_page_says_and_no_formula() {
        let mut shown = PublishedCase {
            number: RegisterNumber::parse("JNW-2026-0001").unwrap(),
            agency: "Kecamatan Jenawi".to_owned(),
            text: "=HYPERLINK(\"x\")".to_owned(),
            answer: None,
            answered_on: None,
            category: Some("Jalan".to_owned()),
            state: State::Registered,
            office: "Pengelola Data".to_owned(),
            told_on: "2026-11-23".to_owned(),
            followers: 3,
            pictures: Vec::new(),
        };
        let check = |shown: &PublishedCase, expect: [&str; 8]| {
            let cells = PublishedLine::of(shown).cells(Lang::Id);
            assert_eq!(cells.each_ref().map(Cell::open), expect.map(ToOwned::to_owned));
        };
        let state = State::Registered.words().in_lang(Lang::Id);
        let formula = "'=HYPERLINK(\"x\")";
        check(&shown, ["JNW-2026-0001", "2026-11-23", "Jalan", "Pengelola Data", state, formula, "", ""]);
        (shown.answer, shown.answered_on) = (Some("Sudah.".to_owned()), Some("2026-11-24".to_owned()));
        check(
            &shown,
            ["JNW-2026-0001", "2026-11-23", "Jalan", "Pengelola Data", state, formula, "2026-11-24", "Sudah."],
        );
        let keys = serde_json::to_value(PublishedLine::of(&shown)).unwrap();
        let keys: Vec<String> = keys.as_object().unwrap().keys().cloned().collect();
        let expect = ["answer", "answered_on", "category", "number", "office", "state", "text", "told_on"];
        assert_eq!(keys, expect, "followers and pictures stay on the page");
    }
}
