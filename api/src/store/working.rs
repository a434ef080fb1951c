//! Working answers: entries, appended and never changed. Absent: what they mean (see `shared::answer::review`).

use shared::answer::Decision;
use shared::answer::review::{Entry, Move};
use shared::id::{CaseId, PostId, UnitId};
use shared::procedure::Role;
use shared::time::Moment;
use sqlx::FromRow;

use super::Connection;

#[derive(FromRow)]
struct Row {
    nth: i64,
    action: String,
    role: String,
    unit: String,
    post_id: String,
    version: i64,
    recorded_at: i64,
    decision: String,
    decided_by: String,
    body: String,
    asked_of: String,
}

impl Row {
    fn entry(self) -> sqlx::Result<Entry> {
        Ok(Entry {
            nth: super::number(self.nth)?,
            action: super::word(Move::from_code(&self.action), "action", &self.action)?,
            role: super::word(Role::from_code(&self.role), "role", &self.role)?,
            unit: UnitId::parse(&self.unit),
            post: super::word(PostId::parse(&self.post_id), "post_id", &self.post_id)?,
            version: super::number(self.version)?,
            at: Moment::from_millis(self.recorded_at),
            decision: Decision::from_code(&self.decision),
            decided_by: self.decided_by,
            text: self.body,
            of: Role::from_code(&self.asked_of),
        })
    }
}

/// The entries of a case, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn of_case(reader: &mut Connection, case: &CaseId) -> sqlx::Result<Vec<Entry>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select nth, action, role, unit, post_id, version, recorded_at, decision, decided_by, body, asked_of \
         from working_answers where case_id = $1 order by nth",
    )
    .bind(case.as_str())
    .fetch_all(reader)
    .await?;
    rows.into_iter().map(Row::entry).collect()
}

/// Appends an entry; says whether its place was free.
///
/// # Errors
/// When the database fails.
pub async fn insert(writer: &mut Connection, case: &CaseId, entry: &Entry) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "insert into working_answers (case_id, nth, action, role, unit, post_id, version, recorded_at, decision, \
         decided_by, body, asked_of) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (case_id, nth) do nothing",
    )
    .bind(case.as_str())
    .bind(i64::from(entry.nth))
    .bind(entry.action.code())
    .bind(entry.role.code())
    .bind(entry.unit.as_ref().map_or("", UnitId::as_str))
    .bind(entry.post.as_str())
    .bind(i64::from(entry.version))
    .bind(entry.at.millis())
    .bind(entry.decision.map_or("", Decision::code))
    .bind(entry.decided_by.as_str())
    .bind(entry.text.as_str())
    .bind(entry.of.map_or("", Role::code))
    .execute(writer)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes of which role a review is now asked; none: of nobody.
///
/// # Errors
/// When the database fails.
pub async fn review_by(writer: &mut Connection, case: &CaseId, role: Option<Role>) -> sqlx::Result<()> {
    let update = sqlx::query("update cases set review_by = $1 where id = $2");
    update.bind(role.map_or("", Role::code)).bind(case.as_str()).execute(writer).await.map(drop)
}
