//! One of the two servers that are measured, over a database of its own: what it is asked, what it
//! did, and whether it kept what it said it had. Absent: how the figures are shown.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::load::{Figures, Load};
use crate::server::Server;

/// How many cases are tracked, by turns.
pub const TRACKED: usize = 64;

/// A kilobyte in the words of a complaint, all invented.
const STORY: &str = "Lampu jalan di depan balai desa mati sejak Senin malam, dan anak-anak takut pulang mengaji. ";
const STORY_BYTES: usize = 1_024;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// A new complaint.
    Filing,
    /// A look at one, by number and code.
    Tracking,
}

impl Work {
    /// Both, in the order they are measured and shown.
    pub const ALL: [Self; 2] = [Self::Filing, Self::Tracking];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Filing => "filing",
            Self::Tracking => "tracking",
        }
    }

    const fn path(self) -> &'static str {
        match self {
            Self::Filing => "/api/v1/agencies/jenawi/cases",
            Self::Tracking => "/api/v1/track",
        }
    }
}

/// A server under load.
pub struct Contender {
    /// The server.
    pub server: Server,
    /// One measurement a round, for each work.
    pub rounds: [Vec<Figures>; 2],
    database: String,
    folder: PathBuf,
    accepted: u64,
}

impl Contender {
    /// Starts a server that keeps its cases in `database`, and files the cases that will be tracked.
    ///
    /// # Errors
    /// When it does not start or does not take them.
    pub async fn start(command: Command, database: String, folder: &Path) -> Result<Self> {
        let server = Server::start(command, &folder.join("log"))?;
        let form = filing();
        std::fs::write(folder.join(Work::Filing.name()), format!("{form}\n"))?;
        let mut started =
            Self { server, rounds: [Vec::new(), Vec::new()], database, folder: folder.to_owned(), accepted: 0 };
        started.file_tracked(&form).await?;
        Ok(started)
    }

    async fn file_tracked(&mut self, form: &Value) -> Result<()> {
        let client = reqwest::Client::new();
        let mut requests = String::new();
        for nth in 0..TRACKED {
            let request = client.post(format!("{}{}", self.server.base, Work::Filing.path()));
            let request = request.header("x-forwarded-for", format!("192.0.2.{nth}"));
            let answer = request.header("idempotency-key", format!("tracked-case-{nth:04}")).json(form).send().await?;
            let status = answer.status();
            let receipt: Value = answer.json().await.with_context(|| format!("a filing was answered by {status}"))?;
            ensure!(status == 201, "a filing was answered by {status}: {receipt}");
            let request = json!({"number": receipt["number"], "code": receipt["code"]});
            requests.push_str(&format!("{request}\n"));
            self.accepted += 1;
        }
        std::fs::write(self.folder.join(Work::Tracking.name()), requests)?;
        Ok(())
    }

    /// Takes one measurement.
    ///
    /// # Errors
    /// When the load cannot be made.
    pub fn measure(&mut self, load: &Load, work: Work) -> Result<()> {
        let url = format!("{}{}", self.server.base, work.path());
        let [warm_up, measured] = load.measure(&url, &self.folder.join(work.name()))?;
        if work == Work::Filing {
            self.accepted += warm_up.answers - warm_up.refused + measured.answers - measured.refused;
        }
        self.rounds[work as usize].push(measured);
        Ok(())
    }

    /// Counts the cases in the database: no fewer than were acknowledged, and no more than could
    /// have been under way when a run was cut off.
    ///
    /// # Errors
    /// When a case is missing or doubled, so that the figures would mean nothing.
    pub async fn check_kept(&self, load: &Load) -> Result<u64> {
        let pool = sqlx::AnyPool::connect(&self.database).await?;
        let (kept,): (i64,) = sqlx::query_as("select count(*) from cases").fetch_one(&pool).await?;
        pool.close().await;
        let kept = u64::try_from(kept)?;
        let cut_off = u64::from(load.connections) * 2 * self.rounds[0].len() as u64;
        let accepted = self.accepted;
        ensure!(
            (accepted..=accepted + cut_off).contains(&kept),
            "{accepted} filings were acknowledged and {kept} cases are kept"
        );
        Ok(kept)
    }
}

fn filing() -> Value {
    json!({
        "story": STORY.repeat(STORY_BYTES.div_ceil(STORY.len()))[..STORY_BYTES].trim_end(),
        "place": "Dusun Krajan, Desa Balong",
        "happened_on": "2026-01-05",
        "name": "Sari Ambarwati",
        "phone": "0812-3456-7890",
        "address": "Balong RT 02 RW 01",
        "email": "sari@contoh.example",
        "files": []
    })
}
