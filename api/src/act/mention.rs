//! Mentions of a case as they wait: written with the note, settled by a word of the office or by its saying that the
//! note was read. Absent: reading them out of a text (see `shared::mention`).

use anyhow::Context;
use shared::case::Event;
use shared::id::{CaseId, IdempotencyKey, PostId};
use shared::mention::{mentions, reads_notes, settled_by};
use shared::post::Position;
use shared::wire::FromPost;

use super::Fault;
use super::change::{Changed, Request};
use super::command::{done_meanwhile, held, visible};
use crate::accounts::Officer;
use crate::app::App;
use crate::store::{Writer, mentions as rows};

/// Brings what waits up to some events: what the office answered goes, and so does what it may read no more.
pub(super) async fn follow(app: &App, writer: &mut Writer, changed: &Changed, decided: &[Event]) -> Result<(), Fault> {
    let case = &changed.case;
    for event in decided {
        if let Some(office) = settled_by(event) {
            rows::settle(writer, &case.id, &office).await?;
        }
        for office in mentions(event) {
            rows::insert(writer, &case.id, case.agency.as_str(), office, event.recorded_at).await?;
        }
    }
    let moves = |event: &Event| event.secrecy.is_some() || event.action.of_contribution() || !event.action.beside();
    // The first event has nothing before it to have mentioned anybody.
    if case.version <= 1 || !decided.iter().any(moves) {
        return Ok(());
    }
    let waiting = rows::of_case(writer, &case.id).await?;
    if waiting.is_empty() {
        return Ok(());
    }
    let ground = app.definitions().for_case(writer, case).await?;
    for one in waiting {
        if !reads_notes(case, &ground.procedure, one.role, one.unit.as_ref()) {
            rows::settle(writer, &case.id, &Position { role: one.role, unit: one.unit }).await?;
        }
    }
    Ok(())
}

/// An officer says that they read the note in which their post is mentioned. The same sent again changes nothing.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or does not see the case.
pub async fn mention_read(
    app: &App,
    officer: &Officer,
    case: &CaseId,
    key: &IdempotencyKey,
    from: &FromPost,
) -> Result<(), Fault> {
    let post = held(officer, &PostId::parse(&from.post).ok_or(Fault::NotFound)?)?;
    let sent = serde_json::to_vec(from).context("a request cannot be written as JSON")?;
    let scope = format!("mention {case} {}", officer.staff);
    let request = Request { scope, key: Some(key), fingerprint: app.keys().fingerprint(&[b"mention", &sent]) };
    let mut reader = app.store().reader().await?;
    visible(app, &mut reader, post, case).await?;
    if request.done(&mut reader).await?.is_some() {
        return Ok(());
    }
    drop(reader);
    let mut writer = app.store().writer().await?;
    if !request.take(&mut writer, case, app.clock().now()).await? {
        drop(writer);
        return done_meanwhile(app, &request).await;
    }
    rows::settle(&mut writer, case, &Position { role: post.role, unit: post.unit_id.clone() }).await?;
    writer.commit().await?;
    Ok(())
}
