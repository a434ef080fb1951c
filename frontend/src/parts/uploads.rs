//! Files on their way: each is made ready and sent the moment it is chosen, goes on from where it broke off
//! when the network comes back, and can be sent again or removed. A file that fails holds back nothing else.
//!
//! What must outlive the page is handed to a [`Keeper`]. Absent: where a keeper puts it, and the view.

use std::rc::Rc;

use leptos::{ev, prelude::*};
use shared::form::{FILES_MAX, Field};
use shared::media;
use shared::wire::UploadedFile;
use shared::words::Lang;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbortSignal, Blob, File};

use crate::browser;
use crate::client::upload::{self, Errand, Sending, Unprepared};
use crate::client::{self, Failure};
use crate::drawn::later;
use crate::lang::use_lang;

mod keeper;
mod row;
mod standing;

pub use keeper::Keeper;
pub use row::{Stage, Upload};

/// The files of one form.
#[derive(Clone, Copy)]
pub struct Uploads {
    /// The form's key, which the server keeps them under.
    key: StoredValue<String>,
    /// The field they answer: files, or the picture of an identity document.
    pub(super) field: Field,
    /// What they are sent for, as the server calls it.
    pub(super) purpose: &'static str,
    lang: RwSignal<Lang>,
    /// Owns the rows' signals, so that they live as long as the form.
    owner: StoredValue<Owner>,
    last: StoredValue<u32>,
    keeper: StoredValue<Option<Rc<dyn Keeper>>, LocalStorage>,
    /// How many megabytes a recording may have; 0 where none is taken.
    pub recording_mb: RwSignal<u32>,
    /// The chosen files.
    pub rows: RwSignal<Vec<Upload>, LocalStorage>,
    /// Whether more were chosen than a message carries.
    pub too_many: RwSignal<bool>,
}

impl Uploads {
    /// No files yet, for the form with a key.
    #[must_use]
    pub fn new(key: String) -> Self {
        Self::of(Field::Files, "attachment", key)
    }

    /// No picture of an identity document yet: one file, which the server keeps apart.
    #[must_use]
    pub fn of_document(key: String) -> Self {
        Self::of(Field::Document, "identity", key)
    }

    /// No photos yet that prove work was done: each keeps what it says of when and where it was taken.
    #[must_use]
    pub fn of_evidence(key: String) -> Self {
        Self::of(Field::Files, upload::EVIDENCE, key)
    }

    fn of(field: Field, purpose: &'static str, key: String) -> Self {
        let made = Self {
            key: StoredValue::new(key),
            field,
            purpose,
            lang: use_lang(),
            owner: StoredValue::new(Owner::current().expect("a form is made under an owner")),
            last: StoredValue::new(0),
            keeper: StoredValue::new_local(None),
            recording_mb: RwSignal::new(0),
            rows: RwSignal::new_local(Vec::new()),
            too_many: RwSignal::new(false),
        };
        let back = window_event_listener(ev::online, move |_| made.wake());
        on_cleanup(move || back.remove());
        made
    }

    /// Takes recordings of up to so many megabytes, where that is not 0.
    pub fn take_recordings(self, mb: u32) {
        self.recording_mb.set(mb);
    }

    /// Hands chosen files to a keeper from now on.
    pub fn keep_with(self, keeper: Rc<dyn Keeper>) {
        self.keeper.set_value(Some(keeper));
    }

    /// Takes chosen files, as many as a message carries, and begins to send them.
    pub fn add(self, chosen: Vec<File>) {
        if self.single() {
            // A second picture takes the place of the first.
            self.rows.get_untracked().into_iter().for_each(|row| self.remove(row));
        }
        let most = if self.single() { 1 } else { FILES_MAX };
        let room = most.saturating_sub(self.rows.with_untracked(Vec::len));
        self.too_many.set(chosen.len() > room);
        for file in chosen.into_iter().take(room) {
            let label = (file.name(), size(&file));
            self.send(self.row(label, browser::new_key(), Some(file.unchecked_into()), Stage::Preparing));
        }
    }

