//! What happens in the month of the demonstration, and when: the sweep's rounds, complaints with their steps, recaps,
//! and requests for information. Absent: living it through (see [`super::month`]).

use anyhow::{Context, Result};
use chrono::{Datelike, Months, NaiveTime, TimeDelta};
use shared::id::{AgencyId, Period};
use shared::procedure::{Channel, Kind, State, StepNo, Trigger};
use shared::time::{Moment, Zone};

use super::asking::Asking;
use super::chance::Chance;
use super::plan::{Course, Pace};
use super::stories::{Book, Recap, Story};
use super::walk;
use crate::app::App;
use crate::definitions::Ground;

/// How many days the sweep does its rounds through before the moment; before that only at the turn of a month.
const DAYS_SWEPT: i64 = 62;
/// At which hours of a day it does.
const ROUNDS: [u32; 4] = [1, 8, 13, 17];

/// Something that happens in the month, in the order in which things of one moment do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Happening {
    Sweep,
    Filing { case: usize },
    Step { case: usize, nth: usize },
    Asked { request: usize },
    Deed { request: usize, nth: usize },
}

/// A case of the demonstration: a complaint, or a recap that the sweep opens.
pub(super) struct Planned<'b> {
    pub(super) book: &'b Book,
    pub(super) cast: usize,
    pub(super) story: &'b Story,
    pub(super) recap: Option<Period>,
    pub(super) ground: Ground,
    pub(super) name: String,
    pub(super) told: Moment,
    pub(super) steps: Vec<StepNo>,
}

/// A request for information of the demonstration.
pub(super) struct Inquiry<'b> {
    pub(super) book: &'b Book,
    pub(super) cast: usize,
    pub(super) asking: &'b Asking,
    /// The complaint it is opened out of; none where it came to the PPID directly.
    pub(super) case: Option<usize>,
    pub(super) name: String,
}

/// What is to be lived through.
#[derive(Default)]
pub(super) struct Agenda<'b> {
    pub(super) happenings: Vec<(Moment, Happening)>,
    pub(super) cases: Vec<Planned<'b>>,
    pub(super) inquiries: Vec<Inquiry<'b>>,
}

/// The first morning of a month so many before that of a moment.
pub(super) fn start_of_month(zone: Zone, at: Moment, before: u32) -> Moment {
    let first = zone.date(at).with_day(1).unwrap_or_default();
    let first = first.checked_sub_months(Months::new(before)).unwrap_or(first);
    zone.moment(first, NaiveTime::MIN).plus_minutes(30)
}

/// When the sweep does its rounds.
pub(super) fn rounds(at: Moment) -> Vec<(Moment, Happening)> {
    let zone = Zone::Wib;
    let today = zone.date(at);
    let mut rounds = Vec::new();
    for date in (0..=DAYS_SWEPT).map(|back| today - TimeDelta::days(back)) {
        let times = ROUNDS.iter().filter_map(|hour| NaiveTime::from_hms_opt(*hour, 5, 0));
        rounds.extend(times.map(|time| zone.moment(date, time)).filter(|moment| *moment < at));
    }
    rounds.into_iter().map(|moment| (moment, Happening::Sweep)).collect()
}

/// Adds a complaint, with the steps that are taken of it and the request for information that is opened out of it.
///
/// # Errors
/// When no procedure takes it, or its way leads nowhere.
pub(super) async fn plan_story<'b>(
    app: &App,
    (book, cast, story): (&'b Book, usize, &'b Story),
    name: String,
    at: Moment,
    agenda: &mut Agenda<'b>,
) -> Result<()> {
    let agency = AgencyId::parse(&book.agency).context("an agency's id")?;
    let kind = Kind::from_code(&story.kind);
    let mut reader = app.store().reader().await?;
    let ground = app.definitions().for_filing(&mut reader, &agency, story.channel, kind).await;
    let ground = ground.with_context(|| format!("{name}: no procedure takes it"))?;
    drop(reader);
    let course = course(&ground, story.channel);
    let mut chance = Chance::of(&name);
    let desk = walk::at_desk(story);
    let desk_role = ground.procedure.filing().and_then(|step| step.recorded_by.first()).copied().filter(|_| desk);
    let begun = course.begin(desk_role).with_context(|| format!("{name}: nowhere to begin"))?;
    let steps = if story.way.is_empty() {
        course.drawn(begun, !story.units.is_empty(), &mut chance)
    } else {
        course.route(begun, &story.way)
    };
    let steps = story.pledged(steps.with_context(|| format!("{name}: no way leads there"))?);
    // What is still on its way came in lately, unless it lies about.
    let ends = !matches!(story.way.last(), Some(Trigger::Enters(place)) if !place.state().is_some_and(State::ended));
    let days = match (steps.len() > 3 || story.slow, ends) {
        (true, true) => chance.between(2, 27),
        (true, false) => chance.between(1, 12),
        (false, _) => chance.between(0, 8),
    };
    let days = days.max(story.request.as_ref().map_or(0, Asking::days));
    let pace = if story.slow { Pace::Slow } else { Pace::Usual };
    let times = course.times(&steps, at, (days, pace, desk), &mut chance);
    let times = times.with_context(|| format!("{name}: there is no time for it"))?;
    let case = agenda.cases.len();
    agenda.happenings.push((times.filed, Happening::Filing { case }));
    agenda.happenings.extend(times.steps.iter().enumerate().map(|(nth, at)| (*at, Happening::Step { case, nth })));
    if let Some(asking) = &story.request {
        let moments = asking.moments(times.filed, &ground.calendar, &mut Chance::of(&format!("{name}-ppid")));
        let inquiry = Inquiry { book, cast, asking, case: Some(case), name: format!("{name}-ppid") };
        agenda.ask(inquiry, moments.with_context(|| format!("{name}: there is no time to ask"))?, at);
    }
    let steps = steps.iter().map(|step| step.no.clone()).collect();
    agenda.cases.push(Planned { book, cast, story, recap: None, told: times.told, steps, name, ground });
    Ok(())
}

