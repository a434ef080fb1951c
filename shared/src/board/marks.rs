//! The marks of one case: what happened to it that is counted, and when. Absent: adding them up.

use super::{Kept, MarkKind, Stage};
use crate::calendar::Calendar;
use crate::case::{Case, ClockName, Passage};
use crate::clock::office_minutes;
use crate::procedure::{Action, Procedure, Role, State};
use crate::recap::{Fact, working_days};
use crate::time::Moment;

/// Something about a case that is counted once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// What.
    pub kind: MarkKind,
    /// Of what kind it is a part: a step, a stage, a pair of offices; empty where it is of none.
    pub key: String,
    /// When it was, or since when.
    pub at: Moment,
    /// Until when, for what lasts and has ended.
    pub until: Option<Moment>,
    /// How long or how much: office minutes, working days, a mark from 1 to 5; 0 where nothing is measured.
    pub value: u32,
}

/// What the rule looks at.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    /// The case.
    pub case: &'a Case,
    /// The version of the procedure it runs on.
    pub procedure: &'a Procedure,
    /// Its agency's calendar.
    pub calendar: &'a Calendar,
    /// What has not happened yet is not counted.
    pub now: Moment,
}

/// The marks of a case up to now, in order, and when time alone will add one. A recap has none.
#[must_use]
pub fn marks(seen: Seen<'_>) -> (Vec<Mark>, Option<Moment>) {
    let Some(fact) = Fact::of(seen.case) else { return (Vec::new(), None) };
    let open = open(seen.case);
    let mut found = vec![instant(MarkKind::Came, "", seen.case.filed_at, 0)];
    found.extend(late(&open, fact.late_from));
    found.extend(open);
    if let Some((at, days)) = fact.answered_at.zip(working_days(&fact, seen.calendar)) {
        found.push(instant(MarkKind::Answered, "", at, days));
    }
    found.extend(steps(seen));
    found.extend(step_limits(seen.case));
    found.extend(happened(seen.case));
    found.extend(stages(seen.case));
    found.extend(promises(seen.case, seen.now));
    let next = found.iter().filter(|mark| mark.at > seen.now).map(|mark| mark.at).min();
    // A promise is told of in the week in which it falls due, before that comes.
    found.retain(|mark| mark.at <= seen.now || mark.kind == MarkKind::Promised);
    found.sort();
    (found, next)
}

fn instant(kind: MarkKind, key: &str, at: Moment, value: u32) -> Mark {
    Mark { kind, key: key.to_owned(), at, until: None, value }
}

/// From when to when it was open: from its filing, or from when it was taken up again, until it was answered or ended.
fn open(case: &Case) -> Vec<Mark> {
    let mut since = Some(case.filed_at);
    let mut found = Vec::new();
    for passage in &case.history {
        let done = passage.state == State::Answered || passage.state.ended();
        match since {
            Some(at) if done => {
                // What is entered late may have happened before what was entered first.
                let until = Some(passage.happened_at.max(at));
                found.push(Mark { kind: MarkKind::Open, key: String::new(), at, until, value: 0 });
                since = None;
            }
            None if !done => since = Some(passage.happened_at),
            _ => {}
        }
    }
    found.extend(since.map(|at| instant(MarkKind::Open, "", at, 0)));
    found
}

/// While it was open and its promise had passed.
fn late(open: &[Mark], late_from: Option<Moment>) -> Vec<Mark> {
    let Some(from) = late_from else { return Vec::new() };
    let late = open.iter().filter(|open| open.until.is_none_or(|until| from < until));
    late.map(|open| Mark { kind: MarkKind::Late, at: open.at.max(from), ..open.clone() }).collect()
}

/// Each step that an office took, with the office minutes since the case came to where it was taken from.
fn steps(seen: Seen<'_>) -> Vec<Mark> {
    let mut came = seen.case.filed_at;
    let mut found = Vec::new();
    for (nth, passage) in seen.case.history.iter().enumerate() {
        let step = seen.procedure.step(&passage.step).filter(|step| step.to.is_some());
        if step.is_some() && nth > 0 && by_office(passage) {
            let minutes = office_minutes(came, passage.happened_at, seen.calendar);
            found.push(instant(MarkKind::Step, &passage.step, passage.happened_at, coarse(minutes)));
        }
        if step.is_some() {
            came = passage.happened_at;
        }
    }
    found
}

