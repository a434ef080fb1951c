//! The way of a case through its SOP, as its reporter and its officers see it: steps done, the one
//! expected now, and those that follow when all goes well. Absent: words, and what a viewer may read.

use crate::agency::Agency;
use crate::case::{Case, ClockName};
use crate::clock::Limit;
use crate::id::UnitId;
use crate::outlook::unit_before;
use crate::procedure::{Action, Channel, Procedure, Role, Stand, Step, StepNo};
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
    /// Who has the case after it; of an act beside the SOP, who did it.
    pub toward: Role,
    /// The unit it was given to, or that did it, where there are several.
    pub unit: Option<UnitId>,
    /// When.
    pub when: When,
}

/// Whether an act beside the SOP stands on the way all the same: its reporter is told what became of their
/// data, and when.
const fn told(action: Action) -> bool {
    use Action::{Erase, Gather, OpenIdentity, Promise, Publish, Release, Split, Withhold};
    matches!(action, OpenIdentity | Erase | Publish | Withhold | Promise | Gather | Release | Split)
        || action.of_secrecy()
}

/// The way of a case: what happened, in order of time, and the way ahead.
#[must_use]
pub fn journey(procedure: &Procedure, agency: &Agency, case: &Case) -> Vec<Stop> {
    let moves = |no: &str| procedure.step(no).is_some_and(|step| step.to.is_some());
    let (mut stops, mut since) = (Vec::new(), case.filed_at);
    for passage in &case.history {
        let moved = moves(&passage.step);
        if !moved && !told(passage.action) {
            continue;
        }
        let at = passage.happened_at;
        let (toward, unit) = if moved {
            since = at;
            (passage.holder, passage.unit.clone())
        } else {
            (passage.role, unit_before(case, passage.version).cloned())
        };
        stops.push(Stop { step: passage.step.clone(), action: passage.action, toward, unit, when: When::Done(at) });
    }
    let steps = case.clocks.iter().filter(|clock| clock.open() && matches!(clock.name, ClockName::Step(_)));
    let due = steps.filter_map(|clock| clock.due_at).min();
    let mut ahead = ahead(procedure, agency, case.stand(), case.channel);
    if let Some(now) = ahead.first_mut() {
        now.when = When::Now { since, due };
    }
    stops.extend(ahead);
    stops
}

/// The way ahead from a stand when all goes well, without the steps Aduan does at once. Steps that must
/// wait are left out: they are taken only when all does not go well.
#[must_use]
pub fn ahead(procedure: &Procedure, agency: &Agency, from: Stand, channel: Channel) -> Vec<Stop> {
    let mut stops = Vec::new();
    let mut seen = vec![from];
    let mut stand = from;
    while let Some((step, to)) = onward(procedure, stand, channel) {
        if !agency.automatic(step) {
            let within = step.limit.as_ref().map(|limit| limit.within);
            let (action, toward) = (step.action, to.holder);
            stops.push(Stop { step: step.no.clone(), action, toward, unit: None, when: When::Next { within } });
        }
        if to.state.ended() || seen.contains(&to) {
            break;
        }
        seen.push(to);
        stand = to;
    }
    stops
}

fn onward(procedure: &Procedure, stand: Stand, channel: Channel) -> Option<(&Step, Stand)> {
    if stand.state.ended() {
        return None;
    }
    procedure.next(stand, channel).and_then(|step| step.to.map(|to| (step, procedure.stand(to, channel))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::defaults::Defaults;
    use crate::procedure::State;

    #[test]
    fn the_way_ahead_leads_to_an_answer_and_its_confirmation() {
        let set = Defaults::load().expect("the compiled-in files are sound");
        let procedure = set.procedures.iter().find(|procedure| procedure.id == "jenawi-daring").expect("it ships");
        let agency = set.agencies.iter().find(|agency| agency.id.as_str() == "jenawi").expect("it ships");
        let check = |state: State, holder: Role, expect: &[&str]| {
            let from = Stand { state, holder };
            let stops = ahead(procedure, agency, from, Channel::Website);
            let steps: Vec<StepNo> = stops.into_iter().map(|stop| stop.step).collect();
            assert_eq!(steps, expect, "{from:?}");
        };
        check(State::Received, Role::IntakeOfficer, &["3", "4", "4a", "5", "5a"]);
        check(State::AwaitingReporter, Role::Reporter, &["3b", "3", "4", "4a", "5", "5a"]);
        check(State::Returned, Role::Classifier, &["4c", "5", "5a"]);
        check(State::Answered, Role::Reporter, &["5a"]);
        check(State::Closed, Role::System, &[]);
    }
}
