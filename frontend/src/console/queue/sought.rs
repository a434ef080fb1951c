//! What of all cases the queue shows instead of a view: filters and words, as they stand in the address. Absent: the
//! panel they are chosen in (see `console::filters`).

use leptos::prelude::*;
use shared::permission::Act;
use shared::search::{Filter, SOUGHT_LEN_MAX, Typed, typed};
use shared::words::Lang;
use shared::words::console::{self as words, lookup, search};

use super::Queue;
use super::list::title;
use crate::console::address;
use crate::console::place::Place;
use crate::console::session::Staff;
use crate::drawn::{Show, memo};
use crate::lang::{say, use_lang};
use crate::parts::{Notice, NoticeKind};

/// A search as an address holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// What is filtered by.
    pub filter: Filter,
    /// A number or words.
    pub words: String,
}

impl Sought {
    /// What the address asks for; follows every change.
    #[must_use]
    pub fn of(place: Place) -> Self {
        let words = place.asked(address::WORDS).unwrap_or_default();
        // Whoever writes a person's number into an address by hand is not helped to keep it there.
        let words = if typed(&words) == Typed::Person { String::new() } else { words };
        Self { filter: Filter::read(&place.query()).0, words }
    }

    /// Whether a view is shown, and no search.
    #[must_use]
    pub const fn empty(&self) -> bool {
        self.filter.empty() && self.words.is_empty()
    }
}

impl Queue {
    /// The address of what the queue shows.
    #[must_use]
    pub fn address(self) -> String {
        self.under(address::QUEUE)
    }

    /// The address of a case beside it.
    #[must_use]
    pub fn case_address(self, id: &str) -> String {
        self.under(&address::case_path(id))
    }

    fn under(self, path: &str) -> String {
        match self.search.with(Sought::empty) {
            true => address::with_view(path.to_owned(), self.view.get()),
            false => self.search.with(|search| address::with_search(path, &search.filter, &search.words)),
        }
    }

    /// The heading of what is shown.
    #[must_use]
    pub fn heading(self, lang: Lang) -> String {
        self.search.with(|sought| match (sought.empty(), sought.words.as_str()) {
            (true, _) => title(self.view.get()).in_lang(lang).to_owned(),
            (false, "") => search::SEARCH_RESULTS.in_lang(lang).to_owned(),
            (false, text) => search::SEARCH_RESULTS_OF.with(lang, &[("text", text)]),
        })
    }

    /// Searches all cases for what stands in the field; a person's number goes nowhere.
    pub fn search_all(self, place: Place) {
        let text = self.sought.with_untracked(|text| text.trim().to_owned());
        let filter = self.search.with_untracked(|search| search.filter.clone());
        match typed(&text) {
            Typed::Person => self.person.set(true),
            _ if text.is_empty() && filter.empty() => place.go(&address::queue(self.view.get_untracked())),
            _ => place.go(&address::with_search(address::QUEUE, &filter, &text)),
        }
    }
}

/// The field in which all cases are searched. While something is typed, the rows that are loaded narrow to it.
#[component]
pub fn SearchField() -> impl IntoView {
    let (queue, place) = (Queue::here(), Place::here());
    let label = say(words::SEARCH);
    let typed = memo(move || !queue.sought.with(|text| text.trim().is_empty()));
    // What stands in the field is what the address asks for, until somebody types.
    Effect::new(move || queue.sought.set(queue.search.with(|search| search.words.clone())));
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        queue.search_all(place);
    };
    view! {
        <form class="search" role="search" on:submit=send>
            <label class="visually-hidden" for="cari">
                {label}
            </label>
            <input
                id="cari"
                type="search"
                autocomplete="off"
                aria-keyshortcuts="/"
                maxlength=SOUGHT_LEN_MAX.to_string()
                placeholder=label
                prop:value=queue.sought
                on:input:target=move |event| {
                    queue.person.set(false);
                    queue.sought.set(event.target().value());
                }
            />
            <Show when=move || typed.get()>
                <button class="button secondary small" title=say(search::SEARCH_ALL)>
                    {say(lookup::LOOKUP_SEND)}
                </button>
            </Show>
        </form>
    }
}

/// Why a person's number is not searched for here, and where it is.
#[component]
pub fn PersonNotice() -> impl IntoView {
    let (queue, staff, lang) = (Queue::here(), Staff::here(), use_lang());
    let may = move || staff.post.with(|post| post.as_ref().is_some_and(|post| post.role.may(Act::LookUpPerson)));
    let title = Signal::derive(move || search::SEARCH_PERSON.in_lang(lang.get()).to_owned());
    let more = move || if may() { search::SEARCH_PERSON_MORE } else { search::SEARCH_PERSON_CLOSED };
    view! {
        <Show when=move || queue.person.get()>
            <Notice kind=NoticeKind::Info title=title>
                <p>{move || more().in_lang(lang.get())}</p>
                <LookUpLink />
            </Notice>
        </Show>
    }
}

/// The way to where a person's complaints are looked up, for who may.
#[component]
pub fn LookUpLink() -> impl IntoView {
    let staff = Staff::here();
    let may = move || staff.post.with(|post| post.as_ref().is_some_and(|post| post.role.may(Act::LookUpPerson)));
    view! {
        <Show when=may>
            <p>
                <a href=address::LOOKUP>{say(search::SEARCH_PERSON_LINK)}</a>
            </p>
        </Show>
    }
}
