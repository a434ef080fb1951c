//! What goes with a case beside its steps, in one line: its disposition sheet, who of the post works on it, and the photos
//! that prove the work; each a
//! link to its own room. Absent: those rooms.

use leptos::prelude::*;
use shared::custody;
use shared::disposition::{self, Task};
use shared::evidence;
use shared::procedure::TextKind;
use shared::time::short_date;
use shared::wire::QueueView;
use shared::words::{contribution, disposition as words, evidence as of_work};

use super::Folder;
use crate::console::address;
use crate::console::queue::Queue;
use crate::drawn::{Show, drawn, maybe};
use crate::lang::{say, use_lang};

/// The line.
#[component]
pub fn Beside() -> impl IntoView {
    let (folder, lang) = (Folder::here(), use_lang());
    let sheet = folder.part(|view| {
        let case = &view.case;
        case.sheet.is_some() || disposition::step(&view.procedure, case.stand(), case.channel).is_some()
    });
    let task = folder.part(move |view| {
        let asked = view.case.sheet.as_ref()?.turn()?;
        Some(if asked == folder.actor().role { Task::Initial } else { Task::Wait })
    });
    let due = folder.part(|view| view.case.sheet.as_ref().filter(|sheet| sheet.signed.is_some())?.plan.due_on);
    let worker = folder.part(move |view| {
        let worker = view.case.worker.as_ref()?;
        let own = folder.actor().post.as_ref() == Some(worker);
        Some((own, view.people.iter().find(|one| one.post == *worker).map(|one| one.name.clone()).unwrap_or_default()))
    });
    let keeps = folder
        .part(move |view| !view.case.state.ended() && custody::keeps(&view.procedure, &view.case, &folder.actor()));
    // What leads to the contributions: that something is asked of the post, that a note names it, or that it may ask.
    let queue = Queue::here();
    let leads = folder.part(move |view| {
        let actor = folder.actor();
        let asked = shared::contribution::asked_of(&view.case, actor.role, actor.unit.as_ref()).is_some();
        asked.then_some(words::TASK_CONTRIBUTE).or(view.case.period.is_none().then_some(contribution::SHEET))
    });
    let leads = move || {
        let named = queue.view.get() == QueueView::Mentioned;
        if named {
            Some(contribution::MENTION_READ)
        } else {
            leads.get().filter(|it| keeps.get() || *it != contribution::SHEET)
        }
    };
    let who = move || {
        let lang = lang.get();
        match worker.get() {
            Some((true, _)) => words::WORKED_BY_YOU.in_lang(lang).to_owned(),
            Some((false, name)) => words::WORKED_BY.with(lang, &[("name", &name)]),
            None => words::HANDLING_TAKE.in_lang(lang).to_owned(),
        }
    };
    let to = move |end: &'static str| address::sheet(&folder.id(), end);
    let note = move || {
        let lang = lang.get();
        let task = task.get().map(|task| task.words().in_lang(lang).to_owned());
        let due = || due.get().map(|on| format!("{}: {}", words::DUE.in_lang(lang), short_date(on, lang)));
        task.or_else(due).map(|text| view! { " " <span class="state soon dot">{text}</span> })
    };
    view! {
        <p class="row no-print">
            <Show when=move || sheet.get()>
                <span><a href=to(address::DISPOSITION)>{say(words::TITLE)}</a>{note}</span>
            </Show>
            {move || leads().map(|label| view! { <a href=to(address::CONTRIBUTION)>{say(label)}</a> })}
            <Show when=move || keeps.get() || worker.with(Option::is_some)>
                <a href=to(address::CUSTODY)>{who}</a>
            </Show>
            {figures(folder)}
            {proofs(folder)}
        </p>
    }
}

/// The link to the figures of a recap.
fn figures(folder: Folder) -> AnyView {
    let recap = folder.view.with_untracked(|view| view.case.period.is_some());
    maybe(recap.then(|| {
        view! { <a href=address::sheet(&folder.id(), address::RECAP)>{say(shared::words::recap::SHEET)}</a> }
    }))
    .into_any()
}

/// The link to the photos of the work.
fn proofs(folder: Folder) -> AnyView {
    let lang = use_lang();
    // How many there are, and whether one of them looks like an earlier picture: the note that came with it says so.
    let photos = folder.part(move |view| {
        let proof = |version: u32| evidence::brought(&view.case, version);
        let may = evidence::permitted(&view.procedure, &view.case, &folder.actor()).is_ok();
        let alike = view.texts.iter().any(|text| text.kind == TextKind::Note && proof(text.version));
        let count = view.files.iter().filter(|file| proof(file.version)).count();
        (may || count > 0).then_some((count, alike))
    });
    let proofs = move || {
        let (count, alike) = photos.get().unwrap_or_default();
        let name = of_work::SHEET_COUNT.with(lang.get(), &[("count", &count.to_string())]);
        if alike { format!("{name}: {}", of_work::SHEET_ALIKE.in_lang(lang.get())) } else { name }
    };
    drawn(move || {
        maybe(
            photos
                .with(Option::is_some)
                .then(|| view! { <a href=address::sheet(&folder.id(), address::EVIDENCE)>{proofs}</a> }.into_any()),
        )
    })
    .into_any()
}
