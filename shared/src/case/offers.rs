//! Who may do what now. One question, asked by the buttons and by the server alike.

use serde::{Deserialize, Serialize};

use super::{Actor, Case, ClockName, Refusal};
use crate::procedure::{Action, Procedure, Role, State, Step, StepNo};
use crate::time::Moment;

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
    let open = procedure.steps.iter().filter(|step| permitted(case, actor, step, now).is_ok());
    open.map(|step| Offer {
        step: step.no.clone(),
        action: step.action,
        to: step.to,
        holder: step.to.map(|to| procedure.holder(to)),
    })
    .collect()
}

/// Whether an actor may take a step of a case now.
///
/// # Errors
/// The refusal that says why not.
pub fn permitted(case: &Case, actor: &Actor, step: &Step, now: Moment) -> Result<(), Refusal> {
    if !step.actors.contains(&actor.role) {
        return Err(Refusal::NotYourStep { role: step.actors.first().copied().unwrap_or(Role::System) });
    }
    if !step.leaves(case.state) {
        return Err(Refusal::NotFromHere { state: case.state });
    }
    if step.after.is_some() {
        let wait = case.clock(&ClockName::Wait(step.no.clone()));
        if wait.and_then(|clock| clock.due_at).is_none_or(|due| now < due) {
            return Err(Refusal::NotYetDue);
        }
    }
    Ok(())
}
