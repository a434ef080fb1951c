//! What the reporter can do now: one button a step offered, its form under it. Absent: which steps
//! those are.

use leptos::prelude::*;
use shared::case::{Actor, Offer, offers};
use shared::procedure::Action;
use shared::wire::{CaseView, TrackCommand};
use shared::words::citizen::app as words;
use shared::words::citizen::steps::{DISPUTE_SEND, Speech, speech};
use shared::words::{Lang, citizen};

use super::draft::Draft;
use super::rating::{rated_text, reopens_by, taken_as};
use super::{Said, Tracking};
use crate::browser;
use crate::citizen::frame::HEADING;
use crate::client::{self, Failure};
use crate::drawn::{all, drawn, drawn_when, later, maybe};
use crate::lang::{say, use_lang};
use crate::parts::{AreaField, ErrorSummary, FailureNotice, FilePicker, Mark, SendButton};

/// The steps offered now, each with the draft that belongs to it.
fn drafts_of(tracking: Tracking, view: &CaseView) -> Vec<Draft> {
    let offered = offers(&view.procedure, &view.case, &Actor::REPORTER, view.now);
    offered.into_iter().map(|offer| draft_of(tracking, offer)).collect()
}

fn draft_of(tracking: Tracking, offer: Offer) -> Draft {
    let known = tracking.drafts.with_untracked(|drafts| drafts.iter().copied().find(|own| own.is_for(&offer.step)));
    known.unwrap_or_else(|| {
        let written = tracking.written.with_value(|all| all.iter().find(|own| own.step == offer.step).cloned());
        let draft = tracking.make(|| Draft::new(offer.step, offer.action, written));
        tracking.drafts.update(|drafts| drafts.push(draft));
        draft
    })
}

/// The buttons, and what was written for a step that is no longer offered.
#[component]
pub fn Actions(tracking: Tracking, #[prop(into)] view: Signal<CaseView>) -> impl IntoView {
    let drafts = Memo::new_with_compare(
        move |_| view.with(|view| untrack(|| drafts_of(tracking, view))),
        |old, new| {
            let steps =
                |drafts: Option<&Vec<Draft>>| drafts.map(|all| all.iter().map(|own| own.step()).collect::<Vec<_>>());
            steps(old) != steps(new)
        },
    );
    let stranded = move || {
        let offered = drafts.get();
        let all = tracking.drafts.get();
        let lost = all.into_iter().filter(|own| offered.iter().all(|other| !other.is_for(&own.step())));
        lost.map(|own| own.text.get()).filter(|text| !text.trim().is_empty()).collect::<Vec<_>>()
    };
    let buttons = move || {
        view! {
            <h2>{say(citizen::CASE_ACTIONS)}</h2>
            <ul class="actions">
                <For each=move || drafts.get() key=|draft| draft.step() let(draft)>
                    <ActionRow tracking view draft />
                </For>
            </ul>
        }
        .into_any()
    };
    view! {
        {drawn_when(move || !drafts.get().is_empty(), buttons)}
        {drawn(move || all(stranded().into_iter().map(kept_text)).into_any())}
    }
}

/// What was written for a step that can no longer be taken.
fn kept_text(text: String) -> AnyView {
    view! {
        <h2>{say(citizen::KEPT)}</h2>
        <div class="panel">
            <p>{text}</p>
        </div>
    }
    .into_any()
}

#[component]
fn ActionRow(tracking: Tracking, view: Signal<CaseView>, draft: Draft) -> impl IntoView {
    let id = format!("tindakan-{}", draft.step());
    let Speech { title, effect, sure, .. } = speech(draft.action);
    let expanded = Signal::derive(move || if draft.open.get() { "true" } else { "false" });
    let form_id = id.clone();
    view! {
        <li>
            <button
                class="action"
                class:quiet=sure.is_some()
                type="button"
                aria-expanded=expanded
                aria-controls=id
                on:click=move |_| draft.open.update(|open| *open = !*open)
            >
                <span class="action-label">{say(title)}</span>
                <span class="action-effect">{say(effect)}</span>
            </button>
            {drawn_when(
                move || draft.open.get(),
                move || view! { <ActionForm tracking view draft id=form_id.clone() /> }.into_any(),
            )}
        </li>
    }
}

