//! What the queue knows of its agency: names, and what the post has to do with it. Absent: the rows.

use leptos::prelude::*;
use shared::wire::{DeskPage, QueueRow};
use shared::words::Lang;

use super::Queue;
use crate::parts::holder_name;

impl Queue {
    /// What the agency calls whoever has a case: its unit, or the office of its role.
    #[must_use]
    pub fn holder(self, row: &QueueRow, lang: Lang) -> String {
        let words = || row.holder.words().in_lang(lang).to_owned();
        let name = |known: &DeskPage| holder_name(&known.agency, row.holder, row.unit.as_ref(), lang);
        self.known.with(|known| known.as_ref().map_or_else(words, name))
    }

    /// Whether the post may enter complaints that came to a desk.
    #[must_use]
    pub fn may_file(self) -> bool {
        let Some(role) = self.staff.post.get().map(|post| post.role) else { return false };
        self.known.with(|known| known.as_ref().is_some_and(|known| !known.channels(role).is_empty()))
    }

    /// Whether the post is told of reporters who are not satisfied: a superior in one of the procedures.
    #[must_use]
    pub fn hears_dissatisfied(self) -> bool {
        let Some(role) = self.staff.post.get().map(|post| post.role) else { return false };
        let told = |known: &DeskPage| {
            known.procedures.iter().any(|procedure| procedure.rating.is_some_and(|rule| rule.superior == role))
        };
        self.known.with(|known| known.as_ref().is_some_and(told))
    }
}
