//! The disposition sheet of a case: initialling, signing, sending it back, and what was asked for by it. Absent: the
//! rules (see `shared::disposition`).

use anyhow::Context as _;
use shared::case::{Actor, Case, Command, Context, Event, Refusal, overtaken, permitted};
use shared::disposition::{
    Checked, Limits, Plan, advising, changed_since, check, due_after, initialling, sending_back, step,
};
use shared::form::{Field, Problem, ProblemCode, words_of};
use shared::id::{CaseId, IdempotencyKey, PostId};
use shared::procedure::{Action, TextKind};
use shared::time::Moment;
use shared::visibility::Viewer;
use shared::wire::{Advise, Dispose, PostView};

use super::beside::Beside;
use super::change::Request;
use super::command::{Asked, acting, done_meanwhile, held, now_after, save, visible};
use super::enclosed::Enclosed;
use super::view::Seen;
use super::{Fault, view};
use crate::accounts::Officer;
use crate::app::App;
use crate::definitions::Ground;
use crate::store::cases::Stored;

/// Initials, signs or sends back the sheet of a case, and shows the case after it; nothing where that took it out of
/// the post's sight. The same sent again is answered in the same way.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or does not see the case, [`Fault::Stale`] when case or sheet
/// changed since they were seen, [`Fault::Refused`] when the rules say no, [`Fault::Problems`] when something is wrong.
pub async fn dispose(
    app: &App,
    officer: &Officer,
    case: &CaseId,
    key: &IdempotencyKey,
    asked: &Dispose,
) -> Result<Option<Seen>, Fault> {
    let act = match asked.action.as_str() {
        "initial" => Act::Initial,
        "sign" => Act::Sign,
        "send_back" => Act::SendBack,
        _ => return Err(Fault::Problems(vec![Problem { field: Field::Text, code: ProblemCode::Choice }])),
    };
    let sent = Dispose { version: 0, ..asked.clone() };
    let post = post(officer, &asked.post)?;
    let request = request(app, &format!("disposition {case} {}", officer.staff), key, &sent)?;
    let doing = Doing { app, post, case, request: &request };
    if doing.done_out_of_sight().await? {
        return Ok(None);
    }
    while !doing.attempt(act, asked).await? {}
    doing.shown().await
}

/// Writes to a case what its sheet asked of a post, and shows the case after it.
///
/// # Errors
/// As [`dispose`]; [`Fault::Refused`] when nothing was asked.
pub async fn advise(
    app: &App,
    officer: &Officer,
    case: &CaseId,
    key: &IdempotencyKey,
    asked: &Advise,
) -> Result<Option<Seen>, Fault> {
    let post = post(officer, &asked.post)?;
    let request = request(app, &format!("advice {case} {}", officer.staff), key, asked)?;
    let doing = Doing { app, post, case, request: &request };
    while !doing.advise(&asked.text).await? {}
    doing.shown().await
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Act {
    Initial,
    Sign,
    SendBack,
}

fn post<'o>(officer: &'o Officer, id: &str) -> Result<&'o PostView, Fault> {
    held(officer, &PostId::parse(id).ok_or(Fault::NotFound)?)
}

fn request<'k, T: serde::Serialize>(
    app: &App,
    scope: &str,
    key: &'k IdempotencyKey,
    asked: &T,
) -> Result<Request<'k>, Fault> {
    let sent = serde_json::to_vec(asked).context("a request cannot be written as JSON")?;
    let fingerprint = app.keys().fingerprint(&[b"disposition", &sent]);
    Ok(Request { scope: scope.to_owned(), key: Some(key), fingerprint })
}

/// Something done to a case's sheet from a post.
struct Doing<'a> {
    app: &'a App,
    post: &'a PostView,
    case: &'a CaseId,
    request: &'a Request<'a>,
}

