//! Lembar disposisi on half a folio: kop, what came, for whom, what is asked, by when, and who signed. Absent: what it
//! says (see [`crate::act::SheetPaper`]).

use maud::{Markup, html};
use shared::time::{long_date, short_moment};
use shared::words::disposition as words;
use shared::words::{Lang, form as labels};

use super::paper::pair;
use crate::act::{FormSheet, Reporter, SheetPaper, Signed};

/// The sheet.
pub(crate) fn sheet(form: &FormSheet, paper: &SheetPaper, lang: Lang) -> Markup {
    html! {
        article.paper.half lang=(lang.tag()) {
            (head(paper))
            h2 { (words::TITLE.in_lang(lang)) }
            (came(form, paper, lang))
            div.half-pair {
                (whom(paper, lang))
                (please(paper, lang))
            }
            dl.paper-facts {
                (pair(words::NOTES.in_lang(lang), html! { (paper.note) }))
                @if let Some(on) = paper.due_on { (pair(words::DUE.in_lang(lang), html! { strong { (long_date(on, lang)) } })) }
            }
            (signatures(form, paper, lang))
        }
    }
}

fn head(paper: &SheetPaper) -> Markup {
    let last = paper.head.lines.len().saturating_sub(1);
    html! {
        header.paper-head {
            @for (nth, line) in paper.head.lines.iter().enumerate() {
                p { @if nth == last { strong { (line) } } @else { (line) } }
            }
            @let below = [paper.head.address.as_str(), paper.head.contact.as_str()];
            @let below = below.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
            @if !below.is_empty() { p.half-small { (below) } }
        }
    }
}

/// From whom it came: by name only where everyone the sheet goes to may know it, and this post has it open.
fn from(form: &FormSheet, paper: &SheetPaper, lang: Lang) -> String {
    let channel = form.slip.channel.words().in_lang(lang).to_lowercase();
    let name = form.identity.as_ref().and_then(|identity| identity.name.as_deref()).filter(|_| paper.names_reporter);
    match (name, &form.slip.reporter) {
        (Some(name), _) => name.to_owned(),
        (None, Reporter::Anonymous) => words::FROM_ANONYMOUS.with(lang, &[("channel", &channel)]),
        (None, _) => words::FROM_KEPT.with(lang, &[("channel", &channel)]),
    }
}

fn came(form: &FormSheet, paper: &SheetPaper, lang: Lang) -> Markup {
    let number = form.slip.number.as_ref().map(ToString::to_string).unwrap_or_default();
    let letter = if paper.letter.is_empty() { "-" } else { &paper.letter };
    let received = long_date(form.slip.zone.date(form.slip.filed_at), lang);
    let nature = [
        (words::URGENCY_MOST, paper.urgency == Some(shared::disposition::Urgency::Most)),
        (words::URGENCY_SOON, paper.urgency == Some(shared::disposition::Urgency::Soon)),
        (words::SECRET, paper.secret),
    ];
    html! {
        div.half-pair {
            dl.paper-facts {
                (pair(words::FROM.in_lang(lang), html! { (from(form, paper, lang)) }))
                (pair(labels::LETTER.in_lang(lang), html! { (letter) }))
                (pair(labels::SUBJECT.in_lang(lang), html! { (paper.subject) }))
            }
            dl.paper-facts {
                (pair(words::RECEIVED_ON.in_lang(lang), html! { (received) }))
                (pair(words::AGENDA.in_lang(lang), html! { strong { (number) } }))
                (pair(words::NATURE.in_lang(lang), html! {
                    @for (name, set) in nature { (boxed(name.in_lang(lang), set)) }
                }))
            }
        }
    }
}

/// A check box of the paper, for eyes and screen readers.
fn boxed(name: &str, set: bool) -> Markup {
    html! { p.half-box { span aria-hidden="true" { (if set { "☒" } else { "☐" }) } " " (name) @if set { span.visually-hidden { " ✓" } } } }
}

fn whom(paper: &SheetPaper, lang: Lang) -> Markup {
    html! {
        section {
            h3 { (words::FORWARDED_TO.in_lang(lang)) }
            ol {
                @for (office, part) in &paper.recipients {
                    li { (office) " (" (part.words().in_lang(lang).to_lowercase()) ")" }
                }
                // To be written by hand.
                @if paper.recipients.is_empty() { @for _ in 0..3 { li.half-line { "\u{a0}" } } }
            }
        }
    }
}

fn please(paper: &SheetPaper, lang: Lang) -> Markup {
    html! {
        section {
            h3 { (words::PLEASE.in_lang(lang)) }
            @for (mark, set) in &paper.marks { (boxed(&mark.name, *set)) }
        }
    }
}

fn signatures(form: &FormSheet, paper: &SheetPaper, lang: Lang) -> Markup {
    let unsigned = !paper.signed.iter().any(|one| one.signs);
    html! {
        footer.paper-foot {
            div.paper-signs {
                @for one in &paper.signed { (signature(one, form, lang)) }
                @if unsigned {
                    div {
                        p { (paper.signer) }
                        p.paper-sign { "………………………" }
                        p.half-small { (words::PRINT_RANK.in_lang(lang)) ": ………………" }
                        p.half-small { (words::PRINT_DATE.in_lang(lang)) ": ………………" }
                    }
                }
            }
        }
    }
}

fn signature(one: &Signed, form: &FormSheet, lang: Lang) -> Markup {
    let at = short_moment(one.at, form.slip.zone, lang);
    html! {
        div {
            p { (one.office) }
            @if !one.signs { p.half-small { (words::PRINT_INITIALS.in_lang(lang)) } }
            p.paper-sign { strong { (one.name) } }
            @if one.signs { p.half-small { (words::PRINT_RANK.in_lang(lang)) ": ………………" } }
            p.half-small { (at) }
        }
    }
}
