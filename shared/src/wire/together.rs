//! What travels about cases of one matter: the likes of one, groups, and what is done with several at once.
//! Absent: anything of a case that the viewer may not see, that there is one included.

use serde::{Deserialize, Serialize};

use crate::case::Command;
use crate::form::Problem;
use crate::id::{CaseId, RegisterNumber, UmbrellaId, UnitId};
use crate::procedure::{Action, Role, State, StepNo};
use crate::time::{Moment, Zone};
use crate::together::{Deed, Reason};

/// A case as lists of several show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Member {
    /// The case.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub id: CaseId,
    /// Its register number.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub number: Option<RegisterNumber>,
    /// The beginning of the complaint.
    pub summary: String,
    /// Its version: what is asked of it later says that it was seen so.
    pub version: u32,
    /// Where it stands.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub state: State,
    /// Who has it.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub holder: Role,
    /// The unit it was last given to.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub unit: Option<UnitId>,
    /// When it was filed.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub filed_at: Moment,
    /// Its nearest due moment.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<i64>))]
    pub due_at: Option<Moment>,
    /// Whether only those who handle it may know of it.
    pub confidential: bool,
    /// Whether its reporter stays unknown.
    pub anonymous: bool,
    /// The group it is in.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub umbrella: Option<UmbrellaId>,
    /// Why this post may not put it into a group, or take it out, in a sentence; nothing where it may.
    #[serde(default)]
    pub hindered: Option<String>,
}

/// A case that is likely about the same matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Alike {
    /// The case.
    pub case: Member,
    /// Why.
    pub reasons: Vec<Reason>,
    /// To a post that gathers: whether one reporter told both, as far as that can be known and may be said.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub same_reporter: bool,
    /// The step by which the post may close the case that was asked about as told twice, this one being told first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub closed_by: Option<StepNo>,
}

/// What a case has to do with others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Related {
    /// The case itself.
    pub case: Member,
    /// The group it is in.
    pub umbrella: Option<Umbrella>,
    /// Cases likely about the same matter, the likest first.
    pub similar: Vec<Alike>,
    /// Whether the post's role gathers cases at all.
    pub gathers: bool,
    /// The agency's zone.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub zone: Zone,
    /// The server's time.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub now: Moment,
}

/// A group of cases about one matter, as far as the viewer sees them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Umbrella {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub id: UmbrellaId,
    /// What it is called.
    pub name: String,
    /// What was written with it; may be empty.
    pub text: String,
    /// When it was made.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub opened_at: Moment,
    /// Its cases, the oldest first.
    pub members: Vec<Member>,
    /// The agency's zone.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub zone: Zone,
    /// The server's time.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub now: Moment,
}

/// Gathers cases into a new group, or into one that there is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Gather {
    /// From which post.
    pub post: String,
    /// What a new group is called; empty where one is joined.
    #[serde(default)]
    pub name: String,
    /// What is written with a new group.
    #[serde(default)]
    pub text: String,
    /// The cases.
    pub cases: Vec<String>,
}

/// Takes a case out of its group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Release {
    /// From which post.
    pub post: String,
    /// The case.
    pub case: String,
    /// Why.
    pub reason: String,
}

/// A case picked to be acted on, and the version it was seen at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Picked {
    /// The case.
    pub case: String,
    /// The version seen; 0 before anything was seen of it, which a preview takes and nothing else.
    #[serde(default)]
    pub version: u32,
}

/// One thing asked of several cases. Without a deed a preview says what may be asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Together {
    /// From which post.
    pub post: String,
    /// The cases.
    pub cases: Vec<Picked>,
    /// What is done.
    #[serde(default)]
    pub deed: Option<Deed>,
    /// What goes with it; its step is found for each case, and files go with no more than one.
    #[serde(default)]
    pub command: Command,
}

/// Something that may be asked of the cases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Choice {
    /// What.
    pub deed: Deed,
    /// Of how many of them.
    pub cases: u32,
    /// Id and name of the units one of which must be chosen.
    pub units: Vec<(String, String)>,
}

/// What would become of a case, or has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AheadOutcome {
    /// It goes on.
    Goes {
        /// Where it then stands.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        state: State,
        /// Who then has it.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        holder: Role,
        /// The unit it is then given to.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
        unit: Option<UnitId>,
        /// Its nearest due moment then.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<i64>))]
        due_at: Option<Moment>,
    },
    /// Its own procedure, or its own clock, says no; it stays as it is.
    Refused {
        /// The stable code.
        code: String,
        /// Why, in a sentence.
        why: String,
    },
    /// What goes with it will not do for it.
    Problems {
        /// What is wrong, by field.
        #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
        problems: Vec<Problem>,
    },
    /// It was done, and the case has left the post's sight.
    Gone,
    /// Nothing was asked yet.
    Stays,
}

/// One case of a preview, or of what was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Ahead {
    /// The case as it stands now; nothing of one that is not seen, or no longer.
    pub case: Option<Member>,
    /// Which one was asked after.
    pub id: String,
    /// What would become of it, or has.
    pub outcome: AheadOutcome,
}

/// What would become of several cases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Preview {
    /// What may be asked of at least one of them, what most of them take first.
    pub choices: Vec<Choice>,
    /// The cases, in the order asked.
    pub rows: Vec<Ahead>,
    /// What the deed takes with it, where one is asked.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub action: Option<Action>,
    /// The agency's zone.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub zone: Zone,
    /// The server's time.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub now: Moment,
}

/// What became of several cases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TogetherDone {
    /// The cases, in the order asked.
    pub rows: Vec<Ahead>,
}
