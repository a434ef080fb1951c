//! What was done with a case: which step, by which office, when, and when it was entered if later.
//! Newest first. Absent: texts; they stand in conversation and notes.

use leptos::prelude::*;
use shared::case::Passage;
use shared::time::short_moment;
use shared::wire::CaseView;
use shared::words::Lang;
use shared::words::console::case as words;

use super::Folder;
use crate::lang::use_lang;
use crate::parts::office_name;

/// An entry made later than this after what it tells of says so.
const ENTERED_LATE_MS: i64 = 60_000;

/// The history of the open case.
#[component]
pub fn History() -> impl IntoView {
    let (folder, lang) = (Folder::here(), use_lang());
    let passages = folder.part(|view| view.case.history.clone());
    let draw = move || {
        let (passages, lang) = (passages.get(), lang.get());
        folder.view.with_untracked(|view| {
            passages.into_iter().rev().map(|passage| draw_passage(&passage, view, lang)).collect_view()
        })
    };
    view! { <ol class="history">{draw}</ol> }
}

fn draw_passage(passage: &Passage, view: &CaseView, lang: Lang) -> impl IntoView + use<> {
    let zone = view.calendar.zone;
    let office = office_name(&view.agency, passage.role, lang);
    let text = view.procedure.step(&passage.step).map(|step| step.text.clone());
    let text = text.unwrap_or_else(|| words::step_name(passage.action).in_lang(lang).to_owned());
    let what = words::HISTORY_STEP.with(lang, &[("step", &passage.step), ("text", &text)]);
    let moved = view.procedure.step(&passage.step).is_none_or(|step| step.to.is_some());
    let state = passage.state.words().in_lang(lang);
    let who = match moved {
        true => words::HISTORY_WHO.with(lang, &[("office", &office), ("state", state)]),
        false => office,
    };
    let late = passage.recorded_at.millis() - passage.happened_at.millis() > ENTERED_LATE_MS;
    let entered = late.then(|| {
        let moment = short_moment(passage.recorded_at, zone, lang);
        view! {
            <br />
            <span class="history-who">{words::HISTORY_ENTERED.with(lang, &[("moment", &moment)])}</span>
        }
    });
    view! {
        <li>
            <time datetime=zone.rfc3339(passage.happened_at)>{short_moment(passage.happened_at, zone, lang)}</time>
            <div>
                {what}
                <br />
                <span class="history-who">{who}</span>
                {entered}
            </div>
        </li>
    }
}
