//! Contributions to a case: asking an office, reminding it, withdrawing, and its answer. Absent: the rules (see
//! `shared::contribution`).

use anyhow::Context;
use shared::case::{Case, Event, Refusal};
use shared::contribution::{Asking, Deed, askable, asked_of, asking, offices};
use shared::disposition::Recipient;
use shared::form::{Field, Problem, ProblemCode, words_of};
use shared::id::{CaseId, IdempotencyKey, PostId, UnitId};
use shared::post::Position;
use shared::procedure::TextKind;
use shared::visibility::Viewer;
use shared::wire::{Contribute, PostView};

use super::beside::Beside;
use super::change::Request;
use super::command::{acting, done_meanwhile, held, visible};
use super::view::Seen;
use super::{Fault, view};
use crate::accounts::Officer;
use crate::app::App;
use crate::definitions::Ground;
use crate::store::pictures;

/// Asks an office for a contribution, reminds it, withdraws that, or gives what was asked for; shows the case after it,
/// or nothing where the answer ended the office's sight of it. The same sent again is answered in the same way.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or does not see the case, [`Fault::Refused`] when the rules say
/// no, [`Fault::Problems`] when something is wrong.
pub async fn contribute(
    app: &App,
    officer: &Officer,
    case: &CaseId,
    key: &IdempotencyKey,
    asked: &Contribute,
) -> Result<Option<Seen>, Fault> {
    let post = held(officer, &PostId::parse(&asked.post).ok_or(Fault::NotFound)?)?;
    let sent = serde_json::to_vec(asked).context("a request cannot be written as JSON")?;
    let scope = format!("contribution {case} {}", officer.staff);
    let request = Request { scope, key: Some(key), fingerprint: app.keys().fingerprint(&[b"contribution", &sent]) };
    while !attempt(app, post, case, asked, &request).await? {}
    let mut reader = app.store().reader().await?;
    match visible(app, &mut reader, post, case).await {
        Ok(found) => view::shown(app, &mut reader, found, Viewer::at(post)).await.map(Some),
        Err(Fault::NotFound) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// One try; says whether it was done, now or before.
async fn attempt(
    app: &App,
    post: &PostView,
    case: &CaseId,
    asked: &Contribute,
    request: &Request<'_>,
) -> Result<bool, Fault> {
    let mut reader = app.store().reader().await?;
    // What was answered may have taken the case out of the office's sight.
    if request.done(&mut reader).await?.is_some() {
        return Ok(true);
    }
    let stored = visible(app, &mut reader, post, case).await?.stored;
    let ground = app.definitions().for_stored(&mut reader, &stored).await?;
    drop(reader);
    let (of, text) = weighed(app, &ground, &stored.case, post, asked)?;
    let texts: Vec<(TextKind, &str)> = text.iter().map(|(kind, text)| (*kind, text.as_str())).collect();
    let beside = Beside { action: asked.deed.action(), actor: acting(post), texts: &texts, secrecy: None, request };
    let mut writer = app.store().writer().await?;
    if !request.take(&mut writer, case, app.clock().now()).await? {
        drop(writer);
        done_meanwhile(app, request).await?;
        return Ok(true);
    }
    let (id, link) = (stored.case.id.clone(), of.link);
    let named = |event: Event| Event { named: vec![of], ..event };
    if beside.append_as(app, &mut writer, &ground, stored, named).await?.is_none() {
        return Ok(false);
    }
    if let Some(link) = link {
        pictures::let_go_of_link(&mut writer, &id, link).await?;
    }
    writer.commit().await?;
    tracing::info!(%case, action = asked.deed.action().code(), "contribution");
    Ok(true)
}

/// The office it is about, and what is written, where the rules let it be done.
fn weighed(
    app: &App,
    ground: &Ground,
    case: &Case,
    post: &PostView,
    asked: &Contribute,
) -> Result<(Recipient, Option<(TextKind, String)>), Fault> {
    let (procedure, typed) = (&*ground.procedure, &asked.typed);
    if asked.deed.answers() {
        let of = asked_of(case, post.role, post.unit_id.as_ref()).ok_or(Refusal::NotAsked)?;
        let kind = if asked.deed == Deed::Give { TextKind::Material } else { TextKind::Reason };
        return Ok((of.clone(), Some((kind, words_of(Field::Text, &typed.text)?))));
    }
    asking(procedure, case, &acting(post))?;
    if asked.deed == Deed::Ask {
        let offices = offices(&ground.agency, procedure, case);
        let today = ground.calendar.zone.date(app.clock().now());
        let (of, text) = Asking { offices: &offices, calendar: &ground.calendar, today }.check(typed)?;
        askable(case, &Position { role: of.role, unit: of.unit.clone() })?;
        return Ok((of, Some((TextKind::Note, text))));
    }
    let named = |one: &&Recipient| match typed.link {
        // Nobody outside can be reminded: how the link was sent is not known here.
        Some(link) => one.link == Some(link) && asked.deed == Deed::Recall,
        None => one.role.code() == typed.role && one.unit.as_ref().map_or("", UnitId::as_str) == typed.unit,
    };
    let of = case.asked.iter().find(named);
    let wrong = || Fault::Problems(vec![Problem { field: Field::Unit, code: ProblemCode::Choice }]);
    Ok((of.ok_or_else(wrong)?.clone(), None))
}
