//! What reporters say of the answers, and what was promised them. Absent: counting.

use leptos::prelude::*;
use shared::board::{Kept, MarkKind, bar};
use shared::time::short_date;
use shared::wire::BoardPage;
use shared::words::{Lang, board as words};

use super::table::{Row, cell, drawing, part, table};
use super::{Work, behind, than_before};
use crate::client::board::Behind;

impl Work {
    /// What was disputed and opened again, and the marks that were given.
    pub(super) fn voice(self, page: &BoardPage, lang: Lang) -> AnyView {
        let figures = &page.figures;
        let line = |kind: MarkKind, [now, before]: [u32; 2]| {
            let name = kind.words().in_lang(lang);
            view! {
                <li class="rows-line alike">
                    <span class="stack">
                        <strong>{name}</strong>
                        <span class="muted">{kind.formula().in_lang(lang)}</span>
                    </span>
                    <span>
                        <strong>{self.number(now, name.to_owned(), behind(page, kind))}</strong>
                        " "
                        <span class="muted">{than_before(now, before, lang)}</span>
                    </span>
                </li>
            }
            .into_any()
        };
        let inside = view! {
            <ul class="rows">
                {line(MarkKind::Disputed, figures.disputed)} {line(MarkKind::Reopened, figures.reopened)}
            </ul>
            {self.ratings(page, lang)}
        };
        part(words::VOICE.in_lang(lang), words::RATED_FORMULA.in_lang(lang), inside.into_any())
    }

    fn ratings(self, page: &BoardPage, lang: Lang) -> AnyView {
        let [now, before] = page.figures.ratings;
        let most = now.into_iter().max().unwrap_or_default();
        if now.iter().chain(&before).sum::<u32>() == 0 {
            return view! { <p>{words::NO_RATINGS.in_lang(lang)}</p> }.into_any();
        }
        let row = |mark: u32| {
            let at = mark as usize - 1;
            let name = words::RATING.with(lang, &[("mark", &mark.to_string())]);
            let behind = Behind { value: Some(mark), ..behind(page, MarkKind::Rated) };
            let number = self.number(now[at], name.clone(), behind);
            Row { cells: vec![number, drawing(bar(now[at], most, 0)), cell(before[at])], name }
        };
        let heads = [words::TIMES.in_lang(lang), "", words::BEFORE.in_lang(lang)];
        table(words::RATED.in_lang(lang), "", &heads, [5, 4, 3, 2, 1].map(row).into_iter().collect())
    }

    /// The promises by the week in which they fall due.
    pub(super) fn promises(self, page: &BoardPage, lang: Lang) -> AnyView {
        let title = words::PROMISED.in_lang(lang);
        let promises = &page.figures.promises;
        if promises.is_empty() {
            let none = view! { <p>{words::NO_PROMISES.in_lang(lang)}</p> };
            return part(title, words::PROMISED_FORMULA.in_lang(lang), none.into_any());
        }
        let rows = promises.iter().map(|week| {
            let name = short_date(week.week, lang);
            let (from, until) = (week.week, week.week + chrono::Days::new(7));
            let cells = [(Kept::Open, week.open), (Kept::Kept, week.kept), (Kept::Broken, week.broken)];
            let cells = cells.map(|(kept, count)| {
                let what = format!("{}, {name}", kept.words().in_lang(lang));
                let key = Some(kept.code().to_owned());
                self.number(count, what, Behind { key, from, until, ..behind(page, MarkKind::Promised) })
            });
            Row { cells: cells.into_iter().collect(), name: name.clone() }
        });
        let heads = [Kept::Open, Kept::Kept, Kept::Broken].map(|kept| kept.words().in_lang(lang));
        let inside = table(title, words::WEEK.in_lang(lang), &heads, rows.collect());
        part(title, words::PROMISED_FORMULA.in_lang(lang), inside)
    }
}
