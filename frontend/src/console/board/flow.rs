//! What came, went, is open and late: in all, by the week, and by unit, category, channel and district; and the ministry's
//! indicators. Absent: counting.

use leptos::prelude::*;
use shared::board::{Dimension, Edge, Flow, Group, MarkKind, Stage, Week, bar, flow_chart, legend};
use shared::time::short_date;
use shared::wire::BoardPage;
use shared::words::{Lang, Words, board as words};

use super::table::{Row, cell, drawing, part, table};
use super::{Work, behind, than_before};
use crate::client::board::Behind;

/// The four figures of a flow: what each is called, how it is counted, and which cases are behind it.
const FIGURES: [(Words, Words, MarkKind, Edge); 4] = [
    (words::CAME, words::CAME_FORMULA, MarkKind::Came, Edge::Entered),
    (words::LEFT, words::LEFT_FORMULA, MarkKind::Open, Edge::Left),
    (words::OPEN, words::OPEN_FORMULA, MarkKind::Open, Edge::AtEnd),
    (words::LATE, words::LATE_FORMULA, MarkKind::Late, Edge::AtEnd),
];

const fn parts(flow: &Flow) -> [u32; 4] {
    [flow.came, flow.left, flow.open, flow.late]
}

impl Work {
    /// The four figures of all.
    pub(super) fn totals(self, page: &BoardPage, lang: Lang) -> AnyView {
        let (now, before) = (parts(&page.figures.now), parts(&page.figures.before));
        let tile = |nth: usize| {
            let (name, formula, ..) = FIGURES[nth];
            let number = self.figure(page, nth, now[nth], (Dimension::All, ""), name.in_lang(lang));
            view! {
                <div class="panel">
                    <h2>{name.in_lang(lang)}</h2>
                    <p>
                        <strong style:font-size="1.75rem">{number}</strong>
                        " "
                        <span class="muted">{than_before(now[nth], before[nth], lang)}</span>
                    </p>
                    <p class="hint">{formula.in_lang(lang)}</p>
                </div>
            }
            .into_any()
        };
        let tiles = (0..FIGURES.len()).map(tile).collect_view();
        view! { <div class="grid" style:grid-template-columns="repeat(auto-fit, minmax(9rem, 1fr))">{tiles}</div> }
            .into_any()
    }

    /// A figure of the span, of all or of one unit, category, channel or district.
    fn figure(self, page: &BoardPage, nth: usize, count: u32, (by, of): (Dimension, &str), what: &str) -> AnyView {
        let (_, _, kind, edge) = FIGURES[nth];
        let behind = Behind { edge, by, of: of.to_owned(), ..behind(page, kind) };
        self.number(count, what.to_owned(), behind)
    }

    /// The chart by the week, and its table.
    pub(super) fn weekly(self, page: &BoardPage, lang: Lang) -> AnyView {
        let weeks = &page.figures.weeks;
        let named = FIGURES.iter().zip(legend());
        let legend = named.map(|((name, ..), svg)| {
            view! {
                <span>
                    {drawing(svg)}
                    " "
                    {name.in_lang(lang)}
                </span>
            }
            .into_any()
        });
        let legend = legend.collect_view();
        let heads = FIGURES.map(|(name, ..)| name.in_lang(lang));
        let row = |week: &Week| {
            let day = short_date(week.week, lang);
            let (from, until) = (week.week, week.week + chrono::Days::new(7));
            let cells = (0..FIGURES.len()).map(|nth| {
                let (name, _, kind, edge) = FIGURES[nth];
                let what = format!("{}, {day}", name.in_lang(lang));
                self.number(parts(&week.flow)[nth], what, Behind { edge, from, until, ..behind(page, kind) })
            });
            Row { cells: cells.collect(), name: day.clone() }
        };
        let rows = weeks.iter().rev().map(row).collect();
        let inside = view! {
            <p class="row">{legend}</p>
            {chart(flow_chart(weeks, lang), lang)}
            <details>
                <summary>{words::TABLE.in_lang(lang)}</summary>
                {table(words::FLOW.in_lang(lang), words::WEEK.in_lang(lang), &heads, rows)}
            </details>
        };
        part(words::FLOW.in_lang(lang), words::FLOW_LEAD.in_lang(lang), inside.into_any())
    }

    /// By unit, category, channel and district.
    pub(super) fn groups(self, page: &BoardPage, lang: Lang) -> AnyView {
        let all = [Dimension::Unit, Dimension::Category, Dimension::Channel, Dimension::Region];
        all.map(|by| self.group(page, by, lang)).into_iter().collect_view().into_any()
    }

