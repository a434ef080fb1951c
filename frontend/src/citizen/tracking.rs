//! Following a complaint: number and code open it, and its reporter can do what its procedure offers.
//!
//! Number and code live in memory only. A code may come in the fragment of an address, which no
//! server ever sees; it is taken out of the address bar at once. Absent: rules; the buttons are
//! `shared::case::offers`.

use leptos::prelude::*;
use shared::form::{Field, Problem, ProblemCode};
use shared::wire::{CaseView, TrackRequest};
use shared::words::citizen::app as words;
use shared::words::{Lang, citizen};

use super::frame::{Frame, HEADING, name_page};
use super::kept::Kept;
use super::route::Route;
use crate::browser;
use crate::client::{self, Failure};
use crate::drawn::{drawn, later, maybe};
use crate::lang::{said, say, use_lang};
use crate::parts::{ErrorSummary, LineField, Notice, NoticeKind, SendButton};

mod action;
mod case;
mod draft;
mod promise;

use case::CasePage;
use draft::Draft;

/// What the tracker keeps.
#[derive(Clone, Copy)]
pub struct Tracking {
    /// The number as typed.
    pub number: RwSignal<String>,
    /// The code as typed.
    pub code: RwSignal<String>,
    /// Whether to open the case as soon as the page is there.
    at_once: RwSignal<bool>,
    problems: RwSignal<Vec<Problem>>,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
    /// The case, once opened.
    view: RwSignal<Option<CaseView>>,
    /// What is being written to it, by step.
    drafts: RwSignal<Vec<Draft>>,
    /// What to say above the case: it was sent, or it had changed meanwhile.
    said: RwSignal<Option<Said>>,
}

/// What the page says above the case after a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The step was taken.
    Sent,
    /// The case had changed; nothing was sent.
    Stale,
}

impl Tracking {
    /// Nothing opened yet.
    pub fn new() -> Self {
        Self {
            number: RwSignal::new(String::new()),
            code: RwSignal::new(String::new()),
            at_once: RwSignal::new(false),
            problems: RwSignal::new(Vec::new()),
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
            view: RwSignal::new(None),
            drafts: RwSignal::new(Vec::new()),
            said: RwSignal::new(None),
        }
    }

    /// Fills in number and code, to open the case as soon as the page is there.
    pub fn prepare(self, number: &str, code: &str) {
        self.number.set(number.to_owned());
        self.code.set(code.to_owned());
        self.at_once.set(true);
    }

    fn request(self) -> TrackRequest {
        TrackRequest { number: self.number.get_untracked(), code: self.code.get_untracked() }
    }

    /// Shows a case as it came from the server.
    fn show(self, view: CaseView) {
        if self.view.with_untracked(|old| old.as_ref().is_some_and(|old| old.case.id != view.case.id)) {
            self.drafts.set(Vec::new());
        }
        self.view.set(Some(view));
    }

    /// Opens the case of number and code.
    fn open(self, lang: Lang) {
        if self.busy.get_untracked() {
            return;
        }
        let empty = self.code.with_untracked(|code| code.trim().is_empty());
        self.problems.set(if empty {
            vec![Problem { field: Field::Code, code: ProblemCode::Required }]
        } else {
            Vec::new()
        });
        self.failure.set(None);
        if empty {
            return;
        }
        self.busy.set(true);
        later(async move {
            let came = client::track(&self.request(), lang).await;
            self.busy.set(false);
            match came {
                Ok(view) => {
                    self.said.set(None);
                    self.show(view);
                    browser::focus_on(HEADING);
                }
                Err(failure) => {
                    self.problems.set(failure.problems().to_vec());
                    self.failure.set(Some(failure));
                }
            }
        });
    }
}

/// The page: the form, or the case it opened. A case is shown at the address of its own number.
#[component]
pub fn TrackPage(number: Option<String>) -> impl IntoView {
    let (tracking, lang) = (Kept::get().tracking, use_lang());
    let asked_for = StoredValue::new(number);
    let own = move |view: &CaseView| view.case.number.as_ref().map(ToString::to_string);
    if let Some(number) = asked_for.get_value() {
        tracking.number.set(number);
    }
    if tracking.at_once.get_untracked() {
        tracking.at_once.set(false);
        tracking.view.set(None);
        tracking.open(lang.get_untracked());
    } else if tracking.view.with_untracked(|view| view.as_ref().is_some_and(|view| own(view) != asked_for.get_value()))
    {
        tracking.view.set(None);
    }
    let route = Route::get();
    Effect::new(move || {
        let number = tracking.view.with(|view| view.as_ref().and_then(own));
        if let Some(number) = number.filter(|number| asked_for.get_value().as_ref() != Some(number)) {
            route.correct(&format!("/lacak/{number}"));
        }
    });
    let open = Memo::new(move |_| tracking.view.with(Option::is_some));
    drawn(
        move || {
            if open.get() { view! { <CasePage tracking /> }.into_any() } else { view! { <Ask tracking /> }.into_any() }
        },
    )
}

/// The form that asks for number and code.
#[component]
fn Ask(tracking: Tracking) -> impl IntoView {
    let lang = use_lang();
    let title = said(|lang| citizen::TRACK_TITLE.in_lang(lang).to_owned());
    let problems: Signal<Vec<Problem>> = tracking.problems.into();
    name_page(title, Signal::derive(move || !problems.get().is_empty()));
    let name = said(|lang| citizen::APP_NAME.in_lang(lang).to_owned());
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        tracking.open(lang.get_untracked());
    };
    view! {
        <Frame name=name home="/" back=Signal::derive(|| Some("/".to_owned()))>
            <form novalidate on:submit=submit>
                <ErrorSummary problems />
                <h1 id=HEADING tabindex="-1">{title}</h1>
                <p class="lead">{say(citizen::TRACK_LEAD)}</p>
                <NotOpened tracking />
                <LineField field=Field::Number value=tracking.number problems hint=citizen::TRACK_NUMBER_HINT />
                <LineField field=Field::Code value=tracking.code problems hint=citizen::TRACK_CODE_HINT />
                <div class="buttons">
                    <SendButton label=citizen::TRACK_BUTTON busy_label=words::LOADING busy=tracking.busy />
                </div>
            </form>
        </Frame>
    }
}

/// Why the case did not open.
#[component]
fn NotOpened(tracking: Tracking) -> impl IntoView {
    drawn(move || {
        let failure = tracking.failure.get().filter(|failure| failure.problems().is_empty());
        maybe(failure.map(|failure| {
            let unknown = failure.status() == Some(404);
            let title = said(move |lang| match unknown {
                true => citizen::TRACK_NOT_FOUND.in_lang(lang).to_owned(),
                false => failure.sentence(lang),
            });
            let then = maybe((!unknown).then(|| view! { <p>{say(words::FAILURE_LOADING)}</p> }));
            view! { <Notice kind=NoticeKind::Problem title>{then}</Notice> }
        }))
    })
}

/// The code in the fragment of the address, `#kode=K7RM-Q2XD-9FHT`; taken out of the address bar.
pub fn code_of_address() -> Option<String> {
    let location = window().location();
    let fragment = location.hash().ok()?;
    let code = fragment.strip_prefix("#kode=")?.to_owned();
    let bare = location.pathname().ok()? + &location.search().unwrap_or_default();
    let history = window().history().ok()?;
    let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&bare));
    browser::from_address(&code)
}
