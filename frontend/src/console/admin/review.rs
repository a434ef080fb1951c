//! What a draft would do, before it is put into force: its faults or its differences, the due moments that move,
//! past cases that would have gone otherwise; then why, and the button. Absent: working any of it out.

use leptos::prelude::*;
use shared::form::Field;
use shared::time::short_moment;
use shared::wire::{ClockEffect, DefinitionKind, DraftChecked, DraftFault, Tried};
use shared::words::console::admin as words;
use shared::words::{Lang, Words};

use super::bench::{Bench, REVIEW_ID};
use crate::console::when::agency_zone;
use crate::drawn::memo;
use crate::lang::{said, say, say_with, use_lang};
use crate::parts::{ErrorSummary, FailureNotice, LineField, Mark, Notice, NoticeKind, SendButton};

/// What a room's ids begin with.
const PREFIX: &str = "berlaku-";

/// What came of looking, and of putting into force.
#[component]
pub fn Review() -> impl IntoView {
    let bench = Bench::here();
    let stale = memo(move || bench.failure.with(|failure| failure.as_ref().and_then(crate::client::Failure::newer)));
    let other = Signal::derive(move || bench.failure.get().filter(|failure| failure.newer().is_none()));
    let unloaded = Signal::derive(move || other.get().filter(|_| bench.view.with(Option::is_none)));
    let refused = Signal::derive(move || other.get().filter(|_| bench.view.with(Option::is_some)));
    view! {
        <FailureNotice failure=unloaded then=words::FAILED />
        <FailureNotice failure=refused then=words::NOT_ADOPTED />
        {move || stale.get().map(|version| view! { <Stale version /> })}
        {move || {
            let faults = bench.faults.get();
            (!faults.is_empty()).then(|| view! { <Faults faults /> })
        }}
        {move || bench.checked.get().map(|checked| view! { <Checked checked /> })}
    }
}

#[component]
fn Stale(version: u32) -> impl IntoView {
    let bench = Bench::here();
    let title = said(move |lang| words::STALE.with(lang, &[("version", &version.to_string())]));
    view! {
        <Notice kind=NoticeKind::Problem title=title>
            <p>{say(words::STALE_MORE)}</p>
            <button class="button secondary" type="button" on:click=move |_| bench.compare()>
                {say(words::STALE_COMPARE)}
            </button>
        </Notice>
    }
}

#[component]
fn Faults(faults: Vec<DraftFault>) -> impl IntoView {
    let rows = faults.into_iter().map(|fault| {
        let text = said(move |lang| match fault.line {
            0 => fault.sentence.clone(),
            line => words::AT_LINE.with(lang, &[("line", &line.to_string()), ("what", &fault.sentence)]),
        });
        view! { <li>{text}</li> }
    });
    view! {
        <div class="problems" role="alert">
            <h3>{say(words::FAULTS)}</h3>
            <ul>{rows.collect_view()}</ul>
        </div>
    }
}

#[component]
fn Checked(checked: DraftChecked) -> impl IntoView {
    let (bench, lang) = (Bench::here(), use_lang());
    let sound = checked.faults.is_empty();
    let new = bench.kind == DefinitionKind::Procedure
        && bench.view.with_untracked(|view| view.is_none())
        && checked.changes.is_empty();
    let nothing = sound && checked.changes.is_empty() && !new && checked.tried.is_none();
    let ready = sound && !nothing;
    let DraftChecked { faults, changes, own_calendar, effect, tried, next_number, chart, .. } = checked;
    let next = next_number.map(|number| view! { <p>{say_with(words::NEXT_NUMBER, vec![("number", number)])}</p> });
    let drawn = chart.map(|chart| {
        view! {
            <details>
                <summary>{say(words::CHART)}</summary>
                <div class="chart" tabindex="0" role="group" aria-label=say(words::CHART) inner_html=chart />
            </details>
        }
    });
    view! {
        <section class="panel" aria-labelledby=REVIEW_ID>
            <h2 id=REVIEW_ID tabindex="-1">
                {say(words::REVIEW)}
            </h2>
            {(!sound).then(|| view! { <Faults faults /> })}
            {sound.then(|| listed(words::CHANGES, changes, lang.get_untracked()))}
            {own_calendar.then(|| view! { <p class="notice info">{say(words::OWN_CALENDAR)}</p> })}
            {next}
            {effect.map(|effect| view! { <Effect effect /> })}
            {tried.map(|tried| view! { <Trial tried /> })}
            {drawn}
            {ready.then(|| view! { <Adopting /> })}
        </section>
    }
}

