//! Showing a complaint to the public, edited, and taking it off again: acts beside the SOP, each an event that its
//! reporter reads of. Absent: what may be shown (see [`shared::publication`]), and reading it
//! (see [`super::published`]).

use anyhow::Context as _;
use shared::case::{Actor, Case};
use shared::form::{self, Field};
use shared::id::{CaseId, IdempotencyKey, PostId};
use shared::likeness::stems;
use shared::procedure::{Action, TextKind};
use shared::publication::{Unpublishable, may_publish, redacted, shown};
use shared::time::Moment;
use shared::visibility::Act;
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
use crate::store::published::{self, Shown};
use crate::store::{Connection, Writer, texts};

/// What an officer is shown before a complaint is shown: what is shown now, or a proposal without names and numbers.
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
    let Dossier { stored, texts, .. } = visible(app, &mut reader, post, case).await?;
    if let Err(why) = may_publish(&stored.case) {
        return Ok(Publication::hindered(why, lang));
    }
    if let Some(now) = published::of_case(&mut reader, case).await?.filter(|it| shown(&it.stored.case)) {
        let (text, answer, followers) = (now.body, now.answer, now.followers);
        return Ok(Publication { hindered: None, shown: true, text, answer, followers });
    }
    let name = reporter_name(app, &mut reader, case).await?;
    let latest = |kind: TextKind, field: Field| {
        let found = texts.iter().rev().find(|text| text.kind == kind && text.field == field);
        found.map(|text| redacted(&text.body, &[name.as_str()])).unwrap_or_default()
    };
    let (text, answer) = (latest(TextKind::Complaint, Field::Story), latest(TextKind::Answer, Field::Text));
    Ok(Publication { hindered: None, shown: false, text, answer, followers: 0 })
}

/// The name to be taken out of what was told. Whoever edits never sees it: it is only looked for.
async fn reporter_name(app: &App, reader: &mut Connection, case: &CaseId) -> Result<String, Fault> {
    let Some(sealed) = texts::identity(reader, case).await? else {
        return Ok(String::new());
    };
    let identity = IdentityKept::open(app.keys(), case, &sealed)?.identity()?;
    Ok([identity.name, identity.represents].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// Shows a complaint to the public in edited words, or in newer ones.
///
/// # Errors
/// As [`publication`]; [`Fault::Problems`] for the words, [`Fault::NotPublished`] when it may not be shown.
pub async fn publish(
    app: &App,
    officer: &Officer,
    case: &CaseId,
    key: &IdempotencyKey,
    asked: &Publish,
) -> Result<(), Fault> {
    let post = publisher(officer, &PostId::parse(&asked.post).ok_or(Fault::NotFound)?)?;
    let (text, answer) = asked.check()?;
    let sent = serde_json::to_vec(asked).context("a publication cannot be written as JSON")?;
    let texts: Vec<(TextKind, &str)> = std::iter::once((TextKind::Public, text.as_str()))
        .chain(answer.as_deref().map(|answer| (TextKind::PublicAnswer, answer)))
        .collect();
    let words = Edited { text: &text, answer: answer.as_deref().unwrap_or_default() };
    let request = asked_for(app, case, officer, key, &sent);
    let beside = Beside { action: Action::Publish, actor: acting(post), texts: &texts, request: &request };
    loop {
        let stored = seen(app, post, case).await?;
        may_publish(&stored.case).map_err(Fault::NotPublished)?;
        if done(app, &request).await? || write(app, &beside, stored, Some(words)).await? {
            return Ok(());
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
    let beside = Beside { action: Action::Withhold, actor: acting(post), texts: &texts, request: &request };
    loop {
        let stored = seen(app, post, case).await?;
        if done(app, &request).await? {
            return Ok(());
        }
        if !shown(&stored.case) {
            return Err(Fault::NotFound);
        }
        if write(app, &beside, stored, None).await? {
            return Ok(());
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
        let beside = Beside { action: Action::Withhold, actor: Actor::REPORTER, texts: &[], request: &request };
        if done(app, &request).await? {
            break;
        }
        match may_publish(&stored.case) {
            Err(why @ Unpublishable::NoConsent) => return Err(Fault::NotPublished(why)),
            _ if write(app, &beside, stored, None).await? => break,
            _ => {}
        }
    }
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

/// The words that are shown.
#[derive(Clone, Copy)]
struct Edited<'a> {
    text: &'a str,
    answer: &'a str,
}

/// Whether the same was done before under its key.
async fn done(app: &App, request: &Request<'_>) -> Result<bool, Fault> {
    Ok(request.done(&mut *app.store().reader().await?).await?.is_some())
}

/// Writes the act and what the public pages read; says whether it is done, or the case was changed meanwhile.
async fn write(app: &App, beside: &Beside<'_>, stored: Stored, words: Option<Edited<'_>>) -> Result<bool, Fault> {
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

async fn show(writer: &mut Writer, case: &Case, words: Option<Edited<'_>>, now: Moment) -> Result<(), Fault> {
    let (Some(words), Some(number)) = (words, &case.number) else {
        return Ok(published::remove(writer, &case.id).await?);
    };
    let shown = Shown {
        case: &case.id,
        agency: case.agency.as_str(),
        number,
        category: case.category.as_ref().map_or("", |id| id.as_str()),
        body: words.text,
        answer: words.answer,
        stems: &stems(words.text),
    };
    Ok(published::put(writer, &shown, now).await?)
}
