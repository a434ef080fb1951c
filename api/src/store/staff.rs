//! People who work here and the posts they hold. Absent: passwords in the open.

use chrono::NaiveDate;
use shared::id::{AgencyId, PostId, UnitId};
use shared::post::{Acting, Position, Term};
use shared::procedure::Role;
use shared::time::Moment;
use sqlx::FromRow;

use super::Connection;

/// Someone who may sign in. No `Debug`: the password's hash must not slip into a log.
#[derive(Clone, FromRow)]
pub struct Person {
    /// The id.
    pub id: String,
    /// The user name, in small letters.
    pub login: String,
    /// The name people know them by.
    pub name: String,
    /// The password as an argon2id PHC string; empty as long as none was set.
    pub password: String,
    /// The e-mail address; may be empty.
    pub email: String,
    /// When the person was shut out, if they are.
    pub disabled_at: Option<i64>,
}

/// A role held in a unit, from a date to a date, both in the agency's zone.
#[derive(Clone, Debug)]
pub struct Post {
    /// The id.
    pub id: PostId,
    /// Who holds it.
    pub staff: String,
    /// The agency.
    pub agency: AgencyId,
    /// The role.
    pub role: Role,
    /// The unit, as the agency calls it.
    pub unit: String,
    /// The unit's id, where the role is held in several.
    pub unit_id: Option<UnitId>,
    /// The first day.
    pub from_on: NaiveDate,
    /// The last day, if it is known.
    pub until_on: Option<NaiveDate>,
    /// In whose place it is held.
    pub acting: Option<Acting>,
}

impl Post {
    /// Which office it is.
    #[must_use]
    pub fn position(&self) -> Position {
        Position { role: self.role, unit: self.unit_id.clone() }
    }

    /// Its days.
    #[must_use]
    pub fn term(&self) -> Term {
        Term { from_on: self.from_on, until_on: self.until_on }
    }
}

#[derive(FromRow)]
pub(super) struct PostRow {
    id: String,
    staff_id: String,
    agency: String,
    role: String,
    unit: String,
    unit_id: Option<String>,
    from_on: String,
    until_on: Option<String>,
    acting: Option<String>,
}

impl PostRow {
    pub(super) fn post(self) -> sqlx::Result<Post> {
        let unit = |text: &String| super::word(UnitId::parse(text), "unit_id", text);
        let date = |text: &String| super::word(text.parse::<NaiveDate>().ok(), "from_on or until_on", text);
        Ok(Post {
            id: super::word(PostId::parse(&self.id), "id", &self.id)?,
            agency: super::word(AgencyId::parse(&self.agency), "agency", &self.agency)?,
            role: super::word(Role::from_code(&self.role), "role", &self.role)?,
            from_on: date(&self.from_on)?,
            until_on: self.until_on.as_ref().map(date).transpose()?,
            staff: self.staff_id,
            unit: self.unit,
            unit_id: self.unit_id.as_ref().map(unit).transpose()?,
            acting: self.acting.as_deref().and_then(Acting::from_code),
        })
    }
}

/// Writes a person unless the login is taken; says whether it was free.
///
/// # Errors
/// When the database fails.
pub async fn insert(writer: &mut Connection, person: &Person, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "insert into staff (id, login, name, password, email, created_at) values ($1, $2, $3, $4, $5, $6) \
         on conflict (login) do nothing",
    )
    .bind(person.id.as_str())
    .bind(person.login.as_str())
    .bind(person.name.as_str())
    .bind(person.password.as_str())
    .bind(person.email.as_str())
    .bind(now.millis())
    .execute(writer)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Writes a post.
