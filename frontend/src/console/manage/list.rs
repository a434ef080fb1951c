//! The people with a search, and the way to invite another.

use leptos::prelude::*;
use shared::wire::PersonView;
use shared::words::console as page_words;
use shared::words::console::manage as words;

use super::forms::InviteForm;
use super::person::Person;
use super::state::{Panel, People};
use crate::browser;
use crate::drawn::{For, Show, memo};
use crate::lang::say;
use crate::parts::FailureNotice;

/// The people.
#[component]
pub fn PeopleList() -> impl IntoView {
    let people = People::here();
    let inviting = memo(move || people.panel.get() == Some(Panel::Invite));
    let invite = move |_| {
        people.open.set(None);
        people.panel.set(Some(Panel::Invite));
        browser::focus_on("undang-name");
    };
    view! {
        <section>
            <div class="room-head">
                <h2>{say(words::PEOPLE)}</h2>
                <Show when=move || !inviting.get()>
                    <button class="button" type="button" on:click=invite>
                        {say(words::INVITE)}
                    </button>
                </Show>
            </div>
            <Show when=move || inviting.get()>
                <InviteForm />
            </Show>
            <div class="search">
                <label for="cari-petugas" class="visually-hidden">
                    {say(words::PEOPLE_SEARCH)}
                </label>
                <input
                    id="cari-petugas"
                    type="search"
                    autocomplete="off"
                    placeholder=say(words::PEOPLE_SEARCH)
                    prop:value=people.sought
                    on:input:target=move |event| people.sought.set(event.target().value())
                />
            </div>
            <FailureNotice failure=people.failure then=words::PEOPLE_FAILED />
            <Rows />
        </section>
    }
}

#[component]
fn Rows() -> impl IntoView {
    let people = People::here();
    let rows = move || people.page.with(|page| page.as_ref().map(|page| page.rows.clone()).unwrap_or_default());
    let known = memo(move || people.page.with(Option::is_some));
    let none = memo(move || people.page.with(|page| page.as_ref().is_some_and(|page| page.rows.is_empty())));
    let more = memo(move || people.page.with(|page| page.as_ref().is_some_and(|page| page.next.is_some())));
    view! {
        <Show
            when=move || known.get()
            fallback=move || view! { <p class="loading" role="status">{say(page_words::LOADING)}</p> }
        >
            <ul class="people">
                <For each=rows key=mark let:person>
                    <Person person />
                </For>
            </ul>
            <Show when=move || none.get()>
                <p class="muted" role="status">{say(words::PEOPLE_NONE)}</p>
            </Show>
            <Show when=move || more.get()>
                <p>
                    <button class="button secondary" type="button" on:click=move |_| people.more()>
                        {say(page_words::MORE)}
                    </button>
                </p>
            </Show>
        </Show>
    }
}

/// What a row is known by: a person who has changed is drawn anew, the others stay as they are.
fn mark(person: &PersonView) -> String {
    let PersonView { id, name, invited, disabled, posts, .. } = person;
    let posts: Vec<String> =
        posts.iter().map(|post| format!("{} {:?} {:?}", post.id, post.until_on, post.standing)).collect();
    format!("{id} {name} {invited} {disabled} {}", posts.join(" "))
}
