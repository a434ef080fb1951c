//! Bringing the signed version of a letter. Absent: the versions there are (see [`super::sheet`]).

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::form::{Field, Problem, ProblemCode};
use shared::letter_number::LetterKind;
use shared::wire::BringSigned;
use shared::words::letter_number as words;

use super::sheet::{Letters, TITLE_ID};
use crate::browser;
use crate::client::{Failure, numbers as client};
use crate::drawn::later;
use crate::parts::{FailureNotice, FilePicker, SendButton, Uploads};

/// A signed version that is about to be brought: one file, sent the moment it is chosen.
#[derive(Clone, Copy)]
pub(super) struct Bringing {
    letters: Letters,
    kind: LetterKind,
    key: StoredValue<String>,
    uploads: Uploads,
    problems: RwSignal<Vec<Problem>>,
    failure: RwSignal<Option<Failure>>,
    busy: RwSignal<bool>,
}

impl Bringing {
    pub(super) fn new(letters: Letters, kind: LetterKind) -> Self {
        let key = browser::new_key();
        Self {
            letters,
            kind,
            uploads: Uploads::new(key.clone()),
            key: StoredValue::new(key),
            problems: RwSignal::new(Vec::new()),
            failure: RwSignal::new(None),
            busy: RwSignal::new(false),
        }
    }

    fn send(self) {
        let Some(post) = self.letters.post().filter(|_| !self.busy.get_untracked()) else { return };
        // The last that was chosen is the version.
        let Some(file) = self.uploads.kept().pop() else {
            self.problems.set(vec![Problem { field: Field::Files, code: ProblemCode::Required }]);
            return;
        };
        self.problems.set(Vec::new());
        self.failure.set(None);
        self.busy.set(true);
        let (staff, case, key) = (self.letters.folder.staff, self.letters.folder.id(), self.key.get_value());
        let (asked, kind) = (BringSigned { post, file }, self.kind);
        later(async move {
            let lang = staff.lang();
            let ask = async |token: String| client::bring(&token, (&case, kind), &key, &asked, lang).await;
            let brought = staff.ask(ask).await;
            self.busy.try_set(false);
            match brought {
                Ok(found) => {
                    self.letters.take_in(Ok(found));
                    self.letters.bringing.try_set(None);
                    let _ = self.letters.folder.reload().await;
                    browser::focus_on(TITLE_ID);
                }
                Err(failure) if failure.problems().is_empty() => drop(self.failure.try_set(Some(failure))),
                Err(failure) => drop(self.problems.try_set(failure.problems().to_vec())),
            }
        });
    }

    /// The form.
    pub(super) fn form(self) -> AnyView {
        let send = move |event: SubmitEvent| {
            event.prevent_default();
            self.send();
        };
        view! {
            <form class="stack" novalidate on:submit=send>
                <FilePicker
                    uploads=self.uploads
                    problems=self.problems
                    prefix="naskah-"
                    pick=words::SIGNED_PICK
                    hint=words::SIGNED_HINT
                />
                <FailureNotice failure=self.failure then=words::FAILED />
                <div class="buttons">
                    <SendButton label=words::SIGNED_SEND busy_label=words::SIGNED_SENDING busy=self.busy />
                </div>
            </form>
        }
        .into_any()
    }
}
