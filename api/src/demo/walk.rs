//! Takes the steps of the demonstration through the functions every request goes through, each by whoever may
//! take it then. Absent: which steps, and when (see [`super::plan`]).

use anyhow::{Context, Result, anyhow, bail};
use bytes::Bytes;
use chrono::{Days, NaiveDate};
use shared::answer::{Decision, decided};
use shared::calendar::Calendar;
use shared::case::{Actor, Case, Command, offers};
use shared::form::FilingForm;
use shared::id::{AgencyId, CaseId, IdempotencyKey, Period};
use shared::procedure::{Action, Channel, Procedure, Rating, Role, Step};
use shared::time::Moment;
use shared::wire::{CaseCommand, DeskFiling, Dispose, PostView, Purpose, Receipt, TrackCommand, TrackRequest};
use shared::words::Lang;

use super::chance::Chance;
use super::picture;
use super::reporter::Reporter;
use super::sheet;
use super::stories::{Phrases, Pledge, Story};
use crate::accounts::Officer;
use crate::act::{self, Fault};
use crate::app::App;
use crate::definitions::Ground;
use crate::limits::Origin;
use crate::store::{cases, figures};

/// How reporters who confirm an answer mark it, where no story says how.
const CONTENT: [Rating; 5] = [Rating::Fair, Rating::Good, Rating::Good, Rating::VeryGood, Rating::VeryGood];
/// How far ahead a worked day is sought.
const DAYS_AHEAD_MAX: usize = 21;

/// The people of an agency.
pub(super) struct Cast {
    pub(super) agency: AgencyId,
    pub(super) officers: Vec<Officer>,
}

/// A complaint as its reporter holds it.
pub(super) struct Told {
    pub(super) case: CaseId,
    pub(super) receipt: Receipt,
    track: TrackRequest,
}

/// A complaint about to be filed.
pub(super) struct Arriving<'a> {
    /// What is told.
    pub(super) story: &'a Story,
    /// Where reporters of the agency live.
    pub(super) addresses: &'a [String],
    /// What the case will run on.
    pub(super) ground: &'a Ground,
    /// When it was told.
    pub(super) told: Moment,
    /// What no other complaint is called.
    pub(super) name: &'a str,
}

/// A step about to be taken.
pub(super) struct Turn<'a> {
    /// The story it belongs to.
    pub(super) story: &'a Story,
    /// The step.
    pub(super) step: &'a Step,
    /// How often it was taken before.
    pub(super) nth: usize,
    /// How often the case was given to a unit before.
    pub(super) given: usize,
    /// What is promised by it, where it does not answer yet.
    pub(super) promise: Option<&'a Pledge>,
    /// What no other step has.
    pub(super) key: String,
}

impl Cast {
    /// The posts whose holders may enter a complaint that came to a desk.
    fn desk(&self, procedure: &Procedure) -> Option<(&Officer, &PostView)> {
        let filing = procedure.filing()?;
        self.posts().find(|(_, post)| filing.recorded_by.contains(&post.role))
    }

    pub(super) fn posts(&self) -> impl Iterator<Item = (&Officer, &PostView)> {
        self.officers.iter().flat_map(|officer| officer.posts.iter().map(move |post| (officer, post)))
    }

    /// Whoever may take a step now.
    fn able(&self, ground: &Ground, case: &Case, step: &Step, now: Moment) -> Vec<(&Officer, &PostView)> {
        let offered = |post: &PostView| {
            let offers = offers(&ground.procedure, case, &acting(post), now);
            offers.iter().any(|offer| offer.step == step.no)
        };
        self.posts().filter(|(_, post)| offered(post)).collect()
    }
}

fn acting(post: &PostView) -> Actor {
    match &post.unit_id {
        Some(unit) => Actor::at_unit(post.role, post.id.clone(), unit.clone()),
        None => Actor::at_post(post.role, post.id.clone()),
    }
}

pub(super) fn key(text: &str) -> Result<IdempotencyKey> {
    IdempotencyKey::parse(text).with_context(|| format!("`{text}` is no key"))
}

/// A fault of the demonstration, which nobody typed.
pub(super) fn told_of(fault: Fault, what: &str) -> anyhow::Error {
    match fault {
        Fault::Problems(problems) => anyhow!("{what}: {problems:?}"),
        Fault::Refused(refusal) => anyhow!("{what}: {refusal:?}"),
        fault => anyhow::Error::new(fault).context(what.to_owned()),
    }
}

/// Draws a picture and sends it for a form; says its id.
async fn drawn(app: &App, key: &IdempotencyKey, purpose: Purpose, file: &str, seed: &str) -> Result<String> {
    let picture = Bytes::from(picture::draw(&mut Chance::of(seed))?);
    let sent = act::upload(app, &Origin::INSIDE, key, purpose, file, picture).await;
    Ok(sent.map_err(|fault| told_of(fault, seed))?.id)
}

