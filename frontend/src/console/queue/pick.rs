//! Choosing several rows of the queue, to do one thing with all of them in a room of its own. Absent: doing it.

use leptos::prelude::*;
use shared::id::CaseId;
use shared::together::TOGETHER_MAX;
use shared::words::together as words;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use super::Queue;
use super::row::{PREFIX, row_id};
use crate::console::address;
use crate::console::desk::Desk;
use crate::console::together::PICKED;
use crate::drawn::drawn_when;
use crate::lang::{said, say};

/// What is chosen.
#[derive(Clone, Copy)]
pub struct Picks {
    /// The cases, in the order chosen.
    pub ids: RwSignal<Vec<CaseId>>,
    /// Whether the boxes are shown.
    pub open: RwSignal<bool>,
}

impl Picks {
    pub(super) fn new() -> Self {
        Self { ids: RwSignal::new(Vec::new()), open: RwSignal::new(false) }
    }

    fn toggle(self, case: &CaseId) {
        self.open.set(true);
        self.ids.update(|ids| match ids.iter().position(|one| one == case) {
            Some(at) => drop(ids.remove(at)),
            None if ids.len() < TOGETHER_MAX => ids.push(case.clone()),
            None => {}
        });
    }

    /// Everything from the row chosen last to this one.
    fn reach(self, case: &CaseId, shown: &[CaseId]) {
        let place = |wanted: Option<&CaseId>| shown.iter().position(|one| Some(one) == wanted);
        let last = self.ids.with_untracked(|ids| place(ids.last()));
        let Some((from, to)) = last.zip(place(Some(case))) else { return self.toggle(case) };
        self.ids.update(|ids| {
            for one in &shown[from.min(to)..=from.max(to)] {
                if !ids.contains(one) && ids.len() < TOGETHER_MAX {
                    ids.push(one.clone());
                }
            }
        });
    }

    fn clear(self) {
        self.ids.set(Vec::new());
        self.open.set(false);
    }
}

/// The case of the row that something belongs to.
fn case_of(element: &Element) -> Option<CaseId> {
    let row = element.closest("li").ok()??.query_selector(".case-row").ok()??;
    CaseId::parse(row.id().strip_prefix(PREFIX)?)
}

/// Hears a click in the list: on a row's box, or with Shift on the row itself.
pub fn clicked(queue: Queue, event: &MouseEvent) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let on_box = target.class_name() == "row-pick";
    let on_row = event.shift_key() && matches!(target.closest(".case-row"), Ok(Some(_)));
    let Some(case) = case_of(&target).filter(|_| on_box || on_row) else { return };
    if event.shift_key() {
        if on_row {
            event.prevent_default();
        }
        let shown: Vec<CaseId> = queue
            .groups
            .with_untracked(|groups| groups.iter().flat_map(|group| &group.rows).map(|row| row.id.clone()).collect());
        queue.picks.open.set(true);
        queue.picks.reach(&case, &shown);
    } else {
        queue.picks.toggle(&case);
    }
}

/// The box of a row.
pub fn tick(queue: Queue, case: &CaseId) -> AnyView {
    let (own, named) = (case.clone(), case.clone());
    let label = said(move |lang| {
        let number = queue.pages.with(|pages| pages.row(&named).and_then(|row| row.number.clone()));
        words::PICK_ROW.with(lang, &[("number", number.as_ref().map_or("", |number| number.as_str()))])
    });
    view! {
        <input
            class="row-pick"
            type="checkbox"
            aria-label=label
            aria-describedby=row_id(case)
            prop:checked=move || queue.picks.ids.with(|ids| ids.contains(&own))
        />
    }
    .into_any()
}

/// How many are chosen, and what may be done with them.
pub fn bar(queue: Queue) -> AnyView {
    let (picks, desk) = (queue.picks, Desk::here());
    let count = said(move |lang| words::PICKED.with(lang, &[("count", &picks.ids.with(Vec::len).to_string())]));
    let act = move |_| {
        let ids = picks.ids.with_untracked(|ids| ids.iter().map(CaseId::as_str).collect::<Vec<_>>().join(" "));
        if !ids.is_empty() {
            desk.keep_text(PICKED, Some(ids));
            desk.change_rooms(address::BULK, false);
        }
    };
    let draw = move || {
        view! {
            <div class="queue-picked" role="region" aria-label=say(words::BULK)>
                <strong role="status">{count}</strong>
                <button class="button small" type="button" aria-keyshortcuts="b" on:click=act>
                    {say(words::PICK_ACT)}
                </button>
                <button class="link" type="button" on:click=move |_| picks.clear()>
                    {say(words::PICK_CLEAR)}
                </button>
            </div>
        }
        .into_any()
    };
    drawn_when(move || picks.open.get(), draw).into_any()
}
