//! To whom a complaint might go, by the agency's matrix, with the reason: shown where a unit is chosen, with the unit
//! chosen already. Absent: deciding; an officer sends or chooses another.

use leptos::prelude::*;
use shared::form::Field;
use shared::procedure::{Step, TextKind};
use shared::routing::{Matter, Proposal, proposal};
use shared::wire::CaseView;
use shared::words::console::admin as words;
use shared::words::{Lang, Words};

use super::Folder;
use super::sheet::Sheet;
use crate::drawn::Show;
use crate::lang::{said, say};

/// Asks the rule with what this post sees of the case.
fn asked<T>(view: &CaseView, tell: impl FnOnce(Proposal<'_>) -> T) -> Option<T> {
    let told = view.texts.iter().find(|text| text.kind == TextKind::Complaint);
    let matter = Matter {
        category: view.case.category.as_ref(),
        story: told.map_or("", |text| text.body.as_str()),
        about: view.case.about.as_ref(),
        classification: view.case.classification,
    };
    proposal(&view.agency, matter).map(tell)
}

fn sentence(found: &Proposal<'_>) -> Option<Words> {
    match (found.own_matter, found.unit.is_some(), found.inspectorate) {
        (true, ..) => Some(words::ROUTE_OWN),
        (_, true, true) => Some(words::ROUTE_BOTH),
        (_, true, false) => Some(words::ROUTE_UNIT),
        (_, false, true) => Some(words::ROUTE_INSPECTORATE),
        (_, false, false) => None,
    }
}

fn told(view: &CaseView, lang: Lang) -> Option<String> {
    asked(view, |found| {
        let unit = found.unit.map_or("", |unit| unit.name.as_str());
        let line = sentence(&found)?.with(lang, &[("category", &found.category.name), ("unit", unit)]);
        let guessed = if found.guessed { words::ROUTE_GUESSED.in_lang(lang) } else { "" };
        let reason = if found.reason.is_empty() { String::new() } else { format!("{}.", found.reason) };
        let parts = [line.as_str(), &reason, guessed, words::ROUTE_CONFIRM.in_lang(lang)];
        Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "))
    })
    .flatten()
}

/// The proposal beside the choice of a unit; the unit is chosen already where nothing was.
#[component]
pub fn Route(sheet: Sheet, step: Step) -> impl IntoView {
    let folder = Folder::here();
    let chosen = sheet.value(Field::Unit);
    if chosen.with_untracked(String::is_empty) {
        let unit = folder.view.with_untracked(|view| {
            let unit = |found: Proposal<'_>| found.unit_in(&view.agency, &step).map(|unit| unit.id.to_string());
            asked(view, unit).flatten()
        });
        if let Some(unit) = unit {
            chosen.set(unit);
        }
    }
    let any = folder.part(|view| told(view, Lang::Id).is_some());
    let line = said(move |lang| folder.view.with(|view| told(view, lang)).unwrap_or_default());
    view! {
        <Show when=move || any.get()>
            <div class="notice info">
                <strong>{say(words::ROUTE)}</strong>
                <p>{line}</p>
            </div>
        </Show>
    }
}
