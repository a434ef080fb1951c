//! The same told twice by one reporter: known by keyed hashes alone, and closed in words that name no complaint but
//! their own. Absent: the rules (see [`shared::together::Marks`]), and who an identity is.

use shared::case::{Actor, Case, Event, Tie, beside};
use shared::procedure::{Action, Ground, Step, TextKind};
use shared::together::{Marks, Refusal, may_be_linked, numbers_in};
use shared::visibility::{Seat, Viewer};
use shared::words::{Lang, split as words};

use super::Fault;
use super::beside::append;
use super::change::Request;
use super::command::now_after;
use crate::app::App;
use crate::store::cases::Stored;
use crate::store::{Connection, Writer, dossier, persons};

/// Whether one person told both, as far as it can be known and may be said.
pub(super) async fn same_reporter(reader: &mut Connection, one: &Case, other: &Case) -> Result<bool, Fault> {
    if !may_be_linked(one, other) {
        return Ok(false);
    }
    let ours: Marks = persons::marks(reader, &one.id).await?;
    Ok(ours.same_person(&persons::marks(reader, &other.id).await?))
}

/// The complaint that goes on where a step closes one as told twice and its words name one; nothing for every other
/// step. What is written to the reporter may name no complaint of anybody else, and none that has ended alone.
pub(super) async fn goes_on(
    app: &App,
    reader: &mut Connection,
    case: &Case,
    actor: &Actor,
    step: &Step,
    load: &shared::case::Load,
) -> Result<Option<Stored>, Fault> {
    if step.action != Action::Reject || load.ground != Some(Ground::Duplicate) {
        return Ok(None);
    }
    let said = [load.text.as_deref(), load.owner.as_deref()];
    let viewer = Viewer::Post(Seat { role: actor.role, agency: case.agency.to_string(), unit: actor.unit.clone() });
    let (mut first, mut named) = (None, false);
    for number in said.into_iter().flatten().flat_map(numbers_in) {
        let Some(found) = dossier::by_number(reader, case.agency.as_str(), &number).await? else { continue };
        let other = found.stored;
        named = true;
        if other.case.id == case.id {
            continue;
        }
        let ground = app.definitions().for_stored(reader, &other).await?;
        // A complaint that is not seen is told apart from a stranger's by nobody.
        if !viewer.sees(&other.case, &ground.procedure) || !same_reporter(reader, case, &other.case).await? {
            return Err(Refusal::OtherReporter.into());
        }
        first = first.or_else(|| Some(other).filter(|other| !other.case.state.ended()));
    }
    // An SOP may close as told twice what somebody else told first (004): then nobody's number is named, nothing is tied,
    // and the words say what goes on.
    if named && first.is_none() { Err(Refusal::DuplicateUnnamed.into()) } else { Ok(first) }
}

/// Notes on the complaint that goes on that its duplicate was closed; says whether that is done, or it was changed
/// meanwhile.
pub(super) async fn note(
    app: &App,
    writer: &mut Writer,
    first: Stored,
    duplicate: &Case,
    actor: Actor,
    request: &Request<'_>,
) -> Result<bool, Fault> {
    let ground = app.definitions().for_stored(writer, &first).await?;
    let number = duplicate.number.as_ref().map_or(words::NONE_OF_BOTH.in_lang(Lang::Id), |number| number.as_str());
    let said = words::DUPLICATE_CLOSED.with(Lang::Id, &[("number", number)]);
    let event = beside(&first.case, Action::Gather, actor, now_after(app, &first.case));
    let event = Event { tie: Some(Tie::Duplicate(duplicate.id.clone())), ..event };
    let texts = [(TextKind::Note, said.as_str())];
    Ok(append(app, writer, &ground, first, event, &texts, request).await?.is_some())
}
