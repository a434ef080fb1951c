//! A due moment with its arithmetic under a fold. Absent: counting (see `shared::clock`).

use chrono::NaiveDate;
use leptos::prelude::*;
use shared::calendar::Calendar;
use shared::case::Clock;
use shared::clock::{Line, due_in_turn};
use shared::time::{Moment, Zone, long_moment, next_day};
use shared::words::citizen::app as words;
use shared::words::{Lang, Words};

use crate::drawn::{all, drawn, drawn_when, maybe};
use crate::lang::{said, say};

/// Furthest apart two dates may be for their working days to be counted one by one.
const DAYS_MAX: usize = 1_500;

/// How a due moment stands, which decides its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// There is time.
    Calm,
    /// It is today or the next working day.
    Soon,
    /// It has passed.
    Late,
    /// It was kept.
    Kept,
    /// It stands still.
    Paused,
}

impl Tone {
    /// The class of a due box or of a row's due moment.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Calm | Self::Paused => "",
            Self::Soon => "soon",
            Self::Late => "late",
            Self::Kept => "done",
        }
    }
}

/// How a clock stands at a moment.
#[must_use]
pub fn tone(clock: &Clock, calendar: &Calendar, now: Moment) -> Tone {
    if !clock.limits() {
        return Tone::Calm;
    }
    let Some(due) = clock.due_at else {
        return if clock.open() { Tone::Paused } else { Tone::Kept };
    };
    if clock.late(now) {
        return Tone::Late;
    }
    if !clock.open() {
        return Tone::Kept;
    }
    let (today, due) = (calendar.zone.date(now), calendar.zone.date(due));
    if working_days(today, due, calendar) <= 1 { Tone::Soon } else { Tone::Calm }
}

/// The working days after one date up to and with another.
fn working_days(after: NaiveDate, until: NaiveDate, calendar: &Calendar) -> usize {
    let days = next_day(after).iter_days().take(DAYS_MAX).take_while(|day| *day <= until);
    days.filter(|day| calendar.closed(*day).is_none()).count()
}

/// How much time is left, or by how much it was passed, in words.
#[must_use]
pub fn remaining(clock: &Clock, calendar: &Calendar, now: Moment, lang: Lang) -> String {
    let Some(due) = clock.due_at.filter(|_| clock.open()) else {
        let words = match tone(clock, calendar, now) {
            Tone::Paused => words::DUE_PAUSED,
            Tone::Late => words::DUE_MISSED,
            Tone::Kept | Tone::Calm | Tone::Soon => words::DUE_KEPT,
        };
        return words.in_lang(lang).to_owned();
    };
    let (today, day) = (calendar.zone.date(now), calendar.zone.date(due));
    let (left, passed) = (working_days(today, day, calendar), working_days(day, today, calendar));
    let days = |words: Words, days: usize| words.with(lang, &[("days", &days.to_string())]);
    match (due < now, left, passed) {
        (true, _, 0) => words::DUE_LATE_NOW.in_lang(lang).to_owned(),
        (true, _, passed) => days(words::DUE_LATE_DAYS, passed),
        (false, 0, _) if day == today => words::DUE_TODAY.in_lang(lang).to_owned(),
        (false, 0, _) => words::DUE_SOON.in_lang(lang).to_owned(),
        (false, left, _) => days(words::DUE_LEFT_DAYS, left),
    }
}

/// The arithmetic of a clock, line by line, counted again from what the case holds.
#[must_use]
pub fn clock_lines(clock: &Clock, calendar: &Calendar, lang: Lang) -> Vec<String> {
    let due = due_in_turn(&clock.legs, clock.started_at, &clock.pauses, calendar);
    due.map(|due| due.sentences(calendar, lang)).unwrap_or_default()
}

/// Whether a clock's end may still change, since days off that it was counted over are not decreed yet.
#[must_use]
pub fn provisional(clock: &Clock, calendar: &Calendar) -> bool {
    let due = due_in_turn(&clock.legs, clock.started_at, &clock.pauses, calendar).filter(|_| clock.open());
    due.is_some_and(|due| due.explanation.iter().any(|line| matches!(line, Line::YearUnknown { .. })))
}

/// What is due, by the catalogue or put together.
pub enum Label {
    /// By the catalogue.
    Words(Words),
    /// Put together.
    Made(Signal<String>),
}

impl Label {
    fn read(self) -> Signal<String> {
        match self {
            Self::Words(words) => said(move |lang| words.in_lang(lang).to_owned()),
            Self::Made(text) => text,
        }
    }
}

impl From<Words> for Label {
    fn from(words: Words) -> Self {
        Self::Words(words)
    }
}

impl From<Signal<String>> for Label {
    fn from(text: Signal<String>) -> Self {
        Self::Made(text)
    }
}

/// A due moment as a box.
#[component]
pub fn DueBox(
    /// What is due.
    #[prop(into)]
    label: Label,
    /// When; none while the clock stands still.
    due_at: Option<Moment>,
    /// The zone it is told in.
    zone: Zone,
    /// How it stands.
    tone: Tone,
    /// How much is left, in words; may be empty.
    #[prop(into)]
    remark: Signal<String>,
    /// How it was counted.
    #[prop(into)]
    lines: Signal<Vec<String>>,
    /// Whether it may still change.
    #[prop(optional)]
    provisional: bool,
) -> impl IntoView {
    let (label, how) = (label.read(), say(shared::words::citizen::HOW_COUNTED));
    let when = maybe(due_at.map(|at| {
        view! {
            <p class="due-when">
                <time datetime=zone.rfc3339(at)>{said(move |lang| long_moment(at, zone, lang))}</time>
            </p>
        }
    }));
    let warning = maybe(provisional.then(|| view! { <p>{say(shared::words::citizen::DUE_PROVISIONAL)}</p> }));
    let rows = move || all(lines.get().into_iter().map(|line| view! { <li>{line}</li> }.into_any()));
    let arithmetic = move || {
        view! {
            <details>
                <summary>{how}</summary>
                <ol class="counting">{drawn(move || rows().into_any())}</ol>
            </details>
        }
        .into_any()
    };
    view! {
        <section class=format!("due {}", tone.class()) aria-label=label>
            <p class="due-label">{label}</p>
            {when}
            <p>{remark}</p>
            {warning}
            {drawn_when(move || lines.with(|lines| !lines.is_empty()), arithmetic)}
        </section>
    }
    .into_any()
}
