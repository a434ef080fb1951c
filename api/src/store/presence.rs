//! Who has a case open now. Absent: how long that counts (see `shared::presence`).

use shared::id::CaseId;
use shared::procedure::Role;
use shared::time::Moment;
use shared::wire::Colleague;
use sqlx::FromRow;

use super::Connection;

/// Somebody at a case.
#[derive(Clone, Copy)]
pub struct Present<'a> {
    /// The case.
    pub case: &'a CaseId,
    /// The person's id.
    pub staff: &'a str,
    /// The role they are there in.
    pub role: Role,
    /// What the agency calls their office.
    pub office: &'a str,
    /// Whether they are writing something.
    pub writing: bool,
}

/// Notes that somebody has a case open.
///
/// # Errors
/// When the database fails.
pub async fn note(writer: &mut Connection, present: Present<'_>, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "insert into presences (case_id, staff_id, role, office, writing, seen_at) values ($1, $2, $3, $4, $5, $6) \
         on conflict (case_id, staff_id) do update set role = excluded.role, office = excluded.office, \
         writing = excluded.writing, seen_at = excluded.seen_at",
    )
    .bind(present.case.as_str())
    .bind(present.staff)
    .bind(present.role.code())
    .bind(present.office)
    .bind(i64::from(present.writing))
    .bind(now.millis())
    .execute(writer)
    .await
    .map(drop)
}

/// Notes that somebody has closed a case.
///
/// # Errors
/// When the database fails.
pub async fn leave(writer: &mut Connection, case: &CaseId, staff: &str) -> sqlx::Result<()> {
    sqlx::query("delete from presences where case_id = $1 and staff_id = $2")
        .bind(case.as_str())
        .bind(staff)
        .execute(writer)
        .await
        .map(drop)
}

#[derive(FromRow)]
struct Row {
    name: String,
    role: String,
    office: String,
    writing: i64,
}

/// Who else was heard of at a case since a moment, by name.
///
/// # Errors
/// When the database fails, or a role is unknown.
pub async fn others(
    reader: &mut Connection,
    case: &CaseId,
    staff: &str,
    since: Moment,
) -> sqlx::Result<Vec<Colleague>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select staff.name, presences.role, presences.office, presences.writing from presences \
         join staff on staff.id = presences.staff_id \
         where presences.case_id = $1 and presences.staff_id <> $2 and presences.seen_at >= $3 \
         order by staff.name, staff.id",
    )
    .bind(case.as_str())
    .bind(staff)
    .bind(since.millis())
    .fetch_all(reader)
    .await?;
    let colleague = |row: Row| {
        let role = Role::from_code(&row.role).ok_or_else(|| sqlx::Error::Decode("an unknown role".into()))?;
        Ok(Colleague { name: row.name, role, office: row.office, writing: row.writing != 0 })
    };
    rows.into_iter().map(colleague).collect()
}

/// Removes what was last heard of before a moment.
///
/// # Errors
/// When the database fails.
pub async fn forget(writer: &mut Connection, before: Moment) -> sqlx::Result<()> {
    sqlx::query("delete from presences where seen_at < $1").bind(before.millis()).execute(writer).await.map(drop)
}
