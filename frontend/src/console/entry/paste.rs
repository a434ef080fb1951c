//! What was pasted: its messages, what is proposed from them, and what of it stands in the form. Absent: the
//! rules (see `shared::intake`), and the markup (see `super::reader`).

use leptos::prelude::*;
use shared::form::Field;
use shared::intake::{self, Ground, Message, Proposal};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::Entry;
use crate::console::queue::Queue;
use crate::console::session::Staff;
use crate::drawn::{later, memo};

/// The fields that may be proposed.
const PROPOSED: [Field; 12] = [
    Field::Channel,
    Field::External,
    Field::HappenedAt,
    Field::Story,
    Field::Place,
    Field::HappenedOn,
    Field::Category,
    Field::Name,
    Field::Phone,
    Field::Address,
    Field::Email,
    Field::Nik,
];

/// A pasted text and what was read out of it.
#[derive(Clone, Copy)]
pub struct Paste {
    /// Its messages; empty until something was read.
    pub messages: RwSignal<Vec<Message>>,
    /// What is proposed.
    proposals: RwSignal<Vec<Proposal>>,
    /// Whether only the end of a long chat was taken.
    pub cut: RwSignal<bool>,
}

impl Paste {
    pub(super) fn new() -> Self {
        Self { messages: RwSignal::new(Vec::new()), proposals: RwSignal::new(Vec::new()), cut: RwSignal::new(false) }
    }

    pub(super) fn clear(self) {
        self.messages.set(Vec::new());
        self.proposals.set(Vec::new());
        self.cut.set(false);
    }
}

impl Entry {
    /// Reads what stands in the box for pasted messages, and fills in what it says.
    pub fn read(self, queue: Queue, staff: Staff) {
        let text = self.value(Field::Original).get_untracked();
        let messages = with_ground(queue, staff, |ground| intake::messages(&text, ground));
        self.paste.messages.set(messages.unwrap_or_default());
        self.fill(queue, staff);
    }

    /// Takes a message in or out, and reads again.
    pub fn choose(self, at: usize, chosen: bool, queue: Queue, staff: Staff) {
        self.paste.messages.update(|messages| {
            if let Some(message) = messages.get_mut(at) {
                message.chosen = chosen;
            }
        });
        self.fill(queue, staff);
    }

    /// Reads a file: the export of a chat. Of a long one the end, which is what somebody just wrote.
    pub fn take_file(self, file: &File, queue: Queue, staff: Staff) {
        let text = JsFuture::from(file.text());
        later(async move {
            let text = text.await.ok().as_ref().and_then(JsValue::as_string).unwrap_or_default();
            let (end, cut) = intake::end_of(&text);
            self.value(Field::Original).set(end.to_owned());
            self.paste.cut.set(cut);
            self.read(queue, staff);
        });
    }

    fn fill(self, queue: Queue, staff: Staff) {
        let read = |ground: &Ground<'_>| self.paste.messages.with_untracked(|all| intake::proposals(all, ground));
        let now = with_ground(queue, staff, read).unwrap_or_default();
        let before = self.paste.proposals.get_untracked();
        let of = |all: &[Proposal], field| all.iter().find(|one| one.field == field).map(|one| one.value.clone());
        for field in PROPOSED {
            let (value, before, now) = (self.value(field), of(&before, field), of(&now, field));
            let settled = value.with_untracked(|held| intake::settled(held, before.as_deref(), now.as_deref()));
            if let Some(settled) = settled {
                value.set(settled);
            }
        }
        self.paste.proposals.set(now);
    }

    /// The words a field's content was read from, while nobody has changed it.
    #[must_use]
    pub fn read_from(self, field: Field) -> Memo<Option<String>> {
        let value = self.value(field);
        memo(move || {
            self.paste.proposals.with(|all| {
                let own = all.iter().find(|one| one.field == field)?;
                value.with(|held| *held == own.value).then(|| own.from.clone())
            })
        })
    }
}

/// What a text is read against, from the post that is signed in.
fn with_ground<T>(queue: Queue, staff: Staff, read: impl FnOnce(&Ground<'_>) -> T) -> Option<T> {
    let role = staff.post.get_untracked()?.role;
    queue.known.with_untracked(|known| {
        let known = known.as_ref()?;
        let channels = known.channels(role);
        let ground = Ground { agency: &known.agency, channels: &channels, zone: known.zone, now: queue.now() };
        Some(read(&ground))
    })
}
