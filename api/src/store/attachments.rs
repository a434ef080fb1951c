//! What is known of files: received for a form's key, bound to an event, or on their way out.
//! Absent: their bytes.

use shared::chain::Hash;
use shared::id::{CaseId, FileId, IdempotencyKey};
use shared::time::Moment;
use shared::wire::Purpose;
use sqlx::FromRow;

use super::Connection;

/// A file that was received.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// Its id.
    pub id: FileId,
    /// What it is for.
    pub purpose: Purpose,
    /// The event it came with; 0 while it is bound to none.
    pub version: u32,
    /// The place of its commitment in the event.
    pub place: u32,
    /// The name it came with.
    pub name: String,
    /// What it was found to be.
    pub media_type: String,
    /// Its size as kept, in bytes.
    pub bytes: u64,
    /// The salt of its commitment.
    pub salt: String,
    /// The commitment to its bytes as kept.
    pub commitment: Hash,
}

/// A row with what proofs need.
#[derive(FromRow)]
pub(super) struct Row {
    id: String,
    purpose: String,
    evidence: i64,
    version: Option<i64>,
    place: Option<i64>,
    name: String,
    media_type: String,
    bytes: i64,
    salt: String,
    commitment: String,
}

impl Row {
    pub(super) fn attachment(self) -> sqlx::Result<Attachment> {
        Ok(Attachment {
            id: super::word(FileId::parse(&self.id), "id", &self.id)?,
            purpose: purpose(&self.purpose, self.evidence),
            version: super::number(self.version.unwrap_or(0))?,
            place: super::number(self.place.unwrap_or(0))?,
            name: self.name,
            media_type: self.media_type,
            bytes: super::number(self.bytes)?.into(),
            salt: self.salt,
            commitment: Hash::from_row(self.commitment),
        })
    }
}

/// The documents' word in their column; attachments have none.
const DOCUMENT: &str = "identity";

pub(super) const fn code(purpose: Purpose) -> &'static str {
    match purpose {
        // A proof is an attachment that is marked as one.
        Purpose::Attachment | Purpose::Evidence => "",
        Purpose::Identity => DOCUMENT,
    }
}

/// The mark of a proof.
pub(super) fn evidence(purpose: Purpose) -> i64 {
    i64::from(purpose == Purpose::Evidence)
}

pub(super) fn purpose(code: &str, evidence: i64) -> Purpose {
    match (code, evidence) {
        (DOCUMENT, _) => Purpose::Identity,
        (_, 0) => Purpose::Attachment,
        _ => Purpose::Evidence,
    }
}

/// Writes a file received for a form's key.
///
/// # Errors
/// When the database fails.
pub async fn insert(writer: &mut Connection, key: &IdempotencyKey, file: &Attachment, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "insert into attachments (id, upload_key, name, media_type, bytes, salt, commitment, uploaded_at, purpose, \
         evidence) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(file.id.as_str())
    .bind(key.as_str())
    .bind(file.name.as_str())
    .bind(file.media_type.as_str())
    .bind(i64::try_from(file.bytes).unwrap_or(i64::MAX))
    .bind(file.salt.as_str())
    .bind(file.commitment.as_str())
    .bind(now.millis())
    .bind(code(file.purpose))
    .bind(evidence(file.purpose))
    .execute(writer)
    .await
    .map(drop)
}

/// A file by its id, with the form's key it was received for; that key is empty once the file is on
/// its way out.
///
/// # Errors
/// When the database fails.
pub async fn find(reader: &mut Connection, file: &FileId) -> sqlx::Result<Option<(String, Attachment)>> {
    let key: Option<(String,)> = sqlx::query_as("select upload_key from attachments where id = $1")
        .bind(file.as_str())
        .fetch_optional(&mut *reader)
        .await?;
    let row: Option<Row> = sqlx::query_as(
        "select id, purpose, evidence, version, place, name, media_type, bytes, salt, commitment from attachments where id = $1",
    )
    .bind(file.as_str())
    .fetch_optional(reader)
    .await?;
    let Some(((key,), row)) = key.zip(row) else { return Ok(None) };
    Ok(Some((key, row.attachment()?)))
}

