//! What may be done now: exactly what the rules offer, each with its key and its consequence; and
//! texts whose step can no longer be taken. Absent: a button the server would refuse.

use leptos::prelude::*;
use shared::case::{Offer, offers};
use shared::id::UnitId;
use shared::procedure::{Action, State, StepNo};
use shared::words::console::actions as words;

use super::panel::Panel;
use super::track::step_marks;
use super::{Folder, effect};
use crate::console::desk::{Desk, Draft};
use crate::drawn::{For, Show, memo};
use crate::lang::{say, use_lang};
use crate::parts::{CopyButton, Notice, NoticeKind, holder_name};

/// What the rules offer the post on the open case.
fn offered(folder: Folder) -> Memo<Vec<Offer>> {
    folder.part(move |view| offers(&view.procedure, &view.case, &folder.actor(), view.now))
}

/// The actions of the open case.
#[component]
pub fn Actions() -> impl IntoView {
    let (folder, lang) = (Folder::here(), use_lang());
    let offers = offered(folder);
    let none = move || {
        let lang = lang.get();
        folder.view.with(|view| match view.case.state.ended() {
            true if view.case.period.is_some() => words::ACTIONS_ARCHIVED.in_lang(lang).to_owned(),
            true => words::ACTIONS_ENDED.in_lang(lang).to_owned(),
            false => {
                let office = holder_name(&view.agency, view.case.holder, view.case.unit.as_ref(), lang);
                words::ACTIONS_NONE.with(lang, &[("office", &office)])
            }
        })
    };
    view! {
        <h2 id="tindakan">{say(words::ACTIONS)}</h2>
        <Show
            when=move || offers.with(|offers| !offers.is_empty())
            fallback=move || view! { <p class="muted">{none}</p> }
        >
            <ul class="actions" aria-labelledby="tindakan">
                <For each=move || offers.get() key=|offer| offer.step.clone() let(offer)>
                    <ActionRow offer offers />
                </For>
            </ul>
        </Show>
    }
}

/// An action: its button, and its panel while it is open.
#[component]
fn ActionRow(offer: Offer, offers: Memo<Vec<Offer>>) -> impl IntoView {
    let (folder, desk, lang) = (Folder::here(), Desk::here(), use_lang());
    let step = offer.step.clone();
    let form = form_id(&step);
    let key = Memo::new({
        let step = step.clone();
        move |_| offers.with(|offers| offers.iter().position(|offer| offer.step == step).map_or(0, |at| at + 1))
    });
    let open = Memo::new({
        let step = step.clone();
        move |_| desk.panel.with(|panel| panel.as_ref() == Some(&step))
    });
    let kept = Memo::new({
        let step = step.clone();
        move |_| desk.typed(&folder.id()).iter().any(|(typed, _)| *typed == step)
    });
    let consequence = {
        let offer = offer.clone();
        let unit = move |step: &StepNo| UnitId::parse(&desk.chosen(&folder.id(), step).unit);
        move || folder.view.with(|view| effect::before(&offer, view, &folder.actor(), unit(&offer.step), lang.get()))
    };
    let name = {
        let offer = offer.clone();
        move || folder.view.with(|view| effect::label(&offer, view, lang.get()))
    };
    let turn = move |_| {
        let goal = (!open.get_untracked()).then(|| step.clone());
        desk.panel.set(goal);
    };
    let controls = form.clone();
    let marks = folder.view.with_untracked(|view| view.procedure.step(&offer.step).map(step_marks));
    let draft_kept = say(words::DRAFT_KEPT);
    view! {
        <li>
            <button
                class="action"
                class:late=grave(&offer)
                type="button"
                aria-keyshortcuts=key
                aria-expanded=move || open.get().to_string()
                aria-controls=move || open.get().then(|| controls.clone())
                on:click=turn
            >
                <kbd aria-hidden="true">{key}</kbd>
                <span class="row">
                    <span class="action-label">{name}</span>
                    {marks}
                </span>
                <span class="action-effect">{consequence}</span>
                <Show when=move || kept.get() && !open.get()>
                    <span class="state soon dot">{draft_kept}</span>
                </Show>
            </button>
            {move || open.get().then(|| view! { <Panel offer=offer.clone() id=form.clone() /> })}
        </li>
    }
}

/// Whether a step ends the case without an answer having been accepted.
fn grave(offer: &Offer) -> bool {
    let ends = matches!(offer.to, Some(State::Rejected | State::Withdrawn | State::HandedBack));
    ends || (offer.action == Action::Close && offer.to.is_some())
}

fn form_id(step: &StepNo) -> String {
    format!("langkah-{step}")
}

/// Texts that were typed for a step which someone else's step has since made impossible. They are
/// shown to be copied; only the officer throws them away.
#[component]
pub fn Leftovers() -> impl IntoView {
    let (folder, desk) = (Folder::here(), Desk::here());
    let offers = offered(folder);
    let left = memo(move || {
        let typed = desk.typed(&folder.id());
        offers.with(|offers| {
            let gone = |step: &StepNo| offers.iter().all(|offer| offer.step != *step);
            typed.into_iter().filter(|(step, _)| gone(step)).collect::<Vec<_>>()
        })
    });
    view! {
        <For each=move || left.get() key=|(step, _)| step.clone() let((step, draft))>
            <Leftover step draft />
        </For>
    }
}

#[component]
fn Leftover(step: StepNo, draft: Draft) -> impl IntoView {
    let (folder, desk, lang) = (Folder::here(), Desk::here(), use_lang());
    let known = folder.view.with_untracked(|view| view.procedure.step(&step).cloned());
    let id = format!("sisa-{step}");
    let title = Signal::derive(move || {
        let words = known.as_ref().map(|step| step.action.words().in_lang(lang.get()));
        let label = known.as_ref().and_then(|step| step.label.as_deref());
        words::LEFTOVER.with(lang.get(), &[("action", label.or(words).unwrap_or_default())])
    });
    let discard = move |_| desk.drop_draft(&folder.id(), &step);
    let text = draft.text.clone();
    view! {
        <Notice kind=NoticeKind::Problem title=title>
            <p>{say(words::LEFTOVER_MORE)}</p>
            <div class="field">
                <label for=id.clone()>{say(words::LEFTOVER_TEXT)}</label>
                <textarea id=id rows="4" readonly prop:value=draft.text></textarea>
            </div>
            <div class="row">
                <CopyButton text what=words::LEFTOVER_TEXT />
                <button class="button quiet small" type="button" on:click=discard>
                    {say(words::LEFTOVER_DROP)}
                </button>
            </div>
        </Notice>
    }
}
