//! What a citizen leaves with: number, code, promise, and what happens next.

use leptos::prelude::*;
use shared::calendar::DayReading;
use shared::clock::Unit;
use shared::id::RegisterNumber;
use shared::journey::{Stop, When, ahead};
use shared::procedure::Channel;
use shared::time::long_moment;
use shared::wire::{AgencyPage, DueView, Receipt};
use shared::words::citizen::{app as words, paper as papers};
use shared::words::{Words, citizen, form as labels};

use super::{Filing, sheet};
use crate::browser;
use crate::citizen::carried::carries;
use crate::citizen::frame::{HEADING, linked};
use crate::citizen::tracking::hand_over;
use crate::drawn::{all, maybe};
use crate::lang::{said, say, say_with, use_lang};
use crate::parts::{CopyButton, DueBox, Tone, office_name};

/// The page.
#[component]
pub fn ReceiptPage(filing: Filing) -> impl IntoView {
    let Some(receipt) = filing.receipt.get_untracked() else {
        return ().into_any();
    };
    let (agency, zone, filed_at) = (receipt.agency.clone(), receipt.zone, receipt.filed_at);
    let received = said(move |lang| {
        let moment = long_moment(filed_at, zone, lang);
        citizen::RECEIPT_AT.with(lang, &[("agency", &agency), ("moment", &moment)])
    });
    let promise = maybe(receipt.promise.clone().map(|promise| view! { <Promised promise zone /> }));
    let page = filing.page.get_value();
    let kept = receipt.secrecy.words().into_iter().map(|words| view! { <p>{say(words)}</p> }.into_any());
    view! {
        <section class="receipt">
            <h1 id=HEADING tabindex="-1">{say(citizen::RECEIPT_TITLE)}</h1>
            <p>{received}</p>
            <Number number=receipt.number.clone() agency=receipt.agency.clone() />
            <Code label=labels::CODE code=receipt.code.clone() hint=Some(citizen::RECEIPT_CODE_HINT) />
        </section>
        {all(kept)}
        {promise}
        <p>{say(citizen::RECEIPT_KEEP)}</p>
        <h2>{say(citizen::RECEIPT_NEXT)}</h2>
        <Ahead page receipt=receipt.clone() />
        <Onward filing receipt=receipt.clone() />
        <Paper receipt />
    }
    .into_any()
}

/// The register number, or the honest word that it follows.
#[component]
fn Number(number: Option<RegisterNumber>, agency: String) -> impl IntoView {
    match number {
        Some(number) => view! { <Code label=labels::NUMBER code=number.to_string() hint=None /> }.into_any(),
        None => view! {
            <p>
                <strong>{say(citizen::RECEIPT_NUMBER_LATER)}</strong>
            </p>
            <p>{say_with(citizen::RECEIPT_NUMBER_LATER_HINT, vec![("agency", agency)])}</p>
        }
        .into_any(),
    }
}

#[component]
fn Code(label: Words, code: String, hint: Option<Words>) -> impl IntoView {
    view! {
        <div class="code">
            <span class="code-label">{say(label)}</span>
            <strong class="code-value">{code.clone()}</strong>
            <CopyButton text=code what=label />
            {maybe(hint.map(|hint| view! { <span class="hint">{say(hint)}</span> }))}
        </div>
    }
}

#[component]
fn Promised(promise: DueView, zone: shared::time::Zone) -> impl IntoView {
    let (lines, provisional) = (promise.explanation, promise.provisional);
    let (label, _) = citizen::promised(&promise.clock);
    view! {
        <DueBox
            label
            due_at=promise.at
            zone
            tone=if promise.late { Tone::Late } else { Tone::Calm }
            remark=Signal::derive(String::new)
            lines=Signal::derive(move || lines.clone())
            provisional
        />
    }
}

