//! The calendar's room: days off year by year, office hours, seasons. Absent: counting; the server says which due
//! moments move.

use leptos::prelude::*;
use shared::wire::{CalendarDraft, DefinitionKind, SeasonDraft};
use shared::words::Words;
use shared::words::console::admin as words;
use shared::words::procedure::changed as days;

use super::bench::Bench;
use super::days::Days;
use super::inputs::{line, parts, remove};
use super::review::Review;
use super::{Room, draft};
use crate::drawn::{Show, memo};
use crate::lang::{say, say_with};
use crate::parts::SendButton;

/// The weekdays by key, each with its name.
const WEEKDAYS: [(&str, Words); 7] = [
    ("monday", days::KEY_MONDAY),
    ("tuesday", days::KEY_TUESDAY),
    ("wednesday", days::KEY_WEDNESDAY),
    ("thursday", days::KEY_THURSDAY),
    ("friday", days::KEY_FRIDAY),
    ("saturday", days::KEY_SATURDAY),
    ("sunday", days::KEY_SUNDAY),
];

/// Hours in Ramadan by Perpres 21/2023: on Fridays others.
const RAMADAN: [&str; 2] = ["08:00-12:00", "12:30-15:00"];
const RAMADAN_FRIDAY: [&str; 2] = ["08:00-11:30", "12:30-15:30"];

/// The calendar as it is typed.
pub type Typed = draft::Typed<CalendarDraft>;

/// The room.
#[component]
pub fn CalendarPage() -> impl IntoView {
    view! {
        <Room title=words::CALENDAR lead=words::CALENDAR_LEAD>
            <Everything />
        </Room>
    }
}

#[component]
fn Everything() -> impl IntoView {
    let typed = Typed::provide(DefinitionKind::Calendar);
    let bench = typed.bench;
    let there = memo(move || bench.view.with(Option::is_some));
    view! {
        <Show when=move || there.get()>
            <Standing />
            <form novalidate on:submit=move |event| typed.look(&event)>
                <Days />
                <section class="panel">
                    <h2>{say(words::HOURS)}</h2>
                    <p class="hint">{say(words::HOURS_HINT)}</p>
                    {move || {
                        typed.shape.track();
                        let week = |draft: &CalendarDraft| draft.week.clone();
                        let write = |draft: &mut CalendarDraft, key: &str, spans: Vec<String>| {
                            draft.week.insert(key.to_owned(), spans);
                        };
                        hours("jam".to_owned(), &typed.draft.with_untracked(week), typed, write)
                    }}
                </section>
                <Seasons />
                <SendButton label=words::LOOK busy_label=words::LOOKING busy=bench.busy />
            </form>
        </Show>
        <Review />
    }
}

/// Which version holds, and who else goes by it.
#[component]
pub fn Standing() -> impl IntoView {
    let bench = Bench::here();
    move || {
        let view = bench.view.get()?;
        let others = view.shared_with.join(", ");
        let shared = (!others.is_empty() && view.kind == DefinitionKind::Calendar)
            .then(|| view! { <p class="notice info">{say_with(words::SHARED, vec![("others", others)])}</p> });
        Some(view! {
            <p class="muted">{say_with(words::VERSION_NOW, vec![("version", view.current.to_string())])}</p>
            {shared}
        })
    }
}

/// A line for each weekday.
fn hours(
    prefix: String,
    week: &std::collections::BTreeMap<String, Vec<String>>,
    typed: Typed,
    write: impl Fn(&mut CalendarDraft, &str, Vec<String>) + Copy + 'static,
) -> AnyView {
    let rows = WEEKDAYS.map(|(key, name)| {
        let value = week.get(key).map(|spans| spans.join(", ")).unwrap_or_default();
        let heard = move |text: String| typed.write(|draft| write(draft, key, parts(&text, ',')));
        line(format!("{prefix}-{key}"), name, "text", value, Box::new(heard))
    });
    view! { <div class="grid">{rows.collect_view()}</div> }.into_any()
}

#[component]
fn Seasons() -> impl IntoView {
    let typed = Typed::here();
    let rows = move || {
        typed.shape.track();
        let seasons = typed.draft.with_untracked(|draft| draft.season.clone());
        if seasons.is_empty() {
            return view! { <p class="muted">{say(words::SEASONS_NONE)}</p> }.into_any();
        }
        seasons.into_iter().enumerate().map(|(nth, season)| one_season(nth, season, typed)).collect_view().into_any()
    };
    let add = move |_| {
        typed.reshape(|draft| {
            let spans = |spans: [&str; 2]| spans.map(ToOwned::to_owned).to_vec();
            let days = WEEKDAYS.iter().take(4).map(|(key, _)| ((*key).to_owned(), spans(RAMADAN)));
            let friday = ("friday".to_owned(), spans(RAMADAN_FRIDAY));
            let week = days.chain([friday]).collect();
            draft.season.push(SeasonDraft { name: "Ramadan".to_owned(), week, ..SeasonDraft::default() });
        });
    };
    view! {
        <section class="panel">
            <h2>{say(words::SEASONS)}</h2>
            {rows}
            <button class="button secondary" type="button" on:click=add>
                {say(words::SEASON_ADD)}
            </button>
        </section>
    }
}

fn one_season(nth: usize, season: SeasonDraft, typed: Typed) -> AnyView {
    let at = move |change: Box<dyn FnOnce(&mut SeasonDraft)>| {
        typed.write(|draft| {
            if let Some(season) = draft.season.get_mut(nth) {
                change(season);
            }
        });
    };
    let write = move |draft: &mut CalendarDraft, key: &str, spans: Vec<String>| {
        if let Some(season) = draft.season.get_mut(nth) {
            season.week.insert(key.to_owned(), spans);
        }
    };
    let gone = move || typed.reshape(|draft| drop(draft.season.remove(nth)));
    let name = Box::new(move |text| at(Box::new(|season| season.name = text)));
    let from = Box::new(move |text| at(Box::new(|season| season.from = text)));
    let until = Box::new(move |text| at(Box::new(|season| season.until = text)));
    view! {
        <fieldset class="group">
            <legend>{season.name.clone()}</legend>
            {line(format!("masa-{nth}-nama"), words::SEASON_NAME, "text", season.name.clone(), name)}
            <div class="pair">
                {line(format!("masa-{nth}-mulai"), words::SEASON_FROM, "date", season.from, from)}
                {line(format!("masa-{nth}-sampai"), words::SEASON_UNTIL, "date", season.until, until)}
            </div>
            {hours(format!("masa-{nth}"), &season.week, typed, write)}
            {remove(season.name, Box::new(gone))}
        </fieldset>
    }
    .into_any()
}
