//! What a reporter leaves with whose complaint is kept to be looked at first: the truth about it, and a code to
//! ask with. And what the tracker says of such a code. Absent: why it is kept (see `act`).

use axum::http::StatusCode;
use maud::{Markup, html};
use shared::time::long_moment;
use shared::wire::AgencyPage;
use shared::words::citizen::aside as words;
use shared::words::{Lang, form as labels};

use super::parts;
use super::shell::Page;
use super::{at, form};
use crate::act::Kept;

/// The name of the field that no human sees.
pub(super) const TRAP: &str = "website";

/// A field that programs fill in and people do not: it lies outside the page, no key leads to it, and no
/// screen reader reads it. Where the stylesheet is missing its label says to leave it empty.
pub(super) fn trap(lang: Lang) -> Markup {
    html! {
        div.trap aria-hidden="true" {
            label for=(TRAP) { (words::TRAP.in_lang(lang)) }
            input id=(TRAP) name=(TRAP) type="text" tabindex="-1" autocomplete="off";
        }
    }
}

/// The receipt of something that is kept.
pub(super) fn page(agency: &AgencyPage, kept: &Kept, lang: Lang) -> Page {
    let (name, path) = (&agency.agency.name, form::address(agency, ""));
    let moment = long_moment(kept.came_at, agency.zone, lang);
    let body = html! {
        section.receipt {
            h1 { (words::TITLE.in_lang(lang)) }
            p { (words::AT.with(lang, &[("agency", name), ("moment", &moment)])) }
            div.code {
                span.code-label { (labels::CODE.in_lang(lang)) }
                strong.code-value { (kept.code) }
                span.hint { (words::CODE_HINT.in_lang(lang)) }
            }
        }
        p { (words::WHY.in_lang(lang)) }
        h2 { (words::NEXT.in_lang(lang)) }
        ul {
            li { (words::NEXT_LOOK.with(lang, &[("agency", name)])) }
            li { (words::NEXT_CLOCK.with(lang, &[("moment", &moment)])) }
            li { (words::NEXT_ASK.in_lang(lang)) }
        }
        div.buttons.no-print { a.button.secondary href=(at("/lacak", lang)) { (words::TRACK.in_lang(lang)) } }
    };
    Page::new("disimpan", words::TITLE.in_lang(lang), lang, body)
        .status(StatusCode::ACCEPTED)
        .owner(name, at(&path, lang))
        .private()
}

/// What the tracker says of a code whose complaint has no number yet, or gets none.
pub(super) fn said(refused: bool, lang: Lang) -> Markup {
    let (title, more) = match refused {
        false => (words::WAITS, words::WAITS_MORE),
        true => (words::REFUSED, words::REFUSED_MORE),
    };
    parts::notice("info", title.in_lang(lang), more.in_lang(lang))
}
