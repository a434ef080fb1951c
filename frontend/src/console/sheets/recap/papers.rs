//! The documents of a recap: what each submission left, and asking for another one. Absent: the list itself (see
//! [`crate::console::papers`]).

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::papers::{Of, PaperKind};
use shared::time::Moment;
use shared::wire::AskPaper;
use shared::words::recap as words;

use crate::client::Failure;
use crate::console::case::Folder;
use crate::console::papers::{Shelf, buttons, of_case, offered};
use crate::drawn::maybe;
use crate::lang::say;
use crate::parts::{FailureNotice, SendButton};

/// The documents, and the way to another one, as known when the sheet says.
pub(super) fn papers(folder: Folder, known: impl Fn() -> Option<Moment> + Copy + 'static) -> AnyView {
    let (zone, period) = folder.view.with_untracked(|view| {
        (view.calendar.zone, view.case.period.as_ref().map(ToString::to_string).unwrap_or_default())
    });
    let shelf = Shelf::new(Some(folder.id()), zone, period);
    let failure = RwSignal::new(None::<Failure>);
    // Whoever only reads is offered none.
    let may = folder.actor().role.may(PaperKind::Recap.needs());
    let ask = maybe(may.then(|| {
        let send = move |event: SubmitEvent| {
            event.prevent_default();
            let asked = AskPaper { known: known().map(Moment::millis), ..of_case(PaperKind::Recap, &folder.id()) };
            shelf.ask(asked, move |failed| drop(failure.try_set(failed)));
        };
        view! {
            <form class="no-print" novalidate on:submit=send>
                <SendButton label=words::PAPER_ASK busy_label=words::PAPER_WAITS busy=shelf.busy />
            </form>
        }
    }));
    // The recap itself has the moment it is as known of.
    let rest = offered(folder, Of::Recap).into_iter().filter(|kind| *kind != PaperKind::Recap).collect();
    let rest = buttons(shelf, rest, failure, move |kind| of_case(kind, &folder.id()));
    view! {
        <section class="panel stack">
            <h3>{say(words::PAPERS)}</h3>
            <p class="hint">{say(words::PAPERS_LEAD)}</p>
            <FailureNotice failure then=shared::words::console::TRY_AGAIN />
            {shelf.list()}
            {ask}
            {rest}
        </section>
    }
    .into_any()
}
