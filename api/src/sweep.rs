//! What is done when its time has come, by any replica or by a cron call: steps that happen by
//! themselves, and files whose form never came. Absent: sending what stands in the outbox.

use std::time::Duration;

use shared::id::CaseId;
use tokio::time::MissedTickBehavior;

use crate::act::{self, Fault};
use crate::app::App;
use crate::store::cases;

/// How often a serving process sweeps.
const EVERY: Duration = Duration::from_secs(60);
/// How many cases are read at once.
const BATCH: usize = 200;

/// What a sweep did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Steps that happened by themselves.
    pub steps: usize,
    /// Files that were removed.
    pub files: usize,
}

/// Sweeps once. A case that fails is logged and does not hold up the others.
///
/// # Errors
/// When the database fails.
pub async fn run(app: &App) -> Result<Swept, Fault> {
    let now = app.clock().now();
    let mut swept = Swept::default();
    let mut after = (i64::MIN, String::new());
    loop {
        let batch = cases::waking(&mut *app.store().reader().await?, now, &after, BATCH).await?;
        for (_, id) in &batch {
            let Some(case) = CaseId::parse(id) else {
                continue;
            };
            match act::wake(app, &case).await {
                Ok(done) => swept.steps += usize::from(done),
                Err(fault) => tracing::error!(case = %case, %fault, "a step whose time has come was not taken"),
            }
        }
        match batch.into_iter().next_back() {
            Some(last) => after = last,
            None => break,
        }
    }
    swept.files = act::remove_disowned(app).await?;
    Ok(swept)
}

/// Sweeps every minute until the process ends.
pub async fn forever(app: App) {
    let mut ticks = tokio::time::interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        match run(&app).await {
            Ok(swept) if swept == Swept::default() => {}
            Ok(swept) => tracing::info!(steps = swept.steps, files = swept.files, "swept"),
            Err(fault) => tracing::error!(%fault, "a sweep failed"),
        }
    }
}
