//! What of the outbox is sent to whom, and what became of it. Addresses stand nowhere here; they are read
//! when a notice is sent.

use chrono::NaiveDate;
use shared::id::CaseId;
use shared::procedure::Role;
use shared::time::{Moment, parse_date};
use sqlx::FromRow;

use super::Connection;

/// What a notice tells of.
#[derive(Clone, Debug)]
pub enum About {
    /// An event of a case.
    Event {
        /// The note it comes from.
        outbox: String,
        /// The case.
        case: CaseId,
        /// The event, or the newest one when an alarm rang.
        version: u32,
    },
    /// What is due on a day, in the agency's zone.
    Day(NaiveDate),
}

/// A notice to one person.
#[derive(Clone, Debug)]
pub struct Delivery {
    /// Its id, which its `Message-ID` is made of.
    pub id: String,
    /// What it tells of.
    pub about: About,
    /// The agency.
    pub agency: String,
    /// What happened: an action's code, an alarm's, or what is sent at set times.
    pub kind: String,
    /// The person's id; none for the reporter.
    pub recipient: Option<String>,
    /// The role they are told in.
    pub role: Role,
    /// How often it was tried.
    pub attempts: u32,
    /// When it is tried next; who takes it up moves this on.
    pub next_at: Moment,
    /// When what it tells of was recorded.
    pub recorded_at: Moment,
}

/// How a delivery ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The mail server took it.
    Sent,
    /// It was given up.
    Dead,
    /// Nobody is to be told any more.
    Dropped,
}

impl End {
    const fn code(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Dead => "dead",
            Self::Dropped => "dropped",
        }
    }
}

#[derive(FromRow)]
struct Row {
    id: String,
    outbox_id: Option<String>,
    case_id: Option<String>,
    day: String,
    agency: String,
    version: i64,
    kind: String,
    recipient: String,
    role: String,
    attempts: i64,
    next_at: i64,
    recorded_at: i64,
}

impl Row {
    fn delivery(self) -> sqlx::Result<Delivery> {
        let about = match (self.outbox_id, self.case_id) {
            (Some(outbox), Some(case)) => {
                let (case, version) =
                    (super::word(CaseId::parse(&case), "case_id", &case)?, super::number(self.version)?);
                About::Event { outbox, case, version }
            }
            _ => About::Day(super::word(parse_date(&self.day), "day", &self.day)?),
        };
        Ok(Delivery {
            about,
            role: super::word(Role::from_code(&self.role), "role", &self.role)?,
            attempts: super::number(self.attempts)?,
            next_at: Moment::from_millis(self.next_at),
            recorded_at: Moment::from_millis(self.recorded_at),
            recipient: Some(self.recipient).filter(|person| !person.is_empty()),
            id: self.id,
            agency: self.agency,
            kind: self.kind,
        })
    }
}

/// Writes a delivery that waits to be sent. One person is told of one note, and of one day, once.
///
/// # Errors
/// When the database fails.
pub async fn insert(writer: &mut Connection, delivery: &Delivery) -> sqlx::Result<()> {
    let (outbox, case, version, day) = match &delivery.about {
        About::Event { outbox, case, version } => (Some(outbox.as_str()), Some(case.as_str()), *version, String::new()),
        About::Day(day) => (None, None, 0, day.to_string()),
    };
    sqlx::query(
        "insert into deliveries (id, outbox_id, case_id, day, agency, version, kind, recipient, role, state, attempts, \
         next_at, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'waiting', 0, $10, $11) \
         on conflict do nothing",
    )
    .bind(delivery.id.as_str())
    .bind(outbox)
    .bind(case)
    .bind(day)
    .bind(delivery.agency.as_str())
    .bind(i64::from(version))
    .bind(delivery.kind.as_str())
    .bind(delivery.recipient.as_deref().unwrap_or_default())
    .bind(delivery.role.code())
    .bind(delivery.next_at.millis())
    .bind(delivery.recorded_at.millis())
    .execute(writer)
    .await
    .map(drop)
}

/// Deliveries whose time has come, the longest waiting first.
///
/// # Errors
/// When the database fails.
pub async fn due(reader: &mut Connection, now: Moment, rows_max: usize) -> sqlx::Result<Vec<Delivery>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, outbox_id, case_id, day, agency, version, kind, recipient, role, attempts, next_at, recorded_at \
         from deliveries where state = 'waiting' and next_at <= $1 order by next_at, id limit $2",
    )
    .bind(now.millis())
    .bind(super::row_limit(rows_max))
    .fetch_all(reader)
    .await?;
    rows.into_iter().map(Row::delivery).collect()
}

/// Takes a delivery up until a moment, if nobody else has since it was seen; says whether it is ours. When
/// whoever took it is gone, the moment comes and another takes it up.
///
/// # Errors
/// When the database fails.
pub async fn take_up(writer: &mut Connection, seen: &Delivery, now: Moment, until: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "update deliveries set claimed_at = $1, next_at = $2 where id = $3 and state = 'waiting' and next_at = $4",
    )
    .bind(now.millis())
    .bind(until.millis())
    .bind(seen.id.as_str())
    .bind(seen.next_at.millis())
    .execute(writer)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes that a try failed and when the next one is, if the delivery is still ours until a moment.
///
/// # Errors
/// When the database fails.
pub async fn put_off(
    writer: &mut Connection,
    id: &str,
    ours_until: Moment,
    again_at: Moment,
    fault: &str,
) -> sqlx::Result<()> {
    sqlx::query(
        "update deliveries set attempts = attempts + 1, next_at = $1, claimed_at = null, fault = $2 \
         where id = $3 and state = 'waiting' and next_at = $4",
    )
    .bind(again_at.millis())
    .bind(fault)
    .bind(id)
    .bind(ours_until.millis())
    .execute(writer)
    .await
    .map(drop)
}

/// Notes how a delivery ended after one more try. That it was sent is noted even when another has taken
/// it up meanwhile.
///
/// # Errors
/// When the database fails.
pub async fn end(writer: &mut Connection, id: &str, end: End, fault: &str, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "update deliveries set attempts = attempts + 1, state = $1, fault = $2, claimed_at = null, done_at = $3 \
         where id = $4 and state = 'waiting'",
    )
    .bind(end.code())
    .bind(fault)
    .bind(now.millis())
    .bind(id)
    .execute(writer)
    .await
    .map(drop)
}

/// Forgets deliveries that ended before a moment; says how many.
///
/// # Errors
/// When the database fails.
pub async fn forget(writer: &mut Connection, before: Moment) -> sqlx::Result<u64> {
    let done = sqlx::query("delete from deliveries where done_at is not null and done_at < $1")
        .bind(before.millis())
        .execute(writer)
        .await?;
    Ok(done.rows_affected())
}
