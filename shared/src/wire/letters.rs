//! What an administrator's console is told of notices that were not delivered. Absent: addresses and names.

use serde::{Deserialize, Serialize};

use crate::id::{PostId, RegisterNumber};
use crate::procedure::Role;
use crate::time::{Moment, Zone};

/// A notice that was given up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LetterRow {
    /// Its id.
    pub id: String,
    /// What it tells of: an action's code, or `warning`, `escalation` or `ready`.
    pub kind: String,
    /// The register number of the case, once it has one.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub number: Option<RegisterNumber>,
    /// The role that was to be told.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub role: Role,
    /// Why it was not taken: a code, and after a space what the mail server said, without addresses.
    pub fault: String,
    /// How often it was tried.
    pub attempts: u32,
    /// When it was given up.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub given_up_at: Moment,
}

/// One page of notices that were given up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LetterPage {
    /// The rows, newest first.
    pub rows: Vec<LetterRow>,
    /// The key of the next page; none on the last.
    pub next: Option<String>,
    /// How many notices of the agency wait to be sent.
    pub waiting: u32,
    /// Whether a mail server is set at all.
    pub configured: bool,
    /// The agency's zone.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub zone: Zone,
    /// The server's time.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub now: Moment,
}

/// From which post a notice is sent again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LetterAgain {
    /// The post.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub post: PostId,
}
