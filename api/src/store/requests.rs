//! Requests for information: written with their version, read by id, by complaint, in lists and registers. Absent:
//! what becomes of them (see [`shared::request`]).

use shared::chain::Hash;
use shared::id::{CaseId, PostId, RegisterNumber, RequestId};
use shared::procedure::Role;
use shared::request::{ObjectionState, Request, State, Wording};
use shared::time::Moment;
use sqlx::FromRow;

use super::Connection;
use super::events::Link;

mod lists;

pub use lists::{Listed, Sought, by_due, of_case, register};

/// A request as it is kept.
#[derive(Clone, Debug)]
pub struct Stored {
    /// The picture.
    pub request: Request,
    /// The hash of its last event.
    pub head: Hash,
}

/// What is written of a request.
pub struct Picture<'a> {
    /// The picture.
    pub request: &'a Request,
    /// The hash of the last event.
    pub head: &'a Hash,
    /// When the PPID next has something due.
    pub ppid_due: Option<Moment>,
    /// When its superior has.
    pub superior_due: Option<Moment>,
    /// From which post the superior responded.
    pub responder: Option<&'a PostId>,
}

/// A text beside the event that commits to it.
pub struct Text<'a> {
    /// What it is.
    pub kind: Wording,
    /// Its place in the event.
    pub place: u32,
    /// The salt of its commitment.
    pub salt: &'a str,
    /// The words.
    pub body: &'a str,
}

#[derive(FromRow)]
struct Row {
    body: String,
    head: String,
}

impl Row {
    fn stored(self) -> sqlx::Result<Stored> {
        let request = serde_json::from_str(&self.body).map_err(|error| sqlx::Error::Decode(error.into()))?;
        Ok(Stored { request, head: Hash::from_row(self.head) })
    }
}

fn body(request: &Request) -> sqlx::Result<String> {
    serde_json::to_string(request).map_err(|error| sqlx::Error::Encode(error.into()))
}

/// Writes a new request. A second open one of the same complaint is a unique violation.
///
/// # Errors
/// When the database fails.
pub async fn insert(writer: &mut Connection, picture: &Picture<'_>, summary: &str) -> sqlx::Result<()> {
    let request = picture.request;
    sqlx::query(
        "insert into requests (id, agency, version, number, objection_number, case_id, state, objection_state, \
         received_at, ppid_due, superior_due, closed, summary, responder, body, head) \
         values ($1, $2, $3, $4, '', $5, $6, '', $7, $8, $9, 0, $10, '', $11, $12)",
    )
    .bind(request.id.as_str())
    .bind(request.agency.as_str())
    .bind(i64::from(request.version))
    .bind(request.number.as_str())
    .bind(request.case.as_ref().map(CaseId::as_str))
    .bind(request.state.code())
    .bind(request.received_at.millis())
    .bind(picture.ppid_due.map(Moment::millis))
    .bind(picture.superior_due.map(Moment::millis))
    .bind(summary)
    .bind(body(request)?)
    .bind(picture.head.as_str())
    .execute(writer)
    .await
    .map(drop)
}

