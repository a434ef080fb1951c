//! What travels where a complaint is split, and what other complaints of the same reporter are to it. Absent: who reports.

use serde::{Deserialize, Serialize};

use super::DueView;
use crate::case::Relation;
use crate::id::{CaseId, RegisterNumber};
use crate::time::Moment;

/// Another complaint of the same reporter, tied to the one that is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Relative {
    /// What it is to the one that is shown.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub relation: Relation,
    /// Its register number.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub number: Option<RegisterNumber>,
    /// To a post that sees it: its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub case: Option<CaseId>,
    /// To the reporter who proved number and code of the first: the code that opens this one. Never to anybody else.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
}

/// What an officer is shown before splitting a complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SplitSheet {
    /// All that was told, in the first complaint where this is a part of one; none where the post may not read it.
    pub whole: Option<String>,
    /// Why this post may not split it, in a sentence; nothing where it may.
    pub hindered: Option<String>,
    /// From when the clocks of the new complaint count.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub since: Moment,
    /// When the new complaint would be due, were it opened now.
    pub dues: Vec<DueView>,
}

/// A part of a complaint that becomes one of its own, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SplitForm {
    /// The part.
    pub story: String,
    /// Where.
    pub place: String,
    /// In which region, by its official code; may be empty.
    pub region: String,
    /// At which point, `lat,lon,metres`; may be empty.
    pub location: String,
    /// On which date, `YYYY-MM-DD`; may be empty.
    pub happened_on: String,
    /// What it is about, by the id of a category; may be empty.
    pub category: String,
    /// Whose work it is about: `own_office`, a unit's id, or empty.
    pub about: String,
    /// Whether it is kept confidential even where the whole is not.
    pub confidential: bool,
    /// What the reporter is told of it; may be empty.
    pub text: String,
    /// Ids of files of the first complaint that go along.
    pub files: Vec<String>,
}

/// Splits a complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Split {
    /// From which post.
    pub post: String,
    /// The version of the complaint that was seen.
    pub version: u32,
    /// The part.
    pub form: SplitForm,
}

/// The complaint that was split off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SplitDone {
    /// Its register number, where it has one already.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub number: Option<RegisterNumber>,
    /// Its id, where the post sees it.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub case: Option<CaseId>,
}
