//! What travels about requests for information and objections. Absent: who asks, where the viewer may not see it.

use serde::{Deserialize, Serialize};

use crate::calendar::Calendar;
use crate::id::{CaseId, PostId, RegisterNumber, RequestId};
use crate::request::{Applicant, Deed, DeedForm, ObjectionState, OpenForm, Request, State, Wording};
use crate::time::{Moment, Zone};

/// Which requests a list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum RequestView {
    /// Those in which something is due from this post, nearest first.
    #[default]
    Waiting,
    /// The register of requests, newest first.
    Requests,
    /// The register of objections, newest first.
    Objections,
}

impl RequestView {
    /// Its code in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Requests => "requests",
            Self::Objections => "objections",
        }
    }
}

/// Which of them, as asked in an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct RequestsAsked {
    /// From which post.
    #[cfg_attr(feature = "openapi", param(value_type = String))]
    pub post: PostId,
    /// `waiting`, `requests` or `objections`.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", param(value_type = String))]
    pub view: RequestView,
    /// The year of the register, `2026`, or a month of it, `2026-11`; empty for this year.
    #[serde(default)]
    pub period: String,
    /// A state's code; empty for all.
    #[serde(default)]
    pub state: String,
    /// The `next` of the page before.
    #[serde(default)]
    pub after: Option<String>,
}

/// A row of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestRow {
    /// The request.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub id: RequestId,
    /// Its number.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub number: RegisterNumber,
    /// The number of the objection to it.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub objection: Option<RegisterNumber>,
    /// The beginning of the question.
    pub summary: String,
    /// Where it stands.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub state: State,
    /// Where the objection stands.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub objection_state: Option<ObjectionState>,
    /// When it was asked for.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub received_at: Moment,
    /// When the next duty is due: this post's in the list of what waits, else the agency's nearest.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<i64>))]
    pub due_at: Option<Moment>,
}

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestPage {
    /// The rows.
    pub rows: Vec<RequestRow>,
    /// The key of the next page; none on the last.
    pub next: Option<String>,
    /// The agency's zone.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub zone: Zone,
    /// The server's time.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub now: Moment,
}

/// Something that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestText {
    /// The event that brought it.
    pub version: u32,
    /// What it is.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: Wording,
    /// The words.
    pub body: String,
}

/// A request with what was written, beside the complaint it came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestCard {
    /// The picture.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub request: Request,
    /// What was written, oldest first.
    pub texts: Vec<RequestText>,
}

/// A request as a post sees it, with all that the rules need to offer what may be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestFile {
    /// The picture and what was written.
    pub card: RequestCard,
    /// Who asks, where the post may see it.
    pub applicant: Option<Applicant>,
    /// The complaint it came from, where the post sees that.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub case: Option<CaseId>,
    /// The complaint's number.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub case_number: Option<RegisterNumber>,
    /// What days are counted by.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub calendar: Calendar,
    /// The server's time.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub now: Moment,
}

/// Opens a request out of a complaint, or enters one that came directly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpenRequest {
    /// From which post.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub post: PostId,
    /// What was typed.
    #[serde(flatten)]
    pub form: OpenForm,
}

/// A request that was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpenedRequest {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub id: RequestId,
    /// Its number.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub number: RegisterNumber,
}

/// Does something to a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestDeed {
    /// From which post.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub post: PostId,
    /// The version that was seen.
    pub version: u32,
    /// What.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub deed: Deed,
    /// What was typed.
    #[serde(flatten)]
    pub form: DeedForm,
}

/// The applicant objects, with the number and code of their complaint. No `Debug`: the code must not slip into a log.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TrackObjection {
    /// The key to the complaint.
    #[serde(flatten)]
    pub track: super::TrackRequest,
    /// The request.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub request: RequestId,
    /// The version that was seen.
    pub version: u32,
    /// The ground, by its letter.
    #[serde(default)]
    pub ground: String,
    /// The reasons.
    #[serde(default)]
    pub text: String,
}
