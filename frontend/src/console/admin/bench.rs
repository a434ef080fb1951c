//! What a room knows: the version in force, the draft that was looked at, and what came of it. Absent: drawing.

use leptos::prelude::*;
use serde_json::Value;
use shared::form::Problem;
use shared::wire::{DefinitionDraft, DefinitionKind, DefinitionRow, DefinitionView, DraftChecked, DraftFault};
use shared::words::console::admin as words;

use crate::browser;
use crate::client::{Failure, definitions as client};
use crate::console::desk::{Desk, Toast};
use crate::console::fields::lying;
use crate::console::session::Staff;
use crate::drawn::memo;

/// The element that takes the focus when a draft was looked at.
pub const REVIEW_ID: &str = "tinjauan";

/// What a draft says: a file that was brought, or what was typed.
#[derive(Clone, Debug, PartialEq)]
pub enum Meant {
    /// The text of a file.
    File(String),
    /// The keys and values of one.
    Document(Value),
}

/// A room's knowledge, given as context.
#[derive(Clone, Copy)]
pub struct Bench {
    /// What the room is about.
    pub kind: DefinitionKind,
    /// What the agency runs on.
    pub rows: RwSignal<Vec<DefinitionRow>>,
    /// The version that is shown.
    pub view: RwSignal<Option<DefinitionView>>,
    /// Counts the times that the forms begin anew from the version shown.
    pub fresh: RwSignal<u32>,
    /// What the draft would do.
    pub checked: RwSignal<Option<DraftChecked>>,
    /// What is wrong with a draft that was to be put into force.
    pub faults: RwSignal<Vec<DraftFault>>,
    /// What is wrong beside the draft.
    pub problems: RwSignal<Vec<Problem>>,
    /// Why something was not done.
    pub failure: RwSignal<Option<Failure>>,
    /// Whether the server is asked.
    pub busy: RwSignal<bool>,
    /// Why it is changed.
    pub why: RwSignal<String>,
    /// From which day.
    pub from_on: RwSignal<String>,
    meant: StoredValue<Option<Meant>>,
    seen: StoredValue<u32>,
    key: StoredValue<String>,
    staff: Staff,
    desk: Desk,
}

impl Bench {
    /// Gives a room's knowledge to everything below, and keeps it that of the post.
    pub fn provide(kind: DefinitionKind) -> Self {
        let bench = Self {
            kind,
            rows: RwSignal::new(Vec::new()),
            view: RwSignal::new(None),
            fresh: RwSignal::new(0),
            checked: RwSignal::new(None),
            faults: RwSignal::new(Vec::new()),
            problems: RwSignal::new(Vec::new()),
            failure: RwSignal::new(None),
            busy: RwSignal::new(false),
            why: lying(format!("kelola/{}/why", kind.code()), String::new()),
            from_on: lying(format!("kelola/{}/from", kind.code()), String::new()),
            meant: StoredValue::new(None),
            seen: StoredValue::new(0),
            key: StoredValue::new(browser::new_key()),
            staff: Staff::here(),
            desk: Desk::here(),
        };
        provide_context(bench);
        let post = memo(move || bench.staff.post.with(|post| post.as_ref().map(|post| post.id.clone())));
        Effect::new(move || {
            if post.get().is_some() {
                bench.load();
            }
        });
        bench
    }

