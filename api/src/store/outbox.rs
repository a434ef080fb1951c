//! What is to be told to the outside. Written in the transaction that caused it; absent: telling it.

use shared::id::CaseId;
use shared::time::Moment;

use super::Connection;

/// Notes that an event is to be told. Nothing personal stands here: case and version name the rest.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    writer: &mut Connection,
    id: &str,
    kind: &str,
    case: &CaseId,
    version: u32,
    now: Moment,
) -> sqlx::Result<()> {
    sqlx::query("insert into outbox (id, kind, case_id, version, recorded_at) values ($1, $2, $3, $4, $5)")
        .bind(id)
        .bind(kind)
        .bind(case.as_str())
        .bind(i64::from(version))
        .bind(now.millis())
        .execute(writer)
        .await
        .map(drop)
}
