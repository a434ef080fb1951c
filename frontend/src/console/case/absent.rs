//! What stands where a case does not: it is gone, it is not to be had, it could not be loaded. Absent: which it is.

use leptos::prelude::*;
use shared::words::console as page_words;
use shared::words::console::case as words;

use super::{Folder, TITLE_ID};
use crate::browser;
use crate::client::Failure;
use crate::lang::{said, say, use_lang};
use crate::parts::{Notice, NoticeKind};

/// A case that one's own step has just taken out of sight.
#[component]
pub fn Gone() -> impl IntoView {
    let (folder, lang) = (Folder::here(), use_lang());
    let number = folder.view.with_untracked(|view| view.case.number.as_ref().map(ToString::to_string));
    browser::focus_on(TITLE_ID);
    let title = move || {
        let unnumbered = || page_words::UNNUMBERED.in_lang(lang.get()).to_owned();
        words::CASE_GONE.with(lang.get(), &[("number", &number.clone().unwrap_or_else(unnumbered))])
    };
    view! {
        <h1 id=TITLE_ID tabindex="-1">
            {title}
        </h1>
        <p class="muted">{say(words::CASE_GONE_MORE)}</p>
    }
}

/// A case that is not there, or not for this post: the two are told apart by nobody.
#[component]
pub fn Unknown() -> impl IntoView {
    view! {
        <Notice kind=NoticeKind::Info title=said(|lang| words::CASE_UNKNOWN.in_lang(lang).to_owned())>
            <p>{say(words::CASE_UNKNOWN_MORE)}</p>
        </Notice>
    }
}

/// A case that could not be loaded.
#[component]
pub fn Failed(failure: Failure, retry: Callback<()>) -> impl IntoView {
    view! {
        <Notice kind=NoticeKind::Problem title=said(|lang| words::CASE_OFFLINE.in_lang(lang).to_owned())>
            <p>{said(move |lang| failure.sentence(lang))}</p>
            <p>
                <button class="button secondary small" type="button" on:click=move |_| retry.run(())>
                    {say(page_words::TRY_AGAIN)}
                </button>
            </p>
        </Notice>
    }
}
