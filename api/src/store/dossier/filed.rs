//! Dossiers of the complaints that came in a time, as the register has them, a page at a time. Absent: recaps, and whatever
//! a post may not see.

use shared::id::{CaseId, UnitId};
use shared::time::Moment;
use sqlx::any::AnyArguments;
use sqlx::query::QueryAs;
use sqlx::{Any, FromRow};

use super::{Connection, Dossier, Row};
use crate::store::queue::Of;

/// Which complaints: what a post sees, from a key on up to a moment.
#[derive(Clone, Copy)]
pub struct Filed<'a> {
    /// Whose.
    pub of: Of<'a>,
    /// The key of the one before: when it was filed, and its id.
    pub after: (Moment, &'a str),
    /// They were filed before this moment.
    pub until: Moment,
}

/// Of the whole agency's, or of what was given to one unit; confidential ones as queues list them.
macro_rules! within {
    (agency) => {
        "agency = $1 and filed_at < $2 and (filed_at, id) > ($3, $4) and period is null \
         and (confidential <= $5 or keeper = $6 or holder = $6 or coordinator = $6) order by filed_at, id limit $7"
    };
    (unit) => {
        "agency = $1 and filed_at < $2 and (filed_at, id) > ($3, $4) and period is null and unit <> '' and unit = $8 \
         and (confidential <= $5 or keeper = $6 or holder = $6) order by filed_at, id limit $7"
    };
}

type Asked<'q, Row> = QueryAs<'q, Any, Row, AnyArguments>;

fn asked<Row>(statement: &'static str, filed: Filed<'_>, rows_max: i64) -> Asked<'static, Row>
where
    Row: for<'r> FromRow<'r, sqlx::any::AnyRow>,
{
    let asked = sqlx::query_as(statement)
        .bind(filed.of.agency.to_owned())
        .bind(filed.until.millis())
        .bind(filed.after.0.millis())
        .bind(filed.after.1.to_owned())
        .bind(i64::from(filed.of.all_confidential))
        .bind(filed.of.role.code())
        .bind(rows_max);
    match filed.of.unit.map(UnitId::as_str) {
        Some(unit) => asked.bind(unit.to_owned()),
        None => asked,
    }
}

/// A page of them, oldest first.
///
/// # Errors
/// When the database fails, or a row cannot be read.
pub async fn filed(reader: &mut Connection, filed: Filed<'_>, rows_max: usize) -> sqlx::Result<Vec<Dossier>> {
    let statement =
        if filed.of.unit.is_some() { dossier!(where within!(unit)) } else { dossier!(where within!(agency)) };
    let rows: Vec<Row> = asked(statement, filed, crate::store::row_limit(rows_max)).fetch_all(reader).await?;
    rows.into_iter().map(Row::dossier).collect()
}

/// How many there are.
///
/// # Errors
/// When the database fails.
pub async fn count_filed(reader: &mut Connection, filed: Filed<'_>) -> sqlx::Result<u64> {
    macro_rules! count {
        ($within:expr) => {
            concat!("select count(*) from (select id from cases where ", $within, ") as found")
        };
    }
    let statement = if filed.of.unit.is_some() { count!(within!(unit)) } else { count!(within!(agency)) };
    let (count,): (i64,) = asked(statement, filed, i64::MAX).fetch_one(reader).await?;
    Ok(u64::try_from(count).unwrap_or_default())
}

/// The sealed identities of the reporters of a page of them, by case.
///
/// # Errors
/// When the database fails.
pub async fn identities(
    reader: &mut Connection,
    filed: Filed<'_>,
    rows_max: usize,
) -> sqlx::Result<Vec<(CaseId, String)>> {
    macro_rules! sealed {
        ($within:expr) => {
            concat!(
                "select case_id, sealed from identities where case_id in (select id from cases where ",
                $within,
                ")"
            )
        };
    }
    let statement = if filed.of.unit.is_some() { sealed!(within!(unit)) } else { sealed!(within!(agency)) };
    let rows: Vec<(String, String)> =
        asked(statement, filed, crate::store::row_limit(rows_max)).fetch_all(reader).await?;
    rows.into_iter().map(|(id, sealed)| Ok((crate::store::word(CaseId::parse(&id), "case_id", &id)?, sealed))).collect()
}
