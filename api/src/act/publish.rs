//! Showing a complaint to the public, redacted, and taking it off again: acts beside the SOP, each an event that its
//! reporter reads of. Absent: what may be shown (see [`shared::publication`]), and reading it
//! (see [`super::published`]).

use anyhow::Context as _;
use shared::case::{Actor, Case};
use shared::form;
use shared::id::{CaseId, IdempotencyKey, PostId};
use shared::likeness::stems;
use shared::procedure::{Action, TextKind};
use shared::publication::{Unpublishable, may_publish, shown};
use shared::redaction::VEIL;
use shared::time::Moment;
use shared::visibility::{Act, Item, Sight, Viewer};
use shared::wire::{PostView, Publication, Publish, TrackRequest, Withhold};
use shared::words::Lang;

use super::beside::Beside;
use super::change::Request;
use super::command::{acting, done_meanwhile, held, visible};
use super::enclosed::IdentityKept;
use super::view::Seen;
use super::{Fault, track};
use crate::accounts::Officer;
use crate::app::App;
use crate::limits::Origin;
use crate::store::cases::Stored;
use crate::store::dossier::Dossier;
use crate::store::pictures::Picture;
use crate::store::published::{self, Shown};
use crate::store::{Connection, Writer, texts};

pub(super) mod passages;
pub(super) mod pictures;

use passages::{Edit, Edited, Part, Told};
pub use pictures::{shown_picture, sweep as remove_loose_pictures};

/// What an officer is shown before a complaint is shown: what was told, with what is proposed to be blacked out, or
/// what was blacked out where it is shown now.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or does not see the case, [`Fault::Forbidden`] when its role
/// shows nothing to the public.
pub async fn publication(
    app: &App,
    officer: &Officer,
    post: &PostId,
    case: &CaseId,
    lang: Lang,
) -> Result<Publication, Fault> {
    let post = publisher(officer, post)?;
    let mut reader = app.store().reader().await?;
    let dossier = visible(app, &mut reader, post, case).await?;
    if let Err(why) = may_publish(&dossier.stored.case) {
        return Ok(Publication::hindered(why, lang));
    }
    let sight = sight(app, &mut reader, &dossier, post).await?;
    let now = published::of_case(&mut reader, case).await?.filter(|it| shown(&it.stored.case));
    let edit = now.as_ref().and_then(|now| Edit::read(&now.edit));
    let told =
        Told { names: &names(app, &mut reader, case).await?, named: sight.shows(Item::Masked), dossier: &dossier };
    let kept = pictures::of_case(&mut reader, case).await?;
    Ok(Publication {
        hindered: None,
        shown: now.is_some(),
        told: told.offered(Part::Told, edit.as_ref().map(|edit| &edit.text)),
        answer: told.offered(Part::Answered, edit.as_ref().and_then(|edit| edit.answer.as_ref())),
        pictures: pictures::offered(&dossier, sight, &kept),
        followers: now.map_or(0, |now| now.followers),
    })
}

/// The names that are looked for in what was told. Whoever edits is never shown them.
pub(super) async fn names(app: &App, reader: &mut Connection, case: &CaseId) -> Result<Vec<String>, Fault> {
    let Some(sealed) = texts::identity(reader, case).await? else {
        return Ok(Vec::new());
    };
    let identity = IdentityKept::open(app.keys(), case, &sealed)?.identity()?;
    Ok([identity.name, identity.represents].into_iter().flatten().collect())
}

async fn sight(app: &App, reader: &mut Connection, dossier: &Dossier, post: &PostView) -> Result<Sight, Fault> {
    let ground = app.definitions().for_stored(reader, &dossier.stored).await?;
    Ok(Viewer::at(post).sight(&dossier.stored.case, &ground.procedure))
}

/// Shows a complaint to the public as it was told, without what was blacked out; or shows it anew.
///
/// # Errors
/// As [`publication`]; [`Fault::Problems`] for what is not decided or not covered, [`Fault::NotPublished`] when it may
/// not be shown.
pub async fn publish(
    app: &App,
    officer: &Officer,
    case: &CaseId,
    key: &IdempotencyKey,
    asked: &Publish,
) -> Result<(), Fault> {
    let post = publisher(officer, &PostId::parse(&asked.post).ok_or(Fault::NotFound)?)?;
    let sent = serde_json::to_vec(asked).context("a publication cannot be written as JSON")?;
    let request = asked_for(app, case, officer, key, &sent);
    let mut made: Option<Vec<Picture>> = None;
    loop {
        let mut reader = app.store().reader().await?;
        let dossier = visible(app, &mut reader, post, case).await?;
        may_publish(&dossier.stored.case).map_err(Fault::NotPublished)?;
        if request.done(&mut reader).await?.is_some() {
            return Ok(());
        }
        asked.check()?;
        let sight = sight(app, &mut reader, &dossier, post).await?;
        let names = names(app, &mut reader, case).await?;
        let edited = Told { names: &names, named: false, dossier: &dossier }.edited(asked)?;
        let chosen = pictures::chosen(&dossier, sight, &asked.pictures)?;
        drop(reader);
        if made.is_none() {
            made = Some(pictures::make(app, &chosen).await?);
        }
        let pictures = made.as_deref().unwrap_or_default();
        let texts: Vec<(TextKind, &str)> = std::iter::once((TextKind::Public, edited.text.as_str()))
            .chain(edited.answer.as_deref().map(|answer| (TextKind::PublicAnswer, answer)))
            .chain(pictures.iter().map(|picture| (TextKind::PublicPicture, picture.alt.as_str())))
            .collect();
        let beside =
            Beside { action: Action::Publish, actor: acting(post), texts: &texts, request: &request, secrecy: None };
        if write(app, &beside, dossier.stored, Some((&edited, pictures))).await? {
            return pictures::sweep(app).await.map(drop);
        }
    }
}

