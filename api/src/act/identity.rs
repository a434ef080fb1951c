//! Who reports, in full: opened from a post that needs to know, with a reason, as an event that the
//! reporter sees. Absent: who may open it (see `shared::visibility`), and the masked identity in a case's
//! view.

use anyhow::Context as _;
use bytes::Bytes;
use shared::case::{Event, opened};
use shared::form::{self, Identity};
use shared::id::{CaseId, IdempotencyKey, PostId};
use shared::limits::Scope;
use shared::procedure::{Action, TextKind};
use shared::time::Moment;
use shared::visibility::{Closed, Viewer};
use shared::wire::{FileView, IdentityOpened, OpenIdentity, PostView, Purpose};

use super::beside::Beside;
use super::change::Request;
use super::command::{acting, done_meanwhile, held, visible};
use super::enclosed::{IdentityKept, OriginalKept};
use super::{Fault, shelf};
use crate::accounts::Officer;
use crate::app::App;
use crate::definitions::Ground;
use crate::limits;
use crate::store::attachments::Attachment;
use crate::store::cases::Stored;
use crate::store::{Connection, documents, events, originals, texts};

/// Opens the identity of a case's reporter. The same asked again under its key is answered again while it
/// stays open, and is no second opening.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or does not see the case, [`Fault::Closed`] when it
/// may not learn who reports, [`Fault::Problems`] when it does not say why, [`Fault::KeyReused`] when the
/// key opened something else, or this too long ago, [`Fault::TooMany`] when the officer opens too many.
pub async fn open_identity(
    app: &App,
    officer: &Officer,
    case: &CaseId,
    key: &IdempotencyKey,
    asked: &OpenIdentity,
) -> Result<IdentityOpened, Fault> {
    let post = held(officer, &PostId::parse(&asked.post).ok_or(Fault::NotFound)?)?;
    let request = Request {
        scope: format!("identity {case} {}", officer.staff),
        key: Some(key),
        fingerprint: app.keys().fingerprint(&[b"identity", asked.post.as_bytes(), asked.reason.as_bytes()]),
    };
    let mut reader = app.store().reader().await?;
    may_open(app, &mut reader, post, case).await?;
    if request.done(&mut reader).await?.is_some() {
        // Read only now: a picture from before would not have the opening that was done meanwhile.
        let (stored, _) = may_open(app, &mut reader, post, case).await?;
        let open = is_open(&mut reader, &stored, post, app.clock().now()).await?;
        return if open { answer(app, &mut reader, case).await } else { Err(Fault::KeyReused) };
    }
    let reason = form::reason(&asked.reason)?;
    limits::count(app, Scope::OpenIdentity, &officer.staff)?;
    drop(reader);
    let texts = [(TextKind::Access, reason.as_str())];
    let beside =
        Beside { action: Action::OpenIdentity, actor: acting(post), texts: &texts, request: &request, secrecy: None };
    while !record(app, post, case, &beside).await? {}
    tracing::info!(case = %case, staff = %officer.staff, post = %post.id, "identity opened");
    answer(app, &mut *app.store().reader().await?, case).await
}

/// The picture of the identity document that came with a case, for the post that opened the identity lately.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or does not see the case, or the case holds no
/// document, or no longer; [`Fault::Closed`] when the identity is not open to it now.
pub async fn document(app: &App, officer: &Officer, post: &PostId, case: &CaseId) -> Result<(FileView, Bytes), Fault> {
    let post = held(officer, post)?;
    let mut reader = app.store().reader().await?;
    let (stored, _) = may_open(app, &mut reader, post, case).await?;
    if !is_open(&mut reader, &stored, post, app.clock().now()).await? {
        return Err(Fault::Closed(Closed::NotOpened));
    }
    let document = documents::of_case(&mut reader, case).await?.ok_or(Fault::NotFound)?;
    drop(reader);
    let plain =
        shelf::get(app, Purpose::Identity, &document.id).await.context("the bytes of a document are missing")?;
    tracing::info!(case = %case, staff = %officer.staff, post = %post.id, "identity document opened");
    Ok((view(document), plain))
}

/// The case of an id, if the post may open who reports it.
async fn may_open(
    app: &App,
    reader: &mut Connection,
    post: &PostView,
    case: &CaseId,
) -> Result<(Stored, Ground), Fault> {
    let stored = visible(app, reader, post, case).await?.stored;
    let ground = app.definitions().for_stored(reader, &stored).await?;
    if let Some(closed) = Viewer::at(post).closed(&stored.case, &ground.procedure) {
        return Err(Fault::Closed(closed));
    }
    if texts::identity(reader, case).await?.is_none() {
        return Err(Fault::Closed(Closed::NothingKept));
    }
    Ok((stored, ground))
}

/// Whether a post opened the identity lately, by the events of the case.
pub(super) async fn is_open(
    reader: &mut Connection,
    stored: &Stored,
    post: &PostView,
    now: Moment,
) -> Result<bool, Fault> {
    let openings = stored.case.history.iter().rev().filter(|passage| passage.action == Action::OpenIdentity);
    for passage in openings.filter(|passage| passage.role == post.role) {
        let link = events::at(reader, &stored.case.id, passage.version).await?.context("an event is missing")?;
        let event: Event = serde_json::from_str(&link.canonical).context("an event cannot be read")?;
        if opened(&event, &post.id, now) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Who reports, for what a post prints of a case: while it has the identity open, and not otherwise. Opens nothing.
pub(super) async fn while_open(
    app: &App,
    reader: &mut Connection,
    (post, stored): (&PostView, &Stored),
    ground: &Ground,
) -> Result<Option<Identity>, Fault> {
    let case = &stored.case;
    let may = Viewer::at(post).opens_identity(case, &ground.procedure);
    if !may || !is_open(reader, stored, post, app.clock().now()).await? {
        return Ok(None);
    }
    let Some(sealed) = texts::identity(reader, &case.id).await? else { return Ok(None) };
    Ok(Some(IdentityKept::open(app.keys(), &case.id, &sealed)?.identity()?))
}

/// Writes the opening; says whether it is done, or the case was changed meanwhile.
async fn record(app: &App, post: &PostView, case: &CaseId, beside: &Beside<'_>) -> Result<bool, Fault> {
    let (stored, ground) = may_open(app, &mut *app.store().reader().await?, post, case).await?;
    let mut writer = app.store().writer().await?;
    if !beside.request.take(&mut writer, case, app.clock().now()).await? {
        drop(writer);
        return done_meanwhile(app, beside.request).await.map(|()| true);
    }
    if beside.append(app, &mut writer, &ground, stored).await?.is_none() {
        return Ok(false);
    }
    writer.commit().await?;
    Ok(true)
}

async fn answer(app: &App, reader: &mut Connection, case: &CaseId) -> Result<IdentityOpened, Fault> {
    let sealed = texts::identity(reader, case).await?.ok_or(Fault::Closed(Closed::NothingKept))?;
    let identity = IdentityKept::open(app.keys(), case, &sealed)?.identity()?;
    let original = match originals::of_case(reader, case).await? {
        Some(sealed) => Some(OriginalKept::open(app.keys(), case, &sealed)?.text()),
        None => None,
    };
    let document = documents::of_case(reader, case).await?.map(view);
    let stored = crate::store::cases::by_id(reader, case).await?.ok_or(Fault::NotFound)?;
    Ok(IdentityOpened { identity, original, document, case: stored.case.version })
}

fn view(document: Attachment) -> FileView {
    let Attachment { id, version, name, media_type, bytes, .. } = document;
    FileView { version, id, name, media_type, bytes, photo: None }
}
