//! Papers that go: those with the words of a reporter whose data are erased, and those that are old. Their files go after
//! their rows, so that a file is never looked for in vain.

use shared::id::CaseId;
use shared::papers::PaperKind;
use shared::time::Moment;

use super::super::Connection;

/// Has a file of a paper go after a moment.
///
/// # Errors
/// When the database fails.
pub async fn waste(writer: &mut Connection, name: &str, after: Moment) -> sqlx::Result<()> {
    let noted = sqlx::query(
        "insert into paper_waste (name, after) values ($1, $2) on conflict (name) do update set after = excluded.after",
    );
    noted.bind(name).bind(after.millis()).execute(writer).await.map(drop)
}

/// Files that are to go by now.
///
/// # Errors
/// When the database fails.
pub async fn wasted(reader: &mut Connection, now: Moment, rows_max: usize) -> sqlx::Result<Vec<String>> {
    let rows: Vec<(String,)> =
        sqlx::query_as("select name from paper_waste where after < $1 order by after, name limit $2")
            .bind(now.millis())
            .bind(super::super::row_limit(rows_max))
            .fetch_all(reader)
            .await?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// Takes a file off the list of those that are to go; says whether it was on it.
///
/// # Errors
/// When the database fails.
pub async fn forget(writer: &mut Connection, name: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("delete from paper_waste where name = $1").bind(name).execute(writer).await?;
    Ok(done.rows_affected() == 1)
}

/// Withdraws the papers on which words of a case stand: what belongs to what it is of is made anew, the rest goes. What is
/// being made now is begun again.
///
/// # Errors
/// When the database fails.
pub async fn withdraw(writer: &mut Connection, case: &CaseId, now: Moment) -> sqlx::Result<()> {
    let moved = sqlx::query(
        "insert into paper_waste (name, after) select name, $2 from papers where name is not null and id in \
         (select paper_id from paper_cases where case_id = $1) on conflict (name) do nothing",
    );
    moved.bind(case.as_str()).bind(now.millis()).execute(&mut *writer).await?;
    // Whose words stand on a paper is known once it is made: all that are being made begin again.
    let again = sqlx::query(
        "update papers set name = null, tries = 0, claimed_until = 0 where made_at is null and failed = 0 \
         and claimed_until > $2 and agency in (select agency from cases where id = $1)",
    );
    again.bind(case.as_str()).bind(now.millis()).execute(&mut *writer).await?;
    let anew = sqlx::query(
        "update papers set made_at = null, name = null, hash = null, data_hash = null, bytes = null, tries = 0, \
         claimed_until = 0 where post = '' and id in (select paper_id from paper_cases where case_id = $1)",
    );
    anew.bind(case.as_str()).execute(&mut *writer).await?;
    for (gone,) in sqlx::query_as::<_, (String,)>(
        "select id from papers where post <> '' and id in (select paper_id from paper_cases where case_id = $1)",
    )
    .bind(case.as_str())
    .fetch_all(&mut *writer)
    .await?
    {
        remove(writer, &gone).await?;
    }
    let told = sqlx::query("delete from paper_cases where case_id = $1").bind(case.as_str());
    told.execute(writer).await.map(drop)
}

/// Withdraws every paper of a kind of something: what was made, and what is being made.
///
/// # Errors
/// When the database fails.
pub async fn withdraw_kind(writer: &mut Connection, about: &str, kind: PaperKind, now: Moment) -> sqlx::Result<()> {
    let found: Vec<(String, Option<String>)> =
        sqlx::query_as("select id, name from papers where about = $1 and kind = $2")
            .bind(about)
            .bind(kind.code())
            .fetch_all(&mut *writer)
            .await?;
    for (id, name) in &found {
        if let Some(name) = name {
            waste(writer, name, now).await?;
        }
        remove(writer, id).await?;
    }
    Ok(())
}

/// Removes what officers asked for before a moment; says how many.
///
/// # Errors
/// When the database fails.
pub async fn withdraw_old(
    writer: &mut Connection,
    before: Moment,
    now: Moment,
    rows_max: usize,
) -> sqlx::Result<usize> {
    let old: Vec<(String, Option<String>)> =
        sqlx::query_as("select id, name from papers where post <> '' and asked_at < $1 order by asked_at, id limit $2")
            .bind(before.millis())
            .bind(super::super::row_limit(rows_max))
            .fetch_all(&mut *writer)
            .await?;
    for (id, name) in &old {
        if let Some(name) = name {
            waste(writer, name, now).await?;
        }
        remove(writer, id).await?;
    }
    Ok(old.len())
}

async fn remove(writer: &mut Connection, id: &str) -> sqlx::Result<()> {
    for statement in ["delete from paper_cases where paper_id = $1", "delete from papers where id = $1"] {
        sqlx::query(statement).bind(id).execute(&mut *writer).await?;
    }
    Ok(())
}
