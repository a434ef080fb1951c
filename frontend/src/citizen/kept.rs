//! What the app keeps while its pages come and go, so that looking at another page costs nobody what
//! they typed. Absent: keeping it beyond the open page (see `drafts`).

use leptos::prelude::*;
use shared::procedure::Kind;
use shared::wire::{AgencyCard, AgencyPage};

use super::drafts::{self, Found};
use super::filing::Filing;

/// The app's memory, given as context by its root.
#[derive(Clone, Copy)]
pub struct Kept {
    /// Owns the signals of what is kept: they must outlive the page that made them.
    root: StoredValue<Owner>,
    /// The agencies, once fetched.
    pub agencies: RwSignal<Option<Vec<AgencyCard>>>,
    /// What is sought among them.
    pub sought: RwSignal<String>,
    /// The filing being written, or just sent.
    filing: RwSignal<Option<Filing>>,
}

impl Kept {
    /// Makes the memory and gives it to everything below.
    pub fn provide() -> Self {
        let root = Owner::current().expect("a component runs under an owner");
        let kept = Self {
            root: StoredValue::new(root),
            agencies: RwSignal::new(None),
            sought: RwSignal::new(String::new()),
            filing: RwSignal::new(None),
        };
        provide_context(kept);
        drafts::hear(move |key, news| {
            if let Some(filing) = kept.filing.get_untracked() {
                filing.hear(key, news);
            }
        });
        kept
    }

    /// The app's memory.
    pub fn get() -> Self {
        expect_context()
    }

    /// Makes something that lives as long as the app.
    pub fn make<T>(self, make: impl FnOnce() -> T) -> T {
        self.root.get_value().with(make)
    }

    /// The filing of a kind to an agency, if one was begun.
    pub fn filing_to(self, agency: &str, kind: Option<Kind>) -> Option<Filing> {
        self.filing.get_untracked().filter(|filing| filing.is_to(agency, kind))
    }

    /// Begins a filing to an agency in place of any other, with a key or a new one, and with what the phone had
    /// for it.
    pub fn begin_filing(self, page: AgencyPage, kind: Option<Kind>, key: Option<String>, found: Found) -> Filing {
        let filing = self.make(|| Filing::new(page, kind, key));
        filing.take_in(found);
        self.filing.set(Some(filing));
        filing
    }
}
