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
pub async fn insert(writer: &mut Connection, session: &Session, agent: &str, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "insert into sessions (id, staff_id, created_at, expires_at, agent, seen_at) values ($1, $2, $3, $4, $5, $3)",
    )
    .bind(session.id.as_str())
    .bind(session.staff_id.as_str())
    .bind(now.millis())
    .bind(session.expires_at)
    .bind(agent)
    .execute(writer)
    .await
    .map(drop)
}

/// One of a person's sessions, as they know it again.
#[derive(Clone, Debug, FromRow)]
pub struct Own {
    /// The session's id.
    pub id: String,
    /// With what the person signed in.
    pub agent: String,
    /// When it began.
    pub created_at: i64,
    /// When it was last renewed.
    pub seen_at: i64,
}

/// The sessions of a person that live, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn of_person(reader: &mut Connection, staff: &str, now: Moment) -> sqlx::Result<Vec<Own>> {
    sqlx::query_as(
        "select id, agent, created_at, seen_at from sessions \
         where staff_id = $1 and expires_at > $2 and revoked_at is null order by created_at desc, id desc",
    )
    .bind(staff)
    .bind(now.millis())
    .fetch_all(reader)
    .await
}

/// Notes that a session was renewed.
///
/// # Errors
/// When the database fails.
pub async fn seen(writer: &mut Connection, id: &str, now: Moment) -> sqlx::Result<()> {
    sqlx::query("update sessions set seen_at = $1 where id = $2")
        .bind(now.millis())
        .bind(id)
        .execute(writer)
        .await
        .map(drop)
}

/// Ends one of a person's sessions; says whether it was theirs and lived.
///
/// # Errors
/// When the database fails.
pub async fn revoke_own(writer: &mut Connection, staff: &str, id: &str, now: Moment) -> sqlx::Result<bool> {
    let done =
        sqlx::query("update sessions set revoked_at = $1 where id = $2 and staff_id = $3 and revoked_at is null")
            .bind(now.millis())
            .bind(id)
            .bind(staff)
            .execute(writer)
            .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends all sessions of a person but one; an empty id spares none. Says how many.
///
/// # Errors
/// When the database fails.
pub async fn revoke_others(writer: &mut Connection, staff: &str, spared: &str, now: Moment) -> sqlx::Result<u64> {
    let done =
        sqlx::query("update sessions set revoked_at = $1 where staff_id = $2 and id <> $3 and revoked_at is null")
            .bind(now.millis())
            .bind(staff)
            .bind(spared)
            .execute(writer)
            .await?;
    Ok(done.rows_affected())
}

/// Forgets sessions that ended before a moment, with their tokens. Says how many.
///
/// # Errors
/// When the database fails.
pub async fn prune(writer: &mut Connection, before: Moment) -> sqlx::Result<u64> {
    sqlx::query("delete from refresh_tokens where session_id in (select id from sessions where expires_at < $1)")
        .bind(before.millis())
        .execute(&mut *writer)
        .await?;
    let done = sqlx::query("delete from sessions where expires_at < $1").bind(before.millis()).execute(writer).await?;
    Ok(done.rows_affected())
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

/// Who of those that ever held a post of an agency had a session since a moment.
///
/// # Errors
/// When the database fails.
pub async fn people_since(reader: &mut Connection, agency: &str, since: Moment) -> sqlx::Result<Vec<String>> {
    let rows: Vec<(String,)> = sqlx::query_as(
        "select distinct sessions.staff_id from posts join sessions on sessions.staff_id = posts.staff_id \
         where posts.agency = $1 and sessions.seen_at >= $2",
    )
    .bind(agency)
    .bind(since.millis())
    .fetch_all(reader)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
