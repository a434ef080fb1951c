//! Where and when it happened. Absent: who may read it.

use serde::{Deserialize, Serialize};

/// Where and when it happened, as told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Told {
    /// Where.
    pub place: Option<String>,
    /// In which region, by its code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The same by its full name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region_name: Option<String>,
    /// At which point, `lat,lon,metres` (see [`crate::location::Location`]).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// On which date, `YYYY-MM-DD`.
    pub happened_on: Option<String>,
}
