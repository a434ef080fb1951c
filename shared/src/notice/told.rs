//! Who is told of what happens to a case: one table for events, one rule for alarms. Absent: what they are
//! told, and by which address.

use super::Matter;
use crate::case::Passage;
use crate::id::UnitId;
use crate::procedure::{Action, Role, Stand};
use crate::visibility::Viewer;

/// A queue: a role, and the unit where the role is held in several.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Queue {
    /// The role.
    pub role: Role,
    /// The unit.
    pub unit: Option<UnitId>,
}

/// Who is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// The reporter.
    Reporter,
    /// Whoever holds a post that a queue belongs to.
    Post(Queue),
}

/// The passage of a version.
#[must_use]
pub fn passage<'a>(of: &Matter<'a>, version: u32) -> Option<&'a Passage> {
    of.case.history.iter().find(|passage| passage.version == version)
}

/// Who is told of an event, by the version it gave the case: the reporter of every step that moves the case
/// and of what is said to them, and the post that the case comes to by another's hand, or to which the
/// reporter writes; and of a reporter who is not satisfied, the superior whom the procedure names. What Aduan or the desk does at once with a filing is told with it.
#[must_use]
pub fn told(of: &Matter<'_>, version: u32) -> Vec<Recipient> {
    let Some(at) = of.case.history.iter().position(|passage| passage.version == version) else {
        return Vec::new();
    };
    let passage = &of.case.history[at];
    let complaint = of.case.period.is_none();
    let reporter = complaint && !with_the_one_before(of, at) && tells_reporter(of, passage);
    let post = post_told(of, at).map(Recipient::Post);
    let superior = superior_told(of, passage).map(Recipient::Post).filter(|superior| post.as_ref() != Some(superior));
    let named = passage.named.iter().filter(|_| names_to_tell(passage.action));
    let named = named.filter_map(|one| queue(of, one.role, one.unit.as_ref())).map(Recipient::Post);
    reporter.then_some(Recipient::Reporter).into_iter().chain(post).chain(superior).chain(named).collect()
}

/// Whether the offices that an event names are told of it: those a note mentions, and whoever is asked for something.
const fn names_to_tell(action: Action) -> bool {
    matches!(action, Action::Note | Action::AskContribution | Action::RemindContribution)
}

/// Who is told of an alarm that names a role: its posts, or, where it names whoever has the case, the queue
/// the case waits in. Nobody, once nobody has anything to do with the case any more.
#[must_use]
pub fn rung(of: &Matter<'_>, role: Role) -> Option<Queue> {
    if of.case.settled() {
        return None;
    }
    let named = if role == of.case.holder { of.procedure.keeper(of.case.stand(), of.case.channel) } else { role };
    queue(of, named, of.case.unit.as_ref())
}

/// The table of what a reporter is told: every action stands in it.
fn tells_reporter(of: &Matter<'_>, passage: &Passage) -> bool {
    let moves = of.procedure.step(&passage.step).is_some_and(|step| step.to.is_some());
    let own = passage.role == Role::Reporter;
    let known = Viewer::Reporter.sight(of.case, of.procedure).knows_of(passage.action);
    known
        && match passage.action {
            // Beside the SOP: their identity was opened, their dates moved, or their words were shown to all.
            Action::OpenIdentity | Action::Redate | Action::Publish | Action::Promise => true,
            Action::TightenSecrecy | Action::AskLoosening | Action::LoosenSecrecy | Action::Split => true,
            Action::Withhold | Action::ConsentLoosening | Action::RefuseLoosening => !own,
            // What was taken over was told long ago; with the data the address is gone.
            Action::Import | Action::Erase | Action::Note => false,
            // How the agency arranges its own work.
            Action::Take
            | Action::Entrust
            | Action::HandOver
            | Action::GiveBack
            | Action::Initial
            | Action::SendBackSheet
            | Action::Advise
            | Action::AskContribution
            | Action::RemindContribution
            | Action::RecallContribution
            | Action::Contribute => false,
            // That others told the same is read in the tracker; it changes nothing of what they wait for.
            Action::Gather | Action::Release => false,
            // The answer tells of it.
            Action::ProveWork => false,
            // What is signed is sent by the office itself.
            Action::SignLetter => false,
            Action::Reply => !own,
            Action::OpenRecap | Action::Recap | Action::Evaluate | Action::Archive => false,
            // Every other step, by whosever hand: a withdrawal that was not theirs must come to light.
            Action::File
            | Action::Receive
            | Action::Register
            | Action::Verify
            | Action::Classify
            | Action::RequestCompletion
            | Action::Complete
            | Action::Forward
            | Action::Assign
            | Action::Disposition
            | Action::Coordinate
            | Action::Respond
            | Action::DraftAnswer
            | Action::FollowUp
            | Action::ConfirmResult
            | Action::Return
            | Action::Answer
            | Action::Escalate
            | Action::Record
            | Action::Confirm
            | Action::Dispute
            | Action::Close
            | Action::Withdraw
            | Action::Reject
            | Action::HandBack
            | Action::Reopen => moves,
        }
}

