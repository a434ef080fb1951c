//! Contributions (*masukan*): whoever has a case asks another office for material without handing the case over. The
//! office sees the case for as long as it is asked, as one that a disposition sheet asks does, and answers in one text
//! or says why it has nothing. No clock of the SOP stops for it; that it is late is only shown. What is asked, and by
//! when, is read from the events. Absent: the words, which are texts of the case.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::agency::Agency;
use crate::calendar::Calendar;
use crate::case::{Actor, Case, Event, Passage, Refusal};
use crate::disposition::{Part, Recipient};
use crate::form::{Checker, Field, Problem, ProblemCode};
use crate::id::UnitId;
use crate::post::{Position, positions};
use crate::procedure::{Action, Asked, Procedure, Role};
use crate::time::{Moment, parse_date};
use crate::visibility::{Item, Seat, Viewer};
use crate::{custody, retention};

pub mod outside;

/// How many days ahead a contribution may be asked for; no answer waits longer for another office.
pub const DAYS_MAX: u64 = 60;

/// What is done about a contribution.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ContributionDeed))]
pub enum Deed {
    /// An office is asked.
    #[default]
    Ask,
    /// It is asked once more.
    Remind,
    /// It is asked no longer.
    Recall,
    /// It gives what it was asked for.
    Give,
    /// It says why it has nothing to give.
    Nothing,
}

impl Deed {
    /// The action in the history.
    #[must_use]
    pub const fn action(self) -> Action {
        match self {
            Self::Ask => Action::AskContribution,
            Self::Remind => Action::RemindContribution,
            Self::Recall => Action::RecallContribution,
            Self::Give | Self::Nothing => Action::Contribute,
        }
    }

    /// Whether the office that is asked does it.
    #[must_use]
    pub const fn answers(self) -> bool {
        matches!(self, Self::Give | Self::Nothing)
    }
}

/// A contribution as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// By which event it was asked for; what is asked was written with it.
    pub version: u32,
    /// By whom.
    pub by: Role,
    /// Of whom, and by when.
    pub of: Recipient,
    /// When it was asked for.
    pub at: Moment,
    /// When it was last reminded of.
    pub reminded_at: Option<Moment>,
    /// How and by which event it ended.
    pub end: Option<(u32, Action)>,
}

impl Contribution {
    /// Whether it is open, and its day is over.
    #[must_use]
    pub fn late(&self, today: NaiveDate) -> bool {
        self.end.is_none() && self.of.due_on.is_some_and(|on| on < today)
    }
}

fn same(one: &Recipient, other: &Recipient) -> bool {
    (one.role, &one.unit, one.link) == (other.role, &other.unit, other.link)
}

/// What a case asks of an office now, if it asks anything.
#[must_use]
pub fn asked_of<'a>(case: &'a Case, role: Role, unit: Option<&UnitId>) -> Option<&'a Recipient> {
    case.asked.iter().find(|one| one.role == role && one.unit.as_ref() == unit && one.link.is_none())
}

/// Whom a case asks after an event; nobody once it has ended.
#[must_use]
pub fn after(mut before: Vec<Recipient>, event: &Event) -> Vec<Recipient> {
    match event.action {
        _ if event.state.ended() => before.clear(),
        Action::AskContribution => before.extend(event.named.iter().cloned()),
        Action::Contribute | Action::RecallContribution => {
            before.retain(|one| !event.named.iter().any(|named| same(named, one)));
        }
        _ => {}
    }
    before
}

/// Every contribution that was asked for, oldest first.
#[must_use]
pub fn contributions(case: &Case) -> Vec<Contribution> {
    let mut found: Vec<Contribution> = Vec::new();
    for passage in case.history.iter().filter(|passage| passage.action.of_contribution()) {
        let Some(of) = passage.named.first() else { continue };
        if passage.action == Action::AskContribution {
            found.push(asked(passage, of));
            continue;
        }
        let open = |one: &&mut Contribution| one.end.is_none() && same(&one.of, of);
        let Some(one) = found.iter_mut().find(open) else { continue };
        match passage.action {
            Action::RemindContribution => one.reminded_at = Some(passage.happened_at),
            action => one.end = Some((passage.version, action)),
        }
    }
    found
}

fn asked(passage: &Passage, of: &Recipient) -> Contribution {
    let (version, by, at) = (passage.version, passage.role, passage.happened_at);
    Contribution { version, by, of: of.clone(), at, reminded_at: None, end: None }
}

/// Whether an actor may ask for contributions to a case: whoever has it.
///
/// # Errors
/// Why not.
pub fn asking(procedure: &Procedure, case: &Case, actor: &Actor) -> Result<(), Refusal> {
    if retention::erased(case) {
        return Err(Refusal::Erased);
    }
    if case.state.ended() || case.period.is_some() {
        return Err(Refusal::NotFromHere { state: case.state });
    }
    if !custody::keeps(procedure, case, actor) {
        return Err(Refusal::NotYourStep { role: procedure.keeper(case.stand(), case.channel) });
    }
    custody::free(procedure, case, actor)
}

