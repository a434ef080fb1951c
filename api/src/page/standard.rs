//! `/{agency}/standar`: the standard an agency is held to, printed from the data its cases run on. Absent: the data,
//! and the paper's own table (see [`shared::defaults::paper`]).

use axum::extract::State;
use maud::{Markup, html};
use shared::agency::Agency;
use shared::calendar::{Calendar, OfficeSpan};
use shared::defaults::paper::paper;
use shared::id::AgencyId;
use shared::procedure::{Asked, Channel, Paper, Procedure, Promise, Step};
use shared::time::clock_time;
use shared::words::calendar::WEEKDAYS;
use shared::words::{Lang, publication, standard as words};

use super::parts::holder;
use super::shell::{Page, Switch};
use super::{PageLang, at};
use crate::act;
use crate::app::App;
use crate::http::{ApiFault, Id};

/// The page of an agency's standard.
pub(crate) async fn open(
    State(app): State<App>,
    PageLang(lang): PageLang,
    Id(id): Id<AgencyId>,
) -> Result<Page, ApiFault> {
    let standard = act::standard(&app, &id).await?;
    let (agency, calendar) = (&*standard.agency, &*standard.calendar);
    let form = at(&format!("/{id}/lapor"), lang);
    let body = html! {
        h1 { (words::TITLE.in_lang(lang)) }
        p.lead { (words::LEAD.with(lang, &[("agency", &agency.name)])) }
        div.buttons {
            a.button href=(form) { (words::COMPLAIN.in_lang(lang)) }
            a.button.secondary href=(at(&format!("/{id}/aduan"), lang)) { (publication::LIST_LINK.in_lang(lang)) }
        }
        h2 { (words::FREE_TITLE.in_lang(lang)) }
        p { strong { (words::FREE.in_lang(lang)) } }
        (hours(calendar, lang))
        @for procedure in &standard.procedures { (of_procedure(agency, calendar, procedure, lang)) }
        h2 { (words::RIGHTS_TITLE.in_lang(lang)) }
        p { (words::RIGHTS.in_lang(lang)) }
    };
    let page = Page::new("bacaan", words::TITLE.in_lang(lang), lang, body);
    Ok(page.owner(&agency.name, form).switch(Switch::Link(format!("/{id}/standar"))))
}

fn hours(calendar: &Calendar, lang: Lang) -> Markup {
    html! {
        h2 { (words::HOURS_TITLE.in_lang(lang)) }
        ul { @for run in calendar.week.runs() { li { (days(run, lang)) } } }
        p.muted { (words::HOURS_ZONE.with(lang, &[("zone", calendar.zone.name())])) }
        p.muted { (words::HOURS_ONLINE.in_lang(lang)) }
    }
}

fn days((first, last, spans): (usize, usize, &[OfficeSpan]), lang: Lang) -> String {
    let span = |span: &OfficeSpan| format!("{}–{}", clock_time(span.from, lang), clock_time(span.until, lang));
    let hours = spans.iter().map(span).collect::<Vec<_>>().join(", ");
    let (first, last) = (WEEKDAYS[first].in_lang(lang), WEEKDAYS[last].in_lang(lang));
    if first == last {
        return words::HOURS_ONE.with(lang, &[("day", first), ("hours", &hours)]);
    }
    words::HOURS_RUN.with(lang, &[("first", first), ("last", last), ("hours", &hours)])
}

fn of_procedure(agency: &Agency, calendar: &Calendar, procedure: &Procedure, lang: Lang) -> Markup {
    let added = procedure.steps.iter().filter(|step| step.added);
    html! {
        section.panel {
            h2 { (procedure.title) }
            p.muted { (procedure.head.name) @if let Some(number) = &procedure.head.number { ", " (number) } }
            dl.answers {
                (fact(words::CHANNELS_TITLE.in_lang(lang), html! { (channels(agency, procedure, lang)) }))
                (fact(words::PROMISE_TITLE.in_lang(lang), promise(agency, calendar, procedure, lang)))
                (fact(words::REQUIREMENTS_TITLE.in_lang(lang), requirements(procedure, lang)))
                (office(procedure, lang))
            }
            h3 { (words::STEPS_TITLE.in_lang(lang)) }
            ol { @for row in procedure.printed_rows() { (printed(agency, calendar, &row, lang)) } }
            details {
                summary { (words::ADDED_TITLE.in_lang(lang)) }
                p.muted { (words::ADDED_LEAD.in_lang(lang)) }
                ul { @for step in added { li { (line(agency, calendar, step, lang)) } } }
            }
            details {
                summary { (words::PAPER_TITLE.in_lang(lang)) }
                pre.paper tabindex="0" { (paper(procedure, Some(agency), lang).join("\n")) }
            }
        }
    }
}

