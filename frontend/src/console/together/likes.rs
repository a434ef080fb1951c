//! The cases likely about the same matter, each with why, to be ticked and gathered. Absent: gathering (see
//! `super::sheet`).

use leptos::prelude::*;
use shared::form::Field;
use shared::id::UmbrellaId;
use shared::procedure::{Ground, StepNo};
use shared::together;
use shared::wire::{Alike, Member, Related};
use shared::words::console as page_words;
use shared::words::{Lang, Words, split, together as words};

use super::sheet::{PREFIX, Sheet};
use super::{line, number};
use crate::console::address;
use crate::console::desk::{Desk, Draft};
use crate::console::place::Place;
use crate::drawn::{all, drawn, maybe};
use crate::lang::{said, say};
use crate::parts::{ErrorSummary, Mark, SendButton};

/// The cases alike, each with why, to be ticked and gathered.
pub(super) fn list(sheet: Sheet, told: &Related, may: bool) -> AnyView {
    let group = told.umbrella.as_ref().map(|group| group.id.clone());
    let rows = all(told.similar.clone().into_iter().map(|alike| alike_row(sheet, alike, may)));
    let none = maybe(rows.is_empty().then(|| view! { <p class="muted">{say(words::SIMILAR_NONE)}</p> }));
    let any = told.similar.iter().any(|alike| alike.case.hindered.is_none() && alike.case.umbrella.is_none());
    let hint = maybe((!rows.is_empty()).then(|| view! { <p class="hint">{say(words::SIMILAR_HINT)}</p> }));
    let twice = told.similar.iter().any(|alike| alike.same_reporter);
    let twice = maybe(twice.then(|| view! { <p class="hint">{say(split::SAME_REPORTER_HINT)}</p> }));
    let refused = maybe((!may && !rows.is_empty()).then(|| {
        let why = told.case.hindered.clone().filter(|_| told.gathers);
        let plain = said(|lang| words::NOT_YOURS_TO_GATHER.in_lang(lang).to_owned());
        view! { <p class="muted">{why.map_or_else(|| plain.into_any(), IntoAny::into_any)}</p> }
    }));
    let form = maybe((may && any).then(|| gather_form(sheet, group)));
    view! {
        <section class="stack">
            <h2>{say(words::SIMILAR)}</h2>
            {none} {hint} {twice}
            <ul class="rows">{rows}</ul>
            {refused} {form}
        </section>
    }
    .into_any()
}

fn alike_row(sheet: Sheet, alike: Alike, may: bool) -> AnyView {
    let Alike { case, reasons, same_reporter, closed_by } = alike;
    let close = maybe(closed_by.map(|step| close_as_twice(sheet, &case, step)));
    let same = maybe(same_reporter.then(|| view! { <span class="state soon dot">{say(split::SAME_REPORTER)}</span> }));
    let free = case.umbrella.is_none() && case.hindered.is_none();
    let (id, held) = (case.id.clone(), case.id.clone());
    let label = case.clone();
    let tick = maybe((may && free).then(|| {
        let set = move |event: web_sys::Event| {
            let on = event_target_checked(&event);
            sheet.ticked.update(|ticked| {
                ticked.retain(|one| *one != id);
                ticked.extend(on.then(|| id.clone()));
            });
        };
        view! {
            <input
                type="checkbox"
                aria-label=said(move |lang| words::PICK_ROW.with(lang, &[("number", &number(&label, lang))]))
                prop:checked=move || sheet.ticked.with(|ticked| ticked.contains(&held))
                on:change=set
            />
        }
    }));
    let grouped = case.umbrella.is_some();
    let why = case.hindered.clone().filter(|_| may && !grouped);
    let why = maybe(why.map(|why| view! { <span class="muted">{why}</span> }));
    let other = maybe(grouped.then(|| view! { <span class="muted">{say(words::IN_OTHER_GROUP)}</span> }));
    view! {
        <li class="rows-line alike">
            {tick}
            <span class="stack">
                {line(&case)} {same} <strong>{said(move |lang| together::line(&reasons, lang))}</strong> {why} {other} {close}
            </span>
        </li>
    }
    .into_any()
}

/// Lays out the closing of this complaint as told twice, for the officer to read over and send: the first is named in
/// the words its reporter gets.
fn close_as_twice(sheet: Sheet, first: &Member, step: StepNo) -> AnyView {
    let first = StoredValue::new(first.clone());
    let named =
        move |words: Words, lang| first.with_value(|first| words.with(lang, &[("number", &number(first, lang))]));
    let (desk, place) = (Desk::here(), Place::here());
    let lay = move |_| {
        let id = sheet.folder.id();
        // What was typed for the step before is the officer's own.
        if desk.draft(&id, &step).text.is_empty() {
            let (ground, text) = (Ground::Duplicate.code().to_owned(), named(split::CLOSE_TWICE_TEXT, Lang::Id));
            desk.keep(&id, &step, Draft { step: step.clone(), ground, text, ..Draft::default() });
        }
        place.go(&address::case_step(id.as_str(), &step));
    };
    view! {
        <span>
            <button class="button secondary small" type="button" on:click=lay>
                {say(split::CLOSE_TWICE)}
                <span class="visually-hidden">{said(move |lang| named(split::CLOSE_TWICE_OF, lang))}</span>
            </button>
        </span>
    }
    .into_any()
}

fn gather_form(sheet: Sheet, group: Option<UmbrellaId>) -> AnyView {
    let new = group.is_none();
    let group = StoredValue::new(group);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        sheet.gather(group.get_value());
    };
    let fields = maybe(new.then(|| {
        view! {
            {sheet.typed.line(Field::GroupName, words::GATHER_NAME, Mark::Needed)}
            <p class="hint">{say(words::GATHER_NAME_HINT)}</p>
            {sheet.typed.area(Field::Text, words::GATHER_TEXT, Mark::Optional)}
        }
    }));
    let label = if new { words::GATHER } else { words::GATHER_ADD };
    let none = Signal::derive(move || sheet.ticked.with(Vec::is_empty));
    view! {
        <form class="panel stack" novalidate on:submit=submit>
            <ErrorSummary problems=sheet.typed.problems prefix=PREFIX />
            {fields}
            {drawn(move || maybe(none.get().then(|| view! { <p class="muted">{say(words::GATHER_NONE)}</p> })))}
            <SendButton label busy_label=page_words::LOADING busy=sheet.busy />
        </form>
    }
    .into_any()
}
