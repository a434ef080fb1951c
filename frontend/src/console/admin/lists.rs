//! The lists of the agency's data: offices, units, categories, responsibilities, intakes. Absent: what may stand in
//! them; the server's reader says so.

use leptos::prelude::*;
use shared::procedure::{Channel, Role};
use shared::wire::{
    AgencyDraft, CategoryDraft, DefinitionKind, IntakeDraft, OfficeDraft, ResponsibilityDraft, UnitDraft,
};
use shared::words::console::admin as words;
use shared::words::{Lang, Words};

use super::agency::{Typed, part};
use super::inputs::{area, choice, line, parts, remove, tick};
use crate::lang::{say, use_lang};

/// A choice of the Inspectorate in the matrix; no unit can be called so.
const INSPECTORATE: &str = "inspectorate!";

/// What is drawn of an entry: its place, the entry, and its language.
type Drawn<T> = fn(usize, T, Typed, Lang) -> AnyView;

/// A list in the draft.
type Of<T> = fn(&mut AgencyDraft) -> &mut Vec<T>;

/// A part with a list: each entry with its fields and a button that removes it, and one that adds another.
fn listed<T: Clone + Default + 'static>(
    (title, lead, label): (Words, Words, Words),
    empty: Option<Words>,
    of: Of<T>,
    drawn: Drawn<T>,
) -> AnyView {
    let (typed, lang) = (Typed::here(), use_lang());
    let rows = move || {
        typed.shape.track();
        let lang = lang.get();
        let entries = typed.draft.with_untracked(|draft| of(&mut draft.clone()).clone());
        if let (true, Some(empty)) = (entries.is_empty(), empty) {
            return view! { <p class="muted">{say(empty)}</p> }.into_any();
        }
        let rows = entries.into_iter().enumerate().map(|(nth, entry)| {
            let no = (nth + 1).to_string();
            let name = words::ITEM.with(lang, &[("what", title.in_lang(lang)), ("no", &no)]);
            let gone = move || typed.reshape(|draft| drop(of(draft).remove(nth)));
            view! {
                <fieldset class="group">
                    <legend class="visually-hidden">{name.clone()}</legend>
                    <div class="grid">{drawn(nth, entry, typed, lang)}</div>
                    {remove(name, Box::new(gone))}
                </fieldset>
            }
        });
        rows.collect_view().into_any()
    };
    let add = move |_| typed.reshape(|draft| of(draft).push(T::default()));
    let inside = view! {
        {rows}
        <button class="button secondary" type="button" on:click=add>
            {say(label)}
        </button>
    };
    part(title, Some(lead), false, inside.into_any())
}

/// What is typed into a field of an entry goes there.
fn write<T: 'static>(typed: Typed, of: Of<T>, nth: usize, change: fn(&mut T, String)) -> Box<dyn Fn(String)> {
    Box::new(move |text| {
        typed.write(|draft| {
            if let Some(entry) = of(draft).get_mut(nth) {
                change(entry, text);
            }
        });
    })
}

fn roles(lang: Lang) -> Vec<(String, String)> {
    let none = (String::new(), words::GOAL_NONE.in_lang(lang).to_owned());
    let act = Role::ALL.iter().filter(|role| !matches!(role, Role::Reporter | Role::System));
    let named = act.map(|role| (role.code().to_owned(), role.words().in_lang(lang).to_owned()));
    std::iter::once(none).chain(named).collect()
}

/// Names of offices by role.
#[component]
pub fn Offices() -> impl IntoView {
    let of: Of<OfficeDraft> = |draft| &mut draft.office;
    listed((words::OFFICES, words::OFFICES_LEAD, words::OFFICE_ADD), None, of, |nth, office, typed, lang| {
        let of: Of<OfficeDraft> = |draft| &mut draft.office;
        let role = write(typed, of, nth, |office, text| office.role = text);
        let name = write(typed, of, nth, |office, text| office.name = text);
        view! {
            {choice(format!("jabatan-{nth}-peran"), words::ROLE, roles(lang), office.role, role)}
            {line(format!("jabatan-{nth}-nama"), words::OFFICE_NAME, "text", office.name, name)}
        }
        .into_any()
    })
}

/// Units that hold cases on their own.
#[component]
pub fn Units() -> impl IntoView {
    let of: Of<UnitDraft> = |draft| &mut draft.unit;
    listed((words::UNITS, words::UNITS_LEAD, words::UNIT_ADD), None, of, |nth, unit, typed, lang| {
        let of: Of<UnitDraft> = |draft| &mut draft.unit;
        let name = write(typed, of, nth, |unit, text| unit.name = text);
        let id = write(typed, of, nth, |unit, text| unit.id = text);
        let role = write(typed, of, nth, |unit, text| unit.role = text);
        view! {
            {line(format!("unit-{nth}-nama"), words::UNIT_NAME, "text", unit.name, name)}
            {line(format!("unit-{nth}-kode"), words::ID, "text", unit.id, id)}
            {choice(format!("unit-{nth}-peran"), words::ROLE, roles(lang), unit.role, role)}
        }
        .into_any()
    })
}

