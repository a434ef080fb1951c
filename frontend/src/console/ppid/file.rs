//! One request: who asks what, the clocks, what may be done now, what was written and what happened.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::id::RequestId;
use shared::request::Wording;
use shared::time::short_moment;
use shared::wire::{QueueView, RequestFile};
use shared::words::console as page_words;
use shared::words::request::{self as request_words, room as words};

use super::clocks::Clocks;
use super::deeds::{Deeds, Doing};
use super::papers::{Sheet, show};
use crate::client::{Failure, requests as client};
use crate::console::address;
use crate::console::room::name_page;
use crate::console::session::Staff;
use crate::lang::{said, say};
use crate::parts::{FailureNotice, OfflineNotice, Pill};

/// The element that takes the focus when something was done.
pub const TITLE_ID: &str = "judul-permohonan";

/// A request on the desk.
#[derive(Clone, Copy)]
pub struct Open {
    /// As the server showed it last.
    pub file: RwSignal<Option<RequestFile>>,
    /// Why it is not shown.
    pub failure: RwSignal<Option<Failure>>,
    /// Who looks.
    pub staff: Staff,
}

impl Open {
    /// Reads the request again.
    pub async fn load(self, id: RequestId) {
        let Some(post) = self.staff.post.get_untracked() else { return };
        let lang = self.staff.lang();
        let question = async |token: String| client::one(&token, &id, post.id.as_str(), lang).await;
        match self.staff.ask(question).await {
            Ok(file) => drop(self.file.try_set(Some(file))),
            Err(failure) => drop(self.failure.try_set(Some(failure))),
        }
    }
}

/// The screen.
#[component]
pub fn FilePage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id")).and_then(|id| RequestId::parse(&id)));
    name_page(words::ROOM);
    view! {
        <main class="case room" id="isi" tabindex="-1">
            <a class="back" href=address::PPID>
                {say(words::ROOM)}
            </a>
            <OfflineNotice />
            {move || match id.get() {
                Some(id) => view! { <Opened id /> }.into_any(),
                None => view! { <p>{say(words::FILE_UNKNOWN)}</p> }.into_any(),
            }}
        </main>
    }
    .into_any()
}

#[component]
fn Opened(id: RequestId) -> impl IntoView {
    let open = Open { file: RwSignal::new(None), failure: RwSignal::new(None), staff: Staff::here() };
    let doing = Doing::new(open, &id);
    Effect::new(move || {
        open.staff.post.track();
        open.file.set(None);
        leptos::task::spawn_local(open.load(id.clone()));
    });
    let there = Memo::new(move |_| open.file.with(|file| file.as_ref().map(|file| file.card.request.version)));
    view! {
        <FailureNotice failure=open.failure then=words::FILE_UNKNOWN />
        {move || match (there.get(), open.file.get_untracked()) {
            (Some(_), Some(file)) => view! { <Whole doing file /> }.into_any(),
            _ if open.failure.with(Option::is_some) => ().into_any(),
            _ => view! { <p class="loading" role="status">{say(page_words::LOADING)}</p> }.into_any(),
        }}
    }
    .into_any()
}

#[component]
fn Whole(doing: Doing, file: RequestFile) -> impl IntoView {
    let request = file.card.request.clone();
    let number = request.number.to_string();
    let title = said(move |lang| words::REQUEST.with(lang, &[("number", &number)]));
    let state = request.state;
    let objection = request.objection.clone().map(|it| {
        let text = said(move |lang| {
            let state = it.state.words().in_lang(lang);
            words::OBJECTION.with(lang, &[("number", it.number.as_str()), ("state", state)])
        });
        view! { <p>{text}</p> }
    });
    let talk = request.objection.as_ref().is_some_and(|it| it.ended_at.is_none() && it.ground.settled_by_talk());
    let talk = talk.then(|| view! { <p class="hint">{say(words::TALK_HINT)}</p> });
    let from = file.case_number.clone().map(|number| {
        let link = match &file.case {
            Some(case) => {
                view! { <a href=address::case(case.as_str(), QueueView::Mine)>{number.to_string()}</a> }.into_any()
            }
            None => number.to_string().into_any(),
        };
        view! { <div><dt>{say(words::FROM_CASE)}</dt><dd>{link}</dd></div> }
    });
    view! {
        <header class="case-head">
            <h1 id=TITLE_ID tabindex="-1">
                {title}
            </h1>
            <p>
                <Pill tone="neutral" text=said(move |lang| state.words().in_lang(lang).to_owned()) />
            </p>
            {objection}
            {talk}
        </header>
        <dl class="answers">{who(&file)} {from}</dl>
        <Clocks file=file.clone() />
        <Deeds doing file=file.clone() />
        <Written file=file.clone() />
        <NoticePaper file=file.clone() />
        <History file />
    }
    .into_any()
}

/// Who asks, where this post may see it.
fn who(file: &RequestFile) -> AnyView {
    let Some(who) = file.applicant.clone() else {
        return view! { <div><dt>{say(words::APPLICANT)}</dt><dd>{say(words::APPLICANT_HIDDEN)}</dd></div> }.into_any();
    };
    let parts = [who.name, who.address, who.contact, who.occupation];
    let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    view! { <div><dt>{say(words::APPLICANT)}</dt><dd>{text}</dd></div> }.into_any()
}

/// What was written, oldest first, and what goes with the notice in figures.
#[component]
fn Written(file: RequestFile) -> impl IntoView {
    let rows = file.card.texts.into_iter().map(|text| {
        let kind: Wording = text.kind;
        view! { <div><dt>{say(kind.words())}</dt><dd class="told">{text.body}</dd></div> }
    });
    let request = file.card.request;
    let kind = request.kind;
    view! {
        <h2>{say(words::PAPERS)}</h2>
        <dl class="answers">
            {rows.collect_view()}
            <div><dt>{say(request_words::COLUMN_KIND)}</dt><dd>{say(kind.words())}</dd></div>
        </dl>
    }
    .into_any()
}

/// The written notice, to be printed, once there is one.
#[component]
fn NoticePaper(file: RequestFile) -> impl IntoView {
    let staff = Staff::here();
    let (paper, failure) = (RwSignal::new(String::new()), RwSignal::new(None::<Failure>));
    let id = StoredValue::new(file.card.request.id);
    let print = move |_| {
        let Some(post) = staff.post.get_untracked() else { return };
        let lang = staff.lang();
        leptos::task::spawn_local(async move {
            let id = id.get_value();
            match staff.ask(async |token: String| client::notice(&token, &id, post.id.as_str(), lang).await).await {
                Ok(sheet) => show(paper, sheet.paper),
                Err(failed) => drop(failure.try_set(Some(failed))),
            }
        });
    };
    let given = file.card.request.notice.is_some();
    view! {
        <Show when=move || given>
            <p class="no-print">
                <button class="button secondary small" type="button" on:click=print>
                    {say(words::PRINT_NOTICE)}
                </button>
            </p>
        </Show>
        <FailureNotice failure=failure then=words::FAILED />
        <Sheet paper />
    }
    .into_any()
}

#[component]
fn History(file: RequestFile) -> impl IntoView {
    let zone = file.calendar.zone;
    let rows = file.card.request.history.into_iter().map(|passage| {
        let at = said(move |lang| short_moment(passage.happened_at, zone, lang));
        view! {
            <li>
                {say(passage.deed.words())} " · " {say(passage.role.words())} " · " <span class="muted">{at}</span>
            </li>
        }
    });
    view! {
        <h2>{say(words::HISTORY)}</h2>
        <ol>{rows.collect_view()}</ol>
    }
    .into_any()
}
