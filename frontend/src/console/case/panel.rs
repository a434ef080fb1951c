//! The panel of a step: what it asks for and nothing else, with who will read it. Absent: sending
//! (see `super::sheet`).

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::case::Offer;
use shared::form::{Field, Problem};
use shared::procedure::{Action, Classification, TextKind};
use shared::time::short_moment;
use shared::wire::TextView;
use shared::words::console as page_words;
use shared::words::console::actions as words;

use super::Folder;
use super::sheet::{PREFIX, Sheet};
use crate::browser;
use crate::console::desk::Desk;
use crate::lang::{said, say, use_lang};
use crate::parts::{AreaField, Mark, Notice, NoticeKind, SendButton, office_name};

/// The panel of a step of the open case.
#[component]
pub fn Panel(
    /// The step.
    offer: Offer,
    /// The form's id.
    id: String,
) -> impl IntoView {
    let (desk, folder) = (Desk::here(), Folder::here());
    let (action, needs) = (offer.action, offer.action.needs());
    let remark =
        folder.view.with_untracked(|view| view.procedure.step(&offer.step).and_then(|step| step.remark.clone()));
    let sheet = Sheet::open(offer);
    browser::focus_on(&first_field(action).map_or(id.clone(), |field| format!("{PREFIX}{}", field.code())));
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        sheet.send();
    };
    let text = needs.text.map(|_| view! { <TextField sheet action /> });
    let remark = remark.map(|remark| {
        view! {
            <div class="notice info">
                <strong lang="id">{remark}</strong>
            </div>
        }
    });
    view! {
        <form id=id novalidate tabindex="-1" on:submit=send>
            <Changed sheet />
            <NotSent sheet />
            {remark}
            {(action == Action::Answer).then(|| view! { <Material sheet /> })}
            {needs.classification.then(|| view! { <Classes sheet /> })}
            {text}
            <div class="buttons">
                <SendButton label=words::panel(action).send busy_label=words::SENDING busy=sheet.busy />
                <button class="button quiet" type="button" on:click=move |_| desk.panel.set(None)>
                    {say(page_words::CLOSE)}
                </button>
            </div>
        </form>
    }
}

/// Where the focus goes when a panel opens.
const fn first_field(action: Action) -> Option<Field> {
    let needs = action.needs();
    match needs.text {
        _ if needs.classification => Some(Field::Classification),
        Some(_) => Some(Field::Text),
        None => None,
    }
}

/// The text a step takes, named for what it is here.
#[component]
fn TextField(sheet: Sheet, action: Action) -> impl IntoView {
    let panel = words::panel(action);
    let mark = if action.needs().text_required { Mark::Needed } else { Mark::Optional };
    view! {
        <AreaField
            field=Field::Text
            value=sheet.text
            problems=sheet.problems
            label=panel.label
            hint=panel.hint
            mark=mark
            counted=true
            prefix=PREFIX
        />
    }
}

/// The classes to choose from, each with what it takes in.
#[component]
fn Classes(sheet: Sheet) -> impl IntoView {
    let problem = Memo::new(move |_| {
        let about = |problem: &&Problem| problem.field == Field::Classification;
        sheet.problems.with(|problems| problems.iter().find(about).copied())
    });
    let id = format!("{PREFIX}{}", Field::Classification.code());
    let (problem_id, described) = (format!("{id}-problem"), format!("{id}-problem"));
    let rows = Classification::ALL.iter().enumerate().map(|(at, class)| {
        let id = if at == 0 { id.clone() } else { format!("{id}-{}", class.code()) };
        view! { <Class class=*class id sheet /> }
    });
    view! {
        <fieldset
            class="field"
            class:wrong=move || problem.get().is_some()
            aria-describedby=move || problem.get().map(|_| described.clone())
        >
            <legend>{say(Field::Classification.label())}</legend>
            {move || {
                problem
                    .get()
                    .map(|problem| {
                        let sentence = said(move |lang| problem.sentence(lang));
                        view! {
                            <p class="problem" id=problem_id.clone()>
                                {sentence}
                            </p>
                        }
                    })
            }}
            {rows.collect_view()}
        </fieldset>
    }
}

