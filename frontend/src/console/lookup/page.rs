//! The screen on which a person's complaints are looked up. Absent: asking (see the search itself).

use leptos::prelude::*;
use shared::form::Field;
use shared::permission::Act;
use shared::wire::{LookUpKind, LookupPage, QueueRow};
use shared::words::codes;
use shared::words::console as page_words;
use shared::words::console::lookup as words;

use super::{FOUND_ID, PREFIX, Search};
use crate::browser;
use crate::console::address;
use crate::console::queue::{Queue, cells};
use crate::console::session::Staff;
use crate::drawn::memo;
use crate::lang::{say, use_lang};
use crate::parts::{
    AreaField, Choice, ChoiceField, ErrorSummary, FailureNotice, LineField, Name, OfflineNotice, SendButton,
};

/// The screen, for posts that may look people up.
#[component]
pub fn LookUpPage() -> impl IntoView {
    let (staff, search, lang) = (Staff::here(), Search::here(), use_lang());
    Effect::new(move || {
        let page = words::LOOKUP.in_lang(lang.get());
        browser::set_title(&page_words::AND_ADUAN.with(lang.get(), &[("page", page)]));
    });
    let post = memo(move || staff.post.with(|post| post.as_ref().map(|post| post.id.clone())));
    search.serve(post.get_untracked());
    Effect::new(move || search.serve(post.get()));
    let allowed = memo(move || staff.post.with(|post| post.as_ref().map(|post| post.role.may(Act::LookUpPerson))));
    view! {
        <main class="case room" id="isi" tabindex="-1">
            <OfflineNotice />
            {move || match allowed.get() {
                None => view! { <p class="loading" role="status">{say(page_words::LOADING)}</p> }.into_any(),
                Some(false) => view! { <p class="muted">{say(codes::CLOSED_NO_LOOKUP)}</p> }.into_any(),
                Some(true) => view! { <Form search /> <Found search /> }.into_any(),
            }}
        </main>
    }
}

#[component]
fn Form(search: Search) -> impl IntoView {
    let (queue, staff) = (Queue::here(), Staff::here());
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        search.send(staff, queue);
    };
    // What is wrong with a number of one kind says nothing of the other's.
    Effect::new(move |before: Option<String>| {
        let by = search.by.get();
        if before.is_some_and(|before| before != by) {
            search.problems.set(Vec::new());
        }
        by
    });
    view! {
        <form novalidate on:submit=send>
            <ErrorSummary problems=search.problems prefix=PREFIX />
            <header class="case-head">
                <h1>{say(words::LOOKUP)}</h1>
                <p class="muted">{say(words::LOOKUP_LEAD)}</p>
            </header>
            <ChoiceField
                field=Field::Kind
                value=search.by
                problems=search.problems
                choices=Signal::stored(vec![choice(LookUpKind::Phone, Field::Phone), choice(LookUpKind::Nik, Field::Nik), choice(LookUpKind::Name, Field::Name)])
                label=words::LOOKUP_BY
                prefix=PREFIX
            />
            {move || {
                let (field, value) = match search.kind() {
                    LookUpKind::Nik => (Field::Nik, search.nik),
                    LookUpKind::Phone => (Field::Phone, search.phone),
                    LookUpKind::Name => (Field::Name, search.name),
                };
                view! { <LineField field value problems=search.problems prefix=PREFIX of_another=true /> }
            }}
            <AreaField
                field=Field::Reason
                value=search.reason
                problems=search.problems
                label=words::LOOKUP_REASON
                hint=words::LOOKUP_REASON_HINT
                rows=3
                prefix=PREFIX
            />
            <FailureNotice failure=search.failure then=words::LOOKUP_NOT_DONE />
            <div class="buttons">
                <SendButton label=words::LOOKUP_SEND busy_label=words::LOOKUP_SENDING busy=search.busy />
            </div>
        </form>
    }
}

fn choice(kind: LookUpKind, field: Field) -> Choice {
    Choice { code: kind.code().to_owned(), name: Name::Words(field.label()), about: None }
}

/// What was found, newest first; or that nothing was, and what may be the reason.
#[component]
fn Found(search: Search) -> impl IntoView {
    let lang = use_lang();
    let title = move |count: usize| match count {
        0 => words::LOOKUP_NONE.in_lang(lang.get()).to_owned(),
        1 => words::LOOKUP_FOUND_ONE.in_lang(lang.get()).to_owned(),
        _ => words::LOOKUP_FOUND.with(lang.get(), &[("amount", &count.to_string())]),
    };
    move || {
        let LookupPage { rows, more } = search.found.get()?;
        let count = rows.len();
        let older = move || words::LOOKUP_MORE.with(lang.get(), &[("amount", &count.to_string())]);
        let older = more.then(|| view! { <p class="muted">{older}</p> });
        let none = rows.is_empty().then(|| view! { <p class="muted">{say(words::LOOKUP_NONE_MORE)}</p> });
        Some(view! {
            <section class="found" aria-labelledby=FOUND_ID>
                <h2 id=FOUND_ID tabindex="-1">
                    {move || title(count)}
                </h2>
                {none}
                <ul class="queue-rows">
                    {rows.into_iter().map(|row| view! { <FoundRow row /> }).collect_view()}
                </ul>
                {older}
            </section>
        })
    }
}

/// A complaint as the queue shows it; it opens beside the queue.
#[component]
fn FoundRow(row: QueueRow) -> impl IntoView {
    let (queue, lang) = (Queue::here(), use_lang());
    let id = row.id.clone();
    view! {
        <li>
            <a class="case-row" href=move || address::case(id.as_str(), queue.view.get())>
                {move || cells(queue, &row, lang.get())}
            </a>
        </li>
    }
}
