//! The citizen's plain pages: every address works with JavaScript off, from the same functions as the
//! API, inside the entry page that Trunk built.
//!
//! The contract with the apps that take a page over (`frontend`: bundle `lacak` the tracking form, bundle
//! `warga` the others):
//! - The entry page holds `<html lang="id"`, `<!--aduan:judul-->` in its title and `<!--aduan:isi-->`
//!   in `#aduan`. The server fills in the two places and writes onto `<html>`: `lang`, and
//!   `data-halaman`, one of `pilih` (choose an agency), `jenis` (choose a kind), `lapor` (the filing form), `tanda-terima`
//!   (a receipt), `lacak` (the tracking form), `aduan` (a case), `lupa`, `temukan` and `ketemu` (finding complaints
//!   again by mail), `ponsel` (what the phone keeps), `bagikan` (whom to send what was shared), `bacaan` (a text to
//!   read: the privacy notice,
//!   an agency's standard), `pihak-luar` (a link for a party outside), `tidak-ada` (nothing here) and
//!   `gangguan` (a fault); and `data-status`, the HTTP status.
//! - On `lapor` also `data-instansi` (the agency's id) and `data-key` (the idempotency key made when
//!   the form opened, also in its hidden field `key`). The form is `form#lapor`, its fields have the
//!   names of [`shared::form::FilingForm`]; `data-jenis` holds the kind of complaint where one was chosen; files already received are hidden fields `files` (the id)
//!   with `files_name` beside it; the file box is `#files`.
//! - On `lacak` the form is `form#lacak` with `number` and `code`; `data-nomor` holds the number of
//!   the address.
//! - On `pilih` the form is `form#cari-instansi` with `cari`.
//! - The apps take over `pilih`, `lapor` and `lacak`, with what was typed. `tanda-terima`, `aduan` and
//!   `gangguan` are answers to a plain form, `jenis` is two links and `bacaan` a text; `lupa`, `temukan` and `ketemu` are the forms by which complaints are found again and their
//!   list: the apps leave them as they stand, and so `pihak-luar`, the link of a party outside.
//! - The language is `?bahasa=en`; without it the page is Indonesian, whatever the browser prefers,
//!   since that is the language of the procedure.
//! - Under `/sematkan/` the same pages stand in a frame (see `page::embed`).
//!
//! A code never stands in an address: whoever tracks without the app sends it in a form, and so a
//! case has no address of its own here. Absent: rules, and words (see `shared`).

use axum::extract::{FromRequestParts, MatchedPath, Request};
use axum::http::request::Parts;
use axum::http::{StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use maud::html;
use shared::words::{Lang, citizen as words};

use crate::act;
use crate::http::{ApiFault, RequestId, Tongue};

pub(crate) mod action;
mod aside;
mod case;
mod choice;
pub(crate) mod consent;
pub(crate) mod disposition_sheet;
pub(crate) mod embed;
pub(crate) mod filing;
pub(crate) mod find;
mod form;
pub(crate) mod form_sheet;
pub(crate) mod found;
pub(crate) mod home;
mod kin;
pub(crate) mod loosening;
pub(crate) mod objection;
pub(crate) mod outside;
pub(crate) mod paper;
mod parts;
pub(crate) mod phone;
pub(crate) mod ppid;
pub(crate) mod privacy;
mod promise;
pub(crate) mod published;
mod rating;
mod reading;
mod receipt;
mod shell;
pub(crate) mod standard;
mod timeline;
pub(crate) mod track;

#[cfg(test)]
mod tests;

use shell::{Page, Switch};

/// The language chosen on the page, and Indonesian until one is.
pub(crate) struct PageLang(pub(crate) Lang);

impl<S: Send + Sync> FromRequestParts<S> for PageLang {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(Tongue::chosen(parts).unwrap_or_default()))
    }
}

