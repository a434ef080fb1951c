//! The pages that ask what a complaint is about and who may know of it. Absent: choosing a category (see
//! `category`), and what follows from it (see `shared::secrecy`).

use leptos::prelude::*;
use shared::form::{self, Field, Problem};
use shared::secrecy::{Category, Secrecy};
use shared::words::citizen::asked;
use shared::words::form as labels;

use super::category::CategoryField;
use super::step::Step;
use super::wizard::Question;
use super::{Filing, SET};
use crate::drawn::{drawn_when, maybe};
use crate::lang::{said, say, use_lang};
use crate::parts::{Choice, Mark, Name, Notice, NoticeKind, SelectField, TickField};

impl Filing {
    /// What may be chosen for its category.
    pub(super) fn categories(self) -> Vec<(String, String)> {
        let pair = |one: &Category| (one.id.to_string(), one.name.clone());
        self.page.with_value(|page| page.agency.categories.iter().map(pair).collect())
    }

    /// The category that is chosen.
    fn category(self) -> Option<Category> {
        let chosen = self.value(Field::Category).get();
        self.page.with_value(|page| page.agency.category(&chosen).cloned())
    }

    fn is_set(self, field: Field) -> bool {
        self.value(field).with(|text| !text.is_empty())
    }

    fn set(self, field: Field, on: bool) {
        self.value(field).set(if on { SET } else { "" }.to_owned());
    }

    /// Whether its reporter stays anonymous.
    pub(super) fn anonymous(self) -> bool {
        self.is_set(Field::Anonymous)
    }
}

/// Lets the switches follow the category until the reporter sets them.
pub fn follow_category(filing: Filing) {
    Effect::new(move || {
        let Secrecy { anonymous, confidential } = filing.category().map(|one| one.secrecy).unwrap_or_default();
        if !filing.touched.get_untracked() {
            filing.set(Field::Anonymous, anonymous);
            filing.set(Field::Confidential, confidential);
        }
    });
}

/// What it is about, and whom it concerns. Both may be left empty.
#[component]
pub fn Topic(filing: Filing, problems: Signal<Vec<Problem>>) -> impl IntoView {
    let lang = use_lang();
    let list = move |pairs: Vec<(String, String)>| {
        pairs.into_iter().map(|(code, name)| Choice { code, name: Name::Data(name), about: None }).collect::<Vec<_>>()
    };
    let abouts = Signal::derive(move || filing.page.with_value(|page| list(form::abouts(&page.agency, lang.get()))));
    let category = (!filing.categories().is_empty()).then(|| view! { <CategoryField filing problems /> });
    view! {
        <Question filing step=Step::Topic problems>
            {maybe(category)}
            <SelectField
                field=Field::About
                value=filing.value(Field::About)
                problems
                choices=abouts
                none=labels::ABOUT_NOBODY
                mark=Mark::Optional
            />
        </Question>
    }
}

/// Who may know: the two switches.
#[component]
pub fn Secret(filing: Filing, problems: Signal<Vec<Problem>>) -> impl IntoView {
    let tick = move |field: Field, hint| {
        let on_set = Box::new(move |on| {
            if field != Field::Publish {
                filing.touched.set(true);
            }
            filing.set(field, on);
        });
        view! { <TickField field set=Signal::derive(move || filing.is_set(field)) hint on_set /> }
    };
    let urged = move || filing.category().filter(|one| !one.secrecy.open() && !filing.touched.get());
    let why = said(move |lang| {
        let name = urged().map(|one| one.name).unwrap_or_default();
        asked::SECRECY_SET.with(lang, &[("category", &name)])
    });
    let notice = move || view! { <Notice kind=NoticeKind::Info title=why /> }.into_any();
    view! {
        <Question filing step=Step::Secret problems>
            <p>{say(asked::SECRECY_LEAD)}</p>
            {drawn_when(move || urged().is_some(), notice)}
            <div class="field">
                {tick(Field::Anonymous, labels::ANONYMOUS_HINT)} {tick(Field::Confidential, labels::CONFIDENTIAL_HINT)}
                {drawn_when(
                    move || !filing.is_set(Field::Confidential),
                    move || tick(Field::Publish, labels::PUBLISH_HINT).into_any(),
                )}
            </div>
        </Question>
    }
}
