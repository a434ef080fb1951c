//! What is done about a case when its time has come: a step that happens by itself, or telling whom its
//! limits concern. Absent: finding such cases (see `sweep`), and sending what is told.

use shared::case::{Actor, Command, ringing, step_due, wakes_at};
use shared::id::CaseId;
use shared::secrecy::loosening::lapsed;
use shared::time::Moment;

use super::command::{Asked, perform, request};
use super::{Fault, secrecy};
use crate::app::App;
use crate::definitions::Ground;
use crate::store::alarms;
use crate::store::cases::{self, Stored};
use crate::store::outbox::{self, Note};

/// What was done about a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Woken {
    /// A step was taken.
    Stepped,
    /// So many occasions were told of, perhaps none.
    Told(usize),
    /// The case was changed meanwhile; it is looked at again another time.
    Changed,
}

/// Takes the step of a case whose time has come, or else tells whom its limits concern by now. Any
/// replica may do so, and several at once: of two that take a step one finds the case changed, and what
/// one has told the other does not tell.
///
/// # Errors
/// When the database fails, or the rules refuse what their own clock asked for.
pub async fn wake(app: &App, case: &CaseId) -> Result<Woken, Fault> {
    let mut reader = app.store().reader().await?;
    let stored = cases::by_id(&mut reader, case).await?.ok_or(Fault::NotFound)?;
    let ground = app.definitions().for_stored(&mut reader, &stored).await?;
    drop(reader);
    let now = app.clock().now();
    if lapsed(&stored.case, now) {
        return Ok(if secrecy::lapse(app, &ground, stored, now).await? { Woken::Stepped } else { Woken::Changed });
    }
    let Some(step) = step_due(&ground.procedure, &stored.case, now) else {
        return tell(app, &ground, &stored, now).await;
    };
    let command = Command { step: step.no.clone(), ..Command::default() };
    let request = request(app, String::new(), None, &command)?;
    let asked = Asked { actor: Actor::SYSTEM, seen: stored.case.version, command: &command, request };
    match perform(app, stored, asked).await {
        Ok(()) => Ok(Woken::Stepped),
        Err(Fault::Stale { .. }) => Ok(Woken::Changed),
        Err(fault) => Err(fault),
    }
}

/// Notes what is to be told, once for each occasion of a clock, and when to look again. The case's row
/// is written first: a sweep that does the same waits there for this one to end.
async fn tell(app: &App, ground: &Ground, stored: &Stored, now: Moment) -> Result<Woken, Fault> {
    let case = &stored.case;
    let wakes_at = wakes_at(&ground.procedure, case, now);
    let mut writer = app.store().writer().await?;
    if !cases::wake_at(&mut writer, &case.id, case.version, wakes_at).await? {
        return Ok(Woken::Changed);
    }
    let mut told = 0;
    for ring in ringing(&ground.procedure, case, now) {
        if !alarms::insert(&mut writer, &case.id, &ring, now).await? {
            continue;
        }
        for role in &ring.to {
            let (id, kind) = (app.clock().new_id(), ring.kind.code());
            let note = Note { id: &id, kind, case: &case.id, version: case.version, recipient: Some(*role) };
            outbox::insert(&mut writer, &note, now).await?;
        }
        told += 1;
    }
    writer.commit().await?;
    Ok(Woken::Told(told))
}
