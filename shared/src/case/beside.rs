//! Acts beside the SOP: a re-dated clock, an opened identity, erased data. Each is an event without a
//! step; the case stays where it stands, and whoever was about to do something may still do it.
//! Absent: who may do so (see [`crate::visibility`]).

use super::{Actor, Case, Event};
use crate::id::PostId;
use crate::procedure::{Action, StepNo};
use crate::time::Moment;

/// For how many minutes whoever opened an identity may look at what belongs to it: long enough to compare
/// a picture with a name, short enough that a second look later is an opening of its own.
pub const OPENED_MINUTES: i64 = 30;

/// The event of an act beside the SOP: state, holder, unit and clocks stay as they are.
#[must_use]
pub fn beside(case: &Case, action: Action, actor: Actor, now: Moment) -> Event {
    Event {
        version: case.version + 1,
        step: StepNo::new(),
        action,
        actor,
        happened_at: now,
        recorded_at: now,
        state: case.state,
        holder: case.holder,
        unit: None,
        ground: None,
        clocks: Vec::new(),
        opening: None,
        number: None,
        classification: None,
        rating: None,
        sheet: None,
        initials: Vec::new(),
        worker: None,
        secrecy: None,
        tie: None,
        named: Vec::new(),
        sealed: Vec::new(),
    }
}

/// Whether what a command was decided on is no longer so: something happened since the version it saw that
/// is not beside the SOP. That somebody opened the reporter's identity meanwhile takes nothing from it.
#[must_use]
pub fn overtaken(case: &Case, seen: u32) -> bool {
    seen > case.version || case.history.iter().any(|passage| passage.version > seen && !passage.action.beside())
}

/// Whether an event opened the reporter's identity from a post, and what was opened then may still be
/// looked at.
#[must_use]
pub fn opened(event: &Event, post: &PostId, now: Moment) -> bool {
    event.action == Action::OpenIdentity
        && event.actor.post.as_ref() == Some(post)
        && now < event.recorded_at.plus_minutes(OPENED_MINUTES)
}
