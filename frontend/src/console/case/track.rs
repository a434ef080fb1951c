//! The SOP drawn across the case, and unfolded row by row beside its paper. Added steps are marked,
//! and so are readings the agency has still to confirm. Absent: where a case is (see `super::paper`).

use leptos::prelude::*;
use shared::procedure::{Certainty, Step};
use shared::wire::CaseView;
use shared::words::Lang;
use shared::words::console::case as words;

use super::Folder;
use super::paper::{Standing, Stop, stops};
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
        <details>
            <summary>{say(words::TRACK_WHOLE)}</summary>
            <Paper />
        </details>
    }
}

fn draw_stop(stop: &Stop, lang: Lang) -> impl IntoView + use<> {
    let (class, said) = match stop.standing {
        Standing::Done => ("done", words::TRACK_DONE),
        Standing::Now => ("now", words::TRACK_NOW),
        Standing::Ahead => ("next", words::TRACK_NEXT),
    };
    let current = (stop.standing == Standing::Now).then_some("step");
    let named = |step: &Step| {
        let name = words::step_name(step.action).in_lang(lang);
        words::TRACK_HERE.with(lang, &[("step", &step.no), ("name", name)])
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
fn Paper() -> impl IntoView {
    let (folder, lang) = (Folder::here(), use_lang());
    let head = folder.part(|view| view.procedure.head.clone());
    let rows = folder.part(|view| {
        let next = view.procedure.next(view.case.state).map(|step| step.no.clone());
        (view.procedure.steps.clone(), next)
    });
    let title = move || {
        head.with(|head| words::TRACK_PAPER.with(lang.get(), &[("name", &head.name), ("number", &head.number)]))
    };
    let draw = move || {
        let (lang, (steps, next)) = (lang.get(), rows.get());
        folder.view.with_untracked(|view| {
            let here = |step: &Step| next.as_ref() == Some(&step.no);
            steps.into_iter().map(|step| draw_step(&step, here(&step), view, lang)).collect_view()
        })
    };
    view! {
        <p class="muted">{title}</p>
        <ol class="history">{draw}</ol>
        <p class="hint">{say(words::TRACK_ADDED_MORE)}</p>
    }
}

/// A row of the paper: number, activity, who, time, remark, and how sure the reading is.
fn draw_step(step: &Step, here: bool, view: &CaseView, lang: Lang) -> impl IntoView + use<> {
    let who = step.actors.first().map(|role| office_name(&view.agency, *role, lang));
    let day = view.calendar.day;
    let limit =
        step.limit.as_ref().map(|limit| words::TRACK_LIMIT.with(lang, &[("limit", &limit.within.in_words(day, lang))]));
    let after = step.after.map(|after| words::TRACK_AFTER.with(lang, &[("limit", &after.in_words(day, lang))]));
    let told = |words: shared::words::Words, name: &'static str, text: &Option<String>| {
        text.as_ref().map(|text| words.with(lang, &[(name, text)]))
    };
    let details = [
        who.map(|who| words::TRACK_WHO.with(lang, &[("office", &who)])),
        limit,
        after,
        told(words::TRACK_IF, "condition", &step.condition),
        told(words::TRACK_REMARK, "remark", &step.remark),
        told(words::TRACK_READING, "reading", &step.reading),
    ];
    let mark = |on: bool, tone: &'static str, words: shared::words::Words| {
        on.then(|| view! { <span class=format!("state {tone}")>{words.in_lang(lang)}</span> })
    };
    view! {
        <li aria-current=here.then_some("step")>
            <strong>{step.no.clone()}</strong>
            <span lang="id">{step.text.clone()}</span>
            <span class="row">
                {mark(here, "waiting", words::TRACK_IS_HERE)} {mark(step.added, "neutral", words::TRACK_ADDED)}
                {mark(step.certainty == Certainty::Low, "soon", words::TRACK_CONFIRM)}
            </span>
            {details
                .into_iter()
                .flatten()
                .map(|detail| view! { <span class="history-who">{detail}</span> })
                .collect_view()}
        </li>
    }
}
