//! What travels of disposition sheets, and of who has a case.

use serde::{Deserialize, Serialize};

use crate::contribution::{Deed, Typed as Contributed};
use crate::disposition::Typed;
use crate::id::PostId;
use crate::post::Acting;

/// Somebody at a post, by name: for colleagues, never for reporters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PostName {
    /// The post.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub post: PostId,
    /// Who holds it.
    pub name: String,
    /// What the agency calls the office.
    pub office: String,
    /// In whose place it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub acting: Option<Acting>,
}

/// What is done with the disposition sheet of a case, from a post.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Dispose {
    /// The post it is done from.
    pub post: String,
    /// The version of the case that was seen.
    pub version: u32,
    /// `initial`, `sign` or `send_back`.
    pub action: String,
    /// The sheet, where it is initialled or signed.
    pub sheet: Typed,
    /// Why it is sent back.
    pub remarks: String,
}

/// What somebody writes whom a sheet asked for advice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Advise {
    /// The post it is written from.
    pub post: String,
    /// The advice.
    pub text: String,
}

/// Who of a post has a case, and what the asking post may do about it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Custody {
    /// Who has it.
    pub worker: Option<PostName>,
    /// Who else holds the post it waits at, today.
    pub people: Vec<PostName>,
    /// What the asking post may do: `take`, `entrust`, `hand_over`, `give_back`.
    pub may: Vec<String>,
}

/// Something done with who has a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Handle {
    /// The post it is done from.
    pub post: String,
    /// `take`, `entrust`, `hand_over` or `give_back`.
    pub action: String,
    /// The post of whoever gets it, where it names somebody.
    pub to: String,
    /// What goes with it, for whoever gets it; may be empty.
    pub note: String,
    /// The post of whoever had it when it was looked at; empty for nobody.
    pub seen: String,
}

/// What is done about a contribution to a case, from a post.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contribute {
    /// The post it is done from.
    pub post: String,
    /// What is done.
    pub deed: Deed,
    /// Of which office, by when, and the words; who answers is the office of the post.
    pub typed: Contributed,
}
