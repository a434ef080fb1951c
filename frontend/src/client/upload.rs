//! Making pictures small and sending files piece by piece. `public/unggah.js` does both, here and in the
//! service worker alike; it is fetched when a page has a box for files. Absent: what is shown of it.

use js_sys::{Function, Object, Promise, Reflect};
use shared::wire::UploadedFile;
use shared::words::Lang;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal, Blob};

use super::{Failure, answer};

/// The script's address, the same for every bundle.
const SCRIPT: &str = "/aset/warga/unggah.js";
/// What it sets.
const NAME: &str = "aduanUnggah";

/// What photos are sent for that prove work was done.
pub const EVIDENCE: &str = "evidence";

/// Why a chosen file cannot be sent as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unprepared {
    /// The script did not come.
    Network,
    /// A picture of a kind that this browser cannot open.
    Heic,
}

/// A file on its way. Dropping it breaks it off.
pub struct Sending(AbortController);

impl Sending {
    /// One that can be broken off; none where the browser is too old for that.
    #[must_use]
    pub fn new() -> Option<Self> {
        AbortController::new().ok().map(Self)
    }

    /// What says that it was broken off.
    #[must_use]
    pub fn signal(&self) -> AbortSignal {
        self.0.signal()
    }
}

impl Drop for Sending {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// What a file is sent for.
pub struct Errand<'a> {
    /// The form's key.
    pub key: &'a str,
    /// The file's name.
    pub name: &'a str,
    /// `attachment`, `identity` for the picture of an identity document, or [`EVIDENCE`].
    pub purpose: &'a str,
    /// Where it is noted how far it came: `undefined`, or what a keeper gave.
    pub resume: JsValue,
    /// The language of what the server says.
    pub lang: Lang,
}

/// Fetches the script, so that it is there when the network is not.
pub async fn fetch() -> Option<JsValue> {
    let found = || Reflect::get(&js_sys::global(), &NAME.into()).ok().filter(JsValue::is_object);
    if let Some(script) = found() {
        return Some(script);
    }
    let loaded = Promise::new(&mut |done, failed| {
        let document = leptos::prelude::document();
        let Ok(script) = document.create_element("script") else { return };
        let _ = script.set_attribute("src", SCRIPT);
        let _ = script.add_event_listener_with_callback("load", &done);
        let _ = script.add_event_listener_with_callback("error", &failed);
        if let Some(root) = document.document_element() {
            let _ = root.append_child(&script);
        }
    });
    JsFuture::from(loaded).await.ok()?;
    found()
}

/// Calls a function of the script and waits for what it promised.
async fn call(name: &str, with: &JsValue) -> Result<JsValue, Option<JsValue>> {
    let script = fetch().await.ok_or(None)?;
    let function: Function = Reflect::get(&script, &name.into())?.unchecked_into();
    let promise: Promise = function.call1(&script, with)?.unchecked_into();
    Ok(JsFuture::from(promise).await?)
}

fn text(of: &JsValue, name: &str) -> Option<String> {
    Reflect::get(of, &name.into()).ok()?.as_string()
}

/// A chosen file as it is sent, and its name: a picture small, upright, and without the place it was
/// taken at.
///
/// # Errors
/// Why it cannot be sent.
pub async fn prepare(file: &Blob, purpose: &str) -> Result<(Blob, String), Unprepared> {
    // Of a proof, when and where it was taken is the point: the script has a way for each purpose.
    let made = call(purpose, file).await.map_err(|why| match why {
        Some(why) if text(&why, "code").is_some() => Unprepared::Heic,
        _ => Unprepared::Network,
    })?;
    let blob = Reflect::get(&made, &"blob".into()).ok().and_then(|blob| blob.dyn_into::<Blob>().ok());
    blob.zip(text(&made, "name")).ok_or(Unprepared::Network)
}

/// Sends a file, from where it broke off before. `progress` hears how many percent have arrived.
///
/// # Errors
/// The failure; [`Failure::Network`] after some tries, and when it was broken off.
pub async fn send(
    file: &Blob,
    errand: Errand<'_>,
    signal: &AbortSignal,
    progress: Box<dyn Fn(u8)>,
) -> Result<UploadedFile, Failure> {
    let progress = Closure::<dyn Fn(f64)>::new(move |percent: f64| progress(percent.clamp(0.0, 100.0) as u8));
    let asked = Object::new();
    for (name, value) in [
        ("blob", file.into()),
        ("name", errand.name.into()),
        ("key", errand.key.into()),
        ("purpose", errand.purpose.into()),
        ("lang", errand.lang.tag().into()),
        ("resume", errand.resume),
        ("signal", signal.into()),
        ("progress", progress.as_ref().clone()),
    ] {
        let _ = Reflect::set(&asked, &name.into(), &value);
    }
    match call("kirim", &asked).await {
        Ok(file) => answer::of(file).ok_or(Failure::Unreadable(200)),
        Err(why) => Err(refused(&why.unwrap_or_default())),
    }
}

fn refused(why: &JsValue) -> Failure {
    let status = Reflect::get(why, &"status".into()).ok().and_then(|status| status.as_f64());
    match status {
        Some(status) => Failure::of_body(status as u16, &text(why, "body").unwrap_or_default()),
        None => Failure::Network,
    }
}
