//! Who of several at one post has a case: taking it, giving it to somebody, handing it over with a note, giving it
//! back. While one person has it the others of the post take no step of it, so that nobody overwrites anybody. Absent:
//! whose post a case waits at (see [`crate::procedure::Procedure::keeper`]), and people's names.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::case::{Actor, Case, Event, Refusal};
use crate::id::PostId;
use crate::procedure::{Action, Procedure, Role, vocabulary};
use crate::retention;
use crate::words::{Words, disposition as words};

vocabulary! {
    /// What is done with who has a case.
    Handling {
        Take = "take", HANDLING_TAKE;
        Entrust = "entrust", HANDLING_ENTRUST;
        HandOver = "hand_over", HANDLING_HAND_OVER;
        GiveBack = "give_back", HANDLING_GIVE_BACK;
    }
}

impl Handling {
    /// The act beside the SOP it is recorded as.
    #[must_use]
    pub const fn action(self) -> Action {
        match self {
            Self::Take => Action::Take,
            Self::Entrust => Action::Entrust,
            Self::HandOver => Action::HandOver,
            Self::GiveBack => Action::GiveBack,
        }
    }

    /// Whether it names somebody.
    #[must_use]
    pub const fn names(self) -> bool {
        matches!(self, Self::Entrust | Self::HandOver)
    }
}

/// What the rules cannot read from a case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Whether whoever has the case holds that post no more, or cannot sign in.
    pub gone: bool,
    /// Whether the actor stands in for the post's holder (Plh, Plt).
    pub acting: bool,
}

/// Whether the case waits at the actor's post, whoever of it has it.
#[must_use]
pub fn keeps(procedure: &Procedure, case: &Case, actor: &Actor) -> bool {
    let keeper = procedure.keeper(case.stand(), case.channel);
    actor.role == keeper && actor.post.is_some() && (actor.unit.is_none() || actor.unit == case.unit)
}

/// Whether nobody else of the actor's post has the case.
///
/// # Errors
/// [`Refusal::TakenByOther`].
pub fn free(procedure: &Procedure, case: &Case, actor: &Actor) -> Result<(), Refusal> {
    let other = case.worker.is_some() && case.worker != actor.post;
    if other && keeps(procedure, case, actor) { Err(Refusal::TakenByOther) } else { Ok(()) }
}

/// Whether an actor may do something with who has a case.
///
/// # Errors
/// Why not: it has ended, waits elsewhere, somebody else has it, or the actor has it not.
pub fn permitted(
    procedure: &Procedure,
    case: &Case,
    actor: &Actor,
    asked: Handling,
    known: Known,
) -> Result<(), Refusal> {
    if retention::erased(case) {
        return Err(Refusal::Erased);
    }
    if case.state.ended() {
        return Err(Refusal::NotFromHere { state: case.state });
    }
    let keeps = keeps(procedure, case, actor);
    let assigns = matches!(actor.role, Role::Head) || actor.role == procedure.coordinator && actor.unit.is_none();
    let gives = asked == Handling::Entrust && assigns;
    if !(keeps || gives) {
        return Err(Refusal::NotYourStep { role: procedure.keeper(case.stand(), case.channel) });
    }
    let other = case.worker.is_some() && case.worker != actor.post;
    match asked {
        Handling::Take if other && !known.gone && !known.acting => Err(Refusal::TakenByOther),
        Handling::Entrust if other && !assigns && !known.gone => Err(Refusal::TakenByOther),
        Handling::Take | Handling::Entrust => Ok(()),
        Handling::HandOver | Handling::GiveBack if case.worker.is_none() || other => Err(Refusal::NotTaken),
        Handling::HandOver | Handling::GiveBack => Ok(()),
    }
}

/// Who has a case after an event. `moved` says whether it waits elsewhere now.
#[must_use]
pub fn after(before: Option<PostId>, event: &Event, moved: bool) -> Option<PostId> {
    match event.action {
        Action::Take | Action::Entrust | Action::HandOver => event.worker.clone(),
        Action::GiveBack => None,
        _ if moved || event.state.ended() => None,
        _ => before,
    }
}

#[cfg(test)]
mod tests;
