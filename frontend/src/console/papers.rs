//! Papers that leave the office: what was made, what is awaited, and the ways to keep each. Absent: making them, which is
//! done meanwhile on the server, and what stands on them.

use leptos::prelude::*;
use shared::id::CaseId;
use shared::papers::{Listing, Subject};
use shared::time::{Zone, long_moment, short_moment};
use shared::wire::{AskPaper, Made, PaperView, Papers};
use shared::words::{Lang, papers as words};

use super::session::Staff;
use crate::browser;
use crate::client::{Failure, papers as client};
use crate::drawn::drawn;
use crate::lang::{say, use_lang};
use crate::parts::FailureNotice;

mod ask;
mod lists;
mod notices;
mod room;
mod sheet;

pub use ask::{buttons, of_case, offered};
pub use room::PapersPage;
pub use sheet::CasePapersPage;

/// How long is waited before it is asked again whether a paper is made.
const AGAIN_MS: u64 = 2000;
/// How many digits of a hash tell papers apart for an eye.
const FINGER: usize = 16;

/// The papers of a case, or those a post asked for.
#[derive(Clone, Copy)]
pub struct Shelf {
    staff: Staff,
    /// The case they are of; whatever the post asked for, where there is none.
    about: StoredValue<Option<CaseId>>,
    zone: StoredValue<Zone>,
    label: StoredValue<String>,
    found: RwSignal<Option<Papers>>,
    /// What went wrong when the list or a paper was fetched.
    failure: RwSignal<Option<Failure>>,
    /// Whether one is being asked for.
    pub busy: RwSignal<bool>,
    /// Under which key the next one is asked for.
    key: StoredValue<String>,
}

impl Shelf {
    /// An empty shelf, filled at once. Files of what has no number are called by the label.
    pub fn new(about: Option<CaseId>, zone: Zone, label: String) -> Self {
        let shelf = Self {
            staff: Staff::here(),
            about: StoredValue::new(about),
            zone: StoredValue::new(zone),
            label: StoredValue::new(label),
            found: RwSignal::new(None),
            failure: RwSignal::new(None),
            busy: RwSignal::new(false),
            key: StoredValue::new(browser::new_key()),
        };
        shelf.load();
        shelf
    }

    fn post(self) -> Option<String> {
        self.staff.post.get_untracked().map(|post| post.id.to_string())
    }

