//! The figures of a monthly recap, made of facts for any moment, and the cases behind each. Absent: the formulas (see
//! `shared::recap`).

use serde::Serialize;
use shared::case::{Event, apply};
use shared::chain::{self, Hash};
use shared::id::{CaseId, Period, PostId};
use shared::recap::{Fact, Figures, Measure, Month, tally};
use shared::time::Moment;
use shared::visibility::{Item, Viewer};
use shared::wire::{RECAP_ROWS, RecapFigures, RecapRow, RecapRows};

use super::Fault;
use super::command::{held, visible};
use crate::accounts::Officer;
use crate::app::App;
use crate::definitions::Ground;
use crate::store::cases::Stored;
use crate::store::facts::Of;
use crate::store::{Connection, cases, events, facts};

/// How many cases from before are counted in one transaction, and how often a sweep does that.
const BATCH: usize = 100;
const BATCHES: usize = 50;

/// A recap with the facts it is made of.
pub(super) struct Counted {
    /// What it runs on.
    pub(super) ground: Ground,
    period: Period,
    month: Month,
    known_at: Moment,
    facts: Vec<Fact>,
}

impl Counted {
    /// Reads the facts of a recap a post may see, as known at a moment; later than now is now.
    async fn of(
        app: &App,
        reader: &mut Connection,
        (officer, post): (&Officer, &PostId),
        case: &CaseId,
        known_at: Option<Moment>,
    ) -> Result<Self, Fault> {
        let post = held(officer, post)?;
        let stored = visible(app, reader, post, case).await?.stored;
        let now = app.clock().now();
        Self::known(app, reader, &stored, known_at.unwrap_or(now).min(now)).await
    }

    /// The same of a recap that is read already.
    pub(super) async fn known(
        app: &App,
        reader: &mut Connection,
        stored: &Stored,
        known_at: Moment,
    ) -> Result<Self, Fault> {
        let ground = app.definitions().for_stored(reader, stored).await?;
        let period = stored.case.period.clone().ok_or(Fault::NotFound)?;
        let month = Month::of(&period, ground.calendar.zone);
        let of = Of { agency: stored.case.agency.as_str(), procedure: &stored.case.procedure, month, known_at };
        let facts = facts::of_month(reader, of).await?;
        Ok(Self { ground, period, month, known_at, facts })
    }

    fn at(&self) -> Moment {
        self.month.at(self.known_at)
    }

    /// The figures, with their data in the canonical form.
    pub(super) fn figures(&self) -> (RecapFigures, String) {
        let figures = tally(&self.facts, self.month, self.at(), &self.ground.calendar);
        let canonical = self.canonical(&figures);
        let hash = Hash::of(canonical.as_bytes()).as_str().to_owned();
        let found = RecapFigures { period: self.period.clone(), at: self.at(), known_at: self.known_at, figures, hash };
        (found, canonical)
    }

    /// The cases that any figure counts.
    pub(super) fn listed(&self) -> impl Iterator<Item = &Fact> {
        let (month, at) = (self.month, self.at());
        self.facts.iter().filter(move |fact| Measure::ALL.iter().any(|measure| measure.counts(fact, month, at)))
    }

    /// A row of a list of them, with the first words of its case.
    pub(super) fn row(&self, fact: &Fact, summary: String) -> RecapRow {
        row(fact, summary, self.at())
    }

    /// What the hash is of: whoever has it can show that nothing was changed since.
    fn canonical(&self, figures: &Figures) -> String {
        #[derive(Serialize)]
        struct Canonical<'a> {
            period: &'a Period,
            figures: &'a Figures,
            facts: &'a [Fact],
        }
        chain::canonical(&Canonical { period: &self.period, figures, facts: &self.facts })
    }
}

/// The figures of a recap, as known at a moment; as known now where none is given.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, does not see the case, or the case is no recap.
pub async fn recap_figures(
    app: &App,
    officer: &Officer,
    post: &PostId,
    case: &CaseId,
    known_at: Option<Moment>,
) -> Result<RecapFigures, Fault> {
    let mut reader = app.store().reader().await?;
    let counted = Counted::of(app, &mut reader, (officer, post), case, known_at).await?;
    Ok(counted.figures().0)
}

/// The cases that a figure of a recap counts, from a case on.
///
/// # Errors
/// As [`recap_figures`].
pub async fn recap_rows(
    app: &App,
    (officer, post): (&Officer, &PostId),
    case: &CaseId,
    known_at: Option<Moment>,
    measure: Measure,
    from: Option<&CaseId>,
) -> Result<RecapRows, Fault> {
    let mut reader = app.store().reader().await?;
    let counted = Counted::of(app, &mut reader, (officer, post), case, known_at).await?;
    let (month, at) = (counted.month, counted.at());
    let mut behind = counted.facts.iter().filter(|fact| measure.counts(fact, month, at));
    let first = behind.by_ref().find(|fact| from.is_none_or(|from| fact.case == *from));
    let mut listed = first.into_iter().chain(behind);
    let viewer = Viewer::at(held(officer, post)?);
    let mut rows = Vec::new();
    for fact in listed.by_ref().take(RECAP_ROWS) {
        rows.push(row(fact, first_words(app, &mut reader, &viewer, &fact.case).await?, at));
    }
    Ok(RecapRows { rows, next: listed.next().map(|fact| fact.case.to_string()) })
}

/// The first words of a case; none for who may not read it.
async fn first_words(app: &App, reader: &mut Connection, viewer: &Viewer, id: &CaseId) -> Result<String, Fault> {
    let Some(stored) = cases::by_id(reader, id).await? else { return Ok(String::new()) };
    let ground = app.definitions().for_stored(reader, &stored).await?;
    let reads = viewer.sight(&stored.case, &ground.procedure).shows(Item::Complaint);
    if reads { Ok(facts::summary(reader, id).await?) } else { Ok(String::new()) }
}

fn row(fact: &Fact, summary: String, at: Moment) -> RecapRow {
    RecapRow {
        case: fact.case.clone(),
        number: fact.number.clone(),
        summary,
        filed_at: fact.filed_at,
        concluded_at: fact.concluded_at(),
        state: fact.state,
        channel: fact.channel,
        unit: fact.unit.as_ref().map(ToString::to_string),
        late: fact.late(at),
    }
}

/// Counts cases from before there were facts, some at a time. Says how many.
///
/// # Errors
/// When the database fails, or an event cannot be read.
pub async fn count_older(app: &App) -> Result<usize, Fault> {
    let mut done = 0;
    for _ in 0..BATCHES {
        let mut writer = app.store().writer().await?;
        let found = facts::uncounted(&mut writer, BATCH).await?;
        if found.is_empty() {
            break;
        }
        for case in &found {
            facts::forget(&mut writer, case).await?;
            for (agency, fact) in made(&mut writer, case).await? {
                facts::insert(&mut writer, &agency, &fact).await?;
            }
            facts::counted(&mut writer, case).await?;
        }
        writer.commit().await?;
        done += found.len();
    }
    Ok(done)
}

/// The facts that the events of a case make, with its agency.
pub(super) async fn made(reader: &mut Connection, case: &CaseId) -> Result<Vec<(String, Fact)>, Fault> {
    let (mut picture, mut facts) = (None, Vec::new());
    for link in events::of_case(reader, case).await? {
        let event: Event = serde_json::from_str(&link.canonical).map_err(anyhow::Error::from)?;
        picture = apply(picture, &event);
        let made = picture.as_ref().and_then(|case| Some((case.agency.to_string(), Fact::of(case)?)));
        facts.extend(made);
    }
    Ok(facts)
}
