//! The console around queue and case: the rail with views, post and person, and what lies over the
//! page. Nobody who is not signed in sees it. Absent: the case (see `super::case`).

use leptos::prelude::*;
use leptos_router::components::Outlet;
use shared::permission::Act;
use shared::wire::{QueueView, waiting_shown};
use shared::words::console as words;

use super::case::CasePage;
use super::desk::Desk;
use super::filters::{FilterBar, FilterLink};
use super::lookup::LookUpPage;
use super::place::Place;
use super::queue::{Queue, QueueList, Sought};
use super::saved::{Saved, SavedLinks};
use super::session::{Staff, Standing};
use super::sign_in::SignInAgain;
use super::toast::Toasts;
use super::{address, keys};
use crate::browser;
use crate::drawn::{Show, memo};
use crate::lang::{say, use_lang};

mod person;
mod rail;

use rail::Rail;

/// Rail and queue, for those who are signed in.
#[component]
pub fn QueueShell() -> impl IntoView {
    view! { <SignedIn inside=|| view! { <Rooms case=|| ().into_any() found=FOUND /> }.into_any() /> }
}

/// Rail, queue and case, for those who are signed in.
#[component]
pub fn DeskShell() -> impl IntoView {
    view! { <SignedIn inside=|| view! { <Rooms case=|| view! { <CasePage /> }.into_any() found=ELSEWHERE /> }.into_any() /> }
}

/// Rail and a room that stands by itself, for those who are signed in.
#[component]
pub fn RoomShell() -> impl IntoView {
    view! { <SignedIn inside=|| view! { <Alone room=|| view! { <Outlet /> }.into_any() /> }.into_any() /> }
}

/// Rail and the search for a person, for those who are signed in.
#[component]
pub fn LookUpShell() -> impl IntoView {
    view! { <SignedIn inside=|| view! { <Alone room=|| view! { <LookUpPage /> }.into_any() /> }.into_any() /> }
}

/// What a bundle has for finding cases: pointers, so that one without carries nothing of them.
#[derive(Clone, Copy)]
struct Finding {
    begin: fn(),
    filters: fn() -> AnyView,
    saved: fn() -> AnyView,
}

const FOUND: Finding = Finding {
    begin: Saved::provide,
    filters: || view! { <FilterBar /> }.into_any(),
    saved: || view! { <SavedLinks /> }.into_any(),
};

const ELSEWHERE: Finding =
    Finding { begin: || (), filters: || view! { <FilterLink /> }.into_any(), saved: || ().into_any() };

/// What is shown to those who are signed in; others are led to the sign-in page.
#[component]
fn SignedIn(inside: fn() -> AnyView) -> impl IntoView {
    let (staff, place) = (Staff::here(), Place::here());
    Effect::new(move |before: Option<Standing>| {
        let standing = staff.standing.get();
        if standing == Standing::Out {
            let asked = place.address();
            // Whoever has just signed out asked for no page; the next person begins at the queue.
            let left = matches!(before, Some(Standing::In | Standing::Ended));
            let goal = if left { address::QUEUE } else { &asked };
            place.correct(&address::sign_in_for(goal));
        }
        standing
    });
    let signed_in = memo(move || matches!(staff.standing.get(), Standing::In | Standing::Ended));
    view! {
        <Show
            when=move || signed_in.get()
            fallback=move || view! { <p class="loading" role="status">{say(words::LOADING)}</p> }
        >
            {inside()}
        </Show>
    }
}

/// Rail and room.
#[component]
fn Alone(room: fn() -> AnyView) -> impl IntoView {
    // Its counts stand in the rail here too.
    Queue::beside();
    lead_to_own_room();
    keys::listen(Desk::here(), || ());
    view! {
        <div id="aduan" class="shell alone">
            <Skip />
            <Rail saved=|| ().into_any() />
            {room()}
            <Toasts />
        </div>
        <SignInAgain />
    }
}

/// Past the rail, for whoever has no mouse.
#[component]
fn Skip() -> impl IntoView {
    let skip = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        browser::focus_on("isi");
    };
    view! {
        <a class="skip" href="#isi" on:click=skip>
            {say(words::SKIP)}
        </a>
    }
}

/// Rail, queue and what is open beside it.
#[component]
fn Rooms(case: fn() -> AnyView, found: Finding) -> impl IntoView {
    let place = Place::here();
    let view_of = move || address::view_of(place.asked(address::VIEW).as_deref());
    let queue = Queue::provide(memo(view_of), memo(move || Sought::of(place)));
    (found.begin)();
    let open = memo(move || place.path.with(|path| address::open_case(path)));
    let beside = memo(move || open.with(Option::is_some));
    lead_to_own_room();
    name_page(queue, beside);
    keys::listen(Desk::here(), move || {
        if beside.get_untracked() {
            place.go(&untrack(|| queue.address()));
        }
    });
    view! {
        <div id="aduan" class="shell" class:open=beside>
            <Skip />
            <Rail saved=found.saved />
            <QueueList open beside filters=found.filters />
            <Show when=move || beside.get()>
                {case()}
            </Show>
            <Toasts />
        </div>
        <SignInAgain />
    }
}

/// Leads whoever has no queue to where their work is, and back when they act from another post.
fn lead_to_own_room() {
    let (staff, place) = (Staff::here(), Place::here());
    Effect::new(move || {
        let Some(role) = staff.post.with(|post| post.as_ref().map(|post| post.role)) else { return };
        let goal = place.path.with(|path| match path.trim_end_matches('/') {
            address::QUEUE if role.may(Act::ManagePeople) && !role.may(Act::ReadQueue) => Some(address::MANAGE),
            address::QUEUE if role.may(Act::RunInstallation) && !role.may(Act::ReadQueue) => {
                Some(address::INSTALLATION)
            }
            address::MANAGE if !role.may(Act::ManagePeople) => Some(address::QUEUE),
            _ => None,
        });
        if let Some(goal) = goal {
            place.correct(goal);
        }
    });
}

/// Names the page by its queue, with the number that waits; what is open beside it names itself.
fn name_page(queue: Queue, beside: Memo<bool>) {
    let lang = use_lang();
    Effect::new(move || {
        if beside.get() {
            return;
        }
        let (view, lang) = (queue.view.get(), lang.get());
        let waiting = queue.told.with(|told| told.as_ref().map_or(0, |told| told.waiting));
        let page = queue.heading(lang);
        let mine = view == QueueView::Mine && queue.search.with(Sought::empty);
        let page = if mine && waiting > 0 { format!("({}) {page}", waiting_shown(waiting)) } else { page };
        browser::set_title(&words::AND_ADUAN.with(lang, &[("page", &page)]));
    });
}
