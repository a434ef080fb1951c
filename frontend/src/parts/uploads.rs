//! Files on their way: each is sent the moment it is chosen, and can be sent again or removed. A file
//! that fails holds back nothing else.
//!
//! What must outlive the page is handed to a [`Keeper`]: the bytes of a chosen file, and where its upload
//! stands. Absent: where a keeper puts them, and the view.

use std::rc::Rc;

use leptos::prelude::*;
use shared::form::{FILE_BYTES_MAX, FILES_MAX, Field};
use shared::wire::UploadedFile;
use shared::words::Lang;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, File};

use crate::browser;
use crate::client::upload::{self, Sending};
use crate::client::{self, Failure};
use crate::drawn::later;
use crate::lang::use_lang;

/// Where a file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// On its way; how many percent have been sent.
    Sending(u8),
    /// Received and checked.
    Kept(UploadedFile),
    /// Not received.
    Failed(Failure),
    /// Too large to be taken; sending it again would not help.
    TooLarge,
}

/// What keeps chosen files on the phone until they have arrived, so that neither a lost network nor a
/// closed tab loses them. A file is known to it by a handle: a name of its own by chance, which outlives
/// the page (see [`Uploads::go_on`]).
pub trait Keeper {
    /// A file was chosen; these are its bytes as they will be sent, and its name. It is told before they
    /// are.
    fn chosen(&self, handle: &str, file: &Blob, name: &str);

    /// Where it is noted how far the file has been sent: an object with the functions `get()`,
    /// `set(address)` and `drop()`, each of which gives a promise (see `public/unggah.js`). While it is
    /// `undefined`, the page itself remembers that as long as it lives.
    fn resume(&self, handle: &str) -> JsValue;

    /// The file has arrived: its bytes need not be kept, what it is called on the server does.
    fn arrived(&self, handle: &str, file: &UploadedFile);

    /// The file was taken out of the form.
    fn removed(&self, handle: &str);
}

/// One chosen file.
#[derive(Clone, Copy)]
pub struct Upload {
    pub(super) serial: u32,
    /// Where it is.
    pub stage: RwSignal<Stage>,
    /// Its name and its size in bytes; the size of a file received before is not known.
    label: StoredValue<(String, u64)>,
    /// Its name to a keeper.
    handle: StoredValue<String>,
    /// Its bytes; none when it was received before this page could hold it.
    file: StoredValue<Option<Blob>, LocalStorage>,
    sending: StoredValue<Option<Sending>, LocalStorage>,
}

impl Upload {
    /// The name it has on the phone.
    #[must_use]
    pub fn name(&self) -> String {
        self.label.with_value(|label| label.0.clone())
    }

    /// Its size in bytes.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.label.with_value(|label| label.1)
    }
}

/// The files of one form.
#[derive(Clone, Copy)]
pub struct Uploads {
    /// The form's key, which the server keeps them under.
    key: StoredValue<String>,
    /// The field they answer: files, or the picture of an identity document.
    pub(super) field: Field,
    lang: RwSignal<Lang>,
    /// Owns the rows' signals, so that they live as long as the form.
    owner: StoredValue<Owner>,
    last: StoredValue<u32>,
    keeper: StoredValue<Option<Rc<dyn Keeper>>, LocalStorage>,
    /// The chosen files.
    pub rows: RwSignal<Vec<Upload>, LocalStorage>,
    /// Whether more were chosen than a message carries.
    pub too_many: RwSignal<bool>,
}

impl Uploads {
    /// No files yet, for the form with a key.
    #[must_use]
    pub fn new(key: String) -> Self {
        Self::of(Field::Files, key)
    }

    /// No picture of an identity document yet: one file, which the server keeps apart.
    #[must_use]
    pub fn of_document(key: String) -> Self {
        Self::of(Field::Document, key)
    }

