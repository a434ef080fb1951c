//! What must hold of an agency, by itself and beside the procedures and calendars of its set. Absent:
//! people.

use super::Defaults;
use crate::agency::{Agency, NumberGiven};
use crate::disposition::{INITIALS_MAX, MARKS_MAX};
use crate::id::RegisterNumber;
use crate::letter_number::{PIECES, TemplateFault};
use crate::permission::Act;
use crate::procedure::{Action, Channel, Fault, Kind, Part, Procedure, Role};
use crate::words::{disposition as sheet, procedure as words};

/// Faults that the agency's file shows alone.
pub(super) fn faults(agency: &Agency) -> Vec<Fault> {
    let mut faults = Vec::new();
    let templates = [
        ("number_template", &agency.number_template),
        ("request_template", &agency.request_template),
        ("objection_template", &agency.objection_template),
    ];
    faults.extend(templates.into_iter().filter_map(|(field, text)| template(field, text)));
    faults.extend(responsibilities(agency));
    faults.extend(letterhead(agency));
    faults.extend(disposition(agency));
    faults.extend(delivery(agency));
    faults.extend(letter_numbers(agency));
    for (index, office) in agency.offices.iter().enumerate() {
        if agency.offices[..index].iter().any(|other| other.role == office.role) {
            faults.push(Fault::new(Part::Office(index), "role", words::OFFICE_TWICE).with("word", office.role.code()));
        }
    }
    for (index, category) in agency.categories.iter().enumerate() {
        if agency.categories[..index].iter().any(|other| other.id == category.id) {
            faults.push(Fault::new(Part::Whole, "category", words::CATEGORY_TWICE).with("word", &category.id));
        }
    }
    for (index, unit) in agency.units.iter().enumerate() {
        if agency.units[..index].iter().any(|other| other.id == unit.id) {
            faults.push(Fault::new(Part::Unit(index), "id", words::UNIT_TWICE).with("word", &unit.id));
        }
    }
    for (index, intake) in agency.intakes.iter().enumerate() {
        let fault = |words| Fault::new(Part::Intake(index), "channels", words);
        if intake.channels.is_empty() {
            faults.push(fault(words::INTAKE_CHANNELS));
        }
        if intake.channels.contains(&Channel::Cycle) {
            faults.push(fault(words::CHANNEL_CYCLE));
        }
        faults.extend(ambiguous(agency, index));
    }
    faults
}

/// A number must come of the template, and be found again by whoever types it.
fn template(field: &'static str, template: &str) -> Option<Fault> {
    let number = RegisterNumber::from_template(template, 2026, 1);
    let found =
        number.as_ref().is_some_and(|number| RegisterNumber::from_typed(number.as_str()).as_ref() == Some(number));
    let repeats = found && RegisterNumber::from_template(template, 2027, 1) == number;
    let words = match (template.contains('/'), repeats) {
        (true, _) => words::TEMPLATE_SLASH,
        (false, true) => words::TEMPLATE_REPEATS,
        (false, false) => words::TEMPLATE_WRONG,
    };
    (!found || repeats).then(|| Fault::new(Part::Whole, field, words).with("word", template))
}

/// Channels that an earlier intake takes too, for the same kind of complaint.
fn ambiguous(agency: &Agency, index: usize) -> Vec<Fault> {
    let intake = &agency.intakes[index];
    let shares = |kinds: &[Kind]| {
        kinds.is_empty() || intake.kinds.is_empty() || kinds.iter().any(|kind| intake.kinds.contains(kind))
    };
    let mut faults = Vec::new();
    for (nth, other) in agency.intakes[..index].iter().enumerate().filter(|(_, other)| shares(&other.kinds)) {
        for channel in intake.channels.iter().filter(|channel| other.channels.contains(channel)) {
            let fault = Fault::new(Part::Intake(index), "channels", words::INTAKE_AMBIGUOUS);
            faults.push(fault.with("channel", channel.code()).with("other", nth + 1));
        }
    }
    faults
}

