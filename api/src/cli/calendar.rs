//! `aduan calendar`: a changed calendar, looked at before it is put into force. Absent: counting; that is
//! the rules', and re-dating is [`crate::act`]'s.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};
use shared::calendar::Calendar;
use shared::defaults::Defaults;
use shared::time::long_moment;
use shared::words::{Lang, cli as words};

use super::procedure::folder;
use crate::act::{self, Move};
use crate::app::App;
use crate::config::Settings;
use crate::definitions;

/// How many due moments are shown one by one for an agency.
const SHOWN: usize = 40;

/// What is asked of a calendar.
#[derive(Subcommand)]
pub(super) enum Asked {
    /// Menunjukkan tenggat aduan terbuka yang akan berubah, tanpa mengubah apa pun
    Check(File),
    /// Memberlakukan kalender dan menghitung ulang tenggat aduan terbuka
    Adopt(File),
}

/// The files of a calendar.
#[derive(Args)]
pub(super) struct File {
    #[command(flatten)]
    settings: Settings,
    /// Berkas TOML kalender, dengan nomor versi yang dinaikkan; tanggalnya, misalnya 20261124, selalu
    /// di atas versi bawaan
    file: PathBuf,
    /// Berkas TOML hari libur, bila bukan yang bawaan
    #[arg(long, value_name = "BERKAS")]
    holidays: Option<PathBuf>,
}

impl Asked {
    /// Where it is asked.
    pub(super) fn settings(&self) -> Settings {
        match self {
            Self::Check(file) | Self::Adopt(file) => file.settings.clone(),
        }
    }
}

/// Does what is asked; the lines that are printed.
pub(super) async fn answer(app: &App, asked: &Asked) -> Result<Vec<String>> {
    match asked {
        Asked::Check(file) => check(app, file).await,
        Asked::Adopt(file) => adopt(app, &read(file)?).await,
    }
}

fn read(asked: &File) -> Result<Calendar> {
    let files = [Some(&asked.file), asked.holidays.as_ref()];
    let named = |file: &PathBuf| Ok((file.display().to_string(), folder::text(file)?));
    let texts = files.into_iter().flatten().map(named).collect::<Result<Vec<_>>>()?;
    let mut set = Defaults::read(&texts, Lang::Id)?;
    let not_one = || words::CALENDAR_NOT_ONE.with(Lang::Id, &[("file", &asked.file.display().to_string())]);
    if set.calendars.len() > 1 {
        bail!(not_one());
    }
    set.calendars.pop().with_context(not_one)
}

async fn check(app: &App, asked: &File) -> Result<Vec<String>> {
    let calendar = read(asked)?;
    definitions::not_older(&mut *app.store().reader().await?, &calendar).await?;
    let agencies = users(app, &calendar).await?;
    let mut lines = Vec::new();
    for (id, name) in agencies {
        let found = act::redates(app, &id, &calendar, usize::MAX).await?;
        let counts = [("agency", name), ("count", found.moved.to_string()), ("open", found.open.to_string())];
        let counts: Vec<(&str, &str)> = counts.iter().map(|(place, value)| (*place, value.as_str())).collect();
        lines.push(words::CALENDAR_FOR.with(Lang::Id, &counts));
        lines.extend(found.moves.iter().take(SHOWN).map(|moved| format!("  {}", line(moved, &calendar))));
        let more = found.moves.len().saturating_sub(SHOWN);
        if more > 0 {
            lines.push(format!("  {}", words::CALENDAR_MORE.with(Lang::Id, &[("count", &more.to_string())])));
        }
    }
    lines.push(words::CALENDAR_CHECKED.with(Lang::Id, &[("file", &asked.file.display().to_string())]));
    Ok(lines)
}

/// The agencies that use a calendar, id and name.
async fn users(app: &App, calendar: &Calendar) -> Result<Vec<(String, String)>> {
    let mut reader = app.store().reader().await?;
    let mut found = Vec::new();
    for id in app.definitions().agency_ids(&mut reader).await? {
        let agency = app.definitions().agency(&mut reader, &id).await?;
        if agency.calendar == calendar.id {
            found.push((id, agency.name.clone()));
        }
    }
    if found.is_empty() {
        bail!(words::CALENDAR_UNUSED.with(Lang::Id, &[("id", &calendar.id)]));
    }
    Ok(found)
}

