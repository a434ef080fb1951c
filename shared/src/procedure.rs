//! An agency's SOP as data: its head block as printed, and its steps with role, limit and way back.
//!
//! Printed number and running order are kept apart (paper may print steps out of order), steps that
//! the paper does not have are marked as added, and each doubtful reading carries its certainty, so
//! that an inspector can lay the paper beside the screen. Absent: deciding (see [`crate::case`]).

use serde::{Deserialize, Serialize};

use crate::clock::Limit;

mod check;
mod head;
mod vocabulary;

pub use check::Fault;
pub use head::{Basis, Head};
pub use vocabulary::{Action, Channel, Classification, Role, State, TextKind};

/// A step's printed number with its letter, `4` or `4a`; unique in its procedure.
pub type StepNo = String;

/// How sure the reading of a scanned paper is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Plainly written.
    #[default]
    High,
    /// The best reading.
    Medium,
    /// A guess the agency must confirm; shown as "perlu konfirmasi".
    Low,
}

/// A step's limit: how long, and between which states its clock runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepLimit {
    /// How long.
    pub within: Limit,
    /// Entering one of these starts the clock. Empty: printed on the paper, never run (the
    /// reporter's own five minutes are not a duty).
    #[serde(default)]
    pub start: Vec<State>,
    /// Entering one of these stops it.
    #[serde(default)]
    pub stop: Vec<State>,
    /// While in one of these it stands still.
    #[serde(default)]
    pub pause: Vec<State>,
}

/// One row of the SOP.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Printed number, with a letter for a branch.
    pub no: StepNo,
    /// Who does it; the first is the one the paper names.
    pub actors: Vec<Role>,
    /// What is done.
    pub action: Action,
    /// States in which it may be done; empty for the filing itself.
    #[serde(default)]
    pub from: Vec<State>,
    /// The state after; none for talk that moves nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<State>,
    /// Kegiatan: what the paper says, or our words where `added`.
    pub text: String,
    /// Under which condition, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    /// Waktu: its limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<StepLimit>,
    /// The system does this by itself when so much time has passed in its `from` states.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Limit>,
    /// Persyaratan/Kelengkapan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inputs: Vec<String>,
    /// Output.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outputs: Vec<String>,
    /// Keterangan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// Not in the document; marked on screen and in print.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub added: bool,
    /// How sure we are of who does it.
    #[serde(default)]
    pub certainty: Certainty,
    /// Why it was read or added so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<String>,
}

impl Step {
    /// Whether it may be done in a state.
    #[must_use]
    pub fn leaves(&self, state: State) -> bool {
        self.from.contains(&state)
    }

    /// Whether a person chooses to do it, rather than the system at its time.
    #[must_use]
    pub fn by_hand(&self) -> bool {
        self.actors.iter().any(|role| *role != Role::System)
    }
}

/// Which personal facts the procedure requires of a reporter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// Not asked: what is not needed is not collected (UU 27/2022 Ps 27).
    #[default]
    No,
    /// May be given.
    Optional,
    /// Must be given.
    Required,
}

/// The personal facts asked, each as far as the procedure requires.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct IdentityAsked {
    /// Nama lengkap.
    pub name: Asked,
    /// Nomor telepon.
    pub phone: Asked,
    /// Alamat.
    pub address: Asked,
    /// Surel.
    pub email: Asked,
}

/// The promise of an answer: the limits of these steps, one after another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// The steps whose limits make it up.
    pub steps: Vec<StepNo>,
    /// Entering one of these keeps it.
    pub stop: Vec<State>,
    /// While in one of these it stands still.
    #[serde(default)]
    pub pause: Vec<State>,
}

/// A whole procedure in one version. A case stays on the version it began with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// The name files and rows know it by.
    pub id: String,
    /// Raised with each change.
    pub version: u32,
    /// A short name for screens.
    pub title: String,
    /// The head block of the paper.
    pub head: Head,
    /// What is asked of the reporter.
    #[serde(default)]
    pub identity: IdentityAsked,
    /// The promise of an answer.
    pub promise: Promise,
    /// The rows, in running order.
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
}

impl Procedure {
    /// The step with a number.
    #[must_use]
    pub fn step(&self, no: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.no == no)
    }

    /// The step that opens a case.
    #[must_use]
    pub fn filing(&self) -> Option<&Step> {
        self.steps.iter().find(|step| step.action == Action::File)
    }

    /// The step expected next in a state: the first in running order that moves the case by hand.
    /// `None` where nothing more is to be done.
    #[must_use]
    pub fn next(&self, state: State) -> Option<&Step> {
        self.steps.iter().find(|step| step.leaves(state) && step.to.is_some() && step.by_hand())
    }

    /// Who has the case in a state: the actor of the step expected next.
    #[must_use]
    pub fn holder(&self, state: State) -> Role {
        self.next(state).and_then(|step| step.actors.first().copied()).unwrap_or(Role::System)
    }

    /// The rows the paper itself prints, for drawing the SOP as a track.
    pub fn printed(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| !step.added)
    }

    /// Where a step stands in running order.
    #[must_use]
    pub fn place(&self, no: &str) -> Option<usize> {
        self.steps.iter().position(|step| step.no == no)
    }
}
