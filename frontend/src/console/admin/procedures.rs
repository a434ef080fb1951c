//! The procedures' room: each as official table and flowchart, its versions, and a file that is checked, compared,
//! tried and put into force from a day on. Absent: writing a procedure; that is a file.

use leptos::prelude::*;
use shared::time::{long_date, short_moment};
use shared::wire::{DefinitionKind, DefinitionVersion, DefinitionView};
use shared::words::console::admin as words;

use super::Room;
use super::bench::Bench;
use super::file::File;
use super::inputs::choice;
use super::review::Review;
use crate::lang::{said, say, say_with};

/// The room.
#[component]
pub fn ProceduresPage() -> impl IntoView {
    view! {
        <Room title=words::PROCEDURES lead=words::PROCEDURES_LEAD>
            <Everything />
        </Room>
    }
}

#[component]
fn Everything() -> impl IntoView {
    let bench = Bench::provide(DefinitionKind::Procedure);
    let chosen = move || {
        let rows = bench.rows.get();
        let own = rows.into_iter().filter(|row| row.kind == DefinitionKind::Procedure);
        let options: Vec<(String, String)> = own.map(|row| (row.id, row.title)).collect();
        let id = bench.view.with(|view| view.as_ref().map(|view| view.id.clone())).unwrap_or_default();
        (options.len() > 1).then(|| {
            let heard = Box::new(move |id| bench.open(id, None));
            choice("sop".into(), words::CHOOSE_PROCEDURE, options, id, heard)
        })
    };
    view! {
        {chosen}
        {move || bench.view.get().map(|view| view! { <Shown view /> })}
        <File title=words::CHECK_FILE lead=words::CHECK_LEAD />
        <Review />
    }
}

#[component]
fn Shown(view: DefinitionView) -> impl IntoView {
    let bench = Bench::here();
    let DefinitionView { id, version, versions, table, chart, zone, current, .. } = view;
    let several = versions.len() > 1;
    let line = move |one: DefinitionVersion| {
        let DefinitionVersion { version: number, recorded_at, from_at } = one;
        let id = id.clone();
        let text = said(move |lang| {
            let at = short_moment(recorded_at, zone, lang);
            let line = words::VERSION_LINE.with(lang, &[("version", &number.to_string()), ("at", &at)]);
            match from_at {
                Some(from) => {
                    let from = long_date(zone.date(from), lang);
                    format!("{line}, {}", words::VERSION_FROM.with(lang, &[("from", &from)]))
                }
                None => line,
            }
        });
        view! {
            <li>
                <button class="link" type="button" on:click=move |_| bench.open(id.clone(), Some(number))>
                    {text}
                </button>
            </li>
        }
    };
    let versions = versions.into_iter().map(line).collect_view();
    view! {
        <p class="muted">
            {say_with(words::VERSION_NOW, vec![("version", current.to_string())])} " · "
            {say_with(words::VERSION_SHOWN, vec![("version", version.to_string())])}
        </p>
        {several.then(|| {
            view! {
                <details>
                    <summary>{say(words::VERSIONS)}</summary>
                    <ul>{versions}</ul>
                </details>
            }
        })}
        <section class="panel">
            <h2>{say(words::CHART)}</h2>
            <p class="hint">{say(words::CHART_HINT)}</p>
            <div class="chart" tabindex="0" role="group" aria-label=say(words::CHART) inner_html=chart.unwrap_or_default() />
        </section>
        <details class="panel">
            <summary>{say(words::TABLE)}</summary>
            <pre class="snippet" tabindex="0" lang="id">{table.join("\n")}</pre>
        </details>
    }
}
