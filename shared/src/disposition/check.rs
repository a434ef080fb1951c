//! A sheet as it was typed, checked. Absent: whether it may be initialled or signed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Part, Plan, RECIPIENTS_MAX, Recipient, Urgency, marks, offices};
use crate::agency::{Agency, OrganisationUnit};
use crate::calendar::Calendar;
use crate::case::Case;
use crate::form::{Checker, Field, Problem, ProblemCode};
use crate::id::UnitId;
use crate::post::Position;
use crate::procedure::{Asked, Procedure, Step, TextKind};
use crate::time::Moment;
use crate::words::Lang;

/// Somebody a sheet is for, as they were chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TypedRecipient {
    /// The role, by code.
    pub role: String,
    /// The unit, by id, where the role is held in several.
    pub unit: String,
    /// What they are asked: `advise` or `know`.
    pub part: String,
}

/// A sheet as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Typed {
    /// `sangat_segera`, `segera` or nothing.
    pub urgency: String,
    /// The unit that is to act, by id, where the step chooses among several.
    pub unit: String,
    /// Who is asked or told beside the one who is to act.
    pub recipients: Vec<TypedRecipient>,
    /// The marks that are set, by name.
    pub marks: Vec<String>,
    /// By when, `YYYY-MM-DD`; may be empty.
    pub due_on: String,
    /// Whether a day after the case's own limit is meant.
    pub beyond: bool,
    /// What it is about (*hal*).
    pub subject: String,
    /// Number and date of the letter it came by, as they stand on it; may be empty.
    pub letter: String,
    /// The instruction (*catatan*).
    pub text: String,
}

/// What a sheet is checked against.
#[derive(Clone, Copy)]
pub struct Limits<'a> {
    /// The agency.
    pub agency: &'a Agency,
    /// The case's procedure.
    pub procedure: &'a Procedure,
    /// The agency's calendar.
    pub calendar: &'a Calendar,
    /// The case as it stands.
    pub case: &'a Case,
    /// The step the sheet goes with.
    pub step: &'a Step,
    /// The nearest limit of the case once it is disposed of; none where none runs.
    pub due_at: Option<Moment>,
    /// Today.
    pub today: NaiveDate,
}

/// A sheet once checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// What stands in the event.
    pub plan: Plan,
    /// The unit that is to act, where the step chooses one.
    pub unit: Option<UnitId>,
    /// What is written on it.
    pub texts: Vec<(TextKind, String)>,
}

/// Checks a sheet.
///
/// # Errors
/// Every problem found.
pub fn check(typed: &Typed, by: &Limits<'_>) -> Result<Checked, Vec<Problem>> {
    let mut check = Checker::default();
    let urgency = check.offered(Field::Urgency, &typed.urgency, Urgency::from_code);
    let among: Vec<&OrganisationUnit> = by.agency.units_for(by.step).collect();
    let unit = among.iter().find(|unit| unit.id.as_str() == typed.unit).map(|unit| unit.id.clone());
    if !among.is_empty() && unit.is_none() {
        check.wrong(Field::Unit, ProblemCode::Choice);
    }
    let recipients = recipients(&mut check, typed, by, unit.as_ref());
    let offered = marks(by.agency, Lang::Id);
    if typed.marks.iter().any(|id| offered.iter().all(|mark| mark.id != *id)) {
        check.wrong(Field::Marks, ProblemCode::Choice);
    }
    let set = offered.into_iter().map(|mark| mark.id).filter(|id| typed.marks.contains(id)).collect();
    let (due_on, beyond) = deadline(&mut check, typed, by);
    let texts = [
        (TextKind::Note, check.text(Field::Text, &typed.text, Asked::Optional)),
        (TextKind::Subject, check.text(Field::Subject, &typed.subject, Asked::Optional)),
        (TextKind::Letter, check.text(Field::Letter, &typed.letter, Asked::Optional)),
    ];
    let texts = texts.into_iter().filter_map(|(kind, text)| Some((kind, text?))).collect();
    check.done(Checked { plan: Plan { urgency, recipients, marks: set, due_on, beyond }, unit, texts })
}

/// The one who is to act, and whoever is asked or told beside them, each once.
fn recipients(check: &mut Checker, typed: &Typed, by: &Limits<'_>, unit: Option<&UnitId>) -> Vec<Recipient> {
    let to = by.step.to.map(|to| by.procedure.stand(to, by.case.channel).holder);
    let first = to.map(|role| Recipient { role, unit: unit.cloned(), part: Part::Act, due_on: None, link: None });
    let mut found: Vec<Recipient> = first.into_iter().collect();
    let known = offices(by.agency, by.procedure, by.step);
    for one in &typed.recipients {
        let office = |office: &&Position| {
            office.role.code() == one.role && office.unit.as_ref().map_or("", UnitId::as_str) == one.unit
        };
        let part = Part::from_code(&one.part).filter(|part| *part != Part::Act);
        let Some((office, part)) = known.iter().find(office).zip(part) else {
            check.wrong(Field::Recipients, ProblemCode::Choice);
            return found;
        };
        if found.iter().all(|other| other.role != office.role || other.unit != office.unit) {
            found.push(Recipient { role: office.role, unit: office.unit.clone(), part, due_on: None, link: None });
        }
    }
    if found.len() > RECIPIENTS_MAX {
        check.wrong(Field::Recipients, ProblemCode::TooLong);
    }
    found
}

/// The deadline: a working day that has not passed, and no later than the case's own limit unless that is said.
fn deadline(check: &mut Checker, typed: &Typed, by: &Limits<'_>) -> (Option<NaiveDate>, bool) {
    let text = typed.due_on.trim();
    if text.is_empty() {
        return (None, false);
    }
    let Some(on) = crate::time::parse_date(text) else {
        check.wrong(Field::DueOn, ProblemCode::Date);
        return (None, false);
    };
    if !(by.today..=by.today + chrono::Days::new(366)).contains(&on) {
        check.wrong(Field::DueOn, ProblemCode::OutOfRange);
    } else if by.calendar.hours(on).is_empty() {
        check.wrong(Field::DueOn, ProblemCode::DayOff);
    }
    let late = later(on, by);
    if late && !typed.beyond {
        check.wrong(Field::DueOn, ProblemCode::BeyondLimit);
    }
    (Some(on), late)
}

/// Whether a day is later than the nearest limit of the case.
#[must_use]
pub fn later(on: NaiveDate, by: &Limits<'_>) -> bool {
    by.due_at.is_some_and(|due| on > by.calendar.zone.date(due))
}
