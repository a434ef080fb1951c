//! The first page: choose an agency, or search for one.

use leptos::prelude::*;
use shared::wire::AgencyCard;
use shared::words::citizen::{self as words, phone};

use super::frame::{Frame, HEADING, MINE, linked, name_page};
use super::kept::Kept;
use super::loading::{Asked, NotLoaded, Waiting, ask};
use crate::client;
use crate::drawn::{all, drawn, drawn_when};
use crate::lang::{said, say, use_lang};

/// The id of the search field; the plain page gives it the same.
pub const SEARCH: &str = "cari";

/// The page.
#[component]
pub fn HomePage() -> impl IntoView {
    let (kept, lang) = (Kept::get(), use_lang());
    let asked: Asked<Vec<AgencyCard>> = RwSignal::new(kept.agencies.get_untracked().map(Ok));
    let fetch = move || ask(asked, async move { client::agencies(lang.get_untracked()).await });
    if asked.with_untracked(Option::is_none) {
        fetch();
    }
    Effect::new(move || {
        if let Some(Ok(cards)) = asked.get() {
            kept.agencies.set(Some(cards));
        }
    });
    let title = said(|lang| words::HOME_TITLE.in_lang(lang).to_owned());
    name_page(title, Signal::derive(|| false));
    let name = said(|lang| words::APP_NAME.in_lang(lang).to_owned());
    view! {
        <Frame name=name home="/" back=Signal::derive(|| None::<String>)>
            <h1 id=HEADING tabindex="-1">{title}</h1>
            <p class="lead">{say(words::HOME_LEAD)}</p>
            <Search sought=kept.sought />
            {drawn(move || match asked.get() {
                None => view! { <Waiting /> }.into_any(),
                Some(Err(failure)) => view! { <NotLoaded failure again=Box::new(fetch) /> }.into_any(),
                Some(Ok(cards)) => view! { <Agencies cards sought=kept.sought /> }.into_any(),
            })}
            <h2>{say(words::HOME_FILED)}</h2>
            <p>
                <a href=linked("/lacak")>{say(words::HOME_TRACK)}</a>
            </p>
            <p>
                <a href=linked(MINE)>{say(phone::MINE_TITLE)}</a>
            </p>
        </Frame>
    }
}

#[component]
fn Search(sought: RwSignal<String>) -> impl IntoView {
    view! {
        <form class="search" role="search" on:submit=move |event| event.prevent_default()>
            <label for=SEARCH>{say(words::HOME_SEARCH)}</label>
            <input
                id=SEARCH
                name=SEARCH
                type="search"
                autocomplete="off"
                prop:value=sought
                on:input:target=move |event| sought.set(event.target().value())
            />
            <button class="button">{say(words::HOME_SEARCH_BUTTON)}</button>
        </form>
    }
}

/// The agencies that match, drawn anew as one types.
#[component]
fn Agencies(cards: Vec<AgencyCard>, sought: RwSignal<String>) -> impl IntoView {
    let found = Memo::new(move |_| {
        let sought = sought.get();
        cards.iter().filter(|card| card.matches(&sought)).cloned().collect::<Vec<_>>()
    });
    let heading = said(move |lang| match sought.get().trim() {
        "" => words::HOME_CHOOSE.in_lang(lang).to_owned(),
        sought => words::HOME_FOUND.with(lang, &[("sought", sought)]),
    });
    let none = said(move |lang| words::HOME_NONE.with(lang, &[("sought", sought.get().trim())]));
    view! {
        <h2>{heading}</h2>
        <p class="visually-hidden" role="status">{heading}</p>
        <ul class="agencies">
            {drawn(move || all(found.get().into_iter().map(card)).into_any())}
        </ul>
        {drawn_when(move || found.with(Vec::is_empty), move || view! { <NoneFound none sought /> }.into_any())}
    }
    .into_any()
}

fn card(card: AgencyCard) -> AnyView {
    view! {
        <li>
            <a href=linked(&format!("/{}/lapor", card.id))>
                <strong>{card.name}</strong>
                <span class="muted">{card.government}</span>
            </a>
        </li>
    }
    .into_any()
}

#[component]
fn NoneFound(none: Signal<String>, sought: RwSignal<String>) -> impl IntoView {
    view! {
        <p class="empty">
            <strong>{none}</strong>
            {say(words::HOME_NONE_HINT)}
        </p>
        <p>
            <button class="link" type="button" on:click=move |_| sought.set(String::new())>
                {say(words::HOME_ALL)}
            </button>
        </p>
    }
}
