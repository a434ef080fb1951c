//! Figures over cases, for the command line. They walk the table, so no page asks for them. Absent: figures
//! for people outside the office.

use shared::id::{CaseId, Period};
use shared::procedure::State;

use super::Connection;

/// How many cases of each agency stand in each state, by agency and in the order of the vocabulary.
///
/// # Errors
/// When the database fails.
pub async fn by_state(reader: &mut Connection) -> sqlx::Result<Vec<(String, State, u32)>> {
    let rows: Vec<(String, String, i64)> =
        sqlx::query_as("select agency, state, count(*) from cases group by agency, state").fetch_all(reader).await?;
    let mut counted = Vec::with_capacity(rows.len());
    for (agency, state, count) in rows {
        counted.push((agency, super::word(State::from_code(&state), "state", &state)?, super::number(count)?));
    }
    counted.sort();
    Ok(counted)
}

/// The recap of a month of an agency, if it was opened.
///
/// # Errors
/// When the database fails.
pub async fn recap(reader: &mut Connection, agency: &str, period: &Period) -> sqlx::Result<Option<CaseId>> {
    let row: Option<(String,)> =
        sqlx::query_as("select id from cases where period is not null and agency = $1 and period = $2")
            .bind(agency)
            .bind(period.as_str())
            .fetch_optional(reader)
            .await?;
    row.map(|(id,)| super::word(CaseId::parse(&id), "id", &id)).transpose()
}
