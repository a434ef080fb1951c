//! The pictures of cases: written whole, found by id or by what the sweep asks. Absent: events, queues,
//! and what lies beside a case (see `dossier`).

use shared::case::{Case, ClockName};
use shared::chain::Hash;
use shared::id::{CaseId, CategoryId, ExternalNumber, Period, RegisterNumber, UnitId};
use shared::procedure::{Classification, Kind, Role};
use shared::time::Moment;
use sqlx::any::AnyArguments;
use sqlx::{Any, FromRow};

use super::{Connection, Error};

type Query = sqlx::query::Query<'static, Any, AnyArguments>;

/// The key of a case without a due moment: after all that have one.
pub(super) const NEVER: i64 = i64::MAX;

/// A case as it stands in the database.
#[derive(Clone, Debug)]
pub struct Stored {
    /// The picture.
    pub case: Case,
    /// The hash of its last event.
    pub head: Hash,
    /// How many definitions there were when it was read. They are only ever added, so as long as
    /// there are no more, the current ones are still current.
    pub definitions: i64,
}

/// What a case is kept with besides its picture; written once.
#[derive(Clone)]
pub struct Codes {
    /// The keyed hash of the tracking code.
    pub index: String,
    /// The tracking code, sealed.
    pub sealed: String,
}

#[derive(FromRow)]
struct Row {
    body: String,
    head: String,
    definitions: i64,
}

impl Stored {
    pub(super) fn read(body: &str, head: String, definitions: i64) -> sqlx::Result<Self> {
        let case = serde_json::from_str(body).map_err(|error| Error::Decode(error.into()))?;
        Ok(Self { case, head: Hash::from_row(head), definitions })
    }
}

/// A case as it is written: the columns are taken from its picture. `ended` says that nobody has anything
/// to do with it any more, so that one whose reporter wrote after its end is back in a queue.
#[derive(Clone, Copy)]
pub struct Picture<'a> {
    /// The case.
    pub case: &'a Case,
    /// The hash of its last event.
    pub head: &'a Hash,
    /// In whose queue it waits.
    pub keeper: Role,
    /// Who coordinates its procedure; written once.
    pub coordinator: Role,
    /// When the sweep next has something to do with it.
    pub wakes_at: Option<Moment>,
}

/// Writes a new case, whose due moments were counted by a version of its agency's calendar.
///
/// # Errors
/// When the database fails; a code, a number or a recap's month that is taken is a unique violation.
pub async fn insert(
    writer: &mut Connection,
    picture: Picture<'_>,
    summary: &str,
    codes: &Codes,
    calendar_version: u32,
) -> sqlx::Result<()> {
    let insert = sqlx::query(
        "insert into cases (version, number, state, holder, unit, classification, reporter_spoke, due_at, due_key, \
         wakes_at, ended_at, ended, body, head, keeper, dissatisfied, promised_at, id, agency, procedure, procedure_version, channel, filed_at, \
         summary, code_index, code_sealed, external_number, period, calendar_version, confidential, coordinator, category, kind, stemmed, counted) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, \
         $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, 1, 1)",
    );
    let case = picture.case;
    changing(insert, picture)
        .bind(case.id.as_str())
        .bind(case.agency.as_str())
        .bind(case.procedure.as_str())
        .bind(i64::from(case.procedure_version))
        .bind(case.channel.code())
        .bind(case.filed_at.millis())
        .bind(summary)
        .bind(codes.index.as_str())
        .bind(codes.sealed.as_str())
        .bind(case.external.as_ref().map(ExternalNumber::as_str))
        .bind(case.period.as_ref().map(Period::as_str))
        .bind(i64::from(calendar_version))
        .bind(i64::from(case.secrecy.confidential))
        .bind(picture.coordinator.code())
        .bind(case.category.as_ref().map_or("", CategoryId::as_str))
        .bind(case.kind.map_or("", Kind::code))
        .execute(writer)
        .await
        .map(drop)
}

/// Writes a case anew if it is still at the version that was seen; says whether it was.
///
/// # Errors
/// When the database fails.
pub async fn update(writer: &mut Connection, picture: Picture<'_>, seen: u32) -> sqlx::Result<bool> {
    let update = sqlx::query(
        "update cases set version = $1, number = $2, state = $3, holder = $4, unit = $5, classification = $6, \
         reporter_spoke = $7, due_at = $8, due_key = $9, wakes_at = $10, ended_at = $11, ended = $12, body = $13, \
         head = $14, keeper = $15, dissatisfied = $16, promised_at = $17 \
         where id = $18 and version = $19",
    );
    let update = changing(update, picture).bind(picture.case.id.as_str()).bind(i64::from(seen));
    Ok(update.execute(writer).await?.rows_affected() == 1)
}

/// Binds what changes with each event, $1 to $17 of both writes.
fn changing(query: Query, Picture { case, head, keeper, wakes_at, .. }: Picture<'_>) -> Query {
    query
        .bind(i64::from(case.version))
        .bind(case.number.as_ref().map(RegisterNumber::as_str))
        .bind(case.state.code())
        .bind(case.holder.code())
        .bind(case.unit.as_ref().map_or("", UnitId::as_str))
        .bind(case.classification.map(Classification::code))
        .bind(i64::from(case.reporter_spoke))
        .bind(case.due_at().map(Moment::millis))
        .bind(case.due_at().map_or(NEVER, Moment::millis))
        .bind(wakes_at.map(Moment::millis))
        .bind(case.ended_at.map(Moment::millis))
        .bind(i64::from(case.settled()))
        .bind(body(case))
        .bind(head.as_str())
        .bind(keeper.code())
        .bind(i64::from(case.dissatisfied()))
        .bind(case.clock(&ClockName::Commitment).and_then(|clock| clock.due_at).map(Moment::millis))
}

