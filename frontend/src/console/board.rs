//! The board's room: the figures of a procedure for some weeks, as charts with their tables, and the cases behind each
//! number one press away. Absent: counting (see `shared::board`).

use leptos::prelude::*;
use shared::board::{Dimension, Edge, LENGTHS, MarkKind};
use shared::permission::Act;
use shared::time::{long_date, short_moment};
use shared::wire::{BoardPage, DeskPage};
use shared::words::{Lang, Words, board as words, console as page_words};

use super::room::Room;
use super::session::Staff;
use crate::browser;
use crate::client::board::{self as client, Behind};
use crate::client::{Failure, staff as staff_client};
use crate::drawn::{drawn, maybe};
use crate::lang::{say, use_lang};
use crate::parts::FailureNotice;

mod flow;
mod list;
mod names;
mod steps;
mod table;
mod voice;

use list::Listed;

/// The room.
#[component]
pub fn BoardRoom() -> impl IntoView {
    let staff = Staff::here();
    let (known, failure) = (RwSignal::new(None::<DeskPage>), RwSignal::new(None::<Failure>));
    Effect::new(move || {
        let Some(post) = staff.post.get().filter(|post| post.role.may(Act::ReadQueue)) else { return };
        known.set(None);
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            match staff.ask(async |token: String| staff_client::desk(&token, post.id.as_str(), lang).await).await {
                Ok(page) => drop(known.try_set(Some(page))),
                Err(failed) => drop(failure.try_set(Some(failed))),
            }
        });
    });
    let inside = move || {
        drawn(move || match known.get() {
            Some(known) => Work::begin(known).view(),
            None if failure.with(Option::is_some) => ().into_any(),
            None => view! { <p class="loading" role="status">{say(page_words::LOADING)}</p> }.into_any(),
        })
    };
    view! {
        <Room title=words::ROOM lead=words::ROOM_LEAD needs=(Act::ReadQueue, words::NOT_YOURS)>
            <FailureNotice failure then=words::FAILED />
            {inside}
        </Room>
    }
}

/// What is looked at.
#[derive(Clone, Copy)]
struct Work {
    staff: Staff,
    /// The agency, with its procedures.
    desk: StoredValue<DeskPage>,
    procedure: RwSignal<String>,
    weeks: RwSignal<String>,
    found: RwSignal<Option<BoardPage>>,
    failure: RwSignal<Option<Failure>>,
    listed: RwSignal<Option<Listed>>,
}

/// How many weeks the board shows at first: a quarter.
const WEEKS_FIRST: u32 = 13;

impl Work {
    fn begin(desk: DeskPage) -> Self {
        let first = desk.procedures.first().map(|procedure| procedure.id.clone()).unwrap_or_default();
        let work = Self {
            staff: Staff::here(),
            desk: StoredValue::new(desk),
            procedure: RwSignal::new(first),
            weeks: RwSignal::new(WEEKS_FIRST.to_string()),
            found: RwSignal::new(None),
            failure: RwSignal::new(None),
            listed: RwSignal::new(None),
        };
        Effect::new(move || work.count(work.procedure.get(), work.weeks.get()));
        work
    }

    fn count(self, procedure: String, weeks: String) {
        let Some(post) = self.staff.post.get_untracked() else { return };
        self.failure.set(None);
        self.listed.set(None);
        leptos::task::spawn_local(async move {
            let lang = self.staff.lang();
            let ask = async |token: String| client::board(&token, post.id.as_str(), &procedure, &weeks, lang).await;
            let found = self.staff.ask(ask).await;
            // What was chosen meanwhile is what is shown.
            let current = self.procedure.try_get_untracked() == Some(procedure.clone())
                && self.weeks.try_get_untracked() == Some(weeks.clone());
            match found {
                Ok(page) if current => drop(self.found.try_set(Some(page))),
                Err(failed) if current => drop(self.failure.try_set(Some(failed))),
                _ => {}
            }
        });
    }

    fn view(self) -> AnyView {
        let lang = use_lang();
        let inside = drawn(move || match self.found.get() {
            Some(page) => self.page(&page, lang.get()),
            None => view! { <p class="loading" role="status">{say(page_words::LOADING)}</p> }.into_any(),
        });
        view! {
            {self.choices()}
            <FailureNotice failure=self.failure then=words::FAILED />
            {inside}
            {self.list()}
        }
        .into_any()
    }

