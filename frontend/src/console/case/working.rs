//! The working answer beside the case: its state, what is typed for it, and the sending. Absent: the markup (see
//! `super::review`), and the rules (see `shared::answer::review`).

use leptos::prelude::*;
use shared::answer::Decision;
use shared::answer::review::{Entry, Move, Standing, newest, permitted, standing};
use shared::form::Field;
use shared::procedure::Role;
use shared::wire::{WorkAnswer, WorkingAnswer};
use shared::words::answer as words;

use super::Folder;
use super::composer::Parts;
use super::sheet::{PREFIX, Sheet};
use crate::browser;
use crate::client::{Failure, staff as client};
use crate::console::desk::{Desk, Draft};
use crate::console::queue::Queue;
use crate::lang::say;

/// What is being done to it here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Nothing.
    Nothing,
    /// A version is being written.
    Writing,
    /// It is being sent back.
    Returning,
}

/// The working answer of the open case, given as context.
#[derive(Clone, Copy)]
pub struct Working {
    /// Its entries; none before they are read.
    pub entries: RwSignal<Vec<Entry>>,
    /// What is typed.
    pub parts: Parts,
    /// What is typed as remarks.
    pub remarks: RwSignal<String>,
    /// What is being done.
    pub doing: RwSignal<Doing>,
    /// Why it was not sent.
    pub failure: RwSignal<Option<Failure>>,
    /// Whether a newer version came while one was being written.
    pub overtaken: RwSignal<bool>,
    /// Whether it is under way.
    pub busy: RwSignal<bool>,
    seen: RwSignal<u32>,
    sent: StoredValue<(WorkAnswer, String)>,
    folder: Folder,
    queue: Queue,
}

impl Working {
    /// Lays it beside the open case, with what was typed for it before.
    pub fn provide(folder: Folder) -> Self {
        let desk = Desk::here();
        let typed = desk.working(&folder.id());
        let working = Self {
            entries: RwSignal::new(Vec::new()),
            parts: Parts {
                decision: RwSignal::new(typed.decision),
                decided_by: RwSignal::new(typed.decided_by),
                text: RwSignal::new(typed.text),
                promised_on: None,
                problems: RwSignal::new(Vec::new()),
            },
            remarks: RwSignal::new(typed.owner),
            doing: RwSignal::new(Doing::Nothing),
            failure: RwSignal::new(None),
            overtaken: RwSignal::new(false),
            busy: RwSignal::new(false),
            seen: RwSignal::new(0),
            sent: StoredValue::new((WorkAnswer::default(), browser::new_key())),
            folder,
            queue: Queue::here(),
        };
        let case = folder.id();
        Effect::new(move || {
            let WorkAnswer { decision, decided_by, text, remarks, .. } = working.typed();
            desk.keep_working(&case, Draft { decision, decided_by, text, owner: remarks, ..Draft::default() });
        });
        provide_context(working);
        working
    }

