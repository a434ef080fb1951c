//! What the app of agencies and the filing form opens with: what was typed in the plain page, what was
//! carried from an earlier page of the tab, and what the first page shows. Absent: the exchange itself
//! (see `takeover`).

use leptos::prelude::*;
use shared::form::FilingForm;
use shared::procedure::Kind;
use shared::wire::{AgencyCard, AgencyPage, UploadedFile};
use shared::words::Lang;
use wasm_bindgen::JsCast;
use web_sys::{Element, File, HtmlInputElement};

use super::home::SEARCH;
use super::kept::Kept;
use super::takeover::{element, said_of_page, typed, value};
use crate::client;
use crate::parts::chosen_files;

/// What was typed in the plain page, and what the app needs to show in its place.
pub enum Opening {
    /// The list of agencies.
    Choosing { agencies: Vec<AgencyCard>, sought: String },
    /// The filing form.
    Filing(Box<Typed>),
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
    match said_of_page("halaman")?.as_str() {
        "pilih" => {
            let agencies = client::agencies(lang).await.ok()?;
            Some(Opening::Choosing { agencies, sought: typed("#cari-instansi", SEARCH) })
        }
        "lapor" => {
            let kind = said_of_page("jenis").and_then(|code| Kind::from_code(&code));
            let page = client::agency(&said_of_page("instansi")?, kind, lang).await.ok()?;
            Some(Opening::Filing(Box::new(filing(page, kind))))
        }
        _ => None,
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

fn filing(page: AgencyPage, kind: Option<Kind>) -> Typed {
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
        key: said_of_page("key").filter(|key| !key.is_empty()),
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
