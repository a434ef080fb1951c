//! What lies on the desk while its page is away: put into the tab's own memory when the page goes, taken up
//! when the same person is back. It ends with the tab, and on signing out. Absent: what was sent.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use shared::id::CaseId;
use shared::procedure::StepNo;

use super::desk::{Desk, Draft, Typed};
use crate::browser;

/// Where the tab keeps it.
const KEY: &str = "aduan-meja";

/// What was typed, and by whom: nobody else finds it on taking over the desk.
#[derive(Serialize, Deserialize)]
struct Kept {
    name: String,
    drafts: Vec<(CaseId, StepNo, Draft)>,
    entry: Typed,
    #[serde(default)]
    texts: BTreeMap<String, String>,
}

/// Puts away what was typed; where nothing was, what another page of the tab put away stays.
pub fn put_away(desk: Desk, name: String) {
    if name.is_empty() || !desk.anything_typed() {
        return;
    }
    let kept = Kept { name, drafts: desk.all_drafts(), entry: desk.typed_at_intake(), texts: desk.all_texts() };
    if let Ok(text) = serde_json::to_string(&kept) {
        browser::keep_in_tab(KEY, Some(&text));
    }
}

/// Lays back what the same person typed.
pub fn take_up(desk: Desk, name: &str) {
    let kept = browser::kept_in_tab(KEY).and_then(|text| serde_json::from_str::<Kept>(&text).ok());
    forget();
    let Some(kept) = kept.filter(|kept| kept.name == name) else { return };
    for (case, step, draft) in kept.drafts {
        desk.keep(&case, &step, draft);
    }
    for (name, typed) in kept.texts {
        desk.keep_text(&name, Some(typed));
    }
    desk.take_up_intake(kept.entry);
}

/// Forgets what was put away.
pub fn forget() {
    browser::keep_in_tab(KEY, None);
}
