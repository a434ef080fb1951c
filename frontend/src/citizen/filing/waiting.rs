//! What stands above and instead of the form: a draft that was not finished, and a complaint that waits for a
//! network. Absent: keeping and sending them (see `left` and `citizen::drafts`).

use leptos::prelude::*;
use shared::form::Field;
use shared::time::long_moment;
use shared::words::Words;
use shared::words::citizen::phone as words;

use super::step::Step;
use super::{Filing, go_to, left};
use crate::browser;
use crate::citizen::drafts::{self, Queued, Saved};
use crate::citizen::frame::{HEADING, MINE, linked};
use crate::citizen::route::Route;
use crate::drawn::{drawn, later, maybe};
use crate::lang::{said, say};
use crate::parts::{Notice, NoticeKind};

/// How much of a text is shown again, in characters.
const EXCERPT_LEN: usize = 200;

/// Asks whether to go on with a draft that was not finished.
#[component]
pub fn Unfinished(filing: Filing) -> impl IntoView {
    let route = Route::get();
    let ask = move || {
        let drafts = filing.offered.get();
        let Some(draft) = drafts.first().cloned() else { return ().into_any() };
        let (at, zone) = (drafts::moment(&draft), filing.page.with_value(|page| page.zone));
        let when = said(move |lang| words::RESUME_WHEN.with(lang, &[("moment", &long_moment(at, zone, lang))]));
        let story = draft
            .within(drafts::ANSWERS)
            .map(|answers| excerpt(&answers.text(Field::Story.code())))
            .unwrap_or_default();
        let go_on = move |_| {
            filing.resume(&draft);
            let at = draft.text(drafts::AT);
            if at.starts_with('/') {
                route.go(&at);
            }
            browser::focus_on(HEADING);
        };
        view! {
            <Notice kind=NoticeKind::Info title=said(|lang| words::RESUME_TITLE.in_lang(lang).to_owned())>
                {maybe((!story.is_empty()).then(|| view! { <p>"“" {story} "”"</p> }))}
                <p>{when}</p>
                <p class="row">
                    <button class="button small" type="button" on:click=go_on>{say(words::RESUME)}</button>
                    <button class="button secondary small" type="button" on:click=move |_| filing.begin_new()>
                        {say(words::RESUME_NOT)}
                    </button>
                </p>
                <p class="hint">{say(words::RESUME_STAYS)}</p>
            </Notice>
        }
        .into_any()
    };
    drawn(ask)
}

/// Whether what is typed is on the phone.
#[component]
pub fn SavedMark(filing: Filing) -> impl IntoView {
    let saved = filing.saved;
    let busy = Signal::derive(move || saved.get() == Saved::Soon);
    let text = said(move |lang| match saved.get() {
        Saved::Nothing => String::new(),
        Saved::Soon => words::SAVING.in_lang(lang).to_owned(),
        Saved::All => words::SAVED.in_lang(lang).to_owned(),
    });
    // Its place is there before its words are: nothing may move under a thumb.
    view! {
        <p class="saved" class:busy=busy>
            {text}
        </p>
    }
}

/// The page of a complaint that waits: what was written, when, and that it goes by itself.
#[component]
pub fn QueuedPage(filing: Filing, queued: Queued) -> impl IntoView {
    let (zone, at) = (filing.page.with_value(|page| page.zone), queued.at);
    let story = filing.value(Field::Story).with_untracked(|story| excerpt(story));
    let go = go_to(filing);
    let change = move |_| {
        later(async move {
            if left::take_out(filing).await {
                go(Step::Check);
            }
        });
    };
    let fact = |label: Words, text: Signal<String>| {
        view! {
            <div>
                <dt>{say(label)}</dt>
                <dd>{text}</dd>
            </div>
        }
        .into_any()
    };
    let finger = queued.finger;
    let finger = maybe((!finger.is_empty()).then(|| fact(words::QUEUED_FINGER, Signal::stored(finger))));
    view! {
        <section class="receipt waits">
            <h1 id=HEADING tabindex="-1">{say(words::QUEUED_TITLE)}</h1>
            <p>
                <span class="state waiting">{say(words::QUEUED_STATE)}</span>
            </p>
            <p>{say(words::QUEUED_LEAD)}</p>
        </section>
        <dl class="answers">
            {fact(words::QUEUED_TO, Signal::stored(filing.agency_name()))}
            {fact(words::QUEUED_AT, said(move |lang| long_moment(at, zone, lang)))} {finger}
            {fact(words::QUEUED_STORY, Signal::stored(story))}
        </dl>
        <p>{say(words::QUEUED_THEN)}</p>
        <div class="buttons">
            <button class="button" type="button" on:click=|_| drafts::send()>{say(words::QUEUED_NOW)}</button>
            <button class="button secondary" type="button" on:click=change>{say(words::QUEUED_CHANGE)}</button>
            <a class="button quiet" href=linked(MINE)>{say(words::MINE_TITLE)}</a>
        </div>
    }
    .into_any()
}

fn excerpt(text: &str) -> String {
    let text = text.trim();
    match text.char_indices().nth(EXCERPT_LEN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
