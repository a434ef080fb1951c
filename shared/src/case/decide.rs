//! From a command to events, or to a refusal that says why not.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::offers::permitted;
use super::{Actor, Case, Event, Sealed, apply, clocks};
use crate::agency::Agency;
use crate::calendar::Calendar;
use crate::form::{Checker, Field, Problem, ProblemCode};
use crate::id::{AgencyId, CaseId, FileId, RegisterNumber};
use crate::procedure::{Action, Asked, Channel, Classification, Procedure, Role, State, Step, StepNo};
use crate::time::Moment;
use crate::words::{Lang, codes};

/// The data the rules run on.
#[derive(Clone, Copy)]
pub struct Rules<'a> {
    /// The case's procedure, in the case's version.
    pub procedure: &'a Procedure,
    /// Its agency.
    pub agency: &'a Agency,
    /// The agency's calendar.
    pub calendar: &'a Calendar,
}

/// What is asked of a case: a step of its procedure, and what goes with it, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Command {
    /// The step's number.
    pub step: StepNo,
    /// The text that goes with it.
    #[serde(default)]
    pub text: String,
    /// The classification chosen, by code.
    #[serde(default)]
    pub classification: String,
    /// Files received for it.
    #[serde(default)]
    pub files: Vec<String>,
}

/// What a command carries once checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    /// The text.
    pub text: Option<String>,
    /// The classification.
    pub classification: Option<Classification>,
    /// The files.
    pub files: Vec<FileId>,
}

impl Command {
    /// Checks what goes with the command against what its action takes.
    ///
    /// # Errors
    /// Every problem found.
    pub fn check(&self, action: Action) -> Result<Load, Vec<Problem>> {
        let needs = action.needs();
        let mut check = Checker::default();
        let asked = match (needs.text, needs.text_required) {
            (None, _) => Asked::No,
            (Some(_), false) => Asked::Optional,
            (Some(_), true) => Asked::Required,
        };
        let text = check.text(Field::Text, &self.text, asked);
        let classification = needs.classification.then(|| Classification::from_code(&self.classification)).flatten();
        if needs.classification && classification.is_none() {
            check.wrong(Field::Classification, ProblemCode::Choice);
        }
        let files = if needs.files { check.files(&self.files) } else { Vec::new() };
        if check.problems.is_empty() { Ok(Load { text, classification, files }) } else { Err(check.problems) }
    }
}

/// How a case begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The id it gets.
    pub case: CaseId,
    /// The agency.
    pub agency: AgencyId,
    /// The procedure.
    pub procedure: String,
    /// Its version.
    pub procedure_version: u32,
    /// The channel.
    pub channel: Channel,
}

/// What the rules cannot know: the time, chance, and the next number of the register.
#[derive(Clone, Debug)]
pub struct Context {
    /// The moment of deciding.
    pub now: Moment,
    /// When it happened, if not now.
    pub happened_at: Option<Moment>,
    /// The number a `register` step would give.
    pub number: Option<RegisterNumber>,
    /// The classification that was chosen and checked.
    pub classification: Option<Classification>,
    /// Commitments to what goes with the first event.
    pub sealed: Vec<Sealed>,
}

impl Context {
    /// A context in which something happens now and brings nothing with it.
    #[must_use]
    pub const fn at(now: Moment) -> Self {
        Self { now, happened_at: None, number: None, classification: None, sealed: Vec::new() }
    }
}

/// Why the rules say no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// The procedure has no such step.
    #[error("unknown step")]
    UnknownStep,
    /// Another role does this step.
    #[error("not your step")]
    NotYourStep {
        /// The role that does it.
        role: Role,
    },
    /// The step cannot be done in the case's state.
    #[error("not from here")]
    NotFromHere {
        /// The state.
        state: State,
    },
    /// The step happens by itself, later.
    #[error("not yet due")]
    NotYetDue,
}

impl Refusal {
    /// The stable code on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnknownStep => "unknown_step",
            Self::NotYourStep { .. } => "not_your_step",
            Self::NotFromHere { .. } => "not_from_here",
            Self::NotYetDue => "not_yet_due",
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn sentence(self, lang: Lang) -> String {
        match self {
            Self::UnknownStep => codes::REFUSED_UNKNOWN_STEP.in_lang(lang).to_owned(),
            Self::NotYourStep { role } => {
                codes::REFUSED_NOT_YOUR_STEP.with(lang, &[("role", role.words().in_lang(lang))])
            }
            Self::NotFromHere { state } => {
                codes::REFUSED_NOT_FROM_HERE.with(lang, &[("state", state.words().in_lang(lang))])
            }
            Self::NotYetDue => codes::REFUSED_NOT_YET_DUE.in_lang(lang).to_owned(),
        }
    }
}

/// Opens a case: the filing, and what Aduan does at once after it.
///
/// # Errors
/// [`Refusal::UnknownStep`] when the procedure has no filing step.
pub fn file(rules: &Rules<'_>, opening: Opening, context: &Context) -> Result<Vec<Event>, Refusal> {
    let step = rules.procedure.filing().ok_or(Refusal::UnknownStep)?;
    let mut first = event(rules, None, step, &Actor::REPORTER, context);
    first.opening = Some(opening);
    first.sealed.clone_from(&context.sealed);
    Ok(with_automatic(rules, None, first, context))
}

/// What a command does to a case. The command's load must have been checked (see [`Command::check`])
/// and stand in the context.
///
/// # Errors
/// The refusal that says why not.
pub fn decide(
    rules: &Rules<'_>,
    case: &Case,
    actor: &Actor,
    no: &str,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let step = rules.procedure.step(no).ok_or(Refusal::UnknownStep)?;
    permitted(case, actor, step, context.now)?;
    let mut first = event(rules, Some(case), step, actor, context);
    first.classification = context.classification.filter(|_| step.action.needs().classification);
    first.sealed.clone_from(&context.sealed);
    Ok(with_automatic(rules, Some(case.clone()), first, context))
}

/// Adds the steps Aduan does at once after an event.
fn with_automatic(rules: &Rules<'_>, case: Option<Case>, first: Event, context: &Context) -> Vec<Event> {
    let mut case = apply(case, &first);
    let mut events = vec![first];
    while let Some(now) = &case {
        let Some(step) = rules.agency.automatic_next(rules.procedure, now.state) else {
            break;
        };
        let next = event(rules, Some(now), step, &Actor::SYSTEM, context);
        case = apply(case, &next);
        events.push(next);
    }
    events
}

fn event(rules: &Rules<'_>, case: Option<&Case>, step: &Step, actor: &Actor, context: &Context) -> Event {
    let happened_at = context.happened_at.unwrap_or(context.now);
    let state = step.to.or(case.map(|case| case.state)).unwrap_or(State::Received);
    let moved = step.to.is_some();
    Event {
        version: case.map_or(0, |case| case.version) + 1,
        step: step.no.clone(),
        action: step.action,
        actor: actor.clone(),
        happened_at,
        recorded_at: context.now,
        state,
        holder: rules.procedure.holder(state),
        clocks: if moved { clocks::turns(rules, case, state, happened_at) } else { Vec::new() },
        opening: None,
        number: context.number.clone().filter(|_| step.action == Action::Register),
        classification: None,
        sealed: Vec::new(),
    }
}
