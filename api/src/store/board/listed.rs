//! The cases behind a figure of the board, page by page. Absent: who may see them.

use shared::board::{Edge, MarkKind};
use shared::id::CaseId;
use shared::time::Moment;
use sqlx::FromRow;

use super::super::{Connection, number, row_limit, word};
use super::until_read;

/// Where a page ends: when it was, the case, and which of its marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// When it was.
    pub at: i64,
    /// The case.
    pub case: String,
    /// Which of its marks.
    pub nth: i64,
}

/// Which marks a list holds. What is empty narrows nothing but the dimension that is named by its place in `of`.
#[derive(Clone, Copy)]
pub struct Listed<'a> {
    /// The agency.
    pub agency: &'a str,
    /// The procedure.
    pub procedure: &'a str,
    /// What is counted.
    pub kind: MarkKind,
    /// Whether what began, what ended, or what lasted at the end.
    pub edge: Edge,
    /// From which moment.
    pub from: Moment,
    /// Up to, and without, which.
    pub until: Moment,
    /// Of which unit, category, channel and region; of any where there is none.
    pub of: [Option<&'a str>; 4],
    /// Of which step, stage or pair; of any where there is none.
    pub key: Option<&'a str>,
    /// Of which value; of any where there is none.
    pub value: Option<u32>,
    /// After which one.
    pub after: Option<&'a Key>,
}

/// A mark that a figure counts.
#[derive(Clone, Debug)]
pub struct Found {
    /// The case.
    pub case: CaseId,
    /// When, or since when.
    pub at: Moment,
    /// Until when, for what lasts and has ended.
    pub until: Option<Moment>,
    /// How long or how much.
    pub value: u32,
    /// Where the next page begins, if this is the last of one.
    pub key: Key,
}

#[derive(FromRow)]
struct Row {
    case_id: String,
    nth: i64,
    kind: String,
    at: i64,
    until_at: i64,
    value: i64,
}

/// The one statement: along the index of beginnings or of ends. `$4` and `$5` bound the moments.
macro_rules! marks {
    ($moment:literal, $bounds:literal) => {
        concat!(
            "select case_id, nth, kind, at, until_at, value from board_marks where agency = $1 and procedure = $2 \
             and kind = $3 and ",
            $bounds,
            " and (",
            $moment,
            ", case_id, nth) > ($6, $7, $8) and ($9 = 0 or unit = $10) and ($11 = 0 or category = $12) \
             and ($13 = 0 or channel = $14) and ($15 = 0 or region = $16) and ($17 = 0 or key = $18) \
             and ($19 < 0 or value = $19) order by ",
            $moment,
            ", case_id, nth limit $20"
        )
    };
}

/// The marks behind a figure, by when they were.
///
/// # Errors
/// When the database fails, or a word in it is unknown.
pub async fn listed(reader: &mut Connection, of: Listed<'_>, rows_max: usize) -> sqlx::Result<Vec<Found>> {
    let statement = match of.edge {
        Edge::Entered => marks!("at", "at >= $4 and at < $5"),
        Edge::Left => marks!("until_at", "until_at >= $4 and until_at < $5"),
        // What lasted at the end began before it and did not end before it: the few that did not are at the index's end.
        Edge::AtEnd => marks!("until_at", "until_at >= $5 and at < $5 and $4 <= $5"),
    };
    let first = Key { at: i64::MIN, case: String::new(), nth: -1 };
    let after = of.after.unwrap_or(&first);
    let mut query = sqlx::query_as(statement)
        .bind(of.agency)
        .bind(of.procedure)
        .bind(of.kind.code())
        .bind(of.from.millis())
        .bind(of.until.millis())
        .bind(after.at)
        .bind(after.case.as_str())
        .bind(after.nth);
    for narrowed in of.of.into_iter().chain([of.key]) {
        query = query.bind(i64::from(narrowed.is_some())).bind(narrowed.unwrap_or_default());
    }
    let rows: Vec<Row> = query.bind(of.value.map_or(-1, i64::from)).bind(row_limit(rows_max)).fetch_all(reader).await?;
    let read = |row: Row| {
        let kind = word(MarkKind::from_code(&row.kind), "kind", &row.kind)?;
        let moment = if of.edge == Edge::Entered { row.at } else { row.until_at };
        Ok(Found {
            case: word(CaseId::parse(&row.case_id), "case_id", &row.case_id)?,
            at: Moment::from_millis(row.at),
            until: until_read(kind, row.until_at),
            value: number(row.value)?,
            key: Key { at: moment, case: row.case_id, nth: row.nth },
        })
    };
    rows.into_iter().map(read).collect()
}
