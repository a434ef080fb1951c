//! Limits against abuse at work: who is counted, where the counts are kept, and what is refused.
//!
//! What must hold across replicas, failed sign-ins and failed trackings, stands in the database under a
//! keyed hash of the address or the login. The rest is counted in memory, each process for itself: with
//! several of them a limit is so many times as high, which is still a limit.
//! A tracking that succeeds asks the database nothing more: each process keeps the list of those who
//! are blocked, and reads it anew when it is older than `LIST_MILLIS_MAX` and somebody asks.
//! Absent: the numbers (see [`shared::limits`]), and reading an address from a request.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use shared::limits::{KNOWN_PLACE_DAYS, Scope, Tally};
use shared::proof::Gauge;
use shared::time::Moment;

use crate::act::Fault;
use crate::app::App;
use crate::store::limits;

mod origin;
mod sign_in;

pub use origin::Origin;
pub use sign_in::Attempt;

/// How old the list of those who are blocked may be, in milliseconds: so long after one replica
/// blocked an address another may still answer it.
const LIST_MILLIS_MAX: i64 = 2_000;
/// How many counts a process keeps before it looks which of them still matter.
const TALLIES_MAX: usize = 50_000;

/// What a process itself knows of who did how much.
#[derive(Default)]
pub struct Limits {
    tallies: Mutex<HashMap<(Scope, String), Tally>>,
    /// How much is filed from each origin and to each agency.
    gauges: Mutex<HashMap<String, Gauge>>,
    trackers: Mutex<Blocked>,
}

/// Who may not track, and when that was read.
#[derive(Default)]
struct Blocked {
    read_at: Option<Moment>,
    until: HashMap<String, Moment>,
}

/// A poisoned count is still a count.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The fault of something that is refused until a moment.
fn refused(until: Moment, now: Moment) -> Fault {
    let millis = u64::try_from(until.millis() - now.millis()).unwrap_or(0);
    Fault::TooMany { seconds: u32::try_from(millis.div_ceil(1_000)).unwrap_or(u32::MAX) }
}

fn check(tally: &Tally, now: Moment) -> Result<(), Fault> {
    tally.refused_until(now).map_or(Ok(()), |until| Err(refused(until, now)))
}

impl Limits {
    /// Counts one more of a subject, unless that is refused. A full memory forgets what no longer
    /// matters; flooded with new subjects, it keeps those who are blocked.
    fn count(&self, scope: Scope, subject: &str, now: Moment) -> Result<(), Fault> {
        let mut tallies = locked(&self.tallies);
        if tallies.len() >= TALLIES_MAX {
            tallies.retain(|(scope, _), tally| !tally.forgotten(scope.rule(), now));
        }
        if tallies.len() >= TALLIES_MAX {
            tallies.retain(|_, tally| tally.refused_until(now).is_some());
        }
        let tally = tallies.entry((scope, subject.to_owned())).or_insert(Tally::new(now));
        check(tally, now)?;
        *tally = tally.counted(scope.rule(), now);
        Ok(())
    }
}

/// Counts one more of a subject in this process: a person's id, a form's key.
///
/// # Errors
/// [`Fault::TooMany`] when that is one too many.
pub fn count(app: &App, scope: Scope, subject: &str) -> Result<(), Fault> {
    app.limits().count(scope, subject, app.clock().now())
}

/// Counts one more from an origin in this process. What the command line does is not counted.
///
/// # Errors
/// [`Fault::TooMany`] when that is one too many.
pub fn count_from(app: &App, scope: Scope, from: &Origin) -> Result<(), Fault> {
    from.prefix().map_or(Ok(()), |prefix| count(app, scope, prefix))
}

/// How much was filed lately from an origin, and to an agency; none for Aduan itself, which may always.
pub fn filings(app: &App, from: &Origin, agency: &str) -> Option<[u32; 2]> {
    let (prefix, now) = (from.prefix()?, app.clock().now());
    let gauges = locked(&app.limits().gauges);
    Some([prefix, agency].map(|subject| gauges.get(subject).map_or(0, |gauge| gauge.level(now))))
}

