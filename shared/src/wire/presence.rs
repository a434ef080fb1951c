//! What travels about who else has a case open. Absent: the case.

use serde::{Deserialize, Serialize};

use crate::id::PostId;
use crate::procedure::Role;

/// Says that a post has a case open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Here {
    /// The post.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub post: PostId,
    /// Whether something is being written there.
    #[serde(default)]
    pub writing: bool,
    /// Whether it has just been closed.
    #[serde(default)]
    pub leaving: bool,
}

/// Who else has a case open, and how far the case is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Company {
    /// The version of the case, by which a page knows whether to read it again.
    pub version: u32,
    /// The others, by name.
    pub others: Vec<Colleague>,
}

/// Somebody else who has the case open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Colleague {
    /// Their name.
    pub name: String,
    /// Their role.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub role: Role,
    /// What the agency calls their office; empty where it has no name of its own.
    pub office: String,
    /// Whether they are writing something.
    pub writing: bool,
}
