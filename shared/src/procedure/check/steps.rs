//! What each step must have by itself, and which steps a procedure must have. Absent: where steps lead.

use super::{Fault, Part};
use crate::permission::Act;
use crate::procedure::{Action, Procedure, Step};
use crate::words::procedure as words;

/// Faults of the procedure that are no single step's.
pub(super) fn of_whole(procedure: &Procedure) -> Vec<Fault> {
    let mut faults = Vec::new();
    if procedure.filing().is_none() {
        faults.push(Fault::new(Part::Whole, "", words::NO_FILING));
    }
    let coordinator = procedure.coordinator;
    if !procedure.roles().contains(&coordinator) {
        let fault = Fault::new(Part::Whole, "coordinator", words::COORDINATOR_IDLE);
        faults.push(fault.with("role", coordinator.code()));
    }
    let makes_recap = procedure.steps.iter().any(Step::of_recap);
    if procedure.recap.is_some() && !makes_recap {
        faults.push(Fault::new(Part::Recap, "", words::RECAP_NO_STEPS));
    }
    if procedure.recap.is_none() && makes_recap {
        faults.push(Fault::new(Part::Whole, "", words::RECAP_NO_PROMISE));
    }
    faults
}

/// Faults of one step, wherever it leads.
pub(super) fn of_step(procedure: &Procedure, index: usize, step: &Step) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut fault = |key: &str, words| faults.push(Fault::new(procedure.part(index), key, words));
    if procedure.steps[..index].iter().any(|other| other.no == step.no) {
        fault("no", words::NUMBER_TWICE);
    }
    if step.actors.is_empty() {
        fault("actors", words::NO_ACTOR);
    }
    let opens = matches!(step.action, Action::File | Action::OpenRecap);
    if step.from.is_empty() && !opens {
        fault("from", words::NO_FROM);
    }
    if step.of_recap() && step.action != Action::OpenRecap && procedure.recap_opening().is_none() {
        fault("from", words::RECAP_UNOPENED);
    }
    let at_once = opens || step.action == Action::Register;
    if !step.actors.is_empty() && !step.by_hand() && step.after.is_none() && !at_once {
        fault("after", words::SYSTEM_NO_AFTER);
    }
    faults.extend(of_opening(procedure, index, step));
    faults.extend(of_roles(procedure, index, step));
    faults
}

/// Roles that take a step and by the table of permissions may not.
fn of_roles(procedure: &Procedure, index: usize, step: &Step) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (key, roles) in [("actors", &step.actors), ("recorded_by", &step.recorded_by)] {
        for role in roles {
            let words = match step.action {
                _ if !role.may(Act::TakeSteps) => words::ROLE_NO_STEPS,
                Action::File if key == "recorded_by" && !role.may(Act::FileAtDesk) => words::ROLE_NO_DESK,
                _ => continue,
            };
            faults.push(Fault::new(procedure.part(index), key, words).with("role", role.code()));
        }
    }
    faults
}

/// What holds of the step that opens a complaint and of the one that opens a recap.
fn of_opening(procedure: &Procedure, index: usize, step: &Step) -> Vec<Fault> {
    let fault = |key: &str, words| Fault::new(procedure.part(index), key, words);
    let first = procedure.steps[..index].iter().find(|other| other.action == step.action);
    let goes_on = |recap: bool| step.to.is_some_and(|to| !to.state.ended() && to.state.of_recap() == recap);
    match (step.action, first) {
        (Action::File, Some(other)) => vec![fault("action", words::SECOND_FILING).with("other", &other.no)],
        (Action::OpenRecap, Some(other)) => vec![fault("action", words::RECAP_TWICE).with("other", &other.no)],
        (Action::File, None) if !step.from.is_empty() => vec![fault("from", words::FILING_FROM)],
        (Action::File, None) if !goes_on(false) => vec![fault("to", words::FILING_TO)],
        (Action::OpenRecap, None) if !step.from.is_empty() => vec![fault("from", words::RECAP_TO)],
        (Action::OpenRecap, None) if !goes_on(true) => vec![fault("to", words::RECAP_TO)],
        _ => Vec::new(),
    }
}
