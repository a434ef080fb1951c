//! Notices that were given up, for an administrator: what, for which case and role, why, and sending one
//! again. Absent: whose address it was; nobody is shown it.

use leptos::prelude::*;
use shared::notice;
use shared::permission::Act;
use shared::time::{Zone, short_moment};
use shared::wire::{LetterPage, LetterRow};
use shared::words::console::{self as page_words, manage};
use shared::words::notice as words;

use super::address;
use super::room::{Room, TITLE_ID};
use super::session::Staff;
use crate::browser;
use crate::client::{Failure, letters};
use crate::drawn::{For, Show, memo};
use crate::lang::{said, say, use_lang};
use crate::parts::{FailureNotice, Notice, NoticeKind};

/// The list as it was last told, with what was loaded after its first page.
#[derive(Clone, Copy)]
struct Letters {
    told: RwSignal<Option<LetterPage>>,
    failure: RwSignal<Option<Failure>>,
    busy: RwSignal<bool>,
    staff: Staff,
}

impl Letters {
    fn provide() -> Self {
        let letters = Self {
            told: RwSignal::new(None),
            failure: RwSignal::new(None),
            busy: RwSignal::new(false),
            staff: Staff::here(),
        };
        Effect::new(move || {
            letters.staff.post.track();
            letters.told.set(None);
            letters.load(None);
        });
        letters
    }

    /// Asks for the page after a key, or for the first.
    fn load(self, after: Option<String>) {
        let Some(post) = self.staff.post.get_untracked().filter(|post| post.role.may(Act::SeeUndelivered)) else {
            return;
        };
        leptos::task::spawn_local(async move {
            let lang = self.staff.lang();
            let question =
                async |token: String| letters::letters(&token, post.id.as_str(), after.as_deref(), lang).await;
            match self.staff.ask(question).await {
                Ok(page) => {
                    self.failure.try_set(None);
                    self.told.try_update(|told| match told {
                        Some(known) if after.is_some() => {
                            let rows = [std::mem::take(&mut known.rows), page.rows].concat();
                            *known = LetterPage { rows, ..page };
                        }
                        _ => *told = Some(page),
                    });
                }
                Err(failure) => drop(self.failure.try_set(Some(failure))),
            }
        });
    }

    /// Has a notice sent again; it leaves the list, and comes back when it is given up once more.
    fn again(self, id: String) {
        let Some(post) = self.staff.post.get_untracked().filter(|_| !self.busy.get_untracked()) else {
            return;
        };
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            let lang = self.staff.lang();
            let question = async |token: String| letters::letter_again(&token, &id, &post.id, lang).await;
            match self.staff.ask(question).await {
                Ok(()) => {
                    self.failure.try_set(None);
                    self.told.try_update(|told| {
                        if let Some(told) = told {
                            told.rows.retain(|row| row.id != id);
                            told.waiting += 1;
                        }
                    });
                    browser::focus_on(TITLE_ID);
                }
                Err(failure) => drop(self.failure.try_set(Some(failure))),
            }
            self.busy.try_set(false);
        });
    }
}

/// The screen, for posts that may see what was not delivered.
#[component]
pub fn LettersPage() -> impl IntoView {
    let letters = Letters::provide();
    let there = memo(move || letters.told.with(Option::is_some));
    let needs = (Act::SeeUndelivered, words::LETTERS_NOT_YOURS);
    view! {
        <Room title=words::LETTERS lead=words::LETTERS_LEAD back=(address::MANAGE, manage::MANAGE) needs>
            <FailureNotice failure=letters.failure then=words::LETTERS_FAILED />
            {move || match there.get() {
                false => view! { <p class="loading" role="status">{say(page_words::LOADING)}</p> }.into_any(),
                true => view! { <Told letters /> }.into_any(),
            }}
        </Room>
    }
}

#[component]
fn Told(letters: Letters) -> impl IntoView {
    let lang = use_lang();
    let of = move |read: fn(&LetterPage) -> bool| letters.told.with(|told| told.as_ref().is_some_and(read));
    let waiting = move || {
        let count = letters.told.with(|told| told.as_ref().map_or(0, |told| told.waiting));
        words::LETTERS_WAITING.with(lang.get(), &[("count", &count.to_string())])
    };
    let zone = move || letters.told.with(|told| told.as_ref().map_or(Zone::Wib, |told| told.zone));
    let rows = move || letters.told.with(|told| told.as_ref().map(|told| told.rows.clone()).unwrap_or_default());
    let more =
        move |_| letters.load(letters.told.with_untracked(|told| told.as_ref().and_then(|told| told.next.clone())));
    view! {
        <Show when=move || of(|told| !told.configured)>
            <Notice kind=NoticeKind::Problem title=said(|lang| words::LETTERS_UNSET.in_lang(lang).to_owned())>
                <p>{say(words::LETTERS_UNSET_MORE)}</p>
            </Notice>
        </Show>
        <p role="status">{waiting}</p>
        <Show when=move || of(|told| told.rows.is_empty())>
            <p class="muted">{say(words::LETTERS_NONE)}</p>
        </Show>
        <ul class="letters">
            <For each=rows key=|row| row.id.clone() children=move |row| view! { <Letter row letters zone=zone() /> } />
        </ul>
        <Show when=move || of(|told| told.next.is_some())>
            <button class="button secondary" type="button" on:click=more>
                {say(page_words::MORE)}
            </button>
        </Show>
    }
}

#[component]
fn Letter(row: LetterRow, letters: Letters, zone: Zone) -> impl IntoView {
    let lang = use_lang();
    let number = row.number.as_ref().map(ToString::to_string);
    let number = move || number.clone().unwrap_or_else(|| words::LETTER_NO_NUMBER.in_lang(lang.get()).to_owned());
    let what = notice::kind(&row.kind).unwrap_or(words::DID_ELSE);
    let (code, answer) = row.fault.split_once(' ').unwrap_or((&row.fault, ""));
    let why = words::fault(code);
    let answer = (!answer.is_empty()).then(|| format!("{code} {answer}"));
    let tried = move || {
        let lang = lang.get();
        let at = short_moment(row.given_up_at, zone, lang);
        let places = [("role", row.role.words().in_lang(lang)), ("count", &row.attempts.to_string()), ("moment", &at)];
        words::LETTER_TRIED.with(lang, &places)
    };
    let (id, label) = (row.id.clone(), number.clone());
    let again = move |_| letters.again(id.clone());
    let name = move || words::LETTER_AGAIN_OF.with(lang.get(), &[("number", &label())]);
    view! {
        <li class="panel">
            <h2>{number} " · " {say(what)}</h2>
            <p class="muted">{tried}</p>
            <p>{say(why)} {answer.map(|answer| view! { <br /> <code>{answer}</code> })}</p>
            <button
                class="button secondary small"
                type="button"
                aria-label=name
                aria-disabled=move || letters.busy.get().then_some("true")
                on:click=again
            >
                {say(words::LETTER_AGAIN)}
            </button>
        </li>
    }
}
