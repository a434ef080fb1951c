//! Erasing what is personal beside a case. What happened to it, its number and its answer stay. Absent:
//! what counts as personal (see [`shared::retention`]).

use shared::id::{CaseId, RegisterNumber};
use sqlx::FromRow;

use super::Connection;
use super::cases::Stored;

#[derive(FromRow)]
struct Row {
    body: String,
    head: String,
    definitions: i64,
}

/// The case of an agency with a register number.
///
/// # Errors
/// When the database fails, or the case cannot be read.
pub async fn by_number(reader: &mut Connection, agency: &str, number: &RegisterNumber) -> sqlx::Result<Option<Stored>> {
    let row: Option<Row> = sqlx::query_as(
        "select body, head, (select count(*) from definitions) as definitions from cases \
         where agency = $1 and number = $2",
    )
    .bind(agency)
    .bind(number.as_str())
    .fetch_optional(reader)
    .await?;
    row.map(|row| Stored::read(&row.body, row.head, row.definitions)).transpose()
}

/// Erases the reporter of a case and whatever finds them, some of its texts by event and place, and the
/// beginning of the complaint in lists; marks all files that came with it for removal, without their names.
///
/// # Errors
/// When the database fails.
pub async fn erase(writer: &mut Connection, case: &CaseId, texts: &[(u32, u32)], summary: &str) -> sqlx::Result<()> {
    for statement in [
        "delete from published_stems where case_id = $1",
        "delete from published where case_id = $1",
        "delete from case_stems where case_id = $1",
        "delete from name_index where case_id = $1",
        "update published_pictures set case_id = null, alt = '', made_at = 0, shown_until = null \
         where case_id is not null and case_id = $1",
        "delete from identities where case_id = $1",
        "delete from originals where case_id = $1",
        "delete from identity_index where case_id = $1",
        "delete from mail_index where case_id = $1",
        "delete from working_answers where case_id = $1",
        "delete from picture_prints where case_id = $1",
        "update attachments set case_id = null, version = null, place = null, upload_key = '', name = '', \
         delete_after = null where case_id is not null and case_id = $1",
        // What was asked in a request for information that came from it; the answers stay.
        "delete from request_texts where kind in ('question', 'purpose', 'objection', 'reaction') and request_id in \
         (select id from requests where case_id = $1)",
        "update requests set summary = '' where case_id is not null and case_id = $1",
        // What a mail server said of a delivery may name an address.
        "update deliveries set fault = '' where case_id = $1",
    ] {
        sqlx::query(statement).bind(case.as_str()).execute(&mut *writer).await?;
    }
    for (version, place) in texts {
        sqlx::query("delete from texts where case_id = $1 and version = $2 and place = $3")
            .bind(case.as_str())
            .bind(i64::from(*version))
            .bind(i64::from(*place))
            .execute(&mut *writer)
            .await?;
    }
    sqlx::query("update cases set summary = $1 where id = $2")
        .bind(summary)
        .bind(case.as_str())
        .execute(writer)
        .await
        .map(drop)
}
