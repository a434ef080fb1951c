//! What a step does to the clocks of a case: the steps' own limits, waits and windows, the promise, and
//! the national limits. Absent: counting (see [`crate::clock`]).

use super::{Actor, Case, Clock, ClockChange, ClockName, Event, Rules, Turn, beside};
use crate::answer;
use crate::clock::{Limit, Pause, ends};
use crate::national::NationalLimit;
use crate::procedure::{Action, Channel, Classification, Promise, Stand, State, Step, StepNo, Trigger};
use crate::time::Moment;

/// A step that is being taken, as far as clocks ask.
pub(super) struct Taken<'a> {
    /// The case before it; none when it opens one.
    pub(super) case: Option<&'a Case>,
    /// The channel it came by.
    pub(super) channel: Channel,
    /// The step.
    pub(super) step: &'a Step,
    /// Where the case stands after it.
    pub(super) stand: Stand,
    /// When it happens.
    pub(super) at: Moment,
    /// The class of the complaint after it.
    pub(super) class: Option<Classification>,
}

/// What a step asks of one clock.
struct Wish {
    starts: bool,
    stops: bool,
    pauses: bool,
}

impl Taken<'_> {
    fn triggers(&self, triggers: &[Trigger]) -> bool {
        triggers.iter().any(|trigger| match trigger {
            Trigger::Enters(place) => self.step.to.is_some() && place.covers(self.stand),
            Trigger::Takes(no) => self.step.no == *no,
        })
    }

    /// The turn of one clock; `legs` are asked for only when it starts.
    fn turn(
        &self,
        rules: &Rules<'_>,
        name: ClockName,
        wish: &Wish,
        legs: impl FnOnce() -> Vec<Limit>,
    ) -> Option<ClockChange> {
        let turn = match self.case.and_then(|case| case.clock(&name)) {
            Some(_) if wish.stops => Turn::Stopped,
            // A clock that has run out stays run out: a pause would make it look in time.
            Some(clock) if wish.pauses && !clock.paused() && !clock.late(self.at) => Turn::Paused,
            Some(clock) if !wish.pauses && clock.paused() => Turn::Resumed { due_at: resumed(rules, clock, self.at)? },
            Some(_) => return None,
            None if wish.starts && !wish.stops => {
                let legs = legs();
                if legs.is_empty() {
                    return None;
                }
                let due_at = ends(&legs, self.at, &[], rules.calendar)?.at;
                Turn::Started { legs, due_at, since: None, pauses: Vec::new() }
            }
            None => return None,
        };
        Some(ClockChange { clock: name, turn })
    }
}

/// The turns of all clocks when a step is taken.
pub(super) fn turns(rules: &Rules<'_>, taken: &Taken<'_>) -> Vec<ClockChange> {
    let mut turns = Vec::new();
    for step in &rules.procedure.steps {
        turns.extend(limit(rules, taken, step));
        if taken.step.to.is_some() {
            turns.extend(gate(rules, taken, step, step.after, ClockName::Wait));
            turns.extend(gate(rules, taken, step, step.until, ClockName::Window));
        }
    }
    turns.extend(promise(rules, taken));
    let settles = taken.step.action == Action::Answer || taken.stand.state.ended();
    turns.extend(taken.case.filter(|_| settles).and_then(answer::settled));
    if rules.agency.national_limits && !taken.stand.state.of_recap() {
        turns.extend(NationalLimit::ALL.into_iter().flat_map(|limit| national(rules, taken, limit)));
    }
    turns
}

/// A step's own limit. Where Aduan does the step at once, nobody is given a limit for it.
fn limit(rules: &Rules<'_>, taken: &Taken<'_>, step: &Step) -> Option<ClockChange> {
    let limit = step.limit.as_ref().filter(|limit| !limit.printed)?;
    let state = taken.stand.state;
    let wish = Wish {
        starts: taken.triggers(&limit.start) && step.takes(taken.channel) && !rules.agency.automatic(step),
        stops: state.ended() || limit.stop.iter().any(|place| place.covers(taken.stand)),
        pauses: limit.pause.iter().any(|place| place.covers(taken.stand)),
    };
    // A step that may be done only after a while has its limit counted on from then.
    let legs = || step.after.into_iter().chain([limit.within]).collect();
    taken.turn(rules, ClockName::Step(step.no.clone()), &wish, legs)
}

/// The time before, or within, which a step may be done; it runs while the case stands in its `from`.
fn gate(
    rules: &Rules<'_>,
    taken: &Taken<'_>,
    step: &Step,
    length: Option<Limit>,
    name: fn(StepNo) -> ClockName,
) -> Option<ClockChange> {
    let length = length?;
    let here = step.leaves(taken.stand);
    let wish = Wish { starts: here, stops: !here, pauses: false };
    taken.turn(rules, name(step.no.clone()), &wish, || vec![length])
}

fn promise(rules: &Rules<'_>, taken: &Taken<'_>) -> Option<ClockChange> {
    let state = taken.stand.state;
    let procedure = rules.procedure;
    let promise = if state.of_recap() { procedure.recap.as_ref() } else { procedure.promise.as_ref() }?;
    let wish = Wish {
        starts: if promise.start.is_empty() { taken.step.to.is_some() } else { taken.triggers(&promise.start) },
        stops: state.ended() || promise.stop.iter().any(|place| place.covers(taken.stand)),
        pauses: promise.pause.iter().any(|place| place.covers(taken.stand)),
    };
    taken.turn(rules, ClockName::Promise, &wish, || legs_ahead(rules, promise, taken))
}

