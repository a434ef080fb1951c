//! A person in the list: who they are and what they hold today; opened, all their posts and what may be
//! done.

use leptos::prelude::*;
use shared::post::Standing;
use shared::time::short_date;
use shared::wire::{FromPost, PersonView, PostTerm};
use shared::words::console::manage as words;
use shared::words::{Lang, Words};

use super::forms::{DisableForm, EndForm, GiveForm, HandOverForm};
use super::state::{Panel, People, Sending};
use crate::client::people::Act;
use crate::drawn::{Show, memo};
use crate::lang::{said, say, say_with};
use crate::parts::FailureNotice;

/// The row.
#[component]
pub fn Person(person: PersonView) -> impl IntoView {
    let people = People::here();
    let id = person.id.clone();
    let open = memo(move || people.open.with(|open| open.as_ref() == Some(&id)));
    let id = person.id.clone();
    let turn = move |_| {
        people.panel.set(None);
        people.open.set((!open.get_untracked()).then(|| id.clone()));
    };
    let held: Vec<PostTerm> = person.posts.iter().filter(|post| post.standing == Standing::Now).cloned().collect();
    let offices = said(move |lang| {
        let names: Vec<String> = held.iter().map(|post| office(post, lang)).collect();
        if names.is_empty() { words::NO_POST_NOW.in_lang(lang).to_owned() } else { names.join(", ") }
    });
    let state = |holds: bool, words: Words, tone: &'static str| {
        holds.then(|| view! { <span class=format!("state {tone}")>{say(words)}</span> })
    };
    let marks = view! {
        {state(person.own, words::MARK_OWN, "waiting")}
        {state(person.invited, words::MARK_INVITED, "soon")}
        {state(person.disabled, words::MARK_DISABLED, "late cross")}
    };
    let body = person.clone();
    view! {
        <li class="person" class:open=open>
            <button class="person-head" type="button" aria-expanded=move || open.get().to_string() on:click=turn>
                <strong>{person.name.clone()}</strong>
                <span class="person-offices">{offices}</span>
                <span class="row">{marks}</span>
            </button>
            <Show when=move || open.get()>
                <Body person=body.clone() />
            </Show>
        </li>
    }
}

/// What an office is called, with the mark of whoever stands in.
pub fn office(post: &PostTerm, lang: Lang) -> String {
    let office = if post.name.is_empty() { post.role.words().in_lang(lang) } else { &post.name };
    post.acting.map_or_else(|| office.to_owned(), |acting| acting.before(office, lang))
}

#[component]
fn Body(person: PersonView) -> impl IntoView {
    let (over, live): (Vec<PostTerm>, Vec<PostTerm>) =
        person.posts.iter().cloned().partition(|post| post.standing == Standing::Over);
    let holder = person.clone();
    let live = live.into_iter().map(|post| view! { <Post post holder=holder.clone() /> }).collect_view();
    let amount = over.len().to_string();
    let past = (!over.is_empty()).then(|| {
        let rows = over.into_iter().map(|post| view! { <Past post /> }).collect_view();
        view! {
            <details>
                <summary>{say_with(words::POSTS_PAST, vec![("amount", amount)])}</summary>
                <ul class="rows">{rows}</ul>
            </details>
        }
    });
    view! {
        <div class="person-body">
            <p class="muted">
                <span class="number">{person.login.clone()}</span>
                {(!person.email.is_empty()).then(|| view! { " · " {person.email.clone()} })}
            </p>
            <ul class="rows">{live}</ul>
            {past}
            <Buttons person />
        </div>
    }
}

#[component]
fn Past(post: PostTerm) -> impl IntoView {
    let (name, when) = (post.clone(), post);
    view! {
        <li class="rows-line">
            <span>
                {said(move |lang| office(&name, lang))}
                <span class="hint">{said(move |lang| term(&when, lang))}</span>
            </span>
        </li>
    }
}

