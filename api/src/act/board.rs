//! The board: making the marks of cases whenever they change, and reading its figures and the cases behind each. Absent: the
//! rule that makes marks and the figures (see [`shared::board`]).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{NaiveDate, TimeDelta};
use shared::board::{Cell, Dimension, Edge, Mark, MarkKind, Marked, Seen, Span, board, marks};
use shared::calendar::Calendar;
use shared::id::{CaseId, PostId};
use shared::permission::Act;
use shared::region::RegionCode;
use shared::time::Moment;
use shared::visibility::{Item, Viewer};
use shared::wire::{BOARD_ROWS, BoardPage, BoardRow, BoardRows, PostView, RegionName};

use super::Fault;
use super::command::held;
use crate::accounts::Officer;
use crate::app::App;
use crate::regions;
use crate::store::board::{self as rows, Found, Key, Listed};
use crate::store::{Connection, cases, facts, posts, sessions};

/// How many cases are marked in one transaction, how often a sweep does that, and how often a reader of the board waits
/// for it.
const BATCH: usize = 100;
const BATCHES: usize = 200;
const BATCHES_READ: usize = 3;
/// Within how many days whoever signed in is active, as the ministry counts it.
const ACTIVE_DAYS: u64 = 30;

/// The longest span whose cases are listed: a year of whole weeks.
const SPAN_MAX: TimeDelta = TimeDelta::days(366);

/// What is asked of the board.
#[derive(Clone, Debug)]
pub struct BoardAsked {
    /// The post.
    pub post: PostId,
    /// The procedure.
    pub procedure: String,
    /// For how many weeks.
    pub weeks: u32,
}

/// Which cases are asked for: those that a figure of some weeks counts.
#[derive(Clone, Debug)]
pub struct CasesAsked {
    /// The post.
    pub post: PostId,
    /// The procedure.
    pub procedure: String,
    /// What is counted.
    pub kind: MarkKind,
    /// What began, what ended, or what there was at the end.
    pub edge: Edge,
    /// By what.
    pub by: Dimension,
    /// Of which unit, category, channel or region.
    pub of: String,
    /// Of which step, stage or pair; of any where there is none.
    pub key: Option<String>,
    /// Of which value; of any where there is none.
    pub value: Option<u32>,
    /// From which day, where the agency is.
    pub from: NaiveDate,
    /// Up to, and without, which.
    pub until: NaiveDate,
    /// After which key.
    pub after: Option<String>,
}

/// The figures of a procedure for some weeks up to now.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, the agency has no such procedure, or the board is not kept for so
/// many weeks; [`Fault::Forbidden`] for a post that reads no queue.
pub async fn board_page(app: &App, officer: &Officer, asked: &BoardAsked) -> Result<BoardPage, Fault> {
    let post = reading(officer, &asked.post)?;
    mark(app, BATCHES_READ).await?;
    let now = app.clock().now();
    let mut reader = app.store().reader().await?;
    let calendar = calendar(app, &mut reader, post, &asked.procedure).await?;
    let (zone, day) = (calendar.zone, calendar.day);
    let span = Span::up_to(now, zone, asked.weeks).ok_or(Fault::NotFound)?;
    let of = (post.agency.as_str(), asked.procedure.as_str());
    let weekly = rows::weekly(&mut reader, of, span).await?;
    let figures = board(span, &weekly, &rows::lines(&mut reader, of, span).await?);
    let told = figures.groups.iter().filter(|group| group.by == Dimension::Region);
    let regions = told.filter_map(|group| regions::find(&RegionCode::parse(&group.of)?)).map(named).collect();
    let (officers, active) = activity(&mut reader, &post.agency, zone.date(now), now).await?;
    Ok(BoardPage { from: span.from, until: span.until, day, counted_at: now, figures, regions, officers, active })
}

fn named(card: shared::region::RegionCard) -> RegionName {
    RegionName { code: card.code, name: card.name }
}

fn reading<'o>(officer: &'o Officer, post: &PostId) -> Result<&'o PostView, Fault> {
    let post = held(officer, post)?;
    if post.role.may(Act::ReadQueue) { Ok(post) } else { Err(Fault::Forbidden) }
}

/// The calendar of a post's agency, which has such a procedure for complaints.
async fn calendar(
    app: &App,
    reader: &mut Connection,
    post: &PostView,
    procedure: &str,
) -> Result<Arc<Calendar>, Fault> {
    let (agency, calendar) = app.definitions().agency_and_calendar(reader, &post.agency).await?;
    let known = agency.intakes.iter().any(|intake| intake.procedure == procedure);
    if known { Ok(calendar) } else { Err(Fault::NotFound) }
}

/// How many people hold a post of an agency today, and how many of them signed in lately.
async fn activity(reader: &mut Connection, agency: &str, today: NaiveDate, now: Moment) -> Result<(u32, u32), Fault> {
    let posts = posts::manned(reader, agency).await?;
    let held = posts.into_iter().filter(|post| post.from_on <= today && post.until_on.is_none_or(|last| today <= last));
    let people: BTreeSet<String> = held.map(|post| post.staff).collect();
    let since = now.plus_minutes(-(i64::try_from(ACTIVE_DAYS).unwrap_or_default() * 24 * 60));
    let signed_in = sessions::people_since(reader, agency, since).await?;
    let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Ok((small(people.len()), small(signed_in.iter().filter(|one| people.contains(*one)).count())))
}

