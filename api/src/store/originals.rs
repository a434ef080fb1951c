//! The sealed message a complaint was read from at a desk. Absent: the key it is sealed with.

use shared::id::CaseId;

use super::Connection;

/// Keeps the sealed original of a case.
///
/// # Errors
/// When the database fails.
pub async fn insert(writer: &mut Connection, case: &CaseId, sealed: &str) -> sqlx::Result<()> {
    sqlx::query("insert into originals (case_id, sealed) values ($1, $2)")
        .bind(case.as_str())
        .bind(sealed)
        .execute(writer)
        .await
        .map(drop)
}

/// The sealed original of a case, where it has one.
///
/// # Errors
/// When the database fails.
pub async fn of_case(reader: &mut Connection, case: &CaseId) -> sqlx::Result<Option<String>> {
    let row: Option<(String,)> = sqlx::query_as("select sealed from originals where case_id = $1")
        .bind(case.as_str())
        .fetch_optional(reader)
        .await?;
    Ok(row.map(|row| row.0))
}
