//! What must hold of a procedure before a case may run on it. Absent: reading files.

use thiserror::Error;

use super::{Action, Procedure, State, Step};

/// Why a procedure cannot run.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    /// Two steps share a number.
    #[error("step {0} stands twice")]
    Twice(String),
    /// There is not exactly one step that files.
    #[error("there must be one step with the action `file`, with no `from` and with a `to`")]
    Filing,
    /// A step has nobody to do it.
    #[error("step {0} names no actor")]
    NobodyActs(String),
    /// A step that is not the filing can never be done.
    #[error("step {0} can be done in no state")]
    FromNowhere(String),
    /// A state that a step leads to has no way on.
    #[error("step {0} leads to the state `{1:?}`, from which nothing leads on")]
    DeadEnd(String, State),
    /// A timed step is not the system's, or the other way round.
    #[error("step {0}: `after` and the actor `system` belong together")]
    Timing(String),
    /// The promise names a step without a limit.
    #[error("the promise names step {0}, which has no limit")]
    Promise(String),
    /// An end can be reached that gives no answer.
    #[error("step {0} closes a case that was not answered")]
    ClosesUnanswered(String),
}

impl Procedure {
    /// All faults of the procedure, in step order; empty when it can run.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults: Vec<Fault> = self.steps.iter().flat_map(|step| self.faults_of(step)).collect();
        let filings: Vec<&Step> = self.steps.iter().filter(|step| step.action == Action::File).collect();
        if !matches!(filings[..], [step] if step.from.is_empty() && step.to.is_some()) {
            faults.push(Fault::Filing);
        }
        faults
    }

    fn faults_of(&self, step: &Step) -> Vec<Fault> {
        let no = || step.no.clone();
        let mut faults = Vec::new();
        if self.steps.iter().filter(|other| other.no == step.no).count() > 1 {
            faults.push(Fault::Twice(no()));
        }
        if step.actors.is_empty() {
            faults.push(Fault::NobodyActs(no()));
        }
        if step.from.is_empty() && step.action != Action::File && step.action != Action::OpenRecap {
            faults.push(Fault::FromNowhere(no()));
        }
        if step.after.is_none() && !step.by_hand() && step.action != Action::OpenRecap {
            faults.push(Fault::Timing(no()));
        }
        faults
    }
}