/// Sets whether a case is confidential, as its picture says: queues tell by it whom they show it.
///
/// # Errors
/// When the database fails.
pub async fn set_confidential(writer: &mut Connection, id: &CaseId, confidential: bool) -> sqlx::Result<()> {
    let set = sqlx::query("update cases set confidential = $1 where id = $2 and confidential <> $1");
    set.bind(i64::from(confidential)).bind(id.as_str()).execute(writer).await.map(drop)
}

/// Sets when the sweep next looks at a case that is still at the version that was seen; says whether it was.
///
/// # Errors
/// When the database fails.
pub async fn wake_at(writer: &mut Connection, id: &CaseId, seen: u32, wakes_at: Option<Moment>) -> sqlx::Result<bool> {
    let done = sqlx::query("update cases set wakes_at = $1 where id = $2 and version = $3")
        .bind(wakes_at.map(Moment::millis))
        .bind(id.as_str())
        .bind(i64::from(seen))
        .execute(writer)
        .await?;
    Ok(done.rows_affected() == 1)
}

fn body(case: &Case) -> String {
    serde_json::to_string(case).expect("a case is plain data with string keys")
}

/// The case with an id.
///
/// # Errors
/// When the database fails, or the picture cannot be read.
pub async fn by_id(reader: &mut Connection, id: &CaseId) -> sqlx::Result<Option<Stored>> {
    let row: Option<Row> =
        sqlx::query_as("select body, head, (select count(*) from definitions) as definitions from cases where id = $1")
            .bind(id.as_str())
            .fetch_optional(reader)
            .await?;
    row.map(|row| Stored::read(&row.body, row.head, row.definitions)).transpose()
}

/// The sealed tracking code of a case.
///
/// # Errors
/// When the database fails or there is no such case.
pub async fn sealed_code(reader: &mut Connection, id: &CaseId) -> sqlx::Result<String> {
    let row: (String,) =
        sqlx::query_as("select code_sealed from cases where id = $1").bind(id.as_str()).fetch_one(reader).await?;
    Ok(row.0)
}

/// Cases the system has something to do with by now, the longest waiting first, after a key.
///
/// # Errors
/// When the database fails.
pub async fn waking(
    reader: &mut Connection,
    now: Moment,
    after: &(i64, String),
    rows_max: usize,
) -> sqlx::Result<Vec<(i64, String)>> {
    sqlx::query_as(
        "select wakes_at, id from cases where wakes_at is not null and wakes_at <= $1 and (wakes_at, id) > ($2, $3) \
         order by wakes_at, id limit $4",
    )
    .bind(now.millis())
    .bind(after.0)
    .bind(after.1.as_str())
    .bind(super::row_limit(rows_max))
    .fetch_all(reader)
    .await
}

/// Whether a recap of a month was opened under a procedure.
///
/// # Errors
/// When the database fails.
pub async fn has_recap(reader: &mut Connection, agency: &str, procedure: &str, period: &Period) -> sqlx::Result<bool> {
    let row: Option<(i64,)> = sqlx::query_as(
        "select version from cases where period is not null and agency = $1 and procedure = $2 and period = $3",
    )
    .bind(agency)
    .bind(procedure)
    .bind(period.as_str())
    .fetch_optional(reader)
    .await?;
    Ok(row.is_some())
}

/// Open cases of an agency whose due moments were counted by an older calendar, by id after one.
///
/// # Errors
/// When the database fails.
pub async fn counted_before(
    reader: &mut Connection,
    agency: &str,
    calendar_version: u32,
    after: &str,
    rows_max: usize,
) -> sqlx::Result<Vec<String>> {
    let rows: Vec<(String,)> = sqlx::query_as(
        "select id from cases where ended = 0 and agency = $1 and calendar_version < $2 and id > $3 \
         order by id limit $4",
    )
    .bind(agency)
    .bind(i64::from(calendar_version))
    .bind(after)
    .bind(super::row_limit(rows_max))
    .fetch_all(reader)
    .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// The ids of an agency's cases that ended last, newest first.
///
/// # Errors
/// When the database fails.
pub async fn ended_last(reader: &mut Connection, agency: &str, rows_max: usize) -> sqlx::Result<Vec<String>> {
    let rows: Vec<(String,)> =
        sqlx::query_as("select id from cases where ended = 1 and agency = $1 order by ended_at desc, id desc limit $2")
            .bind(agency)
            .bind(super::row_limit(rows_max))
            .fetch_all(reader)
            .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Notes by which calendar the due moments of a case stand, if it is still at a version; says whether
/// it was.
///
/// # Errors
/// When the database fails.
pub async fn counted_by(
    writer: &mut Connection,
    id: &CaseId,
    version: u32,
    calendar_version: u32,
) -> sqlx::Result<bool> {
    let done = sqlx::query("update cases set calendar_version = $1 where id = $2 and version = $3")
        .bind(i64::from(calendar_version))
        .bind(id.as_str())
        .bind(i64::from(version))
        .execute(writer)
        .await?;
    Ok(done.rows_affected() == 1)
}
