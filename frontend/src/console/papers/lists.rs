//! Lists of cases as spreadsheets: the views of the queue that a post has, and those its officer keeps. Absent: the lists
//! themselves, which are the queue's.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::papers::{LISTS, Listing, PaperForm, PaperKind};
use shared::wire::{AskPaper, QueueView, SavedView};
use shared::words::{Words, answer, console as views, contribution, disposition, papers as words};

use super::Shelf;
use super::ask::{nothing, refused};
use crate::client::{Failure, search as client};
use crate::console::session::Staff;
use crate::drawn::drawn;
use crate::lang::{say, use_lang};
use crate::parts::SendButton;

/// What a view of the queue is called.
pub(super) const fn named(view: QueueView) -> Words {
    match view {
        QueueView::Mine => views::TITLE_MINE,
        QueueView::Open => views::TITLE_OPEN,
        QueueView::Ended => views::TITLE_ENDED,
        QueueView::Dissatisfied => views::TITLE_DISSATISFIED,
        QueueView::Promised => answer::TITLE_PROMISED,
        QueueView::Review => answer::TITLE_REVIEW,
        QueueView::Own => disposition::VIEW_OWN,
        QueueView::Asked => disposition::VIEW_ASKED,
        QueueView::Mentioned => contribution::VIEW_MENTIONED,
    }
}

/// The choice of a list, and the button that asks for it.
pub(super) fn lists(shelf: Shelf) -> AnyView {
    let (lang, staff) = (use_lang(), Staff::here());
    let (kept, failure) = (RwSignal::new(Vec::<SavedView>::new()), RwSignal::new(None::<Failure>));
    let chosen = RwSignal::new(Listing::View(QueueView::Open).to_string());
    leptos::task::spawn_local(async move {
        let Some(post) = staff.post.get_untracked() else { return };
        let lang = staff.lang();
        // Without those that are kept there are still the views of the queue.
        let ask = async |token: String| client::views(&token, post.id.as_str(), lang).await;
        if let Ok(found) = staff.ask(ask).await {
            kept.try_set(found.views);
        }
    });
    let options = drawn(move || {
        let lang = lang.get();
        let of_queue = LISTS.iter().map(|(view, _)| (Listing::View(*view), named(*view).in_lang(lang).to_owned()));
        let of_kept = kept.get().into_iter().map(|one| (Listing::Saved(one.id), one.name));
        let option = |(list, name): (Listing, String)| {
            let code = list.to_string();
            let is = chosen.get_untracked() == code;
            view! {
                <option value=code selected=is>
                    {name}
                </option>
            }
        };
        of_queue.chain(of_kept).map(option).collect_view().into_any()
    });
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        failure.set(None);
        let about = chosen.get_untracked();
        let asked = AskPaper { about, form: PaperForm::Xlsx, ..nothing(PaperKind::Cases) };
        shelf.ask(asked, move |failed| drop(failure.try_set(failed)));
    };
    view! {
        <form class="panel stack no-print" novalidate on:submit=send>
            <h2>{say(words::LISTS)}</h2>
            <p class="hint">{say(words::LISTS_LEAD)}</p>
            {refused(failure)}
            <div class="field">
                <label for="dokumen-daftar">{say(words::LIST)}</label>
                <select id="dokumen-daftar" on:change:target=move |event| chosen.set(event.target().value())>
                    {options}
                </select>
            </div>
            <SendButton label=words::ASK_LIST busy_label=words::WAITS busy=shelf.busy />
        </form>
    }
    .into_any()
}
