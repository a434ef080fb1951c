//! The button that copies a number or code. Absent: reading what was copied.

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use shared::words::Words;
use shared::words::citizen::app as words;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::drawn::later;
use crate::lang::{said, say};

/// How long the button says that it has copied.
const SAID_MS: u32 = 4_000;

/// What came of the last click.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Copied {
    NotYet,
    Done,
    Refused,
}

/// Copies a text; says so to the eye and to a screen reader, and says what to do where the browser
/// does not allow it (a page without HTTPS, an old phone).
#[component]
pub fn CopyButton(
    /// What is copied.
    text: String,
    /// What it is called, read after the button's own word.
    what: Words,
    /// The button's own word, where it is another than "copy".
    #[prop(optional)]
    label: Option<Words>,
) -> impl IntoView {
    let copied = RwSignal::new(Copied::NotYet);
    let copy = move |_| {
        let text = text.clone();
        later(async move {
            let done = write(&text).await;
            copied.set(if done { Copied::Done } else { Copied::Refused });
            TimeoutFuture::new(SAID_MS).await;
            let _ = copied.try_set(Copied::NotYet);
        });
    };
    let what = say(what);
    let own = label.unwrap_or(words::COPY);
    let label = said(move |lang| {
        let words = if copied.get() == Copied::Done { words::COPIED } else { own };
        words.in_lang(lang).to_owned()
    });
    let came = said(move |lang| {
        let words = match copied.get() {
            Copied::NotYet => return String::new(),
            Copied::Done => words::COPIED,
            Copied::Refused => words::COPY_REFUSED,
        };
        words.in_lang(lang).to_owned()
    });
    view! {
        <button class="button secondary small no-print" type="button" on:click=copy>
            {label}
            <span class="visually-hidden">" " {what}</span>
        </button>
        <span class="hint" role="status">
            {came}
        </span>
    }
    .into_any()
}

/// Writes to the clipboard; whether it worked. `navigator.clipboard` is missing without HTTPS.
async fn write(text: &str) -> bool {
    let navigator = window().navigator();
    let there = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    if !there.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
