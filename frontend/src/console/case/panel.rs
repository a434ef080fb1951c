//! The panel of a step: what it asks for and nothing else, with who will read it. Absent: sending
//! (see `super::sheet`).

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::case::Offer;
use shared::form::Field;
use shared::outlook::unit_before;
use shared::procedure::{Action, Step, TextKind};
use shared::time::short_moment;
use shared::wire::TextView;
use shared::words::console as page_words;
use shared::words::console::actions as words;
use shared::words::console::case as case_words;

use super::asked::{self, Classes, Grounds, HappenedAt, RecordedFor, Units};
use super::composer::Composer;
use super::route::Route;
use super::sheet::{PREFIX, Sheet};
use super::working::UseDraft;
use super::{Folder, history, mention};
use crate::browser;
use crate::console::desk::Desk;
use crate::drawn::{Show, memo};
use crate::lang::{said, say, use_lang};
use crate::parts::{AreaField, Mark, Notice, NoticeKind, SendButton, holder_name};

/// The panel of a step of the open case.
#[component]
pub fn Panel(
    /// The step.
    offer: Offer,
    /// The form's id.
    id: String,
) -> impl IntoView {
    let (folder, action) = (Folder::here(), offer.action);
    let step = folder.view.with_untracked(|view| view.procedure.step(&offer.step).cloned());
    let sheet = Sheet::open(offer);
    let asked = step.as_ref().map(|step| asked::fields(step, folder)).unwrap_or_default();
    let asked_when = asked.contains(&Field::HappenedAt);
    browser::focus_on(&asked.first().map_or(id.clone(), |field| format!("{PREFIX}{}", field.code())));
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        sheet.send();
    };
    view! {
        <form id=id novalidate tabindex="-1" on:submit=send>
            <Changed sheet />
            {step.map(|step| view! { <Fields sheet step asked /> })}
            <NotSent sheet />
            <Buttons sheet action recorded=asked_when />
        </form>
    }
}

/// What the step says and asks.
#[component]
fn Fields(sheet: Sheet, step: Step, asked: Vec<Field>) -> impl IntoView {
    let (action, recap) = (step.action, step.of_recap());
    let remark = step.remark.clone().map(|remark| {
        view! {
            <div class="notice info">
                <strong lang="id">{remark}</strong>
            </div>
        }
    });
    let asks = |field| asked.contains(&field);
    view! {
        <RecordedFor step=step.clone() />
        <Reading step=step.clone() />
        {remark}
        {(action == Action::Answer).then(|| view! { <UseDraft sheet /> })}
        {(action == Action::Answer).then(|| view! { <Material sheet /> })}
        {asks(Field::Unit).then(|| view! { <Route sheet step=step.clone() /> })}
        {asks(Field::Unit).then(|| view! { <Units sheet step=step.clone() /> })}
        {asks(Field::Ground).then(|| view! { <Grounds sheet action recap /> })}
        {asks(Field::Classification).then(|| view! { <Classes sheet /> })}
        {match action {
            Action::Answer => view! { <Composer parts=sheet.parts() prefix=PREFIX /> }.into_any(),
            _ => asks(Field::Text).then(|| view! { <TextField sheet action /> }).into_any(),
        }}
        {(action == Action::Note).then(|| mention::handles(sheet))}
        {asks(Field::HappenedAt).then(|| view! { <HappenedAt sheet /> })}
    }
}

/// Why the step was read, or added, as it stands here; an officer who knows better should be able to say so.
#[component]
fn Reading(step: Step) -> impl IntoView {
    let (sure, added) = (step.certainty.sure(), step.added);
    let line = match (sure, added, step.reading) {
        (false, _, Some(reading)) => said(move |lang| case_words::TRACK_DOUBT_WHY.with(lang, &[("reading", &reading)])),
        (false, _, None) => said(|lang| case_words::TRACK_DOUBT.in_lang(lang).to_owned()),
        (true, true, Some(reading)) => {
            said(move |lang| case_words::TRACK_ADDED_WHY.with(lang, &[("reading", &reading)]))
        }
        (true, ..) => return None,
    };
    Some(view! { <p class="hint">{line}</p> })
}

/// The button that sends, and the one that closes.
#[component]
fn Buttons(sheet: Sheet, action: Action, recorded: bool) -> impl IntoView {
    let desk = Desk::here();
    let usual = if recorded { words::DO_RECORD } else { words::panel(action).send };
    // What goes out as a promise is not to be taken for an answer by whoever sends it.
    let promises =
        Memo::new(move |_| action == Action::Answer && sheet.value(Field::PromisedOn).with(|on| !on.is_empty()));
    let send = move || {
        let label = if promises.get() { shared::words::answer::DO_PROMISE } else { usual };
        view! { <SendButton label busy_label=words::SENDING busy=sheet.busy /> }
    };
    view! {
        <div class="buttons">
            {send}
            <button class="button quiet" type="button" on:click=move |_| desk.panel.set(None)>
                {say(page_words::CLOSE)}
            </button>
        </div>
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
            value=sheet.value(Field::Text)
            problems=sheet.problems
            label=panel.label
            hint=panel.hint
            mark=mark
            counted=true
            prefix=PREFIX
        />
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
        let (role, at, body, version) = (material.role, material.at, material.body.clone(), material.version);
        let from = move || {
            let lang = lang.get();
            let (office, moment) = folder.view.with(|view| {
                let unit = unit_before(&view.case, version);
                (holder_name(&view.agency, role, unit, lang), short_moment(at, view.calendar.zone, lang))
            });
            words::MATERIAL_FROM.with(lang, &[("office", &office), ("moment", &moment)])
        };
        let take = move |_| {
            sheet.value(Field::Text).update(|text| {
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
    let any = memo(move || since.with(|since| !since.is_empty()));
    let lines = move || {
        let lang = lang.get();
        folder.view.with(|view| {
            let line = |passage: shared::case::Passage| {
                let office = history::actor(&passage, view, lang);
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
