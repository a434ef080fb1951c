//! The marks of cases and their sums, of which the board is made. Absent: the rule that makes marks (see
//! [`shared::board`]), and the figures.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use shared::board::{Cell, Dimension, Line, Mark, MarkKind, Marked, Span, Sum, Weekly};
use shared::id::CaseId;
use shared::time::Moment;
use sqlx::FromRow;

use super::cases::NEVER;
use super::{Connection, number, word};

mod listed;

pub use listed::{Found, Key, Listed, listed};

/// Cases whose marks are not those of their version, or to which time has added one; by id.
///
/// # Errors
/// When the database fails.
pub async fn off(reader: &mut Connection, now: Moment, rows_max: usize) -> sqlx::Result<Vec<CaseId>> {
    let rows: Vec<(String,)> = sqlx::query_as(
        "select id from cases where board_version <> version union \
         select id from cases where board_at < 9223372036854775807 and board_at <= $1 order by 1 limit $2",
    )
    .bind(now.millis())
    .bind(super::row_limit(rows_max))
    .fetch_all(reader)
    .await?;
    rows.into_iter().map(|(id,)| word(CaseId::parse(&id), "id", &id)).collect()
}

/// Takes a case whose marks are to be made anew; says whether they still are. Whoever else would take it waits, and then
/// finds it done.
///
/// # Errors
/// When the database fails.
pub async fn take(writer: &mut Connection, case: &CaseId, now: Moment) -> sqlx::Result<bool> {
    let taken = sqlx::query(
        "update cases set board_version = version, board_at = $1 where id = $2 and (board_version <> version or board_at <= $3)",
    )
    .bind(NEVER)
    .bind(case.as_str())
    .bind(now.millis())
    .execute(writer)
    .await?;
    Ok(taken.rows_affected() == 1)
}

/// Notes when time alone will add a mark to a case.
///
/// # Errors
/// When the database fails.
pub async fn look_again(writer: &mut Connection, case: &CaseId, at: Moment) -> sqlx::Result<()> {
    let noted = sqlx::query("update cases set board_at = $1 where id = $2").bind(at.millis()).bind(case.as_str());
    noted.execute(writer).await.map(drop)
}

/// The code of the region that a case told, where it is still known.
///
/// # Errors
/// When the database fails.
pub async fn region(reader: &mut Connection, case: &CaseId) -> sqlx::Result<Option<String>> {
    let row: Option<(String,)> =
        sqlx::query_as("select body from texts where case_id = $1 and version = 1 and field = 'region'")
            .bind(case.as_str())
            .fetch_optional(reader)
            .await?;
    Ok(row.map(|(body,)| body))
}

#[derive(FromRow)]
struct MarkRow {
    kind: String,
    key: String,
    at: i64,
    until_at: i64,
    value: i64,
    unit: String,
    category: String,
    channel: String,
    region: String,
}

/// What is written as the end of a mark.
fn until(mark: &Mark) -> i64 {
    match mark.until {
        Some(until) => until.millis(),
        None if mark.kind.lasts() => NEVER,
        None => mark.at.millis(),
    }
}

fn until_read(kind: MarkKind, until: i64) -> Option<Moment> {
    (kind.lasts() && until != NEVER).then(|| Moment::from_millis(until))
}

/// The marks of a case as they were made last.
///
/// # Errors
/// When the database fails, or a word in it is unknown.
pub async fn of_case(reader: &mut Connection, case: &CaseId) -> sqlx::Result<Marked> {
    let rows: Vec<MarkRow> = sqlx::query_as(
        "select kind, key, at, until_at, value, unit, category, channel, region from board_marks where case_id = $1 \
         order by nth",
    )
    .bind(case.as_str())
    .fetch_all(reader)
    .await?;
    let mut marked = Marked::default();
    for row in rows {
        let kind = word(MarkKind::from_code(&row.kind), "kind", &row.kind)?;
        let (at, until) = (Moment::from_millis(row.at), until_read(kind, row.until_at));
        marked.marks.push(Mark { kind, key: row.key, at, until, value: number(row.value)? });
        (marked.unit, marked.category) = (row.unit, row.category);
        (marked.channel, marked.region) = (row.channel, row.region);
    }
    Ok(marked)
}

