//! Entering a complaint that came to a desk: what is typed, its check by the server's rules, and the
//! sending. What is typed stands on the desk, so that a look at the queue costs no word.
//! Absent: the markup (see `page`).

use leptos::prelude::*;
use shared::agency::Flow;
use shared::form::{Field, FilingForm, Problem};
use shared::procedure::{Channel, IdentityAsked, Kind};
use shared::wire::{DeskFiling, DeskPage, Receipt};

use super::desk::{Desk, Lying, Typed};
use super::queue::Queue;
use super::session::Staff;
use crate::browser;
use crate::client::{Failure, staff as client};
use crate::parts::Uploads;

mod matter;
mod page;
mod paste;
mod person;
mod reader;
mod receipt;

pub use page::EntryPage;
pub use paste::Paste;

/// What the ids of the form's fields begin with.
pub const PREFIX: &str = "catat-";

/// The fields of the form.
const FIELDS: [Field; 20] = [
    Field::Original,
    Field::Channel,
    Field::Kind,
    Field::External,
    Field::HappenedAt,
    Field::Story,
    Field::Place,
    Field::HappenedOn,
    Field::Category,
    Field::About,
    Field::Anonymous,
    Field::Confidential,
    Field::Publish,
    Field::Name,
    Field::Phone,
    Field::Address,
    Field::Email,
    Field::Nik,
    Field::Capacity,
    Field::Represents,
];

/// The code of a fault that says the key was used before, with other content.
const KEY_REUSED: &str = "key_reused";

/// A complaint being entered.
#[derive(Clone, Copy)]
pub struct Entry {
    fields: [(Field, RwSignal<String>); 20],
    key: RwSignal<String>,
    /// What was pasted, and what was read out of it.
    pub paste: Paste,
    /// Scans and other files that came with it.
    pub uploads: Uploads,
    /// Whether it was to be kept while files were still on their way.
    pub files_coming: RwSignal<bool>,
    /// What is to be put right.
    pub problems: RwSignal<Vec<Problem>>,
    /// Why it was not sent.
    pub failure: RwSignal<Option<Failure>>,
    /// Whether it is under way.
    pub busy: RwSignal<bool>,
    /// What came of it.
    pub receipt: RwSignal<Option<Receipt>>,
}

impl Entry {
    /// Lays an empty one on the desk, for everything below.
    pub fn provide() {
        let entry = Self::new();
        Desk::here().lay(entry);
        provide_context(entry);
    }

