//! What the queue says where it has no rows: what comes there, or which filter to loosen. Absent: rows.

use leptos::prelude::*;
use shared::search::Key;
use shared::wire::{QueueView, count_shown};
use shared::words::console::search;
use shared::words::{Words, answer, console as words, contribution, disposition};

use super::Queue;
use super::sought::{LookUpLink, Sought};
use crate::console::address;
use crate::console::place::Place;
use crate::drawn::{Show, all as list_of, drawn, memo};
use crate::lang::{say, use_lang};

/// What an empty view says, and what that means.
const fn empty(view: QueueView) -> (Words, Words) {
    match view {
        QueueView::Mine => (words::EMPTY_MINE, words::EMPTY_MINE_MORE),
        QueueView::Open => (words::EMPTY_OPEN, words::EMPTY_OPEN_MORE),
        QueueView::Ended => (words::EMPTY_ENDED, words::EMPTY_ENDED_MORE),
        QueueView::Dissatisfied => (words::EMPTY_DISSATISFIED, words::EMPTY_DISSATISFIED_MORE),
        QueueView::Promised => (answer::EMPTY_PROMISED, answer::EMPTY_PROMISED_MORE),
        QueueView::Review => (answer::EMPTY_REVIEW, answer::EMPTY_REVIEW_MORE),
        QueueView::Own => (disposition::EMPTY_OWN, disposition::EMPTY_OWN_MORE),
        QueueView::Asked => (disposition::EMPTY_ASKED, disposition::EMPTY_ASKED_MORE),
        QueueView::Mentioned => (contribution::EMPTY_MENTIONED, contribution::EMPTY_MENTIONED_MORE),
    }
}

/// What there is to say where no row is shown.
#[component]
pub fn Nothing() -> impl IntoView {
    let (queue, place, lang) = (Queue::here(), Place::here(), use_lang());
    let narrowed = memo(move || !queue.sought.with(|sought| sought.trim().is_empty()) && !queue.bare());
    let all = memo(move || !queue.search.with(Sought::empty));
    let sentences = move || {
        let (lang, sought) = (lang.get(), queue.sought.get());
        let (what, more) = empty(queue.view.get());
        match (all.get(), narrowed.get()) {
            (true, _) if queue.found.with(|found| found.common) => (search::SEARCH_COMMON.in_lang(lang).to_owned(), ""),
            (true, _) => (search::SEARCH_NONE.in_lang(lang).to_owned(), search::SEARCH_NONE_MORE.in_lang(lang)),
            (_, true) => (words::NO_MATCH.with(lang, &[("text", sought.trim())]), words::NO_MATCH_MORE.in_lang(lang)),
            _ => (what.in_lang(lang).to_owned(), more.in_lang(lang)),
        }
    };
    let clear = say(words::NO_MATCH_CLEAR);
    view! {
        <div class="empty" role="status">
            <strong>{move || sentences().0}</strong>
            {move || sentences().1}
            <Show when=move || narrowed.get() && !all.get()>
                " "
                <button class="link" type="button" on:click=move |_| queue.search_all(place)>
                    {say(search::SEARCH_ALL)}
                </button>
                " "
                <button class="link" type="button" on:click=move |_| queue.sought.set(String::new())>
                    {clear}
                </button>
            </Show>
            <Show when=move || all.get()>
                <Loosen />
                <LookUpLink />
            </Show>
        </div>
    }
}

/// Which filters hide what there is, each with the way to be rid of it.
#[component]
fn Loosen() -> impl IntoView {
    let (queue, lang) = (Queue::here(), use_lang());
    drawn(move || {
        let (lang, sought) = (lang.get(), queue.search.get());
        let lines = queue.found.get().loosen.into_iter().map(|one| {
            let key = Key::from_code(&one.filter);
            let name = key.map_or(search::WORDS, Key::words).in_lang(lang);
            let count = count_shown(one.count, false);
            let text = search::SEARCH_LOOSEN.with(lang, &[("filter", name), ("amount", &count)]);
            let href = match key {
                Some(key) => address::search(&sought.filter.without(key), &sought.words, queue.view.get()),
                None => address::search(&sought.filter, "", queue.view.get()),
            };
            view! {
                <p>
                    {text}
                    " "
                    <a href=href>{search::SEARCH_LOOSEN_DO.in_lang(lang)}</a>
                </p>
            }
            .into_any()
        });
        list_of(lines).into_any()
    })
}
