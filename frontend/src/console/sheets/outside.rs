//! The sheet by which a party outside the agency is asked: who is asked what and until when, the excerpt it reads, and
//! the link, which is shown once. Its answer stands with the contributions (see [`super::contribution`]). Absent: what
//! may be shown (see `shared::contribution::outside`), and the party's own page, which is the server's.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::contribution::outside::Typed;
use shared::form::{Field, Problem};
use shared::wire::{AskOutside, OutsideSheet};
use shared::words::{contribution as words, redaction};

use super::SheetFrame;
use super::veil::{Passage, Picture, Veiling};
use crate::browser;
use crate::client::{Failure, outside as client};
use crate::console::address;
use crate::console::case::Folder;
use crate::console::fields::Fields;
use crate::console::room::name_page;
use crate::drawn::{drawn, maybe};
use crate::lang::{said, say, use_lang};
use crate::parts::{CopyButton, ErrorSummary, FailureNotice, Mark, Notice, NoticeKind, SendButton};

const PREFIX: &str = "luar-";
const VEILING: Veiling = Veiling { prefix: PREFIX, reads: words::OUTSIDE_READS };
/// The place of the link that was made.
const MADE_ID: &str = "luar-tautan";

/// The sheet.
#[component]
pub fn OutsidePage() -> impl IntoView {
    name_page(words::OUTSIDE);
    view! { <SheetFrame inside=sheet /> }
}

/// What is typed, decided and sent.
#[derive(Clone, Copy)]
struct Work {
    folder: Folder,
    fields: Fields,
    excerpt: Passage,
    pictures: StoredValue<Vec<Picture>>,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
    /// Who was asked last, and the link.
    made: RwSignal<Option<(String, String)>>,
    /// What was sent last, and under which key: the same again is done once.
    sent: StoredValue<(String, String)>,
}

fn sheet(folder: Folder) -> AnyView {
    let answer = RwSignal::new(None::<Result<OutsideSheet, Failure>>);
    if let Some(post) = folder.actor().post {
        let (case, staff) = (folder.id(), folder.staff);
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            let found = staff.ask(async |token: String| client::sheet(&token, &case, post.as_str(), lang).await).await;
            answer.try_set(Some(found));
        });
    }
    let part = drawn(move || match answer.get() {
        None => view! { <p class="loading" role="status">{say(shared::words::publication::PREPARING)}</p> }.into_any(),
        Some(Ok(found)) => laid(folder, found),
        Some(Err(failure)) => {
            let title = said(move |lang| failure.sentence(lang));
            view! { <Notice kind=NoticeKind::Problem title /> }.into_any()
        }
    });
    view! {
        <h2>{say(words::OUTSIDE)}</h2>
        {part}
        <p>
            <a href=address::sheet(&folder.id(), address::CONTRIBUTION)>{say(words::LIST)}</a>
        </p>
    }
    .into_any()
}

fn laid(folder: Folder, found: OutsideSheet) -> AnyView {
    let Some(told) = found.told else {
        return view! { <p role="status">{found.hindered}</p> }.into_any();
    };
    let place = format!("{}/luar", folder.id());
    let pictures = found.pictures.into_iter().map(|offer| Picture::new(&place, offer)).collect();
    let work = Work {
        folder,
        fields: Fields::new(&place, &[Field::Party, Field::Text, Field::DueOn], PREFIX),
        excerpt: Passage::new(&format!("{place}/aduan"), told),
        pictures: StoredValue::new(pictures),
        busy: RwSignal::new(false),
        failure: RwSignal::new(None),
        made: RwSignal::new(None),
        sent: StoredValue::new((String::new(), String::new())),
    };
    work.view()
}

/// Where this site is; the link leads there from anywhere.
fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

impl Work {
    fn asked(self, post: String) -> AskOutside {
        let [party, text, due_on] = [Field::Party, Field::Text, Field::DueOn].map(|field| self.fields.read(field));
        let chosen = |pictures: &Vec<Picture>| pictures.iter().filter_map(Picture::chosen).collect();
        let pictures = self.pictures.with_value(chosen);
        AskOutside { post, typed: Typed { party, text, due_on }, excerpt: self.excerpt.veiled(), pictures }
    }

