//! A case as it travels. Absent: what of it a viewer may see.

use serde::{Deserialize, Serialize};

use super::{FileView, PostName, Relative, RequestCard, TextView, Told};
use crate::agency::Agency;
use crate::calendar::Calendar;
use crate::case::Case;
use crate::form::Identity;
use crate::procedure::Procedure;
use crate::time::Moment;

/// A case as one viewer may see it: everything the page draws, and everything [`crate::case::offers`] asks.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseView {
    /// The picture.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub case: Case,
    /// Its procedure, in its version.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub procedure: Procedure,
    /// Its agency.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub agency: Agency,
    /// The agency's calendar: the zone, and what the browser counts days with.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub calendar: Calendar,
    /// Where and when, as told.
    pub told: Told,
    /// Texts the viewer may read, oldest first.
    pub texts: Vec<TextView>,
    /// Files.
    pub files: Vec<FileView>,
    /// The reporter, as far as the viewer may see.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub identity: Option<Identity>,
    /// The server's time when it answered: due moments are judged by it, not by the phone's clock.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub now: Moment,
    /// How many megabytes a recording sent to the case may have; 0 where none is taken.
    #[serde(default)]
    pub recording_mb: u32,
    /// The names of those at the posts that its picture names: who has it, who initialled and signed. For colleagues.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<PostName>,
    /// What an internal note may name with `@`, for whoever may write one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub handles: Vec<String>,
    /// Requests for information that came from it, as far as the viewer may see.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<RequestCard>,
    /// To its reporter: in how many other complaints the same matter was told. No other is named, and a confidential
    /// one is not counted.
    #[serde(default, skip_serializing_if = "none")]
    pub others: u32,
    /// Other complaints of the same reporter that are tied to it, as far as the viewer may know of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kin: Vec<Relative>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn none(others: &u32) -> bool {
    *others == 0
}
