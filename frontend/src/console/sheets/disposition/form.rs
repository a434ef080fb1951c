//! The sheet to be filled in: what is proposed stands there with its reason, and one button sends it. Absent: what is
//! proposed (see `shared::disposition`).

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::disposition::{Urgency, later, marks, sending_back};
use shared::form::Field;
use shared::id::UnitId;
use shared::time::{long_date, long_moment, parse_date};
use shared::words::console as page_words;
use shared::words::disposition as words;

use super::also::Also;
use super::typed::{PREFIX, Work, listed, proposal_for, with_limits};
use crate::console::admin::inputs::tick;
use crate::drawn::{Show, drawn, maybe, memo};
use crate::lang::{said, say, use_lang};
use crate::parts::{Choice, ErrorSummary, FailureNotice, LineField, Mark, Name, SendButton, holder_name};

/// The form.
#[component]
pub(super) fn SheetForm(
    work: Work,
    /// Whether it is signed here; else it is initialled.
    signs: bool,
) -> impl IntoView {
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        work.send(if signs { "sign" } else { "initial" });
    };
    let label = label(work, signs);
    view! {
        <form class="sheet" novalidate on:submit=send>
            <FailureNotice failure=work.failure then=words::STALE />
            <ErrorSummary problems=work.fields.problems prefix=PREFIX />
            <Remarked work />
            <Whom work />
            {work.fields.area(Field::Text, words::NOTES, Mark::Optional)}
            <Due work />
            <details>
                <summary>{say(words::CHANGE)}</summary>
                <More work />
            </details>
            <div class="buttons sheet-send">
                <button class="button" type="submit" aria-disabled=move || work.busy.get().then_some("true")>
                    {label}
                </button>
            </div>
        </form>
        <SendBack work />
    }
    .into_any()
}

/// What the button says: to whom, and by when.
fn label(work: Work, signs: bool) -> Signal<String> {
    let (unit, due) = (work.fields.of(Field::Unit), work.fields.of(Field::DueOn));
    said(move |lang| {
        if !signs {
            return words::DO_INITIAL.in_lang(lang).to_owned();
        }
        let office = office(work, &unit.get(), lang);
        match parse_date(&due.get()) {
            Some(on) => words::DO_SIGN.with(lang, &[("office", &office), ("date", &long_date(on, lang))]),
            None => words::DO_SIGN_PLAIN.with(lang, &[("office", &office)]),
        }
    })
}

/// What the agency calls the one who is to act.
fn office(work: Work, unit: &str, lang: shared::words::Lang) -> String {
    work.folder.view.with(|view| {
        let found = with_limits(view, |limits| {
            let to = limits.step.to.map(|to| limits.procedure.stand(to, limits.case.channel).holder);
            to.map(|role| holder_name(limits.agency, role, UnitId::parse(unit).as_ref(), lang))
        });
        found.flatten().unwrap_or_default()
    })
}

/// To whom it goes, and why.
#[component]
fn Whom(work: Work) -> impl IntoView {
    let (folder, lang) = (work.folder, use_lang());
    let unit = work.fields.of(Field::Unit);
    let reason = memo(move || {
        let lang = lang.get();
        folder.view.with(|view| proposal_for(view, lang)).map(|found| found.reason).unwrap_or_default()
    });
    let units = folder.part(|view| {
        let among = with_limits(view, |limits| {
            let units = limits.agency.units_for(limits.step);
            units.map(|unit| (unit.id.to_string(), unit.name.clone())).collect::<Vec<_>>()
        });
        among.unwrap_or_default()
    });
    let several = drawn(move || match units.get() {
        all if all.is_empty() => ().into_any(),
        all => {
            let one = |(code, name): (String, String)| Choice { code, name: Name::Data(name), about: None };
            work.fields.choice(Field::Unit, words::UNIT_ASKED, all.into_iter().map(one).collect())
        }
    });
    view! {
        <div class="proposed sheet-whom">
            <p>
                <span class="muted">{say(words::FORWARDED_TO)}</span>
                " "
                <strong>{said(move |lang| office(work, &unit.get(), lang))}</strong>
            </p>
            <p class="proposed-from">{say(words::PROPOSED)} ": " {reason}</p>
        </div>
        {several}
    }
    .into_any()
}