    /// What is wrong with it, as far as the sheet knows.
    fn wrong(self, asked: &AskOutside) -> Vec<Problem> {
        let typed = self.folder.view.with_untracked(|view| {
            asked.check(&view.calendar, view.calendar.zone.date(view.now)).err().unwrap_or_default()
        });
        typed.into_iter().chain(self.excerpt.check(Field::Story).err()).collect()
    }

    fn send(self) {
        let Some(post) = self.folder.actor().post.filter(|_| !self.busy.get_untracked()) else { return };
        let asked = self.asked(post.to_string());
        let problems = self.wrong(&asked);
        self.failure.set(None);
        self.fields.problems.set(problems.clone());
        if !problems.is_empty() {
            return;
        }
        let sent = serde_json::to_string(&asked).unwrap_or_default();
        self.sent.update_value(|known| {
            if known.0 != sent {
                *known = (sent, browser::new_key());
            }
        });
        let key = self.sent.with_value(|known| known.1.clone());
        let (case, staff) = (self.folder.id(), self.folder.staff);
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            let answer = staff.ask(async |token: String| client::ask(&token, &case, &key, &asked, lang).await).await;
            self.busy.try_set(false);
            match answer {
                Ok(link) => {
                    // What is asked next is something else, were it in the same words.
                    self.sent.set_value((String::new(), String::new()));
                    self.fields.clear();
                    self.made.try_set(Some((asked.typed.party, origin() + &link.address)));
                    let _ = self.folder.reload().await;
                    browser::focus_on(MADE_ID);
                }
                Err(failure) if failure.problems().is_empty() => drop(self.failure.try_set(Some(failure))),
                Err(failure) => drop(self.fields.problems.try_set(failure.problems().to_vec())),
            }
        });
    }

    /// The link, once.
    fn link(self) -> AnyView {
        let lang = use_lang();
        drawn(move || {
            let Some((party, address)) = self.made.get() else { return ().into_any() };
            let title = words::OUTSIDE_MADE.with(lang.get(), &[("party", &party)]);
            view! {
                <section class="notice info" id=MADE_ID tabindex="-1" role="status">
                    <strong>{title}</strong>
                    <p>{say(words::OUTSIDE_MADE_HINT)}</p>
                    <p>
                        <code>{address.clone()}</code>
                    </p>
                    <CopyButton text=address what=words::OUTSIDE_LINK />
                </section>
            }
            .into_any()
        })
        .into_any()
    }

    fn view(self) -> AnyView {
        let (fields, problems) = (self.fields, self.fields.problems);
        let send = move |event: SubmitEvent| {
            event.prevent_default();
            self.send();
        };
        let pictures = self.pictures.with_value(|all| !all.is_empty()).then(|| {
            let all = self.pictures.get_value();
            view! {
                <section class="panel">
                    <h3>{say(redaction::PICTURES)}</h3>
                    <p class="hint">{say(words::OUTSIDE_PICTURES_LEAD)}</p>
                    {all.iter().map(|one| one.view(VEILING, self.folder, problems)).collect_view()}
                </section>
            }
        });
        view! {
            <p>{say(words::OUTSIDE_LEAD)}</p>
            {self.link()}
            <form novalidate on:submit=send>
                <ErrorSummary problems prefix=PREFIX />
                <section class="panel">
                    {fields.line(Field::Party, words::PARTY, Mark::Needed)}
                    {fields.area(Field::Text, words::WHAT, Mark::Needed)}
                    {fields.line(Field::DueOn, words::OUTSIDE_UNTIL, Mark::Needed)}
                </section>
                <section class="panel">
                    <h3>{say(words::OUTSIDE_EXCERPT)}</h3>
                    {self.excerpt.view(VEILING, Field::Story, problems)}
                </section>
                {maybe(pictures)}
                <FailureNotice failure=self.failure then=words::NOT_DONE />
                <div class="buttons">
                    <SendButton label=words::OUTSIDE_MAKE busy_label=words::OUTSIDE_MAKING busy=self.busy />
                </div>
            </form>
        }
        .into_any()
    }
}
