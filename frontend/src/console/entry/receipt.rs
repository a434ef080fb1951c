//! What the reporter is told at the desk: number and code, the receipt for the printer, and the way on.

use leptos::prelude::*;
use shared::time::long_moment;
use shared::wire::QueueView;
use shared::words::citizen::paper as papers;
use shared::words::console::entry as words;
use shared::words::{Words, citizen, form as labels};

use super::Entry;
use super::page::TITLE_ID;
use crate::browser;
use crate::console::address;
use crate::console::queue::Queue;
use crate::drawn::memo;
use crate::lang::{said, say};
use crate::parts::CopyButton;

/// The complaint was kept.
#[component]
pub fn Kept(entry: Entry) -> impl IntoView {
    let queue = Queue::here();
    let receipt = entry.receipt.get_untracked()?;
    let (number, zone, promise) = (receipt.number.clone(), receipt.zone, receipt.promise);
    let shown = number.as_ref().map(|number| view! { <Code label=labels::NUMBER code=number.to_string() /> });
    let due = promise.and_then(|due| {
        let ((label, _), at) = (citizen::promised(&due.clock), due.at?);
        let moment = said(move |lang| long_moment(at, zone, lang));
        Some(view! { <p>{say(label)} ": " <strong>{moment}</strong></p> })
    });
    let case =
        memo(move || queue.pages.with(|pages| pages.all().find(|row| row.number == number).map(|row| row.id.clone())));
    let open = move || {
        case.get().map(|id| {
            let href = move || address::case(id.as_str(), queue.view.get());
            view! {
                <a class="button" href=href>
                    {say(words::ENTRY_OPEN)}
                </a>
            }
        })
    };
    let next = move |event: web_sys::KeyboardEvent| {
        if (event.ctrl_key() || event.meta_key()) && event.key() == "Enter" {
            event.prevent_default();
            entry.begin();
        }
    };
    Some(view! {
        <section class="receipt" on:keydown=next>
            <h1 id=TITLE_ID tabindex="-1">
                {say(words::ENTRY_DONE)}
            </h1>
            <p>{say(words::ENTRY_TELL)}</p>
            <p class="muted by-key">{say(words::ENTRY_NEXT_KEY)}</p>
            {shown}
            <Code label=labels::CODE code=receipt.code />
        </section>
        {due}
        <div class="buttons">
            {open}
            <button class="button secondary" type="button" on:click=|_| browser::print()>
                {say(papers::REPRINT)}
            </button>
            <button class="button secondary" type="button" on:click=move |_| entry.begin()>
                {say(words::ENTRY_ANOTHER)}
            </button>
            <a class="button quiet" href=address::queue(QueueView::Open)>
                {say(words::ENTRY_QUEUE)}
            </a>
        </div>
        <div class="print-only" inner_html=receipt.paper></div>
    })
}

#[component]
fn Code(label: Words, code: String) -> impl IntoView {
    view! {
        <div class="code">
            <span class="code-label">{say(label)}</span>
            <strong class="code-value">{code.clone()}</strong>
            <CopyButton text=code what=label />
        </div>
    }
}
