//! Who reports. Absent: sealing and masking it.

use serde::{Deserialize, Serialize};

use crate::procedure::Capacity;

/// Who reports, in fields that were checked. No `Debug`: it must not slip into a log.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names of the fields say what they are")]
pub struct Identity {
    pub name: Option<String>,
    /// E.164.
    pub phone: Option<String>,
    pub address: Option<String>,
    pub email: Option<String>,
    /// 16 digits of a sound structure; nothing says that they are anybody's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nik: Option<String>,
    /// In which capacity they speak for someone else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<Capacity>,
    /// For whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub represents: Option<String>,
}
