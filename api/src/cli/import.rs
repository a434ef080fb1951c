//! `aduan import`: takes an office's old register over. Prints counts, lines and columns, and nothing of what
//! stands in a row. Absent: reading it (see [`crate::import`]).

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use shared::words::{Lang, import as words};

use crate::app::App;
use crate::config::Settings;
use crate::import::{self, Report};

/// What is taken over.
#[derive(Args)]
pub(super) struct Asked {
    #[command(flatten)]
    pub(super) settings: Settings,
    /// Kode instansi
    #[arg(long, value_name = "KODE", required_unless_present = "example")]
    agency: Option<String>,
    /// Berkas pemetaan kolom
    #[arg(long, value_name = "BERKAS", required_unless_present = "example")]
    mapping: Option<PathBuf>,
    /// Hanya memeriksa; tidak ada yang ditulis
    #[arg(long)]
    dry_run: bool,
    /// Memindahkan baris yang baik walaupun ada yang tidak
    #[arg(long)]
    skip_faulty: bool,
    /// Menulis contoh berkas pemetaan
    #[arg(long)]
    pub(super) example: bool,
    /// Register: csv, tsv, xlsx, xls, atau ods
    #[arg(required_unless_present = "example")]
    register: Option<PathBuf>,
}

/// The sample mappings.
pub(super) fn examples() -> Vec<String> {
    import::EXAMPLES.lines().map(str::to_owned).collect()
}

/// Takes over, and gives what is printed.
pub(super) async fn answer(app: &App, asked: &Asked) -> Result<Vec<String>> {
    let (Some(agency), Some(mapping), Some(register)) = (&asked.agency, &asked.mapping, &asked.register) else {
        anyhow::bail!(words::NEEDED.in_lang(Lang::Id));
    };
    let named = |file: &PathBuf| file.display().to_string();
    let wrong = || words::UNREADABLE_MAPPING.with(Lang::Id, &[("file", &named(mapping))]);
    let text = std::fs::read_to_string(mapping).with_context(wrong)?;
    let name = named(register);
    let bytes = std::fs::read(register);
    let bytes = bytes.with_context(|| words::UNREADABLE_FILE.with(Lang::Id, &[("file", &name)]))?;
    let (dry_run, skip_faulty) = (asked.dry_run, asked.skip_faulty);
    let asked = import::Asked { agency, mapping: &text, name: &name, bytes, dry_run, skip_faulty };
    Ok(lines(&import::run(app, asked).await?, dry_run, skip_faulty))
}

fn lines(report: &Report, dry_run: bool, skip_faulty: bool) -> Vec<String> {
    let say = |words: shared::words::Words, count: usize| words.with(Lang::Id, &[("count", &count.to_string())]);
    let mut lines = vec![say(words::SOUND, report.sound.values().sum())];
    lines.extend(report.sound.iter().map(|((end, channel), count)| {
        let state = end.map_or(words::OPEN, |end| end.words()).in_lang(Lang::Id);
        let places = [("state", state), ("channel", channel.words().in_lang(Lang::Id)), ("count", &count.to_string())];
        words::COUNT.with(Lang::Id, &places)
    }));
    if report.known > 0 {
        lines.push(say(words::KNOWN, report.known));
    }
    lines.extend(report.flaws.iter().map(|flaw| {
        let places = [("line", &*flaw.line.to_string()), ("column", &flaw.column), ("what", &flaw.what)];
        words::FLAW.with(Lang::Id, &places)
    }));
    if !report.flaws.is_empty() {
        let mut rows: Vec<usize> = report.flaws.iter().map(|flaw| flaw.line).collect();
        rows.dedup();
        lines.push(say(words::FLAWED, rows.len()));
    }
    lines.push(match () {
        () if dry_run => words::ONLY_LOOKED.in_lang(Lang::Id).to_owned(),
        () if !report.flaws.is_empty() && !skip_faulty => words::NOTHING_WRITTEN.in_lang(Lang::Id).to_owned(),
        () => say(words::WRITTEN, report.written),
    });
    lines
}
