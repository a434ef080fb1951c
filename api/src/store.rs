//! The database, and the only place SQL stands: one text for SQLite and PostgreSQL through
//! `sqlx::Any`.
//!
//! Rules of this room:
//! 1. Columns are `text` or `bigint`; flags are 0 or 1; JSON is `text`, read and written in Rust.
//! 2. Moments are unix milliseconds, dates are `YYYY-MM-DD`: both sort the same on both databases.
//! 3. Writes go through [`Store::writer`], and an update of a case says `and version = $seen`.
//!    PostgreSQL loses a racing update without that and says nothing; SQLite refuses a reader that
//!    turns writer, which is why its transactions begin as writers.
//! 4. A query is a literal, one for each shape a caller needs, and each has its index. A filter such
//!    as `($1 is null or …)` makes SQLite scan.
//! 5. What differs between the databases is in this file: how a transaction begins, the turns of
//!    SQLite's writers, and the pragmas.
//! 6. `on conflict`, `returning`, row values, partial indexes, `length` and an ordered `string_agg`
//!    behave the same on both; `sum`, `exists`, `like`, the order of nulls and the naming of broken
//!    constraints do not.
//!
//! Functions take a connection, so that several make one transaction. Absent: rules and secrets; what
//! comes in to be kept sealed comes in sealed.

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Once};
use std::time::Duration;

use anyhow::{Context, Result};
use sqlx::any::AnyPoolOptions;
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyPool, Executor, Transaction};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

pub mod alarms;
pub mod attachments;
pub mod board;
pub mod cases;
pub mod custody;
pub mod definitions;
pub mod deliveries;
pub mod documents;
pub mod dossier;
pub mod erasure;
pub mod events;
pub mod facts;
pub mod figures;
pub mod finds;
pub mod letter_numbers;
pub mod limits;
pub mod links;
pub mod map;
pub mod mentions;
pub mod open_data;
pub mod originals;
pub mod outbox;
pub mod outside;
pub mod papers;
pub mod persons;
pub mod pictures;
pub mod posts;
pub mod presence;
pub mod prints;
pub mod published;
pub mod quarantine;
pub mod queue;
pub mod repeats;
pub mod requests;
pub mod saved_views;
pub mod sessions;
pub mod staff;
pub mod staff_log;
pub mod stems;
pub mod texts;
pub mod ties;
pub mod umbrellas;
pub mod undelivered;
pub mod uploads;
pub mod working;

pub use sqlx::{AnyConnection as Connection, Error};

/// How long a connection or a writer's turn is waited for before the caller is told that Aduan is busy.
const ACQUIRE_WAIT_MAX: Duration = Duration::from_secs(10);

/// What is said to each new SQLite connection. `synchronous = full`: a receipt once given outlives a
/// loss of power. `secure_delete`: what is erased is written over. The timeout is in milliseconds.
const SQLITE_PRAGMAS: &str = "pragma busy_timeout = 10000; pragma journal_mode = wal; \
    pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on";

/// A pool of connections to one database.
#[derive(Clone, Debug)]
pub struct Store {
    pool: AnyPool,
    begin: &'static str,
    /// SQLite's writers of this process queue here, first come, first served. Left to themselves they
    /// sleep and try again, each on a connection that readers then lack, and whoever has slept longest
    /// tries least often. Writers of other processes are met by `busy_timeout`. None on PostgreSQL.
    turns: Option<Arc<Semaphore>>,
}

/// A transaction that will write, rolled back when dropped.
#[derive(Debug)]
pub struct Writer {
    // Fields are dropped in this order: the transaction is over before the next writer begins.
    transaction: Transaction<'static, Any>,
    turn: Option<OwnedSemaphorePermit>,
}

impl Writer {
    /// Keeps what was written.
    ///
    /// # Errors
    /// When the database fails, and then nothing is kept.
    pub async fn commit(self) -> sqlx::Result<()> {
        let Self { transaction, turn } = self;
        let done = transaction.commit().await;
        drop(turn);
        done
    }
}

impl Deref for Writer {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.transaction
    }
}

impl DerefMut for Writer {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.transaction
    }
}

