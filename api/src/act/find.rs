//! A reporter who lost number or code finds their complaints again, by the address they gave.
//!
//! Asking does the same and answers the same whether or not anything is found: the question is written down, and
//! the post office looks later. What is found goes to that mailbox alone, as a code that opens once. An anonymous
//! complaint is never found: it was promised that nobody finds it by who sent it. Absent: the words of the mail.

use anyhow::Context as _;
use shared::id::{AgencyId, CaseId, TrackingCode};
use shared::limits::Scope;
use shared::time::Moment;
use shared::wire::{FOUND_MINUTES, FindRequest, FoundCase, FoundPage, FoundRequest};

use super::enclosed::IdentityKept;
use super::{Fault, receipt};
use crate::app::App;
use crate::limits::{self, Origin};
use crate::store::finds::{self, Find};
use crate::store::outbox::{self, Note};
use crate::store::{cases, texts};

/// The code that a note about found complaints has in rows.
pub const FOUND: &str = "found";
/// How many complaints are shown.
const SHOWN_MAX: usize = 50;
/// How many questions, or identities, are looked at in one transaction.
const BATCH: usize = 100;

/// Takes a question. Nothing in the answer, nor in what is done for it, depends on what there is.
///
/// # Errors
/// [`Fault::Problems`] when the address is none, [`Fault::NotFound`] when there is no such agency,
/// [`Fault::TooMany`] when it is asked too often.
pub async fn find(app: &App, from: &Origin, asked: &FindRequest) -> Result<(), Fault> {
    let email = asked.check()?;
    let agency = AgencyId::parse(asked.agency.trim()).ok_or(Fault::NotFound)?;
    let mut reader = app.store().reader().await?;
    app.definitions().agency_and_calendar(&mut reader, agency.as_str()).await?;
    drop(reader);
    limits::count_from(app, Scope::FindOrigin, from)?;
    let hash = app.keys().mail_index(&email);
    limits::count(app, Scope::FindMail, &hash)?;
    let now = app.clock().now();
    let find = Find {
        id: app.clock().new_id(),
        agency: agency.to_string(),
        hash,
        asked_at: now.millis(),
        expires_at: now.plus_minutes(FOUND_MINUTES).millis(),
    };
    let mut writer = app.store().writer().await?;
    finds::ask(&mut writer, &find).await?;
    Ok(writer.commit().await?)
}

/// Looks for what was asked: notes a mail for every question that finds something.
///
/// # Errors
/// When the database fails.
pub async fn look(app: &App) -> Result<(), Fault> {
    loop {
        let mut reader = app.store().reader().await?;
        let batch = finds::asked(&mut reader, BATCH).await?;
        let mut planned = Vec::with_capacity(batch.len());
        for find in batch {
            let newest = finds::cases(&mut reader, &find.agency, &find.hash, 1).await?.into_iter().next();
            planned.push((find, newest.map(|(stored, _)| stored.case)));
        }
        drop(reader);
        if planned.is_empty() {
            return Ok(());
        }
        let now = app.clock().now();
        let mut writer = app.store().writer().await?;
        for (find, newest) in &planned {
            let code = newest.as_ref().map(|_| app.keys().code_hash(&app.keys().found_code(&find.id)));
            if !finds::take(&mut writer, &find.id, code.as_deref(), now).await? {
                continue;
            }
            if let Some(case) = newest {
                // The note has the question's id: its code is made of it when the mail is written.
                let note = Note { id: &find.id, kind: FOUND, case: &case.id, version: case.version, recipient: None };
                outbox::insert(&mut writer, &note, now).await?;
            }
        }
        writer.commit().await?;
    }
}

/// The code of the mail that answers a question; none once it is used or its time is over.
///
/// # Errors
/// When the database fails.
pub async fn found_code(app: &App, find: &str) -> Result<Option<TrackingCode>, Fault> {
    let live = finds::live(&mut *app.store().reader().await?, find, app.clock().now()).await?;
    Ok(live.then(|| app.keys().found_code(find)))
}

/// The complaints that a one-time code opens, each with its own tracking code. The code is used up.
///
/// # Errors
/// [`Fault::CodeSpent`] when it is unknown, used or over, which cannot be told apart; [`Fault::TooMany`] after too
/// many of those.
pub async fn found(app: &App, from: &Origin, asked: &FoundRequest) -> Result<FoundPage, Fault> {
    limits::may_track(app, from).await?;
    let now = app.clock().now();
    let used = match TrackingCode::from_typed(&asked.code) {
        Some(code) => used_up(app, &app.keys().code_hash(&code), now).await?,
        None => None,
    };
    let Some(find) = used else {
        limits::tracked_nothing(app, from).await?;
        return Err(Fault::CodeSpent);
    };
    let mut reader = app.store().reader().await?;
    let (agency, calendar) = app.definitions().agency_and_calendar(&mut reader, &find.agency).await?;
    let mut shown = Vec::new();
    for (stored, sealed) in finds::cases(&mut reader, &find.agency, &find.hash, SHOWN_MAX).await? {
        let code = receipt::opened_code(app, &stored.case.id, &sealed)?.shown();
        let case = stored.case;
        shown.push(FoundCase { number: case.number, code, filed_at: case.filed_at, state: case.state });
    }
    tracing::info!(find = %find.id, found = shown.len(), "complaints found again");
    Ok(FoundPage { agency: agency.name.clone(), zone: calendar.zone, cases: shown })
}

async fn used_up(app: &App, code: &str, now: Moment) -> Result<Option<Find>, Fault> {
    let mut writer = app.store().writer().await?;
    let find = finds::use_up(&mut writer, code, now).await?;
    writer.commit().await?;
    Ok(find)
}

/// Lets complaints be found that were filed before there was an index, some at a time. Says how many identities
/// were looked through.
///
/// # Errors
/// When the database fails.
pub async fn index_older(app: &App) -> Result<usize, Fault> {
    let mut reader = app.store().reader().await?;
    let ids = finds::unindexed(&mut reader, BATCH).await?;
    let mut found = Vec::with_capacity(ids.len());
    for id in &ids {
        let case = CaseId::parse(id).context("a case's id cannot be read")?;
        let (stored, sealed) = (cases::by_id(&mut reader, &case).await?, texts::identity(&mut reader, &case).await?);
        let open = stored.is_some_and(|stored| !stored.case.secrecy.anonymous);
        let email = match sealed.filter(|_| open) {
            Some(sealed) => IdentityKept::open(app.keys(), &case, &sealed)?.identity()?.email,
            None => None,
        };
        found.push((case, email));
    }
    drop(reader);
    if found.is_empty() {
        return Ok(0);
    }
    let mut writer = app.store().writer().await?;
    for (case, email) in &found {
        if let Some(email) = email.as_deref().and_then(shared::text::mailbox) {
            finds::index(&mut writer, case, &app.keys().mail_index(&email)).await?;
        }
        finds::indexed(&mut writer, case).await?;
    }
    writer.commit().await?;
    Ok(found.len())
}

/// Forgets questions whose time is long over.
///
/// # Errors
/// When the database fails.
pub async fn forget(app: &App) -> Result<(), Fault> {
    let before = app.clock().now().plus_minutes(-24 * 60);
    let mut writer = app.store().writer().await?;
    finds::forget(&mut writer, before).await?;
    Ok(writer.commit().await?)
}