impl Doing<'_> {
    /// Whether the same was done before and took the case out of sight.
    async fn done_out_of_sight(&self) -> Result<bool, Fault> {
        let mut reader = self.app.store().reader().await?;
        match visible(self.app, &mut reader, self.post, self.case).await {
            Ok(_) => Ok(false),
            Err(Fault::NotFound) if matches!(self.request.done(&mut reader).await, Ok(Some(_))) => Ok(true),
            Err(fault) => Err(fault),
        }
    }

    /// The case after it, where the post still sees it.
    async fn shown(&self) -> Result<Option<Seen>, Fault> {
        let mut reader = self.app.store().reader().await?;
        match visible(self.app, &mut reader, self.post, self.case).await {
            Ok(found) => view::shown(self.app, &mut reader, found, Viewer::at(self.post)).await.map(Some),
            Err(Fault::NotFound) => Ok(None),
            Err(fault) => Err(fault),
        }
    }

    /// One try; says whether it was done, now or before.
    async fn attempt(&self, act: Act, asked: &Dispose) -> Result<bool, Fault> {
        let mut reader = self.app.store().reader().await?;
        let stored = visible(self.app, &mut reader, self.post, self.case).await?.stored;
        if self.request.done(&mut reader).await?.is_some() {
            return Ok(true);
        }
        let case = &stored.case;
        if overtaken(case, asked.version) || changed_since(case, asked.version) {
            return Err(Fault::Stale { version: case.version });
        }
        let ground = self.app.definitions().for_stored(&mut reader, &stored).await?;
        drop(reader);
        let (actor, now) = (acting(self.post), now_after(self.app, case));
        if act == Act::SendBack {
            sending_back(&ground.procedure, case, &actor)?;
            let why = words_of(Field::Remarks, &asked.remarks)?;
            let texts = [(TextKind::Reason, why)];
            return self.beside(&ground, stored, (Action::SendBackSheet, actor), &texts, None).await;
        }
        let step = step(&ground.procedure, case.stand(), case.channel);
        let step = step.ok_or(Refusal::NotFromHere { state: case.state })?;
        match act {
            Act::Sign => permitted(&ground.procedure, case, &actor, step, now)?,
            _ => initialling(case, &actor)?,
        }
        let Checked { plan, unit, texts } = checked(&ground, case, step, now, asked)?;
        if act == Act::Initial {
            return self.beside(&ground, stored, (Action::Initial, actor), &texts, Some(plan)).await;
        }
        let mut enclosed = Enclosed::default();
        for (kind, text) in texts {
            enclosed.text(Field::Text, kind, Some(text));
        }
        let command = Command { step: step.no.clone(), ..Command::default() };
        let taking = Asked { actor, seen: asked.version, command: &command, request: self.request.again() };
        let context = Context { unit, sheet: Some(plan), sealed: enclosed.sealed(), ..Context::at(now) };
        match save(self.app, &ground, stored, &taking, (enclosed, None), context).await {
            // Looked at again: what came between may be beside the SOP.
            Err(Fault::Stale { .. }) => Ok(false),
            done => done.map(|()| true),
        }
    }

    async fn advise(&self, text: &str) -> Result<bool, Fault> {
        let mut reader = self.app.store().reader().await?;
        let stored = visible(self.app, &mut reader, self.post, self.case).await?.stored;
        if self.request.done(&mut reader).await?.is_some() {
            return Ok(true);
        }
        let ground = self.app.definitions().for_stored(&mut reader, &stored).await?;
        drop(reader);
        let actor = acting(self.post);
        advising(&stored.case, &actor)?;
        let texts = [(TextKind::Material, words_of(Field::Text, text)?)];
        self.beside(&ground, stored, (Action::Advise, actor), &texts, None).await
    }

    /// Appends what is beside the SOP; says whether the case was still as it was seen.
    async fn beside(
        &self,
        ground: &Ground,
        stored: Stored,
        (action, actor): (Action, Actor),
        texts: &[(TextKind, String)],
        plan: Option<Plan>,
    ) -> Result<bool, Fault> {
        let texts: Vec<(TextKind, &str)> = texts.iter().map(|(kind, text)| (*kind, text.as_str())).collect();
        let beside = Beside { action, actor, texts: &texts, secrecy: None, request: self.request };
        let mut writer = self.app.store().writer().await?;
        if !self.request.take(&mut writer, self.case, self.app.clock().now()).await? {
            drop(writer);
            done_meanwhile(self.app, self.request).await?;
            return Ok(true);
        }
        let with = |event: Event| Event { sheet: plan, ..event };
        if beside.append_as(self.app, &mut writer, ground, stored, with).await?.is_none() {
            return Ok(false);
        }
        writer.commit().await?;
        tracing::info!(case = %self.case, action = action.code(), "disposition sheet changed");
        Ok(true)
    }
}

/// The sheet as it was checked against the case's own limit once it is disposed of.
fn checked(
    ground: &Ground,
    case: &Case,
    step: &shared::procedure::Step,
    now: Moment,
    asked: &Dispose,
) -> Result<Checked, Fault> {
    let (agency, procedure, calendar) = (&*ground.agency, &*ground.procedure, &*ground.calendar);
    let due_at = due_after(&ground.rules(), case, step, now);
    let limits = Limits { agency, procedure, calendar, case, step, due_at, today: calendar.zone.date(now) };
    Ok(check(&asked.sheet, &limits)?)
}
