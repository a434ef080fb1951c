//! The PPID's room: what waits by when, the two registers, one request with its clocks, and entering what came
//! directly. Absent: rules; what may be done is `shared::request::offers`, and the server is asked again.

use leptos::prelude::*;
use shared::form::Field;
use shared::id::RequestId;
use shared::permission::Act;
use shared::request::{ObjectionState, State};
use shared::time::{Moment, Zone, short_date};
use shared::wire::{RequestPage, RequestRow, RequestView};
use shared::words::Words;
use shared::words::console as page_words;
use shared::words::request::room as words;

use super::address;
use super::room::Room;
use super::session::Staff;
use super::when::due_in_words;
use crate::browser;
use crate::client::{Failure, requests as client};
use crate::lang::{said, say};
use crate::parts::{Choice, FailureNotice, LineField, Mark, Name, Pill, SelectField};

mod clocks;
mod deeds;
mod enter;
mod file;
mod papers;

pub use enter::{DirectPage, FromCasePage};
pub use file::FilePage;

use papers::Papers;

/// The list as it was last told, with what was loaded after its first page.
#[derive(Clone, Copy)]
struct List {
    part: RwSignal<client::Part>,
    period: RwSignal<String>,
    state: RwSignal<String>,
    told: RwSignal<Option<RequestPage>>,
    failure: RwSignal<Option<Failure>>,
    staff: Staff,
}

impl List {
    fn new() -> Self {
        let text = || RwSignal::new(String::new());
        let room = Self {
            part: RwSignal::new(client::Part::default()),
            period: text(),
            state: text(),
            told: RwSignal::new(None),
            failure: RwSignal::new(None),
            staff: Staff::here(),
        };
        Effect::new(move || {
            room.staff.post.track();
            room.part.track();
            room.told.set(None);
            room.load(None);
        });
        room
    }

    fn allowed(self, act: Act) -> bool {
        self.staff.post.with(|post| post.as_ref().is_some_and(|post| post.role.may(act)))
    }

    /// Asks for the page after a key, or for the first.
    fn load(self, after: Option<String>) {
        let post = self.staff.post.get_untracked().filter(|post| post.role.may(Act::ReadRequests));
        let Some(post) = post else { return };
        let (part, staff, lang) = (self.part.get_untracked(), self.staff, self.staff.lang());
        leptos::task::spawn_local(async move {
            let question =
                async |token: String| client::list(&token, post.id.as_str(), &part, after.as_deref(), lang).await;
            match staff.ask(question).await {
                Ok(page) => {
                    self.failure.try_set(None);
                    self.told.try_update(|told| match told {
                        Some(known) if after.is_some() => {
                            let rows = [std::mem::take(&mut known.rows), page.rows].concat();
                            *known = RequestPage { rows, ..page };
                        }
                        _ => *told = Some(page),
                    });
                }
                Err(failure) => drop(self.failure.try_set(Some(failure))),
            }
        });
    }
}

/// The screen of lists.
#[component]
pub fn PpidPage() -> impl IntoView {
    let room = List::new();
    let enters = move || room.allowed(Act::EnterRequest);
    let there = Memo::new(move |_| room.told.with(Option::is_some));
    let failed = Signal::derive(move || room.failure.get());
    let register = Memo::new(move |_| room.part.with(|part| part.view != RequestView::Waiting));
    view! {
        <Room title=words::ROOM lead=words::ROOM_LEAD needs=(Act::ReadRequests, words::NOT_YOURS)>
                <div class="row no-print">
                    <Tab room view=RequestView::Waiting label=words::VIEW_WAITING />
                    <Tab room view=RequestView::Requests label=shared::words::request::REGISTER_REQUESTS />
                    <Tab room view=RequestView::Objections label=shared::words::request::REGISTER_OBJECTIONS />
                    <Show when=enters>
                        <a class="button small" href=address::PPID_ENTRY>
                            {say(words::ENTER)}
                        </a>
                    </Show>
                </div>
                <Show when=move || register.get()>
                    <Filter room />
                    <Papers part=room.part />
                </Show>
                <FailureNotice failure=failed then=words::FAILED />
                <Show
                    when=move || there.get()
                    fallback=move || view! { <p class="loading" role="status">{say(page_words::LOADING)}</p> }
                >
                    <Told room />
                </Show>
        </Room>
    }
    .into_any()
}

