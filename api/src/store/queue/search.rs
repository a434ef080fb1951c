//! Cases found by what stands in them and by what they are, newest first, after a key.
//!
//! A search walks one index, the one under which fewest cases stand, a window at a time, and looks at the rest of what
//! is asked row by row; after [`WINDOWS`] it stops and says how far it came, so that no question takes longer than
//! that. Each window names its limit, by which PostgreSQL sees that it is small.
//! Absent: choosing the index and the windows (see `act::search`).

use shared::wire::{QueueRow, SAVED_COUNT_MAX};
use sqlx::any::AnyArguments;
use sqlx::query::QueryAs;
use sqlx::{Any, FromRow};

use super::{Connection, Of, PageKey, Row};
use crate::store::cases::Stored;

mod statement;

use statement::Kind;

/// Most stems a search goes by.
pub const STEMS_MAX: usize = 6;
/// How far the cases under an index are counted before another is walked.
pub const COUNTED_MAX: u32 = 1_000;
/// Whether each of the windows of one search is a wide one, in order.
pub const WINDOWS: [bool; 3] = [false, true, true];
/// How many cases stand in a narrow and in a wide window; the statements say the same.
const WINDOW: [usize; 2] = [128, 2_048];

/// An index that can be walked newest first; the order is that in which they are preferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// Under a stem.
    Stem,
    /// Under the beginning of a number; sorted, so for few only.
    Number,
    /// Of a unit.
    Unit,
    /// In a state.
    State,
    /// In a category.
    Category,
    /// Confidential ones.
    Confidential,
    /// Those whose reporter was not satisfied.
    Dissatisfied,
    /// Those with a promise.
    Promised,
    /// Open ones.
    Open,
    /// All.
    All,
}

/// What is asked of each case. Empty texts ask nothing.
#[derive(Clone, Debug, Default)]
pub struct Sought {
    /// Stems that all stand in it, at most [`STEMS_MAX`].
    pub stems: Vec<String>,
    /// How its register number or its number elsewhere begins.
    pub number: String,
    /// The unit it was given to.
    pub unit: String,
    /// Its state.
    pub state: String,
    /// In whose queue it waits.
    pub keeper: String,
    /// Its category.
    pub category: String,
    /// How it came.
    pub channel: String,
    /// Its class.
    pub classification: String,
    /// Its kind.
    pub kind: String,
    /// Whether it has ended.
    pub ended: Option<bool>,
    /// From when it is due, and before when, in milliseconds.
    pub due: Option<(i64, i64)>,
    /// Whether it is confidential.
    pub confidential: Option<bool>,
    /// Whether only those whose reporter was not satisfied.
    pub dissatisfied: bool,
    /// Before when its answer is promised, in milliseconds.
    pub promised_before: Option<i64>,
    /// From when it was filed, in milliseconds.
    pub from: i64,
}

/// A case as it was found.
pub struct Found {
    /// What is decided about.
    pub stored: Stored,
    /// What is shown.
    pub row: QueueRow,
    /// Its place.
    pub key: PageKey,
}

#[derive(FromRow)]
struct FoundRow {
    #[sqlx(flatten)]
    row: Row,
    body: String,
    head: String,
    definitions: i64,
}

/// A walk: along which index, with what, within which window, for whom.
#[derive(Clone, Debug)]
pub struct Walk<'a> {
    /// Whose cases.
    pub of: Of<'a>,
    /// What is asked of each.
    pub sought: &'a Sought,
    /// The index.
    pub base: Base,
    /// What it is walked under; empty where the index is of all.
    pub term: &'a str,
    /// After which case.
    pub after: PageKey,
    /// Whether the window is a wide one.
    pub wide: bool,
}

