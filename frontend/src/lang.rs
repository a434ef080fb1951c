//! The language of the screen: one signal, given as context by each app's root.
//!
//! [`say`] returns the same closure type for every sentence, so that a sentence costs the bundle its
//! text and nothing more. Absent: sentences (see `shared::words`).

use leptos::prelude::*;
use shared::words::{Lang, Words};

use crate::browser;

/// The context's own type, so that no other signal of a language is taken for it.
#[derive(Clone, Copy)]
struct Spoken(RwSignal<Lang>);

/// Gives the language to everything below, and keeps the page's `lang` attribute true to it.
pub fn provide_lang(lang: Lang) -> RwSignal<Lang> {
    let spoken = RwSignal::new(lang);
    provide_context(Spoken(spoken));
    Effect::new(move || browser::set_page_lang(spoken.get()));
    spoken
}

/// The language of the screen.
#[must_use]
pub fn use_lang() -> RwSignal<Lang> {
    expect_context::<Spoken>().0
}

/// A sentence that follows the language of the screen.
pub fn say(words: Words) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let lang = use_lang();
    move || words.in_lang(lang.get())
}

/// A sentence with its places filled, following the language of the screen.
#[must_use]
pub fn say_with(words: Words, places: Vec<(&'static str, String)>) -> Signal<String> {
    let lang = use_lang();
    Signal::derive(move || {
        let places: Vec<(&str, &str)> = places.iter().map(|(name, value)| (*name, value.as_str())).collect();
        words.with(lang.get(), &places)
    })
}

/// Words that are made for a language, following the language of the screen.
pub fn said(make: impl Fn(Lang) -> String + Send + Sync + 'static) -> Signal<String> {
    let lang = use_lang();
    Signal::derive(move || make(lang.get()))
}
