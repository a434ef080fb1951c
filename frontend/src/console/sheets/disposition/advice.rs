//! What a signed sheet asked of a post beside the one who is to act, and what came in. Absent: the sheet itself.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::disposition::{Part, advising};
use shared::form::Field;
use shared::procedure::{Action, TextKind};
use shared::time::short_moment;
use shared::words::console as page_words;
use shared::words::disposition as words;

use super::typed::Work;
use crate::drawn::drawn;
use crate::lang::{said, say, use_lang};
use crate::parts::{ErrorSummary, FailureNotice, Mark, SendButton, office_name};

/// The form of whoever was asked, and every response so far.
#[component]
pub(super) fn Advices(work: Work) -> impl IntoView {
    let (folder, lang) = (work.folder, use_lang());
    let asked = folder.part(move |view| {
        let actor = folder.actor();
        let part = view.case.sheet.as_ref().and_then(|sheet| sheet.asked(actor.role, actor.unit.as_ref()));
        part.filter(|_| advising(&view.case, &actor).is_ok())
    });
    let came = move || {
        let lang = lang.get();
        let rows = folder.view.with(|view| {
            let of = |version: u32| {
                view.case.history.iter().any(|one| one.version == version && one.action == Action::Advise)
            };
            let texts = view.texts.iter().filter(|text| text.kind == TextKind::Material && of(text.version));
            let row = |text: &shared::wire::TextView| {
                let at = short_moment(text.at, view.calendar.zone, lang);
                (format!("{}, {at}", office_name(&view.agency, text.role, lang)), text.body.clone())
            };
            texts.map(row).collect::<Vec<_>>()
        });
        (!rows.is_empty()).then(|| {
            let rows = rows.into_iter();
            let rows = rows.map(|(who, text)| view! { <div><dt>{who}</dt><dd class="said">{text}</dd></div> });
            view! {
                <h3>{say(words::ADVICES)}</h3>
                <dl class="answers">{rows.collect_view()}</dl>
            }
        })
    };
    view! {
        {drawn(move || match asked.get() {
            Some(part) => form(work, part),
            None => ().into_any(),
        })}
        {came}
    }
    .into_any()
}

fn form(work: Work, part: Part) -> AnyView {
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        work.advise();
    };
    let asked = said(move |lang| words::ADVICE_ASKED.with(lang, &[("part", part.words().in_lang(lang))]));
    view! {
        <form class="stack panel no-print" novalidate on:submit=send>
            <h3>{asked}</h3>
            <p class="hint">{say(words::ADVICE_HINT)}</p>
            <FailureNotice failure=work.failure then=words::STALE />
            <ErrorSummary problems=work.fields.problems prefix=super::typed::PREFIX />
            {work.fields.area(Field::Reason, words::ADVICE, Mark::Needed)}
            <SendButton label=words::DO_ADVISE busy_label=page_words::LOADING busy=work.busy />
        </form>
    }
    .into_any()
}
