//! Steps asked of a case: by an officer, by its reporter, or by time. Absent: the rules by which they
//! are granted (see `shared::case`).

use anyhow::Context as _;
use shared::case::{Actor, Asking, Case, Command, Context, Load, Refusal, Tie, decide, overtaken, permitted};
use shared::disposition::Recipient;
use shared::form::Field;
use shared::id::{CaseId, IdempotencyKey, PostId};
use shared::mention;
use shared::procedure::{Action, Step, TextKind};
use shared::time::Moment;
use shared::visibility::Viewer;
use shared::wire::{CaseCommand, PostView};

use super::change::{Changed, Request, numbered};
use super::enclosed::Enclosed;
use super::view::Seen;
use super::{Fault, twice, view, working};
use crate::accounts::Officer;
use crate::app::App;
use crate::definitions::Ground;
use crate::store::Connection;
use crate::store::cases::{self, Stored};
use crate::store::dossier::{self, Dossier};

/// Takes a step from a post and shows the case after it; nothing where the step took the case out of the
/// post's sight. The same sent again is answered in the same way.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or the case is another agency's,
/// [`Fault::Stale`] when the case has changed since it was seen, [`Fault::Refused`] when the rules
/// say no, [`Fault::Problems`] when something is missing.
pub async fn command(
    app: &App,
    officer: &Officer,
    case: &CaseId,
    key: &IdempotencyKey,
    command: &CaseCommand,
) -> Result<Option<Seen>, Fault> {
    let id = PostId::parse(&command.post).ok_or(Fault::NotFound)?;
    let post = held(officer, &id)?;
    let request = request(app, format!("case {case} {}", officer.staff), Some(key), &command.command)?;
    let mut reader = app.store().reader().await?;
    let before = visible(app, &mut reader, post, case).await;
    if matches!(before, Err(Fault::NotFound)) && matches!(request.done(&mut reader).await, Ok(Some(_))) {
        return Ok(None);
    }
    drop(reader);
    let (actor, seen) = (acting(post), command.version);
    perform(app, before?.stored, Asked { actor, seen, command: &command.command, request }).await?;
    let mut reader = app.store().reader().await?;
    match visible(app, &mut reader, post, case).await {
        Ok(found) => view::shown(app, &mut reader, found, Viewer::at(post)).await.map(Some),
        Err(Fault::NotFound) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// The post of an id, if the officer holds it today.
pub(super) fn held<'o>(officer: &'o Officer, post: &PostId) -> Result<&'o PostView, Fault> {
    officer.posts.iter().find(|held| held.id == *post).ok_or(Fault::NotFound)
}

/// Who acts when someone acts from a post.
pub(in crate::act) fn acting(post: &PostView) -> Actor {
    match &post.unit_id {
        Some(unit) => Actor::at_unit(post.role, post.id.clone(), unit.clone()),
        None => Actor::at_post(post.role, post.id.clone()),
    }
}

/// The case of an id, if it is of the post's agency and the post may see it.
pub(super) async fn visible(
    app: &App,
    reader: &mut Connection,
    post: &PostView,
    case: &CaseId,
) -> Result<Dossier, Fault> {
    let found = dossier::by_id(reader, case).await?.ok_or(Fault::NotFound)?;
    let ground = app.definitions().for_stored(reader, &found.stored).await?;
    let sees = Viewer::at(post).sees(&found.stored.case, &ground.procedure);
    if sees { Ok(found) } else { Err(Fault::NotFound) }
}

/// The key of a command with what was sent under it. The version is left out: whoever repeats a
/// command that was done may have seen a newer one.
pub(super) fn request<'a>(
    app: &App,
    scope: String,
    key: Option<&'a IdempotencyKey>,
    command: &Command,
) -> Result<Request<'a>, Fault> {
    let sent = serde_json::to_vec(command).context("a command cannot be written as JSON")?;
    Ok(Request { scope, key, fingerprint: app.keys().fingerprint(&[b"command", &sent]) })
}

