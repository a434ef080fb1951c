//! The numbers of the book as a table, and voiding one of them.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::form::{Field, Problem};
use shared::letter_number::NumberState;
use shared::time::{Zone, short_date, short_moment};
use shared::wire::{LetterNumberAct, LetterNumberPage, LetterNumberRow, VoidLetterNumber};
use shared::words::{Lang, letter_number as words};

use super::Book;
use crate::browser;
use crate::client::{Failure, numbers as client};
use crate::console::address;
use crate::console::desk::{Desk, Toast};
use crate::console::fields::lying;
use crate::console::room::TITLE_ID;
use crate::drawn::{all, drawn, later, maybe};
use crate::lang::{say, use_lang};
use crate::parts::{AreaField, FailureNotice, SendButton};

/// The table, which scrolls by itself where it is wider than the page.
pub(super) fn table(book: Book, page: &LetterNumberPage) -> AnyView {
    let lang = use_lang().get_untracked();
    let label = words::TABLE.with(lang, &[("year", &page.year.to_string())]);
    let heads = [words::NUMBER, words::TAKEN_ON, words::OF, words::STATE, words::NOTED];
    let heads = heads.into_iter().chain(page.may_keep.then_some(words::ACTIONS));
    let heads = all(heads.map(|head| view! { <th scope="col">{head.in_lang(lang)}</th> }.into_any()));
    let rows = all(page.rows.iter().map(|one| row(book, page, one, lang)));
    view! {
        <div class="table-frame" tabindex="0" role="region" aria-label=label>
            <table>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(book: Book, page: &LetterNumberPage, one: &LetterNumberRow, lang: Lang) -> AnyView {
    let zone = page.zone;
    let shape = match one.state {
        NumberState::Reserved => "state waiting",
        NumberState::Used => "state done",
        NumberState::Void => "state cross",
    };
    let acts = all(one.acts.iter().map(|act| view! { <li>{said(act, zone, lang)}</li> }.into_any()));
    let (id, number) = (StoredValue::new(one.id.clone()), StoredValue::new(one.number.clone()));
    let open = Memo::new(move |_| book.voiding.with(|voiding| voiding.as_ref() == Some(&id.get_value())));
    let voids = one.state != NumberState::Void;
    let acting = page.may_keep.then(|| view! { <td>{maybe(voids.then(|| void_button(book, id, number, open)))}</td> });
    let form = drawn(move || {
        maybe(open.get().then(|| {
            let form = Voiding::new(book, id.get_value(), number.get_value()).form();
            view! {
                <tr>
                    <td colspan="6">{form}</td>
                </tr>
            }
        }))
    });
    view! {
        <tr>
            <th scope="row">{one.number.clone()}</th>
            <td>{short_date(zone.date(one.taken_at), lang)}</td>
            <td>{of(one, lang)}</td>
            <td>
                <span class=shape>{one.state.words().in_lang(lang)}</span>
            </td>
            <td>
                <ul class="rows">{acts}</ul>
            </td>
            {maybe(acting)}
        </tr>
        {form}
    }
    .into_any()
}

fn void_button(book: Book, id: StoredValue<String>, number: StoredValue<String>, open: Memo<bool>) -> AnyView {
    let name = move || number.with_value(|number| words::VOID_OF.with(book.staff.lang(), &[("number", number)]));
    let toggle = move |_| {
        let now = !open.get_untracked();
        book.voiding.set(now.then(|| id.get_value()));
        if now {
            browser::focus_on("nomor-batal-reason");
        }
    };
    let expanded = move || if open.get() { "true" } else { "false" };
    view! {
        <button class="button secondary small" type="button" aria-label=name aria-expanded=expanded on:click=toggle>
            {say(words::VOID_IT)}
        </button>
    }
    .into_any()
}

/// What the letter is, and of what.
fn of(one: &LetterNumberRow, lang: Lang) -> AnyView {
    let kind = one.kind.words().in_lang(lang);
    let number = one.of.as_ref().map_or_else(|| words::UNNUMBERED_CASE.in_lang(lang).to_owned(), ToString::to_string);
    let about = if let Some(case) = &one.case {
        view! { <a href=address::case_path(case.as_str())>{number}</a> }.into_any()
    } else if one.hidden {
        view! { <span class="muted">{words::HIDDEN_CASE.in_lang(lang)}</span> }.into_any()
    } else if one.of.is_some() {
        view! { <span>{number}</span> }.into_any()
    } else {
        ().into_any()
    };
    let subject = (!one.subject.is_empty()).then(|| view! { <p class="said">{one.subject.clone()}</p> });
    view! {
        <span>{kind}</span>
        " "
        {about}
        {maybe(subject)}
    }
    .into_any()
}

/// What was done, by whom, when and why.
fn said(act: &LetterNumberAct, zone: Zone, lang: Lang) -> String {
    let moment = short_moment(act.at, zone, lang);
    let deed = act.deed.words().in_lang(lang);
    let told = words::ACT.with(lang, &[("deed", deed), ("office", &act.by), ("moment", &moment)]);
    if act.reason.is_empty() { told } else { format!("{told}: {}", act.reason) }
}

/// A number that is about to be voided.
#[derive(Clone, Copy)]
struct Voiding {
    book: Book,
    desk: Desk,
    id: StoredValue<String>,
    number: StoredValue<String>,
    reason: RwSignal<String>,
    problems: RwSignal<Vec<Problem>>,
    failure: RwSignal<Option<Failure>>,
    busy: RwSignal<bool>,
    key: StoredValue<String>,
}

impl Voiding {
    fn new(book: Book, id: String, number: String) -> Self {
        Self {
            book,
            desk: Desk::here(),
            reason: lying(format!("nomor-batal/{id}"), String::new()),
            id: StoredValue::new(id),
            number: StoredValue::new(number),
            problems: RwSignal::new(Vec::new()),
            failure: RwSignal::new(None),
            busy: RwSignal::new(false),
            key: StoredValue::new(browser::new_key()),
        }
    }

    fn send(self) {
        let Some(post) = self.book.staff.post.get_untracked().filter(|_| !self.busy.get_untracked()) else { return };
        let asked = VoidLetterNumber { post: post.id.to_string(), reason: self.reason.get_untracked() };
        self.busy.set(true);
        self.failure.set(None);
        self.problems.set(Vec::new());
        let (staff, id, key) = (self.book.staff, self.id.get_value(), self.key.get_value());
        later(async move {
            let lang = staff.lang();
            let done = staff.ask(async |token: String| client::void(&token, &id, &key, &asked, lang).await).await;
            self.busy.try_set(false);
            self.key.try_update_value(|key| *key = browser::new_key());
            match done {
                Ok(row) => {
                    self.reason.try_set(String::new());
                    let text = words::VOIDED_NOW.with(lang, &[("number", &row.number)]);
                    self.desk.toast.set(Some(Toast { text, next: None }));
                    self.book.voiding.try_set(None);
                    self.book.load(None);
                    browser::focus_on(TITLE_ID);
                }
                Err(failure) if failure.problems().is_empty() => drop(self.failure.try_set(Some(failure))),
                Err(failure) => drop(self.problems.try_set(failure.problems().to_vec())),
            }
        });
    }

    fn form(self) -> AnyView {
        let send = move |event: SubmitEvent| {
            event.prevent_default();
            self.send();
        };
        let label = self.number.with_value(|number| words::VOID_OF.with(self.book.staff.lang(), &[("number", number)]));
        view! {
            <form class="stack" novalidate aria-label=label on:submit=send>
                <AreaField
                    field=Field::Reason
                    value=self.reason
                    problems=self.problems
                    label=words::VOID_WHY
                    hint=words::VOID_HINT
                    rows=2
                    prefix="nomor-batal-"
                />
                <FailureNotice failure=self.failure then=words::FAILED />
                <div class="buttons">
                    <SendButton label=words::VOID_IT busy_label=words::VOIDING busy=self.busy />
                    <button class="button secondary" type="button" on:click=move |_| self.book.voiding.set(None)>
                        {say(words::CANCEL)}
                    </button>
                </div>
            </form>
        }
        .into_any()
    }
}
