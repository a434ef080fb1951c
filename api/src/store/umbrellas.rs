//! Groups of cases about one matter, and which cases lie near one in time. Absent: who may see which of them.

use shared::id::{CaseId, UmbrellaId};
use shared::time::Moment;
use sqlx::FromRow;

use super::Connection;

/// A group as it is kept.
#[derive(Clone, Debug, FromRow)]
pub struct Row {
    /// The agency's id.
    pub agency: String,
    /// What it is called.
    pub name: String,
    /// What was written with it.
    pub body: String,
    opened_at: i64,
}

impl Row {
    /// When it was made.
    #[must_use]
    pub const fn opened_at(&self) -> Moment {
        Moment::from_millis(self.opened_at)
    }
}

/// A group about to be written.
#[derive(Clone, Copy)]
pub struct New<'a> {
    /// Its id.
    pub id: &'a UmbrellaId,
    /// The agency's id.
    pub agency: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// What is written with it.
    pub body: &'a str,
    /// From which post it is made.
    pub post: &'a str,
}

/// Writes a new group.
///
/// # Errors
/// When the database fails.
pub async fn insert(writer: &mut Connection, new: New<'_>, now: Moment) -> sqlx::Result<()> {
    sqlx::query("insert into umbrellas (id, agency, name, body, post_id, opened_at) values ($1, $2, $3, $4, $5, $6)")
        .bind(new.id.as_str())
        .bind(new.agency)
        .bind(new.name)
        .bind(new.body)
        .bind(new.post)
        .bind(now.millis())
        .execute(writer)
        .await
        .map(drop)
}

/// The group of an id.
///
/// # Errors
/// When the database fails.
pub async fn by_id(reader: &mut Connection, id: &UmbrellaId) -> sqlx::Result<Option<Row>> {
    sqlx::query_as("select agency, name, body, opened_at from umbrellas where id = $1")
        .bind(id.as_str())
        .fetch_optional(reader)
        .await
}

/// Notes which group a case is in, as its last event says.
///
/// # Errors
/// When the database fails.
pub async fn tie(writer: &mut Connection, case: &CaseId, group: Option<&UmbrellaId>) -> sqlx::Result<()> {
    sqlx::query("update cases set umbrella = $1 where id = $2")
        .bind(group.map(UmbrellaId::as_str))
        .bind(case.as_str())
        .execute(writer)
        .await
        .map(drop)
}

/// The ids of a group's cases, the oldest first.
///
/// # Errors
/// When the database fails, or an id cannot be read.
pub async fn members(reader: &mut Connection, group: &UmbrellaId, rows_max: usize) -> sqlx::Result<Vec<CaseId>> {
    let rows: Vec<(String,)> =
        sqlx::query_as("select id from cases where umbrella = $1 order by umbrella, filed_at, id limit $2")
            .bind(group.as_str())
            .bind(super::row_limit(rows_max))
            .fetch_all(reader)
            .await?;
    rows.iter().map(|(id,)| super::word(CaseId::parse(id), "id", id)).collect()
}

/// How many other cases of a group everybody may know of: none that is confidential.
///
/// # Errors
/// When the database fails.
pub async fn others(reader: &mut Connection, group: &UmbrellaId, case: &CaseId) -> sqlx::Result<u32> {
    let row: (i64,) =
        sqlx::query_as("select count(*) from cases where umbrella = $1 and id <> $2 and confidential = 0")
            .bind(group.as_str())
            .bind(case.as_str())
            .fetch_one(reader)
            .await?;
    super::number(row.0)
}

/// What was told in a case, as far as it is compared with others.
#[derive(Clone, Debug, FromRow)]
pub struct Told {
    /// The case's id.
    pub id: String,
    /// When it was filed, in unix milliseconds.
    pub filed_at: i64,
    /// The complaint; none once it was erased.
    pub story: Option<String>,
    /// The place in words.
    pub place: Option<String>,
    /// The region's code.
    pub region: Option<String>,
    /// The point.
    pub location: Option<String>,
}

/// The one statement, for one side of a moment.
macro_rules! told {
    ($side:literal) => {
        concat!(
            "select id, filed_at, \
             (select body from texts where case_id = cases.id and version = 1 and field = 'story') as story, \
             (select body from texts where case_id = cases.id and version = 1 and field = 'place') as place, \
             (select body from texts where case_id = cases.id and version = 1 and field = 'region') as region, \
             (select body from texts where case_id = cases.id and version = 1 and field = 'location') as location \
             from cases where agency = $1 and ",
            $side
        )
    };
}

/// What was told in an agency's cases filed about a moment, the nearest to it first on each side: as many at most
/// before it as after.
///
/// # Errors
/// When the database fails.
pub async fn told_about(
    reader: &mut Connection,
    agency: &str,
    at: Moment,
    within_millis: i64,
    side_max: usize,
) -> sqlx::Result<Vec<Told>> {
    let sides = [
        (told!("filed_at <= $2 and filed_at >= $3 order by filed_at desc limit $4"), at.millis() - within_millis),
        (told!("filed_at > $2 and filed_at <= $3 order by filed_at limit $4"), at.millis() + within_millis),
    ];
    let mut found = Vec::new();
    for (statement, bound) in sides {
        let side = sqlx::query_as(statement).bind(agency.to_owned()).bind(at.millis()).bind(bound);
        let side: Vec<Told> = side.bind(super::row_limit(side_max)).fetch_all(&mut *reader).await?;
        found.extend(side);
    }
    Ok(found)
}
