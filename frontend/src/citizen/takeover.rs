//! Taking over the page the server wrote, with what was typed in it and where the cursor stood.
//!
//! The contract stands in the server's module of plain pages: `<html data-halaman>` says what the page
//! is, and only the three pages one can type in are taken over. What the app shows first is fetched
//! while the plain page still works; then both are exchanged at once, so that nothing jumps.
//! Absent: taking over receipts, cases and faults; they are answers to a plain form and stay.

use leptos::mount::mount_to;
use leptos::prelude::*;
use shared::form::FilingForm;
use shared::procedure::Kind;
use shared::wire::{AgencyCard, AgencyPage, UploadedFile};
use shared::words::Lang;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, File, HtmlElement, HtmlInputElement};

use super::App;
use super::home::SEARCH;
use super::kept::Kept;
use super::tracking::code_of_address;
use crate::client;
use crate::parts::chosen_files;

/// The element the server writes the page into.
const ROOT: &str = "aduan";

/// What was typed in the plain page, and what the app needs to show in its place.
pub enum Opening {
    /// The list of agencies.
    Choosing { agencies: Vec<AgencyCard>, sought: String },
    /// The filing form.
    Filing(Box<Typed>),
    /// The tracking form.
    Tracking { number: String, code: String, at_once: bool },
}

/// What was typed in the plain filing form.
pub struct Typed {
    page: AgencyPage,
    kind: Option<Kind>,
    form: FilingForm,
    key: Option<String>,
    /// Files chosen but not sent.
    files: Vec<File>,
    /// Files the server has received with an earlier send.
    received: Vec<UploadedFile>,
    /// Whether the page came back with problems.
    refused: bool,
    /// The id of the field the cursor stands in.
    field: String,
}

/// What this page opens with; none when it is to be left alone, or when what the app would show
/// cannot be fetched.
pub async fn prepare(lang: Lang) -> Option<Opening> {
    let root = document().document_element()?;
    match root.get_attribute("data-halaman")?.as_str() {
        "pilih" => {
            let agencies = client::agencies(lang).await.ok()?;
            Some(Opening::Choosing { agencies, sought: typed("#cari-instansi", SEARCH) })
        }
        "lapor" => {
            let kind = root.get_attribute("data-jenis").and_then(|code| Kind::from_code(&code));
            let page = client::agency(&root.get_attribute("data-instansi")?, kind, lang).await.ok()?;
            Some(Opening::Filing(Box::new(filing(page, kind, &root))))
        }
        "lacak" => {
            let code = code_of_address();
            let at_once = code.is_some();
            let typed_code = typed("#lacak", "code");
            Some(Opening::Tracking { number: typed("#lacak", "number"), code: code.unwrap_or(typed_code), at_once })
        }
        _ => None,
    }
}

/// Exchanges the plain page for the app in one move.
pub fn take(opening: Opening) {
    let Some(plain) = document().get_element_by_id(ROOT) else { return };
    let Ok(fresh) = plain.clone_node() else { return };
    let fresh: HtmlElement = fresh.unchecked_into();
    let cursor = Cursor::read();
    mount_to(fresh.clone(), move || view! { <App opening /> }).forget();
    let _ = plain.replace_with_with_node_1(&fresh);
    if let Some(cursor) = cursor {
        cursor.put_back();
    }
}

impl Opening {
    /// Gives the app what was typed.
    pub fn hand_to(self, kept: Kept) {
        match self {
            Self::Choosing { agencies, sought } => {
                kept.agencies.set(Some(agencies));
                kept.sought.set(sought);
            }
            Self::Filing(typed) => typed.hand_to(kept),
            Self::Tracking { number, code, at_once } => {
                if at_once {
                    kept.tracking.prepare(&number, &code);
                } else {
                    kept.tracking.number.set(number);
                    kept.tracking.code.set(code);
                }
            }
        }
    }
}

impl Typed {
    fn hand_to(self, kept: Kept) {
        let filing = kept.begin_filing(self.page, self.kind, self.key);
        filing.fill(&self.form);
        for file in self.received {
            filing.uploads.add_kept(file);
        }
        if !self.files.is_empty() {
            filing.uploads.add(self.files);
        }
        if self.refused {
            filing.show_problems();
        }
        filing.begin_at(&self.field);
    }
}

fn filing(page: AgencyPage, kind: Option<Kind>, root: &Element) -> Typed {
    let text = |name| typed("#lapor", name);
    let box_of_files = element("#files").and_then(|found| found.dyn_into::<HtmlInputElement>().ok());
    Typed {
        page,
        kind,
        form: FilingForm {
            story: text("story"),
            place: text("place"),
            happened_on: text("happened_on"),
            name: text("name"),
            phone: text("phone"),
            address: text("address"),
            email: text("email"),
            ..FilingForm::default()
        },
        key: root.get_attribute("data-key").filter(|key| !key.is_empty()),
        files: box_of_files.and_then(|input| input.files()).map(|list| chosen_files(&list)).unwrap_or_default(),
        received: received(),
        refused: element("#lapor .problem, .problems").is_some(),
        field: document().active_element().map(|field| field.id()).unwrap_or_default(),
    }
}

/// The files the server has, from their hidden fields.
fn received() -> Vec<UploadedFile> {
    let Ok(fields) = document().query_selector_all("#lapor input[type=hidden][name=files]") else {
        return Vec::new();
    };
    let fields = (0..fields.length()).filter_map(|at| fields.get(at)?.dyn_into::<Element>().ok());
    let file = |field: Element| {
        let id = value(&field);
        let name = field.get_attribute("data-name").unwrap_or_else(|| id.clone());
        UploadedFile { id, name, media_type: String::new(), bytes: 0 }
    };
    fields.map(file).collect()
}

fn element(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// What stands in a field of a form.
fn typed(form: &str, name: &str) -> String {
    element(&format!("{form} [name={name}]")).map(|field| value(&field)).unwrap_or_default()
}

/// The value of an input or text area alike.
fn value(field: &Element) -> String {
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
