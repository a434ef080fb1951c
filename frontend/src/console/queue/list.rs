//! The queue as drawn: heading with search, groups, rows, and what there is to say without rows.
//! Absent: fetching (see the queue itself).

use leptos::prelude::*;
use shared::id::CaseId;
use shared::time::clock_time;
use shared::wire::QueueView;
use shared::words::{Lang, Words, answer, console as words};

use super::groups::Group;
use super::row::Row;
use super::{Queue, Urgency};
use crate::console::address;
use crate::console::desk::Desk;
use crate::drawn::{For, Show, memo};
use crate::lang::{say, use_lang};
use crate::parts::{Notice, NoticeKind, OfflineNotice};

/// The heading of a view.
#[must_use]
pub const fn title(view: QueueView) -> Words {
    match view {
        QueueView::Mine => words::TITLE_MINE,
        QueueView::Open => words::TITLE_OPEN,
        QueueView::Ended => words::TITLE_ENDED,
        QueueView::Dissatisfied => words::TITLE_DISSATISFIED,
        QueueView::Promised => answer::TITLE_PROMISED,
        QueueView::Review => answer::TITLE_REVIEW,
    }
}

/// What an empty view says, and what that means.
const fn empty(view: QueueView) -> (Words, Words) {
    match view {
        QueueView::Mine => (words::EMPTY_MINE, words::EMPTY_MINE_MORE),
        QueueView::Open => (words::EMPTY_OPEN, words::EMPTY_OPEN_MORE),
        QueueView::Ended => (words::EMPTY_ENDED, words::EMPTY_ENDED_MORE),
        QueueView::Dissatisfied => (words::EMPTY_DISSATISFIED, words::EMPTY_DISSATISFIED_MORE),
        QueueView::Promised => (answer::EMPTY_PROMISED, answer::EMPTY_PROMISED_MORE),
        QueueView::Review => (answer::EMPTY_REVIEW, answer::EMPTY_REVIEW_MORE),
    }
}

/// The queue: the page's main part, or a region beside the open case.
#[component]
pub fn QueueList(
    /// The case that is open beside it.
    open: Memo<Option<CaseId>>,
    /// Whether anything is open beside it.
    beside: Memo<bool>,
) -> impl IntoView {
    let (queue, lang) = (Queue::here(), use_lang());
    let groups = memo(move || queue.groups(lang.get()));
    let loaded = memo(move || queue.told.with(Option::is_some));
    view! {
        <div
            class="queue"
            id=move || if beside.get() { "antrean" } else { "isi" }
            role=move || if beside.get() { "region" } else { "main" }
            aria-labelledby="queue-title"
            tabindex="-1"
        >
            <Head />
            // Beside an open case the case says it.
            <Show when=move || !beside.get()>
                <OfflineNotice />
            </Show>
            <Trouble />
            <Show when=move || loaded.get() fallback=Waiting>
                <For each=move || groups.get() key=|group| group.urgency let(group)>
                    <Rows urgency=group.urgency groups open />
                </For>
                <Show when=move || groups.with(Vec::is_empty)>
                    <Nothing />
                </Show>
                <Foot />
            </Show>
        </div>
    }
}

/// Heading and search.
#[component]
fn Head() -> impl IntoView {
    let (queue, lang) = (Queue::here(), use_lang());
    let search = say(words::SEARCH);
    view! {
        <div class="queue-head">
            <h1 id="queue-title">{move || title(queue.view.get()).in_lang(lang.get())}</h1>
            <Show when=move || queue.may_file()>
                <a class="button secondary small" href=address::ENTRY aria-keyshortcuts="c">
                    {say(words::entry::ENTRY)}
                </a>
            </Show>
            <form class="search" role="search" on:submit=|event| event.prevent_default()>
                <label class="visually-hidden" for="cari">
                    {search}
                </label>
                <input
                    id="cari"
                    type="search"
                    autocomplete="off"
                    aria-keyshortcuts="/"
                    placeholder=search
                    prop:value=queue.sought
                    on:input:target=move |event| queue.sought.set(event.target().value())
                />
            </form>
        </div>
    }
}