/// The way ahead when all goes well.
#[component]
fn Ahead(page: AgencyPage, receipt: Receipt) -> impl IntoView {
    let filed = page.procedure.filing().and_then(|step| step.to);
    let from = filed.map(|to| page.procedure.stand(to, Channel::Website));
    let stops = from.map(|from| ahead(&page.procedure, &page.agency, from, Channel::Website)).unwrap_or_default();
    let stops = stops.into_iter().map(|stop| view! { <AheadStop stop page=page.clone() /> }.into_any());
    let (zone, filed_at) = (receipt.zone, receipt.filed_at);
    view! {
        <ol class="track">
            <li class="done">
                <span class="visually-hidden">{say(citizen::JOURNEY_DONE)}</span>
                {say(citizen::DOES_FILE)}
                <span class="track-when">{said(move |lang| long_moment(filed_at, zone, lang))}</span>
            </li>
            {all(stops)}
        </ol>
    }
}

#[component]
fn AheadStop(stop: Stop, page: AgencyPage) -> impl IntoView {
    let (words, toward, agency) = (citizen::passage(stop.action), stop.toward, page.agency);
    let label = said(move |lang| words.with(lang, &[("office", &office_name(&agency, toward, lang))]));
    // How the agency reads a plain `hari` is not known here; the promise above has counted it.
    let within = match stop.when {
        When::Next { within } => within.filter(|limit| limit.unit != Unit::Days),
        When::Done(_) | When::Now { .. } => None,
    };
    let within = within.map(|within| {
        let limit = said(move |lang| {
            let limit = within.in_words(DayReading::Working, lang);
            citizen::JOURNEY_WITHIN.with(lang, &[("limit", &limit)])
        });
        view! { <span class="track-when">{limit}</span> }
    });
    let within = maybe(within);
    view! {
        <li class="next">
            <span class="visually-hidden">{say(citizen::JOURNEY_NEXT)}</span>
            {label}
            {within}
        </li>
    }
}

/// Track it, file another.
#[component]
fn Onward(filing: Filing, receipt: Receipt) -> impl IntoView {
    let number = receipt.number.map(|number| number.to_string()).unwrap_or_default();
    let code = receipt.code;
    // What cannot be carried goes behind `#`, which no server sees; the tracker takes it out of the address.
    let fragment = if carries() { String::new() } else { format!("#kode={code}") };
    let path = linked(&if number.is_empty() { "/lacak".to_owned() } else { format!("/lacak/{number}") });
    let href = move || path.get() + &fragment;
    let hand_over = move |_| hand_over(&number, &code);
    view! {
        <div class="buttons">
            <a class="button" href=href on:click=hand_over>
                {say(citizen::RECEIPT_TRACK)}
            </a>
            <a class="button quiet" href=linked(&filing.address())>
                {say(citizen::RECEIPT_ANOTHER)}
            </a>
        </div>
    }
}

/// The receipt on paper, as the server drew it: to save, to print and to pass on.
#[component]
fn Paper(receipt: Receipt) -> impl IntoView {
    let lang = use_lang();
    let (sheet, number) = (receipt.paper.clone(), receipt.number.as_ref().map(ToString::to_string).unwrap_or_default());
    let (saved, name) = (receipt.paper.clone(), number.clone());
    let save = move |_| {
        let file = papers::FILE_NAME.with(lang.get_untracked(), &[("number", &name)]);
        sheet::save(&file, &saved);
    };
    let pass_on = move |_| {
        let places = [("number", number.as_str()), ("agency", &receipt.agency), ("code", &receipt.code)];
        sheet::share(&papers::SHARE_TEXT.with(lang.get_untracked(), &places));
    };
    let share = maybe(sheet::shares().then(|| {
        view! { <button class="button secondary" type="button" on:click=pass_on>{say(papers::SHARE)}</button> }
    }));
    view! {
        <div class="buttons">
            <button class="button secondary" type="button" on:click=save>
                {say(papers::SAVE)}
            </button>
            <button class="button secondary" type="button" on:click=|_| browser::print()>
                {say(words::RECEIPT_PRINT)}
            </button>
            {share}
        </div>
        <div inner_html=sheet></div>
    }
    .into_any()
}
