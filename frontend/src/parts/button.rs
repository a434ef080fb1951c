//! The button that sends a form. Absent: buttons that only navigate; those are links.

use leptos::prelude::*;
use shared::words::Words;

use crate::lang::say;

/// A submit button that says so while its form is under way. It keeps the focus then, and a second
/// click does nothing: `disabled` would throw the focus away.
#[component]
pub fn SendButton(
    /// What it does.
    label: Words,
    /// What it says meanwhile.
    busy_label: Words,
    /// Whether the form is under way.
    #[prop(into)]
    busy: Signal<bool>,
    /// Classes beside `button`.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let (label, busy_label) = (say(label), say(busy_label));
    let hold = move |event: web_sys::MouseEvent| {
        if busy.get_untracked() {
            event.prevent_default();
        }
    };
    view! {
        <button
            class=format!("button {class}")
            type="submit"
            aria-disabled=move || busy.get().then_some("true")
            on:click=hold
        >
            {move || if busy.get() { busy_label() } else { label() }}
        </button>
    }
}
