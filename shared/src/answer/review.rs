//! A working answer beside a case: versions, the review that is asked of them, and what comes of it. Append-only;
//! where it stands is read from its entries. Absent: sending it; that is the SOP's own step.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Decision, composed};
use crate::case::{Actor, Case, Refusal};
use crate::custody;
use crate::id::{PostId, UnitId};
use crate::procedure::{Action, Procedure, Role, vocabulary};
use crate::time::Moment;
use crate::words::{Words, answer as words};

vocabulary! {
    /// What is done to a working answer.
    Move {
        Draft = "draft", MOVE_DRAFT;
        Ask = "ask", MOVE_ASK;
        Approve = "approve", MOVE_APPROVE;
        SendBack = "send_back", MOVE_SEND_BACK;
    }
}

impl Move {
    /// Whether it brings a version of the text; the other two judge the newest.
    #[must_use]
    pub const fn writes(self) -> bool {
        matches!(self, Self::Draft | Self::Ask)
    }
}

/// One entry of a working answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its place, from 1; whoever adds one says which was the last they saw.
    pub nth: u32,
    /// What was done.
    pub action: Move,
    /// In which role.
    pub role: Role,
    /// Of which unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// From which post.
    pub post: PostId,
    /// Which version the case had then.
    pub version: u32,
    /// When.
    pub at: Moment,
    /// The decision, where it brings a version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// By whom it was decided, where it brings a version.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub decided_by: String,
    /// The text, or the remarks with which it is sent back.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Of which role a review is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Role>,
}

impl Entry {
    /// What the reporter would read.
    #[must_use]
    pub fn whole(&self) -> String {
        composed(&self.text, self.decision, Some(self.decided_by.as_str()).filter(|by| !by.is_empty()), None)
    }
}

/// Where a working answer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has begun one.
    Nothing,
    /// It is being written; nobody was asked to look at it.
    Drafted,
    /// A role was asked.
    Asked(Role),
    /// A role sent it back with remarks.
    SentBack(Role),
    /// A role approved it.
    Approved(Role),
}

/// The entries that belong to the answer yet to come: those since the last one that was sent.
#[must_use]
pub fn current<'e>(entries: &'e [Entry], case: &Case) -> &'e [Entry] {
    let sent = case.history.iter().rev().find(|passage| passage.action == Action::Answer);
    let from = sent.map_or(0, |passage| entries.partition_point(|entry| entry.version < passage.version));
    &entries[from..]
}

/// Where it stands, by its current entries.
#[must_use]
pub fn standing(entries: &[Entry]) -> Standing {
    entries.last().map_or(Standing::Nothing, |last| match last.action {
        Move::Draft => Standing::Drafted,
        Move::Ask => last.of.map_or(Standing::Drafted, Standing::Asked),
        Move::Approve => Standing::Approved(last.role),
        Move::SendBack => Standing::SentBack(last.role),
    })
}

/// The newest version, by its current entries.
#[must_use]
pub fn newest(entries: &[Entry]) -> Option<&Entry> {
    entries.iter().rev().find(|entry| entry.action.writes())
}

/// Who writes at a working answer: whoever gives material for one, sends it, or records that it was sent.
#[must_use]
pub fn writers(procedure: &Procedure) -> Vec<Role> {
    let about = |action: Action| matches!(action, Action::Answer | Action::DraftAnswer | Action::Respond);
    let steps = procedure.steps.iter().filter(|step| about(step.action));
    let mut roles: Vec<Role> = steps.flat_map(|step| step.actors.iter().chain(&step.recorded_by)).copied().collect();
    roles.sort_unstable();
    roles.dedup();
    roles
}

/// Of whom a role may ask a review: the roles the procedure names, or, where it names none, those who coordinate
/// it, decide in it or speak for the office.
#[must_use]
pub fn reviewers(procedure: &Procedure, asking: Role) -> Vec<Role> {
    let own = [Role::Head, procedure.coordinator];
    let mut roles = if procedure.review().is_empty() { own.to_vec() } else { procedure.review().to_vec() };
    roles.dedup();
    roles.retain(|role| *role != asking);
    roles
}

/// Whether an actor may do something to a working answer now.
///
/// # Errors
/// The refusal that says why not.
pub fn permitted(
    procedure: &Procedure,
    case: &Case,
    entries: &[Entry],
    actor: &Actor,
    asked: (Move, Option<Role>),
) -> Result<(), Refusal> {
    if case.state.ended() || case.period.is_some() {
        return Err(Refusal::NotFromHere { state: case.state });
    }
    if crate::retention::erased(case) {
        return Err(Refusal::Erased);
    }
    match asked {
        (Move::Draft | Move::Ask, of) => {
            let writers = writers(procedure);
            if !writers.contains(&actor.role) {
                return Err(Refusal::NotYourStep { role: writers.first().copied().unwrap_or(procedure.coordinator) });
            }
            if actor.unit.is_some() && actor.unit != case.unit {
                return Err(Refusal::OtherUnit);
            }
            custody::free(procedure, case, actor)?;
            let named = of.is_none_or(|of| reviewers(procedure, actor.role).contains(&of));
            if named { Ok(()) } else { Err(Refusal::NotAsked) }
        }
        (Move::Approve | Move::SendBack, _) => {
            if standing(entries) != Standing::Asked(actor.role) {
                return Err(Refusal::NotAsked);
            }
            // Four eyes: whoever wrote it does not approve it.
            let own = newest(entries).is_some_and(|entry| Some(&entry.post) == actor.post.as_ref());
            if own { Err(Refusal::OwnDraft) } else { Ok(()) }
        }
    }
}

/// Whether an answer may go out with these words: where a review is needed, or was asked, only what was approved.
///
/// # Errors
/// [`Refusal::NeedsApproval`].
pub fn sendable(procedure: &Procedure, entries: &[Entry], whole: &str) -> Result<(), Refusal> {
    let needed = !procedure.review().is_empty();
    let fits = match standing(entries) {
        Standing::Nothing | Standing::Drafted => !needed,
        Standing::Asked(_) | Standing::SentBack(_) => false,
        Standing::Approved(by) => {
            (!needed || procedure.review().contains(&by)) && newest(entries).is_some_and(|entry| entry.whole() == whole)
        }
    };
    if fits { Ok(()) } else { Err(Refusal::NeedsApproval) }
}
