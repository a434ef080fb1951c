//! The box for a pasted message, the messages of a chat to choose among, and the mark of what was read out of
//! them. Absent: the reading (see `super::paste`).

use leptos::prelude::*;
use shared::form::Field;
use shared::intake::{Kind, Message};
use shared::text;
use shared::time::short_moment;
use shared::words::console::entry as words;
use web_sys::{DragEvent, HtmlInputElement};

use super::{Entry, PREFIX};
use crate::console::queue::Queue;
use crate::console::session::Staff;
use crate::drawn::{Show, memo};
use crate::lang::{said, say, use_lang};
use crate::parts::{AreaField, Mark, chosen_files};

/// How much of a message its line shows, in characters.
const LINE_LEN: usize = 160;
/// How many of the words a field was read from are shown, in characters.
const FROM_LEN: usize = 90;

/// The box at the top: what is pasted into it is read at once.
#[component]
pub fn Reader(entry: Entry) -> impl IntoView {
    let (queue, staff) = (Queue::here(), Staff::here());
    let read = move || entry.read(queue, staff);
    // The box holds what was pasted only after the event.
    let pasted = move |_| set_timeout(read, std::time::Duration::ZERO);
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        let files = event.data_transfer().and_then(|carried| carried.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            entry.take_file(&file, queue, staff);
        }
    };
    let chosen = move |event: leptos::ev::Targeted<web_sys::Event, HtmlInputElement>| {
        let input = event.target();
        if let Some(file) = input.files().and_then(|files| chosen_files(&files).into_iter().next()) {
            entry.take_file(&file, queue, staff);
        }
        input.set_value("");
    };
    let file_id = format!("{PREFIX}ekspor");
    view! {
        <section
            class="panel"
            on:paste=pasted
            on:drop=dropped
            on:dragover=|event: DragEvent| event.prevent_default()
        >
            <AreaField
                field=Field::Original
                value=entry.value(Field::Original)
                problems=entry.problems
                label=words::PASTE
                hint=words::PASTE_HINT
                mark=Mark::Optional
                rows=4
                prefix=PREFIX
            />
            <Show when=move || entry.paste.cut.get()>
                <p class="hint" role="status">
                    {say(words::PASTE_CUT)}
                </p>
            </Show>
            <div class="buttons">
                <button class="button secondary small" type="button" on:click=move |_| read()>
                    {say(words::PASTE_READ)}
                </button>
                <input
                    class="visually-hidden"
                    id=file_id.clone()
                    type="file"
                    accept=".txt,text/plain"
                    on:change:target=chosen
                />
                <label class="button secondary small pick" for=file_id>
                    {say(words::PASTE_FILE)}
                </label>
            </div>
            <Chat entry />
        </section>
    }
}

/// The messages, where there are several.
#[component]
fn Chat(entry: Entry) -> impl IntoView {
    let messages = entry.paste.messages;
    let several = memo(move || messages.with(|all| all.len() > 1));
    // Drawn anew when another text is read, and not with each tick.
    let heads = memo(move || messages.with(|all| all.iter().map(|one| one.head.clone()).collect::<Vec<_>>()));
    let lines = move || {
        heads.track();
        let all = messages.get_untracked();
        all.into_iter().enumerate().map(|(at, message)| view! { <Line entry at message /> }).collect_view()
    };
    view! {
        <Show when=move || several.get()>
            <fieldset class="chat">
                <legend>{say(words::CHAT)}</legend>
                <p class="hint">{say(words::CHAT_HINT)}</p>
                <ul class="chat-lines" tabindex="0" aria-label=said(|lang| words::CHAT.in_lang(lang).to_owned())>
                    {lines}
                </ul>
            </fieldset>
        </Show>
    }
}

#[component]
fn Line(entry: Entry, at: usize, message: Message) -> impl IntoView {
    let (queue, staff, lang) = (Queue::here(), Staff::here(), use_lang());
    let id = format!("{PREFIX}pesan-{at}");
    let zone = queue.known.with_untracked(|known| known.as_ref().map(|known| known.zone));
    let moment = message.at.zip(zone);
    let when = move || moment.map(|(at, zone)| short_moment(at, zone, lang.get()));
    let kind = message.kind;
    let told = match kind {
        Kind::Said => text::summary(&message.text, LINE_LEN),
        Kind::Media | Kind::Deleted | Kind::System => String::new(),
    };
    let instead = said(move |lang| {
        let words = match kind {
            Kind::Said => return String::new(),
            Kind::Media => words::CHAT_MEDIA,
            Kind::Deleted => words::CHAT_DELETED,
            Kind::System => words::CHAT_SYSTEM,
        };
        words.in_lang(lang).to_owned()
    });
    let head = view! { <span class="hint">{message.sender.clone()} " " {when}</span> };
    if kind != Kind::Said {
        return view! { <li class="muted">{head} " " {instead}</li> }.into_any();
    }
    let ticked = move || entry.paste.messages.with(|all| all.get(at).is_some_and(|message| message.chosen));
    let tick = move |event: leptos::ev::Targeted<web_sys::Event, HtmlInputElement>| {
        entry.choose(at, event.target().checked(), queue, staff);
    };
    view! {
        <li class="choice">
            <input type="checkbox" id=id.clone() prop:checked=ticked on:change:target=tick />
            <label for=id>{head} " " {told}</label>
        </li>
    }
    .into_any()
}

/// A field with the words its content was read from, while nobody has changed it.
#[component]
pub fn Proposed(entry: Entry, field: Field, children: Children) -> impl IntoView {
    let from = entry.read_from(field);
    let id = format!("{PREFIX}{}-dari", field.code());
    let is = memo(move || from.with(Option::is_some));
    let described = {
        let id = id.clone();
        move || is.get().then(|| id.clone())
    };
    let sentence = said(move |lang| {
        let words = from.get().unwrap_or_default();
        let shown = text::summary(&words, FROM_LEN);
        if shown.is_empty() {
            words::PROPOSED.in_lang(lang).to_owned()
        } else {
            words::PROPOSED_FROM.with(lang, &[("words", &shown)])
        }
    });
    view! {
        <div class:proposed=move || is.get() role="group" aria-describedby=described>
            {children()}
            <Show when=move || is.get()>
                <p class="proposed-from" id=id.clone()>
                    {sentence}
                </p>
            </Show>
        </div>
    }
}
