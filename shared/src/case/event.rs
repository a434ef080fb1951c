//! What happened to a case: events, and what they say of its clocks. Append-only; absent: the picture
//! they give (see [`super::Case`]).

use serde::{Deserialize, Serialize};

use super::Tie;
use crate::chain::Hash;
use crate::clock::{Limit, Pause};
use crate::disposition::{Plan, Recipient};
use crate::id::{AgencyId, CaseId, CategoryId, ExternalNumber, Period, PostId, RegisterNumber, UnitId};
use crate::national::NationalLimit;
use crate::procedure::{Action, Channel, Classification, Ground, Kind, Rating, Role, State, StepNo, TextKind};
use crate::secrecy::loosening::SecrecyChange;
use crate::secrecy::{About, Secrecy};
use crate::time::Moment;

/// Who acts: a role, and the post it is held by when a person of the agency acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// In which role.
    pub role: Role,
    /// From which post; none for the reporter and the system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<PostId>,
    /// The unit the post belongs to, where its role is held in several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// In which role the post recorded what someone without an account did; `role` is then theirs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded_by: Option<Role>,
}

impl Actor {
    /// The reporter of the case.
    pub const REPORTER: Self = Self { role: Role::Reporter, post: None, unit: None, recorded_by: None };
    /// Aduan itself.
    pub const SYSTEM: Self = Self { role: Role::System, post: None, unit: None, recorded_by: None };

    /// Someone at a post of the agency as a whole.
    #[must_use]
    pub const fn at_post(role: Role, post: PostId) -> Self {
        Self { role, post: Some(post), unit: None, recorded_by: None }
    }

    /// Someone at a post of one of the agency's units.
    #[must_use]
    pub const fn at_unit(role: Role, post: PostId, unit: UnitId) -> Self {
        Self { role, post: Some(post), unit: Some(unit), recorded_by: None }
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
    /// The message it was read from at a desk, as it was pasted; it may hold the identity.
    Original,
    /// The picture of an identity document, which is kept for a short time only.
    Document,
    /// An attachment.
    File,
}

/// Which clock of a case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockName {
    /// The limit of a step.
    Step(StepNo),
    /// The wait before a step may be done, or before the system does it.
    Wait(StepNo),
    /// The time within which a step may still be done.
    Window(StepNo),
    /// The promise of an answer, or of the recap.
    Promise,
    /// A national limit, beside the local ones.
    National(NationalLimit),
    /// What was promised instead of an answer (*janji*): from the opening to the closing of the promised day.
    Commitment,
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
        /// From when it counts, if not from the event: the limit of a class counts from the filing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        since: Option<Moment>,
        /// When the case waited for its reporter meanwhile.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pauses: Vec<Pause>,
    },
    /// It stands still.
    Paused,
    /// It goes on.
    Resumed {
        /// When it now ends.
        due_at: Moment,
    },
    /// The calendar was changed, and it ends at another time.
    Redated {
        /// When it now ends.
        due_at: Moment,
    },
    /// It is over.
    Stopped,
}

/// How a case begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The id it gets.
    pub case: CaseId,
    /// The agency.
    pub agency: AgencyId,
    /// The procedure.
    pub procedure: String,
    /// Its version.
    pub procedure_version: u32,
    /// The channel.
    pub channel: Channel,
    /// The kind, where it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// The number of the system it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external: Option<ExternalNumber>,
    /// The month, when this is a recap and no complaint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// What the reporter keeps to themselves.
    #[serde(default, skip_serializing_if = "Secrecy::open")]
    pub secrecy: Secrecy,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<CategoryId>,
    /// Whose work it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<About>,
    /// Whether the reporter agrees that it is shown to the public, without their name (UU 27/2022 Ps 20:
    /// consent).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub publish: bool,
    /// The version of the privacy notice the reporter was shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub privacy_notice: Option<u32>,
}

/// One thing that happened to a case. Append-only: an event is never changed or removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Its place in the case, from 1; the case's version after it.
    pub version: u32,
    /// The step of the SOP; empty for an act beside the SOP ([`Action::beside`]).
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
    /// The unit it was given to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// The ground it was done on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<Ground>,
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
    /// The mark the reporter gave an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
    /// What its disposition sheet says, without words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<Plan>,
    /// Whose initials the disposition needs that it brings the case to, one after another.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub initials: Vec<Role>,
    /// The post whose person has the case from now on, among several of one post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worker: Option<PostId>,
    /// What it did to how secret the complaint is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secrecy: Option<SecrecyChange>,
    /// What it tied the case to, or untied it from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tie: Option<Tie>,
    /// The offices it names beside whoever has the case: those a note mentions, or whom somebody asks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub named: Vec<Recipient>,
    /// What it commits to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sealed: Vec<Sealed>,
}
