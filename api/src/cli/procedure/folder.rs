//! Data files from the disk: one, or a folder of agencies, procedures and calendars. Absent: reading what
//! they say, which `shared` does.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use shared::defaults::{self, Defaults, FileFaults};
use shared::words::{Lang, procedure::paper as words};

/// The text of a file.
pub(in crate::cli) fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| unreadable(path))
}

fn unreadable(path: &Path) -> String {
    words::CHECK_UNREADABLE.with(Lang::Id, &[("file", &path.display().to_string())])
}

/// The set that a folder holds, or what is wrong with it.
///
/// # Errors
/// When a file cannot be opened.
pub(in crate::cli) fn read(folder: &Path) -> Result<std::result::Result<Defaults, FileFaults>> {
    let mut paths = Vec::new();
    collect(folder, &mut paths)?;
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        files.push((path.display().to_string(), text(&path)?));
    }
    Ok(Defaults::read(&files, Lang::Id))
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| unreadable(folder))? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            paths.push(path);
        }
    }
    Ok(())
}

/// What is said of a file or folder that is right, or what is wrong with it.
///
/// # Errors
/// When a file cannot be opened.
pub(super) fn check(path: &Path) -> Result<std::result::Result<String, FileFaults>> {
    let file = path.display().to_string();
    if path.is_dir() {
        return Ok(read(path)?.map(|set| {
            let counts = [set.agencies.len(), set.procedures.len(), set.calendars.len()].map(|count| count.to_string());
            let [agencies, procedures, calendars] = &counts;
            let places =
                [("file", &file), ("agencies", agencies), ("procedures", procedures), ("calendars", calendars)];
            words::CHECK_FINE_SET.with(Lang::Id, &places.map(|(place, text)| (place, text.as_str())))
        }));
    }
    let checked = defaults::check(&file, &text(path)?, Lang::Id);
    Ok(checked.map(|_| words::CHECK_FINE.with(Lang::Id, &[("file", &file)])))
}
