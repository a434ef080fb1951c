//! The promise of an answer as its reporter reads it: still ahead, standing still, kept or missed.
//! Absent: counting (see `shared::clock`).

use leptos::prelude::*;
use shared::case::{Clock, ClockName};
use shared::time::long_moment;
use shared::wire::CaseView;
use shared::words::citizen;

use crate::lang::{said, use_lang};
use crate::parts::{ClockBox, DueBox, Tone, clock_lines, remaining, tone};

/// The promise that counts now: the open one, or the last that was stopped.
pub fn promise(view: &CaseView) -> Option<Clock> {
    let promises = || view.case.clocks.iter().filter(|clock| clock.name == ClockName::Promise);
    promises().find(|clock| clock.open()).or_else(|| promises().next_back()).cloned()
}

/// Its box.
pub fn promise_box(view: &CaseView, clock: Clock) -> AnyView {
    let (calendar, now) = (view.calendar.clone(), view.now);
    match (clock.open(), clock.paused()) {
        (false, _) => answered(view, clock),
        (true, true) => view! {
            <DueBox
                label=citizen::CASE_PAUSED
                due_at=None
                zone=calendar.zone
                tone=Tone::Paused
                remark=said(|lang| citizen::CASE_PAUSED_HINT.in_lang(lang).to_owned())
                lines=Signal::derive(Vec::new)
            />
        }
        .into_any(),
        (true, false) => view! { <ClockBox label=citizen::CASE_PROMISE clock calendar now /> }.into_any(),
    }
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