    /// Goes on with a file that a keeper brought through a reload: it is sent on from where it broke off.
    /// The keeper is not told of it again as chosen.
    pub fn go_on(self, handle: String, file: Blob, name: String) {
        let label = (name, size(&file));
        let upload = self.row(label, handle, Some(file), Stage::Sending(0));
        upload.prepared.set_value(true);
        self.send(upload);
    }

    /// Takes in a file that a keeper brought through a reload, and that the server has.
    pub fn take_arrived(self, handle: String, file: Blob, kept: UploadedFile) {
        let upload = self.row((kept.name.clone(), kept.bytes), handle, Some(file), Stage::Kept(kept));
        upload.prepared.set_value(true);
    }

    /// Takes in a file that the server received for this form before.
    pub fn add_kept(self, kept: UploadedFile) {
        self.row((kept.name.clone(), kept.bytes), String::new(), None, Stage::Kept(kept));
    }

    fn tell(self, say: impl FnOnce(&dyn Keeper)) {
        if let Some(keeper) = self.keeper.try_get_value().flatten() {
            say(&*keeper);
        }
    }

    /// Whether it holds one file only.
    pub(super) fn single(self) -> bool {
        self.field == Field::Document
    }

    fn row(self, label: (String, u64), handle: String, file: Option<Blob>, stage: Stage) -> Upload {
        self.last.update_value(|last| *last += 1);
        let upload = self.owner.get_value().with(|| Upload {
            serial: self.last.get_value(),
            stage: RwSignal::new(stage),
            label: RwSignal::new(label),
            handle: StoredValue::new(handle),
            file: StoredValue::new_local(file),
            prepared: StoredValue::new(false),
            sending: StoredValue::new_local(None),
        });
        self.rows.update(|rows| rows.push(upload));
        upload
    }

    /// Sends a file, from where it broke off before.
    pub fn send(self, upload: Upload) {
        let Some(file) = upload.file.get_value() else {
            return self.remove(upload);
        };
        let Some(sending) = Sending::new() else {
            return upload.stage.set(Stage::Failed(Failure::Network));
        };
        let signal = sending.signal();
        upload.sending.set_value(Some(sending));
        upload.stage.update(|stage| {
            *stage = if upload.prepared.get_value() { Stage::Sending(stage.percent()) } else { Stage::Preparing };
        });
        later(async move {
            let end = self.sent(upload, file, &signal).await;
            // Broken off, it is somebody else's by now, or nobody's.
            if !signal.aborted() {
                self.settle(upload, end);
            }
        });
    }

    async fn sent(self, upload: Upload, chosen: Blob, signal: &AbortSignal) -> Stage {
        let (file, known) = (self.prepared(upload, chosen).await, upload.handle.try_get_value());
        let (file, handle) = match (file, known) {
            (Ok(file), Some(handle)) if !signal.aborted() => (file, handle),
            (Err(stage), _) => return stage,
            _ => return Stage::Failed(Failure::Network),
        };
        let (most, bytes) = (self.bytes_max(&file), size(&file));
        if bytes > most {
            return Stage::TooLarge(most);
        }
        let mut resume = JsValue::UNDEFINED;
        self.tell(|keeper| resume = keeper.resume(&handle));
        let (key, name) = (self.key.get_value(), untrack(|| upload.name()));
        let lang = self.lang.get_untracked();
        let errand = Errand { key: &key, name: &name, purpose: self.purpose, resume, lang };
        let progress = Box::new(move |percent| drop(upload.stage.try_set(Stage::Sending(percent))));
        match upload::send(&file, errand, signal, progress).await {
            Ok(kept) => Stage::Kept(kept),
            Err(failure) => Stage::Failed(failure),
        }
    }

