//! What is asked of a case, as it was typed, and the check of what goes with it. Absent: whether the step
//! may be taken (see [`super::permitted`]).

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Actor;
use crate::agency::{Agency, OrganisationUnit};
use crate::answer::{Passed, Typed};
use crate::calendar::Calendar;
use crate::form::{Checker, Field, Problem, ProblemCode};
use crate::id::{FileId, UnitId};
use crate::procedure::{Action, Asked, Classification, Ground, Rating, Step, StepNo};
use crate::time::{Moment, Zone};

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
    /// The unit chosen, by id, where the step gives the case to one of several.
    #[serde(default)]
    pub unit: String,
    /// The ground chosen, by code, where the step returns, rejects or hands back.
    #[serde(default)]
    pub ground: String,
    /// Whose matter it is instead, in words.
    #[serde(default)]
    pub owner: String,
    /// The mark given, `1` to `5`, where an answer is confirmed; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rating: String,
    /// What was decided, by code, where it answers; may be empty where the text says it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub decision: String,
    /// By whom it was decided, where it answers; may be empty where the text says it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub decided_by: String,
    /// The day of a promise given instead of an answer, `YYYY-MM-DD`; empty: it answers.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub promised_on: String,
    /// When it happened, where an officer records what someone without an account did: RFC 3339, or
    /// `2026-11-23T09:00` in the agency's zone. Empty: now.
    #[serde(default)]
    pub happened_at: String,
    /// Files received for it.
    #[serde(default)]
    pub files: Vec<String>,
}

/// What a command carries once checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// The text.
    pub text: Option<String>,
    /// Whose matter it is instead.
    pub owner: Option<String>,
    /// The classification.
    pub classification: Option<Classification>,
    /// The unit.
    pub unit: Option<UnitId>,
    /// The ground.
    pub ground: Option<Ground>,
    /// The mark.
    pub rating: Option<Rating>,
    /// When it happened, if not now.
    pub happened_at: Option<Moment>,
    /// The day that is promised instead of an answer.
    pub promise: Option<NaiveDate>,
    /// The files.
    pub files: Vec<FileId>,
}

/// What a command is checked against besides its step.
#[derive(Clone, Copy)]
pub struct Asking<'a> {
    /// Who asks.
    pub actor: &'a Actor,
    /// The agency.
    pub agency: &'a Agency,
    /// Its calendar.
    pub calendar: &'a Calendar,
    /// When the last thing happened to the case: what comes after it did not happen before.
    pub last: Moment,
    /// The moment of asking.
    pub now: Moment,
}

impl Command {
    /// The mark given, if it is one.
    #[must_use]
    pub fn mark(&self) -> Option<Rating> {
        Rating::from_code(self.rating.trim())
    }

    /// Checks what a reporter writes, who chooses nothing beside it.
    ///
    /// # Errors
    /// Every problem found.
    pub fn check_spoken(&self, action: Action) -> Result<(), Vec<Problem>> {
        let mut check = Checker::default();
        check.spoken(self, action);
        check.done(())
    }

    /// The gate of an answer.
    fn answering(&self, check: &mut Checker, asking: &Asking<'_>) -> Option<Passed> {
        let typed = Typed {
            decision: &self.decision,
            decided_by: &self.decided_by,
            text: &self.text,
            promised_on: &self.promised_on,
        };
        check.answer(&typed, asking.agency, asking.calendar, asking.calendar.zone.date(asking.now))
    }

    /// Checks what goes with the command against what its step takes.
    ///
    /// # Errors
    /// Every problem found.
    pub fn check(&self, step: &Step, asking: &Asking<'_>) -> Result<Load, Vec<Problem>> {
        let needs = step.action.needs();
        let mut check = Checker::default();
        let answers = step.action == Action::Answer;
        let (text, files) = if answers { (None, Vec::new()) } else { check.spoken(self, step.action) };
        let passed = if answers { self.answering(&mut check, asking) } else { None };
        let promise = passed.as_ref().and_then(|passed| passed.promise);
        let text = text.or(passed.map(|passed| passed.text));
        let classification = check
            .choice(needs.classification, Field::Classification, || Classification::from_code(&self.classification));
        let ground = check.choice(needs.ground, Field::Ground, || {
            Ground::from_code(&self.ground).filter(|ground| ground.serves(step.action, step.of_recap()))
        });
        let asked = match ground {
            Some(ground) if ground.asks_owner() => Asked::Required,
            _ if needs.ground => Asked::Optional,
            _ => Asked::No,
        };
        let owner = check.text(Field::Owner, &self.owner, asked);
        let among: Vec<&OrganisationUnit> = asking.agency.units_for(step).collect();
        let unit = check.choice(!among.is_empty(), Field::Unit, || {
            among.iter().find(|unit| unit.id.as_str() == self.unit).map(|unit| unit.id.clone())
        });
        let rated = matches!(step.action, Action::Confirm | Action::Dispute) && !self.rating.trim().is_empty();
        let rating = check.choice(rated, Field::Rating, || self.mark());
        let recorded = !step.actors.contains(&asking.actor.role);
        let happened_at =
            if recorded { check.past(&self.happened_at, asking.calendar.zone, asking.last..=asking.now) } else { None };
        check.done(Load { text, owner, classification, unit, ground, rating, happened_at, promise, files })
    }
}

impl Checker {
    /// The text and the files of a command, as far as its action takes them.
    fn spoken(&mut self, command: &Command, action: Action) -> (Option<String>, Vec<FileId>) {
        let needs = action.needs();
        let asked = match (needs.text, needs.text_required) {
            (None, _) => Asked::No,
            (Some(_), false) => Asked::Optional,
            (Some(_), true) => Asked::Required,
        };
        let text = self.text(Field::Text, &command.text, asked);
        let files = if needs.files { self.files(&command.files) } else { Vec::new() };
        (text, files)
    }

    /// A choice that must be made, where it is asked.
    fn choice<T>(&mut self, asked: bool, field: Field, chosen: impl FnOnce() -> Option<T>) -> Option<T> {
        let chosen = if asked { chosen() } else { None };
        if asked && chosen.is_none() {
            self.wrong(field, ProblemCode::Choice);
        }
        chosen
    }

    /// A moment within bounds, the last thing that happened and now; `None` when nothing was typed.
    pub(crate) fn past(&mut self, typed: &str, zone: Zone, within: RangeInclusive<Moment>) -> Option<Moment> {
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        let at = Moment::parse(typed).or_else(|| zone.from_typed(typed));
        match at {
            None => self.wrong(Field::HappenedAt, ProblemCode::Date),
            Some(at) if at > *within.end() => self.wrong(Field::HappenedAt, ProblemCode::Future),
            Some(at) if at < *within.start() => self.wrong(Field::HappenedAt, ProblemCode::TooEarly),
            Some(_) => {}
        }
        at
    }

    /// What was checked, or every problem found.
    pub(crate) fn done<T>(self, checked: T) -> Result<T, Vec<Problem>> {
        if self.problems.is_empty() { Ok(checked) } else { Err(self.problems) }
    }
}
