//! What is to be told to the outside. Written in the transaction that caused it; absent: telling it.

use shared::id::CaseId;
use shared::procedure::Role;
use shared::time::Moment;

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

/// Notes that something is to be told.
///
/// # Errors
/// When the database fails.
pub async fn insert(writer: &mut Connection, note: &Note<'_>, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "insert into outbox (id, kind, case_id, version, recipient, recorded_at) values ($1, $2, $3, $4, $5, $6)",
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
