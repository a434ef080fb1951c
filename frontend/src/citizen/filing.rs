//! Filing a complaint: one question a page, a look over everything, a receipt.
//!
//! What is typed lives in [`Filing`], outside the pages, under one key from the first page to the
//! receipt; so neither going back nor a failed request costs a word or files twice.
//! What the phone keeps of it is in `left`. Absent: checking (see `shared::form`).

use leptos::prelude::*;
use shared::form::{Field, FilingForm, Problem};
use shared::privacy;
use shared::procedure::{IdentityAsked, Kind};
use shared::region;
use shared::wire::{AgencyPage, Receipt};

use super::carried::Carried;
use super::drafts::{Found, News, Queued, Saved};
use super::route::{KIND, Route};
use crate::browser;
use crate::client::{self, Failure};
use crate::lang::use_lang;
use crate::parts::Uploads;

mod category;
mod check;
mod left;
mod page;
mod person;
mod place;
mod receipt;
mod send;
mod sheet;
mod similar;
mod step;
mod topic;
mod waiting;
mod wizard;

pub use page::{FilingPage, fetch};
use step::Step;

/// The fields whose answers are texts, in the order of the form. A switch that is set holds [`SET`].
pub const FIELDS: [Field; 17] = {
    use Field::*;
    [
        Story,
        Category,
        About,
        Region,
        Place,
        Location,
        HappenedOn,
        Anonymous,
        Confidential,
        Publish,
        Name,
        Nik,
        Phone,
        Address,
        Email,
        Capacity,
        Represents,
    ]
};

/// What stands in a switch that is set.
const SET: &str = "1";

/// One complaint on its way from the first word to the receipt.
#[derive(Clone, Copy)]
pub struct Filing {
    /// The agency, its procedure and its zone.
    page: StoredValue<AgencyPage>,
    /// The kind of complaint, where the agency takes several.
    kind: Option<Kind>,
    /// The key it is sent under.
    key: RwSignal<String>,
    /// The answers that are texts, as typed or chosen.
    fields: [(Field, RwSignal<String>); FIELDS.len()],
    /// Whether the reporter has set the switches; until then they follow the category.
    touched: RwSignal<bool>,
    /// Its files.
    pub uploads: Uploads,
    /// The picture of an identity document, where one is asked.
    pub document: Uploads,
    /// The problems shown.
    problems: RwSignal<Vec<Problem>>,
    /// Whether it is being sent.
    busy: RwSignal<bool>,
    /// Whether the browser is at work proving that no machine sends.
    proving: RwSignal<bool>,
    /// Whether it is to be sent once its files have arrived.
    waiting: RwSignal<bool>,
    /// Why the last attempt failed.
    failure: RwSignal<Option<Failure>>,
    /// Whether the look over everything has been reached; from then on "continue" leads there.
    checked: RwSignal<bool>,
    /// What came of it.
    receipt: RwSignal<Option<Receipt>>,
    /// Its place in the queue, while it waits for a network.
    queued: RwSignal<Option<Queued>>,
    /// Whether what is typed is on the phone.
    saved: RwSignal<Saved>,
    /// Drafts of this form that were not finished, until the reporter says what to do with them.
    offered: RwSignal<Vec<Carried>, LocalStorage>,
}

impl Filing {
    /// An empty filing to an agency, with the plain page's key or a new one.
    pub fn new(page: AgencyPage, kind: Option<Kind>, key: Option<String>) -> Self {
        let key = key.unwrap_or_else(browser::new_key);
        let uploads = Uploads::new(key.clone());
        uploads.take_recordings(page.recording_mb);
        Self {
            kind: kind.filter(|kind| page.kinds.contains(kind)),
            page: StoredValue::new(page),
            uploads,
            document: Uploads::of_document(key.clone()),
            key: RwSignal::new(key),
            fields: FIELDS.map(|field| (field, RwSignal::new(String::new()))),
            touched: RwSignal::new(false),
            problems: RwSignal::new(Vec::new()),
            busy: RwSignal::new(false),
            proving: RwSignal::new(false),
            waiting: RwSignal::new(false),
            failure: RwSignal::new(None),
            checked: RwSignal::new(false),
            receipt: RwSignal::new(None),
            queued: RwSignal::new(None),
            saved: RwSignal::new(Saved::Nothing),
            offered: RwSignal::new_local(Vec::new()),
        }
    }