impl Walk<'_> {
    fn keys<'q, O>(&self, statement: &'static str) -> QueryAs<'q, Any, O, AnyArguments>
    where
        O: for<'r> FromRow<'r, sqlx::any::AnyRow>,
    {
        sqlx::query_as(statement)
            .bind(self.of.agency.to_owned())
            .bind(self.term.to_owned())
            .bind(self.after.moment)
            .bind(self.after.id.clone())
            .bind(self.sought.from)
    }

    fn asked<'q, O>(&self, statement: &'static str) -> QueryAs<'q, Any, O, AnyArguments>
    where
        O: for<'r> FromRow<'r, sqlx::any::AnyRow>,
    {
        let (of, sought) = (self.of, self.sought);
        let bounds = |flag: Option<bool>| (i64::from(flag == Some(true)), i64::from(flag != Some(false)));
        // What is due is open.
        let (ended_min, ended_max) = bounds(if sought.due.is_some() { Some(false) } else { sought.ended });
        let (secret_min, secret_max) = bounds(sought.confidential);
        // A unit sees no case as its coordinator, and is given its own in any case.
        let coordinator = if of.unit.is_some() { "-" } else { of.role.code() };
        let unit = of.unit.map_or(sought.unit.clone(), |unit| unit.as_str().to_owned());
        let mut page = self.keys(statement).bind(i64::from(of.all_confidential)).bind(of.role.code());
        page = page.bind(coordinator).bind(i64::from(of.recaps)).bind(unit);
        let texts =
            [&sought.state, &sought.keeper, &sought.category, &sought.channel, &sought.classification, &sought.kind];
        for text in texts {
            page = page.bind(text.clone());
        }
        let (due_from, due_before) = sought.due.unwrap_or_default();
        page = page.bind(ended_min).bind(ended_max).bind(i64::from(sought.due.is_some())).bind(due_from);
        page = page.bind(due_before).bind(secret_min).bind(secret_max).bind(i64::from(sought.dissatisfied));
        page = page.bind(i64::from(sought.promised_before.is_some())).bind(sought.promised_before.unwrap_or_default());
        page = page.bind(sought.number.clone());
        for at in 0..STEMS_MAX {
            let other = sought.stems.get(at).filter(|stem| self.base != Base::Stem || *stem != self.term);
            page = page.bind(other.cloned().unwrap_or_default());
        }
        page
    }

    /// What the window holds of what is asked, newest first, at most 51.
    ///
    /// # Errors
    /// When the database fails, or a case cannot be read.
    pub async fn found(&self, reader: &mut Connection) -> sqlx::Result<Vec<Found>> {
        let rows: Vec<FoundRow> =
            self.asked(statement::of(Kind::Found, self.base, self.wide)).fetch_all(reader).await?;
        let found = |found: FoundRow| {
            let stored = Stored::read(&found.body, found.head, found.definitions)?;
            let (row, key) = found.row.row()?;
            Ok(Found { stored, row, key })
        };
        rows.into_iter().map(found).collect()
    }

    /// How much the window holds of what is asked.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn counted(&self, reader: &mut Connection) -> sqlx::Result<u32> {
        let (count,): (i64,) = self.asked(statement::of(Kind::Counted, self.base, self.wide)).fetch_one(reader).await?;
        Ok(crate::store::number(count)?.min(SAVED_COUNT_MAX))
    }

    /// The last case of the window, where another follows.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end(&self, reader: &mut Connection) -> sqlx::Result<Option<PageKey>> {
        let keys: Vec<(i64, String)> =
            self.keys(statement::of(Kind::Keys, self.base, self.wide)).fetch_all(reader).await?;
        let full = keys.len() == WINDOW[usize::from(self.wide)];
        Ok(keys.into_iter().next_back().filter(|_| full).map(|(moment, id)| PageKey { moment, id }))
    }
}

/// How many cases stand under an index, counted no further than [`COUNTED_MAX`].
///
/// # Errors
/// When the database fails.
pub async fn held(reader: &mut Connection, agency: &str, base: Base, term: &str) -> sqlx::Result<u32> {
    let statement = statement::of(Kind::Held, base, false);
    let (count,): (i64,) =
        sqlx::query_as(statement).bind(agency.to_owned()).bind(term.to_owned()).fetch_one(reader).await?;
    crate::store::number(count)
}
