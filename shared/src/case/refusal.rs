//! Why the rules say no, as a code and as a sentence.

use thiserror::Error;

use crate::procedure::{Role, State};
use crate::words::{Lang, answer, codes, contribution, disposition};

/// Why the rules say no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// The procedure has no such step.
    #[error("unknown step")]
    UnknownStep,
    /// Another role does this step.
    #[error("not your step")]
    NotYourStep {
        /// The role that does it.
        role: Role,
    },
    /// Another unit has the case.
    #[error("another unit's")]
    OtherUnit,
    /// The step cannot be done where the case stands.
    #[error("not from here")]
    NotFromHere {
        /// The state.
        state: State,
    },
    /// The step is for complaints of another channel or class.
    #[error("not for this complaint")]
    NotForThis,
    /// The step happens by itself, later.
    #[error("not yet due")]
    NotYetDue,
    /// The step may be done later: its wait is not over.
    #[error("too early")]
    TooEarly,
    /// The time for the step is over.
    #[error("too late")]
    TooLate,
    /// The reporter's data was erased: the case is history, and nobody could be answered.
    #[error("erased")]
    Erased,
    /// The case was returned as often as it may be; the coordinator decides.
    #[error("returned too often")]
    ReturnedTooOften {
        /// How often that is.
        returns_max: u32,
    },
    /// The coordinator decides only once the case was returned as often as it may be.
    #[error("not returned often enough")]
    ReturnsLeft {
        /// How often that is.
        returns_max: u32,
    },
    /// The answer must be approved first, word for word.
    #[error("needs approval")]
    NeedsApproval,
    /// No review was asked of the role.
    #[error("not asked")]
    NotAsked,
    /// Somebody else of the same post has the case.
    #[error("taken by another")]
    TakenByOther,
    /// The actor does not have the case.
    #[error("not taken")]
    NotTaken,
    /// Initials are missing before the sheet may be signed.
    #[error("needs initials")]
    NeedsInitials {
        /// Whose.
        role: Role,
    },
    /// The sheet waits for somebody else, or for nobody.
    #[error("not your turn")]
    NotYourTurn,
    /// A confidential complaint is about the office that was to be asked.
    #[error("about them")]
    AboutThem,
    /// The office is asked already.
    #[error("asked already")]
    AskedAlready,
    /// Nobody approves what they wrote.
    #[error("own draft")]
    OwnDraft,
}

impl Refusal {
    /// The stable code on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnknownStep => "unknown_step",
            Self::NotYourStep { .. } => "not_your_step",
            Self::OtherUnit => "other_unit",
            Self::NotFromHere { .. } => "not_from_here",
            Self::NotForThis => "not_for_this",
            Self::NotYetDue => "not_yet_due",
            Self::TooEarly => "too_early",
            Self::TooLate => "too_late",
            Self::Erased => "erased",
            Self::ReturnedTooOften { .. } => "returned_too_often",
            Self::ReturnsLeft { .. } => "returns_left",
            Self::NeedsApproval => "needs_approval",
            Self::NotAsked => "not_asked",
            Self::OwnDraft => "own_draft",
            Self::TakenByOther => "taken_by_other",
            Self::NotTaken => "not_taken",
            Self::NeedsInitials { .. } => "needs_initials",
            Self::NotYourTurn => "not_your_turn",
            Self::AboutThem => "about_them",
            Self::AskedAlready => "asked_already",
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn sentence(self, lang: Lang) -> String {
        let plain = match self {
            Self::UnknownStep => codes::REFUSED_UNKNOWN_STEP,
            Self::NotYourStep { role } => {
                return codes::REFUSED_NOT_YOUR_STEP.with(lang, &[("role", role.words().in_lang(lang))]);
            }
            Self::OtherUnit => codes::REFUSED_OTHER_UNIT,
            Self::NotFromHere { state } => {
                return codes::REFUSED_NOT_FROM_HERE.with(lang, &[("state", state.words().in_lang(lang))]);
            }
            Self::NotForThis => codes::REFUSED_NOT_FOR_THIS,
            Self::NotYetDue => codes::REFUSED_NOT_YET_DUE,
            Self::TooEarly => codes::REFUSED_TOO_EARLY,
            Self::TooLate => codes::REFUSED_TOO_LATE,
            Self::Erased => codes::REFUSED_ERASED,
            Self::NeedsApproval => answer::REFUSED_NEEDS_APPROVAL,
            Self::NotAsked => answer::REFUSED_NOT_ASKED,
            Self::OwnDraft => answer::REFUSED_OWN_DRAFT,
            Self::TakenByOther => disposition::REFUSED_TAKEN,
            Self::NotTaken => disposition::REFUSED_NOT_TAKEN,
            Self::NeedsInitials { role } => {
                return disposition::REFUSED_INITIALS.with(lang, &[("role", role.words().in_lang(lang))]);
            }
            Self::NotYourTurn => disposition::REFUSED_TURN,
            Self::AboutThem => contribution::REFUSED_ABOUT,
            Self::AskedAlready => contribution::REFUSED_TWICE,
            Self::ReturnedTooOften { returns_max } => {
                return codes::REFUSED_RETURNED_TOO_OFTEN.with(lang, &[("max", &returns_max.to_string())]);
            }
            Self::ReturnsLeft { returns_max } => {
                return codes::REFUSED_RETURNS_LEFT.with(lang, &[("max", &returns_max.to_string())]);
            }
        };
        plain.in_lang(lang).to_owned()
    }
}
