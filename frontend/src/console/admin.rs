//! Rooms where an administrator changes what the agency runs on: its calendar, its data, its procedures. Each is
//! a draft that the server judges and shows the effect of before it is put into force.
//! Absent: the rules; the server reads a draft as it reads a file.

use leptos::prelude::*;
use shared::permission::Act;
use shared::words::Words;
use shared::words::console::{admin as words, manage};

use super::{address, room};
use crate::lang::say;

mod agency;
mod bench;
mod calendar;
mod days;
mod draft;
mod file;
pub mod inputs;
mod lists;
mod procedures;
mod review;

pub use agency::AgencyPage;
pub use calendar::CalendarPage;
pub use procedures::ProceduresPage;

/// A room, with the way back and what is in it for those who may.
#[component]
pub fn Room(title: Words, lead: Words, children: ChildrenFn) -> impl IntoView {
    let needs = (Act::ManageDefinitions, manage::MANAGE_NOT_YOURS);
    view! { <room::Room title lead back=(address::MANAGE, manage::MANAGE) needs>{children()}</room::Room> }
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
