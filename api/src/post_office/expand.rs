//! From a note in the outbox to a delivery for each person who is told, in one transaction that takes the
//! note. Absent: sending, and the rules of who is told (see `shared::notice`).

use shared::case::RingKind;
use shared::id::CaseId;
use shared::notice::{self, Matter, Queue, RECAP_READY, Recipient};
use shared::procedure::Role;
use shared::time::Moment;
use shared::visibility::{Seat, Viewer};

use crate::act::{FOUND, Fault, reporter_address};
use crate::app::App;
use crate::definitions::Ground;
use crate::store::cases::{self, Stored};
use crate::store::deliveries::{self, About, Delivery};
use crate::store::outbox::{self, Untold};
use crate::store::{Connection, staff};

/// How many notes are taken in one transaction.
const BATCH: usize = 50;

/// Takes every note there is; says how many deliveries they gave.
pub(super) async fn all(app: &App) -> Result<usize, Fault> {
    let mut after = (Moment::from_millis(i64::MIN), String::new());
    let mut written = 0;
    loop {
        let mut reader = app.store().reader().await?;
        let batch = outbox::untold(&mut reader, &after, BATCH).await?;
        let Some(last) = batch.last() else {
            return Ok(written);
        };
        after = (last.recorded_at, last.id.clone());
        let mut planned = Vec::with_capacity(batch.len());
        for note in batch {
            match plan(app, &mut reader, &note).await {
                Ok(deliveries) => planned.push((note, deliveries)),
                Err(fault) => tracing::error!(note = %note.id, %fault, "a note could not be read"),
            }
        }
        drop(reader);
        written += save(app, &planned).await?;
    }
}

async fn save(app: &App, planned: &[(Untold, Vec<Delivery>)]) -> Result<usize, Fault> {
    let now = app.clock().now();
    let mut writer = app.store().writer().await?;
    let mut written = 0;
    for (note, deliveries) in planned {
        // Another replica may have taken it meanwhile.
        if !outbox::take(&mut writer, &note.id, now).await? {
            continue;
        }
        for delivery in deliveries {
            deliveries::insert(&mut writer, delivery).await?;
        }
        written += deliveries.len();
    }
    writer.commit().await?;
    Ok(written)
}

/// The deliveries of a note.
async fn plan(app: &App, reader: &mut Connection, note: &Untold) -> Result<Vec<Delivery>, Fault> {
    let Some((stored, ground)) = opened(app, reader, &note.case).await? else {
        return Ok(Vec::new());
    };
    let of = matter(&ground, &stored, "");
    let recipients = match (RingKind::from_code(&note.kind), note.recipient) {
        (Some(_), Some(role)) => notice::rung(&of, role).map(Recipient::Post).into_iter().collect(),
        // The reporter asked for it themselves.
        _ if note.kind == FOUND => vec![Recipient::Reporter],
        _ if note.kind == RECAP_READY => recap_recipients(&of),
        _ => notice::told(&of, note.version),
    };
    let mut deliveries = Vec::new();
    for recipient in recipients {
        for (person, role) in persons(app, reader, &of, &recipient).await? {
            deliveries.push(Delivery {
                id: app.clock().new_id(),
                about: About::Event { outbox: note.id.clone(), case: note.case.clone(), version: note.version },
                agency: stored.case.agency.to_string(),
                kind: note.kind.clone(),
                recipient: person,
                role,
                attempts: 0,
                next_at: note.recorded_at,
                recorded_at: note.recorded_at,
            });
        }
    }
    Ok(deliveries)
}

/// The offices that the agency has told of a recap.
fn recap_recipients(of: &Matter<'_>) -> Vec<Recipient> {
    let rule = of.agency.delivery.as_ref().and_then(|rule| rule.recap.as_ref());
    let roles = rule.map_or(&[][..], |rule| &rule.roles);
    roles.iter().map(|role| Recipient::Post(Queue { role: *role, unit: None })).collect()
}

/// Who stands behind a recipient and can be reached: the reporter, or whoever holds such a post today and
/// may see the case.
async fn persons(
    app: &App,
    reader: &mut Connection,
    of: &Matter<'_>,
    recipient: &Recipient,
) -> Result<Vec<(Option<String>, Role)>, Fault> {
    let Queue { role, unit } = match recipient {
        Recipient::Reporter => {
            let reachable = reporter_address(app, reader, &of.case.id).await?.is_some();
            return Ok(reachable.then_some((None, Role::Reporter)).into_iter().collect());
        }
        Recipient::Post(queue) => queue,
    };
    let seat = Seat { role: *role, agency: of.agency.id.to_string(), unit: unit.clone() };
    if !Viewer::Post(seat).sees(of.case, of.procedure) {
        return Ok(Vec::new());
    }
    let today = of.zone.date(app.clock().now());
    let found = staff::reachable(reader, &of.agency.id, *role, unit.as_ref(), today).await?;
    Ok(found.into_iter().map(|person| (Some(person), *role)).collect())
}

/// A case and what it runs on.
pub(super) async fn opened(
    app: &App,
    reader: &mut Connection,
    case: &CaseId,
) -> Result<Option<(Stored, Ground)>, Fault> {
    let Some(stored) = cases::by_id(reader, case).await? else {
        return Ok(None);
    };
    let ground = app.definitions().for_stored(reader, &stored).await?;
    Ok(Some((stored, ground)))
}

/// What notices about a case are made from.
pub(super) fn matter<'a>(ground: &'a Ground, stored: &'a Stored, site: &'a str) -> Matter<'a> {
    let (agency, procedure) = (&ground.agency, &ground.procedure);
    Matter { site, agency, zone: ground.calendar.zone, procedure, case: &stored.case }
}
