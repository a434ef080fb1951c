//! Lists beside the usual ones: promises, working answers to approve, one person's own, what sheets ask for. Absent: rows and macros, which are the
//! queue's.

use shared::id::{PostId, UnitId};
use shared::wire::QueueRow;

use super::{Connection, NEVER, Of, PageKey, Row, from, rows};

/// Open cases with a promise to their reporter, the nearest day first, after a key.
///
/// # Errors
/// When the database fails.
pub async fn promised(
    reader: &mut Connection,
    of: Of<'_>,
    after: Option<PageKey>,
    rows_max: usize,
) -> sqlx::Result<Vec<(QueueRow, PageKey)>> {
    let after = after.unwrap_or(PageKey { moment: i64::MIN, id: String::new() });
    macro_rules! promised {
        ($of:expr) => {
            page!("promised_at", where "promised_at is not null and agency = $1 and (promised_at, id) > ($2, $3)", $of,
                order "promised_at, id limit $4")
        };
    }
    let statement = if of.unit.is_some() { promised!(of_unit!()) } else { promised!(of_agency!()) };
    rows(reader, from(statement, of, after, rows_max), of).await
}

/// Cases of whose working answer a role is asked to approve, nearest due first, after a key.
///
/// # Errors
/// When the database fails.
pub async fn to_review(
    reader: &mut Connection,
    of: Of<'_>,
    after: Option<PageKey>,
    rows_max: usize,
) -> sqlx::Result<Vec<(QueueRow, PageKey)>> {
    let after = after.unwrap_or(PageKey { moment: i64::MIN, id: String::new() });
    macro_rules! review {
        ($of:expr) => {
            page!("due_key", where "review_by <> '' and agency = $1 and review_by = $6 and (due_key, id) > ($2, $3)", $of,
                order "due_key, id limit $4")
        };
    }
    let statement = if of.unit.is_some() { review!(of_unit!()) } else { review!(of_agency!()) };
    rows(reader, from(statement, of, after, rows_max), of).await
}

/// Open cases that the person of a post has, nearest due first, after a key.
///
/// # Errors
/// When the database fails.
pub async fn own(
    reader: &mut Connection,
    post: &PostId,
    after: Option<PageKey>,
    rows_max: usize,
) -> sqlx::Result<Vec<(QueueRow, PageKey)>> {
    let after = after.unwrap_or(PageKey { moment: i64::MIN, id: String::new() });
    let statement = page!("due_key", where "worker <> '' and worker = $1 and (due_key, id) > ($2, $3)", "",
        order "due_key, id limit $4");
    let page = sqlx::query_as(statement).bind(post.as_str()).bind(after.moment).bind(after.id);
    let found: Vec<Row> = page.bind(super::super::row_limit(rows_max)).fetch_all(reader).await?;
    found.into_iter().map(Row::row).collect()
}

/// A list along what sheets ask for; `$6` is the unit, empty for the agency as a whole.
macro_rules! asked {
    (where $more:literal, order $order:literal) => {
        page!("asked_at", from "asked join cases on cases.id = case_id" as "part",
            where "asked_agency = $1 and asked_role = $5 and asked_unit = $6 and (asked_at, case_id) < ($2, $3)", $more,
            order $order)
    };
}

/// Cases whose disposition sheet asks an office for something, the newest first, after a key. What is asked is shown,
/// confidential or not: the sheet names who is to see it.
///
/// # Errors
/// When the database fails.
pub async fn asked(
    reader: &mut Connection,
    of: Of<'_>,
    after: Option<PageKey>,
    rows_max: usize,
) -> sqlx::Result<Vec<(QueueRow, PageKey)>> {
    let statement = asked!(where "", order "asked_at desc, case_id desc limit $4");
    asked_of(reader, statement, of, after, rows_max).await
}

/// Those among them that wait for its initials.
///
/// # Errors
/// When the database fails.
pub async fn to_initial(
    reader: &mut Connection,
    of: Of<'_>,
    rows_max: usize,
) -> sqlx::Result<Vec<(QueueRow, PageKey)>> {
    let statement = asked!(where " and part = 'initial'", order "asked_at desc, case_id desc limit $4");
    asked_of(reader, statement, of, None, rows_max).await
}

async fn asked_of(
    reader: &mut Connection,
    statement: &'static str,
    of: Of<'_>,
    after: Option<PageKey>,
    rows_max: usize,
) -> sqlx::Result<Vec<(QueueRow, PageKey)>> {
    let after = after.unwrap_or(PageKey { moment: NEVER, id: String::new() });
    let page = sqlx::query_as(statement).bind(of.agency).bind(after.moment).bind(after.id);
    let page = page.bind(super::super::row_limit(rows_max)).bind(of.role.code());
    let page = page.bind(of.unit.map_or("", UnitId::as_str));
    let found: Vec<Row> = page.fetch_all(reader).await?;
    found.into_iter().map(Row::row).collect()
}

/// Cases whose notes mention an office that has not answered, the newest first, after a key. Rows of cases that it may
/// not see are not there (see the table).
///
/// # Errors
/// When the database fails.
pub async fn mentioned(
    reader: &mut Connection,
    of: Of<'_>,
    after: Option<PageKey>,
    rows_max: usize,
) -> sqlx::Result<Vec<(QueueRow, PageKey)>> {
    let statement = page!("mentioned_at", from "mentions join cases on cases.id = case_id" as "''",
        where "mentioned_agency = $1 and mentioned_role = $5 and mentioned_unit = $6 \
            and (mentioned_at, case_id) < ($2, $3)", "",
        order "mentioned_at desc, case_id desc limit $4");
    asked_of(reader, statement, of, after, rows_max).await
}
