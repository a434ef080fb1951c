//! The SOP drawn across the case, and row by row as on its paper. Added steps are marked,
//! and so are readings the agency has still to confirm. Absent: where a case is (see `super::paper`).

use leptos::prelude::*;
use shared::clock::Limit;
use shared::procedure::{Role, Step};
use shared::wire::CaseView;
use shared::words::console::case as words;
use shared::words::{Lang, Words};

use super::Folder;
use super::paper::{Standing, Stop, row_standing, stops};
use crate::lang::{say, use_lang};
use crate::parts::office_name;

/// The track of the open case.
#[component]
pub fn Track() -> impl IntoView {
    let (folder, lang) = (Folder::here(), use_lang());
    let stops = folder.part(|view| stops(&view.procedure, &view.case));
    let draw = move || {
        let lang = lang.get();
        stops.get().into_iter().map(|stop| draw_stop(&stop, lang)).collect_view()
    };
    view! {
        <ol class="track across" aria-label=say(words::TRACK)>
            {draw}
        </ol>
    }
}

/// The class of a standing, and its words for whoever does not see it.
const fn standing_words(standing: Standing) -> (&'static str, Words) {
    match standing {
        Standing::Done => ("done", words::TRACK_DONE),
        Standing::Now => ("now", words::TRACK_NOW),
        Standing::Ahead => ("next", words::TRACK_NEXT),
    }
}

fn draw_stop(stop: &Stop, lang: Lang) -> impl IntoView + use<> {
    let (class, said) = standing_words(stop.standing);
    let current = (stop.standing == Standing::Now).then_some("step");
    let named = |step: &Step| {
        let name = words::step_name(step.action).in_lang(lang);
        let no = if step.added { &step.no } else { step.printed_no() };
        words::TRACK_HERE.with(lang, &[("step", no), ("name", name)])
    };
    let added = words::TRACK_ADDED.in_lang(lang);
    let doubt = stop.doubtful().then(|| words::TRACK_CONFIRM.in_lang(lang));
    let within = stop.within.as_ref().map(|step| format!("{} ({added})", named(step)));
    let marks: Vec<String> =
        [within, stop.step.added.then(|| added.to_owned()), doubt.map(str::to_owned)].into_iter().flatten().collect();
    view! {
        <li class=class aria-current=current>
            <span>
                <span class="visually-hidden">{said.in_lang(lang)}</span>
                {named(&stop.step)}
            </span>
            {marks.into_iter().map(|mark| view! { <span class="track-when">{mark}</span> }).collect_view()}
        </li>
    }
}

/// Every step as the paper and its additions have it.
#[component]
pub fn Paper() -> impl IntoView {
    let (folder, lang) = (Folder::here(), use_lang());
    let head = folder.part(|view| view.procedure.head.clone());
    let case = folder.part(|view| view.case.clone());
    let title = move || {
        head.with(|head| match &head.number {
            Some(number) => words::TRACK_PAPER.with(lang.get(), &[("name", &head.name), ("number", number)]),
            None => head.name.clone(),
        })
    };
    let draw = move || {
        let (lang, case) = (lang.get(), case.get());
        folder.view.with_untracked(|view| {
            let steps = view.procedure.steps.iter();
            steps.map(|step| draw_step(step, row_standing(&view.procedure, &case, step), view, lang)).collect_view()
        })
    };
    view! {
        <p class="muted">{title}</p>
        <p class="hint">{say(words::TRACK_ADDED_MORE)}</p>
        <ol class="track" aria-label=say(words::TRACK)>
            {draw}
        </ol>
    }
}

/// That a step is not in the paper, and that its reading is to be confirmed.
pub fn step_marks(step: &Step) -> impl IntoView + use<> {
    let mark = |on: bool, tone: &'static str, words: Words| {
        on.then(|| view! { <span class=format!("state {tone}")>{say(words)}</span> })
    };
    view! {
        {mark(step.added, "neutral", words::TRACK_ADDED)}
        {mark(!step.certainty.sure(), "soon", words::TRACK_CONFIRM)}
    }
}

/// A row of the paper: number, activity, who, time, remark, and how sure the reading is.
fn draw_step(step: &Step, standing: Standing, view: &CaseView, lang: Lang) -> impl IntoView + use<> {
    let (class, said) = standing_words(standing);
    let marks = view! { <span class="row">{step_marks(step)}</span> };
    let details = details(step, view, lang).into_iter();
    view! {
        <li class=class aria-current=(standing == Standing::Now).then_some("step")>
            <span class="visually-hidden">{said.in_lang(lang)}</span>
            {step.no.clone()}
            " "
            <span lang="id">{step.text.clone()}</span>
            {marks}
            {details.map(|detail| view! { <span class="track-when">{detail}</span> }).collect_view()}
        </li>
    }
}

/// What the paper says beside a step.
fn details(step: &Step, view: &CaseView, lang: Lang) -> Vec<String> {
    let day = view.calendar.day;
    let limit = |words: Words, limit: Limit| words.with(lang, &[("limit", &limit.in_words(day, lang))]);
    let told = |words: Words, name: &'static str, text: &Option<String>| {
        text.as_ref().map(|text| words.with(lang, &[(name, text)]))
    };
    let name = |role: &Role| office_name(&view.agency, *role, lang);
    let printed = |printed: bool| if printed { words::TRACK_LIMIT_PRINTED } else { words::TRACK_LIMIT };
    let after = if step.by_hand() { words::TRACK_AFTER_HAND } else { words::TRACK_AFTER };
    let details = [
        step.actors.first().map(|role| words::TRACK_WHO.with(lang, &[("office", &name(role))])),
        step.recorded_by.first().map(|role| words::TRACK_CLERK.with(lang, &[("office", &name(role))])),
        step.limit.as_ref().map(|own| limit(printed(own.printed), own.within)),
        step.after.map(|length| limit(after, length)),
        step.until.map(|until| limit(words::TRACK_UNTIL, until)),
        told(words::TRACK_IF, "condition", &step.condition),
        told(words::TRACK_REMARK, "remark", &step.remark),
        told(words::TRACK_READING, "reading", &step.reading),
    ];
    details.into_iter().flatten().collect()
}
