//! Queues: open and ended cases by key, never by offset. One literal for each shape, so that each is
//! a walk along its own index. Absent: who may see which queue (see [`shared::visibility`]).

use shared::disposition::Task;
use shared::id::{CaseId, ExternalNumber, Period, RegisterNumber, UnitId};
use shared::procedure::{Classification, Role, State};
use shared::time::Moment;
use shared::wire::{QueueRow, WAITING_MAX};
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

/// Whose cases a queue is of. Confidential ones are listed to the role that keeps or holds them, in
/// the whole agency also to the one that coordinates them, and to `all_confidential`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Of<'a> {
    /// The agency's id.
    pub agency: &'a str,
    /// The role that looks.
    pub role: Role,
    /// One unit's; none for the whole agency's.
    pub unit: Option<&'a UnitId>,
    /// Whether every confidential case is listed.
    pub all_confidential: bool,
    /// Whether the monthly recaps are listed; never to one unit.
    pub recaps: bool,
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
    confidential: i64,
    dissatisfied: i64,
    promised_at: Option<i64>,
    review_by: String,
    worker: Option<String>,
    part: String,
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
            confidential: self.confidential == 1,
            dissatisfied: self.dissatisfied == 1,
            promised_at: self.promised_at.map(Moment::from_millis),
            review_by: Role::from_code(&self.review_by),
            task: Task::from_code(&self.part),
            worker: self.worker,
        };
        Ok((row, key))
    }
}

/// The one statement, for a key, conditions and an order.
macro_rules! page {
    ($key:literal, where $found:literal, $of:expr, order $order:literal) => {
        page!($key, from "cases" as "coalesce((select 'wait' from asked where case_id = id and part = 'initial'), '')", where $found, $of, order $order)
    };
    ($key:literal, from $from:literal as $part:literal, where $found:literal, $of:expr, order $order:literal) => {
        concat!(
            "select id, number, summary, state, holder, unit, external_number, period, classification, filed_at, \
             due_at, reporter_spoke, confidential, dissatisfied, promised_at, review_by, \
             (select name from posts join staff on staff.id = staff_id where posts.id = worker) as worker, ",
            $part,
            " as part, ",
            $key,
            " as page_key from ",
            $from,
            " where ",
            $found,
            $of,
            " order by ",
            $order
        )
    };
}

/// Of the whole agency's cases. Confidential ones are so few that they need no index to be passed over.
macro_rules! of_agency {
    () => {
        " and (confidential <= $5 or keeper = $6 or holder = $6 or coordinator = $6)"
    };
    (without recaps) => {
        // Recaps are twelve a year among thousands.
        " and period is null and (confidential <= $5 or keeper = $6 or holder = $6 or coordinator = $6)"
    };
}

/// Of what was given to one unit.
macro_rules! of_unit {
    () => {
        " and unit <> '' and unit = $7 and (confidential <= $5 or keeper = $6 or holder = $6)"
    };
}

type Page<'q> = QueryAs<'q, Any, Row, AnyArguments>;

async fn rows(reader: &mut Connection, page: Page<'_>, of: Of<'_>) -> sqlx::Result<Vec<(QueueRow, PageKey)>> {
    let page = match of.unit {
        Some(unit) => page.bind(unit.as_str().to_owned()),
        None => page,
    };
    page.fetch_all(reader).await?.into_iter().map(Row::row).collect()
}

/// Binds $1 to $6 of the pages of open and ended cases.
fn from<'q>(statement: &'static str, of: Of<'_>, after: PageKey, rows_max: usize) -> Page<'q> {
    sqlx::query_as(statement)
        .bind(of.agency.to_owned())
        .bind(after.moment)
        .bind(after.id)
        .bind(super::row_limit(rows_max))
        .bind(i64::from(of.all_confidential))
        .bind(of.role.code())
}

mod listed;
pub mod search;

pub use listed::{asked, mentioned, own, promised, to_initial, to_review};

