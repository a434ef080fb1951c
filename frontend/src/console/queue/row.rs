//! A row of the queue. Absent: the case itself.

use leptos::prelude::*;
use shared::disposition::Task;
use shared::id::CaseId;
use shared::time::short_date;
use shared::wire::QueueRow;
use shared::words::{Lang, answer, console as words, form as labels};

use super::{Queue, Urgency};
use crate::browser;
use crate::console::address;
use crate::console::case::head::recap_title;
use crate::console::when::due_in_words;
use crate::drawn::memo;
use crate::lang::use_lang;
use crate::parts::state_tone;

/// What the ids of rows begin with.
pub const PREFIX: &str = "baris-";

/// The element id of a case's row.
#[must_use]
pub fn row_id(case: &CaseId) -> String {
    format!("{PREFIX}{case}")
}

/// Whether an element id is a row's.
#[must_use]
pub fn is_row(id: &str) -> bool {
    id.starts_with(PREFIX)
}

/// Does something that redraws rows, and gives the focus back to the row that had it.
pub fn keep_focus(redraw: impl FnOnce()) {
    let active = || document().active_element().map(|element| element.id()).unwrap_or_default();
    let had = active();
    redraw();
    if is_row(&had) {
        request_animation_frame(move || {
            if active() != had {
                browser::focus_on(&had);
            }
        });
    }
}

/// What a row is about: the beginning of the complaint, or the month of a recap.
#[must_use]
pub fn title(row: &QueueRow, lang: Lang) -> String {
    row.period.as_ref().map_or_else(|| row.summary.clone(), |period| recap_title(period, lang))
}

/// The numbers of a row: ours, and that of the system it came from. A recap has none.
fn numbers(row: &QueueRow, lang: Lang) -> String {
    let none = if row.period.is_some() { "" } else { words::UNNUMBERED.in_lang(lang) };
    let own = row.number.as_ref().map_or(none, |number| number.as_str());
    row.external.as_ref().map_or(own.to_owned(), |external| format!("{own} · {}", external.as_str()))
}

/// A case in the queue: what it is about, its number, who has it, when it is due, where it stands.
/// That the reporter wrote last stands in the holder's place, since somebody has to read it.
#[component]
pub fn Row(
    /// The case.
    case: CaseId,
    /// The case that is open beside the queue.
    open: Memo<Option<CaseId>>,
    /// Which of its group it is, from 1: for whoever hears the list, of which only a part is drawn.
    nth: usize,
) -> impl IntoView {
    let (queue, lang) = (Queue::here(), use_lang());
    let box_ = super::pick::tick(queue, &case);
    let (id, own, key) = (row_id(&case), case.clone(), case.clone());
    // A row that has just left the queue is drawn no more; until then it shows what it showed.
    let row = Memo::new(move |before: Option<&Option<_>>| {
        queue.pages.with(|pages| pages.row(&key).cloned()).or_else(|| before.cloned().flatten())
    });
    // On a phone whoever signs or initials a sheet comes to it at once: there is nothing beside it to look at first.
    let hand = memo(move || row.with(|row| row.as_ref().and_then(|row| row.task).is_some_and(Task::by_hand)));
    let href = move || match hand.get() && browser::narrow() {
        true => address::sheet(&case, address::DISPOSITION),
        false => queue.case_address(case.as_str()),
    };
    let current = move || open.with(|open| open.as_ref() == Some(&own)).then_some("true");
    let draw = move || row.get().map(|row| cells(queue, &row, lang.get()));
    view! {
        // How long the list is is not known; it changes while it is read.
        <li aria-posinset=nth.to_string() aria-setsize="-1">
            <a class="case-row" id=id href=href aria-current=current>
                {draw}
            </a>
            {box_}
        </li>
    }
}

/// What a row shows of a case.
pub fn cells(queue: Queue, row: &QueueRow, lang: Lang) -> impl IntoView + use<> {
    let number = numbers(row, lang);
    let (urgency, due) = due(queue, row, lang);
    let tone = if urgency == Urgency::Late { "late" } else { state_tone(row.state) };
    let secret = row.confidential.then(|| {
        view! { <span class="state waiting dot">{labels::CONFIDENTIAL.in_lang(lang)}</span> " " }
    });
    let unhappy = row.dissatisfied.then(|| {
        view! { <span class="state late cross">{words::ROW_DISSATISFIED.in_lang(lang)}</span> " " }
    });
    let promised = row.promised_at.zip(queue.told.get()).map(|(at, told)| {
        let tone = if at < told.now { "state late cross" } else { "state soon dot" };
        let text = answer::ROW_PROMISED.with(lang, &[("date", &short_date(told.zone.date(at), lang))]);
        view! { <span class=tone>{text}</span> " " }
    });
    let review = row.review_by.map(|_| {
        view! { <span class="state soon dot">{answer::ROW_REVIEW.in_lang(lang)}</span> " " }
    });
    let task = row.task.map(|task| {
        let tone = if task.by_hand() { "state soon dot" } else { "state neutral ring" };
        view! { <span class=tone>{task.words().in_lang(lang)}</span> " " }
    });
    let holder = queue.holder(row, lang);
    let holder = row.worker.as_ref().map_or(holder.clone(), |name| format!("{holder}, {name}"));
    view! {
        <span class="row-summary">{secret} {unhappy} {promised} {review} {task} {title(row, lang)}</span>
        <span class="row-meta">
            {(!number.is_empty()).then(|| view! { <span class="row-number">{number}</span> })}
            {match row.reporter_spoke {
                true => view! { <strong class="row-holder">{words::ROW_REPLIED.in_lang(lang)}</strong> }.into_any(),
                false => view! { <span class="row-holder">{holder}</span> }.into_any(),
            }}
        </span>
        <span class=format!("row-due {}", urgency.class())>{due}</span>
        <span class=format!("state {tone}")>{row.state.words().in_lang(lang)}</span>
    }
}

/// How pressing a row is, and when it is due in words; an ended one tells when it came.
fn due(queue: Queue, row: &QueueRow, lang: Lang) -> (Urgency, String) {
    let Some(told) = queue.told.get() else { return (Urgency::Free, String::new()) };
    if row.state.ended() {
        return (Urgency::Free, short_date(told.zone.date(row.filed_at), lang));
    }
    let urgency = Urgency::of(row.due_at, told.now, told.zone);
    (urgency, row.due_at.map(|due| due_in_words(due, told.now, told.zone, lang)).unwrap_or_default())
}
