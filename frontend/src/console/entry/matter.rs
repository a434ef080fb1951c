//! What a complaint at the desk is about, whom it concerns, and what its reporter keeps to themselves.
//! Absent: who the reporter is (see `super::person`).

use leptos::prelude::*;
use shared::agency::Agency;
use shared::form::Field;
use shared::secrecy::{About, Category};
use shared::words::console::entry as words;
use shared::words::form as labels;

use super::{Entry, PREFIX};
use crate::console::queue::Queue;
use crate::drawn::memo;
use crate::lang::use_lang;
use crate::parts::{Choice, Mark, Name, SelectField, SwitchField, switch};

/// What it is about, whom it concerns, and what the reporter keeps to themselves: at first as the
/// category has it.
#[component]
pub fn Matter(entry: Entry) -> impl IntoView {
    let (queue, problems, lang) = (Queue::here(), entry.problems, use_lang());
    let agency = memo(move || queue.known.with(|known| known.as_ref().map(|known| known.agency.clone())));
    let named =
        |code: &str, name: &str| Choice { code: code.to_owned(), name: Name::Data(name.to_owned()), about: None };
    let categories = memo(move || {
        let choice = |category: &Category| named(category.id.as_str(), &category.name);
        agency.with(|agency| agency.iter().flat_map(|agency| &agency.categories).map(choice).collect::<Vec<_>>())
    });
    let offices = memo(move || {
        let lang = lang.get();
        let own = |agency: &Agency| {
            let office = labels::ABOUT_OWN_OFFICE.with(lang, &[("office", &agency.name)]);
            let units = agency.units.iter().map(|unit| named(unit.id.as_str(), &unit.name));
            std::iter::once(named(About::OWN_OFFICE, &office)).chain(units).collect::<Vec<_>>()
        };
        agency.with(|agency| agency.as_ref().map(own).unwrap_or_default())
    });
    let (category, anonymous, confidential) =
        (entry.value(Field::Category), entry.value(Field::Anonymous), entry.value(Field::Confidential));
    Effect::new(move |before: Option<String>| {
        let chosen = category.get();
        if before.is_some_and(|before| before != chosen) {
            let known = agency.with_untracked(|agency| agency.as_ref()?.category(&chosen).map(|one| one.secrecy));
            let secrecy = known.unwrap_or_default();
            switch(anonymous, secrecy.anonymous);
            switch(confidential, secrecy.confidential);
        }
        chosen
    });
    view! {
        <SelectField
            field=Field::Category
            value=category
            problems=problems
            choices=categories
            none=words::ENTRY_UNSORTED
            mark=Mark::Optional
            prefix=PREFIX
        />
        <SelectField
            field=Field::About
            value=entry.value(Field::About)
            problems=problems
            choices=offices
            none=labels::ABOUT_NOBODY
            mark=Mark::Optional
            prefix=PREFIX
        />
        <SwitchField field=Field::Anonymous value=anonymous hint=words::ENTRY_ANONYMOUS_HINT prefix=PREFIX />
        <SwitchField field=Field::Confidential value=confidential hint=labels::CONFIDENTIAL_HINT prefix=PREFIX />
        <SwitchField field=Field::Publish value=entry.value(Field::Publish) hint=words::ENTRY_PUBLISH_HINT prefix=PREFIX />
    }
}
