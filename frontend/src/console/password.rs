//! The field in which a password is chosen, with its rules and how far each is met while one types.
//! Absent: the list of passwords many people use; the server has it.

use leptos::prelude::*;
use shared::form::{Field, Problem, ProblemCode};
use shared::password;
use shared::words::Words;
use shared::words::console::account as words;

use crate::drawn::memo;
use crate::lang::{said, say};
use crate::parts::LineField;

/// The field, its rules, and a switch that shows what is typed: a phone's keyboard makes mistakes.
#[component]
pub fn PasswordChoice(
    /// Which field.
    field: Field,
    /// What stands in it.
    value: RwSignal<String>,
    /// The form's problems.
    #[prop(into)]
    problems: Signal<Vec<Problem>>,
    /// Whose password it is to be: login and name.
    #[prop(into)]
    person: Signal<(String, String)>,
    /// What the ids of the form's fields begin with.
    prefix: &'static str,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    let id = format!("{prefix}{}", field.code());
    let turn = move |_| {
        shown.update(|shown| *shown = !*shown);
        let kind = if shown.get_untracked() { "text" } else { "password" };
        if let Some(input) = document().get_element_by_id(&id) {
            let _ = input.set_attribute("type", kind);
        }
    };
    let problem = memo(move || person.with(|(login, name)| value.with(|value| password::problem(value, login, name))));
    let long = Signal::derive(move || !matches!(problem.get(), Some(ProblemCode::PasswordShort)));
    let nameless = Signal::derive(move || {
        let typed = value.with(|value| value.chars().count() >= password::LEN_MIN);
        typed && problem.get() != Some(ProblemCode::PasswordNamed)
    });
    let count = said(move |lang| {
        let count = value.with(|value| value.chars().count()).to_string();
        words::RULE_LONG.with(lang, &[("min", &password::LEN_MIN.to_string()), ("count", &count)])
    });
    let show_id = format!("{prefix}tampil");
    view! {
        <LineField field value problems prefix hint=words::RULE_HINT label=label_of(field) />
        <div class="choice">
            <input type="checkbox" id=show_id.clone() prop:checked=move || shown.get() on:change=turn />
            <label for=show_id>{say(words::SHOW)}</label>
        </div>
        <ul class="password-rules">
            <Rule met=long text=count />
            <Rule met=nameless text=said(|lang| words::RULE_NAMELESS.in_lang(lang).to_owned()) />
            <li class="rule">{say(words::RULE_UNCOMMON)}</li>
        </ul>
    }
}

fn label_of(field: Field) -> Words {
    field.label()
}

#[component]
fn Rule(met: Signal<bool>, text: Signal<String>) -> impl IntoView {
    let mark = said(move |lang| if met.get() { words::RULE_MET } else { words::RULE_OPEN }.in_lang(lang).to_owned());
    view! {
        <li class="rule" class:met=move || met.get()>
            {text}
            <span class="visually-hidden">", " {mark}</span>
        </li>
    }
}