/// Writes a request anew if it is still at the version that was seen; says whether it was.
///
/// # Errors
/// When the database fails.
pub async fn update(writer: &mut Connection, picture: &Picture<'_>, seen: u32) -> sqlx::Result<bool> {
    let (request, objection) = (picture.request, picture.request.objection.as_ref());
    let done = sqlx::query(
        "update requests set version = $1, objection_number = $2, state = $3, objection_state = $4, objected_at = $5, \
         ppid_due = $6, superior_due = $7, closed = $8, body = $9, head = $10, \
         responder = case when $11 = '' then responder else $11 end where id = $12 and version = $13",
    )
    .bind(i64::from(request.version))
    .bind(objection.map_or("", |it| it.number.as_str()))
    .bind(request.state.code())
    .bind(objection.map_or("", |it| it.state.code()))
    .bind(objection.map(|it| it.filed_at.millis()))
    .bind(picture.ppid_due.map(Moment::millis))
    .bind(picture.superior_due.map(Moment::millis))
    .bind(i64::from(request.state == State::Closed))
    .bind(body(request)?)
    .bind(picture.head.as_str())
    .bind(picture.responder.map_or("", PostId::as_str))
    .bind(request.id.as_str())
    .bind(i64::from(seen))
    .execute(writer)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A request by its id.
///
/// # Errors
/// When the database fails, or the row cannot be read.
pub async fn by_id(reader: &mut Connection, id: &RequestId) -> sqlx::Result<Option<Stored>> {
    let row: Option<Row> = sqlx::query_as("select body, head from requests where id = $1")
        .bind(id.as_str())
        .fetch_optional(reader)
        .await?;
    row.map(Row::stored).transpose()
}

/// Appends an event.
///
/// # Errors
/// When the database fails.
pub async fn append(
    writer: &mut Connection,
    id: &RequestId,
    version: u32,
    link: &Link,
    (happened_at, recorded_at): (Moment, Moment),
) -> sqlx::Result<()> {
    sqlx::query(
        "insert into request_events (request_id, version, canonical, previous_hash, hash, happened_at, recorded_at) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id.as_str())
    .bind(i64::from(version))
    .bind(link.canonical.as_str())
    .bind(link.previous_hash.as_str())
    .bind(link.hash.as_str())
    .bind(happened_at.millis())
    .bind(recorded_at.millis())
    .execute(writer)
    .await
    .map(drop)
}

/// The events of a request, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn events(reader: &mut Connection, id: &RequestId) -> sqlx::Result<Vec<Link>> {
    sqlx::query_as("select canonical, previous_hash, hash from request_events where request_id = $1 order by version")
        .bind(id.as_str())
        .fetch_all(reader)
        .await
}

/// Writes a text.
///
/// # Errors
/// When the database fails.
pub async fn insert_text(writer: &mut Connection, id: &RequestId, version: u32, text: &Text<'_>) -> sqlx::Result<()> {
    sqlx::query(
        "insert into request_texts (request_id, version, place, kind, salt, body) values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id.as_str())
    .bind(i64::from(version))
    .bind(i64::from(text.place))
    .bind(text.kind.code())
    .bind(text.salt)
    .bind(text.body)
    .execute(writer)
    .await
    .map(drop)
}

/// The texts of a request, oldest first: version, kind, words.
///
/// # Errors
/// When the database fails.
pub async fn texts(reader: &mut Connection, id: &RequestId) -> sqlx::Result<Vec<(u32, Wording, String)>> {
    let rows: Vec<(i64, String, String)> =
        sqlx::query_as("select version, kind, body from request_texts where request_id = $1 order by version, place")
            .bind(id.as_str())
            .fetch_all(reader)
            .await?;
    rows.into_iter()
        .map(|(version, kind, body)| {
            Ok((super::number(version)?, super::word(Wording::from_code(&kind), "kind", &kind)?, body))
        })
        .collect()
}

/// Writes who asks, sealed.
///
/// # Errors
/// When the database fails.
pub async fn insert_applicant(writer: &mut Connection, id: &RequestId, sealed: &str) -> sqlx::Result<()> {
    sqlx::query("insert into request_applicants (request_id, sealed) values ($1, $2)")
        .bind(id.as_str())
        .bind(sealed)
        .execute(writer)
        .await
        .map(drop)
}

/// Who asks, sealed.
///
/// # Errors
/// When the database fails.
pub async fn applicant(reader: &mut Connection, id: &RequestId) -> sqlx::Result<Option<String>> {
    let row: Option<(String,)> = sqlx::query_as("select sealed from request_applicants where request_id = $1")
        .bind(id.as_str())
        .fetch_optional(reader)
        .await?;
    Ok(row.map(|row| row.0))
}

/// The name and the office of the post from which the superior responded; empty where nobody has.
///
/// # Errors
/// When the database fails.
pub async fn responder(reader: &mut Connection, id: &RequestId) -> sqlx::Result<String> {
    let row: Option<(String, String)> = sqlx::query_as(
        "select s.name, p.unit from requests r join posts p on p.id = r.responder join staff s on s.id = p.staff_id \
         where r.id = $1",
    )
    .bind(id.as_str())
    .fetch_optional(reader)
    .await?;
    Ok(row.map(|(name, unit)| format!("{name}, {unit}")).unwrap_or_default())
}

/// The next number of a register in a year, from 1, gapless as [`super::next_number`].
///
/// # Errors
/// When the database fails.
pub async fn next_number(writer: &mut Connection, agency: &str, register: &str, year: i32) -> sqlx::Result<u32> {
    let row: (i64,) = sqlx::query_as(
        "insert into request_counters (agency, register, year, last) values ($1, $2, $3, 1) \
         on conflict (agency, register, year) do update set last = request_counters.last + 1 returning last",
    )
    .bind(agency)
    .bind(register)
    .bind(i64::from(year))
    .fetch_one(writer)
    .await?;
    super::number(row.0)
}

/// The number of the complaint a request came from.
///
/// # Errors
/// When the database fails.
pub async fn case_number(reader: &mut Connection, case: &CaseId) -> sqlx::Result<Option<RegisterNumber>> {
    let row: Option<(Option<String>,)> =
        sqlx::query_as("select number from cases where id = $1").bind(case.as_str()).fetch_optional(reader).await?;
    Ok(row.and_then(|row| row.0).and_then(|number| RegisterNumber::parse(&number)))
}

/// Whose list of what waits a role reads.
#[must_use]
pub const fn superior(role: Role) -> bool {
    matches!(role, Role::PpidSuperior)
}

fn objection_state(code: &str) -> sqlx::Result<Option<ObjectionState>> {
    if code.is_empty() { Ok(None) } else { super::word(ObjectionState::from_code(code), "state", code).map(Some) }
}
