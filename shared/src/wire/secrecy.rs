//! Making a complaint more or less secret.

use serde::{Deserialize, Serialize};

use super::TrackRequest;
use crate::secrecy::Secrecy;
use crate::secrecy::loosening::SecrecyDeed;

/// What an officer does with how secret a complaint is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangeSecrecy {
    /// The post it is done from.
    pub post: String,
    /// What is done: `tighten`, `ask`, `agree` or `refuse`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub deed: SecrecyDeed,
    /// The switches that are set by tightening; those that are set already stay so.
    #[serde(default)]
    pub secrecy: Secrecy,
    /// Why; its reporter reads it.
    pub reason: String,
}

/// The reporter's answer to what is asked of their own wish. No `Debug`: the code must not slip into a log.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TrackSecrecy {
    /// The key to the complaint.
    #[serde(flatten)]
    pub track: TrackRequest,
    /// Whether they consent.
    pub consents: bool,
}
