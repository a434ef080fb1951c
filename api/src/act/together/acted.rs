//! One thing done with several cases, one after another: each in a transaction of its own, under a key of its own, so
//! that the same sent again goes on where it was broken off and does nothing twice.

use anyhow::Context as _;
use shared::id::{CaseId, IdempotencyKey};
use shared::together::Deed;
use shared::wire::{Ahead, AheadOutcome, Picked, PostView, Together, TogetherDone};
use shared::words::Lang;

use super::preview::{command_for, goes, named, outcome_of, unseen};
use super::{Found, post_of};
use crate::accounts::Officer;
use crate::act::Fault;
use crate::act::change::Request;
use crate::act::command::{Asked, acting, perform};
use crate::app::App;

/// Does one thing with several cases and says what became of each. One that refuses is left as it was, and named.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or no deed is named, [`Fault::NotTogether`] when too many are,
/// [`Fault::KeyReused`] when the key came before with something else.
pub async fn act_together(
    app: &App,
    officer: &Officer,
    key: &IdempotencyKey,
    asked: &Together,
    lang: Lang,
) -> Result<TogetherDone, Fault> {
    let post = post_of(officer, &asked.post)?;
    let deed = asked.deed.ok_or(Fault::NotFound)?;
    let sent = serde_json::to_vec(&(deed, &asked.command)).context("a deed cannot be written as JSON")?;
    let mut rows = Vec::new();
    for picked in named(&asked.cases)? {
        let case = CaseId::parse(&picked.case).ok_or(Fault::NotFound)?;
        let request = Request {
            scope: format!("together {case} {}", officer.staff),
            key: Some(key),
            fingerprint: app.keys().fingerprint(&[b"together", &sent]),
        };
        rows.push(one(app, post, &case, picked, Wanted { deed, asked, request }, lang).await?);
    }
    Ok(TogetherDone { rows })
}

/// What is wanted of one case.
struct Wanted<'a> {
    deed: Deed,
    asked: &'a Together,
    request: Request<'a>,
}

async fn one(
    app: &App,
    post: &PostView,
    case: &CaseId,
    picked: &Picked,
    wanted: Wanted<'_>,
    lang: Lang,
) -> Result<Ahead, Fault> {
    let mut reader = app.store().reader().await?;
    let before = wanted.request.done(&mut reader).await?;
    let found = Found::if_seen(app, &mut reader, post, case, lang).await?;
    drop(reader);
    let done = match (&before, found) {
        (Some(_), _) => Ok(()),
        (None, None) => return Ok(unseen(picked, lang)),
        (None, Some(found)) => take(app, post, found, picked, wanted).await,
    };
    let now = Found::if_seen(app, &mut *app.store().reader().await?, post, case, lang).await?;
    let outcome = match (done, &now) {
        (Ok(()), Some(now)) => goes(now.case()),
        (Ok(()), None) => AheadOutcome::Gone,
        (Err(fault), _) => outcome_of(fault, lang)?,
    };
    Ok(Ahead { case: now.map(|now| now.member(post, lang)), id: picked.case.clone(), outcome })
}

async fn take(app: &App, post: &PostView, found: Found, picked: &Picked, wanted: Wanted<'_>) -> Result<(), Fault> {
    let (actor, Wanted { deed, asked, request }) = (acting(post), wanted);
    let command = command_for(app, &found.ground, found.case(), &actor, deed, &asked.command)?;
    perform(app, found.stored, Asked { actor, seen: picked.version, command: &command, request }).await
}
