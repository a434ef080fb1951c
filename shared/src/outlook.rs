//! What lies ahead of a complaint, as a page tells it: the promise it is answered by, what becomes of it by itself,
//! until when its reporter may still do something, and where it was before each step.
//! Absent: counting (see [`crate::clock`]).

use crate::case::{Case, Clock, ClockName, Passage};
use crate::id::UnitId;
use crate::national::NationalLimit;
use crate::procedure::{Action, Ground, Procedure, Role, State, Step, StepNo};
use crate::time::{Moment, Zone, long_moment};
use crate::words::Lang;
use crate::words::citizen::ahead as words;

/// The clock a reporter is told of: the one they are promised an answer by, or the last one that ended
/// with an answer.
#[must_use]
pub fn promise(case: &Case) -> Option<&Clock> {
    let kept = |name: ClockName| {
        let mut ended = case.clocks.iter().rev();
        ended.find(|clock| clock.name == name && answered(case, clock))
    };
    let settled = kept(ClockName::Promise).or_else(|| kept(ClockName::National(NationalLimit::Settlement)));
    // A national limit on a first follow-up is no news to whoever has had their answer.
    let follow_up = ClockName::National(NationalLimit::FollowUp);
    case.promised().filter(|clock| clock.name != follow_up || settled.is_none()).or(settled)
}

/// Why a promise ends at another time than it was first told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// It stood still, from a moment to a moment.
    Stood {
        /// When it stopped.
        from: Moment,
        /// When it went on.
        until: Moment,
        /// Whether it waited for the reporter, rather than for somebody outside the agency.
        for_reporter: bool,
    },
    /// The calendar of working days was changed, and it was counted anew.
    Recounted(Moment),
}

/// Why a clock that runs ends at another time than it was first told: where it stood still, then what was counted
/// anew. Not sorted together: sorting weighs more on a phone than the order is worth.
pub fn moved<'a>(case: &'a Case, clock: &'a Clock) -> impl Iterator<Item = Moved> + 'a {
    let stood = clock.pauses.iter().filter_map(|pause| {
        let until = pause.until.filter(|until| *until > pause.from)?;
        let before = case.history.iter().rev().find(|passage| passage.happened_at <= pause.from);
        let for_reporter = before.is_some_and(|passage| passage.state == State::AwaitingReporter);
        Some(Moved::Stood { from: pause.from, until, for_reporter })
    });
    let within = |passage: &&Passage| passage.action == Action::Redate && passage.happened_at >= clock.started_at;
    stood.chain(case.history.iter().filter(within).map(|passage| Moved::Recounted(passage.happened_at)))
}

impl Moved {
    /// Why, as a sentence.
    #[must_use]
    pub fn sentence(self, zone: Zone, lang: Lang) -> String {
        let at = |moment| long_moment(moment, zone, lang);
        match self {
            Self::Stood { from, until, for_reporter } => {
                let words = if for_reporter { words::MOVED_WAITED } else { words::MOVED_AWAY };
                words.with(lang, &[("from", &at(from)), ("until", &at(until))])
            }
            Self::Recounted(moment) => words::MOVED_CALENDAR.with(lang, &[("moment", &at(moment))]),
        }
    }
}

/// Whether a clock ended with an answer, rather than with a withdrawal or another end.
#[must_use]
pub fn answered(case: &Case, clock: &Clock) -> bool {
    let ended = |at: Moment| case.history.iter().any(|step| step.state == State::Answered && step.happened_at == at);
    clock.stopped_at.is_some_and(ended)
}

/// What happens by itself when nothing else does, and when.
#[must_use]
pub fn by_itself(procedure: &Procedure, case: &Case) -> Option<(Action, Moment)> {
    let waits = open(procedure, case, |name| match name {
        ClockName::Wait(no) => Some(no),
        _ => None,
    });
    waits.filter(|(step, _)| !step.by_hand()).map(|(step, at)| (step.action, at)).min_by_key(|(_, at)| *at)
}

/// Until when the reporter may do something that has its time.
#[must_use]
pub fn until(procedure: &Procedure, case: &Case) -> Option<(Action, Moment)> {
    let windows = open(procedure, case, |name| match name {
        ClockName::Window(no) => Some(no),
        _ => None,
    });
    let own = windows.filter(|(step, _)| step.actors.contains(&Role::Reporter));
    own.map(|(step, at)| (step.action, at)).min_by_key(|(_, at)| *at)
}

fn open<'a>(
    procedure: &'a Procedure,
    case: &'a Case,
    of: fn(&ClockName) -> Option<&StepNo>,
) -> impl Iterator<Item = (&'a Step, Moment)> {
    let clocks = case.clocks.iter().filter(|clock| clock.open());
    clocks.filter_map(move |clock| Some((procedure.step(of(&clock.name)?)?, clock.due_at?)))
}

/// The unit that had the case before an event: whose officer it was that acted.
#[must_use]
pub fn unit_before(case: &Case, version: u32) -> Option<&UnitId> {
    let before = case.history.iter().rev().filter(|passage| passage.version < version);
    before.filter_map(|passage| passage.unit.as_ref()).next()
}

/// The ground of an event, where it has one.
#[must_use]
pub fn ground(case: &Case, version: u32) -> Option<Ground> {
    case.history.iter().find(|passage| passage.version == version).and_then(|passage| passage.ground)
}
