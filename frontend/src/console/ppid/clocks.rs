//! The clocks of a request side by side, each with its law and its arithmetic. Absent: counting.

use leptos::prelude::*;
use shared::request::{Clock, ClockName, clocks};
use shared::time::{Zone, long_moment};
use shared::wire::RequestFile;
use shared::words::request::room as words;

use crate::console::when::due_in_words;
use crate::lang::said;
use crate::parts::{DueBox, Tone};

/// Every clock, open ones first.
#[component]
pub fn Clocks(file: RequestFile) -> impl IntoView {
    let mut all = clocks(&file.card.request, &file.calendar, file.now);
    all.sort_by_key(|clock| !clock.open());
    let file = StoredValue::new(file);
    let boxes: Vec<AnyView> = all.into_iter().map(|clock| one(clock, file)).collect();
    view! {
        <h2>{crate::lang::say(words::CLOCKS)}</h2>
        <div class="case-pair">{boxes}</div>
    }
    .into_any()
}

fn one(clock: Clock, file: StoredValue<RequestFile>) -> AnyView {
    let (zone, now) = file.with_value(|file| (file.calendar.zone, file.now));
    let tone = match (clock.stopped_at.is_some(), clock.late(now)) {
        (true, _) => Tone::Kept,
        (false, true) => Tone::Late,
        (false, false) => Tone::Calm,
    };
    let (counted, law) = (clock.clone(), clock.name.law());
    let lines = said_lines(counted, file, law);
    let (label, at, provisional) = (clock.name.words(), clock.due.at, clock.due.provisional);
    let remark = remark(clock, zone, now);
    view! { <DueBox label due_at=Some(at) zone tone remark lines provisional /> }.into_any()
}

fn remark(clock: Clock, zone: Zone, now: shared::time::Moment) -> Signal<String> {
    said(move |lang| match clock.stopped_at {
        Some(at) => {
            let met = if clock.late(now) { words::CLOCK_MET_LATE } else { words::CLOCK_MET };
            met.with(lang, &[("moment", &long_moment(at, zone, lang))])
        }
        None => due_in_words(clock.due.at, now, zone, lang),
    })
}

/// The arithmetic in words, and the law at its end.
fn said_lines(clock: Clock, file: StoredValue<RequestFile>, law: &'static str) -> Signal<Vec<String>> {
    let lang = crate::lang::use_lang();
    Signal::derive(move || {
        let lang = lang.get();
        let mut lines = file.with_value(|file| clock.due.sentences(&file.calendar, lang));
        if clock.name == ClockName::Provide {
            lines.push(words::CLOCK_PROMISED.in_lang(lang).to_owned());
        }
        lines.push(words::CLOCK_LAW.with(lang, &[("law", law)]));
        lines
    })
}