/// Lines of the matrix that lead nowhere, or to two places.
fn responsibilities(agency: &Agency) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (index, line) in agency.responsibilities.iter().enumerate() {
        let fault = |key: &str, words| Fault::new(Part::Responsibility(index), key, words);
        if agency.category(line.category.as_str()).is_none() {
            let known: Vec<&str> = agency.categories.iter().map(|category| category.id.as_str()).collect();
            let fault = fault("category", words::RESPONSIBLE_CATEGORY).with("word", &line.category);
            faults.push(fault.with("known", known.join(", ")));
        }
        let earlier = agency.responsibilities[..index].iter().position(|other| other.category == line.category);
        faults.extend(earlier.map(|other| {
            fault("category", words::RESPONSIBLE_TWICE).with("word", &line.category).with("other", other + 1)
        }));
        if line.unit.is_some() == line.inspectorate {
            faults.push(fault("unit", words::RESPONSIBLE_ONE));
        }
        if let Some(unit) = line.unit.as_ref().filter(|unit| agency.unit(unit).is_none()) {
            let known: Vec<&str> = agency.units.iter().map(|unit| unit.id.as_str()).collect();
            faults.push(fault("unit", words::RESPONSIBLE_UNIT).with("word", unit).with("known", known.join(", ")));
        }
        if line.inspectorate && agency.office(Role::Inspectorate).is_none() {
            faults.push(fault("inspectorate", words::RESPONSIBLE_NO_INSPECTORATE));
        }
    }
    faults
}

/// Most lines of a letterhead's name, and most letters of one: what a sheet's width takes.
const LETTERHEAD_LINES: usize = 4;
const LETTERHEAD_LETTERS: usize = 90;

fn letterhead(agency: &Agency) -> Option<Fault> {
    let head = agency.letterhead.as_ref()?;
    let long = |text: &String| text.chars().count() > LETTERHEAD_LETTERS;
    let wrong = head.lines.is_empty() || head.lines.len() > LETTERHEAD_LINES || head.lines.iter().any(long);
    let fault = Fault::new(Part::Letterhead, "lines", words::LETTERHEAD_LONG);
    wrong.then(|| fault.with("max", LETTERHEAD_LINES).with("length", LETTERHEAD_LETTERS))
}

/// Numbers of letters that could not be written, or would repeat.
fn letter_numbers(agency: &Agency) -> Option<Fault> {
    let rule = agency.letter_numbers.as_ref()?;
    let wrong = rule.fault()?;
    let known: Vec<String> = PIECES.iter().map(|(name, _)| format!("{{{name}}}")).collect();
    let fault = Fault::new(Part::Whole, wrong.key(), wrong.words()).with("word", &rule.template);
    let piece = if let TemplateFault::Unknown(piece) = &wrong { piece.as_str() } else { "" };
    Some(fault.with("piece", piece).with("known", known.join(", ")).with("max", wrong.max()))
}

/// Initials by whom nobody here could be, and marks that could not be told apart.
fn disposition(agency: &Agency) -> Vec<Fault> {
    let Some(rule) = &agency.disposition else {
        return Vec::new();
    };
    let mut faults = Vec::new();
    let single = |role: Role| agency.office(role).is_some() && agency.units.iter().all(|unit| unit.role != role);
    let wrong =
        |(nth, role): &(usize, &Role)| *nth >= INITIALS_MAX || !single(**role) || rule.initials[..*nth].contains(*role);
    if let Some((_, role)) = rule.initials.iter().enumerate().find(wrong) {
        let fault = Fault::new(Part::Whole, "disposition.initials", sheet::RULE_INITIALS);
        faults.push(fault.with("max", INITIALS_MAX).with("word", role.code()));
    }
    let twice = |nth: usize| rule.marks[..nth].iter().any(|mark| mark.id == rule.marks[nth].id);
    if rule.marks.len() > MARKS_MAX || (0..rule.marks.len()).any(twice) {
        faults.push(Fault::new(Part::Whole, "disposition.mark", sheet::RULE_MARKS).with("max", MARKS_MAX));
    }
    faults
}

