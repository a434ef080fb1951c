//! The press: papers are drawn by a process of their own, which may take only so much memory and time, whatever stands on
//! them. It is this program itself, told to draw; it gets nothing but the paper, and answers with the document.
//! Absent: what a paper is made of, and when (see `act::papers`).

use std::io::{Read, Write};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde::{Deserialize, Serialize};
use shared::paper::Paper;
use shared::time::Moment;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;
use tokio::time::MissedTickBehavior;

use crate::act;
use crate::app::App;
use crate::config::Settings;

/// How often a serving process looks for a paper to make.
const EVERY: Duration = Duration::from_secs(3);
/// The word by which the program is told to draw.
pub const DRAW: &str = "gambar-dokumen";
/// How long drawing may take.
const TIME_MAX: Duration = Duration::from_secs(60);
/// How much memory it may take, in bytes.
const MEMORY_MAX: u64 = 300 * 1024 * 1024;
/// How much of what it complains of is noted.
const COMPLAINT_LEN_MAX: usize = 2000;

/// What a document begins with.
const PDF: &[u8] = b"%PDF-";

/// What is handed to the process that draws.
#[derive(Serialize, Deserialize)]
struct Order {
    paper: Paper,
    made_at: Moment,
}

/// Draws a paper, dated as made at a moment, in a process of its own.
///
/// # Errors
/// When it cannot be started, takes too much, or finds the paper wanting.
pub async fn draw(settings: &Settings, paper: &Paper, made_at: Moment) -> Result<Vec<u8>> {
    let program = match &settings.program {
        Some(program) => program.clone(),
        None => std::env::current_exe().context("this program does not know where it is")?,
    };
    let order = serde_json::to_vec(&Order { paper: paper.clone(), made_at }).context("a paper is no JSON")?;
    let mut child = Command::new(&program)
        .arg(DRAW)
        // Neither keys nor addresses are for whoever draws.
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .with_context(|| format!("{} cannot be started to draw", program.display()))?;
    let mut way_in = child.stdin.take().context("nothing can be handed to the process that draws")?;
    let handed = async move {
        // A process that ends early says why by itself.
        let _ = way_in.write_all(&order).await;
    };
    let drawn = async { tokio::join!(handed, child.wait_with_output()).1 };
    let drawn = tokio::time::timeout(TIME_MAX, drawn).await.context("drawing took too long")?;
    let drawn = drawn.context("the process that draws was lost")?;
    if !drawn.status.success() {
        let said = String::from_utf8_lossy(&drawn.stderr);
        let said: String = said.trim().chars().take(COMPLAINT_LEN_MAX).collect();
        bail!("drawing ended with {}: {said}", drawn.status);
    }
    ensure!(drawn.stdout.starts_with(PDF), "what was drawn is no document");
    Ok(drawn.stdout)
}

/// Draws what stands on standard input, within the bounds; the other end of [`draw`].
///
/// # Errors
/// When that is no paper, or cannot be drawn.
pub fn draw_one() -> Result<()> {
    rlimit::setrlimit(rlimit::Resource::DATA, MEMORY_MAX, MEMORY_MAX).context("memory cannot be bounded")?;
    let mut order = Vec::new();
    std::io::stdin().read_to_end(&mut order).context("nothing was handed over")?;
    let Order { paper, made_at } = serde_json::from_slice(&order).context("what was handed over is no paper")?;
    let document = documents::pdf(&paper, made_at)?;
    std::io::stdout().write_all(&document).context("nobody takes the document")
}

/// Makes what waits every few seconds until the process ends.
pub async fn forever(app: App) {
    let mut ticks = tokio::time::interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        match act::make_papers(&app).await {
            Ok(0) => {}
            Ok(made) => tracing::info!(made, "papers were made"),
            Err(fault) => tracing::error!(%fault, "papers could not be made"),
        }
    }
}
