//! What an officer fills in for a step, and the sending of it. Whatever goes wrong, the text stays.
//! Absent: the markup (see `super::panel`).

use leptos::prelude::*;
use shared::case::{Asking, Command, Offer, Passage};
use shared::form::{Field, Problem};
use shared::id::CaseId;
use shared::procedure::StepNo;
use shared::wire::{CaseCommand, CaseView};

use super::composer::Parts;
use super::{Folder, TITLE_ID, effect};
use crate::browser;
use crate::client::{Failure, staff as client};

use crate::console::desk::{Desk, Draft, Toast};
use crate::console::queue::Queue;
use crate::console::session::Staff;

/// What the ids of the panel's fields begin with.
pub const PREFIX: &str = "tindakan-";

/// What was sent last, under which key. The same again goes under the same key, so that it is done
/// once however often it is sent; anything else is a new thing under a new key.
#[derive(Clone, PartialEq, Eq)]
struct Sent {
    version: u32,
    command: Command,
    key: String,
}

/// The sheet of an open panel.
#[derive(Clone, Copy)]
pub struct Sheet {
    /// What is typed and chosen, by field.
    fields: [(Field, RwSignal<String>); 9],
    /// What is to be put right.
    pub problems: RwSignal<Vec<Problem>>,
    /// Why it was not sent.
    pub failure: RwSignal<Option<Failure>>,
    /// Whether it is under way.
    pub busy: RwSignal<bool>,
    /// The step.
    pub offer: StoredValue<Offer>,
    seen: u32,
    sent: StoredValue<Option<Sent>>,
    folder: Folder,
    desk: Desk,
    queue: Queue,
    staff: Staff,
}

impl Sheet {
    /// Opens a sheet for a step of the open case, with what was typed for it before.
    #[must_use]
    pub fn open(offer: Offer) -> Self {
        let (folder, desk) = (Folder::here(), Desk::here());
        let (case, step) = (folder.id(), offer.step.clone());
        let draft = desk.draft(&case, &step);
        let sheet = Self {
            fields: [
                (Field::Text, draft.text),
                (Field::Classification, draft.classification),
                (Field::Unit, draft.unit),
                (Field::Ground, draft.ground),
                (Field::Owner, draft.owner),
                (Field::HappenedAt, draft.happened_at),
                (Field::Decision, draft.decision),
                (Field::DecidedBy, draft.decided_by),
                (Field::PromisedOn, draft.promised_on),
            ]
            .map(|(field, value)| (field, RwSignal::new(value))),
            problems: RwSignal::new(Vec::new()),
            failure: RwSignal::new(None),
            busy: RwSignal::new(false),
            offer: StoredValue::new(offer),
            seen: folder.view.with_untracked(|view| view.case.version),
            sent: StoredValue::new(None),
            folder,
            desk,
            queue: Queue::here(),
            staff: Staff::here(),
        };
        Effect::new(move || {
            let typed = sheet.fields.iter().any(|(_, value)| value.with(|value| !value.is_empty()));
            let draft = if typed { sheet.command(step.clone()) } else { Draft::default() };
            desk.keep(&case, &step, draft);
        });
        sheet
    }

    /// What stands in a field.
    #[must_use]
    pub fn value(self, field: Field) -> RwSignal<String> {
        let own = self.fields.iter().find(|(own, _)| *own == field);
        own.expect("only fields of a panel are asked for").1
    }

    /// The parts of an answer.
    #[must_use]
    pub fn parts(self) -> Parts {
        Parts {
            decision: self.value(Field::Decision),
            decided_by: self.value(Field::DecidedBy),
            text: self.value(Field::Text),
            promised_on: Some(self.value(Field::PromisedOn)),
            problems: self.problems,
        }
    }

    /// What would be asked; follows every change.
    fn command(self, step: StepNo) -> Command {
        let value = |field| self.value(field).get();
        Command {
            step,
            text: value(Field::Text),
            classification: value(Field::Classification),
            unit: value(Field::Unit),
            ground: value(Field::Ground),
            owner: value(Field::Owner),
            happened_at: value(Field::HappenedAt),
            decision: value(Field::Decision),
            decided_by: value(Field::DecidedBy),
            promised_on: value(Field::PromisedOn),
            files: Vec::new(),
            ..Command::default()
        }
    }

