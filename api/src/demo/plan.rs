//! The way of a story through its procedure, step by step, and the moment of each: found in the procedure
//! as it stands, so that a changed SOP is walked as it then is. Absent: taking the steps (see [`super::walk`]).

use std::collections::VecDeque;

use chrono::{NaiveTime, TimeDelta, Timelike};
use shared::agency::Agency;
use shared::calendar::Calendar;
use shared::clock::{Limit, Unit, ends};
use shared::procedure::{Action, Channel, Place, Procedure, Role, Stand, State, Step, Trigger};
use shared::time::Moment;

use super::chance::Chance;

/// How far back a complaint may be moved, in days, so that all that becomes of it fits before the moment.
const DAYS_BACK_MAX: i64 = 60;

/// How soon people see to something.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pace {
    /// At once.
    Quick,
    /// As a rule within the limit.
    Usual,
    /// After days.
    Slow,
}

/// What the steps of a case are sought in.
pub(super) struct Course<'a> {
    pub(super) agency: &'a Agency,
    pub(super) procedure: &'a Procedure,
    pub(super) calendar: &'a Calendar,
    pub(super) channel: Channel,
}

/// When a complaint was told, entered, and seen to.
pub(super) struct Times {
    pub(super) told: Moment,
    pub(super) filed: Moment,
    pub(super) steps: Vec<Moment>,
}

impl<'a> Course<'a> {
    /// Where a case stands once it was filed, at a desk of some role or by its reporter, and all is done
    /// that follows at once.
    pub(super) fn begin(&self, desk: Option<Role>) -> Option<Stand> {
        let mut stand = self.procedure.stand(self.procedure.filing()?.to?, self.channel);
        while let Some(step) = self.procedure.next(stand, self.channel) {
            let received = step.action == Action::Receive && desk.is_some_and(|role| step.actors.contains(&role));
            if !received && !self.agency.automatic(step) {
                break;
            }
            stand = self.procedure.stand(step.to?, self.channel);
        }
        Some(stand)
    }

