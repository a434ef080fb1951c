//! Small fields that a room's forms are made of. They keep what is typed by themselves and tell it on; the server
//! judges it. Absent: problems beside a field; a draft's faults are sentences that name theirs.

use leptos::prelude::*;
use shared::words::Words;

use crate::lang::say;

/// Hears what was typed.
pub type Heard = Box<dyn Fn(String)>;

/// A field of one line; `kind` is the input's type.
pub fn line(id: String, label: Words, kind: &'static str, value: String, heard: Heard) -> AnyView {
    view! {
        <div class="field">
            <label for=id.clone()>{say(label)}</label>
            <input
                id=id
                type=kind
                autocomplete="off"
                value=value
                on:input:target=move |event| heard(event.target().value())
            />
        </div>
    }
    .into_any()
}

/// A field of several lines.
pub fn area(id: String, label: Words, value: String, heard: Heard) -> AnyView {
    view! {
        <div class="field">
            <label for=id.clone()>{say(label)}</label>
            <textarea id=id rows="3" on:input:target=move |event| heard(event.target().value())>
                {value}
            </textarea>
        </div>
    }
    .into_any()
}

/// A choice of one among several, each a value and a name.
pub fn choice(id: String, label: Words, options: Vec<(String, String)>, value: String, heard: Heard) -> AnyView {
    let rows = options.into_iter().map(|(code, name)| {
        let chosen = code == value;
        view! {
            <option value=code selected=chosen>
                {name}
            </option>
        }
    });
    view! {
        <div class="field">
            <label for=id.clone()>{say(label)}</label>
            <select id=id on:change:target=move |event| heard(event.target().value())>
                {rows.collect_view()}
            </select>
        </div>
    }
    .into_any()
}

/// A switch.
pub fn tick(id: String, label: String, set: bool, heard: Box<dyn Fn(bool)>) -> AnyView {
    view! {
        <div class="choice">
            <input type="checkbox" id=id.clone() checked=set on:change:target=move |event| heard(event.target().checked()) />
            <label for=id>{label}</label>
        </div>
    }
    .into_any()
}

/// A button that takes something off a list, named for a screen reader.
pub fn remove(name: String, heard: Box<dyn Fn()>) -> AnyView {
    view! {
        <button class="button quiet small" type="button" on:click=move |_| heard()>
            {say(shared::words::console::admin::REMOVE)}
            <span class="visually-hidden">" " {name}</span>
        </button>
    }
    .into_any()
}

/// A text with commas as its parts, without empty ones.
pub fn parts(text: &str, between: char) -> Vec<String> {
    text.split(between).map(str::trim).filter(|part| !part.is_empty()).map(ToOwned::to_owned).collect()
}
