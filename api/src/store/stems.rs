//! What cases are found by: stems of their texts, and keyed hashes of the parts of their reporters' names. Absent:
//! what a stem is (see [`shared::likeness`]), and the search (see `queue::search`).

use shared::case::Case;
use shared::id::{CaseId, CategoryId};
use shared::procedure::Kind;

use super::Connection;

/// How many are written at once.
const AT_ONCE: usize = 16;

/// The statement that writes [`AT_ONCE`] rows under a case that is there; a row that is there already stays.
macro_rules! insert {
    ($table:literal, $column:literal) => {
        concat!(
            "insert into ",
            $table,
            " (agency, ",
            $column,
            ", filed_at, case_id) select c.agency, s.column1, c.filed_at, c.id from cases c cross join (values ($2), \
             ($3), ($4), ($5), ($6), ($7), ($8), ($9), ($10), ($11), ($12), ($13), ($14), ($15), ($16), ($17)) as s \
             where c.id = $1 on conflict do nothing"
        )
    };
}

async fn rows(writer: &mut Connection, statement: &'static str, case: &CaseId, values: &[String]) -> sqlx::Result<()> {
    for chunk in values.chunks(AT_ONCE) {
        let mut insert = sqlx::query(statement).bind(case.as_str());
        // Places that are left hold the first again: it is there already.
        for at in 0..AT_ONCE {
            insert = insert.bind(chunk.get(at).unwrap_or(&chunk[0]).as_str());
        }
        insert.execute(&mut *writer).await?;
    }
    Ok(())
}

/// Lets a case be found by stems too.
///
/// # Errors
/// When the database fails.
pub async fn insert(writer: &mut Connection, case: &CaseId, stems: &[String]) -> sqlx::Result<()> {
    rows(writer, insert!("case_stems", "stem"), case, stems).await
}

/// Lets a case be found by hashes of the parts of its reporter's name.
///
/// # Errors
/// When the database fails.
pub async fn insert_names(writer: &mut Connection, case: &CaseId, hashes: &[String]) -> sqlx::Result<()> {
    rows(writer, insert!("name_index", "hash"), case, hashes).await
}

/// Cases that were filed before there were stems, by id.
///
/// # Errors
/// When the database fails.
pub async fn unstemmed(reader: &mut Connection, rows_max: usize) -> sqlx::Result<Vec<String>> {
    let rows: Vec<(String,)> = sqlx::query_as("select id from cases where stemmed = 0 order by id limit $1")
        .bind(super::row_limit(rows_max))
        .fetch_all(reader)
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Notes that a case from before was read, and what it is filtered by.
///
/// # Errors
/// When the database fails.
pub async fn stemmed(writer: &mut Connection, case: &Case) -> sqlx::Result<()> {
    sqlx::query("update cases set stemmed = 1, category = $1, kind = $2 where id = $3")
        .bind(case.category.as_ref().map_or("", CategoryId::as_str))
        .bind(case.kind.map_or("", Kind::code))
        .bind(case.id.as_str())
        .execute(writer)
        .await
        .map(drop)
}
