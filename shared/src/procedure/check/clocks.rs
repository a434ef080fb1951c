//! Limits, promises and alarms: that each clock has a length, begins and ends, and speaks of steps that
//! exist. Absent: counting.

use super::ways::Ways;
use super::{Fault, Part, listed};
use crate::clock::Unit;
use crate::procedure::{AlarmOn, Place, Procedure, Promise, Step, Trigger};
use crate::words::procedure as words;

/// Faults of a step's limit.
pub(super) fn of_limit(procedure: &Procedure, ways: &Ways<'_>, index: usize, step: &Step) -> Vec<Fault> {
    let part = procedure.part(index);
    let Some(limit) = &step.limit else {
        return Vec::new();
    };
    let mut faults = unknown(procedure, &part, "limit.start", &limit.start);
    if limit.printed {
        return faults;
    }
    if limit.start.is_empty() {
        faults.push(Fault::new(part.clone(), "limit", words::LIMIT_NO_START));
    }
    if limit.stop.is_empty() {
        faults.push(Fault::new(part.clone(), "limit", words::LIMIT_NO_STOP));
    }
    faults.extend(never_starts(ways, &part, "limit.start", &limit.start));
    faults.extend(never_stops(ways, &part, "limit.stop", &limit.stop));
    faults
}

/// Faults of the promise and of the recap's.
pub(super) fn of_promises(procedure: &Procedure, ways: &Ways<'_>) -> Vec<Fault> {
    let promises = [(Part::Promise, &procedure.promise), (Part::Recap, &procedure.recap)];
    let written = promises.into_iter().filter_map(|(part, promise)| Some((part, promise.as_ref()?)));
    written.flat_map(|(part, promise)| of_promise(procedure, ways, &part, promise)).collect()
}

fn of_promise(procedure: &Procedure, ways: &Ways<'_>, part: &Part, promise: &Promise) -> Vec<Fault> {
    let fault = |key: &str, words| Fault::new(part.clone(), key, words);
    let mut faults = unknown(procedure, part, "start", &promise.start);
    if promise.within.is_some() != promise.steps.is_empty() {
        faults.push(fault("", words::PROMISE_LENGTH));
    }
    for no in &promise.steps {
        match procedure.step(no) {
            None => faults.push(fault("steps", words::PROMISE_STEP_UNKNOWN).with("no", no)),
            Some(step) if step.limit.is_none() => {
                faults.push(fault("steps", words::PROMISE_STEP_LIMITLESS).with("no", no));
            }
            Some(_) => {}
        }
    }
    if promise.stop.is_empty() {
        faults.push(fault("stop", words::LIMIT_NO_STOP));
    }
    faults.extend(never_starts(ways, part, "start", &promise.start));
    faults.extend(never_stops(ways, part, "stop", &promise.stop));
    faults
}

/// Triggers that name a step there is not.
fn unknown(procedure: &Procedure, part: &Part, key: &str, triggers: &[Trigger]) -> Vec<Fault> {
    let nos = triggers.iter().filter_map(|trigger| match trigger {
        Trigger::Takes(no) if procedure.step(no).is_none() => Some(no),
        _ => None,
    });
    nos.map(|no| Fault::new(part.clone(), key, words::TRIGGER_UNKNOWN).with("no", no)).collect()
}

fn never_starts(ways: &Ways<'_>, part: &Part, key: &str, triggers: &[Trigger]) -> Option<Fault> {
    let starts = |trigger: &Trigger| match trigger {
        Trigger::Takes(_) => true,
        Trigger::Enters(place) => ways.reach(*place),
    };
    let never = !triggers.is_empty() && !triggers.iter().any(starts);
    never.then(|| Fault::new(part.clone(), key, words::START_NEVER).with("places", listed(triggers)))
}

fn never_stops(ways: &Ways<'_>, part: &Part, key: &str, places: &[Place]) -> Option<Fault> {
    let never = !places.is_empty() && !places.iter().any(|place| ways.reach(*place));
    never.then(|| Fault::new(part.clone(), key, words::STOP_NEVER).with("places", listed(places)))
}

/// Faults of the alarms.
pub(super) fn of_alarms(procedure: &Procedure) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (index, alarm) in procedure.alarms.iter().enumerate() {
        let fault = |key: &str, words| Fault::new(Part::Alarm(index), key, words);
        if let AlarmOn::Step(no) = &alarm.on {
            match procedure.step(no) {
                None => faults.push(fault("on", words::ALARM_STEP_UNKNOWN).with("no", no)),
                Some(step) if step.limit.as_ref().is_none_or(|limit| limit.printed) => {
                    faults.push(fault("on", words::ALARM_STEP_LIMITLESS).with("no", no));
                }
                Some(_) => {}
            }
        }
        let before = alarm.before.filter(|before| !matches!(before.unit, Unit::Minutes | Unit::Hours));
        faults.extend(before.map(|before| fault("before", words::ALARM_IN_DAYS).with("unit", before.unit.code())));
    }
    faults
}
