//! Finding the complaints of whoever stands at the desk, by a number of theirs or their name. Each search is written down
//! with its reason, and without number or name. Absent: who may search (see `shared::visibility`).

use shared::case::{Case, ClockName};
use shared::id::PostId;
use shared::limits::Scope;
use shared::visibility::{Act, Closed, Viewer};
use shared::wire::{LookUp, LookUpKind, LookupPage, QueueRow};

use super::command::held;
use super::{Fault, stemmed};
use crate::accounts::Officer;
use crate::app::App;
use crate::limits;
use crate::store::Connection;
use crate::store::cases::Stored;
use crate::store::persons::{self, Search};

/// How many complaints are shown.
const SHOWN_MAX: usize = 50;
/// How many of one number are looked through for those that may be shown.
const LOOKED_AT_MAX: usize = 500;

/// Looks up the complaints of a person at the post's agency, newest first: those whose reporter the post may
/// learn of. An anonymous one is never found.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, [`Fault::Closed`] when it looks nobody up,
/// [`Fault::Problems`] when number or reason are wanting, [`Fault::TooMany`] when the officer searches too often.
pub async fn look_up(app: &App, officer: &Officer, asked: &LookUp) -> Result<LookupPage, Fault> {
    let post = held(officer, &PostId::parse(&asked.post).ok_or(Fault::NotFound)?)?;
    if !post.role.may(Act::LookUpPerson) {
        return Err(Fault::Closed(Closed::NoLookUp));
    }
    let now = app.clock().now();
    let mut reader = app.store().reader().await?;
    let (_, calendar) = app.definitions().agency_and_calendar(&mut reader, &post.agency).await?;
    let (number, reason) = asked.check(calendar.zone.date(now))?;
    limits::count(app, Scope::LookUp, &officer.staff)?;
    let kind = asked.kind.code();
    let (viewer, mut rows, mut more) = (Viewer::at(post), Vec::new(), false);
    for (stored, summary) in found(app, &mut reader, &post.agency, asked.kind, &number).await? {
        let ground = app.definitions().for_stored(&mut reader, &stored).await?;
        if !viewer.opens_identity(&stored.case, &ground.procedure) {
            continue;
        }
        more = rows.len() == SHOWN_MAX;
        if more {
            break;
        }
        rows.push(row(stored.case, summary));
    }
    drop(reader);
    let id = app.clock().new_id();
    let (agency, found) = (post.agency.as_str(), rows.len());
    let search = Search { id: &id, staff: &officer.staff, post: &post.id, agency, kind, reason: &reason, found };
    let mut writer = app.store().writer().await?;
    persons::log(&mut writer, &search, now).await?;
    writer.commit().await?;
    tracing::info!(staff = %officer.staff, post = %post.id, kind, found, "person looked up");
    Ok(LookupPage { rows, more })
}

/// The cases that a number or the parts of a name find, each with its summary.
async fn found(
    app: &App,
    reader: &mut Connection,
    agency: &str,
    kind: LookUpKind,
    value: &str,
) -> Result<Vec<(Stored, String)>, Fault> {
    let found = match kind {
        LookUpKind::Nik | LookUpKind::Phone => {
            let hash = app.keys().person_index(kind.code(), value);
            persons::cases(reader, agency, (kind.code(), &hash), LOOKED_AT_MAX).await?
        }
        LookUpKind::Name => {
            let parts: Vec<String> = value.split(' ').map(str::to_owned).collect();
            persons::named(reader, agency, &stemmed::hashed(app.keys(), &parts), LOOKED_AT_MAX).await?
        }
    };
    Ok(found)
}

fn row(case: Case, summary: String) -> QueueRow {
    QueueRow {
        due_at: case.due_at(),
        confidential: case.secrecy.confidential,
        dissatisfied: case.dissatisfied(),
        promised_at: case.clock(&ClockName::Commitment).and_then(|clock| clock.due_at),
        // Whom a review is asked of is for queues; nobody comes to a desk for it.
        task: None,
        worker: None,
        review_by: None,
        id: case.id,
        number: case.number,
        summary,
        state: case.state,
        holder: case.holder,
        unit: case.unit,
        external: case.external,
        period: case.period,
        classification: case.classification,
        filed_at: case.filed_at,
        reporter_spoke: case.reporter_spoke,
    }
}
