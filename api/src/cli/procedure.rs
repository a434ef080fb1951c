//! `aduan procedure`: the SOPs that are compiled in, and files that want to be. Absent: importing.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Subcommand;
use shared::defaults::{self, Defaults};
use shared::procedure::{Procedure, Step};
use shared::words::Lang;

/// What is asked of the procedures.
#[derive(Subcommand)]
pub(super) enum Asked {
    /// Daftar SOP yang tersedia
    List,
    /// Cara sebuah SOP dijalankan: tiap langkah, pelakunya, dan perpindahan statusnya
    Show {
        /// Kode SOP
        id: String,
    },
    /// Memeriksa apakah sebuah berkas SOP dapat dijalankan
    Check {
        /// Berkas TOML
        file: PathBuf,
    },
    /// Sebuah SOP seperti tercetak: kepala dan langkah-langkah naskahnya
    Print {
        /// Kode SOP
        id: String,
    },
}

/// The lines that are printed.
pub(super) fn answer(asked: &Asked) -> Result<Vec<String>> {
    match asked {
        Asked::List => Ok(Defaults::load()?.procedures.iter().map(in_list).collect()),
        Asked::Show { id } => find(id).map(|procedure| shown(&procedure)),
        Asked::Check { file } => check(file).map(|line| vec![line]),
        Asked::Print { id } => find(id).map(|procedure| printed(&procedure)),
    }
}

fn find(id: &str) -> Result<Procedure> {
    let procedures = Defaults::load()?.procedures;
    let known = procedures.iter().map(|procedure| procedure.id.clone()).collect::<Vec<_>>().join(", ");
    let found = procedures.into_iter().find(|procedure| procedure.id == id);
    found.with_context(|| format!("SOP `{id}` tidak dikenal. Yang ada: {known}."))
}

fn in_list(procedure: &Procedure) -> String {
    let Procedure { id, version, title, head, .. } = procedure;
    format!("{id}  versi {version}  {title} ({}, {} langkah)", head.number, procedure.steps.len())
}

fn check(file: &PathBuf) -> Result<String> {
    let wrong = || format!("Berkas {} tidak dapat dibaca.", file.display());
    let text = std::fs::read_to_string(file).with_context(wrong)?;
    let unsound = || format!("Berkas {} belum dapat dijalankan.", file.display());
    let procedure = defaults::procedure(&text).with_context(unsound)?;
    Ok(format!("Dapat dijalankan: {}", in_list(&procedure)))
}

fn shown(procedure: &Procedure) -> Vec<String> {
    let mut lines = vec![in_list(procedure)];
    for step in &procedure.steps {
        let from: Vec<&str> = step.from.iter().map(|state| state.words().in_lang(Lang::Id)).collect();
        let to = step.to.map_or("tetap", |to| to.words().in_lang(Lang::Id));
        let from = if from.is_empty() { "mulai".to_owned() } else { from.join(", ") };
        lines.push(format!("{:>4}  {}: {}", step.no, actors(step), step.action.words().in_lang(Lang::Id)));
        lines.push(format!("      {from} → {to}{}", limit(step)));
    }
    lines
}

fn actors(step: &Step) -> String {
    step.actors.iter().map(|role| role.words().in_lang(Lang::Id)).collect::<Vec<_>>().join(" / ")
}

fn limit(step: &Step) -> String {
    let within = step.limit.as_ref().map(|limit| format!(" · {}", limit.within));
    let after = step.after.map(|after| format!(" · sendiri setelah {after}"));
    within.or(after).unwrap_or_default().replace('_', " ")
}

fn printed(procedure: &Procedure) -> Vec<String> {
    let head = &procedure.head;
    let date = |date: chrono::NaiveDate| shared::time::long_date(date, Lang::Id);
    let mut lines = vec![
        head.issuer.clone(),
        format!("Nomor SOP: {}", head.number),
        format!("Nama SOP: {}", head.name),
        format!("Tanggal pembuatan: {}", date(head.made_on)),
        format!("Tanggal revisi: {}", date(head.revised_on)),
        format!("Tanggal efektif: {}", date(head.effective_on)),
    ];
    let lists = [
        ("Dasar hukum", &head.basis),
        ("Kualifikasi pelaksana", &head.qualifications),
        ("Keterkaitan", &head.related),
        ("Peralatan/perlengkapan", &head.equipment),
        ("Pencatatan dan pendataan", &head.records),
    ];
    for (title, items) in lists {
        lines.push(format!("{title}:"));
        lines.extend(items.iter().map(|item| format!("  - {item}")));
    }
    lines.push(format!("Peringatan: {}", head.warning));
    lines.push(format!("Pelaksana: {}", head.columns.join(" | ")));
    for step in procedure.printed() {
        lines.push(format!("{:>4}  {}{}", step.no, step.text, limit(step)));
        lines.push(format!("      {}", actors(step)));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_compiled_in_procedure_can_be_shown_and_printed() {
        for procedure in Defaults::load().unwrap().procedures {
            let id = procedure.id.clone();
            assert!(answer(&Asked::Show { id: id.clone() }).unwrap().len() > procedure.steps.len());
            assert!(answer(&Asked::Print { id }).unwrap().len() > procedure.printed().count());
        }
    }

    #[test]
    fn a_file_that_cannot_run_says_why() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "id = \"x\"\nversion = \"satu\"\n").unwrap();
        let fault = answer(&Asked::Check { file: file.path().to_owned() }).unwrap_err();
        assert!(format!("{fault:#}").contains("line 2"), "{fault:#}");
        assert!(answer(&Asked::Show { id: "x".to_owned() }).is_err());
    }
}
