//! The clocks of a case side by side: the step's, the promise's, and the wait before a step that
//! happens by itself, each with its arithmetic. Absent: counting (see `shared::clock`).

use leptos::prelude::*;
use shared::case::{Clock, ClockName};
use shared::time::Moment;
use shared::wire::CaseView;
use shared::words::console::case as words;
use shared::words::{Lang, Words};

use super::Folder;
use crate::console::when::due_in_words;
use crate::lang::use_lang;
use crate::parts::{DueBox, clock_lines, remaining, tone};

/// Nearer than this, time is told in hours and minutes instead of working days.
const NEAR_MS: i64 = 24 * 60 * 60 * 1_000;

/// The clocks worth a look: open ones, and the promise even when it was kept or missed. Of promises
/// made one after another (an answer was disputed) the last one counts.
fn worth_a_look(view: &CaseView) -> Vec<Clock> {
    let clocks = &view.case.clocks;
    let of = |wanted: fn(&Clock) -> bool| clocks.iter().rev().find(|clock| wanted(clock)).cloned();
    let step = of(|clock| clock.open() && matches!(clock.name, ClockName::Step(_)));
    let promise = of(|clock| clock.name == ClockName::Promise);
    let wait = of(|clock| clock.open() && matches!(clock.name, ClockName::Wait(_)));
    [step, promise, wait].into_iter().flatten().collect()
}

const fn label(clock: &Clock) -> Words {
    match (&clock.name, clock.open()) {
        (ClockName::Step(_), _) => words::CLOCK_STEP,
        (ClockName::Promise, true) => words::CLOCK_PROMISE,
        (ClockName::Promise, false) => words::CLOCK_PROMISE_WAS,
        (ClockName::Wait(_), _) => words::CLOCK_WAIT,
    }
}

/// How much is left: hours and minutes when near, working days when far.
fn left(clock: &Clock, view: &CaseView, lang: Lang) -> String {
    let near = |due: &Moment| (due.millis() - view.now.millis()).abs() < NEAR_MS;
    match clock.due_at.filter(|due| clock.open() && near(due)) {
        Some(due) => sentence(&due_in_words(due, view.now, view.calendar.zone, lang)),
        None => remaining(clock, &view.calendar, view.now, lang),
    }
}

/// Words as a sentence.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

/// The clocks of the open case.
#[component]
pub fn Clocks() -> impl IntoView {
    let folder = Folder::here();
    let clocks = folder.part(worth_a_look);
    let shown = move || {
        folder.view.with(|view| {
            let toned = |clock: Clock| (tone(&clock, &view.calendar, view.now), clock);
            clocks.get().into_iter().map(toned).collect::<Vec<_>>()
        })
    };
    view! {
        <div class="case-pair">
            // A box is drawn anew only when its clock or colour turns, so that an unfolded
            // explanation stays unfolded while the page refreshes.
            <For
                each=shown
                key=|(tone, clock)| (tone.class(), clock.name.clone(), clock.due_at, clock.stopped_at)
                let((tone, clock))
            >
                <OneClock clock tone />
            </For>
        </div>
    }
}

#[component]
fn OneClock(clock: Clock, tone: crate::parts::Tone) -> impl IntoView {
    let (folder, lang) = (Folder::here(), use_lang());
    let zone = folder.view.with_untracked(|view| view.calendar.zone);
    let (label, due_at, other) = (label(&clock), clock.due_at, clock.clone());
    let remark = Memo::new(move |_| folder.view.with(|view| left(&clock, view, lang.get())));
    let lines = Memo::new(move |_| folder.view.with(|view| clock_lines(&other, &view.calendar, lang.get())));
    view! { <DueBox label due_at zone tone remark lines /> }
}
