//! What the screen knows: the people as the server last told them, the open panel, and a link that is
//! shown once. Absent: drawing.

use std::time::Duration;

use leptos::prelude::*;
use serde::Serialize;
use shared::form::Problem;
use shared::wire::{Managed, OneTimeLink, PeoplePage, PersonView, PositionView};
use shared::words::Words;

use crate::browser;
use crate::client::Failure;
use crate::client::people::{self as client, Act};
use crate::console::desk::{Desk, Toast};
use crate::console::session::Staff;
use crate::drawn::memo;

/// How long typing in the search pauses before the server is asked, in milliseconds.
const PAUSE: Duration = Duration::from_millis(250);

/// The element that takes the focus when a link is shown.
pub const LINK_ID: &str = "tautan-baru";

/// How the names begin under which an invitation being written lies on the desk.
pub const INVITATION: &str = "kelola/undang/";

/// A form that is open, one at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Panel {
    /// Inviting someone.
    Invite,
    /// Giving a person another post.
    Give,
    /// Shutting a person out.
    Disable,
    /// Ending a post, by id.
    End(String),
    /// Handing a post over, by id.
    HandOver(String),
}

/// The people, given as context.
#[derive(Clone, Copy)]
pub struct People {
    /// Their rows; none before the first answer.
    pub page: RwSignal<Option<PeoplePage>>,
    /// Everyone, whatever is sought: to choose a successor among.
    pub everyone: RwSignal<Vec<PersonView>>,
    /// Why the last question brought nothing.
    pub failure: RwSignal<Option<Failure>>,
    /// What is searched for.
    pub sought: RwSignal<String>,
    /// The person whose row is open, by id.
    pub open: RwSignal<Option<String>>,
    /// The open form.
    pub panel: RwSignal<Option<Panel>>,
    /// The office the next form begins with.
    pub wanted: RwSignal<String>,
    /// For whom a link was made, and the link.
    pub link: RwSignal<Option<(String, OneTimeLink)>>,
    /// Counts what was done; the log follows it.
    pub done: RwSignal<u32>,
    question: StoredValue<u32>,
    /// Who asks.
    pub staff: Staff,
    desk: Desk,
}

impl People {
    /// Gives the people to everything below.
    pub fn provide() -> Self {
        let desk = Desk::here();
        let lies = desk.text(&format!("{INVITATION}name")).is_some();
        let people = Self {
            page: RwSignal::new(None),
            everyone: RwSignal::new(Vec::new()),
            failure: RwSignal::new(None),
            sought: RwSignal::new(String::new()),
            open: RwSignal::new(None),
            panel: RwSignal::new(lies.then_some(Panel::Invite)),
            wanted: RwSignal::new(String::new()),
            link: RwSignal::new(None),
            done: RwSignal::new(0),
            question: StoredValue::new(0),
            staff: Staff::here(),
            desk,
        };
        provide_context(people);
        people
    }

    /// The people.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// Asks anew whenever the post changes, and a moment after something was typed into the search.
    pub fn follow(self) {
        let post = memo(move || self.staff.post.with(|post| post.as_ref().map(|post| post.id.clone())));
        Effect::new(move || {
            if post.get().is_some() {
                self.page.set(None);
                self.load();
            }
        });
        Effect::new(move |before: Option<(String, Option<TimeoutHandle>)>| {
            let sought = self.sought.get();
            let Some((last, timer)) = before else { return (sought, None) };
            if let Some(timer) = timer {
                timer.clear();
            }
            let timer = (last != sought).then(|| set_timeout_with_handle(move || self.load(), PAUSE).ok());
            (sought, timer.flatten())
        });
    }

    /// Asks for the first page; an answer to an older question is dropped.
    pub fn load(self) {
        self.ask(None);
    }

    /// Asks for the page after the last row.
    pub fn more(self) {
        let next = self.page.with_untracked(|page| page.as_ref().and_then(|page| page.next.clone()));
        if next.is_some() {
            self.ask(next);
        }
    }

