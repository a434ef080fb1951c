//! The letters of a case, as a sheet of its file: the number of each, and its signed versions. Absent: making the letter as a
//! document, which is done on the sheet of documents.

use leptos::prelude::*;
use shared::letter_number::{LetterKind, NumberState};
use shared::time::short_moment;
use shared::wire::{CaseLetter, CaseLetters, LetterNumberRow, SignedLetter, TakeLetterNumber};
use shared::words::{Lang, letter_number as words, papers};

use super::bring::Bringing;
use crate::browser;
use crate::client::{Failure, numbers as client};
use crate::console::address;
use crate::console::case::Folder;
use crate::console::room::name_page;
use crate::console::sheets::SheetFrame;
use crate::drawn::{all, drawn, later, maybe};
use crate::lang::{say, use_lang};
use crate::parts::{FailureNotice, size_in_words};

/// How many digits of a hash tell files apart for an eye.
const FINGER: usize = 16;
/// The element that says what the sheet is.
pub(super) const TITLE_ID: &str = "naskah-judul";

/// The sheet.
#[component]
pub fn CaseLettersPage() -> impl IntoView {
    name_page(words::SHEET);
    view! { <SheetFrame inside=sheet /> }
}

/// The letters of the case that is open.
#[derive(Clone, Copy)]
pub(super) struct Letters {
    pub(super) folder: Folder,
    found: RwSignal<Option<CaseLetters>>,
    failure: RwSignal<Option<Failure>>,
    /// The numbers that were kept for later, and the id of the one that is chosen; the next one, where none is.
    kept: RwSignal<Vec<LetterNumberRow>>,
    chosen: RwSignal<String>,
    /// The letter whose signed version is about to be brought.
    pub(super) bringing: RwSignal<Option<LetterKind>>,
    busy: RwSignal<bool>,
    key: StoredValue<String>,
}

fn sheet(folder: Folder) -> AnyView {
    let letters = Letters {
        folder,
        found: RwSignal::new(None),
        failure: RwSignal::new(None),
        kept: RwSignal::new(Vec::new()),
        chosen: RwSignal::new(String::new()),
        bringing: RwSignal::new(None),
        busy: RwSignal::new(false),
        key: StoredValue::new(browser::new_key()),
    };
    letters.load();
    let lang = use_lang();
    let rows = drawn(move || {
        let lang = lang.get();
        match letters.found.get() {
            None if letters.failure.with(Option::is_some) => ().into_any(),
            None => view! { <p class="loading" role="status">{say(shared::words::console::LOADING)}</p> }.into_any(),
            Some(found) if found.letters.is_empty() => {
                view! { <p class="muted">{say(words::NO_LETTERS)}</p> }.into_any()
            }
            Some(found) => all(found.letters.into_iter().map(|one| letters.letter(one, lang))).into_any(),
        }
    });
    let documents = address::sheet(&folder.id(), address::PAPERS_OF);
    view! {
        <h2 id=TITLE_ID tabindex="-1">
            {say(words::SHEET)}
        </h2>
        <p class="hint">
            {say(words::SHEET_LEAD)} " "
            <a class="link" href=documents>
                {say(papers::ROOM)}
            </a>
        </p>
        <FailureNotice failure=letters.failure then=words::FAILED />
        {rows}
    }
    .into_any()
}

impl Letters {
    pub(super) fn post(self) -> Option<String> {
        self.folder.actor().post.map(|post| post.to_string())
    }

    fn load(self) {
        let Some(post) = self.post() else { return };
        let (staff, case) = (self.folder.staff, self.folder.id());
        later(async move {
            let lang = staff.lang();
            self.take_in(staff.ask(async |token: String| client::letters(&token, &case, &post, lang).await).await);
            let reserved = ("", Some(NumberState::Reserved), None);
            // Whoever does not read the book takes the next number.
            if let Ok(page) = staff.ask(async |token: String| client::book(&token, &post, reserved, lang).await).await {
                self.kept.try_set(page.rows);
            }
        });
    }

    /// Shows what there is, or what went wrong.
    pub(super) fn take_in(self, answer: Result<CaseLetters, Failure>) {
        match answer {
            Ok(found) => {
                self.failure.try_set(None);
                self.found.try_set(Some(found));
            }
            Err(failure) => drop(self.failure.try_set(Some(failure))),
        }
    }

    /// Takes the number that is chosen for a letter.
    fn number(self, kind: LetterKind) {
        let Some(post) = self.post().filter(|_| !self.busy.get_untracked()) else { return };
        let about = self.folder.id().to_string();
        let asked = TakeLetterNumber { post, kind, about, kept: self.chosen.get_untracked() };
        let (staff, key) = (self.folder.staff, self.key.get_value());
        self.busy.set(true);
        later(async move {
            let lang = staff.lang();
            let taken = staff.ask(async |token: String| client::take(&token, &key, &asked, lang).await).await;
            self.busy.try_set(false);
            match taken {
                Ok(_) => {
                    self.key.try_update_value(|key| *key = browser::new_key());
                    self.chosen.try_set(String::new());
                    self.load();
                    browser::focus_on(TITLE_ID);
                }
                Err(failure) => drop(self.failure.try_set(Some(failure))),
            }
        });
    }