    /// The complaint being entered.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        let key = browser::new_key();
        Self {
            fields: FIELDS.map(|field| (field, RwSignal::new(String::new()))),
            uploads: Uploads::new(key.clone()),
            key: RwSignal::new(key),
            paste: Paste::new(),
            files_coming: RwSignal::new(false),
            problems: RwSignal::new(Vec::new()),
            failure: RwSignal::new(None),
            busy: RwSignal::new(false),
            receipt: RwSignal::new(None),
        }
    }

    /// Empties it for the next complaint, under a new key.
    pub fn begin(self) {
        for (_, value) in self.fields {
            value.set(String::new());
        }
        let key = browser::new_key();
        self.key.set(key.clone());
        self.uploads.begin_anew(key);
        self.paste.clear();
        self.files_coming.set(false);
        self.problems.set(Vec::new());
        self.failure.set(None);
        self.receipt.set(None);
    }

    /// What stands in a field.
    #[must_use]
    pub fn value(self, field: Field) -> RwSignal<String> {
        let own = self.fields.iter().find(|(own, _)| *own == field);
        own.expect("only fields of the form are asked for").1
    }

    /// Whether anything typed would be lost with it.
    #[must_use]
    pub fn anything_typed(self) -> bool {
        let typed = |field| self.value(field).with_untracked(|text| !text.trim().is_empty());
        typed(Field::Story) || typed(Field::Original)
    }

    /// The channel chosen; follows every change.
    #[must_use]
    pub fn channel(self) -> Option<Channel> {
        self.value(Field::Channel).with(|code| Channel::from_code(code))
    }

    fn kind(self) -> Option<Kind> {
        self.value(Field::Kind).with(|code| Kind::from_code(code))
    }

    /// The kinds to choose among, where the channel serves several procedures.
    #[must_use]
    pub fn kinds(self, known: &DeskPage) -> Vec<Kind> {
        match self.channel().map(|channel| known.agency.flow(channel, None)) {
            Some(Flow::Ask(kinds)) => kinds,
            _ => Vec::new(),
        }
    }

    /// What is asked of the reporter; before the procedure is known, what the first one asks.
    #[must_use]
    pub fn asked(self, known: &DeskPage) -> IdentityAsked {
        let flow = self.channel().map(|channel| known.agency.flow(channel, self.kind()));
        let chosen = match flow {
            Some(Flow::Procedure(id)) => known.procedures.iter().find(|procedure| procedure.id == id),
            _ => known.procedures.first(),
        };
        chosen.map(|procedure| procedure.identity.at_desk()).unwrap_or_default()
    }

    fn filing(self, post: String) -> DeskFiling {
        let own = |field| self.fields.iter().find(|(own, _)| *own == field);
        let text = |field| own(field).map(|(_, value)| value.get_untracked()).unwrap_or_default();
        // The kind stands beside the form, since the channel is asked with it.
        let form = FilingForm { kind: String::new(), ..FilingForm::from_fields(text, untrack(|| self.uploads.kept())) };
        // A number of another system belongs to the channel it was typed for.
        let foreign = untrack(|| self.channel()).is_some_and(Channel::numbered_elsewhere);
        let external = if foreign { text(Field::External) } else { String::new() };
        DeskFiling {
            post,
            channel: text(Field::Channel),
            kind: text(Field::Kind),
            external,
            happened_at: text(Field::HappenedAt),
            original: text(Field::Original),
            form,
        }
    }

    /// Checks it by the rules of the server, and sends it.
    pub fn send(self, staff: Staff, queue: Queue) {
        let (Some(post), Some(known)) = (staff.post.get_untracked(), queue.known.get_untracked()) else { return };
        if self.busy.get_untracked() {
            return;
        }
        self.files_coming.set(untrack(|| self.uploads.under_way()) > 0);
        if self.files_coming.get_untracked() {
            return;
        }
        let filing = self.filing(post.id.to_string());
        let now = queue.now();
        let asked = untrack(|| self.asked(&known));
        let arrival = filing.arrival(&known.agency, known.zone, now).err();
        let form = filing.form.check(asked, &known.agency, known.zone.date(now)).err();
        let problems: Vec<Problem> = arrival.into_iter().chain(form).flatten().collect();
        self.failure.set(None);
        self.problems.set(problems.clone());
        if !problems.is_empty() {
            return;
        }
        self.busy.set(true);
        let (key, lang) = (self.key.get_untracked(), staff.lang());
        leptos::task::spawn_local(async move {
            let question = async |token: String| client::file(&token, &key, &filing, lang).await;
            let answer = staff.ask(question).await;
            self.busy.set(false);
            self.settle(answer);
            queue.refresh();
        });
    }

    fn settle(self, answer: Result<Receipt, Failure>) {
        match answer {
            Ok(receipt) => {
                self.begin();
                self.receipt.set(Some(receipt));
            }
            Err(failure) => {
                if matches!(&failure, Failure::Fault(fault) if fault.code == KEY_REUSED) {
                    let key = browser::new_key();
                    self.key.set(key.clone());
                    self.uploads.move_to(key);
                }
                self.problems.set(failure.problems().to_vec());
                self.failure.set(Some(failure).filter(|failure| failure.problems().is_empty()));
            }
        }
    }
}

impl Default for Entry {
    fn default() -> Self {
        Self::new()
    }
}

impl Lying for Entry {
    fn typed(&self) -> Typed {
        if !self.anything_typed() {
            return Typed::new();
        }
        let filled = self.fields.iter().filter(|(_, value)| value.with_untracked(|value| !value.is_empty()));
        filled.map(|(field, value)| (field.code().to_owned(), value.get_untracked())).collect()
    }

    fn takes(&self) -> bool {
        true
    }

    fn take_up(&self, typed: Typed) {
        for (code, text) in typed {
            if let Some((_, value)) = self.fields.iter().find(|(field, _)| field.code() == code) {
                value.set(text);
            }
        }
    }

    fn clear(&self) {
        self.begin();
    }
}
