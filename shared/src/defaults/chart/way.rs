//! Where the steps of a drawn procedure lead, and which of them are choices. Absent: drawing.

use crate::procedure::{Channel, Procedure, Step};

/// What a step is drawn as.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Symbol {
    Terminal,
    Process,
    Decision,
}

/// The rows a step leads to: what is expected next where it leads.
pub(super) fn goals(procedure: &Procedure, step: &Step) -> Vec<usize> {
    let Some(to) = step.to.filter(|to| !to.state.ended()) else {
        return Vec::new();
    };
    let channel = step.channels.first().copied().unwrap_or(Channel::Website);
    let stand = procedure.stand(to, channel);
    let next = procedure.next(stand, channel).or_else(|| {
        // The recap's steps are no complaint's way, and the end may be the system's alone.
        procedure.steps.iter().find(|other| other.no != step.no && other.to.is_some() && other.leaves(stand))
    });
    next.and_then(|next| procedure.place(&next.no)).into_iter().collect()
}

/// The steps somebody chooses among where this one begins, when it is the first of them.
pub(super) fn choices<'p>(procedure: &'p Procedure, step: &Step) -> Vec<&'p str> {
    let named = |one: &Step| one.from.iter().any(|place| place.state().is_some());
    if !step.by_hand() || step.to.is_none() || !named(step) {
        return Vec::new();
    }
    let alike = |other: &&Step| {
        let shared = other.from.iter().any(|place| place.state().is_some() && step.from.contains(place));
        shared && other.to.is_some() && other.actors.first() == step.actors.first() && other.by_hand()
    };
    let found: Vec<&Step> = procedure.steps.iter().filter(alike).collect();
    let first = found.first().is_some_and(|first| first.no == step.no);
    let differ = found.iter().any(|other| other.to != step.to);
    if first && differ { found.into_iter().map(|one| one.no.as_str()).collect() } else { Vec::new() }
}

/// As what a step is drawn: it begins or ends, is a choice, or is work.
pub(super) fn symbol(procedure: &Procedure, step: &Step) -> Symbol {
    let begins = step.from.is_empty();
    let ends = step.to.is_some_and(|to| to.state.ended());
    match (begins || ends, choices(procedure, step).is_empty()) {
        (true, _) => Symbol::Terminal,
        (false, false) => Symbol::Decision,
        (false, true) => Symbol::Process,
    }
}
