//! The month before a moment, lived through once in the order in which it happened: complaints come in, people
//! take steps, somebody asks for information, and the sweep does its rounds. Absent: what is told (see
//! [`super::stories`]), when it happens (see [`super::agenda`]), and how a step is taken (see [`super::walk`]).

use std::collections::HashMap;

use anyhow::{Context, Result, bail, ensure};
use shared::id::{AgencyId, RequestId};
use shared::procedure::Action;
use shared::time::{Moment, Zone};

use super::Account;
use super::agenda::{self, Agenda, Happening, Inquiry, Planned};
use super::asking;
use super::letters;
use super::stories::{self, Book, Phrases};
use super::walk::{self, Arriving, Cast, Told, Turn};
use crate::accounts;
use crate::app::App;
use crate::store::figures;
use crate::sweep;

/// How many months before the demonstration the agencies began to use Aduan, so that recaps are opened.
const MONTHS_BEFORE: u32 = 2;

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

/// When the demonstration of a moment begins: the moment its installation is set up at.
#[must_use]
pub fn begins(at: Moment) -> Moment {
    agenda::start_of_month(Zone::Wib, at, MONTHS_BEFORE)
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
    let mut agenda = Agenda { happenings: agenda::rounds(at), ..Agenda::default() };
    for (cast, book) in books.iter().enumerate() {
        for (nth, story) in book.stories.iter().enumerate() {
            let name = format!("{}-{nth:03}", book.agency);
            agenda::plan_story(app, (book, cast, story), name, at, &mut agenda).await?;
        }
        for recap in &book.recaps {
            agenda::plan_recap(app, (book, cast, recap), at, &mut agenda).await?;
        }
        for (nth, asking) in book.requests.iter().enumerate() {
            let name = format!("{}-ppid-{nth:02}", book.agency);
            agenda::plan_request(app, (book, cast, asking), name, at, &mut agenda).await?;
        }
    }
    agenda.happenings.sort_unstable();
    let Agenda { happenings, cases: planned, inquiries } = agenda;
    let (told, taken, asked) = (HashMap::new(), HashMap::new(), HashMap::new());
    let mut month = Month { app, casts, phrases, planned, inquiries, told, taken, asked };
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

/// The month while it is lived through.
struct Month<'a> {
    app: &'a App,
    casts: Vec<Cast>,
    phrases: Phrases,
    planned: Vec<Planned<'a>>,
    inquiries: Vec<Inquiry<'a>>,
    told: HashMap<usize, Told>,
    taken: HashMap<(usize, String), usize>,
    asked: HashMap<usize, RequestId>,
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
            Happening::Asked { request } => {
                let Inquiry { book, cast, asking, case, name } = &self.inquiries[request];
                let case = case.and_then(|case| self.told.get(&case)).map(|told| &told.case);
                let asked = asking::ask(self.app, &self.casts[*cast], (asking, &book.addresses), case, name).await?;
                self.asked.insert(request, asked);
                Ok(())
            }
            Happening::Deed { request, nth } => {
                let Inquiry { cast, asking, name, .. } = &self.inquiries[request];
                let asked = self.asked.get(&request).context("a request that was asked")?;
                asking::carry_out(self.app, &self.casts[*cast], asked, (asking, nth), name).await
            }
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
        let promise = story.promise.as_ref().filter(|_| step.action == Action::Answer);
        let promise = promise.filter(|_| counted("promise".to_owned()) == 0);
        let times = if promise.is_some() { 0 } else { counted(step.no.clone()) };
        let answers = step.action == Action::Answer && promise.is_none();
        let turn = Turn { story, step, nth: times, given, promise, key: format!("peragaan-{name}-{nth:02}") };
        let cast = &self.casts[*cast];
        match (self.told.get(&case), recap) {
            (Some(told), _) => {
                walk::take(self.app, cast, told, &turn, &self.phrases).await?;
                if answers {
                    letters::answered(self.app, cast, told, &turn.key).await?;
                }
                Ok(())
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
