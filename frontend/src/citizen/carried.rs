//! What is carried from one page of ours to the next, in the storage of the browser's tab: it never
//! leaves the phone, stands in no address, and goes when the tab is closed. A page puts away what would
//! be lost with it; whoever takes it takes it out. Absent: what is carried, and any lasting store.

use js_sys::{Array, JSON, Object, Reflect};
use leptos::prelude::{window, window_event_listener_untyped};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

/// Named texts on their way to the next page, or into the phone's store (see `drafts`).
#[derive(Clone)]
pub struct Carried(JsValue);

impl Carried {
    /// Nothing yet.
    pub fn new() -> Self {
        Self(Object::new().into())
    }

    /// Puts a text in; an empty one is left out.
    pub fn put(&self, name: &str, text: &str) {
        if !text.is_empty() {
            let _ = Reflect::set(&self.0, &JsValue::from_str(name), &JsValue::from_str(text));
        }
    }

    /// Puts others in, under one name.
    pub fn put_all(&self, name: &str, others: &Self) {
        let _ = Reflect::set(&self.0, &JsValue::from_str(name), &others.0);
    }

    /// What was kept elsewhere, where it is something.
    pub fn of(value: JsValue) -> Option<Self> {
        value.is_object().then_some(Self(value))
    }

    /// Others, under one name.
    pub fn within(&self, name: &str) -> Option<Self> {
        Reflect::get(&self.0, &JsValue::from_str(name)).ok().and_then(Self::of)
    }

    /// Several, under one name.
    pub fn each(&self, name: &str) -> Vec<Self> {
        let list = Reflect::get(&self.0, &JsValue::from_str(name)).ok().and_then(|list| list.dyn_into::<Array>().ok());
        list.map(|list| list.iter().filter_map(Self::of).collect()).unwrap_or_default()
    }

    /// A number; zero where there is none.
    pub fn number(&self, name: &str) -> f64 {
        let found = Reflect::get(&self.0, &JsValue::from_str(name)).ok();
        found.and_then(|value| value.as_f64()).unwrap_or_default()
    }

    /// The browser's own object.
    pub const fn value(&self) -> &JsValue {
        &self.0
    }

    /// A text; empty where there is none.
    pub fn text(&self, name: &str) -> String {
        let found = Reflect::get(&self.0, &JsValue::from_str(name)).ok();
        found.and_then(|value| value.as_string()).unwrap_or_default()
    }

    /// Puts it away under a name, in place of what lay there.
    pub fn leave(self, name: &str) {
        let text = JSON::stringify(&self.0).ok().map(String::from);
        // A browser that stores nothing loses nothing that would not be lost without it.
        if let (Some(storage), Some(text)) = (storage(), text) {
            let _ = storage.set_item(name, &text);
        }
    }

    /// Takes out what lies under a name.
    pub fn take(name: &str) -> Option<Self> {
        let text = storage()?.get_item(name).ok().flatten()?;
        drop_left(name);
        JSON::parse(&text).ok().filter(JsValue::is_object).map(Self)
    }
}

/// Forgets what lies under a name.
pub fn drop_left(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(name);
    }
}

/// Calls when the page is left, also by a reload; a page that comes back out of the browser's memory
/// goes on as it was.
pub fn on_leaving(leave: impl Fn() + 'static) {
    drop(window_event_listener_untyped("pagehide", move |_| leave()));
}

/// Whether anything can be carried: a browser may deny storage, to a page in another site's frame before all.
pub fn carries() -> bool {
    storage().is_some()
}

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}
