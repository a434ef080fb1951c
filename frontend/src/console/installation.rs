//! The room of whoever keeps the installation: its agencies, how it runs, an agency that joins, and the first
//! administrator of one that has none. Absent: complaints and people; both are the agencies' own.

use leptos::prelude::*;
use shared::permission::Act;
use shared::wire::{AgencyLine, Appointed, InstallationPage as Told, OneTimeLink};
use shared::words::console as page_words;
use shared::words::console::installation as words;

use super::manage::top::Link;
use super::room::Room;
use super::session::Staff;
use crate::client::{Failure, installation as client};
use crate::drawn::{all, drawn, maybe};
use crate::lang::{said, say, say_with};
use crate::parts::FailureNotice;

mod appoint;
mod join;

use appoint::AppointForm;
use join::Join;

/// What the room knows, given as context.
#[derive(Clone, Copy)]
struct Keeping {
    told: RwSignal<Option<Told>>,
    failure: RwSignal<Option<Failure>>,
    /// The agency that is being given an administrator, by id.
    appointing: RwSignal<Option<String>>,
    /// What was done last, in a sentence, and for whom a link was made.
    done: RwSignal<Option<Done>>,
    staff: Staff,
}

/// What was done last.
#[derive(Clone)]
struct Done {
    sentence: String,
    link: Option<(String, OneTimeLink)>,
}

impl Keeping {
    fn here() -> Self {
        expect_context()
    }

    fn post(self) -> String {
        self.staff.post.with_untracked(|post| post.as_ref().map(|post| post.id.to_string()).unwrap_or_default())
    }

    fn load(self) {
        let (post, lang) = (self.post(), self.staff.lang());
        leptos::task::spawn_local(async move {
            match self.staff.ask(async |token: String| client::page(&token, &post, lang).await).await {
                Ok(told) => {
                    self.failure.try_set(None);
                    self.told.try_set(Some(told));
                }
                Err(why) => drop(self.failure.try_set(Some(why))),
            }
        });
    }

    fn appointed(self, agency: &str, made: Appointed) {
        let lang = self.staff.lang();
        let places = [("name", made.name.as_str()), ("login", &made.login), ("agency", agency)];
        let mut sentence = words::APPOINTED.with(lang, &places);
        if made.link.is_none() {
            sentence = format!("{sentence} {}", words::APPOINTED_KNOWN.in_lang(lang));
        }
        self.appointing.set(None);
        self.done.set(Some(Done { sentence, link: made.link.map(|link| (made.name, link)) }));
        self.load();
    }
}

/// The room.
#[component]
pub fn InstallationPage() -> impl IntoView {
    view! {
        <Room title=words::INSTALLATION lead=words::LEAD needs=(Act::RunInstallation, words::NOT_YOURS)>
            <Everything />
        </Room>
    }
}

#[component]
fn Everything() -> impl IntoView {
    let empty = || RwSignal::new(None);
    let keeping = Keeping {
        told: empty(),
        failure: RwSignal::new(None),
        appointing: RwSignal::new(None),
        done: RwSignal::new(None),
        staff: Staff::here(),
    };
    provide_context(keeping);
    keeping.load();
    let done = move || {
        let Done { sentence, link } = keeping.done.get()?;
        let close = Callback::new(move |()| keeping.done.set(None));
        let link = link.map(|(name, link)| view! { <Link name link close /> }.into_any());
        Some(view! {
            <p class="notice success" role="status">{sentence}</p>
            {maybe(link)}
        })
    };
    let rows = drawn(move || {
        let agencies = keeping.told.with(|told| told.as_ref().map(|told| told.agencies.clone())).unwrap_or_default();
        all(agencies.into_iter().map(|agency| line(keeping, agency))).into_any()
    });
    view! {
        {done}
        <FailureNotice failure=keeping.failure then=words::FAILED />
        {state(keeping)}
        <section>
            <h2>{say(words::AGENCIES)}</h2>
            <ul class="rows">{rows}</ul>
        </section>
        <Join />
    }
}

/// The program, what keeps the data, and whether anybody can be told.
fn state(keeping: Keeping) -> AnyView {
    drawn(move || {
        maybe(keeping.told.get().map(|told| {
            let runs = say_with(words::RUNS, vec![("version", told.version), ("database", told.database)]);
            let mail = match told.mail {
                true => view! { <p><span class="state done check">{say(words::MAIL_SET)}</span></p> }.into_any(),
                false => view! { <p class="notice problem">{say(words::MAIL_UNSET)}</p> }.into_any(),
            };
            view! { <p class="muted">{runs}</p>{mail} }.into_any()
        }))
    })
    .into_any()
}

/// An agency, with the way to give it an administrator where it has none.
fn line(keeping: Keeping, agency: AgencyLine) -> AnyView {
    let AgencyLine { id, name, version, zone, procedures, administrators, waiting } = agency;
    let of = id.clone();
    let facts = said(move |lang| {
        words::LINE.with(lang, &[("id", &of), ("version", &version.to_string()), ("zone", zone.name())])
    });
    let waiting = (waiting > 0).then(|| {
        let text = say_with(words::LINE_WAITING, vec![("count", waiting.to_string())]);
        view! { <span class="muted">{text}</span> }.into_any()
    });
    let (open, called) = (id.clone(), name.clone());
    let administered = if administrators > 0 {
        let text = say_with(words::ADMINISTRATORS, vec![("count", administrators.to_string())]);
        view! { <span class="state neutral dot">{text}</span> }.into_any()
    } else {
        view! {
            <span class="state late cross">{say(words::NO_ADMINISTRATOR)}</span>
            <button
                class="button secondary small"
                type="button"
                on:click=move |_| keeping.appointing.set(Some(open.clone()))
            >
                {say(words::APPOINT)}
                <span class="visually-hidden">" " {called.clone()}</span>
            </button>
        }
        .into_any()
    };
    let (own, named) = (id, name.clone());
    let form = drawn(move || {
        let here = keeping.appointing.with(|open| open.as_ref() == Some(&own));
        maybe(here.then(|| view! { <AppointForm agency=own.clone() name=named.clone() /> }.into_any()))
    });
    view! {
        <li class="rows-line">
            <span class="stack">
                <strong>{name}</strong>
                <span class="muted">{facts}</span>
                <span class="muted">{procedures.join(" · ")}</span>
                {maybe(waiting)}
            </span>
            <span class="row">{administered}</span>
        </li>
        {form}
    }
    .into_any()
}

/// What is said while something is under way.
const BUSY: shared::words::Words = words::BUSY;
/// What is said of what was not done.
const NOT_DONE: shared::words::Words = words::NOT_DONE;
/// What closes a form.
const CANCEL: shared::words::Words = page_words::manage::CANCEL;