#[component]
fn Tab(room: List, view: RequestView, label: Words) -> impl IntoView {
    let on = move || if room.part.with(|part| part.view == view) { "true" } else { "false" };
    let choose = move |_| {
        room.state.set(String::new());
        room.part.update(|part| *part = client::Part { view, state: String::new(), period: part.period.clone() });
    };
    view! {
        <button class="button secondary small" type="button" aria-pressed=on on:click=choose>
            {say(label)}
        </button>
    }
    .into_any()
}

/// Which time and which state of a register.
#[component]
fn Filter(room: List) -> impl IntoView {
    let named = |code: &str, words: Words| Choice { code: code.to_owned(), name: Name::Words(words), about: None };
    let states = Signal::derive(move || match room.part.with(|part| part.view) {
        RequestView::Objections => ObjectionState::ALL.iter().map(|it| named(it.code(), it.words())).collect(),
        _ => State::ALL.iter().map(|it| named(it.code(), it.words())).collect::<Vec<_>>(),
    });
    let none = Signal::derive(Vec::new);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let (period, state) = (room.period.get_untracked().trim().to_owned(), room.state.get_untracked());
        room.part.update(|part| *part = client::Part { view: part.view, period, state });
    };
    view! {
        <form class="row no-print" novalidate on:submit=submit>
            <LineField
                field=Field::Code
                value=room.period
                problems=none
                label=words::PERIOD
                hint=words::PERIOD_HINT
                mark=Mark::Optional
            />
            <SelectField
                field=Field::Classification
                value=room.state
                problems=none
                choices=states
                none=words::STATE_ALL
                label=words::STATE
                mark=Mark::Optional
            />
            <button class="button secondary small" type="submit">
                {say(words::SHOW)}
            </button>
        </form>
    }
    .into_any()
}

#[component]
fn Told(room: List) -> impl IntoView {
    let of = move |read: fn(&RequestPage) -> bool| room.told.with(|told| told.as_ref().is_some_and(read));
    let rows = move || room.told.with(|told| told.as_ref().map(|told| told.rows.clone()).unwrap_or_default());
    let when = move || room.told.with(|told| told.as_ref().map_or((Zone::Wib, browser::now()), |it| (it.zone, it.now)));
    let none = move || match room.part.with(|part| part.view) {
        RequestView::Waiting => say(words::NONE_WAITING)(),
        _ => say(words::NONE)(),
    };
    let more = move |_| room.load(room.told.with_untracked(|told| told.as_ref().and_then(|told| told.next.clone())));
    view! {
        <Show when=move || of(|told| told.rows.is_empty())>
            <p class="muted">{none}</p>
        </Show>
        <ul class="letters">
            <For each=rows key=|row| row.clone().id children=move |row| view! { <Row row when=when() /> } />
        </ul>
        <Show when=move || of(|told| told.next.is_some())>
            <button class="button secondary" type="button" on:click=more>
                {say(words::OLDER)}
            </button>
        </Show>
    }
    .into_any()
}

#[component]
fn Row(row: RequestRow, when: (Zone, Moment)) -> impl IntoView {
    let (zone, now) = when;
    let asked =
        said(move |lang| words::ASKED_ON.with(lang, &[("moment", &short_date(zone.date(row.received_at), lang))]));
    let objection = row.objection.zip(row.objection_state).map(|(number, state)| {
        let text = said(move |lang| {
            words::OBJECTION.with(lang, &[("number", number.as_str()), ("state", state.words().in_lang(lang))])
        });
        view! { <p>{text}</p> }
    });
    let due = row.due_at.map(|due| {
        let tone = if due < now { "late" } else { "neutral" };
        view! { " " <Pill tone text=said(move |lang| due_in_words(due, now, zone, lang)) /> }
    });
    let state = said(move |lang| row.state.words().in_lang(lang).to_owned());
    view! {
        <li class="panel">
            <h2>
                <a href=file_address(&row.id)>{row.number.to_string()}</a>
            </h2>
            <p>{row.summary}</p>
            <p class="muted">
                {state} " · " {asked} {due}
            </p>
            {objection}
        </li>
    }
    .into_any()
}

fn file_address(id: &RequestId) -> String {
    format!("{}/{id}", address::PPID_FILE)
}

/// Forms of requests as choices.
pub fn choices<T: Copy + 'static>(all: &[T], code: fn(T) -> &'static str, words: fn(T) -> Words) -> Vec<Choice> {
    all.iter().map(|it| Choice { code: code(*it).to_owned(), name: Name::Words(words(*it)), about: None }).collect()
}
