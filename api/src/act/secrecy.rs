//! Making a complaint more secret, at once; and less, by two persons, and by its reporter where it was their wish. Each
//! is an event that the reporter reads of. Absent: what may be done (see [`shared::secrecy::loosening`]).

use anyhow::Context as _;
use shared::case::{Actor, Case, Event};
use shared::form;
use shared::id::{CaseId, IdempotencyKey, PostId};
use shared::procedure::TextKind;
use shared::secrecy::loosening::{
    SecrecyChange, SecrecyDeed, SecrecyRefusal, action, agreed, answered, asked, refused, tightened,
};
use shared::time::Moment;
use shared::visibility::Act;
use shared::wire::{ChangeSecrecy, TrackSecrecy};

use super::beside::Beside;
use super::change::Request;
use super::command::{acting, done_meanwhile, held, visible};
use super::view::Seen;
use super::{Fault, remove_loose_pictures, track};
use crate::accounts::Officer;
use crate::app::App;
use crate::definitions::Ground;
use crate::limits::Origin;
use crate::store::cases::{self, Stored};
use crate::store::{Connection, events, posts, published};

/// Does something with how secret a case is.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or does not see the case, [`Fault::Forbidden`] when its role may
/// not, [`Fault::Problems`] when no reason is given, [`Fault::StaysSecret`] when the rules say no.
pub async fn change_secrecy(
    app: &App,
    officer: &Officer,
    case: &CaseId,
    key: &IdempotencyKey,
    sent: &ChangeSecrecy,
) -> Result<(), Fault> {
    let post = held(officer, &PostId::parse(&sent.post).ok_or(Fault::NotFound)?)?;
    let json = serde_json::to_vec(sent).context("a change of secrecy cannot be written as JSON")?;
    let scope = format!("secrecy {case} {}", officer.staff);
    let request = Request { scope, key: Some(key), fingerprint: app.keys().fingerprint(&[b"secrecy", &json]) };
    loop {
        let mut reader = app.store().reader().await?;
        // What was done may have taken the case out of its doer's sight.
        if request.done(&mut reader).await?.is_some() {
            return Ok(());
        }
        let stored = visible(app, &mut reader, post, case).await?.stored;
        let needed = match sent.deed {
            SecrecyDeed::Agree => Act::AgreeLoosening,
            SecrecyDeed::Tighten | SecrecyDeed::Ask | SecrecyDeed::Refuse => Act::TightenSecrecy,
        };
        if !post.role.may(needed) {
            return Err(Fault::Forbidden);
        }
        let reason = form::reason(&sent.reason)?;
        let ground = app.definitions().for_stored(&mut reader, &stored).await?;
        let now = app.clock().now();
        let change = match sent.deed {
            SecrecyDeed::Tighten => tightened(&stored.case, sent.secrecy),
            SecrecyDeed::Ask => asked(&stored.case, &ground.agency, &ground.calendar, now),
            SecrecyDeed::Agree => agreed(&stored.case, asked_by(&mut reader, &stored.case, officer).await?, now),
            SecrecyDeed::Refuse => refused(&stored.case, now),
        };
        drop(reader);
        let change = change?;
        let texts = [(TextKind::Message, reason.as_str())];
        let beside = Beside {
            action: action(change, &stored.case),
            actor: acting(post),
            texts: &texts,
            request: &request,
            secrecy: Some(change),
        };
        if write(app, &beside, &ground, stored, now).await? {
            remove_loose_pictures(app).await?;
            return Ok(());
        }
    }
}

/// Whether it was this person who asked, from whatever post. Where that cannot be told, it was.
async fn asked_by(reader: &mut Connection, case: &Case, officer: &Officer) -> Result<bool, Fault> {
    let Some(asked) = case.loosening else { return Ok(true) };
    let link = events::at(reader, &case.id, asked.version).await?.context("an event is missing")?;
    let event: Event = serde_json::from_str(&link.canonical).context("an event cannot be read")?;
    let Some(post) = event.actor.post else { return Ok(true) };
    let post = posts::by_id(reader, &post).await?;
    Ok(post.is_none_or(|post| post.staff == officer.staff))
}

/// The reporter answers what is asked of their own wish.
///
/// # Errors
/// As [`super::track`]; [`Fault::StaysSecret`] when nothing is asked of them.
pub async fn answer_loosening(
    app: &App,
    from: &Origin,
    key: &IdempotencyKey,
    sent: &TrackSecrecy,
) -> Result<Seen, Fault> {
    loop {
        let stored = track::stored(app, from, &sent.track).await?;
        let scope = format!("secrecy {}", stored.case.id);
        let word: &[u8] = if sent.consents { b"consent" } else { b"object" };
        let request = Request { scope, key: Some(key), fingerprint: app.keys().fingerprint(&[b"secrecy", word]) };
        let mut reader = app.store().reader().await?;
        if request.done(&mut reader).await?.is_some() {
            break;
        }
        let now = app.clock().now();
        let change = answered(&stored.case, sent.consents, now)?;
        let ground = app.definitions().for_stored(&mut reader, &stored).await?;
        drop(reader);
        let beside = of(Actor::REPORTER, &stored.case, change, &request);
        if write(app, &beside, &ground, stored, now).await? {
            break;
        }
    }
    track::track(app, from, &sent.track).await
}

fn of<'a>(actor: Actor, case: &Case, change: SecrecyChange, request: &'a Request<'a>) -> Beside<'a> {
    Beside { action: action(change, case), actor, texts: &[], request, secrecy: Some(change) }
}

/// Notes that nobody agreed in time; says whether it is noted, or the case was changed meanwhile.
pub(super) async fn lapse(app: &App, ground: &Ground, stored: Stored, now: Moment) -> Result<bool, Fault> {
    let request = Request { scope: String::new(), key: None, fingerprint: String::new() };
    let beside = of(Actor::SYSTEM, &stored.case, SecrecyChange::Over, &request);
    write(app, &beside, ground, stored, now).await
}

/// Writes the change; what is confidential now leaves the public pages with it. Says whether it is done, or the case
/// was changed meanwhile.
async fn write(app: &App, beside: &Beside<'_>, ground: &Ground, stored: Stored, now: Moment) -> Result<bool, Fault> {
    let id = stored.case.id.clone();
    let mut writer = app.store().writer().await?;
    if beside.request.key.is_some() && !beside.request.take(&mut writer, &id, now).await? {
        drop(writer);
        return done_meanwhile(app, beside.request).await.map(|()| true);
    }
    let Some(case) = beside.append(app, &mut writer, ground, stored).await? else {
        return Ok(false);
    };
    if case.secrecy.confidential {
        published::remove(&mut writer, &id).await?;
    }
    cases::set_confidential(&mut writer, &id, case.secrecy.confidential).await?;
    writer.commit().await?;
    tracing::info!(case = %id, action = beside.action.code(), "secrecy changed");
    Ok(true)
}

impl From<SecrecyRefusal> for Fault {
    fn from(refusal: SecrecyRefusal) -> Self {
        Self::StaysSecret(refusal)
    }
}
