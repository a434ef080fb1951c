//! The documents of a complaint, as a sheet of its file: which may be made, and those that were. Absent: the recap's own,
//! which stand with its figures.

use leptos::prelude::*;
use shared::papers::{Of, PaperKind};
use shared::words::papers as words;

use super::{Shelf, made_before, of_case, refused};
use crate::client::Failure;
use crate::console::case::Folder;
use crate::console::room::name_page;
use crate::console::sheets::SheetFrame;
use crate::lang::{say, use_lang};

/// The sheet.
#[component]
pub fn CasePapersPage() -> impl IntoView {
    name_page(words::ROOM);
    view! { <SheetFrame inside=sheet /> }
}

fn sheet(folder: Folder) -> AnyView {
    let (lang, failure) = (use_lang(), RwSignal::new(None::<Failure>));
    let zone = folder.view.with_untracked(|view| view.calendar.zone);
    let shelf = Shelf::new(Some(folder.id()), zone);
    let kinds = folder.view.with_untracked(|view| {
        let post = folder.staff.post.get_untracked();
        let offered = |kind: &&PaperKind| {
            let post = post.as_ref();
            kind.of() == Of::Complaint && post.is_some_and(|post| kind.offered(post, &view.case, &view.procedure))
        };
        PaperKind::ALL.iter().filter(offered).copied().collect::<Vec<_>>()
    });
    let none = kinds.is_empty().then(|| view! { <p class="muted">{say(words::NONE_OF_CASE)}</p> });
    let button = |kind: PaperKind| {
        let ask = move |_| {
            failure.set(None);
            shelf.ask(of_case(kind, &folder.id()), move |failed| drop(failure.try_set(failed)));
        };
        view! {
            <button class="button secondary" type="button" disabled=move || shelf.busy.get() on:click=ask>
                {move || kind.words().in_lang(lang.get())}
            </button>
        }
    };
    let buttons = kinds.into_iter().map(button).collect_view();
    view! {
        <h2>{say(words::ROOM)}</h2>
        {none}
        {refused(failure)}
        <div class="row no-print" role="group" aria-label=say(words::ASK)>
            {buttons}
        </div>
        {made_before(shelf)}
    }
    .into_any()
}
