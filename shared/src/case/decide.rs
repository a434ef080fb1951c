//! From a command to events, or to a refusal that says why not.

use chrono::NaiveDate;

use super::offers::permitted;
use super::{Actor, Case, Event, Opening, Refusal, Sealed, apply, clocks};
use crate::agency::{Agency, NumberGiven};
use crate::answer;
use crate::calendar::Calendar;
use crate::disposition::{self, Plan, Recipient};
use crate::id::{RegisterNumber, UnitId};
use crate::procedure::{Action, Channel, Classification, Ground, Procedure, Rating, Role, Stand, State, Step};
use crate::time::Moment;

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

/// What the rules cannot know: the time, chance, the next number of the register, and what a command
/// carried once it was checked.
#[derive(Clone, Debug)]
pub struct Context {
    /// The moment of deciding.
    pub now: Moment,
    /// When it happened, if not now.
    pub happened_at: Option<Moment>,
    /// The register number to give, if one is given.
    pub number: Option<RegisterNumber>,
    /// The classification that was chosen.
    pub classification: Option<Classification>,
    /// The unit that was chosen.
    pub unit: Option<UnitId>,
    /// The ground that was chosen.
    pub ground: Option<Ground>,
    /// The mark that was given.
    pub rating: Option<Rating>,
    /// The day that is promised instead of an answer.
    pub promise: Option<NaiveDate>,
    /// What the disposition sheet says that goes with it.
    pub sheet: Option<Plan>,
    /// The offices that a note mentions.
    pub named: Vec<Recipient>,
    /// Commitments to what goes with the first event.
    pub sealed: Vec<Sealed>,
}

impl Context {
    /// A context in which something happens now and brings nothing with it.
    #[must_use]
    pub const fn at(now: Moment) -> Self {
        Self {
            now,
            happened_at: None,
            number: None,
            classification: None,
            unit: None,
            ground: None,
            rating: None,
            promise: None,
            sheet: None,
            named: Vec::new(),
            sealed: Vec::new(),
        }
    }
}

/// Opens a case: the filing, and what follows at once. A complaint that came to a desk is filed by the
/// officer who took it, and has with that been received.
///
/// # Errors
/// [`Refusal::UnknownStep`] when the procedure has no filing step, [`Refusal::NotYourStep`] when the
/// actor may not file.
pub fn file(rules: &Rules<'_>, opening: Opening, actor: &Actor, context: &Context) -> Result<Vec<Event>, Refusal> {
    let step = rules.procedure.filing().ok_or(Refusal::UnknownStep)?;
    if !step.open_to(actor.role) {
        return Err(Refusal::NotYourStep { role: step.actors.first().copied().unwrap_or(Role::Reporter) });
    }
    let mut events = opened(rules, step, opening, actor, context);
    // Where no step gives the number, it comes with the filing.
    let given = |event: &Event| event.action == Action::Register;
    if rules.agency.number_given == NumberGiven::System && !events.iter().any(given) {
        events[0].number.clone_from(&context.number);
    }
    Ok(events)
}

/// Opens the recap of a month.
///
/// # Errors
/// [`Refusal::UnknownStep`] when the procedure has no recap.
pub fn open_recap(rules: &Rules<'_>, opening: Opening, context: &Context) -> Result<Vec<Event>, Refusal> {
    let step = rules.procedure.recap_opening().ok_or(Refusal::UnknownStep)?;
    Ok(opened(rules, step, opening, &Actor::SYSTEM, context))
}

/// A case opened by a step, and what follows at once.
pub(super) fn opened(rules: &Rules<'_>, step: &Step, opening: Opening, actor: &Actor, context: &Context) -> Vec<Event> {
    let before = Before::New(opening.channel);
    let mut first = event(rules, before, step, actor, context);
    first.opening = Some(opening);
    first.sealed.clone_from(&context.sealed);
    with_what_follows(rules, before, first, actor, context)
}

/// What a command does to a case. A confirmation whose mark takes the matter up again is decided as the dispute
/// it amounts to. The command's load must have been checked (see
/// [`super::Command::check`]) and stand in the context.
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
    let asked = rules.procedure.step(no).ok_or(Refusal::UnknownStep)?;
    let rating = context.rating.filter(|_| asked.action == Action::Confirm);
    let step = rules.procedure.taken_as(asked, case.stand(), rating);
    permitted(rules.procedure, case, actor, step, context.now)?;
    if let Some(on) = context.promise.filter(|_| step.action == Action::Answer) {
        // A promise is no answer: whoever may answer may give one, and the case stays where it is.
        let given = answer::promise(case, acting(step, actor), on, rules.calendar, context.now);
        let happened_at = context.happened_at.unwrap_or(context.now);
        return Ok(vec![Event { happened_at, sealed: context.sealed.clone(), ..given }]);
    }
    let mut first = event(rules, Before::Case(case), step, actor, context);
    first.rating = rating;
    first.sheet = context.sheet.clone().filter(|_| step.action == Action::Disposition);
    if step.action == Action::Note {
        first.named.clone_from(&context.named);
    }
    first.sealed.clone_from(&context.sealed);
    Ok(with_what_follows(rules, Before::Case(case), first, actor, context))
}

