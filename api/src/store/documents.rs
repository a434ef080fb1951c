//! Pictures of identity documents, as rows beside the other attachments: until when each is kept, and
//! letting go of what a case held. Absent: their bytes, and how long (see [`shared::retention`]).

use shared::id::CaseId;
use shared::time::Moment;

use super::Connection;
use super::attachments::{Attachment, Row};

/// The identity document of a case, while it is kept.
///
/// # Errors
/// When the database fails.
pub async fn of_case(reader: &mut Connection, case: &CaseId) -> sqlx::Result<Option<Attachment>> {
    let row: Option<Row> = sqlx::query_as(
        "select id, purpose, evidence, version, place, name, media_type, bytes, salt, commitment from attachments \
         where case_id is not null and case_id = $1 and purpose = 'identity'",
    )
    .bind(case.as_str())
    .fetch_optional(reader)
    .await?;
    row.map(Row::attachment).transpose()
}

/// Sets when the identity document of a case is to go, if it has one. It is never put off.
///
/// # Errors
/// When the database fails.
pub async fn goes_at(writer: &mut Connection, case: &CaseId, at: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "update attachments set delete_after = $1 where case_id is not null and case_id = $2 \
         and purpose = 'identity' and (delete_after is null or delete_after > $1)",
    )
    .bind(at.millis())
    .bind(case.as_str())
    .execute(writer)
    .await
    .map(drop)
}

/// Marks for removal every document whose time has come.
///
/// # Errors
/// When the database fails.
pub async fn let_go(writer: &mut Connection, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "update attachments set case_id = null, version = null, place = null, upload_key = '', delete_after = null \
         where delete_after is not null and delete_after <= $1",
    )
    .bind(now.millis())
    .execute(writer)
    .await
    .map(drop)
}
