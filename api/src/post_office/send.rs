//! Sending what is due: taken up under a lease, sent, and what came of it noted. Logs name a delivery and a
//! code, never an address. Absent: the words, and SMTP.

use std::time::Duration;

use anyhow::Context;
use shared::case::RingKind;
use shared::notice::{self, Notice, Occasion, Queue, RECAP_READY, Recipient};
use shared::procedure::Role;
use shared::time::Moment;
use tokio::task::JoinSet;
use tokio::time::timeout;

use super::expand::{matter, opened};
use super::mailer::{Mailer, Untaken};
use super::scheduled;
use crate::act::{FOUND, Fault, found_code, reporter_address};
use crate::app::App;
use crate::store::deliveries::{self, About, Delivery, End};
use crate::store::{Connection, staff};

/// How many deliveries are taken up at once; as many connections send at the same time.
const BATCH: usize = 4;
/// How long one mail may take.
const MAIL_WAIT_MAX: Duration = Duration::from_secs(60);
/// For how long a delivery is ours once taken up, in minutes: longer than a mail may take.
const LEASE_MINUTES: i64 = 5;

/// What becomes of a delivery.
enum Outcome {
    Ended(End, String),
    Untaken(Untaken),
}

/// A mail about to leave.
pub(super) struct Letter {
    pub(super) to: String,
    pub(super) agency: String,
    pub(super) notice: Notice,
}

/// Sends everything that is due; says how many mails the server took.
pub(super) async fn all(app: &App, mailer: &Mailer) -> Result<usize, Fault> {
    let mut sent = 0;
    loop {
        let now = app.clock().now();
        let due = deliveries::due(&mut *app.store().reader().await?, now, BATCH).await?;
        if due.is_empty() {
            return Ok(sent);
        }
        let mut sending = JoinSet::new();
        for delivery in take_up(app, due, now).await? {
            let (app, mailer) = (app.clone(), mailer.clone());
            sending.spawn(async move { deliver(&app, &mailer, &delivery).await });
        }
        for done in sending.join_all().await {
            sent += usize::from(done?);
        }
    }
}

/// Takes deliveries up, those that no other replica was quicker at.
async fn take_up(app: &App, due: Vec<Delivery>, now: Moment) -> Result<Vec<Delivery>, Fault> {
    let until = now.plus_minutes(LEASE_MINUTES);
    let mut writer = app.store().writer().await?;
    let mut ours = Vec::with_capacity(due.len());
    for delivery in due {
        if deliveries::take_up(&mut writer, &delivery, now, until).await? {
            ours.push(Delivery { next_at: until, ..delivery });
        }
    }
    writer.commit().await?;
    Ok(ours)
}

/// Sends one delivery and notes what came of it; says whether it was sent.
async fn deliver(app: &App, mailer: &Mailer, delivery: &Delivery) -> Result<bool, Fault> {
    let outcome = match tried(app, mailer, delivery).await {
        Err(Fault::Busy) => return Err(Fault::Busy),
        Err(fault) => {
            tracing::error!(delivery = %delivery.id, %fault, "a notice could not be written");
            Outcome::Untaken(Untaken { for_good: false, fault: "internal".to_owned() })
        }
        Ok(outcome) => outcome,
    };
    let now = app.clock().now();
    let mut writer = app.store().writer().await?;
    let (id, failures) = (delivery.id.as_str(), delivery.attempts + 1);
    let sent = match outcome {
        Outcome::Ended(end, fault) => {
            deliveries::end(&mut writer, id, end, &fault, now).await?;
            tracing::info!(delivery = id, ?end, fault = code(&fault), "a notice is done with");
            end == End::Sent
        }
        Outcome::Untaken(Untaken { for_good, fault }) => {
            match notice::again_at(now, failures).filter(|_| !for_good) {
                Some(again) => deliveries::put_off(&mut writer, id, delivery.next_at, again, &fault).await?,
                None => deliveries::end(&mut writer, id, End::Dead, &fault, now).await?,
            }
            tracing::warn!(delivery = id, for_good, failures, fault = code(&fault), "a notice was not taken");
            false
        }
    };
    writer.commit().await?;
    Ok(sent)
}

/// The first word of a fault, which names nobody.
fn code(fault: &str) -> &str {
    fault.split(' ').next().unwrap_or_default()
}

async fn tried(app: &App, mailer: &Mailer, delivery: &Delivery) -> Result<Outcome, Fault> {
    let now = app.clock().now();
    if delivery.attempts == 0 && delivery.recorded_at < notice::fresh_since(now) {
        return Ok(Outcome::Ended(End::Dropped, "too_old".to_owned()));
    }
    let mut reader = app.store().reader().await?;
    let letter = write(app, &mut reader, mailer, delivery).await?;
    drop(reader);
    let Some(Letter { to, agency, notice }) = letter else {
        return Ok(Outcome::Ended(End::Dropped, "nothing_to_tell".to_owned()));
    };
    let sending = timeout(MAIL_WAIT_MAX, mailer.send(&to, &agency, &notice, &delivery.id, now)).await;
    Ok(match sending {
        Ok(Ok(())) => Outcome::Ended(End::Sent, String::new()),
        Ok(Err(untaken)) => Outcome::Untaken(untaken),
        Err(_) => Outcome::Untaken(Untaken { for_good: false, fault: "timeout".to_owned() }),
    })
}

/// The mail of a delivery; none when nobody is to be told any more.
async fn write(
    app: &App,
    reader: &mut Connection,
    mailer: &Mailer,
    delivery: &Delivery,
) -> Result<Option<Letter>, Fault> {
    let (outbox, case, version) = match &delivery.about {
        About::Day(day) => return scheduled::due_on(app, reader, mailer.site(), delivery, *day).await,
        About::Event { outbox, case, version } => (outbox, case, *version),
    };
    let Some((stored, ground)) = opened(app, reader, case).await? else {
        return Ok(None);
    };
    let of = matter(&ground, &stored, mailer.site());
    let passage = notice::passage(&of, version);
    let (to, notice) = if delivery.kind == FOUND {
        let Some(code) = found_code(app, outbox).await? else {
            return Ok(None);
        };
        (reporter_address(app, reader, case).await?, notice::found(&of, &code))
    } else if let Some(person) = &delivery.recipient {
        let today = of.zone.date(app.clock().now());
        let to = staff::address(reader, person, &of.agency.id, delivery.role, today).await?;
        if delivery.kind == RECAP_READY {
            let told = scheduled::recap_ready(app, reader, &of, &stored, (outbox, delivery.role)).await?;
            return Ok(to.zip(told).map(|(to, notice)| Letter { to, agency: of.agency.name.clone(), notice }));
        }
        let occasion = RingKind::from_code(&delivery.kind).map(Occasion::Rang).or(passage.map(Occasion::Passed));
        let occasion = occasion.context("a notice tells of no event")?;
        (to, notice::to_post(&of, occasion, &queue(&of, (version, delivery.role))))
    } else {
        let passage = passage.context("a notice tells of no event")?;
        (reporter_address(app, reader, case).await?, notice::to_reporter(&of, passage))
    };
    Ok(to.map(|to| Letter { to, agency: of.agency.name.clone(), notice }))
}

/// The queue a person was told for.
fn queue(of: &notice::Matter<'_>, (version, role): (u32, Role)) -> Queue {
    let told = notice::told(of, version).into_iter().find_map(|recipient| match recipient {
        Recipient::Post(queue) if queue.role == role => Some(queue),
        _ => None,
    });
    told.unwrap_or(Queue { role, unit: None })
}
