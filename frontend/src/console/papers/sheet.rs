//! The documents of a complaint, as a sheet of its file: which may be made, and those that were. Absent: the recap's own,
//! which stand with its figures.

use leptos::prelude::*;
use shared::papers::Of;
use shared::words::{Lang, letter_number as letters, papers as words};

use super::ask::{buttons, of_case, offered, refused};
use super::{Shelf, made_before};
use crate::client::Failure;
use crate::console::address;
use crate::console::case::Folder;
use crate::console::room::name_page;
use crate::console::sheets::SheetFrame;
use crate::lang::say;

/// The sheet.
#[component]
pub fn CasePapersPage() -> impl IntoView {
    name_page(words::ROOM);
    view! { <SheetFrame inside=sheet /> }
}

fn sheet(folder: Folder) -> AnyView {
    let failure = RwSignal::new(None::<Failure>);
    let zone = folder.view.with_untracked(|view| view.calendar.zone);
    let shelf = Shelf::new(Some(folder.id()), zone, words::UNNUMBERED.in_lang(Lang::Id).replace(' ', "-"));
    let kinds = offered(folder, Of::Complaint);
    let none = kinds.is_empty().then(|| view! { <p class="muted">{say(words::NONE_OF_CASE)}</p> });
    view! {
        <h2>{say(words::ROOM)}</h2>
        {none}
        <a class="link" href=address::sheet(&folder.id(), address::LETTERS_OF)>
            {say(letters::SHEET)}
        </a>
        <p class="hint">{say(words::NAMED_WHILE_OPEN)}</p>
        {refused(failure)}
        {buttons(shelf, kinds, failure, move |kind| of_case(kind, &folder.id()))}
        {made_before(shelf)}
    }
    .into_any()
}
