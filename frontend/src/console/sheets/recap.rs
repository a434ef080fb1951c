//! The sheet with the figures of a monthly recap: each with its formula, and with the cases behind it one tap away, as
//! known now or on a past day. Absent: counting (see `shared::recap`).

use chrono::NaiveTime;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::recap::{Counts, Figures, Group, Measure};
use shared::time::{Moment, long_moment, next_day, parse_date, short_moment};
use shared::wire::{RecapFigures, RecapRow, RecapRows};
use shared::words::{Lang, Words, recap as words};

use super::SheetFrame;
use crate::browser;
use crate::client::{Failure, recap as client};
use crate::console::address;
use crate::console::case::Folder;
use crate::console::room::name_page;
use crate::drawn::{drawn, maybe};
use crate::lang::{said, say, use_lang};
use crate::parts::{Notice, NoticeKind};

mod papers;

/// The place of the list behind a figure.
const LIST_ID: &str = "rekap-daftar";

/// The sheet.
#[component]
pub fn RecapPage() -> impl IntoView {
    name_page(words::SHEET);
    view! { <SheetFrame inside=sheet /> }
}

/// What is shown and asked for.
#[derive(Clone, Copy)]
struct Work {
    folder: Folder,
    /// The day whose record counts, as typed; now where none is.
    day: RwSignal<String>,
    found: RwSignal<Option<Result<RecapFigures, Failure>>>,
    /// The figure whose cases are listed, and its cases so far.
    listed: RwSignal<Option<(Measure, RecapRows)>>,
}

fn sheet(folder: Folder) -> AnyView {
    let work =
        Work { folder, day: RwSignal::new(String::new()), found: RwSignal::new(None), listed: RwSignal::new(None) };
    work.count();
    let lang = use_lang();
    let figures = drawn(move || match work.found.get() {
        None => view! { <p class="loading" role="status">{say(shared::words::publication::PREPARING)}</p> }.into_any(),
        Some(Ok(found)) => work.figures(&found, lang.get()),
        Some(Err(failure)) => {
            let title = said(move |lang| failure.sentence(lang));
            view! { <Notice kind=NoticeKind::Problem title /> }.into_any()
        }
    });
    view! {
        <h2>{say(words::SHEET)}</h2>
        {work.asking()}
        {figures}
        {work.list()}
        {papers::papers(folder, move || work.known())}
    }
    .into_any()
}

impl Work {
    /// The end of the day that is typed, where the agency is.
    fn known(self) -> Option<Moment> {
        let day = parse_date(self.day.get_untracked().trim())?;
        let zone = self.folder.view.with_untracked(|view| view.calendar.zone);
        Some(zone.moment(next_day(day), NaiveTime::MIN))
    }

