//! The answer gate: an answer says what was decided, by whom, and what was done or why not; what the reporter
//! may do next is added by [`rights`]. Text that only promises is no answer but a *janji*: it goes out with a
//! date, and nothing ends by it. UU 25/2009 Ps 36 and 44: a complaint is settled by a decision with its reasons.
//!
//! Absent: who may answer (see [`crate::case::permitted`]), and the review of a draft (see [`review`]).

use chrono::{Days, NaiveDate};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::agency::Agency;
use crate::calendar::Calendar;
use crate::case::{Actor, Case, Clock, ClockChange, ClockName, Event, Turn, beside};
use crate::form::{Checker, Field, ProblemCode};
use crate::procedure::{Action, Asked, Role, vocabulary};
use crate::time::{Moment, Zone, long_date, parse_date};
use crate::words::{Lang, Words, answer as words};

mod phrases;
pub mod review;
mod rights;
mod template;

pub use rights::rights;
pub use template::{Filling, Template, filled};

/// Latest day that may be promised, in days from today: nobody waits for what lies further.
pub const PROMISE_DAYS_MAX: u64 = 366;

vocabulary! {
    /// What was decided about a complaint.
    Decision {
        Granted = "granted", DECISION_GRANTED;
        Partly = "partly", DECISION_PARTLY;
        Declined = "declined", DECISION_DECLINED;
        Elsewhere = "elsewhere", DECISION_ELSEWHERE;
        Informed = "informed", DECISION_INFORMED;
    }
}

impl Decision {
    /// Whether it must be said why.
    const fn asks_why(self) -> bool {
        matches!(self, Self::Partly | Self::Declined | Self::Elsewhere)
    }
}

/// An answer as it was typed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Typed<'a> {
    /// What was decided, by code; may be empty where the text says it.
    pub decision: &'a str,
    /// By whom; may be empty where the text says it.
    pub decided_by: &'a str,
    /// What was done, or why not.
    pub text: &'a str,
    /// The day until which it is promised, `YYYY-MM-DD`; empty: it is an answer.
    pub promised_on: &'a str,
}

/// What a typed answer is once it passed the gate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passed {
    /// What the reporter reads.
    pub text: String,
    /// The day of a promise; none of an answer.
    pub promise: Option<NaiveDate>,
}

/// What a text says was decided, where it does.
#[must_use]
pub fn decided(text: &str) -> Option<Decision> {
    match () {
        () if phrases::tells_denied(text) => Some(Decision::Declined),
        () if phrases::tells_done(text) => Some(Decision::Granted),
        () => None,
    }
}

/// Whether a text only promises: it says nothing that was done or is so, and something that will be.
#[must_use]
pub fn promises(text: &str) -> bool {
    let sentences = phrases::sentences_of(text);
    sentences.contains(&phrases::Sentence::Promises) && !sentences.contains(&phrases::Sentence::Says)
}

/// Checks an answer, or a promise in its place, and gives the one text it makes.
///
/// # Errors
/// Every part that is missing, by field.
pub fn gate(
    typed: &Typed<'_>,
    agency: &Agency,
    calendar: &Calendar,
    today: NaiveDate,
) -> Result<Passed, Vec<crate::form::Problem>> {
    let mut check = Checker::default();
    let passed = check.answer(typed, agency, calendar, today);
    check.done(passed.unwrap_or(Passed { text: String::new(), promise: None }))
}

impl Checker {
    /// The gate; `None` where a problem was found.
    pub(crate) fn answer(
        &mut self,
        typed: &Typed<'_>,
        agency: &Agency,
        calendar: &Calendar,
        today: NaiveDate,
    ) -> Option<Passed> {
        let known = self.problems.len();
        let text = self.text(Field::Text, typed.text, Asked::Required);
        let by = self.text(Field::DecidedBy, typed.decided_by, Asked::Optional);
        let decision = self.offered(Field::Decision, typed.decision, Decision::from_code);
        let promise = self.promised(typed.promised_on, calendar, today);
        let text = text?;
        if unfilled(&text) {
            self.wrong(Field::Text, ProblemCode::Unfilled);
            return None;
        }
        if promise.is_none() && typed.promised_on.trim().is_empty() {
            self.parts(&text, decision, by.as_deref(), agency);
        }
        let passed = Passed { text: composed(&text, decision, by.as_deref(), promise), promise };
        (self.problems.len() == known).then_some(passed)
    }

    /// What an answer must say that is no promise.
    fn parts(&mut self, text: &str, decision: Option<Decision>, by: Option<&str>, agency: &Agency) {
        let handed_on = decision == Some(Decision::Elsewhere) && phrases::tells_handed_on(text);
        if !handed_on && !phrases::sentences_of(text).contains(&phrases::Sentence::Says) {
            if promises(text) {
                return self.wrong(Field::PromisedOn, ProblemCode::BarePromise);
            }
            return self.wrong(Field::Text, ProblemCode::SaysNothing);
        }
        let decision = decision.or_else(|| decided(text));
        match decision {
            None => self.wrong(Field::Decision, ProblemCode::Choice),
            Some(decision) if decision.asks_why() && !handed_on && !phrases::tells_why(text) => {
                self.wrong(Field::Text, ProblemCode::NoReason);
            }
            Some(_) => {}
        }
        let units = agency.units.iter().map(|unit| unit.name.as_str());
        let names = agency.offices.iter().map(|office| office.name.as_str()).chain(units);
        if by.is_none() && !phrases::tells_who(text, names.chain([agency.name.as_str()])) {
            self.wrong(Field::DecidedBy, ProblemCode::Required);
        }
    }

