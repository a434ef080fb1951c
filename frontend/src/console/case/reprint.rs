//! Printing the receipt again: fetched from the server, and laid into the page for the printer alone. It has neither
//! the tracking code nor who reports. Absent: drawing it; the server does.

use leptos::prelude::*;
use shared::words::citizen::paper as words;

use super::Folder;
use crate::browser;
use crate::client::staff as client;
use crate::console::session::Staff;
use crate::drawn::Show;
use crate::lang::say;

/// The button, and the paper once it is there.
#[component]
pub fn Reprint() -> impl IntoView {
    let (folder, staff) = (Folder::here(), Staff::here());
    let (paper, failed) = (RwSignal::new(String::new()), RwSignal::new(false));
    let print = move |_| {
        let (case, post, lang) = (folder.id(), folder.post_id(), staff.lang());
        leptos::task::spawn_local(async move {
            let question = async |token: String| client::reprint(&token, case.as_str(), post.as_str(), lang).await;
            let answer = staff.ask(question).await;
            failed.try_set(answer.is_err());
            if let Ok(reprint) = answer {
                paper.try_set(reprint.paper);
                request_animation_frame(browser::print);
            }
        });
    };
    view! {
        <button class="link no-print" type="button" on:click=print>
            {say(words::REPRINT)}
        </button>
        <Show when=move || failed.get()>
            <span role="alert">{say(words::REPRINT_FAILED)}</span>
        </Show>
        <Show when=move || paper.with(|paper| !paper.is_empty())>
            <div class="print-only" inner_html=move || paper.get()></div>
        </Show>
    }
}
