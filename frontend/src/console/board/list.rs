//! The cases behind a figure of the board. Absent: which they are.

use leptos::prelude::*;
use shared::time::short_moment;
use shared::wire::{BoardRow, BoardRows};
use shared::words::{Lang, board as words};

use super::Work;
use crate::browser;
use crate::client::board::{self as client, Behind};
use crate::console::address;
use crate::drawn::{drawn, maybe};
use crate::lang::{say, use_lang};

/// The place of the list.
const LIST_ID: &str = "papan-daftar";

/// What is listed.
#[derive(Clone)]
pub(super) struct Listed {
    /// What the figure is called.
    what: String,
    /// What it counts.
    behind: Behind,
    /// The cases so far.
    found: BoardRows,
}

impl Work {
    /// Lists the cases behind a figure.
    pub(super) fn open(self, what: String, behind: Behind) {
        let found = BoardRows { rows: Vec::new(), hidden: 0, next: None };
        self.read(Listed { what, behind, found }, None);
    }

    fn read(self, listed: Listed, after: Option<String>) {
        let Some(post) = self.staff.post.get_untracked() else { return };
        let procedure = self.procedure.get_untracked();
        leptos::task::spawn_local(async move {
            let lang = self.staff.lang();
            let of = (post.id.as_str(), procedure.as_str());
            let ask = async |token: String| client::cases(&token, of, &listed.behind, after.as_deref(), lang).await;
            match self.staff.ask(ask).await {
                Ok(page) => {
                    let rows = listed.found.rows.into_iter().chain(page.rows).collect();
                    let found = BoardRows { rows, hidden: listed.found.hidden + page.hidden, next: page.next };
                    self.listed.try_set(Some(Listed { found, ..listed }));
                    if after.is_none() {
                        browser::focus_on(LIST_ID);
                    }
                }
                Err(failed) => drop(self.failure.try_set(Some(failed))),
            }
        });
    }

    /// The list, while one is open.
    pub(super) fn list(self) -> AnyView {
        let lang = use_lang();
        drawn(move || {
            let Some(listed) = self.listed.get() else { return ().into_any() };
            let lang = lang.get();
            let found = &listed.found;
            let all = u32::try_from(found.rows.len()).unwrap_or(u32::MAX) + found.hidden;
            let count = format!("{all}{}", if found.next.is_some() { "+" } else { "" });
            let title = words::LIST.with(lang, &[("what", &listed.what), ("count", &count)]);
            let rows = found.rows.iter().map(|one| self.row(one, lang)).collect_view();
            let hidden = (found.hidden > 0).then(|| {
                let hidden = words::HIDDEN.with(lang, &[("count", &found.hidden.to_string())]);
                view! { <p class="muted">{hidden}</p> }
            });
            let more = found.next.clone().map(|next| {
                let listed = StoredValue::new(listed.clone());
                let more = move |_| self.read(listed.get_value(), Some(next.clone()));
                view! {
                    <button class="button secondary" type="button" on:click=more>
                        {say(words::MORE)}
                    </button>
                }
            });
            let close = move |_| {
                self.listed.set(None);
                browser::focus_on(crate::console::room::TITLE_ID);
            };
            view! {
                <section class="panel">
                    <h2 id=LIST_ID tabindex="-1">{title}</h2>
                    <p class="hint">{words::LIST_LEAD.in_lang(lang)}</p>
                    <ul class="rows">{rows}</ul>
                    {maybe(hidden)}
                    <div class="row no-print">
                        {maybe(more)}
                        <button class="button secondary" type="button" on:click=close>
                            {say(words::CLOSE)}
                        </button>
                    </div>
                </section>
            }
            .into_any()
        })
        .into_any()
    }

    fn row(self, one: &BoardRow, lang: Lang) -> AnyView {
        let zone = self.desk.with_value(|desk| desk.zone);
        let number = one.number.as_ref().map_or_else(|| one.case.to_string(), ToString::to_string);
        let when = short_moment(one.at, zone, lang);
        let until = one.until.map(|at| format!(" – {}", short_moment(at, zone, lang)));
        view! {
            <li class="rows-line">
                <span class="stack">
                    <span>
                        <a href=address::case(one.case.as_str(), Default::default())>{number}</a>
                        " "
                        {one.summary.clone()}
                    </span>
                    <span class="muted">
                        {when} {until} " · " {one.channel.words().in_lang(lang)} " · " {one.state.words().in_lang(lang)}
                    </span>
                </span>
            </li>
        }
        .into_any()
    }
}