    /// The day of a promise: one that is worked, after today and not out of sight.
    fn promised(&mut self, typed: &str, calendar: &Calendar, today: NaiveDate) -> Option<NaiveDate> {
        if typed.trim().is_empty() {
            return None;
        }
        let Some(on) = parse_date(typed.trim()) else {
            self.wrong(Field::PromisedOn, ProblemCode::Date);
            return None;
        };
        let last = today.checked_add_days(Days::new(PROMISE_DAYS_MAX));
        if on <= today || last.is_some_and(|last| on > last) {
            self.wrong(Field::PromisedOn, ProblemCode::NotAhead);
        } else if calendar.closed(on).is_some() {
            self.wrong(Field::PromisedOn, ProblemCode::DayOff);
        }
        Some(on)
    }
}

/// Whether places of a sample text still wait to be filled: `[alasan]` begins with a letter, `[1]` is a footnote.
fn unfilled(text: &str) -> bool {
    text.split('[').skip(1).any(|rest| rest.contains(']') && rest.starts_with(char::is_alphabetic))
}

/// The one text of an answer's parts, in the language of the SOP: decision first, then what was done.
#[must_use]
pub fn composed(text: &str, decision: Option<Decision>, by: Option<&str>, promise: Option<NaiveDate>) -> String {
    const LANG: Lang = Lang::Id;
    if let Some(on) = promise {
        return format!("{text}\n\n{}", words::PROMISED_ON.with(LANG, &[("date", &long_date(on, LANG))]));
    }
    let decision = decision.map(|it| words::DECIDED.with(LANG, &[("decision", it.words().in_lang(LANG))]));
    let by = by.map(|by| words::DECIDED_BY.with(LANG, &[("office", by)]));
    let head: Vec<String> = decision.into_iter().chain(by).collect();
    if head.is_empty() { text.to_owned() } else { format!("{}\n\n{text}", head.join(" ")) }
}

/// The event of a promise instead of an answer: the case stays where it is, its clocks run on, and one of the
/// promise begins, which counts from the opening to the closing of the promised day. A promise given before is
/// over with it.
#[must_use]
pub fn promise(case: &Case, actor: Actor, on: NaiveDate, calendar: &Calendar, now: Moment) -> Event {
    let opening =
        calendar.hours(on).first().map_or_else(|| calendar.end_of_day(on), |span| calendar.zone.moment(on, span.from));
    let started =
        Turn::Started { legs: Vec::new(), due_at: calendar.end_of_day(on), since: Some(opening), pauses: Vec::new() };
    let clocks = settled(case).into_iter().chain([ClockChange { clock: ClockName::Commitment, turn: started }]);
    Event { clocks: clocks.collect(), ..beside(case, Action::Promise, actor, now) }
}

/// What an answer, a newer promise or an end does to an open promise: it is over.
#[must_use]
pub fn settled(case: &Case) -> Option<ClockChange> {
    let open = case.clock(&ClockName::Commitment).is_some();
    open.then_some(ClockChange { clock: ClockName::Commitment, turn: Turn::Stopped })
}

/// What became of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Its day has not passed.
    Open,
    /// An answer came in time.
    Kept,
    /// Its day passed without an answer.
    Broken,
    /// Another promise took its place before its day passed.
    Replaced,
    /// The case ended otherwise before its day passed.
    Lapsed,
}

/// What became of a promise by now.
#[must_use]
pub fn outcome(case: &Case, promise: &Clock, now: Moment) -> Outcome {
    let Some(at) = promise.stopped_at else {
        return if promise.late(now) { Outcome::Broken } else { Outcome::Open };
    };
    let by = |action: Action| case.history.iter().any(|step| step.action == action && step.happened_at == at);
    match () {
        () if promise.late(at) => Outcome::Broken,
        () if by(Action::Answer) => Outcome::Kept,
        () if by(Action::Promise) => Outcome::Replaced,
        () => Outcome::Lapsed,
    }
}

/// The promises of a case, the oldest first.
pub fn commitments(case: &Case) -> impl Iterator<Item = &Clock> {
    case.clocks.iter().filter(|clock| clock.name == ClockName::Commitment)
}

/// The last promise of a case and what became of it, as a sentence: what its reporter is told first.
#[must_use]
pub fn last_promise(case: &Case, zone: Zone, now: Moment, lang: Lang) -> Option<(Outcome, String)> {
    let promise = commitments(case).last()?;
    let date = long_date(zone.date(promise.due_at?), lang);
    let outcome = outcome(case, promise, now);
    let words = match outcome {
        Outcome::Open => words::PROMISE_STANDS,
        Outcome::Kept => words::PROMISE_KEPT,
        Outcome::Broken => words::PROMISE_BROKEN,
        Outcome::Replaced => words::PROMISE_REPLACED,
        Outcome::Lapsed => words::PROMISE_LAPSED,
    };
    Some((outcome, words.with(lang, &[("date", &date)])))
}

/// The role that gave the open promise: the alarm of its day comes back to it, whoever has the case then.
#[must_use]
pub fn promiser(case: &Case) -> Option<Role> {
    let given = case.history.iter().rev().find(|passage| passage.action == Action::Promise)?;
    Some(given.recorded_by.unwrap_or(given.role))
}

#[cfg(test)]
mod tests;
