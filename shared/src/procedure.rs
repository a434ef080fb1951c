//! An agency's SOP as data: its head block as printed, and its steps with role, limit and way back.
//!
//! Printed number and running order are kept apart (paper may print steps out of order), steps that
//! the paper does not have are marked as added, and each doubtful reading carries its certainty, so
//! that an inspector can lay the paper beside the screen. Absent: deciding (see [`crate::case`]).

use serde::{Deserialize, Serialize};

use crate::clock::Limit;
use crate::form::Field;

mod alarm;
mod beside;
mod check;
mod head;
mod needs;
mod place;
mod print;
mod rating;
mod step;
mod text_kind;
mod vocabulary;

pub use alarm::{Alarm, AlarmOn};
pub use check::{Fault, Part};
pub use head::{Column, Contact, Head, Paper, Sop, Standard};
pub use needs::Needs;
pub use place::{Place, Stand, Target, Trigger};
pub use print::Print;
pub use rating::{Rating, RatingRule};
pub use step::{Certainty, Step, StepLimit, StepNo};
pub use text_kind::TextKind;
pub(crate) use vocabulary::vocabulary;
pub use vocabulary::{Action, Capacity, Channel, Classification, Ground, Kind, Role, State};

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
    /// NIK.
    #[serde(skip_serializing_if = "Asked::not")]
    pub nik: Asked,
    /// A picture of an identity document.
    #[serde(skip_serializing_if = "Asked::not")]
    pub document: Asked,
}

impl IdentityAsked {
    /// Each fact with how far it is asked, in the order of the form.
    #[must_use]
    pub const fn fields(self) -> [(Field, Asked); 6] {
        [
            (Field::Name, self.name),
            (Field::Phone, self.phone),
            (Field::Address, self.address),
            (Field::Email, self.email),
            (Field::Nik, self.nik),
            (Field::Document, self.document),
        ]
    }
}

impl Asked {
    /// Whether it is not asked.
    #[must_use]
    pub const fn not(&self) -> bool {
        matches!(self, Self::No)
    }
}

/// The promise of an answer, or of a recap: one limit for the whole, or the limits of steps one after
/// another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// The limit printed for the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Limit>,
    /// The steps whose limits make it up, where none is printed for the whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepNo>,
    /// Any of these starts it; empty: the beginning.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub start: Vec<Trigger>,
    /// Coming to one of these keeps it.
    pub stop: Vec<Place>,
    /// While in one of these it stands still.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pause: Vec<Place>,
    /// How sure the reading is.
    #[serde(default)]
    pub certainty: Certainty,
    /// Why it was read so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<String>,
}

/// How often a case may be returned where the procedure does not say.
pub const RETURNS_MAX: u32 = 3;

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
    /// The head of the paper.
    pub head: Head,
    /// The rest of its head, by kind of paper. No browser draws it, and so none carries a reader of it.
    #[cfg_attr(all(target_arch = "wasm32", not(feature = "files")), serde(skip_deserializing))]
    pub paper: Paper,
    /// Who decides when a case was returned too often, and who gets what a reporter writes after the end.
    pub coordinator: Role,
    /// How often a case may be returned before the coordinator decides.
    #[serde(default = "returns_max")]
    pub returns_max: u32,
    /// What is asked of the reporter.
    #[serde(default)]
    pub identity: IdentityAsked,
    /// The promise of an answer, if the paper makes one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promise: Option<Promise>,
    /// The promise of the monthly recap, where the procedure has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recap: Option<Promise>,
    /// What it makes of a reporter's judgement of an answer, where it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<RatingRule>,
    /// Who looks at an answer before it goes out, where it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<AnswerRule>,
    /// Who is told of limits; that is the server's, so no browser reads it either.
    #[cfg_attr(all(target_arch = "wasm32", not(feature = "files")), serde(skip_deserializing))]
    #[serde(default, rename = "alarm", skip_serializing_if = "Vec::is_empty")]
    pub alarms: Vec<Alarm>,
    /// The rows, in running order.
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
}

