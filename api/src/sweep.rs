//! What is done when its time has come, by any replica or by a cron call: recaps of a month that is
//! over, due moments that a changed calendar moves, steps that happen by themselves, alarms, papers that wait to be made,
//! files whose form never came, uploads that were given up, and counts that matter no longer. Absent: sending what stands in the outbox.

use std::time::Duration;

use shared::id::CaseId;
use shared::time::Moment;
use tokio::time::MissedTickBehavior;

use crate::act::{self, Fault, Woken};
use crate::app::App;
use crate::store::cases;
use crate::{accounts, limits, people};

/// How often a serving process sweeps.
const EVERY: Duration = Duration::from_secs(60);
/// How many cases are read at once.
const BATCH: usize = 200;

/// What a sweep did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Recaps that were opened.
    pub recaps: usize,
    /// Cases that got other due moments.
    pub redated: usize,
    /// Steps that happened by themselves.
    pub steps: usize,
    /// Alarms that were noted.
    pub told: usize,
    /// Files that were removed.
    pub files: usize,
    /// Uploads of which parts were removed.
    pub uploads: usize,
    /// Offices at which cases wait for nobody, noted once a day.
    pub vacancies: usize,
    /// What was found to be no complaint thirty days ago and was removed.
    pub quarantine: u64,
    /// Cases of which the board now counts what happened to them.
    pub marked: usize,
    /// Papers that were made.
    pub papers: usize,
    /// Sessions, links and keys of writes that ended a month ago and were forgotten.
    pub forgotten: u64,
}

/// Sweeps once. A case that fails is logged and does not hold up the others.
///
/// # Errors
/// When the database fails.
pub async fn run(app: &App) -> Result<Swept, Fault> {
    let now = app.clock().now();
    let mut swept =
        Swept { recaps: act::open_recaps(app).await?, redated: act::redate(app).await?, ..Swept::default() };
    wake_all(app, now, &mut swept).await?;
    swept.files =
        act::remove_disowned(app).await? + act::remove_loose_pictures(app).await? + act::remove_papers(app).await?;
    swept.uploads = act::remove_arrived(app).await?;
    swept.vacancies = people::note_vacancies(app).await?;
    swept.quarantine = act::remove_refused(app).await?;
    swept.forgotten = accounts::prune(app).await?;
    act::index_older(app).await?;
    act::stem_older(app).await?;
    act::count_older(app).await?;
    swept.marked = act::mark_changed(app).await?;
    swept.papers = act::make_papers(app).await?;
    limits::forget(app).await?;
    act::forget_presences(app).await?;
    Ok(swept)
}

async fn wake_all(app: &App, now: Moment, swept: &mut Swept) -> Result<(), Fault> {
    let mut after = (i64::MIN, String::new());
    loop {
        let batch = cases::waking(&mut *app.store().reader().await?, now, &after, BATCH).await?;
        for (_, id) in &batch {
            let Some(case) = CaseId::parse(id) else {
                continue;
            };
            match act::wake(app, &case).await {
                Ok(Woken::Stepped) => swept.steps += 1,
                Ok(Woken::Told(told)) => swept.told += told,
                Ok(Woken::Changed) => {}
                Err(fault) => tracing::error!(case = %case, %fault, "a case whose time has come was not seen to"),
            }
        }
        match batch.into_iter().next_back() {
            Some(last) => after = last,
            None => return Ok(()),
        }
    }
}

/// Sweeps every minute until the process ends.
pub async fn forever(app: App) {
    let mut ticks = tokio::time::interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        match run(&app).await {
            Ok(swept) if swept == Swept::default() => {}
            Ok(swept) => tracing::info!(?swept, "swept"),
            Err(fault) => tracing::error!(%fault, "a sweep failed"),
        }
    }
}

#[cfg(test)]
mod tests;
