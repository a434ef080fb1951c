//! The month before a moment, lived through once in the order in which it happened: complaints come in, people
//! take steps, and the sweep does its rounds. Absent: what is told (see [`super::stories`]), and how a step is
//! taken (see [`super::walk`]).

use std::collections::HashMap;

use anyhow::{Context, Result, bail, ensure};
use chrono::{Datelike, Months, NaiveTime, TimeDelta};
use shared::id::{AgencyId, Period};
use shared::procedure::{Action, Channel, Kind, State, StepNo, Trigger};
use shared::time::{Moment, Zone};

use super::Account;
use super::chance::Chance;
use super::letters;
use super::plan::{Course, Pace};
use super::stories::{self, Book, Phrases, Recap, Story};
use super::walk::{self, Arriving, Cast, Told, Turn};
use crate::accounts;
use crate::app::App;
use crate::definitions::Ground;
use crate::store::figures;
use crate::sweep;

/// How many months before the demonstration the agencies began to use Aduan, so that recaps are opened.
const MONTHS_BEFORE: u32 = 2;
/// How many days the sweep does its rounds through before the moment; before that only at the turn of a month.
const DAYS_SWEPT: i64 = 62;
/// At which hours of a day it does.
const ROUNDS: [u32; 4] = [1, 8, 13, 17];

/// A complaint of the demonstration, for trying out the tracker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The agency's id.
    pub agency: String,
    /// The register number; empty where it has none yet.
    pub number: String,
    /// The tracking code.
    pub code: String,
}

/// Something that happens in the month, in the order in which things of one moment do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Happening {
    Sweep,
    Filing { case: usize },
    Step { case: usize, nth: usize },
}

/// A case of the demonstration: a complaint, or a recap that the sweep opens.
struct Planned<'b> {
    book: &'b Book,
    cast: usize,
    story: &'b Story,
    recap: Option<Period>,
    ground: Ground,
    name: String,
    told: Moment,
    steps: Vec<StepNo>,
}

/// When the demonstration of a moment begins: the moment its installation is set up at.
#[must_use]
pub fn begins(at: Moment) -> Moment {
    start_of_month(Zone::Wib, at, MONTHS_BEFORE)
}

/// The first morning of a month so many before that of a moment.
fn start_of_month(zone: Zone, at: Moment, before: u32) -> Moment {
    let first = zone.date(at).with_day(1).unwrap_or_default();
    let first = first.checked_sub_months(Months::new(before)).unwrap_or(first);
    zone.moment(first, NaiveTime::MIN).plus_minutes(30)
}

/// Lives the month before a moment through, if the installation has no complaint yet; `None` when it has.
/// The clock, which must be one that can be set, stands at that moment afterwards.
///
/// # Errors
/// When the database fails, or a story cannot be told by the procedures as they are.
pub async fn fill(app: &App, accounts: &[Account], at: Moment) -> Result<Option<Vec<Sample>>> {
    ensure!(app.clock().stands_still(), "the clock of a demonstration is one that can be set");
    if !figures::by_state(&mut *app.store().reader().await?).await?.is_empty() {
        return Ok(None);
    }
    let (books, phrases) = (stories::books()?, Phrases::read()?);
    app.clock().set(begins(at));
    let casts = casts(app, &books, accounts).await?;
    let mut happenings: Vec<(Moment, Happening)> = rounds(at);
    let mut planned = Vec::new();
    for (cast, book) in books.iter().enumerate() {
        for (nth, story) in book.stories.iter().enumerate() {
            let name = format!("{}-{nth:03}", book.agency);
            plan_story(app, (book, cast, story), name, at, &mut planned, &mut happenings).await?;
        }
        for recap in &book.recaps {
            plan_recap(app, (book, cast, recap), at, &mut planned, &mut happenings).await?;
        }
    }
    happenings.sort_unstable();
    let mut month = Month { app, casts, phrases, planned, told: HashMap::new(), taken: HashMap::new() };
    for (moment, happening) in happenings {
        app.clock().set(moment);
        month.live(happening).await?;
    }
    app.clock().set(at);
    sweep::run(app).await?;
    for cast in &month.casts {
        letters::kept(app, cast).await?;
    }
    Ok(Some(month.samples()))
}

async fn casts(app: &App, books: &[Book], accounts: &[Account]) -> Result<Vec<Cast>> {
    let mut casts = Vec::new();
    for book in books {
        let agency = AgencyId::parse(&book.agency).with_context(|| format!("`{}` is no agency", book.agency))?;
        let mut officers = Vec::new();
        for account in accounts.iter().filter(|account| account.agency_id == book.agency) {
            officers.extend(accounts::by_login(app, &account.login).await?);
        }
        casts.push(Cast { agency, officers });
    }
    Ok(casts)
}

/// When the sweep does its rounds.
fn rounds(at: Moment) -> Vec<(Moment, Happening)> {
    let zone = Zone::Wib;
    let today = zone.date(at);
    let mut rounds = Vec::new();
    for date in (0..=DAYS_SWEPT).map(|back| today - TimeDelta::days(back)) {
        let times = ROUNDS.iter().filter_map(|hour| NaiveTime::from_hms_opt(*hour, 5, 0));
        rounds.extend(times.map(|time| zone.moment(date, time)).filter(|moment| *moment < at));
    }
    rounds.into_iter().map(|moment| (moment, Happening::Sweep)).collect()
}

