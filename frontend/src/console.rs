//! The staff console: signing in, the queue of a post, and a case with what may be done now. Rooms that stand by
//! themselves are a bundle of their own, so that an officer who opens the queue fetches the queue.
//!
//! Invariants:
//! - **The buttons are the rules.** A case shows exactly what `shared::case::offers` offers.
//! - **The access token lives in memory only**; a cookie that no script can read renews it.
//! - **What an officer typed outlives every failure**: a lost network, another officer's step, a
//!   session that ended, a look into a room. It is dropped when it was sent, when it is discarded, or on signing out.
//! - **The server's time judges**, in the agency's zone; the desk's own clock is never asked.
//!
//! Deliberately absent: pages for work that no procedure step asks for.

use leptos::mount::mount_to_body;
use leptos::prelude::*;
use leptos_router::components::{ParentRoute, Route, Router, Routes};
use leptos_router::path;
use shared::screens::Bundle;

use crate::browser;
use crate::drawn::{drawn, memo};
use crate::lang::provide_lang;

mod account;
pub mod address;
mod admin;
mod board;
mod case;
mod deputies;
mod desk;
mod embed;
mod entry;
mod fields;
mod filters;
mod guide;
mod installation;
mod invitation;
mod kept;
mod keys;
mod letters;
mod lookup;
mod manage;
mod numbers;
mod papers;
mod password;
mod place;
mod ppid;
mod quarantine;
mod queue;
mod renewal;
mod room;
mod saved;
mod session;
mod sheets;
mod shell;
mod sign_in;
mod toast;
mod together;
pub mod when;

use account::AccountPage;
use admin::{AgencyPage, CalendarPage, ProceduresPage};
use board::BoardRoom;
use desk::Desk;
use embed::EmbedPage;
use entry::{Entry, EntryPage};
use installation::InstallationPage;
use invitation::InvitationPage;
use letters::LettersPage;
use lookup::Search;
use manage::ManagePage;
use numbers::{CaseLettersPage, NumbersPage};
use papers::{CasePapersPage, PapersPage};
use place::Place;
use ppid::{DirectPage, FilePage, FromCasePage, PpidPage};
use quarantine::QuarantinePage;
use session::Staff;
use sheets::custody::CustodyPage;
use sheets::disposition::DispositionPage;
use sheets::{ContributionPage, EvidencePage, OutsidePage, PublishPage, RecapPage, SecrecyPage, SheetsPage, SplitPage};
use shell::{DeskShell, LookUpShell, QueueShell, RoomShell};
use sign_in::{Lost, SignInPage};
use together::{BulkPage, TogetherPage};

/// The element that stands in the page until the console has started.
const WAITING: &str = "mulai";

/// Starts a bundle of the console in the page that the server sent.
pub fn start<V: IntoView + 'static>(app: fn() -> V) {
    console_error_panic_hook::set_once();
    if let Some(waiting) = document().get_element_by_id(WAITING) {
        waiting.remove();
    }
    mount_to_body(app);
}

/// Signing in, and the queue.
#[component]
pub fn Console() -> impl IntoView {
    furnish(&[Bundle::Queue]);
    Place::own(&[Bundle::Queue]);
    let place = Place::here();
    let shown = memo(move || (place.is(address::SIGN_IN), place.is(address::QUEUE)));
    drawn(move || match shown.get() {
        (true, _) => view! { <SignInPage /> }.into_any(),
        (_, true) => view! { <QueueShell /> }.into_any(),
        _ => view! { <Elsewhere bundle=Bundle::Queue /> }.into_any(),
    })
}

/// The queue with a case beside it, and looking a person up. Once here, the queue alone is shown here too.
#[component]
pub fn Cases() -> impl IntoView {
    furnish(&[Bundle::Queue, Bundle::Desk]);
    Search::provide();
    Place::own(&[Bundle::Queue, Bundle::Desk]);
    let place = Place::here();
    let shown = memo(move || {
        let case = place.path.with(|path| address::open_case(path).is_some());
        let at = [case || place.is(address::QUEUE), place.is(address::LOOKUP), place.is(address::SIGN_IN)];
        at.iter().position(|here| *here)
    });
    drawn(move || match shown.get() {
        Some(0) => view! { <DeskShell /> }.into_any(),
        Some(1) => view! { <LookUpShell /> }.into_any(),
        Some(_) => view! { <SignInPage /> }.into_any(),
        None => view! { <Elsewhere bundle=Bundle::Desk /> }.into_any(),
    })
}

/// What is done with one case away from the queue.
#[component]
pub fn Sheets() -> impl IntoView {
    furnish(&[Bundle::Sheets]);
    view! {
        <Router>
            {Place::of_router(&[Bundle::Sheets])}
            <Routes fallback=|| view! { <Elsewhere bundle=Bundle::Sheets /> }>
                <ParentRoute path=path!("/petugas/berkas") view=RoomShell>
                    <Route path=path!("massal") view=BulkPage />
                    <Route path=path!(":id") view=SheetsPage />
                    <Route path=path!(":id/disposisi") view=DispositionPage />
                    <Route path=path!(":id/pegangan") view=CustodyPage />
                    <Route path=path!(":id/bersama") view=TogetherPage />
                    <Route path=path!(":id/masukan") view=ContributionPage />
                </ParentRoute>
            </Routes>
        </Router>
    }
}

