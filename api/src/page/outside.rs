//! `/pihak-luar`: the page of a link for a party outside the agency. Its code stands after the `#`, which no server is
//! sent: `boot.js` puts it into the form, and whoever has none types it. Everything else is plain forms. Absent: what a
//! party may read (see `shared::contribution::outside`).

use axum::Form;
use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderName, StatusCode};
use maud::{Markup, html};
use serde::Deserialize;
use shared::contribution::outside::{ADDRESS, Answer, Standing};
use shared::form::Field as Name;
use shared::id::IdempotencyKey;
use shared::redaction::VEIL;
use shared::time::{long_date, long_moment};
use shared::words::{Lang, contribution as words};

use super::parts::{self, Control, Field, Wrong};
use super::shell::Page;
use super::{PageLang, at};
use crate::act::{self, Outsider};
use crate::app::App;
use crate::http::{ApiFault, Caller};

/// What the forms of the page send.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    code: String,
    key: String,
    party: String,
    text: String,
    nth: usize,
}

type Sent = Result<Form<Typed>, FormRejection>;

fn typed(sent: Sent) -> Result<Typed, ApiFault> {
    sent.map(|Form(typed)| typed).map_err(|rejection| ApiFault::of_status(rejection.status()))
}

/// The form that asks for the code.
pub(crate) async fn enter(PageLang(lang): PageLang) -> Page {
    entry("", &[], StatusCode::OK, lang)
}

fn entry(code: &str, wrong: &[Wrong], status: StatusCode, lang: Lang) -> Page {
    let body = html! {
        (parts::summary(wrong, lang))
        h1 { (words::PAGE_TITLE.in_lang(lang)) }
        (code_form(code, wrong, lang))
    };
    Page::new("pihak-luar", words::PAGE_TITLE.in_lang(lang), lang, body).status(status).private()
}

fn code_form(code: &str, wrong: &[Wrong], lang: Lang) -> Markup {
    let hint = words::PAGE_ENTER_HINT.in_lang(lang);
    html! {
        form #tautan method="post" action=(at(ADDRESS, lang)) novalidate {
            (Field {
                id: Name::Code.code(), name: Name::Code.code(), label: words::PAGE_ENTER.in_lang(lang), optional: false,
                hints: &[hint], value: code, control: Control::Line("text", "off", "text", ""),
            }.draw(wrong, lang))
            div.buttons { button.button { (words::PAGE_OPEN.in_lang(lang)) } }
        }
    }
}

/// What a code opens.
pub(crate) async fn open(
    State(app): State<App>,
    PageLang(lang): PageLang,
    Caller(from): Caller,
    sent: Sent,
) -> Result<Page, ApiFault> {
    let typed = typed(sent)?;
    match act::open_outside(&app, &from, &typed.code).await {
        Ok(found) => Ok(page(&app, &found, &typed, &[], lang)),
        Err(act::Fault::NotFound) => Ok(unknown(&typed.code, lang)),
        Err(fault @ act::Fault::TooMany { .. }) => Ok(later(&app, &fault.into(), &typed, lang)),
        Err(fault) => Err(fault.into()),
    }
}

fn unknown(code: &str, lang: Lang) -> Page {
    let wrong = Wrong { at: Name::Code.code().to_owned(), sentence: words::PAGE_WRONG.in_lang(lang).to_owned() };
    entry(code, &[wrong], StatusCode::NOT_FOUND, lang)
}

/// Asks to wait, and keeps what was typed.
fn later(app: &App, fault: &ApiFault, typed: &Typed, lang: Lang) -> Page {
    let answering = !(typed.text.is_empty() && typed.party.is_empty());
    let body = html! {
        (parts::notice("problem", super::words::TOO_MANY_TITLE.in_lang(lang), &fault.sentence(lang)))
        h1 { (words::PAGE_TITLE.in_lang(lang)) }
        @if answering { (answer_form(app, typed, &[], lang)) } @else { (code_form(&typed.code, &[], lang)) }
    };
    let page = Page::new("pihak-luar", words::PAGE_TITLE.in_lang(lang), lang, body).status(fault.status()).private();
    page.wait(fault.retry_after())
}

/// Takes the answer.
pub(crate) async fn answer(
    State(app): State<App>,
    PageLang(lang): PageLang,
    Caller(from): Caller,
    sent: Sent,
) -> Result<Page, ApiFault> {
    let typed = typed(sent)?;
    let key = IdempotencyKey::parse(&typed.key).ok_or_else(|| ApiFault::of_status(StatusCode::BAD_REQUEST))?;
    let given = Answer { party: typed.party.clone(), text: typed.text.clone() };
    let wrong = match act::answer_outside(&app, &from, &key, &typed.code, &given).await {
        Ok(()) => Vec::new(),
        Err(act::Fault::Problems(problems)) => problems,
        Err(act::Fault::NotFound) => return Ok(unknown(&typed.code, lang)),
        Err(fault @ act::Fault::TooMany { .. }) => return Ok(later(&app, &fault.into(), &typed, lang)),
        Err(fault) => return Err(fault.into()),
    };
    let label = |field| if field == Name::Party { words::PAGE_WHO } else { words::PAGE_TEXT };
    let sentence = |problem: shared::form::Problem| Wrong {
        at: problem.field.code().to_owned(),
        sentence: parts::sentence(problem, label(problem.field).in_lang(lang), lang),
    };
    let wrong: Vec<Wrong> = wrong.into_iter().map(sentence).collect();
    let found = act::open_outside(&app, &from, &typed.code).await?;
    Ok(page(&app, &found, &typed, &wrong, lang))
}