    /// Whether it goes to an agency, in a kind where that is asked.
    pub fn is_to(self, agency: &str, kind: Option<Kind>) -> bool {
        self.page.with_value(|page| page.agency.id.as_str() == agency && (page.kinds.is_empty() || self.kind == kind))
    }

    /// Takes in what the phone had for it.
    pub fn take_in(self, found: Found) {
        left::keep_files(self);
        left::take_in(self, found);
    }

    /// Hears what happened to it elsewhere, under its key.
    pub fn hear(self, key: &str, news: News) {
        if self.key.with_untracked(|own| own != key) || self.receipt.with_untracked(Option::is_some) {
            return;
        }
        match news {
            News::Queued(queued) => self.queued.set(Some(queued)),
            News::Sent(body) => {
                if let Some(receipt) = client::receipt(&body) {
                    send::settle(self, receipt);
                }
            }
            News::Refused(status, body) => {
                self.queued.set(None);
                send::show(self, client::refused(status, &body));
            }
            News::TakenOut => self.queued.set(None),
        }
    }

    /// What stands in a field.
    pub fn value(self, field: Field) -> RwSignal<String> {
        let found = self.fields.iter().find(|(own, _)| *own == field);
        found.expect("only fields of the form are asked for").1
    }

    /// Puts in what was typed elsewhere; where nothing was, what stands here stays.
    pub fn fill(self, typed: impl Fn(Field) -> String) {
        for (field, value) in self.fields {
            let text = typed(field);
            if !text.is_empty() {
                self.touched.update(|touched| *touched |= matches!(field, Field::Anonymous | Field::Confidential));
                value.set(text);
            }
        }
    }

    /// The form as it stands now.
    fn form(self) -> FilingForm {
        let text = |field| self.value(field).get();
        let region = text(Field::Region);
        // Words that name no region go beside the place, so that none of them is lost.
        let (code, words) = region::chosen(&region);
        let typed = |field| match field {
            Field::Region => code.to_owned(),
            Field::Place if code.is_empty() => region::beside(&text(Field::Place), words),
            Field::Kind => self.kind.map(|kind| kind.code().to_owned()).unwrap_or_default(),
            Field::PrivacyNotice => privacy::VERSION.to_string(),
            Field::Document => self.document.kept().pop().unwrap_or_default(),
            field => self.fields.iter().find(|(own, _)| *own == field).map(|(_, own)| own.get()).unwrap_or_default(),
        };
        FilingForm::from_fields(typed, self.uploads.kept())
    }

    /// Every problem the form has now. A document on its way is as good as there.
    fn check(self) -> Vec<Problem> {
        let form = self.form();
        let check =
            |page: &AgencyPage| form.check(page.procedure.identity, &page.agency, page.zone.date(browser::now()));
        let mut problems = self.page.with_value(check).err().unwrap_or_default();
        let kept = left::stuck(self.document) > 0 && self.saved.get() == Saved::All;
        if self.document.under_way() > 0 || kept {
            problems.retain(|problem| problem.field != Field::Document);
        }
        problems
    }

    /// How many of its files are still on their way.
    fn under_way(self) -> usize {
        self.uploads.under_way() + self.document.under_way()
    }

    /// Shows every problem the form has now.
    pub fn show_problems(self) {
        self.problems.set(self.check());
    }

    /// Begins on the page that asks for the field with an id, if there is one. Called before the app reads its address.
    pub fn begin_at(self, id: &str) {
        let Some(field) = FIELDS.into_iter().find(|field| field.code() == id) else { return };
        let address = Step::of(field).address(self, browser::page_lang());
        if let Ok(history) = window().history() {
            let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
        }
    }

    fn asked(self) -> IdentityAsked {
        self.page.with_value(|page| page.procedure.identity)
    }

    fn agency_name(self) -> String {
        self.page.with_value(|page| page.agency.name.clone())
    }

    fn address(self) -> String {
        self.page.with_value(|page| address(page.agency.id.as_str(), self.kind))
    }
}

/// The address of an agency's form.
fn address(agency: &str, kind: Option<Kind>) -> String {
    let kind = kind.map(|kind| format!("?{KIND}={}", kind.code())).unwrap_or_default();
    format!("/{agency}/lapor{kind}")
}

/// Leads to a step's page, as a new place in the browser's history.
fn go_to(filing: Filing) -> impl Fn(Step) + Copy + 'static {
    let (route, lang) = (Route::get(), use_lang());
    move |step| route.go(&step.address(filing, lang.get_untracked()))
}
