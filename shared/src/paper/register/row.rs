//! A complaint as the register has it. Absent: who may see which name; a row holds what may be printed.

use crate::agency::Agency;
use crate::case::{Case, Passage};
use crate::form::{Identity, about_name};
use crate::id::RegisterNumber;
use crate::procedure::{Action, Channel, Classification, Role, State};
use crate::recap::{Fact, promised_until};
use crate::text;
use crate::time::Moment;
use crate::words::{Lang, paper as words};

/// How much of a complaint and of its answer stands in the register, in characters.
const TOLD_LEN_MAX: usize = 300;

/// To whom a complaint was passed on.
#[derive(Clone, PartialEq, Eq)]
pub struct Forwarded {
    /// The office.
    pub office: String,
    /// When.
    pub at: Moment,
}

/// A complaint in the register. What its reporter keeps to themselves is empty.
#[derive(Clone, PartialEq, Eq)]
pub struct RegisterRow {
    /// Its register number.
    pub number: Option<RegisterNumber>,
    /// When it was received.
    pub filed_at: Moment,
    /// How it came.
    pub channel: Channel,
    /// Who reports.
    pub reporter: String,
    /// Where they live.
    pub address: String,
    /// How they are reached.
    pub contact: String,
    /// The national class, once given.
    pub classification: Option<Classification>,
    /// The category's name.
    pub category: String,
    /// Its first words.
    pub summary: String,
    /// Where it happened.
    pub place: String,
    /// Whom it is about, or the unit that answers for it.
    pub about: String,
    /// Whether files came with it.
    pub evidence: bool,
    /// To whom it was passed on.
    pub forwarded: Vec<Forwarded>,
    /// By when it is to be answered.
    pub due_at: Option<Moment>,
    /// The answer, or what was done.
    pub answer: String,
    /// When it was answered.
    pub answered_at: Option<Moment>,
    /// Where it stands.
    pub state: State,
    /// Who works on it.
    pub officer: String,
    /// What else is to be said.
    pub note: String,
}

/// What was told of a complaint, as far as whoever the register is for may read it.
#[derive(Clone, Copy, Default)]
pub struct Told<'a> {
    /// What happened.
    pub story: &'a str,
    /// Where.
    pub place: &'a str,
    /// The last answer.
    pub answer: &'a str,
    /// Whether files came with it.
    pub evidence: bool,
    /// Who reports, as far as that is shown.
    pub reporter: Option<&'a Identity>,
}

impl RegisterRow {
    /// The row of a complaint, at a moment.
    #[must_use]
    pub fn of(case: &Case, agency: &Agency, told: Told<'_>, at: Moment, lang: Lang) -> Self {
        let fact = Fact::of(case);
        let said = |text: &Option<String>| text.clone().unwrap_or_default();
        let who = told.reporter.cloned().unwrap_or_default();
        let contact: Vec<String> = [who.phone, who.email].into_iter().flatten().collect();
        let about = case.about.as_ref().and_then(|about| about_name(agency, about, lang));
        let unit = || case.unit.as_ref().and_then(|unit| agency.unit(unit)).map(|unit| unit.name.clone());
        let category = case.category.as_ref().and_then(|id| agency.category(id.as_str()));
        let office = |passage: &Passage| agency.holds(passage.holder, passage.unit.as_ref());
        let holder = agency.holds(case.holder, case.unit.as_ref()).unwrap_or(case.holder.words().in_lang(lang));
        let works = case.ended_at.is_none() && case.holder != Role::Reporter;
        Self {
            number: case.number.clone(),
            filed_at: case.filed_at,
            channel: case.channel,
            reporter: said(&who.name),
            address: said(&who.address),
            contact: contact.join(", "),
            classification: case.classification,
            category: category.map(|category| category.name.clone()).unwrap_or_default(),
            summary: text::summary(told.story, TOLD_LEN_MAX),
            place: told.place.to_owned(),
            about: about.or_else(unit).unwrap_or_default(),
            evidence: told.evidence,
            forwarded: forwarded(case)
                .filter_map(|passage| Some(Forwarded { office: office(passage)?.to_owned(), at: passage.happened_at }))
                .collect(),
            due_at: promised_until(case),
            answer: text::summary(told.answer, TOLD_LEN_MAX),
            answered_at: fact.as_ref().and_then(|fact| fact.answered_at),
            state: case.state,
            // Who reports is no officer, though the case waits for them.
            officer: Some(holder.to_owned()).filter(|_| works).unwrap_or_default(),
            note: note(case, fact.is_some_and(|fact| fact.late(at)), lang),
        }
    }
}

/// The passages with which a complaint was passed on to an office.
fn forwarded(case: &Case) -> impl Iterator<Item = &Passage> {
    let on = |action| matches!(action, Action::Forward | Action::Assign | Action::Disposition | Action::Escalate);
    case.history.iter().filter(move |passage| on(passage.action))
}

/// What else is to be said: that it is late, how often it came back, and on which ground it ended.
fn note(case: &Case, late: bool, lang: Lang) -> String {
    let late = late.then(|| words::REGISTER_LATE.in_lang(lang).to_owned());
    let count = case.history.iter().filter(|passage| passage.action == Action::Return).count();
    let returned = (count > 0).then(|| words::REGISTER_RETURNED.with(lang, &[("count", &count.to_string())]));
    let ended = case.history.last().filter(|passage| passage.state.ended());
    let ground = ended.and_then(|passage| passage.ground).map(|ground| ground.words().in_lang(lang).to_owned());
    late.into_iter().chain(returned).chain(ground).collect::<Vec<_>>().join("; ")
}
