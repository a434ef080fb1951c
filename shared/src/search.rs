//! Searching an agency's cases: what is typed, what is filtered by, and how both stand in an address, so that a link
//! shows the same again. The browser reads an address by the same rules as the server.
//! Absent: finding (a table of stems does), and who may see what is found (see [`crate::visibility`]).

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use crate::id::{CategoryId, ExternalNumber, RegisterNumber, UnitId};
use crate::procedure::{Channel, Classification, Kind, Role, State};
use crate::text;
use crate::time::{Moment, Zone, next_day, parse_date};
use crate::words::{Words, console::search as words};

mod saved;

pub use saved::{NAME_LEN_MAX, SAVED_MAX, name};

/// Longest text that is looked for, in characters.
pub const SOUGHT_LEN_MAX: usize = 120;
/// Most words that are looked for at once; the rest narrow nothing more.
pub const WORDS_MAX: usize = 6;
/// How many digits of a running number are read as such: `42` is this year's 42nd.
const RUNNING_LEN_MAX: usize = 6;
/// How many digits a NIK has.
const NIK_LEN: usize = 16;

/// Something cases are filtered by. Its code stands in addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// Whether it has ended.
    Stage,
    /// Its state.
    State,
    /// In whose queue it waits.
    Keeper,
    /// The unit it was last given to.
    Unit,
    /// Its category.
    Category,
    /// How it came.
    Channel,
    /// Its class.
    Classification,
    /// Its kind.
    Kind,
    /// Filed on a day or later.
    Since,
    /// Filed on a day or before.
    Until,
    /// Late, or due soon.
    Due,
    /// Confidential or not.
    Secrecy,
    /// Its reporter was not satisfied.
    Dissatisfied,
    /// An answer is promised, or was promised for a day that has passed.
    Promise,
}

/// What is written for a filter that has but one meaning.
pub const YES: &str = "ya";
/// A limit or a promise that has passed.
pub const PAST: &str = "lewat";
/// Due today.
pub const TODAY: &str = "hari-ini";
/// Due by Sunday.
pub const WEEK: &str = "minggu-ini";
/// Open, or not confidential.
pub const OPEN: &str = "terbuka";
/// Ended.
pub const ENDED: &str = "selesai";
/// Confidential.
pub const CONFIDENTIAL: &str = "rahasia";

impl Key {
    /// Every key, in the order of the panel.
    pub const ALL: [Self; 14] = [
        Self::Stage,
        Self::State,
        Self::Keeper,
        Self::Due,
        Self::Unit,
        Self::Category,
        Self::Channel,
        Self::Classification,
        Self::Kind,
        Self::Since,
        Self::Until,
        Self::Secrecy,
        Self::Dissatisfied,
        Self::Promise,
    ];

    /// Its name in an address.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Stage => "keadaan",
            Self::State => "status",
            Self::Keeper => "menunggu",
            Self::Unit => "unit",
            Self::Category => "kategori",
            Self::Channel => "saluran",
            Self::Classification => "klasifikasi",
            Self::Kind => "jenis",
            Self::Since => "sejak",
            Self::Until => "sampai",
            Self::Due => "tenggat",
            Self::Secrecy => "kerahasiaan",
            Self::Dissatisfied => "puas",
            Self::Promise => "dijanjikan",
        }
    }

    /// What people read.
    #[must_use]
    pub const fn words(self) -> Words {
        match self {
            Self::Stage => words::BY_STAGE,
            Self::State => words::BY_STATE,
            Self::Keeper => words::BY_KEEPER,
            Self::Unit => words::BY_UNIT,
            Self::Category => words::BY_CATEGORY,
            Self::Channel => words::BY_CHANNEL,
            Self::Classification => words::BY_CLASSIFICATION,
            Self::Kind => words::BY_KIND,
            Self::Since => words::BY_SINCE,
            Self::Until => words::BY_UNTIL,
            Self::Due => words::BY_DUE,
            Self::Secrecy => words::BY_SECRECY,
            Self::Dissatisfied => words::BY_DISSATISFIED,
            Self::Promise => words::BY_PROMISE,
        }
    }

    /// The key with a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.code() == code)
    }

    /// What may be chosen, with its words, where that is the same for every agency.
    #[must_use]
    pub fn fixed(self) -> Option<&'static [(&'static str, Words)]> {
        Some(match self {
            Self::Stage => &[(OPEN, words::STAGE_OPEN), (ENDED, words::STAGE_ENDED)],
            Self::Due => &[(PAST, words::DUE_PAST), (TODAY, words::DUE_TODAY), (WEEK, words::DUE_WEEK)],
            Self::Secrecy => &[(CONFIDENTIAL, words::SECRECY_CONFIDENTIAL), (OPEN, words::SECRECY_OPEN)],
            Self::Dissatisfied => &[("tidak", words::DISSATISFIED_YES)],
            Self::Promise => &[(YES, words::PROMISE_YES), (PAST, words::PROMISE_PAST)],
            _ => return None,
        })
    }

    /// Whether a value may stand for it. Which units and categories an agency has is not asked: one it has no more
    /// finds what was given to it.
    #[must_use]
    pub fn takes(self, value: &str) -> bool {
        match self {
            Self::State => State::from_code(value).is_some(),
            Self::Keeper => Role::from_code(value).is_some(),
            Self::Unit => UnitId::parse(value).is_some(),
            Self::Category => CategoryId::parse(value).is_some(),
            Self::Channel => Channel::from_code(value).is_some(),
            Self::Classification => Classification::from_code(value).is_some(),
            Self::Kind => Kind::from_code(value).is_some(),
            Self::Since | Self::Until => parse_date(value).is_some(),
            _ => self.fixed().is_some_and(|fixed| fixed.iter().any(|(code, _)| *code == value)),
        }
    }
}

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
