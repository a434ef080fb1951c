//! Looking a person's complaints up by a number of theirs or their name: what was typed, and what was found. It stays
//! on the desk while cases are opened from it, and goes when another post is acted from or somebody
//! signs out. Nothing of it stands in an address. Absent: who may (see `shared::permission`).

use leptos::prelude::*;
use shared::form::Problem;
use shared::id::PostId;
use shared::wire::{LookUp, LookUpKind, LookupPage};

use super::desk::{Desk, Lying};
use super::queue::Queue;
use super::session::Staff;
use crate::browser;
use crate::client::{Failure, staff as client};

mod page;

pub use page::LookUpPage;

/// What the ids of the form's fields begin with.
const PREFIX: &str = "cari-";

/// The element that takes the focus when an answer is there.
const FOUND_ID: &str = "cari-hasil";

/// A search at the desk.
#[derive(Clone, Copy)]
pub struct Search {
    /// The code of the kind of number; see [`Search::kind`].
    by: RwSignal<String>,
    nik: RwSignal<String>,
    phone: RwSignal<String>,
    name: RwSignal<String>,
    reason: RwSignal<String>,
    problems: RwSignal<Vec<Problem>>,
    failure: RwSignal<Option<Failure>>,
    busy: RwSignal<bool>,
    found: RwSignal<Option<LookupPage>>,
    /// The post it is made from.
    post: StoredValue<Option<PostId>>,
    /// Counts what was begun: an answer to an older question is dropped.
    question: StoredValue<u32>,
}

impl Search {
    /// Lays an empty one on the desk, for everything below.
    pub fn provide() {
        let search = Self::new();
        Desk::here().lay(search);
        provide_context(search);
    }

    /// The search for a person's complaints.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            by: RwSignal::new(LookUpKind::Phone.code().to_owned()),
            nik: text(),
            phone: text(),
            name: text(),
            reason: text(),
            problems: RwSignal::new(Vec::new()),
            failure: RwSignal::new(None),
            busy: RwSignal::new(false),
            found: RwSignal::new(None),
            post: StoredValue::new(None),
            question: StoredValue::new(0),
        }
    }

    /// Forgets what was typed and what was found.
    pub fn begin(self) {
        for text in [self.nik, self.phone, self.name, self.reason] {
            text.set(String::new());
        }
        self.question.update_value(|question| *question += 1);
        self.busy.set(false);
        self.settle(None, Vec::new(), None);
    }

    /// Makes it a search from a post; what was typed and found at another is forgotten.
    fn serve(self, post: Option<PostId>) {
        if self.post.get_value() != post {
            self.begin();
            self.post.set_value(post);
        }
    }

    /// The kind of number chosen; follows every change.
    fn kind(self) -> LookUpKind {
        let kinds = [LookUpKind::Nik, LookUpKind::Name];
        self.by.with(|code| kinds.into_iter().find(|kind| kind.code() == code)).unwrap_or(LookUpKind::Phone)
    }

    fn settle(self, found: Option<LookupPage>, problems: Vec<Problem>, failure: Option<Failure>) {
        self.found.set(found);
        self.problems.set(problems);
        self.failure.set(failure);
    }

    /// Checks it by the rules of the server, and asks.
    fn send(self, staff: Staff, queue: Queue) {
        let Some(post) = staff.post.get_untracked().filter(|_| !self.busy.get_untracked()) else { return };
        let kind = untrack(|| self.kind());
        let value = match kind {
            LookUpKind::Nik => self.nik,
            LookUpKind::Phone => self.phone,
            LookUpKind::Name => self.name,
        };
        let (value, reason) = (value.get_untracked(), self.reason.get_untracked());
        let asked = LookUp { post: post.id.to_string(), kind, value, reason };
        // Before the agency is known, the server alone says what is wrong.
        let zone = queue.known.with_untracked(|known| known.as_ref().map(|known| known.zone));
        let problems = zone.and_then(|zone| asked.check(zone.date(queue.now())).err()).unwrap_or_default();
        let sound = problems.is_empty();
        self.settle(None, problems, None);
        if !sound {
            return;
        }
        self.busy.set(true);
        self.question.update_value(|question| *question += 1);
        let (mine, lang) = (self.question.get_value(), staff.lang());
        leptos::task::spawn_local(async move {
            let answer = staff.ask(async |token: String| client::look_up(&token, &asked, lang).await).await;
            if self.question.try_get_value() != Some(mine) {
                return;
            }
            self.busy.set(false);
            match answer {
                Ok(page) => {
                    self.settle(Some(page), Vec::new(), None);
                    browser::focus_on(FOUND_ID);
                }
                Err(failure) if failure.problems().is_empty() => self.settle(None, Vec::new(), Some(failure)),
                Err(failure) => self.settle(None, failure.problems().to_vec(), None),
            }
        });
    }
}

impl Default for Search {
    fn default() -> Self {
        Self::new()
    }
}

// A search is soon typed again, and a number is best not kept.
impl Lying for Search {
    fn clear(&self) {
        self.begin();
    }
}
