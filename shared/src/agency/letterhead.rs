//! The head of an agency's papers. Absent: drawing it.

use serde::{Deserialize, Serialize};

/// Kop: the head of what an agency prints.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letterhead {
    /// The lines of its name, the government first.
    pub lines: Vec<String>,
    /// The address.
    pub address: String,
    /// Telephone, e-mail, site.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contact: String,
}
