//! One action on several cases as it is asked, looked at beforehand and carried out: in small parts under one key, so
//! that a page that was loaded anew, or a network that broke, goes on where it was. Absent: drawing.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::case::Command;
use shared::form::Field;
use shared::id::CaseId;
use shared::together::Deed;
use shared::wire::{Ahead, AheadOutcome, Picked, PostView, Preview, Together};

use super::{PICKED, TYPED};
use crate::browser;
use crate::client::{Failure, together as client};
use crate::console::desk::Desk;
use crate::console::fields::Fields;
use crate::console::session::Staff;

/// What the ids of the form's fields begin with.
pub const PREFIX: &str = "bersama-";
/// How many cases are asked for at once: few enough that the count moves on a slow network.
const PART: usize = 5;

/// What is under way, as it lies on the desk until it is done.
#[derive(Clone, Serialize, Deserialize)]
struct Underway {
    key: String,
    asked: Together,
}

/// The state of the room.
#[derive(Clone, Copy)]
pub struct Run {
    /// What is typed and chosen; the kind is the deed, as JSON.
    pub typed: Fields,
    /// What may be asked, and how the cases stand.
    pub preview: RwSignal<Option<Preview>>,
    /// Whether what is shown is the outcome of what was typed.
    pub ahead: RwSignal<bool>,
    /// What became of the cases so far.
    pub done: RwSignal<Vec<Ahead>>,
    /// Of how many, once it was begun.
    pub begun: RwSignal<usize>,
    /// Whether the server is being asked.
    pub busy: RwSignal<bool>,
    /// Why the last question brought nothing.
    pub failure: RwSignal<Option<Failure>>,
    ids: StoredValue<Vec<CaseId>>,
    name: StoredValue<String>,
    post: StoredValue<PostView>,
    staff: Staff,
    desk: Desk,
}

impl Run {
    /// A run over some cases, with what lies on the desk under its name.
    pub fn new(name: &str, ids: Vec<CaseId>, post: PostView) -> Self {
        let run = Self {
            typed: Fields::new(name, &TYPED, PREFIX),
            preview: RwSignal::new(None),
            ahead: RwSignal::new(false),
            done: RwSignal::new(Vec::new()),
            begun: RwSignal::new(0),
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
            ids: StoredValue::new(ids),
            name: StoredValue::new(format!("{name}/jalan")),
            post: StoredValue::new(post),
            staff: Staff::here(),
            desk: Desk::here(),
        };
        match run.underway() {
            Some(_) => run.go_on(),
            None => run.look(false),
        }
        run
    }

    fn underway(self) -> Option<Underway> {
        let text = self.name.with_value(|name| self.desk.text(name))?;
        serde_json::from_str(&text).ok()
    }

    fn lay(self, underway: Option<&Underway>) {
        let text = underway.and_then(|underway| serde_json::to_string(underway).ok());
        self.name.with_value(|name| self.desk.keep_text(name, text));
    }

    /// What was chosen to be done.
    pub fn deed(self) -> Option<Deed> {
        self.typed.of(Field::Kind).with(|code| serde_json::from_str(code).ok())
    }

    fn asked(self, deed: Option<Deed>) -> Together {
        let version = |id: &CaseId| {
            self.preview.with_untracked(|known| {
                let rows = known.as_ref().map(|known| known.rows.as_slice()).unwrap_or_default();
                rows.iter()
                    .filter_map(|row| row.case.as_ref())
                    .find(|case| case.id == *id)
                    .map_or(0, |case| case.version)
            })
        };
        let picked = |id: &CaseId| Picked { case: id.to_string(), version: version(id) };
        let cases = self.ids.with_value(|ids| ids.iter().map(picked).collect());
        let read = |field| self.typed.read(field);
        let command = Command {
            text: read(Field::Text),
            classification: read(Field::Classification),
            unit: read(Field::Unit),
            ground: read(Field::Ground),
            owner: read(Field::Owner),
            decision: read(Field::Decision),
            decided_by: read(Field::DecidedBy),
            promised_on: read(Field::PromisedOn),
            ..Command::default()
        };
        Together { post: self.post.with_value(|post| post.id.to_string()), cases, deed, command }
    }

    /// Asks what may be done, and with a deed what would become of the cases.
    pub fn look(self, with_deed: bool) {
        if self.busy.get_untracked() {
            return;
        }
        let deed = if with_deed { untrack(|| self.deed()) } else { None };
        let (asked, lang) = (self.asked(deed), self.staff.lang());
        self.busy.set(true);
        self.failure.set(None);
        leptos::task::spawn_local(async move {
            let question = async |token: String| client::preview(&token, &asked, lang).await;
            let answer = self.staff.ask(question).await;
            self.busy.try_set(false);
            match answer {
                Ok(preview) => {
                    let problems = preview.rows.iter().find_map(|row| match &row.outcome {
                        AheadOutcome::Problems { problems } => Some(problems.clone()),
                        _ => None,
                    });
                    let goes = preview.rows.iter().any(|row| matches!(row.outcome, AheadOutcome::Goes { .. }));
                    // What will not do for any of them is put right where it was typed.
                    let ahead = deed.is_some() && (goes || problems.is_none());
                    self.typed.problems.try_set(problems.unwrap_or_default());
                    self.preview.try_set(Some(preview));
                    self.ahead.try_set(ahead);
                }
                Err(failure) => drop(self.failure.try_set(Some(failure))),
            }
        });
    }

    /// Begins to do what was looked at.
    pub fn begin(self) {
        let Some(deed) = untrack(|| self.deed()).filter(|_| !self.busy.get_untracked()) else { return };
        let mut asked = self.asked(Some(deed));
        let goes = |id: &str| {
            self.preview.with_untracked(|known| {
                let rows = known.as_ref().map(|known| known.rows.as_slice()).unwrap_or_default();
                rows.iter().any(|row| row.id == id && matches!(row.outcome, AheadOutcome::Goes { .. }))
            })
        };
        // What was refused beforehand is not asked; it stands in the preview with its reason.
        asked.cases.retain(|picked| goes(&picked.case));
        self.lay(Some(&Underway { key: browser::new_key(), asked }));
        self.go_on();
    }

    /// Goes on with what is under way, from its beginning: what was done before is answered as it was.
    pub fn go_on(self) {
        let Some(Underway { key, asked }) = self.underway().filter(|_| !self.busy.get_untracked()) else { return };
        self.busy.set(true);
        self.failure.set(None);
        self.done.set(Vec::new());
        self.begun.set(asked.cases.len());
        let lang = self.staff.lang();
        leptos::task::spawn_local(async move {
            for part in asked.cases.chunks(PART) {
                let asked = Together { cases: part.to_vec(), ..asked.clone() };
                let question = async |token: String| client::act(&token, &key, &asked, lang).await;
                match self.staff.ask(question).await {
                    Ok(answer) => drop(self.done.try_update(|done| done.extend(answer.rows))),
                    Err(failure) => {
                        self.failure.try_set(Some(failure));
                        self.busy.try_set(false);
                        return;
                    }
                }
            }
            self.lay(None);
            // What was chosen in the queue is done with; another look at it begins there.
            self.desk.keep_text(PICKED, None);
            self.typed.clear();
            self.busy.try_set(false);
        });
    }

    /// Another action on the same cases.
    pub fn again(self) {
        self.begun.set(0);
        self.done.set(Vec::new());
        self.ahead.set(false);
        self.look(false);
    }
}
