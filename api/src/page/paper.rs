//! A receipt on paper: one sheet, black on white, for printing, saving and reading again. Drawn once, for the plain
//! page, the app, a saved file and the console alike. Absent: what it says (see [`crate::act::Slip`]).

use maud::{Markup, PreEscaped, html};
use shared::case::ClockName;
use shared::time::long_moment;
use shared::words::citizen::{self as citizen, paper as words};
use shared::words::{Lang, form as labels};

use crate::act::{Reporter, Slip};
use crate::qr;

/// The sheet, for a site at an address without a slash at its end.
pub(crate) fn sheet(slip: &Slip, site: &str, lang: Lang) -> Markup {
    let number = slip.number.as_ref().map(ToString::to_string);
    let later = citizen::RECEIPT_NUMBER_LATER.in_lang(lang);
    html! {
        article.paper lang=(lang.tag()) {
            header.paper-head {
                p { (slip.government) }
                p { strong { (slip.agency) } }
            }
            h2 { (words::TITLE.in_lang(lang)) }
            div.paper-keys {
                dl {
                    (pair(labels::NUMBER.in_lang(lang), html! { strong { (number.as_deref().unwrap_or(later)) } }))
                    @if let Some(code) = &slip.code {
                        (pair(labels::CODE.in_lang(lang), html! { strong { (code) } }))
                    }
                }
                @if let Some(code) = &slip.code {
                    figure { (scan(site, number.as_deref(), code, lang)) figcaption { (words::SCAN.in_lang(lang)) } }
                }
            }
            dl.paper-facts { (facts(slip, lang)) }
            h3 { (words::DUE.in_lang(lang)) }
            (dues(slip, lang))
            h3 { (words::RIGHTS.in_lang(lang)) }
            (rights(slip, site, lang))
            (foot(slip, lang))
        }
    }
}

pub(super) fn pair(label: &str, value: Markup) -> Markup {
    html! { div { dt { (label) } dd { (value) } } }
}

/// The way to the tracker. The code stands behind `#`, which no browser sends and no server logs.
fn scan(site: &str, number: Option<&str>, code: &str, lang: Lang) -> Markup {
    let number = number.map(|number| format!("/{number}")).unwrap_or_default();
    PreEscaped(qr::svg(&format!("{site}/lacak{number}#kode={code}"), words::SCAN.in_lang(lang)))
}

fn facts(slip: &Slip, lang: Lang) -> Markup {
    let moment = long_moment(slip.filed_at, slip.zone, lang);
    let channel = slip.channel.words().in_lang(lang);
    let received = words::RECEIVED_AT.with(lang, &[("moment", &moment), ("channel", channel)]);
    let reporter = match &slip.reporter {
        Reporter::Named(name) => name.as_str(),
        Reporter::Anonymous => words::REPORTER_ANONYMOUS.in_lang(lang),
        Reporter::Kept => words::REPORTER_KEPT.in_lang(lang),
    };
    let next = slip.next.as_ref().map(|(action, office)| citizen::passage(*action).with(lang, &[("office", office)]));
    html! {
        (pair(words::RECEIVED.in_lang(lang), html! { (received) }))
        (pair(words::BY.in_lang(lang), html! { (slip.receiver()) ", " (slip.agency) }))
        (pair(words::REPORTER.in_lang(lang), html! { (reporter) }))
        @if let Some(story) = &slip.story { (pair(words::STORY.in_lang(lang), html! { (story) })) }
        @if let Some(place) = &slip.place { (pair(labels::PLACE.in_lang(lang), html! { (place) })) }
        @if !slip.files.is_empty() { (pair(labels::FILES.in_lang(lang), html! { (slip.files.join(", ")) })) }
        (pair(words::HELD_BY.in_lang(lang), html! { (slip.holder) }))
        @if let Some(next) = &next { (pair(words::NEXT.in_lang(lang), html! { (next) })) }
    }
}

/// What is promised, and until when.
fn dues(slip: &Slip, lang: Lang) -> Markup {
    html! {
        @if slip.dues.is_empty() {
            p { (words::DUE_NONE.in_lang(lang)) }
        } @else {
            dl.paper-facts {
                @for (clock, at) in &slip.dues {
                    @let due = citizen::promised(clock).0.in_lang(lang);
                    @let national = matches!(clock, ClockName::National(_)).then(|| words::DUE_NATIONAL.with(lang, &[("due", due)]));
                    (pair(national.as_deref().unwrap_or(due), html! { strong { (long_moment(*at, slip.zone, lang)) } }))
                }
            }
        }
    }
}

fn rights(slip: &Slip, site: &str, lang: Lang) -> Markup {
    let follow = if slip.code.is_some() { words::RIGHT_FOLLOW } else { words::RIGHT_FOLLOW_CODE };
    html! {
        ul {
            li { (words::RIGHT_FREE.in_lang(lang)) }
            li { (follow.with(lang, &[("site", site)])) }
            li { (words::RIGHT_LATE.in_lang(lang)) }
            @for said in slip.secrecy.words() { li { (said.in_lang(lang)) } }
        }
    }
}

fn foot(slip: &Slip, lang: Lang) -> Markup {
    html! {
        footer.paper-foot {
            @match slip.printed_at {
                None => @match &slip.received_name {
                    // UU 25/2009 Ps 44: name and signature of whoever received it.
                    Some(name) => {
                        p.paper-sign { (name) }
                        p { (words::SIGN_RECEIVER.in_lang(lang)) }
                    }
                    None => p { (words::SIGNED.in_lang(lang)) },
                },
                Some(at) => {
                    p { (words::PRINTED.with(lang, &[("moment", &long_moment(at, slip.zone, lang))])) }
                    p.paper-sign { (words::SIGN_HERE.in_lang(lang)) }
                }
            }
        }
    }
}
