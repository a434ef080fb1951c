//! The way of a case through its SOP, as its reporter and its officers see it: steps done, the one
//! expected now, and those that follow when all goes well. Absent: words, and what a viewer may read.

use crate::agency::Agency;
use crate::case::{Case, ClockName};
use crate::clock::Limit;
use crate::procedure::{Action, Procedure, Role, State, Step, StepNo};
use crate::time::Moment;

/// When a stop is passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// It was done at this moment.
    Done(Moment),
    /// It is expected now.
    Now {
        /// Since when the case waits for it.
        since: Moment,
        /// The nearest due moment of an open step limit.
        due: Option<Moment>,
    },
    /// It follows.
    Next {
        /// Its limit, if it has one.
        within: Option<Limit>,
    },
}

/// One stop on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The step.
    pub step: StepNo,
    /// What it does.
    pub action: Action,
    /// Who has the case after it.
    pub toward: Role,
    /// When.
    pub when: When,
}

/// The way of a case: what happened, in order of time, and the way ahead.
#[must_use]
pub fn journey(procedure: &Procedure, agency: &Agency, case: &Case) -> Vec<Stop> {
    let moves = |no: &str| procedure.step(no).is_none_or(|step| step.to.is_some());
    let passed = case.history.iter().filter(|passage| moves(&passage.step));
    let mut stops: Vec<Stop> = passed
        .map(|passage| Stop {
            step: passage.step.clone(),
            action: passage.action,
            toward: procedure.holder(passage.state),
            when: When::Done(passage.happened_at),
        })
        .collect();
    let since = match stops.last() {
        Some(Stop { when: When::Done(at), .. }) => *at,
        _ => case.filed_at,
    };
    let steps = case.clocks.iter().filter(|clock| clock.open() && matches!(clock.name, ClockName::Step(_)));
    let due = steps.filter_map(|clock| clock.due_at).min();
    let mut ahead = ahead(procedure, agency, case.state);
    if let Some(now) = ahead.first_mut() {
        now.when = When::Now { since, due };
    }
    stops.extend(ahead);
    stops
}

/// The way ahead from a state when all goes well, without the steps Aduan does at once.
#[must_use]
pub fn ahead(procedure: &Procedure, agency: &Agency, from: State) -> Vec<Stop> {
    let mut stops = Vec::new();
    let mut seen = vec![from];
    let mut state = from;
    while let Some((step, to)) = onward(procedure, state) {
        if !agency.automatic(step) {
            let within = step.limit.as_ref().map(|limit| limit.within);
            let toward = procedure.holder(to);
            stops.push(Stop { step: step.no.clone(), action: step.action, toward, when: When::Next { within } });
        }
        if to.ended() || seen.contains(&to) {
            break;
        }
        seen.push(to);
        state = to;
    }
    stops
}

fn onward(procedure: &Procedure, state: State) -> Option<(&Step, State)> {
    if state.ended() {
        return None;
    }
    procedure.next(state).and_then(|step| step.to.map(|to| (step, to)))
}

#[cfg(all(test, feature = "files"))]
mod tests {
    use super::*;
    use crate::defaults::Defaults;

    #[test]
    fn the_way_ahead_leads_to_an_answer_and_its_confirmation() {
        let set = Defaults::load().expect("the compiled-in files are sound");
        let (procedure, agency) = (&set.procedures[0], &set.agencies[0]);
        let check = |from: State, expect: &[&str]| {
            let steps: Vec<StepNo> = ahead(procedure, agency, from).into_iter().map(|stop| stop.step).collect();
            assert_eq!(steps, expect, "{from:?}");
        };
        check(State::Received, &["3", "4", "4a", "5", "5a"]);
        check(State::AwaitingReporter, &["3b", "3", "4", "4a", "5", "5a"]);
        check(State::Returned, &["4c", "5", "5a"]);
        check(State::Answered, &["5a"]);
        check(State::Closed, &[]);
    }
}
