//! What travels to and from the console: signing in, posts, queues. Absent: cases, which both sides see.

use serde::{Deserialize, Serialize};

use super::Found;
use crate::agency::Agency;
use crate::disposition::Task;
use crate::form::FilingForm;
use crate::id::{CaseId, ExternalNumber, Period, PostId, RegisterNumber, UnitId};
use crate::post::Acting;
use crate::procedure::{Classification, Procedure, Role, State};
use crate::time::{Moment, Zone};

/// A row of the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QueueRow {
    /// The case.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub id: CaseId,
    /// Its register number.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub number: Option<RegisterNumber>,
    /// The beginning of the complaint.
    pub summary: String,
    /// Where it stands.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub state: State,
    /// Who has it.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub holder: Role,
    /// The unit it was last given to.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub unit: Option<UnitId>,
    /// The number another system knows it by.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub external: Option<ExternalNumber>,
    /// The month, when it is a recap and no complaint.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub period: Option<Period>,
    /// Its class.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub classification: Option<Classification>,
    /// When it was filed.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub filed_at: Moment,
    /// Its nearest due moment.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<i64>))]
    pub due_at: Option<Moment>,
    /// Whether the reporter wrote last.
    pub reporter_spoke: bool,
    /// Whether only those who handle it may know of it.
    pub confidential: bool,
    /// Whether the reporter was not satisfied with the last answer.
    pub dissatisfied: bool,
    /// Until when an answer is promised, where one is.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<i64>))]
    pub promised_at: Option<Moment>,
    /// What its disposition sheet asks of the post that looks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub task: Option<Task>,
    /// Who of the post has it, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worker: Option<String>,
    /// Of which role the approval of its working answer is asked.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub review_by: Option<Role>,
}

/// The case that has a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NumberedCase {
    /// The case.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub id: CaseId,
}

/// Which cases a queue shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QueueView {
    /// Those that wait for this post.
    #[default]
    Mine,
    /// All open cases of the agency.
    Open,
    /// Those that have ended, newest first.
    Ended,
    /// Those whose reporter was not satisfied with the last answer, ended or not, nearest due first.
    Dissatisfied,
    /// Those with a promise to their reporter, the nearest day first.
    Promised,
    /// Those of whose working answer this post is asked to approve.
    Review,
    /// Those that this person has taken, or was given, among several of one post.
    Own,
    /// Those whose disposition sheet asks this post for something, the newest first.
    Asked,
    /// Those in whose notes this post is named and that it has not answered yet, the newest first.
    Mentioned,
}

/// How far the cases that wait are counted; nobody's day depends on whether they are more.
pub const WAITING_MAX: u32 = 300;

/// A count of waiting cases as it is shown: beyond what is counted, that there are more.
#[must_use]
pub fn waiting_shown(waiting: u32) -> String {
    if waiting < WAITING_MAX { waiting.to_string() } else { format!("{}+", WAITING_MAX - 1) }
}

/// One page of a queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QueuePage {
    /// The rows, nearest due first.
    pub rows: Vec<QueueRow>,
    /// The key of the next page; none on the last.
    pub next: Option<String>,
    /// How many cases wait for this post, counted no further than [`WAITING_MAX`].
    pub waiting: u32,
    /// How many complaints wait to be looked at before they are filed, where the post may judge them.
    #[serde(default)]
    pub quarantined: u32,
    /// How many cases name this post in a note it has not answered yet, counted as those that wait are.
    #[serde(default)]
    pub mentioned: u32,
    /// What else there is to say, where it was searched for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found: Option<Found>,
    /// The agency's zone.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub zone: Zone,
    /// The server's time.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub now: Moment,
}

/// A receipt that a post prints again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reprint {
    /// The paper: a piece of HTML without style or script, without code and without who reports.
    pub paper: String,
}

/// Name and password. No `Debug`: the password must not slip into a log.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignIn {
    /// The user name.
    pub login: String,
    /// The password.
    pub password: String,
}

/// A post the signed-in person holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PostView {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub id: PostId,
    /// The role.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub role: Role,
    /// The agency's id.
    pub agency: String,
    /// The agency's name.
    pub agency_name: String,
    /// The unit, as the agency calls it.
    pub unit: String,
    /// The unit's id, where the role is held in several.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub unit_id: Option<UnitId>,
    /// In whose place it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub acting: Option<Acting>,
}

/// What a console has to know of a post's agency: how it calls its offices and units, and by which
/// channel and procedure a complaint comes to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeskPage {
    /// The agency.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub agency: Agency,
    /// The procedures its complaints follow.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub procedures: Vec<Procedure>,
    /// Its zone.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub zone: Zone,
    /// The server's time.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub now: Moment,
}

/// A complaint that came to a desk, as the officer who took it enters it.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeskFiling {
    /// The post it is entered from.
    pub post: String,
    /// How it came, by code.
    pub channel: String,
    /// Of which kind it is, by code; needed only where the channel serves several procedures.
    pub kind: String,
    /// The number the system it came from knows it by; may be empty.
    pub external: String,
    /// When it came: RFC 3339, or `2026-11-23T09:00` in the agency's zone. Empty: now.
    pub happened_at: String,
    /// The message it was read from, whole, as it was pasted; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub original: String,
    /// What was told.
    #[serde(flatten)]
    pub form: FilingForm,
}

/// A session as the console holds it, in memory only. No `Debug`: the token must not slip into a log.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    /// The access token.
    pub token: String,
    /// When it expires.
    #[cfg_attr(feature = "openapi", schema(value_type = i64))]
    pub expires_at: Moment,
    /// Who signed in.
    pub name: String,
    /// The posts held today.
    pub posts: Vec<PostView>,
}

/// Who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Me {
    /// The person's name.
    pub name: String,
    /// The posts held today.
    pub posts: Vec<PostView>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_counted_to_its_end_is_shown_as_more() {
        assert_eq!([0, 12, WAITING_MAX - 1].map(waiting_shown), ["0", "12", "299"]);
        assert_eq!(waiting_shown(WAITING_MAX), "299+");
    }
}