fn line(moved: &Move, calendar: &Calendar) -> String {
    let unnumbered = || words::UNNUMBERED.with(Lang::Id, &[("id", moved.case.as_str())]);
    let case = moved.number.as_ref().map_or_else(unnumbered, ToString::to_string);
    let moment = |at| long_moment(at, calendar.zone, Lang::Id);
    let (clock, old, new) = (words::clock(&moved.clock, Lang::Id), moment(moved.from), moment(moved.to));
    words::CALENDAR_CASE.with(Lang::Id, &[("case", &case), ("clock", &clock), ("old", &old), ("new", &new)])
}

async fn adopt(app: &App, calendar: &Calendar) -> Result<Vec<String>> {
    let agencies = users(app, calendar).await?;
    definitions::import_calendar(app, calendar).await?;
    let moved = act::redate(app).await?;
    let (version, count) = (calendar.version.to_string(), moved.to_string());
    let places = [("id", calendar.id.as_str()), ("version", version.as_str()), ("count", count.as_str())];
    let mut lines = vec![words::CALENDAR_ADOPTED.with(Lang::Id, &places)];
    let mut left = 0;
    for (id, _) in agencies {
        left += act::redates(app, &id, calendar, usize::MAX).await?.open;
    }
    if left > 0 {
        lines.push(words::CALENDAR_LEFT.with(Lang::Id, &[("count", &left.to_string())]));
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use shared::form::FilingForm;
    use shared::id::{AgencyId, IdempotencyKey};
    use shared::time::Moment;

    use super::*;
    use crate::clock::Clock;
    use crate::limits::Origin;

    const CALENDAR: &str = include_str!("../../../shared/procedures/calendars/karanganyar.toml");

    #[tokio::test]
    async fn a_calendar_is_looked_at_then_adopted_and_never_taken_back() {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings::in_folder(folder.path());
        let clock = Clock::fixed(Moment::parse("2026-11-23T09:00:00+07:00").unwrap());
        let app = App::open(settings.clone(), clock).await.unwrap();
        let form = FilingForm {
            story: "Lampu jalan di depan balai desa mati sejak Senin.".into(),
            name: "Sari Ambarwati".into(),
            phone: "081234567890".into(),
            address: "RT 02 RW 01".into(),
            ..FilingForm::default()
        };
        let key = IdempotencyKey::parse("formulir-0123456789").unwrap();
        act::file(&app, &Origin::INSIDE, &AgencyId::parse("jenawi").unwrap(), &key, &form, Lang::Id).await.unwrap();

        let file = |name: &str, text: String| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).unwrap();
            File { settings: settings.clone(), file: path, holidays: None }
        };
        let version = CALENDAR.lines().find(|line| line.starts_with("version")).unwrap();
        let changed = CALENDAR.replace(version, "version = 99") + "\n[extra_days_off]\n2026-11-24 = \"Libur daerah\"\n";
        let new = file("baru.toml", changed.clone());
        let looked = answer(&app, &Asked::Check(new)).await.unwrap();
        assert!(looked.iter().any(|line| line.contains("1 dari 1 aduan")), "{looked:?}");
        let moved = "JNW-2026-0001, janji: Rabu, 25 November 2026 pukul 07.40 WIB menjadi Kamis, 26 November 2026";
        assert!(looked.iter().any(|line| line.contains(moved)), "{looked:?}");

        let adopted = answer(&app, &Asked::Adopt(file("baru.toml", changed))).await.unwrap();
        assert!(adopted[0].contains("versi 99 berlaku; 1 aduan"), "{adopted:?}");
        let old = answer(&app, &Asked::Check(file("lama.toml", CALENDAR.to_owned()))).await.unwrap_err();
        assert!(old.to_string().contains("sudah ada dalam versi 99"), "{old}");
    }
}
