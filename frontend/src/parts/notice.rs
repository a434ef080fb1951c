//! Notices: good news, a failure, a lost network. Absent: problems with fields (see `ErrorSummary`).

use leptos::ev;
use leptos::prelude::*;
use shared::words::Words;
use shared::words::citizen::app as words;

use crate::browser;
use crate::client::Failure;
use crate::drawn::{drawn, drawn_when, maybe};
use crate::lang::{said, say};

/// What a notice is about, which decides its colour, its shape and how it is announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something to know.
    Info,
    /// Something that worked.
    Success,
    /// Something that did not.
    Problem,
}

impl NoticeKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Info => "notice info",
            Self::Success => "notice success",
            Self::Problem => "notice problem",
        }
    }

    const fn role(self) -> &'static str {
        match self {
            Self::Info | Self::Success => "status",
            Self::Problem => "alert",
        }
    }
}

/// A notice with a title and what follows from it.
#[component]
pub fn Notice(
    /// What it is about.
    kind: NoticeKind,
    /// What happened, in a line.
    #[prop(into)]
    title: Signal<String>,
    /// More, as paragraphs and buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class=kind.class() role=kind.role()>
            <strong>{title}</strong>
            {maybe(children.map(|children| children()))}
        </div>
    }
    .into_any()
}

/// A request that failed: what happened, what is safe, what to do. Nothing while there is no failure.
#[component]
pub fn FailureNotice(
    /// The failure.
    #[prop(into)]
    failure: Signal<Option<Failure>>,
    /// What is safe and what to do.
    then: Words,
) -> impl IntoView {
    let then = say(then);
    drawn(move || {
        maybe(failure.get().map(|failure| {
            let title = said(move |lang| failure.sentence(lang));
            view! {
                <Notice kind=NoticeKind::Problem title=title>
                    <p>{then}</p>
                </Notice>
            }
        }))
    })
}

/// Says when the phone has no network, and what is safe meanwhile.
#[component]
pub fn OfflineNotice() -> impl IntoView {
    let online = RwSignal::new(browser::online());
    let gone = window_event_listener(ev::offline, move |_| online.set(false));
    let back = window_event_listener(ev::online, move |_| online.set(true));
    on_cleanup(move || {
        gone.remove();
        back.remove();
    });
    let sentence = say(words::OFFLINE);
    view! {
        <div role="status">
            {drawn_when(
                move || !online.get(),
                move || view! { <p class="notice offline"><span>{sentence}</span></p> }.into_any(),
            )}
        </div>
    }
    .into_any()
}
