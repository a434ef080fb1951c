//! The button that sends a form. Absent: buttons that only navigate; those are links.

use leptos::prelude::*;
use shared::words::Words;

use crate::lang::said;

/// A submit button that says so while its form is under way. It keeps the focus then, and a second
/// click does nothing: `disabled` would throw the focus away.
#[component]
pub fn SendButton(
    /// What it does.
    #[prop(into)]
    label: Signal<Words>,
    /// What it says meanwhile.
    busy_label: Words,
    /// Whether the form is under way.
    #[prop(into)]
    busy: Signal<bool>,
    /// Classes beside `button`.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let words = said(move |lang| if busy.get() { busy_label } else { label.get() }.in_lang(lang).to_owned());
    let held = Signal::derive(move || busy.get().then_some("true"));
    let hold = move |event: web_sys::MouseEvent| {
        if busy.get_untracked() {
            event.prevent_default();
        }
    };
    view! {
        <button
            class=format!("button {class}")
            type="submit"
            aria-disabled=held
            on:click=hold
        >
            {words}
        </button>
    }
    .into_any()
}
