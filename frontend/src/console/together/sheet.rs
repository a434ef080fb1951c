//! The sheet of a case where similar ones are found, gathered into a group, acted on together, and let go. Absent: the
//! list of those alike (see `super::likes`).

use leptos::prelude::*;
use shared::form::Field;
use shared::id::{CaseId, UmbrellaId};
use shared::wire::{Gather, Member, Related, Release, Umbrella};
use shared::words::console as page_words;
use shared::words::together as words;

use super::{act, likes, line, number, standing};
use crate::browser;
use crate::client::{Failure, together as client};
use crate::console::case::Folder;
use crate::console::desk::{Desk, Toast};
use crate::console::fields::Fields;
use crate::console::session::Staff;
use crate::console::sheets::SheetFrame;
use crate::drawn::{all, drawn, maybe};
use crate::lang::{said, say};
use crate::parts::{FailureNotice, Mark, SendButton};

/// What the ids of the fields of a new group begin with.
pub(super) const PREFIX: &str = "kelompok-";

/// The sheet.
#[component]
pub fn TogetherPage() -> impl IntoView {
    view! { <SheetFrame inside=inside /> }
}

/// The sheet's state.
#[derive(Clone, Copy)]
pub(super) struct Sheet {
    /// The case it is about.
    pub(super) folder: Folder,
    told: RwSignal<Option<Related>>,
    /// The cases that are to be gathered.
    pub(super) ticked: RwSignal<Vec<CaseId>>,
    releasing: RwSignal<Option<CaseId>>,
    /// Name and text of a new group.
    pub(super) typed: Fields,
    why: Fields,
    failure: RwSignal<Option<Failure>>,
    /// Whether something is being written.
    pub(super) busy: RwSignal<bool>,
    key: StoredValue<String>,
    staff: Staff,
    desk: Desk,
}

fn inside(folder: Folder) -> AnyView {
    let name = format!("bersama/{}", folder.id());
    let sheet = Sheet {
        folder,
        told: RwSignal::new(None),
        ticked: RwSignal::new(Vec::new()),
        releasing: RwSignal::new(None),
        typed: Fields::new(&name, &[Field::GroupName, Field::Text], PREFIX),
        why: Fields::new(&name, &[Field::Reason], "lepas-"),
        failure: RwSignal::new(None),
        busy: RwSignal::new(false),
        key: StoredValue::new(browser::new_key()),
        staff: Staff::here(),
        desk: Desk::here(),
    };
    sheet.load();
    view! {
        <FailureNotice failure=sheet.failure then=page_words::TRY_AGAIN />
        {drawn(move || match sheet.told.get() {
            None => view! { <p class="loading" role="status">{say(page_words::LOADING)}</p> }.into_any(),
            Some(told) => whole(sheet, &told),
        })}
    }
    .into_any()
}

impl Sheet {
    fn load(self) {
        let (id, post, lang) = (self.folder.id(), self.folder.post_id(), self.staff.lang());
        leptos::task::spawn_local(async move {
            let question = async |token: String| client::related(&token, &id, post.as_str(), lang).await;
            match self.staff.ask(question).await {
                Ok(told) => drop(self.told.try_set(Some(told))),
                Err(failure) => drop(self.failure.try_set(Some(failure))),
            }
        });
    }

    /// What came of a write: said, and the sheet read anew under a new key.
    fn after(self, answer: Result<String, Failure>, typed: Fields) {
        self.busy.try_set(false);
        match answer {
            Ok(text) => {
                typed.clear();
                self.failure.try_set(None);
                self.ticked.try_set(Vec::new());
                self.releasing.try_set(None);
                self.key.try_update_value(|key| *key = browser::new_key());
                self.desk.toast.set(Some(Toast { text, next: None }));
                self.load();
            }
            Err(failure) => {
                typed.problems.try_set(failure.problems().to_vec());
                self.failure.try_set(Some(failure).filter(|failure| failure.problems().is_empty()));
            }
        }
    }

