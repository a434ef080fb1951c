//! Lists beside the usual ones: promises, and working answers to approve. Absent: rows and macros, which are the
//! queue's.

use shared::wire::QueueRow;

use super::{Connection, Of, PageKey, from, rows};

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
