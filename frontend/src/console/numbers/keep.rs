//! Keeping a number for a letter that is made outside Aduan, or later. Absent: who may; the server says.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::form::Field;
use shared::letter_number::LetterKind;
use shared::wire::ReserveLetterNumber;
use shared::words::letter_number as words;

use super::Book;
use crate::browser;
use crate::client::{Failure, numbers as client};
use crate::console::desk::{Desk, Toast};
use crate::console::fields::Fields;
use crate::console::room::TITLE_ID;
use crate::drawn::{drawn, later, maybe};
use crate::lang::say;
use crate::parts::{Choice, FailureNotice, Mark, Name, SendButton};

const PREFIX: &str = "nomor-";

/// The form.
#[derive(Clone, Copy)]
pub(super) struct Keeping {
    book: Book,
    desk: Desk,
    fields: Fields,
    open: RwSignal<bool>,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
    /// Under which key the next one is kept.
    key: StoredValue<String>,
}

impl Keeping {
    pub(super) fn new(book: Book) -> Self {
        let fields = Fields::new("nomor", &[Field::Kind, Field::Subject], PREFIX);
        fields.preset(Field::Kind, LetterKind::Other.code());
        Self {
            book,
            desk: Desk::here(),
            fields,
            open: RwSignal::new(false),
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
            key: StoredValue::new(browser::new_key()),
        }
    }

    fn send(self) {
        let Some(post) = self.book.staff.post.get_untracked().filter(|_| !self.busy.get_untracked()) else { return };
        let kind = LetterKind::from_code(&self.fields.read(Field::Kind)).unwrap_or(LetterKind::Other);
        let asked = ReserveLetterNumber { post: post.id.to_string(), kind, subject: self.fields.read(Field::Subject) };
        self.busy.set(true);
        self.failure.set(None);
        self.fields.problems.set(Vec::new());
        let (staff, key) = (self.book.staff, self.key.get_value());
        later(async move {
            let lang = staff.lang();
            let kept = staff.ask(async |token: String| client::reserve(&token, &key, &asked, lang).await).await;
            self.busy.try_set(false);
            // The next that is sent is another.
            self.key.try_update_value(|key| *key = browser::new_key());
            match kept {
                Ok(row) => {
                    self.fields.clear();
                    self.open.try_set(false);
                    let text = words::RESERVED_NOW.with(lang, &[("number", &row.number)]);
                    self.desk.toast.set(Some(Toast { text, next: None }));
                    self.book.load(None);
                    browser::focus_on(TITLE_ID);
                }
                Err(failure) if failure.problems().is_empty() => drop(self.failure.try_set(Some(failure))),
                Err(failure) => drop(self.fields.problems.try_set(failure.problems().to_vec())),
            }
        });
    }

    /// The button, and the form under it.
    pub(super) fn view(self) -> AnyView {
        let expanded = move || if self.open.get() { "true" } else { "false" };
        let toggle = move |_| {
            self.open.update(|open| *open = !*open);
            if self.open.get_untracked() {
                browser::focus_on("nomor-subject");
            }
        };
        view! {
            <div class="row no-print">
                <button class="button" type="button" aria-expanded=expanded on:click=toggle>
                    {say(words::RESERVE)}
                </button>
            </div>
            {drawn(move || maybe(self.open.get().then(|| self.form())))}
        }
        .into_any()
    }

    fn form(self) -> AnyView {
        let choice =
            |kind: &LetterKind| Choice { code: kind.code().to_owned(), name: Name::Words(kind.words()), about: None };
        let kinds = LetterKind::ALL.iter().map(choice).collect();
        let send = move |event: SubmitEvent| {
            event.prevent_default();
            self.send();
        };
        view! {
            <form class="panel stack" novalidate on:submit=send>
                <p class="hint">{say(words::RESERVE_LEAD)}</p>
                {self.fields.choice(Field::Kind, words::RESERVE_FOR, kinds)}
                {self.fields.line(Field::Subject, words::SUBJECT, Mark::Needed)}
                <FailureNotice failure=self.failure then=words::FAILED />
                <div class="buttons">
                    <SendButton label=words::RESERVE busy_label=words::RESERVING busy=self.busy />
                </div>
            </form>
        }
        .into_any()
    }
}