/// The files received for a form's key, for one purpose, and not bound yet.
///
/// # Errors
/// When the database fails.
pub async fn waiting(reader: &mut Connection, key: &IdempotencyKey, purpose: Purpose) -> sqlx::Result<Vec<Attachment>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, purpose, evidence, version, place, name, media_type, bytes, salt, commitment from attachments \
         where case_id is null and upload_key = $1 and purpose = $2 and evidence = $3 order by id",
    )
    .bind(key.as_str())
    .bind(code(purpose))
    .bind(evidence(purpose))
    .fetch_all(reader)
    .await?;
    rows.into_iter().map(Row::attachment).collect()
}

/// Binds a file received for a form's key to an event; says whether it was still there to bind.
///
/// # Errors
/// When the database fails.
pub async fn bind(
    writer: &mut Connection,
    key: &IdempotencyKey,
    file: &FileId,
    case: &CaseId,
    (version, place): (u32, u32),
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "update attachments set case_id = $1, version = $2, place = $3 \
         where id = $4 and upload_key = $5 and case_id is null",
    )
    .bind(case.as_str())
    .bind(i64::from(version))
    .bind(i64::from(place))
    .bind(file.as_str())
    .bind(key.as_str())
    .execute(writer)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The case a file belongs to.
///
/// # Errors
/// When the database fails, or the row cannot be read.
pub async fn case_of(reader: &mut Connection, file: &FileId) -> sqlx::Result<Option<CaseId>> {
    let row: Option<(String,)> =
        sqlx::query_as("select case_id from attachments where id = $1 and case_id is not null")
            .bind(file.as_str())
            .fetch_optional(reader)
            .await?;
    row.map(|(case,)| super::word(CaseId::parse(&case), "case_id", &case)).transpose()
}

/// The files of a case, oldest first, whatever they are for.
///
/// # Errors
/// When the database fails.
pub async fn of_case(reader: &mut Connection, case: &CaseId) -> sqlx::Result<Vec<Attachment>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, purpose, evidence, version, place, name, media_type, bytes, salt, commitment from attachments \
         where case_id is not null and case_id = $1 order by version, place",
    )
    .bind(case.as_str())
    .fetch_all(reader)
    .await?;
    rows.into_iter().map(Row::attachment).collect()
}

/// Marks a file of a form's key for removal, after which nothing can bind it; says what it was for, if it
/// was there and unbound.
///
/// # Errors
/// When the database fails.
pub async fn disown(writer: &mut Connection, key: &IdempotencyKey, file: &FileId) -> sqlx::Result<Option<Purpose>> {
    let row: Option<(String, i64)> = sqlx::query_as(
        "update attachments set upload_key = '' where case_id is null and id = $1 and upload_key = $2 \
         returning purpose, evidence",
    )
    .bind(file.as_str())
    .bind(key.as_str())
    .fetch_optional(writer)
    .await?;
    Ok(row.map(|row| purpose(&row.0, row.1)))
}

/// Marks all files for removal that were received before a moment and are bound to nothing, not even to a form
/// that waits to be looked at.
///
/// # Errors
/// When the database fails.
pub async fn disown_before(writer: &mut Connection, before: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "update attachments set upload_key = '' where case_id is null and uploaded_at < $1 \
         and not exists (select 1 from quarantine where quarantine.key = attachments.upload_key \
         and quarantine.state <> 'filed')",
    )
    .bind(before.millis())
    .execute(writer)
    .await
    .map(drop)
}

/// Files marked for removal.
///
/// # Errors
/// When the database fails.
pub async fn disowned(reader: &mut Connection, rows_max: usize) -> sqlx::Result<Vec<(Purpose, FileId)>> {
    let rows: Vec<(String, i64, String)> = sqlx::query_as(
        "select purpose, evidence, id from attachments where case_id is null and upload_key = '' limit $1",
    )
    .bind(super::row_limit(rows_max))
    .fetch_all(reader)
    .await?;
    Ok(rows.iter().filter_map(|row| Some((purpose(&row.0, row.1), FileId::parse(&row.2)?))).collect())
}

/// Forgets a file that was marked for removal and whose bytes are gone.
///
/// # Errors
/// When the database fails.
pub async fn forget(writer: &mut Connection, file: &FileId) -> sqlx::Result<()> {
    super::prints::forget(&mut *writer, file).await?;
    sqlx::query("delete from attachments where case_id is null and upload_key = '' and id = $1")
        .bind(file.as_str())
        .execute(writer)
        .await
        .map(drop)
}
