//! Who reports: masked as the view gives it, and in full for whoever may open it and says why. What was
//! opened stays in this panel and goes with it. Absent: who may (see `shared::visibility`).

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::form::{Field, Identity, Problem};
use shared::wire::{IdentityOpened, OpenIdentity};
use shared::words::console as page_words;
use shared::words::console::actions::SENDING;
use shared::words::console::case as words;

use super::Folder;
use super::files::OneFile;
use crate::browser;
use crate::client::{Failure, staff as client};
use crate::drawn::{Show, memo};
use crate::lang::{said, say};
use crate::parts::{AreaField, FailureNotice, SendButton};

/// What the ids of the panel's fields begin with.
const PREFIX: &str = "identitas-";

/// The opening of an identity under way.
#[derive(Clone, Copy)]
struct Opening {
    folder: Folder,
    asking: RwSignal<bool>,
    reason: RwSignal<String>,
    problems: RwSignal<Vec<Problem>>,
    failure: RwSignal<Option<Failure>>,
    busy: RwSignal<bool>,
    opened: RwSignal<Option<IdentityOpened>>,
    /// The reason sent last, and its key: the same again is the same opening.
    sent: StoredValue<(String, String)>,
}

impl Opening {
    fn new(folder: Folder) -> Self {
        Self {
            folder,
            asking: RwSignal::new(false),
            reason: RwSignal::new(String::new()),
            problems: RwSignal::new(Vec::new()),
            failure: RwSignal::new(None),
            busy: RwSignal::new(false),
            opened: RwSignal::new(None),
            sent: StoredValue::new((String::new(), browser::new_key())),
        }
    }

    fn key(self, reason: &str) -> String {
        let (last, key) = self.sent.get_value();
        let key = if last.is_empty() || last == reason { key } else { browser::new_key() };
        self.sent.set_value((reason.to_owned(), key.clone()));
        key
    }

    fn send(self) {
        let Some(post) = self.folder.actor().post.filter(|_| !self.busy.get_untracked()) else { return };
        let reason = self.reason.get_untracked();
        let (case, key) = (self.folder.id(), self.key(&reason));
        let asked = OpenIdentity { post: post.to_string(), reason };
        let (staff, lang) = (self.folder.staff, self.folder.staff.lang());
        self.busy.set(true);
        self.failure.set(None);
        self.problems.set(Vec::new());
        leptos::task::spawn_local(async move {
            let question = async |token: String| client::open_identity(&token, &case, &key, &asked, lang).await;
            let answer = staff.ask(question).await;
            self.busy.try_set(false);
            match answer {
                Ok(opened) => self.show(opened).await,
                Err(failure) => self.refuse(failure),
            }
        });
    }

    async fn show(self, opened: IdentityOpened) {
        self.opened.try_set(Some(opened));
        self.asking.try_set(false);
        self.reason.try_set(String::new());
        // The next opening is another one, even for the same reason.
        let _ = self.sent.try_update_value(|sent| *sent = (String::new(), browser::new_key()));
        browser::focus_on(&format!("{PREFIX}terbuka"));
        // Quietly: the history shows the opening at the next refresh otherwise.
        let _ = self.folder.reload().await;
    }

    fn refuse(self, failure: Failure) {
        if failure.problems().is_empty() {
            self.failure.try_set(Some(failure));
            return;
        }
        self.problems.try_set(failure.problems().to_vec());
        browser::focus_on(&format!("{PREFIX}{}", Field::Reason.code()));
    }
}

/// The reporter, as far as this post may see.
#[component]
pub fn Reporter() -> impl IntoView {
    let folder = Folder::here();
    let opening = Opening::new(folder);
    let masked = folder.part(|view| view.identity.is_some());
    let may_open = folder.part(move |view| folder.viewer().opens_identity(&view.case, &view.procedure));
    let anonymous = folder.part(|view| view.case.secrecy.anonymous);
    let open = memo(move || opening.opened.with(Option::is_some));
    let any = move || masked.get() || may_open.get();
    view! {
        <Show when=any fallback=move || view! { <Sealed anonymous /> }>
            <details>
                <summary>{say(words::IDENTITY)}</summary>
                <Show when=move || open.get() fallback=move || view! { <Masked /> }>
                    <Opened opening />
                </Show>
                <Show when=move || may_open.get() && !open.get()>
                    <Ask opening />
                </Show>
            </details>
        </Show>
    }
}

