//! `aduan demo`: fills an installation with the demonstration and says what is in it. Absent: what the
//! demonstration is made of (see [`crate::demo`]).

use anyhow::Result;
use clap::Args;
use shared::words::{Lang, cli as words};

use crate::config::Settings;
use crate::demo::{self, Account};

/// What of the demonstration is asked for.
#[derive(Args)]
pub(super) struct Asked {
    #[command(flatten)]
    settings: Settings,
    /// Hanya instansi, SOP, kalender, dan akun petugas; tanpa aduan
    #[arg(long)]
    accounts_only: bool,
}

/// Fills, and gives what is printed.
pub(super) async fn answer(asked: &Asked) -> Result<Vec<String>> {
    let app = super::open(asked.settings.clone()).await?;
    let accounts = demo::load(&app).await;
    app.store().close().await;
    Ok(listed(&accounts?))
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
