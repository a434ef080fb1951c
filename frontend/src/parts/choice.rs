//! A choice of one among several: as a list that folds, or as rows with a word on each.
//! Absent: what may be chosen; the caller says so.

use leptos::prelude::*;
use shared::form::{Field, Problem};
use shared::words::{Words, form as labels};

use super::field::{Frame, Mark, Surroundings};
use crate::drawn::{all, drawn, maybe};
use crate::lang::{said, say};

/// Something that may be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The value.
    pub code: String,
    /// What people read.
    pub name: Name,
    /// What it takes in.
    pub about: Option<Words>,
}

/// What a choice is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// By the catalogue.
    Words(Words),
    /// By the agency's data.
    Data(String),
}

impl Name {
    /// The name as it is read.
    fn read(self) -> Signal<String> {
        said(move |lang| match &self {
            Self::Words(words) => words.in_lang(lang).to_owned(),
            Self::Data(name) => name.clone(),
        })
    }
}

/// A choice in a list that folds.
#[component]
pub fn SelectField(
    /// Which field; its code is the name, and after the prefix the id.
    field: Field,
    /// The value chosen.
    value: RwSignal<String>,
    /// The form's problems; it shows its own.
    #[prop(into)]
    problems: Signal<Vec<Problem>>,
    /// What may be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// What stands there before anything is chosen.
    none: Words,
    /// Its label; the field's own where none is given.
    #[prop(optional)]
    label: Option<Words>,
    /// A hint under the label.
    #[prop(optional)]
    hint: Option<Words>,
    /// Whether it may be left as it is.
    #[prop(optional)]
    mark: Mark,
    /// What its id begins with, where a page has several forms.
    #[prop(optional)]
    prefix: &'static str,
) -> impl IntoView {
    let label = Some(label.unwrap_or_else(|| field.label()));
    let around = Surroundings { label, hint, mark, ..Surroundings::new(prefix, field, problems) };
    let (id, described, invalid) = (around.id.clone(), around.described_by(), around.invalid());
    let none = say(none);
    let rows = move || {
        let chosen = value.get_untracked();
        all(choices.get().into_iter().map(|choice| {
            let (code, selected) = (choice.code.clone(), choice.code == chosen);
            view! { <option value=code selected=selected>{choice.name.read()}</option> }.into_any()
        }))
    };
    view! {
        <Frame around>
            <select
                id=id
                name=field.code()
                aria-describedby=described
                aria-invalid=invalid
                prop:value=value
                on:change:target=move |event| value.set(event.target().value())
            >
                <option value="">{none}</option>
                {drawn(move || rows().into_any())}
            </select>
        </Frame>
    }
    .into_any()
}

/// A choice in rows, each with what it takes in. The first row has the field's own id, where a link to
/// the problem leads.
#[component]
pub fn ChoiceField(
    /// Which field; its code is the name, and after the prefix the id.
    field: Field,
    /// The value chosen.
    value: RwSignal<String>,
    /// The form's problems; it shows its own.
    #[prop(into)]
    problems: Signal<Vec<Problem>>,
    /// What may be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// What is asked; the field's own label where none is given.
    #[prop(optional)]
    label: Option<Words>,
    /// Whether it may be left as it is.
    #[prop(optional)]
    mark: Mark,
    /// What its id begins with, where a page has several forms.
    #[prop(optional)]
    prefix: &'static str,
) -> impl IntoView {
    let around = Surroundings::new(prefix, field, problems);
    let optional = say(labels::OPTIONAL);
    let optional = maybe((mark == Mark::Optional).then(|| view! { " " <span class="optional">{optional}</span> }));
    let (id, problem) = (around.id.clone(), around.problem);
    let (described, problem_id) = (around.described_by(), format!("{id}-problem"));
    let rows = move || {
        all(choices.get().into_iter().enumerate().map(|(at, choice)| {
            let id = if at == 0 { id.clone() } else { format!("{id}-{}", choice.code) };
            row(field, value, choice, id)
        }))
    };
    let sentence = move || {
        maybe(problem.get().map(|problem| {
            let sentence = said(move |lang| problem.sentence(lang));
            view! { <p class="problem" id=problem_id.clone()>{sentence}</p> }
        }))
    };
    view! {
        <fieldset class="field" class:wrong=move || problem.get().is_some() aria-describedby=described>
            <legend>{say(label.unwrap_or_else(|| field.label()))} {optional}</legend>
            {drawn(sentence)}
            {drawn(move || rows().into_any())}
        </fieldset>
    }
    .into_any()
}

fn row(field: Field, value: RwSignal<String>, choice: Choice, id: String) -> AnyView {
    let (code, own) = (choice.code.clone(), choice.code.clone());
    let about = maybe(choice.about.map(|about| view! { <span class="hint">{say(about)}</span> }));
    view! {
        <div class="choice">
            <input
                type="radio"
                name=field.code()
                id=id.clone()
                value=code
                prop:checked=move || value.with(|chosen| *chosen == own)
                on:change=move |_| value.set(choice.code.clone())
            />
            <label for=id>
                {choice.name.read()}
                {about}
            </label>
        </div>
    }
    .into_any()
}
