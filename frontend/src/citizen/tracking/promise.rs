//! The promise of an answer as its reporter reads it: still ahead, standing still, kept or missed.
//! Absent: counting (see `shared::clock`).

use leptos::prelude::*;
use shared::answer;
use shared::case::Clock;
use shared::procedure::Role;
use shared::time::long_moment;
use shared::wire::CaseView;
use shared::words::citizen;

use crate::drawn::maybe;
use crate::lang::{said, use_lang};
use crate::parts::{DueBox, Tone, clock_lines, holder_name, provisional, remaining, tone};

/// The promise as a box.
pub fn promise_box(view: &CaseView, clock: Clock) -> AnyView {
    match (clock.open(), clock.paused()) {
        (false, _) => answered(view, clock),
        (true, true) => paused(view),
        (true, false) => running(view, clock),
    }
}

/// By when, by whose word, and how that was counted.
fn running(view: &CaseView, clock: Clock) -> AnyView {
    let (calendar, now, lang) = (view.calendar.clone(), view.now, use_lang());
    let (zone, due_at, tone) = (calendar.zone, clock.due_at, tone(&clock, &calendar, now));
    let provisional = provisional(&clock, &calendar);
    let (label, whose) = citizen::promised(&clock.name);
    let (left, days, agency) = (clock.clone(), calendar.clone(), view.agency.name.clone());
    let remark = said(move |lang| {
        format!("{} {}", remaining(&left, &days, now, lang), whose.with(lang, &[("agency", &agency)]))
    });
    let lines = Signal::derive(move || clock_lines(&clock, &calendar, lang.get()));
    view! { <DueBox label due_at zone tone remark lines provisional /> }.into_any()
}

/// Why nothing is counted: it waits for its reporter, or somebody beyond the agency has it.
fn paused(view: &CaseView) -> AnyView {
    let zone = view.calendar.zone;
    let (label, more) = match view.case.holder {
        Role::Reporter => (citizen::CASE_PAUSED, citizen::CASE_PAUSED_HINT),
        _ => (citizen::CASE_PAUSED_AT, citizen::CASE_PAUSED_AT_HINT),
    };
    let (agency, case) = (view.agency.clone(), view.case.clone());
    let label =
        said(move |lang| label.with(lang, &[("office", &holder_name(&agency, case.holder, case.unit.as_ref(), lang))]));
    let remark = said(move |lang| more.in_lang(lang).to_owned());
    let lines = Signal::derive(Vec::new);
    view! { <DueBox label due_at=None zone tone=Tone::Paused remark lines /> }.into_any()
}

/// When it was answered, what had been promised, and whether the two fit.
fn answered(view: &CaseView, clock: Clock) -> AnyView {
    let (calendar, now, lang) = (view.calendar.clone(), view.now, use_lang());
    let (zone, stopped_at, tone) = (calendar.zone, clock.stopped_at, tone(&clock, &calendar, now));
    let (promised, days) = (clock.clone(), calendar.clone());
    let remark = said(move |lang| {
        let due = promised.due_at.map(|due| long_moment(due, zone, lang));
        let was = due.map(|due| citizen::CASE_PROMISE_WAS.with(lang, &[("moment", &due)])).unwrap_or_default();
        format!("{was} {}", remaining(&promised, &days, now, lang))
    });
    let lines = Signal::derive(move || clock_lines(&clock, &calendar, lang.get()));
    view! { <DueBox label=citizen::CASE_PROMISE_KEPT due_at=stopped_at zone tone remark lines /> }.into_any()
}

/// What was promised instead of an answer, and what became of it.
pub fn promised(view: &CaseView) -> AnyView {
    let (case, zone, now) = (view.case.clone(), view.calendar.zone, view.now);
    let any = answer::commitments(&case).next().is_some();
    let line = said(move |lang| answer::last_promise(&case, zone, now, lang).map(|(_, line)| line).unwrap_or_default());
    maybe(any.then(|| view! { <p><strong>{line}</strong></p> }))
}
