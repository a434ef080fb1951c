//! What of a long queue is drawn: its rows in blocks, of which only those near what is seen hold any. The others are
//! as tall as they were, so that the bar beside the list tells the truth and nothing jumps.
//!
//! The place in the list is kept by the rows that are seen: rows that come and go above them, a case that opens and
//! closes beside them and another of the console's bundles move nothing. Absent: the rows (see `list`).

use leptos::prelude::*;
use shared::id::CaseId;
use shared::wire::QueueRow;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, NodeList};

use super::Queue;
use super::groups::Urgency;
use super::row::{case_of, row_id};
use super::scroll::{Seen, blocks, element, first_from, head_bottom, name_of, rect, scroll_by, scrolled};
use crate::browser;

/// How many rows a block holds.
pub const BLOCK: usize = 50;
/// How far beyond the window blocks are drawn, in pixels: a key held down passes it in half a second.
const NEAR_PX: f64 = 1_500.0;
/// How many of the rows that are seen are remembered: one of them will still be there.
const SEEN_MAX: usize = 12;
/// Where a tab remembers the place between the console's bundles.
const KEY: &str = "aduan-antrean";

/// What is drawn of the list, and where its reader is.
#[derive(Clone, Copy)]
pub struct Window {
    /// The names of the blocks that are drawn; none yet means the first.
    near: RwSignal<Vec<String>>,
    seen: StoredValue<Seen>,
    asked: StoredValue<bool>,
}

/// The name of a block of a group.
#[must_use]
pub fn block_name(urgency: Option<Urgency>, nth: usize) -> String {
    format!("{}-{nth}", urgency.map_or(9, |urgency| urgency as u8))
}

impl Window {
    /// A window at the head of its list.
    #[must_use]
    pub fn new() -> Self {
        Self {
            near: RwSignal::new(Vec::new()),
            seen: StoredValue::new(Seen::default()),
            asked: StoredValue::new(false),
        }
    }

    /// Whether a block is drawn.
    #[must_use]
    pub fn draws(self, name: &str, nth: usize) -> bool {
        self.near.with(|near| if near.is_empty() { nth < 2 } else { near.iter().any(|known| known == name) })
    }

    /// The rows that are seen, so that they are asked for anew.
    #[must_use]
    pub fn seen(self) -> Vec<CaseId> {
        self.seen.with_value(|seen| seen.ids.clone())
    }

    /// Goes back to the head of the list.
    pub fn reset(self) {
        self.near.set(Vec::new());
        self.seen.set_value(Seen::default());
        scroll_by(f64::MIN);
    }

    /// Looks in the next frame, once however often it is asked.
    pub fn look_soon(self, queue: Queue) {
        if self.asked.get_value() {
            return;
        }
        self.asked.set_value(true);
        request_animation_frame(move || {
            self.asked.try_update_value(|asked| *asked = false);
            self.look(queue);
        });
    }

    /// Draws what is near, empties what is far, and loads what comes next.
    fn look(self, queue: Queue) {
        let Some(blocks) = blocks() else { return };
        let height = browser::window_height();
        let count = blocks.length();
        let first = first_from(&blocks, -NEAR_PX);
        let mut near = Vec::new();
        let mut at = first;
        while let Some(block) = element(&blocks, at).filter(|block| rect(block).top() < height + NEAR_PX) {
            near.push(name_of(&block));
            at += 1;
        }
        self.redraw(&blocks, near);
        self.remember(queue, &blocks, height);
        let end = count.checked_sub(1).and_then(|last| element(&blocks, last));
        if end.is_some_and(|end| rect(&end).bottom() < height + NEAR_PX) {
            queue.more_by_itself();
        }
    }

    /// Draws other blocks. One that holds the focus or the open case stays, so that neither is lost.
    fn redraw(self, blocks: &NodeList, mut near: Vec<String>) {
        let before = self.near.get_untracked();
        let active = document().active_element();
        for block in (0..blocks.length()).filter_map(|at| element(blocks, at)) {
            let name = name_of(&block);
            let drawn = if before.is_empty() { block.child_element_count() > 0 } else { before.contains(&name) };
            if !drawn || near.contains(&name) {
                continue;
            }
            let held = active.as_ref().is_some_and(|active| block.contains(Some(active)))
                || block.query_selector("[aria-current]").ok().flatten().is_some();
            if held {
                near.push(name);
            } else {
                let _ = block.style().set_property("height", &format!("{}px", block.offset_height()));
            }
        }
        for block in (0..blocks.length()).filter_map(|at| element(blocks, at)) {
            if block.has_attribute("style") && near.contains(&name_of(&block)) {
                let _ = block.remove_attribute("style");
            }
        }
        if near != before {
            self.near.set(near);
        }
    }

