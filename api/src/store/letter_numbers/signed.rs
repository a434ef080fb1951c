//! The signed versions of letters: which file an event brought, of which letter. Absent: their bytes.

use shared::id::{CaseId, PostId};
use shared::letter_number::LetterKind;
use shared::time::Moment;
use sqlx::FromRow;

use super::super::{Connection, number, word};

/// A signed version of a letter.
#[derive(Clone, Debug)]
pub struct Signed {
    /// The event that brought it.
    pub version: u32,
    /// Of which kind of letter.
    pub kind: LetterKind,
    /// Of which letter of its kind.
    pub edition: u32,
    /// The file.
    pub file: String,
    /// The SHA-256 of its bytes.
    pub hash: String,
    /// The number the letter had then; empty where it had none.
    pub number: String,
    /// When it came.
    pub at: Moment,
    /// The office, and who holds it.
    pub by: String,
    /// What the file is.
    pub media_type: String,
    /// How large it is, in bytes.
    pub bytes: u64,
}

#[derive(FromRow)]
struct Row {
    version: i64,
    kind: String,
    edition: i64,
    file_id: String,
    hash: String,
    number: String,
    at: i64,
    unit: String,
    name: String,
    media_type: String,
    bytes: i64,
}

/// Notes which letter an event brought the signed version of.
///
/// # Errors
/// When the database fails.
pub async fn insert_signed(writer: &mut Connection, case: &CaseId, signed: &Signed, post: &PostId) -> sqlx::Result<()> {
    sqlx::query(
        "insert into signed_letters (case_id, version, kind, edition, file_id, hash, number, post, at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(case.as_str())
    .bind(i64::from(signed.version))
    .bind(signed.kind.code())
    .bind(i64::from(signed.edition))
    .bind(signed.file.as_str())
    .bind(signed.hash.as_str())
    .bind(signed.number.as_str())
    .bind(post.as_str())
    .bind(signed.at.millis())
    .execute(writer)
    .await
    .map(drop)
}

/// The signed versions of a case's letters, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn signed_of(reader: &mut Connection, case: &CaseId) -> sqlx::Result<Vec<Signed>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select l.version, l.kind, l.edition, l.file_id, l.hash, l.number, l.at, p.unit, s.name, f.media_type, f.bytes \
         from signed_letters l join attachments f on f.id = l.file_id and f.case_id = l.case_id \
         join posts p on p.id = l.post join staff s on s.id = p.staff_id where l.case_id = $1 order by l.version",
    )
    .bind(case.as_str())
    .fetch_all(reader)
    .await?;
    let signed = |row: Row| {
        Ok(Signed {
            version: number(row.version)?,
            kind: word(LetterKind::from_code(&row.kind), "kind", &row.kind)?,
            edition: number(row.edition)?,
            at: Moment::from_millis(row.at),
            by: super::by(&row.unit, &row.name),
            bytes: u64::try_from(row.bytes).unwrap_or_default(),
            file: row.file_id,
            hash: row.hash,
            number: row.number,
            media_type: row.media_type,
        })
    };
    rows.into_iter().map(signed).collect()
}

/// Forgets the signed versions of a case's letters, as a reporter's data go.
///
/// # Errors
/// When the database fails.
pub async fn forget_signed(writer: &mut Connection, case: &CaseId) -> sqlx::Result<()> {
    sqlx::query("delete from signed_letters where case_id = $1").bind(case.as_str()).execute(writer).await.map(drop)
}
