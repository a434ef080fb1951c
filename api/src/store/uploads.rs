//! Uploads on their way: how far each has come, and which objects its bytes were put into. Two who send
//! the same bytes at once are told apart here: an upload moves on only from where it stands.
//! Absent: the bytes, and the files that uploads become (see [`super::attachments`]).

use shared::id::{FileId, UploadId};
use shared::time::Moment;
use shared::wire::Purpose;
use sqlx::FromRow;

use super::Connection;
use super::attachments::{code, evidence, purpose};

/// An upload.
#[derive(Clone, Debug)]
pub struct Upload {
    /// Its id.
    pub id: UploadId,
    /// The key of the form it belongs to.
    pub key: String,
    /// What it is for.
    pub purpose: Purpose,
    /// The name it came with; empty once it is settled.
    pub name: String,
    /// How many bytes it has.
    pub length: u64,
    /// How many of them have arrived.
    pub received: u64,
    /// Into how many objects.
    pub parts: u64,
    /// Where it stands.
    pub state: State,
    /// Until when it may go on, or tells what became of it.
    pub expires_at: Moment,
}

/// Where an upload stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Some of it is still to come, or it was not looked at yet.
    Arriving,
    /// It became a file.
    Kept(FileId),
    /// It is not taken, with the code of the fault.
    Refused(String),
    /// Its time is over.
    Over,
}

/// Some bytes of an upload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where they begin.
    pub start: u64,
    /// How many they are.
    pub length: u64,
    /// The object they were put into.
    pub object: String,
}

#[derive(FromRow)]
struct Row {
    id: String,
    upload_key: String,
    purpose: String,
    evidence: i64,
    name: String,
    length: i64,
    received: i64,
    parts: i64,
    state: String,
    file_id: Option<String>,
    fault: Option<String>,
    expires_at: i64,
}

impl Row {
    fn upload(self) -> sqlx::Result<Upload> {
        let state = match self.state.as_str() {
            "arriving" => State::Arriving,
            "kept" => {
                let id = self.file_id.unwrap_or_default();
                State::Kept(super::word(FileId::parse(&id), "file_id", &id)?)
            }
            "refused" => State::Refused(self.fault.unwrap_or_default()),
            _ => State::Over,
        };
        Ok(Upload {
            id: super::word(UploadId::parse(&self.id), "id", &self.id)?,
            key: self.upload_key,
            purpose: purpose(&self.purpose, self.evidence),
            name: self.name,
            length: bytes(self.length)?,
            received: bytes(self.received)?,
            parts: bytes(self.parts)?,
            state,
            expires_at: Moment::from_millis(self.expires_at),
        })
    }
}

fn bytes(value: i64) -> sqlx::Result<u64> {
    u64::try_from(value).map_err(|error| sqlx::Error::Decode(error.into()))
}

fn column(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

/// Writes a new upload. Of those of the same form and use that are still arriving, the ones that will be over
/// soonest are over now where they are more than `others_max`.
///
/// # Errors
/// When the database fails.
pub async fn insert(writer: &mut Connection, upload: &Upload, others_max: usize) -> sqlx::Result<()> {
    sqlx::query(
        "update uploads set state = 'over', name = '' where id in \
         (select id from uploads where upload_key = $1 and purpose = $2 and evidence = $3 and state = 'arriving' \
         order by expires_at desc, id limit 1000 offset $4)",
    )
    .bind(upload.key.as_str())
    .bind(code(upload.purpose))
    .bind(evidence(upload.purpose))
    .bind(super::row_limit(others_max))
    .execute(&mut *writer)
    .await?;
    sqlx::query(
        "insert into uploads (id, upload_key, purpose, name, length, received, state, expires_at, evidence) \
         values ($1, $2, $3, $4, $5, 0, 'arriving', $6, $7)",
    )
    .bind(upload.id.as_str())
    .bind(upload.key.as_str())
    .bind(code(upload.purpose))
    .bind(upload.name.as_str())
    .bind(column(upload.length))
    .bind(upload.expires_at.millis())
    .bind(evidence(upload.purpose))
    .execute(writer)
    .await
    .map(drop)
}

/// An upload by its id.
///
/// # Errors
/// When the database fails.
pub async fn find(reader: &mut Connection, id: &UploadId) -> sqlx::Result<Option<Upload>> {
    let row: Option<Row> = sqlx::query_as(
        "select id, upload_key, purpose, evidence, name, length, received, parts, state, file_id, fault, expires_at \
         from uploads where id = $1",
    )
    .bind(id.as_str())
    .fetch_optional(reader)
    .await?;
    row.map(Row::upload).transpose()
}

/// Moves an upload on by parts that follow one another; says whether it stood where they begin.
///
/// # Errors
/// When the database fails.
pub async fn advance(writer: &mut Connection, id: &UploadId, parts: &[Part], until: Moment) -> sqlx::Result<bool> {
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return Ok(true) };
    let done = sqlx::query(
        "update uploads set received = $1, parts = parts + $2, expires_at = $3 \
         where id = $4 and received = $5 and state = 'arriving'",
    )
    .bind(column(last.start + last.length))
    .bind(super::row_limit(parts.len()))
    .bind(until.millis())
    .bind(id.as_str())
    .bind(column(first.start))
    .execute(&mut *writer)
    .await?;
    if done.rows_affected() != 1 {
        return Ok(false);
    }
    for part in parts {
        sqlx::query("insert into upload_parts (upload_id, start, length, object) values ($1, $2, $3, $4)")
            .bind(id.as_str())
            .bind(column(part.start))
            .bind(column(part.length))
            .bind(part.object.as_str())
            .execute(&mut *writer)
            .await?;
    }
    Ok(true)
}

