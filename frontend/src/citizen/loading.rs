//! Waiting for something from the server, and asking again when it did not come.

use std::future::Future;

use leptos::prelude::*;
use shared::words::citizen::app as words;

use crate::client::Failure;
use crate::drawn::later;
use crate::lang::{said, say};
use crate::parts::{Notice, NoticeKind};

/// Something asked of the server: nothing yet, or what came of it.
pub type Asked<T> = RwSignal<Option<Result<T, Failure>>>;

/// Asks, and says here what comes of it.
pub fn ask<T: Send + Sync + 'static>(into: Asked<T>, asking: impl Future<Output = Result<T, Failure>> + 'static) {
    into.set(None);
    later(async move {
        let came = asking.await;
        // The page that asked may be gone.
        let _ = into.try_set(Some(came));
    });
}

/// Says that something is on its way.
#[component]
pub fn Waiting() -> impl IntoView {
    view! { <p class="loading" role="status">{say(words::LOADING)}</p> }
}

/// Says that something did not come, with a button that asks again.
#[component]
pub fn NotLoaded(failure: Failure, again: Box<dyn Fn() + Send>) -> impl IntoView {
    let title = said(move |lang| failure.sentence(lang));
    view! {
        <Notice kind=NoticeKind::Problem title=title>
            <p>{say(words::FAILURE_LOADING)}</p>
            <p>
                <button class="button secondary small" type="button" on:click=move |_| again()>
                    {say(words::TRY_AGAIN)}
                </button>
            </p>
        </Notice>
    }
    .into_any()
}