fn fact(name: &str, value: Markup) -> Markup {
    html! { div { dt { (name) } dd { (value) } } }
}

/// The channels by which complaints come to a procedure, and where each is reached if the paper says.
fn channels(agency: &Agency, procedure: &Procedure, lang: Lang) -> Markup {
    let own = |channel: &Channel| {
        agency.intakes.iter().any(|intake| intake.procedure == procedure.id && intake.channels.contains(channel))
    };
    let contact = |channel: Channel| match &procedure.paper {
        Paper::Standard(standard) => standard.complaints.iter().find(|contact| contact.channel == channel),
        Paper::Sop(_) => None,
    };
    html! {
        ul {
            @for channel in agency.channels().into_iter().filter(own) {
                li {
                    (channel.words().in_lang(lang))
                    @if let Some(contact) = contact(channel) {
                        ": " (contact.at.join("; "))
                        @if let Some(hours) = &contact.hours { " (" (hours) ")" }
                    }
                }
            }
        }
    }
}

fn promise(agency: &Agency, calendar: &Calendar, procedure: &Procedure, lang: Lang) -> Markup {
    let Some(promise) = &procedure.promise else {
        let words = if agency.national_limits { words::PROMISE_NATIONAL } else { words::PROMISE_NONE };
        return html! { (words.in_lang(lang)) };
    };
    html! { (length(calendar, procedure, promise, lang)) (doubt(promise.certainty.sure(), lang)) }
}

fn length(calendar: &Calendar, procedure: &Procedure, promise: &Promise, lang: Lang) -> String {
    let of_steps = promise.steps.iter().filter_map(|no| Some(procedure.step(no)?.limit.as_ref()?.within));
    let limits = promise.within.into_iter().chain(of_steps).map(|limit| limit.in_words(calendar.day, lang));
    limits.collect::<Vec<_>>().join(words::AND_THEN.in_lang(lang))
}

fn requirements(procedure: &Procedure, lang: Lang) -> Markup {
    let named = |asked: Asked| {
        let fields = procedure.identity.fields().into_iter().filter(|(_, as_asked)| *as_asked == asked);
        fields.map(|(field, _)| field.label().in_lang(lang)).collect::<Vec<_>>().join(", ")
    };
    let (required, optional) = (named(Asked::Required), named(Asked::Optional));
    html! {
        @if required.is_empty() { (words::NOT_ASKED.in_lang(lang)) } @else {
            (words::REQUIRED.with(lang, &[("fields", &required)]))
        }
        @if !optional.is_empty() { " " (words::OPTIONAL.with(lang, &[("fields", &optional)])) }
    }
}

/// The office's address, where the paper prints one.
fn office(procedure: &Procedure, lang: Lang) -> Markup {
    match &procedure.paper {
        Paper::Standard(standard) if !standard.office.is_empty() => {
            fact(words::OFFICE_TITLE.in_lang(lang), html! { ul { @for line in &standard.office { li { (line) } } } })
        }
        _ => html! {},
    }
}

/// A printed row under its printed number, which may be out of order as on the paper. A part that says the same as
/// the first is left out.
fn printed(agency: &Agency, calendar: &Calendar, row: &[&Step], lang: Lang) -> Markup {
    let number = row[0].printed_no().parse::<u32>().ok();
    let parts = row.iter().enumerate().filter(|(nth, part)| *nth == 0 || part.text != row[0].text);
    html! { li value=[number] { @for (_, step) in parts { div { (line(agency, calendar, step, lang)) } } } }
}

fn line(agency: &Agency, calendar: &Calendar, step: &Step, lang: Lang) -> Markup {
    let by: Vec<&str> = step.actors.iter().map(|role| holder(agency, *role, None, lang)).collect();
    let limit = step.limit.as_ref().map(|limit| limit.within.in_words(calendar.day, lang));
    html! {
        (step.text)
        br;
        span.muted {
            (by.join(" / "))
            @if let Some(limit) = limit { ", " (words::STEP_LIMIT.with(lang, &[("limit", &limit)])) }
            (doubt(step.certainty.sure(), lang))
        }
    }
}

fn doubt(sure: bool, lang: Lang) -> Markup {
    html! { @if !sure { " (" (words::CONFIRM.in_lang(lang)) ")" } }
}