    fn of(field: Field, key: String) -> Self {
        Self {
            key: StoredValue::new(key),
            field,
            lang: use_lang(),
            owner: StoredValue::new(Owner::current().expect("a form is made under an owner")),
            last: StoredValue::new(0),
            keeper: StoredValue::new_local(None),
            rows: RwSignal::new_local(Vec::new()),
            too_many: RwSignal::new(false),
        }
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
            // A file's size is a whole number far below 2^53.
            let (name, file): (_, Blob) = (file.name(), file.unchecked_into());
            let handle = browser::new_key();
            self.tell(|keeper| keeper.chosen(&handle, &file, &name));
            let label = (name, file.size() as u64);
            self.send(self.row(label, handle, Some(file), Stage::Sending(0)));
        }
    }

    /// Goes on with a file that a keeper brought through a reload: it is sent on from where it broke off.
    /// The keeper is not told of it again as chosen.
    pub fn go_on(self, handle: String, file: Blob, name: String) {
        let label = (name, file.size() as u64);
        self.send(self.row(label, handle, Some(file), Stage::Sending(0)));
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
            label: StoredValue::new(label),
            handle: StoredValue::new(handle),
            file: StoredValue::new_local(file),
            sending: StoredValue::new_local(None),
        });
        self.rows.update(|rows| rows.push(upload));
        upload
    }

    /// Sends a file from its beginning.
    pub fn send(self, upload: Upload) {
        if upload.bytes() > FILE_BYTES_MAX as u64 {
            return upload.stage.set(Stage::TooLarge);
        }
        upload.stage.set(Stage::Sending(0));
        let (stage, key) = (upload.stage, self.key.get_value());
        let Some(file) = upload.file.get_value() else {
            return self.remove(upload);
        };
        let begun = upload::begin(
            &file,
            &upload.name(),
            &key,
            if self.single() { upload::IDENTITY } else { "" },
            self.lang.get_untracked(),
            move |percent| drop(stage.try_set(Stage::Sending(percent))),
            move |end| self.settle(upload, end),
        );
        match begun {
            Ok(sending) => upload.sending.set_value(Some(sending)),
            Err(failure) => stage.set(Stage::Failed(failure)),
        }
    }

    /// Shows what became of a file, unless the form is gone by now.
    fn settle(self, upload: Upload, end: Result<UploadedFile, Failure>) {
        if let (Ok(file), Some(handle)) = (&end, upload.handle.try_get_value()) {
            self.tell(|keeper| keeper.arrived(&handle, file));
        }
        drop(upload.stage.try_set(end.map_or_else(Stage::Failed, Stage::Kept)));
    }

    /// Sends every file once more, for a form that had to take a new key.
    pub fn move_to(self, key: String) {
        self.key.set_value(key);
        for upload in self.rows.get_untracked() {
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

    /// The ids of the files that were received.
    #[must_use]
    pub fn kept(self) -> Vec<String> {
        self.each(|stage| match stage {
            Stage::Kept(kept) => Some(kept.id.clone()),
            Stage::Sending(_) | Stage::Failed(_) | Stage::TooLarge => None,
        })
    }

    /// The files that were received.
    #[must_use]
    pub fn received(self) -> Vec<UploadedFile> {
        self.rows.with(|rows| {
            let kept = |row: &Upload| match row.stage.get_untracked() {
                Stage::Kept(kept) => Some(UploadedFile { name: row.name(), ..kept }),
                Stage::Sending(_) | Stage::Failed(_) | Stage::TooLarge => None,
            };
            rows.iter().filter_map(kept).collect()
        })
    }

    /// The names of those received or still on their way.
    #[must_use]
    pub fn names(self) -> Vec<String> {
        let coming = |stage: &Stage| matches!(stage, Stage::Sending(_) | Stage::Kept(_));
        self.rows.with(|rows| rows.iter().filter(|row| row.stage.with(coming)).map(Upload::name).collect())
    }

    /// How many are still on their way.
    #[must_use]
    pub fn under_way(self) -> usize {
        self.each(|stage| matches!(stage, Stage::Sending(_)).then_some(())).len()
    }

    /// How many did not arrive.
    #[must_use]
    pub fn lost(self) -> usize {
        self.each(|stage| matches!(stage, Stage::Failed(_) | Stage::TooLarge).then_some(())).len()
    }

    fn each<T>(self, pick: impl Fn(&Stage) -> Option<T>) -> Vec<T> {
        self.rows.with(|rows| rows.iter().filter_map(|row| row.stage.with(&pick)).collect())
    }
}
