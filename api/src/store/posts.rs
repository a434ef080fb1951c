//! The posts of an agency, and the turns of those who change them. Absent: the posts of a person, which
//! stand with the person (see [`super::staff`]).

use chrono::NaiveDate;
use shared::id::{AgencyId, PostId};
use shared::procedure::Role;

use super::Connection;
use super::staff::{Post, PostRow};

/// The post of an id.
///
/// # Errors
/// When the database fails.
pub async fn by_id(reader: &mut Connection, id: &PostId) -> sqlx::Result<Option<Post>> {
    let row: Option<PostRow> = sqlx::query_as(
        "select id, staff_id, agency, role, unit, unit_id, from_on, until_on, acting from posts where id = $1",
    )
    .bind(id.as_str())
    .fetch_optional(reader)
    .await?;
    row.map(PostRow::post).transpose()
}

/// All posts of an agency, those of other days included.
///
/// # Errors
/// When the database fails.
pub async fn of_agency(reader: &mut Connection, agency: &str) -> sqlx::Result<Vec<Post>> {
    let rows: Vec<PostRow> = sqlx::query_as(
        "select id, staff_id, agency, role, unit, unit_id, from_on, until_on, acting from posts where agency = $1",
    )
    .bind(agency)
    .fetch_all(reader)
    .await?;
    rows.into_iter().map(PostRow::post).collect()
}

/// The posts of an agency whose holders may sign in.
///
/// # Errors
/// When the database fails.
pub async fn manned(reader: &mut Connection, agency: &str) -> sqlx::Result<Vec<Post>> {
    let rows: Vec<PostRow> = sqlx::query_as(
        "select posts.id, staff_id, agency, role, unit, unit_id, from_on, until_on, acting \
         from posts join staff on staff.id = posts.staff_id where agency = $1 and staff.disabled_at is null",
    )
    .bind(agency)
    .fetch_all(reader)
    .await?;
    rows.into_iter().map(PostRow::post).collect()
}

/// The posts of an agency whose holders may sign in and have a password to do it with.
///
/// # Errors
/// When the database fails.
pub async fn able(reader: &mut Connection, agency: &str) -> sqlx::Result<Vec<Post>> {
    let rows: Vec<PostRow> = sqlx::query_as(
        "select posts.id, staff_id, agency, role, unit, unit_id, from_on, until_on, acting \
         from posts join staff on staff.id = posts.staff_id \
         where agency = $1 and staff.disabled_at is null and staff.password <> ''",
    )
    .bind(agency)
    .fetch_all(reader)
    .await?;
    rows.into_iter().map(PostRow::post).collect()
}

/// Whoever holds a role in an agency on a day, in whichever unit, may sign in and has an address: by id.
///
/// # Errors
/// When the database fails.
pub async fn reachable(
    reader: &mut Connection,
    agency: &AgencyId,
    role: Role,
    day: NaiveDate,
) -> sqlx::Result<Vec<String>> {
    let rows: Vec<(String,)> = sqlx::query_as(
        "select distinct staff.id from posts join staff on staff.id = posts.staff_id \
         where posts.agency = $1 and posts.role = $2 and posts.from_on <= $3 \
         and (posts.until_on is null or posts.until_on >= $3) \
         and staff.disabled_at is null and staff.email <> '' order by staff.id",
    )
    .bind(agency.as_str())
    .bind(role.code())
    .bind(day.to_string())
    .fetch_all(reader)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Takes the turn at something only a role of the whole installation does, until the transaction ends.
///
/// # Errors
/// When the database fails.
pub async fn take_turn_of(writer: &mut Connection, role: Role) -> sqlx::Result<()> {
    sqlx::query("update posts set role = role where role = $1").bind(role.code()).execute(writer).await.map(drop)
}

/// Takes the turn at changing who holds a role in an agency, until the transaction ends: two who each
/// rely on the other's post would otherwise both end theirs.
///
/// # Errors
/// When the database fails.
pub async fn take_turn(writer: &mut Connection, agency: &str, role: Role) -> sqlx::Result<()> {
    sqlx::query("update posts set role = role where agency = $1 and role = $2")
        .bind(agency)
        .bind(role.code())
        .execute(writer)
        .await
        .map(drop)
}

/// Sets the last day of a post.
///
/// # Errors
/// When the database fails.
pub async fn set_last_day(writer: &mut Connection, id: &PostId, last: Option<NaiveDate>) -> sqlx::Result<()> {
    sqlx::query("update posts set until_on = $1 where id = $2")
        .bind(last.map(|date| date.to_string()))
        .bind(id.as_str())
        .execute(writer)
        .await
        .map(drop)
}
