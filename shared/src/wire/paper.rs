//! What travels of papers that leave the office. Absent: their bytes.

use serde::{Deserialize, Serialize};

use crate::recap::PaperKind;
use crate::time::Moment;

/// A paper of a case, made or about to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PaperView {
    /// Which it is.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: PaperKind,
    /// What was on record at this moment stands in it.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub known_at: Moment,
    /// When it was asked for.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub asked_at: Moment,
    /// Whether it could not be made.
    pub failed: bool,
    /// What was made; nothing as long as it is awaited.
    pub made: Option<Made>,
}

/// What was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Made {
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub at: Moment,
    /// The SHA-256 of the document, by which it is fetched.
    pub hash: String,
    /// The SHA-256 of the data in their canonical form, by which they are fetched.
    pub data_hash: String,
    /// How large the document is.
    pub bytes: u64,
}

/// The papers of a case, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Papers {
    /// The papers.
    pub papers: Vec<PaperView>,
}

/// Asks for a paper of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AskPaper {
    /// From which post.
    pub post: String,
    /// Which.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: PaperKind,
    /// What was on record at this moment, in milliseconds since 1970; now, where it is not given.
    #[serde(default)]
    pub known: Option<i64>,
}
