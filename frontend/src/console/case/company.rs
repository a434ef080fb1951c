//! Who else has the open case before them. The page says so of itself with each beat of the queue, and reads the
//! case again when it has moved on. Absent: locking; of two steps the first wins, and the other is told.

use leptos::prelude::*;
use shared::id::CaseId;
use shared::wire::{Colleague, Company, Here};
use shared::words::Lang;
use shared::words::console::case as words;

use super::Folder;
use crate::client::staff as client;
use crate::console::desk::Desk;
use crate::console::queue::Queue;
use crate::console::session::Staff;
use crate::drawn::{drawn, later, maybe, memo};
use crate::lang::use_lang;

/// Says that the case is open here, and shows who else has it open.
#[component]
pub fn Others() -> impl IntoView {
    let (folder, queue, desk, lang) = (Folder::here(), Queue::here(), Desk::here(), use_lang());
    let others = RwSignal::new(Vec::<Colleague>::new());
    let id = folder.id();
    let writing = memo(move || !desk.typed(&id).is_empty());
    Effect::new(move || {
        queue.beat.track();
        let here = Here { post: folder.post_id(), writing: writing.get(), leaving: false };
        if !folder.gone.get_untracked() {
            let (staff, id) = (folder.staff, folder.id());
            later(async move {
                // Quietly: the queue's own refresh tells of a lost network.
                let Ok(company) = tell(staff, id, here).await else { return };
                others.try_set(company.others);
                let known = folder.view.try_with_untracked(|view| view.case.version);
                if known.is_some_and(|known| known < company.version) {
                    let _ = folder.reload().await;
                }
            });
        }
    });
    // Taken now: when the case is left, what it stood in is gone before the word is on its way.
    let (staff, id, post) = (folder.staff, folder.id(), folder.post_id());
    on_cleanup(move || {
        let here = Here { post: post.clone(), writing: false, leaving: true };
        later(async move { drop(tell(staff, id, here).await) });
    });
    drawn(move || maybe(sentence(&others.get(), lang.get()).map(|said| view! { <p class="company">{said}</p> })))
}

async fn tell(staff: Staff, id: CaseId, here: Here) -> Result<Company, crate::client::Failure> {
    let lang = staff.lang();
    staff.ask(async |token: String| client::be_present(&token, &id, &here, lang).await).await
}

/// Who else is there, in a sentence; none where nobody is.
fn sentence(others: &[Colleague], lang: Lang) -> Option<String> {
    let named = |one: &Colleague| {
        let office = if one.office.is_empty() { one.role.words().in_lang(lang) } else { &one.office };
        let words = if one.writing { words::COMPANY_WRITES } else { words::COMPANY_ONE };
        words.with(lang, &[("name", &one.name), ("office", office)])
    };
    let all: Vec<String> = others.iter().map(named).collect();
    (!all.is_empty()).then(|| words::COMPANY.with(lang, &[("people", &all.join(", "))]))
}
