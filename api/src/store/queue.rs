//! Queues: open and ended cases by key, never by offset. One literal for each shape, so that each is
//! a walk along its own index. Absent: who may see which queue.

use shared::id::{CaseId, ExternalNumber, Period, RegisterNumber, UnitId};
use shared::procedure::{Classification, Role, State};
use shared::time::Moment;
use shared::wire::QueueRow;
use sqlx::any::AnyArguments;
use sqlx::query::QueryAs;
use sqlx::{Any, FromRow};

use super::Connection;
use super::cases::NEVER;

/// Where a page of a queue begins: the key of the row before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageKey {
    /// The due key, or for ended cases the moment of the end.
    pub moment: i64,
    /// The case's id.
    pub id: String,
}

/// Whose cases a queue is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of<'a> {
    /// The whole agency's, its monthly recaps among them.
    All,
    /// The whole agency's complaints.
    Complaints,
    /// What was given to one unit.
    Unit(&'a UnitId),
}

#[derive(FromRow)]
struct Row {
    id: String,
    number: Option<String>,
    summary: String,
    state: String,
    holder: String,
    unit: String,
    external_number: Option<String>,
    period: Option<String>,
    classification: Option<String>,
    filed_at: i64,
    due_at: Option<i64>,
    reporter_spoke: i64,
    page_key: i64,
}

impl Row {
    fn row(self) -> sqlx::Result<(QueueRow, PageKey)> {
        let key = PageKey { moment: self.page_key, id: self.id.clone() };
        let class = |code: &String| super::word(Classification::from_code(code), "classification", code);
        let row = QueueRow {
            id: super::word(CaseId::parse(&self.id), "id", &self.id)?,
            number: self.number.as_deref().and_then(RegisterNumber::parse),
            summary: self.summary,
            state: super::word(State::from_code(&self.state), "state", &self.state)?,
            holder: super::word(Role::from_code(&self.holder), "holder", &self.holder)?,
            unit: Some(self.unit.as_str()).filter(|unit| !unit.is_empty()).and_then(UnitId::parse),
            external: self.external_number.as_deref().and_then(ExternalNumber::parse),
            period: self.period.as_deref().and_then(Period::parse),
            classification: self.classification.as_ref().map(class).transpose()?,
            filed_at: Moment::from_millis(self.filed_at),
            due_at: self.due_at.map(Moment::from_millis),
            reporter_spoke: self.reporter_spoke == 1,
        };
        Ok((row, key))
    }
}

/// The one statement, for a key, a condition and an order.
macro_rules! page {
    ($key:literal, where $found:literal, order $order:literal) => {
        concat!(
            "select id, number, summary, state, holder, unit, external_number, period, classification, filed_at, \
             due_at, reporter_spoke, ",
            $key,
            " as page_key from cases where ",
            $found,
            " order by ",
            $order
        )
    };
}

type Page<'q> = QueryAs<'q, Any, Row, AnyArguments>;

async fn rows(reader: &mut Connection, page: Page<'_>) -> sqlx::Result<Vec<(QueueRow, PageKey)>> {
    page.fetch_all(reader).await?.into_iter().map(Row::row).collect()
}

/// Open cases in a role's queue, nearest due first, after a key. Whoever has a recap sees it.
///
/// # Errors
/// When the database fails.
pub async fn mine(
    reader: &mut Connection,
    agency: &str,
    keeper: Role,
    of: Of<'_>,
    after: Option<PageKey>,
    rows_max: usize,
) -> sqlx::Result<Vec<(QueueRow, PageKey)>> {
    let after = after.unwrap_or(PageKey { moment: i64::MIN, id: String::new() });
    let statement = match of {
        Of::All | Of::Complaints => {
            page!("due_key", where "ended = 0 and agency = $1 and keeper = $2 and (due_key, id) > ($3, $4)",
                order "due_key, id limit $5")
        }
        Of::Unit(_) => {
            page!("due_key", where "ended = 0 and unit <> '' and agency = $1 and keeper = $2 and unit = $6 \
                and (due_key, id) > ($3, $4)", order "due_key, id limit $5")
        }
    };
    let page = sqlx::query_as(statement).bind(agency).bind(keeper.code()).bind(after.moment).bind(after.id);
    rows(reader, with_unit(page.bind(super::row_limit(rows_max)), of)).await
}

