//! How the files of a form stand: which were received, which are coming, how many are lost. Absent: moving
//! them on.

use leptos::prelude::*;
use shared::wire::UploadedFile;

use super::{Stage, Upload, Uploads};

impl Uploads {
    /// The ids of the files that were received.
    #[must_use]
    pub fn kept(self) -> Vec<String> {
        self.each(|stage| stage.kept().map(|kept| kept.id.clone()))
    }

    /// The files that were received.
    #[must_use]
    pub fn received(self) -> Vec<UploadedFile> {
        self.rows.with(|rows| {
            let kept = |row: &Upload| {
                let kept = row.stage.with_untracked(|stage| stage.kept().cloned())?;
                Some(UploadedFile { name: row.name(), ..kept })
            };
            rows.iter().filter_map(kept).collect()
        })
    }

    /// The names of those received or still on their way.
    #[must_use]
    pub fn names(self) -> Vec<String> {
        self.rows
            .with(|rows| rows.iter().filter(|row| row.stage.with(|stage| !stage.lost())).map(Upload::name).collect())
    }

    /// How many are still on their way.
    #[must_use]
    pub fn under_way(self) -> usize {
        self.each(|stage| stage.coming().then_some(())).len()
    }

    /// How many did not arrive.
    #[must_use]
    pub fn lost(self) -> usize {
        self.each(|stage| stage.lost().then_some(())).len()
    }

    fn each<T>(self, pick: impl Fn(&Stage) -> Option<T>) -> Vec<T> {
        self.rows.with(|rows| rows.iter().filter_map(|row| row.stage.with(&pick)).collect())
    }
}
