//! Showing complaints to the public: which may be. Absent: who may do so (see [`crate::permission::Act::Publish`]),
//! and what is blacked out of them first (see [`crate::redaction`]).

use crate::case::{Case, Passage};
use crate::procedure::{Action, Role};
use crate::retention::erased;
use crate::text;
use crate::words::{Words, publication as words};

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