/// An address of the site in a language.
fn at(path: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => path.to_owned(),
        Lang::En if path.contains('?') => format!("{path}&bahasa=en"),
        Lang::En => format!("{path}?bahasa=en"),
    }
}

/// What every address that is not there shows.
pub(crate) async fn lost(PageLang(lang): PageLang, uri: Uri) -> Response {
    if uri.path().starts_with("/api/") {
        return StatusCode::NOT_FOUND.into_response();
    }
    nothing_here(words::LOST_TITLE, words::LOST_HINT, lang).into_response()
}

fn nothing_here(title: shared::words::Words, hint: shared::words::Words, lang: Lang) -> Page {
    let links = html! {
        div.buttons {
            a.button href=(at("/", lang)) { (words::HOME_CHOOSE.in_lang(lang)) }
            a.button.secondary href=(at("/lacak", lang)) { (words::FOOT_TRACK.in_lang(lang)) }
        }
    };
    said("tidak-ada", StatusCode::NOT_FOUND, title.in_lang(lang), hint.in_lang(lang), links, lang)
}

fn said(kind: &'static str, status: StatusCode, title: &str, hint: &str, more: maud::Markup, lang: Lang) -> Page {
    let body = html! { h1 { (title) } p.lead { (hint) } (more) };
    Page::new(kind, title, lang, body).status(status).switch(Switch::None)
}

/// Gives every answer of a page's address that is an error, and has no page yet, its page.
pub(crate) async fn faults(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let lang = Tongue::chosen(&parts).unwrap_or_default();
    let id = parts.extensions.get::<RequestId>().cloned().unwrap_or_default();
    let agency = parts.extensions.get::<MatchedPath>().is_some_and(|path| path.as_str().contains("/{agency}"));
    let response = next.run(Request::from_parts(parts, body)).await;
    let status = response.status();
    let has_page = response.extensions().get::<shell::Drawn>().is_some();
    if has_page || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let fault = response.extensions().get::<ApiFault>().cloned().unwrap_or_else(|| ApiFault::of_status(status));
    fault.tell_log(&id);
    fault_page(&fault, agency, &id, lang).into_response()
}

fn fault_page(fault: &ApiFault, agency: bool, id: &RequestId, lang: Lang) -> Page {
    let (title, hint) = match fault.status() {
        StatusCode::NOT_FOUND if agency => {
            return nothing_here(words::LOST_AGENCY_TITLE, words::LOST_AGENCY_HINT, lang);
        }
        StatusCode::NOT_FOUND => return nothing_here(words::LOST_TITLE, words::LOST_HINT, lang),
        StatusCode::TOO_MANY_REQUESTS => {
            let page = said(
                "gangguan",
                fault.status(),
                words::TOO_MANY_TITLE.in_lang(lang),
                &fault.sentence(lang),
                html! {},
                lang,
            );
            return page.wait(fault.retry_after());
        }
        StatusCode::SERVICE_UNAVAILABLE => (words::BUSY_TITLE, words::BUSY_HINT),
        status if status.is_client_error() => (words::WRONG_REQUEST_TITLE, words::WRONG_REQUEST_HINT),
        _ => (words::FAULT_TITLE, words::FAULT_HINT),
    };
    let hint = hint.with(lang, &[("request", &id.0)]);
    said("gangguan", fault.status(), title.in_lang(lang), &hint, html! {}, lang)
}

/// Why a plain form was not sent, for the person whose text stays on the page.
fn not_sent(fault: &ApiFault, id: &RequestId, lang: Lang) -> String {
    fault.tell_log(id);
    match fault {
        ApiFault::Acting(cause) if matches!(**cause, act::Fault::Busy) => words::NOT_SENT_BUSY.in_lang(lang).to_owned(),
        ApiFault::Acting(cause) if matches!(**cause, act::Fault::Internal(_)) => {
            words::NOT_SENT_FAULT.with(lang, &[("request", &id.0)])
        }
        fault => fault.sentence(lang),
    }
}
