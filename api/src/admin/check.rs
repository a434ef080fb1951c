//! What a draft would do, looked at before anything is done. Absent: doing it (see [`super::adopt`]).

use shared::agency::Agency;
use shared::calendar::Calendar;
use shared::defaults::{changes, chart, differences, written};
use shared::procedure::Procedure;
use shared::wire::{ClockEffect, DefinitionDraft, DefinitionKind, DraftChecked, MovedClock};
use shared::words::{Lang, cli as clock_words};

use super::reading::{self, Meant, Read};
use super::{Room, administering, trial};
use crate::accounts::Officer;
use crate::act::{self, Fault, Redates};
use crate::app::App;

/// How many open cases a preview counts anew at most.
pub(super) const CASES: usize = 2_000;
/// How many due moments it names.
const SHOWN: usize = 40;

/// Checks a draft and says what it would change, and changes nothing.
///
/// # Errors
/// [`Fault::Forbidden`] and [`Fault::NotFound`] as for a post that may not; [`Fault::Stale`] when there is a
/// newer version than the draft saw. What is wrong with the draft itself is no fault but the answer.
pub async fn check(app: &App, officer: &Officer, draft: &DefinitionDraft, lang: Lang) -> Result<DraftChecked, Fault> {
    let post = administering(officer, &draft.post)?;
    let mut reader = app.store().reader().await?;
    let room = Room::of(app, &mut reader, &post.agency).await?;
    let read = match reading::read(&mut reader, &room, draft, lang).await? {
        Ok(read) => read,
        Err(faults) => return Ok(DraftChecked { faults, ..DraftChecked::default() }),
    };
    let mut checked = DraftChecked { version: read.meant.version(), ..DraftChecked::default() };
    match &read.meant {
        Meant::Calendar(calendar) => {
            drop(reader);
            checked.own_calendar = calendar.id != room.calendar.id;
            checked.changes = told(&read, calendar, lang);
            checked.effect = Some(effect(&act::redates(app, room.id(), calendar, CASES).await?, lang));
        }
        Meant::Agency(agency) => {
            checked.changes = agency_changes(&read, agency, lang);
            checked.next_number = room.next_number(app, &mut reader, agency).await?;
        }
        Meant::Procedure(procedure) => {
            checked.changes = procedure_changes(&room, procedure, lang);
            checked.chart = Some(chart::svg(procedure, Some(&room.agency), lang));
            checked.tried = Some(trial::tried(app, &mut reader, room.id(), procedure, lang).await?);
        }
    }
    Ok(checked)
}

fn told(read: &Read, calendar: &Calendar, lang: Lang) -> Vec<String> {
    let mut document = written::calendar(calendar);
    let before = read.before.clone().unwrap_or_default();
    // That it becomes the agency's own is said apart.
    document["id"] = before["id"].clone();
    differences::differences(&before, &document, lang)
}

fn agency_changes(read: &Read, agency: &Agency, lang: Lang) -> Vec<String> {
    let before = read.before.clone().unwrap_or_default();
    differences::differences(&before, &written::agency(agency), lang)
}

/// What differs from the version before; nothing for one that nobody has.
fn procedure_changes(room: &Room, procedure: &Procedure, lang: Lang) -> Vec<String> {
    let before = room.set.procedure(&procedure.id).map(|before| {
        let same_version = Procedure { version: procedure.version, ..before.clone() };
        if same_version == *procedure { Vec::new() } else { changes::changes(&same_version, procedure, lang) }
    });
    before.unwrap_or_default()
}

fn effect(found: &Redates, lang: Lang) -> ClockEffect {
    let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let line = |moved: &act::Move| MovedClock {
        number: moved.number.as_ref().map(ToString::to_string).unwrap_or_default(),
        clock: clock_words::clock(&moved.clock, lang),
        before: moved.from,
        after: moved.to,
    };
    ClockEffect {
        open: small(found.open),
        moved: small(found.moved),
        bounded: found.more,
        moves: found.moves.iter().take(SHOWN).map(line).collect(),
        clocks: small(found.moves.len()),
    }
}

/// Whether a draft says anything new at all.
pub(super) fn changes_nothing(room: &Room, read: &Read) -> bool {
    match (&read.meant, &read.before) {
        (Meant::Procedure(procedure), Some(_)) => procedure_changes(room, procedure, Lang::Id).is_empty(),
        (Meant::Calendar(calendar), _) => told(read, calendar, Lang::Id).is_empty(),
        (Meant::Agency(agency), _) => agency_changes(read, agency, Lang::Id).is_empty(),
        (Meant::Procedure(_), None) => false,
    }
}

/// The kinds whose drafts may say from when they hold.
pub(super) fn takes_a_day(kind: DefinitionKind) -> bool {
    kind == DefinitionKind::Procedure
}
