//! What lies ahead of a complaint, as a page tells it: the promise it is answered by, what becomes of it by itself,
//! until when its reporter may still do something, and where it was before each step.
//! Absent: counting (see [`crate::clock`]) and words.

use crate::case::{Case, Clock, ClockName};
use crate::id::UnitId;
use crate::national::NationalLimit;
use crate::procedure::{Action, Ground, Procedure, Role, Step, StepNo};
use crate::time::Moment;

/// The clock a reporter is told of: the one they are promised an answer by, or, once nothing is promised
/// any more, the promise that ended last.
#[must_use]
pub fn promise(case: &Case) -> Option<&Clock> {
    let of = |name: ClockName| move |clock: &&Clock| clock.name == name;
    let ended = |name: ClockName| case.clocks.iter().rev().find(of(name));
    let answered = case.clocks.iter().any(|clock| !clock.open() && clock.name == ClockName::Promise);
    // A national limit on a first follow-up that still runs is no news to whoever has their answer.
    let open = case.promised().filter(|clock| clock.name != FOLLOW_UP || !(answered || case.state.ended()));
    open.or_else(|| ended(ClockName::Promise)).or_else(|| ended(ClockName::National(NationalLimit::Settlement)))
}

const FOLLOW_UP: ClockName = ClockName::National(NationalLimit::FollowUp);

/// What happens by itself when nothing else does, and when.
#[must_use]
pub fn by_itself(procedure: &Procedure, case: &Case) -> Option<(Action, Moment)> {
    let waits = open(procedure, case, |name| match name {
        ClockName::Wait(no) => Some(no),
        _ => None,
    });
    waits.filter(|(step, _)| !step.by_hand()).map(|(step, at)| (step.action, at)).min_by_key(|(_, at)| *at)
}

/// Until when the reporter may do something that has its time.
#[must_use]
pub fn until(procedure: &Procedure, case: &Case) -> Option<(Action, Moment)> {
    let windows = open(procedure, case, |name| match name {
        ClockName::Window(no) => Some(no),
        _ => None,
    });
    let own = windows.filter(|(step, _)| step.actors.contains(&Role::Reporter));
    own.map(|(step, at)| (step.action, at)).min_by_key(|(_, at)| *at)
}

fn open<'a>(
    procedure: &'a Procedure,
    case: &'a Case,
    of: fn(&ClockName) -> Option<&StepNo>,
) -> impl Iterator<Item = (&'a Step, Moment)> {
    let clocks = case.clocks.iter().filter(|clock| clock.open());
    clocks.filter_map(move |clock| Some((procedure.step(of(&clock.name)?)?, clock.due_at?)))
}

/// The unit that had the case before an event: whose officer it was that acted.
#[must_use]
pub fn unit_before(case: &Case, version: u32) -> Option<&UnitId> {
    let before = case.history.iter().rev().filter(|passage| passage.version < version);
    before.filter_map(|passage| passage.unit.as_ref()).next()
}

/// The ground of an event, where it has one.
#[must_use]
pub fn ground(case: &Case, version: u32) -> Option<Ground> {
    case.history.iter().find(|passage| passage.version == version).and_then(|passage| passage.ground)
}
