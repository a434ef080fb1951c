//! The table of a paper as text with fixed columns. Rows that are parts of one printed row stand under its
//! number together. Absent: rows that are not printed.

use super::columns::Column;
use super::unit_text;
use crate::procedure::{Certainty, Procedure, Step};
use crate::words::{Lang, procedure::paper as words};

/// Widths of number, activity, marks, inputs, time, outputs and remarks.
const NO: usize = 4;
const ACTIVITY: usize = 36;
const MARK: usize = 2;
const INPUTS: usize = 24;
const LIMIT: usize = 12;
const OUTPUTS: usize = 24;
const REMARK: usize = 24;

/// The rows of the table with its head and rules.
pub(super) fn rows(procedure: &Procedure, columns: &[Column], lang: Lang) -> Vec<String> {
    let head = |words: crate::words::Words| words.in_lang(lang).to_owned();
    let letters = columns.iter().map(|column| column.letter().to_string());
    let mut first = vec![head(words::NO), head(words::ACTIVITY)];
    first.extend(letters);
    first.extend([words::INPUTS, words::LIMIT, words::OUTPUTS, words::REMARK].map(head));
    let widths = widths(columns.len());
    let rule = widths.iter().map(|width| "-".repeat(*width)).collect::<Vec<_>>().join("-+-");
    let mut lines = vec![rule.clone()];
    lines.extend(laid(&first, &widths));
    lines.push(rule.clone());
    for row in procedure.printed_rows() {
        for (nth, step) in row.iter().enumerate() {
            lines.extend(laid(&cells(step, row[..nth].first().copied(), columns, lang), &widths));
        }
        lines.push(rule.clone());
    }
    lines
}

fn widths(columns: usize) -> Vec<usize> {
    let mut widths = vec![NO, ACTIVITY];
    widths.extend(std::iter::repeat_n(MARK, columns));
    widths.extend([INPUTS, LIMIT, OUTPUTS, REMARK]);
    widths
}

/// The cells of a step; `before` is the first part of its printed row, if it is not that itself.
fn cells(step: &Step, before: Option<&Step>, columns: &[Column], lang: Lang) -> Vec<String> {
    let no = if before.is_none() { step.printed_no().to_owned() } else { String::new() };
    let repeated = before.is_some_and(|first| first.text == step.text);
    let text = step.label.as_deref().filter(|_| repeated).unwrap_or(&step.text);
    let part = step.row.as_ref().filter(|row| **row != step.no);
    let activity = part.map_or_else(|| text.to_owned(), |_| format!("[{}] {text}", step.no));
    let sure = if step.certainty == Certainty::High { "x" } else { "x?" };
    let marks = columns
        .iter()
        .map(|column| if step.actors.iter().any(|role| column.holds(*role)) { sure.to_owned() } else { String::new() });
    let condition = step.condition.as_deref();
    let condition = condition.map(|condition| words::CONDITION.with(lang, &[("condition", condition)]));
    let confirm = (step.certainty == Certainty::Low).then(|| words::MARK_LOW.in_lang(lang).to_owned());
    let remarks: Vec<String> = step.remark.clone().into_iter().chain(condition).chain(confirm).collect();
    let mut cells = vec![no, activity];
    cells.extend(marks);
    cells.push(step.inputs.join("; "));
    cells.push(step.limit.as_ref().map(|limit| unit_text(limit.within)).unwrap_or_default());
    cells.push(step.outputs.join("; "));
    cells.push(remarks.join("; "));
    cells
}

/// One row as lines, every cell wrapped within its width.
fn laid(cells: &[String], widths: &[usize]) -> Vec<String> {
    let wrapped: Vec<Vec<String>> = cells.iter().zip(widths).map(|(cell, width)| wrap(cell, *width)).collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(1);
    let line = |nth: usize| {
        let parts = wrapped.iter().zip(widths).map(|(lines, width)| {
            let text = lines.get(nth).map_or("", String::as_str);
            format!("{text:width$}")
        });
        parts.collect::<Vec<_>>().join(" | ").trim_end().to_owned()
    };
    (0..height).map(line).collect()
}

/// A text in lines of at most so many letters, cut between words where it can be.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let mut word: Vec<char> = word.chars().collect();
        let used = lines.last().map_or(0, |line| line.chars().count());
        if used > 0 && used + 1 + word.len() <= width {
            let line = lines.last_mut().expect("never empty");
            line.push(' ');
            line.extend(word);
            continue;
        }
        if used > 0 {
            lines.push(String::new());
        }
        while word.len() > width {
            let rest = word.split_off(width);
            lines.last_mut().expect("never empty").extend(word);
            lines.push(String::new());
            word = rest;
        }
        lines.last_mut().expect("never empty").extend(word);
    }
    lines
}
