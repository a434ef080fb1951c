//! What travels about an upload that may break off and go on. Absent: its bytes.

use serde::{Deserialize, Serialize};

use super::{Fault, UploadedFile};

/// Where such an upload stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum UploadState {
    /// Some of it is still to come.
    Arriving,
    /// It was received whole and kept.
    Kept,
    /// It will not be taken.
    Refused,
}

/// An upload that may break off and go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UploadView {
    /// Where it stands.
    pub state: UploadState,
    /// How many of its bytes have arrived.
    pub offset: u64,
    /// How many it has.
    pub length: u64,
    /// The file it became.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<UploadedFile>,
    /// Why it was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<Fault>,
}
