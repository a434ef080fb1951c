//! What codes are called where citizens read them. Absent: the sentences.

use super::*;
use crate::case::ClockName;
use crate::national::NationalLimit;
use crate::procedure::{Action, Kind, State};
use crate::words::Words;

/// What a clock promises a reporter, and by whose word; `{agency}` is the agency. A first follow-up is no
/// answer, and nothing may call it one.
#[must_use]
pub const fn promised(clock: &ClockName) -> (Words, Words) {
    match clock {
        ClockName::National(NationalLimit::FollowUp) => (CASE_FOLLOW_UP, CASE_FOLLOW_UP_MORE),
        ClockName::National(_) => (CASE_PROMISE, CASE_PROMISE_NATIONAL),
        _ => (CASE_PROMISE, CASE_PROMISE_OWN),
    }
}

/// Where a case stands, as its reporter reads it; `{office}` is who has it.
#[must_use]
pub const fn standing(state: State) -> Words {
    match state {
        State::Received => IS_RECEIVED,
        State::Registered => IS_REGISTERED,
        State::Verifying => IS_VERIFYING,
        State::AwaitingReporter => IS_AWAITING_REPORTER,
        State::Classified => IS_CLASSIFIED,
        State::Forwarded => IS_FORWARDED,
        State::Dispositioned => IS_DISPOSITIONED,
        State::InProgress => IS_IN_PROGRESS,
        State::AnswerReady => IS_ANSWER_READY,
        State::AwaitingConfirmation => IS_AWAITING_CONFIRMATION,
        State::Answered => IS_ANSWERED,
        State::Returned => IS_RETURNED,
        State::Closed => IS_CLOSED,
        State::Withdrawn => IS_WITHDRAWN,
        State::Rejected => IS_REJECTED,
        State::HandedBack => IS_HANDED_BACK,
        State::RecapDraft
        | State::RecapSubmitted
        | State::RecapEvaluated
        | State::RecapDispositioned
        | State::RecapArchived => IS_RECAP,
    }
}

/// What a kind of complaint is about, for whoever must choose.
#[must_use]
pub const fn about_kind(kind: Kind) -> Words {
    match kind {
        Kind::Public => FORM_KIND_PUBLIC,
        Kind::OwnService => FORM_KIND_OWN,
    }
}

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
        | Action::Advise => DOES_NOTE,
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
        Action::Gather => DOES_GATHER,
        Action::Release => DOES_RELEASE,
        Action::Promise => DOES_PROMISE,
        Action::Withhold => DOES_WITHHOLD,
        Action::TightenSecrecy | Action::AskLoosening | Action::ConsentLoosening => action.words(),
        Action::LoosenSecrecy | Action::RefuseLoosening => action.words(),
        Action::Import => DOES_IMPORT,
    }
}
