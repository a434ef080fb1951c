//! The working answer as it is drawn: the newest version, where it stands, who did what, and what may be done.
//! Absent: the state and the sending (see `super::working`).

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::answer::review::{Entry, Move, Standing, newest, reviewers};
use shared::form::Field;
use shared::procedure::Role;
use shared::time::short_moment;
use shared::words::answer as words;
use shared::words::console as page_words;
use shared::words::console::actions;

use super::Folder;
use super::composer::Composer;
use super::working::{Doing, WORK_PREFIX, Working};
use crate::drawn::{all, drawn, maybe};
use crate::lang::{said, say, use_lang};
use crate::parts::{AreaField, FailureNotice, Notice, NoticeKind, SendButton, holder_name, office_name};

/// Whether the approval of the post is asked: then it stands at the head of the page.
fn asked(working: Working) -> Memo<bool> {
    Memo::new(move |_| working.may(Move::Approve))
}

/// What waits for the post's approval, at the head of the page.
#[component]
pub fn ToApprove() -> impl IntoView {
    let working = Working::here();
    let asked = asked(working);
    view! {
        <Show when=move || asked.get()>
            <section class="panel" aria-labelledby="rancangan">
                <Newest />
                <Judge />
            </section>
        </Show>
    }
}

/// The working answer for everybody else who reads it.
#[component]
pub fn WorkingDraft() -> impl IntoView {
    let (folder, working) = (Folder::here(), Working::here());
    let asked = asked(working);
    let writes = Memo::new(move |_| working.may(Move::Draft));
    let any = Memo::new(move |_| writes.get() || working.entries.with(|entries| !entries.is_empty()));
    let needed = folder.part(|view| !view.procedure.review().is_empty());
    view! {
        <Show when=move || any.get() && !asked.get()>
            <details prop:open=move || working.entries.with(|entries| !entries.is_empty())>
                <summary id="rancangan-ringkas">
                    {say(words::WORK)} " " <Mark />
                </summary>
                <Show when=move || needed.get()>
                    <p class="hint">{say(words::WORK_NEEDED)}</p>
                </Show>
                <Newest />
                {move || match (writes.get(), working.doing.get()) {
                    (true, Doing::Writing) => view! { <Write /> }.into_any(),
                    (true, _) => view! { <Begin /> }.into_any(),
                    (false, _) => ().into_any(),
                }}
            </details>
        </Show>
    }
}

/// Where it stands, in a word.
#[component]
fn Mark() -> impl IntoView {
    let (folder, working, lang) = (Folder::here(), Working::here(), use_lang());
    move || {
        let lang = lang.get();
        let named = |words: shared::words::Words, role: Role| {
            folder.view.with(|view| words.with(lang, &[("office", &office_name(&view.agency, role, lang))]))
        };
        let (tone, text) = match working.standing() {
            Standing::Nothing => return None,
            Standing::Drafted => ("state neutral", words::WORK_DRAFTED.in_lang(lang).to_owned()),
            Standing::Asked(role) => ("state waiting dot", named(words::WORK_ASKED, role)),
            Standing::SentBack(role) => ("state late cross", named(words::WORK_SENT_BACK, role)),
            Standing::Approved(role) => ("state done", named(words::WORK_APPROVED, role)),
        };
        Some(view! { <span class=tone>{text}</span> })
    }
}

/// The newest version, the remarks that came back, and all that went before.
#[component]
fn Newest() -> impl IntoView {
    let (working, lang) = (Working::here(), use_lang());
    let folder = Folder::here();
    let line = move |entry: &Entry| {
        let lang = lang.get();
        folder.view.with(|view| {
            let office = holder_name(&view.agency, entry.role, entry.unit.as_ref(), lang);
            let moment = short_moment(entry.at, view.calendar.zone, lang);
            let places = [("nth", entry.nth.to_string()), ("office", office), ("moment", moment)];
            let places: Vec<(&str, &str)> = places.iter().map(|(name, value)| (*name, value.as_str())).collect();
            format!("{} · {}", words::WORK_BY.with(lang, &places), entry.action.words().in_lang(lang))
        })
    };
    let message = move |entry: &Entry| {
        let body = if entry.action.writes() { entry.whole() } else { entry.text.clone() };
        let side = if entry.action.writes() { "message agency" } else { "message" };
        view! {
            <div class=side>
                <div class="message-head">
                    <strong>{line(entry)}</strong>
                </div>
                <p>{body}</p>
            </div>
        }
        .into_any()
    };
    drawn(move || {
        let entries = working.entries.get();
        let remarks = entries.last().filter(|last| last.action == Move::SendBack).map(message);
        let version = newest(&entries).map(message);
        let older = entries.len() > 1;
        let history = all(entries.iter().map(|entry| view! { <li>{message(entry)}</li> }.into_any()));
        view! {
            <h2 id="rancangan" class="visually-hidden">{say(words::WORK)}</h2>
            {version}
            {remarks}
            {maybe(older.then(|| view! {
                <details>
                    <summary>{say(words::WORK_HISTORY)}</summary>
                    <ol class="talk">{history}</ol>
                </details>
            }))}
        }
        .into_any()
    })
}

