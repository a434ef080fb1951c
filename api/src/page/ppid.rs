//! The papers of a PPID: the written notice on one sheet, and the registers as tables, drawn once for the console and
//! the printer. Absent: what they say (see [`crate::act::notice`]).

use maud::{Markup, html};
use shared::request::{Decision, Notice, Wording, date_in_words, rupiah};
use shared::time::long_date;
use shared::words::request::{self as words, room};
use shared::words::{Lang, Words};

use crate::act::{Notified, RegisterSheet};

/// A register as a table, each line a row.
pub(crate) fn register(sheet: &RegisterSheet, lang: Lang) -> Markup {
    html! {
        article.paper.register lang=(lang.tag()) {
            header.paper-head { p { (sheet.office.0) } p { strong { (sheet.office.1) } } }
            h2 { (sheet.register.words().in_lang(lang)) }
            table {
                thead { tr { @for heading in &sheet.headings { th scope="col" { (heading) } } } }
                tbody { @for line in &sheet.lines { tr { @for cell in line { td { (cell) } } } } }
            }
        }
    }
}

fn pair(label: Words, value: &str, lang: Lang) -> Markup {
    html! { @if !value.is_empty() { div { dt { (label.in_lang(lang)) } dd { (value) } } } }
}

/// The written notice (UU 14/2008 Ps 22(7)), in the parts of its form.
pub(crate) fn notice(paper: &Notified, lang: Lang) -> Markup {
    let Notified { agency, calendar, request, texts, to, object_until } = paper;
    let text = |kind: Wording| {
        let found = texts.iter().rev().find(|(of, _)| *of == kind);
        found.map(|(_, text)| text.as_str()).unwrap_or_default()
    };
    let on = |at| long_date(calendar.zone.date(at), lang);
    let asked = [("date", on(request.received_at)), ("number", request.number.to_string())];
    let asked: Vec<(&str, &str)> = asked.iter().map(|(name, value)| (*name, value.as_str())).collect();
    html! {
        article.paper lang=(lang.tag()) {
            header.paper-head { p { (agency.government) } p { strong { (agency.name) } } }
            h2 { (room::PAPER_TITLE.in_lang(lang)) }
            p { (room::PAPER_LAW.in_lang(lang)) "." }
            @if let Some((name, address)) = to {
                dl.paper-facts { (pair(room::PAPER_TO, &format!("{name}, {address}"), lang)) }
            }
            p { (room::PAPER_LEAD.with(lang, &asked)) }
            dl.paper-facts { (pair(words::COLUMN_QUESTION, text(Wording::Question), lang)) }
            @if let Some((at, notice)) = &request.notice {
                (decided(notice, &text, lang))
                p.told { (text(Wording::Notice)) }
                @if let Some(until) = object_until {
                    p { (room::PAPER_OBJECT.with(lang, &[("date", &on(*until))])) }
                }
                p { (on(*at)) br; (room::PAPER_SIGN.in_lang(lang)) br; (agency.name) }
            }
        }
    }
}

/// What is given and how, or why not.
fn decided<'t>(notice: &Notice, text: &impl Fn(Wording) -> &'t str, lang: Lang) -> Markup {
    let given = notice.decision != Decision::Refused;
    let (holder, by_on) = (text(Wording::Holder), notice.by_on.as_deref().unwrap_or_default());
    let ours = room::PAPER_OURS.in_lang(lang);
    let date = date_in_words(by_on, lang);
    let form = notice.form.map(|form| form.words().in_lang(lang)).unwrap_or_default();
    let paid = if text(Wording::Payment).is_empty() { String::new() } else { format!(", {}", text(Wording::Payment)) };
    let cost = if notice.cost == 0 { words::FREE.in_lang(lang).to_owned() } else { rupiah(notice.cost) + &paid };
    let ground = notice.ground.map(|ground| ground.words().in_lang(lang)).unwrap_or_default();
    html! {
        h3 { (if given { room::PAPER_GIVEN } else { room::PAPER_NOT }.in_lang(lang)) }
        dl.paper-facts {
            (pair(words::COLUMN_DECISION, notice.decision.words().in_lang(lang), lang))
            (pair(room::PAPER_HOLDER, if notice.ours { ours } else { holder }, lang))
            @if given {
                (pair(room::PAPER_FORM, form, lang))
                (pair(room::PAPER_COST, &cost, lang))
                (pair(room::PAPER_WHEN, &date, lang))
                (pair(room::PAPER_REDACTION, text(Wording::Redaction), lang))
            } @else {
                (pair(room::PAPER_WHEN_DOCUMENTED, &date, lang))
            }
            (pair(room::PAPER_GROUND, ground, lang))
        }
    }
}