impl Store {
    /// Connects to `sqlite://…` or `postgres://…` and brings the schema up to date.
    ///
    /// # Errors
    /// When the address is of no known kind, nobody answers there, or a migration fails.
    pub async fn open(url: &str) -> Result<Self> {
        static DRIVERS: Once = Once::new();
        DRIVERS.call_once(sqlx::any::install_default_drivers);
        let sqlite = url.starts_with("sqlite:");
        // SQLite has one writer at a time; more connections only wait for it.
        let (connections_max, begin) = if sqlite { (8, "begin immediate") } else { (16, "begin") };
        let mut options = AnyPoolOptions::new()
            .max_connections(connections_max)
            .acquire_timeout(ACQUIRE_WAIT_MAX)
            // A file does not hang up; a server may, so one more round trip asks whether it did.
            .test_before_acquire(!sqlite);
        if sqlite {
            options = options.after_connect(|connection, _| {
                Box::pin(async move { connection.execute(SQLITE_PRAGMAS).await.map(drop) })
            });
        }
        // The address is not repeated in the error: it may hold a password.
        let pool = options.connect(url).await.context("Basis data tidak dapat dibuka; periksa DATABASE_URL.")?;
        sqlx::migrate!("../migrations").run(&pool).await.context("Skema basis data tidak dapat diperbarui.")?;
        Ok(Self { pool, begin, turns: sqlite.then(|| Arc::new(Semaphore::new(1))) })
    }

    /// What keeps the data: `sqlite` or `postgres`.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        if self.turns.is_some() { "sqlite" } else { "postgres" }
    }

    /// A connection for reading. What is read by two statements may be of two moments.
    ///
    /// # Errors
    /// When none is free in time.
    pub async fn reader(&self) -> sqlx::Result<PoolConnection<Any>> {
        self.pool.acquire().await
    }

    /// A transaction for writing. The turn comes first: whoever waits for it holds no connection.
    ///
    /// # Errors
    /// When no connection is free in time, or other writers of SQLite do not finish.
    pub async fn writer(&self) -> sqlx::Result<Writer> {
        let turn = match &self.turns {
            Some(turns) => Some(turn(Arc::clone(turns)).await?),
            None => None,
        };
        Ok(Writer { transaction: self.pool.begin_with(self.begin).await?, turn })
    }

    /// Asks the database for a sign of life.
    ///
    /// # Errors
    /// When there is none.
    pub async fn ready(&self) -> sqlx::Result<()> {
        let mut reader = self.reader().await?;
        sqlx::query("select 1").execute(&mut *reader).await.map(drop)
    }

    /// Lets the connections go; SQLite then tidies its files away.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

/// A turn at writing; waiting for it too long is like waiting too long for a connection.
async fn turn(turns: Arc<Semaphore>) -> sqlx::Result<OwnedSemaphorePermit> {
    let turn = timeout(ACQUIRE_WAIT_MAX, turns.acquire_owned()).await.map_err(|_| Error::PoolTimedOut)?;
    turn.map_err(|_| Error::PoolClosed)
}

/// Whether an error says that the database has too much to do, and nothing worse.
#[must_use]
pub fn busy(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::PoolTimedOut => true,
        // SQLITE_BUSY and its kin; lock_not_available, deadlock_detected, too_many_connections.
        sqlx::Error::Database(error) => {
            error.code().is_some_and(|code| matches!(code.as_ref(), "5" | "261" | "517" | "55P03" | "40P01" | "53300"))
        }
        _ => false,
    }
}

/// Whether an error says that such a row is there already.
#[must_use]
pub fn taken(error: &sqlx::Error) -> bool {
    error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
}

/// The next running number of an agency's register in a year, from 1. Gapless: a transaction that is
/// rolled back gives it back, and another that wants one waits for this one to end.
///
/// # Errors
/// When the database fails.
pub async fn next_number(writer: &mut Connection, agency: &str, year: i32) -> sqlx::Result<u32> {
    let row: (i64,) = sqlx::query_as(
        "insert into counters (agency, year, last) values ($1, $2, 1) \
         on conflict (agency, year) do update set last = counters.last + 1 returning last",
    )
    .bind(agency)
    .bind(i64::from(year))
    .fetch_one(writer)
    .await?;
    number(row.0)
}

/// The last register number an agency gave in a year; nought where it gave none.
///
/// # Errors
/// When the database fails.
pub async fn last_number(reader: &mut Connection, agency: &str, year: i32) -> sqlx::Result<u32> {
    let row: Option<(i64,)> = sqlx::query_as("select last from counters where agency = $1 and year = $2")
        .bind(agency)
        .bind(i64::from(year))
        .fetch_optional(reader)
        .await?;
    row.map_or(Ok(0), |row| number(row.0))
}

/// How many rows a query gives at most, as the databases take it.
fn row_limit(rows_max: usize) -> i64 {
    i64::try_from(rows_max).unwrap_or(i64::MAX)
}

/// A small number read back from a `bigint`.
fn number(value: i64) -> sqlx::Result<u32> {
    u32::try_from(value).map_err(|error| sqlx::Error::Decode(error.into()))
}

/// A word of one of the rules' vocabularies read back from a row.
fn word<T>(read: Option<T>, column: &'static str, text: &str) -> sqlx::Result<T> {
    read.ok_or_else(|| sqlx::Error::Decode(format!("`{text}` in column {column} is no word Aduan knows").into()))
}

#[cfg(test)]
mod tests;
