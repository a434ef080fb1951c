//! The composer of an answer: its parts, sample texts, hints of language, and what the reporter would read. Absent:
//! sending, and what an answer must have (see `shared::answer`).

use leptos::prelude::*;
use shared::answer::{Decision, Filling, Template, composed, filled, rights};
use shared::form::{Field, Problem};
use shared::language;
use shared::procedure::Action;
use shared::time::{long_date, parse_date};
use shared::wire::CaseView;
use shared::words::{Words, answer as words};

use super::Folder;
use crate::browser;
use crate::drawn::{all, drawn, maybe};
use crate::lang::{said, say, use_lang};
use crate::parts::{AreaField, Choice, LineField, Mark, Name, SelectField, holder_name};

/// The parts of an answer as they are typed.
#[derive(Clone, Copy)]
pub struct Parts {
    /// The decision, by code.
    pub decision: RwSignal<String>,
    /// By whom it was decided.
    pub decided_by: RwSignal<String>,
    /// What was done or why not.
    pub text: RwSignal<String>,
    /// The day of a promise, where one may be given.
    pub promised_on: Option<RwSignal<String>>,
    /// What is to be put right.
    pub problems: RwSignal<Vec<Problem>>,
}

/// Who had the matter: the unit or office that gave the material, or whoever holds the case.
fn office(view: &CaseView, lang: shared::words::Lang) -> String {
    let gave = view
        .case
        .history
        .iter()
        .rev()
        .find(|passage| matches!(passage.action, Action::Respond | Action::DraftAnswer | Action::FollowUp));
    match gave {
        Some(passage) => {
            let unit = shared::outlook::unit_before(&view.case, passage.version);
            holder_name(&view.agency, passage.role, unit, lang)
        }
        None => holder_name(&view.agency, view.case.holder, view.case.unit.as_ref(), lang),
    }
}

fn filling(view: &CaseView, lang: shared::words::Lang) -> Filling {
    Filling {
        number: view.case.number.as_ref().map(ToString::to_string).unwrap_or_default(),
        date: long_date(view.calendar.zone.date(view.case.filed_at), lang),
        office: office(view, lang),
        agency: view.agency.name.clone(),
    }
}

/// The composer.
#[component]
pub fn Composer(parts: Parts, prefix: &'static str) -> impl IntoView {
    let folder = Folder::here();
    if parts.decided_by.with_untracked(String::is_empty) {
        let lang = use_lang().get_untracked();
        parts.decided_by.set(folder.view.with_untracked(|view| office(view, lang)));
    }
    let decisions: Vec<Choice> = Decision::ALL
        .iter()
        .map(|one| Choice { code: one.code().to_owned(), name: Name::Words(one.words()), about: None })
        .collect();
    let problems = parts.problems;
    let promise = parts.promised_on.map(|value| {
        view! {
            <LineField
                field=Field::PromisedOn
                value=value
                problems=problems
                label=words::PROMISE_FIELD
                hint=words::PROMISE_HINT
                mark=Mark::Optional
                prefix=prefix
            />
        }
    });
    view! {
        <Samples parts prefix />
        <SelectField
            field=Field::Decision
            value=parts.decision
            problems=problems
            choices=Signal::derive(move || decisions.clone())
            none=words::COMPOSER_SAYS
            label=words::COMPOSER_DECISION
            hint=words::COMPOSER_DECISION_HINT
            prefix=prefix
        />
        <LineField field=Field::DecidedBy value=parts.decided_by problems=problems label=words::COMPOSER_BY prefix=prefix />
        <AreaField
            field=Field::Text
            value=parts.text
            problems=problems
            label=LABEL
            hint=words::COMPOSER_TEXT
            counted=true
            prefix=prefix
        />
        <Advice text=parts.text />
        {promise}
        <Preview parts />
    }
}

/// What the text is called: what the reporter reads.
const LABEL: Words = shared::words::console::actions::LABEL_ANSWER;

/// The sample answers of the agency, as buttons that put their text in.
#[component]
fn Samples(parts: Parts, prefix: &'static str) -> impl IntoView {
    let (folder, lang) = (Folder::here(), use_lang());
    let samples = folder.view.with_untracked(|view| view.agency.templates.clone());
    let take = move |template: &Template| {
        let with = folder.view.with_untracked(|view| filling(view, lang.get_untracked()));
        let text = filled(template, &with);
        parts.text.update(|typed| {
            let between = if typed.trim().is_empty() { "" } else { "\n\n" };
            *typed = format!("{}{between}{text}", typed.trim_end());
        });
        if !template.decision.is_empty() {
            parts.decision.set(template.decision.clone());
        }
        browser::focus_on(&format!("{prefix}{}", Field::Text.code()));
    };
    let some = !samples.is_empty();
    let buttons = samples.into_iter().map(|template| {
        let name = template.name.clone();
        view! {
            <button class="button secondary small" type="button" on:click=move |_| take(&template)>
                {name}
            </button>
        }
        .into_any()
    });
    let buttons = all(buttons);
    maybe(some.then(|| {
        view! {
            <details class="samples">
                <summary>{say(words::COMPOSER_TEMPLATE)}</summary>
                <div class="buttons">{buttons}</div>
            </details>
        }
    }))
}

/// Hints of language, which bind nobody.
#[component]
fn Advice(text: RwSignal<String>) -> impl IntoView {
    let lang = use_lang();
    let hints = Memo::new(move |_| {
        text.with(|text| language::hints(text).iter().map(|hint| hint.sentence(lang.get())).collect::<Vec<_>>())
    });
    drawn(move || {
        let found = hints.get();
        maybe((!found.is_empty()).then(|| {
            let lines = all(found.into_iter().map(|line| view! { <li>{line}</li> }.into_any()));
            view! {
                <div class="hint" role="note">
                    <strong>{say(words::COMPOSER_ADVICE)}</strong>
                    <ul>{lines}</ul>
                </div>
            }
        }))
    })
}

/// What the reporter would read: the one text of the parts, and the rights that stand under it.
#[component]
fn Preview(parts: Parts) -> impl IntoView {
    let (folder, lang) = (Folder::here(), use_lang());
    let whole = move || {
        let by = parts.decided_by.get();
        let promise = parts.promised_on.and_then(|on| on.with(|on| parse_date(on)));
        let by = Some(by.trim()).filter(|by| !by.is_empty());
        parts
            .text
            .with(|text| composed(text.trim(), parts.decision.with(|code| Decision::from_code(code)), by, promise))
    };
    let promised = Memo::new(move |_| parts.promised_on.is_some_and(|on| on.with(|on| !on.is_empty())));
    let lines = move || {
        let rights = folder.view.with(|view| rights(&view.procedure, &view.calendar, lang.get()));
        all(rights.into_iter().map(|line| view! { <li>{line}</li> }.into_any()))
    };
    view! {
        <details>
            <summary>{say(words::COMPOSER_PREVIEW)}</summary>
            <div class="message agency">
                <p>{whole}</p>
                <Show when=move || !promised.get()>
                    <p>
                        <strong>{said(|lang| words::RIGHTS.in_lang(lang).to_owned())}</strong>
                    </p>
                    <ul>{lines}</ul>
                </Show>
            </div>
        </details>
    }
}
