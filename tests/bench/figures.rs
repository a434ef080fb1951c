//! How long what leaves the office takes over very many cases: the recap of a month with a hundred thousand and its
//! document, the board, and the register as open text, row by row. Absent: the cases (see `fill`).

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, anyhow, ensure};
use api::accounts::{self, Officer};
use api::act::{self, BoardAsked, CasesAsked, Fault};
use api::app::App;
use api::clock::Clock;
use api::limits::Origin;
use chrono::{Datelike, Days, NaiveDate};
use shared::board::{Dimension, Edge, MarkKind};
use shared::id::{CaseId, IdempotencyKey, Period, PostId};
use shared::papers::{PaperForm, PaperKind};
use shared::recap::Month;
use shared::time::Zone;
use shared::wire::{AskPaper, SignIn};

use crate::server::Server;
use crate::{fill, queue, report};

/// Of how many cases figures are made.
#[derive(Clone, Copy)]
pub struct Sizes {
    /// Those of the board and the register.
    pub cases: usize,
    /// Those of them that came in the month of the recap.
    pub of_month: usize,
}

/// How often the board is asked; the median counts.
const TIMES: usize = 30;
const LOGIN: &str = "admin.karanganyar";

/// Fills a database and prints the figures of it.
///
/// # Errors
/// When it fails, or an answer is empty and so says nothing.
pub async fn measure((database, sizes): (&str, Sizes), url: &str, home: &Path, aduan: &Path) -> Result<()> {
    let began = Instant::now();
    let mut app = queue::filled(url, home, sizes.cases).await?;
    let today = Zone::Wib.date(app.clock().now());
    let period = Period::parse(&today.format("%Y-%m").to_string()).context("a period")?;
    let month = Month::of(&period, Zone::Wib);
    fill::figures(url, month, sizes.of_month, sizes.cases).await?;
    report::filled(database, sizes.cases, began.elapsed());
    let settings = api::config::Settings { program: Some(PathBuf::from(aduan)), ..app.settings().clone() };
    app.store().close().await;
    app = App::open(settings.clone(), Clock::system()).await?;
    let request = SignIn { login: LOGIN.to_owned(), password: api::demo::PASSWORD.to_owned() };
    let session = accounts::sign_in(&app, &Origin::INSIDE, &request, "").await?.session;
    let officer = accounts::officer(&app, &session.token).await?;
    let post = officer.posts.first().context("the demonstration gives a post")?.id.clone();
    let procedure = procedure(&app).await?;
    board(database, &app, (&officer, &post), &procedure, today).await?;
    app.store().close().await;
    // A recap is opened when its month is over.
    app = App::open(settings, Clock::fixed(month.until.plus_minutes(540))).await?;
    recap((database, sizes), &app, (&officer, &post), &period).await?;
    app.store().close().await;
    register((database, sizes), url, home, aduan, (&session.token, &post, today)).await
}

async fn procedure(app: &App) -> Result<String> {
    let mut reader = app.store().reader().await?;
    let row: (String,) =
        sqlx::query_as("select procedure from cases where agency = 'karanganyar' and period is null limit 1")
            .fetch_one(&mut *reader)
            .await?;
    Ok(row.0)
}

fn told(fault: Fault) -> anyhow::Error {
    anyhow!("{fault}")
}