async fn plan_story<'b>(
    app: &App,
    (book, cast, story): (&'b Book, usize, &'b Story),
    name: String,
    at: Moment,
    planned: &mut Vec<Planned<'b>>,
    happenings: &mut Vec<(Moment, Happening)>,
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
    let steps = steps.with_context(|| format!("{name}: no way leads there"))?;
    // What is still on its way came in lately, unless it lies about.
    let ends = !matches!(story.way.last(), Some(Trigger::Enters(place)) if !place.state().is_some_and(State::ended));
    let days = match (steps.len() > 3 || story.slow, ends) {
        (true, true) => chance.between(2, 27),
        (true, false) => chance.between(1, 12),
        (false, _) => chance.between(0, 8),
    };
    let pace = if story.slow { Pace::Slow } else { Pace::Usual };
    let times = course.times(&steps, at, (days, pace, desk), &mut chance);
    let times = times.with_context(|| format!("{name}: there is no time for it"))?;
    let case = planned.len();
    happenings.push((times.filed, Happening::Filing { case }));
    happenings.extend(times.steps.iter().enumerate().map(|(nth, at)| (*at, Happening::Step { case, nth })));
    let steps = steps.iter().map(|step| step.no.clone()).collect();
    planned.push(Planned { book, cast, story, recap: None, told: times.told, steps, name, ground });
    Ok(())
}

async fn plan_recap<'b>(
    app: &App,
    (book, cast, recap): (&'b Book, usize, &'b Recap),
    at: Moment,
    planned: &mut Vec<Planned<'b>>,
    happenings: &mut Vec<(Moment, Happening)>,
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
        let case = planned.len();
        let in_time = moments.iter().enumerate().filter(|(_, moment)| **moment < at);
        happenings.extend(in_time.map(|(nth, moment)| (*moment, Happening::Step { case, nth })));
        let period = Period::before(ground.calendar.zone.date(opened));
        let steps = steps.iter().map(|step| step.no.clone()).collect();
        planned.push(Planned { book, cast, story, recap: Some(period), told: opened, steps, name, ground });
    }
    Ok(())
}

fn course(ground: &Ground, channel: Channel) -> Course<'_> {
    Course { agency: &ground.agency, procedure: &ground.procedure, calendar: &ground.calendar, channel }
}

/// The month while it is lived through.
struct Month<'a> {
    app: &'a App,
    casts: Vec<Cast>,
    phrases: Phrases,
    planned: Vec<Planned<'a>>,
    told: HashMap<usize, Told>,
    taken: HashMap<(usize, String), usize>,
}

impl Month<'_> {
    async fn live(&mut self, happening: Happening) -> Result<()> {
        match happening {
            Happening::Sweep => sweep::run(self.app).await.map(drop).context("a sweep"),
            Happening::Filing { case } => {
                let Planned { book, cast, story, ground, name, told, .. } = &self.planned[case];
                let arriving = Arriving { story, addresses: &book.addresses, ground, told: *told, name };
                let told = walk::file(self.app, &self.casts[*cast], arriving).await?;
                self.told.insert(case, told);
                Ok(())
            }
            Happening::Step { case, nth } => self.step(case, nth).await,
        }
    }

    async fn step(&mut self, case: usize, nth: usize) -> Result<()> {
        let Planned { cast, story, recap, ground, name, steps, .. } = &self.planned[case];
        let step = ground.procedure.step(&steps[nth]).context("a step that was planned")?;
        if !step.by_hand() {
            return sweep::run(self.app).await.map(drop).context("a sweep");
        }
        let mut counted = |what: String| {
            let count = self.taken.entry((case, what)).or_default();
            *count += 1;
            *count - 1
        };
        let gives = ground.agency.units_for(step).next().is_some();
        let given = if gives { counted("unit".to_owned()) } else { 0 };
        let turn = Turn { story, step, nth: counted(step.no.clone()), given, key: format!("peragaan-{name}-{nth:02}") };
        let cast = &self.casts[*cast];
        match (self.told.get(&case), recap) {
            (Some(told), _) => {
                walk::take(self.app, cast, told, &turn, &self.phrases).await?;
                if step.action != Action::Answer {
                    return Ok(());
                }
                letters::answered(self.app, cast, told, &turn.key).await
            }
            (None, Some(period)) => walk::take_of_recap(self.app, cast, period, &turn, &self.phrases).await,
            (None, None) => bail!("{name} was not filed"),
        }
    }

    /// For each agency its first complaints, with their codes.
    fn samples(&self) -> Vec<Sample> {
        let of_one = |nth: usize| {
            let receipt = &self.told.get(&nth)?.receipt;
            let number = receipt.number.as_ref().map(|number| number.as_str().to_owned());
            let agency = self.planned[nth].book.agency.clone();
            Some(Sample { agency, number: number.unwrap_or_default(), code: receipt.code.clone() })
        };
        (0..self.planned.len()).filter_map(of_one).collect()
    }
}