/// That an anonymous reporter is known to nobody here.
#[component]
fn Sealed(anonymous: Memo<bool>) -> impl IntoView {
    view! {
        <Show when=move || anonymous.get()>
            <p class="hint">{say(words::IDENTITY_SEALED)}</p>
        </Show>
    }
}

#[component]
fn Masked() -> impl IntoView {
    let folder = Folder::here();
    move || {
        let rows = folder.view.with(|view| view.identity.as_ref().map(facts))?;
        Some(view! {
            <p class="hint">{say(words::IDENTITY_MASKED)}</p>
            {rows}
        })
    }
}

/// What is known of a reporter.
fn facts(identity: &Identity) -> impl IntoView + use<> {
    let fields = [
        (Field::Name, &identity.name),
        (Field::Phone, &identity.phone),
        (Field::Address, &identity.address),
        (Field::Email, &identity.email),
        (Field::Nik, &identity.nik),
        (Field::Represents, &identity.represents),
    ];
    let given = fields.into_iter().filter_map(|(field, value)| value.clone().map(|value| (field, value)));
    let rows = given.map(|(field, value)| {
        view! {
            <div>
                <dt>{said(move |lang| field.label().in_lang(lang).to_owned())}</dt>
                <dd>{value}</dd>
            </div>
        }
    });
    let capacity = identity.capacity.map(|capacity| {
        view! {
            <div>
                <dt>{say(words::CAPACITY)}</dt>
                <dd>{say(capacity.words())}</dd>
            </div>
        }
    });
    view! { <dl class="answers">{rows.collect_view()} {capacity}</dl> }
}

/// The button, and the reason it asks for.
#[component]
fn Ask(opening: Opening) -> impl IntoView {
    let begin = move |_| {
        opening.asking.set(true);
        browser::focus_on(&format!("{PREFIX}{}", Field::Reason.code()));
    };
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        opening.send();
    };
    let button = move || {
        view! {
            <button class="button secondary small" type="button" on:click=begin>
                {say(words::IDENTITY_OPEN)}
            </button>
        }
    };
    view! {
        <Show when=move || opening.asking.get() fallback=button>
            <form class="panel" novalidate on:submit=send>
                <p>{say(words::IDENTITY_TOLD)}</p>
                <AreaField
                    field=Field::Reason
                    value=opening.reason
                    problems=opening.problems
                    label=words::IDENTITY_REASON
                    hint=words::IDENTITY_REASON_HINT
                    rows=3
                    prefix=PREFIX
                />
                <FailureNotice failure=opening.failure then=words::IDENTITY_FAILED />
                <div class="buttons">
                    <SendButton label=words::IDENTITY_OPEN busy_label=SENDING busy=opening.busy />
                    <button class="button quiet" type="button" on:click=move |_| opening.asking.set(false)>
                        {say(page_words::CLOSE)}
                    </button>
                </div>
            </form>
        </Show>
    }
}

/// The identity in full, with the document while it is kept.
#[component]
fn Opened(opening: Opening) -> impl IntoView {
    let id = format!("{PREFIX}terbuka");
    move || {
        let opened = opening.opened.get()?;
        let document = opened.document.map(|file| view! { <ul class="files"><OneFile file document=true /></ul> });
        Some(view! {
            <div id=id.clone() tabindex="-1">
                <p class="hint">{say(words::IDENTITY_OPENED)}</p>
                {facts(&opened.identity)}
                {document}
                <button class="button quiet small" type="button" on:click=move |_| opening.opened.set(None)>
                    {say(words::IDENTITY_CLOSE)}
                </button>
            </div>
        })
    }
}
