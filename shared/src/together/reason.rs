//! Why two cases may be about one matter, in words. Absent: weighing it.

use serde::{Deserialize, Serialize};

use crate::words::{Lang, together as words};

/// Why a case may be about the same matter as another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// So many telling words stand in both.
    Words(u32),
    /// Its point lies so many metres away.
    Metres(u32),
    /// Both name the same region.
    Region,
    /// Both are of the same category.
    Category,
    /// It came so many days after, or before where below zero.
    Days(i32),
}

impl Reason {
    /// The reason as it is read: `4 kata sama`.
    #[must_use]
    pub fn words(self, lang: Lang) -> String {
        let count = |words: crate::words::Words, count: u32| words.with(lang, &[("count", &count.to_string())]);
        match self {
            Self::Words(shared) => count(words::SAME_WORDS, shared),
            Self::Metres(metres) if metres >= 1000 => {
                let km = format!("{},{}", metres / 1000, metres % 1000 / 100);
                words::KILOMETRES_AWAY.with(lang, &[("count", &km)])
            }
            // A point is no better known than that.
            Self::Metres(metres) => count(words::METRES_AWAY, metres.div_ceil(10) * 10),
            Self::Region => words::SAME_REGION.in_lang(lang).to_owned(),
            Self::Category => words::SAME_CATEGORY.in_lang(lang).to_owned(),
            Self::Days(0) => words::SAME_DAY.in_lang(lang).to_owned(),
            Self::Days(days) if days < 0 => count(words::DAYS_BEFORE, days.unsigned_abs()),
            Self::Days(days) => count(words::DAYS_AFTER, days.unsigned_abs()),
        }
    }
}

/// The reasons in one line: `4 kata sama · 180 m dari sini · 2 hari sebelumnya`.
#[must_use]
pub fn line(reasons: &[Reason], lang: Lang) -> String {
    reasons.iter().map(|reason| reason.words(lang)).collect::<Vec<_>>().join(" · ")
}
