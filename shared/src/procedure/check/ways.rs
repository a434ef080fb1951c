//! Where cases come to, walked once for each channel and class that the steps tell apart: steps never
//! reached, stands without exit, loops, and returns that nobody could end. Absent: what single steps lack.

use super::{Fault, counted, listed};
use crate::procedure::{Action, Channel, Classification, Place, Procedure, Role, Stand, State, Step};
use crate::words::procedure as words;

/// The stands of a procedure, as complaints and recaps come to them.
pub(super) struct Ways<'p> {
    procedure: &'p Procedure,
    walks: Vec<Walk<'p>>,
}

/// The stands that things of one channel and class come to, each with the step by which they first do.
struct Walk<'p> {
    procedure: &'p Procedure,
    channel: Channel,
    class: Classification,
    reached: Vec<(Stand, usize)>,
}

impl<'p> Ways<'p> {
    /// Walks a procedure.
    pub(super) fn of(procedure: &'p Procedure) -> Self {
        let gated = |channel: &Channel| procedure.steps.iter().any(|step| step.channels.contains(channel));
        let complaints = || Channel::ALL.iter().filter(|channel| **channel != Channel::Cycle);
        // One channel that no step names stands for all of those.
        let other = complaints().find(|channel| !gated(channel));
        let channels: Vec<Channel> = complaints().filter(|channel| gated(channel)).chain(other).copied().collect();
        let mut walks = Vec::new();
        for channel in channels {
            let begins = |step: &&Step| step.to.is_some_and(|to| !to.state.ended() && !to.state.of_recap());
            if let Some(filing) = procedure.filing().filter(|step| step.takes(channel)).filter(begins) {
                let walk = |class: &Classification| Walk::from(procedure, filing, channel, *class);
                walks.extend(Classification::ALL.iter().map(walk));
            }
        }
        let begins = |step: &&Step| step.to.is_some_and(|to| !to.state.ended() && to.state.of_recap());
        if let Some(opening) = procedure.recap_opening().filter(begins) {
            walks.push(Walk::from(procedure, opening, Channel::Cycle, Classification::ALL[0]));
        }
        Self { procedure, walks }
    }

    /// Whether a complaint, or a recap, begins at all. Where it does not, only that is said.
    fn begun(&self, recap: bool) -> bool {
        self.walks.iter().any(|walk| recap == (walk.channel == Channel::Cycle))
    }

    /// Whether anything ever comes to a place, as far as that can be known.
    pub(super) fn reach(&self, place: Place) -> bool {
        let recap = place.state().is_some_and(State::of_recap);
        !self.begun(recap) || self.walks.iter().any(|walk| walk.stands().any(|stand| place.covers(stand)))
    }

    /// Everything wrong with the ways.
    pub(super) fn faults(&self) -> Vec<Fault> {
        let mut faults = self.unreached();
        let mut add = |found: Vec<Fault>| {
            for fault in found {
                if !faults.contains(&fault) {
                    faults.push(fault);
                }
            }
        };
        add(self.dead_ends());
        let dead: Vec<Stand> = self.walks.iter().flat_map(Walk::dead).collect();
        for walk in &self.walks {
            add(walk.loops());
            add(walk.without_holder(&dead));
            add(walk.without_last_word());
        }
        faults
    }

    fn unreached(&self) -> Vec<Fault> {
        let never = |step: &Step| !self.walks.iter().any(|walk| walk.stands().any(|stand| walk.may(step, stand)));
        let steps = self.procedure.steps.iter().enumerate();
        let lost = steps.filter(|(_, step)| !step.from.is_empty() && self.begun(step.of_recap()) && never(step));
        lost.map(|(index, step)| {
            Fault::new(self.procedure.part(index), "from", words::UNREACHABLE).with("from", listed(&step.from))
        })
        .collect()
    }

    /// The stands without exit: one fault for the first step that leads to each, and one for each return.
    fn dead_ends(&self) -> Vec<Fault> {
        let mut stands: Vec<Stand> = Vec::new();
        for stand in self.walks.iter().flat_map(Walk::dead) {
            if !stands.contains(&stand) {
                stands.push(stand);
            }
        }
        stands.into_iter().flat_map(|stand| self.dead_end(stand)).collect()
    }