/// A group with its heading. It is found anew in every list by its urgency, so that rows that stay
/// are not drawn again.
#[component]
fn Rows(urgency: Option<Urgency>, groups: Memo<Vec<Group>>, open: Memo<Option<CaseId>>) -> impl IntoView {
    let lang = use_lang();
    let ids = memo(move || {
        groups.with(|groups| {
            let own = groups.iter().find(|group| group.urgency == urgency);
            own.map(|group| group.ids.clone()).unwrap_or_default()
        })
    });
    let heading = urgency.map(|urgency| {
        let count = move || ids.with(Vec::len).to_string();
        let whole = move || {
            let group = urgency.words().in_lang(lang.get());
            words::GROUP_COUNT.with(lang.get(), &[("group", group), ("amount", &count())])
        };
        view! {
            <h2 class=format!("queue-group {}", urgency.class())>
                <span class="visually-hidden">{whole}</span>
                <span aria-hidden="true">{move || urgency.words().in_lang(lang.get())}</span>
                <span class="badge" aria-hidden="true">
                    {count}
                </span>
            </h2>
        }
    });
    view! {
        {heading}
        <ul class="queue-rows">
            <For each=move || ids.get() key=CaseId::clone let(case)>
                <Row case open />
            </For>
        </ul>
    }
}

/// What there is to say where no row is shown.
#[component]
fn Nothing() -> impl IntoView {
    let (queue, lang) = (Queue::here(), use_lang());
    let searched = memo(move || !queue.sought.with(|sought| sought.trim().is_empty()) && !queue.bare());
    let sentences = move || {
        let (lang, sought) = (lang.get(), queue.sought.get());
        let (what, more) = empty(queue.view.get());
        match searched.get() {
            true => (words::NO_MATCH.with(lang, &[("text", sought.trim())]), words::NO_MATCH_MORE.in_lang(lang)),
            false => (what.in_lang(lang).to_owned(), more.in_lang(lang)),
        }
    };
    let clear = say(words::NO_MATCH_CLEAR);
    view! {
        <p class="empty" role="status">
            <strong>{move || sentences().0}</strong>
            {move || sentences().1}
            <Show when=move || searched.get()>
                " "
                <button class="link" type="button" on:click=move |_| queue.sought.set(String::new())>
                    {clear}
                </button>
            </Show>
        </p>
    }
}

/// The next page, and the list of keys.
#[component]
fn Foot() -> impl IntoView {
    let (queue, desk, lang) = (Queue::here(), Desk::here(), use_lang());
    let more = memo(move || queue.told.with(|told| told.as_ref().is_some_and(|told| told.next.is_some())));
    let label = move || {
        let words = if queue.loading_more.get() { words::LOADING_MORE } else { words::MORE };
        words.in_lang(lang.get())
    };
    view! {
        <Show when=move || more.get()>
            <p class="queue-more">
                <button
                    class="button secondary small"
                    type="button"
                    aria-disabled=move || queue.loading_more.get().then_some("true")
                    on:click=move |_| queue.more()
                >
                    {label}
                </button>
            </p>
        </Show>
        <p class="queue-more">
            <button class="link" type="button" aria-keyshortcuts="?" on:click=move |_| desk.help.set(true)>
                {say(words::KEYS)}
            </button>
        </p>
    }
}

/// Before the first answer.
#[component]
fn Waiting() -> impl IntoView {
    let queue = Queue::here();
    let failed = memo(move || queue.failure.with(Option::is_some));
    view! {
        <Show when=move || !failed.get()>
            <p class="loading" role="status">
                {say(words::LOADING)}
            </p>
        </Show>
    }
}

/// Why the queue is not fresh: beside rows that stay readable, or instead of them.
#[component]
fn Trouble() -> impl IntoView {
    let (queue, lang) = (Queue::here(), use_lang());
    let shown_at = move |lang: Lang| {
        let told = queue.told.get()?;
        let time = clock_time(told.zone.local(told.now).time(), lang);
        Some(words::QUEUE_STALE_MORE.with(lang, &[("time", &time)]))
    };
    let title = Signal::derive(move || words::QUEUE_STALE.in_lang(lang.get()).to_owned());
    let more = move || {
        let why = || queue.failure.with(|failure| failure.as_ref().map(|failure| failure.sentence(lang.get())));
        shown_at(lang.get()).or_else(why)
    };
    let failed = memo(move || queue.failure.with(Option::is_some));
    view! {
        <Show when=move || failed.get()>
            <Notice kind=NoticeKind::Problem title=title>
                <p>{more}</p>
                <p>
                    <button class="link" type="button" on:click=move |_| queue.refresh()>
                        {say(words::TRY_AGAIN)}
                    </button>
                </p>
            </Notice>
        </Show>
    }
}
