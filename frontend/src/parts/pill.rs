//! Where a case stands as a pill: word, shape and colour together. Absent: due moments.

use leptos::prelude::*;
use shared::procedure::State;
use shared::words::Words;

use crate::lang::said;

/// The class of a state's pill, which gives colour and shape.
#[must_use]
pub const fn state_tone(state: State) -> &'static str {
    match state {
        State::Received | State::Registered | State::Verifying | State::RecapDraft => "neutral",
        State::Classified
        | State::Forwarded
        | State::Dispositioned
        | State::InProgress
        | State::AnswerReady
        | State::RecapSubmitted
        | State::RecapEvaluated
        | State::RecapDispositioned => "waiting",
        State::AwaitingReporter | State::AwaitingConfirmation | State::Returned => "soon",
        State::Answered | State::Closed | State::RecapArchived => "done",
        State::Withdrawn | State::Rejected | State::HandedBack => "neutral cross",
    }
}

/// A pill of any tone (`done`, `waiting`, `soon`, `late`, `neutral`) and text.
#[component]
pub fn Pill(
    /// Its tone, a class of the stylesheet.
    tone: &'static str,
    /// Its words.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! { <span class=format!("state {tone}")>{text}</span> }.into_any()
}

/// The pill of a state, in the register's own words or in others.
#[component]
pub fn StatePill(
    /// The state.
    state: State,
    /// Words for this reader instead of the register's.
    #[prop(optional)]
    words: Option<Words>,
) -> impl IntoView {
    let words = words.unwrap_or_else(|| state.words());
    view! { <Pill tone=state_tone(state) text=said(move |lang| words.in_lang(lang).to_owned()) /> }
}
