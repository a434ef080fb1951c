//! What of a long queue is drawn: its rows in blocks, of which only those near what is seen hold any. A script beside
//! the list says which those are, and keeps the place of whoever reads. Absent: the rows (see `section`), and the
//! measuring (see `public/gulung.js`).

use leptos::prelude::*;
use shared::id::CaseId;

use super::Queue;
use super::groups::Urgency;
use super::row::row_id;
use crate::browser;

/// How many rows a block holds.
pub const BLOCK: usize = 50;
/// Where the tab remembers the place, as the script writes it.
const KEY: &str = "aduan-antrean";

/// What is drawn of the list, and where its reader is.
#[derive(Clone, Copy)]
pub struct Window {
    /// The names of the blocks that are drawn; every block while nothing was said.
    near: RwSignal<String>,
    seen: StoredValue<Vec<CaseId>>,
    away: StoredValue<bool>,
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
        Self { near: RwSignal::new(String::new()), seen: StoredValue::new(Vec::new()), away: StoredValue::new(false) }
    }

    /// Whether a block is drawn.
    #[must_use]
    pub fn draws(self, name: &str) -> bool {
        self.near.with(|near| near.is_empty() || near.split(' ').any(|known| known == name))
    }

    /// The rows that are seen, so that they are asked for anew.
    #[must_use]
    pub fn seen(self) -> Vec<CaseId> {
        self.seen.get_value()
    }

    /// Whether somebody reads further down than the head of the list.
    #[must_use]
    pub fn away(self) -> bool {
        self.away.get_value()
    }

    /// Goes back to the head of the list.
    pub fn reset(self) {
        self.near.set(String::new());
        self.seen.set_value(Vec::new());
        self.away.set_value(false);
    }

    /// Takes what the script says: blocks, whether the end is near, whether the head is out of sight, rows.
    pub fn hear(self, queue: Queue, said: &str) {
        let mut parts = said.split('|');
        let mut next = || parts.next().unwrap_or_default();
        let (near, end, away, seen) = (next(), next(), next(), next());
        if self.near.with_untracked(|before| before != near) {
            self.near.set(near.to_owned());
        }
        self.away.set_value(away == "1");
        self.seen.set_value(seen.split(' ').filter_map(CaseId::parse).collect());
        if end == "+" {
            queue.more_by_itself();
        }
    }

    /// Draws the first of some rows, and gives it the focus.
    pub fn go_to(self, queue: Queue, cases: &[CaseId]) {
        let found = queue.groups.with_untracked(|groups| {
            groups.iter().find_map(|group| {
                let at = group.rows.iter().position(|row| cases.contains(&row.id))?;
                Some((row_id(&group.rows[at].id), block_name(group.urgency, at / BLOCK)))
            })
        });
        if let Some((row, block)) = found {
            browser::focus_on(&row);
            self.near.update(|near| near.extend([" ", &block]));
        }
    }
}

/// How many rows a list had when another bundle of the console left it in this tab.
#[must_use]
pub fn left_with(list: &str) -> usize {
    let kept = browser::kept_in_tab(KEY).unwrap_or_default();
    let after = |name: &str| kept.split_once(name).map_or("", |(_, rest)| rest);
    if after("\"list\":\"").starts_with(&[list, "\""].concat()) {
        let digits = after("\"rows\":");
        digits.split(|sign: char| !sign.is_ascii_digit()).next().and_then(|rows| rows.parse().ok()).unwrap_or_default()
    } else {
        0
    }
}
