//! A receipt on its way out of the browser: saved as a file that shows itself without this site, or passed on by what
//! the phone offers. Absent: what stands on it.

use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag};

use crate::browser;

/// How a saved receipt looks: it has no stylesheet beside it.
const LOOK: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:1rem auto;padding:0 1rem;\
    color:#000;background:#fff}dl>div{display:grid;grid-template-columns:9rem 1fr;gap:0 1rem;margin:.3rem 0}\
    dt{color:#444}dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}.paper-keys{display:flex;flex-wrap:wrap;gap:1rem}\
    figure{margin:0}.qr{width:9rem;height:9rem}h2,h3{margin:1rem 0 .4rem}p{margin:.2rem 0}";

/// Saves the paper under a name.
pub fn save(name: &str, paper: &str) {
    let page = format!(
        "<!doctype html><meta charset=utf-8><meta name=viewport content='width=device-width'><title>{name}</title>\
         <{0}>{LOOK}</{0}>{paper}",
        "style"
    );
    let kind = BlobPropertyBag::new();
    kind.set_type("text/html");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(&page)), &kind);
    if let Ok(blob) = blob {
        browser::hand_over(&blob, name);
    }
}

fn sharer() -> Option<Function> {
    Reflect::get(&window().navigator(), &"share".into()).ok()?.dyn_into().ok()
}

/// Whether this browser can pass something on.
pub fn shares() -> bool {
    sharer().is_some()
}

/// Passes a text on by what the phone offers.
pub fn share(text: &str) {
    let what = Object::new();
    let _ = Reflect::set(&what, &"text".into(), &text.into());
    if let Some(share) = sharer() {
        let _ = share.call1(&window().navigator(), &what);
    }
}
