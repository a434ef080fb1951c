//! The filters of the queue: what is filtered by, each taken away by one tap, and the panel they are chosen in.
//! Absent: what a filter may be (see [`shared::search`]), and the views kept of them (see `super::saved`).

use leptos::prelude::*;
use shared::permission::Act;
use shared::procedure::{Classification, Kind, Role, State};
use shared::search::{Filter, Key};
use shared::wire::DeskPage;
use shared::words::Lang;
use shared::words::console::search as words;

use super::address;
use super::desk::Desk;
use super::place::Place;
use super::queue::Queue;
use super::saved::SaveView;
use crate::browser;
use crate::drawn::{Show, all, drawn, memo};
use crate::lang::{say, use_lang};
use crate::parts::holder_name;

/// What the ids of the panel begin with.
const PANEL_ID: &str = "saringan";

/// What may be chosen for a key at an agency: codes and names.
fn choices(key: Key, known: &DeskPage, lang: Lang) -> Vec<(String, String)> {
    let agency = &known.agency;
    let named = |code: &str, words: shared::words::Words| (code.to_owned(), words.in_lang(lang).to_owned());
    let steps = || known.procedures.iter().flat_map(|procedure| procedure.steps.iter());
    match key {
        Key::State => {
            let meant = |state: &&State| steps().any(|step| step.to.as_ref().is_some_and(|to| to.state == **state));
            State::ALL.iter().filter(meant).map(|state| named(state.code(), state.words())).collect()
        }
        Key::Keeper => {
            let acts = |role: &&Role| role.may(Act::ReadQueue) && steps().any(|step| step.open_to(**role));
            let name = |role: &Role| (role.code().to_owned(), holder_name(agency, *role, None, lang));
            Role::ALL.iter().filter(acts).map(name).collect()
        }
        Key::Unit => agency.units.iter().map(|unit| (unit.id.to_string(), unit.name.clone())).collect(),
        Key::Category => agency.categories.iter().map(|one| (one.id.to_string(), one.name.clone())).collect(),
        Key::Channel => agency.channels().iter().map(|one| named(one.code(), one.words())).collect(),
        Key::Classification => Classification::ALL.iter().map(|one| named(one.code(), one.words())).collect(),
        Key::Kind => Kind::ALL.iter().map(|one| named(one.code(), one.words())).collect(),
        _ => key.fixed().unwrap_or_default().iter().map(|(code, words)| named(code, *words)).collect(),
    }
}

/// A filter as its chip says it.
fn shown(key: Key, value: &str, known: Option<&DeskPage>, lang: Lang) -> String {
    let found = known.map(|known| choices(key, known, lang)).unwrap_or_default();
    let name = found.into_iter().find(|(code, _)| code == value).map_or_else(|| value.to_owned(), |(_, name)| name);
    words::FILTER_SHOWN.with(lang, &[("key", key.words().in_lang(lang)), ("value", &name)])
}

/// Chips, the panel, and what is done with the whole as a view.
#[component]
pub fn FilterBar() -> impl IntoView {
    let (queue, place, lang) = (Queue::here(), Place::here(), use_lang());
    let open = RwSignal::new(place.asked(address::PANEL).is_some());
    let any = memo(move || !queue.search.with(super::queue::Sought::empty));
    let chips = move || {
        let (lang, search) = (lang.get(), queue.search.get());
        let chips = search.filter.each().map(|(key, value)| {
            let text = queue.known.with(|known| shown(key, value, known.as_ref(), lang));
            let label = words::FILTER_REMOVE.with(lang, &[("filter", &text)]);
            let rest = (search.filter.without(key), search.words.as_str());
            chip(text, label, address::search(&rest.0, rest.1, queue.view.get()))
        });
        all(chips)
    };
    view! {
        <div class="filter-bar">
            <button
                class="button secondary small"
                type="button"
                aria-expanded=move || open.get().to_string()
                aria-controls=PANEL_ID
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {say(words::FILTER)}
            </button>
            {chips}
            <Show when=move || any.get()>
                <a class="link" href=move || address::queue(queue.view.get())>
                    {say(words::SEARCH_LEAVE)}
                </a>
                <SaveView />
            </Show>
        </div>
        <Unread />
        <Show when=move || open.get()>
            <Panel open />
        </Show>
    }
}

fn chip(text: String, label: String, href: String) -> AnyView {
    view! {
        <a class="chip" href=href aria-label=label>
            {text}
            <span aria-hidden="true">" ×"</span>
        </a>
    }
    .into_any()
}

