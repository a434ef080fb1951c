//! A definition as it is typed, in the forms of its room. It lies on the desk, with the version it began from, until
//! it is put into force. Absent: judging it, which the server does.

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use shared::wire::DefinitionKind;

use super::bench::{Bench, Meant};
use crate::console::desk::Desk;

/// What a room's forms are about.
pub trait Document: Clone + Default + Serialize + DeserializeOwned + Send + Sync + 'static {}

impl<T: Clone + Default + Serialize + DeserializeOwned + Send + Sync + 'static> Document for T {}

/// The document as it is typed, given as context.
pub struct Typed<T: Document> {
    pub draft: RwSignal<T>,
    /// Counts what was added and removed: the lists are drawn anew then.
    pub shape: RwSignal<u32>,
    pub bench: Bench,
}

impl<T: Document> Clone for Typed<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Document> Copy for Typed<T> {}

impl<T: Document> Typed<T> {
    /// Gives the document to everything below: as it lies on the desk, else as the version shown has it.
    pub fn provide(kind: DefinitionKind) -> Self {
        let (bench, desk) = (Bench::provide(kind), Desk::here());
        let typed = Self { draft: RwSignal::new(T::default()), shape: RwSignal::new(0), bench };
        provide_context(typed);
        Effect::new(move || {
            bench.fresh.track();
            let Some(shown) = typed.shown() else { return };
            let lying = desk.text(&bench.lies_as()).and_then(|text| serde_json::from_str::<(u32, Value)>(&text).ok());
            if let Some((seen, _)) = &lying {
                bench.saw(*seen);
            }
            let begun = lying.map_or(shown, |(_, document)| document);
            typed.draft.set(serde_json::from_value(begun).unwrap_or_default());
            typed.shape.update(|shape| *shape += 1);
        });
        Effect::new(move || {
            typed.draft.track();
            let document = typed.document();
            let changed = untrack(|| typed.shown()).is_some_and(|shown| shown != document);
            let text = changed.then(|| serde_json::to_string(&(bench.seen(), document)).ok()).flatten();
            desk.keep_text(&bench.lies_as(), text);
        });
        typed
    }

    /// The document of the version shown, with every key its forms have.
    fn shown(self) -> Option<Value> {
        let document = self.bench.view.with_untracked(|view| view.as_ref().map(|view| view.document.clone()))?;
        let whole: T = serde_json::from_value(document).ok()?;
        serde_json::to_value(whole).ok()
    }

    fn document(self) -> Value {
        self.draft.with_untracked(|draft| serde_json::to_value(draft).unwrap_or_default())
    }

    /// The document as it is typed.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// Changes something that is typed.
    pub fn write(self, change: impl FnOnce(&mut T)) {
        self.draft.update(change);
        self.bench.forget();
    }

    /// Adds or removes something.
    pub fn reshape(self, change: impl FnOnce(&mut T)) {
        self.write(change);
        self.shape.update(|shape| *shape += 1);
    }

    /// Asks what it would do.
    pub fn look(self, event: &web_sys::SubmitEvent) {
        event.prevent_default();
        self.bench.look(Meant::Document(self.document()));
    }
}
