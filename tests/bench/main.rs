//! Figures, never a test: how fast Aduan files and tracks beside a bare server that does the same
//! work over the same database on the same machine. `scripts/bench` runs it.
//!
//! Absent: figures of other machines. A share of the stick travels; requests per second do not.

mod contender;
mod figures;
mod fill;
mod load;
mod postgres;
mod queue;
mod report;
mod server;
mod stick;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use clap::Parser;

use crate::contender::{Contender, TRACKED, Work};
use crate::load::Load;

/// Figures of Aduan beside a bare server.
#[derive(Parser)]
enum Bench {
    /// Serves the measuring stick on a free port
    Stick {
        /// `sqlite://…` or `postgres://…`
        #[arg(long, env = "DATABASE_URL", hide_env_values = true)]
        database: String,
    },
    /// Measures Aduan and the stick by turns, over SQLite and PostgreSQL
    Run(Run),
    /// Times queues, a case and searches over few and over many cases, over SQLite and PostgreSQL
    Queue(Queue),
    /// Times the recap, its document, the board and the register over very many cases, over SQLite and PostgreSQL
    Figures(Figures),
}

#[derive(clap::Args)]
struct Queue {
    /// A PostgreSQL where databases may be made and dropped
    #[arg(long, env = "ADUAN_TEST_POSTGRES", hide_env_values = true)]
    postgres: String,
}

#[derive(clap::Args)]
struct Figures {
    /// Aduan's release binary
    #[arg(long)]
    aduan: PathBuf,

    /// A PostgreSQL where databases may be made and dropped
    #[arg(long, env = "ADUAN_TEST_POSTGRES", hide_env_values = true)]
    postgres: String,

    /// How many cases there are
    #[arg(long, default_value_t = 1_000_000)]
    cases: usize,

    /// How many of them came in the month of the recap
    #[arg(long, default_value_t = 100_000)]
    of_month: usize,
}

#[derive(clap::Args)]
struct Run {
    /// Aduan's release binary
    #[arg(long)]
    aduan: PathBuf,

    /// A PostgreSQL that keeps what it is given, and where databases may be made and dropped
    #[arg(long, env = "ADUAN_TEST_POSTGRES", hide_env_values = true)]
    postgres: String,

    #[command(flatten)]
    load: Load,
}

#[tokio::main]
async fn main() -> Result<()> {
    sqlx::any::install_default_drivers();
    match Bench::parse() {
        Bench::Stick { database } => stick::serve(&database).await,
        Bench::Run(run) => run.all().await,
        Bench::Queue(queue) => queue.all().await,
        Bench::Figures(figures) => figures.all().await,
    }
}

impl Queue {
    async fn all(&self) -> Result<()> {
        report::queue_head(queue::SIZES);
        for database in ["sqlite", "postgres"] {
            let (mut homes, mut apps) = (Vec::new(), Vec::new());
            for (nth, cases) in queue::SIZES.into_iter().enumerate() {
                let home = tempfile::tempdir()?;
                let url = match database {
                    "sqlite" => format!("sqlite://{}/aduan.db?mode=rwc", home.path().display()),
                    _ => postgres::fresh(&self.postgres, &format!("aduan_{nth}")).await?,
                };
                let began = std::time::Instant::now();
                apps.push(queue::filled(&url, home.path(), cases).await?);
                report::filled(database, cases, began.elapsed());
                homes.push(home);
            }
            for page in queue::PAGES {
                let medians = queue::measure(&apps, page).await?;
                report::queue_row(database, page.name, medians[0], medians[1], page.bound);
            }
            for app in apps {
                app.store().close().await;
            }
            // One database of each size at a time: a million cases are gigabytes.
            postgres::drop_all(&self.postgres).await?;
        }
        Ok(())
    }
}

impl Figures {
    async fn all(&self) -> Result<()> {
        let sizes = figures::Sizes { cases: self.cases, of_month: self.of_month };
        report::figures_head(self.cases, self.of_month);
        for database in ["sqlite", "postgres"] {
            let home = tempfile::tempdir()?;
            let url = match database {
                "sqlite" => format!("sqlite://{}/aduan.db?mode=rwc", home.path().display()),
                _ => postgres::fresh(&self.postgres, "aduan_figures").await?,
            };
            figures::measure((database, sizes), &url, home.path(), &self.aduan).await?;
            postgres::drop_all(&self.postgres).await?;
        }
        Ok(())
    }
}

