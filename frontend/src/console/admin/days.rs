//! The days off of a year: listed by date, added and removed. Absent: which days a decree names; an administrator
//! reads it.

use std::collections::BTreeMap;

use leptos::prelude::*;
use shared::time::{long_date, parse_date};
use shared::wire::{CalendarDraft, YearDraft};
use shared::words::Words;
use shared::words::console::admin as words;

use super::calendar::Typed;
use super::inputs::{choice, remove};
use crate::browser;
use crate::lang::{said, say, say_with, use_lang};

/// Of which kind a day off is, each with its code and name.
const KINDS: [(&str, Words); 3] =
    [("national", words::DAY_NATIONAL), ("collective", words::DAY_COLLECTIVE), ("local", words::DAY_LOCAL)];

/// The days of one kind in a draft; those of a year stand under the first table that names the year.
fn days<'d>(draft: &'d mut CalendarDraft, kind: &str, year: &str) -> &'d mut BTreeMap<String, String> {
    if kind == "local" {
        return &mut draft.extra_days_off;
    }
    let of_year = |one: &YearDraft| one.national.keys().chain(one.collective.keys()).any(|day| day.starts_with(year));
    let place = draft.year.iter().position(of_year).unwrap_or_else(|| {
        draft.year.push(YearDraft::default());
        draft.year.len() - 1
    });
    let found = &mut draft.year[place];
    if kind == "national" { &mut found.national } else { &mut found.collective }
}

/// Every day off: date, kind and name, in order.
fn all(draft: &CalendarDraft) -> Vec<(String, &'static str, String)> {
    let mut found = Vec::new();
    for year in &draft.year {
        found.extend(year.national.iter().map(|(day, name)| (day.clone(), "national", name.clone())));
        found.extend(year.collective.iter().map(|(day, name)| (day.clone(), "collective", name.clone())));
    }
    found.extend(draft.extra_days_off.iter().map(|(day, name)| (day.clone(), "local", name.clone())));
    found.sort();
    found
}

/// The years that can be looked at: those with days, this one and the next.
fn years(draft: &CalendarDraft, today: &str) -> Vec<String> {
    let this: i32 = today.get(..4).and_then(|year| year.parse().ok()).unwrap_or(2026);
    let known = all(draft).into_iter().filter_map(|(day, ..)| day.get(..4).map(ToOwned::to_owned));
    let mut years: Vec<String> = known.chain([this.to_string(), (this + 1).to_string()]).collect();
    years.sort();
    years.dedup();
    years
}

/// The list of a year with the form that adds to it.
#[component]
pub fn Days() -> impl IntoView {
    let typed = Typed::here();
    let bench = super::bench::Bench::here();
    let today = bench.view.with_untracked(|view| view.as_ref().map(|view| view.today.to_string())).unwrap_or_default();
    let year = RwSignal::new(today.get(..4).unwrap_or("2026").to_owned());
    let chosen = move || {
        typed.shape.track();
        let years = typed.draft.with_untracked(|draft| years(draft, &today));
        let options = years.into_iter().map(|year| (year.clone(), year)).collect();
        choice("tahun".into(), words::YEAR, options, year.get_untracked(), Box::new(move |code| year.set(code)))
    };
    let rows = move || {
        typed.shape.track();
        let year = year.get();
        let found = typed.draft.with_untracked(all);
        let found: Vec<_> = found.into_iter().filter(|(day, ..)| day.starts_with(&year)).collect();
        if found.is_empty() {
            return view! { <p class="muted">{say(words::DAYS_NONE)}</p> }.into_any();
        }
        let rows = found.into_iter().map(|(day, kind, name)| one_day(day, kind, name, typed));
        view! { <ul class="rows">{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="panel">
            <h2>{move || say_with(words::DAYS, vec![("year", year.get())])}</h2>
            {chosen}
            {rows}
            <Adding year />
        </section>
    }
}

fn one_day(day: String, kind: &'static str, name: String, typed: Typed) -> AnyView {
    let words = KINDS.iter().find(|(code, _)| *code == kind).map_or(words::DAY_LOCAL, |(_, words)| *words);
    let date = parse_date(&day);
    let shown = {
        let day = day.clone();
        said(move |lang| date.map_or_else(|| day.clone(), |date| long_date(date, lang)))
    };
    let label = format!("{name} {day}");
    let gone = move || {
        typed.reshape(|draft| {
            let year = day.get(..4).unwrap_or_default().to_owned();
            days(draft, kind, &year).remove(&day);
        });
    };
    view! {
        <li class="rows-line">
            <span>
                <strong>{shown}</strong>
                " · "
                {name}
                " "
                <span class="muted">{say(words)}</span>
            </span>
            {remove(label, Box::new(gone))}
        </li>
    }
    .into_any()
}

/// A day to be added.
#[component]
fn Adding(year: RwSignal<String>) -> impl IntoView {
    let (typed, lang) = (Typed::here(), use_lang());
    let date = RwSignal::new(String::new());
    let name = RwSignal::new(String::new());
    let kind = RwSignal::new("local".to_owned());
    let wrong = RwSignal::new(None::<Words>);
    let add = move |_| {
        let (day, called) = (date.get_untracked(), name.get_untracked().trim().to_owned());
        if parse_date(&day).is_none() || called.is_empty() {
            wrong.set(Some(words::DAY_WANTED));
            browser::focus_on("hari-tanggal");
            return;
        }
        if typed.draft.with_untracked(all).iter().any(|(known, ..)| *known == day) {
            wrong.set(Some(words::DAY_THERE));
            browser::focus_on("hari-tanggal");
            return;
        }
        let of = day.get(..4).unwrap_or_default().to_owned();
        typed.reshape(|draft| drop(days(draft, &kind.get_untracked(), &of).insert(day, called)));
        year.set(of);
        wrong.set(None);
        date.set(String::new());
        name.set(String::new());
    };
    let kinds = move || {
        let options =
            KINDS.iter().rev().map(|(code, words)| ((*code).to_owned(), words.in_lang(lang.get()).to_owned()));
        choice(
            "hari-jenis".into(),
            words::DAY_KIND,
            options.collect(),
            kind.get_untracked(),
            Box::new(move |code| kind.set(code)),
        )
    };
    view! {
        <div class="grid">
            <div class="field">
                <label for="hari-tanggal">{say(words::DAY_DATE)}</label>
                <input id="hari-tanggal" type="date" bind:value=date />
            </div>
            <div class="field">
                <label for="hari-nama">{say(words::DAY_NAME)}</label>
                <input id="hari-nama" type="text" autocomplete="off" bind:value=name />
            </div>
            {kinds}
        </div>
        <p class="problem" role="alert">
            {move || wrong.get().map(|words| words.in_lang(lang.get()))}
        </p>
        <button class="button secondary" type="button" on:click=add>
            {say(words::DAY_ADD)}
        </button>
    }
}
