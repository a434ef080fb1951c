//! What entering a state does to the clocks of a case. Absent: counting (see [`crate::clock`]).

use super::{Case, Clock, ClockChange, ClockName, Rules, Turn};
use crate::clock::{Limit, Pause, due_in_turn};
use crate::procedure::{State, Step};
use crate::time::Moment;

/// When a clock of the procedure runs, pauses and stops.
struct Timing {
    name: ClockName,
    legs: Vec<Limit>,
    starts: bool,
    stops: bool,
    pauses: bool,
}

/// The turns of all clocks when a case enters a state at a moment.
pub(super) fn turns(rules: &Rules<'_>, case: Option<&Case>, state: State, at: Moment) -> Vec<ClockChange> {
    let timings = timings(rules, state);
    timings.into_iter().filter_map(|timing| turn(rules, case, timing, at)).collect()
}

fn turn(rules: &Rules<'_>, case: Option<&Case>, timing: Timing, at: Moment) -> Option<ClockChange> {
    let running = case.and_then(|case| case.clock(&timing.name));
    let turn = match running {
        Some(_) if timing.stops => Turn::Stopped,
        Some(clock) if timing.pauses && !clock.paused() => Turn::Paused,
        Some(clock) if !timing.pauses && clock.paused() => Turn::Resumed { due_at: resumed(rules, clock, at)? },
        Some(_) => return None,
        None if timing.starts && !timing.stops && !timing.legs.is_empty() => {
            let due_at = due_in_turn(&timing.legs, at, &[], rules.calendar)?.at;
            Turn::Started { legs: timing.legs, due_at }
        }
        None => return None,
    };
    Some(ClockChange { clock: timing.name, turn })
}

/// When a clock that stood still ends if it goes on now.
fn resumed(rules: &Rules<'_>, clock: &Clock, at: Moment) -> Option<Moment> {
    let mut pauses: Vec<Pause> = clock.pauses.clone();
    if let Some(pause) = pauses.last_mut() {
        pause.until = Some(at);
    }
    due_in_turn(&clock.legs, clock.started_at, &pauses, rules.calendar).map(|due| due.at)
}

fn timings(rules: &Rules<'_>, state: State) -> Vec<Timing> {
    let procedure = rules.procedure;
    let steps = procedure.steps.iter().filter_map(|step| {
        let limit = step.limit.as_ref().filter(|limit| !limit.start.is_empty())?;
        Some(Timing {
            name: ClockName::Step(step.no.clone()),
            legs: vec![limit.within],
            starts: limit.start.contains(&state) && !rules.agency.automatic(step),
            stops: state.ended() || limit.stop.contains(&state),
            pauses: limit.pause.contains(&state),
        })
    });
    let waits = procedure.steps.iter().filter_map(|step| {
        let legs = vec![step.after?];
        let here = step.leaves(state);
        Some(Timing { name: ClockName::Wait(step.no.clone()), legs, starts: here, stops: !here, pauses: false })
    });
    steps.chain(waits).chain([promise(rules, state)]).collect()
}

/// The promise counts the steps still ahead, so that a disputed answer promises only what is left;
/// steps that Aduan does at once take no time.
fn promise(rules: &Rules<'_>, state: State) -> Timing {
    let (procedure, promise) = (rules.procedure, &rules.procedure.promise);
    let ahead_from = procedure.next(state).and_then(|step| procedure.place(&step.no)).unwrap_or(usize::MAX);
    let ahead = |step: &&Step| {
        procedure.place(&step.no).is_some_and(|place| place >= ahead_from) && !rules.agency.automatic(step)
    };
    let steps = promise.steps.iter().filter_map(|no| procedure.step(no)).filter(ahead);
    Timing {
        name: ClockName::Promise,
        legs: steps.filter_map(|step| step.limit.as_ref().map(|limit| limit.within)).collect(),
        starts: !state.ended(),
        stops: state.ended() || promise.stop.contains(&state),
        pauses: promise.pause.contains(&state),
    }
}