/// Adds a request for information that comes to the PPID directly.
///
/// # Errors
/// When there is no time for it.
pub(super) async fn plan_request<'b>(
    app: &App,
    (book, cast, asking): (&'b Book, usize, &'b Asking),
    name: String,
    at: Moment,
    agenda: &mut Agenda<'b>,
) -> Result<()> {
    let (_, calendar) = app.definitions().agency_and_calendar(&mut *app.store().reader().await?, &book.agency).await?;
    let moments = asking.before(at, &calendar, &name).with_context(|| format!("{name}: there is no time to ask"))?;
    agenda.ask(Inquiry { book, cast, asking, case: None, name }, moments, at);
    Ok(())
}

impl<'b> Agenda<'b> {
    /// Adds a request, with what has been done of it by a moment.
    fn ask(&mut self, inquiry: Inquiry<'b>, moments: Vec<Moment>, at: Moment) {
        let request = self.inquiries.len();
        let of = |nth: usize| match nth.checked_sub(1) {
            None => Happening::Asked { request },
            Some(nth) => Happening::Deed { request, nth },
        };
        let in_time = moments.into_iter().enumerate().filter(|(_, moment)| *moment < at);
        self.happenings.extend(in_time.map(|(nth, moment)| (moment, of(nth))));
        self.inquiries.push(inquiry);
    }
}

/// Adds the recaps of a month of an agency, one for each of its procedures that has them.
///
/// # Errors
/// When its way leads nowhere.
pub(super) async fn plan_recap<'b>(
    app: &App,
    (book, cast, recap): (&'b Book, usize, &'b Recap),
    at: Moment,
    agenda: &mut Agenda<'b>,
) -> Result<()> {
    let story = book.stories.first().context("a book without a story")?;
    let mut reader = app.store().reader().await?;
    let (agency, _) = app.definitions().agency_and_calendar(&mut reader, &book.agency).await?;
    for procedure in app.definitions().procedures(&mut reader, &agency).await? {
        let Some(to) = procedure.recap_opening().and_then(|step| step.to) else {
            continue;
        };
        let ground = app.definitions().for_procedure(&mut reader, &book.agency, &procedure.id).await?;
        let course = course(&ground, Channel::Cycle);
        let opened = start_of_month(ground.calendar.zone, at, recap.months_ago.saturating_sub(1)).plus_minutes(60);
        let name = format!("{}-rekap-{}", book.agency, recap.months_ago);
        let steps = course.route(procedure.stand(to, Channel::Cycle), &recap.way);
        let steps = steps.with_context(|| format!("{name}: no way leads there"))?;
        let moments = course.moments(&steps, opened, Pace::Usual, &mut Chance::of(&name));
        let moments = moments.with_context(|| format!("{name}: there is no time for it"))?;
        let case = agenda.cases.len();
        let in_time = moments.iter().enumerate().filter(|(_, moment)| **moment < at);
        agenda.happenings.extend(in_time.map(|(nth, moment)| (*moment, Happening::Step { case, nth })));
        let period = Period::before(ground.calendar.zone.date(opened));
        let steps = steps.iter().map(|step| step.no.clone()).collect();
        agenda.cases.push(Planned { book, cast, story, recap: Some(period), told: opened, steps, name, ground });
    }
    Ok(())
}

fn course(ground: &Ground, channel: Channel) -> Course<'_> {
    Course { agency: &ground.agency, procedure: &ground.procedure, calendar: &ground.calendar, channel }
}
