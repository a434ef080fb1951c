//! What may happen to a request now, and what follows from it. One question, asked by the buttons and by the server.

use super::clocks::{answer_clock, to_be_answered_anew};
use super::{
    ClockName, Deed, Event, Load, ObjectionState, Opening, Refusal, Request, Sealed, State, apply, clocks, due_for,
    grounds_open,
};
use crate::calendar::Calendar;
use crate::case::Actor;
use crate::id::RegisterNumber;
use crate::procedure::Role;
use crate::time::Moment;

/// What a decision is made with.
#[derive(Clone, Debug)]
pub struct Context<'a> {
    /// The moment.
    pub now: Moment,
    /// When it happened, where that was before.
    pub happened_at: Option<Moment>,
    /// The agency's calendar.
    pub calendar: &'a Calendar,
    /// The number an objection gets.
    pub number: Option<RegisterNumber>,
    /// What the event commits to.
    pub sealed: Vec<Sealed>,
}

/// Whether a role may do something to a request now.
///
/// # Errors
/// Why not.
pub fn permitted(request: &Request, deed: Deed, role: Role, calendar: &Calendar, now: Moment) -> Result<(), Refusal> {
    use State::{Answered, Closed, Extended, Given, Refused, Registered};
    if !deed.roles().contains(&role) {
        return Err(Refusal::NotYours);
    }
    let unanswered = matches!(request.state, Registered | Extended);
    let objection = request.objection.as_ref().map(|it| it.state);
    let here = match deed {
        Deed::Open => false,
        Deed::Extend if request.extended_at.is_some() => return Err(Refusal::ExtendedAlready),
        Deed::Extend if unanswered && answer_clock(request, calendar, None).is_some_and(|it| it.late(now)) => {
            return Err(Refusal::ExtensionLate);
        }
        Deed::Extend => unanswered,
        Deed::Answer | Deed::Refuse => request.state != Closed && (unanswered || to_be_answered_anew(request)),
        Deed::Give => request.state == Answered,
        Deed::Object if request.objection.is_some() => return Err(Refusal::ObjectedAlready),
        Deed::Object => request.state != Closed,
        Deed::PassOn => objection == Some(ObjectionState::Filed),
        Deed::Respond => objection == Some(ObjectionState::PassedOn),
        Deed::Accept => objection == Some(ObjectionState::Responded),
        // Where the superior stays silent, the applicant need not wait for a response.
        Deed::Dispute => clocks(request, calendar, now).iter().any(|it| it.name == ClockName::Dispute && it.open()),
        Deed::Close => matches!(request.state, Answered | Refused | Given) && settled(request, calendar, now),
    };
    if here { Ok(()) } else { Err(Refusal::NotFromHere) }
}

/// Whether no objection waits for anybody.
fn settled(request: &Request, calendar: &Calendar, now: Moment) -> bool {
    match request.objection.as_ref().map(|it| it.state) {
        None | Some(ObjectionState::Disputed) => true,
        Some(ObjectionState::Accepted) => !to_be_answered_anew(request),
        Some(ObjectionState::Responded) => {
            let lapsed = |it: &super::Clock| it.name == ClockName::Dispute && now > it.due.at;
            !to_be_answered_anew(request) && clocks(request, calendar, now).iter().any(lapsed)
        }
        Some(ObjectionState::Filed | ObjectionState::PassedOn) => false,
    }
}

/// What a role may do now, in table order.
#[must_use]
pub fn offers(request: &Request, role: Role, calendar: &Calendar, now: Moment) -> Vec<Deed> {
    let open = |deed: &Deed| {
        permitted(request, *deed, role, calendar, now).is_ok()
            && (*deed != Deed::Object || !grounds_open(request, calendar, now).is_empty())
    };
    Deed::ALL.iter().copied().filter(open).collect()
}

impl Opening {
    /// The event that begins a request.
    #[must_use]
    pub fn event(self, actor: Actor, context: Context<'_>) -> Event {
        let happened_at = context.happened_at.unwrap_or(context.now);
        let event = Event {
            version: 1,
            deed: Deed::Open,
            actor,
            happened_at,
            recorded_at: context.now,
            state: State::Registered,
            opening: Some(self),
            notice: None,
            objection: None,
            outcome: None,
            by_on: None,
            dispute: None,
            due_at: None,
            sealed: context.sealed,
        };
        promised(None, event, context.calendar)
    }
}

/// The event that follows from a deed.
///
/// # Errors
/// Why the rules say no.
pub fn decide(
    request: &Request,
    deed: Deed,
    actor: Actor,
    load: &Load,
    context: Context<'_>,
) -> Result<Event, Refusal> {
    let Context { now, calendar, .. } = context;
    permitted(request, deed, actor.role, calendar, now)?;
    let happened_at = context.happened_at.unwrap_or(now);
    let objection = match (deed, load.objection) {
        (Deed::Object, Some(ground)) => {
            let open = grounds_open(request, calendar, happened_at);
            let late = |it: &super::Clock| it.name == ClockName::Object && it.late(happened_at);
            match context.number {
                Some(number) if open.contains(&ground) => Some((ground, number)),
                _ if clocks(request, calendar, happened_at).iter().any(late) => return Err(Refusal::ObjectionLate),
                _ => return Err(Refusal::NoGroundYet),
            }
        }
        _ => None,
    };
    let state = match deed {
        Deed::Extend => State::Extended,
        Deed::Answer => State::Answered,
        Deed::Refuse => State::Refused,
        Deed::Give => State::Given,
        Deed::Close => State::Closed,
        _ => request.state,
    };
    let event = Event {
        version: request.version + 1,
        deed,
        actor,
        happened_at,
        recorded_at: now,
        state,
        opening: None,
        notice: load.notice.clone(),
        objection,
        outcome: load.outcome,
        by_on: if deed == Deed::Respond { load.by_on.clone() } else { None },
        dispute: load.dispute.clone(),
        due_at: None,
        sealed: context.sealed,
    };
    Ok(promised(Some(request), event, calendar))
}

/// The event with the agency's next due moment, as it is counted now.
fn promised(before: Option<&Request>, mut event: Event, calendar: &Calendar) -> Event {
    if let Some(after) = apply(before.cloned(), &event) {
        let due = |role| due_for(&after, role, calendar, event.recorded_at);
        event.due_at = [Role::Ppid, Role::PpidSuperior].into_iter().filter_map(due).min();
    }
    event
}
