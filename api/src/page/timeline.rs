//! The way of a case through its SOP, drawn as a track. Absent: finding the way (see `shared::journey`).

use maud::{Markup, html};
use shared::agency::Agency;
use shared::calendar::{Calendar, DayReading};
use shared::journey::{Stop, When, ahead, journey};
use shared::procedure::{Channel, Stand};
use shared::time::{long_moment, short_moment};
use shared::wire::{AgencyPage, CaseView};
use shared::words::{Lang, Words, citizen as words};

use super::parts::holder;

/// The way of a case: done, now, and ahead.
pub(super) fn of(view: &CaseView, lang: Lang) -> Markup {
    let stops = journey(&view.procedure, &view.agency, &view.case);
    html! {
        ol.track { @for stop in &stops { (draw(stop, view, lang)) } }
    }
}

/// The way ahead of a complaint that has just been received.
pub(super) fn from(page: &AgencyPage, lang: Lang) -> Markup {
    let received = page.procedure.filing().and_then(|step| step.to);
    let from: Option<Stand> = received.map(|to| page.procedure.stand(to, Channel::Website));
    let ahead_of = |from| ahead(&page.procedure, &page.agency, from, Channel::Website);
    let stops = from.map(ahead_of).unwrap_or_default();
    html! {
        ol.track {
            @for stop in &stops {
                li.next {
                    (name(stop, &page.agency, lang))
                    // A receipt has no calendar at hand; the reading where a paper does not say serves.
                    (limit(stop, DayReading::Working, lang))
                }
            }
        }
    }
}

fn draw(stop: &Stop, view: &CaseView, lang: Lang) -> Markup {
    let Calendar { zone, day, .. } = view.calendar;
    let hidden = |word: Words| html! { span.visually-hidden { (word.in_lang(lang)) } };
    match stop.when {
        When::Done(at) => html! {
            li.done {
                (hidden(words::JOURNEY_DONE)) (name(stop, &view.agency, lang))
                span.track-when { (short_moment(at, zone, lang)) " " (zone.name()) }
            }
        },
        When::Now { since, due } => {
            let late = due.is_some_and(|due| due < view.now);
            html! {
                li.now.late[late] aria-current="step" {
                    (hidden(words::JOURNEY_NOW)) (name(stop, &view.agency, lang))
                    span.track-when {
                        (words::JOURNEY_SINCE.with(lang, &[("moment", &short_moment(since, zone, lang))]))
                        @if let Some(due) = due {
                            br;
                            (words::JOURNEY_DUE.with(lang, &[("moment", &long_moment(due, zone, lang))]))
                        }
                    }
                }
            }
        }
        When::Next { .. } => html! {
            li.next { (hidden(words::JOURNEY_NEXT)) (name(stop, &view.agency, lang)) (limit(stop, day, lang)) }
        },
    }
}

fn name(stop: &Stop, agency: &Agency, lang: Lang) -> String {
    let office = holder(agency, stop.toward, stop.unit.as_ref(), lang);
    words::passage(stop.action).with(lang, &[("office", office)])
}

fn limit(stop: &Stop, day: DayReading, lang: Lang) -> Markup {
    let When::Next { within: Some(limit) } = stop.when else {
        return html! {};
    };
    let limit = limit.in_words(day, lang);
    html! { span.track-when { (words::JOURNEY_WITHIN.with(lang, &[("limit", &limit)])) } }
}