/// The offices that may be asked: all that work on cases here, but the one that has the case.
#[must_use]
pub fn offices(agency: &Agency, procedure: &Procedure, case: &Case) -> Vec<Position> {
    let mut found = positions(agency, [procedure]);
    let units = agency.units.iter().map(|unit| Position { role: unit.role, unit: Some(unit.id.clone()) });
    for office in units {
        if !found.contains(&office) {
            found.push(office);
        }
    }
    let keeper = procedure.keeper(case.stand(), case.channel);
    let has_it = |one: &Position| one.role == keeper && (one.unit.is_none() || one.unit == case.unit);
    found.retain(|one| !matches!(one.role, Role::Administrator | Role::Auditor) && !has_it(one));
    found
}

fn viewer(case: &Case, office: &Position) -> Viewer {
    let Position { role, unit } = office.clone();
    Viewer::Post(Seat { role, agency: case.agency.as_str().to_owned(), unit })
}

/// Whether an office may be asked.
///
/// # Errors
/// [`Refusal::AboutThem`] when a confidential complaint is about it, [`Refusal::AskedAlready`] when it is asked.
pub fn askable(case: &Case, office: &Position) -> Result<(), Refusal> {
    if case.secrecy.confidential && viewer(case, office).concerned(case) {
        return Err(Refusal::AboutThem);
    }
    if asked_of(case, office.role, office.unit.as_ref()).is_some() {
        return Err(Refusal::AskedAlready);
    }
    Ok(())
}

/// Whether an office that is asked can learn who reports. It may where it could before, and nowhere else.
#[must_use]
pub fn learns_reporter(procedure: &Procedure, case: &Case, office: &Position) -> bool {
    let Position { role, unit } = office.clone();
    let mut asking = case.clone();
    asking.asked.push(Recipient { role, unit, part: Part::Advise, due_on: None, link: None });
    viewer(case, office).sight(&asking, procedure).shows(Item::Identity)
}

/// A contribution as it is asked for, typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ContributionTyped))]
pub struct Typed {
    /// The role of the office, by code.
    pub role: String,
    /// The unit's id, where the role is held in several.
    pub unit: String,
    /// By when, `YYYY-MM-DD`.
    pub due_on: String,
    /// What is asked, given, or why not; may be empty where it is reminded of or withdrawn.
    pub text: String,
    /// Where a party outside is asked no longer: the event that gave its link.
    pub link: Option<u32>,
}

/// What the checks of a contribution look at.
#[derive(Clone, Copy)]
pub struct Asking<'a> {
    /// The offices that may be asked (see [`offices`]).
    pub offices: &'a [Position],
    /// The agency's calendar.
    pub calendar: &'a Calendar,
    /// The agency's day.
    pub today: NaiveDate,
}

impl Asking<'_> {
    /// Checks what is asked of whom, and by when.
    ///
    /// # Errors
    /// Every problem found.
    pub fn check(&self, typed: &Typed) -> Result<(Recipient, String), Vec<Problem>> {
        let mut check = Checker::default();
        let office = self
            .offices
            .iter()
            .find(|one| one.role.code() == typed.role && one.unit.as_ref().map_or("", UnitId::as_str) == typed.unit);
        if office.is_none() {
            check.wrong(Field::Unit, ProblemCode::Choice);
        }
        let text = check.text(Field::Text, &typed.text, Asked::Required);
        let due_on = day(&mut check, &typed.due_on, self.calendar, self.today, DAYS_MAX);
        let named = |one: &Position| (one.role, one.unit.clone());
        let of = office.map(named).map(|(role, unit)| Recipient { role, unit, part: Part::Advise, due_on, link: None });
        check.done(()).map(|()| of.zip(text))?.ok_or_else(Vec::new)
    }
}

/// The day by which somebody is asked: a working day ahead, and not too far.
fn day(check: &mut Checker, typed: &str, calendar: &Calendar, today: NaiveDate, days_max: u64) -> Option<NaiveDate> {
    let code = match parse_date(typed.trim()) {
        None if typed.trim().is_empty() => ProblemCode::Required,
        None => ProblemCode::Date,
        Some(on) if on <= today => ProblemCode::NotAhead,
        Some(on) if on > today + chrono::Days::new(days_max) => ProblemCode::OutOfRange,
        Some(on) if calendar.hours(on).is_empty() => ProblemCode::DayOff,
        Some(on) => return Some(on),
    };
    check.wrong(Field::DueOn, code);
    None
}

#[cfg(test)]
mod tests;
