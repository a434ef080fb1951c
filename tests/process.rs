//! A real `aduan` process, for what one server in the test's own process cannot show.

use std::fs::OpenOptions;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::world::{Answer, complaint};

/// A serving process over a data folder; killed without warning when dropped.
pub struct Process {
    /// The process.
    pub child: Child,
    /// `http://127.0.0.1:PORT`.
    pub base: String,
}

impl Process {
    /// Starts a server over a data folder, and over a database elsewhere if one is named.
    pub fn start(data: &Path, database: Option<&str>) -> Self {
        Self::set(data, database, &[])
    }

    /// A server with further settings.
    pub fn set(data: &Path, database: Option<&str>, settings: &[(&str, &str)]) -> Self {
        let log = OpenOptions::new().create(true).append(true).open(data.join("log")).expect("a log");
        let mut command = aduan("serve", data, database);
        command.envs(settings.iter().copied());
        let mut child = command.stdout(Stdio::piped()).stderr(log).spawn().expect("aduan starts");
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        let line = lines.next().expect("a line that says where").expect("text");
        let base = line.rsplit(' ').next().expect("an address").to_owned();
        Self { child, base }
    }

    /// Files the usual complaint under a key.
    ///
    /// # Errors
    /// When the process does not answer.
    pub async fn file(&self, key: &str) -> Result<Answer, reqwest::Error> {
        self.file_form(key, &complaint()).await
    }

    /// Files a form under a key.
    ///
    /// # Errors
    /// When the process does not answer.
    pub async fn file_form(&self, key: &str, form: &Value) -> Result<Answer, reqwest::Error> {
        let path = format!("{}/api/v1/agencies/jenawi/cases", self.base);
        let request = reqwest::Client::new().post(path).header("idempotency-key", key).json(form);
        Ok(Answer::of(request.send().await?).await)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // SIGKILL: no time to tidy up, which is the point.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The command line over a data folder, and over a database elsewhere if one is named.
pub fn aduan(verb: &str, data: &Path, database: Option<&str>) -> Command {
    let aduan = std::env::var("ADUAN_BIN").expect("ADUAN_BIN names the binary to run; scripts/test builds it");
    let mut command = Command::new(aduan);
    command.arg(verb).env("ADUAN_DATA", data).env("ADUAN_LISTEN", "127.0.0.1:0");
    command.env("DATABASE_URL", database.unwrap_or_default());
    // What these tests send by the hundred, a person would be asked proof for.
    command.env("ADUAN_PROOF_AFTER", "0");
    command
}
