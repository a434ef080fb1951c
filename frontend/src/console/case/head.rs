//! The head of a case: number, what it is about, where it stands, how it came. Absent: clocks.

use leptos::prelude::*;
use shared::procedure::{Role, State, TextKind};
use shared::text;
use shared::time::short_moment;
use shared::wire::CaseView;
use shared::words::console as page_words;
use shared::words::console::case as words;

use super::{Folder, TITLE_ID};
use crate::lang::use_lang;
use crate::parts::{office_name, state_tone};

/// Longest headline, in characters: two lines beside the queue.
const HEADLINE_LEN_MAX: usize = 72;

/// The beginning of the complaint.
fn headline(view: &CaseView) -> String {
    let told = view.texts.iter().find(|text| text.kind == TextKind::Complaint);
    told.map(|told| text::summary(&told.body, HEADLINE_LEN_MAX)).unwrap_or_default()
}

/// The head of the open case.
#[component]
pub fn Head() -> impl IntoView {
    let (folder, lang) = (Folder::here(), use_lang());
    let number = folder.part(|view| view.case.number.clone());
    let headline = folder.part(headline);
    let state = folder.part(|view| view.case.state);
    let spoke = folder.part(|view| view.case.reporter_spoke);
    let numbered =
        move || number.get().map_or(page_words::UNNUMBERED.in_lang(lang.get()).to_owned(), |number| number.to_string());
    let pill = move |state: State| {
        view! { <span class=format!("state {}", state_tone(state))>{move || state.words().in_lang(lang.get())}</span> }
    };
    view! {
        <header class="case-head">
            <p class="step number" aria-hidden="true">
                {numbered}
            </p>
            <h1 id=TITLE_ID tabindex="-1">
                <span class="visually-hidden">{numbered} ": "</span>
                {headline}
            </h1>
            <div class="row">
                {move || pill(state.get())}
                <Show when=move || spoke.get()>
                    <span class="state soon dot">{move || page_words::REPORTER_SPOKE.in_lang(lang.get())}</span>
                </Show>
            </div>
            <Facts />
        </header>
    }
}

/// When and how it came, what it is, who has it.
#[component]
fn Facts() -> impl IntoView {
    let (folder, lang) = (Folder::here(), use_lang());
    let facts = move || {
        let lang = lang.get();
        folder.view.with(|view| {
            let filed = short_moment(view.case.filed_at, view.calendar.zone, lang);
            let class = view.case.classification.map_or(words::CASE_UNCLASSIFIED, |class| class.words());
            let holder = office_name(&view.agency, view.case.holder, lang);
            let held = match view.case.holder {
                Role::Reporter => words::HELD_BY_REPORTER.in_lang(lang).to_owned(),
                _ => words::HELD_BY.with(lang, &[("office", &holder)]),
            };
            [
                Some(words::FILED.with(lang, &[("moment", &filed)])),
                Some(view.case.channel.words().in_lang(lang).to_owned()),
                Some(class.in_lang(lang).to_owned()),
                (!view.case.state.ended()).then_some(held),
            ]
        })
    };
    view! {
        <ul class="case-facts">
            {move || facts().into_iter().flatten().map(|fact| view! { <li>{fact}</li> }).collect_view()}
        </ul>
    }
}