/// Counts one more filing from an origin to an agency.
pub fn count_filing(app: &App, from: &Origin, agency: &str) {
    let (Some(prefix), now) = (from.prefix(), app.clock().now()) else { return };
    let mut gauges = locked(&app.limits().gauges);
    if gauges.len() >= TALLIES_MAX {
        gauges.retain(|_, gauge| !gauge.forgotten(now));
    }
    for subject in [prefix, agency] {
        // Flooded with new origins it counts those it knows, and the agency's own count stays.
        if gauges.len() < TALLIES_MAX || gauges.contains_key(subject) {
            let gauge = gauges.entry(subject.to_owned()).or_insert(Gauge::new(now));
            *gauge = gauge.counted(now);
        }
    }
}

/// The keyed hash a subject has in the database.
fn subject(app: &App, scope: Scope, parts: &[&str]) -> String {
    let parts = [&["limit", scope.code()], parts].concat();
    app.keys().fingerprint(&parts.iter().map(|part| part.as_bytes()).collect::<Vec<_>>())
}

/// Whether an origin may track.
///
/// # Errors
/// [`Fault::TooMany`] while it may not.
pub async fn may_track(app: &App, from: &Origin) -> Result<(), Fault> {
    let Some(prefix) = from.prefix() else { return Ok(()) };
    let now = app.clock().now();
    if old(&mut locked(&app.limits().trackers), now) {
        let blocked = limits::blocked(&mut *app.store().reader().await?, Scope::TrackOrigin, now).await?;
        let until = blocked.into_iter().map(|(subject, until)| (subject, Moment::from_millis(until)));
        locked(&app.limits().trackers).until = until.collect();
    }
    let blocked = locked(&app.limits().trackers);
    // Nearly always nobody is, and then no hash is needed.
    if blocked.until.is_empty() {
        return Ok(());
    }
    match blocked.until.get(&subject(app, Scope::TrackOrigin, &[prefix])) {
        Some(until) if now < *until => Err(refused(*until, now)),
        _ => Ok(()),
    }
}

/// Whether the list must be read anew; whoever is told so reads it, and others go on with the old one.
fn old(blocked: &mut Blocked, now: Moment) -> bool {
    let fresh = |read_at: Moment| (0..LIST_MILLIS_MAX).contains(&(now.millis() - read_at.millis()));
    let old = !blocked.read_at.is_some_and(fresh);
    if old {
        blocked.read_at = Some(now);
    }
    old
}

/// Counts a number and code that opened nothing.
///
/// # Errors
/// When the database fails.
pub async fn tracked_nothing(app: &App, from: &Origin) -> Result<(), Fault> {
    let Some(prefix) = from.prefix() else { return Ok(()) };
    let (scope, now) = (Scope::TrackOrigin, app.clock().now());
    let subject = subject(app, scope, &[prefix]);
    let mut writer = app.store().writer().await?;
    let tally = limits::hold(&mut writer, scope, &subject, now).await?.counted(scope.rule(), now);
    limits::keep(&mut writer, scope, &subject, &tally).await?;
    writer.commit().await?;
    if let Some(until) = tally.refused_until(now) {
        tracing::warn!(scope = scope.code(), "an origin was blocked");
        locked(&app.limits().trackers).until.insert(subject, until);
    }
    Ok(())
}

/// Removes counts that no longer matter.
///
/// # Errors
/// When the database fails.
pub async fn forget(app: &App) -> Result<(), Fault> {
    let now = app.clock().now();
    let mut writer = app.store().writer().await?;
    for scope in Scope::ALL {
        limits::forget(&mut writer, scope, now.plus_minutes(-scope.rule().within_minutes)).await?;
    }
    limits::forget_places(&mut writer, now.plus_minutes(-KNOWN_PLACE_DAYS * 24 * 60)).await?;
    Ok(writer.commit().await?)
}
