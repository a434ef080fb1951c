//! Searching an agency's cases: what is typed, what is filtered by, and how both stand in an address, so that a link
//! shows the same again. The browser reads an address by the same rules as the server.
//! Absent: finding (a table of stems does), and who may see what is found (see [`crate::visibility`]).

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use crate::id::{ExternalNumber, RegisterNumber};
use crate::text;
use crate::time::{Moment, Zone, next_day, parse_date};

mod key;
mod saved;

pub use key::{CONFIDENTIAL, ENDED, Key, OPEN, PAST, TODAY, WEEK, YES};
pub use saved::{NAME_LEN_MAX, SAVED_MAX, name};

/// Longest text that is looked for, in characters.
pub const SOUGHT_LEN_MAX: usize = 120;
/// Most words that are looked for at once; the rest narrow nothing more.
pub const WORDS_MAX: usize = 6;
/// How many digits of a running number are read as such: `42` is this year's 42nd.
const RUNNING_LEN_MAX: usize = 6;
/// How many digits a NIK has.
const NIK_LEN: usize = 16;

/// What cases are filtered by: each key at most once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter(Vec<(Key, String)>);

impl Filter {
    /// Reads the pairs of an address; also says by their names which of them cannot be read. Names that are no
    /// filter's are another's, and passed over.
    #[must_use]
    pub fn read(address: &str) -> (Self, Vec<Key>) {
        let (mut filter, mut unread) = (Self::default(), Vec::new());
        for (name, value) in address.split('&').filter_map(|pair| pair.split_once('=')) {
            match Key::from_code(name) {
                Some(key) if key.takes(value) => filter.set(key, value),
                Some(key) => unread.push(key),
                None => {}
            }
        }
        (filter, unread)
    }

    /// Reads a filter that must be nothing else.
    ///
    /// # Errors
    /// `None` when a pair is no filter, or its value cannot stand for it.
    #[must_use]
    pub fn parse(address: &str) -> Option<Self> {
        let filter = address.split('&').filter(|pair| !pair.is_empty()).all(|pair| {
            pair.split_once('=').is_some_and(|(name, value)| Key::from_code(name).is_some_and(|key| key.takes(value)))
        });
        filter.then(|| Self::read(address).0)
    }

    /// As it stands in an address, always in the same order.
    #[must_use]
    pub fn address(&self) -> String {
        self.0.iter().map(|(key, value)| format!("{}={value}", key.code())).collect::<Vec<_>>().join("&")
    }

    /// Whether nothing is filtered.
    #[must_use]
    pub const fn empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is filtered by, in the order of keys.
    pub fn each(&self) -> impl Iterator<Item = (Key, &str)> {
        self.0.iter().map(|(key, value)| (*key, value.as_str()))
    }

    /// The value of a key; empty where it filters nothing.
    #[must_use]
    pub fn get(&self, key: Key) -> &str {
        self.0.iter().find(|(known, _)| *known == key).map_or("", |(_, value)| value)
    }

    /// Sets a key, or takes it out with an empty value.
    pub fn set(&mut self, key: Key, value: &str) {
        self.0.retain(|(known, _)| *known != key);
        if !value.is_empty() {
            self.0.push((key, value.to_owned()));
            self.0.sort_by_key(|(key, _)| *key);
        }
    }

    /// The filter without a key.
    #[must_use]
    pub fn without(&self, key: Key) -> Self {
        let mut filter = self.clone();
        filter.set(key, "");
        filter
    }

    /// From when a case was filed, and before when, in the agency's zone.
    #[must_use]
    pub fn filed(&self, zone: Zone) -> (Option<Moment>, Option<Moment>) {
        let start = |date: NaiveDate| zone.moment(date, NaiveTime::MIN);
        let until = parse_date(self.get(Key::Until)).map(|last| start(next_day(last)));
        (parse_date(self.get(Key::Since)).map(start), until)
    }

    /// From when an open case is due, and before when; none where that filters nothing.
    #[must_use]
    pub fn due(&self, zone: Zone, now: Moment) -> Option<(Moment, Moment)> {
        let today = zone.date(now);
        let left = 6 - u64::from(today.weekday().num_days_from_monday());
        let end = |date: NaiveDate| zone.moment(next_day(date), NaiveTime::MIN);
        match self.get(Key::Due) {
            PAST => Some((Moment::from_millis(i64::MIN), now)),
            TODAY => Some((now, end(today))),
            WEEK => Some((now, end(today.checked_add_days(Days::new(left)).unwrap_or(today)))),
            _ => None,
        }
    }
}

/// What was typed, as far as it can be told without looking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Nothing.
    Nothing,
    /// A person's number: it is looked up with a reason, and stands in no address.
    Person,
    /// The number of a case, or how it begins, in capitals.
    Number(String),
    /// Words.
    Words,
}

/// Reads what was typed. Words are told apart by whoever looks for them.
#[must_use]
pub fn typed(sought: &str) -> Typed {
    let sought = sought.trim();
    let digits = sought.chars().filter(char::is_ascii_digit).count();
    let only_digits = sought.chars().all(|c| c.is_ascii_digit() || " -.()+".contains(c));
    match digits {
        _ if sought.is_empty() => Typed::Nothing,
        0 => Typed::Words,
        _ if only_digits && (digits == NIK_LEN || text::phone(sought).is_some()) => Typed::Person,
        _ if sought.contains(char::is_whitespace) || ExternalNumber::parse(sought).is_none() => Typed::Words,
        _ => Typed::Number(sought.to_ascii_uppercase()),
    }
}

/// How a register number begins that was typed; a running number alone is one of the year.
#[must_use]
pub fn register_number(typed: &str, template: &str, year: i32) -> String {
    let running = Some(typed).filter(|typed| typed.len() <= RUNNING_LEN_MAX).and_then(|typed| typed.parse().ok());
    let number = running.and_then(|nth| RegisterNumber::from_template(template, year, nth));
    number.map_or_else(|| typed.to_owned(), String::from)
}

#[cfg(test)]
mod tests;
