//! Why the rules of requests say no, as a code and as a sentence.

use thiserror::Error;

use crate::words::{Lang, request as words};

/// Why the rules of requests say no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Another role does this.
    #[error("another role's")]
    NotYours,
    /// It cannot be done where the request or its objection stands.
    #[error("not from here")]
    NotFromHere,
    /// The ten working days were over.
    #[error("extension too late")]
    ExtensionLate,
    /// It was extended once.
    #[error("extended already")]
    ExtendedAlready,
    /// The thirty working days were over.
    #[error("objection too late")]
    ObjectionLate,
    /// There is an objection.
    #[error("objected already")]
    ObjectedAlready,
    /// The ground has not come up.
    #[error("no such ground yet")]
    NoGroundYet,
    /// Whoever asks for information says who they are (UU 14/2008 Ps 22(2)).
    #[error("the complaint hides who asks")]
    ApplicantHidden,
    /// The complaint has a request that is not closed.
    #[error("requested already")]
    RequestedAlready,
}

impl Refusal {
    /// The stable code on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotYours => "not_your_step",
            Self::NotFromHere => "not_from_here",
            Self::ExtensionLate => "extension_late",
            Self::ExtendedAlready => "extended_already",
            Self::ObjectionLate => "objection_late",
            Self::ObjectedAlready => "objected_already",
            Self::NoGroundYet => "no_ground_yet",
            Self::ApplicantHidden => "applicant_hidden",
            Self::RequestedAlready => "requested_already",
        }
    }

    /// What a person reads.
    #[must_use]
    pub const fn sentence(self, lang: Lang) -> &'static str {
        let words = match self {
            Self::NotYours => words::REFUSED_NOT_YOURS,
            Self::NotFromHere => words::REFUSED_NOT_FROM_HERE,
            Self::ExtensionLate => words::REFUSED_EXTENSION_LATE,
            Self::ExtendedAlready => words::REFUSED_EXTENDED_ALREADY,
            Self::ObjectionLate => words::REFUSED_OBJECTION_LATE,
            Self::ObjectedAlready => words::REFUSED_OBJECTED_ALREADY,
            Self::NoGroundYet => words::REFUSED_NO_GROUND_YET,
            Self::ApplicantHidden => words::REFUSED_APPLICANT_HIDDEN,
            Self::RequestedAlready => words::REFUSED_REQUESTED_ALREADY,
        };
        words.in_lang(lang)
    }
}
