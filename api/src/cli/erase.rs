//! `aduan erase`: erases the reporter's data of one case, once whoever runs it has said twice which one.

use std::io::{self, BufRead, Write};

use anyhow::{Result, bail};
use clap::Args;
use shared::id::RegisterNumber;
use shared::words::{Lang, cli as words};

use crate::act::{self, Fault, NotErased};
use crate::app::App;
use crate::config::Settings;

/// What is asked.
#[derive(Args)]
pub(super) struct Asked {
    /// Nomor register aduan yang sudah berakhir
    number: String,
    /// Instansi yang memegang aduan itu
    #[arg(long)]
    agency: String,
    /// Alasan penghapusan; pelapor dapat membacanya
    #[arg(long)]
    reason: String,
    /// Tidak menanyakan nomornya sekali lagi
    #[arg(long)]
    ya: bool,
    #[command(flatten)]
    pub(super) settings: Settings,
}

/// Erases, and says so.
pub(super) async fn answer(app: &App, asked: &Asked) -> Result<Vec<String>> {
    let shown = [("number", asked.number.trim())];
    let said = |words: shared::words::Words| words.with(Lang::Id, &shown);
    let Some(number) = RegisterNumber::from_typed(&asked.number) else {
        bail!(said(words::ERASE_UNKNOWN));
    };
    if !asked.ya && again(&said(words::ERASE_ASK))? != Some(number.clone()) {
        bail!(said(words::ERASE_NOT_SURE));
    }
    match act::erase(app, &asked.agency, &number, &asked.reason).await {
        Ok(()) => Ok(vec![said(words::ERASE_DONE)]),
        Err(NotErased::Before) => bail!(said(words::ERASE_BEFORE)),
        Err(NotErased::NotEnded) => bail!(said(words::ERASE_NOT_ENDED)),
        Err(NotErased::Fault(Fault::NotFound)) => bail!(said(words::ERASE_UNKNOWN)),
        Err(NotErased::Fault(Fault::Problems(problems))) => {
            let sentences: Vec<String> = problems.iter().map(|problem| problem.sentence(Lang::Id)).collect();
            bail!(sentences.join("\n"))
        }
        Err(NotErased::Fault(fault)) => Err(fault.into()),
    }
}

/// Asks for the number once more. What is asked goes to stderr, so that it is seen where stdout is kept.
fn again(question: &str) -> Result<Option<RegisterNumber>> {
    write!(io::stderr(), "{question} ")?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(RegisterNumber::from_typed(&line))
}
