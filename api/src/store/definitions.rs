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

/// Writes a version unless it is there.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    writer: &mut Connection,
    kind: Kind,
    id: &str,
    version: u32,
    body: &str,
    now: Moment,
) -> sqlx::Result<()> {
    sqlx::query(
        "insert into definitions (kind, id, version, body, recorded_at) values ($1, $2, $3, $4, $5) \
         on conflict (kind, id, version) do nothing",
    )
    .bind(kind.code())
    .bind(id)
    .bind(i64::from(version))
    .bind(body)
    .bind(now.millis())
    .execute(writer)
    .await
    .map(drop)
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
