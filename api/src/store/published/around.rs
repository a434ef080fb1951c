//! What stands around shown complaints: those like another, who is affected too, and a month's figures. Absent: the
//! complaints themselves.

use shared::id::CaseId;
use shared::time::Moment;

use super::COMPARED_MAX;
use crate::store::{Connection, number, row_limit, word};

/// The shown complaints of an agency that share most stems with some others: each with how many it shares and how
/// many it has.
///
/// # Errors
/// When the database fails.
pub async fn alike(
    reader: &mut Connection,
    agency: &str,
    stems: &[String],
    rows_max: usize,
) -> sqlx::Result<Vec<(CaseId, usize, usize)>> {
    let Some(last) = stems.last() else {
        return Ok(Vec::new());
    };
    let mut asked = sqlx::query_as::<_, (String, i64, i64)>(
        "select s.case_id, count(*) as shared, max(p.stems) as stems from published_stems s \
         join published p on p.case_id = s.case_id where s.agency = $1 and s.stem in \
         ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
         group by s.case_id order by shared desc, s.case_id desc limit $14",
    )
    .bind(agency.to_owned());
    for at in 0..COMPARED_MAX {
        asked = asked.bind(stems.get(at).unwrap_or(last).clone());
    }
    let mut found = Vec::new();
    for (case, shared, stems) in asked.bind(row_limit(rows_max)).fetch_all(reader).await? {
        let count = |value: i64| usize::try_from(value).unwrap_or_default();
        found.push((word(CaseId::parse(&case), "id", &case)?, count(shared), count(stems)));
    }
    Ok(found)
}

/// Counts one more who is affected; says whether they were not counted before.
///
/// # Errors
/// When the database fails.
pub async fn follow(writer: &mut Connection, case: &CaseId, hash: &str, now: Moment) -> sqlx::Result<bool> {
    let new = sqlx::query(
        "insert into followers (case_id, hash, recorded_at) values ($1, $2, $3) on conflict (case_id, hash) do nothing",
    )
    .bind(case.as_str())
    .bind(hash)
    .bind(now.millis())
    .execute(&mut *writer)
    .await?
    .rows_affected()
        > 0;
    if new {
        sqlx::query("update published set followers = followers + 1 where case_id = $1")
            .bind(case.as_str())
            .execute(writer)
            .await?;
    }
    Ok(new)
}

/// How the complaints of an agency filed within a time stand: all, those that have ended, and the open ones that are
/// past a due moment at `now`.
///
/// # Errors
/// When the database fails.
pub async fn figures(
    reader: &mut Connection,
    agency: &str,
    (from, until): (Moment, Moment),
    now: Moment,
) -> sqlx::Result<(u32, u32, u32)> {
    let (came, ended, late): (i64, i64, i64) = sqlx::query_as(
        "select count(*), count(ended_at), count(case when ended_at is null and due_at < $4 then 1 end) from cases \
         where agency = $1 and filed_at >= $2 and filed_at < $3 and period is null",
    )
    .bind(agency)
    .bind(from.millis())
    .bind(until.millis())
    .bind(now.millis())
    .fetch_one(reader)
    .await?;
    Ok((number(came)?, number(ended)?, number(late)?))
}
