//! What is typed into the forms of a request: one text for each field, kept while panels open and close.

use leptos::prelude::*;
use shared::form::{Field, Problem};
use shared::words::Words;

use super::NOTHING_CHOSEN;
use crate::parts::{AreaField, Choice, LineField, Mark, SelectField};

/// The fields of a form, by what they are.
#[derive(Clone, Copy)]
pub struct Typed {
    values: StoredValue<Vec<(Field, RwSignal<String>)>>,
    /// What was wrong when it was last sent.
    pub problems: RwSignal<Vec<Problem>>,
    prefix: &'static str,
}

impl Typed {
    /// An empty form of some fields, whose ids begin so.
    pub fn new(fields: &[Field], prefix: &'static str) -> Self {
        let values = fields.iter().map(|field| (*field, RwSignal::new(String::new()))).collect();
        Self { values: StoredValue::new(values), problems: RwSignal::new(Vec::new()), prefix }
    }

    /// The text of a field.
    pub fn of(self, field: Field) -> RwSignal<String> {
        let found = self.values.with_value(|values| values.iter().find(|it| it.0 == field).map(|it| it.1));
        found.unwrap_or_default()
    }

    /// What stands in a field now.
    pub fn read(self, field: Field) -> String {
        self.of(field).get_untracked()
    }

    /// Empties every field.
    pub fn clear(self) {
        self.problems.set(Vec::new());
        for (_, value) in self.values.get_value() {
            value.set(String::new());
        }
    }

    /// A field of one line.
    pub fn line(self, field: Field, label: Words, mark: Mark) -> AnyView {
        let (value, problems, prefix) = (self.of(field), self.problems, self.prefix);
        view! { <LineField field value problems label mark prefix of_another=true /> }.into_any()
    }

    /// A field of many lines.
    pub fn area(self, field: Field, label: Words, mark: Mark) -> AnyView {
        let (value, problems, prefix) = (self.of(field), self.problems, self.prefix);
        view! { <AreaField field value problems label mark prefix rows=4 /> }.into_any()
    }

    /// A choice.
    pub fn choice(self, field: Field, label: Words, choices: Vec<Choice>) -> AnyView {
        let (value, problems, prefix) = (self.of(field), self.problems, self.prefix);
        let choices = Signal::derive(move || choices.clone());
        view! { <SelectField field value problems choices none=NOTHING_CHOSEN label prefix /> }.into_any()
    }
}