    /// The room's knowledge.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    fn post(self) -> String {
        self.staff.post.with_untracked(|post| post.as_ref().map(|post| post.id.to_string()).unwrap_or_default())
    }

    /// Asks what the agency runs on, then for the first of the room's kind.
    fn load(self) {
        leptos::task::spawn_local(async move {
            let (post, lang) = (self.post(), self.staff.lang());
            match self.staff.ask(async |token: String| client::list(&token, &post, lang).await).await {
                Ok(page) => {
                    let first = page.rows.iter().find(|row| row.kind == self.kind).map(|row| row.id.clone());
                    self.rows.try_set(page.rows);
                    if let Some(id) = first {
                        self.open(id, None);
                    }
                }
                Err(why) => drop(self.failure.try_set(Some(why))),
            }
        });
    }

    /// Shows a version and begins anew from it.
    pub fn open(self, id: String, version: Option<u32>) {
        leptos::task::spawn_local(async move {
            if let Some(view) = self.asked(id, version).await {
                self.seen.try_set_value(newest_for(&view));
                self.forget();
                self.view.try_set(Some(view));
                self.fresh.try_update(|fresh| *fresh += 1);
            }
        });
    }

    async fn asked(self, id: String, version: Option<u32>) -> Option<DefinitionView> {
        let (post, lang, kind) = (self.post(), self.staff.lang(), self.kind);
        let question = async |token: String| client::view(&token, &post, (kind, &id, version), lang).await;
        match self.staff.ask(question).await {
            Ok(view) => {
                self.failure.try_set(None);
                Some(view)
            }
            Err(why) => {
                self.failure.try_set(Some(why));
                None
            }
        }
    }

    /// The name under which what is typed lies on the desk.
    #[must_use]
    pub fn lies_as(self) -> String {
        let id = self.view.with_untracked(|view| view.as_ref().map(|view| view.id.clone())).unwrap_or_default();
        format!("kelola/{}/{id}", self.kind.code())
    }

    /// The newest version that whoever types knows of.
    #[must_use]
    pub fn seen(self) -> u32 {
        self.seen.get_value()
    }

    /// Goes on from an older knowledge: the server says so when another version came between.
    pub fn saw(self, seen: u32) {
        self.seen.set_value(seen);
    }

    /// Lets go of what was looked at; what was typed stays in its form.
    pub fn forget(self) {
        self.checked.try_set(None);
        self.faults.try_set(Vec::new());
        self.problems.try_set(Vec::new());
    }

    fn draft(self) -> DefinitionDraft {
        let (file, document) = match self.meant.get_value() {
            Some(Meant::File(file)) => (Some(file), None),
            Some(Meant::Document(document)) => (None, Some(document)),
            None => (None, None),
        };
        DefinitionDraft {
            post: self.post(),
            kind: self.kind.code().to_owned(),
            seen: self.seen.get_value(),
            file,
            document,
            from_on: self.from_on.get_untracked(),
            why: self.why.get_untracked(),
        }
    }

    /// Asks what a draft would do.
    pub fn look(self, meant: Meant) {
        self.meant.set_value(Some(meant));
        self.check();
    }

    fn check(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.forget();
        self.busy.set(true);
        let draft = self.draft();
        leptos::task::spawn_local(async move {
            let lang = self.staff.lang();
            let answer = self.staff.ask(async |token: String| client::check(&token, &draft, lang).await).await;
            self.busy.try_set(false);
            match answer {
                Ok(checked) => {
                    self.failure.try_set(None);
                    self.checked.try_set(Some(checked));
                    browser::focus_on(REVIEW_ID);
                }
                Err(why) => drop(self.failure.try_set(Some(why))),
            }
        });
    }

    /// Takes the newest version for seen, and looks at the draft again beside it.
    pub fn compare(self) {
        leptos::task::spawn_local(async move {
            let Some(id) = self.view.try_get_untracked().flatten().map(|view| view.id) else {
                return;
            };
            if let Some(view) = self.asked(id, None).await {
                self.seen.try_set_value(newest_for(&view));
                self.view.try_set(Some(view));
                self.check();
            }
        });
    }

    /// Puts the draft that was looked at into force.
    pub fn adopt(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.faults.set(Vec::new());
        self.problems.set(Vec::new());
        let (draft, key) = (self.draft(), self.key.get_value());
        leptos::task::spawn_local(async move {
            let lang = self.staff.lang();
            let answer = self.staff.ask(async |token: String| client::adopt(&token, &key, &draft, lang).await).await;
            self.busy.try_set(false);
            match answer {
                Ok(adopted) => {
                    let (version, moved) = (adopted.version.to_string(), adopted.moved.to_string());
                    let said = if adopted.going_on { words::ADOPTED_GOING_ON } else { words::ADOPTED };
                    let text = said.with(lang, &[("version", &version), ("moved", &moved)]);
                    self.desk.toast.set(Some(Toast { text, next: None }));
                    self.desk.keep_text(&self.lies_as(), None);
                    self.key.try_set_value(browser::new_key());
                    self.why.try_set(String::new());
                    self.from_on.try_set(String::new());
                    self.failure.try_set(None);
                    self.open(adopted.id, None);
                }
                Err(why) => {
                    if why.status().is_some() {
                        self.key.try_set_value(browser::new_key());
                    }
                    if let Failure::Fault(fault) = &why {
                        self.faults.try_set(fault.faults.clone());
                    }
                    self.problems.try_set(why.problems().to_vec());
                    self.failure.try_set(Some(why).filter(|why| why.problems().is_empty()));
                }
            }
        });
    }
}

/// The version a draft of this definition has seen.
fn newest_for(view: &DefinitionView) -> u32 {
    view.newest
}