/// What of the address is no filter.
#[component]
fn Unread() -> impl IntoView {
    let (place, lang) = (Place::here(), use_lang());
    drawn(move || {
        let (_, unread) = Filter::read(&place.query());
        let lang = lang.get();
        let lines = unread.into_iter().map(|key| {
            let text = words::SEARCH_UNREAD.with(lang, &[("filter", key.words().in_lang(lang))]);
            view! { <p class="muted filter-unread" role="status">{text}</p> }.into_any()
        });
        all(lines).into_any()
    })
}

/// The panel: a control for each filter.
#[component]
fn Panel(open: RwSignal<bool>) -> impl IntoView {
    let (queue, place, lang) = (Queue::here(), Place::here(), use_lang());
    let draft = RwSignal::new(queue.search.with_untracked(|search| search.filter.clone()));
    let go = move |filter: Filter| {
        open.set(false);
        let words = queue.search.with_untracked(|search| search.words.clone());
        place.go(&address::search(&filter, &words, queue.view.get_untracked()));
        browser::focus_on("queue-title");
    };
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        go(draft.get_untracked());
    };
    let fields = move || {
        let lang = lang.get();
        queue.known.with(|known| {
            all(Key::ALL.into_iter().map(|key| {
                let choices = known.as_ref().map(|known| choices(key, known, lang)).unwrap_or_default();
                control(key, draft, choices, lang)
            }))
        })
    };
    view! {
        <form id=PANEL_ID class="filter-panel" novalidate aria-label=say(words::FILTER_TITLE) on:submit=send>
            <div class="filter-fields">{fields}</div>
            <div class="buttons">
                <button class="button small">{say(words::FILTER_APPLY)}</button>
                <button class="button secondary small" type="button" on:click=move |_| go(Filter::default())>
                    {say(words::FILTER_CLEAR)}
                </button>
            </div>
        </form>
    }
}

fn control(key: Key, draft: RwSignal<Filter>, choices: Vec<(String, String)>, lang: Lang) -> AnyView {
    let dated = matches!(key, Key::Since | Key::Until);
    if choices.is_empty() && !dated {
        return ().into_any();
    }
    let id = format!("{PANEL_ID}-{}", key.code());
    let chosen = draft.with_untracked(|filter| filter.get(key).to_owned());
    let set = move |value: String| {
        // A date that is half typed is none.
        let value = if key.takes(&value) { value } else { String::new() };
        draft.update(|filter| filter.set(key, &value));
    };
    let field = if dated {
        view! { <input id=id.clone() type="date" value=chosen on:input:target=move |event| set(event.target().value()) /> }
            .into_any()
    } else {
        let options = all(choices.into_iter().map(|(code, name)| {
            let selected = code == chosen;
            view! { <option value=code selected=selected>{name}</option> }.into_any()
        }));
        view! {
            <select id=id.clone() on:change:target=move |event| set(event.target().value())>
                <option value="">{words::FILTER_ANY.in_lang(lang)}</option>
                {options}
            </select>
        }
        .into_any()
    };
    view! {
        <div class="filter-field">
            <label for=id>{key.words().in_lang(lang)}</label>
            {field}
        </div>
    }
    .into_any()
}

/// The way to the filters, from where a case stands beside the queue: they are another bundle's.
#[component]
pub fn FilterLink() -> impl IntoView {
    let (queue, desk, lang) = (Queue::here(), Desk::here(), use_lang());
    let goal = move || {
        let (filter, text) = queue.search.with(|search| (search.filter.address(), search.words.clone()));
        let panel = format!("{}=ya", address::PANEL);
        let pairs = if filter.is_empty() { panel } else { format!("{filter}&{panel}") };
        let words = if text.is_empty() { text } else { format!("#{}={}", address::WORDS, browser::in_address(&text)) };
        format!("{}?{pairs}{words}", address::QUEUE)
    };
    let label = move || {
        let count = queue.search.with(|search| search.filter.each().count());
        match count {
            0 => words::FILTER.in_lang(lang.get()).to_owned(),
            count => words::FILTER_COUNT.with(lang.get(), &[("amount", &count.to_string())]),
        }
    };
    // No link: this bundle shows the same address, without the panel.
    let go = move |_| desk.change_rooms(&untrack(goal), false);
    view! {
        <div class="filter-bar">
            <button class="button secondary small" type="button" on:click=go>
                {label}
            </button>
        </div>
    }
}
