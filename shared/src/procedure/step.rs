//! A row of the procedure: who does what, from where to where, within which limit. Absent: whether it
//! may be done now (see [`crate::case::permitted`]).

use serde::{Deserialize, Serialize};

use super::{Action, Channel, Classification, Place, Role, Stand, Target, Trigger};
use crate::clock::Limit;

/// A step's number with its letter, `4` or `4a`; unique in its procedure.
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

impl Certainty {
    /// Whether nothing needs to be confirmed.
    #[must_use]
    pub fn sure(&self) -> bool {
        *self == Self::High
    }
}

/// A step's limit: how long, and what starts, stops and holds its clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepLimit {
    /// How long.
    pub within: Limit,
    /// Printed on the paper and never run: the reporter's own five minutes are not a duty.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub printed: bool,
    /// Any of these starts the clock. A step with `after` has its limit counted on from there.
    #[serde(default)]
    pub start: Vec<Trigger>,
    /// Coming to one of these stops it.
    #[serde(default)]
    pub stop: Vec<Place>,
    /// While in one of these it stands still.
    #[serde(default)]
    pub pause: Vec<Place>,
}

/// One row of the procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its number, with a letter for a branch.
    pub no: StepNo,
    /// The number of the paper's row it is a part of, where that differs: rows 5a and 5b of seed 001
    /// are one printed row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<String>,
    /// What its button says, where the action's own words would not tell it from another step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Who does it; the first is the one the paper names.
    pub actors: Vec<Role>,
    /// Who records it here when its actor has no account, as the province in seed 004.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recorded_by: Vec<Role>,
    /// What is done.
    pub action: Action,
    /// Where it may be done; empty for the filing, and for the opening of a recap.
    #[serde(default)]
    pub from: Vec<Place>,
    /// Where it leads; none for talk that moves nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Target>,
    /// Kegiatan: what the paper says, or our words where `added`.
    pub text: String,
    /// Under which condition, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    /// Only for complaints that came by these channels; empty for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<Channel>,
    /// Only for complaints of these classes; empty for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<Classification>,
    /// Not before so long in its `from`. A step of the system is then done by itself; one of a person
    /// may be done from then on ("tidak segera ditanggapi", seed 001 step 3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Limit>,
    /// Not later than so long in its `from`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Limit>,
    /// Only once the case was returned as often as the procedure allows: the coordinator's decision.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub last_word: bool,
    /// Waktu: its limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<StepLimit>,
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
    #[serde(default, skip_serializing_if = "Certainty::sure")]
    pub certainty: Certainty,
    /// Why it was read or added so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<String>,
}

impl Step {
    /// Whether it may be done where a case stands.
    #[must_use]
    pub fn leaves(&self, stand: Stand) -> bool {
        self.from.iter().any(|place| place.covers(stand))
    }

    /// Whether a person chooses to do it, rather than the system at its time.
    #[must_use]
    pub fn by_hand(&self) -> bool {
        self.actors.iter().any(|role| *role != Role::System)
    }

    /// Whether someone of a role takes it: as one who does it, or as one who records it for whoever does.
    #[must_use]
    pub fn open_to(&self, role: Role) -> bool {
        self.actors.contains(&role) || self.recorded_by.contains(&role)
    }

    /// Whether it is a step of the monthly recap.
    #[must_use]
    pub fn of_recap(&self) -> bool {
        self.action == Action::OpenRecap
            || self.from.iter().any(|place| place.state().is_some_and(super::State::of_recap))
    }

    /// Whether complaints that came by a channel take it.
    #[must_use]
    pub fn takes(&self, channel: Channel) -> bool {
        self.channels.is_empty() || self.channels.contains(&channel)
    }

    /// Whether the way of a case leads over it: it moves the case by a person's hand from a named
    /// place, and asks for nothing out of the ordinary. Withdrawing, sending to the Inspectorate or
    /// deciding after too many returns are ways beside.
    #[must_use]
    pub fn onward(&self) -> bool {
        let named = self.from.iter().any(|place| place.state().is_some_and(|state| !state.ended()));
        named && self.to.is_some() && self.by_hand() && self.classes.is_empty() && !self.last_word
    }

    /// The printed number of its row.
    #[must_use]
    pub fn printed_no(&self) -> &str {
        self.row.as_deref().unwrap_or(&self.no)
    }
}
