//! What a sheet proposes before anybody has written on it, with the reason. A person always confirms.

use chrono::NaiveDate;

use super::{Limits, MARK_PROPOSED, marks};
use crate::id::UnitId;
use crate::procedure::{Action, Role, Step};
use crate::routing::Proposal;
use crate::words::{Lang, Words, disposition as words};

/// A proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// The role that is to act: the SOP's next holder.
    pub role: Role,
    /// The unit, where the step chooses among several and the matrix names one.
    pub unit: Option<UnitId>,
    /// The instruction.
    pub text: Words,
    /// The marks that are set.
    pub marks: Vec<String>,
    /// By when: the day of the case's nearest limit, or the last working day before it.
    pub due_on: Option<NaiveDate>,
    /// Why this one: the SOP's own words for what comes next, and the matrix's where it chose the unit.
    pub reason: String,
}

/// What is proposed for a case, where `routing` is what the agency's matrix says.
#[must_use]
pub fn proposed(by: &Limits<'_>, routing: Option<&Proposal<'_>>, lang: Lang) -> Option<Proposed> {
    let to = by.procedure.stand(by.step.to?, by.case.channel);
    let unit = routing.and_then(|found| found.unit_in(by.agency, by.step));
    let next = by.procedure.next(to, by.case.channel);
    let why = |next: &Step| words::REASON_STEP.with(lang, &[("step", next.printed_no()), ("text", &next.text)]);
    let reason = match (unit, routing) {
        (Some(unit), Some(found)) => format!("{}: {}. {}", found.category.name, unit.name, found.reason),
        _ => next.map(why).unwrap_or_default(),
    };
    let offered = marks(by.agency, lang).into_iter().map(|mark| mark.id);
    Some(Proposed {
        role: to.holder,
        unit: unit.map(|unit| unit.id.clone()),
        text: instruction(next.map(|step| step.action)),
        marks: offered.filter(|id| id == MARK_PROPOSED).collect(),
        due_on: due_on(by),
        reason,
    })
}

/// The instruction for what comes next.
const fn instruction(next: Option<Action>) -> Words {
    match next {
        Some(Action::DraftAnswer | Action::Respond) => words::DO_DRAFT,
        Some(Action::Answer) => words::DO_ANSWER,
        Some(Action::FollowUp) => words::DO_FOLLOW_UP,
        _ => words::DO_PROCEED,
    }
}

/// The last working day up to the nearest limit, from today on.
fn due_on(by: &Limits<'_>) -> Option<NaiveDate> {
    let last = by.calendar.zone.date(by.due_at?);
    let days = by.today.iter_days().take_while(|day| *day <= last).take(400);
    days.filter(|day| !by.calendar.hours(*day).is_empty()).last()
}
