//! What a console is told of complaints that wait to be looked at before they are filed. Absent: who reports.

use serde::{Deserialize, Serialize};

use crate::id::{PostId, RegisterNumber};
use crate::time::{Moment, Zone};

/// Which of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum QuarantineView {
    /// Those that wait.
    #[default]
    Kept,
    /// Those that were found to be no complaint, for thirty days.
    Refused,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuarantineRow {
    /// Its id.
    pub id: String,
    /// Why it waits: `pressure` or `trap`.
    pub cause: String,
    /// When it came.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub came_at: Moment,
    /// What it is about, by name.
    pub category: Option<String>,
    /// What was told, whole.
    pub story: String,
    /// Where; may be empty.
    pub place: String,
    /// How many files came with it.
    pub files: u32,
    /// Why it is no complaint; empty while it waits.
    pub ground: String,
    /// When that was decided.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<i64>))]
    pub decided_at: Option<Moment>,
}

/// One page of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuarantinePage {
    /// The rows, oldest first.
    pub rows: Vec<QuarantineRow>,
    /// The key of the next page; none on the last.
    pub next: Option<String>,
    /// How many wait for this post.
    pub waiting: u32,
    /// The agency's zone.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub zone: Zone,
    /// The server's time.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub now: Moment,
}

/// From which post one is judged, and where it is no complaint, why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuarantineJudged {
    /// The post.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub post: PostId,
    /// Why it is no complaint, in the officer's words; left out where it is filed.
    #[serde(default)]
    pub reason: String,
}

/// One that was filed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuarantineFiled {
    /// Its register number; none where an officer gives it later.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub number: Option<RegisterNumber>,
}