    fn remember(self, queue: Queue, blocks: &NodeList, height: f64) {
        let edge = head_bottom();
        let mut seen = Seen { list: queue.name(), rows: queue.loaded(), ..Seen::default() };
        let mut at = first_from(blocks, edge);
        while let Some(block) = element(blocks, at).filter(|block| rect(block).top() < height) {
            let Ok(rows) = block.query_selector_all(".case-row") else { break };
            for row in (0..rows.length()).filter_map(|at| element(&rows, at)) {
                let place = rect(&row);
                if place.bottom() > edge && seen.ids.len() < SEEN_MAX {
                    if seen.ids.is_empty() {
                        seen.top = place.top() as i32;
                    }
                    seen.ids.extend(case_of(&row.id()));
                }
            }
            at += 1;
        }
        if !seen.ids.is_empty() && self.seen.with_value(|before| *before != seen) {
            browser::keep_in_tab(KEY, Some(&seen.written()));
            self.seen.set_value(seen);
        }
    }

    /// Redraws the list and leaves what is seen where it is.
    pub fn keep(self, queue: Queue, redraw: impl FnOnce()) {
        let place = scrolled().then(|| self.seen.get_value()).and_then(|seen| {
            let row = |id: &CaseId| document().get_element_by_id(&row_id(id));
            Some((seen.ids.first().cloned()?, rect(&row(seen.ids.first()?)?).top()))
        });
        redraw();
        request_animation_frame(move || {
            let row = place.and_then(|(id, top)| Some((document().get_element_by_id(&row_id(&id))?, top)));
            if let Some((row, top)) = row {
                scroll_by(rect(&row).top() - top);
            }
            self.look(queue);
        });
    }

    /// Goes back to where the list was left: to the first of the rows seen then that is still there.
    pub fn restore(self, queue: Queue) {
        let seen = self.seen.get_value();
        let there = queue.pages.with_untracked(|pages| seen.ids.iter().find(|id| pages.row(id).is_some()).cloned());
        if let Some(id) = there {
            let back = move |row: &HtmlElement| scroll_by(rect(row).top() - f64::from(seen.top));
            self.bring(queue, &|row| row.id == id, Box::new(back));
        }
    }

    /// Goes to the first row of a kind, and gives it the focus.
    pub fn go_to(self, queue: Queue, wanted: &dyn Fn(&QueueRow) -> bool) {
        let focus = |row: &HtmlElement| {
            let _ = row.focus();
        };
        self.bring(queue, wanted, Box::new(focus));
    }

    /// Draws the block of a row, and does something with the row once it is there.
    fn bring(self, queue: Queue, wanted: &dyn Fn(&QueueRow) -> bool, then: Box<dyn FnOnce(&HtmlElement)>) {
        let found = queue.groups.with_untracked(|groups| {
            groups.iter().find_map(|group| {
                let at = group.rows.iter().position(|row| wanted(row))?;
                Some((row_id(&group.rows[at].id), block_name(group.urgency, at / BLOCK)))
            })
        });
        let Some((id, block)) = found else { return };
        self.near.update(|near| near.push(block));
        request_animation_frame(move || {
            let row = document().get_element_by_id(&id).and_then(|row| row.dyn_into::<HtmlElement>().ok());
            if let Some(row) = row.filter(|row| rect(row).height() > 0.0) {
                then(&row);
            }
            self.look(queue);
        });
    }

    /// Follows the window as long as the caller lives: on a phone it is the page that moves, at a desk the list.
    pub fn follow(self, queue: Queue) {
        let look: Closure<dyn Fn()> = Closure::new(move || self.look_soon(queue));
        for event in ["scroll", "resize"] {
            let _ = window().add_event_listener_with_callback_and_bool(event, look.as_ref().unchecked_ref(), true);
        }
        let heard = StoredValue::new_local(look);
        on_cleanup(move || {
            heard.try_with_value(|look| {
                for event in ["scroll", "resize"] {
                    let look = look.as_ref().unchecked_ref();
                    let _ = window().remove_event_listener_with_callback_and_bool(event, look, true);
                }
            });
        });
    }

    /// Takes up the place that another bundle of the console left in this list, once; brings how many rows it had.
    #[must_use]
    pub fn take_up(self, list: &str) -> usize {
        let kept = browser::kept_in_tab(KEY).and_then(|text| Seen::read(&text));
        let Some(seen) = kept.filter(|seen| seen.list == list) else { return 0 };
        let rows = seen.rows;
        self.seen.set_value(seen);
        rows
    }
}

