//! What was told of limits and waits. Absent: whom it was told to; that stands in the outbox.

use shared::case::{ClockName, Ring};
use shared::id::CaseId;
use shared::time::Moment;

use super::Connection;

/// Notes that a ring was told; says whether it had not been. A racing transaction that noted the same
/// is waited for.
///
/// # Errors
/// When the database fails.
pub async fn insert(writer: &mut Connection, case: &CaseId, ring: &Ring, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "insert into alarms (case_id, clock, kind, due_at, rings_at, recorded_at) values ($1, $2, $3, $4, $5, $6) \
         on conflict (case_id, clock, kind, due_at, rings_at) do nothing",
    )
    .bind(case.as_str())
    .bind(clock(&ring.clock))
    .bind(ring.kind.code())
    .bind(ring.due_at.millis())
    .bind(ring.at.millis())
    .bind(now.millis())
    .execute(writer)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A clock's name as rows hold it.
fn clock(name: &ClockName) -> String {
    serde_json::to_string(name).expect("a clock's name is plain data")
}