/// A picture that goes with the question.
pub(crate) async fn picture(
    State(app): State<App>,
    Caller(from): Caller,
    sent: Sent,
) -> Result<([(HeaderName, &'static str); 1], axum::body::Bytes), ApiFault> {
    let typed = typed(sent)?;
    let bytes = act::outside_picture(&app, &from, &typed.code, typed.nth).await?;
    Ok(([(CONTENT_TYPE, "image/jpeg")], bytes))
}

fn page(app: &App, found: &Outsider, typed: &Typed, wrong: &[Wrong], lang: Lang) -> Page {
    let body = match found.standing {
        Standing::Open => asked(app, found, typed, wrong, lang),
        standing => closed(found, standing, lang),
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Page::new("pihak-luar", words::PAGE_TITLE.in_lang(lang), lang, body).status(status).private()
}

fn closed(found: &Outsider, standing: Standing, lang: Lang) -> Markup {
    let moment = found.answered_at.map(|at| long_moment(at, found.zone, lang));
    html! {
        @if let Some(moment) = moment {
            h1 { (words::PAGE_THANKS.in_lang(lang)) }
            p.lead { (words::PAGE_THANKS_MORE.with(lang, &[("agency", &found.agency), ("moment", &moment)])) }
        } @else {
            h1 { (words::PAGE_TITLE.in_lang(lang)) }
            p.lead { (standing.words().in_lang(lang)) }
        }
    }
}

fn asked(app: &App, found: &Outsider, typed: &Typed, wrong: &[Wrong], lang: Lang) -> Markup {
    let from = words::PAGE_FROM.with(lang, &[("agency", &found.agency), ("party", &found.party)]);
    let until = found.due_on.map(|on| words::PAGE_UNTIL.with(lang, &[("date", &long_date(on, lang))]));
    html! {
        (parts::summary(wrong, lang))
        h1 { (words::PAGE_TITLE.in_lang(lang)) }
        p.lead { (from) }
        h2 { (words::PAGE_ASKED.in_lang(lang)) }
        p.told { (found.question) }
        @if let Some(until) = until { p { strong { (until) } } }
        h2 { (words::PAGE_EXCERPT.in_lang(lang)) }
        p.hint { (words::PAGE_EXCERPT_HINT.with(lang, &[("mark", VEIL)])) }
        blockquote.told { (found.excerpt) }
        @for (nth, alt) in found.pictures.iter().enumerate() { (picture_form(nth, alt, &typed.code, lang)) }
        (answer_form(app, typed, wrong, lang))
    }
}

/// A picture is fetched with the code in a form: an address would carry it into histories and logs.
fn picture_form(nth: usize, alt: &str, code: &str, lang: Lang) -> Markup {
    let label = words::PAGE_PICTURE.with(lang, &[("number", &(nth + 1).to_string())]);
    html! {
        form method="post" action=(at("/pihak-luar/gambar", lang)) target="_blank" {
            input type="hidden" name="code" value=(code);
            input type="hidden" name="nth" value=(nth);
            p { (alt) " " button.button.secondary.small { (label) } }
        }
    }
}

fn answer_form(app: &App, typed: &Typed, wrong: &[Wrong], lang: Lang) -> Markup {
    // A page sent back keeps its key: pressing once more is the same answer.
    let key = if IdempotencyKey::parse(&typed.key).is_some() { typed.key.clone() } else { app.clock().new_id() };
    html! {
        form method="post" action=(at("/pihak-luar/jawab", lang)) novalidate {
            input type="hidden" name="code" value=(typed.code);
            input type="hidden" name="key" value=(key);
            (Field {
                id: Name::Text.code(), name: Name::Text.code(), label: words::PAGE_TEXT.in_lang(lang), optional: false,
                hints: &[words::PAGE_TEXT_HINT.in_lang(lang)], value: &typed.text, control: Control::Area(8),
            }.draw(wrong, lang))
            (Field {
                id: Name::Party.code(), name: Name::Party.code(), label: words::PAGE_WHO.in_lang(lang), optional: false,
                hints: &[], value: &typed.party, control: Control::Line("text", "off", "text", ""),
            }.draw(wrong, lang))
            div.buttons { button.button { (words::PAGE_SEND.in_lang(lang)) } }
        }
    }
}
