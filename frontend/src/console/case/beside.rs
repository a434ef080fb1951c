//! What goes with a case beside its steps, in one line: its disposition sheet, and who of the post works on it; each a
//! link to its own room. Absent: those rooms.

use leptos::prelude::*;
use shared::custody;
use shared::disposition::{self, Task};
use shared::time::short_date;
use shared::words::disposition as words;

use super::Folder;
use crate::console::address;
use crate::drawn::Show;
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
            <Show when=move || keeps.get() || worker.with(Option::is_some)>
                <a href=to(address::CUSTODY)>{who}</a>
            </Show>
        </p>
    }
}