    fn dead_end(&self, stand: Stand) -> Vec<Fault> {
        // Where nobody is named, who has the case can itself differ between channels.
        let here = |at: Stand| at == stand || (stand.holder == Role::System && at.state == stand.state);
        let coming: Vec<&Walk<'_>> = self.walks.iter().filter(|walk| walk.stands().any(here)).collect();
        let stuck: Vec<&Walk<'_>> = coming.iter().filter(|walk| walk.dead().contains(&stand)).copied().collect();
        let leads = |step: &Step| coming.iter().any(|walk| walk.leads(step) == Some(stand) && walk.ever(step));
        let leading: Vec<(usize, &Step)> =
            self.procedure.steps.iter().enumerate().filter(|(_, step)| leads(step)).collect();
        let first = leading.iter().find(|(_, step)| step.action != Action::Return);
        let returns = leading.iter().filter(|(_, step)| step.action == Action::Return);
        first
            .into_iter()
            .chain(returns)
            .map(|(index, step)| {
                let back = step.action == Action::Return;
                let words = if back { words::RETURN_DEAD_END } else { words::DEAD_END };
                let fault = Fault::new(self.procedure.part(*index), "to", words).with("stand", named(stand));
                self.whom(fault, &coming, &stuck)
            })
            .collect()
    }

    /// Says of which channels or classes a stand has no exit, where it has one for others.
    fn whom(&self, fault: Fault, coming: &[&Walk<'_>], stuck: &[&Walk<'_>]) -> Fault {
        let channels = |walks: &[&Walk<'_>]| once(walks.iter().map(|walk| walk.channel));
        let classes = |walks: &[&Walk<'_>]| once(walks.iter().map(|walk| walk.class.code()));
        let (all, without) = (channels(coming), channels(stuck));
        if all != without {
            let gated = |channel: &Channel| self.procedure.steps.iter().any(|step| step.channels.contains(channel));
            let other = without.iter().any(|channel| !gated(channel));
            let named = all.iter().filter(|channel| without.contains(channel) != other);
            let named = listed(named.map(|channel| channel.code()));
            let words = if other { words::WHOM_OTHER_CHANNEL } else { words::WHOM_CHANNEL };
            return fault.with_words("whom", words, &[("channels", &named)]);
        }
        if classes(coming) != classes(stuck) {
            return fault.with_words("whom", words::WHOM_CLASS, &[("classes", &listed(classes(stuck)))]);
        }
        fault.with("whom", "")
    }
}

fn once<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    all.fold(Vec::new(), |mut kept, one| {
        if !kept.contains(&one) {
            kept.push(one);
        }
        kept
    })
}

/// A stand as a file writes it.
fn named(stand: Stand) -> Place {
    match stand.holder {
        Role::System => Place::In(stand.state),
        holder => Place::At(stand.state, holder),
    }
}

impl<'p> Walk<'p> {
    fn from(procedure: &'p Procedure, opening: &Step, channel: Channel, class: Classification) -> Self {
        let mut walk = Self { procedure, channel, class, reached: Vec::new() };
        let index = procedure.place(&opening.no).unwrap_or(0);
        walk.reached.extend(walk.leads(opening).map(|stand| (stand, index)));
        let mut next = 0;
        while let Some((stand, _)) = walk.reached.get(next).copied() {
            for (index, step) in procedure.steps.iter().enumerate() {
                let to = if walk.may(step, stand) {
                    walk.leads(step).or(written_after(procedure, step, stand))
                } else {
                    None
                };
                if let Some(to) = to.filter(|to| walk.stands().all(|reached| reached != *to)) {
                    walk.reached.push((to, index));
                }
            }
            next += 1;
        }
        walk
    }

    fn stands(&self) -> impl Iterator<Item = Stand> {
        self.reached.iter().map(|(stand, _)| *stand)
    }

    fn leads(&self, step: &Step) -> Option<Stand> {
        step.to.map(|to| self.procedure.stand(to, self.channel))
    }

    fn may(&self, step: &Step, stand: Stand) -> bool {
        let of_class = step.classes.is_empty() || step.classes.contains(&self.class);
        step.takes(self.channel) && of_class && step.leaves(stand)
    }

