//! The rail: the views of the queue and the rooms that a post has, and who is at the desk. Absent: what is in them.

use leptos::prelude::*;
use shared::permission::Act;
use shared::screens::Bundle;
use shared::wire::{QueueView, waiting_shown};
use shared::words::console::{account, admin, embed, installation, lookup, manage};
use shared::words::request::room as requests;
use shared::words::{
    Words, answer, board, console as words, contribution, disposition, letter_number, notice as letters, papers,
};

use super::person::Person;
use crate::console::address;
use crate::console::guide::Commands;
use crate::console::place::Place;
use crate::console::quarantine::QuarantineLink;
use crate::console::queue::{Queue, Sought};
use crate::console::session::Staff;
use crate::drawn::{Show, drawn, maybe};
use crate::lang::say;

/// The views of the queue, and who is at the desk.
#[component]
pub fn Rail(saved: fn() -> AnyView) -> impl IntoView {
    let queue = Queue::here();
    let staff = Staff::here();
    let may = move |act: Act| staff.post.with(|post| post.as_ref().is_some_and(|post| post.role.may(act)));
    view! {
        <header class="rail">
            <a class="rail-brand" href=address::QUEUE>
                "Aduan"
            </a>
            <Commands />
            <nav class="rail-links" aria-label=say(words::QUEUE)>
                <Show when=move || may(Act::ReadQueue)>
                    <ViewLink view=QueueView::Mine label=words::VIEW_MINE>
                        {waiting(queue)}
                    </ViewLink>
                    {views(&[(QueueView::Own, disposition::VIEW_OWN), (QueueView::Asked, disposition::VIEW_ASKED)])}
                    <ViewLink view=QueueView::Mentioned label=contribution::VIEW_MENTIONED>
                        {mentioned(queue)}
                    </ViewLink>
                    {views(&[(QueueView::Open, words::VIEW_OPEN)])}
                    <Show when=move || queue.hears_dissatisfied()>
                        <ViewLink view=QueueView::Dissatisfied label=words::VIEW_DISSATISFIED />
                    </Show>
                    {views(&LAST)}
                    {saved()}
                </Show>
                {rooms()}
                <RoomLink href=address::ACCOUNT label=account::ACCOUNT />
            </nav>
            <Person />
        </header>
    }
}

/// How many cases wait for the post, and whether one of them is late.
fn waiting(queue: Queue) -> AnyView {
    let late = move || {
        queue.view.get() == QueueView::Mine && queue.told.with(|told| told.as_ref().is_some_and(|told| told.late))
    };
    let badge = move || {
        let count = queue.told.with(|told| told.as_ref().map_or(0, |told| told.waiting));
        let badge = || view! { <span class=if late() { "badge late" } else { "badge" }>{waiting_shown(count)}</span> };
        maybe((count > 0).then(badge))
    };
    drawn(badge).into_any()
}

/// How many cases name the post in a note.
fn mentioned(queue: Queue) -> AnyView {
    let badge = move || {
        let count = queue.told.with(|told| told.as_ref().map_or(0, |told| told.mentioned));
        maybe((count > 0).then(|| view! { <span class="badge">{waiting_shown(count)}</span> }))
    };
    drawn(badge).into_any()
}

/// The views at the end of the list.
const LAST: [(QueueView, Words); 3] = [
    (QueueView::Promised, answer::QUEUE_PROMISED),
    (QueueView::Review, answer::QUEUE_REVIEW),
    (QueueView::Ended, words::VIEW_ENDED),
];

/// The links to views that have nothing beside their names.
fn views(several: &[(QueueView, Words)]) -> AnyView {
    let link = |(view, label): &(QueueView, Words)| view! { <ViewLink view=*view label=*label /> };
    several.iter().map(link).collect_view().into_any()
}

/// The rooms that stand by themselves, in the order of their links: what a post must be allowed to do there, and by which
/// key one goes there.
const ROOMS: [(Act, &str, Words, Option<&str>); 12] = [
    (Act::LookUpPerson, address::LOOKUP, lookup::LOOKUP_LINK, Some("p")),
    (Act::ReadQueue, address::BOARD, board::ROOM, None),
    (Act::ReadQueue, address::PAPERS, papers::ROOM, None),
    (Act::ReadNumbers, address::NUMBERS, letter_number::ROOM, None),
    (Act::ReadRequests, address::PPID, requests::ROOM, None),
    (Act::ManagePeople, address::MANAGE, manage::MANAGE, None),
    (Act::ManagePeople, address::EMBED, embed::EMBED, None),
    (Act::ManageDefinitions, address::CALENDAR, admin::RAIL_CALENDAR, None),
    (Act::ManageDefinitions, address::AGENCY, admin::RAIL_AGENCY, None),
    (Act::ManageDefinitions, address::PROCEDURES, admin::PROCEDURES, None),
    (Act::RunInstallation, address::INSTALLATION, installation::INSTALLATION, None),
    (Act::SeeUndelivered, address::LETTERS, letters::LETTERS_LINK, None),
];

/// The links to rooms, each for whoever may enter.
fn rooms() -> AnyView {
    let staff = Staff::here();
    let may = move |act: Act| staff.post.with(|post| post.as_ref().is_some_and(|post| post.role.may(act)));
    let rooms = drawn(move || {
        let open = ROOMS.iter().filter(|(act, ..)| may(*act));
        let link = |(_, href, label, key): &(Act, &'static str, Words, Option<&'static str>)| {
            view! { <RoomLink href=*href label=*label key=*key /> }
        };
        open.map(link).collect_view().into_any()
    });
    view! {
        <Show when=move || may(Act::JudgeKept)>
            <QuarantineLink />
        </Show>
        {rooms}
    }
    .into_any()
}

#[component]
fn ViewLink(view: QueueView, label: Words, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    let (queue, place) = (Queue::here(), Place::here());
    let here = move || {
        queue.search.with(Sought::empty)
            && queue.view.get() == view
            && !place.is(address::LOOKUP)
            && place.path.with(|path| matches!(Bundle::of(path), Bundle::Queue | Bundle::Desk))
    };
    view! {
        <a href=address::queue(view) aria-current=move || here().then_some("page")>
            {say(label)}
            " "
            {children.map(|children| children())}
        </a>
    }
}

/// A link to a room that stands by itself, without the queue.
#[component]
fn RoomLink(href: &'static str, label: Words, #[prop(optional_no_strip)] key: Option<&'static str>) -> impl IntoView {
    let place = Place::here();
    let here = move || place.is(href);
    view! {
        <a href=href aria-current=move || here().then_some("page") aria-keyshortcuts=key>
            {say(label)}
        </a>
    }
}