/// All open cases, nearest due first, after a key.
///
/// # Errors
/// When the database fails.
pub async fn open(
    reader: &mut Connection,
    agency: &str,
    of: Of<'_>,
    after: Option<PageKey>,
    rows_max: usize,
) -> sqlx::Result<Vec<(QueueRow, PageKey)>> {
    let after = after.unwrap_or(PageKey { moment: i64::MIN, id: String::new() });
    let statement = match of {
        Of::All => {
            page!("due_key", where "ended = 0 and agency = $1 and (due_key, id) > ($2, $3)",
                order "due_key, id limit $4")
        }
        // Recaps are twelve a year among thousands, so they need no index of their own to be passed over.
        Of::Complaints => {
            page!("due_key", where "ended = 0 and agency = $1 and (due_key, id) > ($2, $3) and period is null",
                order "due_key, id limit $4")
        }
        Of::Unit(_) => {
            page!("due_key", where "ended = 0 and unit <> '' and agency = $1 and unit = $5 \
                and (due_key, id) > ($2, $3)", order "due_key, id limit $4")
        }
    };
    let page = sqlx::query_as(statement).bind(agency).bind(after.moment).bind(after.id);
    rows(reader, with_unit(page.bind(super::row_limit(rows_max)), of)).await
}

/// Cases that have ended, newest first, after a key.
///
/// # Errors
/// When the database fails.
pub async fn ended(
    reader: &mut Connection,
    agency: &str,
    of: Of<'_>,
    after: Option<PageKey>,
    rows_max: usize,
) -> sqlx::Result<Vec<(QueueRow, PageKey)>> {
    let after = after.unwrap_or(PageKey { moment: NEVER, id: String::new() });
    let statement = match of {
        Of::All => {
            page!("ended_at", where "ended = 1 and agency = $1 and (ended_at, id) < ($2, $3)",
                order "ended_at desc, id desc limit $4")
        }
        Of::Complaints => {
            page!("ended_at", where "ended = 1 and agency = $1 and (ended_at, id) < ($2, $3) and period is null",
                order "ended_at desc, id desc limit $4")
        }
        Of::Unit(_) => {
            page!("ended_at", where "ended = 1 and unit <> '' and agency = $1 and unit = $5 \
                and (ended_at, id) < ($2, $3)", order "ended_at desc, id desc limit $4")
        }
    };
    let page = sqlx::query_as(statement).bind(agency).bind(after.moment).bind(after.id);
    rows(reader, with_unit(page.bind(super::row_limit(rows_max)), of)).await
}

fn with_unit<'q>(page: Page<'q>, of: Of<'_>) -> Page<'q> {
    match of {
        Of::All | Of::Complaints => page,
        Of::Unit(unit) => page.bind(unit.as_str().to_owned()),
    }
}

/// How many open cases wait for a role.
///
/// # Errors
/// When the database fails.
pub async fn waiting(reader: &mut Connection, agency: &str, keeper: Role, of: Of<'_>) -> sqlx::Result<u32> {
    let count = match of {
        Of::All | Of::Complaints => {
            sqlx::query_as("select count(*) from cases where ended = 0 and agency = $1 and keeper = $2")
                .bind(agency)
                .bind(keeper.code())
        }
        Of::Unit(unit) => sqlx::query_as(
            "select count(*) from cases where ended = 0 and unit <> '' and agency = $1 and keeper = $2 and unit = $3",
        )
        .bind(agency)
        .bind(keeper.code())
        .bind(unit.as_str()),
    };
    let row: (i64,) = count.fetch_one(reader).await?;
    super::number(row.0)
}
