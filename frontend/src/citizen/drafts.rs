//! What the phone keeps of a filing: its draft while it is written, its place in the queue without a network,
//! its receipt. The store itself is `public/simpan.js`; where it is missing or keeps nothing, each of these
//! does nothing and the form works as it would without.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::*;
use shared::time::Moment;
use shared::wire::UploadedFile;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use super::carried::Carried;
use crate::drawn::later;
use crate::parts::Keeper;

/// The name the store goes by in the page.
const STORE: &str = "aduanSimpan";
/// The names of what is kept of a draft: its key, the form's address, where in it the writer was, the
/// answers, and when it was written.
pub const KEY: &str = "key";
/// The form's address.
pub const FORM: &str = "form";
/// Where in the form its writer was.
pub const AT: &str = "di";
/// The answers.
pub const ANSWERS: &str = "isi";
/// When it was written, in milliseconds since 1970.
const WRITTEN: &str = "at";
/// The names of what is kept of a file.
const FILE: &str = "file";
const FILE_ID: &str = "id";
const FILE_NAME: &str = "name";
/// The fingerprint of what waits.
const FINGER: &str = "sidik";

/// Whether what is typed is on the phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Nothing is kept, or nothing was typed.
    Nothing,
    /// The last words are about to be.
    Soon,
    /// Every word is.
    All,
}

/// A complaint that waits for a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queued {
    /// The beginning of its SHA-256; empty where the browser counts none.
    pub finger: String,
    /// When it was finished.
    pub at: Moment,
}

impl Queued {
    fn of(row: &Carried) -> Self {
        Self { finger: row.text(FINGER), at: moment(row) }
    }
}

/// What the phone has for a form.
#[derive(Clone, Default)]
pub struct Found {
    /// The draft this tab was writing.
    pub own: Option<Carried>,
    /// What this tab put in the queue, with its draft.
    pub queued: Option<(Queued, Carried)>,
    /// The receipt this tab got.
    pub receipt: String,
    /// Other drafts, newest first.
    pub others: Vec<Carried>,
    /// What was shared to the app, not yet in a form.
    pub shared: Option<Carried>,
}

/// When a draft was written, or a complaint finished.
pub fn moment(row: &Carried) -> Moment {
    // Whole milliseconds, far below 2^53.
    Moment::from_millis(row.number(WRITTEN) as i64)
}

/// What the phone has for the form with an address.
pub async fn find(form: &str) -> Found {
    let Some(found) = asked("cari", &[&form.into()]).await.and_then(Carried::of) else { return Found::default() };
    let queued = found.within("antre").and_then(|row| Some((Queued::of(&row), row.within("draf")?)));
    Found {
        own: found.within("kini"),
        queued,
        receipt: found.text("tanda"),
        others: found.each("lain"),
        shared: found.within("titipan"),
    }
}

/// Keeps a draft a moment after the last word, and says so by a signal.
pub fn keep(draft: &Carried, saved: RwSignal<Saved>) {
    let tell = Closure::<dyn FnMut(JsValue)>::new(move |state: JsValue| {
        let Some(before) = saved.try_get_untracked() else { return };
        let now = match state.as_string().as_deref() {
            Some("ya") => Saved::All,
            // Nothing is promised before the phone has kept something.
            Some("tunggu") if before != Saved::Nothing => Saved::Soon,
            _ => Saved::Nothing,
        };
        if before != now {
            saved.set(now);
        }
    });
    call("tulis", &[draft.value(), &tell.into_js_value()]);
}

/// Goes on in this tab with a draft, or with none.
pub fn go_on(draft: Option<&Carried>) {
    call("mulai", &[draft.map_or(&JsValue::NULL, Carried::value)]);
}

/// Says that what was shared is in a form now.
pub fn shared_taken() {
    call("diambil", &[]);
}

/// Puts a finished complaint into the queue and begins to send it; none where the phone keeps nothing.
pub async fn queue(row: &Carried) -> Option<Queued> {
    let row = asked("antre", &[row.value()]).await.and_then(Carried::of)?;
    send();
    Some(Queued::of(&row))
}

/// Sends what waits.
pub fn send() {
    call("kirim", &[]);
}

/// Takes what waits under a key out of the queue, to change it. False where it was sent meanwhile.
pub async fn take_out(key: &str) -> bool {
    asked("batal", &[&key.into()]).await.is_some_and(|row| row.is_object())
}

/// Does the work that stands in place of a CAPTCHA (see `public/bukti.js`); nothing where the browser cannot.
pub async fn prove(challenge: &str) -> Option<String> {
    asked("pecahkan", &[&challenge.into()]).await?.as_string()
}

