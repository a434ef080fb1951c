//! What an answer says that was not done. Absent: the statuses, which are the server's table.

use serde::{Deserialize, Serialize};

use crate::form::Problem;

/// An error body: RFC 9457 with a stable code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Fault {
    /// `about:blank`, or an address that explains the code.
    #[serde(default, rename = "type")]
    pub kind: String,
    /// The HTTP status.
    pub status: u16,
    /// The stable code.
    pub code: String,
    /// A sentence for a person, in the language asked for.
    pub title: String,
    /// What is wrong with each field.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub problems: Vec<Problem>,
    /// The version the case has now, when a command saw an older one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// How many open cases would wait for nobody, where that is why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cases: Option<u32>,
    /// What is to be proven first, where that is why (see [`crate::proof`]).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub challenge: Option<String>,
    /// What is wrong with a definition that was to be put into force, where that is why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<super::DraftFault>,
    /// The request, for asking support.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub request_id: String,
}
