//! Who stands in at one's own posts while one is away: named from a day to a day, and ended again. Absent: who may be
//! named (see `shared::post::may_delegate`).

use leptos::prelude::*;
use shared::form::Field;
use shared::id::PostId;
use shared::time::long_date;
use shared::wire::{Delegate, Deputies, Deputy};
use shared::words::console as page_words;
use shared::words::staff as words;

use super::desk::{Desk, Toast};
use super::fields::Fields;
use super::session::Staff;
use crate::browser;
use crate::client::{Failure, account as client};
use crate::drawn::{Show, drawn};
use crate::lang::{said, say};
use crate::parts::{Choice, ErrorSummary, FailureNotice, Mark, Name, SendButton};

const PREFIX: &str = "plh-";

#[derive(Clone, Copy)]
struct Work {
    known: RwSignal<Option<Deputies>>,
    fields: Fields,
    failure: RwSignal<Option<Failure>>,
    busy: RwSignal<bool>,
    staff: Staff,
    desk: Desk,
    key: StoredValue<(String, String)>,
}

impl Work {
    fn post(self) -> String {
        self.staff.post.get_untracked().map(|post| post.id.to_string()).unwrap_or_default()
    }

    fn load(self) {
        let (post, lang) = (self.post(), self.staff.lang());
        leptos::task::spawn_local(async move {
            let answer = self.staff.ask(async |token: String| client::deputies(&token, &post, lang).await).await;
            self.answered(answer, None);
        });
    }

    fn answered(self, answer: Result<Deputies, Failure>, done: Option<shared::words::Words>) {
        self.busy.try_set(false);
        match answer {
            Ok(known) => {
                self.failure.try_set(None);
                if let Some(done) = done {
                    self.fields.clear();
                    self.desk.toast.set(Some(Toast { text: done.in_lang(self.staff.lang()).to_owned(), next: None }));
                }
                self.known.try_set(Some(known));
            }
            Err(failure) => {
                self.fields.problems.try_set(failure.problems().to_vec());
                self.failure.try_set(Some(failure).filter(|failure| failure.problems().is_empty()));
            }
        }
    }

    fn name(self) {
        if self.busy.get_untracked() {
            return;
        }
        let read = |field| self.fields.read(field);
        let (to, from_on, until_on) = (read(Field::Person), read(Field::FromOn), read(Field::UntilOn));
        let asked = Delegate { post: self.post(), to, from_on, until_on };
        let sent = format!("{asked:?}");
        self.key.update_value(|known| {
            if known.0 != sent {
                *known = (sent, browser::new_key());
            }
        });
        let (key, lang) = (self.key.with_value(|known| known.1.clone()), self.staff.lang());
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            let answer = self.staff.ask(async |token: String| client::delegate(&token, &key, &asked, lang).await).await;
            self.answered(answer, Some(words::DELEGATE_DONE));
        });
    }

    fn recall(self, deputy: PostId) {
        let (post, lang) = (self.post(), self.staff.lang());
        leptos::task::spawn_local(async move {
            let answer = self.staff.ask(async |token: String| client::recall(&token, &deputy, &post, lang).await).await;
            self.answered(answer, Some(words::DELEGATE_RECALLED));
        });
    }
}

/// Who stands in at the post acted from, where its holder may name somebody.
#[component]
pub fn StandIns() -> impl IntoView {
    let fields = Fields::new("plh", &[Field::Person, Field::FromOn, Field::UntilOn], PREFIX);
    let work = Work {
        known: RwSignal::new(None),
        fields,
        failure: RwSignal::new(None),
        busy: RwSignal::new(false),
        staff: Staff::here(),
        desk: Desk::here(),
        key: StoredValue::new((String::new(), String::new())),
    };
    Effect::new(move || {
        work.staff.post.track();
        work.load();
    });
    drawn(move || match work.known.get().filter(|known| known.may) {
        Some(known) => whole(work, known),
        None => ().into_any(),
    })
}

fn whole(work: Work, known: Deputies) -> AnyView {
    let none = known.deputies.is_empty();
    let rows = known.deputies.into_iter().map(|one| row(work, one)).collect_view();
    let person = |one: shared::wire::PersonName| Choice { code: one.id, name: Name::Data(one.name), about: None };
    let people = known.people.into_iter().map(person).collect();
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        work.name();
    };
    view! {
        <h2>{say(words::DELEGATE)}</h2>
        <p class="muted">{say(words::DELEGATE_LEAD)}</p>
        <FailureNotice failure=work.failure then=page_words::TRY_AGAIN />
        <Show when=move || none>
            <p>{say(words::DELEGATE_NONE)}</p>
        </Show>
        <ul class="rows">{rows}</ul>
        <form class="stack panel" novalidate on:submit=send>
            <ErrorSummary problems=work.fields.problems prefix=PREFIX />
            {work.fields.choice(Field::Person, words::DELEGATE_TO, people)}
            <div class="pair">
                {work.fields.line(Field::FromOn, Field::FromOn.label(), Mark::Needed)}
                {work.fields.line(Field::UntilOn, Field::UntilOn.label(), Mark::Needed)}
            </div>
            <SendButton label=words::DELEGATE_DO busy_label=page_words::LOADING busy=work.busy class="secondary" />
        </form>
    }
    .into_any()
}

fn row(work: Work, one: Deputy) -> AnyView {
    let Deputy { post, name, from_on, until_on } = one;
    let line = said(move |lang| {
        let until = until_on.map(|on| long_date(on, lang)).unwrap_or_default();
        words::DELEGATE_TERM.with(lang, &[("name", &name), ("from", &long_date(from_on, lang)), ("until", &until)])
    });
    view! {
        <li class="rows-line">
            <span>{line}</span>
            <button class="button quiet small" type="button" on:click=move |_| work.recall(post.clone())>
                {say(words::DELEGATE_RECALL)}
            </button>
        </li>
    }
    .into_any()
}