/// A step asked for.
pub(super) struct Asked<'a> {
    /// By whom.
    pub(super) actor: Actor,
    /// The version they saw.
    pub(super) seen: u32,
    /// What is asked.
    pub(super) command: &'a Command,
    /// Under which key.
    pub(super) request: Request<'a>,
}

/// Takes a step of a case, unless the same was done before. When nothing but what is beside the SOP came
/// between, it is decided again on the newer case.
pub(super) async fn perform(app: &App, stored: Stored, asked: Asked<'_>) -> Result<(), Fault> {
    let mut stored = stored;
    loop {
        let id = stored.case.id.clone();
        match attempt(app, stored, &asked).await {
            Err(Fault::Stale { .. }) => {
                stored = cases::by_id(&mut *app.store().reader().await?, &id).await?.ok_or(Fault::NotFound)?;
                if overtaken(&stored.case, asked.seen) {
                    return Err(Fault::Stale { version: stored.case.version });
                }
            }
            done => return done,
        }
    }
}

async fn attempt(app: &App, stored: Stored, asked: &Asked<'_>) -> Result<(), Fault> {
    let mut reader = app.store().reader().await?;
    if asked.request.done(&mut reader).await?.is_some() {
        return Ok(());
    }
    if overtaken(&stored.case, asked.seen) {
        return Err(Fault::Stale { version: stored.case.version });
    }
    let ground = app.definitions().for_stored(&mut reader, &stored).await?;
    let (step, load, now, first) = weigh(app, &mut reader, &ground, &stored.case, &asked.actor, asked.command).await?;
    let mut enclosed = enclosed(step, &load);
    enclosed.files(&mut reader, asked.request.key, &load.files).await?;
    drop(reader);
    let named = mentioned(&ground, &stored.case, step, &load);
    let context = Context { sealed: enclosed.sealed(), named, ..context(load, now) };
    save(app, &ground, stored, asked, (enclosed, first), context).await
}

/// Whether a case takes a command now: its step, what goes with it, the moment it was weighed at, and where it closes a
/// complaint as told twice, the one that goes on.
pub(super) async fn weigh<'g>(
    app: &App,
    reader: &mut Connection,
    ground: &'g Ground,
    case: &Case,
    actor: &Actor,
    command: &Command,
) -> Result<(&'g Step, Load, Moment, Option<Stored>), Fault> {
    let step = ground.procedure.step(&command.step).ok_or(Refusal::UnknownStep)?;
    // A confirmation with a low mark is weighed as the dispute it amounts to: it needs a reason.
    let step = ground.procedure.taken_as(step, case.stand(), command.mark());
    let now = now_after(app, case);
    permitted(&ground.procedure, case, actor, step, now)?;
    let (agency, calendar, last) = (&*ground.agency, &*ground.calendar, last_happened(case));
    let load = command.check(step, &Asking { actor, agency, calendar, last, now })?;
    if step.action == Action::Answer && load.promise.is_none() {
        working::approved(reader, ground, case, load.text.as_deref().unwrap_or_default()).await?;
    }
    if step.action == Action::Note {
        mentionable(ground, case, load.text.as_deref().unwrap_or_default())?;
    }
    let first = twice::goes_on(app, reader, case, actor, step, &load).await?;
    Ok((step, load, now, first))
}

/// Whom the note that goes with a step mentions.
fn mentioned(ground: &Ground, case: &Case, step: &Step, load: &Load) -> Vec<Recipient> {
    let Some(text) = load.text.as_deref().filter(|_| step.action == Action::Note) else { return Vec::new() };
    mention::mentioned(text, &mention::handles(&ground.agency, &ground.procedure, case))
}

