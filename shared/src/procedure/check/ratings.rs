//! The judgement of answers: that somebody can be told of it, and that a low mark leads somewhere.
//! Absent: whether an agency has such an office.

use super::{Fault, Part};
use crate::procedure::{Action, Place, Procedure, Rating, Role};
use crate::words::procedure as words;

/// Faults of what is made of a judgement.
pub(super) fn of_rating(procedure: &Procedure) -> Vec<Fault> {
    let Some(rule) = procedure.rating else {
        return Vec::new();
    };
    let fault = |key: &str, words| Fault::new(Part::Rating, key, words);
    let mut faults = Vec::new();
    if matches!(rule.superior, Role::Reporter | Role::System) {
        faults.push(fault("superior", words::RATING_SUPERIOR).with("role", rule.superior.code()));
    }
    let Some(below) = rule.reopens_below else {
        return faults;
    };
    if !(2..=Rating::MAX).contains(&below) {
        faults.push(fault("reopens_below", words::RATING_BELOW).with("max", Rating::MAX));
    }
    let confirms = procedure.steps.iter().filter(|step| step.action == Action::Confirm);
    let from: Vec<Place> = confirms.flat_map(|step| step.from.iter().copied()).collect();
    let disputed = |place: &Place| {
        let own = |action, actors: &[Role]| action == Action::Dispute && actors.contains(&Role::Reporter);
        procedure.steps.iter().any(|step| own(step.action, &step.actors) && step.from.contains(place))
    };
    if from.is_empty() {
        faults.push(fault("reopens_below", words::RATING_NO_CONFIRM));
    } else if !from.iter().all(disputed) {
        faults.push(fault("reopens_below", words::RATING_NO_DISPUTE));
    }
    faults
}
