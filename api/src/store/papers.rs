//! Papers that leave the office: which were asked for, and what was made of them. Absent: their bytes (see
//! [`crate::files`]), and making them.

use shared::id::CaseId;
use shared::recap::PaperKind;
use shared::time::Moment;
use shared::wire::{Made, PaperView};
use sqlx::FromRow;

use super::Connection;

/// A paper that is to be made.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Its id.
    pub id: String,
    /// The case.
    pub case: CaseId,
    /// Which it is.
    pub kind: PaperKind,
    /// What was on record at this moment stands in it.
    pub known_at: Moment,
    /// How often it was begun before.
    pub tries: u32,
}

/// Asks for a paper; one of the same moment is the same paper.
///
/// # Errors
/// When the database fails.
pub async fn ask(writer: &mut Connection, asked: &Asked, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "insert into papers (id, case_id, kind, known_at, asked_at) values ($1, $2, $3, $4, $5) \
         on conflict (case_id, kind, known_at) do nothing",
    )
    .bind(asked.id.as_str())
    .bind(asked.case.as_str())
    .bind(asked.kind.code())
    .bind(asked.known_at.millis())
    .bind(now.millis())
    .execute(writer)
    .await
    .map(drop)
}

#[derive(FromRow)]
struct Row {
    kind: String,
    known_at: i64,
    asked_at: i64,
    made_at: Option<i64>,
    data_hash: Option<String>,
    hash: Option<String>,
    bytes: Option<i64>,
    failed: i64,
}

impl Row {
    fn view(self) -> sqlx::Result<PaperView> {
        let kind = super::word(PaperKind::from_code(&self.kind), "kind", &self.kind)?;
        let hashes = self.hash.zip(self.data_hash);
        let made = hashes.zip(self.made_at).map(|((hash, data_hash), at)| Made {
            at: Moment::from_millis(at),
            hash,
            data_hash,
            bytes: self.bytes.and_then(|bytes| u64::try_from(bytes).ok()).unwrap_or_default(),
        });
        Ok(PaperView {
            kind,
            known_at: Moment::from_millis(self.known_at),
            asked_at: Moment::from_millis(self.asked_at),
            failed: self.failed == 1,
            made,
        })
    }
}

/// The papers of a case, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn of_case(reader: &mut Connection, case: &CaseId, rows_max: usize) -> sqlx::Result<Vec<PaperView>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select kind, known_at, asked_at, made_at, data_hash, hash, bytes, failed from papers where case_id = $1 \
         order by asked_at desc, id desc limit $2",
    )
    .bind(case.as_str())
    .bind(super::row_limit(rows_max))
    .fetch_all(reader)
    .await?;
    rows.into_iter().map(Row::view).collect()
}

#[derive(FromRow)]
struct Waiting {
    id: String,
    case_id: String,
    kind: String,
    known_at: i64,
    tries: i64,
}

/// A paper that nobody is at, if one waits.
///
/// # Errors
/// When the database fails.
pub async fn waiting(reader: &mut Connection, now: Moment) -> sqlx::Result<Option<Asked>> {
    let row: Option<Waiting> = sqlx::query_as(
        "select id, case_id, kind, known_at, tries from papers \
         where made_at is null and failed = 0 and claimed_until <= $1 order by claimed_until, id limit 1",
    )
    .bind(now.millis())
    .fetch_optional(reader)
    .await?;
    row.map(|row| {
        Ok(Asked {
            case: super::word(CaseId::parse(&row.case_id), "case_id", &row.case_id)?,
            kind: super::word(PaperKind::from_code(&row.kind), "kind", &row.kind)?,
            known_at: Moment::from_millis(row.known_at),
            tries: super::number(row.tries)?,
            id: row.id,
        })
    })
    .transpose()
}

/// Takes a paper up until a moment; says whether nobody else had.
///
/// # Errors
/// When the database fails.
pub async fn take(writer: &mut Connection, paper: &Asked, until: Moment, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "update papers set claimed_until = $1, tries = tries + 1 \
         where id = $2 and tries = $3 and made_at is null and failed = 0 and claimed_until <= $4",
    )
    .bind(until.millis())
    .bind(paper.id.as_str())
    .bind(i64::from(paper.tries))
    .bind(now.millis())
    .execute(writer)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes what was made. What was made before, by whoever was slower than their time, stays.
///
/// # Errors
/// When the database fails.
pub async fn made(writer: &mut Connection, id: &str, made: &Made) -> sqlx::Result<()> {
    sqlx::query(
        "update papers set made_at = $1, data_hash = $2, hash = $3, bytes = $4 where id = $5 and made_at is null",
    )
    .bind(made.at.millis())
    .bind(made.data_hash.as_str())
    .bind(made.hash.as_str())
    .bind(i64::try_from(made.bytes).unwrap_or(i64::MAX))
    .bind(id)
    .execute(writer)
    .await
    .map(drop)
}

/// Gives a paper up.
///
/// # Errors
/// When the database fails.
pub async fn fail(writer: &mut Connection, id: &str) -> sqlx::Result<()> {
    let done = sqlx::query("update papers set failed = 1 where id = $1 and made_at is null").bind(id);
    done.execute(writer).await.map(drop)
}

/// Whether a case has a paper whose document or data have a hash; if so, whether it is the document's.
///
/// # Errors
/// When the database fails.
pub async fn with_hash(reader: &mut Connection, case: &CaseId, hash: &str) -> sqlx::Result<Option<bool>> {
    let row: Option<(String,)> =
        sqlx::query_as("select hash from papers where case_id = $1 and (hash = $2 or data_hash = $2) limit 1")
            .bind(case.as_str())
            .bind(hash)
            .fetch_optional(reader)
            .await?;
    Ok(row.map(|(document,)| document == hash))
}
