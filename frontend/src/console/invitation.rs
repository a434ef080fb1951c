//! The page that a one-time link opens: for whom it is, and the password that person sets. The secret
//! stands behind `#`, is read once and taken out of the address. Absent: making links.

use leptos::prelude::*;
use shared::form::{Field, Problem};
use shared::password;
use shared::wire::{InvitationView, LinkSecret, SetPassword, SignIn};
use shared::words::console as page_words;
use shared::words::console::account as words;

use super::address;
use super::password::PasswordChoice;
use super::place::Place;
use super::session::Staff;
use crate::browser;
use crate::client::{Failure, account as client};
use crate::lang::{said, say, use_lang};
use crate::parts::{Notice, NoticeKind, SendButton};

/// What the ids of the form's fields begin with.
const PREFIX: &str = "undangan-";

/// What is known of the link.
#[derive(Clone, PartialEq, Eq)]
enum Known {
    Asking,
    Good(InvitationView),
    Spent,
    Failed(Failure),
}

/// The secret of the address, which then no longer shows it: the screen may be photographed.
fn secret() -> String {
    let place = window().location();
    let secret = place.hash().unwrap_or_default().trim_start_matches('#').to_owned();
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(address::INVITATION));
    }
    secret
}

/// The page.
#[component]
pub fn InvitationPage() -> impl IntoView {
    let lang = use_lang();
    let known = RwSignal::new(Known::Asking);
    let token = StoredValue::new(secret());
    let ask = move || {
        known.set(Known::Asking);
        leptos::task::spawn_local(async move {
            let secret = LinkSecret { token: token.get_value() };
            let answer = client::invitation(&secret, lang.get_untracked()).await;
            known.try_set(match answer {
                Ok(view) => Known::Good(view),
                Err(failure) if failure.status() == Some(410) => Known::Spent,
                Err(failure) => Known::Failed(failure),
            });
        });
    };
    ask();
    Effect::new(move || {
        let page = words::INVITATION.in_lang(lang.get());
        browser::set_title(&page_words::AND_ADUAN.with(lang.get(), &[("page", page)]));
    });
    view! {
        <main class="sign-in" id="isi">
            {move || match known.get() {
                Known::Asking => view! { <p class="loading" role="status">{say(page_words::LOADING)}</p> }.into_any(),
                Known::Good(view) => view! { <Form view token=token.get_value() known /> }.into_any(),
                Known::Spent => view! { <Spent /> }.into_any(),
                Known::Failed(failure) => {
                    let why = said(move |lang| failure.sentence(lang));
                    view! {
                        <h1>{say(words::INVITATION_FAILED)}</h1>
                        <p>{why}</p>
                        <button class="button" type="button" on:click=move |_| ask()>
                            {say(page_words::TRY_AGAIN)}
                        </button>
                    }
                        .into_any()
                }
            }}
        </main>
    }
}

#[component]
fn Spent() -> impl IntoView {
    view! {
        <h1>{say(words::INVITATION_SPENT)}</h1>
        <p>{say(words::INVITATION_SPENT_MORE)}</p>
        <p>
            <a href=address::SIGN_IN>{say(words::INVITATION_TO_SIGN_IN)}</a>
        </p>
    }
}

#[component]
fn Form(view: InvitationView, token: String, known: RwSignal<Known>) -> impl IntoView {
    let (staff, place) = (Staff::here(), Place::here());
    let value = RwSignal::new(String::new());
    let problems = RwSignal::new(Vec::<Problem>::new());
    let failure = RwSignal::new(None::<Failure>);
    let busy = RwSignal::new(false);
    let InvitationView { name, login, again, .. } = view;
    let person = (login.clone(), name.clone());
    let title = if again { words::INVITATION_AGAIN } else { words::INVITATION };
    let shown = login.clone();
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let asked = SetPassword { token: token.clone(), password: value.get_untracked() };
        let wrong = password::problem(&asked.password, &login, &name);
        let wrong: Vec<Problem> = wrong.map(|code| Problem { field: Field::Password, code }).into_iter().collect();
        failure.set(None);
        problems.set(wrong.clone());
        if !wrong.is_empty() || busy.get_untracked() {
            browser::focus_on(&format!("{PREFIX}{}", Field::Password.code()));
            return;
        }
        busy.set(true);
        let login = login.clone();
        leptos::task::spawn_local(async move {
            let answer = client::set_password(&asked, staff.lang()).await;
            match answer {
                Ok(()) => {
                    let signed = staff.sign_in(&SignIn { login, password: asked.password }).await;
                    // Where that failed the sign-in page stands ready, and the password is set.
                    let goal = if signed.is_ok() { address::QUEUE } else { address::SIGN_IN };
                    place.correct(goal);
                }
                Err(why) if why.status() == Some(410) => {
                    known.try_set(Known::Spent);
                }
                Err(why) => {
                    problems.try_set(why.problems().to_vec());
                    failure.try_set(Some(why).filter(|why| why.problems().is_empty()));
                    browser::focus_on(&format!("{PREFIX}{}", Field::Password.code()));
                }
            }
            busy.try_set(false);
        });
    };
    let hello = {
        let name = person.1.clone();
        said(move |lang| words::INVITATION_HELLO.with(lang, &[("name", &name)]))
    };
    view! {
        <h1>{say(title)}</h1>
        <p>
            {hello} " " <strong class="number">{shown.clone()}</strong>
        </p>
        <form novalidate on:submit=send>
            // For the browser's own keeper of passwords, which otherwise keeps it without a name.
            <div class="visually-hidden" aria-hidden="true">
                <input type="text" autocomplete="username" tabindex="-1" readonly value=shown />
            </div>
            <NotSaved failure />
            <PasswordChoice field=Field::Password value problems person=Signal::stored(person) prefix=PREFIX />
            <SendButton label=words::INVITATION_SEND busy_label=words::INVITATION_SENDING busy />
        </form>
    }
}

/// Why the password was not saved, when the password itself was not the reason.
#[component]
fn NotSaved(failure: RwSignal<Option<Failure>>) -> impl IntoView {
    move || {
        let failure = failure.get()?;
        let why = said(move |lang| failure.sentence(lang));
        Some(view! {
            <Notice kind=NoticeKind::Problem title=said(|lang| words::NOT_CHANGED.in_lang(lang).to_owned())>
                <p>{why}</p>
            </Notice>
        })
    }
}