/// What a procedure asks of an answer before it goes out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerRule {
    /// One of these roles approves it.
    pub review: Vec<Role>,
}

const fn returns_max() -> u32 {
    RETURNS_MAX
}

impl Procedure {
    /// The roles of which one approves an answer before it goes out; none where no review is needed.
    #[must_use]
    pub fn review(&self) -> &[Role] {
        self.answer.as_ref().map_or(&[], |rule| &rule.review)
    }

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

    /// The step that opens a month's recap, where the procedure has one.
    #[must_use]
    pub fn recap_opening(&self) -> Option<&Step> {
        self.steps.iter().find(|step| step.action == Action::OpenRecap)
    }

    /// The step expected next where a case stands: the first in running order that leads onward.
    /// `None` where nothing more is to be done.
    #[must_use]
    pub fn next(&self, stand: Stand, channel: Channel) -> Option<&Step> {
        self.steps.iter().find(|step| step.onward() && step.takes(channel) && step.leaves(stand))
    }

    /// Where a step leads: its target, with the holder it names or whoever does what comes next.
    #[must_use]
    pub fn stand(&self, to: Target, channel: Channel) -> Stand {
        let next = |step: &&Step| {
            step.onward() && step.takes(channel) && step.from.iter().any(|place| place.state() == Some(to.state))
        };
        let expected = || self.steps.iter().find(next).and_then(|step| step.actors.first().copied());
        let holder = to.holder.or_else(|| expected().filter(|_| !to.state.ended())).unwrap_or(Role::System);
        Stand { state: to.state, holder }
    }

    /// In whose queue a case waits: whoever has it, or, where they have no account here, the role that
    /// records what they do. A case is never in nobody's queue because the province or a group has it.
    #[must_use]
    pub fn keeper(&self, stand: Stand, channel: Channel) -> Role {
        let theirs = |step: &&Step| {
            step.actors.contains(&stand.holder)
                && step.takes(channel)
                && step.leaves(stand)
                && step.action != Action::Note
        };
        let mut recorders = self.steps.iter().filter(theirs).map(|step| step.recorded_by.first().copied());
        let first = recorders.next().flatten();
        // One step of their own is enough to have an account for.
        first.filter(|_| recorders.all(|recorder| recorder.is_some())).unwrap_or(stand.holder)
    }

    /// The way of the steps without the paper's own words and the agency's readings of them: what a
    /// reporter's page draws, and little enough for a phone.
    #[must_use]
    pub fn outline(&self) -> Self {
        let bare = |step: &Step| Step {
            text: String::new(),
            condition: None,
            inputs: Vec::new(),
            outputs: Vec::new(),
            remark: None,
            reading: None,
            ..step.clone()
        };
        Self { alarms: Vec::new(), steps: self.steps.iter().map(bare).collect(), ..self.clone() }
    }

    /// The rows the paper itself prints, for drawing the SOP as a track.
    pub fn printed(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| !step.added)
    }

    /// The printed rows in running order, each with its parts.
    #[must_use]
    pub fn printed_rows(&self) -> Vec<Vec<&Step>> {
        let mut rows: Vec<Vec<&Step>> = Vec::new();
        for step in self.printed() {
            match rows.iter_mut().find(|row| row[0].printed_no() == step.printed_no()) {
                Some(row) => row.push(step),
                None => rows.push(vec![step]),
            }
        }
        rows
    }

    /// Where a step stands in running order.
    #[must_use]
    pub fn place(&self, no: &str) -> Option<usize> {
        self.steps.iter().position(|step| step.no == no)
    }

    /// The roles that act in it, in running order, each once.
    #[must_use]
    pub fn roles(&self) -> Vec<Role> {
        let mut roles = Vec::new();
        for role in self.steps.iter().flat_map(|step| step.actors.iter().chain(&step.recorded_by)) {
            if !roles.contains(role) {
                roles.push(*role);
            }
        }
        roles
    }
}
