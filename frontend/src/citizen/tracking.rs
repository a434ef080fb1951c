//! Following a complaint: number and code open it, and its reporter can do what its procedure offers.
//!
//! Number and code live in memory, and in the tab's own storage while another page of ours is looked at.
//! A code may come in the fragment of an address, which no server ever sees; it is taken out of the
//! address bar at once. Absent: rules; the buttons are `shared::case::offers`.

use leptos::prelude::*;
use shared::form::{Field, Problem, ProblemCode};
use shared::wire::{CaseView, TrackRequest};
use shared::words::citizen::app as words;
use shared::words::{Lang, citizen};

use super::carried::on_leaving;
use super::frame::{Frame, HEADING, linked, name_page};
use super::route::{Page, Place, Route, at};
use super::takeover::{said_of_page, typed};
use crate::browser;
use crate::client::{self, Failure};
use crate::drawn::{drawn, later, maybe};
use crate::lang::{said, say, use_lang};
use crate::parts::{ErrorSummary, LineField, Notice, NoticeKind, SendButton};

mod action;
mod case;
mod draft;
mod kin;
mod left;
mod loosening;
mod promise;
mod public;
mod rating;
mod request;

use case::CasePage;
use draft::Draft;

pub use left::hand_over;

/// What the tracker opens with.
pub struct Opening {
    number: String,
    code: String,
    /// Whether to open the case without being asked.
    at_once: bool,
    /// What was written to the case when it was left.
    written: Vec<left::Written>,
}

/// What this page opens with; none when it is to be left alone. A code in the address goes before one
/// that was carried here, and what is typed in the plain page stays.
pub fn opening() -> Option<Opening> {
    if said_of_page("halaman")? != "lacak" {
        return None;
    }
    let (number, code) = (typed("#lacak", "number"), typed("#lacak", "code"));
    if let Some(code) = code_of_address() {
        return Some(Opening { number, code, at_once: true, written: Vec::new() });
    }
    let asked_for = match Place::now().page {
        Page::Track(number) => number.unwrap_or_default(),
        _ => String::new(),
    };
    let carried = left::take(&asked_for).filter(|_| code.is_empty());
    Some(match carried {
        Some((code, written)) => Opening { number: asked_for, code, at_once: true, written },
        None => Opening { number, code, at_once: false, written: Vec::new() },
    })
}

/// What the tracker keeps.
#[derive(Clone, Copy)]
pub struct Tracking {
    /// Owns the signals of what is kept: they must outlive the page that made them.
    root: StoredValue<Owner>,
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
    /// What was written to it before the page was left, by step.
    written: StoredValue<Vec<left::Written>>,
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
    /// Begins with what the page opens with, and puts it away again when the page is left.
    pub fn provide(opening: Opening) -> Self {
        let root = Owner::current().expect("a component runs under an owner");
        let tracking = Self {
            root: StoredValue::new(root),
            number: RwSignal::new(opening.number),
            code: RwSignal::new(opening.code),
            at_once: RwSignal::new(opening.at_once),
            problems: RwSignal::new(Vec::new()),
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
            view: RwSignal::new(None),
            drafts: RwSignal::new(Vec::new()),
            written: StoredValue::new(opening.written),
            said: RwSignal::new(None),
        };
        on_leaving(move || left::leave(tracking));
        tracking
    }

    /// Makes something that lives as long as the app.
    fn make<T>(self, make: impl FnOnce() -> T) -> T {
        self.root.get_value().with(make)
    }

    fn request(self) -> TrackRequest {
        TrackRequest { number: self.number.get_untracked(), code: self.code.get_untracked() }
    }

    /// Shows a case as it came from the server.
    fn show(self, view: CaseView) {
        if self.view.with_untracked(|old| old.as_ref().is_some_and(|old| old.case.id != view.case.id)) {
            self.drafts.set(Vec::new());
            self.written.set_value(Vec::new());
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
pub fn TrackPage(tracking: Tracking, number: Option<String>) -> impl IntoView {
    let lang = use_lang();
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
            route.correct(&at(&format!("/lacak/{number}"), lang.get_untracked()));
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
            <p>
                <a href=linked("/lacak/lupa")>{say(citizen::find::LOST_LINK)}</a>
            </p>
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
            // A code whose complaint an officer has yet to look at: nothing went wrong.
            let aside = failure.status() == Some(409);
            let title = said(move |lang| match unknown {
                true => citizen::TRACK_NOT_FOUND.in_lang(lang).to_owned(),
                false => failure.sentence(lang),
            });
            let kind = if aside { NoticeKind::Info } else { NoticeKind::Problem };
            let then = maybe((!unknown && !aside).then(|| view! { <p>{say(words::FAILURE_LOADING)}</p> }));
            view! { <Notice kind title>{then}</Notice> }
        }))
    })
}

/// The code in the fragment of the address, `#kode=K7RM-Q2XD-9FHT`; taken out of the address bar.
fn code_of_address() -> Option<String> {
    let location = window().location();
    let fragment = location.hash().ok()?;
    let code = fragment.strip_prefix("#kode=")?.to_owned();
    let bare = location.pathname().ok()? + &location.search().unwrap_or_default();
    let history = window().history().ok()?;
    let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&bare));
    browser::from_address(&code)
}