    fn count(self) {
        let Some(post) = self.folder.actor().post else { return };
        let (case, staff, known) = (self.folder.id(), self.folder.staff, self.known());
        self.listed.set(None);
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            let ask = async |token: String| client::figures(&token, &case, post.as_str(), known, lang).await;
            let found = staff.ask(ask).await;
            self.found.try_set(Some(found));
        });
    }

    /// Lists the cases behind a figure, from where the list stands.
    fn open(self, measure: Measure, from: Option<String>) {
        let Some(post) = self.folder.actor().post else { return };
        let (case, staff, known) = (self.folder.id(), self.folder.staff, self.known());
        let more = from.is_some();
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            let ask = async |token: String| {
                client::rows(&token, &case, (post.as_str(), known), (measure, from.clone()), lang).await
            };
            match staff.ask(ask).await {
                Ok(page) => {
                    let before = self.listed.get_untracked().filter(|_| more).map(|(_, known)| known.rows);
                    let rows = before.into_iter().flatten().chain(page.rows).collect();
                    self.listed.try_set(Some((measure, RecapRows { rows, next: page.next })));
                    if !more {
                        browser::focus_on(LIST_ID);
                    }
                }
                Err(failure) => drop(self.found.try_set(Some(Err(failure)))),
            }
        });
    }

    /// As known on which day.
    fn asking(self) -> AnyView {
        let send = move |event: SubmitEvent| {
            event.prevent_default();
            self.count();
        };
        let day = self.day;
        view! {
            <form class="row no-print" novalidate on:submit=send>
                <div class="field">
                    <label for="rekap-hari">{say(words::KNOWN_ON)}</label>
                    <span class="hint" id="rekap-hari-hint">{say(words::KNOWN_ON_HINT)}</span>
                    <input
                        id="rekap-hari"
                        type="date"
                        aria-describedby="rekap-hari-hint"
                        prop:value=day
                        on:input:target=move |event| day.set(event.target().value())
                    />
                </div>
                <button class="button secondary">{say(words::SHOW)}</button>
            </form>
        }
        .into_any()
    }

    fn figures(self, found: &RecapFigures, lang: Lang) -> AnyView {
        let zone = self.folder.view.with_untracked(|view| view.calendar.zone);
        let (at, known) = (long_moment(found.at, zone, lang), long_moment(found.known_at, zone, lang));
        let Figures { all, days, units, channels, categories } = &found.figures;
        let rows = Measure::ALL.iter().map(|measure| self.figure(*measure, all.of(*measure), lang)).collect_view();
        let kept = all.kept_percent().map(|percent| format!("{percent} %"));
        let took = days.median.zip(days.ninth_tenth).zip(days.mean_hundredths).map(|((median, ninth), mean)| {
            let [median, ninth, mean] = [median.to_string(), ninth.to_string(), decimal(mean, lang)];
            words::LENGTHS.with(lang, &[("median", &median), ("ninth", &ninth), ("mean", &mean)])
        });
        let told = |name: Words, formula: Words, value: Option<String>| {
            let value = value.unwrap_or_else(|| words::NONE.in_lang(lang).to_owned());
            line(name, formula, view! { <strong>{value}</strong> }.into_any(), lang)
        };
        let hash = words::HASH.with(lang, &[("hash", found.hash.get(..16).unwrap_or_default())]);
        view! {
            <p role="status">{words::TRUE_AT.with(lang, &[("at", &at), ("known", &known)])}</p>
            <ul class="rows">
                {rows} {told(words::KEPT, words::KEPT_FORMULA, kept)} {told(words::DAYS, words::DAYS_FORMULA, took)}
            </ul>
            {maybe(self.table(words::BY_UNIT, units, lang))}
            {maybe(self.table(words::BY_CHANNEL, channels, lang))}
            {maybe(self.table(words::BY_CATEGORY, categories, lang))}
            <p class="muted">{hash}</p>
        }
        .into_any()
    }

    /// A figure with its formula, and the way to its cases.
    fn figure(self, measure: Measure, count: u32, lang: Lang) -> AnyView {
        let name = measure.words().in_lang(lang);
        let value = view! {
            <button class="button secondary small" type="button" on:click=move |_| self.open(measure, None)>
                {count}
                <span class="visually-hidden">" " {name}</span>
            </button>
        };
        line(measure.words(), measure.formula(), value.into_any(), lang)
    }

    /// What is counted by unit, channel or category; nothing where all of it has none.
    fn table(self, title: Words, groups: &[Group], lang: Lang) -> Option<AnyView> {
        groups.iter().any(|group| !group.key.is_empty()).then_some(())?;
        let heads = Measure::ALL.iter().map(|measure| view! { <th scope="col">{measure.words().in_lang(lang)}</th> });
        let cells = |counts: &Counts| {
            Measure::ALL.iter().map(|measure| view! { <td>{counts.of(*measure)}</td> }).collect_view()
        };
        let rows = groups.iter().map(|group| {
            let name = self.name(&group.key, lang);
            view! { <tr><th scope="row">{name}</th> {cells(&group.counts)}</tr> }
        });
        let table = view! {
            <section class="panel">
                <h3>{title.in_lang(lang)}</h3>
                <div class="table-frame" tabindex="0" role="region" aria-label=title.in_lang(lang)>
                    <table>
                        <thead>
                            <tr>
                                <td></td>
                                {heads.collect_view()}
                            </tr>
                        </thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
            </section>
        };
        Some(table.into_any())
    }

    /// What a unit, channel or category is called.
    fn name(self, key: &str, lang: Lang) -> String {
        let known = self.folder.view.with_untracked(|view| {
            let unit = view.agency.units.iter().find(|unit| unit.id.as_str() == key).map(|unit| unit.name.clone());
            let category = view.agency.categories.iter().find(|one| one.id.as_str() == key).map(|one| one.name.clone());
            unit.or(category)
        });
        let channel = || shared::procedure::Channel::from_code(key).map(|one| one.words().in_lang(lang).to_owned());
        match key {
            "" => words::WITHOUT.in_lang(lang).to_owned(),
            key => known.or_else(channel).unwrap_or_else(|| key.to_owned()),
        }
    }

    /// The cases behind the figure that was chosen.
    fn list(self) -> AnyView {
        let lang = use_lang();
        drawn(move || {
            let Some((measure, found)) = self.listed.get() else { return ().into_any() };
            let lang = lang.get();
            let count = format!("{}{}", found.rows.len(), if found.next.is_some() { "+" } else { "" });
            let title = words::CASES.with(lang, &[("measure", measure.words().in_lang(lang)), ("count", &count)]);
            let rows = found.rows.iter().map(|one| self.row(one, lang)).collect_view();
            let more = found.next.map(|next| {
                view! {
                    <button
                        class="button secondary"
                        type="button"
                        on:click=move |_| self.open(measure, Some(next.clone()))
                    >
                        {say(words::MORE)}
                    </button>
                }
            });
            view! {
                <section class="panel">
                    <h3 id=LIST_ID tabindex="-1">{title}</h3>
                    <ul class="rows">{rows}</ul>
                    {more}
                </section>
            }
            .into_any()
        })
        .into_any()
    }

    fn row(self, one: &RecapRow, lang: Lang) -> AnyView {
        let zone = self.folder.view.with_untracked(|view| view.calendar.zone);
        let number = one.number.as_ref().map(ToString::to_string).unwrap_or_default();
        let when = short_moment(one.filed_at, zone, lang);
        let ended = one.concluded_at.map(|at| format!(" – {}", short_moment(at, zone, lang)));
        let unit = one.unit.as_ref().map(|unit| format!(" · {}", self.name(unit, lang)));
        let late = one.late.then(|| view! { " " <span class="state late dot">{words::ROW_LATE.in_lang(lang)}</span> });
        view! {
            <li class="rows-line">
                <span class="stack">
                    <span>
                        <a href=address::case(one.case.as_str(), Default::default())>{number}</a>
                        " "
                        {one.summary.clone()}
                    </span>
                    <span class="muted">
                        {when} {ended} " · " {one.channel.words().in_lang(lang)} {unit} " · "
                        {one.state.words().in_lang(lang)} {late}
                    </span>
                </span>
            </li>
        }
        .into_any()
    }
}

/// A figure and its formula on one line.
fn line(name: Words, formula: Words, value: AnyView, lang: Lang) -> AnyView {
    view! {
        <li class="rows-line alike">
            <span class="stack">
                <strong>{name.in_lang(lang)}</strong>
                <span class="muted">{formula.in_lang(lang)}</span>
            </span>
            {value}
        </li>
    }
    .into_any()
}

/// Hundredths as people write them.
fn decimal(hundredths: u32, lang: Lang) -> String {
    let point = if lang == Lang::Id { ',' } else { '.' };
    format!("{}{point}{:02}", hundredths / 100, hundredths % 100)
}
