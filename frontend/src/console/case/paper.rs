//! The SOP as its paper prints it, with where a case is: the model behind the drawn track. Pure.
//!
//! The paper's own steps are the stops. A step that is not in the paper is shown inside the printed
//! step it belongs to (4a is part of 4), or after the last one when the paper has nothing left.
//! Absent: what happened in which order; that is the history.

use shared::case::Case;
use shared::procedure::{Procedure, Step};

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
        !self.step.certainty.sure()
    }
}

/// The printed row a step belongs to: `4` of `4a`, and of a step that is part of row 4.
fn row_of(step: &Step) -> &str {
    step.printed_no().trim_end_matches(|letter: char| letter.is_ascii_alphabetic())
}

/// Whether a step is on the way of a case: for its channel, and for recaps only when it is one.
fn on_the_way(step: &Step, case: &Case) -> bool {
    step.takes(case.channel) && step.of_recap() == case.period.is_some()
}

/// The step expected next, where anything is.
fn expected<'p>(procedure: &'p Procedure, case: &Case) -> Option<&'p Step> {
    procedure.next(case.stand(), case.channel).filter(|_| !case.state.ended())
}

/// The track of a case. Steps that the paper prints in one row are one stop.
#[must_use]
pub fn stops(procedure: &Procedure, case: &Case) -> Vec<Stop> {
    let mut printed: Vec<&Step> = Vec::new();
    for step in procedure.printed().filter(|step| on_the_way(step, case)) {
        if printed.iter().all(|known| row_of(known) != row_of(step)) {
            printed.push(step);
        }
    }
    let own = |row: &Step, no: &str| procedure.step(no).is_some_and(|step| row_of(step) == row_of(row) && !step.added);
    let taken = |row: &Step| case.history.iter().any(|passage| own(row, &passage.step));
    let stop = |step: &Step, standing| Stop { step: step.clone(), standing, within: None };
    let Some(now) = expected(procedure, case) else {
        let standing = |step: &Step| if taken(step) { Standing::Done } else { Standing::Ahead };
        return printed.into_iter().map(|step| stop(step, standing(step))).collect();
    };
    let here = printed.iter().position(|step| row_of(step) == row_of(now));
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
    let now = expected(procedure, case);
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