#[component]
fn ActionForm(tracking: Tracking, view: Signal<CaseView>, draft: Draft, id: String) -> impl IntoView {
    let lang = use_lang();
    let needs = draft.action.needs();
    let Speech { field, send, sure, .. } = speech(draft.action);
    // Ids must differ between the forms of a page; a form's own prefix lives as long as the page.
    let prefix = prefix(draft.action);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        take(tracking, draft, lang.get_untracked());
    };
    let mark = if needs.text_required { Mark::Needed } else { Mark::Optional };
    let rated = draft.action == Action::Confirm && view.with_untracked(|view| view.procedure.rating.is_some());
    let text = maybe(draft.asks().then(|| match rated {
        true => rated_text(view, draft, prefix, mark),
        false => view! { <AreaField field=Draft::FIELD value=draft.text problems=draft.problems label=field mark prefix rows=5 /> }
            .into_any(),
    }));
    // What a low mark brings about is not what the step is called.
    let label = Signal::derive(move || match rated && view.with(|view| reopens_by(view, draft)) {
        true => DISPUTE_SEND,
        false => send,
    });
    let mb = tracking.view.with_untracked(|view| view.as_ref().map_or(0, |view| view.recording_mb));
    draft.uploads.take_recordings(mb);
    let files = needs.files.then(|| view! { <FilePicker uploads=draft.uploads problems=draft.problems prefix /> });
    let files = maybe(files);
    view! {
        <form id=id novalidate on:submit=submit>
            <ErrorSummary problems=draft.problems prefix />
            {maybe(sure.map(|sure| view! { <p><strong>{say(sure)}</strong></p> }))}
            {text}
            {files}
            <FailureNotice failure=draft.failure then=words::ACTION_FAILED />
            <div class="buttons">
                <SendButton
                    label
                    busy_label=words::SENDING
                    busy=draft.busy
                    class=if sure.is_some() { "danger" } else { "" }
                />
            </div>
        </form>
    }
}

const fn prefix(action: Action) -> &'static str {
    match action {
        Action::Complete => "lengkapi-",
        Action::Confirm => "terjawab-",
        Action::Dispute => "belum-terjawab-",
        Action::Withdraw => "cabut-",
        Action::Reopen => "buka-",
        _ => "pesan-",
    }
}

/// Asks for the step. A case that has changed meanwhile is read again and the text kept.
fn take(tracking: Tracking, draft: Draft, lang: Lang) {
    if draft.busy.get_untracked() {
        return;
    }
    let command = draft.command();
    let action = tracking.view.with_untracked(|view| view.as_ref().map(|view| taken_as(view, draft)));
    if let Err(problems) = command.check_spoken(action.unwrap_or(draft.action)) {
        return draft.problems.set(problems);
    }
    let Some(version) = tracking.view.with_untracked(|view| view.as_ref().map(|view| view.case.version)) else {
        return;
    };
    draft.problems.set(Vec::new());
    draft.failure.set(None);
    draft.busy.set(true);
    let asked = TrackCommand { track: tracking.request(), version, command };
    later(async move {
        let came = client::track_command(&draft.key.get_value(), &asked, lang).await;
        draft.busy.set(false);
        match came {
            Ok(view) => sent(tracking, draft, view),
            Err(failure) if failure.stale() || failure.status() == Some(409) => {
                reread(tracking, draft, failure, lang).await;
            }
            Err(failure) => {
                draft.problems.set(failure.problems().to_vec());
                draft.failure.set(Some(failure).filter(|failure| failure.problems().is_empty()));
            }
        }
    });
}

fn sent(tracking: Tracking, draft: Draft, view: CaseView) {
    draft.renew();
    tracking.said.set(Some(Said::Sent));
    tracking.show(view);
    browser::focus_on(HEADING);
}

/// Reads the case again after it was found changed; what was written stays in the form.
async fn reread(tracking: Tracking, draft: Draft, refused: Failure, lang: Lang) {
    match client::track(&tracking.request(), lang).await {
        Ok(view) => {
            tracking.said.set(Some(Said::Stale));
            tracking.show(view);
            draft.failure.set((!refused.stale()).then_some(refused));
            browser::focus_on(HEADING);
        }
        Err(failure) => draft.failure.set(Some(failure)),
    }
}
