//! Who of a post has a case: looking, taking it, giving it to somebody, giving it back. Absent: the rules (see
//! `shared::custody`).

use anyhow::Context;
use shared::case::{Actor, Case, Event};
use shared::custody::{Handling, Known, keeps, permitted};
use shared::form::{Field, Problem, ProblemCode};
use shared::id::{CaseId, IdempotencyKey, PostId};
use shared::procedure::TextKind;
use shared::text::tidy;
use shared::visibility::{Item, Viewer};
use shared::wire::{Custody, Handle, PostName, PostView};

use super::Fault;
use super::beside::Beside;
use super::change::Request;
use super::command::{acting, done_meanwhile, held, visible};
use crate::accounts::Officer;
use crate::app::App;
use crate::definitions::Ground;
use crate::store::cases::Stored;
use crate::store::{Connection, custody as rows};

/// Who has a case, and what a post may do about it.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or does not see the case, [`Fault::Forbidden`] when it does not
/// read the agency's own talk.
pub async fn custody(app: &App, officer: &Officer, post: &PostId, case: &CaseId) -> Result<Custody, Fault> {
    let post = held(officer, post)?;
    let mut reader = app.store().reader().await?;
    let room = Room::of(app, &mut reader, post, case).await?;
    let may = [Handling::Take, Handling::Entrust, Handling::HandOver, Handling::GiveBack];
    let may = may.into_iter().filter(|one| room.permits(*one).is_ok() && room.sensible(*one));
    let may = may.map(|one| one.code().to_owned()).collect();
    let worker = match &room.stored.case.worker {
        Some(worker) => rows::name(&mut reader, worker).await?,
        None => None,
    };
    let people = room.people.iter().filter(|one| one.post != post.id).cloned().collect();
    Ok(Custody { worker, people, may })
}

/// Does something with who has a case, and shows who then has it.
///
/// # Errors
/// As [`custody`]; [`Fault::Stale`] when somebody else has it than was seen, [`Fault::Refused`] when the rules say no,
/// [`Fault::Problems`] when nobody of the post was named.
pub async fn handle(
    app: &App,
    officer: &Officer,
    case: &CaseId,
    key: &IdempotencyKey,
    asked: &Handle,
) -> Result<Custody, Fault> {
    let id = PostId::parse(&asked.post).ok_or(Fault::NotFound)?;
    let post = held(officer, &id)?;
    let sent = serde_json::to_vec(asked).context("a request cannot be written as JSON")?;
    let scope = format!("custody {case} {}", officer.staff);
    let request = Request { scope, key: Some(key), fingerprint: app.keys().fingerprint(&[b"custody", &sent]) };
    while !attempt(app, post, case, asked, &request).await? {}
    custody(app, officer, &id, case).await
}

/// One try; says whether it was done, now or before.
async fn attempt(
    app: &App,
    post: &PostView,
    case: &CaseId,
    asked: &Handle,
    request: &Request<'_>,
) -> Result<bool, Fault> {
    let mut reader = app.store().reader().await?;
    let room = Room::of(app, &mut reader, post, case).await?;
    if request.done(&mut reader).await?.is_some() {
        return Ok(true);
    }
    let choice = |field| Fault::Problems(vec![Problem { field, code: ProblemCode::Choice }]);
    let handling = Handling::from_code(&asked.action).ok_or_else(|| choice(Field::Text))?;
    if room.stored.case.worker.as_ref().map_or("", PostId::as_str) != asked.seen {
        return Err(Fault::Stale { version: room.stored.case.version });
    }
    room.permits(handling)?;
    let worker = match handling {
        Handling::GiveBack => None,
        Handling::Take => Some(post.id.clone()),
        Handling::Entrust | Handling::HandOver => {
            let to = room.people.iter().find(|one| one.post.as_str() == asked.to);
            Some(to.ok_or_else(|| choice(Field::Person))?.post.clone())
        }
    };
    let note = tidy(&asked.note);
    if note.chars().count() > Field::Text.len_max() {
        return Err(Fault::Problems(vec![Problem { field: Field::Text, code: ProblemCode::TooLong }]));
    }
    drop(reader);
    let texts = [(TextKind::Note, note.as_str())];
    let texts = if handling.names() && !note.is_empty() { &texts[..] } else { &[] };
    let beside = Beside { action: handling.action(), actor: room.actor, texts, secrecy: None, request };
    let mut writer = app.store().writer().await?;
    if !request.take(&mut writer, case, app.clock().now()).await? {
        drop(writer);
        done_meanwhile(app, request).await?;
        return Ok(true);
    }
    let given = |event: Event| Event { worker, ..event };
    if beside.append_as(app, &mut writer, &room.ground, room.stored, given).await?.is_none() {
        return Ok(false);
    }
    writer.commit().await?;
    tracing::info!(%case, action = handling.code(), "custody changed");
    Ok(true)
}

/// A case as a post looks at who has it.
struct Room {
    stored: Stored,
    ground: Ground,
    actor: Actor,
    acting: bool,
    /// Who holds the post the case waits at, today.
    people: Vec<PostName>,
}

impl Room {
    async fn of(app: &App, reader: &mut Connection, post: &PostView, case: &CaseId) -> Result<Self, Fault> {
        let stored = visible(app, reader, post, case).await?.stored;
        let ground = app.definitions().for_stored(reader, &stored).await?;
        if !Viewer::at(post).sight(&stored.case, &ground.procedure).shows(Item::Inside) {
            return Err(Fault::Forbidden);
        }
        let Case { ref agency, ref unit, channel, .. } = stored.case;
        let keeper = ground.procedure.keeper(stored.case.stand(), channel);
        let several = ground.agency.units.iter().any(|unit| unit.role == keeper);
        let day = ground.calendar.zone.date(app.clock().now());
        let office = (keeper, unit.as_ref().filter(|_| several));
        let people = rows::holders(reader, agency.as_str(), office, day).await?;
        Ok(Self { stored, ground, actor: acting(post), acting: post.acting.is_some(), people })
    }

    fn permits(&self, asked: Handling) -> Result<(), shared::case::Refusal> {
        let case = &self.stored.case;
        let gone = case.worker.as_ref().is_some_and(|worker| self.people.iter().all(|one| one.post != *worker));
        let known = Known { gone, acting: self.acting };
        permitted(&self.ground.procedure, case, &self.actor, asked, known)
    }

    /// Whether it would change anything, and there is somebody to name.
    fn sensible(&self, asked: Handling) -> bool {
        let case = &self.stored.case;
        let others = self.people.iter().any(|one| Some(&one.post) != self.actor.post.as_ref());
        let own = case.worker.is_some() && case.worker == self.actor.post;
        match asked {
            Handling::Take => !own && keeps(&self.ground.procedure, case, &self.actor),
            Handling::Entrust => others && !own,
            Handling::HandOver => others,
            Handling::GiveBack => true,
        }
    }
}