/// The promise counts the steps still ahead, so that a disputed answer promises only what is left;
/// steps that Aduan does at once take no time.
fn legs_ahead(rules: &Rules<'_>, promise: &Promise, taken: &Taken<'_>) -> Vec<Limit> {
    if let Some(within) = promise.within {
        return vec![within];
    }
    let procedure = rules.procedure;
    let next = procedure.next(taken.stand, taken.channel);
    let ahead_from = next.and_then(|step| procedure.place(&step.no)).unwrap_or(usize::MAX);
    let ahead = |step: &&Step| {
        procedure.place(&step.no).is_some_and(|place| place >= ahead_from) && !rules.agency.automatic(step)
    };
    let steps = promise.steps.iter().filter_map(|no| procedure.step(no)).filter(ahead);
    steps.filter_map(|step| step.limit.as_ref().map(|limit| limit.within)).collect()
}

/// A national limit. That of the answer waits for the class and then counts from the filing; another
/// class later means another limit.
fn national(rules: &Rules<'_>, taken: &Taken<'_>, limit: NationalLimit) -> Vec<ClockChange> {
    let name = || ClockName::National(limit);
    let state = taken.stand.state;
    let anew = limit == NationalLimit::Settlement && taken.step.action == Action::Classify;
    let wish = Wish {
        starts: taken.case.is_none() || (limit == NationalLimit::Settlement && taken.step.to.is_some()),
        stops: limit.kept_by(state),
        pauses: state == State::AwaitingReporter,
    };
    let Some(case) = taken.case.filter(|_| anew && !wish.stops) else {
        let legs = || limit.within(taken.class).into_iter().collect();
        return taken.turn(rules, name(), &wish, legs).into_iter().collect();
    };
    let within = limit.within(taken.class);
    let running = case.clock(&name());
    if within.is_none_or(|within| running.is_some_and(|clock| clock.legs == [within])) {
        let settled = Wish { starts: false, ..wish };
        return taken.turn(rules, name(), &settled, Vec::new).into_iter().collect();
    }
    let stopped = running.map(|_| ClockChange { clock: name(), turn: Turn::Stopped });
    stopped.into_iter().chain(from_the_filing(rules, taken, case, limit, wish.pauses)).collect()
}

/// Starts a national limit that counts from the filing, without the time spent waiting for the reporter.
fn from_the_filing(
    rules: &Rules<'_>,
    taken: &Taken<'_>,
    case: &Case,
    limit: NationalLimit,
    paused: bool,
) -> Vec<ClockChange> {
    let pauses = waits_for_the_reporter(case, taken.at);
    let legs: Vec<Limit> = limit.within(taken.class).into_iter().collect();
    let Some(end) = ends(&legs, case.filed_at, &pauses, rules.calendar) else {
        return Vec::new();
    };
    let turn = Turn::Started { legs, due_at: end.at, since: Some(case.filed_at), pauses };
    let started = ClockChange { clock: ClockName::National(limit), turn };
    let paused = paused.then_some(ClockChange { clock: ClockName::National(limit), turn: Turn::Paused });
    std::iter::once(started).chain(paused).collect()
}

/// When a case waited for its reporter, until now at the latest.
fn waits_for_the_reporter(case: &Case, now: Moment) -> Vec<Pause> {
    let mut waits: Vec<Pause> = Vec::new();
    for (nth, passage) in case.history.iter().enumerate() {
        let until = case.history.get(nth + 1).map_or(now, |next| next.happened_at);
        if passage.state != State::AwaitingReporter || until <= passage.happened_at {
            continue;
        }
        match waits.last_mut() {
            Some(wait) if wait.until == Some(passage.happened_at) => wait.until = Some(until),
            _ => waits.push(Pause { from: passage.happened_at, until: Some(until) }),
        }
    }
    waits
}

/// When a clock that stood still ends if it goes on now.
fn resumed(rules: &Rules<'_>, clock: &Clock, at: Moment) -> Option<Moment> {
    let mut pauses: Vec<Pause> = clock.pauses.clone();
    if let Some(pause) = pauses.last_mut() {
        pause.until = Some(at);
    }
    ends(&clock.legs, clock.started_at, &pauses, rules.calendar).map(|end| end.at)
}

/// The event by which a changed calendar moves the due moments of a case; `None` when it moves none.
/// Clocks that stand still are counted when they go on.
#[must_use]
pub fn redate(rules: &Rules<'_>, case: &Case, now: Moment) -> Option<Event> {
    // A promised day stays that day, whatever the calendar becomes.
    let counted = |clock: &&Clock| clock.open() && clock.name != ClockName::Commitment;
    let moved = case.clocks.iter().filter(counted).filter_map(|clock| {
        let counted = ends(&clock.legs, clock.started_at, &clock.pauses, rules.calendar)?.at;
        let turn = Turn::Redated { due_at: counted };
        (clock.due_at? != counted).then(|| ClockChange { clock: clock.name.clone(), turn })
    });
    let clocks: Vec<ClockChange> = moved.collect();
    if clocks.is_empty() {
        return None;
    }
    Some(Event { clocks, ..beside(case, Action::Redate, Actor::SYSTEM, now) })
}
