//! The citizen's app: choose an agency, tell it once, follow what becomes of it.
//!
//! It starts by taking over the page the server wrote (see [`takeover`]); until that has worked, the
//! plain page stays as it is and works by itself. Absent: anything of the console, and any store of
//! what was typed beyond the open page.

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

use crate::browser;
use crate::lang::provide_lang;

mod filing;
mod frame;
mod home;
mod kept;
mod loading;
mod takeover;
mod tracking;

use filing::FilingPage;
use home::HomePage;
use kept::Kept;
use takeover::Opening;
use tracking::TrackPage;

/// Starts the app once what its first page shows is here. Where it cannot be fetched nothing is
/// touched: the plain page needs no app.
pub fn start() {
    leptos::task::spawn_local(async {
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
    view! {
        <Router>
            <Routes fallback=frame::LostPage>
                <Route path=path!("/") view=HomePage />
                <Route path=path!("/lacak") view=TrackPage />
                <Route path=path!("/lacak/:number") view=TrackPage />
                <Route path=path!("/:agency/lapor") view=FilingPage />
            </Routes>
        </Router>
    }
}
