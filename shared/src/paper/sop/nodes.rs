//! Which steps are rows of the flow, and where each leads. Absent: words.

use crate::procedure::{Action, Channel, Procedure, Role, Stand, State, Step};

/// A row of the flow: a step, or the parts of one printed row that the same office does.
pub(super) struct Node<'p> {
    pub(super) steps: Vec<&'p Step>,
}

impl<'p> Node<'p> {
    /// The number that ways name it by.
    pub(super) fn no(&self) -> &'p str {
        if self.steps.len() > 1 { self.steps[0].printed_no() } else { &self.steps[0].no }
    }

    /// Who does it.
    pub(super) fn role(&self) -> Role {
        self.steps[0].actors.first().copied().unwrap_or(Role::System)
    }

    fn holds(&self, step: &Step) -> bool {
        self.steps.iter().any(|one| one.no == step.no)
    }

    fn takes(&self, step: &Step) -> bool {
        let first = self.steps[0];
        let alike = (first.printed_no(), &first.text) == (step.printed_no(), &step.text);
        alike && first.actors.first() == step.actors.first()
    }
}

/// Where a way leads.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum To {
    Node(usize),
    End(State),
}

/// Why there is a way.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// The step itself leads there.
    Own,
    /// Whoever does the step may do that instead.
    Choice,
    /// Somebody else may do that instead.
    Else,
}

/// A way on.
#[derive(Clone, Copy)]
pub(super) struct Lead<'p> {
    pub(super) to: To,
    pub(super) why: Why,
    /// The step that decides it.
    pub(super) step: &'p Step,
}

/// A flow: its rows, and where a case may stand in it.
pub(super) struct Nodes<'p> {
    procedure: &'p Procedure,
    pub(super) all: Vec<Node<'p>>,
    stands: Vec<Stand>,
}

/// Whether a step is one of those that a case takes in their order. What ends a case otherwise, or takes it up again, is
/// no part of the order.
fn ordinary(step: &Step) -> bool {
    step.onward() && !matches!(step.action, Action::Reject | Action::Withdraw | Action::Reopen)
}

/// Where a step leads, where it does not end the case.
fn stand(procedure: &Procedure, step: &Step) -> Option<Stand> {
    let channel = step.channels.first().copied().unwrap_or(Channel::Website);
    step.to.filter(|to| !to.state.ended()).map(|to| procedure.stand(to, channel))
}

impl<'p> Nodes<'p> {
    /// The rows that a case comes to from its opening.
    pub(super) fn of(procedure: &'p Procedure, opening: &'p Step) -> Self {
        let mut taken = vec![opening];
        let mut stands: Vec<Stand> = stand(procedure, opening).into_iter().collect();
        let mut at = 0;
        while at < stands.len() {
            let next = procedure.steps.iter().filter(|step| ordinary(step) && step.leaves(stands[at]));
            for step in next.collect::<Vec<_>>() {
                if !taken.iter().any(|one| one.no == step.no) {
                    taken.push(step);
                    stands.extend(stand(procedure, step).filter(|stand| !stands.contains(stand)));
                }
            }
            at += 1;
        }
        taken.sort_by_key(|step| procedure.place(&step.no));
        let mut all: Vec<Node<'p>> = Vec::new();
        for step in taken {
            match all.iter_mut().find(|node| node.takes(step)) {
                Some(node) => node.steps.push(step),
                None => all.push(Node { steps: vec![step] }),
            }
        }
        Self { procedure, all, stands }
    }

    /// Whether a step is in a row.
    pub(super) fn holds(&self, step: &Step) -> bool {
        self.all.iter().any(|node| node.holds(step))
    }

    fn index(&self, step: &Step) -> Option<usize> {
        self.all.iter().position(|node| node.holds(step))
    }

    /// The steps of the flow that may be taken at a stand, in running order.
    fn at(&self, stand: Stand) -> impl Iterator<Item = &'p Step> {
        self.procedure.steps.iter().filter(move |step| step.leaves(stand) && self.holds(step))
    }

    /// The stands at which a case comes to a row.
    pub(super) fn entries(&self, node: &Node<'_>) -> Vec<Stand> {
        let first = |stand: &Stand| self.at(*stand).next().is_some_and(|step| node.holds(step));
        self.stands.iter().copied().filter(first).collect()
    }

    /// The ways on from a row: where its steps lead, and then what else may be done where a case comes to it.
    pub(super) fn leads(&self, nth: usize) -> Vec<Lead<'p>> {
        let node = &self.all[nth];
        let mut leads: Vec<Lead<'p>> = Vec::new();
        let mut add = |lead: Lead<'p>| {
            if lead.to != To::Node(nth) && !leads.iter().any(|known| known.to == lead.to) {
                leads.push(lead);
            }
        };
        for step in &node.steps {
            let next = stand(self.procedure, step).and_then(|stand| self.at(stand).next());
            let ends = step.to.map(|to| to.state).filter(|state| state.ended()).map(To::End);
            let to = next.and_then(|next| self.index(next)).map(To::Node).or(ends);
            to.into_iter().for_each(|to| add(Lead { to, why: Why::Own, step }));
        }
        for step in self.entries(node).into_iter().flat_map(|stand| self.at(stand).collect::<Vec<_>>()) {
            let own = step.actors.first() == node.steps[0].actors.first();
            let why = if own { Why::Choice } else { Why::Else };
            self.index(step).into_iter().for_each(|to| add(Lead { to: To::Node(to), why, step }));
        }
        leads
    }

    /// Whether a row is a choice: its steps lead apart, or whoever does it may do something else instead. A printed
    /// activity under no condition stays one where only added steps stand beside it.
    pub(super) fn chooses(&self, nth: usize, leads: &[Lead<'_>]) -> bool {
        let first = self.all[nth].steps[0];
        let plain = !first.added && first.condition.is_none();
        let mut choices = leads.iter().filter(|lead| lead.why == Why::Choice);
        let own = leads.iter().filter(|lead| lead.why == Why::Own).count();
        own > 1 || choices.any(|lead| !plain || !lead.step.added)
    }
}
