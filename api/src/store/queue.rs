//! Queues: open and ended cases by key, never by offset. One literal for each shape, so that each is
//! a walk along its own index. Absent: who may see which queue.

use shared::id::{CaseId, RegisterNumber};
use shared::procedure::{Classification, Role, State};
use shared::time::Moment;
use shared::wire::QueueRow;
use sqlx::FromRow;

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

#[derive(FromRow)]
struct Row {
    id: String,
    number: Option<String>,
    summary: String,
    state: String,
    holder: String,
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
            classification: self.classification.as_ref().map(class).transpose()?,
            filed_at: Moment::from_millis(self.filed_at),
            due_at: self.due_at.map(Moment::from_millis),
            reporter_spoke: self.reporter_spoke == 1,
        };
        Ok((row, key))
    }
}

fn rows(read: Vec<Row>) -> sqlx::Result<Vec<(QueueRow, PageKey)>> {
    read.into_iter().map(Row::row).collect()
}

/// Open cases of an agency that wait for a role, nearest due first, after a key.
///
/// # Errors
/// When the database fails.
pub async fn mine(
    reader: &mut Connection,
    agency: &str,
    holder: Role,
    after: Option<PageKey>,
    rows_max: usize,
) -> sqlx::Result<Vec<(QueueRow, PageKey)>> {
    let after = after.unwrap_or(PageKey { moment: i64::MIN, id: String::new() });
    let read = sqlx::query_as(
        "select id, number, summary, state, holder, classification, filed_at, due_at, reporter_spoke, \
         due_key as page_key from cases \
         where ended = 0 and agency = $1 and holder = $2 and (due_key, id) > ($3, $4) \
         order by due_key, id limit $5",
    );
    let read = read.bind(agency).bind(holder.code()).bind(after.moment).bind(after.id).bind(super::row_limit(rows_max));
    rows(read.fetch_all(reader).await?)
}

/// All open cases of an agency, nearest due first, after a key.
///
/// # Errors
/// When the database fails.
pub async fn open(
    reader: &mut Connection,
    agency: &str,
    after: Option<PageKey>,
    rows_max: usize,
) -> sqlx::Result<Vec<(QueueRow, PageKey)>> {
    let after = after.unwrap_or(PageKey { moment: i64::MIN, id: String::new() });
    let read = sqlx::query_as(
        "select id, number, summary, state, holder, classification, filed_at, due_at, reporter_spoke, \
         due_key as page_key from cases \
         where ended = 0 and agency = $1 and (due_key, id) > ($2, $3) \
         order by due_key, id limit $4",
    );
    rows(read.bind(agency).bind(after.moment).bind(after.id).bind(super::row_limit(rows_max)).fetch_all(reader).await?)
}

/// Cases of an agency that have ended, newest first, after a key.
///
/// # Errors
/// When the database fails.
pub async fn ended(
    reader: &mut Connection,
    agency: &str,
    after: Option<PageKey>,
    rows_max: usize,
) -> sqlx::Result<Vec<(QueueRow, PageKey)>> {
    let after = after.unwrap_or(PageKey { moment: NEVER, id: String::new() });
    let read = sqlx::query_as(
        "select id, number, summary, state, holder, classification, filed_at, due_at, reporter_spoke, \
         ended_at as page_key from cases \
         where ended = 1 and agency = $1 and (ended_at, id) < ($2, $3) \
         order by ended_at desc, id desc limit $4",
    );
    rows(read.bind(agency).bind(after.moment).bind(after.id).bind(super::row_limit(rows_max)).fetch_all(reader).await?)
}

/// How many open cases of an agency wait for a role.
///
/// # Errors
/// When the database fails.
pub async fn waiting(reader: &mut Connection, agency: &str, holder: Role) -> sqlx::Result<u32> {
    let row: (i64,) = sqlx::query_as("select count(*) from cases where ended = 0 and agency = $1 and holder = $2")
        .bind(agency)
        .bind(holder.code())
        .fetch_one(reader)
        .await?;
    super::number(row.0)
}
