//! What travels when a reporter who lost number or code looks for their complaints. Never in an address.
//! Absent: what is found; it is sent to the mailbox alone.

use serde::{Deserialize, Serialize};

use crate::form::{self, Problem};
use crate::id::RegisterNumber;
use crate::procedure::State;
use crate::time::{Moment, Zone};

/// How long a one-time code is good, in minutes.
pub const FOUND_MINUTES: i64 = 60;

/// By which address, at which agency. No `Debug`: the address must not slip into a log.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FindRequest {
    /// The agency's id.
    pub agency: String,
    /// The address, as it was typed.
    pub email: String,
}

impl FindRequest {
    /// The address in the one way it is looked for.
    ///
    /// # Errors
    /// A problem when it is none.
    pub fn check(&self) -> Result<String, Vec<Problem>> {
        form::mailbox(&self.email)
    }
}

/// The one-time code of a mail. No `Debug`: it must not slip into a log.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FoundRequest {
    /// The code, as it was typed.
    pub code: String,
}

/// A complaint that was found. No `Debug`: the code must not slip into a log.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FoundCase {
    /// Its register number, once given.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub number: Option<RegisterNumber>,
    /// Its tracking code as shown.
    pub code: String,
    /// When it was filed.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub filed_at: Moment,
    /// Where it stands.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub state: State,
}

/// What was found at an agency, newest first.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FoundPage {
    /// The agency's name.
    pub agency: String,
    /// Its zone.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub zone: Zone,
    /// The complaints.
    pub cases: Vec<FoundCase>,
}
