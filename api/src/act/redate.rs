//! Counting due moments anew when an agency's calendar has changed: looked at beforehand, then done case
//! by case, each once. What is cut short is taken up by the next sweep, which finds the cases that were
//! counted by an older version. Absent: taking the calendar in (see [`crate::definitions`]).

use shared::calendar::Calendar;
use shared::case::{self, Case, ClockName, Event, Rules, Turn};
use shared::id::{CaseId, RegisterNumber};
use shared::time::Moment;

use super::Fault;
use super::change::Changed;
use super::command::now_after;
use crate::app::App;
use crate::definitions::Ground;
use crate::store::cases::{self, Stored};
use crate::store::{Connection, Writer};

/// How many cases are changed in one transaction.
const BATCH: usize = 100;

/// A due moment that a changed calendar moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// The case.
    pub case: CaseId,
    /// Its number, if it has one.
    pub number: Option<RegisterNumber>,
    /// Which clock.
    pub clock: ClockName,
    /// When it ended.
    pub from: Moment,
    /// When it ends now.
    pub to: Moment,
}

/// What a changed calendar does to the open cases of an agency.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Redates {
    /// How many there are that an older version was used for.
    pub open: usize,
    /// How many of them get another due moment.
    pub moved: usize,
    /// Which ones, in the order of their cases.
    pub moves: Vec<Move>,
    /// Whether there are more cases than were to be looked at.
    pub more: bool,
}

/// What a calendar would change in an agency, and changes nothing. Looks at so many cases at most.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such agency.
pub async fn redates(app: &App, agency: &str, calendar: &Calendar, most: usize) -> Result<Redates, Fault> {
    let mut found = Redates::default();
    let now = app.clock().now();
    let mut after = String::new();
    loop {
        let mut reader = app.store().reader().await?;
        let batch = cases::counted_before(&mut reader, agency, calendar.version, &after, BATCH).await?;
        for id in &batch {
            if found.open == most {
                found.more = true;
                return Ok(found);
            }
            let Some((stored, ground)) = opened(app, &mut reader, id).await? else {
                continue;
            };
            let rules = Rules { calendar, ..ground.rules() };
            let event = case::redate(&rules, &stored.case, now);
            found.open += 1;
            found.moved += usize::from(event.is_some());
            found.moves.extend(event.iter().flat_map(|event| moves(&stored.case, event)));
        }
        match batch.into_iter().next_back() {
            Some(last) => after = last,
            None => return Ok(found),
        }
    }
}

fn moves(case: &Case, event: &Event) -> Vec<Move> {
    let of = |change: &shared::case::ClockChange| {
        let from = case.clock(&change.clock)?.due_at?;
        let Turn::Redated { due_at } = change.turn else {
            return None;
        };
        let (id, number) = (case.id.clone(), case.number.clone());
        Some(Move { case: id, number, clock: change.clock.clone(), from, to: due_at })
    };
    event.clocks.iter().filter_map(of).collect()
}

/// Counts the due moments of open cases anew wherever they were counted by an older version of their
/// agency's calendar; says how many cases got others.
///
/// # Errors
/// When the database fails.
pub async fn redate(app: &App) -> Result<usize, Fault> {
    let agencies = app.definitions().agency_ids(&mut *app.store().reader().await?).await?;
    let mut moved = 0;
    for agency in agencies {
        moved += redate_agency(app, &agency, usize::MAX).await?.0;
    }
    Ok(moved)
}

/// The same in one agency, for so many cases at most, to the next hundred; says how many got others, and
/// whether there are more to be counted, which the next sweep does.
///
/// # Errors
/// When the database fails.
pub async fn redate_agency(app: &App, agency: &str, most: usize) -> Result<(usize, bool), Fault> {
    let (mut moved, mut looked, mut after) = (0, 0, String::new());
    loop {
        let mut reader = app.store().reader().await?;
        let (_, calendar) = app.definitions().agency_and_calendar(&mut reader, agency).await?;
        let batch = cases::counted_before(&mut reader, agency, calendar.version, &after, BATCH).await?;
        if looked >= most && !batch.is_empty() {
            return Ok((moved, true));
        }
        let mut found = Vec::with_capacity(batch.len());
        for id in &batch {
            match opened(app, &mut reader, id).await {
                Ok(case) => found.extend(case),
                Err(fault) => tracing::error!(case = %id, %fault, "a case was not re-dated"),
            }
        }
        drop(reader);
        looked += batch.len();
        moved += change(app, found).await?;
        match batch.into_iter().next_back() {
            Some(last) => after = last,
            None => return Ok((moved, false)),
        }
    }
}

/// A case and what it runs on.
async fn opened(app: &App, reader: &mut Connection, id: &str) -> Result<Option<(Stored, Ground)>, Fault> {
    let Some(id) = CaseId::parse(id) else {
        return Ok(None);
    };
    let Some(stored) = cases::by_id(reader, &id).await? else {
        return Ok(None);
    };
    let ground = app.definitions().for_stored(reader, &stored).await?;
    Ok(Some((stored, ground)))
}

/// Changes some cases in one transaction; says how many got other due moments. A case that somebody
/// has changed meanwhile is left to the next sweep.
async fn change(app: &App, found: Vec<(Stored, Ground)>) -> Result<usize, Fault> {
    if found.is_empty() {
        return Ok(0);
    }
    let mut writer = app.store().writer().await?;
    let mut moved = 0;
    for (stored, ground) in found {
        moved += usize::from(change_one(app, &mut writer, stored, &ground).await?);
    }
    writer.commit().await?;
    Ok(moved)
}

async fn change_one(app: &App, writer: &mut Writer, stored: Stored, ground: &Ground) -> Result<bool, Fault> {
    let (id, seen, calendar) = (stored.case.id.clone(), stored.case.version, ground.calendar.version);
    let Some(event) = case::redate(&ground.rules(), &stored.case, now_after(app, &stored.case)) else {
        cases::counted_by(writer, &id, seen, calendar).await?;
        return Ok(false);
    };
    let decided = [event];
    let changed = Changed::by(Some(stored), &decided)?;
    if !cases::update(writer, changed.picture(&ground.procedure), seen).await? {
        return Ok(false);
    }
    changed.append(app, writer, &decided).await?;
    cases::counted_by(writer, &id, changed.case.version, calendar).await?;
    Ok(true)
}
