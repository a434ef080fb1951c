//! Removing papers: what officers asked for some weeks ago, and the files that no paper has any more.

use shared::papers::KEPT_DAYS;
use shared::time::Moment;

use crate::act::Fault;
use crate::app::App;
use crate::store::papers;

/// How many are removed in one transaction.
const BATCH: usize = 200;
const DAY_MINUTES: i64 = 24 * 60;

/// Removes old papers, and the files that are to go; says how many files went.
///
/// # Errors
/// When the database or a file fails.
pub async fn remove_papers(app: &App) -> Result<usize, Fault> {
    let now = app.clock().now();
    let before: Moment = now.plus_minutes(-KEPT_DAYS * DAY_MINUTES);
    loop {
        let mut writer = app.store().writer().await?;
        let gone = papers::withdraw_old(&mut writer, before, now, BATCH).await?;
        writer.commit().await?;
        if gone < BATCH {
            break;
        }
    }
    remove_wasted_papers(app, now).await
}

/// Removes the files of papers that are to go by now.
pub(in crate::act) async fn remove_wasted_papers(app: &App, now: Moment) -> Result<usize, Fault> {
    let mut done = 0;
    loop {
        let names = papers::wasted(&mut *app.store().reader().await?, now, BATCH).await?;
        if names.is_empty() {
            return Ok(done);
        }
        for name in names {
            app.files().remove_paper(&name).await?;
            app.files().remove_paper(&super::made::data_name(&name)).await?;
            let mut writer = app.store().writer().await?;
            papers::forget(&mut writer, &name).await?;
            writer.commit().await?;
            done += 1;
        }
    }
}
