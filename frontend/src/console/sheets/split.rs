//! The sheet on which a part of a complaint becomes one of its own: the whole of what was told beside the part, when the
//! part would be due, and what it has to do with others of the same reporter. Absent: the rules (see
//! `shared::together`), and who reports.

use leptos::prelude::*;
use shared::form::{Field, abouts};
use shared::secrecy::About;
use shared::wire::{Split, SplitDone, SplitForm, SplitSheet};
use shared::words::{Words, console as page_words, split as words};

use super::SheetFrame;
use super::marked::{self, whole};
use super::tied::{DONE_ID, dues, kin, opened};
use crate::browser;
use crate::client::{Failure, together as client};
use crate::console::case::Folder;
use crate::console::fields::Fields;
use crate::console::room::name_page;
use crate::drawn::{drawn, maybe};
use crate::lang::{said, say};
use crate::parts::{AreaField, Choice, ErrorSummary, FailureNotice, LineField, Mark, Name, SelectField, SendButton};

/// What the ids of the fields begin with.
const PREFIX: &str = "pecah-";
const FIELDS: [Field; 6] = [Field::Story, Field::Category, Field::About, Field::Place, Field::HappenedOn, Field::Text];

/// The sheet.
#[component]
pub fn SplitPage() -> impl IntoView {
    name_page(words::SHEET);
    view! { <SheetFrame inside=inside /> }
}

/// The sheet's state.
#[derive(Clone, Copy)]
pub(super) struct Splitting {
    folder: Folder,
    told: RwSignal<Option<SplitSheet>>,
    /// What is typed.
    pub(super) typed: Fields,
    files: RwSignal<Vec<String>>,
    confidential: RwSignal<bool>,
    done: RwSignal<Option<SplitDone>>,
    failure: RwSignal<Option<Failure>>,
    busy: RwSignal<bool>,
    sent: StoredValue<(String, String)>,
}

fn inside(folder: Folder) -> AnyView {
    let splitting = Splitting {
        folder,
        told: RwSignal::new(None),
        typed: Fields::new(&format!("{}/pecah", folder.id()), &FIELDS, PREFIX),
        files: RwSignal::new(Vec::new()),
        confidential: RwSignal::new(false),
        done: RwSignal::new(None),
        failure: RwSignal::new(None),
        busy: RwSignal::new(false),
        sent: StoredValue::new((String::new(), browser::new_key())),
    };
    splitting.preset();
    splitting.load();
    view! {
        <h2>{say(words::SHEET)}</h2>
        <p class="hint">{say(words::SHEET_LEAD)}</p>
        {drawn(move || kin(folder))}
        <FailureNotice failure=splitting.failure then=page_words::TRY_AGAIN />
        {drawn(move || maybe(splitting.done.get().map(opened)))}
        {drawn(move || match splitting.told.get() {
            None => view! { <p class="loading" role="status">{say(page_words::LOADING)}</p> }.into_any(),
            Some(told) => sheet(splitting, told),
        })}
    }
    .into_any()
}

impl Splitting {
    /// What stands in the form before anyone types: where, when and what the first complaint says.
    fn preset(self) {
        self.folder.view.with_untracked(|view| {
            let category = view.case.category.as_ref().map(|id| id.as_str().to_owned());
            let about = view.case.about.as_ref().map(|about| About::code(about).to_owned());
            let preset = |field, text: Option<String>| self.typed.preset(field, &text.unwrap_or_default());
            preset(Field::Category, category);
            preset(Field::About, about);
            preset(Field::Place, view.told.place.clone());
            preset(Field::HappenedOn, view.told.happened_on.clone());
        });
    }

    fn load(self) {
        let (id, post, staff) = (self.folder.id(), self.folder.post_id(), self.folder.staff);
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            let question = async |token: String| client::split_sheet(&token, &id, post.as_str(), lang).await;
            match staff.ask(question).await {
                Ok(told) => drop(self.told.try_set(Some(told))),
                Err(failure) => drop(self.failure.try_set(Some(failure))),
            }
        });
    }

    fn form(self) -> SplitForm {
        let read = |field| self.typed.read(field);
        let place = read(Field::Place);
        // Region and point are those of the place that was told; another place has others.
        let told = self.folder.view.with_untracked(|view| view.told.clone());
        let same = told.place.as_deref().unwrap_or_default() == place;
        let of_place = |text: Option<String>| text.filter(|_| same).unwrap_or_default();
        SplitForm {
            story: read(Field::Story),
            place,
            region: of_place(told.region),
            location: of_place(told.location),
            happened_on: read(Field::HappenedOn),
            category: read(Field::Category),
            about: read(Field::About),
            confidential: self.confidential.get_untracked(),
            text: read(Field::Text),
            files: self.files.get_untracked(),
        }
    }

    /// The same again is the same part: its key changes only with what was typed.
    fn key(self, sent: String) -> String {
        let (last, key) = self.sent.get_value();
        let key = if last.is_empty() || last == sent { key } else { browser::new_key() };
        self.sent.set_value((sent, key.clone()));
        key
    }

    fn send(self) {
        if self.busy.get_untracked() {
            return;
        }
        let form = self.form();
        let key = self.key(format!("{form:?}"));
        let version = self.folder.view.with_untracked(|view| view.case.version);
        let asked = Split { post: self.folder.post_id().to_string(), version, form };
        let (id, staff) = (self.folder.id(), self.folder.staff);
        self.busy.set(true);
        self.failure.set(None);
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            let answer = staff.ask(async |token: String| client::split(&token, &id, &key, &asked, lang).await).await;
            self.busy.try_set(false);
            match answer {
                Ok(done) => {
                    self.typed.clear();
                    self.files.try_set(Vec::new());
                    self.sent.try_set_value((String::new(), browser::new_key()));
                    self.done.try_set(Some(done));
                    let _ = self.folder.reload().await;
                    self.load();
                    browser::focus_on(DONE_ID);
                }
                Err(failure) => {
                    if failure.stale() {
                        let _ = self.folder.reload().await;
                        self.load();
                    }
                    self.typed.problems.try_set(failure.problems().to_vec());
                    self.failure.try_set(Some(failure).filter(|failure| failure.problems().is_empty()));
                }
            }
        });
    }
}

