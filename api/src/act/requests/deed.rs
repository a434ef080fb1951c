//! What is done to a request: from a post, or by the applicant through the tracker of their complaint. Absent: the
//! rules by which it is granted (see [`shared::request::permitted`]).

use anyhow::Context as _;
use chrono::Datelike;
use shared::agency::Agency;
use shared::calendar::Calendar;
use shared::case::Actor;
use shared::id::{IdempotencyKey, PostId, RequestId};
use shared::permission::Act;
use shared::request::{Context, Deed, DeedForm, Load, decide, permitted};
use shared::time::Moment;
use shared::wire::{RequestDeed, RequestFile, TrackObjection};

use super::{acting_for, actor, changed, numbered, of_agency, salted, sealed, theirs, view};
use crate::accounts::Officer;
use crate::act::view::Seen;
use crate::act::{Fault, Once, track};
use crate::app::App;
use crate::limits::Origin;
use crate::store::requests::{self as rows, Stored};

/// Does something to a request from a post and shows it after.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held or the request another agency's, [`Fault::Forbidden`] when its role
/// reads none, [`Fault::Stale`], [`Fault::NotRequested`] when the rules say no, [`Fault::Problems`].
pub async fn do_deed(
    app: &App,
    officer: &Officer,
    id: &RequestId,
    key: &IdempotencyKey,
    asked: &RequestDeed,
) -> Result<RequestFile, Fault> {
    let post = acting_for(officer, &asked.post, Act::ReadRequests)?;
    let stored = of_agency(&mut *app.store().reader().await?, post, id).await?;
    let doing = Doing {
        actor: actor(post),
        deed: asked.deed,
        form: &asked.form,
        seen: asked.version,
        once: once(app, format!("request {id} {}", officer.staff), key, asked.deed, &asked.form)?,
        responder: Some(&post.id).filter(|_| asked.deed == Deed::Respond),
    };
    doing.perform(app, stored).await?;
    view::request(app, officer, &asked.post, id).await
}

/// The applicant objects through the tracker and sees their complaint after.
///
/// # Errors
/// As [`track::track`] and [`do_deed`].
pub async fn object(app: &App, from: &Origin, key: &IdempotencyKey, asked: &TrackObjection) -> Result<Seen, Fault> {
    let case = track::stored(app, from, &asked.track).await?.case.id;
    let stored = rows::by_id(&mut *app.store().reader().await?, &asked.request).await?.ok_or(Fault::NotFound)?;
    if !theirs(&stored.request, &case) {
        return Err(Fault::NotFound);
    }
    let form = DeedForm { ground: asked.ground.clone(), text: asked.text.clone(), ..DeedForm::default() };
    let once = once(app, format!("request {} reporter", asked.request), key, Deed::Object, &form)?;
    let (actor, deed) = (Actor::REPORTER, Deed::Object);
    Doing { actor, deed, form: &form, seen: asked.version, once, responder: None }.perform(app, stored).await?;
    track::track(app, from, &asked.track).await
}

fn once<'a>(app: &App, scope: String, key: &'a IdempotencyKey, deed: Deed, form: &DeedForm) -> Result<Once<'a>, Fault> {
    let sent = serde_json::to_vec(form).context("a deed cannot be written as JSON")?;
    Ok(Once { scope, key, fingerprint: app.keys().fingerprint(&[b"deed", deed.code().as_bytes(), &sent]) })
}

/// A deed about to be done.
struct Doing<'a> {
    actor: Actor,
    deed: Deed,
    form: &'a DeedForm,
    seen: u32,
    once: Once<'a>,
    responder: Option<&'a PostId>,
}

impl Doing<'_> {
    /// Does it, unless the same was done before.
    async fn perform(&self, app: &App, stored: Stored) -> Result<(), Fault> {
        let mut reader = app.store().reader().await?;
        if self.once.done(&mut reader).await?.is_some() {
            return Ok(());
        }
        let request = &stored.request;
        if self.seen != request.version {
            return Err(Fault::Stale { version: request.version });
        }
        let (agency, calendar) = app.definitions().agency_and_calendar(&mut reader, request.agency.as_str()).await?;
        drop(reader);
        // A request's own time never runs backwards, whatever the clocks of replicas say.
        let last = request.history.iter().map(|passage| passage.recorded_at).max().unwrap_or(request.received_at);
        let now = app.clock().now().max(last);
        permitted(request, self.deed, self.actor.role, &calendar, now)?;
        let since = request.history.iter().map(|passage| passage.happened_at).max().unwrap_or(last);
        let load = self.form.check(self.deed, calendar.zone, since, now)?;
        self.save(app, stored, (&agency, &calendar), load, now).await
    }

    async fn save(
        &self,
        app: &App,
        stored: Stored,
        (agency, calendar): (&Agency, &Calendar),
        load: Load,
        now: Moment,
    ) -> Result<(), Fault> {
        let (id, seen) = (stored.request.id.clone(), stored.request.version);
        let mut writer = app.store().writer().await?;
        if !self.once.take(&mut writer, id.as_str(), now).await? {
            drop(writer);
            let done = self.once.done(&mut *app.store().reader().await?).await?;
            return done.map(drop).ok_or(Fault::Busy);
        }
        let texts = salted(&load.texts);
        let number = match self.deed {
            Deed::Object => {
                let (id, year) = (agency.id.as_str(), calendar.zone.date(now).year());
                Some(numbered(&mut writer, id, "objections", &agency.objection_template, year).await?)
            }
            _ => None,
        };
        let context = Context { now, happened_at: load.happened_at, calendar, number, sealed: sealed(&texts) };
        let event = decide(&stored.request, self.deed, self.actor.clone(), &load, context)?;
        let change = changed(Some(stored), &event)?;
        if !rows::update(&mut writer, &change.picture(calendar, now, self.responder), seen).await? {
            return Err(Fault::Stale { version: seen + 1 });
        }
        change.append(&mut writer, &event, &texts).await?;
        writer.commit().await?;
        tracing::info!(request = %id, deed = self.deed.code(), "request for information changed");
        Ok(())
    }
}
