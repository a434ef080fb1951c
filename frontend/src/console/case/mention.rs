//! Buttons that put the handle of an office into a note. Absent: which there are, and what is none, which are the
//! server's to say (see `shared::mention`).

use leptos::prelude::*;
use shared::form::Field;
use shared::words::contribution as words;

use super::Folder;
use super::sheet::{PREFIX, Sheet};
use crate::browser;
use crate::drawn::all;
use crate::lang::say;

/// The handles as buttons.
pub fn handles(sheet: Sheet) -> AnyView {
    let text = sheet.value(Field::Text);
    let known = Folder::here().view.with_untracked(|view| view.handles.clone());
    let buttons = all(known.into_iter().map(|word| {
        let shown = format!("@{word}");
        let put = move |_| {
            text.update(|typed| *typed = format!("{} @{word} ", typed.trim_end()));
            browser::focus_on(&format!("{PREFIX}{}", Field::Text.code()));
        };
        view! { <button class="button secondary small" type="button" on:click=put>{shown}</button> }.into_any()
    }));
    view! { <div class="buttons" role="group" aria-label=say(words::MENTION_ADD)>{buttons}</div> }.into_any()
}
