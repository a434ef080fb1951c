//! Taking a complaint over from an old register. One that is still open begins its procedure, with its clocks as
//! of the day it came, and may be late at once: that is the truth. One that has ended is an ended case, by one
//! event beside the SOP, and no clock of it runs. Absent: reading registers, and their words for things.

use super::decide::opened;
use super::{Actor, Case, ClockChange, Context, Event, Opening, Refusal, Rules, Sealed, Turn, replay};
use crate::agency::NumberGiven;
use crate::procedure::{Action, Role, State, StepNo};
use crate::time::Moment;

/// The reporter, as the old register says; nobody's account stands behind it.
const ACTOR: Actor = Actor { role: Role::Reporter, post: None, unit: None, recorded_by: Some(Role::System) };

/// How a complaint of an old register ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OldEnd {
    /// In which of the ends.
    pub state: State,
    /// When.
    pub at: Moment,
}

/// The events of a complaint that is taken over: its opening at `context.happened_at`, for an open one what follows
/// at once, and the taking over itself, with commitments to the old answer and remarks.
///
/// # Errors
/// [`Refusal::UnknownStep`] when the procedure has no filing step, or the end is none.
pub fn import(
    rules: &Rules<'_>,
    opening: Opening,
    end: Option<OldEnd>,
    context: &Context,
    moved: Vec<Sealed>,
) -> Result<Vec<Event>, Refusal> {
    let step = rules.procedure.filing().ok_or(Refusal::UnknownStep)?;
    if end.is_some_and(|end| !end.state.ended() || end.state.of_recap()) {
        return Err(Refusal::UnknownStep);
    }
    let class = context.classification;
    let context = Context { classification: None, ..context.clone() };
    let mut events = opened(rules, step, opening, &ACTOR, &context);
    let given = |event: &Event| event.action == Action::Register;
    if end.is_some() {
        // It keeps its old number, and nothing of the procedure is left for it to do.
        events.truncate(1);
    } else if rules.agency.number_given == NumberGiven::System && !events.iter().any(given) {
        events[0].number.clone_from(&context.number);
    }
    let case = replay(&events).ok_or(Refusal::UnknownStep)?;
    let last = taken_over(&case, end, context.now, moved);
    events.push(Event { classification: class.filter(|_| end.is_some()), ..last });
    Ok(events)
}

/// The taking over: it moves an ended case to its end, and stops its clocks there.
fn taken_over(case: &Case, end: Option<OldEnd>, now: Moment, sealed: Vec<Sealed>) -> Event {
    let open = case.clocks.iter().filter(|clock| end.is_some() && clock.open());
    Event {
        version: case.version + 1,
        step: StepNo::new(),
        action: Action::Import,
        actor: Actor::SYSTEM,
        happened_at: end.map_or(now, |end| end.at),
        recorded_at: now,
        state: end.map_or(case.state, |end| end.state),
        holder: if end.is_some() { Role::System } else { case.holder },
        unit: None,
        ground: None,
        clocks: open.map(|clock| ClockChange { clock: clock.name.clone(), turn: Turn::Stopped }).collect(),
        opening: None,
        number: None,
        classification: None,
        rating: None,
        sheet: None,
        initials: Vec::new(),
        worker: None,
        secrecy: None,
        tie: None,
        named: Vec::new(),
        sealed,
    }
}

#[cfg(test)]
mod tests;
