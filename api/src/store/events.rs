//! What happened to cases: appended, read in order, never changed. Absent: pictures, and texts.

use shared::id::CaseId;
use shared::time::Moment;
use sqlx::FromRow;

use super::Connection;

/// An event as it is kept: its canonical bytes and its place in the chain.
#[derive(Clone, Debug, FromRow)]
pub struct Link {
    /// The canonical JSON that was hashed.
    pub canonical: String,
    /// The hash of the event before it.
    pub previous_hash: String,
    /// Its own hash over that.
    pub hash: String,
}

/// Appends an event. A racing writer of the same version is a unique violation.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    writer: &mut Connection,
    case: &CaseId,
    version: u32,
    link: &Link,
    happened_at: Moment,
    recorded_at: Moment,
) -> sqlx::Result<()> {
    sqlx::query(
        "insert into events (case_id, version, canonical, previous_hash, hash, happened_at, recorded_at) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(case.as_str())
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

/// One event of a case.
///
/// # Errors
/// When the database fails.
pub async fn at(reader: &mut Connection, case: &CaseId, version: u32) -> sqlx::Result<Option<Link>> {
    sqlx::query_as("select canonical, previous_hash, hash from events where case_id = $1 and version = $2")
        .bind(case.as_str())
        .bind(i64::from(version))
        .fetch_optional(reader)
        .await
}

/// All events of a case, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn of_case(reader: &mut Connection, case: &CaseId) -> sqlx::Result<Vec<Link>> {
    sqlx::query_as("select canonical, previous_hash, hash from events where case_id = $1 order by version")
        .bind(case.as_str())
        .fetch_all(reader)
        .await
}
