//! What was done to people and posts: appended, never changed, never removed. Absent: names, addresses
//! and secrets; a line names people by their ids.

use shared::time::Moment;
use sqlx::FromRow;

use super::Connection;

/// A line as it is kept.
#[derive(Clone, Debug, FromRow)]
pub struct Line {
    /// Its id.
    pub id: String,
    /// The agency.
    pub agency: String,
    /// By whom; empty where it was done at the server's command line.
    pub by_staff: String,
    /// To whom.
    pub staff_id: String,
    /// What, by code.
    pub action: String,
    /// With which post, as JSON; empty where it is about none.
    pub detail: String,
    /// When, in unix milliseconds.
    pub recorded_at: i64,
}

/// Appends a line.
///
/// # Errors
/// When the database fails.
pub async fn insert(writer: &mut Connection, line: &Line) -> sqlx::Result<()> {
    sqlx::query(
        "insert into staff_log (id, agency, by_staff, staff_id, action, detail, recorded_at) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(line.id.as_str())
    .bind(line.agency.as_str())
    .bind(line.by_staff.as_str())
    .bind(line.staff_id.as_str())
    .bind(line.action.as_str())
    .bind(line.detail.as_str())
    .bind(line.recorded_at)
    .execute(writer)
    .await
    .map(drop)
}

/// A line with the names of who did it and of whom it is about.
#[derive(Clone, Debug, FromRow)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// By whom; none at the command line.
    pub by_name: Option<String>,
    /// To whom.
    pub person: String,
    /// What, by code.
    pub action: String,
    /// With which post, as JSON.
    pub detail: String,
    /// When, in unix milliseconds.
    pub recorded_at: i64,
}

/// The lines of an agency before a key, newest first.
///
/// # Errors
/// When the database fails.
pub async fn page(
    reader: &mut Connection,
    agency: &str,
    before: (Moment, &str),
    rows_max: usize,
) -> sqlx::Result<Vec<Named>> {
    sqlx::query_as(
        "select staff_log.id, doer.name as by_name, person.name as person, action, detail, recorded_at \
         from staff_log join staff as person on person.id = staff_log.staff_id \
         left join staff as doer on doer.id = staff_log.by_staff \
         where agency = $1 and (recorded_at, staff_log.id) < ($2, $3) \
         order by recorded_at desc, staff_log.id desc limit $4",
    )
    .bind(agency)
    .bind(before.0.millis())
    .bind(before.1)
    .bind(super::row_limit(rows_max))
    .fetch_all(reader)
    .await
}
