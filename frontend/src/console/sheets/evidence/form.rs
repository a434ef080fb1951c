//! Attaching photos: each is sent as it is chosen, says when and where it was taken, and gets a mark and a caption.
//! What is typed lies on the desk under the photo, the photos' key too, so that both are there again after a look
//! elsewhere. Absent: the rules (see `shared::evidence`).

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::evidence::{Mark, check};
use shared::form::{Field, Problem, ProblemCode};
use shared::wire::{AttachEvidence, EvidenceLook, PhotoClaim, ProposedPhoto};
use shared::words::{Words, evidence as words};

use super::super::super::case::Folder;
use super::super::super::fields::lying;
use super::card::{Card, marks};
use super::{PREFIX, TITLE_ID, says, warnings};
use crate::browser;
use crate::client::{Failure, evidence as client};
use crate::drawn::{For, drawn, later, maybe};
use crate::lang::{said, say};
use crate::parts::{ErrorSummary, FailureNotice, FilePicker, SendButton, Uploads};

/// What is attached next.
#[derive(Clone, Copy)]
pub(super) struct Form {
    folder: Folder,
    uploads: Uploads,
    /// The key the photos are sent under, and then attached.
    key: RwSignal<String>,
    said: RwSignal<Vec<ProposedPhoto>>,
    /// What is typed of each photo that is on the screen.
    cards: StoredValue<Vec<(String, Card)>>,
    problems: RwSignal<Vec<Problem>>,
    failure: RwSignal<Option<Failure>>,
    waiting: RwSignal<bool>,
    busy: RwSignal<bool>,
    done: Callback<()>,
}

impl Form {
    pub(super) fn new(folder: Folder, done: Callback<()>) -> Self {
        let key = lying(format!("{}/bukti/kunci", folder.id()), String::new());
        let before = !key.get_untracked().is_empty();
        if !before {
            key.set(browser::new_key());
        }
        let made = Self {
            folder,
            uploads: Uploads::of_evidence(key.get_untracked()),
            key,
            said: RwSignal::new(Vec::new()),
            cards: StoredValue::new(Vec::new()),
            problems: RwSignal::new(Vec::new()),
            failure: RwSignal::new(None),
            waiting: RwSignal::new(false),
            busy: RwSignal::new(false),
            done,
        };
        if before {
            made.look(true);
        }
        let kept = Memo::new(move |_| made.uploads.kept());
        Effect::new(move || {
            let known = made.said.with_untracked(|said| said.iter().map(|one| one.file.id.clone()).collect::<Vec<_>>());
            if kept.with(|kept| kept.iter().any(|id| !known.contains(id))) {
                made.look(false);
            }
        });
        made
    }

    /// Asks what the photos say that have arrived; those of before the page was left are taken in again.
    fn look(self, again: bool) {
        let Some(post) = self.folder.actor().post else { return };
        let (case, staff) = (self.folder.id(), self.folder.staff);
        let asked = EvidenceLook { post: post.to_string(), key: self.key.get_untracked() };
        later(async move {
            let lang = staff.lang();
            let found = staff.ask(async |token: String| client::look(&token, &case, &asked, lang).await).await;
            match found {
                Ok(found) => {
                    if self.said.try_set(found.clone()).is_none() && again {
                        found.into_iter().for_each(|one| self.uploads.add_kept(one.file));
                    }
                }
                Err(failure) => drop(self.failure.try_set(Some(failure))),
            }
        });
    }

    fn send(self) {
        let Some(post) = self.folder.actor().post.filter(|_| !self.busy.get_untracked()) else { return };
        self.waiting.set(self.uploads.under_way() > 0);
        if self.waiting.get_untracked() {
            return;
        }
        let claim = |file: String| self.typed(&file).map(|card| card.claim(file));
        let photos: Vec<PhotoClaim> = self.uploads.kept().into_iter().filter_map(claim).collect();
        let (zone, now) = self.folder.view.with_untracked(|view| (view.calendar.zone, view.now));
        // The view may be some minutes old; what is to come is the server's to say.
        let checked = check(&photos, zone, now.plus_minutes(24 * 60));
        self.problems.set(checked.err().unwrap_or_default());
        if self.problems.with_untracked(|problems| !problems.is_empty()) {
            return;
        }
        let asked = AttachEvidence { post: post.to_string(), photos };
        let (case, staff, key) = (self.folder.id(), self.folder.staff, self.key.get_untracked());
        self.busy.set(true);
        self.failure.set(None);
        later(async move {
            let lang = staff.lang();
            let sent = staff.ask(async |token: String| client::attach(&token, &case, &key, &asked, lang).await).await;
            self.busy.try_set(false);
            match sent {
                Ok(()) => self.begin_anew(&asked).await,
                Err(failure) if failure.problems().is_empty() => drop(self.failure.try_set(Some(failure))),
                Err(failure) => drop(self.problems.try_set(failure.problems().to_vec())),
            }
        });
    }

    fn typed(self, file: &str) -> Option<Card> {
        self.cards.with_value(|cards| cards.iter().find(|(id, _)| id == file).map(|(_, card)| *card))
    }