/// What leaves the office.
#[component]
pub fn Outward() -> impl IntoView {
    furnish(&[Bundle::Outward]);
    view! {
        <Router>
            {Place::of_router(&[Bundle::Outward])}
            <Routes fallback=|| view! { <Elsewhere bundle=Bundle::Outward /> }>
                <ParentRoute path=path!("/petugas") view=RoomShell>
                    <Route path=path!("berkas/:id/terbit") view=PublishPage />
                    <Route path=path!("berkas/:id/kerahasiaan") view=SecrecyPage />
                    <Route path=path!("berkas/:id/pihak-luar") view=OutsidePage />
                    <Route path=path!("berkas/:id/rekap") view=RecapPage />
                    <Route path=path!("berkas/:id/dokumen") view=CasePapersPage />
                    <Route path=path!("kelola/sematkan") view=EmbedPage />
                </ParentRoute>
            </Routes>
        </Router>
    }
}

/// What officers do away from the queue.
#[component]
pub fn Rooms() -> impl IntoView {
    furnish(&[Bundle::Rooms]);
    Entry::provide();
    view! {
        <Router>
            {Place::of_router(&[Bundle::Rooms])}
            <Routes fallback=|| view! { <Elsewhere bundle=Bundle::Rooms /> }>
                <Route path=path!("/petugas/undangan") view=InvitationPage />
                <ParentRoute path=path!("/petugas") view=RoomShell>
                    <Route path=path!("catat") view=EntryPage />
                    <Route path=path!("karantina") view=QuarantinePage />
                    <Route path=path!("akun") view=AccountPage />
                </ParentRoute>
            </Routes>
        </Router>
    }
}

/// What the PPID and its superior do.
#[component]
pub fn Information() -> impl IntoView {
    furnish(&[Bundle::Information]);
    view! {
        <Router>
            {Place::of_router(&[Bundle::Information])}
            <Routes fallback=|| view! { <Elsewhere bundle=Bundle::Information /> }>
                <ParentRoute path=path!("/petugas") view=RoomShell>
                    <Route path=path!("ppid") view=PpidPage />
                    <Route path=path!("ppid/catat") view=DirectPage />
                    <Route path=path!("ppid/dari/:id") view=FromCasePage />
                    <Route path=path!("ppid/berkas/:id") view=FilePage />
                    <Route path=path!("berkas/:id/pecah") view=SplitPage />
                    <Route path=path!("berkas/:id/bukti") view=EvidencePage />
                </ParentRoute>
            </Routes>
        </Router>
    }
}

/// What is counted, listed and printed of many cases.
#[component]
pub fn Board() -> impl IntoView {
    furnish(&[Bundle::Board]);
    view! {
        <Router>
            {Place::of_router(&[Bundle::Board])}
            <Routes fallback=|| view! { <Elsewhere bundle=Bundle::Board /> }>
                <ParentRoute path=path!("/petugas") view=RoomShell>
                    <Route path=path!("papan") view=BoardRoom />
                    <Route path=path!("dokumen") view=PapersPage />
                </ParentRoute>
            </Routes>
        </Router>
    }
}

/// The book of letter numbers, the letters of a case, and notices that were not delivered.
#[component]
pub fn Letters() -> impl IntoView {
    furnish(&[Bundle::Letters]);
    view! {
        <Router>
            {Place::of_router(&[Bundle::Letters])}
            <Routes fallback=|| view! { <Elsewhere bundle=Bundle::Letters /> }>
                <ParentRoute path=path!("/petugas") view=RoomShell>
                    <Route path=path!("nomor") view=NumbersPage />
                    <Route path=path!("berkas/:id/surat") view=CaseLettersPage />
                    <Route path=path!("kelola/surat") view=LettersPage />
                </ParentRoute>
            </Routes>
        </Router>
    }
}

/// What administrators do.
#[component]
pub fn Office() -> impl IntoView {
    furnish(&[Bundle::Office]);
    view! {
        <Router>
            {Place::of_router(&[Bundle::Office])}
            <Routes fallback=|| view! { <Elsewhere bundle=Bundle::Office /> }>
                <ParentRoute path=path!("/petugas") view=RoomShell>
                    <Route path=path!("kelola") view=ManagePage />
                    <Route path=path!("kelola/kalender") view=CalendarPage />
                    <Route path=path!("kelola/instansi") view=AgencyPage />
                    <Route path=path!("kelola/sop") view=ProceduresPage />
                    <Route path=path!("kelola/instalasi") view=InstallationPage />
                </ParentRoute>
            </Routes>
        </Router>
    }
}

/// Language, desk and person, for everything below a bundle.
fn furnish(ours: &'static [Bundle]) {
    provide_lang(browser::kept_lang());
    let desk = Desk::provide();
    Staff::provide().restore();
    desk.guard_typed();
    Place::leave_by_links(ours);
}

/// An address of another of the console's bundles, which the server brings; or one that leads nowhere.
#[component]
fn Elsewhere(
    /// The bundle this is.
    bundle: Bundle,
) -> impl IntoView {
    let place = Place::here();
    let other = place.path.with_untracked(|path| Bundle::of(path)) != bundle;
    if other {
        Desk::here().change_rooms(&place.address(), true);
    }
    (!other).then(|| view! { <Lost /> })
}
