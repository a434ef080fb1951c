//! A definition as a file: downloaded whole, changed elsewhere, and brought back. Absent: reading it, which the
//! server does.

use leptos::prelude::*;
use shared::words::Words;
use shared::words::console::admin as words;
use wasm_bindgen_futures::JsFuture;

use super::bench::{Bench, Meant};
use crate::browser::in_address;
use crate::lang::say;

/// The two buttons, with what they are for.
#[component]
pub fn File(title: Words, lead: Words) -> impl IntoView {
    let bench = Bench::here();
    let download = move || {
        let view = bench.view.get()?;
        let address = format!("data:application/toml;charset=utf-8,{}", in_address(&view.file));
        let name = format!("{}-{}.toml", view.id, view.version);
        Some(view! {
            <a class="button secondary" href=address download=name>
                {say(words::FILE_DOWNLOAD)}
            </a>
        })
    };
    let bring = move |event: web_sys::Event| {
        let input: web_sys::HtmlInputElement = event_target(&event);
        let Some(file) = input.files().and_then(|files| files.get(0)) else {
            return;
        };
        // The same file, changed once more, is to be heard again.
        input.set_value("");
        leptos::task::spawn_local(async move {
            if let Ok(text) = JsFuture::from(file.text()).await {
                bench.look(Meant::File(text.as_string().unwrap_or_default()));
            }
        });
    };
    view! {
        <section class="panel">
            <h2>{say(title)}</h2>
            <p class="muted">{say(lead)}</p>
            <div class="row">
                {download}
                <label class="pick button secondary" for="bawa-berkas">
                    {say(words::FILE_UPLOAD)}
                </label>
                <input class="visually-hidden" id="bawa-berkas" type="file" accept=".toml,application/toml,text/plain" on:change=bring />
            </div>
        </section>
    }
}
