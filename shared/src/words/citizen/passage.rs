//! What stands on the journey of a case for each action. Absent: the words themselves (see [`super`]).

#[allow(clippy::wildcard_imports, reason = "the table names a sentence for every action")]
use super::*;
use crate::procedure::Action;
use crate::words::{Words, together};

/// A step on the journey of a case, in words that serve before, while and after it is done; `{office}` is who has the case after it.
#[must_use]
pub const fn passage(action: Action) -> Words {
    match action {
        Action::File => DOES_FILE,
        Action::Register => DOES_REGISTER,
        Action::Verify => DOES_VERIFY,
        Action::Classify => DOES_CLASSIFY,
        Action::RequestCompletion => DOES_REQUEST_COMPLETION,
        Action::Complete => DOES_COMPLETE,
        Action::Forward => DOES_FORWARD,
        Action::Disposition => DOES_DISPOSITION,
        Action::Coordinate => DOES_COORDINATE,
        Action::Respond => DOES_RESPOND,
        Action::DraftAnswer => DOES_DRAFT_ANSWER,
        Action::FollowUp => DOES_FOLLOW_UP,
        Action::ConfirmResult => DOES_CONFIRM_RESULT,
        Action::Return => DOES_RETURN,
        Action::Answer => DOES_ANSWER,
        Action::Escalate => DOES_ESCALATE,
        Action::Record => DOES_RECORD,
        Action::Confirm => DOES_CONFIRM,
        Action::Dispute => DOES_DISPUTE,
        Action::Reply => DOES_REPLY,
        Action::Note
        | Action::Take
        | Action::Entrust
        | Action::HandOver
        | Action::GiveBack
        | Action::Initial
        | Action::SendBackSheet
        | Action::Advise
        | Action::AskContribution
        | Action::RemindContribution
        | Action::RecallContribution
        | Action::Contribute => DOES_NOTE,
        Action::Close => DOES_CLOSE,
        Action::Receive => DOES_RECEIVE,
        Action::Assign => DOES_ASSIGN,
        Action::Withdraw => DOES_WITHDRAW,
        Action::Reject => DOES_REJECT,
        Action::HandBack => DOES_HAND_BACK,
        Action::Reopen => DOES_REOPEN,
        Action::OpenRecap | Action::Recap | Action::Evaluate | Action::Archive => DOES_RECAP,
        Action::Redate => DOES_REDATE,
        Action::OpenIdentity => DOES_OPEN_IDENTITY,
        Action::Erase => DOES_ERASE,
        Action::Publish => DOES_PUBLISH,
        Action::ProveWork | Action::SignLetter => action.words(),
        Action::Gather => together::DOES_GATHER,
        Action::Release => together::DOES_RELEASE,
        Action::Promise => DOES_PROMISE,
        Action::Withhold => DOES_WITHHOLD,
        Action::TightenSecrecy | Action::AskLoosening | Action::ConsentLoosening | Action::Split => action.words(),
        Action::LoosenSecrecy | Action::RefuseLoosening => action.words(),
        Action::Import => DOES_IMPORT,
    }
}
