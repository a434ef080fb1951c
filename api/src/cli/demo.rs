//! `aduan demo`: fills an installation with the demonstration and says what is in it. Absent: what the
//! demonstration is made of (see [`crate::demo`]).

use anyhow::{Context, Result};
use chrono::NaiveTime;
use clap::Args;
use shared::time::{Moment, Zone, parse_date};
use shared::words::{Lang, cli as words};

use crate::app::App;
use crate::clock::Clock;
use crate::config::Settings;
use crate::demo::{self, Account};
use crate::store::figures;

/// The hour a date stands for.
const MORNING: u32 = 9;
/// How many complaints of each agency are shown with number and code.
const CODES_SHOWN: usize = 2;

/// What of the demonstration is asked for.
#[derive(Args)]
pub(super) struct Asked {
    #[command(flatten)]
    settings: Settings,
    /// Saat peragaan, misalnya 2026-11-23T09:00:00+07:00 atau 2026-11-23; bulan sebelumnya yang diisi
    #[arg(long, value_name = "SAAT")]
    at: Option<String>,
    /// Hanya instansi, SOP, kalender, dan akun petugas; tanpa aduan
    #[arg(long, conflicts_with = "at")]
    accounts_only: bool,
}

/// Fills, and gives what is printed.
pub(super) async fn answer(asked: &Asked) -> Result<Vec<String>> {
    if asked.accounts_only {
        let app = super::open(asked.settings.clone()).await?;
        let accounts = demo::load(&app).await;
        app.store().close().await;
        return Ok(listed(&accounts?));
    }
    let at = moment(asked.at.as_deref())?;
    super::log::begin(&asked.settings.log)?;
    let app = App::open(asked.settings.clone(), Clock::fixed(demo::begins(at))).await?;
    let lines = filled(&app, at).await;
    app.store().close().await;
    lines
}

/// The moment asked for: a date stands for its morning, and nothing for now.
fn moment(asked: Option<&str>) -> Result<Moment> {
    let Some(asked) = asked else {
        return Ok(Clock::system().now());
    };
    let morning = NaiveTime::from_hms_opt(MORNING, 0, 0).unwrap_or_default();
    let at = Moment::parse(asked).or_else(|| Some(Zone::Wib.moment(parse_date(asked)?, morning)));
    at.with_context(|| words::DEMO_AT.with(Lang::Id, &[("at", asked)]))
}

async fn filled(app: &App, at: Moment) -> Result<Vec<String>> {
    let accounts = demo::load_all(app).await?;
    let samples = demo::fill(app, &accounts, at).await?;
    let mut lines = listed(&accounts);
    lines.push(match &samples {
        Some(samples) => words::DEMO_FILLED.with(Lang::Id, &[("count", &samples.len().to_string())]),
        None => words::DEMO_KEPT.in_lang(Lang::Id).to_owned(),
    });
    let counts = figures::by_state(&mut *app.store().reader().await?).await?;
    for of_one in counts.chunk_by(|one, next| one.0 == next.0) {
        let states = of_one.iter().map(|(_, state, count)| format!("{} {count}", state.words().in_lang(Lang::Id)));
        lines.push(format!("  {}: {}", of_one[0].0, states.collect::<Vec<_>>().join(", ")));
    }
    if let Some(samples) = samples {
        lines.push(words::DEMO_CODES.in_lang(Lang::Id).to_owned());
        for of_one in samples.chunk_by(|one, next| one.agency == next.agency) {
            lines.extend(
                of_one.iter().take(CODES_SHOWN).map(|one| format!("  {}  {}  {}", one.number, one.code, one.agency)),
            );
        }
    }
    Ok(lines)
}

/// The accounts in columns, below their agencies.
fn listed(accounts: &[Account]) -> Vec<String> {
    let wide =
        |text: fn(&Account) -> &str| accounts.iter().map(|account| text(account).chars().count()).max().unwrap_or(0);
    let (login, name) = (wide(|account| &account.login), wide(|account| &account.name));
    let mut lines = vec![words::DEMO_PASSWORD.with(Lang::Id, &[("password", demo::PASSWORD)])];
    for of_one in accounts.chunk_by(|one, next| one.agency == next.agency) {
        lines.extend(of_one.first().map(|account| account.agency.clone()));
        lines.extend(of_one.iter().map(|a| format!("  {:login$}  {:name$}  {}", a.login, a.name, a.unit)));
    }
    lines
}
