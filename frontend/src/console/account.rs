//! A person's own account: where they are signed in, and their password. Absent: name, login and posts,
//! which an administrator looks after.

use leptos::prelude::*;
use shared::form::{Field, Problem, ProblemCode};
use shared::password;
use shared::time::short_moment;
use shared::wire::{ChangePassword, SessionList, SessionView};
use shared::words::console as page_words;
use shared::words::console::account as words;

use super::deputies::StandIns;
use super::desk::{Desk, Toast};
use super::password::PasswordChoice;
use super::session::Staff;
use super::when::agency_zone;
use crate::browser;
use crate::client::{Failure, account as client};
use crate::drawn::{Show, memo};
use crate::lang::{said, say, say_with, use_lang};
use crate::parts::{FailureNotice, LineField, OfflineNotice, SendButton};

/// What the ids of the form's fields begin with.
const PREFIX: &str = "akun-";

/// The page.
#[component]
pub fn AccountPage() -> impl IntoView {
    let (staff, lang) = (Staff::here(), use_lang());
    let list = RwSignal::new(None::<SessionList>);
    let failure = RwSignal::new(None::<Failure>);
    let load = move || {
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            match staff.ask(async |token: String| client::sessions(&token, lang).await).await {
                Ok(sessions) => {
                    failure.try_set(None);
                    list.try_set(Some(sessions));
                }
                Err(why) => {
                    failure.try_set(Some(why));
                }
            }
        });
    };
    load();
    Effect::new(move || {
        let page = words::ACCOUNT.in_lang(lang.get());
        browser::set_title(&page_words::AND_ADUAN.with(lang.get(), &[("page", page)]));
    });
    let login = move || {
        list.get().map(|list| view! { <p class="muted">{say_with(words::ACCOUNT_OF, vec![("login", list.login)])}</p> })
    };
    view! {
        <main class="case room" id="isi" tabindex="-1">
            <OfflineNotice />
            <header class="case-head">
                <h1>{move || staff.name()}</h1>
                {login}
            </header>
            <h2>{say(words::SESSIONS)}</h2>
            <FailureNotice failure=failure then=words::SESSIONS_FAILED />
            <Sessions list failure reload=Callback::new(move |()| load()) />
            <StandIns />
            <h2>{say(words::CHANGE)}</h2>
            <Change list reload=Callback::new(move |()| load()) />
        </main>
    }
}

#[component]
fn Sessions(
    list: RwSignal<Option<SessionList>>,
    failure: RwSignal<Option<Failure>>,
    reload: Callback<()>,
) -> impl IntoView {
    let (staff, desk) = (Staff::here(), Desk::here());
    let end = move |id: String, toast: bool| {
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            match staff.ask(async |token: String| client::end_session(&token, &id, lang).await).await {
                Ok(()) if toast => {
                    let text = words::SESSIONS_ENDED.in_lang(lang).to_owned();
                    desk.toast.set(Some(Toast { text, next: None }));
                }
                Ok(()) => {}
                Err(why) => {
                    failure.try_set(Some(why));
                    return;
                }
            }
            reload.run(());
        });
    };
    let others = memo(move || list.with(|list| list.as_ref().is_some_and(|list| list.sessions.len() > 1)));
    let rows = move || {
        let sessions = list.get().map(|list| list.sessions).unwrap_or_default();
        sessions
            .into_iter()
            .map(|session| view! { <Session session end=Callback::new(move |id| end(id, false)) /> })
            .collect_view()
    };
    view! {
        <ul class="rows">{rows}</ul>
        <Show when=move || others.get()>
            <p class="muted">{say(words::SESSIONS_HINT)}</p>
            <p>
                <button class="button secondary" type="button" on:click=move |_| end("others".to_owned(), true)>
                    {say(words::SESSIONS_END)}
                </button>
            </p>
        </Show>
    }
}

#[component]
fn Session(session: SessionView, end: Callback<String>) -> impl IntoView {
    let zone = agency_zone();
    let SessionView { id, agent, created_at, seen_at, current } = session;
    let named = said(
        move |lang| {
            if agent.is_empty() { words::SESSION_UNKNOWN.in_lang(lang).to_owned() } else { agent.clone() }
        },
    );
    let times = said(move |lang| {
        let (began, seen) = (short_moment(created_at, zone.get(), lang), short_moment(seen_at, zone.get(), lang));
        words::SESSION_TIMES.with(lang, &[("began", &began), ("seen", &seen)])
    });
    let here = current.then(|| view! { <span class="state done">{say(words::SESSION_HERE)}</span> });
    let way_out = (!current).then(|| {
        view! {
            <button class="button secondary small" type="button" on:click=move |_| end.run(id.clone())>
                {say(words::SESSION_END)}
                <span class="visually-hidden">" " {named}</span>
            </button>
        }
    });
    view! {
        <li class="rows-line">
            <span>
                <strong>{named}</strong>
                " "
                {here}
                <span class="hint">{times}</span>
            </span>
            {way_out}
        </li>
    }
}

#[component]
fn Change(list: RwSignal<Option<SessionList>>, reload: Callback<()>) -> impl IntoView {
    let (staff, desk) = (Staff::here(), Desk::here());
    let (old, new) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let problems = RwSignal::new(Vec::<Problem>::new());
    let failure = RwSignal::new(None::<Failure>);
    let busy = RwSignal::new(false);
    let login = move || list.with(|list| list.as_ref().map(|list| list.login.clone()).unwrap_or_default());
    let person = Signal::derive(move || (login(), staff.name()));
    let refused = move |found: Vec<Problem>| {
        if let Some(first) = found.first() {
            browser::focus_on(&format!("{PREFIX}{}", first.field.code()));
        }
        problems.try_set(found);
    };
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let asked = ChangePassword { password: old.get_untracked(), new_password: new.get_untracked() };
        let (login, name) = person.get_untracked();
        failure.set(None);
        let mut found = Vec::new();
        if asked.password.is_empty() {
            found.push(Problem { field: Field::Password, code: ProblemCode::Required });
        }
        let wrong = password::problem(&asked.new_password, &login, &name);
        found.extend(wrong.map(|code| Problem { field: Field::NewPassword, code }));
        let complete = found.is_empty();
        refused(found);
        if !complete || busy.get_untracked() {
            return;
        }
        busy.set(true);
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            let answer = staff.ask(async |token: String| client::change_password(&token, &asked, lang).await).await;
            busy.try_set(false);
            match answer {
                Ok(()) => {
                    old.try_set(String::new());
                    new.try_set(String::new());
                    let text = words::CHANGED.in_lang(lang).to_owned();
                    desk.toast.set(Some(Toast { text, next: None }));
                    reload.run(());
                }
                Err(why) => {
                    refused(why.problems().to_vec());
                    failure.try_set(Some(why).filter(|why| why.problems().is_empty()));
                }
            }
        });
    };
    view! {
        <form novalidate on:submit=send>
            <FailureNotice failure=failure then=words::NOT_CHANGED_MORE />
            <LineField field=Field::Password value=old problems label=words::CHANGE_OLD prefix=PREFIX />
            <PasswordChoice field=Field::NewPassword value=new problems person prefix=PREFIX />
            <div class="buttons">
                <SendButton label=words::CHANGE_SEND busy_label=words::CHANGE_SENDING busy />
            </div>
        </form>
    }
}
