//! Showing a complaint to the public: the proposal, edited by whoever shows it, and taking it off again. Absent: who
//! may, and what is proposed; both are the server's.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::form::{Field, Problem};
use shared::publication::shown;
use shared::visibility::Act;
use shared::wire::{Publication, Publish, Withhold};
use shared::words::console as page_words;
use shared::words::publication as words;

use super::Folder;
use crate::browser;
use crate::client::{Failure, staff as client};
use crate::drawn::Show;
use crate::lang::say;
use crate::parts::{AreaField, FailureNotice, SendButton};

/// What the ids of the panel's fields begin with.
const PREFIX: &str = "publik-";

/// What is being done in the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doing {
    Nothing,
    Editing,
    Withholding,
}

/// The panel's state.
#[derive(Clone, Copy)]
struct Desk {
    folder: Folder,
    doing: RwSignal<Doing>,
    text: RwSignal<String>,
    answer: RwSignal<String>,
    reason: RwSignal<String>,
    hindered: RwSignal<Option<String>>,
    problems: RwSignal<Vec<Problem>>,
    failure: RwSignal<Option<Failure>>,
    busy: RwSignal<bool>,
    /// What was sent last, and its key: the same again is the same act.
    sent: StoredValue<(String, String)>,
}

impl Desk {
    fn new(folder: Folder) -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            folder,
            doing: RwSignal::new(Doing::Nothing),
            text: text(),
            answer: text(),
            reason: text(),
            hindered: RwSignal::new(None),
            problems: RwSignal::new(Vec::new()),
            failure: RwSignal::new(None),
            busy: RwSignal::new(false),
            sent: StoredValue::new((String::new(), browser::new_key())),
        }
    }

    fn begin(self) {
        self.busy.set(true);
        self.failure.set(None);
        self.problems.set(Vec::new());
    }

    fn key(self, sent: &str) -> String {
        let (last, key) = self.sent.get_value();
        let key = if last.is_empty() || last == sent { key } else { browser::new_key() };
        self.sent.set_value((sent.to_owned(), key.clone()));
        key
    }

    /// Asks for the proposal, or for what is shown now, and opens it for editing.
    fn prepare(self) {
        let Some(post) = self.folder.actor().post.filter(|_| !self.busy.get_untracked()) else { return };
        self.begin();
        let (case, staff) = (self.folder.id(), self.folder.staff);
        let lang = staff.lang();
        leptos::task::spawn_local(async move {
            let answer =
                staff.ask(async |token: String| client::publication(&token, &case, post.as_str(), lang).await).await;
            self.busy.try_set(false);
            match answer {
                Ok(Publication { hindered: Some(why), .. }) => drop(self.hindered.try_set(Some(why))),
                Ok(found) => {
                    self.hindered.try_set(None);
                    self.text.try_set(found.text);
                    self.answer.try_set(found.answer);
                    self.doing.try_set(Doing::Editing);
                    browser::focus_on(&format!("{PREFIX}{}", Field::Story.code()));
                }
                Err(failure) => drop(self.failure.try_set(Some(failure))),
            }
        });
    }

    fn publish(self) {
        let Some(post) = self.folder.actor().post.filter(|_| !self.busy.get_untracked()) else { return };
        let asked =
            Publish { post: post.to_string(), text: self.text.get_untracked(), answer: self.answer.get_untracked() };
        let problems = asked.check().err().unwrap_or_default();
        self.begin();
        if !problems.is_empty() {
            self.busy.set(false);
            return self.problems.set(problems);
        }
        let (case, staff, key) =
            (self.folder.id(), self.folder.staff, self.key(&format!("{}\0{}", asked.text, asked.answer)));
        let lang = staff.lang();
        leptos::task::spawn_local(async move {
            let answer =
                staff.ask(async |token: String| client::publish(&token, &case, &key, &asked, lang).await).await;
            self.done(answer).await;
        });
    }

    fn withhold(self) {
        let Some(post) = self.folder.actor().post.filter(|_| !self.busy.get_untracked()) else { return };
        let asked = Withhold { post: post.to_string(), reason: self.reason.get_untracked() };
        self.begin();
        let (case, staff, key) = (self.folder.id(), self.folder.staff, self.key(&asked.reason));
        let lang = staff.lang();
        leptos::task::spawn_local(async move {
            let answer =
                staff.ask(async |token: String| client::withhold(&token, &case, &key, &asked, lang).await).await;
            self.done(answer).await;
        });
    }

    async fn done(self, answer: Result<(), Failure>) {
        self.busy.try_set(false);
        match answer {
            Ok(()) => {
                self.doing.try_set(Doing::Nothing);
                self.reason.try_set(String::new());
                let _ = self.sent.try_update_value(|sent| *sent = (String::new(), browser::new_key()));
                let _ = self.folder.reload().await;
            }
            Err(failure) if failure.problems().is_empty() => drop(self.failure.try_set(Some(failure))),
            Err(failure) => drop(self.problems.try_set(failure.problems().to_vec())),
        }
    }
}

