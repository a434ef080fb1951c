//! The marks of an answer, and what was made of one that was given. Absent: sending it (see `action`).

use leptos::prelude::*;
use shared::form::Field;
use shared::procedure::{Action, Rating, RatingRule};
use shared::wire::CaseView;
use shared::words::citizen::steps as words;
use shared::words::form as labels;

use super::draft::Draft;
use crate::drawn::{all, drawn, drawn_when, maybe};
use crate::lang::{said, say};
use crate::parts::{AreaField, Mark, holder_name};

/// What a command would be taken as: a confirmation with a low mark may be a dispute.
pub fn taken_as(view: &CaseView, draft: Draft) -> Action {
    let command = draft.command();
    let step = view.procedure.step(&command.step);
    step.map_or(draft.action, |step| view.procedure.taken_as(step, view.case.stand(), command.mark()).action)
}

/// Whether the mark that is chosen takes the matter up again.
pub fn reopens_by(view: &CaseView, draft: Draft) -> bool {
    let given = draft.rating.with(|code| Rating::from_code(code));
    view.procedure.rating.zip(given).is_some_and(|(rule, given)| rule.reopens(given))
}

/// The five marks, what a low one brings about, and the text that goes with it.
pub fn rated_text(view: Signal<CaseView>, draft: Draft, prefix: &'static str, mark: Mark) -> AnyView {
    let rule = view.with_untracked(|view| view.procedure.rating);
    let rows = all(Rating::ALL.iter().map(|rating| row(draft, *rating, prefix)));
    let low = Memo::new(move |_| view.with(|view| reopens_by(view, draft)));
    let told = move || maybe(rule.map(|rule| reopens(view, rule)));
    let text = move || {
        let (label, mark) =
            if low.get() { (words::RATING_LOW_TEXT, Mark::Needed) } else { (words::CONFIRM_TEXT, mark) };
        view! { <AreaField field=Draft::FIELD value=draft.text problems=draft.problems label mark prefix rows=5 /> }
            .into_any()
    };
    view! {
        <fieldset class="field">
            <legend>{say(labels::RATING)} " " <span class="optional">{say(labels::OPTIONAL)}</span></legend>
            {rows}
        </fieldset>
        <div role="status">{drawn_when(move || low.get(), told)}</div>
        {drawn(text)}
    }
    .into_any()
}

fn row(draft: Draft, rating: Rating, prefix: &str) -> AnyView {
    let id = format!("{prefix}nilai-{}", rating.code());
    view! {
        <div class="choice">
            <input
                type="radio"
                name=Field::Rating.code()
                id=id.clone()
                value=rating.code()
                prop:checked=move || draft.rating.with(|chosen| chosen == rating.code())
                on:change=move |_| draft.rating.set(rating.code().to_owned())
            />
            <label for=id>
                <span class="dots" aria-hidden="true">{rating.dots()}</span>
                " "
                {say(rating.words())}
            </label>
        </div>
    }
    .into_any()
}

fn reopens(view: Signal<CaseView>, rule: RatingRule) -> AnyView {
    let sentence = said(move |lang| {
        let superior = view.with(|view| holder_name(&view.agency, rule.superior, None, lang));
        words::RATING_REOPENS.with(lang, &[("marks", &rule.reopening(lang)), ("superior", &superior)])
    });
    view! { <p class="notice info">{sentence}</p> }.into_any()
}

/// What the reporter made of the last answer, and who was told.
pub fn given(view: &CaseView) -> AnyView {
    let rated = view.case.rating().map(|rating| {
        let sentence = said(move |lang| words::rated(rating, lang));
        view! { <p><span class="dots" aria-hidden="true">{rating.dots()}</span> " " {sentence}</p> }
    });
    let agency = view.agency.clone();
    let told = view.procedure.rating.filter(|_| view.case.dissatisfied()).map(|rule| {
        let sentence = said(move |lang| {
            words::TOLD_SUPERIOR.with(lang, &[("superior", &holder_name(&agency, rule.superior, None, lang))])
        });
        view! { <p>{sentence}</p> }
    });
    all([maybe(rated), maybe(told)].into_iter()).into_any()
}
