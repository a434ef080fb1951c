//! A switch of a form: on or off, with what it means. Absent: what follows from it.

use leptos::prelude::*;
use shared::form::Field;
use shared::words::Words;

use crate::lang::say;

/// What stands in a switch that is on.
const ON: &str = "1";

/// A switch; its value is empty while it is off.
#[component]
pub fn SwitchField(
    /// Which field; its code is the name, and after the prefix the id.
    field: Field,
    /// Whether it is on.
    value: RwSignal<String>,
    /// What it means.
    hint: Words,
    /// What its id begins with, where a page has several forms.
    #[prop(optional)]
    prefix: &'static str,
) -> impl IntoView {
    let id = format!("{prefix}{}", field.code());
    view! {
        <div class="choice">
            <input
                type="checkbox"
                name=field.code()
                id=id.clone()
                prop:checked=move || value.with(|value| !value.is_empty())
                on:change:target=move |event| switch(value, event.target().checked())
            />
            <label for=id>
                {say(field.label())} <span class="hint">{say(hint)}</span>
            </label>
        </div>
    }
    .into_any()
}

/// Turns a switch.
pub fn switch(value: RwSignal<String>, on: bool) {
    value.set(if on { ON.to_owned() } else { String::new() });
}
