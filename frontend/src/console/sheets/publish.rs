//! The sheet on which a complaint is prepared for the public: passages and parts of pictures are blacked out, and what
//! was told stays as it was told. Absent: what is proposed, and making the pictures; both are the server's.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::form::{Field, Problem};
use shared::wire::{Publication, Publish, Withhold};
use shared::words::{publication as old_words, redaction as words};

use super::super::case::Folder;
use super::super::fields::lying;
use super::super::room::name_page;
use super::SheetFrame;
use crate::browser;
use crate::client::{Failure, publication};
use crate::drawn::{drawn, maybe};
use crate::lang::{said, say};
use crate::parts::{ErrorSummary, FailureNotice, Notice, NoticeKind, SendButton};

mod view;

use super::veil::{Passage, Picture, Veiling};

/// What the ids of the sheet's fields begin with.
const PREFIX: &str = "terbit-";
/// The public reads it.
const VEILING: Veiling = Veiling { prefix: PREFIX, reads: words::READS };

/// The sheet.
#[component]
pub fn PublishPage() -> impl IntoView {
    name_page(old_words::PANEL);
    view! { <SheetFrame inside=sheet /> }
}

/// What is done on the sheet.
#[derive(Clone, Copy)]
pub(super) struct Work {
    folder: Folder,
    told: Passage,
    answer: StoredValue<Option<Passage>>,
    with_answer: RwSignal<bool>,
    pictures: StoredValue<Vec<Picture>>,
    reason: RwSignal<String>,
    problems: RwSignal<Vec<Problem>>,
    off_problems: RwSignal<Vec<Problem>>,
    failure: RwSignal<Option<Failure>>,
    busy: RwSignal<bool>,
    done: RwSignal<bool>,
    /// What was sent last, and its key: the same again is the same act.
    sent: StoredValue<(String, String)>,
}

/// Loads what may be shown, and lays it out.
fn sheet(folder: Folder) -> AnyView {
    let answer = RwSignal::new(None::<Result<Publication, Failure>>);
    let load = move || {
        let Some(post) = folder.actor().post else { return };
        let (case, staff) = (folder.id(), folder.staff);
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            let found = staff
                .ask(async |token: String| publication::publication(&token, &case, post.as_str(), lang).await)
                .await;
            answer.try_set(Some(found));
        });
    };
    load();
    let part = drawn(move || match answer.get() {
        None => view! { <p class="loading" role="status">{say(old_words::PREPARING)}</p> }.into_any(),
        Some(Ok(found)) => laid(folder, found),
        Some(Err(failure)) => {
            let title = said(move |lang| failure.sentence(lang));
            view! { <Notice kind=NoticeKind::Problem title /> }.into_any()
        }
    });
    view! {
        <h2>{say(old_words::PANEL)}</h2>
        {part}
    }
    .into_any()
}

fn laid(folder: Folder, found: Publication) -> AnyView {
    let Some(told) = found.told else {
        return view! { <p role="status">{found.hindered}</p> }.into_any();
    };
    let place = format!("{}/terbit", folder.id());
    let answered = found.answer.as_ref().is_some_and(|answer| answer.shown || !found.shown);
    let answer = found.answer.map(|answer| Passage::new(&format!("{place}/jawaban"), answer));
    let pictures = found.pictures.into_iter().map(|offer| Picture::new(&place, offer)).collect();
    let work = Work {
        folder,
        told: Passage::new(&format!("{place}/aduan"), told),
        answer: StoredValue::new(answer),
        with_answer: RwSignal::new(answered),
        pictures: StoredValue::new(pictures),
        reason: lying(format!("{place}/tarik"), String::new()),
        problems: RwSignal::new(Vec::new()),
        off_problems: RwSignal::new(Vec::new()),
        failure: RwSignal::new(None),
        busy: RwSignal::new(false),
        done: RwSignal::new(false),
        sent: StoredValue::new((String::new(), browser::new_key())),
    };
    work.view()
}

impl Work {
    fn key(self, sent: &str) -> String {
        let (last, key) = self.sent.get_value();
        let key = if last.is_empty() || last == sent { key } else { browser::new_key() };
        self.sent.set_value((sent.to_owned(), key.clone()));
        key
    }

