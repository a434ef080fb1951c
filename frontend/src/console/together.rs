//! Cases of one matter: the sheet of similar cases and of the group a case is in, and the room where one thing is done
//! with several. Absent: choosing rows in the queue (see `super::queue`).

use leptos::prelude::*;
use shared::form::Field;
use shared::id::CaseId;
use shared::time::long_moment;
use shared::wire::{Member, QueueView};
use shared::words::{Lang, console as page_words, form as labels, together as words};

use super::address;
use super::desk::Desk;
use super::queue::Queue;
use super::room::Room;
use super::session::Staff;
use crate::lang::{said, say};
use crate::parts::state_tone;

mod act;
mod likes;
mod run;
mod sheet;

pub use sheet::TogetherPage;

/// Under which name what is chosen in the queue lies on the desk.
pub const PICKED: &str = "massal";

/// The room where one thing is done with what was chosen in the queue.
#[component]
pub fn BulkPage() -> impl IntoView {
    let (desk, staff) = (Desk::here(), Staff::here());
    let picked = picked(desk);
    let inside = move || {
        let Some(post) = staff.post.get() else { return ().into_any() };
        match picked.is_empty() {
            true => view! { <p class="muted">{say(words::BULK_NONE)}</p> }.into_any(),
            false => act::panel(act::On { name: PICKED.to_owned(), ids: picked.clone(), post }),
        }
    };
    let inside = StoredValue::new(inside);
    view! {
        <Room title=words::BULK lead=words::ACT_LEAD back=(address::QUEUE, page_words::QUEUE)>
            {move || inside.with_value(|inside| inside())}
        </Room>
    }
    .into_any()
}

/// What was chosen in the queue.
fn picked(desk: Desk) -> Vec<CaseId> {
    let text = desk.text(PICKED).unwrap_or_default();
    text.split_whitespace().filter_map(CaseId::parse).collect()
}

/// The number a list calls a case by.
fn number(member: &Member, lang: Lang) -> String {
    member.number.as_ref().map_or_else(|| page_words::UNNUMBERED.in_lang(lang).to_owned(), ToString::to_string)
}

/// A case in a list: number and beginning as a link to it, where it stands, and what its reporter keeps back.
fn line(member: &Member) -> AnyView {
    let (of, state) = (member.clone(), member.state);
    let href = address::case(member.id.as_str(), QueueView::Mine);
    let badges = [(member.confidential, labels::CONFIDENTIAL), (member.anonymous, labels::ANONYMOUS)];
    let badges = badges.into_iter().filter(|(set, _)| *set);
    let badges = badges.map(|(_, words)| view! { <span class="state waiting dot">{say(words)}</span> " " }.into_any());
    let badges = badges.collect::<Vec<_>>();
    let summary = member.summary.clone();
    view! {
        <span class="row">
            <a class="number" href=href>{said(move |lang| number(&of, lang))}</a>
            <span class=format!("state {}", state_tone(state))>{said(move |lang| state.words().in_lang(lang).to_owned())}</span>
            {badges}
        </span>
        <span lang="id">{summary}</span>
    }
    .into_any()
}

/// Where a case stands now and by when it is due.
fn standing(member: &Member, lang: Lang) -> String {
    let zone = super::when::agency_zone().get_untracked();
    let state = member.state.words().in_lang(lang);
    match member.due_at {
        Some(due) => words::DUE_NOW.with(lang, &[("state", state), ("due", &long_moment(due, zone, lang))]),
        None => words::DUE_NONE.with(lang, &[("state", state)]),
    }
}

/// What the agency calls whoever has a case.
fn holder(role: shared::procedure::Role, unit: Option<&shared::id::UnitId>, lang: Lang) -> String {
    Queue::here().known.with(|known| match known {
        Some(known) => crate::parts::holder_name(&known.agency, role, unit, lang),
        None => role.words().in_lang(lang).to_owned(),
    })
}

/// What is typed into a form of this room.
const TYPED: [Field; 9] = [
    Field::Kind,
    Field::Text,
    Field::Classification,
    Field::Unit,
    Field::Ground,
    Field::Owner,
    Field::Decision,
    Field::DecidedBy,
    Field::PromisedOn,
];
