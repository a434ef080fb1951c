//! The administrator's screen: offices that nobody holds, the people with their posts, and what was done.
//! What may be done is decided by the server; a refusal stands beside what was typed.
//! Absent: cases. An administrator looks after accounts and reads no complaint.

use leptos::prelude::*;
use shared::permission::Act;
use shared::words::console as page_words;
use shared::words::console::manage as words;

use super::admin::Rooms;
use super::session::Staff;
use crate::browser;
use crate::drawn::{Show, memo};
use crate::lang::{say, use_lang};
use crate::parts::OfflineNotice;

mod forms;
mod list;
mod log;
mod panel;
mod person;
mod state;
pub mod top;

use list::PeopleList;
use log::Log;
use state::People;
use top::{Fresh, Vacancies};

/// The page, for those who manage people.
#[component]
pub fn ManagePage() -> impl IntoView {
    let (staff, lang) = (Staff::here(), use_lang());
    let allowed =
        memo(move || staff.post.with(|post| post.as_ref().is_some_and(|post| post.role.may(Act::ManagePeople))));
    Effect::new(move || {
        let page = words::MANAGE.in_lang(lang.get());
        browser::set_title(&page_words::AND_ADUAN.with(lang.get(), &[("page", page)]));
    });
    view! {
        <main class="case room" id="isi" tabindex="-1">
            <OfflineNotice />
            <header class="case-head">
                <h1>{say(words::MANAGE_TITLE)}</h1>
                <p class="muted">
                    {move || staff.post.with(|post| post.as_ref().map(|post| post.agency_name.clone()))}
                </p>
            </header>
            <Show
                when=move || allowed.get()
                fallback=move || view! { <p class="muted">{say(words::MANAGE_NOT_YOURS)}</p> }
            >
                <Everything />
            </Show>
        </main>
    }
}

#[component]
fn Everything() -> impl IntoView {
    let people = People::provide();
    people.follow();
    view! {
        <Fresh />
        <Vacancies />
        <PeopleList />
        <Rooms />
        <Log />
    }
}
