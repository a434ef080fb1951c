//! Finding a person's cases by keyed hashes of their numbers, and the record of who looked. Absent: the
//! numbers themselves, and the key.

use shared::id::{CaseId, PostId};
use shared::time::Moment;
use shared::together::Marks;
use sqlx::FromRow;

use super::Connection;
use super::cases::Stored;

/// Writes by which hash a case is found.
///
/// # Errors
/// When the database fails.
pub async fn insert(writer: &mut Connection, case: &CaseId, kind: &str, hash: &str) -> sqlx::Result<()> {
    sqlx::query("insert into identity_index (case_id, kind, hash) values ($1, $2, $3)")
        .bind(case.as_str())
        .bind(kind)
        .bind(hash)
        .execute(writer)
        .await
        .map(drop)
}

#[derive(FromRow)]
struct Row {
    summary: String,
    body: String,
    head: String,
    definitions: i64,
}

/// The cases of an agency that a hash finds, each with its summary, newest first.
///
/// # Errors
/// When the database fails, or a case cannot be read.
pub async fn cases(
    reader: &mut Connection,
    agency: &str,
    (kind, hash): (&str, &str),
    rows_max: usize,
) -> sqlx::Result<Vec<(Stored, String)>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select summary, body, head, (select count(*) from definitions) as definitions from cases \
         where agency = $1 and id in (select case_id from identity_index where kind = $2 and hash = $3) \
         order by filed_at desc, id desc limit $4",
    )
    .bind(agency)
    .bind(kind)
    .bind(hash)
    .bind(super::row_limit(rows_max))
    .fetch_all(reader)
    .await?;
    rows.into_iter().map(|row| Ok((Stored::read(&row.body, row.head, row.definitions)?, row.summary))).collect()
}

/// Most parts of a name a person is found by.
const PARTS_MAX: usize = 8;

/// The cases of an agency in whose reporter's name all of some parts stand, by their hashes, newest first.
///
/// # Errors
/// When the database fails, or a case cannot be read.
pub async fn named(
    reader: &mut Connection,
    agency: &str,
    hashes: &[String],
    rows_max: usize,
) -> sqlx::Result<Vec<(Stored, String)>> {
    let Some(last) = hashes.last() else {
        return Ok(Vec::new());
    };
    let mut asked = sqlx::query_as::<_, Row>(
        "select summary, body, head, (select count(*) from definitions) as definitions from cases where id in \
         (select case_id from name_index where agency = $1 and hash in ($2, $3, $4, $5, $6, $7, $8, $9) \
         group by case_id having count(*) = $10) order by filed_at desc, id desc limit $11",
    )
    .bind(agency.to_owned());
    // Places that are left hold the last part again: it counts once.
    for at in 0..PARTS_MAX {
        asked = asked.bind(hashes.get(at).unwrap_or(last).clone());
    }
    let parts = i64::try_from(hashes.len().min(PARTS_MAX)).unwrap_or_default();
    let rows = asked.bind(parts).bind(super::row_limit(rows_max)).fetch_all(reader).await?;
    rows.into_iter().map(|row| Ok((Stored::read(&row.body, row.head, row.definitions)?, row.summary))).collect()
}

/// A search that was made.
#[derive(Clone, Copy, Debug)]
pub struct Search<'a> {
    /// Its id.
    pub id: &'a str,
    /// Who searched.
    pub staff: &'a str,
    /// From which post.
    pub post: &'a PostId,
    /// The post's agency.
    pub agency: &'a str,
    /// By what.
    pub kind: &'a str,
    /// Why.
    pub reason: &'a str,
    /// How many cases were shown.
    pub found: usize,
}

/// Writes a search down.
///
/// # Errors
/// When the database fails.
pub async fn log(writer: &mut Connection, search: &Search<'_>, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "insert into access_log (id, staff_id, post_id, agency, kind, reason, found, recorded_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(search.id)
    .bind(search.staff)
    .bind(search.post.as_str())
    .bind(search.agency)
    .bind(search.kind)
    .bind(search.reason)
    .bind(super::row_limit(search.found))
    .bind(now.millis())
    .execute(writer)
    .await
    .map(drop)
}

/// By what the reporter of a case can be told to be the same as another's: the hashes they are found by.
///
/// # Errors
/// When the database fails.
pub async fn marks(reader: &mut Connection, case: &CaseId) -> sqlx::Result<Marks> {
    let rows: Vec<(String, String)> = sqlx::query_as(
        "select kind, hash from identity_index where case_id = $1 \
         union all select 'mail', hash from mail_index where case_id = $1 \
         union all select 'name', hash from name_index where case_id = $1",
    )
    .bind(case.as_str())
    .fetch_all(reader)
    .await?;
    let mut marks = Marks::default();
    for (kind, hash) in rows {
        match kind.as_str() {
            "nik" => marks.nik = Some(hash),
            "phone" => marks.phone = Some(hash),
            "mail" => marks.mail = Some(hash),
            _ => marks.names.push(hash),
        }
    }
    Ok(marks)
}
