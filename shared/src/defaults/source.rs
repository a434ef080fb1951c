//! A data file with its lines: what stands where, and the typed value once its words are known.
//! Absent: which words those are (see [`super::schema`]).

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::shape::{self, Field};
use super::{FileFault, FileFaults};
use crate::procedure::{Fault, Part};
use crate::words::{Lang, procedure as words};

/// A file that is TOML, and how its faults are said.
pub(super) struct Source<'a> {
    file: &'a str,
    text: &'a str,
    root: DeTable<'a>,
    lang: Lang,
}

impl<'a> Source<'a> {
    /// Reads the text of a file, whatever it holds.
    pub(super) fn parse(file: &'a str, text: &'a str, lang: Lang) -> Result<Self, FileFaults> {
        match DeTable::parse(text) {
            Ok(root) => Ok(Self { file, text, root: root.into_inner(), lang }),
            Err(error) => Err(unreadable(file, text, &error, lang).into()),
        }
    }

    /// The typed value, if every word of the file is one that a table of fields knows.
    pub(super) fn read<T: DeserializeOwned>(&self, fields: &[Field]) -> Result<T, FileFaults> {
        let found = shape::faults(&self.root, fields);
        if !found.is_empty() {
            let faults = found.into_iter().map(|(at, fault)| self.at_line(line_at(self.text, at), &fault));
            return Err(FileFaults(faults.collect()).sorted());
        }
        toml::from_str(self.text).map_err(|error| unreadable(self.file, self.text, &error, self.lang).into())
    }

    /// Faults as lines of the file; fine when there are none.
    pub(super) fn settle(&self, faults: &[Fault]) -> Result<(), FileFaults> {
        if faults.is_empty() { Ok(()) } else { Err(FileFaults(self.said(faults)).sorted()) }
    }

    /// Faults as lines of the file.
    pub(super) fn said(&self, faults: &[Fault]) -> Vec<FileFault> {
        faults.iter().map(|fault| self.at_line(self.line(fault), fault)).collect()
    }

    fn at_line(&self, line: usize, fault: &Fault) -> FileFault {
        FileFault { file: self.file.to_owned(), line, sentence: fault.sentence(self.lang) }
    }

    /// The line of a fault: of its key, or of the nearest table around it.
    fn line(&self, fault: &Fault) -> usize {
        let (table, index) = spot(&fault.part);
        let mut at = 0;
        let mut here = &self.root;
        if !table.is_empty() {
            let Some((key, value)) = here.get_key_value(table) else {
                return 1;
            };
            let element = index.and_then(|index| value.get_ref().as_array()?.get(index));
            at = element.map_or(key.span().start, |element| element.span().start);
            match element.map_or_else(|| value.get_ref(), Spanned::get_ref).as_table() {
                Some(inside) => here = inside,
                None => return line_at(self.text, at),
            }
        }
        for name in fault.key.split('.') {
            let Some((key, value)) = here.get_key_value(name) else {
                break;
            };
            at = key.span().start;
            match value.get_ref() {
                DeValue::Table(inside) => here = inside,
                _ => break,
            }
        }
        line_at(self.text, at)
    }
}

/// The table a part stands in, and which of several it is.
const fn spot(part: &Part) -> (&'static str, Option<usize>) {
    match part {
        Part::Whole => ("", None),
        Part::Head => ("head", None),
        Part::Paper => ("paper", None),
        Part::Identity => ("identity", None),
        Part::Promise => ("promise", None),
        Part::Recap => ("recap", None),
        Part::Rating => ("rating", None),
        Part::Week => ("week", None),
        Part::Alarm(index) => ("alarm", Some(*index)),
        Part::Step(index, _) => ("step", Some(*index)),
        Part::Office(index) => ("office", Some(*index)),
        Part::Unit(index) => ("unit", Some(*index)),
        Part::Intake(index) => ("intake", Some(*index)),
        Part::Responsibility(index) => ("responsibility", Some(*index)),
        Part::Letterhead => ("letterhead", None),
        Part::Delivery => ("delivery", None),
        Part::Season(index) => ("season", Some(*index)),
        Part::Year(index) => ("year", Some(*index)),
    }
}

fn line_at(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

/// A file that is no TOML: the parser speaks English of grammar, so the line itself is shown instead.
fn unreadable(file: &str, text: &str, error: &toml::de::Error, lang: Lang) -> FileFault {
    let line = line_at(text, error.span().map_or(0, |span| span.start));
    let shown = text.lines().nth(line - 1).unwrap_or_default().trim();
    let words = if error.message().starts_with("duplicate key") { words::KEY_TWICE } else { words::UNREADABLE };
    let fault = Fault::new(Part::Whole, "", words).with("text", shown);
    FileFault { file: file.to_owned(), line, sentence: fault.sentence(lang) }
}
