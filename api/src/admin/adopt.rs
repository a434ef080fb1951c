//! Putting a draft into force: the version, the log, and then the clocks of open cases. Absent: judging the
//! draft, which is done as in a preview.

use anyhow::Context;
use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;
use shared::agency::Agency;
use shared::form::{Field, Problem, ProblemCode};
use shared::id::IdempotencyKey;
use shared::post::StaffAct;
use shared::procedure::Role;
use shared::time::{Moment, parse_date};
use shared::wire::{Adopted, DefinitionDraft, DefinitionKind, DraftFault, LoggedDefinition};
use shared::words::{Lang, console::admin as words};

use super::check::{CASES, changes_nothing, takes_a_day};
use super::reading::{self, Meant, Read};
use super::{Room, administering};
use crate::accounts::Officer;
use crate::act::{self, Fault};
use crate::app::App;
use crate::people::once;
use crate::store::definitions::{self as rows, Kind, New};
use crate::store::staff_log::Line;
use crate::store::{Connection, posts, staff_log};

/// Puts a draft into force. Sent again under its key it does nothing more.
///
/// # Errors
/// [`Fault::Problems`] when no reason is given, the day has passed, or the draft is faulty or changes nothing;
/// [`Fault::Stale`] when somebody was faster; otherwise as [`super::check()`].
pub async fn adopt(
    app: &App,
    officer: &Officer,
    key: &IdempotencyKey,
    draft: &DefinitionDraft,
    lang: Lang,
) -> Result<Adopted, Fault> {
    let post = administering(officer, &draft.post)?;
    let once = once(app, officer, key, ("adopt", draft))?;
    if let Some(made) = once.done(&mut *app.store().reader().await?).await? {
        let (id, version) = made.split_once(' ').context("what was kept under the key cannot be read")?;
        let version = version.parse().context("what was kept under the key cannot be read")?;
        return redated(app, &post.agency, draft, id.to_owned(), version).await;
    }
    let mut writer = app.store().writer().await?;
    // Two administrators of an agency come one after the other, on either database.
    posts::take_turn(&mut writer, &post.agency, Role::Administrator).await?;
    let room = Room::of(app, &mut writer, &post.agency).await?;
    let wanted = wanted(draft, room.today)?;
    let read = reading::read(&mut writer, &room, draft, lang).await?.map_err(Fault::Faulty)?;
    if changes_nothing(&room, &read) {
        let sentence = words::NOTHING_NEW.in_lang(lang).to_owned();
        return Err(Fault::Faulty(vec![DraftFault { line: 0, sentence }]));
    }
    let midnight = |day| room.calendar.zone.moment(day, NaiveTime::MIN);
    let from_at = wanted.from_on.map(midnight);
    let (id, version) = (read.meant.id().to_owned(), read.meant.version());
    write(app, &mut writer, &room, &read, from_at).await?;
    let logged = LoggedDefinition {
        kind: reading::kind(draft)?,
        id: id.clone(),
        version,
        from_on: wanted.from_on,
        why: wanted.why,
    };
    note(app, &mut writer, &room, officer, &logged).await?;
    once.commit(app, writer, &format!("{id} {version}")).await?;
    redated(app, room.id(), draft, id, version).await
}

/// What is asked beside the draft, checked.
struct Wanted {
    why: String,
    from_on: Option<NaiveDate>,
}

fn wanted(draft: &DefinitionDraft, today: NaiveDate) -> Result<Wanted, Fault> {
    let why = draft.why.trim().to_owned();
    let length = why.chars().count();
    let long = (length > Field::Reason.len_max()).then_some(ProblemCode::TooLong);
    let code = if length == 0 { Some(ProblemCode::Required) } else { long };
    let mut problems: Vec<Problem> = code.map(|code| Problem { field: Field::Reason, code }).into_iter().collect();
    let day = Some(draft.from_on.trim()).filter(|day| !day.is_empty());
    let day = day.filter(|_| takes_a_day_of(draft));
    let read = day.map(parse_date);
    match read {
        Some(None) => problems.push(Problem { field: Field::FromOn, code: ProblemCode::Date }),
        Some(Some(day)) if day < today => {
            problems.push(Problem { field: Field::FromOn, code: ProblemCode::OutOfRange })
        }
        _ => {}
    }
    // From today on is at once.
    let from_on = read.flatten().filter(|day| *day > today);
    if problems.is_empty() { Ok(Wanted { why, from_on }) } else { Err(problems.into()) }
}

fn takes_a_day_of(draft: &DefinitionDraft) -> bool {
    reading::kind(draft).is_ok_and(takes_a_day)
}

async fn write(
    app: &App,
    writer: &mut Connection,
    room: &Room,
    read: &Read,
    from_at: Option<Moment>,
) -> Result<(), Fault> {
    match &read.meant {
        Meant::Calendar(calendar) => {
            insert(app, writer, Kind::Calendar, (&calendar.id, calendar.version), calendar.as_ref(), None).await?;
            if calendar.id != room.calendar.id {
                let today = room.today;
                let version = shared::defaults::next_version(room.agency.version, today);
                let agency = Agency { calendar: calendar.id.clone(), version, ..room.agency.as_ref().clone() };
                insert(app, writer, Kind::Agency, (room.id(), version), &agency, None).await?;
            }
            Ok(())
        }
        Meant::Agency(agency) => {
            insert(app, writer, Kind::Agency, (room.id(), agency.version), agency.as_ref(), None).await
        }
        Meant::Procedure(procedure) => {
            insert(app, writer, Kind::Procedure, (&procedure.id, procedure.version), procedure.as_ref(), from_at).await
        }
    }
}

async fn insert(
    app: &App,
    writer: &mut Connection,
    kind: Kind,
    (id, version): (&str, u32),
    definition: &impl Serialize,
    from_at: Option<Moment>,
) -> Result<(), Fault> {
    let body = serde_json::to_string(definition).map_err(anyhow::Error::from)?;
    let new = New { kind, id, version, body: &body, from_at };
    if rows::insert(writer, new, app.clock().now()).await? { Ok(()) } else { Err(Fault::Stale { version }) }
}

async fn note(
    app: &App,
    writer: &mut Connection,
    room: &Room,
    officer: &Officer,
    logged: &LoggedDefinition,
) -> Result<(), Fault> {
    let line = Line {
        id: app.clock().new_id(),
        agency: room.id().to_owned(),
        by_staff: officer.staff.clone(),
        staff_id: officer.staff.clone(),
        action: StaffAct::Adopt.code().to_owned(),
        detail: serde_json::to_string(logged).map_err(anyhow::Error::from)?,
        recorded_at: app.clock().now().millis(),
    };
    staff_log::insert(writer, &line).await?;
    Ok(())
}

/// Counts open cases anew where a calendar was changed; what is more than a request should do is the sweep's.
async fn redated(app: &App, agency: &str, draft: &DefinitionDraft, id: String, version: u32) -> Result<Adopted, Fault> {
    let (moved, going_on) = match reading::kind(draft)? {
        DefinitionKind::Calendar => act::redate_agency(app, agency, CASES).await?,
        DefinitionKind::Agency | DefinitionKind::Procedure => (0, false),
    };
    Ok(Adopted { id, version, moved: u32::try_from(moved).unwrap_or(u32::MAX), going_on })
}
