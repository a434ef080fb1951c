//! Rooms where an administrator changes what the agency runs on: its calendar, its data, its procedures. Each is
//! a draft that the server judges and shows the effect of before it is put into force.
//! Absent: the rules; the server reads a draft as it reads a file.

use leptos::prelude::*;
use shared::permission::Act;
use shared::words::Words;
use shared::words::console::{self as page_words, admin as words, manage};

use super::address;
use super::session::Staff;
use crate::browser;
use crate::drawn::memo;
use crate::lang::{say, use_lang};
use crate::parts::OfflineNotice;

mod agency;
mod bench;
mod calendar;
mod days;
mod file;
mod inputs;
mod lists;
mod procedures;
mod review;

pub use agency::AgencyPage;
pub use calendar::CalendarPage;
pub use procedures::ProceduresPage;

/// A room: its head, and what is in it for those who may.
#[component]
pub fn Room(title: Words, lead: Words, children: ChildrenFn) -> impl IntoView {
    let (staff, lang) = (Staff::here(), use_lang());
    let may = move |post: &shared::wire::PostView| post.role.may(Act::ManageDefinitions);
    let allowed = memo(move || staff.post.with(|post| post.as_ref().is_some_and(may)));
    Effect::new(move || {
        let page = title.in_lang(lang.get());
        browser::set_title(&page_words::AND_ADUAN.with(lang.get(), &[("page", page)]));
    });
    view! {
        <main class="case room" id="isi" tabindex="-1">
            <a class="back" href=address::MANAGE>
                {say(manage::MANAGE)}
            </a>
            <OfflineNotice />
            <header class="case-head">
                <h1>{say(title)}</h1>
                <p class="muted">{say(lead)}</p>
            </header>
            {move || match allowed.get() {
                true => children().into_any(),
                false => view! { <p class="muted">{say(manage::MANAGE_NOT_YOURS)}</p> }.into_any(),
            }}
        </main>
    }
}

/// The ways from the administrator's first page into the rooms.
#[component]
pub fn Rooms() -> impl IntoView {
    let rooms = [
        (address::CALENDAR, words::CALENDAR, words::CALENDAR_LEAD),
        (address::AGENCY, words::AGENCY, words::AGENCY_LEAD),
        (address::PROCEDURES, words::PROCEDURES, words::PROCEDURES_LEAD),
    ];
    let rows = rooms.map(|(href, title, lead)| {
        view! {
            <li class="rows-line">
                <span class="stack">
                    <a href=href>{say(title)}</a>
                    <span class="muted">{say(lead)}</span>
                </span>
            </li>
        }
    });
    view! {
        <section>
            <h2>{say(words::ROOMS)}</h2>
            <p class="muted">{say(words::ROOMS_LEAD)}</p>
            <ul class="rows">{rows.collect_view()}</ul>
        </section>
    }
}
