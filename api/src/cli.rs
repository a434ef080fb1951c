//! The command line: one word for each thing an installation is asked to do. What it prints is for
//! people who run an office's server, so it is Indonesian. Absent: doing it.

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use shared::words::{Lang, cli as words};
use tokio::net::TcpListener;

use crate::app::App;
use crate::clock::Clock;
use crate::config::Settings;
use crate::{http, post_office, press, sweep};

mod adopt;
mod calendar;
mod deadline;
mod demo;
mod erase;
mod import;
mod log;
mod procedure;
mod staff;

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
    Demo(demo::Asked),
    /// Mengerjakan yang waktunya sudah tiba, sekali saja; untuk cron
    Sweep {
        #[command(flatten)]
        settings: Settings,
    },
    /// Memberlakukan instansi, SOP, dan kalender dari satu map; aduan yang berjalan tetap pada SOP-nya
    Adopt(adopt::Asked),
    /// Memindahkan buku register lama
    Import(import::Asked),
    /// Mengganti kalender kerja dan menghitung ulang tenggat
    #[command(subcommand)]
    Calendar(calendar::Asked),
    /// Mendaftarkan petugas, membuat tautan kata sandi, dan melihat daftarnya
    #[command(subcommand)]
    Staff(staff::Asked),
    /// Menghapus data pelapor sebuah aduan yang sudah berakhir, atas permintaannya
    Erase(erase::Asked),
    /// Menggambar satu dokumen dari masukan baku; dipanggil oleh server sendiri
    #[command(name = press::DRAW, hide = true)]
    Draw,
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
            eprintln!("aduan: {}", said(&error));
            ExitCode::FAILURE
        }
    }
}

async fn run(asked: Asked) -> Result<()> {
    match asked {
        Asked::Serve { settings } => serve(settings).await,
        Asked::Demo(asked) => print_all(&demo::answer(&asked).await?),
        Asked::Sweep { settings } => sweep_once(settings).await,
        Asked::Adopt(asked) => adopt_folder(asked).await,
        Asked::Import(asked) if asked.example => print_all(&import::examples()),
        Asked::Import(asked) => import_register(asked).await,
        Asked::Calendar(asked) => change_calendar(asked).await,
        Asked::Staff(asked) => see_to_staff(asked).await,
        Asked::Erase(asked) => erase_one(asked).await,
        Asked::Draw => press::draw_one(),
        Asked::Deadline(asked) => print_all(&[deadline::answer(&asked)?]),
        Asked::Procedure(asked) => print_all(&procedure::answer(&asked)?),
    }
}

/// An error as a sentence, with what lies behind it on lines of their own.
fn said(error: &anyhow::Error) -> String {
    let mut lines: Vec<String> = error.chain().map(ToString::to_string).collect();
    // Some libraries say in an error what its cause says again.
    lines.dedup();
    lines.join("\n  ")
}

/// Whoever reads may stop before the end, as `head` does.
fn print_all(lines: &[String]) -> Result<()> {
    let mut out = io::stdout().lock();
    for line in lines {
        match writeln!(out, "{line}") {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
            written => written?,
        }
    }
    Ok(())
}

async fn open(settings: Settings) -> Result<App> {
    log::begin(&settings.log)?;
    App::open(settings, Clock::of_process()).await
}

async fn serve(settings: Settings) -> Result<()> {
    let address = settings.listen;
    let app = open(settings).await?;
    let listener = TcpListener::bind(address).await;
    let listener = listener.with_context(|| format!("Alamat {address} tidak dapat dipakai mendengarkan."))?;
    let stop = http::told_to_stop();
    // The address as it is: port 0 has become a real one.
    print_all(&[format!("aduan: siap di http://{}", listener.local_addr()?)])?;
    let sweeping = tokio::spawn(sweep::forever(app.clone()));
    let posting = tokio::spawn(post_office::forever(app.clone()));
    let printing = tokio::spawn(press::forever(app.clone()));
    let patience = http::Patience::behind(app.settings().proxy_hops);
    let served = http::serve(listener, http::router(app.clone()), patience, stop).await;
    sweeping.abort();
    posting.abort();
    printing.abort();
    app.store().close().await;
    served.context("Server berhenti karena kesalahan jaringan.")
}

async fn sweep_once(settings: Settings) -> Result<()> {
    let app = open(settings).await?;
    let swept = sweep::run(&app).await?;
    let sent = post_office::run(&app).await?;
    post_office::forget(&app).await?;
    app.store().close().await;
    let counts = [
        ("steps", swept.steps),
        ("told", swept.told),
        ("recaps", swept.recaps),
        ("redated", swept.redated),
        ("files", swept.files),
        ("sent", sent),
    ];
    let counts = counts.map(|(place, count)| (place, count.to_string()));
    print_all(&[words::SWEPT.with(Lang::Id, &counts.each_ref().map(|(place, count)| (*place, count.as_str())))])
}

async fn adopt_folder(asked: adopt::Asked) -> Result<()> {
    let app = open(asked.settings.clone()).await?;
    let lines = adopt::answer(&app, &asked).await;
    app.store().close().await;
    print_all(&lines?)
}

async fn erase_one(asked: erase::Asked) -> Result<()> {
    let app = open(asked.settings.clone()).await?;
    let lines = erase::answer(&app, &asked).await;
    app.store().close().await;
    print_all(&lines?)
}

async fn import_register(asked: import::Asked) -> Result<()> {
    let app = open(asked.settings.clone()).await?;
    let lines = import::answer(&app, &asked).await;
    app.store().close().await;
    print_all(&lines?)
}

async fn change_calendar(asked: calendar::Asked) -> Result<()> {
    let app = open(asked.settings()).await?;
    let lines = calendar::answer(&app, &asked).await;
    app.store().close().await;
    print_all(&lines?)
}

async fn see_to_staff(asked: staff::Asked) -> Result<()> {
    let app = open(asked.settings()).await?;
    let lines = staff::answer(&app, &asked).await;
    app.store().close().await;
    print_all(&lines?)
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
