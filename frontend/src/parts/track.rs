//! The SOP as a track: what was done in the order it happened, what is expected now, and the way
//! ahead. Absent: the rows themselves (see `shared::journey`) and limits (see `DueBox`).

use leptos::prelude::*;
use shared::agency::Agency;
use shared::clock::Limit;
use shared::id::UnitId;
use shared::journey::{Stop, When, journey};
use shared::procedure::{Action, Role};
use shared::time::{Moment, long_moment, short_moment};
use shared::wire::CaseView;
use shared::words::citizen::app as words;
use shared::words::{Lang, Words, citizen};

use crate::drawn::{all, drawn, drawn_when};
use crate::lang::{said, say};

/// What the agency calls the office that holds a role, or the role's own words.
#[must_use]
pub fn office_name(agency: &Agency, role: Role, lang: Lang) -> String {
    holder_name(agency, role, None, lang)
}

/// What the agency calls whoever holds a role: the unit that was chosen, the office, or the role's own
/// words.
#[must_use]
pub fn holder_name(agency: &Agency, role: Role, unit: Option<&UnitId>, lang: Lang) -> String {
    agency.holds(role, unit).unwrap_or_else(|| role.words().in_lang(lang)).to_owned()
}

/// The track of a case: down the page for a citizen, across it in the console.
#[component]
pub fn SopTrack(
    /// The case.
    #[prop(into)]
    view: Signal<CaseView>,
    /// What an action is called on the track; `{office}` is who has the case after it.
    label: fn(Action) -> Words,
    /// Whether it runs across the page, with short dates.
    #[prop(optional)]
    across: bool,
) -> impl IntoView {
    let rows = move || {
        view.with(|view| {
            let stops = journey(&view.procedure, &view.agency, &view.case);
            all(stops.into_iter().map(|stop| Row::new(stop, view, label, across).draw()))
        })
    };
    view! {
        <ol class=if across { "track across" } else { "track" } aria-label=say(words::TRACK_LABEL)>
            {drawn(move || rows().into_any())}
        </ol>
    }
    .into_any()
}

/// A stop with what its sentences need.
struct Row {
    stop: Stop,
    label: Words,
    agency: Agency,
    calendar: shared::calendar::Calendar,
    now: Moment,
    across: bool,
}

impl Row {
    fn new(stop: Stop, view: &CaseView, label: fn(Action) -> Words, across: bool) -> Self {
        let label = label(stop.action);
        let (agency, calendar) = (view.agency.clone(), view.calendar.clone());
        Self { stop, label, agency, calendar, now: view.now, across }
    }

    /// Where the step stands, in hidden words, then what it is, then when.
    fn draw(self) -> AnyView {
        let now = matches!(self.stop.when, When::Now { .. });
        let late = matches!(self.stop.when, When::Now { due: Some(due), .. } if due < self.now);
        let (class, standing) = match self.stop.when {
            When::Done(_) => ("done", citizen::JOURNEY_DONE),
            When::Now { .. } if late => ("now late", words::TRACK_LATE),
            When::Now { .. } => ("now", citizen::JOURNEY_NOW),
            When::Next { .. } => ("next", citizen::JOURNEY_NEXT),
        };
        let (words, agency, stop) = (self.label, self.agency.clone(), self.stop.clone());
        let office = move |lang| holder_name(&agency, stop.toward, stop.unit.as_ref(), lang);
        let label = said(move |lang| words.with(lang, &[("office", &office(lang))]));
        let when = said(move |lang| self.when(lang));
        view! {
            <li class=class aria-current=now.then_some("step")>
                <span>
                    <span class="visually-hidden">{say(standing)} " "</span>
                    {label}
                </span>
                {drawn_when(
                    move || when.with(|when| !when.is_empty()),
                    move || view! { <span class="track-when">{when}</span> }.into_any(),
                )}
            </li>
        }
        .into_any()
    }

    fn when(&self, lang: Lang) -> String {
        let zone = self.calendar.zone;
        let moment = |at| if self.across { short_moment(at, zone, lang) } else { long_moment(at, zone, lang) };
        let limit =
            |within: Limit| citizen::JOURNEY_WITHIN.with(lang, &[("limit", &within.in_words(self.calendar.day, lang))]);
        match self.stop.when {
            When::Done(at) => moment(at),
            When::Now { since, .. } => citizen::JOURNEY_SINCE.with(lang, &[("moment", &moment(since))]),
            When::Next { within } => within.map(limit).unwrap_or_default(),
        }
    }
}
