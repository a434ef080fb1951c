//! The limits of SP4N-LAPOR! that run beside an agency's own, by class of complaint: 3 working days to
//! verify and pass on, 5 to a first follow-up, then 5, 14 or 60 to an answer (rules of the national
//! system as its administrators teach them; Permendagri 8/2023 Ps 1 for the classes).
//!
//! An agency's data may switch them off; they never lengthen an agency's own promise.
//! Absent: the laws' limits on information requests, which are another matter than complaints.

use serde::{Deserialize, Serialize};

use crate::clock::{Limit, Unit};
use crate::procedure::{Classification, State};
use crate::words::{Words, national as words};

/// One of the national limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NationalLimit {
    /// Verifying and passing on.
    Verification,
    /// Talking it over inside and a first follow-up.
    FollowUp,
    /// The answer, by class.
    Settlement,
}

const fn working_days(amount: u32) -> Limit {
    Limit { amount, unit: Unit::WorkingDays }
}

impl NationalLimit {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Verification, Self::FollowUp, Self::Settlement];

    /// How long, for a class; none where the class is not known yet and decides.
    #[must_use]
    pub const fn within(self, class: Option<Classification>) -> Option<Limit> {
        match (self, class) {
            (Self::Verification, _) => Some(working_days(3)),
            (Self::FollowUp, _) => Some(working_days(5)),
            (Self::Settlement, None) => None,
            // One source says 14 for aspirations; 5 is the shorter, so it is the promise.
            (Self::Settlement, Some(Classification::Aspiration | Classification::InformationRequest)) => {
                Some(working_days(5))
            }
            (Self::Settlement, Some(Classification::Ordinary)) => Some(working_days(14)),
            (Self::Settlement, Some(Classification::Oversight)) => Some(working_days(60)),
        }
    }

    /// Whether coming to a state keeps it.
    #[must_use]
    pub const fn kept_by(self, state: State) -> bool {
        use State::{Answered, AwaitingReporter, Received, Registered, Verifying};
        match self {
            Self::Verification => !matches!(state, Received | Registered | Verifying | AwaitingReporter),
            Self::FollowUp => {
                matches!(state, State::InProgress | State::AnswerReady | State::AwaitingConfirmation | Answered)
                    || state.ended()
            }
            Self::Settlement => matches!(state, Answered) || state.ended(),
        }
    }

    /// What people read.
    #[must_use]
    pub const fn words(self) -> Words {
        match self {
            Self::Verification => words::VERIFICATION,
            Self::FollowUp => words::FOLLOW_UP,
            Self::Settlement => words::SETTLEMENT,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_class_chooses_how_long_an_answer_may_take() {
        let check = |class: Classification, days: u32| {
            assert_eq!(NationalLimit::Settlement.within(Some(class)), Some(working_days(days)), "{class:?}");
        };
        check(Classification::Aspiration, 5);
        check(Classification::InformationRequest, 5);
        check(Classification::Ordinary, 14);
        check(Classification::Oversight, 60);
        assert_eq!(NationalLimit::Settlement.within(None), None);
    }
}