fn sheet(splitting: Splitting, told: SplitSheet) -> AnyView {
    let naskah = match told.whole.clone() {
        Some(text) => whole(splitting, text, told.hindered.is_none()),
        None => view! { <p class="muted">{say(words::WHOLE_HIDDEN)}</p> }.into_any(),
    };
    let rest = match told.hindered.clone() {
        Some(why) => view! { <p class="muted">{why}</p> }.into_any(),
        None => form(splitting, &told),
    };
    view! {
        {naskah}
        {rest}
    }
    .into_any()
}

fn form(splitting: Splitting, told: &SplitSheet) -> AnyView {
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        splitting.send();
    };
    let (typed, problems) = (splitting.typed, splitting.typed.problems);
    view! {
        <form class="panel stack" novalidate on:submit=submit>
            <ErrorSummary problems prefix=PREFIX />
            <AreaField
                field=Field::Story
                value=typed.of(Field::Story)
                problems
                label=words::STORY
                hint=words::STORY_HINT
                rows=6
                prefix=PREFIX
            />
            {matter(splitting)}
            <LineField
                field=Field::Place
                value=typed.of(Field::Place)
                problems
                label=words::PLACE
                hint=words::PLACE_HINT
                mark=Mark::Optional
                prefix=PREFIX
                of_another=true
            />
            {typed.line(Field::HappenedOn, words::HAPPENED_ON, Mark::Optional)}
            {marked::files(splitting.folder, splitting.files)}
            {confidential(splitting)}
            <AreaField
                field=Field::Text
                value=typed.of(Field::Text)
                problems
                label=words::TEXT
                hint=words::TEXT_HINT
                mark=Mark::Optional
                rows=3
                prefix=PREFIX
            />
            <p>{say(words::SAME)}</p>
            {dues(splitting.folder, told)}
            <p class="hint">{say(words::AFTER)}</p>
            <div class="buttons">
                <SendButton label=words::SEND busy_label=page_words::LOADING busy=splitting.busy />
            </div>
        </form>
    }
    .into_any()
}

/// What the part is about, and whose work.
fn matter(splitting: Splitting) -> AnyView {
    let (typed, problems) = (splitting.typed, splitting.typed.problems);
    let choices = |all: Vec<(String, String)>| {
        let one = |(code, name)| Choice { code, name: Name::Data(name), about: None };
        Signal::stored(all.into_iter().map(one).collect::<Vec<_>>())
    };
    let (categories, offices) = splitting.folder.view.with_untracked(|view| {
        let categories = view.agency.categories.iter().map(|one| (one.id.as_str().to_owned(), one.name.clone()));
        let offices = abouts(&view.agency, splitting.folder.staff.lang());
        (categories.collect::<Vec<_>>(), offices)
    });
    let select = |field, label: Words, all| {
        let (value, choices) = (typed.of(field), choices(all));
        let none = shared::words::request::room::CHOOSE;
        view! { <SelectField field value problems choices none label mark=Mark::Optional prefix=PREFIX /> }.into_any()
    };
    let category = select(Field::Category, words::CATEGORY, categories);
    let about = select(Field::About, words::ABOUT, offices);
    view! {
        {category}
        {about}
    }
    .into_any()
}

fn confidential(splitting: Splitting) -> AnyView {
    if splitting.folder.view.with_untracked(|view| view.case.secrecy.confidential) {
        return view! { <p>{say(words::CONFIDENTIAL_ALREADY)}</p> }.into_any();
    }
    marked::tick(
        "pecah-rahasia",
        splitting.confidential.into(),
        said(|lang| words::CONFIDENTIAL.in_lang(lang).to_owned()),
        move |on| {
            splitting.confidential.set(on);
        },
    )
}
