//! What travels between an administrator's screen and the server about calendars, agency data and procedures.
//! A draft is held as it is typed, word by word, so that nothing wrong is lost on the way; the reader of
//! files judges it. Absent: that reader, which is the server's.

use chrono::NaiveDate;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::procedure::vocabulary;
use crate::time::{Moment, Zone, dates};
use crate::words::{Words, console::admin as words};

vocabulary! {
    /// What a definition defines.
    DefinitionKind {
        Calendar = "calendar", KIND_CALENDAR;
        Agency = "agency", KIND_AGENCY;
        Procedure = "procedure", KIND_PROCEDURE;
    }
}

/// Something an agency runs on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DefinitionRow {
    /// What it is of.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: DefinitionKind,
    /// Its name for files.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// The version in force.
    pub version: u32,
}

/// All that an agency runs on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DefinitionPage {
    /// Calendar, agency, then each procedure.
    pub rows: Vec<DefinitionRow>,
}

/// A version that was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DefinitionVersion {
    /// Its number.
    pub version: u32,
    /// When it was recorded.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub recorded_at: Moment,
    /// From when new cases run on it; none: at once.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<i64>))]
    pub from_at: Option<Moment>,
}

/// One version of a definition, with all that is shown of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DefinitionView {
    /// What it is of.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: DefinitionKind,
    /// Its name for files.
    pub id: String,
    /// The version shown.
    pub version: u32,
    /// The version in force; a draft says that it saw this one.
    pub current: u32,
    /// The highest version there is, which may not have come into force yet.
    pub newest: u32,
    /// The versions, newest first, at most so many as are worth looking at.
    pub versions: Vec<DefinitionVersion>,
    /// Its keys and values, as a file has them.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub document: Value,
    /// It as a file.
    pub file: String,
    /// Names of the other agencies that run on it.
    pub shared_with: Vec<String>,
    /// The register number the next complaint gets, where it says how numbers are made.
    pub next_number: Option<String>,
    /// A procedure as the official table, line by line.
    pub table: Vec<String>,
    /// A procedure drawn, as SVG.
    pub chart: Option<String>,
    /// Today, in the agency's zone.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    #[serde(deserialize_with = "dates::one")]
    pub today: NaiveDate,
    /// That zone.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub zone: Zone,
}

/// A change that somebody means to make.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DefinitionDraft {
    /// The administrator's post.
    pub post: String,
    /// What is changed, by code.
    pub kind: String,
    /// The highest version that was seen; 0 for a procedure nobody has yet.
    pub seen: u32,
    /// The file, where one was brought.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Its keys and values, where they were typed into forms.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<Value>,
    /// From which day new cases run on a procedure, `YYYY-MM-DD`; empty: at once.
    pub from_on: String,
    /// Why; needed when it is put into force.
    pub why: String,
}

/// Something wrong with a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DraftFault {
    /// The line of the file, from one; 0 where a form has none.
    pub line: u32,
    /// What is wrong, naming the field.
    pub sentence: String,
}

/// What a draft would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DraftChecked {
    /// Everything wrong with it; when there is something, the rest is empty.
    pub faults: Vec<DraftFault>,
    /// What differs from the version in force, in sentences.
    pub changes: Vec<String>,
    /// The version it would be.
    pub version: u32,
    /// Whether the agency would go by a calendar of its own from then on, because others use this one too.
    pub own_calendar: bool,
    /// What becomes of the clocks of open cases.
    pub effect: Option<ClockEffect>,
    /// What recent cases would have met with.
    pub tried: Option<Tried>,
    /// The register number the next complaint would get.
    pub next_number: Option<String>,
    /// It drawn, as SVG.
    pub chart: Option<String>,
}

/// What a changed calendar does to open cases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClockEffect {
    /// How many open cases were counted anew.
    pub open: u32,
    /// How many of them get another due moment.
    pub moved: u32,
    /// Whether there are more open cases than were looked at.
    pub bounded: bool,
    /// The first due moments that move.
    pub moves: Vec<MovedClock>,
    /// How many due moments move in all.
    pub clocks: u32,
}

/// A due moment that moves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MovedClock {
    /// The register number of its case; empty where it has none.
    pub number: String,
    /// Which clock, in words.
    pub clock: String,
    /// When it ended.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub before: Moment,
    /// When it would end.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub after: Moment,
}

/// A procedure tried on cases that have ended.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Tried {
    /// How many cases it was tried on.
    pub cases: u32,
    /// How many would have gone otherwise.
    pub otherwise: u32,
    /// What would have been otherwise, in sentences that begin with the case's number.
    pub lines: Vec<String>,
}

/// What was put into force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Adopted {
    /// Its name for files.
    pub id: String,
    /// The version.
    pub version: u32,
    /// How many open cases got other due moments.
    pub moved: u32,
    /// Whether some are still to be counted anew, which the next sweep does.
    pub going_on: bool,
}