    /// What is wrong with it, by the rules of the server.
    fn check(self, command: &Command) -> Vec<Problem> {
        let actor = self.folder.actor();
        self.folder.view.with_untracked(|view| {
            let last = view.case.history.last().map_or(view.case.filed_at, |passage| passage.happened_at);
            let (agency, calendar) = (&view.agency, &view.calendar);
            let asking = Asking { actor: &actor, agency, calendar, last, now: view.now };
            view.procedure.step(&command.step).and_then(|step| command.check(step, &asking).err()).unwrap_or_default()
        })
    }

    /// What happened to the case since the sheet was opened.
    #[must_use]
    pub fn since(self) -> Memo<Vec<Passage>> {
        let seen = self.seen;
        self.folder
            .part(move |view| view.case.history.iter().filter(|passage| passage.version > seen).cloned().collect())
    }

    /// Checks what was filled in, by the same rules as the server, and sends it.
    pub fn send(self) {
        if self.busy.get_untracked() {
            return;
        }
        let offer = self.offer.get_value();
        let command = untrack(|| self.command(offer.step.clone()));
        self.failure.set(None);
        let problems = self.check(&command);
        if !problems.is_empty() {
            self.refuse(problems);
            return;
        }
        self.problems.set(Vec::new());
        self.busy.set(true);
        let (case, version) = (self.folder.id(), self.folder.view.with_untracked(|view| view.case.version));
        let key = self.key(version, &command);
        leptos::task::spawn_local(async move {
            let answer = self.ask(&case, version, &key, command).await;
            self.busy.try_set(false);
            match answer {
                Ok(Some(view)) => self.done(&case, &offer, view),
                Ok(None) => self.gone(&case, &offer),
                Err(failure) => self.not_done(failure).await,
            }
        });
    }

    async fn ask(self, case: &CaseId, version: u32, key: &str, command: Command) -> Result<Option<CaseView>, Failure> {
        let lang = self.staff.lang();
        let post = self.folder.actor().post.map(|post| post.to_string()).unwrap_or_default();
        let command = CaseCommand { post, version, command };
        self.staff.ask(async |token: String| client::command(&token, case, key, &command, lang).await).await
    }

    fn key(self, version: u32, command: &Command) -> String {
        let known = self.sent.get_value().filter(|sent| sent.version == version && sent.command == *command);
        let sent = known.unwrap_or_else(|| Sent { version, command: command.clone(), key: browser::new_key() });
        self.sent.set_value(Some(sent.clone()));
        sent.key
    }

    fn done(self, case: &CaseId, offer: &Offer, view: CaseView) {
        let lang = self.staff.lang();
        let me = self.folder.actor();
        let mine = effect::held_by(&view, &me);
        let text = effect::after(offer, &view, &me, lang);
        let next = if mine || offer.to.is_none() { None } else { self.queue.first_but(case) };
        self.say(text, next);
        self.clear(case, offer);
        self.folder.put(view);
        self.queue.refresh();
    }

    /// Done, and the case is nobody's matter here any more.
    fn gone(self, case: &CaseId, offer: &Offer) {
        let lang = self.staff.lang();
        let text = self.folder.view.with_untracked(|view| effect::gone(offer, view, lang));
        self.say(text, self.queue.first_but(case));
        self.clear(case, offer);
        self.folder.gone.set(true);
        self.queue.refresh();
    }

    fn say(self, text: String, next: Option<CaseId>) {
        let next = next.map(|id| untrack(|| self.queue.case_address(id.as_str())));
        self.desk.toast.set(Some(Toast { text, next }));
    }

    /// Clears away the sheet of a step that was taken.
    fn clear(self, case: &CaseId, offer: &Offer) {
        // The panel first: it would write what was typed back to the desk.
        if self.desk.panel.with_untracked(|panel| panel.as_ref() == Some(&offer.step)) {
            self.desk.panel.set(None);
            browser::focus_on(TITLE_ID);
        }
        for (_, value) in self.fields {
            value.try_set(String::new());
        }
        self.desk.drop_draft(case, &offer.step);
    }

    async fn not_done(self, failure: Failure) {
        // Refused for what the case has become since: show that first. Where the newer case cannot
        // be read either, the refusal itself says what happened.
        let moved_on = failure.status() == Some(409);
        if moved_on && self.folder.reload().await.is_ok() && failure.stale() {
            self.queue.refresh();
            return;
        }
        if !failure.problems().is_empty() {
            self.refuse(failure.problems().to_vec());
        }
        self.failure.try_set(Some(failure));
    }

    /// Shows what is to be put right, and goes to the first of it.
    fn refuse(self, problems: Vec<Problem>) {
        let first = problems.first().map_or(Field::Text, |problem| problem.field);
        browser::focus_on(&format!("{PREFIX}{}", first.code()));
        self.problems.try_set(problems);
    }
}
