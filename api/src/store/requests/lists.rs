//! Lists of requests, each page by key and each an index hit.

use shared::id::{CaseId, RegisterNumber, RequestId};
use shared::procedure::Role;
use shared::request::State;
use shared::time::Moment;
use shared::wire::RequestRow;
use sqlx::FromRow;

use super::{Row, Stored, objection_state, superior};
use crate::store::{Connection, row_limit, word};

/// A row and its place in the list.
pub struct Listed {
    /// The row.
    pub row: RequestRow,
    /// The key that the next page begins after.
    pub key: (i64, String),
}

/// Which part of a register.
#[derive(Clone, Copy, Debug)]
pub struct Sought<'a> {
    /// The agency's id.
    pub agency: &'a str,
    /// Whether the register of objections is read.
    pub objections: bool,
    /// A state's code; empty for all.
    pub state: &'a str,
    /// From when, and until before when.
    pub within: (Moment, Moment),
}

#[derive(FromRow)]
struct ListRow {
    id: String,
    number: String,
    objection_number: String,
    summary: String,
    state: String,
    objection_state: String,
    received_at: i64,
    due_at: Option<i64>,
    place: i64,
}

impl ListRow {
    fn listed(self) -> sqlx::Result<Listed> {
        let row = RequestRow {
            number: word(RegisterNumber::parse(&self.number), "number", &self.number)?,
            objection: RegisterNumber::parse(&self.objection_number),
            summary: self.summary,
            state: word(State::from_code(&self.state), "state", &self.state)?,
            objection_state: objection_state(&self.objection_state)?,
            received_at: Moment::from_millis(self.received_at),
            due_at: self.due_at.map(Moment::from_millis),
            id: word(RequestId::parse(&self.id), "id", &self.id)?,
        };
        Ok(Listed { row, key: (self.place, self.id) })
    }
}

/// What is read of a row: when which duty is due, its place in the list, and the condition.
macro_rules! listed {
    ($due:literal, $place:literal, $found:literal) => {
        concat!(
            "select id, number, objection_number, summary, state, objection_state, received_at, ",
            $due,
            " as due_at, ",
            $place,
            " as place from requests where ",
            $found
        )
    };
}

/// The agency's nearest duty in a row. `least` is `min` on SQLite, so it is spelt out.
macro_rules! of_register {
    ($place:literal, $found:literal) => {
        listed!(
            "case when superior_due is null or ppid_due < superior_due then ppid_due else superior_due end",
            $place,
            $found
        )
    };
}

/// The requests in which something is due from a role's office, nearest first, after a key.
///
/// # Errors
/// When the database fails, or a row cannot be read.
pub async fn by_due(
    reader: &mut Connection,
    agency: &str,
    role: Role,
    after: &(i64, String),
    rows_max: usize,
) -> sqlx::Result<Vec<Listed>> {
    let statement = if superior(role) {
        listed!(
            "superior_due",
            "superior_due",
            "agency = $1 and superior_due is not null and (superior_due, id) > ($2, $3) \
             order by superior_due, id limit $4"
        )
    } else {
        listed!(
            "ppid_due",
            "ppid_due",
            "agency = $1 and ppid_due is not null and (ppid_due, id) > ($2, $3) order by ppid_due, id limit $4"
        )
    };
    let rows: Vec<ListRow> = sqlx::query_as(statement)
        .bind(agency)
        .bind(after.0)
        .bind(after.1.as_str())
        .bind(row_limit(rows_max))
        .fetch_all(reader)
        .await?;
    rows.into_iter().map(ListRow::listed).collect()
}

/// A part of a register, newest first, after a key.
///
/// # Errors
/// When the database fails, or a row cannot be read.
pub async fn register(
    reader: &mut Connection,
    sought: Sought<'_>,
    after: &(i64, String),
    rows_max: usize,
) -> sqlx::Result<Vec<Listed>> {
    let statement = match (sought.objections, sought.state.is_empty()) {
        (false, true) => of_register!(
            "received_at",
            "agency = $1 and received_at >= $2 and (received_at, id) < ($3, $4) \
             order by received_at desc, id desc limit $5"
        ),
        (false, false) => of_register!(
            "received_at",
            "agency = $1 and received_at >= $2 and (received_at, id) < ($3, $4) and state = $6 \
             order by received_at desc, id desc limit $5"
        ),
        (true, true) => of_register!(
            "objected_at",
            "agency = $1 and objected_at is not null and objected_at >= $2 and (objected_at, id) < ($3, $4) \
             order by objected_at desc, id desc limit $5"
        ),
        (true, false) => of_register!(
            "objected_at",
            "agency = $1 and objected_at is not null and objected_at >= $2 and (objected_at, id) < ($3, $4) \
             and objection_state = $6 order by objected_at desc, id desc limit $5"
        ),
    };
    let (from, until) = sought.within;
    // Before the end of the time, and before what was listed.
    let after = if after.0 < until.millis() { (after.0, after.1.as_str()) } else { (until.millis(), "") };
    let mut page = sqlx::query_as::<_, ListRow>(statement)
        .bind(sought.agency.to_owned())
        .bind(from.millis())
        .bind(after.0)
        .bind(after.1.to_owned())
        .bind(row_limit(rows_max));
    if !sought.state.is_empty() {
        page = page.bind(sought.state.to_owned());
    }
    page.fetch_all(reader).await?.into_iter().map(ListRow::listed).collect()
}

/// The requests that came from a complaint, oldest first.
///
/// # Errors
/// When the database fails, or a row cannot be read.
pub async fn of_case(reader: &mut Connection, case: &CaseId) -> sqlx::Result<Vec<Stored>> {
    let rows: Vec<Row> = sqlx::query_as("select body, head from requests where case_id = $1 order by received_at")
        .bind(case.as_str())
        .fetch_all(reader)
        .await?;
    rows.into_iter().map(Row::stored).collect()
}
