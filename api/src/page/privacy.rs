//! `/privasi`: the privacy notice, in the version shown now or in an earlier one. Absent: its sentences.

use axum::extract::Query;
use axum::http::Uri;
use maud::html;
use serde::Deserialize;
use shared::privacy::{NOTICES, notice};
use shared::time::long_date;
use shared::words::privacy as words;

use super::shell::{Page, Switch};
use super::{PageLang, at};

#[derive(Default, Deserialize)]
struct Chosen {
    versi: Option<u32>,
}

/// The notice. A version that never was is answered with the newest.
pub(crate) async fn open(PageLang(lang): PageLang, uri: Uri) -> Page {
    let Query(chosen) = Query::<Chosen>::try_from_uri(&uri).unwrap_or_default();
    let shown = notice(chosen.versi);
    let version = shown.version.to_string();
    let since = [("version", version.as_str()), ("date", &long_date(shown.from(), lang))];
    let body = html! {
        h1 { (words::TITLE.in_lang(lang)) }
        p.lead { (words::LEAD.in_lang(lang)) }
        @for section in shown.sections {
            h2 { (section.title.in_lang(lang)) }
            @for paragraph in section.paragraphs { p { (paragraph.in_lang(lang)) } }
        }
        p.muted { (words::VERSION.with(lang, &since)) }
        @for older in NOTICES.iter().filter(|older| older.version < shown.version) {
            @let number = older.version.to_string();
            p { a href=(at(&format!("/privasi?versi={number}"), lang)) { (words::OLDER.with(lang, &[("version", &number)])) } }
        }
    };
    let path = chosen.versi.map_or_else(|| "/privasi".to_owned(), |_| format!("/privasi?versi={version}"));
    Page::new("bacaan", words::TITLE.in_lang(lang), lang, body).switch(Switch::Link(path))
}
