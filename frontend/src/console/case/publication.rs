//! Who may read a complaint: whether it is shown to the public, how secret it is, and the ways to the sheets where that
//! is changed. Absent: those sheets (see `crate::console::sheets`).

use leptos::prelude::*;
use shared::publication::shown;
use shared::secrecy::loosening::pending;
use shared::visibility::Act;
use shared::words::{publication as words, secrecy};

use super::Folder;
use crate::console::address;
use crate::drawn::drawn;
use crate::lang::say;

/// The end of the address of the sheet of publication.
pub const SHEET: &str = "terbit";
/// The end of the address of the sheet of secrecy.
pub const SECRECY: &str = "kerahasiaan";

/// Whether a post may show the open case to the public.
pub fn offered(folder: Folder) -> bool {
    folder.actor().role.may(Act::Publish) && folder.view.with(|view| view.case.publish)
}

/// Whether a post has a part in how secret the open case is.
pub fn secrecy_offered(folder: Folder) -> bool {
    let role = folder.actor().role;
    let complaint = folder.view.with(|view| view.case.period.is_none());
    complaint && (role.may(Act::TightenSecrecy) || role.may(Act::AgreeLoosening))
}

/// Whether a post splits complaints at all, or the open one was split.
pub fn split_offered(folder: Folder) -> bool {
    folder.actor().role.may(Act::Split) && folder.view.with(|view| view.case.period.is_none())
}

/// The line, for whoever may do something there.
#[component]
pub fn WhoReads() -> impl IntoView {
    let folder = Folder::here();
    let state = folder.part(move |view| {
        let waits = pending(&view.case, view.now).is_some();
        (offered(folder), secrecy_offered(folder), shown(&view.case), waits)
    });
    let id = folder.id();
    drawn(move || {
        let (public, secret, is_shown, waits) = state.get();
        let label = if is_shown { words::SHOWN } else { words::PREPARE };
        let public = public.then(|| view! { <a href=address::sheet(&id, SHEET)>{say(label)}</a> });
        // Who is to agree comes by here.
        let name = if waits { secrecy::SHEET_WAITS } else { secrecy::SHEET };
        let secret = secret.then(|| view! { <a href=address::sheet(&id, SECRECY)>{say(name)}</a> });
        view! { <p class="row no-print">{public} " " {secret}</p> }.into_any()
    })
}
