//! Why an identity stays closed, as a sentence. Absent: whether it does (see [`Viewer::opens_identity`]).

use super::{Act, Seat, Viewer};
use crate::case::{Case, OPENED_MINUTES};
use crate::procedure::Procedure;
use crate::words::{Lang, codes};

/// Why somebody does not learn who reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// The reporter chose to stay anonymous.
    Anonymous,
    /// The complaint is about the office that asks.
    OwnOffice,
    /// The post has no need of it.
    NotYours,
    /// The case holds no identity, or no longer.
    NothingKept,
    /// It was not opened from this post, or not lately enough.
    NotOpened,
    /// The post looks nobody up.
    NoLookUp,
}

impl Closed {
    /// What a person reads.
    #[must_use]
    pub fn sentence(self, lang: Lang) -> String {
        let words = match self {
            Self::Anonymous => codes::CLOSED_ANONYMOUS,
            Self::OwnOffice => codes::CLOSED_OWN_OFFICE,
            Self::NotYours => codes::CLOSED_NOT_YOURS,
            Self::NothingKept => codes::CLOSED_NOTHING_KEPT,
            Self::NotOpened => codes::CLOSED_NOT_OPENED,
            Self::NoLookUp => codes::CLOSED_NO_LOOKUP,
        };
        words.with(lang, &[("minutes", &OPENED_MINUTES.to_string())])
    }
}

impl Viewer {
    /// Why the viewer may not open the identity of a case's reporter; `None` when they may. What the reporter
    /// chose is told only to those who would otherwise learn it.
    #[must_use]
    pub fn closed(&self, case: &Case, procedure: &Procedure) -> Option<Closed> {
        if self.opens_identity(case, procedure) {
            return None;
        }
        let needs = matches!(self, Self::Post(Seat { role, .. }) if role.may(Act::OpenIdentity));
        Some(match needs {
            false => Closed::NotYours,
            true if case.secrecy.anonymous => Closed::Anonymous,
            true if self.concerned(case) => Closed::OwnOffice,
            true => Closed::NotYours,
        })
    }
}
