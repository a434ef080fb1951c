//! Counts against abuse that hold across replicas. A subject is a keyed hash; the table knows neither
//! an address nor a login. Absent: what a count means (see `shared::limits`).

use shared::limits::{Scope, Tally};
use shared::time::Moment;
use sqlx::FromRow;

use super::{Connection, number};

/// The word of rows that say from where someone signed in; nothing is counted in them.
const PLACE: &str = "sign_in_place";

#[derive(FromRow)]
struct Row {
    began_at: i64,
    hits: i64,
    blocked_until: i64,
}

impl Row {
    fn tally(&self) -> sqlx::Result<Tally> {
        let [began_at, blocked_until] = [self.began_at, self.blocked_until].map(Moment::from_millis);
        Ok(Tally { began_at, hits: number(self.hits)?, blocked_until })
    }
}

/// A subject's count, if there is one.
///
/// # Errors
/// When the database fails.
pub async fn find(reader: &mut Connection, scope: Scope, subject: &str) -> sqlx::Result<Option<Tally>> {
    let query = "select began_at, hits, blocked_until from limits where scope = $1 and subject = $2";
    let row: Option<Row> = sqlx::query_as(query).bind(scope.code()).bind(subject).fetch_optional(reader).await?;
    row.map(|row| row.tally()).transpose()
}

/// A subject's count, a new one where there is none; until the transaction ends nobody else counts it.
///
/// # Errors
/// When the database fails.
pub async fn hold(writer: &mut Connection, scope: Scope, subject: &str, now: Moment) -> sqlx::Result<Tally> {
    let row: Row = sqlx::query_as(
        "insert into limits (scope, subject, began_at, hits, blocked_until) values ($1, $2, $3, 0, 0) \
         on conflict (scope, subject) do update set hits = limits.hits returning began_at, hits, blocked_until",
    )
    .bind(scope.code())
    .bind(subject)
    .bind(now.millis())
    .fetch_one(writer)
    .await?;
    row.tally()
}

/// Writes a count that is held.
///
/// # Errors
/// When the database fails.
pub async fn keep(writer: &mut Connection, scope: Scope, subject: &str, tally: &Tally) -> sqlx::Result<()> {
    sqlx::query("update limits set began_at = $1, hits = $2, blocked_until = $3 where scope = $4 and subject = $5")
        .bind(tally.began_at.millis())
        .bind(i64::from(tally.hits))
        .bind(tally.blocked_until.millis())
        .bind(scope.code())
        .bind(subject)
        .execute(writer)
        .await
        .map(drop)
}

/// Removes a subject's count.
///
/// # Errors
/// When the database fails.
pub async fn remove(writer: &mut Connection, scope: Scope, subject: &str) -> sqlx::Result<()> {
    let query = sqlx::query("delete from limits where scope = $1 and subject = $2");
    query.bind(scope.code()).bind(subject).execute(writer).await.map(drop)
}

/// Who is refused now, and until when.
///
/// # Errors
/// When the database fails.
pub async fn blocked(reader: &mut Connection, scope: Scope, now: Moment) -> sqlx::Result<Vec<(String, i64)>> {
    sqlx::query_as("select subject, blocked_until from limits where blocked_until > $1 and scope = $2")
        .bind(now.millis())
        .bind(scope.code())
        .fetch_all(reader)
        .await
}

/// Removes the counts of a scope that began, and whose blocks ended, before a moment.
///
/// # Errors
/// When the database fails.
pub async fn forget(writer: &mut Connection, scope: Scope, before: Moment) -> sqlx::Result<()> {
    sqlx::query("delete from limits where scope = $1 and began_at < $2 and blocked_until < $2")
        .bind(scope.code())
        .bind(before.millis())
        .execute(writer)
        .await
        .map(drop)
}

/// Notes that someone signed in from a place, which the subject names.
///
/// # Errors
/// When the database fails.
pub async fn know_place(writer: &mut Connection, subject: &str, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "insert into limits (scope, subject, began_at, hits, blocked_until) values ($1, $2, $3, 0, 0) \
         on conflict (scope, subject) do update set began_at = excluded.began_at",
    )
    .bind(PLACE)
    .bind(subject)
    .bind(now.millis())
    .execute(writer)
    .await
    .map(drop)
}

/// Whether someone signed in from a place since a moment.
///
/// # Errors
/// When the database fails.
pub async fn place_known(reader: &mut Connection, subject: &str, since: Moment) -> sqlx::Result<bool> {
    let row: Option<(i64,)> =
        sqlx::query_as("select began_at from limits where scope = $1 and subject = $2 and began_at >= $3")
            .bind(PLACE)
            .bind(subject)
            .bind(since.millis())
            .fetch_optional(reader)
            .await?;
    Ok(row.is_some())
}

/// Removes places from which nobody signed in since a moment.
///
/// # Errors
/// When the database fails.
pub async fn forget_places(writer: &mut Connection, before: Moment) -> sqlx::Result<()> {
    let query = sqlx::query("delete from limits where scope = $1 and began_at < $2");
    query.bind(PLACE).bind(before.millis()).execute(writer).await.map(drop)
}