/// The deadline, the case's own limit beside it, and a tick where the one is later than the other.
#[component]
fn Due(work: Work) -> impl IntoView {
    let due = work.fields.of(Field::DueOn);
    let limit = work.folder.part(|view| with_limits(view, |limits| limits.due_at).flatten());
    let is_later = memo(move || {
        let on = parse_date(&due.get());
        on.is_some_and(|on| {
            work.folder.view.with(|view| with_limits(view, |limits| later(on, limits)).unwrap_or(false))
        })
    });
    let line = said(move |lang| {
        let zone = work.folder.view.with(|view| view.calendar.zone);
        let moment = limit.get().map(|at| long_moment(at, zone, lang));
        moment.map(|moment| words::LIMIT.with(lang, &[("moment", &moment)])).unwrap_or_default()
    });
    view! {
        <LineField
            field=Field::DueOn
            value=due
            problems=work.fields.problems
            mark=Mark::Optional
            prefix=PREFIX
        />
        <p class="hint">{line}</p>
        <Show when=move || is_later.get()>
            <div class="choice">
                <input
                    type="checkbox"
                    id="lembar-beyond"
                    prop:checked=work.beyond
                    on:change:target=move |event| work.beyond.set(event.target().checked())
                />
                <label for="lembar-beyond">{say(words::BEYOND)}</label>
            </div>
        </Show>
    }
    .into_any()
}

/// What is seldom changed: marks, urgency, who else, what it is about, the letter.
#[component]
fn More(work: Work) -> impl IntoView {
    let lang = use_lang();
    let set = work.fields.of(Field::Marks);
    let ticks = move || {
        let lang = lang.get();
        let offered = work.folder.view.with_untracked(|view| marks(&view.agency, lang));
        let one = move |mark: shared::disposition::Mark| {
            let (id, code) = (format!("{PREFIX}tanda-{}", mark.id), mark.id);
            let on = set.with_untracked(|set| listed(set).contains(&code));
            let heard = move |now: bool| {
                let mut all = listed(&set.get_untracked());
                all.retain(|other| *other != code);
                all.extend(now.then(|| code.clone()));
                set.set(all.join(","));
            };
            tick(id, mark.name, on, Box::new(heard))
        };
        offered.into_iter().map(one).collect_view()
    };
    let urgency = |one: &Urgency| Choice { code: one.code().to_owned(), name: Name::Words(one.words()), about: None };
    view! {
        <fieldset>
            <legend>{say(words::PLEASE)}</legend>
            {ticks}
        </fieldset>
        {work.fields.choice(Field::Urgency, words::NATURE, Urgency::ALL.iter().map(urgency).collect())}
        <Also work />
        {work.fields.line(Field::Subject, Field::Subject.label(), Mark::Optional)}
        {work.fields.line(Field::Letter, Field::Letter.label(), Mark::Optional)}
        <p class="hint">{say(words::LETTER_HINT)}</p>
    }
    .into_any()
}

/// Why it was sent back, for whoever fills it in again.
#[component]
fn Remarked(work: Work) -> impl IntoView {
    let lang = use_lang();
    let text = work.folder.part(move |view| {
        let by = view.case.sheet.as_ref().and_then(|sheet| sheet.sent_back.clone())?;
        let why = view.texts.iter().find(|text| text.version == by.version)?;
        Some((super::by_name(view, &by, lang.get()), why.body.clone()))
    });
    drawn(move || {
        maybe(text.get().map(|(office, why)| {
            let title = said(move |lang| words::SENT_BACK.with(lang, &[("office", &office)]));
            view! {
                <div class="notice info">
                    <strong>{title}</strong>
                    <p class="said">{why}</p>
                </div>
            }
        }))
    })
}

/// Sending it back to whoever initialled it first.
#[component]
fn SendBack(work: Work) -> impl IntoView {
    let folder = work.folder;
    let may = folder.part(move |view| sending_back(&view.procedure, &view.case, &folder.actor()).is_ok());
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        work.send("send_back");
    };
    drawn(move || {
        maybe(may.get().then(|| {
            view! {
                <details class="no-print">
                    <summary>{say(words::DO_SEND_BACK)}</summary>
                    <form class="stack" novalidate on:submit=send>
                        {work.fields.area(Field::Remarks, words::WHY_BACK, Mark::Needed)}
                        <SendButton label=words::DO_SEND_BACK busy_label=page_words::LOADING busy=work.busy class="secondary" />
                    </form>
                </details>
            }
        }))
    })
}
