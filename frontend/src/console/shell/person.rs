//! Who is signed in, from which post they act, and the way out. Absent: signing in.

use leptos::prelude::*;
use shared::id::PostId;
use shared::words::{Lang, console as words};

use crate::browser;
use crate::console::desk::Desk;
use crate::console::session::Staff;
use crate::drawn::{Show, memo};
use crate::lang::{say, use_lang};

/// Who is signed in and acts from which post; the language; the way out.
#[component]
pub fn Person() -> impl IntoView {
    let (staff, desk, lang) = (Staff::here(), Desk::here(), use_lang());
    let failed = RwSignal::new(false);
    let out = move |_| {
        let asked = words::DISCARD_TYPED.in_lang(lang.get_untracked());
        if desk.anything_typed() && !window().confirm_with_message(asked).unwrap_or(false) {
            return;
        }
        leptos::task::spawn_local(async move {
            let refused = staff.sign_out().await.is_err();
            failed.try_set(refused);
        });
    };
    let turn = move |_| {
        lang.update(|lang| {
            *lang = match lang {
                Lang::Id => Lang::En,
                Lang::En => Lang::Id,
            }
        });
        browser::keep_lang(lang.get_untracked());
    };
    let other = move || if lang.get() == Lang::Id { "en" } else { "id" };
    view! {
        <div class="rail-user">
            <Post />
            <button class="link" type="button" lang=other on:click=turn>
                {say(words::LANGUAGE)}
            </button>
            <button class="link" type="button" on:click=out>
                {say(words::SIGN_OUT)}
            </button>
            <Show when=move || failed.get()>
                <span role="alert">{say(words::SIGN_OUT_FAILED)}</span>
            </Show>
        </div>
    }
}

/// Who acts, and from which post; a choice where there are several.
#[component]
fn Post() -> impl IntoView {
    let (staff, lang) = (Staff::here(), use_lang());
    let name = move |post: &shared::wire::PostView| {
        let office = if post.unit.is_empty() { post.role.words().in_lang(lang.get()) } else { &post.unit };
        let office = post.acting.map_or_else(|| office.to_owned(), |acting| acting.before(office, lang.get()));
        words::POST_NAMED.with(lang.get(), &[("office", &office), ("agency", &post.agency_name)])
    };
    let held = memo(move || staff.posts());
    let current = move || staff.post.get().map(|post| post.id.to_string());
    let switch = move |id: String| {
        if let Some(id) = PostId::parse(&id) {
            staff.switch_to(&id);
        }
    };
    let options = move || {
        let posts = held.get().into_iter();
        posts.map(|post| view! { <option value=post.id.to_string()>{name(&post)}</option> }).collect_view()
    };
    let alone = move || match staff.post.get() {
        Some(post) => name(&post),
        None => words::NO_POST.in_lang(lang.get()).to_owned(),
    };
    let several = memo(move || held.with(|posts| posts.len() > 1));
    view! {
        <span>
            {move || staff.name()}
            <Show when=move || !several.get()>
                <small>{alone}</small>
            </Show>
        </span>
        <Show when=move || several.get()>
            <label class="visually-hidden" for="jabatan">
                {say(words::POST)}
            </label>
            <select id="jabatan" prop:value=current on:change:target=move |event| switch(event.target().value())>
                {options}
            </select>
        </Show>
    }
}