    /// Gathers the ticked cases with this one, or puts them into its group.
    pub(super) fn gather(self, group: Option<UmbrellaId>) {
        let ticked = self.ticked.get_untracked();
        if self.busy.get_untracked() || ticked.is_empty() {
            return;
        }
        let own = group.is_none().then(|| self.folder.id());
        let cases = own.into_iter().chain(ticked).map(|id| id.to_string()).collect();
        let (name, text) = (self.typed.read(Field::GroupName), self.typed.read(Field::Text));
        let asked = Gather { post: self.folder.post_id().to_string(), name, text, cases };
        let (key, lang) = (self.key.get_value(), self.staff.lang());
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            let question = async |token: String| client::gather(&token, group.as_ref(), &key, &asked, lang).await;
            let answer = self.staff.ask(question).await;
            let said = |group: Umbrella| words::GATHERED.with(lang, &[("count", &group.members.len().to_string())]);
            self.after(answer.map(said), self.typed);
        });
    }

    /// Takes a case out of the group.
    fn release(self, group: UmbrellaId, member: &Member) {
        if self.busy.get_untracked() {
            return;
        }
        let reason = self.why.read(Field::Reason);
        let asked = Release { post: self.folder.post_id().to_string(), case: member.id.to_string(), reason };
        let (key, lang) = (self.key.get_value(), self.staff.lang());
        let text = words::RELEASED.with(lang, &[("number", &number(member, lang))]);
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            let question = async |token: String| client::release(&token, &group, &key, &asked, lang).await;
            let answer = self.staff.ask(question).await;
            self.after(answer.map(|()| text), self.why);
        });
    }
}

fn whole(sheet: Sheet, told: &Related) -> AnyView {
    let group = told.umbrella.clone();
    let may = told.gathers && told.case.hindered.is_none();
    let acting = group.clone().and_then(|group| {
        let post = sheet.staff.post.get_untracked()?;
        let ids = group.members.iter().map(|member| member.id.clone()).collect();
        let name = format!("bersama/{}/tindakan", group.id);
        Some(view! {
            <h2>{say(words::ACT_ALL)}</h2>
            <p class="hint">{say(words::ACT_LEAD)}</p>
            {act::panel(act::On { name, ids, post })}
        })
    });
    view! {
        {maybe(group.map(|group| members(sheet, &group)))}
        {likes::list(sheet, told, may)}
        {maybe(acting)}
    }
    .into_any()
}

/// The group the case is in.
fn members(sheet: Sheet, group: &Umbrella) -> AnyView {
    let (name, count) = (group.name.clone(), group.members.len().to_string());
    let (own, id) = (sheet.folder.id(), group.id.clone());
    let text = maybe((!group.text.is_empty()).then(|| view! { <p lang="id">{group.text.clone()}</p> }));
    let rows = all(group.members.clone().into_iter().map(move |member| row(sheet, &id, member, &own)));
    view! {
        <section class="stack">
            <h2>{said(move |lang| words::GROUP.with(lang, &[("name", &name)]))}</h2>
            <p class="muted">{said(move |lang| words::GROUP_SEEN.with(lang, &[("count", &count)]))}</p>
            {text}
            <ul class="rows">{rows}</ul>
        </section>
    }
    .into_any()
}

fn row(sheet: Sheet, group: &UmbrellaId, member: Member, own: &CaseId) -> AnyView {
    let this = maybe((member.id == *own).then(|| view! { <span class="muted">{say(words::THIS_ONE)}</span> }));
    let (told, id, told_now) = (line(&member), member.id.clone(), member.clone());
    let may = member.hindered.is_none();
    let (opened, group, of) = (member.id.clone(), group.clone(), StoredValue::new(member));
    let open = maybe(may.then(|| {
        view! {
            <button class="button secondary small" type="button" on:click=move |_| sheet.releasing.set(Some(opened.clone()))>
                {say(words::RELEASE)}
            </button>
        }
    }));
    let form = move || {
        let group = group.clone();
        let submit = move |event: web_sys::SubmitEvent| {
            event.prevent_default();
            of.with_value(|member| sheet.release(group.clone(), member));
        };
        view! {
            <form class="stack" novalidate on:submit=submit>
                {sheet.why.line(Field::Reason, words::RELEASE_REASON, Mark::Needed)}
                <SendButton label=words::RELEASE busy_label=page_words::LOADING busy=sheet.busy class="small" />
            </form>
        }
        .into_any()
    };
    view! {
        <li class="rows-line">
            <span class="stack">
                {told} {this}
                <span class="muted">{said(move |lang| standing(&told_now, lang))}</span>
            </span>
            {open}
            {drawn(move || maybe((sheet.releasing.get().as_ref() == Some(&id)).then(&form)))}
        </li>
    }
    .into_any()
}
