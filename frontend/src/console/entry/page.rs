//! The screen on which a complaint is entered at a desk. Absent: what becomes of it (see the entry
//! itself).

use leptos::prelude::*;
use shared::form::Field;
use shared::procedure::{Channel, Kind};
use shared::words::console as page_words;
use shared::words::console::entry as words;
use shared::words::{Words, form as labels};

use super::matter::Matter;
use super::person::Person;
use super::reader::{Proposed, Reader};
use super::receipt::Kept;
use super::{Entry, PREFIX};
use crate::browser;
use crate::console::address;
use crate::console::queue::Queue;
use crate::console::session::Staff;
use crate::drawn::{Show, memo};
use crate::lang::{said, say, use_lang};
use crate::parts::{
    AreaField, Choice, ChoiceField, ErrorSummary, FilePicker, LineField, Mark, Name, Notice, NoticeKind, OfflineNotice,
    SelectField, SendButton,
};

/// The element that takes the focus when its complaint was kept.
pub const TITLE_ID: &str = "judul-catat";

/// The box that takes the focus when there is something to enter.
pub const PASTE_ID: &str = "catat-original";

/// The screen, for posts that may enter complaints.
#[component]
pub fn EntryPage() -> impl IntoView {
    let (queue, staff, entry, lang) = (Queue::here(), Staff::here(), Entry::here(), use_lang());
    Effect::new(move || {
        let page = words::ENTRY.in_lang(lang.get());
        browser::set_title(&page_words::AND_ADUAN.with(lang.get(), &[("page", page)]));
    });
    let role = memo(move || staff.post.get().map(|post| post.role));
    let allowed = memo(move || {
        let role = role.get()?;
        queue.known.with(|known| known.as_ref().map(|known| !known.channels(role).is_empty()))
    });
    let kept = memo(move || entry.receipt.with(Option::is_some));
    Effect::new(move || {
        kept.track();
        if allowed.get() == Some(true) {
            browser::focus_on(if kept.get() { TITLE_ID } else { PASTE_ID });
        }
    });
    view! {
        <main class="case" id="isi" tabindex="-1">
            <a class="back" href=move || address::queue(queue.view.get())>
                {say(page_words::QUEUE)}
            </a>
            <OfflineNotice />
            {move || match (allowed.get(), kept.get()) {
                (None, _) => view! { <p class="loading" role="status">{say(page_words::LOADING)}</p> }.into_any(),
                (Some(false), _) => view! { <p class="muted">{say(words::ENTRY_NOT_YOURS)}</p> }.into_any(),
                (Some(true), true) => view! { <Kept entry /> }.into_any(),
                (Some(true), false) => view! { <Form entry /> }.into_any(),
            }}
        </main>
    }
}

#[component]
fn Form(entry: Entry) -> impl IntoView {
    let (queue, staff) = (Queue::here(), Staff::here());
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        entry.send(staff, queue);
    };
    let by_key = move |event: web_sys::KeyboardEvent| {
        if (event.ctrl_key() || event.meta_key()) && event.key() == "Enter" {
            event.prevent_default();
            entry.send(staff, queue);
        }
    };
    view! {
        <form novalidate on:submit=send on:keydown=by_key>
            <ErrorSummary problems=entry.problems prefix=PREFIX />
            <header class="case-head">
                <h1 id=TITLE_ID tabindex="-1">
                    {say(words::ENTRY)}
                </h1>
                <p class="muted">{say(words::ENTRY_LEAD)}</p>
            </header>
            <Reader entry />
            <Arrival entry />
            <Told entry />
            <Person entry />
            <h2>{say(words::ENTRY_FILES)}</h2>
            <FilePicker
                uploads=entry.uploads
                problems=entry.problems
                prefix=PREFIX
                hint=words::ENTRY_FILES_HINT
            />
            <Show when=move || entry.files_coming.get()>
                <p role="alert">{say(words::ENTRY_FILES_COMING)}</p>
            </Show>
            <NotSent entry />
            <div class="buttons">
                <SendButton label=words::ENTRY_SEND busy_label=words::ENTRY_SENDING busy=entry.busy />
                <span class="muted by-key">{say(words::ENTRY_SEND_KEY)}</span>
            </div>
        </form>
    }
}

