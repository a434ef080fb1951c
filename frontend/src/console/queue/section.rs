//! A group of the queue as drawn: its heading, which stays while its rows pass, and its rows in blocks.
//! Absent: which blocks are drawn (see `window`).

use leptos::prelude::*;
use shared::id::CaseId;
use shared::words::console as words;

use super::Queue;
use super::groups::{Group, Urgency};
use super::pages::Shared;
use super::row::Row;
use super::window::{BLOCK, block_name};
use crate::drawn::{For, drawn_when, memo};
use crate::lang::use_lang;

/// A group with its heading. It is found anew in every list by its urgency, so that rows that stay
/// are not drawn again.
#[component]
pub fn Section(
    /// How pressing its rows are.
    urgency: Option<Urgency>,
    /// The case that is open beside the queue.
    open: Memo<Option<CaseId>>,
) -> impl IntoView {
    let (queue, lang) = (Queue::here(), use_lang());
    let count = move || own(queue, urgency, |rows| rows.len());
    let shown = move || {
        // The last group goes on where not everything was loaded.
        let last = queue.groups.with(|groups| groups.last().is_some_and(|group| group.urgency == urgency));
        let goes_on = last && queue.pages.with(|pages| pages.next.is_some());
        [count().to_string().as_str(), if goes_on { "+" } else { "" }].concat()
    };
    let heading = urgency.map(|urgency| {
        let whole = move || {
            let group = urgency.words().in_lang(lang.get());
            words::GROUP_COUNT.with(lang.get(), &[("group", group), ("amount", &shown())])
        };
        view! {
            <h2 class=format!("queue-group {}", urgency.class())>
                <span class="visually-hidden">{whole}</span>
                <span aria-hidden="true">{move || urgency.words().in_lang(lang.get())}</span>
                <span class="badge" aria-hidden="true">
                    {shown}
                </span>
            </h2>
        }
    });
    view! {
        {heading}
        <For each=move || 0..count().div_ceil(BLOCK) key=|nth| *nth let(nth)>
            <Block urgency nth open />
        </For>
    }
}

/// So many rows of a group, drawn while they are near; as tall as they were while they are not.
#[component]
fn Block(urgency: Option<Urgency>, nth: usize, open: Memo<Option<CaseId>>) -> impl IntoView {
    let (queue, name) = (Queue::here(), block_name(urgency, nth));
    let known = name.clone();
    let rows = move || {
        // Read where the rows are drawn only: a far block costs nothing when the list changes.
        let ids = memo(move || {
            let ids = |rows: &[Shared]| {
                rows.chunks(BLOCK).nth(nth).map(|rows| rows.iter().map(|row| row.id.clone()).collect())
            };
            own(queue, urgency, |rows| ids(rows).unwrap_or_default())
        });
        let row = move |case: CaseId| {
            let at = ids.with_untracked(|ids: &Vec<CaseId>| ids.iter().position(|id| *id == case)).unwrap_or_default();
            view! { <Row case open nth=nth * BLOCK + at + 1 /> }
        };
        view! { <For each=move || ids.get() key=CaseId::clone children=row /> }.into_any()
    };
    view! {
        <ul class="queue-rows" data-bagian=name>
            {drawn_when(move || queue.window.draws(&known), rows)}
        </ul>
    }
}

/// Something about the rows of a group; of one that is no more, about none.
fn own<T: Default>(queue: Queue, urgency: Option<Urgency>, about: impl Fn(&[Shared]) -> T) -> T {
    let found =
        |groups: &Vec<Group>| groups.iter().find(|group| group.urgency == urgency).map(|group| about(&group.rows));
    queue.groups.with(found).unwrap_or_default()
}
