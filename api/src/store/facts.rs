//! What is counted of cases, as they were after each event. Absent: the formulas (see `shared::recap`).

use shared::id::CaseId;
use shared::recap::{Fact, Month};
use shared::time::Moment;
use sqlx::FromRow;

use super::cases::NEVER;
use super::{Connection, Error};

/// Adds the fact of an event; the one before it holds up to it.
///
/// # Errors
/// When the database fails.
pub async fn insert(writer: &mut Connection, agency: &str, fact: &Fact) -> sqlx::Result<()> {
    sqlx::query("update case_facts set happened_until = $1, recorded_until = $2 where case_id = $3 and version = $4")
        .bind(fact.happened_at.millis())
        .bind(fact.recorded_at.millis())
        .bind(fact.case.as_str())
        .bind(i64::from(fact.version) - 1)
        .execute(&mut *writer)
        .await?;
    let body = serde_json::to_string(fact).map_err(|error| Error::Encode(error.into()))?;
    sqlx::query(
        "insert into case_facts (case_id, version, agency, procedure, happened_at, happened_until, recorded_at, \
         recorded_until, filed_at, concluded_at, body) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(fact.case.as_str())
    .bind(i64::from(fact.version))
    .bind(agency)
    .bind(fact.procedure.as_str())
    .bind(fact.happened_at.millis())
    .bind(NEVER)
    .bind(fact.recorded_at.millis())
    .bind(NEVER)
    .bind(fact.filed_at.millis())
    .bind(fact.concluded_at().map(Moment::millis))
    .bind(body)
    .execute(writer)
    .await
    .map(drop)
}

/// Forgets what is counted of a case, to make it again.
///
/// # Errors
/// When the database fails.
pub async fn forget(writer: &mut Connection, case: &CaseId) -> sqlx::Result<()> {
    let gone = sqlx::query("delete from case_facts where case_id = $1").bind(case.as_str());
    gone.execute(writer).await.map(drop)
}

/// Cases of which nothing is counted yet, though they have events.
///
/// # Errors
/// When the database fails.
pub async fn uncounted(reader: &mut Connection, rows_max: usize) -> sqlx::Result<Vec<CaseId>> {
    let rows: Vec<(String,)> = sqlx::query_as("select id from cases where counted = 0 order by id limit $1")
        .bind(super::row_limit(rows_max))
        .fetch_all(reader)
        .await?;
    rows.into_iter().map(|(id,)| super::word(CaseId::parse(&id), "id", &id)).collect()
}

/// Notes that a case's facts were made.
///
/// # Errors
/// When the database fails.
pub async fn counted(writer: &mut Connection, case: &CaseId) -> sqlx::Result<()> {
    let noted = sqlx::query("update cases set counted = 1 where id = $1").bind(case.as_str());
    noted.execute(writer).await.map(drop)
}

/// The facts of a case, oldest first.
///
/// # Errors
/// When the database fails, or a fact cannot be read.
pub async fn of_case(reader: &mut Connection, case: &CaseId) -> sqlx::Result<Vec<Fact>> {
    let rows: Vec<Row> = sqlx::query_as("select body from case_facts where case_id = $1 order by version")
        .bind(case.as_str())
        .fetch_all(reader)
        .await?;
    rows.into_iter().map(Row::fact).collect()
}

#[derive(FromRow)]
struct Row {
    body: String,
}

impl Row {
    fn fact(self) -> sqlx::Result<Fact> {
        serde_json::from_str(&self.body).map_err(|error| Error::Decode(error.into()))
    }
}

/// Which facts of a month are asked for.
#[derive(Clone, Copy)]
pub struct Of<'a> {
    /// The agency.
    pub agency: &'a str,
    /// The procedure.
    pub procedure: &'a str,
    /// The month.
    pub month: Month,
    /// What was on record at this moment is known.
    pub known_at: Moment,
}

/// Each case that some figure of a month counts, once, as it was at the month's end or as known; by number and id.
///
/// # Errors
/// When the database fails, or a fact cannot be read.
pub async fn of_month(reader: &mut Connection, of: Of<'_>) -> sqlx::Result<Vec<Fact>> {
    // Each part walks an index of its own: those that came, those that were done with, those that are open from before
    // and were still untouched at the month's end, and those whose next event was not on record. Of each case one
    // picture holds: the last one that had happened and was known; so no part brings a case twice, and the parts
    // exclude each other. Where the next event lies after the month, one after that may yet have happened in it: what
    // is entered late may have happened before something that was done beside the SOP.
    macro_rules! parts {
        ($($part:literal),+) => {
            concat_parts!($(concat!(
                "select body from case_facts where agency = $1 and procedure = $2 and happened_at < $4 \
                 and recorded_at <= $5 and (recorded_until > $5 or happened_until >= $4 and not exists \
                 (select 1 from case_facts later where later.case_id = case_facts.case_id \
                 and later.version > case_facts.version and later.happened_at < $4 and later.recorded_at <= $5)) and ",
                $part
            )),+)
        };
    }
    macro_rules! concat_parts {
        ($first:expr $(, $more:expr)*) => { concat!($first $(, " union all ", $more)*) };
    }
    let rows: Vec<Row> = sqlx::query_as(parts!(
        "filed_at >= $3 and filed_at < $4",
        "filed_at < $3 and concluded_at is not null and concluded_at >= $3 and concluded_at < $4",
        "filed_at < $3 and concluded_at is null and happened_until >= $4",
        "filed_at < $3 and concluded_at is null and happened_until < $4 and recorded_until > $5"
    ))
    .bind(of.agency)
    .bind(of.procedure)
    .bind(of.month.from.millis())
    .bind(of.month.until.millis())
    .bind(of.known_at.millis())
    .fetch_all(reader)
    .await?;
    let mut facts = rows.into_iter().map(Row::fact).collect::<sqlx::Result<Vec<Fact>>>()?;
    facts.sort_by(|one, other| (&one.number, &one.case).cmp(&(&other.number, &other.case)));
    Ok(facts)
}

/// The first words of a case, as lists show it; empty where there is no such case.
///
/// # Errors
/// When the database fails.
pub async fn summary(reader: &mut Connection, id: &CaseId) -> sqlx::Result<String> {
    let row: Option<(String,)> =
        sqlx::query_as("select summary from cases where id = $1").bind(id.as_str()).fetch_optional(reader).await?;
    Ok(row.map(|(summary,)| summary).unwrap_or_default())
}
