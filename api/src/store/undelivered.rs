//! Deliveries that were given up, for whoever may have them sent again. Absent: sending (see `deliveries`).

use shared::id::RegisterNumber;
use shared::procedure::Role;
use shared::time::Moment;
use sqlx::FromRow;

use super::Connection;

/// A delivery that was given up.
#[derive(Clone, Debug)]
pub struct Undelivered {
    /// Its id.
    pub id: String,
    /// What it tells of.
    pub kind: String,
    /// The register number of the case it tells of, once it has one.
    pub number: Option<RegisterNumber>,
    /// The role that was to be told.
    pub role: Role,
    /// Why it was not sent.
    pub fault: String,
    /// How often it was tried.
    pub attempts: u32,
    /// When it was given up.
    pub done_at: Moment,
}

#[derive(FromRow)]
struct DeadRow {
    id: String,
    kind: String,
    number: Option<String>,
    role: String,
    fault: String,
    attempts: i64,
    done_at: i64,
}

impl DeadRow {
    fn undelivered(self) -> sqlx::Result<Undelivered> {
        Ok(Undelivered {
            number: self.number.as_deref().and_then(RegisterNumber::parse),
            role: super::word(Role::from_code(&self.role), "role", &self.role)?,
            attempts: super::number(self.attempts)?,
            done_at: Moment::from_millis(self.done_at),
            id: self.id,
            kind: self.kind,
            fault: self.fault,
        })
    }
}

/// Deliveries of an agency that were given up, newest first, before a key.
///
/// # Errors
/// When the database fails.
pub async fn dead(
    reader: &mut Connection,
    agency: &str,
    before: &(i64, String),
    rows_max: usize,
) -> sqlx::Result<Vec<Undelivered>> {
    let rows: Vec<DeadRow> = sqlx::query_as(
        "select deliveries.id, deliveries.kind, cases.number, deliveries.role, deliveries.fault, \
         deliveries.attempts, deliveries.done_at from deliveries left join cases on cases.id = deliveries.case_id \
         where deliveries.state = 'dead' and deliveries.agency = $1 \
         and (deliveries.done_at, deliveries.id) < ($2, $3) \
         order by deliveries.done_at desc, deliveries.id desc limit $4",
    )
    .bind(agency)
    .bind(before.0)
    .bind(before.1.as_str())
    .bind(super::row_limit(rows_max))
    .fetch_all(reader)
    .await?;
    rows.into_iter().map(DeadRow::undelivered).collect()
}

/// How many deliveries of an agency wait to be sent.
///
/// # Errors
/// When the database fails.
pub async fn waiting(reader: &mut Connection, agency: &str) -> sqlx::Result<u32> {
    let row: (i64,) = sqlx::query_as("select count(*) from deliveries where state = 'waiting' and agency = $1")
        .bind(agency)
        .fetch_one(reader)
        .await?;
    super::number(row.0)
}

/// Has a delivery that was given up wait again; says whether it had been given up.
///
/// # Errors
/// When the database fails.
pub async fn again(writer: &mut Connection, agency: &str, id: &str, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "update deliveries set state = 'waiting', next_at = $1, done_at = null \
         where id = $2 and agency = $3 and state = 'dead'",
    )
    .bind(now.millis())
    .bind(id)
    .bind(agency)
    .execute(writer)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Whether an agency has a delivery of an id.
///
/// # Errors
/// When the database fails.
pub async fn has(reader: &mut Connection, agency: &str, id: &str) -> sqlx::Result<bool> {
    let row: Option<(i64,)> = sqlx::query_as("select attempts from deliveries where id = $1 and agency = $2")
        .bind(id)
        .bind(agency)
        .fetch_optional(reader)
        .await?;
    Ok(row.is_some())
}