/// What complaints are about.
#[component]
pub fn Categories() -> impl IntoView {
    let of: Of<CategoryDraft> = |draft| &mut draft.category;
    listed((words::CATEGORIES, words::CATEGORIES_LEAD, words::CATEGORY_ADD), None, of, |nth, category, typed, lang| {
        let of: Of<CategoryDraft> = |draft| &mut draft.category;
        let name = write(typed, of, nth, |category, text| category.name = text);
        let id = write(typed, of, nth, |category, text| category.id = text);
        let said = write(typed, of, nth, |category, text| category.synonyms = parts(&text, ','));
        let switch = |change: fn(&mut CategoryDraft, bool)| -> Box<dyn Fn(bool)> {
            Box::new(move |set| {
                typed.write(|draft| {
                    if let Some(category) = draft.category.get_mut(nth) {
                        change(category, set);
                    }
                });
            })
        };
        let (anonymous, confidential) = (category.secrecy.anonymous, category.secrecy.confidential);
        view! {
            {line(format!("kategori-{nth}-nama"), words::CATEGORY_NAME, "text", category.name, name)}
            {line(format!("kategori-{nth}-kode"), words::ID, "text", category.id, id)}
            {area(format!("kategori-{nth}-kata"), words::SYNONYMS, category.synonyms.join(", "), said)}
            {tick(
                format!("kategori-{nth}-anonim"),
                words::FIRST_ANONYMOUS.in_lang(lang).to_owned(),
                anonymous,
                switch(|category, set| category.secrecy.anonymous = set),
            )}
            {tick(
                format!("kategori-{nth}-rahasia"),
                words::FIRST_CONFIDENTIAL.in_lang(lang).to_owned(),
                confidential,
                switch(|category, set| category.secrecy.confidential = set),
            )}
        }
        .into_any()
    })
}

/// Who answers for what.
#[component]
pub fn Matrix() -> impl IntoView {
    let of: Of<ResponsibilityDraft> = |draft| &mut draft.responsibility;
    let heads = (words::MATRIX, words::MATRIX_LEAD, words::MATRIX_ADD);
    listed(heads, Some(words::MATRIX_EMPTY), of, |nth, duty, typed, lang| {
        let of: Of<ResponsibilityDraft> = |draft| &mut draft.responsibility;
        let none = || (String::new(), words::GOAL_NONE.in_lang(lang).to_owned());
        let (categories, units) = typed.draft.with_untracked(|draft| {
            let categories = draft.category.iter().map(|one| (one.id.clone(), one.name.clone()));
            let units = draft.unit.iter().map(|one| (one.id.clone(), one.name.clone()));
            let watch = (INSPECTORATE.to_owned(), words::GOAL_INSPECTORATE.in_lang(lang).to_owned());
            let categories: Vec<_> = std::iter::once(none()).chain(categories).collect();
            let units: Vec<_> = std::iter::once(none()).chain(units).chain([watch]).collect();
            (categories, units)
        });
        let goal = if duty.inspectorate { INSPECTORATE.to_owned() } else { duty.unit.clone().unwrap_or_default() };
        let category = write(typed, of, nth, |duty, text| duty.category = text);
        let to = write(typed, of, nth, |duty, text| {
            duty.inspectorate = text == INSPECTORATE;
            duty.unit = Some(text).filter(|unit| !unit.is_empty() && unit != INSPECTORATE);
        });
        let reason = write(typed, of, nth, |duty, text| duty.reason = text);
        view! {
            {choice(format!("urusan-{nth}-kategori"), words::CATEGORY, categories, duty.category, category)}
            {choice(format!("urusan-{nth}-tujuan"), words::GOAL, units, goal, to)}
            {line(format!("urusan-{nth}-alasan"), words::REASON, "text", duty.reason, reason)}
        }
        .into_any()
    })
}

/// Which procedure takes what.
#[component]
pub fn Intakes() -> impl IntoView {
    let of: Of<IntakeDraft> = |draft| &mut draft.intake;
    listed((words::INTAKES, words::INTAKES_LEAD, words::INTAKE_ADD), None, of, |nth, intake, typed, lang| {
        let of: Of<IntakeDraft> = |draft| &mut draft.intake;
        let rows = typed.bench.rows.get_untracked();
        let own = rows.into_iter().filter(|row| row.kind == DefinitionKind::Procedure);
        let none = (String::new(), words::GOAL_NONE.in_lang(lang).to_owned());
        let options = std::iter::once(none).chain(own.map(|row| (row.id, row.title))).collect();
        let procedure = write(typed, of, nth, |intake, text| intake.procedure = text);
        let channels = Channel::ALL.iter().filter(|channel| **channel != Channel::Cycle).map(|channel| {
            let code = channel.code();
            let set = intake.channels.iter().any(|one| one == code);
            let heard = move |set: bool| {
                typed.write(|draft| {
                    if let Some(intake) = draft.intake.get_mut(nth) {
                        intake.channels.retain(|one| one != code);
                        if set {
                            intake.channels.push(code.to_owned());
                        }
                    }
                });
            };
            tick(format!("jalur-{nth}-{code}"), channel.words().in_lang(lang).to_owned(), set, Box::new(heard))
        });
        let channels = channels.collect_view();
        view! {
            {choice(format!("jalur-{nth}-sop"), words::PROCEDURE, options, intake.procedure, procedure)}
            <fieldset class="group">
                <legend>{words::CHANNELS.in_lang(lang)}</legend>
                <div class="ticks">{channels}</div>
            </fieldset>
        }
        .into_any()
    })
}
