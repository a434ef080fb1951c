//! What was done with a case: which step, by which office, when, and when it was entered if later.
//! Newest first. Absent: texts; they stand in conversation and notes.

use leptos::prelude::*;
use shared::case::{Clock, Passage};
use shared::form::Field;
use shared::outlook::unit_before;
use shared::procedure::{Rating, Role};
use shared::time::short_moment;
use shared::wire::CaseView;
use shared::words::console::case as words;
use shared::words::{Lang, disposition};

use super::Folder;
use super::clocks::label;
use super::track::step_marks;
use crate::lang::use_lang;
use crate::parts::{holder_name, office_name};

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

/// The office that acted, and who entered it where that was another.
#[must_use]
pub fn actor(passage: &Passage, view: &CaseView, lang: Lang) -> String {
    let unit = unit_before(&view.case, passage.version);
    let office = holder_name(&view.agency, passage.role, unit, lang);
    match passage.recorded_by {
        Some(role) => {
            let clerk = office_name(&view.agency, role, lang);
            words::HISTORY_RECORDED.with(lang, &[("office", &office), ("clerk", &clerk)])
        }
        None => office,
    }
}

/// What was done, as the paper has it.
fn what(passage: &Passage, view: &CaseView, lang: Lang) -> String {
    let step = view.procedure.step(&passage.step);
    let text = step.map(|step| step.label.as_ref().unwrap_or(&step.text).clone());
    let text = text.unwrap_or_else(|| words::step_name(passage.action).in_lang(lang).to_owned());
    match passage.step.is_empty() {
        true => text,
        false => words::HISTORY_STEP.with(lang, &[("step", &passage.step), ("text", &text)]),
    }
}

/// What a passage says beside itself: who, to whom, on what ground, whose matter it is, entered when.
fn notes(passage: &Passage, view: &CaseView, lang: Lang) -> Vec<String> {
    let step = view.procedure.step(&passage.step);
    let moved = step.is_some_and(|step| step.to.is_some());
    let (office, state) = (actor(passage, view, lang), passage.state.words().in_lang(lang));
    let who = if moved { words::HISTORY_WHO.with(lang, &[("office", &office), ("state", state)]) } else { office };
    let unit = passage.unit.as_ref().and_then(|id| view.agency.unit(id));
    let unit = unit.map(|unit| words::HISTORY_UNIT.with(lang, &[("office", &unit.name)]));
    let ground = passage
        .ground
        .map(|ground| shared::words::citizen::GIVEN_GROUND.with(lang, &[("ground", ground.words().in_lang(lang))]));
    let owner = view.texts.iter().find(|text| text.version == passage.version && text.field == Field::Owner);
    let owner = owner.map(|owner| shared::words::citizen::GIVEN_OWNER.with(lang, &[("owner", &owner.body)]));
    let rated = passage.rating.map(|rating| {
        let (value, max) = (rating.value().to_string(), Rating::MAX.to_string());
        let places = [("rating", rating.words().in_lang(lang)), ("value", &value), ("max", &max)];
        words::HISTORY_RATED.with(lang, &places)
    });
    let late = passage.recorded_at.millis() - passage.happened_at.millis() > ENTERED_LATE_MS;
    let entered = late.then(|| {
        let moment = short_moment(passage.recorded_at, view.calendar.zone, lang);
        words::HISTORY_ENTERED.with(lang, &[("moment", &moment)])
    });
    let given = passage.worker.as_ref().and_then(|post| view.people.iter().find(|one| one.post == *post));
    let given = given.map(|one| disposition::GIVEN_TO.with(lang, &[("name", &one.name)]));
    [Some(who), unit, given, ground, owner, rated, entered].into_iter().flatten().collect()
}

/// The limits a step came within or after: those it stopped. Neither a reporter nor a deadline is late.
fn limits(passage: &Passage, view: &CaseView, lang: Lang) -> Vec<(bool, String)> {
    let by_office = !matches!(passage.role, Role::Reporter | Role::System);
    let stopped = |clock: &&Clock| by_office && clock.limits() && clock.stopped_at == Some(passage.happened_at);
    let line = |clock: &Clock| {
        let due = clock.due_at?;
        let (late, label) = (clock.late(view.now), label(clock, view).in_lang(lang));
        let words = if late { words::HISTORY_LATE } else { words::HISTORY_KEPT };
        let moment = short_moment(due, view.calendar.zone, lang);
        Some((late, words.with(lang, &[("clock", label), ("moment", &moment)])))
    };
    view.case.clocks.iter().filter(stopped).filter_map(line).collect()
}

fn draw_passage(passage: &Passage, view: &CaseView, lang: Lang) -> impl IntoView + use<> {
    let zone = view.calendar.zone;
    let marks = view.procedure.step(&passage.step).map(|step| view! { " " {step_marks(step)} });
    let limit = |(late, line): (bool, String)| {
        let class = if late { "state late" } else { "history-who" };
        view! {
            <br />
            <span class=class>{line}</span>
        }
    };
    let limits = limits(passage, view, lang).into_iter().map(limit).collect_view();
    let line = |note: String| {
        view! {
            <br />
            <span class="history-who">{note}</span>
        }
    };
    view! {
        <li>
            <time datetime=zone.rfc3339(passage.happened_at)>{short_moment(passage.happened_at, zone, lang)}</time>
            <div>{what(passage, view, lang)} {marks} {notes(passage, view, lang).into_iter().map(line).collect_view()} {limits}</div>
        </li>
    }
}
