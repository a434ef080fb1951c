//! Written notices (*pemberitahuan tertulis*): the requests for information that were answered or refused, each with its
//! letter number and its paper. Absent: answering one, which is done on its own page.

use leptos::prelude::*;
use shared::letter_number::{LetterKind, may_take_notice};
use shared::papers::PaperKind;
use shared::permission::Act;
use shared::request::State;
use shared::wire::{AskPaper, RequestRow, RequestView, TakeLetterNumber};
use shared::words::{letter_number, papers as words};

use super::Shelf;
use super::ask::{nothing, refused};
use crate::browser;
use crate::client::requests::{self as client, Part};
use crate::client::{Failure, numbers};
use crate::console::address;
use crate::console::session::Staff;
use crate::drawn::{drawn, maybe};
use crate::lang::say;

/// What is done for notices.
#[derive(Clone, Copy)]
struct Work {
    staff: Staff,
    shelf: Shelf,
    failure: RwSignal<Option<Failure>>,
    /// The requests, once they are known.
    found: RwSignal<Option<Vec<RequestRow>>>,
    /// What was numbered last: the request's number, and the letter's.
    numbered: RwSignal<Option<(String, String)>>,
    busy: RwSignal<bool>,
    key: StoredValue<String>,
}

/// The notices, for whoever reads requests.
pub(super) fn notices(shelf: Shelf) -> AnyView {
    let staff = Staff::here();
    let reads = staff.post.with_untracked(|post| post.as_ref().is_some_and(|post| post.role.may(Act::ReadRequests)));
    if !reads {
        return ().into_any();
    }
    let work = Work {
        staff,
        shelf,
        failure: RwSignal::new(None),
        found: RwSignal::new(None),
        numbered: RwSignal::new(None),
        busy: RwSignal::new(false),
        key: StoredValue::new(browser::new_key()),
    };
    work.load();
    let rows = drawn(move || {
        let Some(found) = work.found.get() else { return ().into_any() };
        if found.is_empty() {
            return view! { <p class="muted">{say(words::NOTICES_NONE)}</p> }.into_any();
        }
        let rows = found.into_iter().map(|one| work.row(one)).collect_view();
        view! { <ul class="rows">{rows}</ul> }.into_any()
    });
    let told = drawn(move || {
        maybe(work.numbered.get().map(|(request, number)| {
            let told = words::NOTICE_NUMBERED.with(staff.lang(), &[("request", &request), ("number", &number)]);
            view! { <p>{told}</p> }
        }))
    });
    view! {
        <section class="panel stack no-print">
            <h2>{say(words::NOTICES)}</h2>
            <p class="hint">{say(words::NOTICES_LEAD)}</p>
            {refused(work.failure)}
            <div role="status">{told}</div>
            {rows}
        </section>
    }
    .into_any()
}

impl Work {
    fn load(self) {
        let Some(post) = self.staff.post.get_untracked() else { return };
        leptos::task::spawn_local(async move {
            let (lang, part) = (self.staff.lang(), Part { view: RequestView::Requests, ..Part::default() });
            let ask = async |token: String| client::list(&token, post.id.as_str(), &part, None, lang).await;
            match self.staff.ask(ask).await {
                Ok(page) => {
                    let notified = |row: &RequestRow| !matches!(row.state, State::Registered | State::Extended);
                    self.found.try_set(Some(page.rows.into_iter().filter(notified).collect()));
                }
                Err(failed) => drop(self.failure.try_set(Some(failed))),
            }
        });
    }

    fn row(self, one: RequestRow) -> AnyView {
        let number = StoredValue::new(one.number.to_string());
        let id = StoredValue::new(one.id.to_string());
        let make = move |_| {
            self.failure.set(None);
            let asked = AskPaper { about: id.get_value(), ..nothing(PaperKind::Notification) };
            self.shelf.ask(asked, move |failed| drop(self.failure.try_set(failed)));
        };
        let take = move |_| self.number(id.get_value(), number.get_value());
        let numbers =
            self.staff.post.with_untracked(|post| post.as_ref().is_some_and(|post| may_take_notice(post.role)));
        let take = numbers.then(|| {
            view! {
                <button class="button secondary small" type="button" disabled=move || self.busy.get() on:click=take>
                    {say(letter_number::TAKE)}
                    <span class="visually-hidden">" " {number.get_value()}</span>
                </button>
            }
        });
        view! {
            <li class="rows-line">
                <span class="stack">
                    <span>
                        <a href=format!("{}/{}", address::PPID_FILE, one.id)>{number.get_value()}</a>
                        " "
                        {one.summary}
                    </span>
                    <span class="muted">{say(one.state.words())}</span>
                </span>
                <span class="row">
                    {maybe(take)}
                    <button
                        class="button secondary small"
                        type="button"
                        disabled=move || self.shelf.busy.get()
                        on:click=make
                    >
                        {say(words::ASK)}
                        <span class="visually-hidden">" " {number.get_value()}</span>
                    </button>
                </span>
            </li>
        }
        .into_any()
    }

    /// Takes the next letter number for the notice on a request.
    fn number(self, about: String, request: String) {
        let Some(post) = self.staff.post.get_untracked().filter(|_| !self.busy.get_untracked()) else { return };
        self.busy.set(true);
        self.failure.set(None);
        let asked =
            TakeLetterNumber { post: post.id.to_string(), kind: LetterKind::Notification, about, kept: String::new() };
        leptos::task::spawn_local(async move {
            let (lang, key) = (self.staff.lang(), self.key.get_value());
            let taken = self.staff.ask(async |token: String| numbers::take(&token, &key, &asked, lang).await).await;
            self.busy.try_set(false);
            match taken {
                Ok(row) => {
                    self.key.try_update_value(|key| *key = browser::new_key());
                    self.numbered.try_set(Some((request, row.number)));
                }
                Err(failed) => drop(self.failure.try_set(Some(failed))),
            }
        });
    }
}
