//! The list of keys, on the key `?`. Absent: what the keys do (see `super::keys`).

use leptos::html::Dialog;
use leptos::prelude::*;
use shared::words::{Words, console as words};

use super::desk::Desk;
use crate::lang::say;

const KEYS: [(&str, Words); 9] = [
    ("j", words::KEY_DOWN),
    ("k", words::KEY_UP),
    ("Enter", words::KEY_OPEN),
    ("/", words::KEY_SEARCH),
    ("1–9", words::KEY_ACTION),
    ("c", words::KEY_ENTRY),
    ("p", words::lookup::KEY_LOOKUP),
    ("Esc", words::KEY_CLOSE),
    ("?", words::KEY_HELP),
];

/// The list of keys as a window of its own, shown while the desk says so.
#[component]
pub fn Help() -> impl IntoView {
    let desk = Desk::here();
    let window = NodeRef::<Dialog>::new();
    Effect::new(move || {
        let (Some(window), true) = (window.get(), desk.help.get()) else { return };
        let _ = window.show_modal();
    });
    let close = move |_| {
        if let Some(window) = window.get_untracked() {
            window.close();
        }
    };
    let rows = KEYS.map(|(key, what)| {
        view! {
            <div>
                <dt>
                    <kbd>{key}</kbd>
                </dt>
                <dd>{say(what)}</dd>
            </div>
        }
    });
    view! {
        <dialog
            class="dialog"
            node_ref=window
            aria-labelledby="keys-title"
            on:close=move |_| desk.help.set(false)
        >
            <h2 id="keys-title">{say(words::KEYS)}</h2>
            <p class="hint">{say(words::KEYS_HINT)}</p>
            <dl class="answers">{rows.into_iter().collect_view()}</dl>
            <div class="buttons">
                <button class="button" type="button" on:click=close>
                    {say(words::CLOSE)}
                </button>
            </div>
        </dialog>
    }
}
