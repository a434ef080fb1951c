//! What is to be told to the outside. Written in the transaction that caused it; absent: telling it.

use shared::id::CaseId;
use shared::procedure::Role;
use shared::time::Moment;
use sqlx::FromRow;

use super::Connection;

/// Something to be told. Nothing personal stands here: case and version name the rest.
#[derive(Clone, Copy, Debug)]
pub struct Note<'a> {
    /// Its id.
    pub id: &'a str,
    /// What happened: an action's code, or an alarm's.
    pub kind: &'a str,
    /// The case.
    pub case: &'a CaseId,
    /// The event, or the newest one when it was told.
    pub version: u32,
    /// Who is told, where the event does not say.
    pub recipient: Option<Role>,
}

/// Notes that something is to be told, once for an id.
///
/// # Errors
/// When the database fails.
pub async fn insert(writer: &mut Connection, note: &Note<'_>, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "insert into outbox (id, kind, case_id, version, recipient, recorded_at) values ($1, $2, $3, $4, $5, $6) \
         on conflict (id) do nothing",
    )
    .bind(note.id)
    .bind(note.kind)
    .bind(note.case.as_str())
    .bind(i64::from(note.version))
    .bind(note.recipient.map(Role::code))
    .bind(now.millis())
    .execute(writer)
    .await
    .map(drop)
}

/// A note that nobody has taken yet.
#[derive(Clone, Debug)]
pub struct Untold {
    /// Its id.
    pub id: String,
    /// What happened: an action's code, or an alarm's.
    pub kind: String,
    /// The case.
    pub case: CaseId,
    /// The event, or the newest one when it was told.
    pub version: u32,
    /// Who is told, where the event does not say.
    pub recipient: Option<Role>,
    /// When it was noted.
    pub recorded_at: Moment,
}

#[derive(FromRow)]
struct Row {
    id: String,
    kind: String,
    case_id: String,
    version: i64,
    recipient: Option<String>,
    recorded_at: i64,
}

impl Row {
    fn untold(self) -> sqlx::Result<Untold> {
        let role = |code: &String| super::word(Role::from_code(code), "recipient", code);
        Ok(Untold {
            case: super::word(CaseId::parse(&self.case_id), "case_id", &self.case_id)?,
            version: super::number(self.version)?,
            recipient: self.recipient.as_ref().map(role).transpose()?,
            recorded_at: Moment::from_millis(self.recorded_at),
            id: self.id,
            kind: self.kind,
        })
    }
}

/// Notes nobody has taken yet, oldest first, after a moment and an id.
///
/// # Errors
/// When the database fails.
pub async fn untold(reader: &mut Connection, after: &(Moment, String), rows_max: usize) -> sqlx::Result<Vec<Untold>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, kind, case_id, version, recipient, recorded_at from outbox \
         where claimed_at is null and (recorded_at, id) > ($1, $2) order by recorded_at, id limit $3",
    )
    .bind(after.0.millis())
    .bind(after.1.as_str())
    .bind(super::row_limit(rows_max))
    .fetch_all(reader)
    .await?;
    rows.into_iter().map(Row::untold).collect()
}

/// Takes a note in the transaction that writes its deliveries; says whether nobody had. A racing
/// transaction that takes the same is waited for.
///
/// # Errors
/// When the database fails.
pub async fn take(writer: &mut Connection, id: &str, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query("update outbox set claimed_at = $1, done_at = $1 where id = $2 and claimed_at is null")
        .bind(now.millis())
        .bind(id)
        .execute(writer)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes every note from before a moment, and tells nobody; says how many there were.
///
/// # Errors
/// When the database fails.
pub async fn pass_over(writer: &mut Connection, before: Moment, now: Moment) -> sqlx::Result<u64> {
    let done =
        sqlx::query("update outbox set claimed_at = $1, done_at = $1 where claimed_at is null and recorded_at < $2")
            .bind(now.millis())
            .bind(before.millis())
            .execute(writer)
            .await?;
    Ok(done.rows_affected())
}

/// Whether a note from before a moment was never taken.
///
/// # Errors
/// When the database fails.
pub async fn untold_before(reader: &mut Connection, before: Moment) -> sqlx::Result<bool> {
    let row: Option<(String,)> =
        sqlx::query_as("select id from outbox where claimed_at is null and recorded_at < $1 limit 1")
            .bind(before.millis())
            .fetch_optional(reader)
            .await?;
    Ok(row.is_some())
}

/// Forgets notes that were done before a moment and have no deliveries left; says how many.
///
/// # Errors
/// When the database fails.
pub async fn forget(writer: &mut Connection, before: Moment) -> sqlx::Result<u64> {
    let done = sqlx::query(
        "delete from outbox where done_at is not null and done_at < $1 \
         and not exists (select 1 from deliveries where deliveries.outbox_id = outbox.id)",
    )
    .bind(before.millis())
    .execute(writer)
    .await?;
    Ok(done.rows_affected())
}
