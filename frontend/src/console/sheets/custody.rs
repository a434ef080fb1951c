//! Who of several at one post works on a case: taking it, giving it to somebody, handing it over with a note, giving
//! it back. Absent: who may (see `shared::custody`; the server says).

use leptos::prelude::*;
use shared::custody::Handling;
use shared::form::Field;
use shared::wire::{Custody, Handle, PostName};
use shared::words::console as page_words;
use shared::words::disposition as words;

use super::SheetFrame;
use crate::browser;
use crate::client::{Failure, sheets as client};
use crate::console::case::{Folder, TITLE_ID};
use crate::console::desk::{Desk, Toast};
use crate::console::fields::Fields;
use crate::console::session::Staff;
use crate::drawn::{Show, drawn, maybe};
use crate::lang::{said, say};
use crate::parts::{Choice, ErrorSummary, FailureNotice, Mark, Name};

const PREFIX: &str = "pegang-";

/// The page.
#[component]
pub fn CustodyPage() -> impl IntoView {
    view! { <SheetFrame inside=whole /> }
}

/// Who has the case, and what is typed about it.
#[derive(Clone, Copy)]
struct Work {
    folder: Folder,
    known: RwSignal<Option<Custody>>,
    fields: Fields,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
    staff: Staff,
    desk: Desk,
    sent: StoredValue<(String, String)>,
}

impl Work {
    fn load(self) {
        let (case, post, lang) = (self.folder.id(), self.folder.post_id(), self.staff.lang());
        leptos::task::spawn_local(async move {
            let answer = self.staff.ask(async |token: String| client::custody(&token, &case, &post, lang).await).await;
            match answer {
                Ok(custody) => drop(self.known.try_set(Some(custody))),
                Err(failure) => drop(self.failure.try_set(Some(failure))),
            }
        });
    }

    fn send(self, handling: Handling) {
        if self.busy.get_untracked() {
            return;
        }
        let seen = self.known.with_untracked(|known| known.as_ref().and_then(|known| known.worker.clone()));
        let (to, note) = (self.fields.read(Field::Person), self.fields.read(Field::Text));
        let asked = Handle {
            post: self.folder.post_id().to_string(),
            action: handling.code().to_owned(),
            to: if handling.names() { to } else { String::new() },
            note: if handling.names() { note } else { String::new() },
            seen: seen.map(|one| one.post.to_string()).unwrap_or_default(),
        };
        let sent = format!("{asked:?}");
        self.sent.update_value(|known| {
            if known.0 != sent {
                *known = (sent, browser::new_key());
            }
        });
        let key = self.sent.with_value(|known| known.1.clone());
        let (case, lang) = (self.folder.id(), self.staff.lang());
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            let answer =
                self.staff.ask(async |token: String| client::handle(&token, &case, &key, &asked, lang).await).await;
            self.busy.try_set(false);
            match answer {
                Ok(custody) => {
                    self.fields.clear();
                    self.failure.try_set(None);
                    self.known.try_set(Some(custody));
                    let text = self.folder.name(lang) + ": " + handling.words().in_lang(lang);
                    self.desk.toast.set(Some(Toast { text, next: None }));
                    browser::focus_on(TITLE_ID);
                }
                Err(failure) => {
                    if failure.stale() {
                        self.load();
                    }
                    self.fields.problems.try_set(failure.problems().to_vec());
                    self.failure.try_set(Some(failure).filter(|failure| failure.problems().is_empty()));
                }
            }
        });
    }
}

fn whole(folder: Folder) -> AnyView {
    let work = Work {
        folder,
        known: RwSignal::new(None),
        fields: Fields::new(&format!("pegang/{}", folder.id()), &[Field::Person, Field::Text], PREFIX),
        busy: RwSignal::new(false),
        failure: RwSignal::new(None),
        staff: Staff::here(),
        desk: Desk::here(),
        sent: StoredValue::new((String::new(), String::new())),
    };
    work.load();
    let inside = drawn(move || match work.known.get() {
        Some(custody) => known(work, custody),
        None => view! { <p class="loading" role="status">{say(page_words::LOADING)}</p> }.into_any(),
    });
    view! {
        <h2>{say(words::WHO_HAS_IT)}</h2>
        <FailureNotice failure=work.failure then=words::STALE />
        <ErrorSummary problems=work.fields.problems prefix=PREFIX />
        {inside}
    }
    .into_any()
}

fn known(work: Work, custody: Custody) -> AnyView {
    let own = custody.worker.as_ref().is_some_and(|one| one.post == work.folder.post_id());
    let worker = custody.worker.clone();
    let who = said(move |lang| match &worker {
        Some(_) if own => words::WORKED_BY_YOU.in_lang(lang).to_owned(),
        Some(one) => words::WORKED_BY.with(lang, &[("name", &one.name)]),
        None => words::WORKED_BY_NONE.in_lang(lang).to_owned(),
    });
    let may = |one: Handling| custody.may.iter().any(|code| code == one.code());
    let taken = custody.worker.is_some();
    let take = if taken { words::TAKE_OVER } else { words::HANDLING_TAKE };
    let alone = [(Handling::Take, take, "button"), (Handling::GiveBack, words::HANDLING_GIVE_BACK, "button secondary")];
    let buttons = alone.into_iter().filter(|(one, ..)| may(*one)).map(|(one, label, class)| {
        view! {
            <button class=class type="button" on:click=move |_| work.send(one)>
                {say(label)}
            </button>
        }
    });
    let buttons = buttons.collect_view();
    let naming = [Handling::HandOver, Handling::Entrust].into_iter().find(|one| may(*one));
    let lonely = custody.people.is_empty();
    let people = custody.people;
    view! {
        <p>
            <strong>{who}</strong>
        </p>
        <div class="buttons">{buttons}</div>
        {maybe(naming.map(|one| naming_form(work, one, people)))}
        <Show when=move || lonely>
            <p class="muted">{say(words::NO_COLLEAGUES)}</p>
        </Show>
    }
    .into_any()
}

/// Giving it to somebody of the post, with a note.
fn naming_form(work: Work, handling: Handling, people: Vec<PostName>) -> AnyView {
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        work.send(handling);
    };
    let one = |person: PostName| {
        let name = match person.acting {
            Some(acting) => acting.before(&person.name, shared::words::Lang::Id),
            None => person.name,
        };
        Choice { code: person.post.to_string(), name: Name::Data(name), about: None }
    };
    view! {
        <form class="stack panel" novalidate on:submit=send>
            <h3>{say(handling.words())}</h3>
            {work.fields.choice(Field::Person, words::TO_WHOM, people.into_iter().map(one).collect())}
            {work.fields.area(Field::Text, words::HAND_OVER_NOTE, Mark::Needed)}
            <button class="button secondary" type="submit" aria-disabled=move || work.busy.get().then_some("true")>
                {say(handling.words())}
            </button>
        </form>
    }
    .into_any()
}
