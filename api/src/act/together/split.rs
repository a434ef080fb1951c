//! Splitting a complaint: a part of what was told becomes a case of its own, filed as of the day on which its reporter
//! told it, with the same reporter, whom nobody sees for it. Both learn of it by events of their own, all in one
//! transaction. Absent: the rules (see [`shared::together::may_split`]), and what goes along (see `super::part`).

use anyhow::Context as _;
use shared::case::{Case, Context, Event, Relation, Tie, beside, file, replay};
use shared::clock::due_in_turn;
use shared::form::Field;
use shared::id::{CaseId, IdempotencyKey, PostId, RegisterNumber};
use shared::procedure::{Action, TextKind};
use shared::together::{may_split, reads_whole, split_overtaken};
use shared::visibility::{Seat, Viewer};
use shared::wire::{DueView, PostView, Split, SplitDone, SplitSheet};
use shared::words::Lang;

use super::part::{self, Part};
use super::{Found, post_of};
use crate::accounts::Officer;
use crate::act::Fault;
use crate::act::beside::append;
use crate::act::change::Request;
use crate::act::command::{acting, done_meanwhile, held, now_after};
use crate::app::App;
use crate::definitions::Ground;
use crate::store::cases::Stored;
use crate::store::{Connection, Writer, cases, texts, ties};

/// What an officer is shown before splitting a complaint.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or does not see the case.
pub async fn split_sheet(
    app: &App,
    officer: &Officer,
    post: &PostId,
    case: &CaseId,
    lang: Lang,
) -> Result<SplitSheet, Fault> {
    let post = held(officer, post)?;
    let mut reader = app.store().reader().await?;
    let found = Found::of(app, &mut reader, post, case, lang).await?;
    let hindered = may(&mut reader, post, &found).await.err();
    let hindered = match hindered {
        Some(Fault::NotTogether(refusal)) => Some(refusal.sentence(lang)),
        Some(fault) => return Err(fault),
        None => None,
    };
    let whole = whole(app, &mut reader, post, &found).await?;
    let dues = match hindered {
        Some(_) => Vec::new(),
        None => dues(app, &mut reader, post, found.case(), lang).await?,
    };
    Ok(SplitSheet { whole, hindered, since: found.case().filed_at, dues })
}

/// Whether the post may split the case now.
async fn may(reader: &mut Connection, post: &PostView, found: &Found) -> Result<(), Fault> {
    let tied = ties::of_case(reader, &found.case().id).await?;
    let parts = tied.iter().filter(|(relation, _)| *relation == Relation::Part).count();
    Ok(may_split(&Seat::of(post), found.case(), &found.ground.procedure, parts)?)
}

/// All that was told: in the first complaint, where this one was split off it.
async fn whole(app: &App, reader: &mut Connection, post: &PostView, found: &Found) -> Result<Option<String>, Fault> {
    let tied = ties::of_case(reader, &found.case().id).await?;
    let first = tied.into_iter().find(|(relation, _)| *relation == Relation::PartOf).map(|(_, id)| id);
    let first = match first {
        Some(id) => cases::by_id(reader, &id).await?.context("what a case was split off is missing")?,
        None => found.stored.clone(),
    };
    let ground = app.definitions().for_stored(reader, &first).await?;
    let part = (found.case(), &*found.ground.procedure);
    if !reads_whole(&Viewer::at(post), part, (&first.case, &ground.procedure)) {
        return Ok(None);
    }
    let told = texts::of_case(reader, &first.case.id).await?.into_iter();
    Ok(told.filter(|text| text.version == 1).find(|text| text.field == Field::Story).map(|text| text.body))
}

/// When a part would be due, were it opened now.
async fn dues(
    app: &App,
    reader: &mut Connection,
    post: &PostView,
    case: &Case,
    lang: Lang,
) -> Result<Vec<DueView>, Fault> {
    let ground = app.definitions().for_procedure(reader, case.agency.as_str(), &case.procedure).await?;
    let now = now_after(app, case);
    // Numbered or not, it is due at the same time.
    let number = RegisterNumber::parse("-");
    let context = Context { number, happened_at: Some(case.filed_at), ..Context::at(now) };
    let opening = part::opening(app, &ground, case, None);
    let events = file(&ground.rules(), opening, &part::filed_by(&ground, post), &context)?;
    let opened = replay(&events).context("a case does not begin with its filing")?;
    let due = |clock: &shared::case::Clock| {
        let counted = due_in_turn(&clock.legs, clock.started_at, &clock.pauses, &ground.calendar);
        DueView {
            clock: clock.name.clone(),
            at: clock.due_at,
            late: clock.late(now),
            provisional: counted.as_ref().is_some_and(|due| due.provisional),
            explanation: counted.map(|due| due.sentences(&ground.calendar, lang)).unwrap_or_default(),
        }
    };
    Ok(opened.clocks.iter().filter(|clock| clock.open() && clock.limits()).map(due).collect())
}

