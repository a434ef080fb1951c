//! Whom the notes of a case mention and who has not answered yet: what the view *Menyebut saya* is a walk along.
//! Absent: who may be mentioned, and what settles a mention (see `shared::mention`).

use shared::disposition::{Part, Recipient};
use shared::id::{CaseId, UnitId};
use shared::post::Position;
use shared::procedure::Role;
use shared::time::Moment;
use shared::wire::WAITING_MAX;

use super::Connection;
use super::queue::Of;

/// Notes that a case mentions an office.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    writer: &mut Connection,
    case: &CaseId,
    agency: &str,
    office: &Recipient,
    at: Moment,
) -> sqlx::Result<()> {
    sqlx::query(
        "insert into mentions (case_id, mentioned_agency, mentioned_role, mentioned_unit, mentioned_at) \
         values ($1, $2, $3, $4, $5) on conflict (case_id, mentioned_role, mentioned_unit) \
         do update set mentioned_at = excluded.mentioned_at",
    )
    .bind(case.as_str())
    .bind(agency)
    .bind(office.role.code())
    .bind(office.unit.as_ref().map_or("", UnitId::as_str))
    .bind(at.millis())
    .execute(writer)
    .await
    .map(drop)
}

/// The offices that a case mentions and that have not answered.
///
/// # Errors
/// When the database fails, or a row cannot be read.
pub async fn of_case(reader: &mut Connection, case: &CaseId) -> sqlx::Result<Vec<Recipient>> {
    let rows: Vec<(String, String)> =
        sqlx::query_as("select mentioned_role, mentioned_unit from mentions where case_id = $1")
            .bind(case.as_str())
            .fetch_all(reader)
            .await?;
    let office = |(role, unit): (String, String)| {
        let role = super::word(Role::from_code(&role), "mentioned_role", &role)?;
        Ok(Recipient { role, unit: UnitId::parse(&unit), part: Part::Know, due_on: None, link: None })
    };
    rows.into_iter().map(office).collect()
}

/// Forgets that a case mentions an office.
///
/// # Errors
/// When the database fails.
pub async fn settle(writer: &mut Connection, case: &CaseId, office: &Position) -> sqlx::Result<()> {
    sqlx::query("delete from mentions where case_id = $1 and mentioned_role = $2 and mentioned_unit = $3")
        .bind(case.as_str())
        .bind(office.role.code())
        .bind(office.unit.as_ref().map_or("", UnitId::as_str))
        .execute(writer)
        .await
        .map(drop)
}

/// How many cases mention a post, counted no further than [`WAITING_MAX`].
///
/// # Errors
/// When the database fails.
pub async fn waiting(reader: &mut Connection, of: Of<'_>) -> sqlx::Result<u32> {
    let row: (i64,) = sqlx::query_as(
        "select count(*) from (select case_id from mentions where mentioned_agency = $1 and mentioned_role = $2 \
         and mentioned_unit = $3 limit $4) as found",
    )
    .bind(of.agency)
    .bind(of.role.code())
    .bind(of.unit.map_or("", UnitId::as_str))
    .bind(i64::from(WAITING_MAX))
    .fetch_one(reader)
    .await?;
    super::number(row.0)
}
