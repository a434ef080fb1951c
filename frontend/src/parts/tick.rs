//! A switch with the sentence that says what it does. Absent: what follows from it.

use leptos::prelude::*;
use shared::form::Field;
use shared::words::Words;

use crate::lang::say;

/// A switch.
#[component]
pub fn TickField(
    /// Which field; its code is name and id.
    field: Field,
    /// Whether it is set.
    set: Signal<bool>,
    /// What it does, in one sentence.
    hint: Words,
    /// Hears how it was set.
    on_set: Box<dyn Fn(bool)>,
) -> impl IntoView {
    view! {
        <div class="choice">
            <input
                type="checkbox"
                id=field.code()
                name=field.code()
                prop:checked=set
                on:change:target=move |event| on_set(event.target().checked())
            />
            <label for=field.code()>
                {say(field.label())}
                <span class="hint">{say(hint)}</span>
            </label>
        </div>
    }
    .into_any()
}
