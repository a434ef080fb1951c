//! From events to the picture. Cannot fail and decides nothing.

use super::{Deed, Event, Objection, ObjectionState, Opening, Passage, Request};

/// The picture after one more event; the first event makes it.
///
/// # Errors
/// `None` when there is no request yet and the event does not open one.
#[must_use]
pub fn apply(request: Option<Request>, event: &Event) -> Option<Request> {
    let mut request = match (request, &event.opening) {
        (Some(request), _) => request,
        (None, Some(opening)) => blank(event, opening),
        (None, None) => return None,
    };
    request.version = event.version;
    request.state = event.state;
    let at = event.happened_at;
    match event.deed {
        Deed::Extend => request.extended_at = Some(at),
        Deed::Answer | Deed::Refuse => {
            request.notice = event.notice.clone().map(|notice| (at, notice));
            request.given_at = None;
        }
        Deed::Give => request.given_at = Some(at),
        Deed::Object => request.objection = filed(event),
        Deed::Open | Deed::Close => {}
        Deed::PassOn | Deed::Respond | Deed::Accept | Deed::Dispute => {
            if let Some(objection) = &mut request.objection {
                goes_on(objection, event);
            }
        }
    }
    request.history.push(Passage {
        version: event.version,
        deed: event.deed,
        role: event.actor.role,
        happened_at: at,
        recorded_at: event.recorded_at,
    });
    Some(request)
}

/// The picture of a whole request.
///
/// # Errors
/// `None` when the events do not begin with an opening.
#[must_use]
pub fn replay<'a>(events: impl IntoIterator<Item = &'a Event>) -> Option<Request> {
    events.into_iter().try_fold(None, |request, event| apply(request, event).map(Some))?
}

fn blank(event: &Event, opening: &Opening) -> Request {
    Request {
        id: opening.request.clone(),
        agency: opening.agency.clone(),
        case: opening.case.clone(),
        number: opening.number.clone(),
        version: 0,
        kind: opening.kind,
        form: opening.form,
        state: event.state,
        received_at: event.happened_at,
        extended_at: None,
        notice: None,
        given_at: None,
        objection: None,
        history: Vec::new(),
    }
}

fn filed(event: &Event) -> Option<Objection> {
    let (ground, number) = event.objection.clone()?;
    Some(Objection {
        number,
        ground,
        state: ObjectionState::Filed,
        filed_at: event.happened_at,
        passed_on_at: None,
        responded: None,
        by_on: None,
        ended_at: None,
        dispute: None,
    })
}

fn goes_on(objection: &mut Objection, event: &Event) {
    let at = event.happened_at;
    match event.deed {
        Deed::PassOn => {
            objection.state = ObjectionState::PassedOn;
            objection.passed_on_at = Some(at);
        }
        Deed::Respond => {
            objection.state = ObjectionState::Responded;
            objection.responded = event.outcome.map(|outcome| (at, outcome));
            objection.by_on.clone_from(&event.by_on);
        }
        Deed::Accept => {
            objection.state = ObjectionState::Accepted;
            objection.ended_at = Some(at);
        }
        Deed::Dispute => {
            objection.state = ObjectionState::Disputed;
            objection.ended_at = Some(at);
            objection.dispute.clone_from(&event.dispute);
        }
        _ => {}
    }
}