    /// The working answer.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    fn typed(self) -> WorkAnswer {
        WorkAnswer {
            decision: self.parts.decision.get(),
            decided_by: self.parts.decided_by.get(),
            text: self.parts.text.get(),
            remarks: self.remarks.get(),
            ..WorkAnswer::default()
        }
    }

    /// Reads its entries; quietly, since the case itself tells of a lost network.
    pub fn load(self) {
        let (staff, id, post) = (self.folder.staff, self.folder.id(), self.folder.post_id());
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            let read = staff.ask(async |token: String| client::working_answer(&token, &id, &post, lang).await).await;
            if let Ok(WorkingAnswer { entries }) = read {
                self.entries.try_set(entries);
            }
        });
    }

    /// Where it stands.
    #[must_use]
    pub fn standing(self) -> Standing {
        self.entries.with(|entries| standing(entries))
    }

    /// Whether the post may do something to it now.
    #[must_use]
    pub fn may(self, action: Move) -> bool {
        let actor = self.folder.actor();
        self.folder.view.with(|view| {
            self.entries.with(|entries| permitted(&view.procedure, &view.case, entries, &actor, (action, None)).is_ok())
        })
    }

    /// Begins a version, from the newest where nothing is typed yet.
    pub fn write(self) {
        let last = self.entries.with_untracked(|entries| newest(entries).cloned());
        if let (true, Some(last)) = (self.parts.text.with_untracked(|text| text.trim().is_empty()), last) {
            self.parts.take(&last);
        }
        self.begin(Doing::Writing, Field::Text);
    }

    /// Begins to send it back.
    pub fn send_back(self) {
        self.begin(Doing::Returning, Field::Remarks);
    }

    fn begin(self, doing: Doing, first: Field) {
        self.seen.set(self.last());
        self.overtaken.set(false);
        self.failure.set(None);
        self.parts.problems.set(Vec::new());
        self.doing.set(doing);
        browser::focus_on(&format!("{WORK_PREFIX}{}", first.code()));
    }

    fn last(self) -> u32 {
        self.entries.with_untracked(|entries| entries.last().map_or(0, |entry| entry.nth))
    }

    /// Does something to it, as far as it was seen.
    pub fn send(self, action: Move, of: Option<Role>) {
        if self.busy.get_untracked() {
            return;
        }
        let seen = if action == Move::Approve { self.last() } else { self.seen.get_untracked() };
        let asked = WorkAnswer {
            post: self.folder.post_id().to_string(),
            seen,
            action: action.code().to_owned(),
            of: of.map(Role::code).unwrap_or_default().to_owned(),
            ..untrack(|| self.typed())
        };
        self.failure.set(None);
        if let Err(problems) = asked.check() {
            return self.parts.problems.set(problems);
        }
        self.parts.problems.set(Vec::new());
        self.busy.set(true);
        let (staff, id, key) = (self.folder.staff, self.folder.id(), self.key(&asked));
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            let done = staff.ask(async |token: String| client::work(&token, &id, &key, &asked, lang).await).await;
            self.busy.try_set(false);
            self.done(done).await;
        });
    }

    /// The same again goes under the same key, anything else under a new one.
    fn key(self, asked: &WorkAnswer) -> String {
        let (known, key) = self.sent.get_value();
        let key = if known == *asked { key } else { browser::new_key() };
        self.sent.set_value((asked.clone(), key.clone()));
        key
    }

    async fn done(self, done: Result<WorkingAnswer, Failure>) {
        match done {
            Ok(WorkingAnswer { entries }) => {
                self.entries.try_set(entries);
                self.doing.try_set(Doing::Nothing);
                self.remarks.try_set(String::new());
                self.parts.text.try_set(String::new());
                self.parts.decision.try_set(String::new());
                self.queue.refresh();
            }
            Err(failure) if failure.stale() => {
                // The newer one is shown beside what is typed; saving again says that it was seen.
                let (staff, id, post) = (self.folder.staff, self.folder.id(), self.folder.post_id());
                let lang = staff.lang();
                let read =
                    staff.ask(async |token: String| client::working_answer(&token, &id, &post, lang).await).await;
                if let Ok(WorkingAnswer { entries }) = read {
                    self.entries.try_set(entries);
                    self.seen.try_set(self.last());
                }
                self.overtaken.try_set(true);
            }
            Err(failure) if failure.problems().is_empty() => drop(self.failure.try_set(Some(failure))),
            Err(failure) => drop(self.parts.problems.try_set(failure.problems().to_vec())),
        }
    }
}

/// What the ids of its fields begin with.
pub const WORK_PREFIX: &str = "rancangan-";

impl Parts {
    /// Takes over a version.
    pub fn take(self, version: &Entry) {
        self.decision.set(version.decision.map(Decision::code).unwrap_or_default().to_owned());
        self.decided_by.set(version.decided_by.clone());
        self.text.set(version.text.clone());
    }
}

/// The newest version in the panel of the answer: taken over at once where it was approved, since nothing else may
/// go out, and offered otherwise.
#[component]
pub fn UseDraft(sheet: Sheet) -> impl IntoView {
    let working = Working::here();
    let last = Memo::new(move |_| working.entries.with(|entries| newest(entries).cloned()));
    Effect::new(move || {
        let approved = matches!(working.standing(), Standing::Approved(_));
        if let Some(last) = last.get().filter(|_| approved)
            && sheet.value(Field::Text).with_untracked(|text| text.trim().is_empty())
        {
            sheet.parts().take(&last);
        }
    });
    let take = move |_| {
        if let Some(last) = last.get_untracked() {
            sheet.parts().take(&last);
            browser::focus_on(&format!("{PREFIX}{}", Field::Text.code()));
        }
    };
    view! {
        <Show when=move || last.with(Option::is_some)>
            <p>
                <button class="button secondary small" type="button" on:click=take>
                    {say(words::WORK_USE)}
                </button>
            </p>
        </Show>
    }
}
