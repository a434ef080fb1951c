//! What lies ahead of a complaint, as a page tells it: the promise it is answered by, what becomes of it by itself,
//! until when its reporter may still do something, and where it was before each step.
//! Absent: counting (see [`crate::clock`]) and words.

use crate::case::{Case, Clock, ClockName};
use crate::id::UnitId;
use crate::national::NationalLimit;
use crate::procedure::{Action, Ground, Procedure, Role, State, Step, StepNo};
use crate::time::Moment;

/// The clock a reporter is told of: the one they are promised an answer by, or the last one that ended
/// with an answer.
#[must_use]
pub fn promise(case: &Case) -> Option<&Clock> {
    let kept = |name: ClockName| {
        let mut ended = case.clocks.iter().rev();
        ended.find(|clock| clock.name == name && answered(case, clock))
    };
    let settled = kept(ClockName::Promise).or_else(|| kept(ClockName::National(NationalLimit::Settlement)));
    // A national limit on a first follow-up is no news to whoever has had their answer.
    let follow_up = ClockName::National(NationalLimit::FollowUp);
    case.promised().filter(|clock| clock.name != follow_up || settled.is_none()).or(settled)
}

/// Whether a clock ended with an answer, rather than with a withdrawal or another end.
#[must_use]
pub fn answered(case: &Case, clock: &Clock) -> bool {
    let ended = |at: Moment| case.history.iter().any(|step| step.state == State::Answered && step.happened_at == at);
    clock.stopped_at.is_some_and(ended)
}

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