async fn board(
    database: &str,
    app: &App,
    (officer, post): (&Officer, &PostId),
    procedure: &str,
    today: NaiveDate,
) -> Result<()> {
    for weeks in [13, 52] {
        let asked = BoardAsked { post: post.clone(), procedure: procedure.to_owned(), weeks };
        let mut micros = Vec::with_capacity(TIMES);
        for _ in 0..TIMES {
            let began = Instant::now();
            let page = act::board_page(app, officer, &asked).await.map_err(told)?;
            micros.push(began.elapsed().as_secs_f64() * 1e6);
            ensure!(page.figures.now.open > 0 && page.figures.steps.len() > 5, "the board is empty");
        }
        report::took(database, &format!("board, {weeks} weeks"), report::median_of(micros), Some(300_000.0));
    }
    let monday = today - Days::new(u64::from(today.weekday().num_days_from_monday()));
    let asked = CasesAsked {
        post: post.clone(),
        procedure: procedure.to_owned(),
        kind: MarkKind::Open,
        edge: Edge::AtEnd,
        by: Dimension::Unit,
        of: "dinas-pupr".to_owned(),
        key: None,
        value: None,
        from: monday,
        until: monday + Days::new(7),
        after: None,
    };
    let mut micros = Vec::with_capacity(TIMES);
    for _ in 0..TIMES {
        let began = Instant::now();
        let page = act::board_cases(app, officer, &asked).await.map_err(told)?;
        micros.push(began.elapsed().as_secs_f64() * 1e6);
        ensure!(!page.rows.is_empty(), "the list is empty");
    }
    report::took(database, "board, a list", report::median_of(micros), None);
    Ok(())
}

async fn recap(
    (database, sizes): (&str, Sizes),
    app: &App,
    (officer, post): (&Officer, &PostId),
    period: &Period,
) -> Result<()> {
    act::open_recaps(app).await.map_err(told)?;
    let mut reader = app.store().reader().await?;
    let row: (String,) = sqlx::query_as("select id from cases where agency = 'karanganyar' and period = $1")
        .bind(period.as_str())
        .fetch_one(&mut *reader)
        .await
        .context("the recap of the month")?;
    drop(reader);
    let case = CaseId::parse(&row.0).context("an id")?;
    let mut micros = Vec::new();
    for _ in 0..3 {
        let began = Instant::now();
        let figures = act::recap_figures(app, officer, post, &case, None).await.map_err(told)?;
        micros.push(began.elapsed().as_secs_f64() * 1e6);
        ensure!(figures.figures.all.came as usize == sizes.of_month, "{} came", figures.figures.all.came);
    }
    report::took(database, "recap", report::median_of(micros), Some(3e6));
    let key = IdempotencyKey::parse("bench-recap-document").context("a key")?;
    let none = String::new;
    let asked = AskPaper {
        post: post.to_string(),
        kind: PaperKind::Recap,
        form: PaperForm::Pdf,
        about: case.to_string(),
        from_on: none(),
        until_on: none(),
        known: None,
    };
    act::ask_paper(app, officer, &key, &asked, "").await.map_err(told)?;
    let began = Instant::now();
    act::make_papers(app).await.map_err(told)?;
    let micros = began.elapsed().as_secs_f64() * 1e6;
    let made = act::papers(app, officer, post, Some(&case)).await.map_err(told)?;
    ensure!(made.papers.iter().any(|paper| paper.made.is_some()), "the document was not made within its 300 MB");
    report::took(database, "its document", micros, Some(1e7));
    Ok(())
}

/// The register of all of them by a server, with the most memory that takes.
async fn register(
    (database, sizes): (&str, Sizes),
    url: &str,
    home: &Path,
    aduan: &Path,
    (token, post, today): (&str, &PostId, NaiveDate),
) -> Result<()> {
    let mut command = Command::new(aduan);
    command.arg("serve").env("ADUAN_DATA", home).env("DATABASE_URL", url).env("ADUAN_LISTEN", "127.0.0.1:0");
    command.env("ADUAN_LOG", "error");
    let server = Server::start(command, &home.join("log"))?;
    let yesterday = today - Days::new(1);
    let address = format!("{}/api/v1/register?post={post}&from_on={yesterday}&until_on={today}", server.base);
    let began = Instant::now();
    let mut answer = reqwest::Client::new().get(address).bearer_auth(token).send().await?.error_for_status()?;
    let (mut lines, mut bytes) = (0_usize, 0_usize);
    while let Some(chunk) = answer.chunk().await? {
        lines += chunk.iter().filter(|byte| **byte == b'\n').count();
        bytes += chunk.len();
    }
    ensure!(lines >= sizes.cases, "{lines} lines of {}", sizes.cases);
    report::register(database, lines, bytes, began.elapsed(), server.peak_kib()?);
    Ok(())
}
