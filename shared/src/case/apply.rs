//! From events to the picture. Cannot fail and decides nothing: what an event says, happened.

use super::{Case, Clock, ClockChange, Event, Opening, Passage, Turn};
use crate::clock::Pause;
use crate::procedure::{Action, Role, Stand};
use crate::secrecy::loosening;
use crate::time::Moment;
use crate::{contribution, custody, disposition};

/// The picture after one more event; the first event of a case makes it.
///
/// # Errors
/// `None` when there is no case yet and the event does not open one.
#[must_use]
pub fn apply(case: Option<Case>, event: &Event) -> Option<Case> {
    let mut case = match (case, &event.opening) {
        (Some(case), _) => case,
        (None, Some(opening)) => blank(event, opening),
        (None, None) => return None,
    };
    let moved = !event.action.beside()
        && (case.stand() != (Stand { state: event.state, holder: event.holder })
            || event.unit.is_some() && event.unit != case.unit);
    case.sheet = disposition::after(case.sheet.take(), event, moved);
    case.worker =
        custody::after(case.worker.take(), event, moved && (case.holder != event.holder || event.unit.is_some()));
    case.asked = contribution::after(std::mem::take(&mut case.asked), event);
    case.version = event.version;
    case.state = event.state;
    case.holder = event.holder;
    case.unit = event.unit.clone().or(case.unit.filter(|_| !lets_go(event)));
    case.returns += u32::from(event.action == Action::Return);
    case.number = event.number.clone().or(case.number);
    case.classification = event.classification.or(case.classification);
    case.ended_at = event.state.ended().then(|| case.ended_at.unwrap_or(event.happened_at));
    case.reporter_spoke = match event.actor.role {
        // An act beside the SOP answers nobody; a promise speaks to the reporter.
        _ if event.action.beside() && event.action != Action::Promise => case.reporter_spoke,
        // What asks for nobody's attention: the filing itself, and a word that ends the case.
        Role::Reporter => !matches!(event.action, Action::File | Action::Confirm | Action::Withdraw),
        Role::System => case.reporter_spoke,
        _ => false,
    };
    if let Some(change) = event.secrecy {
        loosening::turn(&mut case, event.version, change);
    }
    if let Some(tie) = &event.tie {
        tie.apply(&mut case);
    }
    for change in &event.clocks {
        turn(&mut case.clocks, change, event.happened_at);
    }
    case.history.push(passage(event));
    Some(case)
}

/// The picture of a whole case.
///
/// # Errors
/// `None` when the events do not begin with an opening.
#[must_use]
pub fn replay<'a>(events: impl IntoIterator<Item = &'a Event>) -> Option<Case> {
    events.into_iter().try_fold(None, |case, event| apply(case, event).map(Some))?
}

/// Whether the unit that had the case sees it no more: it went to the Inspectorate, whose matter may be
/// that very unit.
fn lets_go(event: &Event) -> bool {
    event.holder == Role::Inspectorate
}

fn passage(event: &Event) -> Passage {
    Passage {
        version: event.version,
        step: event.step.clone(),
        action: event.action,
        role: event.actor.role,
        recorded_by: event.actor.recorded_by,
        state: event.state,
        holder: event.holder,
        unit: event.unit.clone(),
        ground: event.ground,
        rating: event.rating,
        worker: event.worker.clone(),
        named: event.named.clone(),
        happened_at: event.happened_at,
        recorded_at: event.recorded_at,
    }
}

fn blank(event: &Event, opening: &Opening) -> Case {
    Case {
        id: opening.case.clone(),
        agency: opening.agency.clone(),
        procedure: opening.procedure.clone(),
        procedure_version: opening.procedure_version,
        channel: opening.channel,
        kind: opening.kind,
        external: opening.external.clone(),
        period: opening.period.clone(),
        secrecy: opening.secrecy,
        tightened: false,
        loosening: None,
        category: opening.category.clone(),
        about: opening.about.clone(),
        publish: opening.publish,
        version: 0,
        number: None,
        state: event.state,
        holder: event.holder,
        unit: None,
        worker: None,
        sheet: None,
        asked: Vec::new(),
        returns: 0,
        classification: None,
        filed_at: event.happened_at,
        ended_at: None,
        reporter_spoke: false,
        umbrella: None,
        clocks: Vec::new(),
        history: Vec::new(),
    }
}

fn turn(clocks: &mut Vec<Clock>, change: &ClockChange, at: Moment) {
    if let Turn::Started { legs, due_at, since, pauses } = &change.turn {
        clocks.push(Clock {
            name: change.clock.clone(),
            legs: legs.clone(),
            started_at: since.unwrap_or(at),
            pauses: pauses.clone(),
            due_at: Some(*due_at),
            stopped_at: None,
        });
        return;
    }
    let Some(clock) = clocks.iter_mut().find(|clock| clock.open() && clock.name == change.clock) else {
        return;
    };
    match change.turn {
        Turn::Started { .. } => {}
        Turn::Paused => {
            clock.pauses.push(Pause { from: at, until: None });
            clock.due_at = None;
        }
        Turn::Resumed { due_at } => {
            if let Some(pause) = clock.pauses.last_mut() {
                pause.until = Some(at);
            }
            clock.due_at = Some(due_at);
        }
        Turn::Redated { due_at } => clock.due_at = Some(due_at),
        Turn::Stopped => clock.stopped_at = Some(at),
    }
}
