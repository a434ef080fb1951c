//! Showing complaints to the public: which may be, and how their words are edited first. An officer reads what
//! [`redacted`] proposes, changes what it missed, and shows the result; the complaint as told stays as it is.
//! Absent: who may do so (see [`crate::permission::Act::Publish`]).

use crate::case::{Case, Passage};
use crate::procedure::{Action, Role};
use crate::retention::erased;
use crate::text;
use crate::words::{Words, publication as words};

/// Stands where something was taken out.
const GONE: &str = "•••";
/// Shortest part of a name that is taken out of a text, in characters: shorter ones are everyday words.
const NAME_LEN_MIN: usize = 3;

/// Longest heading of a complaint, in characters.
const HEADING_LEN_MAX: usize = 90;

/// Why a complaint may not be shown to the public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unpublishable {
    /// Its reporter did not agree, or took it back.
    NoConsent,
    /// It is confidential.
    Confidential,
    /// It has no register number that people could name it by.
    Unnumbered,
    /// Its reporter's data was erased.
    Erased,
    /// It is a recap, or was withdrawn or rejected: nothing the public would learn from.
    NoMatter,
}

impl Unpublishable {
    /// What an officer reads.
    #[must_use]
    pub const fn words(self) -> Words {
        match self {
            Self::NoConsent => words::NO_CONSENT,
            Self::Confidential => words::CONFIDENTIAL,
            Self::Unnumbered => words::UNNUMBERED,
            Self::Erased => words::ERASED,
            Self::NoMatter => words::NO_MATTER,
        }
    }
}

/// Whether a complaint may be shown to the public now.
///
/// # Errors
/// Why it may not.
pub fn may_publish(case: &Case) -> Result<(), Unpublishable> {
    use crate::procedure::State::{Rejected, Withdrawn};
    let hindrances = [
        (case.period.is_some() || matches!(case.state, Rejected | Withdrawn), Unpublishable::NoMatter),
        (case.secrecy.confidential, Unpublishable::Confidential),
        (!agreed(case), Unpublishable::NoConsent),
        (erased(case), Unpublishable::Erased),
        (case.number.is_none(), Unpublishable::Unnumbered),
    ];
    hindrances.into_iter().find(|(hinders, _)| *hinders).map_or(Ok(()), |(_, why)| Err(why))
}

/// Whether a complaint is shown to the public now: it was, it may still be, and nobody took it off since.
#[must_use]
pub fn shown(case: &Case) -> bool {
    let last = case.history.iter().rev().find(|passage| matches!(passage.action, Action::Publish | Action::Withhold));
    last.is_some_and(|passage| passage.action == Action::Publish) && may_publish(case).is_ok()
}

/// Whether the reporter agreed that the complaint is shown, and has not taken that back.
#[must_use]
pub fn agreed(case: &Case) -> bool {
    let taken_back = |passage: &Passage| passage.action == Action::Withhold && passage.role == Role::Reporter;
    case.publish && !case.history.iter().any(taken_back)
}

/// A complaint by its first words: a number says nothing to whoever looks for theirs.
#[must_use]
pub fn heading(told: &str) -> String {
    let first = told.split_inclusive(['.', '!', '?', '\n']).next().unwrap_or_default();
    text::summary(first, HEADING_LEN_MAX)
}

/// A text without what could tell who somebody is, as far as a machine sees it: long numbers, mail addresses,
/// number plates, and some names. Only a proposal; a person reads it before it is shown.
#[must_use]
pub fn redacted(text: &str, names: &[&str]) -> String {
    let names: Vec<String> = names.iter().flat_map(|name| parts_of(name)).collect();
    let hidden = text::without_numbers(text);
    let mut lines = Vec::new();
    for line in hidden.lines() {
        let line = line.split(' ').map(|word| if tells(word, &names) { veiled(word) } else { word.to_owned() });
        lines.push(without_plates(&line.collect::<Vec<_>>()));
    }
    lines.join("\n")
}

fn parts_of(name: &str) -> Vec<String> {
    let parts = name.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
    parts.filter(|part| part.chars().count() >= NAME_LEN_MIN).collect()
}

/// Whether a word is one of the names, or a mail address.
fn tells(word: &str, names: &[String]) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    text::email(&bare) || names.contains(&bare)
}

/// What stands in a word's place: the signs around it stay.
fn veiled(word: &str) -> String {
    let inside = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.replace(inside, GONE)
}

/// Takes out number plates: one or two capitals, up to four digits, up to three capitals.
fn without_plates(words: &[String]) -> String {
    let is = |word: &str, len_max: usize, fits: fn(char) -> bool| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        !bare.is_empty() && bare.len() <= len_max && bare.chars().all(fits)
    };
    let capital = |c: char| c.is_ascii_uppercase();
    let (mut kept, mut at) = (Vec::new(), 0);
    while at < words.len() {
        let plate = matches!(&words[at..], [area, number, series, ..]
            if is(area, 2, capital) && !["RT", "RW"].contains(&area.as_str())
                && is(number, 4, |c| c.is_ascii_digit()) && !number.starts_with('0') && is(series, 3, capital));
        if plate {
            kept.push(veiled(&words[at + 2]));
            at += 3;
        } else {
            kept.push(words[at].clone());
            at += 1;
        }
    }
    kept.join(" ")
}

#[cfg(test)]
mod tests;
