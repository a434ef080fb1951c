//! Entering a request: what came to the PPID directly, or what a complaint asks for, without filing again.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::form::Field;
use shared::id::{CaseId, RegisterNumber};
use shared::permission::Act;
use shared::procedure::TextKind;
use shared::request::{Applicant, Form, Kind, OpenForm};
use shared::wire::{OpenRequest, QueueView};
use shared::words::form as labels;
use shared::words::request::{self as request_words, room as words};

use super::{choices, file_address};
use crate::browser;
use crate::client::{Failure, requests as client, staff};
use crate::console::address;
use crate::console::desk::{Desk, Toast};
use crate::console::fields::Fields;
use crate::console::place::Place;
use crate::console::room::Room;
use crate::console::session::Staff;
use crate::lang::{said, say};
use crate::parts::{ErrorSummary, FailureNotice, Mark, Notice, NoticeKind, SendButton};

const PREFIX: &str = "permohonan-";
const FIELDS: [Field; 9] = [
    Field::Question,
    Field::Purpose,
    Field::Kind,
    Field::Form,
    Field::HappenedAt,
    Field::Name,
    Field::Address,
    Field::Contact,
    Field::Occupation,
];

/// The screen of a direct request.
#[component]
pub fn DirectPage() -> impl IntoView {
    view! { <Entry case=None /> }
}

/// The screen of a request out of a complaint.
#[component]
pub fn FromCasePage() -> impl IntoView {
    let params = use_params_map();
    let case = move || params.with(|params| params.get("id")).and_then(|id| CaseId::parse(&id));
    move || match case() {
        Some(case) => view! { <Entry case=Some(case) /> }.into_any(),
        None => view! { <main class="case room" id="isi"><p>{say(words::FILE_UNKNOWN)}</p></main> }.into_any(),
    }
}

/// The form's state.
#[derive(Clone, Copy)]
struct Entering {
    typed: Fields,
    case: StoredValue<Option<CaseId>>,
    failure: RwSignal<Option<Failure>>,
    busy: RwSignal<bool>,
    sent: StoredValue<(String, String)>,
    /// The number of the request, once it is opened, for whoever does not read it.
    opened: RwSignal<Option<RegisterNumber>>,
    staff: Staff,
    desk: Desk,
}

impl Entering {
    fn form(self) -> OpenForm {
        let read = |field| self.typed.read(field);
        OpenForm {
            question: read(Field::Question),
            purpose: read(Field::Purpose),
            kind: read(Field::Kind),
            form: read(Field::Form),
            happened_at: read(Field::HappenedAt),
            applicant: Applicant {
                name: read(Field::Name),
                address: read(Field::Address),
                contact: read(Field::Contact),
                occupation: read(Field::Occupation),
            },
        }
    }

    /// The same again is the same request: its key changes only with what was typed.
    fn key(self, sent: String) -> String {
        let (last, key) = self.sent.get_value();
        let key = if last.is_empty() || last == sent { key } else { browser::new_key() };
        self.sent.set_value((sent, key.clone()));
        key
    }

    /// Brings the words of the complaint into the question.
    fn prefill(self) {
        let Some((case, post)) = self.case.get_value().zip(self.staff.post.get_untracked()) else { return };
        let (of, lang) = (self.staff, self.staff.lang());
        leptos::task::spawn_local(async move {
            let question = async |token: String| staff::case(&token, &case, post.id.as_str(), lang).await;
            match of.ask(question).await {
                Ok(view) => {
                    let told = view.texts.into_iter().find(|text| text.kind == TextKind::Complaint);
                    self.typed.preset(Field::Question, &told.map(|text| text.body).unwrap_or_default());
                }
                Err(failure) => drop(self.failure.try_set(Some(failure))),
            }
        });
    }

