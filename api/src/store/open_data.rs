//! The files of what each agency shows to the public: which there are, whose turn it is to make them, and that they go
//! with what is taken off. Absent: the bytes (see [`crate::files`]), and what stands in them.

use chrono::NaiveDate;
use shared::time::Moment;
use sqlx::FromRow;

use super::papers::{forget, waste};
use super::{Connection, number};

/// The files of an agency.
#[derive(Clone, Debug)]
pub struct Kept {
    /// What the file of lines is called; that of the same as JSON has `.data` behind it.
    pub name: String,
    /// When they were made.
    pub made_at: Moment,
    /// How many complaints stand in each.
    pub lines: u64,
    /// The file of lines.
    pub csv: Whole,
    /// The same as JSON.
    pub json: Whole,
}

/// A file, as far as it is known without reading it.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The SHA-256 of its bytes.
    pub hash: String,
    /// How many bytes it has.
    pub bytes: u64,
}

#[derive(FromRow)]
struct Row {
    name: Option<String>,
    made_at: Option<i64>,
    lines: Option<i64>,
    csv_hash: Option<String>,
    csv_bytes: Option<i64>,
    json_hash: Option<String>,
    json_bytes: Option<i64>,
}

impl Row {
    fn kept(self) -> Option<Kept> {
        let count = |count: Option<i64>| count.and_then(|count| u64::try_from(count).ok()).unwrap_or_default();
        let whole = |hash: Option<String>, bytes| Some(Whole { hash: hash?, bytes: count(bytes) });
        Some(Kept {
            name: self.name?,
            made_at: Moment::from_millis(self.made_at?),
            lines: count(self.lines),
            csv: whole(self.csv_hash, self.csv_bytes)?,
            json: whole(self.json_hash, self.json_bytes)?,
        })
    }
}

/// The files of an agency, where there are any.
///
/// # Errors
/// When the database fails.
pub async fn of(reader: &mut Connection, agency: &str) -> sqlx::Result<Option<Kept>> {
    let row: Option<Row> = sqlx::query_as(
        "select name, made_at, lines, csv_hash, csv_bytes, json_hash, json_bytes from open_data where agency = $1",
    )
    .bind(agency)
    .fetch_optional(reader)
    .await?;
    Ok(row.and_then(Row::kept))
}

/// Whether those of a day are there, or somebody is at making them.
///
/// # Errors
/// When the database fails.
pub async fn cared_for(reader: &mut Connection, agency: &str, day: NaiveDate, now: Moment) -> sqlx::Result<bool> {
    let row: (i64,) =
        sqlx::query_as("select count(*) from open_data where agency = $1 and (day = $2 or claimed_until > $3)")
            .bind(agency)
            .bind(day.to_string())
            .bind(now.millis())
            .fetch_one(reader)
            .await?;
    Ok(row.0 > 0)
}

/// Takes up making those of a day until a moment, under a name that no other file has; gives how often something was
/// taken off before, or nothing where somebody else is at it. Should nothing come of it, the files go.
///
/// # Errors
/// When the database fails.
pub async fn take(
    writer: &mut Connection,
    (agency, day): (&str, NaiveDate),
    name: &str,
    (now, until): (Moment, Moment),
) -> sqlx::Result<Option<u32>> {
    let known = sqlx::query("insert into open_data (agency) values ($1) on conflict (agency) do nothing").bind(agency);
    known.execute(&mut *writer).await?;
    let done =
        sqlx::query("update open_data set claimed_until = $1 where agency = $2 and day <> $3 and claimed_until <= $4")
            .bind(until.millis())
            .bind(agency)
            .bind(day.to_string())
            .bind(now.millis())
            .execute(&mut *writer)
            .await?;
    if done.rows_affected() == 0 {
        return Ok(None);
    }
    waste(writer, name, until).await?;
    let row: (i64,) =
        sqlx::query_as("select changes from open_data where agency = $1").bind(agency).fetch_one(writer).await?;
    number(row.0).map(Some)
}

/// Keeps the files that were made for a day in place of those before, unless something was taken off since they were
/// taken up; says whether they are kept.
///
/// # Errors
/// When the database fails.
pub async fn keep(
    writer: &mut Connection,
    (agency, day): (&str, NaiveDate),
    changes: u32,
    kept: &Kept,
) -> sqlx::Result<bool> {
    // Locks the row, so that what is taken off meanwhile waits, or is seen.
    let same = sqlx::query("update open_data set claimed_until = 0 where agency = $1 and changes = $2")
        .bind(agency)
        .bind(i64::from(changes))
        .execute(&mut *writer)
        .await?;
    // A file is kept only while it is on the list of those that go: else its turn was over.
    if same.rows_affected() == 0 || !forget(writer, &kept.name).await? {
        return Ok(false);
    }
    waste_kept(writer, agency, kept.made_at).await?;
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    sqlx::query(
        "update open_data set day = $1, name = $2, made_at = $3, lines = $4, csv_hash = $5, csv_bytes = $6, \
         json_hash = $7, json_bytes = $8 where agency = $9",
    )
    .bind(day.to_string())
    .bind(kept.name.as_str())
    .bind(kept.made_at.millis())
    .bind(count(kept.lines))
    .bind(kept.csv.hash.as_str())
    .bind(count(kept.csv.bytes))
    .bind(kept.json.hash.as_str())
    .bind(count(kept.json.bytes))
    .bind(agency)
    .execute(writer)
    .await?;
    Ok(true)
}

/// Withdraws an agency's files at once, since something in them is no longer shown, or not as it was; what is being
/// made now is not kept either. They are made anew by the next sweep.
///
/// # Errors
/// When the database fails.
pub async fn withdraw(writer: &mut Connection, agency: &str, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "insert into open_data (agency, changes) values ($1, 1) \
         on conflict (agency) do update set changes = open_data.changes + 1",
    )
    .bind(agency)
    .execute(&mut *writer)
    .await?;
    waste_kept(writer, agency, now).await?;
    sqlx::query(
        "update open_data set day = '', claimed_until = 0, name = null, made_at = null, lines = null, csv_hash = null, \
         csv_bytes = null, json_hash = null, json_bytes = null where agency = $1",
    )
    .bind(agency)
    .execute(writer)
    .await
    .map(drop)
}

/// Has the files that are there go.
async fn waste_kept(writer: &mut Connection, agency: &str, now: Moment) -> sqlx::Result<()> {
    let gone = sqlx::query(
        "insert into paper_waste (name, after) select name, $2 from open_data where agency = $1 and name is not null \
         on conflict (name) do nothing",
    );
    gone.bind(agency).bind(now.millis()).execute(writer).await.map(drop)
}