/// Mail for offices that are none here, or for which there would be nothing in it.
fn delivery(agency: &Agency) -> Vec<Fault> {
    let rule = agency.delivery.clone().unwrap_or_default();
    let in_units = |role: &Role| agency.units.iter().any(|unit| unit.role == *role);
    let known = |role: &Role| agency.office(*role).is_some() || in_units(role);
    let queue = |role: &Role| known(role) && role.may(Act::ReadQueue) && *role != Role::Reporter;
    let single = |role: &Role| agency.office(*role).is_some() && !in_units(role) && queue(role);
    let due = rule.due.iter().map(|due| ("due", &due.roles, words::DELIVERY_DUE, &queue as &dyn Fn(&Role) -> bool));
    let recap = rule.recap.iter().map(|recap| ("recap", &recap.roles, words::DELIVERY_RECAP, &single as _));
    let mut faults = Vec::new();
    for (key, roles, refused, fits) in due.chain(recap) {
        let fault = |words| Fault::new(Part::Delivery, key, words);
        if roles.is_empty() {
            faults.push(fault(words::DELIVERY_NOBODY).with("key", key));
        }
        faults.extend(roles.iter().find(|role| !fits(role)).map(|role| fault(refused).with("word", role.code())));
    }
    faults
}

/// Faults that show beside the rest of the set.
pub(super) fn faults_in(set: &Defaults, agency: &Agency) -> Vec<Fault> {
    let mut faults = Vec::new();
    // What is the same when the year is filled in gives the same numbers.
    let shares = |other: &&Agency| other.id != agency.id && other.number_template == agency.number_template;
    if let Some(other) = set.agencies.iter().find(shares) {
        let fault = Fault::new(Part::Whole, "number_template", words::TEMPLATE_SHARED);
        faults.push(fault.with("word", &agency.number_template).with("other", &other.name));
    }
    if set.calendar(&agency.calendar).is_none() {
        let known: Vec<&str> = set.calendars.iter().map(|calendar| calendar.id.as_str()).collect();
        let fault = Fault::new(Part::Whole, "calendar", words::CALENDAR_UNKNOWN);
        faults.push(fault.with("word", &agency.calendar).with("known", known.join(", ")));
    }
    let mut asked = Vec::new();
    for (index, intake) in agency.intakes.iter().enumerate() {
        let Some(procedure) = set.procedure(&intake.procedure) else {
            let known: Vec<&str> = set.procedures.iter().map(|procedure| procedure.id.as_str()).collect();
            let fault = Fault::new(Part::Intake(index), "procedure", words::PROCEDURE_UNKNOWN);
            faults.push(fault.with("word", &intake.procedure).with("known", known.join(", ")));
            continue;
        };
        if !asked.contains(&procedure.id.as_str()) {
            asked.push(&procedure.id);
            faults.extend(without_office(agency, procedure, index));
            faults.extend(without_number(agency, procedure));
        }
    }
    faults
}

/// Roles that act, or are told when a reporter is not satisfied, and that the agency has no name for. The reporter and the system need none.
fn without_office(agency: &Agency, procedure: &Procedure, intake: usize) -> Vec<Fault> {
    let named = |role: Role| agency.office(role).is_some() || agency.units.iter().any(|unit| unit.role == role);
    let told = procedure.rating.map(|rule| rule.superior).filter(|role| !procedure.roles().contains(role));
    let acting =
        procedure.roles().into_iter().chain(told).filter(|role| !matches!(role, Role::Reporter | Role::System));
    acting
        .filter(|role| !named(*role))
        .map(|role| {
            let fault = Fault::new(Part::Intake(intake), "procedure", words::NO_OFFICE);
            fault.with("role", role.code()).with("word", &procedure.id)
        })
        .collect()
}

/// Where an officer gives the number, a step must be there to give it.
fn without_number(agency: &Agency, procedure: &Procedure) -> Option<Fault> {
    let gives = procedure.steps.iter().any(|step| step.action == Action::Register && step.by_hand());
    let missing = agency.number_given == NumberGiven::Officer && !gives;
    missing.then(|| Fault::new(Part::Whole, "number_given", words::NO_REGISTER_STEP).with("word", &procedure.id))
}
