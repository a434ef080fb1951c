//! Logs: JSON, a line for each event, to stderr. What is logged names cases and staff by their ids;
//! a reporter's name, number, code or words never reach it.

use std::io;

use anyhow::{Context, Result};
use tracing_subscriber::EnvFilter;

/// Begins logging what a filter lets through.
///
/// # Errors
/// When the filter cannot be read.
pub(super) fn begin(filter: &str) -> Result<()> {
    let filter = EnvFilter::try_new(filter).context("ADUAN_LOG tidak dapat dibaca; tulis misalnya `info`.")?;
    // Already begun is begun.
    let _ = tracing_subscriber::fmt().json().with_writer(io::stderr).with_env_filter(filter).try_init();
    Ok(())
}