/// Open cases in a role's queue, nearest due first, after a key. Whoever has a case sees it, a
/// confidential one or a recap too.
///
/// # Errors
/// When the database fails.
pub async fn mine(
    reader: &mut Connection,
    of: Of<'_>,
    after: Option<PageKey>,
    rows_max: usize,
) -> sqlx::Result<Vec<(QueueRow, PageKey)>> {
    let after = after.unwrap_or(PageKey { moment: i64::MIN, id: String::new() });
    let statement = match of.unit {
        None => {
            page!("due_key", where "ended = 0 and agency = $1 and keeper = $2 and (due_key, id) > ($3, $4)", "",
                order "due_key, id limit $5")
        }
        Some(_) => {
            page!("due_key", where "ended = 0 and unit <> '' and agency = $1 and keeper = $2 and unit = $6 \
                and (due_key, id) > ($3, $4)", "", order "due_key, id limit $5")
        }
    };
    let page = sqlx::query_as(statement).bind(of.agency).bind(of.role.code()).bind(after.moment).bind(after.id);
    rows(reader, page.bind(super::row_limit(rows_max)), of).await
}

/// All open cases, nearest due first, after a key.
///
/// # Errors
/// When the database fails.
pub async fn open(
    reader: &mut Connection,
    of: Of<'_>,
    after: Option<PageKey>,
    rows_max: usize,
) -> sqlx::Result<Vec<(QueueRow, PageKey)>> {
    let after = after.unwrap_or(PageKey { moment: i64::MIN, id: String::new() });
    macro_rules! open {
        ($of:expr) => {
            page!("due_key", where "ended = 0 and agency = $1 and (due_key, id) > ($2, $3)", $of,
                order "due_key, id limit $4")
        };
    }
    let statement = match (of.unit, of.recaps) {
        (Some(_), _) => open!(of_unit!()),
        (None, true) => open!(of_agency!()),
        (None, false) => open!(of_agency!(without recaps)),
    };
    rows(reader, from(statement, of, after, rows_max), of).await
}

/// Cases whose reporter was not satisfied with the last answer, ended or not, nearest due first, after a key.
///
/// # Errors
/// When the database fails.
pub async fn dissatisfied(
    reader: &mut Connection,
    of: Of<'_>,
    after: Option<PageKey>,
    rows_max: usize,
) -> sqlx::Result<Vec<(QueueRow, PageKey)>> {
    let after = after.unwrap_or(PageKey { moment: i64::MIN, id: String::new() });
    macro_rules! dissatisfied {
        ($of:expr) => {
            page!("due_key", where "dissatisfied = 1 and agency = $1 and (due_key, id) > ($2, $3)", $of,
                order "due_key, id limit $4")
        };
    }
    let statement = if of.unit.is_some() { dissatisfied!(of_unit!()) } else { dissatisfied!(of_agency!()) };
    rows(reader, from(statement, of, after, rows_max), of).await
}

/// Cases that have ended, newest first, after a key.
///
/// # Errors
/// When the database fails.
pub async fn ended(
    reader: &mut Connection,
    of: Of<'_>,
    after: Option<PageKey>,
    rows_max: usize,
) -> sqlx::Result<Vec<(QueueRow, PageKey)>> {
    let after = after.unwrap_or(PageKey { moment: NEVER, id: String::new() });
    macro_rules! ended {
        ($of:expr) => {
            page!("ended_at", where "ended = 1 and agency = $1 and (ended_at, id) < ($2, $3)", $of,
                order "ended_at desc, id desc limit $4")
        };
    }
    let statement = match (of.unit, of.recaps) {
        (Some(_), _) => ended!(of_unit!()),
        (None, true) => ended!(of_agency!()),
        (None, false) => ended!(of_agency!(without recaps)),
    };
    rows(reader, from(statement, of, after, rows_max), of).await
}

/// How many open cases wait for a role, counted no further than [`WAITING_MAX`]: a count of all would take longer
/// with every year.
///
/// # Errors
/// When the database fails.
pub async fn waiting(reader: &mut Connection, of: Of<'_>) -> sqlx::Result<u32> {
    let count = match of.unit {
        None => sqlx::query_as(
            "select count(*) from (select id from cases where ended = 0 and agency = $1 and keeper = $2 \
             limit $3) as found",
        )
        .bind(of.agency)
        .bind(of.role.code()),
        Some(unit) => sqlx::query_as(
            "select count(*) from (select id from cases where ended = 0 and unit <> '' and agency = $1 \
             and keeper = $2 and unit = $3 limit $4) as found",
        )
        .bind(of.agency)
        .bind(of.role.code())
        .bind(unit.as_str()),
    };
    let row: (i64,) = count.bind(i64::from(WAITING_MAX)).fetch_one(reader).await?;
    super::number(row.0)
}
