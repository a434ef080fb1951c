//! The documents of a recap: what each submission left, what is asked for besides, and the ways to keep them. Absent:
//! making them, which is done meanwhile on the server.

use leptos::prelude::*;
use shared::recap::PaperKind;
use shared::time::{Moment, long_moment, short_moment};
use shared::wire::{AskPaper, Made, PaperView, Papers};
use shared::words::{Lang, Words, recap as words};

use crate::browser;
use crate::client::{Failure, recap as client};
use crate::console::case::Folder;
use crate::drawn::{drawn, maybe};
use crate::lang::{said, say, use_lang};
use crate::parts::{FailureNotice, SendButton, size_in_words};

/// How long is waited before it is asked again whether a paper is made.
const AGAIN_MS: u64 = 2000;
/// How many digits of a hash tell papers apart for an eye.
const FINGER: usize = 16;

/// What is shown and asked for.
#[derive(Clone, Copy)]
struct Work {
    folder: Folder,
    found: RwSignal<Option<Papers>>,
    failure: RwSignal<Option<Failure>>,
    busy: RwSignal<bool>,
    /// Under which key the next one is asked for.
    key: StoredValue<String>,
}

/// The documents, and the way to another one, as known when the sheet says.
pub(super) fn papers(folder: Folder, known: impl Fn() -> Option<Moment> + Copy + 'static) -> AnyView {
    let work = Work {
        folder,
        found: RwSignal::new(None),
        failure: RwSignal::new(None),
        busy: RwSignal::new(false),
        key: StoredValue::new(browser::new_key()),
    };
    work.load();
    let lang = use_lang();
    let rows = drawn(move || {
        let lang = lang.get();
        let Some(found) = work.found.get() else { return ().into_any() };
        if found.papers.is_empty() {
            return view! { <p class="muted">{say(words::PAPERS_NONE)}</p> }.into_any();
        }
        let rows = found.papers.into_iter().map(|one| work.row(one, lang)).collect_view();
        view! { <ul class="rows">{rows}</ul> }.into_any()
    });
    // Whoever only reads is offered none.
    let reads = folder.actor().role.may(shared::permission::Act::TakeSteps);
    let ask = maybe(reads.then(|| {
        let send = move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            work.ask(known());
        };
        view! {
            <form class="no-print" novalidate on:submit=send>
                <SendButton label=words::PAPER_ASK busy_label=words::PAPER_WAITS busy=work.busy />
            </form>
        }
    }));
    view! {
        <section class="panel stack">
            <h3>{say(words::PAPERS)}</h3>
            <p class="hint">{say(words::PAPERS_LEAD)}</p>
            <FailureNotice failure=work.failure then=shared::words::console::TRY_AGAIN />
            <div aria-live="polite">{rows}</div>
            {ask}
        </section>
    }
    .into_any()
}

impl Work {
    fn load(self) {
        let Some(post) = self.folder.actor().post else { return };
        let (case, staff) = (self.folder.id(), self.folder.staff);
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            let ask = async |token: String| client::papers(&token, &case, post.as_str(), lang).await;
            let answer = staff.ask(ask).await;
            self.take(answer);
        });
    }

    fn ask(self, known: Option<Moment>) {
        let Some(post) = self.folder.actor().post else { return };
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        let asked = AskPaper { post: post.to_string(), kind: PaperKind::Recap, known: known.map(Moment::millis) };
        let (case, staff, key) = (self.folder.id(), self.folder.staff, self.key.get_value());
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            let ask = async |token: String| client::ask_paper(&token, &case, &key, &asked, lang).await;
            let answer = staff.ask(ask).await;
            self.busy.try_set(false);
            if answer.is_ok() {
                self.key.try_update_value(|key| *key = browser::new_key());
            }
            self.take(answer);
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

    fn row(self, one: PaperView, lang: Lang) -> AnyView {
        let zone = self.folder.view.with_untracked(|view| view.calendar.zone);
        let known = long_moment(one.known_at, zone, lang);
        let title = words::PAPER_LIST.with(lang, &[("known", &known)]);
        let rest = match (one.made, one.failed) {
            (Some(made), _) => self.made(made, &known, lang),
            (None, true) => view! { <span class="state late">{say(words::PAPER_FAILED)}</span> }.into_any(),
            (None, false) => view! { <span class="state waiting">{say(words::PAPER_ASKED)}</span> }.into_any(),
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

    /// What was made, and the ways to keep it.
    fn made(self, made: Made, known: &str, lang: Lang) -> AnyView {
        let zone = self.folder.view.with_untracked(|view| view.calendar.zone);
        let finger = made.hash.get(..FINGER).unwrap_or_default();
        let (at, size) = (short_moment(made.at, zone, lang), size_in_words(made.bytes, lang));
        let told = words::PAPER_MADE.with(lang, &[("made", &at), ("size", &size), ("hash", finger)]);
        let way = |label: Words, hash: String, ending: &'static str| {
            let known = known.to_owned();
            view! {
                <button class="button secondary small" type="button" on:click=move |_| self.fetch(hash.clone(), ending)>
                    {say(label)}
                    <span class="visually-hidden">" " {said(move |_| known.clone())}</span>
                </button>
            }
        };
        view! {
            <span class="muted">{told}</span>
            <span class="row no-print">
                {way(words::PAPER_OPEN, made.hash, "pdf")} {way(words::PAPER_DATA, made.data_hash, "json")}
            </span>
        }
        .into_any()
    }

    /// Fetches what was made and has the browser keep it: the token cannot stand in a link.
    fn fetch(self, hash: String, ending: &'static str) {
        let Some(post) = self.folder.actor().post else { return };
        let (case, staff) = (self.folder.id(), self.folder.staff);
        let period = self.folder.view.with_untracked(|view| view.case.period.as_ref().map(ToString::to_string));
        let name = format!("rekap-{}-{}.{ending}", period.unwrap_or_default(), hash.get(..FINGER).unwrap_or_default());
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            let ask = async |token: String| client::paper(&token, &case, &hash, post.as_str(), lang).await;
            match staff.ask(ask).await {
                Ok(blob) => browser::hand_over(&blob, &name),
                Err(failure) => drop(self.failure.try_set(Some(failure))),
            }
        });
    }
}
