//! Phone numbers, NIK and e-mail addresses in a text. Absent: numbers of other systems (see `super::origin`).

use chrono::{Datelike, NaiveDate};

use super::{Message, Proposal};
use crate::form::Field;
use crate::nik::Nik;
use crate::text;

/// How a mobile number begins.
const MOBILE: &str = "+628";

/// The reporter's numbers and address: each the first of its kind that is one. The number a message was sent
/// from is surer than one it speaks of.
pub(super) fn found(told: &str, first: &Message, today: NaiveDate) -> Vec<Proposal> {
    let sender = first.sender.as_deref().and_then(|sender| Some((text::phone(sender)?, sender)));
    let phone = |mobile: bool| runs(told).into_iter().find_map(|run| phone_in(run, mobile));
    // A mobile number before a fixed one: an RT before a number reads like an area code.
    let phone = sender.or_else(|| phone(true)).or_else(|| phone(false));
    let nik = runs(told).into_iter().find_map(|run| {
        let digits: String = run.chars().filter(char::is_ascii_digit).collect();
        Nik::read(&digits, today.year()).ok().map(|_| (digits, run))
    });
    let mark = |c: char| !c.is_ascii_alphanumeric();
    let email = told.split_whitespace().map(|word| word.trim_matches(mark)).find(|word| text::email(word));
    let email = email.and_then(|word| Some((text::mailbox(word)?, word)));
    let all = [(Field::Phone, phone), (Field::Email, email), (Field::Nik, nik)];
    let proposal = |(field, found): (Field, Option<(String, &str)>)| {
        found.map(|(value, from)| Proposal { field, value, from: from.to_owned() })
    };
    all.into_iter().filter_map(proposal).collect()
}

/// Digits with the marks people put between them, in one line; none that goes on from a letter.
fn runs(text: &str) -> Vec<&str> {
    let mut runs = Vec::new();
    let (mut start, mut end, mut before) = (None, 0, ' ');
    for (at, c) in text.char_indices() {
        let begins = (c.is_ascii_digit() || c == '+') && !before.is_alphanumeric() && before != '#';
        match start {
            None if begins => (start, end) = (Some(at), at + 1),
            Some(_) if c.is_ascii_digit() => end = at + 1,
            Some(_) if " -.()".contains(c) => {}
            Some(from) => {
                runs.push(&text[from..end]);
                start = None;
            }
            None => {}
        }
        before = c;
    }
    runs.extend(start.map(|from| &text[from..end]));
    runs
}

/// A phone number in a run of digits, which may hold other numbers before and behind it.
fn phone_in(run: &str, mobile: bool) -> Option<(String, &str)> {
    let ends = |c: char| c == ' ';
    let starts = std::iter::once(0).chain(run.match_indices(ends).map(|(at, _)| at + 1));
    let fits = |number: &String| number.starts_with(MOBILE) == mobile;
    starts.into_iter().find_map(|from| {
        let rest = &run[from..];
        let cuts = rest.match_indices(ends).map(|(at, _)| at).collect::<Vec<_>>();
        std::iter::once(rest.len())
            .chain(cuts.into_iter().rev())
            .find_map(|end| Some((text::phone(&rest[..end]).filter(fits)?, rest[..end].trim())))
    })
}
