//! Who is told of a limit, and when: what a sweep does about a case besides the steps that happen by
//! themselves. Told once for each clock and occasion; absent: keeping track of what was told.

use super::{Actor, Case, Clock, ClockName, permitted};
use crate::answer::promiser;
use crate::clock::Unit;
use crate::procedure::{Alarm, AlarmOn, Procedure, Role, Step};
use crate::time::Moment;

/// On which occasion someone is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RingKind {
    /// A limit ends soon.
    Warning,
    /// A limit has passed.
    Escalation,
    /// A step that had to wait may now be done.
    Ready,
    /// The day of a promise has come.
    Promised,
    /// The day of a promise has passed without an answer.
    Broken,
    /// A working answer waits for approval. Rung by whoever asks, not by a clock.
    Review,
    /// A working answer was approved or sent back.
    Reviewed,
}

impl RingKind {
    /// The code in rows.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Escalation => "escalation",
            Self::Ready => "ready",
            Self::Promised => "promised",
            Self::Broken => "broken",
            Self::Review => "review",
            Self::Reviewed => "reviewed",
        }
    }

    /// The occasion with a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        use RingKind::{Broken, Escalation, Promised, Ready, Review, Reviewed, Warning};
        [Warning, Escalation, Ready, Promised, Broken, Review, Reviewed].into_iter().find(|kind| kind.code() == code)
    }
}

/// Something to be told at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ring {
    /// When.
    pub at: Moment,
    /// On which occasion.
    pub kind: RingKind,
    /// Of which clock.
    pub clock: ClockName,
    /// When that clock ends.
    pub due_at: Moment,
    /// Who is told.
    pub to: Vec<Role>,
}

/// Everything to be told of the open clocks of a case, past and to come.
#[must_use]
pub fn rings(procedure: &Procedure, case: &Case) -> Vec<Ring> {
    let open = case.clocks.iter().filter(|clock| clock.open());
    let rings = open.flat_map(|clock| of_limit(procedure, case, clock).into_iter().chain(of_wait(procedure, clock)));
    rings.chain(of_promise(procedure, case)).collect()
}

/// What is to be told by now: each occasion of a clock once, with everyone who is told of it. A warning,
/// or the call of a promised day, that comes when the limit has passed would warn of nothing.
#[must_use]
pub fn ringing(procedure: &Procedure, case: &Case, now: Moment) -> Vec<Ring> {
    let mut ringing: Vec<Ring> = Vec::new();
    for ring in rings(procedure, case) {
        if ring.at > now || (matches!(ring.kind, RingKind::Warning | RingKind::Promised) && ring.due_at <= now) {
            continue;
        }
        let same = |known: &&mut Ring| {
            (known.at, known.kind, known.due_at) == (ring.at, ring.kind, ring.due_at) && known.clock == ring.clock
        };
        match ringing.iter_mut().find(same) {
            Some(known) => {
                let others: Vec<Role> = ring.to.into_iter().filter(|role| !known.to.contains(role)).collect();
                known.to.extend(others);
            }
            None => ringing.push(ring),
        }
    }
    ringing
}

/// The step whose time has come to happen by itself, if one has.
#[must_use]
pub fn step_due<'p>(procedure: &'p Procedure, case: &Case, now: Moment) -> Option<&'p Step> {
    let by_itself = |step: &&Step| !step.by_hand() && step.after.is_some();
    let mut steps = procedure.steps.iter().filter(by_itself);
    steps.find(|step| permitted(procedure, case, &Actor::SYSTEM, step, now).is_ok())
}

/// When the system next has something to do with a case: a step to take by itself, or someone to tell
/// at a moment after the one up to which everybody was told.
#[must_use]
pub fn wakes_at(procedure: &Procedure, case: &Case, told_until: Moment) -> Option<Moment> {
    let steps = case.clocks.iter().filter(|clock| clock.open()).filter_map(|clock| match &clock.name {
        ClockName::Wait(no) if procedure.step(no).is_some_and(|step| !step.by_hand()) => clock.due_at,
        _ => None,
    });
    let rings = rings(procedure, case).into_iter().map(|ring| ring.at).filter(|at| *at > told_until);
    let lapses = case.loosening.map(|asked| asked.until);
    steps.chain(rings).chain(lapses).min()
}

fn of_limit(procedure: &Procedure, case: &Case, clock: &Clock) -> Vec<Ring> {
    let Some(due_at) = clock.due_at.filter(|_| clock.limits()) else {
        return Vec::new();
    };
    let about = procedure.alarms.iter().filter(|alarm| concerns(&alarm.on, &clock.name));
    let ring = |alarm: &Alarm| {
        let at = alarm.before.map_or(due_at, |before| {
            let minutes = i64::from(before.amount) * if before.unit == Unit::Hours { 60 } else { 1 };
            due_at.plus_minutes(-minutes)
        });
        // A limit shorter than its warning would warn as it begins.
        let in_time = alarm.before.is_none() || at > clock.started_at;
        let kind = if alarm.before.is_some() { RingKind::Warning } else { RingKind::Escalation };
        let to = if alarm.to.is_empty() { vec![case.holder] } else { alarm.to.clone() };
        in_time.then(|| Ring { at, kind, clock: clock.name.clone(), due_at, to })
    };
    about.filter_map(ring).collect()
}

/// Whoever may do a step that had to wait learns that the wait is over.
fn of_wait(procedure: &Procedure, clock: &Clock) -> Option<Ring> {
    let ClockName::Wait(no) = &clock.name else {
        return None;
    };
    let step = procedure.step(no).filter(|step| step.by_hand())?;
    let due_at = clock.due_at?;
    Some(Ring { at: due_at, kind: RingKind::Ready, clock: clock.name.clone(), due_at, to: step.actors.clone() })
}

/// A promise wakes on its day, at the opening of the office, by whoever gave it, wherever the case has gone since;
/// once broken, the coordinator hears of it too.
fn of_promise(procedure: &Procedure, case: &Case) -> Vec<Ring> {
    let Some((clock, by)) = case.clock(&ClockName::Commitment).zip(promiser(case)) else {
        return Vec::new();
    };
    let Some(due_at) = clock.due_at else {
        return Vec::new();
    };
    let ring = |at, kind, to| Ring { at, kind, clock: ClockName::Commitment, due_at, to };
    let both = if by == procedure.coordinator { vec![by] } else { vec![by, procedure.coordinator] };
    vec![ring(clock.started_at, RingKind::Promised, vec![by]), ring(due_at, RingKind::Broken, both)]
}

fn concerns(on: &AlarmOn, clock: &ClockName) -> bool {
    match (on, clock) {
        (AlarmOn::Promise, ClockName::Promise | ClockName::National(_)) | (AlarmOn::Steps, ClockName::Step(_)) => true,
        (AlarmOn::Step(of), ClockName::Step(no)) => of == no,
        _ => false,
    }
}
