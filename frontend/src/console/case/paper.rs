//! The SOP as its paper prints it, with where a case is: the model behind the drawn track. Pure.
//!
//! The paper's own steps are the stops. A step that is not in the paper is shown inside the printed
//! step it belongs to (4a is part of 4), or after the last one when the paper has nothing left.
//! Absent: what happened in which order; that is the history.

use shared::case::Case;
use shared::procedure::{Certainty, Procedure, Step};

/// Where a stop stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Passed.
    Done,
    /// The case is here.
    Now,
    /// Still ahead.
    Ahead,
}

/// A stop of the track.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// The step that is printed, or the added one after the last.
    pub step: Step,
    /// Where it stands.
    pub standing: Standing,
    /// The added step the case is at inside this stop.
    pub within: Option<Step>,
}

impl Stop {
    /// Whether the reading of this step is to be confirmed by the agency.
    #[must_use]
    pub fn doubtful(&self) -> bool {
        self.step.certainty == Certainty::Low
    }
}

/// The printed number a step belongs to: `4` of `4a`.
fn printed_no(step: &Step) -> &str {
    step.no.trim_end_matches(|letter: char| letter.is_ascii_alphabetic())
}

/// The track of a case.
#[must_use]
pub fn stops(procedure: &Procedure, case: &Case) -> Vec<Stop> {
    let printed: Vec<&Step> = procedure.printed().collect();
    let taken = |step: &Step| case.history.iter().any(|passage| passage.step == step.no);
    let stop = |step: &Step, standing| Stop { step: step.clone(), standing, within: None };
    let Some(now) = procedure.next(case.state).filter(|_| !case.state.ended()) else {
        let standing = |step: &Step| if taken(step) { Standing::Done } else { Standing::Ahead };
        return printed.into_iter().map(|step| stop(step, standing(step))).collect();
    };
    let here = printed.iter().position(|step| step.no == printed_no(now));
    let after_last = now.added && here.is_none_or(|here| here + 1 == printed.len() && taken(printed[here]));
    let here = if after_last { printed.len() } else { here.unwrap_or(printed.len()) };
    let mut stops: Vec<Stop> = printed
        .iter()
        .enumerate()
        .map(|(at, step)| match at.cmp(&here) {
            std::cmp::Ordering::Less => stop(step, Standing::Done),
            std::cmp::Ordering::Equal => Stop { within: now.added.then(|| now.clone()), ..stop(step, Standing::Now) },
            std::cmp::Ordering::Greater => stop(step, Standing::Ahead),
        })
        .collect();
    if after_last {
        stops.push(stop(now, Standing::Now));
    }
    stops
}

/// Where a row of the whole paper stands: the next one by hand, those taken before, and the rest.
/// A step taken twice (an answer was disputed) is ahead again while the case is before it.
#[must_use]
pub fn row_standing(procedure: &Procedure, case: &Case, step: &Step) -> Standing {
    let now = procedure.next(case.state).filter(|_| !case.state.ended());
    let place = |step: &Step| procedure.place(&step.no);
    let taken = case.history.iter().any(|passage| passage.step == step.no);
    match now {
        Some(now) if now.no == step.no => Standing::Now,
        Some(now) if taken && place(step) < place(now) => Standing::Done,
        None if taken => Standing::Done,
        _ => Standing::Ahead,
    }
}

#[cfg(test)]
mod tests;
