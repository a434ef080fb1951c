//! Whether a complaint is shown to the public, and the way to the sheet where it is prepared for it. Absent: that sheet
//! (see `crate::console::sheets`).

use leptos::prelude::*;
use shared::publication::shown;
use shared::visibility::Act;
use shared::words::publication as words;

use super::Folder;
use crate::console::address;
use crate::drawn::Show;
use crate::lang::say;

/// The end of the sheet's address.
pub const SHEET: &str = "terbit";

/// Whether a post may show the open case to the public.
pub fn offered(folder: Folder) -> bool {
    folder.actor().role.may(Act::Publish) && folder.view.with(|view| view.case.publish)
}

/// The line, for whoever may show complaints whose reporters agreed.
#[component]
pub fn ForThePublic() -> impl IntoView {
    let folder = Folder::here();
    let is_shown = folder.part(|view| shown(&view.case));
    let way = address::sheet(&folder.id(), SHEET);
    let line = move || {
        let label = if is_shown.get() { words::SHOWN } else { words::PREPARE };
        view! { <p class="no-print"><a href=way.clone()>{say(label)}</a></p> }.into_any()
    };
    let line = StoredValue::new(line);
    view! { <Show when=move || offered(folder)>{line.with_value(|line| line())}</Show> }.into_any()
}
