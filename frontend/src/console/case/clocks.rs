//! The clocks of a case side by side: the step's, the promise's, and the wait before a step that
//! happens by itself, each with its arithmetic. Absent: counting (see `shared::clock`).

use leptos::prelude::*;
use shared::case::{Clock, ClockName};
use shared::outlook;
use shared::procedure::Action;
use shared::time::Moment;
use shared::wire::CaseView;
use shared::words::console::case as words;
use shared::words::{Lang, Words};

use super::Folder;
use crate::console::when::due_in_words;
use crate::drawn::{For, memo};
use crate::lang::use_lang;
use crate::parts::{DueBox, clock_lines, provisional, remaining, tone};

/// Nearer than this, time is told in hours and minutes instead of working days.
const NEAR_MS: i64 = 24 * 60 * 60 * 1_000;

/// The clocks worth a look: open ones, and the promise even when it was answered. Of promises
/// made one after another (an answer was disputed) the last one counts.
fn worth_a_look(view: &CaseView) -> Vec<Clock> {
    let clocks = &view.case.clocks;
    let open = |wanted: fn(&ClockName) -> bool| {
        let own = clocks.iter().filter(move |clock| clock.open() && wanted(&clock.name));
        own.cloned().collect::<Vec<_>>()
    };
    let steps = open(|name| matches!(name, ClockName::Step(_)));
    let nearest = steps.into_iter().min_by_key(|clock| clock.due_at.map_or(i64::MAX, Moment::millis));
    let recap = view.case.period.is_some();
    let told = |clock: &&Clock| clock.open() || recap || outlook::answered(&view.case, clock);
    let mut promises = clocks.iter().rev().filter(|clock| clock.name == ClockName::Promise);
    let promise = promises.find(told).cloned();
    let beside = open(|name| matches!(name, ClockName::National(_)));
    let waits = open(|name| matches!(name, ClockName::Wait(_) | ClockName::Window(_)));
    nearest.into_iter().chain(promise).chain(beside).chain(waits).collect()
}

/// What a clock is called: what is due by it, or was.
#[must_use]
pub fn label(clock: &Clock, view: &CaseView) -> Words {
    let recap = view.case.period.is_some();
    match (&clock.name, clock.open()) {
        (ClockName::Step(_), _) => words::CLOCK_STEP,
        (ClockName::Promise, true) if recap => words::CLOCK_RECAP,
        (ClockName::Promise, false) if recap => words::CLOCK_RECAP_WAS,
        (ClockName::Promise, true) => words::CLOCK_PROMISE,
        (ClockName::Promise, false) => words::CLOCK_PROMISE_WAS,
        (ClockName::National(limit), _) => limit.words(),
        (ClockName::Window(_), _) => words::CLOCK_WINDOW,
        (ClockName::Wait(no), _) => match view.procedure.step(no) {
            Some(step) if step.by_hand() => words::CLOCK_WAIT_HAND,
            Some(step) if step.action == Action::Withdraw => words::CLOCK_WAIT_LAPSE,
            _ => words::CLOCK_WAIT,
        },
    }
}

/// What a wait is for, where it is for a step of somebody's.
fn waited_for(clock: &Clock, view: &CaseView, lang: Lang) -> Option<String> {
    let ClockName::Wait(no) = &clock.name else { return None };
    let step = view.procedure.step(no).filter(|step| step.by_hand())?;
    let name = step.label.clone().unwrap_or_else(|| step.action.words().in_lang(lang).to_owned());
    Some(words::TRACK_HERE.with(lang, &[("step", no), ("name", &name)]))
}

/// How much is left: hours and minutes when near, working days when far.
fn left(clock: &Clock, view: &CaseView, lang: Lang) -> String {
    if let Some(step) = waited_for(clock, view, lang) {
        return format!("{step}.");
    }
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
    let (zone, label, provisional) = folder
        .view
        .with_untracked(|view| (view.calendar.zone, label(&clock, view), provisional(&clock, &view.calendar)));
    let (due_at, other) = (clock.due_at, clock.clone());
    let remark = memo(move || folder.view.with(|view| left(&clock, view, lang.get())));
    let lines = memo(move || folder.view.with(|view| clock_lines(&other, &view.calendar, lang.get())));
    view! { <DueBox label due_at zone tone remark lines provisional /> }
}