/// Keeps a receipt in place of its draft.
pub fn received(row: &Carried) {
    call("terima", &[row.value()]);
}

/// Moves the files of a form to a new key, and lets go of the draft under the old one.
pub fn move_to(from: &str, to: &str) {
    call("pindah", &[&from.into(), &to.into()]);
}

/// Keeps the files of a form on the phone until the form is sent: the server forgets in time what was
/// received for a form that never came.
pub struct FileKeeper {
    /// The form's key, as it is now.
    pub key: RwSignal<String>,
    /// What the server is told of the files; empty for what belongs to the story.
    pub purpose: &'static str,
}

impl Keeper for FileKeeper {
    fn chosen(&self, handle: &str, file: &Blob, name: &str) {
        let key = self.key.get_untracked();
        call("titip", &[&handle.into(), &key.into(), &self.purpose.into(), &name.into(), file]);
    }

    fn resume(&self, handle: &str) -> JsValue {
        begun("lanjut", &[&handle.into()]).unwrap_or(JsValue::UNDEFINED)
    }

    fn arrived(&self, handle: &str, file: &UploadedFile) {
        let (facts, made) = (Carried::new(), Carried::new());
        made.put(FILE_ID, &file.id);
        made.put(FILE_NAME, &file.name);
        facts.put_all(FILE, &made);
        call("catat", &[&handle.into(), facts.value()]);
    }

    fn removed(&self, handle: &str) {
        call("buang", &[&handle.into()]);
    }
}

/// A file the phone has kept.
pub struct KeptFile {
    /// Its name to the keeper.
    pub handle: String,
    /// What it is for; empty for what belongs to the story.
    pub purpose: String,
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub blob: Blob,
    /// What the server made of it, where it has arrived.
    pub arrived: Option<UploadedFile>,
}

/// The files kept for the form with a key.
pub async fn files(key: &str) -> Vec<KeptFile> {
    let rows = asked("berkas", &[&key.into()]).await.and_then(|rows| rows.dyn_into::<Array>().ok());
    rows.map(|rows| rows.iter().filter_map(Carried::of).filter_map(kept_file).collect()).unwrap_or_default()
}

fn kept_file(row: Carried) -> Option<KeptFile> {
    let blob = row.within("blob")?.value().clone().dyn_into::<Blob>().ok()?;
    let (name, bytes) = (row.text(FILE_NAME), blob.size() as u64);
    let arrived = row.within(FILE).map(|file| UploadedFile {
        id: file.text(FILE_ID),
        name: name.clone(),
        media_type: String::new(),
        bytes,
    });
    Some(KeptFile { handle: row.text(FILE_ID), purpose: row.text("purpose"), name, blob, arrived })
}

/// What happened to a form in another tab, in the worker or by itself.
pub enum News {
    /// It was put in the queue.
    Queued(Queued),
    /// It was sent; the receipt as the server wrote it.
    Sent(String),
    /// The server refused it: status and body.
    Refused(u16, String),
    /// It was taken out of the queue.
    TakenOut,
}

/// Hears what happens to a form, with its key, for as long as the page is open.
pub fn hear(tell: impl Fn(&str, News) + 'static) {
    let tell = Closure::<dyn FnMut(JsValue)>::new(move |news: JsValue| {
        let Some(news) = Carried::of(news) else { return };
        let what = match news.text("jenis").as_str() {
            "antre" => News::Queued(Queued::of(&news)),
            "terkirim" => News::Sent(news.text("body")),
            "ditolak" => News::Refused(news.number("status") as u16, news.text("body")),
            "kembali" => News::TakenOut,
            _ => return,
        };
        tell(&news.text(KEY), what);
    });
    call("dengar", &[&tell.into_js_value()]);
}

/// Calls a function of the store that answers later; what it says is dropped.
fn call(name: &str, given: &[&JsValue]) {
    if let Some(promise) = begun(name, given).and_then(|answer| answer.dyn_into::<Promise>().ok()) {
        later(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}

async fn asked(name: &str, given: &[&JsValue]) -> Option<JsValue> {
    let promise: Promise = begun(name, given)?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

fn begun(name: &str, given: &[&JsValue]) -> Option<JsValue> {
    let store = Reflect::get(&window(), &STORE.into()).ok()?;
    let function: Function = Reflect::get(&store, &name.into()).ok()?.dyn_into().ok()?;
    let list: Array = given.iter().collect();
    function.apply(&store, &list).ok()
}
