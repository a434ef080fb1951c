//! Which action may bring a case where: the list of ends, and that nothing counts as answered, or is
//! closed, without an answer. Absent: whether a place can be left.

use super::{Fault, Part, listed};
use crate::procedure::{Action, State, Step};
use crate::words::procedure as words;

/// The ends there are, with the actions that lead to them.
const ENDS: [(State, &[Action]); 5] = [
    (State::Closed, &[Action::Record, Action::Close, Action::Confirm]),
    (State::Withdrawn, &[Action::Withdraw]),
    (State::Rejected, &[Action::Reject]),
    (State::HandedBack, &[Action::HandBack]),
    (State::RecapArchived, &[Action::Archive]),
];

/// Actions that say by their name that something ends.
const ENDING: [Action; 5] = [Action::Close, Action::Withdraw, Action::Reject, Action::HandBack, Action::Archive];

/// Faults of where a step leads.
pub(super) fn of_step(index: usize, step: &Step) -> Vec<Fault> {
    let fault = |key: &str, words| Fault::new(Part::Step(index, Some(step.no.clone())), key, words);
    let end = ENDS.iter().find(|(_, actions)| ENDING.contains(&step.action) && actions.contains(&step.action));
    let must_end =
        |state: State| fault("to", words::MUST_END).with("action", step.action.code()).with("state", state.code());
    let Some(to) = step.to else {
        return match (step.action, end) {
            (Action::Return, _) => vec![fault("to", words::RETURN_NO_TO)],
            (_, Some((state, _))) => vec![must_end(*state)],
            _ => Vec::new(),
        };
    };
    if step.from.iter().any(|place| place.state().is_some_and(State::of_recap) != to.state.of_recap()) {
        return vec![fault("to", words::CROSSES)];
    }
    if step.action == Action::Return && to.state.ended() {
        return vec![fault("to", words::RETURN_TO_END).with("state", to.state.code())];
    }
    if to.state == State::Answered && step.action != Action::Answer {
        return vec![fault("to", words::NOT_ANSWERED).with("action", step.action.code())];
    }
    if let Some((state, _)) = end.filter(|(state, _)| *state != to.state) {
        return vec![must_end(*state)];
    }
    let opens = matches!(step.action, Action::File | Action::OpenRecap);
    let allowed = ENDS.iter().find(|(state, _)| *state == to.state && !opens);
    if let Some((state, actions)) = allowed.filter(|(_, actions)| !actions.contains(&step.action)) {
        let known = listed(actions.iter().map(|action| action.code()));
        let fault = fault("to", words::WRONG_END).with("action", step.action.code());
        return vec![fault.with("state", state.code()).with("known", known)];
    }
    let answered = |step: &Step| step.from.iter().all(|place| place.state() == Some(State::Answered));
    if to.state == State::Closed && !opens && !answered(step) {
        return vec![fault("to", words::CLOSES_UNANSWERED)];
    }
    Vec::new()
}
