//! The contributions that were asked for, as they stand. Absent: sending (see `super`).

use leptos::prelude::*;
use shared::contribution::outside::{EXCERPT, PARTY};
use shared::contribution::{Contribution, Deed, Typed, contributions};
use shared::disposition::Recipient;
use shared::form::Field;
use shared::procedure::{Action, TextKind};
use shared::time::{short_date, short_moment};
use shared::wire::{CaseView, TextView};
use shared::words::{Lang, Words, contribution as words};

use super::Work;
use crate::lang::{say, use_lang};
use crate::parts::holder_name;

/// Every contribution that was asked for, the newest first.
pub(super) fn list(work: Work, asks: bool) -> AnyView {
    let (folder, lang) = (work.folder, use_lang());
    let rows = move || {
        let lang = lang.get();
        folder.view.with(|view| {
            let rows = contributions(&view.case).into_iter().rev().map(|one| row(work, view, one, asks, lang));
            let rows = rows.collect::<Vec<_>>();
            match rows.is_empty() {
                true => view! { <p class="muted">{words::LIST_NONE.in_lang(lang)}</p> }.into_any(),
                false => view! { <div class="stack">{rows}</div> }.into_any(),
            }
        })
    };
    view! {
        <h3>{say(words::LIST)}</h3>
        {rows}
    }
    .into_any()
}

/// What was written for a party outside, or by it, with an event.
fn written(view: &CaseView, version: u32, field: Field) -> Option<String> {
    let excerpt = |text: &&TextView| text.version == version && text.field == field && text.kind == TextKind::Excerpt;
    view.texts.iter().find(excerpt).map(|text| text.body.clone())
}

/// Where a contribution stands, in a word with its tone.
fn standing(one: &Contribution, view: &CaseView, lang: Lang) -> (&'static str, String) {
    let dated =
        |words: Words| words.with(lang, &[("date", &one.of.due_on.map(|on| short_date(on, lang)).unwrap_or_default())]);
    let plain = |words: Words| words.in_lang(lang).to_owned();
    match one.end {
        Some((_, Action::Contribute)) => ("state done dot", plain(words::ANSWERED)),
        Some(_) => ("state neutral", plain(words::RECALLED)),
        None if view.case.state.ended() => ("state neutral", plain(words::ENDED)),
        None if one.late(view.calendar.zone.date(view.now)) => ("state late dot", dated(words::LATE)),
        None => ("state waiting dot", dated(words::WAITS)),
    }
}

fn row(work: Work, view: &CaseView, one: Contribution, asks: bool, lang: Lang) -> AnyView {
    let Recipient { role, unit, .. } = one.of.clone();
    let moment = |at| short_moment(at, view.calendar.zone, lang);
    let party = |version: u32| written(view, version, PARTY);
    let office = match one.of.link {
        Some(link) => party(link).unwrap_or_default(),
        None => holder_name(&view.agency, role, unit.as_ref(), lang),
    };
    let excerpt = one.of.link.and_then(|link| written(view, link, EXCERPT)).map(|text| {
        view! {
            <details>
                <summary>{words::OUTSIDE_READ.in_lang(lang)}</summary>
                <p class="told">{text}</p>
            </details>
        }
    });
    let asker = holder_name(&view.agency, one.by, shared::outlook::unit_before(&view.case, one.version), lang);
    let asked = words::ASKED_BY.with(lang, &[("office", &asker), ("moment", &moment(one.at))]);
    let again = one.reminded_at.map(|at| words::REMINDED.with(lang, &[("moment", &moment(at))]));
    let (tone, stands) = standing(&one, view, lang);
    let text = |version: u32| view.texts.iter().find(|text| text.version == version && text.field == Field::Text);
    let question = text(one.version).map(|text| text.body.clone());
    let by = one.end.and_then(|(version, _)| party(version));
    let by =
        by.map(|party| view! { <p class="muted">{words::OUTSIDE_ANSWERED_BY.with(lang, &[("party", &party)])}</p> });
    let answer = one.end.and_then(|(version, _)| text(version)).map(|text| {
        let nothing = text.kind == TextKind::Reason;
        let lead = nothing.then(|| view! { <strong>{words::NOTHING_SAID.in_lang(lang)} ". "</strong> });
        view! { <p class="said">{lead}{text.body.clone()}</p> }
    });
    let buttons = (one.end.is_none() && asks && !view.case.state.ended()).then(|| buttons(work, &one.of));
    view! {
        <div class="message">
            <div class="message-head">
                <strong>{office}</strong>
                " "
                <span class=tone>{stands}</span>
            </div>
            <p class="muted">{asked} {again.map(|again| format!(" · {again}"))}</p>
            <p class="said">{question}</p>
            {excerpt}
            {by}
            {answer}
            {buttons}
        </div>
    }
    .into_any()
}

/// What may be done about one that is open. Nobody outside can be reminded: how the link was sent is not known here.
fn buttons(work: Work, of: &Recipient) -> AnyView {
    let typed = Typed {
        role: of.role.code().to_owned(),
        unit: of.unit.as_ref().map(ToString::to_string).unwrap_or_default(),
        link: of.link,
        ..Typed::default()
    };
    let button = |deed: Deed, label: Words| {
        let typed = typed.clone();
        view! {
            <button class="button secondary small" type="button" on:click=move |_| work.send(deed, typed.clone())>
                {say(label)}
            </button>
        }
    };
    let remind = of.link.is_none().then(|| button(Deed::Remind, words::REMIND));
    view! { <div class="buttons">{remind} {button(Deed::Recall, words::RECALL)}</div> }.into_any()
}
