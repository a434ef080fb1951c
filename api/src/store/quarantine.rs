//! Complaints that wait for an officer to look at them before they are filed. Absent: why they do (see
//! `act`), and what is sealed in them.

use shared::id::IdempotencyKey;
use shared::time::Moment;
use sqlx::FromRow;

use super::Connection;

/// What became of something that was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It waits.
    Kept,
    /// It is a case.
    Filed,
    /// It is no complaint.
    Refused,
}

impl State {
    const fn code(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Filed => "filed",
            Self::Refused => "refused",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        [Self::Kept, Self::Filed, Self::Refused].into_iter().find(|state| state.code() == code)
    }
}

/// Something that was kept.
#[derive(Clone)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// The agency it is for.
    pub agency: String,
    /// What became of it.
    pub state: State,
    /// Why it was kept, as a code.
    pub cause: String,
    /// The form's key.
    pub key: String,
    /// The keyed hash of what was sent.
    pub fingerprint: String,
    /// The keyed hash of its code.
    pub code_index: String,
    /// Its code, sealed.
    pub code_sealed: String,
    /// The form, sealed.
    pub form_sealed: String,
    /// The codes of the roles that may read it, each between spaces.
    pub readers: String,
    /// When it came.
    pub came_at: Moment,
    /// When somebody decided.
    pub decided_at: Option<Moment>,
    /// Why it is no complaint.
    pub ground: String,
}

#[derive(FromRow)]
struct EntryRow {
    id: String,
    agency: String,
    state: String,
    cause: String,
    key: String,
    fingerprint: String,
    code_index: String,
    code_sealed: String,
    form_sealed: String,
    readers: String,
    came_at: i64,
    decided_at: Option<i64>,
    ground: String,
}

impl EntryRow {
    fn entry(self) -> sqlx::Result<Entry> {
        Ok(Entry {
            state: super::word(State::from_code(&self.state), "state", &self.state)?,
            came_at: Moment::from_millis(self.came_at),
            decided_at: self.decided_at.map(Moment::from_millis),
            id: self.id,
            agency: self.agency,
            cause: self.cause,
            key: self.key,
            fingerprint: self.fingerprint,
            code_index: self.code_index,
            code_sealed: self.code_sealed,
            form_sealed: self.form_sealed,
            readers: self.readers,
            ground: self.ground,
        })
    }
}

/// Keeps something. The same key of the same agency again is a unique violation.
///
/// # Errors
/// When the database fails.
pub async fn insert(writer: &mut Connection, entry: &Entry) -> sqlx::Result<()> {
    sqlx::query(
        "insert into quarantine (id, agency, state, cause, key, fingerprint, code_index, code_sealed, form_sealed, \
         readers, came_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(entry.id.as_str())
    .bind(entry.agency.as_str())
    .bind(entry.state.code())
    .bind(entry.cause.as_str())
    .bind(entry.key.as_str())
    .bind(entry.fingerprint.as_str())
    .bind(entry.code_index.as_str())
    .bind(entry.code_sealed.as_str())
    .bind(entry.form_sealed.as_str())
    .bind(entry.readers.as_str())
    .bind(entry.came_at.millis())
    .execute(writer)
    .await
    .map(drop)
}

/// What is read of an entry, for a condition and what follows it.
macro_rules! entries {
    ($found:literal) => {
        concat!(
            "select id, agency, state, cause, key, fingerprint, code_index, code_sealed, form_sealed, readers, \
             came_at, decided_at, ground from quarantine where ",
            $found
        )
    };
}

/// What was kept of a form.
///
/// # Errors
/// When the database fails.
pub async fn by_key(reader: &mut Connection, agency: &str, key: &IdempotencyKey) -> sqlx::Result<Option<Entry>> {
    let row: Option<EntryRow> = sqlx::query_as(entries!("agency = $1 and key = $2"))
        .bind(agency)
        .bind(key.as_str())
        .fetch_optional(reader)
        .await?;
    row.map(EntryRow::entry).transpose()
}

/// What was kept under a code.
///
/// # Errors
/// When the database fails.
pub async fn by_code(reader: &mut Connection, index: &str) -> sqlx::Result<Option<Entry>> {
    let row: Option<EntryRow> = sqlx::query_as(entries!("code_index = $1")).bind(index).fetch_optional(reader).await?;
    row.map(EntryRow::entry).transpose()
}

/// What was kept, by its id.
///
/// # Errors
/// When the database fails.
pub async fn by_id(reader: &mut Connection, id: &str) -> sqlx::Result<Option<Entry>> {
    let row: Option<EntryRow> = sqlx::query_as(entries!("id = $1")).bind(id).fetch_optional(reader).await?;
    row.map(EntryRow::entry).transpose()
}

/// What an agency keeps in a state and a role may read, oldest first, after a key.
///
/// # Errors
/// When the database fails.
pub async fn page(
    reader: &mut Connection,
    agency: &str,
    state: State,
    role: &str,
    after: &(i64, String),
    rows_max: usize,
) -> sqlx::Result<Vec<Entry>> {
    let rows: Vec<EntryRow> = sqlx::query_as(entries!(
        "agency = $1 and state = $2 and readers like $3 \
         and (came_at, id) > ($4, $5) order by came_at, id limit $6"
    ))
    .bind(agency)
    .bind(state.code())
    .bind(reads(role))
    .bind(after.0)
    .bind(after.1.as_str())
    .bind(super::row_limit(rows_max))
    .fetch_all(reader)
    .await?;
    rows.into_iter().map(EntryRow::entry).collect()
}

/// How much of an agency waits and a role may read.
///
/// # Errors
/// When the database fails.
pub async fn waiting(reader: &mut Connection, agency: &str, role: &str) -> sqlx::Result<u32> {
    let row: (i64,) =
        sqlx::query_as("select count(*) from quarantine where agency = $1 and state = 'kept' and readers like $2")
            .bind(agency)
            .bind(reads(role))
            .fetch_one(reader)
            .await?;
    super::number(row.0)
}

/// How much of an agency waits in all.
///
/// # Errors
/// When the database fails.
pub async fn kept(reader: &mut Connection, agency: &str) -> sqlx::Result<u32> {
    let row: (i64,) = sqlx::query_as("select count(*) from quarantine where agency = $1 and state = 'kept'")
        .bind(agency)
        .fetch_one(reader)
        .await?;
    super::number(row.0)
}

fn reads(role: &str) -> String {
    format!("% {role} %")
}

/// Notes what became of something that is no case yet; says whether it was none. Of what was filed nothing sealed
/// stays here: the case has it, and who has the case erased is gone with it.
///
/// # Errors
/// When the database fails.
pub async fn decide(
    writer: &mut Connection,
    id: &str,
    state: State,
    by: &str,
    ground: &str,
    now: Moment,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "update quarantine set state = $1, decided_by = $2, ground = $3, decided_at = $4, \
         code_sealed = case when $1 = 'filed' then '' else code_sealed end, \
         form_sealed = case when $1 = 'filed' then '' else form_sealed end \
         where id = $5 and state <> 'filed'",
    )
    .bind(state.code())
    .bind(by)
    .bind(ground)
    .bind(now.millis())
    .bind(id)
    .execute(writer)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Removes what was found to be no complaint before a moment; says how much.
///
/// # Errors
/// When the database fails.
pub async fn remove_refused(writer: &mut Connection, before: Moment) -> sqlx::Result<u64> {
    let done = sqlx::query("delete from quarantine where state = 'refused' and decided_at < $1")
        .bind(before.millis())
        .execute(writer)
        .await?;
    Ok(done.rows_affected())
}
