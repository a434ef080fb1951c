//! Cases about one matter: which are alike and why, who may gather them into a group (an umbrella), and what may be
//! done with several at once. A group holds nothing of its cases: each keeps its number, its reporter, its secrecy,
//! its clocks and its history, and each step is decided for it alone. Absent: showing cases (see
//! [`crate::visibility`]) and steps (see [`crate::case::decide`]).

use thiserror::Error;

use crate::case::Case;
use crate::form::{Checker, Field, Problem};
use crate::permission::Act;
use crate::procedure::{Asked, Procedure};
use crate::retention;
use crate::visibility::{Onlooker, Seat, Viewer};
use crate::words::{Lang, split as splitting, together as words};

mod deed;
mod reason;
#[cfg(feature = "search")]
mod similar;
mod split;
mod twice;

pub use deed::{Common, Deed, common, step_for};
pub use reason::{Reason, line};
#[cfg(feature = "search")]
pub use similar::{Matter, likest};
pub use split::{PARTS_MAX, may_split, reads_whole, secrecy_of_part, split_overtaken, tied};
pub use twice::{Marks, closes_as_twice, may_be_linked, numbers_in};

/// Most cases that are gathered, or acted on, at once; also the most in one group.
pub const TOGETHER_MAX: usize = 50;
/// How many days before and after a case others are looked for that may be about the same matter.
pub const SIMILAR_DAYS: i64 = 60;

/// Why a case is not gathered into a group, or not taken out of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// A recap is no complaint.
    #[error("a recap")]
    Recap,
    /// The reporter's data was erased.
    #[error("erased")]
    Erased,
    /// The post neither has the case nor coordinates it.
    #[error("not held")]
    NotHeld,
    /// It is in a group already.
    #[error("gathered already")]
    GatheredAlready,
    /// It is in no such group.
    #[error("not gathered")]
    NotGathered,
    /// A group of one is none, and one of more than [`TOGETHER_MAX`] cannot be looked through.
    #[error("too few or too many")]
    Count,
    /// A recap holds no two matters.
    #[error("a recap")]
    RecapWhole,
    /// What has ended is not split any more.
    #[error("ended")]
    Ended,
    /// The post neither has, coordinates, registers nor classifies what it would split.
    #[error("not held")]
    SplitNotHeld,
    /// It was split [`PARTS_MAX`] times already.
    #[error("too many parts")]
    Parts,
    /// What closes a complaint as told twice does not name the one that goes on.
    #[error("the first is not named")]
    DuplicateUnnamed,
    /// It names a complaint that is not known to be of the same reporter.
    #[error("of another reporter")]
    OtherReporter,
}

impl Refusal {
    /// The stable code on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Recap | Self::RecapWhole => "a_recap",
            Self::Erased => "erased",
            Self::NotHeld | Self::SplitNotHeld => "not_held",
            Self::GatheredAlready => "gathered_already",
            Self::NotGathered => "not_gathered",
            Self::Count => "group_size",
            Self::Ended => "ended",
            Self::Parts => "too_many_parts",
            Self::DuplicateUnnamed => "first_not_named",
            Self::OtherReporter => "other_reporter",
        }
    }

    /// The sentence people read.
    #[must_use]
    pub fn sentence(self, lang: Lang) -> String {
        let plain = match self {
            Self::Recap => words::REFUSED_RECAP,
            Self::Erased => words::REFUSED_ERASED,
            Self::NotHeld => words::REFUSED_NOT_HELD,
            Self::GatheredAlready => words::REFUSED_GATHERED,
            Self::NotGathered => words::REFUSED_NOT_GATHERED,
            Self::RecapWhole => splitting::REFUSED_RECAP,
            Self::Ended => splitting::REFUSED_ENDED,
            Self::SplitNotHeld => splitting::REFUSED_NOT_HELD,
            Self::DuplicateUnnamed => splitting::DUPLICATE_UNNAMED,
            Self::OtherReporter => splitting::DUPLICATE_OTHER,
            Self::Parts => return splitting::REFUSED_PARTS.with(lang, &[("max", &PARTS_MAX.to_string())]),
            Self::Count => return words::REFUSED_COUNT.with(lang, &[("max", &TOGETHER_MAX.to_string())]),
        };
        plain.in_lang(lang).to_owned()
    }
}

/// Whether a post may put a case into a group or take it out: it has the case, coordinates it or heads the office.
/// Asked only of cases that it sees.
///
/// # Errors
/// Why not.
pub fn may_tie(seat: &Seat, case: &Case, procedure: &Procedure) -> Result<(), Refusal> {
    if case.period.is_some() {
        return Err(Refusal::Recap);
    }
    if retention::erased(case) {
        return Err(Refusal::Erased);
    }
    let onlooker = Viewer::Post(seat.clone()).onlooker(case, procedure);
    let holds = matches!(onlooker, Onlooker::Keeper | Onlooker::UnitKeeper | Onlooker::Coordinator | Onlooker::Head);
    if holds && seat.role.may(Act::Gather) { Ok(()) } else { Err(Refusal::NotHeld) }
}

/// Whether a post may put a case into a group now.
///
/// # Errors
/// Why not.
pub fn may_gather(seat: &Seat, case: &Case, procedure: &Procedure) -> Result<(), Refusal> {
    may_tie(seat, case, procedure)?;
    if case.umbrella.is_some() { Err(Refusal::GatheredAlready) } else { Ok(()) }
}

/// What the tracker says of the same matter told by others; nothing where nobody did.
#[must_use]
pub fn told_by_others(others: u32, lang: Lang) -> Option<String> {
    match others {
        0 => None,
        1 => Some(words::TRACKED_ALONE.in_lang(lang).to_owned()),
        many => Some(words::TRACKED_MANY.with(lang, &[("count", &many.to_string())])),
    }
}

/// A group's name and its own text, tidied.
///
/// # Errors
/// A problem where the name is missing, or one of them is too long.
pub fn checked_name(name: &str, text: &str) -> Result<(String, String), Vec<Problem>> {
    let mut check = Checker::default();
    let name = check.text(Field::GroupName, name, Asked::Required).unwrap_or_default();
    let text = check.text(Field::Text, text, Asked::Optional).unwrap_or_default();
    check.done((name, text))
}

#[cfg(test)]
mod tests;
