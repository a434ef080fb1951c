//! Complaints shown to the public. Absent: what an officer needs to show one (see `super::publication`).

use serde::{Deserialize, Serialize};

use crate::id::RegisterNumber;
use crate::procedure::State;
use crate::time::Moment;

/// A complaint as the public reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublishedCase {
    /// Its register number.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub number: RegisterNumber,
    /// The agency that has it.
    pub agency: String,
    /// What was told, edited.
    pub text: String,
    /// What was answered, edited.
    pub answer: Option<String>,
    /// On which day that was answered, as `told_on`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_on: Option<String>,
    /// The name of its category.
    pub category: Option<String>,
    /// Where it stands.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub state: State,
    /// The name of the office that has it.
    pub office: String,
    /// On which day it was told, `YYYY-MM-DD` in the agency's zone: the minute would say too much.
    pub told_on: String,
    /// How many others are affected.
    pub followers: u32,
    /// Pictures, made for the public: faces and plates blacked out, nothing of the camera in them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<PublishedPicture>,
}

/// A picture as the public sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublishedPicture {
    /// Where it is.
    pub address: String,
    /// What is to be seen on it, in words.
    pub alt: String,
    /// How wide it is, in pixels.
    pub width: u32,
    /// How high it is, in pixels.
    pub height: u32,
}

/// A page of complaints shown to the public, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublishedPage {
    /// The complaints.
    pub rows: Vec<PublishedCase>,
    /// Where the next page begins, if there is one.
    pub next: Option<String>,
}

/// Which complaints are looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema, utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct PublishedAsked {
    /// Words that all stand in it, in any form.
    pub words: String,
    /// The id of its category; empty for all.
    pub category: String,
    /// `open` or `ended`; empty for all.
    pub state: String,
    /// Where the page begins.
    pub after: String,
}

/// What is being written, to look for complaints of the same matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SimilarAsked {
    /// What happened, as far as it is written.
    pub story: String,
}

/// A shown complaint of the same matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SimilarRow {
    /// Its register number.
    pub number: String,
    /// Its first words.
    pub title: String,
}

/// How many others are affected by a complaint, once somebody joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Followed {
    /// How many.
    pub followers: u32,
}

/// How an agency's complaints of this month stand, all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MonthFigures {
    /// The month, `YYYY-MM`.
    pub month: String,
    /// How many came.
    pub came: u32,
    /// How many of these are done.
    pub ended: u32,
    /// How many of these are open.
    pub open: u32,
    /// How many of the open ones are past a due date.
    pub late: u32,
}

/// A shown complaint to be taken off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Withhold {
    /// The post it is taken off from.
    pub post: String,
    /// Why; the agency keeps it.
    pub reason: String,
}

/// The complaints an agency shows to the public, as files for anyone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpenData {
    /// The agency's name.
    pub agency: String,
    /// What may be done with the files, in words.
    pub licence: String,
    /// How many complaints stand in each.
    pub rows: u64,
    /// When they were made; none while they are being made.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<i64>))]
    pub made_at: Option<Moment>,
    /// The files; none while they are being made.
    pub files: Vec<OpenFile>,
}

/// A file of an agency's shown complaints.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpenFile {
    /// What it is called.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Where it is.
    pub address: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub hash: String,
    /// How many bytes it has.
    pub bytes: u64,
}
