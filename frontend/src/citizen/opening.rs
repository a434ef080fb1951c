//! What the app of agencies and the filing form opens with: what was typed in the plain page, what the
//! phone has for the form, and what the first page shows. Absent: the exchange itself
//! (see `takeover`).

use leptos::prelude::*;
use shared::form::Field;
use shared::procedure::Kind;
use shared::wire::{AgencyCard, AgencyPage, UploadedFile};
use shared::words::Lang;
use wasm_bindgen::JsCast;
use web_sys::{Element, File, HtmlInputElement};

use super::drafts::{self, Found};
use super::filing::{FIELDS, fetch};
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
    found: Found,
    kind: Option<Kind>,
    typed: Vec<(Field, String)>,
    key: Option<String>,
    /// Files chosen but not sent, and the picture of a document.
    files: [Vec<File>; 2],
    /// Files the server has received with an earlier send, and the picture of a document.
    received: [Vec<UploadedFile>; 2],
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
            let came = fetch(&said_of_page("instansi")?, kind, lang).await.ok()?;
            Some(Opening::Filing(Box::new(filing(came, kind))))
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
        // The page that came back holds all of it, and newer.
        let newer = self.refused || self.received.iter().any(|files| !files.is_empty());
        if newer {
            drafts::go_on(None);
        }
        let found = if newer { Found::default() } else { self.found };
        let filing = kept.begin_filing(self.page, self.kind, self.key, found);
        let typed = |field| self.typed.iter().find(|(own, _)| *own == field).map(|(_, text)| text.clone());
        filing.fill(|field| typed(field).unwrap_or_default());
        let boxes = [filing.uploads, filing.document];
        for ((uploads, received), files) in boxes.into_iter().zip(self.received).zip(self.files) {
            for file in received {
                uploads.add_kept(file);
            }
            if !files.is_empty() {
                uploads.add(files);
            }
        }
        if self.refused {
            filing.show_problems();
        }
        filing.begin_at(&self.field);
    }
}

fn filing((page, found): (AgencyPage, Found), kind: Option<Kind>) -> Typed {
    Typed {
        page,
        found,
        kind,
        typed: FIELDS.into_iter().map(|field| (field, answer(field))).collect(),
        key: said_of_page("key").filter(|key| !key.is_empty()),
        files: ["#files", "#document"].map(chosen),
        received: ["files", "document"].map(received),
        refused: element("#lapor .problem, .problems, .notice.asked").is_some(),
        field: document().active_element().map(|field| field.id()).unwrap_or_default(),
    }
}

/// What stands in a field of the plain form; a switch that is not set holds nothing.
fn answer(field: Field) -> String {
    match field {
        Field::Anonymous | Field::Confidential | Field::Publish => {
            element(&format!("#lapor [name={}]:checked", field.code()))
        }
        _ => element(&format!("#lapor [name={}]", field.code())),
    }
    .map(|found| value(&found))
    .unwrap_or_default()
}

/// The files chosen in a box and not sent.
fn chosen(selector: &str) -> Vec<File> {
    let input = element(selector).and_then(|found| found.dyn_into::<HtmlInputElement>().ok());
    input.and_then(|input| input.files()).map(|list| chosen_files(&list)).unwrap_or_default()
}

/// The files the server has: the hidden fields of their ids, and beside them those of their names.
fn received(name: &str) -> Vec<UploadedFile> {
    let values = |name: &str| {
        let found = document().query_selector_all(&format!("#lapor input[type=hidden][name={name}]")).ok();
        let nodes = found.into_iter().flat_map(|list| (0..list.length()).filter_map(move |at| list.get(at)));
        nodes.filter_map(|node| node.dyn_into::<Element>().ok()).map(|field| value(&field)).collect::<Vec<_>>()
    };
    let named = values(name).into_iter().zip(values(&format!("{name}_name")));
    named.map(|(id, name)| UploadedFile { id, name, media_type: String::new(), bytes: 0 }).collect()
}