    fn send(self, place: Place) {
        let Some(post) = self.staff.post.get_untracked().filter(|_| !self.busy.get_untracked()) else { return };
        let form = self.form();
        let key = self.key(FIELDS.map(|field| self.typed.read(field)).join("\0"));
        let asked = OpenRequest { post: post.id.clone(), form };
        let (case, lang) = (self.case.get_value(), self.staff.lang());
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            let question = async |token: String| client::open(&token, case.as_ref(), &key, &asked, lang).await;
            let answer = self.staff.ask(question).await;
            self.busy.try_set(false);
            match answer {
                Ok(opened) => {
                    self.typed.clear();
                    if post.role.may(Act::ReadRequests) {
                        let text = words::OPENED.with(lang, &[("number", opened.number.as_str())]);
                        self.desk.toast.set(Some(Toast { text, next: None }));
                        place.go(&file_address(&opened.id));
                    } else {
                        self.opened.try_set(Some(opened.number));
                    }
                }
                Err(failure) => {
                    self.typed.problems.try_set(failure.problems().to_vec());
                    self.failure.try_set(Some(failure).filter(|failure| failure.problems().is_empty()));
                }
            }
        });
    }
}

#[component]
fn Entry(case: Option<CaseId>) -> impl IntoView {
    let direct = case.is_none();
    let name = format!("ppid/{}", case.as_ref().map_or("", CaseId::as_str));
    let entering = Entering {
        typed: Fields::new(&name, &FIELDS, PREFIX),
        case: StoredValue::new(case),
        failure: RwSignal::new(None),
        busy: RwSignal::new(false),
        sent: StoredValue::new((String::new(), browser::new_key())),
        opened: RwSignal::new(None),
        staff: Staff::here(),
        desk: Desk::here(),
    };
    let title = if direct { words::ENTER } else { words::CASE_ACTION };
    entering.typed.preset(Field::Kind, Kind::Copy.code());
    entering.typed.preset(Field::Form, Form::Soft.code());
    entering.prefill();
    let place = Place::here();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        entering.send(place);
    };
    let typed = entering.typed;
    let purpose = if direct { Mark::Needed } else { Mark::Optional };
    let who = move || direct.then(|| who(typed));
    let done = move || entering.opened.get().map(|number| opened(&number, entering.case.get_value().as_ref()));
    view! {
        <Room title lead=if direct { words::ENTER_LEAD } else { words::CASE_EFFECT }>
            <FailureNotice failure=entering.failure then=words::FAILED />
            {done}
            <form class="stack" novalidate on:submit=submit hidden=move || entering.opened.with(Option::is_some)>
                <ErrorSummary problems=typed.problems prefix=PREFIX />
                {who}
                {typed.area(Field::Question, labels::QUESTION, Mark::Needed)}
                {typed.area(Field::Purpose, labels::PURPOSE, purpose)}
                {typed.choice(Field::Kind, request_words::COLUMN_KIND, choices(Kind::ALL, Kind::code, Kind::words))}
                {typed.choice(Field::Form, labels::INFORMATION_FORM, choices(Form::ALL, Form::code, Form::words))}
                {typed.line(Field::HappenedAt, words::ENTERED_AT, Mark::Optional)}
                <SendButton label=words::SAVE busy_label=shared::words::console::LOADING busy=entering.busy />
            </form>
        </Room>
    }
    .into_any()
}

/// That it is opened, and the way back to the complaint, for whoever does not read requests.
fn opened(number: &RegisterNumber, case: Option<&CaseId>) -> AnyView {
    let number = number.to_string();
    let title = said(move |lang| words::OPENED.with(lang, &[("number", &number)]));
    let back = case.map(|case| address::case(case.as_str(), QueueView::Mine));
    view! {
        <Notice kind=NoticeKind::Success title>
            <p>
                <a href=back>{say(words::BACK_TO_CASE)}</a>
            </p>
        </Notice>
    }
    .into_any()
}

/// Who asks, where no complaint says so.
fn who(typed: Fields) -> AnyView {
    view! {
        {typed.line(Field::Name, labels::NAME, Mark::Needed)}
        {typed.line(Field::Address, labels::ADDRESS, Mark::Needed)}
        {typed.line(Field::Contact, labels::CONTACT, Mark::Needed)}
        {typed.line(Field::Occupation, labels::OCCUPATION, Mark::Optional)}
    }
    .into_any()
}