    fn ask(self, after: Option<String>) {
        self.question.update_value(|question| *question += 1);
        let mine = self.question.get_value();
        let (sought, lang) = (self.sought.get_untracked(), self.staff.lang());
        let post = self.post();
        leptos::task::spawn_local(async move {
            let question = async |token: String| client::people(&token, &post, &sought, after.as_deref(), lang).await;
            let answer = self.staff.ask(question).await;
            if self.question.try_get_value() != Some(mine) {
                return;
            }
            match answer {
                Ok(page) => {
                    self.failure.set(None);
                    self.take(page, after.is_some(), sought.trim().is_empty());
                }
                Err(why) => self.failure.set(Some(why)),
            }
        });
    }

    fn take(self, page: PeoplePage, further: bool, whole: bool) {
        if further {
            self.page.update(|known| {
                if let Some(known) = known {
                    known.rows.extend(page.rows);
                    known.next = page.next;
                }
            });
        } else {
            self.page.set(Some(page));
        }
        if whole {
            self.everyone
                .set(self.page.with_untracked(|page| page.as_ref().map(|page| page.rows.clone())).unwrap_or_default());
        }
    }

    /// The administrator's post.
    #[must_use]
    pub fn post(self) -> String {
        self.staff.post.with_untracked(|post| post.as_ref().map(|post| post.id.to_string()).unwrap_or_default())
    }

    /// The agency's offices.
    #[must_use]
    pub fn positions(self) -> Vec<PositionView> {
        self.page.with(|page| page.as_ref().map(|page| page.positions.clone()).unwrap_or_default())
    }

    /// Today, as the server says it in the agency's zone.
    #[must_use]
    pub fn today(self) -> String {
        self.page.with_untracked(|page| page.as_ref().map(|page| page.today.to_string()).unwrap_or_default())
    }

    /// Does something, and shows what came of it; a refusal goes back to the form.
    pub fn act(self, form: Sending, act: Act, body: impl Serialize + 'static, said: Words) {
        if form.busy.get_untracked() {
            return;
        }
        form.failure.set(None);
        form.busy.set(true);
        let lang = self.staff.lang();
        let key = form.key.get_untracked();
        leptos::task::spawn_local(async move {
            let question = async |token: String| client::act(&token, &key, &act, &body, lang).await;
            let answer = self.staff.ask(question).await;
            form.busy.try_set(false);
            match answer {
                Ok(Managed { person, link }) => {
                    form.key.try_set(browser::new_key());
                    if let Act::Invite = act {
                        self.desk.drop_texts(INVITATION);
                    }
                    self.panel.set(None);
                    self.wanted.set(String::new());
                    if let Some(link) = link {
                        self.link.set(Some((person.name.clone(), link)));
                        browser::focus_on(LINK_ID);
                    }
                    let text = said.with(lang, &[("name", &person.name)]);
                    self.desk.toast.set(Some(Toast { text, next: None }));
                    self.done.update(|done| *done += 1);
                    self.load();
                }
                Err(why) => form.refused(why),
            }
        });
    }
}

/// A form under way: what is to be put right, why it was not done, and the key under which it is sent.
#[derive(Clone, Copy)]
pub struct Sending {
    /// What is to be put right.
    pub problems: RwSignal<Vec<Problem>>,
    /// Why it was not done.
    pub failure: RwSignal<Option<Failure>>,
    /// Whether it is under way.
    pub busy: RwSignal<bool>,
    key: RwSignal<String>,
}

impl Sending {
    /// A form that was not sent yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            problems: RwSignal::new(Vec::new()),
            failure: RwSignal::new(None),
            busy: RwSignal::new(false),
            key: RwSignal::new(browser::new_key()),
        }
    }

    fn refused(self, why: Failure) {
        // What was refused changed nothing, so that what is sent next is something else.
        if why.status().is_some() {
            self.key.try_set(browser::new_key());
        }
        self.problems.try_set(why.problems().to_vec());
        self.failure.try_set(Some(why).filter(|why| why.problems().is_empty()));
    }
}
