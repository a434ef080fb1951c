//! A form on paper for the office's file: one A4 sheet, black on white. Absent: what it says (see
//! [`crate::act::FormSheet`]).

use maud::{Markup, html};
use shared::form::{Field, Identity};
use shared::procedure::Print;
use shared::time::{long_date, long_moment, parse_date};
use shared::words::citizen::paper;
use shared::words::console::prints as words;
use shared::words::{Lang, form as labels};

use super::paper::pair;
use crate::act::{FormSheet, Reporter};

/// The sheet.
pub(crate) fn sheet(form: &FormSheet, lang: Lang) -> Markup {
    let slip = &form.slip;
    let number = slip.number.as_ref().map(ToString::to_string);
    let came = paper::RECEIVED_AT.with(
        lang,
        &[("moment", &long_moment(slip.filed_at, slip.zone, lang)), ("channel", slip.channel.words().in_lang(lang))],
    );
    html! {
        article.paper lang=(lang.tag()) {
            header.paper-head {
                p { (slip.government) }
                p { strong { (slip.agency) } }
            }
            h2 { (form.print.words().in_lang(lang)) }
            dl.paper-facts {
                (pair(labels::NUMBER.in_lang(lang), html! { strong { (number.as_deref().unwrap_or("-")) } }))
                @if let Some(external) = &form.external { (pair(labels::EXTERNAL.in_lang(lang), html! { (external) })) }
                (pair(paper::RECEIVED.in_lang(lang), html! { (came) }))
                (pair(words::RECORDED_BY.in_lang(lang), html! { (slip.receiver()) }))
            }
            h3 { (words::REPORTER.in_lang(lang)) }
            (reporter(form, lang))
            h3 { (words::COMPLAINT.in_lang(lang)) }
            (complaint(form, lang))
            (foot(form, lang))
        }
    }
}

fn reporter(form: &FormSheet, lang: Lang) -> Markup {
    let Some(identity) = &form.identity else {
        let why = match form.slip.reporter {
            Reporter::Anonymous => words::REPORTER_ANONYMOUS,
            Reporter::Named(_) | Reporter::Kept => words::REPORTER_KEPT,
        };
        return html! { p { (why.in_lang(lang)) } };
    };
    let Identity { name, phone, address, email, nik, represents, .. } = identity;
    let fields = [
        (Field::Name, name),
        (Field::Address, address),
        (Field::Phone, phone),
        (Field::Email, email),
        (Field::Nik, nik),
        (Field::Represents, represents),
    ];
    html! {
        dl.paper-facts {
            @for (field, value) in fields {
                @if let Some(value) = value { (pair(field.label().in_lang(lang), html! { (value) })) }
            }
        }
    }
}

fn complaint(form: &FormSheet, lang: Lang) -> Markup {
    let none = words::NONE.in_lang(lang);
    let happened = form.happened_on.as_deref().map(|on| parse_date(on).map_or(on.to_owned(), |on| long_date(on, lang)));
    let files = form.slip.files.join(", ");
    html! {
        dl.paper-facts {
            @if let Some(category) = &form.category { (pair(labels::CATEGORY.in_lang(lang), html! { (category) })) }
            @if let Some(place) = &form.slip.place { (pair(labels::PLACE.in_lang(lang), html! { (place) })) }
            @if let Some(happened) = &happened { (pair(labels::HAPPENED_ON.in_lang(lang), html! { (happened) })) }
            (pair(paper::STORY.in_lang(lang), html! { (form.story) }))
            // UU 25/2009 Ps 42: what is asked for. Left blank, to be written by hand.
            @if form.print == Print::ComplaintForm { (pair(words::WISH.in_lang(lang), html! { br; br; })) }
            (pair(words::EVIDENCE.in_lang(lang), html! { (if files.is_empty() { none } else { &files }) }))
        }
    }
}

fn foot(form: &FormSheet, lang: Lang) -> Markup {
    html! {
        footer.paper-foot {
            @if let Some(at) = form.slip.printed_at {
                p { (paper::PRINTED.with(lang, &[("moment", &long_moment(at, form.slip.zone, lang))])) }
            }
            div.paper-signs {
                @if form.print == Print::ComplaintForm { p.paper-sign { (words::SIGN_REPORTER.in_lang(lang)) } }
                p.paper-sign { (words::SIGN_OFFICER.in_lang(lang)) }
            }
        }
    }
}
