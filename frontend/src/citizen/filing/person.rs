//! The page that asks who reports, as far as the procedure asks, and says who will see it. Absent: which
//! fields those are (see `shared::form`).

use leptos::prelude::*;
use shared::form::{self, FILE_BYTES_MAX, Field, Problem};
use shared::procedure::{Asked, Capacity};
use shared::words::citizen::asked;
use shared::words::{citizen, form as labels};

use super::Filing;
use super::step::Step;
use super::wizard::Question;
use crate::drawn::{all, drawn_when, maybe};
use crate::lang::{said, say, say_with};
use crate::parts::{AreaField, Choice, FilePicker, LineField, Mark, Name, NikField, Notice, NoticeKind, SelectField};

/// The page.
#[component]
pub fn Person(filing: Filing, problems: Signal<Vec<Problem>>) -> impl IntoView {
    let fields = form::person(filing.asked()).into_iter().map(|(field, how)| {
        let mark = if how == Asked::Required { Mark::Needed } else { Mark::Optional };
        ask(filing, field, mark, problems)
    });
    let fields = all(fields);
    view! {
        <Question filing step=Step::Person problems>
            <Why filing />
            {fields}
        </Question>
    }
}

/// Why it is asked; where the reporter stays anonymous, who can see it: nobody who handles it.
#[component]
fn Why(filing: Filing) -> impl IntoView {
    let agency = filing.agency_name();
    let (why, sealed) = match form::all_optional(filing.asked()) {
        true => (asked::PERSON_OPTIONAL, asked::SEALED_OPTIONAL),
        false => (citizen::FORM_PERSON_HINT, asked::SEALED),
    };
    let (why, sealed) = (say_with(why, vec![("agency", agency.clone())]), say_with(sealed, vec![("agency", agency)]));
    let title = said(|lang| asked::SEALED_TITLE.in_lang(lang).to_owned());
    let notice = move || {
        view! {
            <Notice kind=NoticeKind::Info title>
                <p>{sealed}</p>
            </Notice>
        }
        .into_any()
    };
    view! {
        {drawn_when(move || !filing.anonymous(), move || view! { <p>{why}</p> }.into_any())}
        {drawn_when(move || filing.anonymous(), notice)}
    }
}

fn ask(filing: Filing, field: Field, mark: Mark, problems: Signal<Vec<Problem>>) -> AnyView {
    match field {
        Field::Document => view! { <Document filing mark problems /> }.into_any(),
        Field::Capacity => view! { <Capacities filing problems /> }.into_any(),
        field => {
            let value = filing.value(field);
            match field {
                Field::Nik => {
                    let judge = move || untrack(|| filing.check()).into_iter().find(|one| one.field == Field::Nik);
                    view! { <NikField value problems mark judge=Box::new(judge) /> }.into_any()
                }
                Field::Phone => {
                    // The switches stand on a page before: while this one is shown they do not change.
                    let hint = form::phone_hint(untrack(|| filing.anonymous()));
                    view! { <LineField field value problems mark hint /> }.into_any()
                }
                Field::Address => view! { <AreaField field value problems mark rows=3 /> }.into_any(),
                _ => view! { <LineField field value problems mark /> }.into_any(),
            }
        }
    }
}

/// For whom they speak; whose name it is follows only where it is not their own.
#[component]
fn Capacities(filing: Filing, problems: Signal<Vec<Problem>>) -> impl IntoView {
    let value = filing.value(Field::Capacity);
    let choices = Capacity::ALL.iter().map(|one| Choice {
        code: one.code().to_owned(),
        name: Name::Words(one.words()),
        about: None,
    });
    let choices = Signal::stored(choices.collect::<Vec<_>>());
    let named = move || {
        let field = Field::Represents;
        let value = filing.value(field);
        view! { <LineField field value problems hint=labels::REPRESENTS_HINT /> }.into_any()
    };
    view! {
        <SelectField field=Field::Capacity value problems choices none=labels::CAPACITY_SELF />
        {drawn_when(move || value.with(|code| !code.is_empty()), named)}
    }
}

/// The picture of an identity document, in a place of its own.
#[component]
fn Document(filing: Filing, mark: Mark, problems: Signal<Vec<Problem>>) -> impl IntoView {
    let limit = vec![("size", (FILE_BYTES_MAX / 1024 / 1024).to_string())];
    let optional = say(labels::OPTIONAL);
    view! {
        <fieldset class="field">
            <legend>
                {say(labels::DOCUMENT)}
                {maybe(
                    (mark == Mark::Optional).then(|| view! { " " <span class="optional">{optional}</span> }),
                )}
            </legend>
            <p class="hint">{say_with(asked::DOCUMENT_LIMIT, limit)}</p>
            <FilePicker
                uploads=filing.document
                problems
                pick=asked::DOCUMENT_PICK
                hint=labels::DOCUMENT_HINT
            />
        </fieldset>
    }
}
