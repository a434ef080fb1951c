//! `/`: choose or search an agency. Absent: agencies that are far away; there is no location here.

use axum::extract::{Query, State};
use axum::http::Uri;
use maud::{Markup, html};
use serde::Deserialize;
use shared::wire::AgencyCard;
use shared::words::citizen::phone;
use shared::words::{Lang, citizen as words};

use super::shell::{Page, Switch};
use super::{PageLang, at};
use crate::act;
use crate::app::App;
use crate::http::ApiFault;

/// Longest search that is looked at, in characters.
const SOUGHT_MAX: usize = 100;

#[derive(Default, Deserialize)]
struct Sought {
    #[serde(default)]
    cari: String,
}

/// The list of agencies, or those that match `?cari=`.
pub(crate) async fn open(State(app): State<App>, PageLang(lang): PageLang, uri: Uri) -> Result<Page, ApiFault> {
    let Query(Sought { cari }) = Query::try_from_uri(&uri).unwrap_or_default();
    let typed: String = cari.chars().take(SOUGHT_MAX).collect();
    let sought = typed.trim();
    let agencies = act::agencies(&app).await?;
    let found: Vec<&AgencyCard> = agencies.iter().filter(|agency| agency.matches(sought)).collect();
    let body = html! {
        h1 { (words::HOME_TITLE.in_lang(lang)) }
        p.lead { (words::HOME_LEAD.in_lang(lang)) }
        (search(sought, lang))
        @if found.is_empty() { (none(sought, lang)) } @else { (list(&found, sought, lang)) }
        h2 { (words::HOME_FILED.in_lang(lang)) }
        p { a href=(at("/lacak", lang)) { (words::HOME_TRACK.in_lang(lang)) } }
        p { a href=(at("/milik-saya", lang)) { (phone::MINE_TITLE.in_lang(lang)) } }
    };
    let page = Page::new("pilih", words::HOME_TITLE.in_lang(lang), lang, body);
    Ok(page.switch(Switch::Link("/".to_owned())).ahead("/api/v1/agencies".to_owned()))
}

fn search(sought: &str, lang: Lang) -> Markup {
    html! {
        form.search id="cari-instansi" role="search" action="/" {
            @if lang == Lang::En { input type="hidden" name="bahasa" value="en"; }
            label for="cari" { (words::HOME_SEARCH.in_lang(lang)) }
            input id="cari" name="cari" type="search" autocomplete="off" value=(sought);
            button.button { (words::HOME_SEARCH_BUTTON.in_lang(lang)) }
        }
    }
}

fn none(sought: &str, lang: Lang) -> Markup {
    html! {
        p.empty role="status" {
            strong { (words::HOME_NONE.with(lang, &[("sought", sought)])) }
            (words::HOME_NONE_HINT.in_lang(lang))
        }
        p { a href=(at("/", lang)) { (words::HOME_ALL.in_lang(lang)) } }
    }
}

pub(super) fn list(found: &[&AgencyCard], sought: &str, lang: Lang) -> Markup {
    let title = match sought {
        "" => words::HOME_CHOOSE.in_lang(lang).to_owned(),
        sought => words::HOME_FOUND.with(lang, &[("sought", sought)]),
    };
    html! {
        h2 { (title) }
        ul.agencies {
            @for agency in found {
                li {
                    a href=(at(&format!("/{}/lapor", agency.id), lang)) {
                        strong { (agency.name) }
                        span.muted { (agency.government) }
                    }
                }
            }
        }
        @if !sought.is_empty() { p { a href=(at("/", lang)) { (words::HOME_ALL.in_lang(lang)) } } }
    }
}
