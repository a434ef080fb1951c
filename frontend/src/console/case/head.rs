//! The head of a case: number, what it is about, where it stands, how it came. Absent: clocks.

use leptos::prelude::*;
use shared::id::Period;
use shared::notice::{Matter, text_block};
use shared::procedure::{Role, State, TextKind};
use shared::text;
use shared::time::{month_and_year, short_moment};
use shared::wire::CaseView;
use shared::words::console as page_words;
use shared::words::console::case as words;
use shared::words::{Lang, Words, form as labels};

use super::reprint::Reprint;
use super::{Folder, TITLE_ID};
use crate::drawn::Show;
use crate::lang::use_lang;
use crate::parts::{CopyButton, holder_name, state_tone};

/// Longest headline, in characters: two lines beside the queue.
const HEADLINE_LEN_MAX: usize = 72;

/// The title of a month's recap.
#[must_use]
pub fn recap_title(period: &Period, lang: Lang) -> String {
    page_words::RECAP_OF.with(lang, &[("month", &month_and_year(period.first_day(), lang))])
}

/// The beginning of the complaint, or the month of the recap.
fn headline(view: &CaseView, lang: Lang) -> String {
    if let Some(period) = &view.case.period {
        return recap_title(period, lang);
    }
    let told = view.texts.iter().find(|text| text.kind == TextKind::Complaint);
    // What was told may have been erased.
    let number = || view.case.number.as_ref().map(ToString::to_string).unwrap_or_default();
    told.map_or_else(number, |told| text::summary(&told.body, HEADLINE_LEN_MAX))
}

/// The head of the open case.
#[component]
pub fn Head(
    /// What an officer takes out of the case, beside its state; none where one thing is done with it.
    #[prop(optional)]
    tools: Option<fn() -> AnyView>,
) -> impl IntoView {
    let (folder, lang) = (Folder::here(), use_lang());
    let number = folder.part(|view| view.case.number.clone());
    let headline = folder.part(move |view| headline(view, lang.get()));
    let state = folder.part(|view| view.case.state);
    let spoke = folder.part(|view| view.case.reporter_spoke);
    let unhappy = folder.part(|view| view.case.dissatisfied());
    let recap = folder.part(|view| view.case.period.is_some());
    let numbered = move || match (number.get(), recap.get()) {
        (Some(number), _) => number.to_string(),
        (None, true) => String::new(),
        (None, false) => page_words::UNNUMBERED.in_lang(lang.get()).to_owned(),
    };
    let pill = move |state: State| {
        view! { <span class=format!("state {}", state_tone(state))>{move || state.words().in_lang(lang.get())}</span> }
    };
    view! {
        <header class="case-head">
            <p class="step number" aria-hidden="true">
                {numbered}
            </p>
            <h1 id=TITLE_ID tabindex="-1">
                <Show when=move || !recap.get()>
                    <span class="visually-hidden">{numbered} ": "</span>
                </Show>
                {headline}
            </h1>
            <div class="row">
                {move || pill(state.get())}
                <Secrecies />
                <Show when=move || spoke.get()>
                    <span class="state soon dot">{move || page_words::REPORTER_SPOKE.in_lang(lang.get())}</span>
                </Show>
                <Show when=move || unhappy.get()>
                    <span class="state late cross">{move || page_words::ROW_DISSATISFIED.in_lang(lang.get())}</span>
                </Show>
                {tools.map(|tools| view! { <Show when=move || !recap.get()>{tools()}</Show> })}
            </div>
            <Facts />
        </header>
    }
}

/// What an officer takes out of a complaint: its text block, and its papers.
#[must_use]
pub fn tools() -> AnyView {
    view! {
        <TextBlock />
        <Reprint />
    }
    .into_any()
}

/// The text an officer pastes where the reporter or a group reads it.
#[component]
fn TextBlock() -> impl IntoView {
    let folder = Folder::here();
    let site = window().location().origin().unwrap_or_default();
    let text = folder.part(move |view| {
        let (agency, procedure, case) = (&view.agency, &view.procedure, &view.case);
        text_block(&Matter { site: &site, agency, zone: view.calendar.zone, procedure, case })
    });
    move || view! { <CopyButton text=text.get() what=words::TEXT_BLOCK_WHAT label=words::TEXT_BLOCK /> }
}

/// What the reporter keeps to themselves.
#[component]
fn Secrecies() -> impl IntoView {
    let (folder, lang) = (Folder::here(), use_lang());
    let secrecy = folder.part(|view| view.case.secrecy);
    move || {
        let (secrecy, lang) = (secrecy.get(), lang.get());
        let badge =
            |on: bool, words: Words| on.then(|| view! { <span class="state waiting dot">{words.in_lang(lang)}</span> });
        view! {
            {badge(secrecy.confidential, labels::CONFIDENTIAL)}
            {badge(secrecy.anonymous, labels::ANONYMOUS)}
        }
    }
}

/// When and how it came, what it is, who has it, how often it went back.
fn facts(view: &CaseView, lang: Lang) -> Vec<String> {
    let case = &view.case;
    let filed = short_moment(case.filed_at, view.calendar.zone, lang);
    let holder = holder_name(&view.agency, case.holder, case.unit.as_ref(), lang);
    let held = match case.holder {
        Role::Reporter => words::HELD_BY_REPORTER.in_lang(lang).to_owned(),
        _ => words::HELD_BY.with(lang, &[("office", &holder)]),
    };
    let held = (!case.state.ended()).then_some(held);
    if case.period.is_some() {
        return [Some(words::RECAP_OPENED.with(lang, &[("moment", &filed)])), held].into_iter().flatten().collect();
    }
    let class = case.classification.map_or(words::CASE_UNCLASSIFIED, |class| class.words());
    let external = case.external.as_ref().map(|number| {
        let channel = case.channel.words().in_lang(lang);
        words::EXTERNAL.with(lang, &[("channel", channel), ("number", number.as_str())])
    });
    let (returns, most) = (case.returns.to_string(), view.procedure.returns_max.to_string());
    let hops = (case.returns > 0).then(|| words::HOPS.with(lang, &[("times", &returns), ("most", &most)]));
    [
        Some(words::FILED.with(lang, &[("moment", &filed)])),
        Some(external.unwrap_or_else(|| case.channel.words().in_lang(lang).to_owned())),
        case.kind.map(|kind| kind.words().in_lang(lang).to_owned()),
        Some(class.in_lang(lang).to_owned()),
        held,
        hops,
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[component]
fn Facts() -> impl IntoView {
    let (folder, lang) = (Folder::here(), use_lang());
    let rows = folder.part(move |view| facts(view, lang.get()));
    view! {
        <ul class="case-facts">
            {move || rows.get().into_iter().map(|fact| view! { <li>{fact}</li> }).collect_view()}
        </ul>
    }
}
