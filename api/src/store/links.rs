//! One-time links by which someone sets a password. Absent: the secrets themselves; only their hashes
//! are kept.

use shared::time::Moment;
use sqlx::FromRow;

use super::Connection;

/// A link as it is kept.
#[derive(Clone, Debug, FromRow)]
pub struct Link {
    /// Whose password it sets.
    pub staff_id: String,
    /// When it ends, in unix milliseconds.
    pub expires_at: i64,
}

/// Writes the hash of a new link.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    writer: &mut Connection,
    hash: &str,
    staff: &str,
    now: Moment,
    expires_at: Moment,
) -> sqlx::Result<()> {
    sqlx::query("insert into staff_links (hash, staff_id, created_at, expires_at) values ($1, $2, $3, $4)")
        .bind(hash)
        .bind(staff)
        .bind(now.millis())
        .bind(expires_at.millis())
        .execute(writer)
        .await
        .map(drop)
}

/// A link that is unused and whose time is not over.
///
/// # Errors
/// When the database fails.
pub async fn live(reader: &mut Connection, hash: &str, now: Moment) -> sqlx::Result<Option<Link>> {
    sqlx::query_as(
        "select staff_id, expires_at from staff_links where hash = $1 and used_at is null and expires_at > $2",
    )
    .bind(hash)
    .bind(now.millis())
    .fetch_optional(reader)
    .await
}

/// Uses a link up; says whether it was unused and its time not over.
///
/// # Errors
/// When the database fails.
pub async fn use_up(writer: &mut Connection, hash: &str, now: Moment) -> sqlx::Result<bool> {
    let done =
        sqlx::query("update staff_links set used_at = $1 where hash = $2 and used_at is null and expires_at > $1")
            .bind(now.millis())
            .bind(hash)
            .execute(writer)
            .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends every unused link of a person.
///
/// # Errors
/// When the database fails.
pub async fn end_all(writer: &mut Connection, staff: &str, now: Moment) -> sqlx::Result<()> {
    sqlx::query("update staff_links set used_at = $1 where staff_id = $2 and used_at is null")
        .bind(now.millis())
        .bind(staff)
        .execute(writer)
        .await
        .map(drop)
}

/// Forgets links whose time was over before a moment. Says how many.
///
/// # Errors
/// When the database fails.
pub async fn prune(writer: &mut Connection, before: Moment) -> sqlx::Result<u64> {
    let done =
        sqlx::query("delete from staff_links where expires_at < $1").bind(before.millis()).execute(writer).await?;
    Ok(done.rows_affected())
}