/// Sentences under a heading, or that there is none.
fn listed(title: Words, lines: Vec<String>, _lang: Lang) -> AnyView {
    if lines.is_empty() {
        return view! { <p class="muted">{say(words::NOTHING_NEW)}</p> }.into_any();
    }
    let rows = lines.into_iter().map(|line| view! { <li>{line}</li> });
    view! {
        <h3>{say(title)}</h3>
        <ul>{rows.collect_view()}</ul>
    }
    .into_any()
}

#[component]
fn Effect(effect: ClockEffect) -> impl IntoView {
    let zone = agency_zone();
    let ClockEffect { open, moved, bounded, moves, clocks } = effect;
    let told = if moved == 0 { words::EFFECT_NONE } else { words::EFFECT_SOME };
    let places = vec![("open", open.to_string()), ("moved", moved.to_string()), ("clocks", clocks.to_string())];
    let shown = u32::try_from(moves.len()).unwrap_or(u32::MAX);
    let cut = (shown < clocks).then(|| say_with(words::EFFECT_FIRST, vec![("count", shown.to_string())]));
    let any = !moves.is_empty();
    let rows = moves.into_iter().map(|line| {
        let number = line.number.clone();
        let name = said(
            move |lang| {
                if number.is_empty() { words::UNNUMBERED.in_lang(lang).to_owned() } else { number.clone() }
            },
        );
        let (before, after) = (line.before, line.after);
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{line.clock}</td>
                <td>{said(move |lang| short_moment(before, zone.get(), lang))}</td>
                <td>{said(move |lang| short_moment(after, zone.get(), lang))}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let heads = [words::MOVE_NUMBER, words::MOVE_CLOCK, words::MOVE_BEFORE, words::MOVE_AFTER];
    let heads = heads.map(|head| view! { <th scope="col">{say(head)}</th> });
    view! {
        <h3>{say(words::EFFECT)}</h3>
        <p>{say_with(told, places)}</p>
        {bounded.then(|| view! { <p class="notice info">{say(words::EFFECT_BOUNDED)}</p> })}
        {any.then(|| {
            view! {
                <div class="table-frame" tabindex="0" role="group" aria-label=say(words::EFFECT)>
                    <table>
                        <thead>
                            <tr>{heads.collect_view()}</tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            }
        })}
        {cut.map(|cut| view! { <p class="muted">{cut}</p> })}
    }
}

#[component]
fn Trial(tried: Tried) -> impl IntoView {
    let Tried { cases, otherwise, lines } = tried;
    let told = if cases == 0 { words::TRIED_NONE } else { words::TRIED_SOME };
    let rows = lines.into_iter().map(|line| view! { <li>{line}</li> });
    view! {
        <h3>{say(words::TRIED)}</h3>
        <p>{say_with(told, vec![("cases", cases.to_string()), ("otherwise", otherwise.to_string())])}</p>
        <ul>{rows.collect_view()}</ul>
    }
}

/// Why, from when, and the button.
#[component]
fn Adopting() -> impl IntoView {
    let bench = Bench::here();
    let dated = bench.kind == DefinitionKind::Procedure;
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        bench.adopt();
    };
    let day = dated.then(|| {
        view! {
            <LineField
                field=Field::FromOn
                value=bench.from_on
                problems=bench.problems
                label=words::FROM_ON
                hint=words::FROM_HINT
                mark=Mark::Optional
                prefix=PREFIX
            />
        }
    });
    view! {
        <form novalidate on:submit=send>
            <ErrorSummary problems=bench.problems prefix=PREFIX />
            <LineField
                field=Field::Reason
                value=bench.why
                problems=bench.problems
                label=words::WHY
                hint=words::WHY_HINT
                prefix=PREFIX
            />
            {day}
            <SendButton label=words::ADOPT busy_label=words::ADOPTING busy=bench.busy />
        </form>
    }
}
