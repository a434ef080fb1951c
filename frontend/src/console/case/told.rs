//! The complaint as it was told, never edited. Absent: who told it (see `super::identity`).

use leptos::prelude::*;
use shared::location::Location;
use shared::procedure::TextKind;
use shared::retention;
use shared::secrecy::About;
use shared::time::{long_date, parse_date};
use shared::wire::CaseView;
use shared::words::Lang;
use shared::words::citizen::place;
use shared::words::console::case as words;

use super::Folder;
use super::identity::Reporter;
use super::publication::WhoReads;
use crate::drawn::Show;
use crate::lang::{say, say_with, use_lang};

/// A date as it was typed, in words.
fn date_in_words(typed: &str, lang: Lang) -> String {
    parse_date(typed).map_or_else(|| typed.to_owned(), |date| long_date(date, lang))
}

/// The complaint's own words, or why they are gone.
fn story(view: &CaseView, lang: Lang) -> String {
    let told = view.texts.iter().find(|text| text.kind == TextKind::Complaint);
    let erased = || retention::erased(&view.case).then(|| words::TOLD_ERASED.in_lang(lang).to_owned());
    told.map(|told| told.body.clone()).or_else(erased).unwrap_or_default()
}

/// What the complaint is about, whom it concerns, where and when.
fn facts(view: &CaseView, lang: Lang) -> Vec<String> {
    let category = view.case.category.as_ref().and_then(|id| view.agency.category(id.as_str()));
    let about = view.case.about.as_ref().and_then(|about| match about {
        About::OwnOffice => Some(view.agency.name.clone()),
        About::Unit(unit) => view.agency.unit(unit).map(|unit| unit.name.clone()),
    });
    let when = view.told.happened_on.as_ref().map(|on| date_in_words(on, lang));
    let all = [
        (words::TOLD_CATEGORY, category.map(|category| category.name.clone())),
        (words::TOLD_ABOUT, about),
        (words::TOLD_PLACE, view.told.place.clone()),
        (words::TOLD_REGION, view.told.region_name.clone()),
        (words::TOLD_WHEN, when),
    ];
    all.into_iter().filter_map(|(words, value)| Some(words.with(lang, &[("value", &value?)]))).collect()
}

/// The point from the reporter's phone, and how near it that is; maps open it. Nothing is asked of a map before
/// somebody does.
#[component]
fn Point(at: Location) -> impl IntoView {
    let within = say_with(place::LOCATION_WITHIN, vec![("metres", at.metres.to_string())]);
    view! {
        <p class="case-facts">
            {within} " (" {at.point()} "): " <a href=at.map() target="_blank" rel="noreferrer">
                {say(words::TOLD_MAP)}
            </a> " · " <a href=at.geo()>{say(words::TOLD_MAP_APP)}</a>
        </p>
    }
}

/// The complaint with place and date.
#[component]
pub fn AsTold() -> impl IntoView {
    let (folder, lang) = (Folder::here(), use_lang());
    let lines = folder.part(move |view| facts(view, lang.get()));
    let facts = move || lines.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let point = folder.part(|view| view.told.location.as_deref().and_then(Location::parse));
    let any = move || lines.with(|lines| !lines.is_empty());
    view! {
        <h2>{say(words::TOLD)}</h2>
        <div class="message">
            <p>{folder.part(move |view| story(view, lang.get()))}</p>
        </div>
        <Show when=any>
            <ul class="case-facts">{facts}</ul>
        </Show>
        {move || point.get().map(|at| view! { <Point at /> })}
        <Reporter />
        <WhoReads />
    }
}