    /// What would be sent.
    fn asked(self, post: String) -> Publish {
        let answer = self.answer.get_value().filter(|_| self.with_answer.get_untracked());
        let chosen = |pictures: &Vec<Picture>| pictures.iter().filter_map(|one| one.chosen()).collect();
        Publish {
            post,
            text: self.told.veiled(),
            answer: answer.map(Passage::veiled),
            pictures: self.pictures.with_value(chosen),
        }
    }

    /// What is wrong with it, as far as the sheet knows.
    fn wrong(self) -> Vec<Problem> {
        let answer = self.answer.get_value().filter(|_| self.with_answer.get_untracked());
        let texts = [(Field::Story, Some(self.told)), (Field::Text, answer)];
        let texts = texts.into_iter().filter_map(|(field, passage)| passage?.check(field).err());
        let mut problems: Vec<Problem> = texts.collect();
        self.pictures.with_value(|all| all.iter().for_each(|one| problems.extend(one.check())));
        problems
    }

    fn publish(self) {
        let Some(post) = self.folder.actor().post.filter(|_| !self.busy.get_untracked()) else { return };
        let problems = self.wrong();
        self.failure.set(None);
        self.done.set(false);
        self.problems.set(problems.clone());
        if !problems.is_empty() {
            return;
        }
        let asked = self.asked(post.to_string());
        let key = self.key(&serde_json::to_string(&asked).unwrap_or_default());
        let (case, staff) = (self.folder.id(), self.folder.staff);
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            let answer =
                staff.ask(async |token: String| publication::publish(&token, &case, &key, &asked, lang).await).await;
            self.ended(answer, self.problems).await;
        });
    }

    fn withhold(self) {
        let Some(post) = self.folder.actor().post.filter(|_| !self.busy.get_untracked()) else { return };
        let asked = Withhold { post: post.to_string(), reason: self.reason.get_untracked() };
        let key = self.key(&asked.reason);
        let (case, staff) = (self.folder.id(), self.folder.staff);
        self.failure.set(None);
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            let lang = staff.lang();
            let answer =
                staff.ask(async |token: String| publication::withhold(&token, &case, &key, &asked, lang).await).await;
            if answer.is_ok() {
                self.reason.try_set(String::new());
            }
            self.ended(answer, self.off_problems).await;
        });
    }

    async fn ended(self, answer: Result<(), Failure>, problems: RwSignal<Vec<Problem>>) {
        self.busy.try_set(false);
        match answer {
            Ok(()) => {
                let _ = self.sent.try_update_value(|sent| *sent = (String::new(), browser::new_key()));
                problems.try_set(Vec::new());
                let _ = self.folder.reload().await;
                self.done.try_set(true);
                browser::focus_on(STATE_ID);
            }
            Err(failure) if failure.problems().is_empty() => drop(self.failure.try_set(Some(failure))),
            Err(failure) => drop(problems.try_set(failure.problems().to_vec())),
        }
    }

    fn view(self) -> AnyView {
        let send = move |event: SubmitEvent| {
            event.prevent_default();
            self.publish();
        };
        let answer = self.answer.get_value().map(|answer| self.answer_view(answer));
        let pictures = self.pictures.with_value(|all| !all.is_empty()).then(|| {
            view! {
                <section class="panel">
                    <h3>{say(words::PICTURES)}</h3>
                    <p class="hint">{say(words::PICTURES_LEAD)}</p>
                    {self.pictures.with_value(|all| all.iter().map(|one| one.view(VEILING, self.folder, self.problems)).collect_view())}
                </section>
            }
        });
        view! {
            {self.state_view()}
            <form novalidate on:submit=send>
                <ErrorSummary problems=self.problems prefix=PREFIX />
                <section class="panel">
                    <h3>{say(old_words::LABEL_TEXT)}</h3>
                    {self.told.view(VEILING, Field::Story, self.problems)}
                </section>
                {maybe(answer)}
                {maybe(pictures)}
                <FailureNotice failure=self.failure then=old_words::NOT_DONE />
                <div class="buttons">
                    <SendButton label=old_words::PUBLISH busy_label=old_words::PUBLISHING busy=self.busy />
                </div>
            </form>
            {self.off_view()}
        }
        .into_any()
    }
}

/// The element that says whether it is shown.
const STATE_ID: &str = "terbit-keadaan";