/// How it came: channel, kind, number elsewhere, and when.
#[component]
fn Arrival(entry: Entry) -> impl IntoView {
    let (queue, staff) = (Queue::here(), Staff::here());
    let problems = entry.problems;
    let named = memo(move || {
        let role = staff.post.get().map(|post| post.role);
        let known = |role| queue.known.with(|known| known.as_ref().map(|known| known.channels(role)));
        role.and_then(known).unwrap_or_default().into_iter().map(channel_choice).collect::<Vec<_>>()
    });
    let kinds = memo(move || {
        let kinds = queue.known.with(|known| known.as_ref().map(|known| entry.kinds(known)).unwrap_or_default());
        kinds.into_iter().map(kind_choice).collect::<Vec<_>>()
    });
    let from_elsewhere = memo(move || entry.channel().is_some_and(Channel::numbered_elsewhere));
    view! {
        <Proposed entry field=Field::Channel><SelectField
            field=Field::Channel
            value=entry.value(Field::Channel)
            problems=problems
            choices=named
            none=words::ENTRY_CHANNEL_NONE
            prefix=PREFIX
        /></Proposed>
        <Show when=move || kinds.with(|kinds| !kinds.is_empty())>
            <ChoiceField
                field=Field::Kind
                value=entry.value(Field::Kind)
                problems=problems
                choices=kinds
                prefix=PREFIX
            />
        </Show>
        <Show when=move || from_elsewhere.get()>
            <Proposed entry field=Field::External><LineField
                field=Field::External
                value=entry.value(Field::External)
                problems=problems
                mark=Mark::Optional
                prefix=PREFIX
            /></Proposed>
        </Show>
        <Proposed entry field=Field::HappenedAt><LineField
            field=Field::HappenedAt
            value=entry.value(Field::HappenedAt)
            problems=problems
            label=words::ENTRY_CAME
            hint=words::ENTRY_CAME_HINT
            mark=Mark::Optional
            prefix=PREFIX
        /></Proposed>
    }
}

fn channel_choice(channel: Channel) -> Choice {
    Choice { code: channel.code().to_owned(), name: Name::Words(channel.words()), about: None }
}

fn kind_choice(kind: Kind) -> Choice {
    let about = Some(shared::words::citizen::about_kind(kind));
    Choice { code: kind.code().to_owned(), name: Name::Words(kind.words()), about }
}

/// What was told, in the reporter's own words.
#[component]
fn Told(entry: Entry) -> impl IntoView {
    let problems = entry.problems;
    let line = move |field, hint: Option<Words>| match hint {
        Some(hint) => view! {
            <Proposed entry field>
                <LineField field value=entry.value(field) problems hint mark=Mark::Optional prefix=PREFIX />
            </Proposed>
        }
        .into_any(),
        None => view! {
            <Proposed entry field>
                <LineField field value=entry.value(field) problems mark=Mark::Optional prefix=PREFIX />
            </Proposed>
        }
        .into_any(),
    };
    view! {
        <Proposed entry field=Field::Story><AreaField
            field=Field::Story
            value=entry.value(Field::Story)
            problems=problems
            hint=words::ENTRY_STORY_HINT
            counted=true
            prefix=PREFIX
        /></Proposed>
        {line(Field::Place, Some(labels::PLACE_HINT))}
        {line(Field::HappenedOn, None)}
        <Matter entry />
    }
}

/// Why it was not sent, and that what was typed is safe.
#[component]
fn NotSent(entry: Entry) -> impl IntoView {
    move || {
        let failure = entry.failure.get()?;
        let why = said(move |lang| failure.sentence(lang));
        Some(view! {
            <Notice kind=NoticeKind::Problem title=said(|lang| words::ENTRY_NOT_SENT.in_lang(lang).to_owned())>
                <p>{why}</p>
                <p>{say(words::ENTRY_KEPT)}</p>
            </Notice>
        })
    }
}
