//! The room of letter numbers: the book of a year, keeping a number for later, and voiding one. Absent: taking one for a
//! letter, which is done on the sheet of a case's letters.

use leptos::prelude::*;
use shared::letter_number::NumberState;
use shared::permission::Act;
use shared::wire::LetterNumberPage;
use shared::words::{Words, console as page_words, letter_number as words};

use super::room::Room;
use super::session::Staff;
use crate::client::{Failure, numbers as client};
use crate::drawn::{drawn, later, maybe};
use crate::lang::{say, use_lang};
use crate::parts::FailureNotice;

mod bring;
mod keep;
mod row;
mod sheet;

use keep::Keeping;
pub use sheet::CaseLettersPage;

/// The book as it was last told, with what was loaded after its first page.
#[derive(Clone, Copy)]
struct Book {
    staff: Staff,
    told: RwSignal<Option<LetterNumberPage>>,
    failure: RwSignal<Option<Failure>>,
    /// The year that is looked at; empty for this one.
    year: RwSignal<String>,
    /// Only of this state.
    state: RwSignal<Option<NumberState>>,
    /// The number that is about to be voided.
    voiding: RwSignal<Option<String>>,
}

impl Book {
    fn open() -> Self {
        let book = Self {
            staff: Staff::here(),
            told: RwSignal::new(None),
            failure: RwSignal::new(None),
            year: RwSignal::new(String::new()),
            state: RwSignal::new(None),
            voiding: RwSignal::new(None),
        };
        Effect::new(move || {
            book.staff.post.track();
            book.year.track();
            book.state.track();
            book.load(None);
        });
        book
    }

    /// Asks for the page below a number, or for the first.
    fn load(self, below: Option<u32>) {
        let Some(post) = self.staff.post.get_untracked().filter(|post| post.role.may(Act::ReadNumbers)) else { return };
        let (year, state) = (self.year.get_untracked(), self.state.get_untracked());
        later(async move {
            let lang = self.staff.lang();
            let part = (year.as_str(), state, below);
            let ask = async |token: String| client::book(&token, post.id.as_str(), part, lang).await;
            let found = self.staff.ask(ask).await;
            // What was chosen meanwhile is what is shown.
            let current =
                self.year.try_get_untracked().as_ref() == Some(&year) && self.state.try_get_untracked() == Some(state);
            match found {
                Ok(page) if current => {
                    self.failure.try_set(None);
                    self.told.try_update(|told| match told {
                        Some(known) if below.is_some() => {
                            let rows = [std::mem::take(&mut known.rows), page.rows].concat();
                            *known = LetterNumberPage { rows, ..page };
                        }
                        _ => *told = Some(page),
                    });
                }
                Err(failed) if current => drop(self.failure.try_set(Some(failed))),
                _ => {}
            }
        });
    }

    /// Which year, and which of its numbers.
    fn choices(self, page: &LetterNumberPage) -> AnyView {
        let option = |year: &i32| {
            let (code, chosen) = (year.to_string(), *year == page.year);
            view! {
                <option value=code.clone() selected=chosen>
                    {code.clone()}
                </option>
            }
        };
        let years = page.years.iter().map(option).collect_view();
        let state = |state: Option<NumberState>, label: Words| {
            let on = move || if self.state.get() == state { "true" } else { "false" };
            view! {
                <button class="button secondary small" type="button" aria-pressed=on on:click=move |_| self.state.set(state)>
                    {say(label)}
                </button>
            }
        };
        let states = NumberState::ALL.iter().map(|one| state(Some(*one), one.words())).collect_view();
        view! {
            <div class="row no-print">
                <div class="field">
                    <label for="nomor-tahun">{say(words::YEAR)}</label>
                    <select id="nomor-tahun" on:change:target=move |event| self.year.set(event.target().value())>
                        {years}
                    </select>
                </div>
                <div class="row" role="group" aria-label=say(words::STATE)>
                    {state(None, words::ALL_STATES)}
                    {states}
                </div>
            </div>
        }
        .into_any()
    }

    fn page(self, page: &LetterNumberPage) -> AnyView {
        let unset = (!page.set).then(|| view! { <p class="panel">{say(words::NOT_SET)}</p> });
        let body = if page.rows.is_empty() {
            let none = if self.state.get_untracked().is_some() { words::NONE_SO } else { words::NONE };
            view! {
                <p role="status">{say(none)}</p>
                <p class="muted">{say(words::NONE_MORE)}</p>
            }
            .into_any()
        } else {
            row::table(self, page)
        };
        let more = page.next.map(|below| {
            view! {
                <button class="button secondary" type="button" on:click=move |_| self.load(Some(below))>
                    {say(page_words::MORE)}
                </button>
            }
        });
        view! {
            {maybe(unset)}
            {self.choices(page)}
            {body}
            {maybe(more)}
        }
        .into_any()
    }
}

/// The room.
#[component]
pub fn NumbersPage() -> impl IntoView {
    let book = Book::open();
    let lang = use_lang();
    let keeping = Keeping::new(book);
    let keeps = Memo::new(move |_| book.told.with(|told| told.as_ref().is_some_and(|told| told.may_keep && told.set)));
    let inside = drawn(move || {
        lang.track();
        match book.told.get() {
            Some(page) => book.page(&page),
            None if book.failure.with(Option::is_some) => ().into_any(),
            None => view! { <p class="loading" role="status">{say(page_words::LOADING)}</p> }.into_any(),
        }
    });
    let inside = StoredValue::new_local(inside);
    view! {
        <Room title=words::ROOM lead=words::ROOM_LEAD needs=(Act::ReadNumbers, words::ROOM_NOT_YOURS)>
            <FailureNotice failure=book.failure then=words::LOAD_FAILED />
            {drawn(move || maybe(keeps.get().then(|| keeping.view())))}
            {move || inside.with_value(|inside| inside())}
        </Room>
    }
}
