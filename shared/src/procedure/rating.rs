//! How a reporter judges an answer, and what a procedure makes of it: who is told when they are not
//! satisfied, and from which mark on the matter is closed rather than taken up again. Absent: what became of
//! the case (see [`crate::case`]).

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Action, Procedure, Role, Stand, Step, vocabulary};
use crate::words::{Lang, Words, rules as words};

vocabulary! {
    /// A reporter's mark for an answer. It travels as its figure, `1` to `5`; a mark says nothing of who gave it.
    Rating {
        VeryPoor = "1", RATING_VERY_POOR;
        Poor = "2", RATING_POOR;
        Fair = "3", RATING_FAIR;
        Good = "4", RATING_GOOD;
        VeryGood = "5", RATING_VERY_GOOD;
    }
}

/// The highest mark of those who are not satisfied.
const DISSATISFIED_MAX: u32 = 2;

impl Rating {
    /// The highest figure there is.
    pub const MAX: u32 = 5;

    /// Its figure, 1 to 5.
    #[must_use]
    pub const fn value(self) -> u32 {
        self as u32 + 1
    }

    /// Its figure as a row of dots, full and empty: a shape beside the word.
    #[must_use]
    pub fn dots(self) -> String {
        let full = self.value() as usize;
        "●".repeat(full) + &"○".repeat(Self::MAX as usize - full)
    }

    /// Whether whoever gave it is not satisfied.
    #[must_use]
    pub const fn low(self) -> bool {
        self.value() <= DISSATISFIED_MAX
    }
}

/// What a procedure makes of the judgement of its answers, `[rating]` in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatingRule {
    /// Who is told of an answer that was disputed or marked low: the superior of those who gave it.
    pub superior: Role,
    /// A confirmation with a lower mark than this is taken as a dispute: the matter is taken up again, with the
    /// clocks of that. Left out: every confirmation closes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reopens_below: Option<u32>,
}

impl RatingRule {
    /// Whether a mark takes the matter up again.
    #[must_use]
    pub fn reopens(&self, rating: Rating) -> bool {
        self.reopens_below.is_some_and(|below| rating.value() < below)
    }
}

impl RatingRule {
    /// The marks that take the matter up again, in words: `“Kurang” / “Sangat kurang”`. Empty where none does.
    #[must_use]
    pub fn reopening(&self, lang: Lang) -> String {
        let marks = Rating::ALL.iter().filter(|rating| self.reopens(**rating));
        marks.map(|rating| format!("“{}”", rating.words().in_lang(lang))).collect::<Vec<_>>().join(" / ")
    }
}

impl Procedure {
    /// The step that a reporter's step is taken as, with the mark they gave: a confirmation whose mark takes the
    /// matter up again is the dispute that may be made in its place. Every other step is itself.
    #[must_use]
    pub fn taken_as<'p>(&'p self, step: &'p Step, stand: Stand, rating: Option<Rating>) -> &'p Step {
        let reopens = |rating| self.rating.is_some_and(|rule| rule.reopens(rating));
        if step.action != Action::Confirm || !rating.is_some_and(reopens) {
            return step;
        }
        self.disputed(stand).unwrap_or(step)
    }

    /// The step by which a reporter disputes an answer where a case stands.
    #[must_use]
    pub fn disputed(&self, stand: Stand) -> Option<&Step> {
        let disputes = |step: &&Step| step.action == Action::Dispute && step.actors.contains(&Role::Reporter);
        self.steps.iter().filter(disputes).find(|step| step.leaves(stand))
    }
}