/// The two buttons of whoever was asked, and the remarks.
#[component]
fn Judge() -> impl IntoView {
    let working = Working::here();
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        working.send(Move::SendBack, None);
    };
    let buttons = move || {
        view! {
            <div class="buttons">
                <button
                    class="button"
                    type="button"
                    disabled=move || working.busy.get()
                    on:click=move |_| working.send(Move::Approve, None)
                >
                    {say(words::WORK_APPROVE)}
                </button>
                <button class="button secondary" type="button" on:click=move |_| working.send_back()>
                    {say(words::WORK_RETURN)}
                </button>
            </div>
        }
        .into_any()
    };
    let remarks = move || {
        view! {
            <form novalidate on:submit=send>
                <AreaField
                    field=Field::Remarks
                    value=working.remarks
                    problems=working.parts.problems
                    rows=4
                    prefix=WORK_PREFIX
                />
                <div class="buttons">
                    <SendButton label=words::WORK_RETURN busy_label=actions::SENDING busy=working.busy />
                    <Leave />
                </div>
            </form>
        }
        .into_any()
    };
    view! {
        <Overtaken />
        <FailureNotice failure=working.failure then=actions::NOT_SENT_KEPT />
        {move || if working.doing.get() == Doing::Returning { remarks() } else { buttons() }}
    }
}

#[component]
fn Begin() -> impl IntoView {
    let working = Working::here();
    view! {
        <div class="buttons">
            <button class="button secondary small" type="button" on:click=move |_| working.write()>
                {say(words::WORK_EDIT)}
            </button>
        </div>
    }
}

/// A version being written: saved, or sent to be approved.
#[component]
fn Write() -> impl IntoView {
    let (folder, working, lang) = (Folder::here(), Working::here(), use_lang());
    let of = folder.view.with_untracked(|view| reviewers(&view.procedure, folder.actor().role));
    let ask = of.into_iter().map(|role| {
        let label = move || {
            let office = folder.view.with(|view| office_name(&view.agency, role, lang.get()));
            words::WORK_ASK.with(lang.get(), &[("office", &office)])
        };
        view! {
            <button
                class="button"
                type="button"
                disabled=move || working.busy.get()
                on:click=move |_| working.send(Move::Ask, Some(role))
            >
                {label}
            </button>
        }
        .into_any()
    });
    let ask = all(ask);
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        working.send(Move::Draft, None);
    };
    view! {
        <form class="panel" novalidate on:submit=save>
            <Overtaken />
            <Composer parts=working.parts prefix=WORK_PREFIX />
            <FailureNotice failure=working.failure then=actions::NOT_SENT_KEPT />
            <div class="buttons">
                {ask}
                <button class="button secondary" type="submit" disabled=move || working.busy.get()>
                    {say(words::WORK_SAVE)}
                </button>
                <Leave />
            </div>
        </form>
    }
}

#[component]
fn Overtaken() -> impl IntoView {
    let working = Working::here();
    view! {
        <Show when=move || working.overtaken.get()>
            <Notice kind=NoticeKind::Problem title=said(|lang| words::WORK_STALE.in_lang(lang).to_owned())>
                ""
            </Notice>
        </Show>
    }
}

#[component]
fn Leave() -> impl IntoView {
    let working = Working::here();
    view! {
        <button class="button quiet" type="button" on:click=move |_| working.doing.set(Doing::Nothing)>
            {say(page_words::CLOSE)}
        </button>
    }
}