    fn group(self, page: &BoardPage, by: Dimension, lang: Lang) -> AnyView {
        let mut groups: Vec<&Group> = page.figures.groups.iter().filter(|group| group.by == by).collect();
        // Where nothing is told apart, there is nothing to compare.
        if groups.iter().all(|group| group.of.is_empty()) {
            return ().into_any();
        }
        groups.sort_by_key(|group| std::cmp::Reverse((group.now.open, group.now.came)));
        let most = groups.iter().map(|group| group.now.open).max().unwrap_or_default();
        let [came, left, open, late] = FIGURES.map(|(name, ..)| name.in_lang(lang));
        let before = format!("{came}: {}", words::BEFORE.in_lang(lang));
        let row = |group: &Group| {
            let name = self.name(page, by, &group.of, lang);
            let figure = |nth: usize| {
                let what = format!("{}, {name}", FIGURES[nth].0.in_lang(lang));
                self.figure(page, nth, parts(&group.now)[nth], (by, &group.of), &what)
            };
            let drawn = drawing(bar(group.now.open, most, group.now.late));
            let cells = vec![figure(2), figure(3), drawn, figure(0), figure(1), cell(group.before.came)];
            Row { cells, name: name.clone() }
        };
        let rows = groups.into_iter().map(row).collect();
        let both = format!("{open} · {late}");
        let heads = [open, late, both.as_str(), came, left, before.as_str()];
        let title = by.words().in_lang(lang);
        part(title, words::OPEN_FORMULA.in_lang(lang), table(title, "", &heads, rows))
    }

    /// What the ministry measures.
    pub(super) fn indicators(self, page: &BoardPage, lang: Lang) -> AnyView {
        let figures = &page.figures;
        let stage = |stage: Stage, nth: usize| {
            let at = Stage::ALL.iter().position(|one| *one == stage);
            at.and_then(|at| figures.stages.get(at)).map_or(0, |both| both[nth])
        };
        let share = |of: Stage| {
            let percent = |nth: usize| (stage(of, nth) * 100).checked_div(stage(Stage::Came, nth));
            percent(0).map(|percent| (percent, words::PERCENT.with(lang, &[("percent", &percent.to_string())])))
        };
        let days = (figures.answered.count > 0).then(|| {
            let days = decimal(figures.answered.mean_hundredths, lang);
            words::DAYS.with(lang, &[("days", &days)])
        });
        let active =
            words::ACTIVE_OF.with(lang, &[("active", &page.active.to_string()), ("all", &page.officers.to_string())]);
        let lines = [
            (words::FOLLOWED_UP, words::FOLLOWED_UP_FORMULA, share(Stage::Handled).map(|share| share.1)),
            (words::FINISHED, words::FINISHED_FORMULA, share(Stage::Answered).map(|share| share.1)),
            (words::MEAN_DAYS, words::MEAN_DAYS_FORMULA, days),
            (words::ACTIVE, words::ACTIVE_FORMULA, Some(active)),
        ];
        let line = |(name, formula, value): (Words, Words, Option<String>)| {
            let value = value.unwrap_or_else(|| words::NONE.in_lang(lang).to_owned());
            view! {
                <li class="rows-line alike">
                    <span class="stack">
                        <strong>{name.in_lang(lang)}</strong>
                        <span class="muted">{formula.in_lang(lang)}</span>
                    </span>
                    <strong>{value}</strong>
                </li>
            }
            .into_any()
        };
        let lines = lines.into_iter().map(line).collect_view();
        view! {
            <section class="panel">
                <h2>{words::INDICATORS.in_lang(lang)}</h2>
                <ul class="rows">{lines}</ul>
            </section>
        }
        .into_any()
    }
}

/// The chart, which shows its last weeks first where it is wider than the page.
fn chart(svg: String, lang: Lang) -> AnyView {
    let frame = NodeRef::<leptos::html::Div>::new();
    frame.on_load(|frame| {
        let end = move || frame.set_scroll_left(frame.scroll_width());
        request_animation_frame(end);
    });
    view! {
        <div
            class="table-frame"
            tabindex="0"
            role="region"
            aria-label=words::FLOW.in_lang(lang)
            node_ref=frame
            inner_html=svg
        ></div>
    }
    .into_any()
}

/// Hundredths as people write them.
fn decimal(hundredths: u32, lang: Lang) -> String {
    let point = if lang == Lang::Id { ',' } else { '.' };
    format!("{}{point}{:02}", hundredths / 100, hundredths % 100)
}
