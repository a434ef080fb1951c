//! Reporters who look for their complaints by e-mail: the keyed hashes of addresses, the questions, and the
//! hashes of one-time codes. Absent: addresses, codes, and the key.

use shared::id::CaseId;
use shared::time::Moment;
use sqlx::FromRow;

use super::Connection;
use super::cases::Stored;

/// Writes by which hash of an address a case is found.
///
/// # Errors
/// When the database fails.
pub async fn index(writer: &mut Connection, case: &CaseId, hash: &str) -> sqlx::Result<()> {
    sqlx::query("insert into mail_index (case_id, hash) values ($1, $2) on conflict (case_id) do nothing")
        .bind(case.as_str())
        .bind(hash)
        .execute(writer)
        .await
        .map(drop)
}

/// Notes that an identity was looked through for the index.
///
/// # Errors
/// When the database fails.
pub async fn indexed(writer: &mut Connection, case: &CaseId) -> sqlx::Result<()> {
    sqlx::query("update identities set indexed = 1 where case_id = $1")
        .bind(case.as_str())
        .execute(writer)
        .await
        .map(drop)
}

/// Cases whose identity was never looked through.
///
/// # Errors
/// When the database fails.
pub async fn unindexed(reader: &mut Connection, rows_max: usize) -> sqlx::Result<Vec<String>> {
    let rows: Vec<(String,)> =
        sqlx::query_as("select case_id from identities where indexed = 0 order by case_id limit $1")
            .bind(super::row_limit(rows_max))
            .fetch_all(reader)
            .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

#[derive(FromRow)]
struct Row {
    body: String,
    head: String,
    definitions: i64,
    code_sealed: String,
}

/// The complaints of an agency that a hash finds, each with its sealed tracking code, newest first.
///
/// # Errors
/// When the database fails, or a case cannot be read.
pub async fn cases(
    reader: &mut Connection,
    agency: &str,
    hash: &str,
    rows_max: usize,
) -> sqlx::Result<Vec<(Stored, String)>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select body, head, (select count(*) from definitions) as definitions, code_sealed from cases \
         where agency = $1 and period is null and id in (select case_id from mail_index where hash = $2) \
         order by filed_at desc, id desc limit $3",
    )
    .bind(agency)
    .bind(hash)
    .bind(super::row_limit(rows_max))
    .fetch_all(reader)
    .await?;
    rows.into_iter().map(|row| Ok((Stored::read(&row.body, row.head, row.definitions)?, row.code_sealed))).collect()
}

/// A question.
#[derive(Clone, Debug, FromRow)]
pub struct Find {
    /// Its id.
    pub id: String,
    /// The agency asked.
    pub agency: String,
    /// The hash of the address.
    pub hash: String,
    /// When it was asked, in unix milliseconds.
    pub asked_at: i64,
    /// When its answer is good no longer, in unix milliseconds.
    pub expires_at: i64,
}

/// Writes a question down.
///
/// # Errors
/// When the database fails.
pub async fn ask(writer: &mut Connection, find: &Find) -> sqlx::Result<()> {
    sqlx::query("insert into finds (id, agency, hash, asked_at, expires_at) values ($1, $2, $3, $4, $5)")
        .bind(find.id.as_str())
        .bind(find.agency.as_str())
        .bind(find.hash.as_str())
        .bind(find.asked_at)
        .bind(find.expires_at)
        .execute(writer)
        .await
        .map(drop)
}

/// Questions nobody has looked at, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn asked(reader: &mut Connection, rows_max: usize) -> sqlx::Result<Vec<Find>> {
    sqlx::query_as(
        "select id, agency, hash, asked_at, expires_at from finds where claimed_at is null \
         order by asked_at, id limit $1",
    )
    .bind(super::row_limit(rows_max))
    .fetch_all(reader)
    .await
}

/// Takes a question, with the hash of the code its answer carries where there is one; says whether nobody had.
///
/// # Errors
/// When the database fails.
pub async fn take(writer: &mut Connection, id: &str, code: Option<&str>, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query("update finds set claimed_at = $1, code = $2 where id = $3 and claimed_at is null")
        .bind(now.millis())
        .bind(code)
        .bind(id)
        .execute(writer)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Whether the answer to a question may still be used.
///
/// # Errors
/// When the database fails.
pub async fn live(reader: &mut Connection, id: &str, now: Moment) -> sqlx::Result<bool> {
    let row: Option<(String,)> =
        sqlx::query_as("select id from finds where id = $1 and used_at is null and expires_at > $2")
            .bind(id)
            .bind(now.millis())
            .fetch_optional(reader)
            .await?;
    Ok(row.is_some())
}

/// Uses the code of a hash up; the question it answers, if it was unused and its time not over.
///
/// # Errors
/// When the database fails.
pub async fn use_up(writer: &mut Connection, code: &str, now: Moment) -> sqlx::Result<Option<Find>> {
    let done = sqlx::query("update finds set used_at = $1 where code = $2 and used_at is null and expires_at > $1")
        .bind(now.millis())
        .bind(code)
        .execute(&mut *writer)
        .await?;
    if done.rows_affected() != 1 {
        return Ok(None);
    }
    sqlx::query_as("select id, agency, hash, asked_at, expires_at from finds where code = $1")
        .bind(code)
        .fetch_optional(writer)
        .await
}

/// Forgets questions whose time was over before a moment. Says how many.
///
/// # Errors
/// When the database fails.
pub async fn forget(writer: &mut Connection, before: Moment) -> sqlx::Result<u64> {
    let done = sqlx::query("delete from finds where expires_at < $1").bind(before.millis()).execute(writer).await?;
    Ok(done.rows_affected())
}