    async fn begin_anew(self, sent: &AttachEvidence) {
        for photo in &sent.photos {
            let Some(card) = self.typed(&photo.file) else { continue };
            card.caption.try_set(String::new());
            card.taken_at.try_set(String::new());
            card.mark.try_set(Mark::After.code().to_owned());
        }
        self.key.set(browser::new_key());
        self.uploads.begin_anew(self.key.get_untracked());
        self.said.set(Vec::new());
        let _ = self.folder.reload().await;
        self.done.run(());
        browser::focus_on(TITLE_ID);
    }

    pub(super) fn view(self) -> AnyView {
        let send = move |event: SubmitEvent| {
            event.prevent_default();
            self.send();
        };
        let kept = move || self.uploads.kept();
        let wait = move || self.waiting.get() && self.uploads.under_way() > 0;
        view! {
            <form class="panel" novalidate on:submit=send>
                <h3>{say(words::ADD)}</h3>
                <p class="hint">{say(words::ADD_LEAD)}</p>
                <ErrorSummary problems=self.problems prefix=PREFIX />
                <FilePicker uploads=self.uploads problems=self.problems prefix=PREFIX pick=words::PICK hint=words::PICK_HINT />
                <For each=kept key=|id| id.clone() let(id)>
                    {self.card(id)}
                </For>
                <FailureNotice failure=self.failure then=words::NOT_DONE />
                {drawn(move || maybe(wait().then(|| view! { <p role="status">{say(words::WAIT_FILES)}</p> })))}
                <div class="buttons">
                    <SendButton label=words::SEND busy_label=words::SENDING busy=self.busy />
                </div>
            </form>
        }
        .into_any()
    }

    /// A photo that has arrived: what it says, what it looks like, and what is said of it.
    fn card(self, id: String) -> AnyView {
        let (card, file) = (Card::of(self.folder, &id), id.clone());
        self.cards.update_value(|cards| {
            cards.retain(|(known, _)| *known != id);
            cards.push((id.clone(), card));
        });
        let name = self.uploads.received().into_iter().find(|one| one.id == id).map(|one| one.name).unwrap_or_default();
        let says_own = Memo::new(move |_| self.said.with(|said| said.iter().find(|one| one.file.id == file).cloned()));
        let without_time = Memo::new(move |_| says_own.with(|one| one.as_ref().is_some_and(|one| one.taken.is_none())));
        let title = format!("{PREFIX}nama-{id}");
        let told = drawn(move || match says_own.get() {
            None => view! { <p class="loading" role="status">{say(words::READING)}</p> }.into_any(),
            Some(one) => view! {
                <p>{says(self.folder, one.taken, one.spot)}</p>
                {warnings(self.folder, None, one.alike)}
            }
            .into_any(),
        });
        let line =
            move |what: &'static str, label: Words, hint: Option<Words>, field: Field, value: RwSignal<String>| {
                let kind = if field == Field::HappenedAt { "datetime-local" } else { "text" };
                self.line(format!("{PREFIX}{what}-{id}"), (label, hint), (field, kind), value)
            };
        let caption = line("keterangan", words::CAPTION, None, Field::Alt, card.caption);
        let typed =
            drawn(move || {
                maybe(without_time.get().then(|| {
                    line("waktu", words::TAKEN_AT, Some(words::TAKEN_AT_HINT), Field::HappenedAt, card.taken_at)
                }))
            });
        view! {
            <div class="group" role="group" aria-labelledby=title.clone()>
                <h3 id=title.clone()>{name}</h3>
                {told}
                {marks(&title, card.mark)}
                {caption}
                {typed}
            </div>
        }
        .into_any()
    }

    fn line(
        self,
        id: String,
        (label, hint): (Words, Option<Words>),
        (field, kind): (Field, &'static str),
        value: RwSignal<String>,
    ) -> AnyView {
        // Of several photos, the ones meant are those whose own text will not do.
        let wrong = move |problem: &Problem| {
            let long = value.with(|text| text.trim().chars().count() > Field::Alt.len_max());
            problem.field == field && (problem.code != ProblemCode::TooLong || long)
        };
        let problem = Memo::new(move |_| {
            self.problems.with(|all| {
                all.iter()
                    .copied()
                    .find(wrong)
                    .filter(|_| field != Field::HappenedAt || value.with(|text| !text.is_empty()))
            })
        });
        let (hint_id, problem_id) = (format!("{id}-hint"), format!("{id}-problem"));
        let described = format!("{hint_id} {problem_id}");
        let sentence = said(move |lang| problem.get().map(|problem| problem.sentence(lang)).unwrap_or_default());
        view! {
            <div class="field" class:wrong=move || problem.get().is_some()>
                <label for=id.clone()>{say(label)}</label>
                <span class="hint" id=hint_id>{hint.map(say)}</span>
                <p class:problem=move || problem.get().is_some() id=problem_id>{sentence}</p>
                <input
                    id=id
                    type=kind
                    autocomplete="off"
                    aria-describedby=described
                    aria-invalid=move || problem.get().is_some().then_some("true")
                    prop:value=value
                    on:input:target=move |event| value.set(event.target().value())
                />
            </div>
        }
        .into_any()
    }
}
