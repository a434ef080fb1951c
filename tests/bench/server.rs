//! A server as a process of its own: started, asked for its memory, ended. Absent: what it serves.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

/// A server that runs until this is dropped.
pub struct Server {
    child: Child,
    /// `http://127.0.0.1:PORT`.
    pub base: String,
}

impl Server {
    /// Starts a server and waits for the line on its standard output that ends in its address. What
    /// it says on standard error goes to `log`, as it would on any machine.
    ///
    /// # Errors
    /// When it cannot be started, or ends before it listens.
    pub fn start(mut command: Command, log: &Path) -> Result<Self> {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(File::create(log)?);
        let mut child = command.spawn().with_context(|| format!("{command:?} cannot be started"))?;
        let mut output = BufReader::new(child.stdout.take().expect("its output was asked for"));
        let mut line = String::new();
        output.read_line(&mut line)?;
        let Some(at) = line.find("http://") else {
            bail!("{command:?} did not start:\n{line}{}", std::fs::read_to_string(log)?);
        };
        let base = line[at..].trim_end().to_owned();
        // Whatever else it says must not fill the pipe and stop it.
        std::thread::spawn(move || output.read_to_end(&mut Vec::new()));
        Ok(Self { child, base })
    }

    /// The most memory it has held so far, in KiB.
    ///
    /// # Errors
    /// When the system does not tell.
    pub fn peak_kib(&self) -> Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("no VmHWM in its status")?;
        Ok(line.trim().trim_end_matches(" kB").parse()?)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing left to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
