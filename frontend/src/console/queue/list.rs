//! The queue as drawn: heading with search, groups, rows, and what there is to say without rows.
//! Absent: fetching (see the queue itself).

use js_sys::Reflect;
use leptos::prelude::*;
use shared::id::CaseId;
use shared::time::{clock_time, short_date};
use shared::wire::QueueView;
use shared::words::console::search;
use shared::words::{Lang, Words, answer, console as words, contribution, disposition};

use super::nothing::Nothing;
use super::section::Section;
use super::sought::{PersonNotice, SearchField};
use super::{Queue, pick};
use crate::browser;
use crate::console::address;
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
        QueueView::Own => disposition::VIEW_OWN,
        QueueView::Asked => disposition::VIEW_ASKED,
        QueueView::Mentioned => contribution::VIEW_MENTIONED,
    }
}

/// The queue: the page's main part, or a region beside the open case.
#[component]
pub fn QueueList(
    /// The case that is open beside it.
    open: Memo<Option<CaseId>>,
    /// Whether anything is open beside it.
    beside: Memo<bool>,
    /// What all cases are filtered by.
    filters: fn() -> AnyView,
) -> impl IntoView {
    let queue = Queue::here();
    let groups = queue.groups;
    browser::bring("gulung.js");
    let hear = move |event: web_sys::Event| {
        let value =
            event.target().and_then(|ear| Reflect::get(&ear, &"value".into()).ok()).and_then(|value| value.as_string());
        queue.window.hear(queue, &value.unwrap_or_default());
    };
    let loaded = memo(move || queue.told.with(Option::is_some));
    let further = memo(move || queue.found.with(|found| found.back_to.is_some()));
    view! {
        <div
            class="queue"
            id=move || if beside.get() { "antrean" } else { "isi" }
            role=move || if beside.get() { "region" } else { "main" }
            aria-labelledby="queue-title"
            tabindex="-1"
            data-daftar=move || {
                loaded.track();
                let rows = queue.pages.with(|pages| pages.len().to_string());
                [queue.name(), rows].join("|")
            }
            class:picking=queue.picks.open
            on:click=move |event| pick::clicked(queue, &event)
        >
            <Head filters />
            <PersonNotice />
            <Held />
            // Beside an open case the case says it.
            <Show when=move || !beside.get()>
                <OfflineNotice />
            </Show>
            <Trouble />
            <Show when=move || loaded.get() fallback=Waiting>
                <For each=move || groups.get() key=|group| group.urgency let(group)>
                    <Section urgency=group.urgency open />
                </For>
                <Show when=move || groups.with(Vec::is_empty) && !further.get()>
                    <Nothing />
                </Show>
                <Foot />
            </Show>
            <data class="gulung" hidden on:input=hear></data>
            {pick::bar(queue)}
        </div>
    }
}

/// Heading and search.
#[component]
fn Head(filters: fn() -> AnyView) -> impl IntoView {
    let (queue, lang) = (Queue::here(), use_lang());
    view! {
        <div class="queue-head">
            <h1 id="queue-title" tabindex="-1">
                {move || queue.heading(lang.get())}
            </h1>
            <Show when=move || queue.may_file()>
                <a class="button secondary small" href=address::ENTRY aria-keyshortcuts="c">
                    {say(words::entry::ENTRY)}
                </a>
            </Show>
            <SearchField />
            {filters()}
        </div>
    }
}

/// That complaints came while somebody reads further down, and the way to them.
#[component]
fn Held() -> impl IntoView {
    let (queue, lang) = (Queue::here(), use_lang());
    let count = move || queue.held.with(Vec::len);
    let text = move || words::HELD.with(lang.get(), &[("amount", &count().to_string())]);
    view! {
        <div class="queue-held" role="status">
            <button
                class="button small"
                type="button"
                hidden=move || count() == 0
                on:click=move |_| queue.show_held()
            >
                {text}
            </button>
        </div>
    }
}

/// The next page, and the list of keys.
#[component]
fn Foot() -> impl IntoView {
    let (queue, lang) = (Queue::here(), use_lang());
    let more = memo(move || queue.pages.with(|pages| pages.next.is_some()));
    let label = move || {
        let further = queue.found.with(|found| found.back_to.is_some());
        let words = match queue.loading_more.get() {
            true => words::LOADING_MORE,
            false if further => search::SEARCH_FURTHER,
            false => words::MORE,
        };
        words.in_lang(lang.get())
    };
    let back_to = move || {
        let at = queue.found.with(|found| found.back_to)?;
        let zone = queue.told.with(|told| told.as_ref().map(|told| told.zone))?;
        Some(search::SEARCH_FURTHER_MORE.with(lang.get(), &[("date", &short_date(zone.date(at), lang.get()))]))
    };
    view! {
        <Show when=move || more.get()>
            <p class="queue-more">
                {back_to}
                " "
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
            <button class="link" type="button" on:click=move |_| queue.picks.open.set(true)>
                {say(shared::words::together::PICK)}
            </button>
            " · "
            <button class="link" type="button" aria-keyshortcuts="?" data-buka="bantuan">
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
