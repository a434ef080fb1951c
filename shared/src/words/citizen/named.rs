//! What codes are called where citizens read them. Absent: the sentences.

#[allow(clippy::wildcard_imports, reason = "the tables name many sentences")]
use super::*;
use crate::case::ClockName;
use crate::national::NationalLimit;
use crate::procedure::{Kind, State};
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
