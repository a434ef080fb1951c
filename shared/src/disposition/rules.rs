//! Who may initial, sign, send back and advise, and what a sheet may name. Absent: what a sheet is.

use super::{Recipient, step};
use crate::case::{Actor, Case, Context, Refusal, Rules, apply, decide};
use crate::procedure::{Action, Procedure, Step};
use crate::time::Moment;
use crate::visibility::{Seat, Viewer};

/// Whether a sheet may be signed: nobody's initials are missing.
///
/// # Errors
/// [`Refusal::NeedsInitials`].
pub fn signable(case: &Case) -> Result<(), Refusal> {
    match case.sheet.as_ref().and_then(|sheet| sheet.turn()) {
        Some(role) => Err(Refusal::NeedsInitials { role }),
        None => Ok(()),
    }
}

/// Whether an actor may initial the sheet of a case now.
///
/// # Errors
/// [`Refusal::NotYourTurn`] when it waits for other initials, or for none.
pub fn initialling(case: &Case, actor: &Actor) -> Result<(), Refusal> {
    let turn = case.sheet.as_ref().and_then(|sheet| sheet.turn());
    if turn == Some(actor.role) && actor.unit.is_none() { Ok(()) } else { Err(Refusal::NotYourTurn) }
}

/// Whether an actor may send the sheet of a case back to who initialled it first: whoever is next to initial it, and
/// whoever signs it.
///
/// # Errors
/// [`Refusal::NotYourTurn`].
pub fn sending_back(procedure: &Procedure, case: &Case, actor: &Actor) -> Result<(), Refusal> {
    let begun = case.sheet.as_ref().is_some_and(|sheet| !sheet.initials.is_empty() && sheet.signed.is_none());
    let signs = step(procedure, case.stand(), case.channel).is_some_and(|step| step.actors.contains(&actor.role));
    let complete = case.sheet.as_ref().is_some_and(|sheet| sheet.turn().is_none());
    if begun && (initialling(case, actor).is_ok() || signs && complete) { Ok(()) } else { Err(Refusal::NotYourTurn) }
}

/// Whether an actor may write to a case what its sheet asked of them.
///
/// # Errors
/// [`Refusal::NotAsked`] when it asked nothing of them, [`Refusal::NotFromHere`] when the case has ended.
pub fn advising(case: &Case, actor: &Actor) -> Result<(), Refusal> {
    if case.state.ended() {
        return Err(Refusal::NotFromHere { state: case.state });
    }
    let asked = case.sheet.as_ref().and_then(|sheet| sheet.asked(actor.role, actor.unit.as_ref()));
    asked.map(|_| ()).ok_or(Refusal::NotAsked)
}

/// Whether the sheet of a case was initialled, sent back or signed since a version of the case was seen.
#[must_use]
pub fn changed_since(case: &Case, seen: u32) -> bool {
    let about = |action: Action| matches!(action, Action::Initial | Action::SendBackSheet | Action::Disposition);
    case.history.iter().any(|passage| passage.version > seen && about(passage.action))
}

/// The nearest limit of a case once it is disposed of by a step, whoever has yet to initial it; none where none runs.
#[must_use]
pub fn due_after(rules: &Rules<'_>, case: &Case, step: &Step, now: Moment) -> Option<Moment> {
    let ready = Case { sheet: None, worker: None, ..case.clone() };
    let actor = Actor { role: *step.actors.first()?, post: None, unit: None, recorded_by: None };
    let events = decide(rules, &ready, &actor, &step.no, &Context::at(now)).ok()?;
    events.iter().fold(Some(ready), apply)?.due_at()
}

/// Whether a sheet on paper may name who reports: only where each of those it goes to may open that themselves, and
/// never where the complaint is confidential or anonymous.
#[must_use]
pub fn names_reporter(case: &Case, procedure: &Procedure) -> bool {
    let knows = |one: &Recipient| {
        let seat = Seat { role: one.role, agency: case.agency.as_str().to_owned(), unit: one.unit.clone() };
        Viewer::Post(seat).opens_identity(case, procedure)
    };
    let recipients = case.sheet.as_ref().map_or(&[][..], |sheet| sheet.plan.recipients.as_slice());
    !case.secrecy.confidential && !case.secrecy.anonymous && recipients.iter().all(knows)
}
