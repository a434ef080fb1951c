//! Who may do what now. One question, asked by the buttons and by the server alike.

use serde::{Deserialize, Serialize};

use super::{Actor, Case, ClockName, Refusal};
use crate::permission::Act;
use crate::procedure::{Action, Procedure, Role, State, Step, StepNo};
use crate::time::Moment;
use crate::{custody, disposition, retention};

/// A step worth a button now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// The step.
    pub step: StepNo,
    /// What it does.
    pub action: Action,
    /// The state after, if it moves the case.
    pub to: Option<State>,
    /// Who has the case after, if it moves it.
    pub holder: Option<Role>,
}

/// The steps an actor may take now, in running order.
#[must_use]
pub fn offers(procedure: &Procedure, case: &Case, actor: &Actor, now: Moment) -> Vec<Offer> {
    let open = procedure.steps.iter().filter(|step| permitted(procedure, case, actor, step, now).is_ok());
    open.map(|step| Offer {
        step: step.no.clone(),
        action: step.action,
        to: step.to.map(|to| to.state),
        holder: step.to.map(|to| procedure.stand(to, case.channel).holder),
    })
    .collect()
}

/// Whether an actor may take a step of a case now.
///
/// # Errors
/// The refusal that says why not.
pub fn permitted(procedure: &Procedure, case: &Case, actor: &Actor, step: &Step, now: Moment) -> Result<(), Refusal> {
    if !step.open_to(actor.role) || !actor.role.may(Act::TakeSteps) {
        return Err(Refusal::NotYourStep { role: step.actors.first().copied().unwrap_or(Role::System) });
    }
    if actor.unit.is_some() && actor.unit != case.unit {
        return Err(Refusal::OtherUnit);
    }
    if retention::erased(case) {
        return Err(Refusal::Erased);
    }
    if !step.leaves(case.stand()) {
        return Err(Refusal::NotFromHere { state: case.state });
    }
    let classes = &step.classes;
    if !step.takes(case.channel) || !classes.is_empty() && case.classification.is_none_or(|it| !classes.contains(&it)) {
        return Err(Refusal::NotForThis);
    }
    returns(procedure, case, actor, step)?;
    // A note overwrites nothing.
    if step.action != Action::Note {
        custody::free(procedure, case, actor)?;
    }
    if step.action == Action::Disposition {
        disposition::signable(case)?;
    }
    gates(case, step, now)
}

/// A case goes back and forth only so often; then the coordinator decides, and not before. What someone
/// without an account did is a fact to be recorded, and so is a head's second thought on a recap.
fn returns(procedure: &Procedure, case: &Case, actor: &Actor, step: &Step) -> Result<(), Refusal> {
    let returns_max = procedure.returns_max;
    let spent = case.returns >= returns_max;
    let counted = step.action == Action::Return && step.recorded_by.is_empty() && case.period.is_none();
    if counted && spent && actor.role != procedure.coordinator {
        return Err(Refusal::ReturnedTooOften { returns_max });
    }
    if step.last_word && !spent {
        return Err(Refusal::ReturnsLeft { returns_max });
    }
    Ok(())
}

/// Whether a step's wait is over and its window still open.
fn gates(case: &Case, step: &Step, now: Moment) -> Result<(), Refusal> {
    let due = |name: ClockName| case.clock(&name).and_then(|clock| clock.due_at);
    if step.after.is_some() && due(ClockName::Wait(step.no.clone())).is_none_or(|due| now < due) {
        return Err(if step.by_hand() { Refusal::TooEarly } else { Refusal::NotYetDue });
    }
    if step.until.is_some() && due(ClockName::Window(step.no.clone())).is_none_or(|due| due < now) {
        return Err(Refusal::TooLate);
    }
    Ok(())
}
