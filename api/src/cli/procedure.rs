//! `aduan procedure`: the SOPs that are compiled in, and files that want to be. Absent: importing, and
//! what is said, which `shared` says.

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::Subcommand;
use shared::defaults::changes::changes;
use shared::defaults::paper::paper;
use shared::defaults::show::{in_list, show};
use shared::defaults::{self, Defaults, FileFault};
use shared::procedure::Procedure;
use shared::words::{Lang, procedure::paper as words};

pub(super) mod folder;

/// What is asked of the procedures.
#[derive(Subcommand)]
pub(super) enum Asked {
    /// Daftar SOP yang tersedia
    List,
    /// Cara sebuah SOP dijalankan: tiap langkah, pelakunya, perpindahan statusnya, dan tenggatnya
    Show {
        /// Kode SOP atau berkas TOML
        #[arg(value_name = "KODE|BERKAS")]
        of: String,
    },
    /// Memeriksa berkas SOP, instansi, atau kalender, atau satu map yang memuat semuanya
    Check {
        /// Berkas TOML atau map
        #[arg(required = true, value_name = "BERKAS")]
        files: Vec<PathBuf>,
        /// Sebut kesalahan sebagai JSON
        #[arg(long)]
        json: bool,
    },
    /// Tabel resmi sebuah SOP untuk dicocokkan dengan naskahnya
    Print {
        /// Kode SOP atau berkas TOML
        #[arg(value_name = "KODE|BERKAS")]
        of: String,
    },
    /// Perbedaan dua SOP
    Diff {
        /// Yang lama: kode SOP atau berkas TOML
        #[arg(value_name = "LAMA")]
        old: String,
        /// Yang baru: kode SOP atau berkas TOML
        #[arg(value_name = "BARU")]
        new: String,
    },
}

/// The lines that are printed.
pub(super) fn answer(asked: &Asked) -> Result<Vec<String>> {
    let set = Defaults::load()?;
    match asked {
        Asked::List => Ok(set.procedures.iter().map(|procedure| in_list(procedure, Lang::Id)).collect()),
        Asked::Show { of } => Ok(show(&find(&set, of)?, Lang::Id)),
        Asked::Print { of } => {
            let procedure = find(&set, of)?;
            Ok(paper(&procedure, set.user_of(&procedure.id), Lang::Id))
        }
        Asked::Diff { old, new } => Ok(changes(&find(&set, old)?, &find(&set, new)?, Lang::Id)),
        Asked::Check { files, json } => check(files, *json),
    }
}

/// A compiled-in procedure by its id, or that of a file.
fn find(set: &Defaults, of: &str) -> Result<Procedure> {
    if let Some(procedure) = set.procedure(of) {
        return Ok(procedure.clone());
    }
    let path = PathBuf::from(of);
    if !path.is_file() {
        let known = set.procedures.iter().map(|procedure| procedure.id.as_str()).collect::<Vec<_>>().join(", ");
        bail!(words::UNKNOWN.with(Lang::Id, &[("id", of), ("known", &known)]));
    }
    Ok(defaults::procedure(of, &folder::text(&path)?, Lang::Id)?)
}

/// Faults go to standard output, so that they can be kept; that there were some is the command's failure.
fn check(paths: &[PathBuf], json: bool) -> Result<Vec<String>> {
    let mut fine = Vec::new();
    let mut faults: Vec<FileFault> = Vec::new();
    for path in paths {
        match folder::check(path)? {
            Ok(sentence) => fine.push(sentence),
            Err(found) => faults.extend(found.0),
        }
    }
    let faulty = if json { vec![serde_json::to_string(&faults)?] } else { lines(&faults) };
    if faults.is_empty() {
        return Ok(if json { faulty } else { fine });
    }
    super::print_all(&faulty)?;
    bail!(words::CHECK_WRONG.with(Lang::Id, &[("count", &faults.len().to_string())]))
}

fn lines(faults: &[FileFault]) -> Vec<String> {
    faults.iter().map(ToString::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_compiled_in_procedure_can_be_shown_and_printed() {
        for procedure in Defaults::load().unwrap().procedures {
            let of = procedure.id.clone();
            assert!(answer(&Asked::Show { of: of.clone() }).unwrap().len() > procedure.steps.len());
            assert!(answer(&Asked::Print { of: of.clone() }).unwrap().len() > procedure.printed().count());
            let same = answer(&Asked::Diff { old: of.clone(), new: of }).unwrap();
            assert_eq!(same, [words::SAME.in_lang(Lang::Id)]);
        }
        assert!(answer(&Asked::Show { of: "antah".to_owned() }).is_err());
    }

    #[test]
    fn a_file_that_cannot_run_fails_the_check() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x.toml");
        std::fs::write(&file, "id = \"x\"\nversion = \"satu\"\n").unwrap();
        let faults = folder::check(&file).unwrap().unwrap_err();
        assert!(faults.to_string().contains("x.toml:2: `version` harus berupa bilangan bulat"), "{faults}");
        let fault = answer(&Asked::Check { files: vec![file], json: false }).unwrap_err();
        assert!(fault.to_string().ends_with("kesalahan ditemukan."), "{fault}");
        assert!(answer(&Asked::Check { files: vec![folder.path().join("tidak-ada.toml")], json: true }).is_err());
    }

    #[test]
    fn the_folder_the_default_set_comes_from_can_be_read_as_one() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/procedures");
        assert_eq!(folder::read(&folder).unwrap(), Ok(Defaults::load().unwrap()));
        assert_eq!(answer(&Asked::Check { files: vec![folder], json: false }).unwrap().len(), 1);
    }
}
