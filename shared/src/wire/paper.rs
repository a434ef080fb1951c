//! What travels of papers that leave the office. Absent: their bytes.

use serde::{Deserialize, Serialize};

use crate::id::RegisterNumber;
use crate::papers::{PaperForm, PaperKind};
use crate::time::Moment;

/// A paper that was asked for, made or about to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PaperView {
    /// Which it is.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: PaperKind,
    /// In which form.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub form: PaperForm,
    /// Of what: the id of a case, or the first and the last of some days with a stroke between them.
    pub about: String,
    /// The register number of that case, once given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub number: Option<RegisterNumber>,
    /// What was on record at this moment stands in it.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub known_at: Moment,
    /// When it was asked for.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub asked_at: Moment,
    /// How many lines were written so far, where it has many.
    pub lines: u64,
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
    /// The SHA-256 of the data in their canonical form, by which they are fetched, where they are kept too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data_hash: Option<String>,
    /// How large the document is.
    pub bytes: u64,
}

/// Papers, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Papers {
    /// The papers.
    pub papers: Vec<PaperView>,
}

/// Asks for a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AskPaper {
    /// From which post.
    pub post: String,
    /// Which.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: PaperKind,
    /// In which form; PDF where it is not given.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub form: PaperForm,
    /// The id of the case it is of; empty for a paper of some days.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// The first of the days it is of, `2026-11-01`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub from_on: String,
    /// The last of them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub until_on: String,
    /// What was on record at this moment, in milliseconds since 1970; now, where it is not given.
    #[serde(default)]
    pub known: Option<i64>,
}
