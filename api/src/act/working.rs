//! The working answer beside a case: reading it, adding to it, and asking it before an answer goes out. Absent:
//! the rules of review (see `shared::answer::review`).

use anyhow::Context;
use shared::answer::review::{Entry, Move, current, newest, permitted, sendable};
use shared::answer::{Decision, Typed, gate};
use shared::case::{Case, RingKind};
use shared::id::{CaseId, IdempotencyKey, PostId};
use shared::procedure::Role;
use shared::text::tidy;
use shared::visibility::{Item, Viewer};
use shared::wire::{PostView, WorkAnswer, Worked, WorkingAnswer};

use super::Fault;
use super::change::Request;
use super::command::{acting, done_meanwhile, held, now_after, visible};
use crate::accounts::Officer;
use crate::app::App;
use crate::definitions::Ground;
use crate::store::cases::Stored;
use crate::store::outbox::{self, Note};
use crate::store::{Connection, Writer, working};

/// The working answer of a case.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or does not see the case, [`Fault::Forbidden`] when it does
/// not read the agency's own texts.
pub async fn working_answer(
    app: &App,
    officer: &Officer,
    post: &PostId,
    case: &CaseId,
) -> Result<WorkingAnswer, Fault> {
    let post = held(officer, post)?;
    let mut reader = app.store().reader().await?;
    let (stored, _) = inside(app, &mut reader, post, case).await?;
    let entries = working::of_case(&mut reader, case).await?;
    Ok(WorkingAnswer { entries: current(&entries, &stored.case).to_vec() })
}

/// Adds to a working answer: a version, a question for approval, an approval, or remarks. Shows it as it then is.
///
/// # Errors
/// As [`working_answer`]; [`Fault::Stale`] with the newest entry's place when another was added since,
/// [`Fault::Refused`] when the rules of review say no, [`Fault::Problems`] when something is missing.
pub async fn work(
    app: &App,
    officer: &Officer,
    case: &CaseId,
    key: &IdempotencyKey,
    asked: &WorkAnswer,
) -> Result<WorkingAnswer, Fault> {
    let id = PostId::parse(&asked.post).ok_or(Fault::NotFound)?;
    let post = held(officer, &id)?;
    let sent = serde_json::to_vec(asked).context("a working answer cannot be written as JSON")?;
    let scope = format!("working answer {case} {}", officer.staff);
    let request = Request { scope, key: Some(key), fingerprint: app.keys().fingerprint(&[b"working answer", &sent]) };
    let mut reader = app.store().reader().await?;
    let (stored, ground) = inside(app, &mut reader, post, case).await?;
    if request.done(&mut reader).await?.is_none() {
        let worked = asked.check()?;
        let known = working::of_case(&mut reader, case).await?;
        let entry = judged(app, (&stored.case, &ground), post, (asked, worked), &known)?;
        drop(reader);
        let told = told(&entry, newest(current(&known, &stored.case)));
        append(app, &request, case, (&entry, told)).await?;
    }
    working_answer(app, officer, &id, case).await
}

/// The case as the post sees it, where it reads the agency's own texts.
async fn inside(app: &App, reader: &mut Connection, post: &PostView, case: &CaseId) -> Result<(Stored, Ground), Fault> {
    let stored = visible(app, reader, post, case).await?.stored;
    let ground = app.definitions().for_stored(reader, &stored).await?;
    let reads = Viewer::at(post).sight(&stored.case, &ground.procedure).shows(Item::Inside);
    if reads { Ok((stored, ground)) } else { Err(Fault::Forbidden) }
}

/// The entry that is to be added, once the rules have been asked.
fn judged(
    app: &App,
    (case, ground): (&Case, &Ground),
    post: &PostView,
    (asked, worked): (&WorkAnswer, Worked),
    known: &[Entry],
) -> Result<Entry, Fault> {
    let (actor, entries, now) = (acting(post), current(known, case), now_after(app, case));
    let last = known.last().map_or(0, |entry| entry.nth);
    if asked.seen != last {
        return Err(Fault::Stale { version: last });
    }
    permitted(&ground.procedure, case, entries, &actor, (worked.action, worked.of))?;
    if worked.action == Move::Ask {
        let typed =
            Typed { decision: &asked.decision, decided_by: &asked.decided_by, text: &asked.text, promised_on: "" };
        gate(&typed, &ground.agency, &ground.calendar, ground.calendar.zone.date(now))?;
    }
    let writes = worked.action.writes();
    Ok(Entry {
        nth: last + 1,
        action: worked.action,
        role: post.role,
        unit: post.unit_id.clone(),
        post: post.id.clone(),
        version: case.version,
        at: now,
        decision: Decision::from_code(asked.decision.trim()).filter(|_| writes),
        decided_by: if writes { tidy(&asked.decided_by) } else { String::new() },
        text: worked.text,
        of: worked.of,
    })
}

/// Who is told of an entry by mail: whoever is asked, and whoever wrote what was judged.
fn told(entry: &Entry, judged: Option<&Entry>) -> Option<(RingKind, Role)> {
    match entry.action {
        Move::Draft => None,
        Move::Ask => entry.of.map(|role| (RingKind::Review, role)),
        Move::Approve | Move::SendBack => judged.map(|version| (RingKind::Reviewed, version.role)),
    }
}

async fn append(
    app: &App,
    request: &Request<'_>,
    case: &CaseId,
    (entry, told): (&Entry, Option<(RingKind, Role)>),
) -> Result<(), Fault> {
    let mut writer = app.store().writer().await?;
    if !request.take(&mut writer, case, entry.at).await? {
        drop(writer);
        return done_meanwhile(app, request).await;
    }
    if !working::insert(&mut writer, case, entry).await? {
        return Err(Fault::Stale { version: entry.nth });
    }
    working::review_by(&mut writer, case, entry.of).await?;
    if let Some((kind, role)) = told {
        let (id, kind) = (app.clock().new_id(), kind.code());
        let note = Note { id: &id, kind, case, version: entry.version, recipient: Some(role) };
        outbox::insert(&mut writer, &note, entry.at).await?;
    }
    writer.commit().await?;
    tracing::info!(%case, action = entry.action.code(), "working answer changed");
    Ok(())
}

/// Asks the working answer whether an answer may go out with these words.
///
/// # Errors
/// [`Fault::Refused`] when they are not what was approved.
pub(super) async fn approved(reader: &mut Connection, ground: &Ground, case: &Case, whole: &str) -> Result<(), Fault> {
    let entries = working::of_case(reader, &case.id).await?;
    Ok(sendable(&ground.procedure, current(&entries, case), whole)?)
}

/// An answer went out, or the case ended: nobody is asked for anything any more.
pub(super) async fn settle(writer: &mut Writer, case: &CaseId) -> Result<(), Fault> {
    Ok(working::review_by(writer, case, None).await?)
}
