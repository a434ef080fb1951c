//! What a citizen leaves with, now or when the same form is sent again. Absent: drawing it.

use anyhow::Context;
use shared::case::{Case, Clock, Event, replay};
use shared::clock::due_in_turn;
use shared::id::{CaseId, TrackingCode};
use shared::wire::{DueView, Receipt};
use shared::words::Lang;

use super::Fault;
use crate::app::App;
use crate::definitions::Ground;
use crate::keys::Place;
use crate::store::{Connection, cases, events};

/// The receipt of a case as it was filed.
pub(super) fn of(ground: &Ground, case: &Case, code: &TrackingCode, lang: Lang) -> Receipt {
    let office = ground.agency.holds(case.holder, case.unit.as_ref());
    Receipt {
        number: case.number.clone(),
        code: code.shown(),
        agency: ground.agency.name.clone(),
        zone: ground.calendar.zone,
        filed_at: case.filed_at,
        promise: case.promised().map(|clock| promise(ground, case, clock, lang)),
        holder: office.unwrap_or(case.holder.words().in_lang(lang)).to_owned(),
        secrecy: case.secrecy,
        // Drawn by whoever knows the site's address.
        paper: String::new(),
    }
}

fn promise(ground: &Ground, case: &Case, clock: &Clock, lang: Lang) -> DueView {
    let due = due_in_turn(&clock.legs, clock.started_at, &clock.pauses, &ground.calendar);
    DueView {
        clock: clock.name.clone(),
        at: clock.due_at,
        late: clock.late(case.filed_at),
        provisional: due.as_ref().is_some_and(|due| due.provisional),
        explanation: due.map(|due| due.sentences(&ground.calendar, lang)).unwrap_or_default(),
    }
}

/// The tracking code of a case, as it was sealed.
pub(super) fn opened_code(app: &App, id: &CaseId, sealed: &str) -> Result<TrackingCode, Fault> {
    let place = Place { table: "cases", column: "code_sealed", row: id.as_str() };
    let plain = app.keys().open(place, sealed)?;
    let code = std::str::from_utf8(&plain).ok().and_then(TrackingCode::from_typed);
    Ok(code.context("a tracking code cannot be read")?)
}

/// The receipt of a case that was filed before: the same, however far the case has come since.
pub(super) async fn again(app: &App, reader: &mut Connection, id: &CaseId, lang: Lang) -> Result<Receipt, Fault> {
    let code = opened_code(app, id, &cases::sealed_code(reader, id).await?)?;
    let (case, ground) = as_filed(app, reader, id).await?;
    Ok(of(&ground, &case, &code, lang))
}

/// A case as it was when it had just been filed, and what it runs on.
pub(super) async fn as_filed(app: &App, reader: &mut Connection, id: &CaseId) -> Result<(Case, Ground), Fault> {
    let mut first: Vec<Event> = Vec::new();
    for link in events::of_case(reader, id).await? {
        let event: Event = serde_json::from_str(&link.canonical).context("an event cannot be read")?;
        // What was recorded in one moment was done at once: the filing, and the number with it.
        if first.first().is_some_and(|filing| filing.recorded_at != event.recorded_at) {
            break;
        }
        first.push(event);
    }
    let case = replay(&first).context("a case does not begin with its filing")?;
    let ground = app.definitions().for_case(reader, &case).await?;
    Ok((case, ground))
}
