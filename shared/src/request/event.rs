//! What happened to a request: append-only, chained like the events of a case. Absent: words and names; only salted
//! commitments to them stand here.

use serde::{Deserialize, Serialize};

use super::{Decision, Deed, Form, Kind, ObjectionGround, Outcome, RefusalGround, State, Wording};
use crate::case::Actor;
use crate::chain::Hash;
use crate::id::{AgencyId, CaseId, ExternalNumber, RegisterNumber, RequestId};
use crate::time::Moment;

/// How a request begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The id it gets.
    pub request: RequestId,
    /// The agency.
    pub agency: AgencyId,
    /// The complaint it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<CaseId>,
    /// Its number in the register.
    pub number: RegisterNumber,
    /// Whether it is to be seen or copied.
    pub kind: Kind,
    /// In which form.
    pub form: Form,
}

/// What a written notice (*pemberitahuan tertulis*, UU 14/2008 Ps 22(7)) says beside its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// What is decided.
    pub decision: Decision,
    /// Why not, or not all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<RefusalGround>,
    /// Whether it is held here, and not by another body.
    pub ours: bool,
    /// In which form it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<Form>,
    /// What copying and sending costs, in rupiah.
    #[serde(default)]
    pub cost: u32,
    /// By which date it is given, or documented, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_on: Option<String>,
}

/// What an event commits to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// A text.
    Text(Wording),
    /// Who asks, where no complaint says so.
    Applicant,
}

/// A salted commitment to something kept elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    /// What it is.
    pub what: What,
    /// The commitment.
    pub commitment: Hash,
}

/// One thing that happened to a request. Never changed or removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Its place, from 1; the request's version after it.
    pub version: u32,
    /// What was done.
    pub deed: Deed,
    /// Who did it.
    pub actor: Actor,
    /// When it happened; clocks count from this.
    pub happened_at: Moment,
    /// When it was entered.
    pub recorded_at: Moment,
    /// Where the request stands after it.
    pub state: State,
    /// How the request began; on the first event only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opening: Option<Opening>,
    /// The notice it gave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Notice>,
    /// The ground and the number of the objection it made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objection: Option<(ObjectionGround, RegisterNumber)>,
    /// What the superior decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// By which date the superior has it given, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_on: Option<String>,
    /// The commission's number of the dispute.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dispute: Option<ExternalNumber>,
    /// When the agency's next duty was due, as counted when this was entered: what was promised stays provable when
    /// the calendar changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_at: Option<Moment>,
    /// What it commits to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sealed: Vec<Sealed>,
}
