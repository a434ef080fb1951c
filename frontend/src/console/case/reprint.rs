//! Printing a paper of a case: fetched from the server, and laid into the page for the printer alone. The receipt has
//! neither the tracking code nor who reports; a form of the procedure has who reports while the identity is open.
//! Absent: drawing them; the server does.

use leptos::prelude::*;
use shared::procedure::Print;
use shared::words::citizen::paper as words;
use shared::words::console::prints;

use super::Folder;
use crate::browser;
use crate::client::staff as client;
use crate::console::session::Staff;
use crate::drawn::Show;
use crate::lang::{said, say};

/// A button that prints one form, and the paper once it is there.
#[component]
pub fn PrintButton(
    /// Which form.
    form: Print,
) -> impl IntoView {
    let (folder, staff) = (Folder::here(), Staff::here());
    let (paper, failed) = (RwSignal::new(String::new()), RwSignal::new(false));
    let named = folder.part(move |view| view.procedure.prints(view.case.channel).contains(&form));
    let print = move |_| {
        let (case, post, lang) = (folder.id(), folder.post_id(), staff.lang());
        leptos::task::spawn_local(async move {
            let question =
                async |token: String| client::form(&token, case.as_str(), post.as_str(), form.code(), lang).await;
            let answer = staff.ask(question).await;
            failed.try_set(answer.is_err());
            if let Ok(reprint) = answer {
                paper.try_set(reprint.paper);
                request_animation_frame(browser::print);
            }
        });
    };
    let name = said(move |lang| prints::PRINT.with(lang, &[("form", &form.words().in_lang(lang).to_lowercase())]));
    view! {
        <Show when=move || named.get()>
            <button class="link no-print" type="button" on:click=print>
                {name}
            </button>
        </Show>
        <Show when=move || failed.get()>
            <span role="alert">{say(prints::FAILED)}</span>
        </Show>
        <Show when=move || paper.with(|paper| !paper.is_empty())>
            <div class="print-only" inner_html=move || paper.get()></div>
        </Show>
    }
}

/// The buttons, and the paper once it is there.
#[component]
pub fn Reprint() -> impl IntoView {
    let (folder, staff) = (Folder::here(), Staff::here());
    let (paper, failed) = (RwSignal::new(String::new()), RwSignal::new(false));
    let print = move |form: Option<Print>| {
        let (case, post, lang) = (folder.id(), folder.post_id(), staff.lang());
        leptos::task::spawn_local(async move {
            let question = async |token: String| match form {
                Some(form) => client::form(&token, case.as_str(), post.as_str(), form.code(), lang).await,
                None => client::reprint(&token, case.as_str(), post.as_str(), lang).await,
            };
            let answer = staff.ask(question).await;
            failed.try_set(answer.is_err());
            if let Ok(reprint) = answer {
                paper.try_set(reprint.paper);
                request_animation_frame(browser::print);
            }
        });
    };
    let named = folder.part(|view| view.procedure.prints(view.case.channel));
    let forms = move || {
        let button = |form: Print| {
            let name =
                said(move |lang| prints::PRINT.with(lang, &[("form", &form.words().in_lang(lang).to_lowercase())]));
            view! {
                <button class="link no-print" type="button" on:click=move |_| print(Some(form))>
                    {name}
                </button>
            }
        };
        named.get().into_iter().map(button).collect_view()
    };
    view! {
        <button class="link no-print" type="button" on:click=move |_| print(None)>
            {say(words::REPRINT)}
        </button>
        {forms}
        <Show when=move || failed.get()>
            <span role="alert">{say(prints::FAILED)}</span>
        </Show>
        <Show when=move || paper.with(|paper| !paper.is_empty())>
            <div class="print-only" inner_html=move || paper.get()></div>
        </Show>
    }
}