impl Run {
    async fn all(&self) -> Result<()> {
        ensure!(self.load.rounds > 0 && self.load.seconds > 0, "nothing is to be measured");
        postgres::check_durable(&self.postgres).await?;
        self.say_what();
        report::head();
        let folder = tempfile::tempdir()?;
        let mut failed = 0;
        let mut memory = Vec::new();
        for database in ["sqlite", "postgres"] {
            let mut pair = Vec::new();
            for who in ["stick", "aduan"] {
                let home = folder.path().join(format!("{database}-{who}"));
                std::fs::create_dir(&home)?;
                let url = match database {
                    "sqlite" => format!("sqlite://{}/aduan.db?mode=rwc", home.display()),
                    _ => postgres::fresh(&self.postgres, who).await?,
                };
                pair.push(self.start(who, url, &home).await?);
            }
            for _ in 0..self.load.rounds {
                for work in Work::ALL {
                    for contender in &mut pair {
                        contender.measure(&self.load, work)?;
                    }
                }
            }
            for contender in &pair {
                contender.check_kept(&self.load).await?;
            }
            failed += report::pair(database, &pair[0], &pair[1]);
            memory.push((database, pair[1].server.peak_kib()?, pair[0].server.peak_kib()?));
        }
        println!();
        for (database, aduan, stick) in memory {
            report::memory(database, aduan, stick);
        }
        postgres::drop_all(&self.postgres).await?;
        ensure!(failed == 0, "{failed} requests failed, so these figures stand for nothing");
        Ok(())
    }

    async fn start(&self, who: &str, url: String, home: &Path) -> Result<Contender> {
        let mut command = match who {
            "stick" => {
                let mut command = Command::new(std::env::current_exe()?);
                command.arg("stick");
                command
            }
            _ => self.aduan(home, &url, "serve"),
        };
        if who == "aduan" {
            let loaded =
                self.aduan(home, &url, "demo").arg("--accounts-only").output().context("aduan cannot be started")?;
            ensure!(loaded.status.success(), "aduan demo failed: {}", String::from_utf8_lossy(&loaded.stderr));
        }
        command.env("DATABASE_URL", &url);
        Contender::start(command, url, home).await.with_context(|| format!("{who} was not ready to be measured"))
    }

    fn aduan(&self, home: &Path, url: &str, verb: &str) -> Command {
        let mut command = Command::new(&self.aduan);
        command.arg(verb).env("ADUAN_DATA", home).env("DATABASE_URL", url).env("ADUAN_LISTEN", "127.0.0.1:0");
        command.env("ADUAN_PROXY_HOPS", "1");
        // A machine that files by the thousand is what is measured.
        command.env("ADUAN_PROOF_AFTER", "0");
        command.env_remove("ADUAN_KEY").env_remove("ADUAN_LOG");
        command
    }

    fn say_what(&self) {
        let Load { seconds, warm_up, connections, rounds } = self.load;
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let loadavg = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
        let busy = loadavg.split(' ').next().unwrap_or_default();
        println!(
            "Aduan beside a bare axum server (the stick) on this machine of {cores} cores: wrk, 1 thread,\n\
             {connections} connections on loopback, {seconds} s after {warm_up} s of warm-up, by turns, medians of \
             {rounds} rounds.\n\
             Both: the same requests, release profile, connection pool, tables and indexes. SQLite: WAL,\n\
             synchronous=full; PostgreSQL: fsync, synchronous_commit and full_page_writes on.\n\
             Filing: POST a story of 1 KB under a new key; the stick writes as many rows in one transaction.\n\
             Tracking: POST number and code of one of {TRACKED} cases; the stick selects 1 KB by an index.\n\
             Load of the machine before: {busy}. Well above 0, others share it and the rounds will differ."
        );
    }
}
