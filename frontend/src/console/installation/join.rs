//! An agency that joins: its files are chosen, looked at by the server, and taken in.

use leptos::prelude::*;
use shared::wire::{Joining, JoiningChecked, NamedFault, NamedText};
use shared::words::console::installation as words;
use wasm_bindgen_futures::JsFuture;

use super::{BUSY, Done, Keeping, NOT_DONE};
use crate::browser;
use crate::client::{Failure, installation as client};
use crate::drawn::{all, drawn, maybe};
use crate::lang::{said, say, say_with};
use crate::parts::FailureNotice;

/// The element that takes the focus when the files were looked at.
const FOUND_ID: &str = "yang-bergabung";

/// The files under way.
#[derive(Clone, Copy)]
struct Files {
    chosen: RwSignal<Vec<NamedText>>,
    checked: RwSignal<Option<JoiningChecked>>,
    failure: RwSignal<Option<Failure>>,
    busy: RwSignal<bool>,
    key: RwSignal<String>,
    keeping: Keeping,
}

impl Files {
    /// Has the chosen files looked at, or taken in.
    fn ask(self, take: bool) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failure.set(None);
        let (keeping, lang) = (self.keeping, self.keeping.staff.lang());
        let asked = Joining { post: keeping.post(), files: self.chosen.get_untracked() };
        let key = self.key.get_untracked();
        leptos::task::spawn_local(async move {
            let question = async |token: String| client::join(&token, take.then_some(key.as_str()), &asked, lang).await;
            let answer = keeping.staff.ask(question).await;
            self.busy.try_set(false);
            match answer {
                Ok(found) if take && found.faults.is_empty() => {
                    let places = [("agencies", found.agencies.join(", "))];
                    let sentence = words::JOINED.with(lang, &places.each_ref().map(|(at, text)| (*at, text.as_str())));
                    self.drop();
                    keeping.done.set(Some(Done { sentence, link: None }));
                    keeping.load();
                }
                Ok(found) => {
                    self.checked.try_set(Some(found));
                    browser::focus_on(FOUND_ID);
                }
                Err(why) => drop(self.failure.try_set(Some(why))),
            }
        });
    }

    fn drop(self) {
        self.checked.set(None);
        self.chosen.set(Vec::new());
        self.key.set(browser::new_key());
    }

    /// Reads the files that were picked, one after the other.
    fn read(self, picked: Vec<web_sys::File>) {
        leptos::task::spawn_local(async move {
            let mut files = Vec::new();
            for file in picked {
                if let Ok(text) = JsFuture::from(file.text()).await {
                    files.push(NamedText { name: file.name(), text: text.as_string().unwrap_or_default() });
                }
            }
            self.chosen.set(files);
            self.key.set(browser::new_key());
            self.ask(false);
        });
    }
}

/// The section.
#[component]
pub fn Join() -> impl IntoView {
    let files = Files {
        chosen: RwSignal::new(Vec::new()),
        checked: RwSignal::new(None),
        failure: RwSignal::new(None),
        busy: RwSignal::new(false),
        key: RwSignal::new(browser::new_key()),
        keeping: Keeping::here(),
    };
    let bring = move |event: web_sys::Event| {
        let input: web_sys::HtmlInputElement = event_target(&event);
        // Taken out of the list before it is emptied with the field.
        if let Some(picked) = input.files() {
            files.read((0..picked.length()).filter_map(|nth| picked.get(nth)).collect());
        }
        // The same files, changed once more, are to be heard again.
        input.set_value("");
    };
    let found = drawn(move || {
        maybe(files.checked.get().map(|checked| match checked.faults.is_empty() {
            true => fine(files, checked),
            false => wrong(checked.faults),
        }))
    });
    let busy = move || files.busy.get().then(|| view! { <p class="muted" role="status">{say(BUSY)}</p> });
    view! {
        <section class="panel">
            <h2>{say(words::JOIN)}</h2>
            <p class="muted">{say(words::JOIN_LEAD)}</p>
            <label class="pick button secondary" for="bawa-instansi">
                {say(words::JOIN_PICK)}
            </label>
            <input
                class="visually-hidden"
                id="bawa-instansi"
                type="file"
                multiple
                accept=".toml,application/toml,text/plain"
                on:change=bring
            />
            {busy}
            <FailureNotice failure=files.failure then=NOT_DONE />
            {found}
        </section>
    }
    .into_any()
}

fn wrong(faults: Vec<NamedFault>) -> AnyView {
    let rows = faults.into_iter().map(|NamedFault { name, line, sentence }| {
        let text = said(move |lang| match name.as_str() {
            "" | "*" => sentence.clone(),
            name => words::JOIN_FAULT.with(lang, &[("name", name), ("line", &line.to_string()), ("what", &sentence)]),
        });
        view! { <li>{text}</li> }.into_any()
    });
    view! {
        <div class="notice problem" role="alert" id=FOUND_ID tabindex="-1">
            <strong>{say(words::JOIN_WRONG)}</strong>
            <ul>{all(rows)}</ul>
        </div>
    }
    .into_any()
}

fn fine(files: Files, checked: JoiningChecked) -> AnyView {
    view! {
        <div class="notice info" id=FOUND_ID tabindex="-1">
            <strong>{say_with(words::JOIN_FOUND, vec![("agencies", checked.agencies.join(", "))])}</strong>
            <p>{say_with(words::JOIN_PROCEDURES, vec![("procedures", checked.procedures.join(" · "))])}</p>
        </div>
        <div class="buttons">
            <button class="button" type="button" on:click=move |_| files.ask(true)>
                {say(words::JOIN_DO)}
            </button>
            <button class="button quiet" type="button" on:click=move |_| files.drop()>
                {say(words::JOIN_DROP)}
            </button>
        </div>
    }
    .into_any()
}
