//! What holds on every way a case can take through any procedure that ships.

use proptest::prelude::*;

use super::*;
use crate::clock::Unit;
use crate::id::Period;

/// Every procedure with an agency that may run it, and every channel by which a complaint may come.
pub(super) fn flows() -> Vec<Flow> {
    let set = set();
    let mut flows = Vec::new();
    for agency in &set.agencies {
        for procedure in &set.procedures {
            let intakes = agency.intakes.iter().filter(|intake| intake.procedure == procedure.id);
            let mut channels: Vec<Channel> = intakes.flat_map(|intake| intake.channels.clone()).collect();
            // The literal reading of seed 002 is no intake's choice; whoever runs the other may run it.
            if procedure.id == "kaltara-pengaduan-harfiah" && agency.id.as_str() == "kaltara" {
                channels = vec![Channel::Website, Channel::Letter];
            }
            for channel in channels {
                flows.push(Flow::new(agency.id.as_str(), &procedure.id, channel));
            }
        }
    }
    flows
}

/// A walk under way: its events, and the picture kept along the way as a row would be.
struct Walk<'f> {
    flow: &'f Flow,
    events: Vec<Event>,
    row: Case,
    now: Moment,
}

impl<'f> Walk<'f> {
    fn begin(flow: &'f Flow, recap: bool, now: Moment) -> Option<Self> {
        let context = flow.context(now);
        let events = if recap {
            let opening = Opening { period: Period::parse("2026-10"), channel: Channel::Cycle, ..flow.opening() };
            open_recap(&flow.rules(), opening, &context).ok()?
        } else {
            file(&flow.rules(), flow.opening(), &Actor::REPORTER, &context).unwrap()
        };
        Some(Self { flow, row: replay(&events).unwrap(), events, now })
    }

    /// Who could act: every role, and the officers of another unit.
    fn actors(&self) -> Vec<Actor> {
        let mut actors: Vec<Actor> = Role::ALL.iter().map(|role| self.flow.actor(*role)).collect();
        let stranger = self
            .flow
            .agency
            .units
            .last()
            .map(|unit| Actor::at_unit(unit.role, PostId::parse("p2").unwrap(), unit.id.clone()));
        actors.extend(stranger);
        actors
    }

    /// Everything offered now, after seeing that it is exactly what would be done.
    fn open(&self) -> Result<Vec<(Actor, Offer)>, TestCaseError> {
        let mut open = Vec::new();
        for actor in self.actors() {
            let offered = offers(&self.flow.procedure, &self.row, &actor, self.now);
            for step in &self.flow.procedure.steps {
                let decided = self.decided(&actor, &step.no);
                let button = offered.iter().any(|offer| offer.step == step.no);
                prop_assert_eq!(decided.is_ok(), button, "{:?} {} {:?}", actor, &step.no, decided);
            }
            open.extend(offered.into_iter().map(|offer| (actor.clone(), offer)));
        }
        Ok(open)
    }

    fn decided(&self, actor: &Actor, no: &str) -> Result<Vec<Event>, Refusal> {
        decide(&self.flow.rules(), &self.row, actor, no, &self.flow.context(self.now))
    }

    fn take(&mut self, actor: &Actor, no: &str) -> Result<(), TestCaseError> {
        let new = self.decided(actor, no).map_err(|refusal| TestCaseError::fail(format!("{no}: {refusal}")))?;
        for event in &new {
            self.row = apply(Some(self.row.clone()), event).unwrap();
        }
        self.events.extend(new);
        Ok(())
    }

    /// Goes on as the procedure expects, waiting where a step must wait, until an end.
    fn go_to_an_end(&mut self) -> Result<(), TestCaseError> {
        for _ in 0..40 {
            if self.row.state.ended() {
                return Ok(());
            }
            let next = self.flow.procedure.next(self.row.stand(), self.row.channel);
            let next =
                next.ok_or_else(|| TestCaseError::fail(format!("nothing leads on from {:?}", self.row.stand())))?;
            let wait = self.row.clock(&ClockName::Wait(next.no.clone())).and_then(|clock| clock.due_at);
            self.now = wait.map_or(self.now, |due| due.max(self.now)).plus_minutes(1);
            let mut actor = self.flow.actor(next.actors[0]);
            if actor.unit.is_some() {
                actor.unit.clone_from(&self.row.unit);
            }
            self.take(&actor, &next.no)?;
        }
        Err(TestCaseError::fail(format!("no end after forty steps, at {:?}", self.row.stand())))
    }
}

