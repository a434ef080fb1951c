//! Taking over the page the server wrote, with what was typed in it and where the cursor stood.
//!
//! The contract stands in the server's module of plain pages: `<html data-halaman>` says what the page
//! is, and only the three pages one can type in are taken over. The plain page and the app are exchanged
//! at once, so that nothing jumps. Absent: taking over receipts, cases and faults; they are answers to a
//! plain form and stay.

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

/// The element the server writes the page into.
const ROOT: &str = "aduan";

/// What the server says of the page it wrote, by the name of a `data-` attribute.
pub fn said_of_page(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(&format!("data-{name}"))
}

/// Exchanges the plain page for the app in one move.
pub fn take(app: impl FnOnce() -> AnyView + 'static) {
    let Some(plain) = document().get_element_by_id(ROOT) else { return };
    let Ok(fresh) = plain.clone_node() else { return };
    let fresh: HtmlElement = fresh.unchecked_into();
    let cursor = Cursor::read();
    mount_to(fresh.clone(), app).forget();
    let _ = plain.replace_with_with_node_1(&fresh);
    if let Some(cursor) = cursor {
        cursor.put_back();
    }
}

/// The first element of a selector.
pub fn element(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// What stands in a field of a form.
pub fn typed(form: &str, name: &str) -> String {
    element(&format!("{form} [name={name}]")).map(|field| value(&field)).unwrap_or_default()
}

/// The value of an input, a select or a text area alike.
pub fn value(field: &Element) -> String {
    js_sys::Reflect::get(field, &JsValue::from_str("value"))
        .ok()
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// Where the cursor stands: in which field, and where in its text.
struct Cursor {
    id: String,
    at: Option<f64>,
}

impl Cursor {
    const AT: &str = "selectionStart";

    fn read() -> Option<Self> {
        let field = document().active_element().filter(|field| !field.id().is_empty())?;
        let at = js_sys::Reflect::get(&field, &JsValue::from_str(Self::AT)).ok().and_then(|at| at.as_f64());
        Some(Self { id: field.id(), at })
    }

    /// Puts it back where the app shows a field of the same name.
    fn put_back(self) {
        let Some(field) = document().get_element_by_id(&self.id) else { return };
        let field: HtmlElement = field.unchecked_into();
        let _ = field.focus();
        // The field's text is put in after this; the cursor would go to its end.
        let Some(at) = self.at else { return };
        request_animation_frame(move || {
            for end in [Self::AT, "selectionEnd"] {
                let _ = js_sys::Reflect::set(&field, &JsValue::from_str(end), &JsValue::from_f64(at));
            }
        });
    }
}