    /// Whether a step is ever done on this walk; what opens it is.
    fn ever(&self, step: &Step) -> bool {
        step.from.is_empty() || self.stands().any(|stand| self.may(step, stand))
    }

    /// The steps that lead from a stand by name. What may be done wherever a case stands, such as
    /// withdrawing, is nobody's duty and no way on.
    fn onward(&self, stand: Stand) -> impl Iterator<Item = (&'p Step, Stand)> {
        let named = move |step: &Step| step.from.iter().any(|place| place.state().is_some() && place.covers(stand));
        let steps = self.procedure.steps.iter().filter(move |step| self.may(step, stand) && named(step));
        steps.filter_map(|step| Some((step, self.leads(step)?))).filter(move |(_, to)| *to != stand)
    }

    /// The stands with no exit that is sure to be open: not only a coordinator's last word, and none whose
    /// time may be over.
    fn dead(&self) -> Vec<Stand> {
        let sure = |stand: Stand| self.onward(stand).any(|(step, _)| !step.last_word && step.until.is_none());
        self.stands().filter(|stand| !stand.state.ended() && !sure(*stand)).collect()
    }

    /// The stands from which no end can be come to, as one fault. Dead ends have faults of their own.
    fn loops(&self) -> Vec<Fault> {
        let mut out = self.dead();
        out.extend(self.stands().filter(|stand| stand.state.ended()));
        loop {
            let more = self.stands().filter(|stand| !out.contains(stand));
            let more: Vec<Stand> = more.filter(|stand| self.onward(*stand).any(|(_, to)| out.contains(&to))).collect();
            if more.is_empty() {
                break;
            }
            out.extend(more);
        }
        let caught: Vec<&(Stand, usize)> = self.reached.iter().filter(|(stand, _)| !out.contains(stand)).collect();
        let Some((_, index)) = caught.first() else {
            return Vec::new();
        };
        let stands = listed(caught.iter().map(|(stand, _)| named(*stand)));
        vec![Fault::new(self.procedure.part(*index), "to", words::LOOP).with("stands", stands)]
    }

    /// Stands where somebody should act and nobody has the case; dead ends have faults of their own.
    fn without_holder(&self, dead: &[Stand]) -> Vec<Fault> {
        let nobody = |stand: &Stand| stand.holder == Role::System && !stand.state.ended() && !dead.contains(stand);
        let idle = self.reached.iter().filter(|(stand, _)| nobody(stand));
        idle.filter_map(|(stand, index)| {
            let (step, _) = self.onward(*stand).find(|(step, _)| step.by_hand() && step.after.is_none())?;
            let fault = Fault::new(self.procedure.part(*index), "to", words::NO_HOLDER);
            Some(fault.with("state", stand.state.code()).with("role", step.actors.first()?.code()))
        })
        .collect()
    }

    /// Returns that are counted, from where the coordinator could not say the last word.
    fn without_last_word(&self) -> Vec<Fault> {
        let procedure = self.procedure;
        let coordinator = procedure.coordinator;
        let others = |step: &Step| step.actors.iter().any(|role| *role != coordinator);
        let mut faults = Vec::new();
        for (index, step) in procedure.steps.iter().enumerate().filter(|(_, step)| counted(step) && others(step)) {
            for stand in self.stands().filter(|stand| self.may(step, *stand)) {
                let decides = |last: &Step| {
                    let coordinated = last.open_to(coordinator);
                    last.last_word && last.to.is_some() && coordinated && self.may(last, stand)
                };
                if !procedure.steps.iter().any(decides) {
                    let fault = Fault::new(procedure.part(index), "from", words::NO_LAST_WORD);
                    let fault = fault.with("stand", named(stand)).with("max", procedure.returns_max);
                    faults.push(fault.with("role", coordinator.code()));
                }
            }
        }
        faults
    }
}

/// What a reporter writes after the end goes to the coordinator.
fn written_after(procedure: &Procedure, step: &Step, stand: Stand) -> Option<Stand> {
    let after_end = stand.state.ended() && !stand.state.of_recap() && step.actors.contains(&Role::Reporter);
    after_end.then_some(Stand { state: stand.state, holder: procedure.coordinator })
}
