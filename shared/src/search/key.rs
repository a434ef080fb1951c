//! What cases can be filtered by, and which values each filter takes. Absent: a filter as a whole.

use crate::id::{CategoryId, UnitId};
use crate::procedure::{Channel, Classification, Kind, Role, State};
use crate::time::parse_date;
use crate::words::{Words, console::search as words};

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
