//! Signing in: as a page of its own, and as a panel over the page when a session ended in the middle
//! of work. One form serves both. Absent: anything that tells whether an account exists.

use leptos::ev::SubmitEvent;
use leptos::html::Dialog;
use leptos::prelude::*;
use shared::form::{Field, Problem, ProblemCode};
use shared::wire::SignIn;
use shared::words::{Lang, console as words};

use super::address;
use super::place::Place;
use super::session::{Staff, Standing};
use crate::browser;
use crate::client::Failure;
use crate::drawn::{Show, memo};
use crate::lang::{said, say, use_lang};
use crate::parts::{LineField, Notice, NoticeKind, SendButton};

/// What the ids of the form's fields begin with.
const PREFIX: &str = "masuk-";

/// The sign-in page.
#[component]
pub fn SignInPage() -> impl IntoView {
    let (staff, lang, place) = (Staff::here(), use_lang(), Place::here());
    let goal = memo(move || place.asked(address::GOAL));
    Effect::new(move || {
        if staff.standing.get() == Standing::In {
            let goal = address::goal(goal.get_untracked().as_deref());
            place.correct(&goal);
        }
    });
    Effect::new(move || {
        let page = words::SIGN_IN.in_lang(lang.get());
        browser::set_title(&words::AND_ADUAN.with(lang.get(), &[("page", page)]));
    });
    let asking = memo(move || staff.standing.get() == Standing::Asking);
    let sent_here = memo(move || goal.with(Option::is_some));
    view! {
        <main class="sign-in" id="isi">
            <h1>{say(words::SIGN_IN)}</h1>
            <Show
                when=move || !asking.get()
                fallback=move || view! { <p class="loading" role="status">{say(words::LOADING)}</p> }
            >
                <Show when=move || sent_here.get()>
                    <p class="muted">{say(words::SIGN_IN_FIRST)}</p>
                </Show>
                <SignInForm />
            </Show>
        </main>
    }
}

/// The panel over the page, while a session has ended in the middle of work.
#[component]
pub fn SignInAgain() -> impl IntoView {
    let staff = Staff::here();
    let panel = NodeRef::<Dialog>::new();
    let ended = memo(move || staff.standing.get() == Standing::Ended);
    Effect::new(move || {
        let Some(panel) = panel.get() else { return };
        if ended.get() {
            if !panel.open() {
                let _ = panel.show_modal();
            }
        } else {
            panel.close();
        }
    });
    view! {
        // The panel is not to be waved away: the page under it could load nothing.
        <dialog class="dialog" node_ref=panel aria-labelledby="again-title" on:cancel=|event: web_sys::Event| event.prevent_default()>
            <h2 id="again-title">{say(words::SESSION_ENDED)}</h2>
            <p>{say(words::SESSION_ENDED_MORE)}</p>
            <div class="stack">
                <Show when=move || ended.get()>
                    <SignInForm />
                </Show>
                <button class="link" type="button" on:click=move |_| staff.leave()>
                    {say(words::LEAVE_INSTEAD)}
                </button>
            </div>
        </dialog>
    }
}

/// Name, password, button, and what went wrong.
#[component]
fn SignInForm() -> impl IntoView {
    let staff = Staff::here();
    let (login, password) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let problems = RwSignal::new(Vec::<Problem>::new());
    let failure = RwSignal::new(None::<Failure>);
    let busy = RwSignal::new(false);
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        let form = SignIn { login: login.get_untracked().trim().to_owned(), password: password.get_untracked() };
        let missing = missing(&form);
        failure.set(None);
        if let Some(first) = missing.first() {
            browser::focus_on(&format!("{PREFIX}{}", first.field.code()));
        }
        let complete = missing.is_empty();
        problems.set(missing);
        if !complete || busy.get_untracked() {
            return;
        }
        busy.set(true);
        leptos::task::spawn_local(async move {
            let ended = staff.sign_in(&form).await;
            busy.try_set(false);
            if let Err(why) = ended {
                password.try_set(String::new());
                failure.try_set(Some(why));
                browser::focus_on(&format!("{PREFIX}{}", Field::Password.code()));
            }
        });
    };
    view! {
        <form novalidate on:submit=send>
            {move || failure.get().map(|failure| view! { <Refused failure /> })}
            <LineField field=Field::Login value=login problems prefix=PREFIX />
            <LineField field=Field::Password value=password problems prefix=PREFIX />
            <SendButton label=words::SIGN_IN_DO busy_label=words::SIGNING_IN busy />
        </form>
    }
}

/// What is missing; a password is taken as it was typed, spaces and all.
fn missing(form: &SignIn) -> Vec<Problem> {
    let fields = [(Field::Login, form.login.is_empty()), (Field::Password, form.password.is_empty())];
    let empty = fields.into_iter().filter(|(_, empty)| *empty);
    empty.map(|(field, _)| Problem { field, code: ProblemCode::Required }).collect()
}

/// Why signing in failed: what happened and what to do.
#[component]
fn Refused(failure: Failure) -> impl IntoView {
    let other = failure.clone();
    let title = said(move |lang| refusal(&failure, lang).0);
    let more = said(move |lang| refusal(&other, lang).1);
    view! {
        <Notice kind=NoticeKind::Problem title=title>
            <p>{more}</p>
        </Notice>
    }
}

fn refusal(failure: &Failure, lang: Lang) -> (String, String) {
    let both = |what: shared::words::Words, then: shared::words::Words| {
        (what.in_lang(lang).to_owned(), then.in_lang(lang).to_owned())
    };
    match failure {
        Failure::Network => both(words::SERVER_SILENT, words::SERVER_SILENT_MORE),
        _ if failure.status() == Some(401) => both(words::SIGN_IN_WRONG, words::SIGN_IN_WRONG_MORE),
        _ if failure.status() == Some(429) => both(words::SIGN_IN_MANY, words::SIGN_IN_MANY_MORE),
        Failure::Unreadable(_) => both(words::SERVER_FAULT, words::SERVER_SILENT_MORE),
        Failure::Fault(fault) => {
            let more = words::SERVER_FAULT_ID.with(lang, &[("request", &fault.request_id)]);
            (fault.title.clone(), if fault.request_id.is_empty() { String::new() } else { more })
        }
    }
}

/// An address of the console that leads nowhere.
#[component]
pub fn Lost() -> impl IntoView {
    view! {
        <main class="sign-in" id="isi">
            <h1>{say(words::LOST)}</h1>
            <p>
                <a href=address::QUEUE>{say(words::LOST_MORE)}</a>
            </p>
        </main>
    }
}