#[component]
fn Class(class: Classification, id: String, sheet: Sheet) -> impl IntoView {
    let chosen = move || sheet.classification.with(|code| code == class.code());
    view! {
        <div class="choice">
            <input
                type="radio"
                name="classification"
                id=id.clone()
                value=class.code()
                prop:checked=chosen
                on:change=move |_| sheet.classification.set(class.code().to_owned())
            />
            <label for=id>
                {say(class.words())}
                <span class="hint">{say(words::about(class))}</span>
            </label>
        </div>
    }
}

/// The material the answer is to be made of, with a button that takes it over.
#[component]
fn Material(sheet: Sheet) -> impl IntoView {
    let (folder, lang) = (Folder::here(), use_lang());
    let found = folder.part(|view| {
        let material = |text: &&TextView| text.kind == TextKind::Material;
        view.texts.iter().rfind(material).cloned()
    });
    let draw = move |material: TextView| {
        let (role, at, body) = (material.role, material.at, material.body.clone());
        let from = move || {
            let lang = lang.get();
            let (office, moment) = folder
                .view
                .with(|view| (office_name(&view.agency, role, lang), short_moment(at, view.calendar.zone, lang)));
            words::MATERIAL_FROM.with(lang, &[("office", &office), ("moment", &moment)])
        };
        let take = move |_| {
            sheet.text.update(|text| {
                let between = if text.trim().is_empty() { "" } else { "\n\n" };
                *text = format!("{}{between}{body}", text.trim_end());
            });
            browser::focus_on(&format!("{PREFIX}{}", Field::Text.code()));
        };
        view! {
            <div class="field">
                <div class="message">
                    <div class="message-head">
                        <strong>{from}</strong>
                    </div>
                    <p>{material.body}</p>
                    <button class="button secondary small" type="button" on:click=take>
                        {say(words::USE_MATERIAL)}
                    </button>
                </div>
            </div>
        }
    };
    move || found.get().map(draw)
}

/// What others did since the panel was opened.
#[component]
fn Changed(sheet: Sheet) -> impl IntoView {
    let (folder, lang) = (Folder::here(), use_lang());
    let since = sheet.since();
    let any = Memo::new(move |_| since.with(|since| !since.is_empty()));
    let lines = move || {
        let lang = lang.get();
        folder.view.with(|view| {
            let line = |passage: shared::case::Passage| {
                let office = office_name(&view.agency, passage.role, lang);
                let what = shared::words::console::case::step_name(passage.action).in_lang(lang);
                let moment = short_moment(passage.happened_at, view.calendar.zone, lang);
                let line = words::CHANGED_BY.with(lang, &[("office", &office), ("what", what), ("moment", &moment)]);
                view! { <p>{line}</p> }
            };
            since.get().into_iter().map(line).collect_view()
        })
    };
    view! {
        <Show when=move || any.get()>
            <Notice kind=NoticeKind::Problem title=said(|lang| words::CHANGED.in_lang(lang).to_owned())>
                {lines}
                <p>{say(words::CHANGED_MORE)}</p>
            </Notice>
        </Show>
    }
}

/// Why it was not sent, and that the text is safe.
#[component]
fn NotSent(sheet: Sheet) -> impl IntoView {
    move || {
        let failure = sheet.failure.get()?;
        let (then, why) = match failure.status() {
            None => (words::NOT_SENT_OFFLINE, None),
            Some(401) => (words::NOT_SENT_SESSION, None),
            Some(_) => (words::NOT_SENT_KEPT, Some(said(move |lang| failure.sentence(lang)))),
        };
        Some(view! {
            <Notice kind=NoticeKind::Problem title=said(|lang| words::NOT_SENT.in_lang(lang).to_owned())>
                {why.map(|why| view! { <p>{why}</p> })}
                <p>{say(then)}</p>
            </Notice>
        })
    }
}