/// The queue whose posts are told of an event, if any is.
fn post_told(of: &Matter<'_>, at: usize) -> Option<Queue> {
    // What goes on at once is not waited for by anyone.
    if of.case.history.get(at + 1).is_some() && with_the_one_before(of, at + 1) {
        return None;
    }
    let mut start = at;
    while with_the_one_before(of, start) {
        start -= 1;
    }
    let (by, last) = (&of.case.history[start], &of.case.history[at]);
    let before = start.checked_sub(1).and_then(|before| queue_after(of, before));
    let after = queue_after(of, at);
    let by_reporter = by.role == Role::Reporter && by.recorded_by.is_none();
    match last.action {
        // What was asked for goes to whoever asked: the case waits there.
        Action::Contribute => after,
        // An old register taken over is no news to anyone; neither is what stands beside the SOP.
        action if action.beside() || action == Action::Note => None,
        Action::Withdraw if by.role != Role::System => before.filter(|queue| !acted(by, queue, before_unit(of, start))),
        // While it is the reporter's turn, what they write instead is the coordinator's.
        Action::Reply if by_reporter => after.or_else(|| queue(of, of.procedure.coordinator, None)),
        _ if after == before => None,
        _ => after.filter(|queue| !acted(by, queue, before_unit(of, start))),
    }
}

/// The superior who is told that a reporter was not satisfied, unless they entered it themselves.
fn superior_told(of: &Matter<'_>, passage: &Passage) -> Option<Queue> {
    let rule = of.procedure.rating.filter(|_| passage.dissatisfied() == Some(true))?;
    queue(of, rule.superior, None).filter(|_| passage.recorded_by != Some(rule.superior))
}

/// Whether whoever acted belongs to a queue. An officer of a unit acts only on what their unit has.
fn acted(by: &Passage, queue: &Queue, unit: Option<&UnitId>) -> bool {
    let role = by.recorded_by.unwrap_or(by.role);
    role == queue.role && (queue.unit.is_none() || queue.unit.as_ref() == unit)
}

/// Whether an event was done at once with the one before it: the number Aduan gives by itself, and the
/// receipt of what was filed at a desk.
fn with_the_one_before(of: &Matter<'_>, at: usize) -> bool {
    let Some((before, passage)) = at.checked_sub(1).map(|before| (&of.case.history[before], &of.case.history[at]))
    else {
        return false;
    };
    let number = passage.action == Action::Register && passage.role == Role::System;
    let receipt = passage.action == Action::Receive && before.action == Action::File;
    // That a complaint was split off another is said as it is opened; its reporter hears of it once.
    let part = passage.action == Action::Split;
    before.recorded_at == passage.recorded_at && (number || receipt || part)
}

/// In whose queue the case was after an event.
fn queue_after(of: &Matter<'_>, at: usize) -> Option<Queue> {
    let passage = &of.case.history[at];
    let stand = Stand { state: passage.state, holder: passage.holder };
    queue(of, of.procedure.keeper(stand, of.case.channel), unit_after(&of.case.history[..=at]))
}

fn queue(of: &Matter<'_>, role: Role, unit: Option<&UnitId>) -> Option<Queue> {
    let unit = unit.filter(|id| of.agency.unit(id).is_some_and(|unit| unit.role == role)).cloned();
    (!matches!(role, Role::Reporter | Role::System)).then_some(Queue { role, unit })
}

fn before_unit<'a>(of: &Matter<'a>, start: usize) -> Option<&'a UnitId> {
    unit_after(&of.case.history[..start])
}

/// The unit that had the case after some events; what went to the Inspectorate no unit has any more.
fn unit_after(history: &[Passage]) -> Option<&UnitId> {
    let kept = history.iter().rposition(|passage| passage.holder == Role::Inspectorate && passage.unit.is_none());
    history[kept.map_or(0, |at| at + 1)..].iter().rev().find_map(|passage| passage.unit.as_ref())
}
