//! Sign-ins and their refresh tokens. Absent: the tokens themselves; only their hashes are kept.

use shared::time::Moment;
use sqlx::FromRow;

use super::Connection;

/// A session that has not been revoked, with the person it is of.
#[derive(Clone, Debug, FromRow)]
pub struct Session {
    /// The session's id.
    pub id: String,
    /// The person's id.
    pub staff_id: String,
    /// The person's name.
    pub name: String,
    /// When it ends, in unix milliseconds.
    pub expires_at: i64,
}

/// A refresh token as it is kept.
#[derive(Clone, Debug, FromRow)]
pub struct Refresh {
    /// The session it keeps going.
    pub session_id: String,
    /// When it was used, if it was.
    pub used_at: Option<i64>,
}

/// Writes a new session.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    writer: &mut Connection,
    id: &str,
    staff: &str,
    now: Moment,
    expires_at: Moment,
) -> sqlx::Result<()> {
    sqlx::query("insert into sessions (id, staff_id, created_at, expires_at) values ($1, $2, $3, $4)")
        .bind(id)
        .bind(staff)
        .bind(now.millis())
        .bind(expires_at.millis())
        .execute(writer)
        .await
        .map(drop)
}

/// Writes the hash of a new refresh token.
///
/// # Errors
/// When the database fails.
pub async fn insert_refresh(writer: &mut Connection, hash: &str, session: &str, now: Moment) -> sqlx::Result<()> {
    sqlx::query("insert into refresh_tokens (hash, session_id, issued_at) values ($1, $2, $3)")
        .bind(hash)
        .bind(session)
        .bind(now.millis())
        .execute(writer)
        .await
        .map(drop)
}

/// The session with an id, unless it was revoked, has ended, or its person may no longer sign in.
///
/// # Errors
/// When the database fails.
pub async fn live(reader: &mut Connection, id: &str, now: Moment) -> sqlx::Result<Option<Session>> {
    sqlx::query_as(
        "select sessions.id, sessions.staff_id, staff.name, sessions.expires_at \
         from sessions join staff on staff.id = sessions.staff_id \
         where sessions.id = $1 and sessions.revoked_at is null and sessions.expires_at > $2 \
         and staff.disabled_at is null",
    )
    .bind(id)
    .bind(now.millis())
    .fetch_optional(reader)
    .await
}

/// A refresh token by its hash.
///
/// # Errors
/// When the database fails.
pub async fn refresh(reader: &mut Connection, hash: &str) -> sqlx::Result<Option<Refresh>> {
    sqlx::query_as("select session_id, used_at from refresh_tokens where hash = $1")
        .bind(hash)
        .fetch_optional(reader)
        .await
}

/// Uses a refresh token up; says whether it had not been used before.
///
/// # Errors
/// When the database fails.
pub async fn use_up(writer: &mut Connection, hash: &str, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query("update refresh_tokens set used_at = $1 where hash = $2 and used_at is null")
        .bind(now.millis())
        .bind(hash)
        .execute(writer)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends a session and all its tokens.
///
/// # Errors
/// When the database fails.
pub async fn revoke(writer: &mut Connection, id: &str, now: Moment) -> sqlx::Result<()> {
    sqlx::query("update sessions set revoked_at = $1 where id = $2 and revoked_at is null")
        .bind(now.millis())
        .bind(id)
        .execute(writer)
        .await
        .map(drop)
}
