//! What each action takes with it: the one table that forms, checks and the server read. Absent: what a
//! step chooses by its data, such as the unit (see [`crate::agency::Agency::units_for`]).

use super::{Action, TextKind};

/// What an action takes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needs {
    /// The kind of text it writes, if any.
    pub text: Option<TextKind>,
    /// Whether it cannot be done without that text.
    pub text_required: bool,
    /// Whether a classification must be chosen.
    pub classification: bool,
    /// Whether a ground must be chosen.
    pub ground: bool,
    /// Whether files may be attached.
    pub files: bool,
}

impl Action {
    /// What the action takes with it: the one table that forms, checks and the server read.
    #[must_use]
    pub const fn needs(self) -> Needs {
        use TextKind::{Access, Answer, Complaint, Evidence, Material, Message, Note, Public, Reason};
        const fn needs(text: Option<TextKind>, text_required: bool) -> Needs {
            Needs { text, text_required, classification: false, ground: false, files: false }
        }
        match self {
            Self::File => Needs { files: true, ..needs(Some(Complaint), true) },
            Self::Classify => Needs { classification: true, ..needs(Some(Note), false) },
            Self::Complete => Needs { files: true, ..needs(Some(Message), true) },
            Self::RequestCompletion | Self::Promise | Self::Dispute | Self::Reply | Self::Reopen => needs(Some(Message), true),
            Self::Confirm | Self::Withdraw => needs(Some(Message), false),
            Self::DraftAnswer | Self::Respond => needs(Some(Material), true),
            Self::Return => Needs { ground: true, ..needs(Some(Reason), true) },
            // The reporter is told why, so what is written is a message to them.
            Self::Reject | Self::HandBack => Needs { ground: true, ..needs(Some(Message), true) },
            Self::Escalate => needs(Some(Reason), true),
            Self::OpenIdentity => needs(Some(Access), true),
            // Its reporter is told why, as of a rejection.
            Self::TightenSecrecy | Self::AskLoosening | Self::LoosenSecrecy | Self::RefuseLoosening | Self::Split => {
                needs(Some(Message), true)
            }
            // Nobody opened anything: why data was erased is the agency's own to keep.
            Self::Erase => needs(Some(Reason), true),
            Self::Publish => needs(Some(Public), true),
            Self::Withhold => needs(Some(Reason), false),
            Self::Answer | Self::Import => needs(Some(Answer), matches!(self, Self::Answer)),
            // Under which group a case goes, and why it leaves it, is the agency's own talk.
            Self::Note | Self::Gather | Self::Release => needs(Some(Note), true),
            Self::Advise | Self::Contribute => needs(Some(Material), true),
            Self::AskContribution => needs(Some(Note), true),
            Self::RemindContribution | Self::RecallContribution => needs(Some(Note), false),
            // Its file is no attachment that is listed: it stands with its letter.
            Self::SignLetter => Needs { files: true, ..needs(None, false) },
            Self::ProveWork => Needs { files: true, ..needs(Some(Evidence), true) },
            Self::SendBackSheet => needs(Some(Reason), true),
            Self::Coordinate
            | Self::Forward
            | Self::Assign
            | Self::Disposition
            // To begin is not yet to have something to say.
            | Self::FollowUp
            | Self::Initial
            | Self::Entrust
            | Self::HandOver
            | Self::ConfirmResult
            | Self::Verify
            | Self::Recap
            | Self::Evaluate => needs(Some(Note), false),
            Self::Receive
            | Self::Register
            | Self::Record
            | Self::Close
            | Self::OpenRecap
            | Self::Archive
            | Self::Take
            | Self::GiveBack
            | Self::ConsentLoosening
            | Self::Redate => needs(None, false),
        }
    }
}

impl Action {
    /// Whether it is an act beside the SOP that only arranges the agency's own work: whoever does not read its own
    /// talk knows nothing of it.
    #[must_use]
    pub const fn inward(self) -> bool {
        use Action::{Advise, Entrust, GiveBack, HandOver, Initial, SendBackSheet, SignLetter, Take};
        matches!(self, Take | Entrust | HandOver | GiveBack | Initial | SendBackSheet | Advise | SignLetter)
            || self.of_contribution()
    }

    /// Whether it asks an office for a contribution, or answers that.
    #[must_use]
    pub const fn of_contribution(self) -> bool {
        use Action::{AskContribution, Contribute, RecallContribution, RemindContribution};
        matches!(self, AskContribution | RemindContribution | RecallContribution | Contribute)
    }
}
