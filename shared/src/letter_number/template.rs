//! The template of an agency's letter numbers: its pieces, and what will not do. Absent: who may have a number.

use chrono::{Datelike, NaiveDate};

use super::{DIGITS_MAX, LetterKind, LetterNumbers, Restart};
use crate::words::{Words, procedure as words};

/// A piece of a template that is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The archive's code for the kind of letter.
    Classification,
    /// The running number.
    Number,
    /// What stands for the agency.
    Unit,
    /// The month as two digits.
    Month,
    /// The month in Roman numerals, as letters have it.
    MonthRoman,
    /// The year as four digits.
    Year,
}

/// The pieces, as templates write them between braces.
pub const PIECES: [(&str, Piece); 6] = [
    ("classification", Piece::Classification),
    ("number", Piece::Number),
    ("unit", Piece::Unit),
    ("month", Piece::Month),
    ("month_roman", Piece::MonthRoman),
    ("year", Piece::Year),
];

/// Longest number that is written, in letters: what stands on one line at the head of a letter.
pub const LONGEST: usize = 60;

const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/// What is wrong with how an agency numbers its letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateFault {
    /// A brace without its other one.
    Brace,
    /// A piece there is none of.
    Unknown(String),
    /// The running number is not there, or more than once.
    NumberOnce,
    /// The running number stands beside other digits, so that two numbers could look the same.
    NumberApart,
    /// The sequence begins anew each year and the year is not there.
    NoYear,
    /// The unit is named and not given.
    NoUnit,
    /// More digits than are written, or none.
    Digits,
    /// It is longer than a letter's head takes, or has a line of its own in it.
    Long,
}

impl TemplateFault {
    /// At which key of the table it is.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NoUnit => "letter_numbers.unit",
            Self::Digits => "letter_numbers.digits",
            _ => "letter_numbers.template",
        }
    }

    /// Why it will not do, with places for the template (`word`), the piece, the pieces there are (`known`) and the most
    /// that is taken (`max`).
    #[must_use]
    pub const fn words(&self) -> Words {
        match self {
            Self::Brace => words::LETTER_BRACE,
            Self::Unknown(_) => words::LETTER_UNKNOWN,
            Self::NumberOnce => words::LETTER_NUMBER_ONCE,
            Self::NumberApart => words::LETTER_NUMBER_APART,
            Self::NoYear => words::LETTER_NO_YEAR,
            Self::NoUnit => words::LETTER_NO_UNIT,
            Self::Digits => words::LETTER_DIGITS,
            Self::Long => words::LETTER_LONG,
        }
    }

    /// The most that is taken, where that is what is wrong.
    #[must_use]
    pub fn max(&self) -> String {
        match self {
            Self::Digits => DIGITS_MAX.to_string(),
            Self::Long => LONGEST.to_string(),
            _ => String::new(),
        }
    }
}

/// A part of a template.
enum Token<'t> {
    Text(&'t str),
    Piece(Piece),
}

fn tokens(template: &str) -> Result<Vec<Token<'_>>, TemplateFault> {
    let (mut rest, mut found) = (template, Vec::new());
    while let Some(at) = rest.find(['{', '}']) {
        let (text, from) = rest.split_at(at);
        let inside = from.strip_prefix('{').ok_or(TemplateFault::Brace)?;
        let (name, after) = inside.split_once('}').ok_or(TemplateFault::Brace)?;
        let piece = PIECES.iter().find(|(known, _)| *known == name);
        let piece = piece.ok_or_else(|| TemplateFault::Unknown(name.to_owned()))?.1;
        found.extend([Token::Text(text), Token::Piece(piece)]);
        rest = after;
    }
    found.push(Token::Text(rest));
    Ok(found)
}

/// What stands before and after the running number.
pub(super) fn around(of: &LetterNumbers, kind: LetterKind, on: NaiveDate) -> Result<(String, String), TemplateFault> {
    let (mut parts, mut here) = (Vec::new(), String::new());
    for token in tokens(&of.template)? {
        match token {
            Token::Text(text) => here.push_str(text),
            Token::Piece(Piece::Number) => parts.push(std::mem::take(&mut here)),
            Token::Piece(piece) => here.push_str(&filled(piece, of, kind, on)),
        }
    }
    match <[String; 1]>::try_from(parts) {
        Ok([before]) => Ok((before, here)),
        Err(_) => Err(TemplateFault::NumberOnce),
    }
}

fn filled(piece: Piece, of: &LetterNumbers, kind: LetterKind, on: NaiveDate) -> String {
    match piece {
        Piece::Classification => of.classification(kind).to_owned(),
        Piece::Number => String::new(),
        Piece::Unit => of.unit.clone(),
        Piece::Month => format!("{:02}", on.month()),
        Piece::MonthRoman => ROMAN[on.month0() as usize].to_owned(),
        Piece::Year => on.year().to_string(),
    }
}

/// What is wrong with how letters are numbered, if anything is.
pub(super) fn fault(of: &LetterNumbers) -> Option<TemplateFault> {
    let tokens = match tokens(&of.template) {
        Ok(tokens) => tokens,
        Err(fault) => return Some(fault),
    };
    let names = |piece: Piece| tokens.iter().any(|token| matches!(token, Token::Piece(one) if *one == piece));
    if of.restart == Restart::Year && !names(Piece::Year) {
        return Some(TemplateFault::NoYear);
    }
    if names(Piece::Unit) && of.unit.trim().is_empty() {
        return Some(TemplateFault::NoUnit);
    }
    if !(1..=DIGITS_MAX).contains(&of.digits) {
        return Some(TemplateFault::Digits);
    }
    // The longest month in Roman numerals.
    let on = NaiveDate::from_ymd_opt(2028, 8, 1).unwrap_or_default();
    for kind in LetterKind::ALL {
        let (before, after) = match around(of, *kind, on) {
            Ok(around) => around,
            Err(fault) => return Some(fault),
        };
        let digit = |letter: char| letter.is_ascii_digit();
        if before.ends_with(digit) || after.starts_with(digit) {
            return Some(TemplateFault::NumberApart);
        }
        let letters = before.chars().chain(after.chars());
        let length = letters.clone().count() + DIGITS_MAX as usize;
        if length > LONGEST || letters.into_iter().any(char::is_control) {
            return Some(TemplateFault::Long);
        }
    }
    None
}