    fn load(self) {
        let Some(post) = self.post() else { return };
        let (staff, about) = (self.staff, self.about.get_value());
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            let answer =
                staff.ask(async |token: String| client::papers(&token, &post, about.as_ref(), lang).await).await;
            self.take(answer);
        });
    }

    /// Asks for a paper from the post that is signed in; what came of it is handed on.
    pub fn ask(self, asked: AskPaper, then: impl Fn(Option<Failure>) + 'static) {
        let Some(post) = self.post().filter(|_| !self.busy.get_untracked()) else { return };
        self.busy.set(true);
        let (staff, key, asked) = (self.staff, self.key.get_value(), AskPaper { post, ..asked });
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            let answer = staff.ask(async |token: String| client::ask(&token, &key, &asked, lang).await).await;
            self.busy.try_set(false);
            match answer {
                Ok(_) => {
                    self.key.try_update_value(|key| *key = browser::new_key());
                    then(None);
                    self.load();
                }
                Err(failure) => then(Some(failure)),
            }
        });
    }

    /// Shows what there is; while one is awaited, asks again in a moment.
    fn take(self, answer: Result<Papers, Failure>) {
        match answer {
            Ok(found) => {
                let waits = found.papers.iter().any(|one| one.made.is_none() && !one.failed);
                let shown = self.found.try_set(Some(found)).is_none();
                self.failure.try_set(None);
                if waits && shown {
                    set_timeout(move || self.load(), std::time::Duration::from_millis(AGAIN_MS));
                }
            }
            Err(failure) => drop(self.failure.try_set(Some(failure))),
        }
    }

    /// The list.
    pub fn list(self) -> AnyView {
        let lang = use_lang();
        let rows = drawn(move || {
            let lang = lang.get();
            let Some(found) = self.found.get() else { return ().into_any() };
            if found.papers.is_empty() {
                return view! { <p class="muted">{say(words::NONE)}</p> }.into_any();
            }
            let rows = found.papers.into_iter().map(|one| self.row(one, lang)).collect_view();
            view! { <ul class="rows">{rows}</ul> }.into_any()
        });
        view! {
            <FailureNotice failure=self.failure then=words::LIST_FAILED />
            <div aria-live="polite">{rows}</div>
        }
        .into_any()
    }

    fn row(self, one: PaperView, lang: Lang) -> AnyView {
        let title = self.title(&one, lang);
        let rest = match (&one.made, one.failed) {
            (Some(made), _) => self.made(&one, made, &title, lang),
            (None, true) => view! { <span class="state late">{say(words::FAILED)}</span> }.into_any(),
            (None, false) => {
                let waits = match one.lines {
                    0 => words::ASKED.in_lang(lang).to_owned(),
                    lines => words::ASKED_LINES.with(lang, &[("lines", &lines.to_string())]),
                };
                view! { <span class="state waiting">{waits}</span> }.into_any()
            }
        };
        view! {
            <li class="rows-line">
                <span class="stack">
                    <strong>{title}</strong>
                    {rest}
                </span>
            </li>
        }
        .into_any()
    }

    /// What it is and of what; on the shelf of a case, as known when.
    fn title(self, one: &PaperView, lang: Lang) -> String {
        let kind = one.kind.words().in_lang(lang);
        let known = || {
            let known = long_moment(one.known_at, self.zone.get_value(), lang);
            words::KNOWN.with(lang, &[("kind", kind), ("known", &known)])
        };
        let about = match Subject::parse(&one.about) {
            Some(Subject::Days(days)) => {
                let [from, until] = [days.from, days.until].map(|day| day.to_string());
                words::DAYS.with(lang, &[("from", &from), ("until", &until)])
            }
            _ if self.about.with_value(Option::is_some) => return known(),
            Some(Subject::Procedure(id)) => id,
            Some(Subject::List(list)) => listed(&list, lang),
            _ => match &one.number {
                Some(number) => number.to_string(),
                None => words::UNNUMBERED.in_lang(lang).to_owned(),
            },
        };
        words::TITLE.with(lang, &[("kind", kind), ("about", &about)])
    }

    /// What was made, and the ways to keep it.
    fn made(self, one: &PaperView, made: &Made, title: &str, lang: Lang) -> AnyView {
        let finger = made.hash.get(..FINGER).unwrap_or_default();
        let (at, size) =
            (short_moment(made.at, self.zone.get_value(), lang), crate::parts::size_in_words(made.bytes, lang));
        let told = words::MADE.with(lang, &[("made", &at), ("size", &size), ("hash", finger)]);
        let way = |label: String, hash: &str, ending: &'static str| {
            let (hash, title) = (hash.to_owned(), title.to_owned());
            let name = format!("{}-{}.{ending}", self.file_name(one), hash.get(..FINGER).unwrap_or_default());
            view! {
                <button
                    class="button secondary small"
                    type="button"
                    on:click=move |_| self.fetch(hash.clone(), name.clone())
                >
                    {label}
                    <span class="visually-hidden">" " {title}</span>
                </button>
            }
        };
        let form = one.form.words().in_lang(lang);
        let document = way(words::DOWNLOAD.with(lang, &[("form", form)]), &made.hash, one.form.code());
        let data = made.data_hash.as_ref().map(|hash| way(words::DATA.in_lang(lang).to_owned(), hash, "json"));
        view! {
            <span class="muted">{told}</span>
            <span class="row no-print">{document} " " {data}</span>
        }
        .into_any()
    }

    /// What a file is called: by its kind, and by its number or days; by nobody's name.
    fn file_name(self, one: &PaperView) -> String {
        let kind = one.kind.words().in_lang(Lang::Id).to_lowercase().replace(' ', "-");
        let about = match (&one.number, Subject::parse(&one.about)) {
            (Some(number), _) => number.to_string(),
            (None, Some(Subject::Days(days))) => format!("{}-{}", days.from, days.until),
            (None, Some(Subject::Procedure(id))) => id,
            (None, Some(Subject::List(list))) => listed(&list, Lang::Id).to_lowercase().replace(' ', "-"),
            (None, _) => self.label.get_value(),
        };
        format!("{kind}-{about}")
    }

    /// Fetches what was made and has the browser keep it: the token cannot stand in a link.
    fn fetch(self, hash: String, name: String) {
        let Some(post) = self.post() else { return };
        let staff = self.staff;
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            match staff.ask(async |token: String| client::paper(&token, &hash, &post, lang).await).await {
                Ok(blob) => browser::hand_over(&blob, &name),
                Err(failure) => drop(self.failure.try_set(Some(failure))),
            }
        });
    }
}

/// What a list is called.
fn listed(list: &Listing, lang: Lang) -> String {
    let name = match list {
        Listing::View(view) => lists::named(*view),
        Listing::Saved(_) => words::LIST_OF_KEPT,
    };
    name.in_lang(lang).to_owned()
}

/// Those made before, under their heading.
fn made_before(shelf: Shelf) -> AnyView {
    view! {
        <section class="panel stack">
            <h2>{say(words::MADE_HERE)}</h2>
            <p class="hint">{say(words::KEPT)}</p>
            {shelf.list()}
        </section>
    }
    .into_any()
}
