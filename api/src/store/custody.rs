//! Who of a post has a case, whom its disposition sheet asks, and the names of those at posts. Absent: the rules (see
//! `shared::custody` and `shared::disposition`).

use chrono::NaiveDate;
use shared::case::Case;
use shared::disposition::{Recipient, Task};
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

/// Writes anew whom the sheet of a case asks, and who is asked for a contribution; what was asked before keeps its
/// place in lists. An office that both ask stands there once, with what it has yet to write.
///
/// # Errors
/// When the database fails.
pub async fn ask(writer: &mut Connection, case: &Case, now: Moment) -> sqlx::Result<()> {
    let before: Vec<(String, String, String, i64)> =
        sqlx::query_as("select asked_role, asked_unit, part, asked_at from asked where case_id = $1")
            .bind(case.id.as_str())
            .fetch_all(&mut *writer)
            .await?;
    sqlx::query("delete from asked where case_id = $1").bind(case.id.as_str()).execute(&mut *writer).await?;
    for (role, unit, part) in all_asked(case) {
        let known = |row: &&(String, String, String, i64)| {
            (row.0.as_str(), row.1.as_str(), row.2.as_str()) == (role, unit, part)
        };
        sqlx::query(
            "insert into asked (case_id, asked_agency, asked_role, asked_unit, part, asked_at) \
             values ($1, $2, $3, $4, $5, $6) on conflict (case_id, asked_role, asked_unit) do nothing",
        )
        .bind(case.id.as_str())
        .bind(case.agency.as_str())
        .bind(role)
        .bind(unit)
        .bind(part)
        .bind(before.iter().find(known).map_or(now.millis(), |row| row.3))
        .execute(&mut *writer)
        .await?;
    }
    Ok(())
}

/// Role, unit and part of everybody a case asks for something, first what waits for their hand.
fn all_asked(case: &Case) -> Vec<(&'static str, &str, &'static str)> {
    fn unit(one: &Recipient) -> &str {
        one.unit.as_ref().map_or("", UnitId::as_str)
    }
    let turn = case.sheet.as_ref().and_then(|sheet| sheet.turn()).map(|role| (role.code(), "", "initial"));
    // A party outside has no queue.
    let offices = case.asked.iter().filter(|one| one.link.is_none());
    let contributions = offices.map(|one| (one.role.code(), unit(one), Task::Contribute.code()));
    let signed = case.sheet.as_ref().filter(|sheet| sheet.signed.is_some());
    let beside = signed.into_iter().flat_map(|sheet| sheet.plan.recipients.iter().skip(1));
    let beside = beside.map(|one| (one.role.code(), unit(one), one.part.code()));
    turn.into_iter().chain(contributions).chain(beside).collect()
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
