//! The citizen's app: choose an agency, tell it once, follow what becomes of it.
//!
//! It starts by taking over the page the server wrote (see `takeover`); until that has worked, the
//! plain page stays as it is and works by itself. Absent: anything of the console, and any store of
//! what was typed beyond the open page.

use leptos::prelude::*;

use crate::browser;
use crate::drawn::{drawn, later};
use crate::lang::provide_lang;

mod filing;
mod frame;
mod home;
mod kept;
mod loading;
mod route;
mod takeover;
mod tracking;

use filing::FilingPage;
use home::HomePage;
use kept::Kept;
use route::{Page, Route};
use takeover::Opening;
use tracking::TrackPage;

/// Starts the app once what its first page shows is here. Where it cannot be fetched nothing is
/// touched: the plain page needs no app.
pub fn start() {
    later(async {
        if let Some(opening) = takeover::prepare(browser::page_lang()).await {
            takeover::take(opening);
        }
    });
}

/// The app on the page it opened with.
#[component]
fn App(opening: Opening) -> impl IntoView {
    provide_lang(browser::page_lang());
    let kept = Kept::provide();
    opening.hand_to(kept);
    let route = Route::provide();
    let page = Memo::new(move |_| route.page());
    drawn(move || match page.get() {
        Page::Home => view! { <HomePage /> }.into_any(),
        Page::Filing(agency, kind) => view! { <FilingPage agency kind /> }.into_any(),
        Page::Track(number) => view! { <TrackPage number /> }.into_any(),
        Page::Lost => view! { <frame::LostPage /> }.into_any(),
    })
}
