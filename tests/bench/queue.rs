//! How long a page of a queue takes over a few cases and over very many: an officer's list must not grow slower
//! with the years. Measured in the process, without HTTP, which costs the same however many cases there are.
//! Absent: what the pages hold.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, anyhow};
use api::accounts::{self, Officer};
use api::act;
use api::app::App;
use api::clock::Clock;
use api::config::Settings;
use api::limits::Origin;
use shared::form::FilingForm;
use shared::id::{AgencyId, IdempotencyKey, PostId};
use shared::wire::{QueuePage, QueueView, SignIn};
use shared::words::Lang;
use sqlx::{AnyPool, AssertSqlSafe};

/// The few and the many cases that are compared.
pub const SIZES: [usize; 2] = [1_000, 100_000];
/// How often each page is asked for; the median counts.
const TIMES: usize = 300;

/// One of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// What it is called in the table.
    pub name: &'static str,
    /// Who looks.
    login: &'static str,
    view: QueueView,
    /// How many pages further on.
    further: usize,
}

/// The pages that are asked for: by a post of the agency as a whole and by one of a unit, and one further on.
pub const PAGES: [Page; 5] = [
    Page { name: "mine", login: "admin.karanganyar", view: QueueView::Mine, further: 0 },
    Page { name: "open", login: "admin.karanganyar", view: QueueView::Open, further: 0 },
    Page { name: "open, page 4", login: "admin.karanganyar", view: QueueView::Open, further: 3 },
    Page { name: "ended", login: "admin.karanganyar", view: QueueView::Ended, further: 0 },
    Page { name: "mine, of a unit", login: "dinas-pupr.karanganyar", view: QueueView::Mine, further: 0 },
];

/// A database that holds so many cases.
///
/// # Errors
/// When the database fails.
pub async fn filled(url: &str, home: &Path, cases: usize) -> Result<App> {
    let settings = Settings { database_url: Some(url.to_owned()), ..Settings::in_folder(home) };
    let app = App::open(settings, Clock::system()).await?;
    api::demo::load(&app).await?;
    fill(&app, url, cases).await?;
    Ok(app)
}

/// The median times of a page over each of some databases, in microseconds. They are asked by turns, so that a
/// machine that is busy for a while is so for all of them.
///
/// # Errors
/// When a database fails.
pub async fn measure(apps: &[App], page: Page) -> Result<Vec<f64>> {
    let mut readers = Vec::new();
    for app in apps {
        readers.push((Reader::open(app, page).await?, Vec::with_capacity(TIMES)));
    }
    for _ in 0..TIMES {
        for (reader, micros) in &mut readers {
            micros.push(reader.time().await.with_context(|| format!("the page `{}`", page.name))?);
        }
    }
    let median = |mut micros: Vec<f64>| {
        micros.sort_by(f64::total_cmp);
        micros[TIMES / 2]
    };
    Ok(readers.into_iter().map(|(_, micros)| median(micros)).collect())
}

/// An officer who reads one page again and again.
struct Reader<'a> {
    app: &'a App,
    officer: Officer,
    post: PostId,
    view: QueueView,
    after: Option<String>,
}

impl<'a> Reader<'a> {
    async fn open(app: &'a App, page: Page) -> Result<Self> {
        let request = SignIn { login: page.login.to_owned(), password: api::demo::PASSWORD.to_owned() };
        let session = accounts::sign_in(app, &Origin::INSIDE, &request, "").await?.session;
        let officer = accounts::officer(app, &session.token).await?;
        let post = officer.posts.first().context("the demonstration gives a post")?.id.clone();
        let mut reader = Self { app, officer, post, view: page.view, after: None };
        for _ in 0..page.further {
            reader.after = reader.page().await?.next;
        }
        Ok(reader)
    }

    async fn page(&self) -> Result<QueuePage> {
        let (officer, after) = (&self.officer, self.after.as_deref());
        Ok(act::queue(self.app, officer, &self.post, self.view, after, Lang::Id).await?)
    }

    /// How long the page takes now, in microseconds.
    async fn time(&self) -> Result<f64> {
        let began = Instant::now();
        let rows = self.page().await?.rows;
        let micros = began.elapsed().as_secs_f64() * 1e6;
        anyhow::ensure!(!rows.is_empty(), "it is empty, so its time says nothing");
        Ok(micros)
    }
}

/// Files one complaint and copies its row: a fifth of the copies wait for the post that is measured, a fifth for a
/// unit, a fifth for others, and two fifths have ended; one in ten is confidential.
async fn fill(app: &App, url: &str, cases: usize) -> Result<()> {
    let agency = AgencyId::parse("karanganyar").context("an agency")?;
    let key = IdempotencyKey::parse("bench-queue-first-case").context("a key")?;
    let story = "Jalan berlubang di depan pasar, air menggenang setiap hujan.".to_owned();
    let form = FilingForm { story, ..FilingForm::default() };
    act::file(app, &Origin::INSIDE, &agency, &key, &form, Lang::Id).await.map_err(|fault| anyhow!("{fault}"))?;
    let pool = AnyPool::connect(url).await?;
    let (first,): (String,) = sqlx::query_as("select id from cases").fetch_one(&pool).await?;
    let mut transaction = pool.begin().await?;
    for nth in 1..cases {
        let (state, keeper, unit, ended) = match nth % 5 {
            0 => ("received", "intake_officer", "", 0),
            1 => ("forwarded", "opd_admin", "dinas-pupr", 0),
            2 => ("forwarded", "opd_admin", "dinas-kesehatan", 0),
            _ => ("closed", "system", "", 1),
        };
        let copy = format!(
            "insert into cases (id, agency, procedure, procedure_version, version, number, channel, state, holder, \
             keeper, unit, summary, reporter_spoke, filed_at, due_at, due_key, ended_at, ended, code_index, \
             code_sealed, body, head, confidential, calendar_version) \
             select '{id}', agency, procedure, procedure_version, version, 'B-{nth}', channel, '{state}', '{keeper}', \
             '{keeper}', '{unit}', summary, 0, filed_at + {nth}, filed_at + {due}, filed_at + {due}, \
             case when {ended} = 1 then filed_at + {due} else null end, {ended}, 'index-{nth}', code_sealed, body, \
             head, {secret}, calendar_version from cases where id = '{first}'",
            id = uuid::Uuid::now_v7(),
            due = (nth * 7_919) % 100_000_000,
            secret = u8::from(nth % 10 == 0),
        );
        sqlx::query(AssertSqlSafe(copy)).execute(&mut *transaction).await?;
    }
    transaction.commit().await?;
    let tidy = if url.starts_with("sqlite:") { "analyze" } else { "vacuum analyze" };
    sqlx::query(AssertSqlSafe(tidy.to_owned())).execute(&pool).await?;
    pool.close().await;
    Ok(())
}