/// The days of a post in words.
fn term(post: &PostTerm, lang: Lang) -> String {
    let from = dated(post.from_on, lang);
    let until = post.until_on.map(|until| dated(until, lang));
    let words = match (post.standing, &until) {
        (Standing::Over, Some(_)) if post.until_on < Some(post.from_on) => words::WITHDRAWN,
        (Standing::Coming, None) => words::COMING,
        (Standing::Coming, Some(_)) => words::COMING_TO,
        (_, None) => words::SINCE,
        (_, Some(_)) => words::FROM_TO,
    };
    words.with(lang, &[("from", &from), ("until", until.as_deref().unwrap_or_default())])
}

/// A date with its year: posts last for years.
fn dated(day: chrono::NaiveDate, lang: Lang) -> String {
    format!("{} {}", short_date(day, lang), chrono::Datelike::year(&day))
}

#[component]
fn Post(post: PostTerm, holder: PersonView) -> impl IntoView {
    let people = People::here();
    let id = post.id.to_string();
    let open = move |panel: fn(String) -> Panel| {
        let id = id.clone();
        move |_: web_sys::MouseEvent| people.panel.set(Some(panel(id.clone())))
    };
    let (to_end, to_hand_over) = (open(Panel::End), open(Panel::HandOver));
    let (name, label, when) = (post.clone(), post.clone(), post.clone());
    let label = said(move |lang| office(&label, lang));
    let end_words = if post.standing == Standing::Coming { words::WITHDRAW } else { words::END };
    let panel = move || {
        let here = people.panel.get()?;
        let (post, holder) = (post.clone(), holder.id.clone());
        match here {
            Panel::End(id) if id == post.id.as_str() => Some(view! { <EndForm post /> }.into_any()),
            Panel::HandOver(id) if id == post.id.as_str() => Some(view! { <HandOverForm post holder /> }.into_any()),
            _ => None,
        }
    };
    view! {
        <li class="rows-line">
            <span>
                <strong>{said(move |lang| office(&name, lang))}</strong>
                <span class="hint">{said(move |lang| term(&when, lang))}</span>
            </span>
            <span class="row">
                <button class="button secondary small" type="button" on:click=to_hand_over>
                    {say(words::HAND_OVER)}
                    <span class="visually-hidden">" " {label}</span>
                </button>
                <button class="button secondary small" type="button" on:click=to_end>
                    {say(end_words)}
                    <span class="visually-hidden">" " {label}</span>
                </button>
            </span>
            {panel}
        </li>
    }
}

#[component]
fn Buttons(person: PersonView) -> impl IntoView {
    let people = People::here();
    let sending = Sending::new();
    let (id, name) = (person.id.clone(), person.name.clone());
    let body = move || FromPost { post: people.post() };
    let link = {
        let id = id.clone();
        move |_| people.act(sending, Act::Link(id.clone()), body(), words::LINK_TITLE)
    };
    let enable = {
        let id = id.clone();
        move |_| people.act(sending, Act::Enable(id.clone()), body(), words::DONE_ENABLED)
    };
    let (own, disabled) = (person.own, person.disabled);
    let button = "button secondary small";
    let give = (!own && !disabled).then(|| {
        view! {
            <button class=button type="button" on:click=move |_| people.panel.set(Some(Panel::Give))>
                {say(words::GIVE)}
            </button>
        }
    });
    let link = (!own && !disabled)
        .then(|| view! { <button class=button type="button" on:click=link>{say(words::LINK_NEW)}</button> });
    let enable =
        disabled.then(|| view! { <button class=button type="button" on:click=enable>{say(words::ENABLE)}</button> });
    let disable = (!own && !disabled).then(|| {
        view! {
            <button class=button type="button" on:click=move |_| people.panel.set(Some(Panel::Disable))>
                {say(words::DISABLE)}
            </button>
        }
    });
    let panel = move || match people.panel.get()? {
        Panel::Give => Some(view! { <GiveForm person=id.clone() /> }.into_any()),
        Panel::Disable => Some(view! { <DisableForm person=id.clone() name=name.clone() /> }.into_any()),
        _ => None,
    };
    view! {
        <div class="row">{give} {link} {disable} {enable}</div>
        <FailureNotice failure=sending.failure then=words::NOT_DONE />
        {panel}
    }
}