    /// Which procedure, and for how long.
    fn choices(self) -> AnyView {
        let lang = use_lang();
        let procedures = self.desk.with_value(|desk| {
            let one = |procedure: &shared::procedure::Procedure| (procedure.id.clone(), procedure.title.clone());
            desk.procedures.iter().map(one).collect::<Vec<_>>()
        });
        let weeks = [words::WEEKS_4, words::WEEKS_13, words::WEEKS_26, words::WEEKS_52];
        let weeks = LENGTHS
            .iter()
            .zip(weeks)
            .map(|(count, name)| (count.to_string(), name.in_lang(lang.get_untracked()).to_owned()));
        let print = |_| browser::print();
        view! {
            <div class="row no-print">
                {select("papan-sop", words::PROCEDURE, self.procedure, procedures)}
                {select("papan-masa", words::WEEKS, self.weeks, weeks.collect())}
                <button class="button secondary" type="button" on:click=print>
                    {say(words::PRINT)}
                </button>
            </div>
        }
        .into_any()
    }

    fn page(self, page: &BoardPage, lang: Lang) -> AnyView {
        let zone = self.desk.with_value(|desk| desk.zone);
        let last = page.until.pred_opt().unwrap_or(page.until);
        let weeks = (page.until - page.from).num_weeks().to_string();
        let [from, until] = [page.from, last].map(|day| long_date(day, lang));
        let at = short_moment(page.counted_at, zone, lang);
        let true_at = words::TRUE_AT.with(lang, &[("from", &from), ("until", &until), ("at", &at), ("weeks", &weeks)]);
        let figures = &page.figures;
        let empty = figures.weeks.iter().all(|week| week.flow == shared::board::Flow::default());
        let nothing = empty.then(|| view! { <p class="panel">{words::NOTHING.in_lang(lang)}</p> });
        let chosen = self.procedure.get_untracked();
        let title = self.desk.with_value(|desk| {
            desk.procedures.iter().find(|known| known.id == chosen).map(|known| known.title.clone())
        });
        view! {
            // On paper there is no choice to read it from.
            <h2 class="print-only">{title}</h2>
            <p class="muted" role="status">{true_at}</p>
            {maybe(nothing)}
            {self.totals(page, lang)}
            {self.weekly(page, lang)}
            {self.indicators(page, lang)}
            {self.groups(page, lang)}
            {self.steps(page, lang)}
            {self.stages(page, lang)}
            {self.returns(page, lang)}
            {self.voice(page, lang)}
            {self.promises(page, lang)}
        }
        .into_any()
    }

    /// A number that opens the cases behind it; one that counts none opens nothing.
    fn number(self, count: u32, what: String, behind: Behind) -> AnyView {
        if count == 0 {
            return view! { <span>"0"</span> }.into_any();
        }
        let label = words::SEE.with(self.staff.lang(), &[("what", &what)]);
        let open = move |_| self.open(what.clone(), behind.clone());
        view! {
            <button class="link" type="button" aria-label=format!("{count}. {label}") on:click=open>
                {count}
            </button>
        }
        .into_any()
    }
}

/// A figure of the whole span, to be narrowed.
fn behind(page: &BoardPage, kind: MarkKind) -> Behind {
    let edge = if kind.lasts() { Edge::AtEnd } else { Edge::Entered };
    let (from, until) = (page.from, page.until);
    Behind { kind, edge, by: Dimension::All, of: String::new(), key: None, value: None, from, until }
}

/// A choice among a few, which takes effect at once.
fn select(id: &'static str, label: Words, value: RwSignal<String>, choices: Vec<(String, String)>) -> AnyView {
    let option = |(code, name): (String, String)| {
        let chosen = value.get_untracked() == code;
        view! {
            <option value=code selected=chosen>
                {name}
            </option>
        }
    };
    let options = choices.into_iter().map(option).collect_view();
    view! {
        <div class="field">
            <label for=id>{say(label)}</label>
            <select id=id on:change:target=move |event| value.set(event.target().value())>
                {options}
            </select>
        </div>
    }
    .into_any()
}

/// How much more or less it is than before.
fn than_before(now: u32, before: u32, lang: Lang) -> String {
    match now.cmp(&before) {
        std::cmp::Ordering::Equal => words::AS_BEFORE.in_lang(lang).to_owned(),
        order => {
            let sign = if order == std::cmp::Ordering::Greater { "+" } else { "−" };
            words::THAN_BEFORE.with(lang, &[("sign", sign), ("difference", &now.abs_diff(before).to_string())])
        }
    }
}
