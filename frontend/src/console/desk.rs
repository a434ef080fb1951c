//! The officer's desk: which panel is open, what was typed and not yet sent, what was just done.
//!
//! Typed text stands here and not in the panel, so that it outlives a panel that closes, a case that
//! is left, and a session that ends. It is kept in memory, and in the tab while its page is away (see
//! `super::kept`): a desk in an office is shared. Absent: sending.

use std::collections::{BTreeMap, HashMap};

use leptos::ev;
use leptos::prelude::*;
use shared::case::Command;
use shared::id::CaseId;
use shared::procedure::StepNo;

use super::kept;
use crate::browser;

/// What was typed for a step of a case, as it would be sent; empty as long as nothing was.
pub type Draft = Command;

/// Whether nothing would be lost with a draft: choices are soon made again.
fn blank(draft: &Draft) -> bool {
    draft.text.trim().is_empty() && draft.owner.trim().is_empty()
}

/// A word after something was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// What was done.
    pub text: String,
    /// The case that may be opened next.
    pub next: Option<String>,
}

/// What stands in fields, by their codes.
pub type Typed = Vec<(String, String)>;

/// Something that lies on the desk in some rooms only.
pub trait Lying: Send + Sync {
    /// What was typed and would be lost with the page; nothing where that is no loss.
    fn typed(&self) -> Typed {
        Typed::new()
    }
    /// Whether it takes up what was typed at intake.
    fn takes(&self) -> bool {
        false
    }
    /// Lays back what was typed.
    fn take_up(&self, _typed: Typed) {}
    /// Empties it.
    fn clear(&self);
}

/// The desk, given as context.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The step whose panel is open.
    pub panel: RwSignal<Option<StepNo>>,
    /// The last word.
    pub toast: RwSignal<Option<Toast>>,
    /// What lies there in some rooms only, such as the complaint being entered.
    lying: StoredValue<Vec<Box<dyn Lying>>>,
    /// What was typed at intake, as it lies in another room.
    elsewhere: StoredValue<Typed>,
    drafts: RwSignal<HashMap<(CaseId, StepNo), Draft>>,
    /// What stands in the fields of forms that are no step of a case, by their names.
    texts: StoredValue<BTreeMap<String, String>>,
    /// Who sits at it.
    sitting: StoredValue<String>,
    /// Whether the page goes to another of the console's own.
    changing: StoredValue<bool>,
}

impl Desk {
    /// Lays out the desk for everything below.
    pub fn provide() -> Self {
        let desk = Self {
            panel: RwSignal::new(None),
            toast: RwSignal::new(None),
            lying: StoredValue::new(Vec::new()),
            elsewhere: StoredValue::new(Typed::new()),
            drafts: RwSignal::new(HashMap::new()),
            texts: StoredValue::new(BTreeMap::new()),
            sitting: StoredValue::new(String::new()),
            changing: StoredValue::new(false),
        };
        provide_context(desk);
        desk
    }

    /// The desk.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// What was typed for a step of a case.
    #[must_use]
    pub fn draft(self, case: &CaseId, step: &StepNo) -> Draft {
        let place = (case.clone(), step.clone());
        self.drafts.with_untracked(|drafts| drafts.get(&place).cloned().unwrap_or_default())
    }

    /// What was typed and chosen for a step of a case; follows every change.
    #[must_use]
    pub fn chosen(self, case: &CaseId, step: &StepNo) -> Draft {
        let place = (case.clone(), step.clone());
        self.drafts.with(|drafts| drafts.get(&place).cloned().unwrap_or_default())
    }

    /// Keeps what was typed; nothing typed is nothing kept.
    pub fn keep(self, case: &CaseId, step: &StepNo, draft: Draft) {
        let place = (case.clone(), step.clone());
        if draft == self.draft(case, step) {
            return;
        }
        self.drafts.update(|drafts| {
            if draft == Draft::default() {
                drafts.remove(&place);
            } else {
                drafts.insert(place, draft);
            }
        });
    }

    /// Drops what was typed for a step: it was sent, or is to be forgotten.
    pub fn drop_draft(self, case: &CaseId, step: &StepNo) {
        self.keep(case, step, Draft::default());
    }

    /// What was typed for the working answer of a case, which is no step's; remarks stand in the owner's place.
    #[must_use]
    pub fn working(self, case: &CaseId) -> Draft {
        self.draft(case, &StepNo::new())
    }

    /// Keeps what was typed for the working answer of a case.
    pub fn keep_working(self, case: &CaseId, typed: Draft) {
        let nothing = blank(&typed);
        self.keep(case, &StepNo::new(), if nothing { Draft::default() } else { typed });
    }

