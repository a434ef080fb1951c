//! Sending one file by `XMLHttpRequest`, because `fetch` cannot tell how much has been sent.
//! Absent: resuming a broken upload; it is sent again from its beginning.

use std::cell::RefCell;
use std::rc::Rc;

use shared::wire::UploadedFile;
use shared::words::Lang;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Blob, ProgressEvent, XmlHttpRequest};

use super::{Failure, answer};
use crate::browser::in_address;

/// Longest silence on the way up, in milliseconds; a slow photo takes minutes.
const WAIT_MS_MAX: u32 = 300_000;

/// What the address of an upload says of the picture of an identity document; of any other file nothing.
pub const IDENTITY: &str = "&purpose=identity";

/// An upload under way. Dropping it breaks it off.
pub struct Sending {
    request: XmlHttpRequest,
    _progress: Closure<dyn FnMut(ProgressEvent)>,
    _end: Closure<dyn FnMut()>,
}

impl Drop for Sending {
    fn drop(&mut self) {
        self.request.set_onloadend(None);
        let _ = self.request.abort();
    }
}

/// Begins to send a file for the form with a key; `purpose` is what the address says of it beside (see
/// [`IDENTITY`]). `progress` hears how many percent have been sent,
/// `end` hears once how it ended.
///
/// # Errors
/// [`Failure::Network`] when the browser will not even begin.
pub fn begin(
    file: &Blob,
    name: &str,
    key: &str,
    purpose: &str,
    lang: Lang,
    progress: impl Fn(u8) + 'static,
    end: impl FnOnce(Result<UploadedFile, Failure>) + 'static,
) -> Result<Sending, Failure> {
    let request = XmlHttpRequest::new().map_err(|_| Failure::Network)?;
    let progress = Closure::<dyn FnMut(ProgressEvent)>::new(move |event: ProgressEvent| {
        if event.length_computable() && event.total() > 0.0 {
            progress((event.loaded() / event.total() * 100.0).clamp(0.0, 100.0) as u8);
        }
    });
    let end = on_end(request.clone(), end);
    open(&request, name, key, purpose, lang).map_err(|_| Failure::Network)?;
    if let Ok(way) = request.upload() {
        way.set_onprogress(Some(progress.as_ref().unchecked_ref()));
    }
    request.set_onloadend(Some(end.as_ref().unchecked_ref()));
    request.send_with_opt_blob(Some(file)).map_err(|_| Failure::Network)?;
    Ok(Sending { request, _progress: progress, _end: end })
}

fn open(
    request: &XmlHttpRequest,
    name: &str,
    key: &str,
    purpose: &str,
    lang: Lang,
) -> Result<(), wasm_bindgen::JsValue> {
    let address = format!("/api/v1/uploads?key={}&name={}{purpose}", in_address(key), in_address(name));
    request.open("POST", &address)?;
    request.set_timeout(WAIT_MS_MAX);
    request.set_request_header("Accept-Language", lang.tag())?;
    request.set_request_header("Content-Type", "application/octet-stream")
}

/// The closure that hears the end, whether it is an answer, a lost network or the time limit.
fn on_end(request: XmlHttpRequest, end: impl FnOnce(Result<UploadedFile, Failure>) + 'static) -> Closure<dyn FnMut()> {
    let end = Rc::new(RefCell::new(Some(end)));
    Closure::<dyn FnMut()>::new(move || {
        let Some(end) = end.borrow_mut().take() else { return };
        end(outcome(&request));
    })
}

fn outcome(request: &XmlHttpRequest) -> Result<UploadedFile, Failure> {
    let status = request.status().unwrap_or_default();
    let body = request.response_text().ok().flatten().unwrap_or_default();
    match status {
        0 => Err(Failure::Network),
        200..=299 => answer::read(&body).ok_or(Failure::Unreadable(status)),
        _ => Err(Failure::of_body(status, &body)),
    }
}
