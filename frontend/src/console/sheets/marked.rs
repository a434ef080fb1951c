//! The whole of what was told, from which a part is marked, and the files of which some go along. Absent: sending.

use leptos::html::Textarea;
use leptos::prelude::*;
use shared::form::Field;
use shared::words::split as words;

use super::split::Splitting;
use crate::console::case::Folder;
use crate::drawn::{all, maybe};
use crate::lang::{said, say};

/// The whole; where a part may be made of it, with the button that takes over what is marked. It stands in a field that
/// nobody can write to, so that a part is marked with the keyboard too.
pub(super) fn whole(splitting: Splitting, text: String, may: bool) -> AnyView {
    let field = NodeRef::<Textarea>::new();
    let none = RwSignal::new(false);
    let take = move |_| {
        let Some(field) = field.get_untracked() else { return };
        let part = marked(&field);
        none.set(part.is_empty());
        if part.is_empty() {
            return;
        }
        splitting.typed.of(Field::Story).update(|story| {
            if !story.trim().is_empty() {
                story.push_str("\n\n");
            }
            story.push_str(&part);
        });
        crate::browser::focus_on("pecah-story");
    };
    let button = maybe(may.then(|| {
        view! {
            <div class="buttons">
                <button class="button secondary small" type="button" on:click=take>
                    {say(words::USE_MARKED)}
                </button>
            </div>
            <p class="hint" role="status">
                {move || none.get().then(|| say(words::NOTHING_MARKED)())}
            </p>
        }
    }));
    view! {
        <div class="field">
            <label for="naskah">{say(words::WHOLE)}</label>
            <p class="hint" id="naskah-petunjuk">{say(words::WHOLE_HINT)}</p>
            <textarea id="naskah" lang="id" rows="8" readonly=true aria-describedby="naskah-petunjuk" node_ref=field>
                {text}
            </textarea>
        </div>
        {button}
    }
    .into_any()
}

/// What is marked in a field; its places are counted in the units of its browser.
fn marked(field: &web_sys::HtmlTextAreaElement) -> String {
    let at = |place: Result<Option<u32>, _>| place.ok().flatten().unwrap_or_default() as usize;
    let (from, to) = (at(field.selection_start()), at(field.selection_end()));
    let units: Vec<u16> = field.value().encode_utf16().collect();
    let part = units.get(from..to).unwrap_or_default();
    String::from_utf16_lossy(part).trim().to_owned()
}

/// A tick with its label.
pub(super) fn tick(id: &str, set: Signal<bool>, label: Signal<String>, on_set: impl Fn(bool) + 'static) -> AnyView {
    let (id, of) = (id.to_owned(), id.to_owned());
    view! {
        <div class="choice">
            <input type="checkbox" id=id prop:checked=set on:change:target=move |event| on_set(event.target().checked()) />
            <label for=of>{label}</label>
        </div>
    }
    .into_any()
}

/// The files of the first complaint, each to be ticked; nothing where there is none.
pub(super) fn files(folder: Folder, chosen: RwSignal<Vec<String>>) -> AnyView {
    let files = folder.view.with_untracked(|view| view.files.clone());
    if files.is_empty() {
        return ().into_any();
    }
    let rows = all(files.into_iter().map(|file| {
        let (id, held) = (file.id.to_string(), file.id.to_string());
        let set = Signal::derive(move || chosen.with(|chosen| chosen.contains(&held)));
        let name = file.name;
        let element = format!("pecah-berkas-{id}");
        let label = said(move |_| name.clone());
        tick(&element, set, label, move |on| {
            chosen.update(|chosen| {
                chosen.retain(|one| *one != id);
                chosen.extend(on.then(|| id.clone()));
            });
        })
    }));
    view! {
        <fieldset id="pecah-files">
            <legend>{say(words::FILES)}</legend>
            <p class="hint">{say(words::FILES_HINT)}</p>
            {rows}
        </fieldset>
    }
    .into_any()
}
