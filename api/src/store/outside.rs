//! Links of parties outside, found by the keyed hash of their secret. Absent: what became of them, which a case's
//! events say (see `shared::contribution::outside`).

use shared::id::CaseId;

use super::Connection;

/// Keeps a link of a case, given by an event.
///
/// # Errors
/// When the database fails.
pub async fn insert(writer: &mut Connection, index: &str, case: &CaseId, asked: u32) -> sqlx::Result<()> {
    sqlx::query("insert into outside_links (code_index, case_id, asked) values ($1, $2, $3)")
        .bind(index)
        .bind(case.as_str())
        .bind(i64::from(asked))
        .execute(writer)
        .await
        .map(drop)
}

/// The case a link leads to, and the event that gave it.
///
/// # Errors
/// When the database fails.
pub async fn find(reader: &mut Connection, index: &str) -> sqlx::Result<Option<(CaseId, u32)>> {
    let row: Option<(String, i64)> = sqlx::query_as("select case_id, asked from outside_links where code_index = $1")
        .bind(index)
        .fetch_optional(reader)
        .await?;
    row.map(|(case, asked)| Ok((super::word(CaseId::parse(&case), "case_id", &case)?, super::number(asked)?)))
        .transpose()
}
