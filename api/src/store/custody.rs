//! Who of a post has a case, whom its disposition sheet asks, and the names of those at posts. Absent: the rules (see
//! `shared::custody` and `shared::disposition`).

use chrono::NaiveDate;
use shared::case::Case;
use shared::id::{CaseId, PostId, UnitId};
use shared::post::{Acting, Standing, Term};
use shared::procedure::Role;
use shared::time::Moment;
use shared::wire::PostName;
use sqlx::FromRow;

use super::Connection;

/// Notes who has a case.
///
/// # Errors
/// When the database fails.
pub async fn worked_by(writer: &mut Connection, case: &CaseId, worker: Option<&PostId>) -> sqlx::Result<()> {
    sqlx::query("update cases set worker = $1 where id = $2")
        .bind(worker.map_or("", PostId::as_str))
        .bind(case.as_str())
        .execute(writer)
        .await
        .map(drop)
}

/// Writes anew whom the sheet of a case asks.
///
/// # Errors
/// When the database fails.
pub async fn ask(writer: &mut Connection, case: &Case, now: Moment) -> sqlx::Result<()> {
    sqlx::query("delete from asked where case_id = $1").bind(case.id.as_str()).execute(&mut *writer).await?;
    let Some(sheet) = &case.sheet else {
        return Ok(());
    };
    let beside = sheet.plan.recipients.iter().skip(1).filter(|_| sheet.signed.is_some());
    let named = beside.map(|one| (one.role, one.unit.as_ref(), one.part.code()));
    for (role, unit, part) in sheet.turn().map(|role| (role, None, "initial")).into_iter().chain(named) {
        sqlx::query(
            "insert into asked (case_id, asked_agency, asked_role, asked_unit, part, asked_at) \
             values ($1, $2, $3, $4, $5, $6)",
        )
        .bind(case.id.as_str())
        .bind(case.agency.as_str())
        .bind(role.code())
        .bind(unit.map_or("", UnitId::as_str))
        .bind(part)
        .bind(now.millis())
        .execute(&mut *writer)
        .await?;
    }
    Ok(())
}

#[derive(FromRow)]
struct Row {
    id: String,
    name: String,
    unit: String,
    acting: Option<String>,
    from_on: String,
    until_on: Option<String>,
}

impl Row {
    fn named(self) -> sqlx::Result<PostName> {
        Ok(PostName {
            post: super::word(PostId::parse(&self.id), "id", &self.id)?,
            name: self.name,
            office: self.unit,
            acting: self.acting.as_deref().and_then(Acting::from_code),
        })
    }

    fn held_on(&self, day: NaiveDate) -> bool {
        let date = |text: &String| text.parse::<NaiveDate>().ok();
        let until_on = self.until_on.as_ref().and_then(date);
        date(&self.from_on).is_some_and(|from_on| Term { from_on, until_on }.on(day) == Standing::Now)
    }
}

/// Who holds or held a post.
///
/// # Errors
/// When the database fails, or a row cannot be read.
pub async fn name(reader: &mut Connection, post: &PostId) -> sqlx::Result<Option<PostName>> {
    let row: Option<Row> = sqlx::query_as(
        "select posts.id, name, unit, acting, from_on, until_on from posts join staff on staff.id = posts.staff_id \
         where posts.id = $1",
    )
    .bind(post.as_str())
    .fetch_optional(reader)
    .await?;
    row.map(Row::named).transpose()
}

/// Who holds an office of an agency on a day and may sign in, by name.
///
/// # Errors
/// When the database fails, or a row cannot be read.
pub async fn holders(
    reader: &mut Connection,
    agency: &str,
    (role, unit): (Role, Option<&UnitId>),
    day: NaiveDate,
) -> sqlx::Result<Vec<PostName>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select posts.id, name, unit, acting, from_on, until_on from posts join staff on staff.id = posts.staff_id \
         where agency = $1 and role = $2 and coalesce(unit_id, '') = $3 and disabled_at is null order by name, posts.id",
    )
    .bind(agency)
    .bind(role.code())
    .bind(unit.map_or("", UnitId::as_str))
    .fetch_all(reader)
    .await?;
    rows.into_iter().filter(|row| row.held_on(day)).map(Row::named).collect()
}
