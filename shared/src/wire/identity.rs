//! What travels when somebody asks who reports. Absent: who may ask (see [`crate::visibility`]).

use serde::{Deserialize, Serialize};

use super::FileView;
use crate::form::Identity;

/// What a file that is uploaded is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Purpose {
    /// To be attached to what is told.
    #[default]
    Attachment,
    /// The picture of an identity document: kept apart, sealed, for a short time.
    Identity,
    /// To prove that the work was done: of such a photo alone time and place are read before it is drawn anew.
    Evidence,
}

/// An identity asked for from a post, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpenIdentity {
    /// The post it is asked from.
    pub post: String,
    /// Why: the reporter reads it.
    #[serde(default)]
    pub reason: String,
}

/// An identity that was opened. No `Debug`: it must not slip into a log.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IdentityOpened {
    /// Who reports, in full.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub identity: Identity,
    /// The message it was read from at a desk, as it was pasted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<String>,
    /// The picture of an identity document, while it is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<FileView>,
    /// The version the case has after it.
    pub case: u32,
}
