//! The receipt: what a citizen leaves with. Made for being printed, written down or photographed.
//! Absent: copying by a button, which needs a script.

use maud::{Markup, PreEscaped, html};
use shared::time::long_moment;
use shared::wire::{AgencyPage, DueView, Receipt};
use shared::words::{Lang, citizen as words, form as labels};

use super::parts;
use super::shell::Page;
use super::{at, form, timeline};

/// The receipt of a filing; the same one when it was filed before.
pub(super) fn page(agency: &AgencyPage, receipt: &Receipt, repeated: bool, lang: Lang) -> Page {
    let path = form::address(agency, "");
    let moment = long_moment(receipt.filed_at, receipt.zone, lang);
    let at_moment = words::RECEIPT_AT.with(lang, &[("agency", &receipt.agency), ("moment", &moment)]);
    let body = html! {
        @if repeated {
            (parts::notice("info", words::RECEIPT_AGAIN.in_lang(lang), words::RECEIPT_AGAIN_HINT.in_lang(lang)))
        }
        section.receipt {
            h1 { (words::RECEIPT_TITLE.in_lang(lang)) }
            p { (at_moment) }
            (number(receipt, lang))
            div.code {
                span.code-label { (labels::CODE.in_lang(lang)) }
                strong.code-value { (receipt.code) }
                span.hint { (words::RECEIPT_CODE_HINT.in_lang(lang)) }
            }
        }
        @for said in receipt.secrecy.words() { p { (said.in_lang(lang)) } }
        p.no-print { (words::RECEIPT_KEEP.in_lang(lang)) }
        @if let Some(promise) = &receipt.promise { (due(receipt, promise, lang)) }
        h2 { (words::RECEIPT_NEXT.in_lang(lang)) }
        (timeline::from(agency, lang))
        (onward(receipt, &path, lang))
        (PreEscaped(&receipt.paper))
    };
    Page::new("tanda-terima", words::RECEIPT_TITLE.in_lang(lang), lang, body)
        .owner(&agency.agency.name, at(&path, lang))
        .private()
}

fn number(receipt: &Receipt, lang: Lang) -> Markup {
    html! {
        div.code {
            span.code-label { (labels::NUMBER.in_lang(lang)) }
            @match &receipt.number {
                Some(number) => strong.code-value { (number) },
                None => {
                    strong { (words::RECEIPT_NUMBER_LATER.in_lang(lang)) }
                    span.hint { (words::RECEIPT_NUMBER_LATER_HINT.with(lang, &[("agency", &receipt.agency)])) }
                }
            }
        }
    }
}

fn due(receipt: &Receipt, promise: &DueView, lang: Lang) -> Markup {
    let label = words::promised(&promise.clock).0.in_lang(lang);
    html! {
        section.due aria-label=(label) {
            p.due-label { (label) }
            @if let Some(moment) = promise.at { p.due-when { (parts::time(moment, receipt.zone, lang)) } }
            @if promise.provisional { p { (words::DUE_PROVISIONAL.in_lang(lang)) } }
            (parts::counted(&promise.explanation, lang))
        }
    }
}

fn onward(receipt: &Receipt, path: &str, lang: Lang) -> Markup {
    let number = receipt.number.as_ref().map(ToString::to_string).unwrap_or_default();
    html! {
        form.no-print method="post" action=(at("/lacak", lang)) {
            input type="hidden" name="number" value=(number);
            input type="hidden" name="code" value=(receipt.code);
            div.buttons {
                button.button { (words::RECEIPT_TRACK.in_lang(lang)) }
                a.button.secondary href=(at(path, lang)) { (words::RECEIPT_ANOTHER.in_lang(lang)) }
            }
        }
    }
}