/// Each limit of a step that was passed, at the moment it was.
fn step_limits(case: &Case) -> Vec<Mark> {
    let passed = case.clocks.iter().filter_map(|clock| {
        let ClockName::Step(no) = &clock.name else { return None };
        let due = clock.due_at.filter(|due| clock.stopped_at.is_none_or(|stopped| *due < stopped))?;
        Some(instant(MarkKind::StepLate, no, due, 0))
    });
    passed.collect()
}

/// What went back, was opened again, disputed or marked.
fn happened(case: &Case) -> Vec<Mark> {
    let mut found = Vec::new();
    let mut office = (case.holder, String::new());
    for passage in &case.history {
        let mut add = |kind, key: &str, value| found.push(instant(kind, key, passage.happened_at, value));
        match passage.action {
            Action::Return => add(MarkKind::Returned, &returned(&office, passage.holder), 0),
            Action::Reopen => add(MarkKind::Reopened, "", 0),
            Action::Dispute => add(MarkKind::Disputed, "", 0),
            _ => {}
        }
        if let Some(rating) = passage.rating {
            add(MarkKind::Rated, "", rating.value());
        }
        if passage.holder != office.0 || passage.unit.is_some() {
            office = (passage.holder, passage.unit.as_ref().map(ToString::to_string).unwrap_or_default());
        }
    }
    found
}

/// From which office to which: the role with its unit, where it has one, and the role it went back to.
fn returned((role, unit): &(Role, String), to: Role) -> String {
    format!("{}:{unit}>{}", role.code(), to.code())
}

/// How far it came, counted in the week in which it was filed.
fn stages(case: &Case) -> Vec<Mark> {
    let done = |action: Action| case.history.iter().any(|passage| passage.action == action);
    let reached = |stage: Stage| match stage {
        Stage::Came => true,
        Stage::Registered => case.number.is_some(),
        Stage::Handled => case.history.iter().any(|passage| by_office(passage) && handles(passage.action)),
        Stage::Answered => done(Action::Answer),
        Stage::Content => done(Action::Confirm) && !case.dissatisfied(),
    };
    let reached = Stage::ALL.iter().filter(|stage| reached(**stage));
    reached.map(|stage| instant(MarkKind::Stage, stage.code(), case.filed_at, 0)).collect()
}

/// The promises of a later day, at the day they fall due.
fn promises(case: &Case, now: Moment) -> Vec<Mark> {
    let made = case.clocks.iter().filter(|clock| clock.name == ClockName::Commitment);
    let marks = made.filter_map(|clock| {
        let due = clock.due_at?;
        let became = match (clock.late(now), clock.open()) {
            (true, _) => Kept::Broken,
            (_, true) => Kept::Open,
            _ => Kept::Kept,
        };
        Some(instant(MarkKind::Promised, became.code(), due, 0))
    });
    marks.collect()
}

/// Whether an office did it; what a reporter does, or the system by itself, is nobody's work.
fn by_office(passage: &Passage) -> bool {
    !matches!(passage.role, Role::Reporter | Role::System)
}

/// Whether it takes the matter up, as the ministry counts it (*ditindaklanjuti*): more than taking it in.
fn handles(action: Action) -> bool {
    matches!(
        action,
        Action::Classify
            | Action::Forward
            | Action::Assign
            | Action::Disposition
            | Action::Coordinate
            | Action::Respond
            | Action::DraftAnswer
            | Action::FollowUp
            | Action::ConfirmResult
            | Action::Answer
            | Action::Escalate
    )
}

/// Minutes as they are counted: each by itself up to two hours, then rounded up, so that there are few of them and none
/// flatters.
fn coarse(minutes: u32) -> u32 {
    let to = match minutes {
        0..=120 => 1,
        121..=480 => 5,
        481..=2_400 => 30,
        _ => 60,
    };
    minutes.div_ceil(to).saturating_mul(to)
}