    /// The steps of a case for which something was typed; follows every change.
    #[must_use]
    pub fn typed(self, case: &CaseId) -> Vec<(StepNo, Draft)> {
        let mut typed: Vec<(StepNo, Draft)> = self.drafts.with(|drafts| {
            let own = drafts.iter().filter(|((id, step), draft)| id == case && !step.is_empty() && !blank(draft));
            own.map(|((_, step), draft)| (step.clone(), draft.clone())).collect()
        });
        typed.sort_by(|one, other| one.0.cmp(&other.0));
        typed
    }

    /// What was typed into a field of a form that is no step; the name is the form's own, with the id of what it is
    /// about and the field's code.
    #[must_use]
    pub fn text(self, name: &str) -> Option<String> {
        self.texts.with_value(|texts| texts.get(name).cloned())
    }

    /// Keeps what was typed into a field; nothing typed is nothing kept.
    pub fn keep_text(self, name: &str, typed: Option<String>) {
        self.texts.update_value(|texts| match typed {
            Some(typed) => drop(texts.insert(name.to_owned(), typed)),
            None => drop(texts.remove(name)),
        });
    }

    /// Forgets what was typed into a form: it was sent.
    pub fn drop_texts(self, form: &str) {
        self.texts.update_value(|texts| texts.retain(|name, _| !name.starts_with(form)));
    }

    /// What was typed into every such field.
    #[must_use]
    pub fn all_texts(self) -> BTreeMap<String, String> {
        self.texts.get_value()
    }

    /// Whether anything typed would be lost with the page.
    #[must_use]
    pub fn anything_typed(self) -> bool {
        self.drafts.with_untracked(|drafts| drafts.values().any(|draft| !blank(draft)))
            || !self.typed_at_intake().is_empty()
            || self.texts.with_value(|texts| !texts.is_empty())
    }

    /// Lays something on the desk.
    pub fn lay(self, one: impl Lying + 'static) {
        self.lying.update_value(|lying| lying.push(Box::new(one)));
    }

    /// What was typed at intake, in this room or as it lies in another.
    #[must_use]
    pub fn typed_at_intake(self) -> Typed {
        let here: Typed = self.lying.with_value(|lying| lying.iter().flat_map(|one| one.typed()).collect());
        if here.is_empty() { self.elsewhere.get_value() } else { here }
    }

    /// Lays back what was typed at intake, where this room has it.
    pub fn take_up_intake(self, typed: Typed) {
        let taken = self.lying.with_value(|lying| lying.iter().any(|one| one.takes()));
        self.elsewhere.set_value(if taken { Typed::new() } else { typed.clone() });
        self.lying.with_value(|lying| lying.iter().for_each(|one| one.take_up(typed.clone())));
    }

    /// Everything typed and chosen for steps.
    #[must_use]
    pub fn all_drafts(self) -> Vec<(CaseId, StepNo, Draft)> {
        let row = |((case, step), draft): (&(CaseId, StepNo), &Draft)| (case.clone(), step.clone(), draft.clone());
        self.drafts.with_untracked(|drafts| drafts.iter().map(row).collect())
    }

    /// Says who sits at it.
    pub fn sits(self, name: &str) {
        self.sitting.set_value(name.to_owned());
    }

    /// Goes to the page of an address that another bundle shows, as a new entry of the browser's history or in
    /// place of this one; what was typed is put away meanwhile.
    pub fn change_rooms(self, address: &str, in_place: bool) {
        self.changing.set_value(true);
        kept::put_away(self, self.sitting.get_value());
        browser::load(address, in_place);
    }

    /// Clears the desk for whoever comes next.
    pub fn clear(self) {
        kept::forget();
        self.drafts.set(HashMap::new());
        self.texts.set_value(BTreeMap::new());
        self.elsewhere.set_value(Typed::new());
        self.lying.with_value(|lying| lying.iter().for_each(|one| one.clear()));
        self.panel.set(None);
        self.toast.set(None);
    }

    /// Has the browser ask before a page with unsent text is closed, and puts the text away in case it is
    /// only loaded again.
    pub fn guard_typed(self) {
        let guard = window_event_listener(ev::beforeunload, move |event| {
            if self.anything_typed() && !self.changing.get_value() {
                event.prevent_default();
            }
        });
        let going = window_event_listener(ev::pagehide, move |_| kept::put_away(self, self.sitting.get_value()));
        on_cleanup(move || {
            guard.remove();
            going.remove();
        });
    }
}
