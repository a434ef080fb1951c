//! What an administrator has to see first: a link that was just made, and offices that nobody holds.

use leptos::prelude::*;
use shared::time::long_moment;
use shared::wire::{OneTimeLink, PositionView, waiting_shown};
use shared::words::console::manage as words;

use super::forms::{code_of, name_of};
use super::state::{LINK_ID, Panel, People};
use crate::browser;
use crate::console::when::agency_zone;
use crate::drawn::{Show, memo};
use crate::lang::{said, say, say_with};
use crate::parts::CopyButton;

/// A one-time link, until the administrator has copied it.
#[component]
pub fn Fresh() -> impl IntoView {
    let people = People::here();
    let close = Callback::new(move |()| people.link.set(None));
    move || people.link.get().map(|(name, link)| view! { <Link name link close /> })
}

/// A one-time link for somebody by name, with what puts it away.
#[component]
pub fn Link(name: String, link: OneTimeLink, close: Callback<()>) -> impl IntoView {
    let zone = agency_zone();
    let address = format!("{}{}", window().location().origin().unwrap_or_default(), link.path);
    let lead =
        said(move |lang| words::LINK_LEAD.with(lang, &[("until", &long_moment(link.expires_at, zone.get(), lang))]));
    view! {
        <section class="panel fresh" aria-labelledby=LINK_ID>
            <h2 id=LINK_ID tabindex="-1">
                {say_with(words::LINK_TITLE, vec![("name", name)])}
            </h2>
            <p>{lead}</p>
            <div class="row">
                <code class="link-text">{address.clone()}</code>
                <CopyButton text=address what=words::LINK />
                <button class="button quiet small" type="button" on:click=move |_| close.run(())>
                    {say(words::LINK_CLOSE)}
                </button>
            </div>
        </section>
    }
}

/// The offices that nobody holds: those where cases wait, and how many others.
#[component]
pub fn Vacancies() -> impl IntoView {
    let people = People::here();
    let vacant = move || people.positions().into_iter().filter(|position| position.vacant).collect::<Vec<_>>();
    let waiting = move || vacant().into_iter().filter(|position| position.waiting > 0).collect::<Vec<_>>();
    let quiet = move || vacant().into_iter().filter(|position| position.waiting == 0).collect::<Vec<_>>();
    let known = memo(move || people.page.with(Option::is_some));
    let rows = move |positions: Vec<PositionView>| {
        positions.into_iter().map(|position| view! { <Vacancy position /> }).collect_view()
    };
    let others = move || {
        let quiet = quiet();
        let amount = quiet.len().to_string();
        (!quiet.is_empty()).then(|| {
            view! {
                <details>
                    <summary>{say_with(words::VACANT_QUIET, vec![("amount", amount)])}</summary>
                    <ul class="rows">{rows(quiet)}</ul>
                </details>
            }
        })
    };
    let full = move || vacant().is_empty().then(|| view! { <p class="muted">{say(words::VACANT_NONE)}</p> });
    view! {
        <Show when=move || known.get()>
            <section>
                <h2>{say(words::VACANT)}</h2>
                {full}
                <ul class="rows">{move || rows(waiting())}</ul>
                {others}
            </section>
        </Show>
    }
}

#[component]
fn Vacancy(position: PositionView) -> impl IntoView {
    let people = People::here();
    let code = code_of(&position);
    let waiting = position.waiting;
    let name = name_of(&position.name, position.role);
    let cases = (waiting > 0).then(|| {
        view! { <span class="state late">{say_with(words::VACANT_WAITING, vec![("cases", waiting_shown(waiting))])}</span> }
    });
    let fill = move |_| {
        people.wanted.set(code.clone());
        people.open.set(None);
        people.panel.set(Some(Panel::Invite));
        browser::focus_on("undang-name");
    };
    view! {
        <li class="rows-line">
            <span class="row">
                <strong>{name}</strong>
                {cases}
            </span>
            <button class="button secondary small" type="button" on:click=fill>
                {say(words::VACANT_FILL)}
                <span class="visually-hidden">" " {name}</span>
            </button>
        </li>
    }
}
