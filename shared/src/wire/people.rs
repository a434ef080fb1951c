//! What travels to and from an administrator's screen. Absent: addresses in anything that can be logged.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::{PostId, UnitId};
use crate::post::{Acting, StaffAct, Standing};
use crate::procedure::Role;
use crate::time::{Moment, Zone, dates};

/// A post as an administrator sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PostTerm {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub id: PostId,
    /// The role.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub role: Role,
    /// The office or unit, as the agency calls it.
    pub name: String,
    /// The unit's id, where the role is held in several.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub unit: Option<UnitId>,
    /// In whose place it is held.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub acting: Option<Acting>,
    /// The first day.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    #[serde(deserialize_with = "dates::one")]
    pub from_on: NaiveDate,
    /// The last day, if it is known.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    #[serde(deserialize_with = "dates::maybe", default)]
    pub until_on: Option<NaiveDate>,
    /// How it stands today.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub standing: Standing,
}

/// A person of an agency. No `Debug`: an address must not slip into a log.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonView {
    /// The id.
    pub id: String,
    /// The user name.
    pub login: String,
    /// The name.
    pub name: String,
    /// The e-mail address; may be empty.
    pub email: String,
    /// Whether the person has set no password yet.
    pub invited: bool,
    /// Whether the person may not sign in.
    pub disabled: bool,
    /// Whether it is whoever asks.
    pub own: bool,
    /// Their posts in this agency, those of other days too, newest first.
    pub posts: Vec<PostTerm>,
}

/// An office of the agency that someone may hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PositionView {
    /// The role.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub role: Role,
    /// The unit's id, where the role is held in several.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub unit: Option<UnitId>,
    /// The office or unit, as the agency calls it; empty where the role's own word serves.
    pub name: String,
    /// Whether nobody holds it today.
    pub vacant: bool,
    /// Where nobody does, how many open cases wait there.
    pub waiting: u32,
}

/// A page of the people of an agency.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PeoplePage {
    /// The people, by name.
    pub rows: Vec<PersonView>,
    /// The key of the next page; none on the last.
    pub next: Option<String>,
    /// The agency's offices; on the first page only.
    pub positions: Vec<PositionView>,
    /// Today, in the agency's zone.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    #[serde(deserialize_with = "dates::one")]
    pub today: NaiveDate,
}

/// A post to be given, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewPost {
    /// The role, by code.
    pub role: String,
    /// The unit's id, where the role is held in several.
    pub unit: String,
    /// The first day, `YYYY-MM-DD`.
    pub from_on: String,
    /// The last day; may be empty for a post that is held in nobody's place.
    pub until_on: String,
    /// `plh` or `plt`, or empty.
    pub acting: String,
}

/// A person to be invited. No `Debug`: an address must not slip into a log.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Invite {
    /// The administrator's post.
    pub post: String,
    /// The name.
    pub name: String,
    /// The user name.
    pub login: String,
    /// The e-mail address.
    pub email: String,
    /// The first post.
    #[serde(flatten)]
    pub first: NewPost,
}

/// A post to be given to someone who is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GivePost {
    /// The administrator's post.
    pub post: String,
    /// What is given.
    #[serde(flatten)]
    pub new: NewPost,
}

/// A post to be ended.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EndPost {
    /// The administrator's post.
    pub post: String,
    /// The last day, `YYYY-MM-DD`; yesterday ends it at once.
    pub last_on: String,
}

/// A post to be handed over, or held for a while in its holder's place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HandOver {
    /// The administrator's post.
    pub post: String,
    /// The id of who is to have it.
    pub to: String,
    /// The first day, `YYYY-MM-DD`.
    pub from_on: String,
    /// The last day; may be empty for a hand-over.
    pub until_on: String,
    /// Empty: the holder's post ends the day before. `plh` or `plt`: beside the holder.
    pub acting: String,
}

/// The administrator's post, where nothing else is said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FromPost {
    /// Its id.
    pub post: String,
}

/// A one-time link, told once. No `Debug`: whoever has it sets the password.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OneTimeLink {
    /// The path and the secret after `#`, to be put behind the site's address.
    pub path: String,
    /// When it ends.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub expires_at: Moment,
}

/// A person after something was done. No `Debug`, because of the link.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Managed {
    /// The person.
    pub person: PersonView,
    /// A one-time link, where one was made.
    pub link: Option<OneTimeLink>,
}

/// A line of the log of what was done to people and posts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StaffLogRow {
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub at: Moment,
    /// By whom; none at the server's command line.
    pub by: Option<String>,
    /// To whom.
    pub person: String,
    /// What.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub action: StaffAct,
    /// With which post.
    pub post: Option<LoggedPost>,
    /// What was put into force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<LoggedDefinition>,
}

/// A version of a calendar, an agency's data or a procedure, as the log keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LoggedDefinition {
    /// What it is of.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: super::DefinitionKind,
    /// Its name for files.
    pub id: String,
    /// The version.
    pub version: u32,
    /// The first day new cases run on it; none: at once.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    #[serde(deserialize_with = "dates::maybe", default)]
    pub from_on: Option<NaiveDate>,
    /// Why, as whoever did it wrote.
    pub why: String,
}

/// A post as the log keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LoggedPost {
    /// The role.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub role: Role,
    /// The office or unit, as the agency called it then.
    pub name: String,
    /// In whose place.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub acting: Option<Acting>,
    /// The first day.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    #[serde(deserialize_with = "dates::one")]
    pub from_on: NaiveDate,
    /// The last day, if it is known.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    #[serde(deserialize_with = "dates::maybe", default)]
    pub until_on: Option<NaiveDate>,
}

/// A page of that log, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StaffLogPage {
    /// The lines.
    pub rows: Vec<StaffLogRow>,
    /// The key of the next page; none on the last.
    pub next: Option<String>,
    /// The agency's zone.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub zone: Zone,
}