/// Takes a shown complaint off the public pages.
///
/// # Errors
/// As [`publication`]; [`Fault::Problems`] when no reason is given, [`Fault::NotFound`] when it is not shown.
pub async fn withhold(
    app: &App,
    officer: &Officer,
    case: &CaseId,
    key: &IdempotencyKey,
    asked: &Withhold,
) -> Result<(), Fault> {
    let post = publisher(officer, &PostId::parse(&asked.post).ok_or(Fault::NotFound)?)?;
    let reason = form::reason(&asked.reason)?;
    let request = asked_for(app, case, officer, key, asked.reason.as_bytes());
    let texts = [(TextKind::Reason, reason.as_str())];
    let beside =
        Beside { action: Action::Withhold, actor: acting(post), texts: &texts, request: &request, secrecy: None };
    loop {
        let stored = seen(app, post, case).await?;
        if done(app, &request).await? {
            return Ok(());
        }
        if !shown(&stored.case) {
            return Err(Fault::NotFound);
        }
        if write(app, &beside, stored, None).await? {
            return pictures::sweep(app).await.map(drop);
        }
    }
}

/// The reporter takes back that their complaint may be shown; it is not shown again.
///
/// # Errors
/// As [`super::track`]; [`Fault::NotPublished`] when they had not agreed, or took it back before.
pub async fn take_back(app: &App, from: &Origin, key: &IdempotencyKey, asked: &TrackRequest) -> Result<Seen, Fault> {
    loop {
        let stored = track::stored(app, from, asked).await?;
        let case = stored.case.id.clone();
        let scope = format!("take back {case}");
        let request = Request { scope, key: Some(key), fingerprint: app.keys().fingerprint(&[b"take back"]) };
        let beside =
            Beside { action: Action::Withhold, actor: Actor::REPORTER, texts: &[], request: &request, secrecy: None };
        if done(app, &request).await? {
            break;
        }
        match may_publish(&stored.case) {
            Err(why @ Unpublishable::NoConsent) => return Err(Fault::NotPublished(why)),
            _ if write(app, &beside, stored, None).await? => break,
            _ => {}
        }
    }
    pictures::sweep(app).await?;
    track::track(app, from, asked).await
}

fn publisher<'o>(officer: &'o Officer, post: &PostId) -> Result<&'o PostView, Fault> {
    let post = held(officer, post)?;
    if post.role.may(Act::Publish) { Ok(post) } else { Err(Fault::Forbidden) }
}

fn asked_for<'a>(app: &App, case: &CaseId, officer: &Officer, key: &'a IdempotencyKey, sent: &[u8]) -> Request<'a> {
    let scope = format!("publication {case} {}", officer.staff);
    Request { scope, key: Some(key), fingerprint: app.keys().fingerprint(&[b"publication", sent]) }
}

async fn seen(app: &App, post: &PostView, case: &CaseId) -> Result<Stored, Fault> {
    Ok(visible(app, &mut *app.store().reader().await?, post, case).await?.stored)
}

/// Whether the same was done before under its key.
async fn done(app: &App, request: &Request<'_>) -> Result<bool, Fault> {
    Ok(request.done(&mut *app.store().reader().await?).await?.is_some())
}

/// Writes the act and what the public pages read; says whether it is done, or the case was changed meanwhile.
async fn write(
    app: &App,
    beside: &Beside<'_>,
    stored: Stored,
    words: Option<(&Edited, &[Picture])>,
) -> Result<bool, Fault> {
    let id = stored.case.id.clone();
    let ground = app.definitions().for_stored(&mut *app.store().reader().await?, &stored).await?;
    let mut writer = app.store().writer().await?;
    let now = app.clock().now();
    if !beside.request.take(&mut writer, &id, now).await? {
        drop(writer);
        return done_meanwhile(app, beside.request).await.map(|()| true);
    }
    let Some(case) = beside.append(app, &mut writer, &ground, stored).await? else {
        return Ok(false);
    };
    show(&mut writer, &case, words, now).await?;
    writer.commit().await?;
    tracing::info!(case = %id, action = beside.action.code(), "publication changed");
    Ok(true)
}

async fn show(
    writer: &mut Writer,
    case: &Case,
    words: Option<(&Edited, &[Picture])>,
    now: Moment,
) -> Result<(), Fault> {
    let (Some((edited, shown)), Some(number)) = (words, &case.number) else {
        return Ok(published::remove(writer, &case.id).await?);
    };
    let row = Shown {
        case: &case.id,
        agency: case.agency.as_str(),
        number,
        category: case.category.as_ref().map_or("", |id| id.as_str()),
        body: &edited.text,
        answer: edited.answer.as_deref().unwrap_or_default(),
        edit: &edited.decided,
        stems: &stems(&edited.text.replace(VEIL, " ")),
    };
    published::put(writer, &row, now).await?;
    pictures::bind(writer, &case.id, shown).await
}