/// Splits a complaint. The same sent again is answered in the same way.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or does not see the case, [`Fault::NotTogether`] when the rules say
/// no, [`Fault::Stale`] when it was changed or split since it was seen, [`Fault::Problems`] of the part.
pub async fn split(
    app: &App,
    officer: &Officer,
    case: &CaseId,
    key: &IdempotencyKey,
    asked: &Split,
    lang: Lang,
) -> Result<SplitDone, Fault> {
    let post = post_of(officer, &asked.post)?;
    let sent = serde_json::to_vec(&asked.form).context("a part cannot be written as JSON")?;
    let request = Request {
        scope: format!("split {case} {}", officer.staff),
        key: Some(key),
        fingerprint: app.keys().fingerprint(&[b"split", &sent]),
    };
    loop {
        let mut reader = app.store().reader().await?;
        let found = Found::of(app, &mut reader, post, case, lang).await?;
        if let Some(part) = request.done(&mut reader).await? {
            return done(app, &mut reader, post, &part).await;
        }
        if split_overtaken(found.case(), asked.version) {
            return Err(Fault::Stale { version: found.case().version });
        }
        may(&mut reader, post, &found).await?;
        let draft = part::checked(app, &mut reader, post, &found, &asked.form).await?;
        drop(reader);
        let part = draft.whole(app, key).await?;
        if let Some(id) = write(app, post, found, part, &request).await? {
            return done(app, &mut *app.store().reader().await?, post, &id).await;
        }
    }
}

/// What is answered of a part.
async fn done(app: &App, reader: &mut Connection, post: &PostView, id: &CaseId) -> Result<SplitDone, Fault> {
    let Stored { case, .. } = cases::by_id(reader, id).await?.context("a case that was opened is missing")?;
    let ground = app.definitions().for_case(reader, &case).await?;
    let seen = Viewer::at(post).sees(&case, &ground.procedure);
    Ok(SplitDone { number: case.number, case: Some(case.id).filter(|_| seen) })
}

/// Writes the part and what both cases learn; nothing where the first was changed meanwhile.
async fn write(
    app: &App,
    post: &PostView,
    found: Found,
    part: Part,
    request: &Request<'_>,
) -> Result<Option<CaseId>, Fault> {
    let Part { new, ground, enclosed, message, secrecy } = part;
    let (first, id) = (found.case().id.clone(), new.opening.case.clone());
    let mut writer = app.store().writer().await?;
    if !request.take(&mut writer, &id, new.context.now).await? {
        drop(writer);
        return done_meanwhile(app, request).await.map(|()| None);
    }
    let case = new.of(&ground).save(app, &mut writer, enclosed, request.key).await?.case;
    let stored = cases::by_id(&mut writer, &id).await?.context("a case that was opened is missing")?;
    let said = part::told_of_whole(found.case(), &message);
    let tied = Tied { tie: Tie::PartOf(first), secrecy, said: &said };
    let confidential = tied.write(app, &mut writer, post, &ground, stored, request).await?;
    let confidential = confidential.context("a case changed that nobody knows of")?.secrecy.confidential;
    cases::set_confidential(&mut writer, &id, confidential).await?;
    let said = part::told_of_part(case.number.as_ref(), &message);
    let tied = Tied { tie: Tie::Part(id.clone()), secrecy: None, said: &said };
    let Found { stored, ground, .. } = found;
    if tied.write(app, &mut writer, post, &ground, stored, request).await?.is_none() {
        return Ok(None);
    }
    writer.commit().await?;
    tracing::info!(case = %id, "split off");
    Ok(Some(id))
}

/// What one of both learns.
struct Tied<'a> {
    tie: Tie,
    secrecy: Option<shared::secrecy::loosening::SecrecyChange>,
    said: &'a str,
}

impl Tied<'_> {
    async fn write(
        self,
        app: &App,
        writer: &mut Writer,
        post: &PostView,
        ground: &Ground,
        stored: Stored,
        request: &Request<'_>,
    ) -> Result<Option<Case>, Fault> {
        let event = beside(&stored.case, Action::Split, acting(post), now_after(app, &stored.case));
        let event = Event { tie: Some(self.tie), secrecy: self.secrecy, ..event };
        append(app, writer, ground, stored, event, &[(TextKind::Message, self.said)], request).await
    }
}
