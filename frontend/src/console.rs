//! The staff console: signing in, the queue of a post, and a case with what may be done now.
//!
//! Invariants:
//! - **The buttons are the rules.** A case shows exactly what `shared::case::offers` offers.
//! - **The access token lives in memory only**; a cookie that no script can read renews it.
//! - **What an officer typed outlives every failure**: a lost network, another officer's step, a
//!   session that ended. It is dropped when it was sent, when it is discarded, or on signing out.
//! - **The server's time judges**, in the agency's zone; the desk's own clock is never asked.
//!
//! Deliberately absent: pages for work that no procedure step asks for.

use leptos::prelude::*;
use leptos_router::components::{ParentRoute, Route, Router, Routes};
use leptos_router::path;

use crate::browser;
use crate::lang::provide_lang;

mod account;
pub mod address;
mod case;
mod desk;
mod embed;
mod entry;
mod help;
mod invitation;
mod keys;
mod letters;
mod lookup;
mod manage;
mod password;
mod ppid;
mod quarantine;
mod queue;
mod renewal;
mod session;
mod shell;
mod sign_in;
mod toast;
pub mod when;

use account::AccountPage;
use case::CasePage;
use desk::Desk;
use embed::EmbedPage;
use entry::EntryPage;
use invitation::InvitationPage;
use letters::LettersPage;
use lookup::LookUpPage;
use manage::ManagePage;
use ppid::{DirectPage, FilePage, FromCasePage, PpidPage};
use quarantine::QuarantinePage;
use session::Staff;
use shell::Shell;
use sign_in::SignInPage;

/// The console, whole.
#[component]
pub fn Console() -> impl IntoView {
    provide_lang(browser::page_lang());
    let desk = Desk::provide();
    let staff = Staff::provide();
    staff.restore();
    desk.guard_typed();
    view! {
        <Router>
            <Routes fallback=sign_in::Lost>
                <Route path=path!("/petugas/masuk") view=SignInPage />
                <Route path=path!("/petugas/undangan") view=InvitationPage />
                <ParentRoute path=path!("/petugas") view=Shell>
                    <Route path=path!("") view=|| () />
                    <Route path=path!("aduan/:id") view=CasePage />
                    <Route path=path!("catat") view=EntryPage />
                    <Route path=path!("cari") view=LookUpPage />
                    <Route path=path!("karantina") view=QuarantinePage />
                    <Route path=path!("ppid") view=PpidPage />
                    <Route path=path!("ppid/catat") view=DirectPage />
                    <Route path=path!("ppid/dari/:id") view=FromCasePage />
                    <Route path=path!("ppid/berkas/:id") view=FilePage />
                    <Route path=path!("kelola") view=ManagePage />
                    <Route path=path!("akun") view=AccountPage />
                    <Route path=path!("kelola/surat") view=LettersPage />
                    <Route path=path!("kelola/sematkan") view=EmbedPage />
                </ParentRoute>
            </Routes>
        </Router>
    }
}
