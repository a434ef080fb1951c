//! Writes that were done, so that the same one sent twice does once. Absent: answers; they are made
//! anew from what is kept.

use shared::id::{CaseId, IdempotencyKey};
use shared::time::Moment;
use sqlx::FromRow;

use super::Connection;

/// A write that was done.
#[derive(Clone, Debug, FromRow)]
pub struct Done {
    /// The keyed hash of what was sent.
    pub fingerprint: String,
    /// The case it made or changed.
    pub case_id: String,
}

/// Notes a write. The same key in the same scope again is a unique violation: on PostgreSQL after
/// waiting for the other transaction to end, so that a racing repeat finds what was done.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    writer: &mut Connection,
    scope: &str,
    key: &IdempotencyKey,
    fingerprint: &str,
    case: &CaseId,
    now: Moment,
) -> sqlx::Result<()> {
    sqlx::query("insert into repeats (scope, key, fingerprint, case_id, recorded_at) values ($1, $2, $3, $4, $5)")
        .bind(scope)
        .bind(key.as_str())
        .bind(fingerprint)
        .bind(case.as_str())
        .bind(now.millis())
        .execute(writer)
        .await
        .map(drop)
}

/// The write that was done with a key, if any.
///
/// # Errors
/// When the database fails.
pub async fn find(reader: &mut Connection, scope: &str, key: &IdempotencyKey) -> sqlx::Result<Option<Done>> {
    sqlx::query_as("select fingerprint, case_id from repeats where scope = $1 and key = $2")
        .bind(scope)
        .bind(key.as_str())
        .fetch_optional(reader)
        .await
}

/// Forgets writes that were done before a moment: nobody sends the same one again after weeks. Says how
/// many. What was taken over from an old register stays known: that file may come again after a year.
///
/// # Errors
/// When the database fails.
pub async fn prune(writer: &mut Connection, before: Moment) -> sqlx::Result<u64> {
    let done = sqlx::query("delete from repeats where recorded_at < $1 and substr(scope, 1, 7) <> 'import '")
        .bind(before.millis())
        .execute(writer)
        .await?;
    Ok(done.rows_affected())
}

/// Whether something that is done once for a key was done.
///
/// # Errors
/// When the database fails.
pub async fn known(reader: &mut Connection, scope: &str, key: &str) -> sqlx::Result<bool> {
    let row: Option<(String,)> = sqlx::query_as("select key from repeats where scope = $1 and key = $2")
        .bind(scope)
        .bind(key)
        .fetch_optional(reader)
        .await?;
    Ok(row.is_some())
}

/// Notes that something was done once for a key; says whether it had not been.
///
/// # Errors
/// When the database fails.
pub async fn once(writer: &mut Connection, scope: &str, key: &str, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "insert into repeats (scope, key, fingerprint, case_id, recorded_at) values ($1, $2, '', '', $3) \
         on conflict (scope, key) do nothing",
    )
    .bind(scope)
    .bind(key)
    .bind(now.millis())
    .execute(writer)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes a write that made no case but something else, by its id; as [`insert`].
///
/// # Errors
/// When the database fails.
pub async fn insert_other(
    writer: &mut Connection,
    scope: &str,
    key: &IdempotencyKey,
    fingerprint: &str,
    made: &str,
    now: Moment,
) -> sqlx::Result<()> {
    sqlx::query("insert into repeats (scope, key, fingerprint, case_id, recorded_at) values ($1, $2, $3, $4, $5)")
        .bind(scope)
        .bind(key.as_str())
        .bind(fingerprint)
        .bind(made)
        .bind(now.millis())
        .execute(writer)
        .await
        .map(drop)
}
