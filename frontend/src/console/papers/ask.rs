//! Asking for a paper: which are offered, and a button for each. Absent: the list of those made.

use leptos::prelude::*;
use shared::id::CaseId;
use shared::papers::{Of, PaperForm, PaperKind};
use shared::wire::AskPaper;
use shared::words::papers as words;

use super::Shelf;
use crate::client::Failure;
use crate::console::case::Folder;
use crate::lang::{say, use_lang};
use crate::parts::FailureNotice;

/// What is asked for of a case, by kind.
pub fn of_case(kind: PaperKind, case: &CaseId) -> AskPaper {
    AskPaper { about: case.to_string(), ..nothing(kind) }
}

/// What is asked for, before it is said of what.
pub(super) fn nothing(kind: PaperKind) -> AskPaper {
    let none = String::new;
    let form = PaperForm::default();
    AskPaper { post: none(), kind, form, about: none(), from_on: none(), until_on: none(), known: None }
}

/// The kinds of papers of something that the post that is signed in is offered of an open case.
pub fn offered(folder: Folder, of: Of) -> Vec<PaperKind> {
    let post = folder.staff.post.get_untracked();
    folder.view.with_untracked(|view| {
        let is = |kind: &PaperKind| {
            kind.of() == of && post.as_ref().is_some_and(|post| kind.offered(post, &view.case, &view.procedure))
        };
        PaperKind::ALL.iter().copied().filter(is).collect()
    })
}

/// A button for each kind, which asks for it as it is handed over.
pub fn buttons(
    shelf: Shelf,
    kinds: Vec<PaperKind>,
    failure: RwSignal<Option<Failure>>,
    asked: impl Fn(PaperKind) -> AskPaper + Copy + 'static,
) -> AnyView {
    let lang = use_lang();
    let button = |kind: PaperKind| {
        let ask = move |_| {
            failure.set(None);
            shelf.ask(asked(kind), move |failed| drop(failure.try_set(failed)));
        };
        view! {
            <button class="button secondary" type="button" disabled=move || shelf.busy.get() on:click=ask>
                {move || kind.words().in_lang(lang.get())}
            </button>
        }
    };
    let buttons = kinds.into_iter().map(button).collect_view();
    view! {
        <div class="row no-print" role="group" aria-label=say(words::ASK)>
            {buttons}
        </div>
    }
    .into_any()
}

/// What it says when something could not be asked for.
pub(super) fn refused(failure: RwSignal<Option<Failure>>) -> AnyView {
    view! { <FailureNotice failure then=words::FAILED_ASK /> }.into_any()
}