/// Files a complaint: through the website by its reporter, or at the desk it came to, `told` before.
pub(super) async fn file(
    app: &App,
    cast: &Cast,
    Arriving { story, addresses, ground, told, name }: Arriving<'_>,
) -> Result<Told> {
    let (key, mut chance) = (key(&format!("peragaan-{name}"))?, Chance::of(name));
    let reporter = Reporter::drawn(&mut chance);
    let mut form = reporter.form(story, addresses);
    if story.picture {
        form.files = vec![drawn(app, &key, Purpose::Attachment, "foto.jpg", name).await?];
    }
    if !at_desk(story) && !ground.procedure.identity.document.not() {
        form.document = drawn(app, &key, Purpose::Identity, "identitas.jpg", &format!("{name}-identitas")).await?;
    }
    let filed = if at_desk(story) {
        let (officer, post) = cast.desk(&ground.procedure).with_context(|| format!("{name}: no desk takes it"))?;
        let external = if story.channel.numbered_elsewhere() { chance.between(10_204_511, 10_988_233) } else { 0 };
        let desk = DeskFiling {
            post: post.id.as_str().to_owned(),
            original: String::new(),
            channel: story.channel.code().to_owned(),
            kind: story.kind.clone(),
            external: if external > 0 { external.to_string() } else { String::new() },
            happened_at: ground.calendar.zone.rfc3339(told),
            form: FilingForm { kind: String::new(), ..form },
        };
        act::file_at_desk(app, officer, &key, &desk, Lang::Id).await
    } else {
        act::file(app, &Origin::INSIDE, &cast.agency, &key, &form, Lang::Id).await
    };
    let receipt = filed.map_err(|fault| told_of(fault, name))?.receipt;
    let number = receipt.number.as_ref().map(|number| number.as_str().to_owned()).unwrap_or_default();
    let track = TrackRequest { number, code: receipt.code.clone() };
    let seen = act::track(app, &Origin::INSIDE, &track).await.map_err(|fault| told_of(fault, name))?;
    Ok(Told { case: seen.view().case.id, receipt, track })
}

/// Whether an officer enters it: everything but what comes through the website.
pub(super) fn at_desk(story: &Story) -> bool {
    story.channel != Channel::Website
}

/// Takes a step of a complaint.
pub(super) async fn take(app: &App, cast: &Cast, told: &Told, turn: &Turn<'_>, phrases: &Phrases) -> Result<()> {
    let (case, ground) = as_it_is(app, &told.case).await?;
    let what = format!("{} step {} of {}", turn.key, turn.step.no, cast.agency);
    let by_reporter = turn.step.actors.contains(&Role::Reporter);
    let command = command(turn, &case, &ground, phrases, app.clock().now());
    if by_reporter {
        let asked = TrackCommand { track: told.track_again(&case), version: case.version, command };
        return act::track_command(app, &Origin::INSIDE, &key(&turn.key)?, &asked)
            .await
            .map(drop)
            .map_err(|fault| told_of(fault, &what));
    }
    by_officer(app, cast, (&case, &ground), turn, command).await.with_context(|| what)
}

/// Takes a step of the recap of a month.
pub(super) async fn take_of_recap(
    app: &App,
    cast: &Cast,
    period: &Period,
    turn: &Turn<'_>,
    phrases: &Phrases,
) -> Result<()> {
    let recap = figures::recap(&mut *app.store().reader().await?, cast.agency.as_str(), period).await?;
    // An installation that is younger than the month has none.
    let Some(recap) = recap else {
        return Ok(());
    };
    let (case, ground) = as_it_is(app, &recap).await?;
    let command = command(turn, &case, &ground, phrases, app.clock().now());
    by_officer(app, cast, (&case, &ground), turn, command).await.with_context(|| turn.key.clone())
}

/// Takes a step of a case as whoever may take it and see it.
async fn by_officer(
    app: &App,
    cast: &Cast,
    (case, ground): (&Case, &Ground),
    turn: &Turn<'_>,
    command: Command,
) -> Result<()> {
    for (officer, post) in cast.able(ground, case, turn.step, app.clock().now()) {
        let (post, key) = (post.id.as_str().to_owned(), key(&turn.key)?);
        let done = match sheet::of(turn, (case, ground), &command, app.clock().now()) {
            Some(sheet) => {
                let asked =
                    Dispose { post, version: case.version, action: "sign".to_owned(), sheet, ..Dispose::default() };
                act::dispose(app, officer, &case.id, &key, &asked).await.map(drop)
            }
            None => {
                let asked = CaseCommand { post, version: case.version, command: command.clone() };
                act::command(app, officer, &case.id, &key, &asked).await.map(drop)
            }
        };
        match done {
            Ok(()) => return Ok(()),
            // Whoever gives a case away may have lost sight of it with that; or never had it in sight.
            Err(Fault::NotFound) if as_it_is(app, &case.id).await?.0.version > case.version => return Ok(()),
            Err(Fault::NotFound) => {}
            Err(fault) => return Err(told_of(fault, &turn.key)),
        }
    }
    bail!("nobody may take it at {:?}", case.stand())
}

