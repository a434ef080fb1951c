//! Palette, help and tour: the place of their script, which is fetched once the console stands, and what it asks of
//! the console. Absent: what they show (see `shared::guide`) and how (see `public/pandu.js`).

use leptos::prelude::*;
use shared::words::guide as words;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use super::address;
use super::place::Place;
use super::session::Staff;
use crate::browser;
use crate::client::staff as client;
use crate::lang::{say, use_lang};

/// The script.
const SCRIPT: &str = "pandu.js";

/// The button that opens the palette. It holds what the script has to know: role and agency, the post by its id, and
/// behind `|` why a number that was asked for opened nothing. It hears an `input` event whose value is that number.
#[component]
pub fn Commands() -> impl IntoView {
    let (staff, place, lang) = (Staff::here(), Place::here(), use_lang());
    browser::bring(SCRIPT);
    let refused = RwSignal::new(String::new());
    let known = move || {
        let post = staff.post.get();
        let post = post.map(|post| [post.role.code(), &post.agency, post.id.as_str()].join(" "));
        [post.unwrap_or_default(), refused.get()].join("|")
    };
    let ask = move |event: Event| {
        let asked = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let (Some(asked), Some(post)) = (asked, staff.post.get_untracked()) else { return };
        let number = asked.value();
        refused.set(String::new());
        crate::drawn::later(async move {
            let lang = lang.get_untracked();
            let question = async |token: String| client::numbered(&token, &number, post.id.as_str(), lang).await;
            match staff.ask(question).await {
                Ok(case) => place.go(&address::case(case.as_str(), Default::default())),
                Err(failure) if failure.status() == Some(404) => {
                    refused.set(words::CASE_UNKNOWN.with(lang, &[("number", &number)]));
                }
                Err(failure) => refused.set(failure.sentence(lang)),
            }
        });
    };
    view! {
        <button
            class="palette-open"
            type="button"
            data-buka="perintah"
            aria-keyshortcuts="Control+K"
            data-tahu=known
            on:input=ask
        >
            <span>{say(words::PALETTE)}</span>
            <kbd>"Ctrl K"</kbd>
        </button>
    }
}
