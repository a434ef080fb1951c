//! Whether a case kept to the SOP it runs on: its history and its clocks, replayed against the steps. What is found is
//! for the inspector and the Ombudsman to judge; a step done twice may have been right. Absent: reading cases (the
//! server's), and the promise to the reporter, which the recap counts (see [`crate::recap`]).

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::case::{Case, Clock, ClockName, Passage, Rules};
use crate::clock::office_minutes;
use crate::id::UnitId;
use crate::outlook::unit_before;
use crate::procedure::{Channel, Procedure, Role, Stand, Step, StepNo, vocabulary};
use crate::time::Moment;
use crate::words::{Words, conformance as words};

mod figures;
#[cfg(any(test, feature = "paper"))]
mod sheet;

pub use figures::{Conformance, Line, tally};
#[cfg(any(test, feature = "paper"))]
pub use sheet::{FINDINGS, LINES, findings, lines};

vocabulary! {
    /// In what a case departed from its SOP.
    Departure {
        Skipped = "skipped", SKIPPED;
        Repeated = "repeated", REPEATED;
        WrongPost = "wrong_post", WRONG_POST;
        Late = "late", LATE;
    }
}

/// One departure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The step.
    pub step: StepNo,
    /// The unit that had the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// In what.
    pub kind: Departure,
    /// By how many office minutes the limit was passed; 0 where it ended outside office hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes_over: Option<u32>,
    /// When it was so.
    pub at: Moment,
}

/// A step that a case passed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passed {
    /// The step.
    pub step: StepNo,
    /// The unit that had the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// When.
    pub at: Moment,
}

/// A step's limit that was kept or passed. One that still runs is neither.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limited {
    /// The step.
    pub step: StepNo,
    /// The unit that had the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// By how many office minutes it was passed; none where it was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes_over: Option<u32>,
}

/// How far one case kept to its SOP.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conformed {
    /// The steps it passed, in order.
    pub passed: Vec<Passed>,
    /// The limits that were kept or passed on the way.
    pub limited: Vec<Limited>,
    /// Where it departed from the SOP.
    pub findings: Vec<Finding>,
}

/// Replays a case against the version of the procedure it runs on, as things stand at a moment.
#[must_use]
pub fn conform(rules: &Rules<'_>, case: &Case, now: Moment) -> Conformed {
    let mut found = Conformed::default();
    let mut stand: Option<Stand> = None;
    for (nth, passage) in case.history.iter().enumerate() {
        // An act beside the SOP, or the import of an old case, is no step; the case goes on from where it left it.
        if let Some(step) = rules.procedure.step(&passage.step) {
            let unit = unit_before(case, passage.version);
            let mut find = |step: &Step, kind: Departure| {
                let finding = Finding {
                    step: step.no.clone(),
                    unit: unit.cloned(),
                    kind,
                    minutes_over: None,
                    at: passage.happened_at,
                };
                found.findings.push(finding);
            };
            skipped(rules.procedure, stand, step, case.channel)
                .into_iter()
                .for_each(|one| find(one, Departure::Skipped));
            if repeated(&case.history[..nth], passage, step) {
                find(step, Departure::Repeated);
            }
            if wrong_post(rules, passage, step) {
                find(step, Departure::WrongPost);
            }
            if step.to.is_some() {
                found.passed.push(Passed { step: step.no.clone(), unit: unit.cloned(), at: passage.happened_at });
            }
        }
        stand = Some(Stand { state: passage.state, holder: passage.holder });
    }
    limits(rules, case, now, &mut found);
    found
}

/// The steps that should have come between where a case stood and a step: those of the expected way, or the one
/// expected, where that way does not lead to it.
fn skipped<'p>(procedure: &'p Procedure, from: Option<Stand>, step: &Step, channel: Channel) -> Vec<&'p Step> {
    let Some(mut stand) = from.filter(|stand| step.to.is_some() && !step.leaves(*stand)) else {
        return Vec::new();
    };
    let mut way: Vec<&Step> = Vec::new();
    while !step.leaves(stand) {
        let next = procedure.next(stand, channel).filter(|next| !way.iter().any(|known| known.no == next.no));
        let Some((next, to)) = next.and_then(|next| Some((next, next.to.filter(|to| !to.state.ended())?))) else {
            way.truncate(1);
            break;
        };
        way.push(next);
        stand = procedure.stand(to, channel);
    }
    way
}

/// Whether an office did a step again. What the reporter does, or the system by itself, is nobody's rework.
fn repeated(before: &[Passage], passage: &Passage, step: &Step) -> bool {
    let office = !matches!(passage.role, Role::Reporter | Role::System);
    office && step.to.is_some() && before.iter().any(|earlier| earlier.step == step.no)
}

/// Whether a step was done, or recorded, in a role that the SOP does not give it to.
fn wrong_post(rules: &Rules<'_>, passage: &Passage, step: &Step) -> bool {
    let by_system = passage.role == Role::System && rules.agency.automatic(step);
    let recorded = passage.recorded_by.is_none_or(|role| step.open_to(role));
    !(by_system || step.actors.contains(&passage.role)) || !recorded
}

/// The limits of steps, as the clocks of the case have kept them.
fn limits(rules: &Rules<'_>, case: &Case, now: Moment, found: &mut Conformed) {
    for clock in &case.clocks {
        let ClockName::Step(no) = &clock.name else { continue };
        let over = minutes_over(rules, clock, now);
        if clock.open() && over.is_none() {
            continue;
        }
        let stopped_by = case.history.iter().find(|passage| Some(passage.happened_at) == clock.stopped_at);
        let unit = stopped_by.map_or(case.unit.as_ref(), |passage| unit_before(case, passage.version)).cloned();
        let at = clock.stopped_at.unwrap_or(now);
        found.limited.push(Limited { step: no.clone(), unit: unit.clone(), minutes_over: over });
        if over.is_some() {
            found.findings.push(Finding { step: no.clone(), unit, kind: Departure::Late, minutes_over: over, at });
        }
    }
}

fn minutes_over(rules: &Rules<'_>, clock: &Clock, now: Moment) -> Option<u32> {
    let due = clock.due_at.filter(|_| clock.late(now))?;
    Some(office_minutes(due, clock.stopped_at.unwrap_or(now), rules.calendar))
}