/// A case and what it runs on.
pub(super) async fn as_it_is(app: &App, case: &CaseId) -> Result<(Case, Ground)> {
    let mut reader = app.store().reader().await?;
    let stored = cases::by_id(&mut reader, case).await?.context("a case that was filed is there")?;
    let ground = app.definitions().for_stored(&mut reader, &stored).await?;
    Ok((stored.case, ground))
}

/// What goes with a step: what the story says, or what is usually said.
fn command(turn: &Turn<'_>, case: &Case, ground: &Ground, phrases: &Phrases, now: Moment) -> Command {
    let Turn { story, step, nth, given, promise, key } = turn;
    let mut chance = Chance::of(key);
    let needs = step.action.needs();
    let by = step.actors.first().copied().unwrap_or(Role::System);
    let usual = phrases.of(step.action, by);
    let usual = chance.pick(usual).filter(|_| needs.text_required || chance.percent(35));
    let text = story.said(step, *nth).or(usual.map(String::as_str)).unwrap_or_default();
    let among: Vec<&str> = ground.agency.units_for(step).map(|unit| unit.id.as_str()).collect();
    let named = story.units.get(*given).or(story.units.last()).map(String::as_str);
    let unit = named.or_else(|| chance.pick(&among).copied()).filter(|unit| among.contains(unit));
    let why = story.ground(step.action, case.period.is_some()).filter(|_| needs.ground);
    let answers = step.action == Action::Answer && promise.is_none();
    let text = promise.map_or(text, |promise| promise.says.as_str());
    let promised = promise.and_then(|promise| worked(&ground.calendar, now, promise.days));
    // Whoever is content often says how much; whoever is not is told of by the stories.
    let content = chance.pick(&CONTENT).filter(|_| step.action == Action::Confirm && chance.percent(70)).copied();
    let rating = story.mark(step, *nth).or(content);
    // The stories say what was done; whether that grants the complaint is read from their words.
    let decision = answers.then(|| decided(text).unwrap_or(Decision::Informed).code());
    let office = ground.agency.office(ground.procedure.coordinator).unwrap_or(&ground.agency.name);
    let elsewhere = ground.agency.office(ground.procedure.coordinator).unwrap_or_default();
    // Whoever marks an answer confirms it; the mark says whether the matter is taken up again.
    let marked = ground.procedure.steps.iter().find(|one| one.action == Action::Confirm && one.leaves(case.stand()));
    let asked = marked.filter(|_| rating.is_some()).unwrap_or(step);
    Command {
        step: asked.no.clone(),
        text: if needs.text.is_some() { text.to_owned() } else { String::new() },
        classification: story.class.code().to_owned(),
        decision: decision.unwrap_or_default().to_owned(),
        decided_by: if answers { office.to_owned() } else { String::new() },
        unit: unit.unwrap_or_default().to_owned(),
        ground: why.map(|ground| ground.code().to_owned()).unwrap_or_default(),
        rating: rating.map(Rating::code).unwrap_or_default().to_owned(),
        promised_on: promised.map(|on| on.to_string()).unwrap_or_default(),
        owner: why.filter(|ground| ground.asks_owner()).map(|_| owner(story, elsewhere)).unwrap_or_default(),
        ..Command::default()
    }
}

/// The day so many days ahead, or the next on which somebody works.
pub(super) fn worked(calendar: &Calendar, now: Moment, days: u64) -> Option<NaiveDate> {
    let from = calendar.zone.date(now).checked_add_days(Days::new(days))?;
    from.iter_days().take(DAYS_AHEAD_MAX).find(|day| calendar.closed(*day).is_none())
}

/// Whose matter it is instead: the unit it goes to next, or whoever coordinates.
fn owner(story: &Story, elsewhere: &str) -> String {
    if story.owner.is_empty() { elsewhere.to_owned() } else { story.owner.clone() }
}

impl Told {
    /// Number and code; the number may have been given since.
    fn track_again(&self, case: &Case) -> TrackRequest {
        let number = case.number.as_ref().map(|number| number.as_str().to_owned());
        TrackRequest { number: number.unwrap_or_default(), code: self.track.code.clone() }
    }
}