///
/// # Errors
/// When the database fails.
pub async fn insert_post(writer: &mut Connection, post: &Post) -> sqlx::Result<()> {
    sqlx::query(
        "insert into posts (id, staff_id, agency, role, unit, unit_id, from_on, until_on, acting) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(post.id.as_str())
    .bind(post.staff.as_str())
    .bind(post.agency.as_str())
    .bind(post.role.code())
    .bind(post.unit.as_str())
    .bind(post.unit_id.as_ref().map(UnitId::as_str))
    .bind(post.from_on.to_string())
    .bind(post.until_on.map(|date| date.to_string()))
    .bind(post.acting.map(Acting::code))
    .execute(writer)
    .await
    .map(drop)
}

/// The person with a login, who may or may not sign in.
///
/// # Errors
/// When the database fails.
pub async fn by_login(reader: &mut Connection, login: &str) -> sqlx::Result<Option<Person>> {
    sqlx::query_as("select id, login, name, password, email, disabled_at from staff where login = $1")
        .bind(login)
        .fetch_optional(reader)
        .await
}

/// The person with an id.
///
/// # Errors
/// When the database fails.
pub async fn by_id(reader: &mut Connection, id: &str) -> sqlx::Result<Option<Person>> {
    sqlx::query_as("select id, login, name, password, email, disabled_at from staff where id = $1")
        .bind(id)
        .fetch_optional(reader)
        .await
}

/// Everyone who ever held a post in an agency.
///
/// # Errors
/// When the database fails.
pub async fn of_agency(reader: &mut Connection, agency: &str) -> sqlx::Result<Vec<Person>> {
    sqlx::query_as(
        "select id, login, name, password, email, disabled_at from staff \
         where id in (select staff_id from posts where agency = $1)",
    )
    .bind(agency)
    .fetch_all(reader)
    .await
}

/// Sets a person's password, as an argon2id PHC string.
///
/// # Errors
/// When the database fails.
pub async fn set_password(writer: &mut Connection, id: &str, password: &str) -> sqlx::Result<()> {
    sqlx::query("update staff set password = $1 where id = $2").bind(password).bind(id).execute(writer).await.map(drop)
}

/// Shuts a person out from a moment on, or lets them back in.
///
/// # Errors
/// When the database fails.
pub async fn set_disabled(writer: &mut Connection, id: &str, at: Option<Moment>) -> sqlx::Result<()> {
    sqlx::query("update staff set disabled_at = $1 where id = $2")
        .bind(at.map(Moment::millis))
        .bind(id)
        .execute(writer)
        .await
        .map(drop)
}

/// The posts of a person, those of other days included.
///
/// # Errors
/// When the database fails.
pub async fn posts(reader: &mut Connection, staff: &str) -> sqlx::Result<Vec<Post>> {
    let rows: Vec<PostRow> = sqlx::query_as(
        "select id, staff_id, agency, role, unit, unit_id, from_on, until_on, acting from posts \
         where staff_id = $1 order by id",
    )
    .bind(staff)
    .fetch_all(reader)
    .await?;
    rows.into_iter().map(PostRow::post).collect()
}

/// Who holds a post of a role, in a unit or of the agency as a whole, on a day and has an address.
///
/// # Errors
/// When the database fails.
pub async fn reachable(
    reader: &mut Connection,
    agency: &AgencyId,
    role: Role,
    unit: Option<&UnitId>,
    today: NaiveDate,
) -> sqlx::Result<Vec<String>> {
    let query = match unit {
        None => sqlx::query_as(
            "select distinct staff.id from posts join staff on staff.id = posts.staff_id \
             where posts.agency = $1 and posts.role = $2 and posts.from_on <= $3 \
             and (posts.until_on is null or posts.until_on >= $3) and posts.unit_id is null \
             and staff.disabled_at is null and staff.email <> '' order by staff.id",
        ),
        Some(_) => sqlx::query_as(
            "select distinct staff.id from posts join staff on staff.id = posts.staff_id \
             where posts.agency = $1 and posts.role = $2 and posts.from_on <= $3 \
             and (posts.until_on is null or posts.until_on >= $3) and posts.unit_id = $4 \
             and staff.disabled_at is null and staff.email <> '' order by staff.id",
        ),
    };
    let query = query.bind(agency.as_str()).bind(role.code()).bind(today.to_string());
    let query = if let Some(unit) = unit { query.bind(unit.as_str()) } else { query };
    let rows: Vec<(String,)> = query.fetch_all(reader).await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// The address of a person, while they hold a post of a role in an agency and may sign in.
///
/// # Errors
/// When the database fails.
pub async fn address(
    reader: &mut Connection,
    staff: &str,
    agency: &AgencyId,
    role: Role,
    today: NaiveDate,
) -> sqlx::Result<Option<String>> {
    let row: Option<(String,)> = sqlx::query_as(
        "select staff.email from posts join staff on staff.id = posts.staff_id where posts.staff_id = $1 \
         and posts.agency = $2 and posts.role = $3 and posts.from_on <= $4 \
         and (posts.until_on is null or posts.until_on >= $4) \
         and staff.disabled_at is null and staff.email <> '' limit 1",
    )
    .bind(staff)
    .bind(agency.as_str())
    .bind(role.code())
    .bind(today.to_string())
    .fetch_optional(reader)
    .await?;
    Ok(row.map(|row| row.0))
}
