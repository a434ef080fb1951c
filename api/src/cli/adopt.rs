//! `aduan adopt`: agencies, procedures and calendars from a folder, checked whole and taken whole. A new
//! agency is such a folder and nothing else. Absent: accounts; posts are rows, not files.

use std::path::PathBuf;

use anyhow::{Result, anyhow};
use clap::Args;
use shared::words::{Lang, cli as words};

use super::procedure;
use crate::act;
use crate::app::App;
use crate::config::Settings;
use crate::definitions;

/// The folder to adopt.
#[derive(Args)]
pub(super) struct Asked {
    #[command(flatten)]
    pub(super) settings: Settings,
    /// Map berisi berkas TOML instansi, SOP, dan kalender
    #[arg(value_name = "MAP")]
    folder: PathBuf,
}

/// Takes in what the folder holds; the lines that are printed.
pub(super) async fn answer(app: &App, asked: &Asked) -> Result<Vec<String>> {
    let set = procedure::folder::read(&asked.folder)?.map_err(|faults| anyhow!("{faults}"))?;
    definitions::import(app, &set).await?;
    // A calendar may have come with it.
    let moved = act::redate(app).await?;
    let mut lines: Vec<String> = set
        .agencies
        .iter()
        .map(|agency| {
            let version = agency.version.to_string();
            words::ADOPTED
                .with(Lang::Id, &[("agency", &agency.name), ("id", agency.id.as_str()), ("version", &version)])
        })
        .collect();
    lines.push(words::ADOPTED_MOVED.with(Lang::Id, &[("count", &moved.to_string())]));
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use shared::form::FilingForm;
    use shared::id::IdempotencyKey;
    use shared::time::Moment;

    use super::*;
    use crate::clock::Clock;
    use crate::limits::Origin;

    /// An invented agency of its own shape: its data, a procedure and a calendar.
    const SEVENTH: [(&str, &str); 3] = [
        ("instansi.toml", include_str!("../../../shared/tests/data/seventh-agency.toml")),
        ("kalender.toml", include_str!("../../../shared/tests/data/seventh-calendar.toml")),
        ("sop.toml", include_str!("../../../shared/tests/data/seventh-procedure.toml")),
    ];

    #[tokio::test]
    async fn a_seventh_agency_is_a_folder_and_nothing_else() {
        let data = tempfile::tempdir().unwrap();
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in SEVENTH {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        let settings = Settings::in_folder(data.path());
        let clock = Clock::fixed(Moment::parse("2026-11-23T09:00:00+07:00").unwrap());
        let app = App::open(settings.clone(), clock).await.unwrap();
        let asked = Asked { settings, folder: folder.path().to_owned() };
        answer(&app, &asked).await.unwrap();
        answer(&app, &asked).await.expect("the same folder again changes nothing");
        let agency = procedure::folder::read(folder.path()).unwrap().unwrap().agencies[0].id.clone();
        let form = FilingForm {
            story: "Permintaan uang untuk surat yang seharusnya tidak dipungut biaya.".into(),
            name: "Sari Ambarwati".into(),
            phone: "081234567890".into(),
            address: "RT 02 RW 01".into(),
            ..FilingForm::default()
        };
        let key = IdempotencyKey::parse("formulir-0123456789").unwrap();
        let filed = act::file(&app, &Origin::INSIDE, &agency, &key, &form, Lang::Id).await;
        assert!(filed.is_ok(), "a complaint can be filed there at once");
    }
}