proptest! {
    /// Whatever is offered is done, whatever is not offered is refused, replay equals the picture kept
    /// along the way, events survive their canonical form, and wherever a walk stops an end can be reached.
    #[test]
    fn every_way_through_every_procedure_keeps_the_rules(
        picks in prop::collection::vec((0_usize..64, 0_i64..4_000), 0..25),
        officer in any::<bool>(),
        recap in prop::bool::weighted(0.15),
        which in any::<prop::sample::Index>(),
    ) {
        let mut flows = flows();
        let nth = which.index(flows.len());
        let flow = &mut flows[nth];
        let registers = flow.procedure.steps.iter().any(|step| step.action == Action::Register);
        flow.agency.number_given = if officer && registers { NumberGiven::Officer } else { NumberGiven::System };
        let Some(mut walk) = Walk::begin(flow, recap, moment("2026-11-20T15:00")) else {
            return Ok(());
        };
        for (pick, minutes) in picks {
            walk.now = walk.now.plus_minutes(minutes);
            let open = walk.open()?;
            if open.is_empty() {
                prop_assert!(walk.row.state.ended());
                break;
            }
            let (actor, offer) = open[pick % open.len()].clone();
            walk.take(&actor, &offer.step)?;
            prop_assert_eq!(offer.to.unwrap_or(walk.row.state), walk.row.state);
            falls_within_office_hours(flow, &walk.row)?;
        }
        prop_assert_eq!(replay(&walk.events).unwrap(), walk.row.clone());
        for event in &walk.events {
            let read: Event = serde_json::from_str(&crate::chain::canonical(event)).unwrap();
            prop_assert_eq!(&read, event);
        }
        walk.go_to_an_end()?;
    }

    /// Counting a case's clocks again by the calendar they were counted by moves none of them; by another
    /// calendar it moves them once.
    #[test]
    fn a_changed_calendar_moves_due_moments_once(
        steps in 0_usize..5,
        day in 0_u64..60,
        which in any::<prop::sample::Index>(),
    ) {
        let mut flows = flows();
        let nth = which.index(flows.len());
        let flow = &mut flows[nth];
        let mut walk = Walk::begin(flow, false, moment("2026-11-23T09:00")).unwrap();
        for _ in 0..steps {
            let next = walk.flow.procedure.next(walk.row.stand(), walk.row.channel).map(|step| step.no.clone());
            let Some(no) = next.filter(|_| !walk.row.state.ended()) else { break };
            let actor = walk.flow.actor(walk.flow.procedure.step(&no).unwrap().actors[0]);
            if walk.take(&actor, &no).is_err() { break }
        }
        let now = walk.now;
        prop_assert!(redate(&walk.flow.rules(), &walk.row, now).is_none());
        let row = walk.row.clone();
        let off = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap() + chrono::Days::new(day);
        flow.calendar = Calendar { days_off: [(off, "Libur mendadak".to_owned())].into_iter().chain(flow.calendar.days_off.clone()).collect(), ..flow.calendar.clone() };
        if let Some(event) = redate(&flow.rules(), &row, now) {
            let moved = apply(Some(row.clone()), &event).unwrap();
            prop_assert!(redate(&flow.rules(), &moved, now).is_none(), "once is enough");
            prop_assert!(moved.due_at() >= row.due_at(), "a day off makes nothing due earlier");
            prop_assert_eq!(moved.stand(), row.stand());
        }
    }
}

/// Limits in office minutes and working days never end outside office hours.
fn falls_within_office_hours(flow: &Flow, case: &Case) -> Result<(), TestCaseError> {
    for clock in case.clocks.iter().filter(|clock| clock.open()) {
        let by_hours = clock.legs.iter().any(|leg| leg.unit == Unit::Hours);
        let Some(due) = clock.due_at.filter(|_| !by_hours) else {
            continue;
        };
        let local = flow.calendar.zone.local(due);
        let hours = flow.calendar.hours(local.date());
        let within = hours.iter().any(|span| span.from <= local.time() && local.time() <= span.until);
        prop_assert!(within, "{:?} ends {}", clock.name, flow.calendar.zone.rfc3339(due));
    }
    Ok(())
}
