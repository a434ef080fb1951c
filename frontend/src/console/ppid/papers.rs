//! A register, printed or downloaded. It is drawn by the server, laid into the page for the printer alone.

use leptos::prelude::*;
use shared::words::request::room as words;

use crate::browser;
use crate::client::{Failure, requests as client};
use crate::console::session::Staff;
use crate::lang::say;
use crate::parts::FailureNotice;

/// The name of the file.
const FILE: &str = "register-ppid.csv";

/// Printing and downloading the register that is listed.
#[component]
pub fn Papers(part: RwSignal<client::Part>) -> impl IntoView {
    let staff = Staff::here();
    let (paper, failure) = (RwSignal::new(String::new()), RwSignal::new(None::<Failure>));
    let print = move |_| {
        let Some(post) = staff.post.get_untracked() else { return };
        let (part, lang) = (part.get_untracked(), staff.lang());
        leptos::task::spawn_local(async move {
            let question = async |token: String| client::register(&token, post.id.as_str(), &part, lang).await;
            match staff.ask(question).await {
                Ok(sheet) => show(paper, sheet.paper),
                Err(failed) => drop(failure.try_set(Some(failed))),
            }
        });
    };
    let download = move |_| {
        let Some(post) = staff.post.get_untracked() else { return };
        let (part, lang) = (part.get_untracked(), staff.lang());
        leptos::task::spawn_local(async move {
            let question = async |token: String| client::register_csv(&token, post.id.as_str(), &part, lang).await;
            match staff.ask(question).await {
                Ok(blob) => browser::hand_over(&blob, FILE),
                Err(failed) => drop(failure.try_set(Some(failed))),
            }
        });
    };
    view! {
        <div class="row no-print">
            <button class="button secondary small" type="button" on:click=print>
                {say(words::PRINT_REGISTER)}
            </button>
            <button class="button secondary small" type="button" on:click=download>
                {say(words::DOWNLOAD)}
            </button>
        </div>
        <p class="hint">{say(words::LOGGED)}</p>
        <FailureNotice failure=failure then=words::FAILED />
        <Sheet paper />
    }
    .into_any()
}

/// Lays a paper into the page and opens the printer's dialogue.
pub fn show(paper: RwSignal<String>, sheet: String) {
    paper.try_set(sheet);
    request_animation_frame(browser::print);
}

/// The paper, for the printer alone.
#[component]
pub fn Sheet(paper: RwSignal<String>) -> impl IntoView {
    view! {
        <Show when=move || paper.with(|paper| !paper.is_empty())>
            <div class="print-only" inner_html=move || paper.get()></div>
        </Show>
    }
    .into_any()
}
