//! Requests for information that came of the complaint, as its reporter reads them: where each stands and by when, what
//! was written, how to object and until when. Absent: opening one; an officer does.

use leptos::prelude::*;
use shared::form::{Field, Problem};
use shared::request::{ClockName, Request, Waits, clocks, grounds_open};
use shared::time::long_moment;
use shared::wire::{CaseView, RequestCard, TrackObjection};
use shared::words::Words;
use shared::words::citizen::app::SENDING;
use shared::words::publication::NOT_DONE;
use shared::words::request as words;

use super::{Said, Tracking};
use crate::browser;
use crate::client::{self, Failure};
use crate::drawn::{all, drawn, later, maybe};
use crate::lang::{said, say};
use crate::parts::{AreaField, Choice, FailureNotice, Name, SelectField, SendButton};

/// What is being written as an objection. It outlives the redrawing of the case.
#[derive(Clone, Copy)]
struct Objecting {
    tracking: Tracking,
    ground: RwSignal<String>,
    text: RwSignal<String>,
    problems: RwSignal<Vec<Problem>>,
    failure: RwSignal<Option<Failure>>,
    busy: RwSignal<bool>,
    key: StoredValue<String>,
}

impl Objecting {
    fn send(self, request: &Request) {
        if self.busy.get_untracked() {
            return;
        }
        let asked = TrackObjection {
            track: self.tracking.request(),
            request: request.id.clone(),
            version: request.version,
            ground: self.ground.get_untracked(),
            text: self.text.get_untracked(),
        };
        self.busy.set(true);
        later(async move {
            let came = client::object(&self.key.get_value(), &asked, browser::page_lang()).await;
            self.busy.set(false);
            match came {
                Ok(view) => {
                    self.failure.set(None);
                    self.problems.set(Vec::new());
                    self.text.set(String::new());
                    self.tracking.said.set(Some(Said::Sent));
                    self.tracking.show(view);
                }
                Err(failure) => {
                    // What is sent next was put right: it is another objection.
                    self.key.set_value(browser::new_key());
                    self.problems.set(failure.problems().to_vec());
                    self.failure.set(Some(failure).filter(|failure| failure.problems().is_empty()));
                }
            }
        });
    }
}

/// The requests; nothing where there is none.
#[component]
pub fn Requests(tracking: Tracking, view: Signal<CaseView>) -> impl IntoView {
    let text = || RwSignal::new(String::new());
    let objecting = Objecting {
        tracking,
        ground: text(),
        text: text(),
        problems: RwSignal::new(Vec::new()),
        failure: RwSignal::new(None),
        busy: RwSignal::new(false),
        key: StoredValue::new(browser::new_key()),
    };
    let shown = Memo::new(move |_| view.with(|view| view.requests.clone()));
    drawn(move || {
        let cards = shown.get();
        view.with_untracked(|view| all(cards.into_iter().map(|card| one(objecting, view, card)))).into_any()
    })
}

fn one(objecting: Objecting, view: &CaseView, card: RequestCard) -> AnyView {
    let RequestCard { request, texts } = card;
    let (zone, number, state) = (view.calendar.zone, request.number.clone(), request.state);
    let title = said(move |lang| words::TRACK_TITLE.with(lang, &[("number", number.as_str())]));
    let grounds = grounds_open(&request, &view.calendar, view.now);
    let open = clocks(&request, &view.calendar, view.now).into_iter().filter(|clock| clock.open());
    let dues = open.map(|clock| {
        let line = said(move |lang| {
            let moment = long_moment(clock.due.at, zone, lang);
            let until = |words: Words| words.with(lang, &[("moment", &moment)]);
            match clock.name {
                ClockName::Object => until(words::TRACK_OBJECT_UNTIL),
                ClockName::Dispute => until(words::TRACK_DISPUTE_UNTIL),
                name => words::TRACK_DUE.with(lang, &[("clock", name.words().in_lang(lang)), ("moment", &moment)]),
            }
        });
        let class = if clock.name.waits() == Waits::Applicant { "hint" } else { "" };
        view! { <p class=class>{line}</p> }.into_any()
    });
    let dues = all(dues);
    let written = all(texts.into_iter().map(|text| {
        view! { <div><dt>{say(text.kind.words())}</dt><dd class="told">{text.body}</dd></div> }.into_any()
    }));
    let objection = maybe(request.objection.clone().map(|it| {
        let line = said(move |lang| {
            let state = it.state.words().in_lang(lang);
            words::TRACK_OBJECTED.with(lang, &[("number", it.number.as_str()), ("state", state)])
        });
        view! { <p>{line}</p> }
    }));
    let form = maybe((!grounds.is_empty()).then(|| form(objecting, request, grounds)));
    view! {
        <section class="panel">
            <h2>{title}</h2>
            <p>{say(state.words())}</p>
            {objection}
            {dues}
            <dl class="answers">{written}</dl>
            {form}
        </section>
    }
    .into_any()
}

fn form(objecting: Objecting, request: Request, grounds: Vec<shared::request::ObjectionGround>) -> AnyView {
    let choices: Vec<Choice> = grounds
        .into_iter()
        .map(|it| Choice { code: it.code().to_owned(), name: Name::Words(it.words()), about: None })
        .collect();
    let choices = Signal::derive(move || choices.clone());
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        objecting.send(&request);
    };
    let Objecting { ground, text, problems, failure, busy, .. } = objecting;
    view! {
        <details class="no-print">
            <summary>{say(words::TRACK_OBJECT)}</summary>
            <p class="hint">{say(words::TRACK_OBJECT_HINT)}</p>
            <form novalidate on:submit=submit>
                <FailureNotice failure=failure then=NOT_DONE />
                <SelectField
                    field=Field::Ground
                    value=ground
                    problems
                    choices
                    none=words::room::CHOOSE
                    label=words::TRACK_GROUND
                    prefix="keberatan-"
                />
                <AreaField
                    field=Field::Text
                    value=text
                    problems
                    label=words::TRACK_REASON
                    rows=4
                    prefix="keberatan-"
                />
                <SendButton label=words::TRACK_OBJECT busy_label=SENDING busy=busy />
            </form>
        </details>
    }
    .into_any()
}