/// Writes the marks of a case in place of those it had.
///
/// # Errors
/// When the database fails.
pub async fn replace(
    writer: &mut Connection,
    (agency, procedure): (&str, &str),
    case: &CaseId,
    marked: &Marked,
) -> sqlx::Result<()> {
    sqlx::query("delete from board_marks where case_id = $1").bind(case.as_str()).execute(&mut *writer).await?;
    for (nth, mark) in (0_i64..).zip(&marked.marks) {
        sqlx::query(
            "insert into board_marks (case_id, nth, agency, procedure, kind, key, at, until_at, value, unit, category, \
             channel, region) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        )
        .bind(case.as_str())
        .bind(nth)
        .bind(agency)
        .bind(procedure)
        .bind(mark.kind.code())
        .bind(mark.key.as_str())
        .bind(mark.at.millis())
        .bind(until(mark))
        .bind(i64::from(mark.value))
        .bind(marked.unit.as_str())
        .bind(marked.category.as_str())
        .bind(marked.channel.as_str())
        .bind(marked.region.as_str())
        .execute(&mut *writer)
        .await?;
    }
    Ok(())
}

/// Adds to sums, in their order, so that two who add wait for each other and never both.
///
/// # Errors
/// When the database fails.
pub async fn add(
    writer: &mut Connection,
    (agency, procedure): (&str, &str),
    cells: &BTreeMap<Cell, i64>,
) -> sqlx::Result<()> {
    for (cell, count) in cells.iter().filter(|(_, count)| **count != 0) {
        sqlx::query(
            "insert into board_sums (agency, procedure, week, kind, by_what, of_what, key, value, ended, count) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
             on conflict (agency, procedure, week, kind, by_what, of_what, key, value, ended) \
             do update set count = board_sums.count + excluded.count",
        )
        .bind(agency)
        .bind(procedure)
        .bind(cell.week.to_string())
        .bind(cell.kind.code())
        .bind(cell.by.code())
        .bind(cell.of.as_str())
        .bind(cell.key.as_str())
        .bind(i64::from(cell.value))
        .bind(i64::from(cell.left))
        .bind(*count)
        .execute(&mut *writer)
        .await?;
    }
    Ok(())
}

/// The sums of each week of a span, in all; promises also of the weeks after it.
///
/// # Errors
/// When the database fails, or a word in it is unknown.
pub async fn weekly(
    reader: &mut Connection,
    (agency, procedure): (&str, &str),
    span: Span,
) -> sqlx::Result<Vec<Weekly>> {
    let rows: Vec<(String, String, i64, String, i64)> = sqlx::query_as(
        "select week, kind, ended, key, cast(sum(count) as bigint) from board_sums where agency = $1 and procedure = $2 and week >= $3 \
         and kind in ('came', 'open', 'late', 'promised') and by_what = 'all' and (week < $4 or kind = 'promised') \
         group by week, kind, ended, key",
    )
    .bind(agency)
    .bind(procedure)
    .bind(span.from.to_string())
    .bind(span.until.to_string())
    .fetch_all(reader)
    .await?;
    let read = |(week, kind, left, key, count): (String, String, i64, String, i64)| {
        let kind = word(MarkKind::from_code(&kind), "kind", &kind)?;
        let week: NaiveDate = word(week.parse().ok(), "week", &week)?;
        Ok(Weekly { week, kind, left: left == 1, key, count })
    };
    rows.into_iter().map(read).collect()
}

#[derive(FromRow)]
struct LineRow {
    part: i64,
    kind: String,
    ended: i64,
    by_what: String,
    of_what: String,
    key: String,
    value: i64,
    total: i64,
}

impl LineRow {
    fn line(self) -> sqlx::Result<Line> {
        Ok(Line {
            sum: word(
                [Sum::Base, Sum::Before, Sum::Now].get(usize::try_from(self.part).unwrap_or(usize::MAX)).copied(),
                "part",
                "",
            )?,
            kind: word(MarkKind::from_code(&self.kind), "kind", &self.kind)?,
            left: self.ended == 1,
            by: word(Dimension::from_code(&self.by_what), "by_what", &self.by_what)?,
            of: self.of_what,
            key: self.key,
            value: number(self.value)?,
            count: self.total,
        })
    }
}

/// The sums over a span, over as many weeks before it, and, of what lasts, over all before those.
///
/// # Errors
/// When the database fails, or a word in it is unknown.
pub async fn lines(reader: &mut Connection, (agency, procedure): (&str, &str), span: Span) -> sqlx::Result<Vec<Line>> {
    let rows: Vec<LineRow> = sqlx::query_as(
        "select 0 as part, kind, ended, by_what, of_what, '' as key, 0 as value, cast(sum(count) as bigint) as total \
         from board_sums where agency = $1 and procedure = $2 and week < $3 and kind in ('open', 'late') \
         group by kind, ended, by_what, of_what \
         union all select case when week < $4 then 1 else 2 end as part, kind, ended, by_what, of_what, key, value, \
         cast(sum(count) as bigint) as total from board_sums \
         where agency = $1 and procedure = $2 and week >= $3 and week < $5 \
         group by case when week < $4 then 1 else 2 end, kind, ended, by_what, of_what, key, value",
    )
    .bind(agency)
    .bind(procedure)
    .bind(span.before().from.to_string())
    .bind(span.from.to_string())
    .bind(span.until.to_string())
    .fetch_all(reader)
    .await?;
    rows.into_iter().map(LineRow::line).collect()
}
