//! Steps asked of a case: by an officer, by its reporter, or by time. Absent: the rules by which they
//! are granted (see `shared::case`).

use anyhow::Context as _;
use shared::case::{Actor, ClockName, Command, Context, Refusal, decide, permitted};
use shared::form::Field;
use shared::id::{CaseId, IdempotencyKey, PostId};
use shared::visibility::Viewer;
use shared::wire::{CaseCommand, PostView};

use super::change::{Changed, Request, number_for};
use super::enclosed::Enclosed;
use super::view::Seen;
use super::{Fault, view};
use crate::accounts::Officer;
use crate::app::App;
use crate::definitions::Ground;
use crate::store::Connection;
use crate::store::cases::{self, Stored};
use crate::store::dossier::{self, Dossier};

/// Takes a step from a post and shows the case after it.
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
) -> Result<Seen, Fault> {
    let id = PostId::parse(&command.post).ok_or(Fault::NotFound)?;
    let post = held(officer, &id)?;
    let stored = visible(&mut *app.store().reader().await?, post, case).await?.stored;
    let asked = Asked {
        actor: Actor::at_post(post.role, post.id.clone()),
        seen: command.version,
        command: &command.command,
        request: request(app, format!("case {case} {}", officer.staff), Some(key), &command.command)?,
    };
    perform(app, stored, asked).await?;
    let mut reader = app.store().reader().await?;
    let found = visible(&mut reader, post, case).await?;
    view::shown(app, &mut reader, found, Viewer::Post(post.role)).await
}

/// The post of an id, if the officer holds it today.
pub(super) fn held<'o>(officer: &'o Officer, post: &PostId) -> Result<&'o PostView, Fault> {
    officer.posts.iter().find(|held| held.id == *post).ok_or(Fault::NotFound)
}

/// The case of an id, if it is of the post's agency.
pub(super) async fn visible(reader: &mut Connection, post: &PostView, case: &CaseId) -> Result<Dossier, Fault> {
    let found = dossier::by_id(reader, case).await?;
    found.filter(|found| found.stored.case.agency.as_str() == post.agency).ok_or(Fault::NotFound)
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

/// Takes a step of a case, unless the same was done before.
pub(super) async fn perform(app: &App, stored: Stored, asked: Asked<'_>) -> Result<(), Fault> {
    let mut reader = app.store().reader().await?;
    if asked.request.done(&mut reader).await?.is_some() {
        return Ok(());
    }
    if stored.case.version != asked.seen {
        return Err(Fault::Stale { version: stored.case.version });
    }
    let ground = app.definitions().for_stored(&mut reader, &stored).await?;
    let step = ground.procedure.step(&asked.command.step).ok_or(Refusal::UnknownStep)?;
    // Replicas' clocks may differ a little; a case's own time never runs backwards.
    let recorded_at = stored.case.history.last().map_or(stored.case.filed_at, |passage| passage.recorded_at);
    let now = app.clock().now().max(recorded_at);
    permitted(&stored.case, &asked.actor, step, now)?;
    let load = asked.command.check(step.action)?;
    let mut enclosed = Enclosed::default();
    if let Some(kind) = step.action.needs().text {
        enclosed.text(Field::Text, kind, load.text);
    }
    enclosed.files(&mut reader, asked.request.key, &load.files).await?;
    drop(reader);
    let context = Context { classification: load.classification, sealed: enclosed.sealed(), ..Context::at(now) };
    save(app, &ground, stored, asked, enclosed, context).await
}

/// Decides, and commits what was decided if the case is still as it was seen.
async fn save(
    app: &App,
    ground: &Ground,
    stored: Stored,
    asked: Asked<'_>,
    enclosed: Enclosed,
    context: Context,
) -> Result<(), Fault> {
    let (id, rules, step) = (stored.case.id.clone(), ground.rules(), asked.command.step.as_str());
    let mut writer = app.store().writer().await?;
    if !asked.request.take(&mut writer, &id, context.now).await? {
        drop(writer);
        return done_meanwhile(app, &asked.request).await;
    }
    let expected = decide(&rules, &stored.case, &asked.actor, step, &context)?;
    let number = number_for(ground, &mut writer, &expected, context.now).await?;
    let decided = decide(&rules, &stored.case, &asked.actor, step, &Context { number, ..context })?;
    let changed = Changed::by(Some(stored), &decided)?;
    if !cases::update(&mut writer, &changed.case, &changed.head, asked.seen).await? {
        let now = cases::by_id(&mut writer, &id).await?.ok_or(Fault::NotFound)?;
        return Err(Fault::Stale { version: now.case.version });
    }
    changed.append(app, &mut writer, &decided).await?;
    enclosed.save(app.keys(), &mut writer, &id, asked.seen + 1, asked.request.key).await?;
    writer.commit().await?;
    tracing::info!(case = %id, step, version = changed.case.version, "step taken");
    Ok(())
}

/// A racing request had the same key: the same was done, or something else was sent under it.
async fn done_meanwhile(app: &App, request: &Request<'_>) -> Result<(), Fault> {
    let mut reader = app.store().reader().await?;
    request.done(&mut reader).await?.map(drop).ok_or(Fault::Busy)
}

/// Takes the step of a case whose time has come, if one has; says whether it did. Any replica may do
/// so: of two that do it at once, one finds the case changed, which is as good.
///
/// # Errors
/// When the database fails, or the rules refuse what their own clock asked for.
pub async fn wake(app: &App, case: &CaseId) -> Result<bool, Fault> {
    let stored = cases::by_id(&mut *app.store().reader().await?, case).await?.ok_or(Fault::NotFound)?;
    let now = app.clock().now();
    let step = stored.case.clocks.iter().find_map(|clock| match &clock.name {
        ClockName::Wait(step) if clock.open() && clock.due_at.is_some_and(|due| due <= now) => Some(step.clone()),
        _ => None,
    });
    let Some(step) = step else {
        return Ok(false);
    };
    let command = Command { step, ..Command::default() };
    let request = request(app, String::new(), None, &command)?;
    let asked = Asked { actor: Actor::SYSTEM, seen: stored.case.version, command: &command, request };
    match perform(app, stored, asked).await {
        Ok(()) => Ok(true),
        Err(Fault::Stale { .. }) => Ok(false),
        Err(fault) => Err(fault),
    }
}