/// Adds the steps that are done at once after an event: those Aduan does by itself, and after a filing
/// at the desk its receipt.
fn with_what_follows(
    rules: &Rules<'_>,
    before: Before<'_>,
    first: Event,
    actor: &Actor,
    context: &Context,
) -> Vec<Event> {
    let filing = first.action == Action::File;
    let follows = |last: &Event| {
        let next = rules.procedure.next(Stand { state: last.state, holder: last.holder }, before.channel())?;
        let by_desk = filing && next.action == Action::Receive && next.actors.contains(&actor.role);
        (by_desk || rules.agency.automatic(next)).then_some((next, by_desk))
    };
    let mut picture: Option<Case> = None;
    let mut events = vec![first];
    while let Some((step, by_desk)) = events.last().and_then(follows) {
        // Copied only here: most steps are followed by none.
        picture = events.last().and_then(|last| apply(picture.or_else(|| before.case().cloned()), last));
        let Some(case) = &picture else {
            break;
        };
        events.push(if by_desk {
            // It was received when it was entered, whenever it had come.
            event(rules, Before::Case(case), step, actor, &Context { happened_at: None, ..context.clone() })
        } else {
            event(rules, Before::Case(case), step, &Actor::SYSTEM, context)
        });
    }
    events
}

/// What there was before an event.
#[derive(Clone, Copy)]
enum Before<'a> {
    New(Channel),
    Case(&'a Case),
}

impl<'a> Before<'a> {
    const fn case(self) -> Option<&'a Case> {
        match self {
            Self::New(_) => None,
            Self::Case(case) => Some(case),
        }
    }

    const fn channel(self) -> Channel {
        match self {
            Self::New(channel) => channel,
            Self::Case(case) => case.channel,
        }
    }
}

fn event(rules: &Rules<'_>, before: Before<'_>, step: &Step, actor: &Actor, context: &Context) -> Event {
    let case = before.case();
    let happened_at = context.happened_at.unwrap_or(context.now);
    let needs = step.action.needs();
    let classification = context.classification.filter(|_| needs.classification);
    let stand = stand_after(rules.procedure, before, step, actor);
    let taken = clocks::Taken {
        case,
        channel: before.channel(),
        step,
        stand,
        at: happened_at,
        class: classification.or(case.and_then(|case| case.classification)),
    };
    Event {
        version: case.map_or(0, |case| case.version) + 1,
        step: step.no.clone(),
        action: step.action,
        actor: acting(step, actor),
        happened_at,
        recorded_at: context.now,
        state: stand.state,
        holder: stand.holder,
        unit: context.unit.clone().filter(|_| rules.agency.units_for(step).next().is_some()),
        ground: context.ground.filter(|_| needs.ground),
        clocks: clocks::turns(rules, &taken),
        opening: None,
        number: context.number.clone().filter(|_| step.action == Action::Register),
        classification,
        rating: None,
        sheet: None,
        initials: initials(rules, before, step, stand),
        worker: None,
        secrecy: None,
        tie: None,
        named: Vec::new(),
        sealed: Vec::new(),
    }
}

/// Whose initials the disposition needs that a step brings a complaint to.
fn initials(rules: &Rules<'_>, before: Before<'_>, step: &Step, stand: Stand) -> Vec<Role> {
    if step.to.is_none() || step.of_recap() {
        return Vec::new();
    }
    disposition::chain(rules.agency, rules.procedure, stand, before.channel()).to_vec()
}

/// Where a case stands after a step. Talk moves nothing, but what a reporter writes after the end goes
/// to the coordinator, until somebody has seen to it.
fn stand_after(procedure: &Procedure, before: Before<'_>, step: &Step, actor: &Actor) -> Stand {
    if let Some(to) = step.to {
        return procedure.stand(to, before.channel());
    }
    let Some(case) = before.case() else {
        return Stand { state: State::Received, holder: Role::System };
    };
    let holder = match (case.state.ended() && case.period.is_none(), actor.role) {
        (true, Role::Reporter) => procedure.coordinator,
        (true, _) => Role::System,
        (false, _) => case.holder,
    };
    Stand { state: case.state, holder }
}

/// Who is written down as having acted: the actor, or, when an officer records it, whoever did it.
fn acting(step: &Step, actor: &Actor) -> Actor {
    match step.actors.first() {
        Some(role) if actor.role != Role::System && !step.actors.contains(&actor.role) => {
            Actor { role: *role, recorded_by: Some(actor.role), ..actor.clone() }
        }
        _ => actor.clone(),
    }
}
