//! `/lacak`: number and code, and the case they open. Absent: what may be done there (see
//! [`super::action`]).

use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use maud::{Markup, html};
use shared::form::Field as Name;
use shared::id::RegisterNumber;
use shared::wire::TrackRequest;
use shared::words::{Lang, citizen as words};

use super::aside;
use super::case::Open;
use super::parts::{self, Control, Field, Wrong};
use super::shell::{Page, Switch};
use super::{PageLang, at};
use crate::act;
use crate::app::App;
use crate::http::{ApiFault, Caller};

/// The empty form.
pub(crate) async fn open(PageLang(lang): PageLang) -> Page {
    form(&TrackRequest::default(), &[], html! {}, StatusCode::OK, lang)
}

/// The form with the number of the address in it; what cannot be a number leaves it empty.
pub(crate) async fn open_with(PageLang(lang): PageLang, Path(number): Path<String>) -> Page {
    let number = RegisterNumber::from_typed(&number).map(String::from).unwrap_or_default();
    let page = form(&TrackRequest { number: number.clone(), code: String::new() }, &[], html! {}, StatusCode::OK, lang);
    page.attribute("nomor", &number)
}

/// The case that number and code open, or the form again.
pub(crate) async fn look(
    State(app): State<App>,
    PageLang(lang): PageLang,
    Caller(from): Caller,
    typed: Result<Form<TrackRequest>, FormRejection>,
) -> Result<Page, ApiFault> {
    let Form(typed) = typed.map_err(|rejection| ApiFault::of_status(rejection.status()))?;
    match act::track(&app, &from, &typed).await {
        Ok(seen) => Ok(Open::new(&|| app.clock().new_id(), &seen.view(), &typed, lang).page()),
        Err(act::Fault::NotFound) => Ok(no_such(&typed, lang)),
        Err(act::Fault::Aside { refused }) => {
            Ok(form(&typed, &[], aside::said(refused, lang), StatusCode::CONFLICT, lang))
        }
        Err(fault @ act::Fault::TooMany { .. }) => Ok(not_now(&typed, "", &fault.into(), lang)),
        Err(fault) => Err(fault.into()),
    }
}

/// Number and code match nothing. Which of them is wrong is not said: that would tell a guesser.
pub(super) fn no_such(typed: &TrackRequest, lang: Lang) -> Page {
    let wrong = [Wrong { at: Name::Code.code().to_owned(), sentence: words::TRACK_NOT_FOUND.in_lang(lang).to_owned() }];
    form(typed, &wrong, html! {}, StatusCode::NOT_FOUND, lang)
}

/// Too many tries came from there. What was typed, number, code and a text for the case, stays.
pub(super) fn not_now(typed: &TrackRequest, text: &str, fault: &ApiFault, lang: Lang) -> Page {
    let why = html! {
        (parts::notice("problem", words::TOO_MANY_TITLE.in_lang(lang), &fault.sentence(lang)))
        @if !text.is_empty() {
            h2 { (words::KEPT.in_lang(lang)) }
            div.panel { p { (text) } }
        }
    };
    form(typed, &[], why, fault.status(), lang).wait(fault.retry_after())
}

fn form(typed: &TrackRequest, wrong: &[Wrong], notice: Markup, status: StatusCode, lang: Lang) -> Page {
    let field = |name: Name, hints, value, optional| Field {
        id: name.code(),
        name: name.code(),
        label: name.label().in_lang(lang),
        optional,
        hints,
        value,
        control: Control::Line("text", "", "off", "medium"),
    };
    let (number, code) = ([words::TRACK_NUMBER_HINT.in_lang(lang)], [words::TRACK_CODE_HINT.in_lang(lang)]);
    let body = html! {
        (parts::summary(wrong, lang))
        (notice)
        h1 { (words::TRACK_TITLE.in_lang(lang)) }
        p.lead { (words::TRACK_LEAD.in_lang(lang)) }
        form id="lacak" method="post" action=(at("/lacak", lang)) novalidate {
            (field(Name::Number, &number, &typed.number, false).draw(wrong, lang))
            (field(Name::Code, &code, &typed.code, false).draw(wrong, lang))
            div.buttons { button.button { (words::TRACK_BUTTON.in_lang(lang)) } }
        }
        p { a href=(at("/lacak/lupa", lang)) { (words::find::LOST_LINK.in_lang(lang)) } }
    };
    let title = words::TRACK_TITLE.in_lang(lang);
    let title = if wrong.is_empty() { title.to_owned() } else { words::TITLE_WRONG.with(lang, &[("title", title)]) };
    let number = RegisterNumber::from_typed(&typed.number);
    let path = number.map_or("/lacak".to_owned(), |number| format!("/lacak/{number}"));
    let page = Page::new("lacak", &title, lang, body).status(status).back(at("/", lang)).switch(Switch::Link(path));
    if status == StatusCode::OK { page } else { page.private() }
}
