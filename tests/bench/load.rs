//! Load by `wrk`: the same requests, in the same way, to whichever server. Absent: what they ask.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

/// What both servers are put under.
#[derive(Clone, Debug, clap::Args)]
pub struct Load {
    /// How long each measurement lasts, in seconds
    #[arg(long, default_value_t = 8)]
    pub seconds: u32,

    /// How long the same load runs before it, unmeasured, in seconds
    #[arg(long, default_value_t = 2)]
    pub warm_up: u32,

    /// How many connections ask at once
    #[arg(long, default_value_t = 16)]
    pub connections: u32,

    /// How often each measurement is taken, the servers by turns; the median counts
    #[arg(long, default_value_t = 3)]
    pub rounds: usize,
}

/// What `load.lua` prints at the end of a run.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Figures {
    /// Answers, refused ones included.
    pub answers: u64,
    /// How long it took.
    pub micros: u64,
    /// Bytes of all answers, heads included.
    pub bytes: u64,
    /// Half of the answers took no longer.
    pub p50_micros: u64,
    /// All but one in a hundred took no longer.
    pub p99_micros: u64,
    /// Answers with a status above 399.
    pub refused: u64,
    /// Connections that failed, and requests that nobody answered in time.
    pub broken: u64,
}

impl Figures {
    /// What was asked and not done.
    pub fn failed(&self) -> u64 {
        self.refused + self.broken
    }

    /// What was asked and done, in a second.
    #[allow(clippy::cast_precision_loss, reason = "counts of seconds of load are far below 2^52")]
    pub fn done_per_second(&self) -> f64 {
        self.answers.saturating_sub(self.refused) as f64 * 1e6 / self.micros.max(1) as f64
    }
}

impl Load {
    /// Warms a server up, then measures it. `bodies` holds one JSON body a line.
    ///
    /// # Errors
    /// When `wrk` cannot be run, or says something else than `load.lua` makes it say.
    pub fn measure(&self, url: &str, bodies: &Path) -> Result<[Figures; 2]> {
        Ok([self.run(self.warm_up, url, bodies)?, self.run(self.seconds, url, bodies)?])
    }

    fn run(&self, seconds: u32, url: &str, bodies: &Path) -> Result<Figures> {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/bench/load.lua");
        let output = Command::new("wrk")
            .args(["--threads", "1", "--timeout", "10s", "--script", script])
            .args(["--connections", &self.connections.to_string(), "--duration", &format!("{seconds}s")])
            .args([url, "--"])
            .arg(bodies)
            .output()
            .context("wrk cannot be run; `scripts/setup bench` installs it")?;
        let said = String::from_utf8_lossy(&output.stdout);
        let complaint = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "wrk failed: {said}{complaint}");
        let line = said.lines().rev().find(|line| line.starts_with('{'));
        let line = line.with_context(|| format!("wrk printed no figures: {said}{complaint}"))?;
        serde_json::from_str(line).with_context(|| format!("wrk printed `{line}`"))
    }
}
