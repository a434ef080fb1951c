//! Requests for information beside a complaint: those that came of it, and the way to open one.

use leptos::prelude::*;
use shared::permission::Act;
use shared::request::State;
use shared::wire::RequestCard;
use shared::words::request::room as words;

use super::Folder;
use crate::console::address;
use crate::lang::{said, say};

/// The list and the way; nothing where there is neither.
#[component]
pub fn Requests() -> impl IntoView {
    let folder = Folder::here();
    let cards = folder.part(|view| view.requests.clone());
    let may = move |act: Act| folder.actor().role.may(act);
    let hidden = folder.part(|view| view.case.secrecy.anonymous || view.case.secrecy.confidential);
    let open = move || cards.with(|cards| cards.iter().any(|card| card.request.state != State::Closed));
    let offered = move || may(Act::OpenRequest) && !hidden.get() && !open();
    let any = move || offered() || cards.with(|cards| !cards.is_empty());
    let way = StoredValue::new(format!("{}/{}", address::PPID_FROM, folder.id()));
    let reads = may(Act::ReadRequests);
    let rows = move || cards.get().into_iter().map(|card| row(&card, reads)).collect_view();
    view! {
        <Show when=any>
            <section class="panel no-print" aria-label=say(words::CASE_TITLE)>
                <h2>{say(words::CASE_TITLE)}</h2>
                {rows}
                <Show when=offered>
                    <p>
                        <a class="button secondary small" href=way.get_value()>
                            {say(words::CASE_ACTION)}
                        </a>
                    </p>
                    <p class="hint">{say(words::CASE_EFFECT)}</p>
                </Show>
            </section>
        </Show>
    }
    .into_any()
}

fn row(card: &RequestCard, reads: bool) -> AnyView {
    let (number, state) = (card.request.number.to_string(), card.request.state);
    let link = match reads {
        true => {
            let href = format!("{}/{}", address::PPID_FILE, card.request.id);
            view! { <a href=href>{number}</a> }.into_any()
        }
        false => number.into_any(),
    };
    let state = said(move |lang| state.words().in_lang(lang).to_owned());
    view! { <p>{link} " · " {state}</p> }.into_any()
}
