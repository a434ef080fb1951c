//! The command line: one word for each thing an installation is asked to do. What it prints is for
//! people who run an office's server, so it is Indonesian. Absent: doing it.

use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use tokio::net::TcpListener;

use crate::app::App;
use crate::clock::Clock;
use crate::config::Settings;
use crate::{demo, http, sweep};

mod deadline;
mod log;
mod procedure;

/// Menjalankan SOP pengaduan sebuah instansi, dari aduan masuk sampai dijawab.
#[derive(Parser)]
#[command(name = "aduan", version)]
struct Line {
    #[command(subcommand)]
    asked: Asked,
}

#[derive(Subcommand)]
enum Asked {
    /// Melayani situs dan API sampai dihentikan
    Serve {
        #[command(flatten)]
        settings: Settings,
    },
    /// Mengisi data peragaan: instansi, SOP, kalender, dan akun petugas
    Demo {
        #[command(flatten)]
        settings: Settings,
    },
    /// Mengerjakan yang waktunya sudah tiba, sekali saja; untuk cron
    Sweep {
        #[command(flatten)]
        settings: Settings,
    },
    /// Menghitung tenggat tanpa basis data
    Deadline(deadline::Asked),
    /// Melihat dan memeriksa SOP tanpa basis data
    #[command(subcommand)]
    Procedure(procedure::Asked),
}

/// Does what the command line asks; a failure is a sentence on stderr.
pub async fn main() -> ExitCode {
    match run(Line::parse().asked).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("aduan: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(asked: Asked) -> Result<()> {
    match asked {
        Asked::Serve { settings } => serve(settings).await,
        Asked::Demo { settings } => fill(settings).await,
        Asked::Sweep { settings } => sweep_once(settings).await,
        Asked::Deadline(asked) => print_all(&[deadline::answer(&asked)?]),
        Asked::Procedure(asked) => print_all(&procedure::answer(&asked)?),
    }
}

fn print_all(lines: &[String]) -> Result<()> {
    for line in lines {
        println!("{line}");
    }
    Ok(())
}

async fn open(settings: Settings) -> Result<App> {
    log::begin(&settings.log)?;
    App::open(settings, Clock::system()).await
}

async fn serve(settings: Settings) -> Result<()> {
    let address = settings.listen;
    let app = open(settings).await?;
    let listener = TcpListener::bind(address).await;
    let listener = listener.with_context(|| format!("Alamat {address} tidak dapat dipakai mendengarkan."))?;
    // The address as it is: port 0 has become a real one.
    println!("aduan: siap di http://{}", listener.local_addr()?);
    let sweeping = tokio::spawn(sweep::forever(app.clone()));
    let served = http::serve(listener, http::router(app.clone())).await;
    sweeping.abort();
    app.store().close().await;
    served.context("Server berhenti karena kesalahan jaringan.")
}

async fn fill(settings: Settings) -> Result<()> {
    let app = open(settings).await?;
    let accounts = demo::load(&app).await?;
    let wide = |text: fn(&demo::Account) -> &str| {
        accounts.iter().map(|account| text(account).chars().count()).max().unwrap_or(0)
    };
    let (login, name) = (wide(|account| account.login), wide(|account| account.name));
    println!("Akun petugas peragaan, semuanya dengan kata sandi {}", demo::PASSWORD);
    for account in &accounts {
        println!("  {:login$}  {:name$}  {}", account.login, account.name, account.unit);
    }
    app.store().close().await;
    Ok(())
}

async fn sweep_once(settings: Settings) -> Result<()> {
    let app = open(settings).await?;
    let swept = sweep::run(&app).await?;
    println!("{} langkah berjalan sendiri, {} berkas dibuang.", swept.steps, swept.files);
    app.store().close().await;
    Ok(())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Line::command().debug_assert();
    }
}