    /// The bytes as they will be sent. A keeper is told of them; of those that cannot be made ready now,
    /// because the network is gone, it keeps what was chosen.
    async fn prepared(self, upload: Upload, chosen: Blob) -> Result<Blob, Stage> {
        if upload.prepared.try_get_value() != Some(false) {
            return Ok(chosen);
        }
        let made = upload::prepare(&chosen, self.purpose).await;
        if matches!(made, Err(Unprepared::Heic)) {
            return Err(Stage::Heic);
        }
        let ready = made.is_ok();
        let (file, name) = made.unwrap_or_else(|_| (chosen, untrack(|| upload.name())));
        let Some(handle) = upload.handle.try_get_value() else { return Err(Stage::Failed(Failure::Network)) };
        // It may have been taken out meanwhile.
        if self.rows.with_untracked(|rows| rows.iter().any(|row| row.serial == upload.serial)) {
            self.tell(|keeper| keeper.chosen(&handle, &file, &name));
        }
        upload.label.set((name, size(&file)));
        if !ready {
            return Err(Stage::Failed(Failure::Network));
        }
        upload.file.set_value(Some(file.clone()));
        upload.prepared.set_value(true);
        Ok(file)
    }

    /// How many bytes a file may have, by what the phone says it is; what it is, the server finds out.
    fn bytes_max(self, file: &Blob) -> u64 {
        let (kind, mb) = (file.type_(), self.recording_mb.get_untracked());
        let recording = kind.starts_with("audio/") || kind.starts_with("video/");
        if recording { media::most_bytes(mb) } else { media::most_bytes(0) }
    }

    /// Shows what became of a file, unless the form is gone by now. Without a network it rests, and goes on
    /// when that comes back.
    fn settle(self, upload: Upload, end: Stage) {
        let Some(percent) = upload.stage.try_with_untracked(Stage::percent) else { return };
        if let (Stage::Kept(file), Some(handle)) = (&end, upload.handle.try_get_value()) {
            self.tell(|keeper| keeper.arrived(&handle, file));
        }
        let lost = end == Stage::Failed(Failure::Network);
        upload.stage.set(if lost && !browser::online() { Stage::Resting(percent) } else { end });
    }

    /// Goes on with what the network broke off.
    fn wake(self) {
        let broken = |stage: &Stage| matches!(stage, Stage::Resting(_) | Stage::Failed(Failure::Network));
        for upload in self.rows.try_get_untracked().unwrap_or_default() {
            if upload.stage.with_untracked(broken) {
                self.send(upload);
            }
        }
    }

    /// Sends every file once more, for a form that had to take a new key. To a keeper they are chosen anew.
    pub fn move_to(self, key: String) {
        self.key.set_value(key);
        for upload in self.rows.get_untracked() {
            let handle = upload.handle.get_value();
            if let Some(file) = upload.file.get_value().filter(|_| upload.prepared.get_value()) {
                self.tell(|keeper| {
                    keeper.removed(&handle);
                    keeper.chosen(&handle, &file, &untrack(|| upload.name()));
                });
            }
            self.send(upload);
        }
    }

    /// Lets go of files that were sent with their form; the next ones belong to another key.
    pub fn begin_anew(self, key: String) {
        self.key.set_value(key);
        self.rows.set(Vec::new());
        self.too_many.set(false);
    }

    /// Takes a file out, breaking off its upload; the server is told, and forgets it anyway in time.
    pub fn remove(self, upload: Upload) {
        upload.sending.set_value(None);
        self.rows.update(|rows| rows.retain(|row| row.serial != upload.serial));
        self.too_many.set(false);
        self.tell(|keeper| keeper.removed(&upload.handle.get_value()));
        if let Stage::Kept(kept) = upload.stage.get_untracked() {
            let (key, lang) = (self.key.get_value(), self.lang.get_untracked());
            later(async move {
                let _ = client::remove_upload(&kept.id, &key, lang).await;
            });
        }
    }
}

/// How many bytes there are: a whole number far below 2^53.
fn size(file: &Blob) -> u64 {
    file.size() as u64
}
