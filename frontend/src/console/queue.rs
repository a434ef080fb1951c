//! The queue of a post: its rows as the server last told them, kept fresh while somebody looks.
//!
//! Refreshing replaces what is shown without a flicker and without taking the focus away; what
//! failed is said beside rows that stay readable. Absent: grouping (see `groups`) and drawing (see
//! `list`).

use leptos::prelude::*;
use shared::id::CaseId;
use shared::time::{Moment, Zone};
use shared::wire::{DeskPage, Found, QueueView};
use shared::words::Lang;

use super::session::Staff;
use crate::browser;
use crate::client::Failure;
use crate::drawn::memo;
use crate::lang::use_lang;

mod asking;
mod groups;
mod known;
mod list;
mod nothing;
mod pages;
mod pick;
mod row;
mod section;
mod sought;
mod window;

use groups::Group;
pub use groups::Urgency;
pub use list::QueueList;
use pages::{Pages, Shared};
pub use row::cells;
pub use sought::Sought;
use window::Window;

/// What the server told beside the rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The server's time.
    pub now: Moment,
    /// How far the server's clock is ahead of this machine's, in milliseconds.
    pub ahead: i64,
    /// The agency's zone.
    pub zone: Zone,
    /// How many cases wait for the post.
    pub waiting: u32,
    /// How many complaints wait to be looked at first.
    pub quarantined: u32,
    /// How many cases name the post in a note.
    pub mentioned: u32,
    /// Whether one of those first told is late.
    pub late: bool,
}

/// The queue, given as context by the shell.
#[derive(Clone, Copy)]
pub struct Queue {
    /// The view that is shown.
    pub view: Memo<QueueView>,
    /// What is searched for among all cases, instead of the view.
    pub search: Memo<Sought>,
    /// What there is to say of what was found.
    pub found: RwSignal<Found>,
    /// Whether a person's number was typed where cases are searched.
    pub person: RwSignal<bool>,
    /// What was told last; none before the first answer.
    pub told: RwSignal<Option<Told>>,
    /// What was loaded.
    pub pages: RwSignal<Pages>,
    /// The groups to draw: rows that match the search, by urgency while they are open.
    pub groups: Memo<Vec<Group>>,
    /// Cases that came while somebody reads further down: counted there, and shown when asked for.
    pub held: RwSignal<Vec<CaseId>>,
    /// What is drawn of the list.
    pub window: Window,
    /// Why the last question brought nothing.
    pub failure: RwSignal<Option<Failure>>,
    /// What stands in the field: it narrows the rows that are loaded, until it is searched for.
    pub sought: RwSignal<String>,
    /// Whether the next page is being loaded.
    pub loading_more: RwSignal<bool>,
    /// Counts the refreshes; the open case follows it.
    pub beat: RwSignal<u32>,
    /// The rows that are chosen.
    pub picks: pick::Picks,
    /// What is known of the agency: its offices, units, channels and procedures.
    pub known: RwSignal<Option<DeskPage>>,
    question: StoredValue<u32>,
    staff: Staff,
    /// What to ask for, again and again. A pointer, so that a room without a list carries nothing of one.
    asking: fn(Self),
}

impl Queue {
    /// Opens the queue of the person's post in a view, and keeps it fresh as long as the caller lives.
    pub fn provide(view: Memo<QueueView>, search: Memo<Sought>) -> Self {
        let (told, pages, known) = (RwSignal::new(None), RwSignal::new(Pages::default()), RwSignal::new(None));
        let (sought, held) = (RwSignal::new(String::new()), RwSignal::new(Vec::new()));
        let lang = use_lang();
        let groups = memo(move || {
            let Some(told) = told.get() else { return Vec::new() };
            if !search.with(Sought::empty) {
                return groups::as_they_came(matching(pages, known, held, "", lang.get()));
            }
            let rows = matching(pages, known, held, &sought.get(), lang.get());
            grouped(view.get(), rows, &told)
        });
        let queue = Self { told, pages, known, sought, held, ..Self::of(view, search, groups, Self::ask_seen) };
        queue.open();
        queue
    }

    /// What the rail says of the queue, for a room that shows none: counts, and the rows at its head.
    pub fn beside() -> Self {
        let (view, search) = (Memo::new(|_| QueueView::Mine), Memo::new(|_| Sought::default()));
        let queue = Self::of(view, search, Memo::new(|_| Vec::new()), Self::ask_head);
        queue.open();
        queue
    }

    fn of(view: Memo<QueueView>, search: Memo<Sought>, groups: Memo<Vec<Group>>, asking: fn(Self)) -> Self {
        Self {
            view,
            search,
            found: RwSignal::new(Found::default()),
            person: RwSignal::new(false),
            told: RwSignal::new(None),
            pages: RwSignal::new(Pages::default()),
            groups,
            held: RwSignal::new(Vec::new()),
            window: Window::new(),
            failure: RwSignal::new(None),
            sought: RwSignal::new(String::new()),
            loading_more: RwSignal::new(false),
            beat: RwSignal::new(0),
            picks: pick::Picks::new(),
            known: RwSignal::new(None),
            question: StoredValue::new(0),
            staff: Staff::here(),
            asking,
        }
    }

    fn open(self) {
        provide_context(self);
        self.follow();
    }

    /// The queue.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// The server's time now, as far as it was told.
    #[must_use]
    pub fn now(self) -> Moment {
        let ahead = self.told.with_untracked(|told| told.as_ref().map_or(0, |told| told.ahead));
        Moment::from_millis(browser::now().millis() + ahead)
    }

    /// Whether there are no rows at all, searched or not.
    #[must_use]
    pub fn bare(self) -> bool {
        self.pages.with(Pages::is_empty)
    }

    /// How many rows were loaded; read once.
    #[must_use]
    pub fn loaded(self) -> usize {
        self.pages.with_untracked(Pages::len)
    }

    /// What tells this list from others of the same tab: post, and what is shown.
    #[must_use]
    pub fn name(self) -> String {
        let post = self.staff.post.with_untracked(|post| post.as_ref().map(|post| post.id.to_string()));
        [post.as_deref().unwrap_or_default(), &untrack(|| self.address())].join(" ")
    }

    /// The case at the head of the list, other than one.
    #[must_use]
    pub fn first_but(self, case: &CaseId) -> Option<CaseId> {
        let found = |groups: &Vec<Group>| {
            let mut rows = groups.iter().flat_map(|group| &group.rows);
            rows.find(|row| row.id != *case).map(|row| row.id.clone())
        };
        self.groups.with_untracked(found)
    }
}

/// The rows that match what is sought, without those that are held back.
fn matching(
    pages: RwSignal<Pages>,
    known: RwSignal<Option<DeskPage>>,
    held: RwSignal<Vec<CaseId>>,
    sought: &str,
    lang: Lang,
) -> Vec<Shared> {
    let held = held.get();
    known.with(|known| {
        let agency = known.as_ref().map(|known| &known.agency);
        let shown = |row: &&Shared| {
            !held.contains(&row.id) && (sought.is_empty() || groups::matches(row, agency, sought, lang))
        };
        pages.with(|pages| pages.all().filter(shown).cloned().collect())
    })
}

fn grouped(view: QueueView, rows: Vec<Shared>, told: &Told) -> Vec<Group> {
    match view {
        QueueView::Mine | QueueView::Open | QueueView::Dissatisfied | QueueView::Review | QueueView::Own => {
            groups::by_urgency(rows, told.now, told.zone)
        }
        QueueView::Ended | QueueView::Promised | QueueView::Asked | QueueView::Mentioned => groups::as_they_came(rows),
    }
}
