//! Asking for the queue: its head and what is seen of it, again and again; what follows, as the end comes near.
//! Absent: how answers join (see `pages`).

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use shared::permission::Act;
use shared::wire::{PostView, QueuePage, QueueView, SearchAsked};

use super::pages::Pages;
use super::window::left_with;
use super::{Queue, Told, row};
use crate::browser;
use crate::client::{Failure, search, staff};
use crate::console::session::Standing;
use crate::drawn::memo;

/// How often the queue is asked for anew while it is looked at.
const REFRESH: Duration = Duration::from_secs(20);
/// Most pages asked for to bring back the place where a list was left; further down it begins at its head.
const PAGES_MAX: usize = 20;

impl Queue {
    /// Shows what came while somebody read further down, and goes to the first of it.
    pub fn show_held(self) {
        let held = self.held.get_untracked();
        self.held.set(Vec::new());
        self.window.go_to(self, &held);
    }

    /// Asks anew, quietly: everything that is shown stays until the answer is there.
    pub fn refresh(self) {
        (self.asking)(self);
    }

    pub(super) fn ask_seen(self) {
        if self.told.with_untracked(Option::is_none) {
            return self.ask(vec![None], left_with(&self.name()));
        }
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

    /// Loads it without being told to, as the end comes near; never while something is wrong, nor further back where
    /// much was searched already.
    pub(super) fn more_by_itself(self) {
        let searched = self.found.with_untracked(|found| found.back_to.is_some());
        if !searched && self.failure.with_untracked(Option::is_none) {
            self.more();
        }
    }

    /// Asks again whenever post or view change, every [`REFRESH`] and when the page is looked at again.
    pub(super) fn follow(self) {
        Effect::new(move || {
            let post = self.staff.post.get();
            self.view.track();
            self.search.track();
            self.told.set(None);
            self.pages.set(Pages::default());
            self.held.set(Vec::new());
            self.window.reset();
            self.failure.set(None);
            if post.is_some() {
                self.refresh();
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

    /// A question of the post that is acted from, where it reads a queue; the older ones are void.
    fn question(self) -> Option<(PostView, QueueView, u32)> {
        let reads = |post: &PostView| post.role.may(Act::ReadQueue);
        let post = self.staff.post.get_untracked().filter(reads)?;
        self.question.update_value(|question| *question += 1);
        Some((post, self.view.get_untracked(), self.question.get_value()))
    }

    /// Asks for the head of the queue.
    pub(super) fn ask_head(self) {
        let Some((post, view, mine)) = self.question() else { return };
        leptos::task::spawn_local(async move {
            let answer = self.page(&post, view, None).await;
            if self.question.try_get_value() == Some(mine) {
                match answer {
                    Ok(page) => {
                        self.tell(&page, true);
                        self.pages.set(Pages::head(page.rows));
                    }
                    Err(failure) => self.failure.set(Some(failure)),
                }
            }
        });
    }

    /// Asks for pages by their keys, and for further ones until there are so many rows. An answer to an older
    /// question is dropped.
    fn ask(self, keys: Vec<Option<String>>, rows: usize) {
        let Some((post, view, mine)) = self.question() else { return };
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
        });
    }

    async fn page(self, post: &PostView, view: QueueView, after: Option<&str>) -> Result<QueuePage, Failure> {
        let (lang, sought) = (self.staff.lang(), self.search.get_untracked());
        let question = async |token: String| {
            if sought.empty() {
                return staff::queue(&token, post.id.as_str(), view, after, lang).await;
            }
            let (filter, words) = (sought.filter.address(), sought.words.clone());
            let asked = SearchAsked { post: post.id.to_string(), filter, words, after: after.map(str::to_owned) };
            search::search(&token, &asked, lang).await
        };
        self.staff.ask(question).await
    }

    /// Takes an answer; whether it was one.
    fn take(self, after: Option<&str>, answer: Result<QueuePage, Failure>) -> bool {
        let page = match answer {
            Ok(page) => page,
            Err(failure) => {
                self.failure.set(Some(failure));
                return false;
            }
        };
        self.failure.set(None);
        row::keep_focus(|| {
            self.tell(&page, after.is_none());
            let (rows, next) = (page.rows, page.next);
            let arrived = self.pages.try_update(|pages| pages.take(after, rows, next)).unwrap_or_default();
            let reading = self.window.away();
            if (reading && !arrived.is_empty()) || (!reading && self.held.with_untracked(|held| !held.is_empty())) {
                self.held.update(|held| if reading { held.extend(arrived) } else { held.clear() });
            }
        });
        true
    }

    /// Takes what an answer says beside the rows; whether it is the head of the queue says whether that is late.
    fn tell(self, page: &QueuePage, head: bool) {
        let QueuePage { rows, waiting, quarantined, mentioned, zone, now, found, .. } = page;
        self.found.set(found.clone().unwrap_or_default());
        let ahead = now.millis() - browser::now().millis();
        let late = rows.iter().any(|row| row.due_at.is_some_and(|due| due < *now));
        let before = self.told.with_untracked(|told| told.as_ref().is_some_and(|told| told.late));
        let late = if head { late } else { before };
        let (waiting, quarantined, mentioned) = (*waiting, *quarantined, *mentioned);
        let told = Told { now: *now, ahead, zone: *zone, waiting, quarantined, mentioned, late };
        self.told.set(Some(told));
    }
}
