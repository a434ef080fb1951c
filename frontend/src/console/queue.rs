//! The queue of a post: its rows as the server last told them, kept fresh while somebody looks.
//!
//! Refreshing replaces what is shown without a flicker and without taking the focus away; what
//! failed is said beside rows that stay readable. Absent: grouping (see `groups`) and drawing (see
//! `list`).

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use shared::id::CaseId;
use shared::permission::Act;
use shared::time::{Moment, Zone};
use shared::wire::{DeskPage, PostView, QueuePage, QueueView};
use shared::words::Lang;

use super::address;
use super::session::{Staff, Standing};
use crate::browser;
use crate::client::{Failure, staff};
use crate::drawn::memo;
use crate::lang::use_lang;

mod groups;
mod known;
mod list;
mod pages;
mod row;
mod section;
mod window;

pub use groups::Urgency;
use groups::Group;
pub use list::{QueueList, title};
use pages::{Pages, Shared};
use window::Window;
pub use row::cells;

/// How often the queue is asked for anew while it is looked at.
const REFRESH: Duration = Duration::from_secs(20);
/// Most pages asked for to bring back the place where a list was left; further down it begins at its head.
const PAGES_MAX: usize = 20;

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
}

/// The queue, given as context by the shell.
#[derive(Clone, Copy)]
pub struct Queue {
    /// The view that is shown.
    pub view: Memo<QueueView>,
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
    /// What is searched for.
    pub sought: RwSignal<String>,
    /// Whether the next page is being loaded.
    pub loading_more: RwSignal<bool>,
    /// Counts the refreshes; the open case follows it.
    pub beat: RwSignal<u32>,
    /// What is known of the agency: its offices, units, channels and procedures.
    pub known: RwSignal<Option<DeskPage>>,
    question: StoredValue<u32>,
    staff: Staff,
}