/// The cases behind a figure, as far as a post may see them.
///
/// # Errors
/// As [`board_page`]; [`Fault::NotFound`] too for days that are none and a key that was not given.
pub async fn board_cases(app: &App, officer: &Officer, asked: &CasesAsked) -> Result<BoardRows, Fault> {
    let post = reading(officer, &asked.post)?;
    let after = asked.after.as_deref().map(|text| parsed(text).ok_or(Fault::NotFound)).transpose()?;
    let mut reader = app.store().reader().await?;
    let zone = calendar(app, &mut reader, post, &asked.procedure).await?.zone;
    if !(asked.from < asked.until && asked.until - asked.from <= SPAN_MAX) {
        return Err(Fault::NotFound);
    }
    let (from, until) = Span { from: asked.from, until: asked.until }.moments(zone);
    let of = [Dimension::Unit, Dimension::Category, Dimension::Channel, Dimension::Region]
        .map(|by| (asked.by == by).then_some(asked.of.as_str()));
    let listed = Listed {
        agency: &post.agency,
        procedure: &asked.procedure,
        kind: asked.kind,
        edge: asked.edge,
        from,
        until,
        of,
        key: asked.key.as_deref(),
        value: asked.value,
        after: after.as_ref(),
    };
    let mut found = rows::listed(&mut reader, listed, BOARD_ROWS + 1).await?;
    let more = found.len() > BOARD_ROWS;
    found.truncate(BOARD_ROWS);
    let next = found.last().filter(|_| more).map(|last| written(&last.key));
    let (mut shown, mut hidden) = (Vec::new(), 0);
    for one in found {
        match row(app, &mut reader, &Viewer::at(post), one).await? {
            Some(row) => shown.push(row),
            None => hidden += 1,
        }
    }
    Ok(BoardRows { rows: shown, hidden, next })
}

/// A row of the list; none where the case is nothing to the viewer.
async fn row(app: &App, reader: &mut Connection, viewer: &Viewer, found: Found) -> Result<Option<BoardRow>, Fault> {
    let Some(stored) = cases::by_id(reader, &found.case).await? else { return Ok(None) };
    let ground = app.definitions().for_stored(reader, &stored).await?;
    let sight = viewer.sight(&stored.case, &ground.procedure);
    if !sight.shows(Item::Existence) {
        return Ok(None);
    }
    let reads = sight.shows(Item::Complaint);
    let summary = if reads { facts::summary(reader, &found.case).await? } else { String::new() };
    let case = stored.case;
    Ok(Some(BoardRow {
        case: case.id,
        number: case.number,
        summary,
        at: found.at,
        until: found.until,
        value: found.value,
        state: case.state,
        channel: case.channel,
        unit: case.unit.map(|unit| unit.to_string()).unwrap_or_default(),
    }))
}

fn written(key: &Key) -> String {
    format!("{}.{}.{}", key.at, key.nth, key.case)
}

fn parsed(text: &str) -> Option<Key> {
    let mut parts = text.splitn(3, '.');
    let (at, nth) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Some(Key { at, nth, case: CaseId::parse(parts.next()?)?.into() })
}

/// Makes the marks of cases that changed since theirs were made, some at a time. Says how many.
///
/// # Errors
/// When the database fails.
pub async fn mark_changed(app: &App) -> Result<usize, Fault> {
    mark(app, BATCHES).await
}

async fn mark(app: &App, batches: usize) -> Result<usize, Fault> {
    let mut done = 0;
    for _ in 0..batches {
        let now = app.clock().now();
        let found = rows::off(&mut *app.store().reader().await?, now, BATCH).await?;
        if found.is_empty() {
            break;
        }
        let mut writer = app.store().writer().await?;
        let mut sums: BTreeMap<(String, String), BTreeMap<Cell, i64>> = BTreeMap::new();
        for case in &found {
            // Another who sweeps may have made them meanwhile.
            if rows::take(&mut writer, case, now).await? {
                mark_case(app, &mut writer, case, now, &mut sums).await?;
                done += 1;
            }
        }
        for ((agency, procedure), cells) in &sums {
            rows::add(&mut writer, (agency, procedure), cells).await?;
        }
        writer.commit().await?;
    }
    Ok(done)
}

/// Makes the marks of a case anew, and notes by how much each sum changes.
async fn mark_case(
    app: &App,
    writer: &mut Connection,
    id: &CaseId,
    now: Moment,
    sums: &mut BTreeMap<(String, String), BTreeMap<Cell, i64>>,
) -> Result<(), Fault> {
    let Some(stored) = cases::by_id(writer, id).await? else { return Ok(()) };
    let ground = app.definitions().for_stored(writer, &stored).await?;
    let case = &stored.case;
    let seen = Seen { case, procedure: &ground.procedure, calendar: &ground.calendar, now };
    let (made, next): (Vec<Mark>, Option<Moment>) = marks(seen);
    let region = rows::region(writer, id).await?.and_then(|code| RegionCode::parse(&code));
    let marked = Marked::of(case, region.as_ref(), made);
    let known = rows::of_case(writer, id).await?;
    if let Some(next) = next {
        rows::look_again(writer, id, next).await?;
    }
    if known == marked || known.marks.is_empty() && marked.marks.is_empty() {
        return Ok(());
    }
    let of = (case.agency.to_string(), case.procedure.clone());
    rows::replace(writer, (&of.0, &of.1), id, &marked).await?;
    let changed = sums.entry(of).or_default();
    for (cells, sign) in [(known.cells(ground.calendar.zone), -1), (marked.cells(ground.calendar.zone), 1)] {
        for (cell, count) in cells {
            *changed.entry(cell).or_default() += sign * count;
        }
    }
    Ok(())
}
