//! The queue of a post: its rows as the server last told them, kept fresh while somebody looks.
//!
//! Refreshing replaces what is shown without a flicker and without taking the focus away; what
//! failed is said beside rows that stay readable. Absent: grouping (see `groups`) and drawing (see
//! `list`).

use std::collections::HashMap;
use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use shared::id::CaseId;
use shared::permission::Act;
use shared::time::{Moment, Zone};
use shared::wire::{DeskPage, PostView, QueuePage, QueueRow, QueueView};
use shared::words::Lang;

use super::session::{Staff, Standing};
use crate::browser;
use crate::client::{Failure, staff};
use crate::drawn::memo;

mod groups;
mod known;
mod list;
mod row;

pub use groups::Urgency;
pub use list::{QueueList, title};
pub use row::cells;

/// How often the queue is asked for anew while it is looked at.
const REFRESH: Duration = Duration::from_secs(20);
/// Most pages one refresh asks for; what was loaded beyond them can be loaded again by its button.
const PAGES_MAX: usize = 10;

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
    /// The key of the next page.
    pub next: Option<String>,
}

/// The queue, given as context by the shell.
#[derive(Clone, Copy)]
pub struct Queue {
    /// The view that is shown.
    pub view: Memo<QueueView>,
    /// What was told last; none before the first answer.
    pub told: RwSignal<Option<Told>>,
    /// The rows by case.
    pub rows: Memo<HashMap<CaseId, QueueRow>>,
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
    list: RwSignal<Vec<QueueRow>>,
    question: StoredValue<u32>,
    staff: Staff,
}

impl Queue {
    /// Opens the queue of the person's post in a view, and keeps it fresh as long as the caller lives.
    pub fn provide(view: Memo<QueueView>) -> Self {
        let list = RwSignal::new(Vec::<QueueRow>::new());
        let queue = Self {
            view,
            told: RwSignal::new(None),
            rows: memo(move || list.with(|list| list.iter().map(|row| (row.id.clone(), row.clone())).collect())),
            failure: RwSignal::new(None),
            sought: RwSignal::new(String::new()),
            loading_more: RwSignal::new(false),
            beat: RwSignal::new(0),
            known: RwSignal::new(None),
            list,
            question: StoredValue::new(0),
            staff: Staff::here(),
        };
        provide_context(queue);
        queue.follow();
        queue
    }

    /// The queue.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// The groups to draw: rows that match the search, by urgency while they are open.
    #[must_use]
    pub fn groups(self, lang: Lang) -> Vec<groups::Group> {
        let (sought, view) = (self.sought.get(), self.view.get());
        let Some(told) = self.told.get() else { return Vec::new() };
        self.known.with(|known| {
            self.list.with(|list| {
                let agency = known.as_ref().map(|known| &known.agency);
                let rows = list.iter().filter(|row| groups::matches(row, agency, &sought, lang));
                match view {
                    QueueView::Mine | QueueView::Open | QueueView::Dissatisfied | QueueView::Review => {
                        groups::by_urgency(rows, told.now, told.zone)
                    }
                    QueueView::Ended | QueueView::Promised => groups::as_they_came(rows),
                }
            })
        })
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
        self.list.with(Vec::is_empty)
    }

    /// The case at the head of the list, other than one.
    #[must_use]
    pub fn first_but(self, case: &CaseId) -> Option<CaseId> {
        let now = self.groups(self.staff.lang());
        now.into_iter().flat_map(|group| group.ids).find(|id| id != case)
    }

    /// Asks anew, quietly: everything that is shown stays until the answer is there.
    pub fn refresh(self) {
        let count = self.list.with_untracked(Vec::len);
        self.ask(count);
    }

    /// Loads the page after the last row.
    pub fn more(self) {
        let next = self.told.with_untracked(|told| told.as_ref().and_then(|told| told.next.clone()));
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
            match answer {
                Ok(page) => {
                    self.failure.set(None);
                    let kept = self.list.get_untracked();
                    self.take(join(kept, page));
                }
                Err(failure) => self.failure.set(Some(failure)),
            }
        });
    }

    /// Asks again whenever post or view change, every [`REFRESH`] and when the page is looked at again.
    fn follow(self) {
        Effect::new(move || {
            let post = self.staff.post.get();
            self.view.track();
            self.told.set(None);
            self.list.set(Vec::new());
            self.failure.set(None);
            if post.is_some() {
                self.ask(0);
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

    /// Asks for as many rows as are shown. An answer to an older question is dropped.
    fn ask(self, count: usize) {
        let reads = |post: &PostView| post.role.may(Act::ReadQueue);
        let Some(post) = self.staff.post.get_untracked().filter(reads) else { return };
        self.question.update_value(|question| *question += 1);
        let (view, mine) = (self.view.get_untracked(), self.question.get_value());
        leptos::task::spawn_local(async move {
            let answer = self.pages(&post, view, count).await;
            if self.question.try_get_value() != Some(mine) {
                return;
            }
            match answer {
                Ok(page) => {
                    self.failure.set(None);
                    row::keep_focus(|| self.take(page));
                }
                Err(failure) => self.failure.set(Some(failure)),
            }
        });
    }

    async fn pages(self, post: &PostView, view: QueueView, count: usize) -> Result<QueuePage, Failure> {
        let mut page = self.page(post, view, None).await?;
        for _ in 1..PAGES_MAX {
            let Some(next) = page.next.clone().filter(|_| page.rows.len() < count) else { break };
            let after = self.page(post, view, Some(&next)).await?;
            page = join(page.rows, after);
        }
        Ok(page)
    }

    async fn page(self, post: &PostView, view: QueueView, after: Option<&str>) -> Result<QueuePage, Failure> {
        let lang = self.staff.lang();
        let question = async |token: String| staff::queue(&token, post.id.as_str(), view, after, lang).await;
        self.staff.ask(question).await
    }

    fn take(self, page: QueuePage) {
        let QueuePage { rows, next, waiting, quarantined, zone, now } = page;
        self.list.set(rows);
        let ahead = now.millis() - browser::now().millis();
        self.told.set(Some(Told { now, ahead, zone, waiting, quarantined, next }));
    }
}

/// A page after the rows before it; a case that moved between two answers stands once.
fn join(mut rows: Vec<QueueRow>, mut page: QueuePage) -> QueuePage {
    rows.retain(|row| page.rows.iter().all(|newer| newer.id != row.id));
    rows.append(&mut page.rows);
    QueuePage { rows, ..page }
}