impl Queue {
    /// Opens the queue of the person's post in a view, and keeps it fresh as long as the caller lives.
    pub fn provide(view: Memo<QueueView>) -> Self {
        let (told, pages, known) = (RwSignal::new(None), RwSignal::new(Pages::default()), RwSignal::new(None));
        let (sought, held) = (RwSignal::new(String::new()), RwSignal::new(Vec::new()));
        let lang = use_lang();
        let queue = Self {
            view,
            told,
            pages,
            groups: memo(move || {
                let Some(told) = told.get() else { return Vec::new() };
                let rows = matching(pages, known, held, &sought.get(), lang.get());
                grouped(view.get(), rows, &told)
            }),
            held,
            window: Window::new(),
            failure: RwSignal::new(None),
            sought,
            loading_more: RwSignal::new(false),
            beat: RwSignal::new(0),
            known,
            question: StoredValue::new(0),
            staff: Staff::here(),
        };
        provide_context(queue);
        queue.follow();
        queue.window.follow(queue);
        queue
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

    /// What tells this list from others of the same tab: post and view.
    #[must_use]
    pub fn name(self) -> String {
        let post = self.staff.post.with_untracked(|post| post.as_ref().map(|post| post.id.to_string()));
        [post.as_deref().unwrap_or_default(), address::view_code(self.view.get_untracked()).unwrap_or_default()].join(" ")
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

    /// Shows what came while somebody read further down, and goes to the first of it.
    pub fn show_held(self) {
        let held = self.held.get_untracked();
        self.held.set(Vec::new());
        self.window.go_to(self, move |row| held.contains(&row.id));
    }

    /// Asks anew, quietly: everything that is shown stays until the answer is there.
    pub fn refresh(self) {
        let keys = self.pages.with_untracked(|pages| pages.keys(&self.window.seen()));
        self.ask(keys, 0);
    }

    /// Loads the page after the last row.
    pub fn more(self) {
        let next = self.pages.with_untracked(|pages| pages.next.clone());
        let (Some(next), Some(post)) = (next, self.staff.post.get_untracked()) else { return };
        if self.loading_more.get_untracked() {
            return;
        }
        self.loading_more.set(true);
        let (view, mine) = (self.view.get_untracked(), self.question.get_value());
        leptos::task::spawn_local(async move {
            let answer = self.page(&post, view, Some(&next)).await;
            self.loading_more.try_set(false);
            if self.question.try_get_value() != Some(mine) {
                return;
            }
            self.take(Some(&next), answer);
        });
    }

    /// Loads it without being told to, as the end comes near; never while something is wrong.
    fn more_by_itself(self) {
        if self.failure.with_untracked(Option::is_none) {
            self.more();
        }
    }

    /// Asks again whenever post or view change, every [`REFRESH`] and when the page is looked at again.
    fn follow(self) {
        Effect::new(move || {
            let post = self.staff.post.get();
            self.view.track();
            self.told.set(None);
            self.pages.set(Pages::default());
            self.held.set(Vec::new());
            self.window.reset();
            self.failure.set(None);
            if post.is_some() {
                self.ask(vec![None], self.window.take_up(&self.name()));
            }
        });
        self.follow_agency();
        let beat = set_interval_with_handle(move || self.tick(), REFRESH).ok();
        let seen = window_event_listener(ev::visibilitychange, move |_| self.tick());
        on_cleanup(move || {
            if let Some(beat) = beat {
                beat.clear();
            }
            seen.remove();
        });
    }

    fn follow_agency(self) {
        let post = memo(move || self.staff.post.get().map(|post| (post.agency, post.id)));
        Effect::new(move |before: Option<Option<String>>| {
            let (agency, id) = post.get()?;
            if before.flatten().as_ref() != Some(&agency) {
                let lang = self.staff.lang();
                leptos::task::spawn_local(async move {
                    let question = async |token: String| staff::desk(&token, id.as_str(), lang).await;
                    // Without it, roles are called by their own words and nothing is entered at a desk.
                    if let Ok(known) = self.staff.ask(question).await {
                        self.known.try_set(Some(known));
                    }
                });
            }
            Some(agency)
        });
    }

    fn tick(self) {
        if !document().hidden() && self.staff.standing.get_untracked() == Standing::In {
            self.refresh();
            self.beat.update(|beat| *beat += 1);
        }
    }

    /// Asks for pages by their keys, and for further ones until there are so many rows. An answer to an older
    /// question is dropped.
    fn ask(self, keys: Vec<Option<String>>, rows: usize) {
        let reads = |post: &PostView| post.role.may(Act::ReadQueue);
        let Some(post) = self.staff.post.get_untracked().filter(reads) else { return };
        self.question.update_value(|question| *question += 1);
        let (view, mine) = (self.view.get_untracked(), self.question.get_value());
        leptos::task::spawn_local(async move {
            let (mut keys, mut at) = (keys, 0);
            while let Some(key) = keys.get(at).cloned() {
                let answer = self.page(&post, view, key.as_deref()).await;
                if self.question.try_get_value() != Some(mine) || !self.take(key.as_deref(), answer) {
                    return;
                }
                at += 1;
                let next = self.pages.with_untracked(|pages| pages.next.clone());
                if self.loaded() < rows && at < PAGES_MAX && next.is_some() {
                    keys.push(next);
                }
            }
            if rows > 0 {
                self.window.restore(self);
            }
        });
    }

    async fn page(self, post: &PostView, view: QueueView, after: Option<&str>) -> Result<QueuePage, Failure> {
        let lang = self.staff.lang();
        let question = async |token: String| staff::queue(&token, post.id.as_str(), view, after, lang).await;
        self.staff.ask(question).await
    }

    /// Takes an answer; whether it was one.
    fn take(self, after: Option<&str>, answer: Result<QueuePage, Failure>) -> bool {
        let QueuePage { rows, next, waiting, quarantined, zone, now } = match answer {
            Ok(page) => page,
            Err(failure) => {
                self.failure.set(Some(failure));
                return false;
            }
        };
        self.failure.set(None);
        row::keep_focus(|| {
            self.window.keep(self, || {
                let arrived = self.pages.try_update(|pages| pages.take(after, rows, next)).unwrap_or_default();
                let reading = window::scrolled();
                if (reading && !arrived.is_empty()) || (!reading && self.held.with_untracked(|held| !held.is_empty())) {
                    self.held.update(|held| if reading { held.extend(arrived) } else { held.clear() });
                }
                let ahead = now.millis() - browser::now().millis();
                self.told.set(Some(Told { now, ahead, zone, waiting, quarantined }));
            });
        });
        true
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
        QueueView::Mine | QueueView::Open | QueueView::Dissatisfied | QueueView::Review => {
            groups::by_urgency(rows, told.now, told.zone)
        }
        QueueView::Ended | QueueView::Promised => groups::as_they_came(rows),
    }
}