/// The panel, for whoever may show complaints whose reporters agreed.
#[component]
pub fn ForThePublic() -> impl IntoView {
    let folder = Folder::here();
    let desk = Desk::new(folder);
    let may = folder.part(move |view| view.case.publish && folder.actor().role.may(Act::Publish));
    let is_shown = folder.part(|view| shown(&view.case));
    let form = move || match desk.doing.get() {
        Doing::Nothing => view! { <Begin desk is_shown /> }.into_any(),
        Doing::Editing => view! { <Edit desk /> }.into_any(),
        Doing::Withholding => view! { <Off desk /> }.into_any(),
    };
    view! {
        <Show when=move || may.get()>
            <details>
                <summary>
                    {say(words::PANEL)} " "
                    <Show when=move || is_shown.get()>
                        <span class="state done">{say(words::SHOWN)}</span>
                    </Show>
                </summary>
                {form}
            </details>
        </Show>
    }
}

#[component]
fn Begin(desk: Desk, is_shown: Memo<bool>) -> impl IntoView {
    let address = desk.folder.part(|view| {
        let number = view.case.number.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("/{}/aduan/{number}", view.case.agency)
    });
    let link = move || view! { <p><a href=move || address.get() target="_blank">{say(words::SHOWN_LINK)}</a></p> };
    let label = move || if is_shown.get() { words::EDIT } else { words::PREPARE };
    let off = move |_| {
        desk.doing.set(Doing::Withholding);
        browser::focus_on(&format!("{PREFIX}{}", Field::Reason.code()));
    };
    view! {
        <Show when=move || is_shown.get() fallback=|| view! { <p class="hint">{say(words::PANEL_LEAD)}</p> }>
            {link}
        </Show>
        {move || desk.hindered.get().map(|why| view! { <p role="status">{why}</p> })}
        <FailureNotice failure=desk.failure then=words::NOT_DONE />
        <div class="buttons">
            <button class="button secondary small" type="button" on:click=move |_| desk.prepare()>
                {move || say(if desk.busy.get() { words::PREPARING } else { label() })}
            </button>
            <Show when=move || is_shown.get()>
                <button class="button quiet small" type="button" on:click=off>
                    {say(words::WITHHOLD)}
                </button>
            </Show>
        </div>
    }
}

#[component]
fn Edit(desk: Desk) -> impl IntoView {
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        desk.publish();
    };
    view! {
        <form class="panel" novalidate on:submit=send>
            <p>{say(words::PANEL_LEAD)}</p>
            <AreaField
                field=Field::Story
                value=desk.text
                problems=desk.problems
                label=words::LABEL_TEXT
                rows=8
                prefix=PREFIX
            />
            <AreaField
                field=Field::Text
                value=desk.answer
                problems=desk.problems
                label=words::LABEL_ANSWER
                hint=words::HINT_ANSWER
                rows=5
                prefix=PREFIX
            />
            <FailureNotice failure=desk.failure then=words::NOT_DONE />
            <div class="buttons">
                <SendButton label=words::PUBLISH busy_label=words::PUBLISHING busy=desk.busy />
                <Leave desk />
            </div>
        </form>
    }
}

#[component]
fn Off(desk: Desk) -> impl IntoView {
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        desk.withhold();
    };
    view! {
        <form class="panel" novalidate on:submit=send>
            <AreaField
                field=Field::Reason
                value=desk.reason
                problems=desk.problems
                label=words::WITHHOLD_REASON
                rows=3
                prefix=PREFIX
            />
            <FailureNotice failure=desk.failure then=words::NOT_DONE />
            <div class="buttons">
                <SendButton label=words::WITHHOLD busy_label=words::WITHHOLDING busy=desk.busy />
                <Leave desk />
            </div>
        </form>
    }
}

#[component]
fn Leave(desk: Desk) -> impl IntoView {
    view! {
        <button class="button quiet" type="button" on:click=move |_| desk.doing.set(Doing::Nothing)>
            {say(page_words::CLOSE)}
        </button>
    }
}
