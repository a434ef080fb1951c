//! The complaint as it was told, never edited, and the reporter as far as this post may see.

use leptos::prelude::*;
use shared::form::{Field, Identity};
use shared::procedure::TextKind;
use shared::time::{long_date, parse_date};
use shared::wire::CaseView;
use shared::words::Lang;
use shared::words::console::case as words;

use super::Folder;
use crate::lang::{said, say, use_lang};

/// A date as it was typed, in words.
fn date_in_words(typed: &str, lang: Lang) -> String {
    parse_date(typed).map_or_else(|| typed.to_owned(), |date| long_date(date, lang))
}

/// The complaint's own words.
fn story(view: &CaseView) -> String {
    let told = view.texts.iter().find(|text| text.kind == TextKind::Complaint);
    told.map(|told| told.body.clone()).unwrap_or_default()
}

/// The complaint with place and date.
#[component]
pub fn AsTold() -> impl IntoView {
    let (folder, lang) = (Folder::here(), use_lang());
    let told = folder.part(|view| view.told.clone());
    let facts = move || {
        let (told, lang) = (told.get(), lang.get());
        let when = told.happened_on.map(|on| date_in_words(&on, lang));
        [told.place.map(|place| (words::TOLD_PLACE, place)), when.map(|when| (words::TOLD_WHEN, when))]
            .into_iter()
            .flatten()
            .map(|(words, value)| view! { <li>{words.with(lang, &[("value", &value)])}</li> })
            .collect_view()
    };
    let any = folder.part(|view| view.told.place.is_some() || view.told.happened_on.is_some());
    view! {
        <h2>{say(words::TOLD)}</h2>
        <div class="message">
            <p>{folder.part(story)}</p>
        </div>
        <Show when=move || any.get()>
            <ul class="case-facts">{facts}</ul>
        </Show>
        <Reporter />
    }
}

/// The reporter, masked, for those who judge whether the data is complete.
#[component]
fn Reporter() -> impl IntoView {
    let folder = Folder::here();
    let rows = move || folder.view.with(|view| view.identity.as_ref().map(draw));
    view! { {rows} }
}

fn draw(identity: &Identity) -> impl IntoView + use<> {
    let fields = [
        (Field::Name, &identity.name),
        (Field::Phone, &identity.phone),
        (Field::Address, &identity.address),
        (Field::Email, &identity.email),
    ];
    let given = fields.into_iter().filter_map(|(field, value)| value.clone().map(|value| (field, value)));
    let rows = given.map(|(field, value)| {
        view! {
            <div>
                <dt>{said(move |lang| field.label().in_lang(lang).to_owned())}</dt>
                <dd>{value}</dd>
            </div>
        }
    });
    view! {
        <details>
            <summary>{say(words::IDENTITY)}</summary>
            <p class="hint">{say(words::IDENTITY_MASKED)}</p>
            <dl class="answers">{rows.collect_view()}</dl>
        </details>
    }
}
