//! A case: our handling of one complaint, and the only rules by which it changes.
//!
//! [`decide`] turns a command into events or a refusal, [`apply`] takes an event into the picture,
//! [`offers`] says which steps are worth a button now, [`replay`] rebuilds the picture from events.
//! `decide` and `offers` ask the same [`permitted`], so a button never lies. Clocks are decided
//! once and written into the event, so that a picture rebuilt years later shows the same due
//! moments. Absent: texts, names and files; a case holds nothing personal.

use serde::{Deserialize, Serialize};

use crate::chain::Hash;
use crate::clock::{Limit, Pause};
use crate::id::{AgencyId, CaseId, PostId, RegisterNumber};
use crate::procedure::{Action, Channel, Classification, Role, State, StepNo, TextKind};
use crate::time::Moment;

mod apply;
mod clocks;
mod decide;
mod offers;

pub use apply::{apply, replay};
pub use decide::{Command, Context, Opening, Refusal, Rules, decide, file};
pub use offers::{Offer, offers, permitted};

/// Who acts: a role, and the post it is held by when a person of the agency acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// In which role.
    pub role: Role,
    /// From which post; none for the reporter and the system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<PostId>,
}

impl Actor {
    /// The reporter of the case.
    pub const REPORTER: Self = Self { role: Role::Reporter, post: None };
    /// Aduan itself.
    pub const SYSTEM: Self = Self { role: Role::System, post: None };

    /// Someone at a post.
    #[must_use]
    pub const fn at_post(role: Role, post: PostId) -> Self {
        Self { role, post: Some(post) }
    }
}

/// What an event commits to without holding it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    /// What it is: a text of some kind, an identity, or a file.
    pub what: SealedKind,
    /// The salted commitment to it.
    pub commitment: Hash,
}

/// The things an event may commit to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SealedKind {
    /// A text.
    Text(TextKind),
    /// The reporter's identity.
    Identity,
    /// An attachment.
    File,
}

/// Which clock: a step's own, or the promise of an answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockName {
    /// The limit of a step.
    Step(StepNo),
    /// The wait before a step the system does by itself.
    Wait(StepNo),
    /// The promise of an answer.
    Promise,
}

/// What an event did to a clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockChange {
    /// The clock.
    pub clock: ClockName,
    /// What became of it.
    pub turn: Turn,
}

/// A turn of a clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// It began, with these limits one after another.
    Started {
        /// The limits.
        legs: Vec<Limit>,
        /// When it ends.
        due_at: Moment,
    },
    /// It stands still.
    Paused,
    /// It goes on.
    Resumed {
        /// When it now ends.
        due_at: Moment,
    },
    /// It is over.
    Stopped,
}

/// A clock of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// Which.
    pub name: ClockName,
    /// Its limits, one after another.
    pub legs: Vec<Limit>,
    /// When it began.
    pub started_at: Moment,
    /// When it stood still.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pauses: Vec<Pause>,
    /// When it ends; none while it stands still.
    pub due_at: Option<Moment>,
    /// When it was stopped, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stopped_at: Option<Moment>,
}

impl Clock {
    /// Whether it has not been stopped; a paused clock still runs in this sense.
    #[must_use]
    pub const fn open(&self) -> bool {
        self.stopped_at.is_none()
    }

    /// Whether it stands still.
    #[must_use]
    pub fn paused(&self) -> bool {
        self.open() && self.due_at.is_none()
    }

    /// Whether its limit was passed: at `now` while open, at its stop once stopped.
    #[must_use]
    pub fn late(&self, now: Moment) -> bool {
        self.due_at.is_some_and(|due| due < self.stopped_at.unwrap_or(now))
    }
}

/// One thing that happened to a case. Append-only: an event is never changed or removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Its place in the case, from 1; the case's version after it.
    pub version: u32,
    /// The step of the SOP.
    pub step: StepNo,
    /// What the step does.
    pub action: Action,
    /// Who did it.
    pub actor: Actor,
    /// When it happened; clocks count from this.
    pub happened_at: Moment,
    /// When it was entered; figures "as known on" filter by this.
    pub recorded_at: Moment,
    /// Where the case stands after it.
    pub state: State,
    /// Who has the case after it.
    pub holder: Role,
    /// What it did to the clocks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clocks: Vec<ClockChange>,
    /// How the case began; on the first event only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opening: Option<Opening>,
    /// The register number it gave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<RegisterNumber>,
    /// The classification it chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub classification: Option<Classification>,
    /// What it commits to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sealed: Vec<Sealed>,
}

/// A step taken, as the history and the SOP track show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// The event's version.
    pub version: u32,
    /// The step.
    pub step: StepNo,
    /// What it did.
    pub action: Action,
    /// In which role it was done.
    pub role: Role,
    /// The state after it.
    pub state: State,
    /// When it happened.
    pub happened_at: Moment,
    /// When it was entered.
    pub recorded_at: Moment,
}

/// The picture of a case that its events give. Holds nothing personal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Its id inside the system.
    pub id: CaseId,
    /// The agency that has it.
    pub agency: AgencyId,
    /// Its procedure.
    pub procedure: String,
    /// The version it began with and stays on.
    pub procedure_version: u32,
    /// How it came.
    pub channel: Channel,
    /// How many events it has; a command says which one it has seen.
    pub version: u32,
    /// Its register number, once given.
    pub number: Option<RegisterNumber>,
    /// Where it stands.
    pub state: State,
    /// Who has it.
    pub holder: Role,
    /// Its class, once chosen.
    pub classification: Option<Classification>,
    /// When it was filed.
    pub filed_at: Moment,
    /// When it ended.
    pub ended_at: Option<Moment>,
    /// Whether the reporter wrote last and nobody has acted since.
    pub reporter_spoke: bool,
    /// Its clocks, stopped ones included.
    pub clocks: Vec<Clock>,
    /// The steps taken.
    pub history: Vec<Passage>,
}

impl Case {
    /// The open clock of a name.
    #[must_use]
    pub fn clock(&self, name: &ClockName) -> Option<&Clock> {
        self.clocks.iter().find(|clock| clock.open() && clock.name == *name)
    }

    /// The nearest due moment of an open limit: what a queue sorts by. Waits do not count; nobody
    /// is late when the system's own time comes.
    #[must_use]
    pub fn due_at(&self) -> Option<Moment> {
        let limits = self.clocks.iter().filter(|clock| clock.open() && !matches!(clock.name, ClockName::Wait(_)));
        limits.filter_map(|clock| clock.due_at).min()
    }

    /// When the system has something to do by itself.
    #[must_use]
    pub fn wakes_at(&self) -> Option<Moment> {
        let waits = self.clocks.iter().filter(|clock| clock.open() && matches!(clock.name, ClockName::Wait(_)));
        waits.filter_map(|clock| clock.due_at).min()
    }
}

#[cfg(test)]
mod tests;