    /// The steps that lead over some points, each by the shortest way; `None` where there is no way.
    pub(super) fn route(&self, from: Stand, way: &[Trigger]) -> Option<Vec<&'a Step>> {
        let (mut here, mut steps) = (from, Vec::new());
        for point in way {
            let mut ahead = match point {
                Trigger::Enters(place) => self.leg(here, |stand| place.covers(stand))?,
                Trigger::Takes(no) => {
                    let step = self.procedure.step(no)?;
                    let mut ahead = self.leg(here, |stand| step.leaves(stand))?;
                    ahead.push(step);
                    ahead
                }
            };
            here = ahead.iter().fold(here, |stand, step| self.after(step).unwrap_or(stand));
            steps.append(&mut ahead);
        }
        Some(steps)
    }

    /// A way drawn by chance: over a unit where it is given to one, usually to the end, often only as far as
    /// the answer or less, and here and there with a word beside.
    pub(super) fn drawn(&self, from: Stand, to_unit: bool, chance: &mut Chance) -> Option<Vec<&'a Step>> {
        let mut way: Vec<Trigger> = Vec::new();
        let unit = self.procedure.steps.iter().find(|step| self.agency.units_for(step).next().is_some());
        if let Some(stand) = unit.filter(|_| to_unit).and_then(|step| self.after(step)) {
            way.push(Trigger::Enters(Place::At(stand.state, stand.holder)));
        }
        way.push(Trigger::Enters(Place::In(State::Closed)));
        let mut steps = self.route(from, &way)?;
        if chance.percent(40) {
            steps.truncate(chance.below(steps.len() + 1));
        }
        Some(self.talked(from, steps, chance))
    }

    /// Adds what is said beside the steps: a note, or a question and its reply.
    fn talked(&self, from: Stand, steps: Vec<&'a Step>, chance: &mut Chance) -> Vec<&'a Step> {
        let talk = |stand: Stand, action: Action, reporter: bool| {
            let of = |step: &&Step| step.action == action && step.actors.contains(&Role::Reporter) == reporter;
            self.procedure.steps.iter().filter(|step| step.leaves(stand)).find(of)
        };
        let (mut here, mut all) = (from, Vec::new());
        for step in steps {
            if chance.percent(12) {
                all.extend(talk(here, Action::Note, false));
            }
            if chance.percent(12) {
                all.extend(talk(here, Action::Reply, true));
                all.extend(talk(here, Action::Reply, false));
            }
            here = self.after(step).unwrap_or(here);
            all.push(step);
        }
        all
    }

    /// The moments of the steps, with the filing so many days back or as many more as it takes for all of it to
    /// have happened by `until`.
    pub(super) fn times(
        &self,
        steps: &[&Step],
        until: Moment,
        (days, pace, desk): (i64, Pace, bool),
        chance: &mut Chance,
    ) -> Option<Times> {
        (days..=DAYS_BACK_MAX).find_map(|days| {
            let told = self.told(until, days, chance);
            let filed = if desk { self.office(told, chance.between(4, 90))? } else { told };
            let steps = self.moments(steps, filed, pace, chance)?;
            let last = steps.last().copied().unwrap_or(filed);
            (last <= until).then_some(Times { told, filed, steps })
        })
    }

    /// The moments of some steps that begin at a moment, one after another.
    pub(super) fn moments(
        &self,
        steps: &[&Step],
        begun: Moment,
        pace: Pace,
        chance: &mut Chance,
    ) -> Option<Vec<Moment>> {
        let (mut entered, mut last) = (begun, begun);
        let mut moments = Vec::with_capacity(steps.len());
        for step in steps {
            let ripe = match step.after {
                Some(limit) => ends(&[limit], entered, &[], self.calendar)?.at.max(last),
                None => last,
            };
            last = if !step.by_hand() {
                ripe.plus_minutes(1)
            } else if step.actors.contains(&Role::Reporter) {
                self.waking(ripe, chance.between(15, if pace == Pace::Quick { 90 } else { 1_800 }))
            } else {
                self.office(ripe, minutes(step, pace, chance))?
            };
            if step.to.is_some() {
                entered = last;
            }
            moments.push(last);
        }
        Some(moments)
    }

    /// Where a step leads.
    fn after(&self, step: &Step) -> Option<Stand> {
        step.to.map(|to| self.procedure.stand(to, self.channel))
    }

    /// The shortest way from one stand to such as are sought, over steps that ask for nothing out of the
    /// ordinary, except that the last may.
    fn leg(&self, from: Stand, sought: impl Fn(Stand) -> bool) -> Option<Vec<&'a Step>> {
        let mut seen = vec![from];
        let mut ahead: VecDeque<(Stand, Vec<&'a Step>)> = VecDeque::from([(from, Vec::new())]);
        while let Some((here, steps)) = ahead.pop_front() {
            if sought(here) {
                return Some(steps);
            }
            let usable =
                |step: &&Step| step.by_hand() && step.classes.is_empty() && !step.last_word && step.takes(self.channel);
            for step in self.procedure.steps.iter().filter(usable).filter(|step| step.leaves(here)) {
                let Some(there) = self.after(step).filter(|there| step.onward() || sought(*there)) else {
                    continue;
                };
                if !seen.contains(&there) {
                    seen.push(there);
                    ahead.push_back((there, steps.iter().copied().chain([step]).collect()));
                }
            }
        }
        None
    }

    /// When something was told on a day so many days back: when people are awake, and not after `until`.
    fn told(&self, until: Moment, days: i64, chance: &mut Chance) -> Moment {
        let zone = self.calendar.zone;
        let date = zone.date(until) - TimeDelta::days(days);
        let hour = u32::try_from(chance.between(6, 20)).unwrap_or(9);
        let minute = u32::try_from(chance.between(0, 59)).unwrap_or(0);
        let at = zone.moment(date, NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default());
        if at < until { at } else { until.plus_minutes(-chance.between(4, 45)) }
    }

    /// So many office minutes on.
    fn office(&self, from: Moment, minutes: i64) -> Option<Moment> {
        let limit = Limit { amount: u32::try_from(minutes).ok()?, unit: Unit::Minutes };
        Some(ends(&[limit], from, &[], self.calendar)?.at)
    }

    /// So many minutes on, or in the morning after where that is at night.
    fn waking(&self, from: Moment, minutes: i64) -> Moment {
        let at = from.plus_minutes(minutes);
        match i64::from(self.calendar.zone.local(at).hour()) {
            hour @ 0..6 => at.plus_minutes((6 - hour) * 60),
            22.. => at.plus_minutes(9 * 60),
            _ => at,
        }
    }
}

/// How many office minutes a step takes: as a rule within its limit, where that is one of minutes.
fn minutes(step: &Step, pace: Pace, chance: &mut Chance) -> i64 {
    let limit = step.limit.as_ref().map(|limit| limit.within).filter(|within| within.unit == Unit::Minutes);
    match (pace, limit) {
        (Pace::Quick, _) => chance.between(1, 8),
        (Pace::Slow, _) => chance.between(500, 1_500),
        (Pace::Usual, Some(within)) if chance.percent(85) => chance.between(1, i64::from(within.amount).max(2) * 4 / 5),
        (Pace::Usual, _) => chance.between(30, 330),
    }
}
