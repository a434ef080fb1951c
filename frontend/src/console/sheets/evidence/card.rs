//! What is typed of one photo, and its mark. Absent: the rest of the form.

use leptos::prelude::*;
use shared::evidence::Mark;
use shared::wire::PhotoClaim;
use shared::words::evidence as words;

use super::super::super::case::Folder;
use super::super::super::fields::lying;
use crate::drawn::all;
use crate::lang::say;

/// What is typed of a photo.
#[derive(Clone, Copy)]
pub(super) struct Card {
    pub(super) mark: RwSignal<String>,
    pub(super) caption: RwSignal<String>,
    pub(super) taken_at: RwSignal<String>,
}

impl Card {
    pub(super) fn of(folder: Folder, file: &str) -> Self {
        let text = |what: &str, preset: &str| lying(format!("{}/bukti/{file}/{what}", folder.id()), preset.to_owned());
        Self { mark: text("tanda", Mark::After.code()), caption: text("keterangan", ""), taken_at: text("waktu", "") }
    }

    pub(super) fn claim(self, file: String) -> PhotoClaim {
        let mark = Mark::from_code(&self.mark.get_untracked()).unwrap_or(Mark::After);
        PhotoClaim { file, mark, caption: self.caption.get_untracked(), taken_at: self.taken_at.get_untracked() }
    }
}

/// Before or after.
pub(super) fn marks(title: &str, value: RwSignal<String>) -> AnyView {
    let name = format!("{title}-tanda");
    let rows = all(Mark::ALL.iter().map(|mark| {
        let (id, code) = (format!("{name}-{}", mark.code()), mark.code());
        view! {
            <div class="choice">
                <input
                    type="radio"
                    id=id.clone()
                    name=name.clone()
                    value=code
                    prop:checked=move || value.with(|chosen| chosen == code)
                    on:change=move |_| value.set(code.to_owned())
                />
                <label for=id>{say(mark.words())}</label>
            </div>
        }
        .into_any()
    }));
    view! {
        <fieldset>
            <legend>{say(words::MARK)}</legend>
            {rows}
        </fieldset>
    }
    .into_any()
}