    /// The choice between the next number and those that were kept for such a letter, where there are any.
    fn choice(self, kind: LetterKind, lang: Lang) -> AnyView {
        let kept: Vec<LetterNumberRow> = self.kept.get().into_iter().filter(|row| row.kind == kind).collect();
        if kept.is_empty() {
            return ().into_any();
        }
        let id = format!("nomor-{}", kind.code());
        let kept = kept.into_iter().map(|row| (row.id, format!("{} · {}", row.number, row.subject)));
        let next = (String::new(), words::NEXT_ONE.in_lang(lang).to_owned());
        let option = |(code, name): (String, String)| view! { <option value=code>{name}</option> }.into_any();
        let options = std::iter::once(next).chain(kept).map(option).collect_view();
        let choose = move |code: String| {
            self.chosen.set(code);
            // Another number is another request.
            self.key.set_value(browser::new_key());
        };
        view! {
            <div class="field no-print">
                <label for=id.clone()>{words::WHICH_ONE.in_lang(lang)}</label>
                <select id=id on:change:target=move |event| choose(event.target().value())>
                    {options}
                </select>
            </div>
        }
        .into_any()
    }

    fn letter(self, one: CaseLetter, lang: Lang) -> AnyView {
        let kind = one.kind;
        let name = kind.words().in_lang(lang);
        let numbered = match &one.number {
            Some(number) => words::HAS.with(lang, &[("number", number)]),
            None => words::HAS_NONE.in_lang(lang).to_owned(),
        };
        let choice = one.may_take.then(|| drawn(move || self.choice(kind, lang)));
        let take = one.may_take.then(|| {
            view! {
                <button
                    class="button"
                    type="button"
                    aria-disabled=move || self.busy.get().then_some("true")
                    on:click=move |_| self.number(kind)
                >
                    {say(words::TAKE)}
                    <span class="visually-hidden">" " {name}</span>
                </button>
            }
        });
        let bring = one.may_sign.then(|| {
            let expanded = move || if self.bringing.get() == Some(kind) { "true" } else { "false" };
            let toggle = move |_| self.bringing.update(|now| *now = if *now == Some(kind) { None } else { Some(kind) });
            view! {
                <button class="button secondary" type="button" aria-expanded=expanded on:click=toggle>
                    {say(words::SIGNED_BRING)}
                    <span class="visually-hidden">" " {name}</span>
                </button>
            }
        });
        let newest = one.signed.len();
        let versions = all(one.signed.iter().map(|signed| self.version(kind, signed, newest, lang)));
        let none = versions.is_empty().then(|| view! { <p class="muted">{words::SIGNED_NONE.in_lang(lang)}</p> });
        let form = drawn(move || maybe((self.bringing.get() == Some(kind)).then(|| Bringing::new(self, kind).form())));
        view! {
            <section class="panel stack">
                <h3>{name}</h3>
                <p role="status">{numbered}</p>
                <ul class="rows">{versions}</ul>
                {maybe(none)}
                {choice}
                <div class="row no-print">{maybe(take)} " " {maybe(bring)}</div>
                {form}
            </section>
        }
        .into_any()
    }

    /// A signed version, and the way to keep it.
    fn version(self, kind: LetterKind, signed: &SignedLetter, newest: usize, lang: Lang) -> AnyView {
        let zone = self.folder.view.with_untracked(|view| view.calendar.zone);
        let (nth, moment) = (signed.nth.to_string(), short_moment(signed.at, zone, lang));
        let size = size_in_words(signed.bytes, lang);
        let finger = signed.hash.get(..FINGER).unwrap_or_default();
        let places =
            [("nth", nth.as_str()), ("office", &signed.by), ("moment", &moment), ("size", &size), ("hash", finger)];
        let told = words::SIGNED_AT.with(lang, &places);
        let older = (signed.nth as usize) < newest;
        let older = older.then(|| view! { <span class="muted">{words::SIGNED_OLDER.in_lang(lang)}</span> });
        let ending = if signed.media_type == "application/pdf" { "pdf" } else { "jpg" };
        let name = format!("{}-{nth}-{finger}.{ending}", kind.code());
        let file = signed.file.clone();
        view! {
            <li class="rows-line">
                <span class="stack">
                    <span>{told.clone()}</span>
                    {maybe(older)}
                </span>
                <button
                    class="button secondary small no-print"
                    type="button"
                    on:click=move |_| self.fetch(kind, file.clone(), name.clone())
                >
                    {say(words::SIGNED_FETCH)}
                    <span class="visually-hidden">" " {told}</span>
                </button>
            </li>
        }
        .into_any()
    }

    /// Fetches a version and has the browser keep it: the token cannot stand in a link.
    fn fetch(self, kind: LetterKind, file: String, name: String) {
        let Some(post) = self.post() else { return };
        let (staff, case) = (self.folder.staff, self.folder.id());
        later(async move {
            let lang = staff.lang();
            let ask = async |token: String| client::signed(&token, (&case, kind, &file), &post, lang).await;
            match staff.ask(ask).await {
                Ok(blob) => browser::hand_over(&blob, &name),
                Err(failure) => drop(self.failure.try_set(Some(failure))),
            }
        });
    }
}