/// Whether every `@` of a note is before an office that may read it.
fn mentionable(ground: &Ground, case: &Case, text: &str) -> Result<(), Fault> {
    let handles = mention::handles(&ground.agency, &ground.procedure, case);
    let known: Vec<String> = handles.into_iter().map(|one| one.word).collect();
    match mention::unknown(text, &known).next() {
        Some(word) => Err(Fault::UnknownHandle(word.to_owned())),
        None => Ok(()),
    }
}

/// What the rules are told of a command.
pub(super) fn context(load: Load, now: Moment) -> Context {
    let Load { classification, unit, ground, rating, happened_at, promise, .. } = load;
    Context { happened_at, classification, unit, ground, rating, promise, ..Context::at(now) }
}

/// The moment, not before the last event of a case: replicas' clocks may differ a little, and a case's own
/// time never runs backwards.
pub(super) fn now_after(app: &App, case: &Case) -> Moment {
    let recorded_at = case.history.last().map_or(case.filed_at, |passage| passage.recorded_at);
    app.clock().now().max(recorded_at)
}

/// When the last thing happened to a case. An act beside the SOP is no such thing:
/// what somebody did before that may still be entered.
fn last_happened(case: &Case) -> Moment {
    let happened = case.history.iter().filter(|passage| !passage.action.beside());
    happened.map(|passage| passage.happened_at).max().unwrap_or(case.filed_at)
}

/// The texts that go with a step. Whose matter it is instead is read by whoever reads the reason.
fn enclosed(step: &Step, load: &Load) -> Enclosed {
    let mut enclosed = Enclosed::default();
    let kind = step.action.needs().text;
    // A promise is a message: the answer is yet to come.
    if let Some(kind) = kind.map(|kind| if load.promise.is_some() { TextKind::Message } else { kind }) {
        enclosed.text(Field::Text, kind, load.text.clone());
        enclosed.text(Field::Owner, kind, load.owner.clone());
    }
    enclosed
}

/// Decides, and commits what was decided if the case is still as it was seen.
pub(super) async fn save(
    app: &App,
    ground: &Ground,
    stored: Stored,
    asked: &Asked<'_>,
    (enclosed, first): (Enclosed, Option<Stored>),
    context: Context,
) -> Result<(), Fault> {
    let (id, rules, step) = (stored.case.id.clone(), ground.rules(), asked.command.step.as_str());
    let known = stored.case.version;
    let mut writer = app.store().writer().await?;
    if !asked.request.take(&mut writer, &id, context.now).await? {
        drop(writer);
        return done_meanwhile(app, &asked.request).await;
    }
    let decided = numbered(ground, &mut writer, context.now, |number| {
        Ok(decide(&rules, &stored.case, &asked.actor, step, &Context { number, ..context.clone() })?)
    });
    let mut decided = decided.await?;
    if let Some((event, first)) = decided.first_mut().zip(first.as_ref()) {
        event.tie = Some(Tie::DuplicateOf(first.case.id.clone()));
    }
    let changed = Changed::by(Some(stored), &decided)?;
    if !cases::update(&mut writer, changed.picture(&ground.procedure), known).await? {
        return Err(Fault::Stale { version: known });
    }
    changed.append(app, &mut writer, &decided).await?;
    if decided.iter().any(|event| event.action == Action::Answer || event.state.ended()) {
        working::settle(&mut writer, &id).await?;
    }
    enclosed.save(app.keys(), &mut writer, &id, known + 1, asked.request.key).await?;
    if let Some(first) = first
        && !twice::note(app, &mut writer, first, &changed.case, asked.actor.clone(), &asked.request).await?
    {
        return Err(Fault::Stale { version: known });
    }
    writer.commit().await?;
    tracing::info!(case = %id, step, version = changed.case.version, "step taken");
    Ok(())
}

/// A racing request had the same key: the same was done, or something else was sent under it.
pub(super) async fn done_meanwhile(app: &App, request: &Request<'_>) -> Result<(), Fault> {
    let mut reader = app.store().reader().await?;
    request.done(&mut reader).await?.map(drop).ok_or(Fault::Busy)
}
