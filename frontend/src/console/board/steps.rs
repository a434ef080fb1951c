//! How long each step took against its limit, how far complaints came, and what went back. Absent: counting.

use leptos::prelude::*;
use shared::board::{MarkKind, Stage, StepFigures, bar, range};
use shared::clock::Limit;
use shared::procedure::Procedure;
use shared::wire::BoardPage;
use shared::words::{Lang, Words, board as words};

use super::table::{Row, cell, drawing, part, table};
use super::{Work, behind};
use crate::client::board::Behind;

impl Work {
    /// What is known of the procedure that is looked at.
    fn of_procedure<T>(self, read: impl Fn(&Procedure) -> Option<T>) -> Option<T> {
        self.desk.with_value(|desk| {
            let chosen = self.procedure.get_untracked();
            desk.procedures.iter().find(|procedure| procedure.id == chosen).and_then(&read)
        })
    }

    /// The time of each step.
    pub(super) fn steps(self, page: &BoardPage, lang: Lang) -> AnyView {
        let steps = &page.figures.steps;
        if steps.is_empty() {
            return ().into_any();
        }
        let most = steps.iter().map(|step| step.now.ninth_tenth).max().unwrap_or_default();
        let rows = steps.iter().map(|step| self.step(page, step, most, lang)).collect();
        let [times, median, ninth, limit, passed, before] =
            [words::TIMES, words::MEDIAN, words::NINTH, words::LIMIT, words::PASSED, words::BEFORE]
                .map(|head| head.in_lang(lang));
        let heads = [times, median, ninth, "", limit, passed, before];
        let lead = format!("{} {}", words::STEPS_LEAD.in_lang(lang), words::STEP_FORMULA.in_lang(lang));
        part(
            words::STEPS.in_lang(lang),
            &lead,
            table(words::STEPS.in_lang(lang), words::STEP_NO.in_lang(lang), &heads, rows),
        )
    }

    fn step(self, page: &BoardPage, step: &StepFigures, most: u32, lang: Lang) -> Row {
        let title = self.of_procedure(|procedure| {
            let known = procedure.step(&step.step)?;
            Some(known.label.clone().unwrap_or_else(|| known.action.words().in_lang(lang).to_owned()))
        });
        let name = format!("{} {}", step.step, title.unwrap_or_default());
        let limit = self.of_procedure(|procedure| {
            let limit = procedure.step(&step.step)?.limit.clone().filter(|limit| !limit.printed)?;
            Some(limit.within)
        });
        let written = limit.map(|limit| limit.in_words(page.day, lang)).unwrap_or_default();
        let behind = |kind| Behind { key: Some(step.step.clone()), ..behind(page, kind) };
        let took = |minutes: u32| if step.now.count == 0 { String::new() } else { length(minutes, lang) };
        let before = if step.before.count == 0 { String::new() } else { length(step.before.median, lang) };
        let cells = vec![
            self.number(step.now.count, format!("{} {name}", words::STEP.in_lang(lang)), behind(MarkKind::Step)),
            cell(took(step.now.median)),
            cell(took(step.now.ninth_tenth)),
            drawing(range(step.now.median, step.now.ninth_tenth, limit.and_then(minutes), most)),
            cell(written),
            self.number(step.late, format!("{} {name}", words::STEP_LATE.in_lang(lang)), behind(MarkKind::StepLate)),
            cell(before),
        ];
        Row { name, cells }
    }

    /// The funnel.
    pub(super) fn stages(self, page: &BoardPage, lang: Lang) -> AnyView {
        let stages = &page.figures.stages;
        let [came, came_before] = stages.first().copied().unwrap_or_default();
        if came + came_before == 0 {
            return ().into_any();
        }
        let percent = |count: u32, of: u32| {
            let percent = (count * 100).checked_div(of).map(|percent| percent.to_string());
            percent.map(|percent| words::PERCENT.with(lang, &[("percent", &percent)])).unwrap_or_default()
        };
        let row = |(stage, [now, before]): (&Stage, &[u32; 2])| {
            let name = stage.words().in_lang(lang).to_owned();
            let key = Some(stage.code().to_owned());
            let cells = vec![
                self.number(*now, name.clone(), Behind { key, ..behind(page, MarkKind::Stage) }),
                cell(percent(*now, came)),
                drawing(bar(*now, came, 0)),
                cell(percent(*before, came_before)),
            ];
            Row { name, cells }
        };
        let rows = Stage::ALL.iter().zip(stages).map(row).collect();
        let heads = [words::TIMES.in_lang(lang), "%", "", words::BEFORE.in_lang(lang)];
        let title = words::STAGE.in_lang(lang);
        part(title, words::STAGE_FORMULA.in_lang(lang), table(title, "", &heads, rows))
    }

    /// What went back, and from whom to whom.
    pub(super) fn returns(self, page: &BoardPage, lang: Lang) -> AnyView {
        let pairs = &page.figures.returned;
        let title = words::RETURNS.in_lang(lang);
        if pairs.is_empty() {
            let none = view! { <p>{words::NO_RETURNS.in_lang(lang)}</p> };
            return part(title, words::RETURNED_FORMULA.in_lang(lang), none.into_any());
        }
        let rows = pairs.iter().map(|pair| {
            let (from, to) = self.offices(&pair.key, lang);
            let what = format!("{}, {from} – {to}", words::RETURNED.in_lang(lang));
            let behind = Behind { key: Some(pair.key.clone()), ..behind(page, MarkKind::Returned) };
            Row { cells: vec![cell(to), self.number(pair.now, what, behind), cell(pair.before)], name: from }
        });
        let heads = [words::TO_OFFICE, words::TIMES, words::BEFORE].map(|head| head.in_lang(lang));
        let inside = table(title, words::FROM_OFFICE.in_lang(lang), &heads, rows.collect());
        part(title, words::RETURNED_FORMULA.in_lang(lang), inside)
    }
}

/// Office minutes as people say them; a number stays on one line with what it counts.
fn length(minutes: u32, lang: Lang) -> String {
    let said =
        |words: Words, name: &str, number: u32| words.with(lang, &[(name, &number.to_string())]).replace(' ', "\u{a0}");
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (minutes, rest) {
        (0..=120, _) => said(words::MINUTES, "minutes", minutes),
        (_, 0) => said(words::HOURS, "hours", hours),
        _ => format!("{} {}", said(words::HOURS, "hours", hours), said(words::MINUTES, "minutes", rest)),
    }
}

/// A limit that is told in office minutes; others are not on the scale of the bars.
fn minutes(limit: Limit) -> Option<u32> {
    (limit.unit == shared::clock::Unit::Minutes).then_some(limit.amount)
}
