//! A place that a script of ours fills in, brought when it is needed (`public/tempat.js`, `public/dikte.js`).
//! What such a script does is the browser's own business, of which the app need know no more than what came
//! of it. Absent: the scripts; without them the place stays empty.

use leptos::prelude::*;
use shared::words::Words;

use crate::browser;
use crate::lang::said;

/// The place: which script fills it and as what, the id of the field it is for, what it should know, the
/// sentences it says in the order it expects them, and who hears what came of it.
pub fn helped(
    script: &str,
    what: &'static str,
    field: &'static str,
    known: String,
    says: &'static [Words],
    heard: Box<dyn Fn(String)>,
) -> AnyView {
    browser::bring(script);
    let says = said(move |lang| says.iter().map(|words| words.in_lang(lang)).collect::<Vec<_>>().join("|"));
    view! {
        <div
            data-bantu=what
            data-untuk=field
            data-tahu=known
            data-kata=says
            on:input=move |event| heard(event_target_value(&event))
        ></div>
    }
    .into_any()
}
