//! What an officer enters beside the complaint itself when it came to a desk: channel, kind, the number
//! of the system it came from, when it came, and the message it was read from. Absent: the complaint (see [`crate::form`]).

use crate::agency::{Agency, Flow};
use crate::form::{Checker, Field, Problem, ProblemCode};
use crate::id::ExternalNumber;
use crate::intake::ORIGINAL_MAX;
use crate::permission::Act;
use crate::procedure::{Asked, Channel, IdentityAsked, Kind, Procedure, Role};
use crate::time::{Moment, Zone};
use crate::wire::{DeskFiling, DeskPage};

/// How a complaint came, once checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// By which channel.
    pub channel: Channel,
    /// Of which kind it is, where that was asked.
    pub kind: Option<Kind>,
    /// The number the system it came from knows it by.
    pub external: Option<ExternalNumber>,
    /// When it came, if not now.
    pub happened_at: Option<Moment>,
    /// The message it was read from, as it was pasted.
    pub original: Option<String>,
    /// The procedure it follows.
    pub procedure: String,
}

impl DeskFiling {
    /// Checks how a complaint came against what the agency takes.
    ///
    /// # Errors
    /// Every problem found.
    pub fn arrival(&self, agency: &Agency, zone: Zone, now: Moment) -> Result<Arrival, Vec<Problem>> {
        let mut check = Checker::default();
        let channel = Channel::from_code(&self.channel);
        let said = Kind::from_code(&self.kind);
        let kind = channel.and_then(|channel| agency.kind(channel, said)).or(said);
        let flow = channel.map_or(Flow::Nothing, |channel| agency.flow(channel, kind));
        match &flow {
            Flow::Procedure(_) => {}
            Flow::Ask(_) => check.wrong(Field::Kind, ProblemCode::Choice),
            Flow::Nothing => check.wrong(Field::Channel, ProblemCode::Choice),
        }
        let typed = self.external.trim();
        let external = ExternalNumber::parse(typed);
        if external.is_none() && !typed.is_empty() {
            check.wrong(Field::External, ProblemCode::Number);
        }
        // A letter may have lain a long while; nothing of the case happened before it.
        let happened_at = check.past(&self.happened_at, zone, Moment::from_millis(0)..=now);
        // Kept as it was pasted, so it is not tidied; of a text too long nothing would be cut off unseen.
        let original = Some(&self.original).filter(|text| !text.trim().is_empty()).cloned();
        if original.as_ref().is_some_and(|text| text.chars().count() > ORIGINAL_MAX) {
            check.wrong(Field::Original, ProblemCode::TooLong);
        }
        let arrival = match (channel, flow) {
            (Some(channel), Flow::Procedure(procedure)) => {
                Some(Arrival { channel, kind, external, happened_at, original, procedure: procedure.to_owned() })
            }
            _ => None,
        };
        let problems = check.problems;
        arrival.filter(|_| problems.is_empty()).ok_or(problems)
    }
}

impl Channel {
    /// Whether a complaint that came by it has a number of the system it came from.
    #[must_use]
    pub const fn numbered_elsewhere(self) -> bool {
        matches!(self, Self::Sp4n | Self::Laporgub)
    }
}

impl DeskPage {
    /// The channels by which a role may enter complaints, in the order of the vocabulary; none where it
    /// may enter none. A website is among them: what came by an older form of an agency is entered by hand.
    #[must_use]
    pub fn channels(&self, role: Role) -> Vec<Channel> {
        let takes = |procedure: &Procedure| {
            role.may(Act::FileAtDesk) && procedure.filing().is_some_and(|step| step.open_to(role))
        };
        let own = |id: &str| self.procedures.iter().any(|procedure| procedure.id == id && takes(procedure));
        let taken = |channel: &Channel| {
            self.agency.intakes.iter().any(|intake| intake.channels.contains(channel) && own(&intake.procedure))
        };
        let by_hand = |channel: &Channel| !matches!(channel, Channel::Cycle);
        self.agency.channels().into_iter().filter(by_hand).filter(taken).collect()
    }
}

impl IdentityAsked {
    /// What is asked at a desk: the same, but nothing is refused for want of it. Whoever phones or
    /// writes may leave something out, and the SOP has a step to ask for it.
    #[must_use]
    pub const fn at_desk(self) -> Self {
        const fn eased(asked: Asked) -> Asked {
            match asked {
                Asked::No => Asked::No,
                Asked::Optional | Asked::Required => Asked::Optional,
            }
        }
        Self {
            name: eased(self.name),
            phone: eased(self.phone),
            address: eased(self.address),
            email: eased(self.email),
            nik: eased(self.nik),
            document: Asked::No,
        }
    }
}