/// What has arrived of an upload, in order.
///
/// # Errors
/// When the database fails.
pub async fn parts(reader: &mut Connection, id: &UploadId) -> sqlx::Result<Vec<Part>> {
    let rows: Vec<(i64, i64, String)> =
        sqlx::query_as("select start, length, object from upload_parts where upload_id = $1 order by start")
            .bind(id.as_str())
            .fetch_all(reader)
            .await?;
    rows.into_iter()
        .map(|(start, length, object)| Ok(Part { start: bytes(start)?, length: bytes(length)?, object }))
        .collect()
}

/// Notes what became of an upload, unless that was noted before.
///
/// # Errors
/// When the database fails.
pub async fn settle(writer: &mut Connection, id: &UploadId, state: &State) -> sqlx::Result<()> {
    let (word, file, fault) = match state {
        State::Arriving => return Ok(()),
        State::Kept(file) => ("kept", Some(file.as_str()), None),
        State::Refused(fault) => ("refused", None, Some(fault.as_str())),
        State::Over => ("over", None, None),
    };
    sqlx::query(
        "update uploads set state = $1, file_id = $2, fault = $3, name = '' where id = $4 and state = 'arriving'",
    )
    .bind(word)
    .bind(file)
    .bind(fault)
    .bind(id.as_str())
    .execute(writer)
    .await
    .map(drop)
}

/// Says of all uploads that waited too long that they are over.
///
/// # Errors
/// When the database fails.
pub async fn give_up(writer: &mut Connection, now: Moment) -> sqlx::Result<()> {
    sqlx::query("update uploads set state = 'over', name = '' where state = 'arriving' and expires_at <= $1")
        .bind(now.millis())
        .execute(writer)
        .await
        .map(drop)
}

/// Uploads that arrive no more and of which objects may still be there.
///
/// # Errors
/// When the database fails.
pub async fn littered(reader: &mut Connection, rows_max: usize) -> sqlx::Result<Vec<UploadId>> {
    let rows: Vec<(String,)> =
        sqlx::query_as("select id from uploads where littered = 1 and state <> 'arriving' limit $1")
            .bind(super::row_limit(rows_max))
            .fetch_all(reader)
            .await?;
    Ok(rows.iter().filter_map(|row| UploadId::parse(&row.0)).collect())
}

/// Notes that no object of an upload is there any more.
///
/// # Errors
/// When the database fails.
pub async fn tidied(writer: &mut Connection, id: &UploadId) -> sqlx::Result<()> {
    sqlx::query("delete from upload_parts where upload_id = $1").bind(id.as_str()).execute(&mut *writer).await?;
    sqlx::query("update uploads set littered = 0 where id = $1").bind(id.as_str()).execute(writer).await.map(drop)
}

/// Forgets uploads whose time was over at a moment and of which nothing is there any more.
///
/// # Errors
/// When the database fails.
pub async fn forget(writer: &mut Connection, before: Moment) -> sqlx::Result<()> {
    sqlx::query("delete from uploads where expires_at < $1 and littered = 0 and state <> 'arriving'")
        .bind(before.millis())
        .execute(writer)
        .await
        .map(drop)
}
