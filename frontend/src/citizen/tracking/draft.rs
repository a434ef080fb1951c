//! What a reporter is writing for one step. It outlives the redrawing of the case, so that news
//! about the case never costs a word. Absent: sending it (see `action`).

use leptos::prelude::*;
use shared::case::Command;
use shared::form::{Field, Problem};
use shared::procedure::{Action, StepNo};

use super::left::Written;
use crate::browser;
use crate::client::Failure;
use crate::parts::Uploads;

/// The text, files and key of a step that is not taken yet.
#[derive(Clone, Copy)]
pub struct Draft {
    step: StoredValue<StepNo>,
    /// What the step does.
    pub action: Action,
    /// The key it is sent under; its files are kept under the same.
    pub key: StoredValue<String>,
    /// What is written.
    pub text: RwSignal<String>,
    /// The mark given, by code; empty: none.
    pub rating: RwSignal<String>,
    /// Its files.
    pub uploads: Uploads,
    /// Whether its form is unfolded.
    pub open: RwSignal<bool>,
    /// What has to be put right.
    pub problems: RwSignal<Vec<Problem>>,
    /// Whether it is being sent.
    pub busy: RwSignal<bool>,
    /// Why the last attempt failed.
    pub failure: RwSignal<Option<Failure>>,
}

impl Draft {
    /// A draft for a step: empty, or as it was when the page was left.
    pub fn new(step: StepNo, action: Action, written: Option<Written>) -> Self {
        let open = written.is_some();
        let (key, text) = written.map_or_else(|| (browser::new_key(), String::new()), |left| (left.key, left.text));
        Self {
            step: StoredValue::new(step),
            action,
            uploads: Uploads::new(key.clone()),
            key: StoredValue::new(key),
            text: RwSignal::new(text),
            rating: RwSignal::new(String::new()),
            open: RwSignal::new(open),
            problems: RwSignal::new(Vec::new()),
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
        }
    }

    /// Empties it once it was sent, under a new key.
    pub fn renew(self) {
        let key = browser::new_key();
        self.uploads.begin_anew(key.clone());
        self.key.set_value(key);
        self.text.set(String::new());
        self.rating.set(String::new());
        self.open.set(false);
    }

    /// The step's number.
    pub fn step(self) -> StepNo {
        self.step.get_value()
    }

    /// Whether it belongs to a step.
    pub fn is_for(self, step: &str) -> bool {
        self.step.with_value(|own| own == step)
    }

    /// What would be asked now.
    pub fn command(self) -> Command {
        let (text, rating, files) = untrack(|| (self.text.get(), self.rating.get(), self.uploads.kept()));
        Command { step: self.step(), text, rating, files, ..Command::default() }
    }

    /// Whether it needs more than a click.
    pub fn asks(self) -> bool {
        self.action.needs().text.is_some()
    }

    /// The text as a field.
    pub const FIELD: Field = Field::Text;
}
