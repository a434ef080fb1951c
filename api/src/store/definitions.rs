//! Versions of agencies, procedures and calendars, as JSON. Absent: what is in them.

use shared::time::Moment;

use super::Connection;

/// What a definition defines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// An agency.
    Agency,
    /// A procedure.
    Procedure,
    /// A calendar.
    Calendar,
}

impl Kind {
    /// The code in the row.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Agency => "agency",
            Self::Procedure => "procedure",
            Self::Calendar => "calendar",
        }
    }
}

/// A version to be written.
#[derive(Clone, Copy, Debug)]
pub struct New<'a> {
    /// What it defines.
    pub kind: Kind,
    /// Its id.
    pub id: &'a str,
    /// Its number.
    pub version: u32,
    /// It as JSON.
    pub body: &'a str,
    /// From when it is in force; none: at once.
    pub from_at: Option<Moment>,
}

/// Writes a version unless it is there; says whether it was written.
///
/// # Errors
/// When the database fails.
pub async fn insert(writer: &mut Connection, new: New<'_>, now: Moment) -> sqlx::Result<bool> {
    let New { kind, id, version, body, from_at } = new;
    sqlx::query(
        "insert into definitions (kind, id, version, body, recorded_at, from_at) values ($1, $2, $3, $4, $5, $6) \
         on conflict (kind, id, version) do nothing",
    )
    .bind(kind.code())
    .bind(id)
    .bind(i64::from(version))
    .bind(body)
    .bind(now.millis())
    .bind(from_at.map(Moment::millis))
    .execute(writer)
    .await
    .map(|done| done.rows_affected() == 1)
}

/// The highest version that is in force at a moment.
///
/// # Errors
/// When the database fails.
pub async fn in_force(reader: &mut Connection, kind: Kind, id: &str, now: Moment) -> sqlx::Result<Option<u32>> {
    let row: Option<(i64,)> = sqlx::query_as(
        "select version from definitions where kind = $1 and id = $2 and (from_at is null or from_at <= $3) \
         order by version desc limit 1",
    )
    .bind(kind.code())
    .bind(id)
    .bind(now.millis())
    .fetch_optional(reader)
    .await?;
    row.map(|row| super::number(row.0)).transpose()
}

/// Number, when it was recorded and from when it is in force, of the newest versions.
///
/// # Errors
/// When the database fails.
pub async fn versions(
    reader: &mut Connection,
    kind: Kind,
    id: &str,
    rows_max: usize,
) -> sqlx::Result<Vec<(u32, Moment, Option<Moment>)>> {
    let rows: Vec<(i64, i64, Option<i64>)> = sqlx::query_as(
        "select version, recorded_at, from_at from definitions where kind = $1 and id = $2 \
         order by version desc limit $3",
    )
    .bind(kind.code())
    .bind(id)
    .bind(super::row_limit(rows_max))
    .fetch_all(reader)
    .await?;
    let row = |(version, at, from): (i64, i64, Option<i64>)| {
        Ok((super::number(version)?, Moment::from_millis(at), from.map(Moment::from_millis)))
    };
    rows.into_iter().map(row).collect()
}

/// The body of a version.
///
/// # Errors
/// When the database fails.
pub async fn body(reader: &mut Connection, kind: Kind, id: &str, version: u32) -> sqlx::Result<Option<String>> {
    let row: Option<(String,)> =
        sqlx::query_as("select body from definitions where kind = $1 and id = $2 and version = $3")
            .bind(kind.code())
            .bind(id)
            .bind(i64::from(version))
            .fetch_optional(reader)
            .await?;
    Ok(row.map(|row| row.0))
}

/// The highest version.
///
/// # Errors
/// When the database fails.
pub async fn current(reader: &mut Connection, kind: Kind, id: &str) -> sqlx::Result<Option<u32>> {
    let row: Option<(i64,)> =
        sqlx::query_as("select version from definitions where kind = $1 and id = $2 order by version desc limit 1")
            .bind(kind.code())
            .bind(id)
            .fetch_optional(reader)
            .await?;
    row.map(|row| super::number(row.0)).transpose()
}

/// When the first version was recorded.
///
/// # Errors
/// When the database fails.
pub async fn known_since(reader: &mut Connection, kind: Kind, id: &str) -> sqlx::Result<Option<Moment>> {
    let row: Option<(i64,)> =
        sqlx::query_as("select recorded_at from definitions where kind = $1 and id = $2 order by version limit 1")
            .bind(kind.code())
            .bind(id)
            .fetch_optional(reader)
            .await?;
    Ok(row.map(|row| Moment::from_millis(row.0)))
}

/// All ids of a kind.
///
/// # Errors
/// When the database fails.
pub async fn ids(reader: &mut Connection, kind: Kind) -> sqlx::Result<Vec<String>> {
    let rows: Vec<(String,)> = sqlx::query_as("select distinct id from definitions where kind = $1 order by id")
        .bind(kind.code())
        .fetch_all(reader)
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}
