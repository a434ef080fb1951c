//! What is typed into a form of a room: one text for each field. It lies on the desk under the form's name, so that
//! it outlives a panel that closes and a look into another room. Absent: forms of steps (see `super::desk`).

use leptos::prelude::*;
use shared::form::{Field, Problem};
use shared::words::Words;
use shared::words::request::room as words;

use super::desk::Desk;
use crate::parts::{AreaField, Choice, LineField, Mark, SelectField};

/// A text that lies on the desk under a name, for a form of few fields. It begins with what lies there, or with what
/// stands in the field before anyone types; that is not kept.
pub fn lying(name: String, preset: String) -> RwSignal<String> {
    let desk = Desk::here();
    let value = RwSignal::new(desk.text(&name).unwrap_or_else(|| preset.clone()));
    let (name, preset) = (StoredValue::new(name), StoredValue::new(preset));
    lay(desk, name, value, preset);
    value
}

/// Lays a text on the desk, and each change of it.
fn lay(desk: Desk, name: StoredValue<String>, value: RwSignal<String>, preset: StoredValue<String>) {
    Effect::new(move || {
        let typed = value.with(|text| {
            let own = !text.trim().is_empty() && preset.with_value(|preset| preset != text);
            own.then(|| text.clone())
        });
        name.with_value(|name| desk.keep_text(name, typed));
    });
}

/// A field with its text, and what stands in it before anyone types.
type One = (Field, RwSignal<String>, StoredValue<String>);

/// The fields of a form, by what they are.
#[derive(Clone, Copy)]
pub struct Fields {
    all: StoredValue<Vec<One>>,
    /// What was wrong when it was last sent.
    pub problems: RwSignal<Vec<Problem>>,
    prefix: &'static str,
}

impl Fields {
    /// A form of some fields, whose ids begin so, with what lies on the desk under its name.
    pub fn new(name: &str, fields: &[Field], prefix: &'static str) -> Self {
        let desk = Desk::here();
        let one = |field: &Field| {
            let name = format!("{name}/{}", field.code());
            let value = RwSignal::new(desk.text(&name).unwrap_or_default());
            let preset = StoredValue::new(String::new());
            lay(desk, StoredValue::new(name), value, preset);
            (*field, value, preset)
        };
        let all = fields.iter().map(one).collect();
        Self { all: StoredValue::new(all), problems: RwSignal::new(Vec::new()), prefix }
    }

    fn one(self, field: Field) -> Option<One> {
        self.all.with_value(|all| all.iter().find(|one| one.0 == field).copied())
    }

    /// What stands in a field before anyone types: it is put there where nothing else stands.
    pub fn preset(self, field: Field, text: &str) {
        let Some((_, value, preset)) = self.one(field) else { return };
        preset.set_value(text.to_owned());
        if value.with_untracked(String::is_empty) {
            value.set(text.to_owned());
        }
    }

    /// The text of a field.
    pub fn of(self, field: Field) -> RwSignal<String> {
        self.one(field).map(|one| one.1).unwrap_or_default()
    }

    /// What stands in a field now.
    pub fn read(self, field: Field) -> String {
        self.of(field).get_untracked()
    }

    /// Whether anything was typed; follows every change.
    pub fn typed(self) -> bool {
        let own = |(_, value, preset): &One| {
            value.with(|text| !text.is_empty() && preset.with_value(|preset| preset != text))
        };
        // Every field is followed, not those up to the first that was typed into.
        self.all.with_value(|all| all.iter().filter(|one| own(one)).count() > 0)
    }

    /// Empties every field for the next time.
    pub fn clear(self) {
        self.problems.set(Vec::new());
        for (_, value, preset) in self.all.get_value() {
            value.set(preset.get_value());
        }
    }

    /// A field of one line.
    pub fn line(self, field: Field, label: Words, mark: Mark) -> AnyView {
        let (value, problems, prefix) = (self.of(field), self.problems, self.prefix);
        view! { <LineField field value problems label mark prefix of_another=true /> }.into_any()
    }

    /// A field whose own words say what it asks.
    pub fn day(self, field: Field) -> AnyView {
        self.line(field, field.label(), Mark::Needed)
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
        view! { <SelectField field value problems choices none=words::CHOOSE label prefix /> }.into_any()
    }
}
