//! Which complaints of the same reporter are tied to each other, as their events say. Absent: who may know of it.

use shared::case::Relation;
use shared::id::CaseId;

use super::Connection;

/// Writes what another case is to one, as its event of a version says.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    writer: &mut Connection,
    case: &CaseId,
    version: u32,
    (relation, other): (Relation, &CaseId),
) -> sqlx::Result<()> {
    sqlx::query("insert into ties (case_id, version, relation, other_id) values ($1, $2, $3, $4)")
        .bind(case.as_str())
        .bind(i64::from(version))
        .bind(relation.code())
        .bind(other.as_str())
        .execute(writer)
        .await
        .map(drop)
}

/// The cases tied to one, in the order of its events.
///
/// # Errors
/// When the database fails, or a row cannot be read.
pub async fn of_case(reader: &mut Connection, case: &CaseId) -> sqlx::Result<Vec<(Relation, CaseId)>> {
    let rows: Vec<(String, String)> =
        sqlx::query_as("select relation, other_id from ties where case_id = $1 order by case_id, version")
            .bind(case.as_str())
            .fetch_all(reader)
            .await?;
    let tie = |(relation, other): &(String, String)| {
        let relation = super::word(Relation::from_code(relation), "relation", relation)?;
        Ok((relation, super::word(CaseId::parse(other), "other_id", other)?))
    };
    rows.iter().map(tie).collect()
}
