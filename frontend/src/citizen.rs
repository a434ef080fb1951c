//! The citizen's two apps: one to choose an agency and tell it once (bundle `warga`), one to follow what
//! becomes of it (bundle `lacak`). Between them pages are loaded, so that nobody who files waits for a
//! tracker; what the next page needs goes by the tab's own storage (see `carried`).
//!
//! What is typed for a filing is kept on the phone (see `drafts`) until it is sent.
//!
//! Each starts by taking over the page the server wrote (see `takeover`); until that has worked, the
//! plain page stays as it is and works by itself. Absent: anything of the console.

use leptos::prelude::*;

use crate::browser;
use crate::drawn::{drawn, later};
use crate::lang::provide_lang;

mod carried;
mod drafts;
mod filing;
mod frame;
mod home;
mod kept;
mod loading;
mod opening;
mod route;
mod takeover;
mod tracking;

use filing::FilingPage;
use home::HomePage;
use kept::Kept;
use opening::Opening;
use route::{Page, Route};
use tracking::{TrackPage, Tracking};

/// Starts the app of agencies and the filing form once what its first page shows is here. Where it
/// cannot be fetched nothing is touched: the plain page needs no app.
pub fn start_filing() {
    later(async {
        if let Some(opening) = opening::prepare(browser::page_lang()).await {
            takeover::take(move || view! { <FilingApp opening /> }.into_any());
        }
    });
}

/// Starts the tracker on the page that asks for number and code.
pub fn start_tracking() {
    if let Some(opening) = tracking::opening() {
        takeover::take(move || view! { <TrackingApp opening /> }.into_any());
    }
}

/// The app of agencies and the filing form, on the page it opened with.
#[component]
fn FilingApp(opening: Opening) -> impl IntoView {
    provide_lang(browser::page_lang());
    let kept = Kept::provide();
    opening.hand_to(kept);
    let route = Route::provide(|page| matches!(page, Page::Home | Page::Filing(..)));
    let page = Memo::new(move |_| route.page());
    drawn(move || match page.get() {
        Page::Home => view! { <HomePage /> }.into_any(),
        Page::Filing(agency, kind) => view! { <FilingPage agency kind /> }.into_any(),
        Page::Track(_) | Page::Lost => view! { <frame::LostPage /> }.into_any(),
    })
}

/// The tracker, on the page it opened with.
#[component]
fn TrackingApp(opening: tracking::Opening) -> impl IntoView {
    provide_lang(browser::page_lang());
    let tracking = Tracking::provide(opening);
    let route = Route::provide(|page| matches!(page, Page::Track(_)));
    let page = Memo::new(move |_| route.page());
    drawn(move || match page.get() {
        Page::Track(number) => view! { <TrackPage tracking number /> }.into_any(),
        Page::Home | Page::Filing(..) | Page::Lost => view! { <frame::LostPage /> }.into_any(),
    })
}
