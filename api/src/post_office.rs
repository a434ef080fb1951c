//! The post office: what stands in the outbox becomes a delivery for each person who is told, and each
//! delivery a mail.
//!
//! A note is written with the event it tells of, and taken in the transaction that writes its deliveries,
//! so that neither is lost. A delivery is taken up for five minutes; when whoever took it up is killed, the
//! next one sends it. One window is left: a process that dies after the mail server took a mail and before
//! that was noted sends it a second time, with the same `Message-ID`, by which mailboxes fold the two.
//! Any number of replicas may run it. Without a mail server nothing is expanded, and notes older than three
//! days are passed over, so that nobody is told of last month when one is set up.
//! Absent: who is told what (see `shared::notice`), and other ways to tell than e-mail.

use std::time::Duration;

use shared::notice::{fresh_since, kept_since};
use tokio::time::MissedTickBehavior;

use crate::act::{self, Fault};
use crate::app::App;
use crate::store::{deliveries, outbox};

mod expand;
mod mailer;
mod scheduled;
mod send;

pub use mailer::{Mailer, Untaken};
pub use scheduled::plan;

/// How often a serving process looks for something to send.
const EVERY: Duration = Duration::from_secs(3);
/// How often it forgets what was done with long ago, in rounds: about every hour.
const FORGETS_EVERY: u32 = 1_200;

/// Tells everyone who is to be told by now; says how many mails were sent.
///
/// # Errors
/// When the database fails. A mail that is not taken is no error; it is tried again.
pub async fn run(app: &App) -> Result<usize, Fault> {
    pass_over(app).await?;
    let Some(mailer) = app.mailer() else {
        return Ok(0);
    };
    act::look(app).await?;
    expand::all(app).await?;
    send::all(app, mailer).await
}

/// Passes over notes that are too old to be told.
async fn pass_over(app: &App) -> Result<(), Fault> {
    let now = app.clock().now();
    if outbox::untold_before(&mut *app.store().reader().await?, fresh_since(now)).await? {
        let mut writer = app.store().writer().await?;
        let passed = outbox::pass_over(&mut writer, fresh_since(now), now).await?;
        writer.commit().await?;
        tracing::info!(passed, "notes too old to be told were passed over");
    }
    Ok(())
}

/// Forgets what was done with ninety days ago; says how many deliveries and notes.
///
/// # Errors
/// When the database fails.
pub async fn forget(app: &App) -> Result<u64, Fault> {
    let before = kept_since(app.clock().now());
    act::forget_finds(app).await?;
    let mut writer = app.store().writer().await?;
    let gone = deliveries::forget(&mut writer, before).await? + outbox::forget(&mut writer, before).await?;
    writer.commit().await?;
    Ok(gone)
}

/// Runs every few seconds until the process ends.
pub async fn forever(app: App) {
    if app.mailer().is_none() {
        tracing::warn!("ADUAN_SMTP is not set: nobody is told of anything by mail");
    }
    let mut ticks = tokio::time::interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut rounds: u32 = 0;
    loop {
        ticks.tick().await;
        if let Err(fault) = run(&app).await {
            tracing::error!(%fault, "notices could not be sent");
        }
        if rounds.is_multiple_of(FORGETS_EVERY)
            && let Err(fault) = forget(&app).await
        {
            tracing::error!(%fault, "old notices could not be forgotten");
        }
        rounds = rounds.wrapping_add(1);
    }
}
