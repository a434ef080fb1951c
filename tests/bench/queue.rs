//! How long a page of a queue, a case and a search take over a few cases and over very many: an officer's day must not
//! grow slower with the years. Measured in the process, without HTTP, which costs the same however many cases there are.
//! Absent: the cases (see `fill`).

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};
use api::accounts::{self, Officer};
use api::act;
use api::app::App;
use api::clock::Clock;
use api::config::Settings;
use api::limits::Origin;
use shared::id::PostId;
use shared::wire::{QueuePage, QueueView, SearchAsked, SignIn};
use shared::words::Lang;

use crate::fill;

/// The few and the many cases that are compared.
pub const SIZES: [usize; 2] = [10_000, 1_000_000];
/// How often each page is asked for; the median counts.
const TIMES: usize = 300;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ask {
    /// A view of the queue, so many pages further on.
    Queue(QueueView, usize),
    /// A case with a text of its own, another each time.
    Case,
    /// A search by a filter and words.
    Search(&'static str, &'static str),
}

/// One of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// What it is called in the table.
    pub name: &'static str,
    /// Who looks.
    login: &'static str,
    ask: Ask,
    /// Whether it may take at most half as long again over many cases.
    pub bound: bool,
}

const fn page(name: &'static str, login: &'static str, ask: Ask) -> Page {
    Page { name, login, ask, bound: true }
}

const ADMIN: &str = "admin.karanganyar";
const UNIT: &str = "dinas-pupr.karanganyar";

/// The pages that are asked for: by a post of the agency as a whole and by one of a unit, and one further on.
pub const PAGES: [Page; 12] = [
    page("mine", ADMIN, Ask::Queue(QueueView::Mine, 0)),
    page("open", ADMIN, Ask::Queue(QueueView::Open, 0)),
    page("open, page 4", ADMIN, Ask::Queue(QueueView::Open, 3)),
    page("ended", ADMIN, Ask::Queue(QueueView::Ended, 0)),
    page("mine, of a unit", UNIT, Ask::Queue(QueueView::Mine, 0)),
    page("a case", ADMIN, Ask::Case),
    page("one word", ADMIN, Ask::Search("", "jalan")),
    page("one rarer word", ADMIN, Ask::Search("", "jembatan")),
    page("filter: ended", ADMIN, Ask::Search("keadaan=selesai", "")),
    Page { bound: false, ..page("two words", ADMIN, Ask::Search("", "lampu jalan")) },
    Page { bound: false, ..page("three words", ADMIN, Ask::Search("", "trotoar lampu jalan")) },
    Page { bound: false, ..page("word, of a unit", UNIT, Ask::Search("", "pasar12")) },
];

/// A database that holds so many cases.
///
/// # Errors
/// When the database fails.
pub async fn filled(url: &str, home: &Path, cases: usize) -> Result<App> {
    let settings = Settings { database_url: Some(url.to_owned()), ..Settings::in_folder(home) };
    let app = App::open(settings, Clock::system()).await?;
    api::demo::load(&app).await?;
    fill::fill(&app, url, cases).await?;
    Ok(app)
}

/// The median times of a page over each of some databases, in microseconds. They are asked by turns, so that a
/// machine that is busy for a while is so for all of them.
///
/// # Errors
/// When a database fails.
pub async fn measure(apps: &[App], page: Page) -> Result<Vec<f64>> {
    let mut readers = Vec::new();
    for (app, cases) in apps.iter().zip(SIZES) {
        readers.push((Reader::open(app, cases, page).await?, Vec::with_capacity(TIMES)));
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
    ask: Ask,
    after: Option<String>,
    cases: usize,
    nth: usize,
}

impl<'a> Reader<'a> {
    async fn open(app: &'a App, cases: usize, page: Page) -> Result<Self> {
        let request = SignIn { login: page.login.to_owned(), password: api::demo::PASSWORD.to_owned() };
        let session = accounts::sign_in(app, &Origin::INSIDE, &request, "").await?.session;
        let officer = accounts::officer(app, &session.token).await?;
        let post = officer.posts.first().context("the demonstration gives a post")?.id.clone();
        let mut reader = Self { app, officer, post, ask: page.ask, after: None, cases, nth: 0 };
        if let Ask::Queue(_, further) = page.ask {
            for _ in 0..further {
                reader.after = reader.page().await?.next;
            }
        }
        Ok(reader)
    }

    async fn page(&self) -> Result<QueuePage> {
        let (officer, after) = (&self.officer, self.after.as_deref());
        match self.ask {
            Ask::Queue(view, _) => Ok(act::queue(self.app, officer, &self.post, view, after, Lang::Id).await?),
            Ask::Search(filter, words) => {
                let (filter, words) = (filter.to_owned(), words.to_owned());
                let asked = SearchAsked { post: self.post.to_string(), filter, words, after: None };
                Ok(act::search(self.app, officer, &asked, Lang::Id).await?)
            }
            Ask::Case => anyhow::bail!("a case is no page of a queue"),
        }
    }

    /// How long the page takes now, in microseconds.
    async fn time(&mut self) -> Result<f64> {
        self.nth += 1;
        if self.ask == Ask::Case {
            let case = fill::told(self.nth * 7_919, self.cases)?;
            let began = Instant::now();
            act::case(self.app, &self.officer, &self.post, &case).await?;
            return Ok(began.elapsed().as_secs_f64() * 1e6);
        }
        let began = Instant::now();
        let rows = self.page().await?.rows;
        let micros = began.elapsed().as_secs_f64() * 1e6;
        anyhow::ensure!(!rows.is_empty(), "it is empty, so its time says nothing");
        Ok(micros)
    }
}
