//! What came during a surge without proof that no machine sent it: an officer reads it and files it, or says
//! why it is no complaint. Absent: who reports; nobody needs that to tell a complaint from noise.

use leptos::prelude::*;
use shared::form::{Field, Problem};
use shared::permission::Act;
use shared::time::{Zone, short_moment};
use shared::wire::{QuarantineJudged, QuarantinePage as Page, QuarantineRow, QuarantineView};
use shared::words::console::{self as page_words, quarantine as words};
use shared::words::form as labels;

use super::address;
use super::desk::{Desk, Toast};
use super::fields::lying;
use super::place::Place;
use super::queue::Queue;
use super::room::{Room, TITLE_ID};
use super::session::Staff;
use crate::browser;
use crate::client::{Failure, quarantine as client};
use crate::drawn::{For, Show, memo};
use crate::lang::{say, use_lang};
use crate::parts::{AreaField, FailureNotice};

/// The list as it was last told, with what was loaded after its first page.
#[derive(Clone, Copy)]
struct Kept {
    view: RwSignal<QuarantineView>,
    told: RwSignal<Option<Page>>,
    failure: RwSignal<Option<Failure>>,
    busy: RwSignal<bool>,
    /// The one whose refusal is being written; one at a time.
    refusing: RwSignal<Option<String>>,
    staff: Staff,
    desk: Desk,
}

impl Kept {
    fn provide() -> Self {
        let kept = Self {
            view: RwSignal::new(QuarantineView::Kept),
            told: RwSignal::new(None),
            failure: RwSignal::new(None),
            busy: RwSignal::new(false),
            refusing: RwSignal::new(None),
            staff: Staff::here(),
            desk: Desk::here(),
        };
        Effect::new(move || {
            kept.staff.post.track();
            kept.view.track();
            kept.told.set(None);
            kept.load(None);
        });
        kept
    }

    /// Asks for the page after a key, or for the first.
    fn load(self, after: Option<String>) {
        let Some(post) = self.staff.post.get_untracked().filter(|post| post.role.may(Act::JudgeKept)) else { return };
        let view = self.view.get_untracked();
        leptos::task::spawn_local(async move {
            let lang = self.staff.lang();
            let question =
                async |token: String| client::quarantine(&token, post.id.as_str(), view, after.as_deref(), lang).await;
            match self.staff.ask(question).await {
                Ok(page) => {
                    self.failure.try_set(None);
                    self.told.try_update(|told| match told {
                        Some(known) if after.is_some() => {
                            let rows = [std::mem::take(&mut known.rows), page.rows].concat();
                            *known = Page { rows, ..page };
                        }
                        _ => *told = Some(page),
                    });
                }
                Err(failure) => drop(self.failure.try_set(Some(failure))),
            }
        });
    }

    /// Files one, or with a reason says that it is none; it leaves the list.
    fn judge(self, id: String, reason: Option<String>) {
        let Some(post) = self.staff.post.get_untracked().filter(|_| !self.busy.get_untracked()) else { return };
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            let lang = self.staff.lang();
            let judged = QuarantineJudged { post: post.id, reason: reason.clone().unwrap_or_default() };
            let question = async |token: String| match reason {
                Some(_) => client::refuse_kept(&token, &id, &judged, lang).await.map(|()| None),
                None => client::file_kept(&token, &id, &judged, lang).await.map(Some),
            };
            match self.staff.ask(question).await {
                Ok(filed) => {
                    self.failure.try_set(None);
                    self.refusing.try_set(None);
                    let text = match filed.map(|filed| filed.number) {
                        None => words::REFUSED.in_lang(lang).to_owned(),
                        Some(None) => words::TAKEN_NO_NUMBER.in_lang(lang).to_owned(),
                        Some(Some(number)) => words::TAKEN.with(lang, &[("number", number.as_str())]),
                    };
                    self.desk.toast.set(Some(Toast { text, next: None }));
                    self.told.try_update(|told| {
                        if let Some(told) = told {
                            told.rows.retain(|row| row.id != id);
                        }
                    });
                    browser::focus_on(TITLE_ID);
                }
                Err(failure) => drop(self.failure.try_set(Some(failure))),
            }
            self.busy.try_set(false);
        });
    }
}

/// The link in the rail, with the count, where something waits or one is there.
#[component]
pub fn QuarantineLink() -> impl IntoView {
    let (queue, place) = (Queue::here(), Place::here());
    let count = move || queue.told.with(|told| told.as_ref().map_or(0, |told| told.quarantined));
    let here = move || place.is(address::QUARANTINE);
    view! {
        <Show when=move || (count() > 0) || here()>
            <a href=address::QUARANTINE aria-current=move || here().then_some("page")>
                {say(words::KEPT)}
                " "
                {move || (count() > 0).then(|| view! { <span class="badge">{count()}</span> })}
            </a>
        </Show>
    }
}

/// The screen.
#[component]
pub fn QuarantinePage() -> impl IntoView {
    let kept = Kept::provide();
    let there = memo(move || kept.told.with(Option::is_some));
    // What is wrong with a reason is said beside it.
    let failed = Signal::derive(move || kept.failure.get().filter(|failure| failure.problems().is_empty()));
    let choose = move |view: QuarantineView, label| {
        let on = move || if kept.view.get() == view { "true" } else { "false" };
        view! {
            <button class="button secondary small" type="button" aria-pressed=on on:click=move |_| kept.view.set(view)>
                {say(label)}
            </button>
        }
    };
    view! {
        <Room title=words::KEPT lead=words::KEPT_LEAD needs=(Act::JudgeKept, words::KEPT_NOT_YOURS)>
            <div class="row">
                {choose(QuarantineView::Kept, words::VIEW_KEPT)} {choose(QuarantineView::Refused, words::VIEW_REFUSED)}
            </div>
            <FailureNotice failure=failed then=words::FAILED />
            {move || match there.get() {
                false => view! { <p class="loading" role="status">{say(page_words::LOADING)}</p> }.into_any(),
                true => view! { <Told kept /> }.into_any(),
            }}
        </Room>
    }
}

#[component]
fn Told(kept: Kept) -> impl IntoView {
    let of = move |read: fn(&Page) -> bool| kept.told.with(|told| told.as_ref().is_some_and(read));
    let zone = move || kept.told.with(|told| told.as_ref().map_or(Zone::Wib, |told| told.zone));
    let rows = move || kept.told.with(|told| told.as_ref().map(|told| told.rows.clone()).unwrap_or_default());
    let none = move || match kept.view.get() {
        QuarantineView::Kept => say(words::KEPT_NONE)(),
        QuarantineView::Refused => say(words::REFUSED_NONE)(),
    };
    let more = move |_| kept.load(kept.told.with_untracked(|told| told.as_ref().and_then(|told| told.next.clone())));
    view! {
        <Show when=move || of(|told| told.rows.is_empty())>
            <p class="muted">{none}</p>
        </Show>
        <ul class="letters">
            <For each=rows key=|row| row.id.clone() children=move |row| view! { <Row row kept zone=zone() /> } />
        </ul>
        <Show when=move || of(|told| told.next.is_some())>
            <button class="button secondary" type="button" on:click=more>
                {say(page_words::MORE)}
            </button>
        </Show>
    }
}

#[component]
fn Row(row: QuarantineRow, kept: Kept, zone: Zone) -> impl IntoView {
    let lang = use_lang();
    let came = move || words::CAME.with(lang.get(), &[("moment", &short_moment(row.came_at, zone, lang.get()))]);
    let cause = if row.cause == "trap" { words::CAUSE_TRAP } else { words::CAUSE_PRESSURE };
    let files = move || (row.files > 0).then(|| words::FILES.with(lang.get(), &[("count", &row.files.to_string())]));
    let place = (!row.place.is_empty())
        .then(|| view! { <p><span class="muted">{say(labels::PLACE)} ": "</span> {row.place}</p> });
    let refused = row.decided_at.map(|at| {
        let said = move || {
            let at = short_moment(at, zone, lang.get());
            words::REFUSED_AT.with(lang.get(), &[("moment", &at), ("ground", &row.ground)])
        };
        view! { <p>{said}</p> }
    });
    let still_kept = refused.is_none();
    let (id, other) = (row.id.clone(), StoredValue::new(row.id));
    let take = move |_| kept.judge(id.clone(), None);
    let writing = memo(move || kept.refusing.get().is_some_and(|id| id == other.get_value()));
    let write = move |_| {
        kept.failure.set(None);
        kept.refusing.set((!writing.get_untracked()).then(|| other.get_value()));
    };
    view! {
        <li class="panel">
            <h2>{came}</h2>
            <p class="muted">
                {say(cause)} {row.category.map(|name| format!(" · {name}"))} " " {files}
            </p>
            <p class="told">{row.story}</p>
            {place}
            {refused}
            <div class="row">
                <button class="button small" type="button" on:click=take>
                    {say(words::TAKE)}
                </button>
                {still_kept.then(|| view! {
                    <button
                        class="button secondary small"
                        type="button"
                        aria-expanded=move || if writing.get() { "true" } else { "false" }
                        on:click=write
                    >
                        {say(words::REFUSE)}
                    </button>
                })}
            </div>
            {move || writing.get().then(|| view! { <Refuse id=other.get_value() kept /> })}
        </li>
    }
}

/// Saying why it is no complaint.
#[component]
fn Refuse(id: String, kept: Kept) -> impl IntoView {
    let reason = lying(format!("karantina/{id}"), String::new());
    let problems: Signal<Vec<Problem>> = Signal::derive(move || {
        kept.failure.with(|failure| failure.as_ref().map(|failure| failure.problems().to_vec()).unwrap_or_default())
    });
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        kept.judge(id.clone(), Some(reason.get_untracked()));
    };
    view! {
        <form class="stack" novalidate on:submit=submit>
            <AreaField
                field=Field::Reason
                value=reason
                problems
                label=words::REFUSE_WHY
                hint=words::REFUSE_HINT
                rows=3
                prefix="karantina-"
            />
            <button class="button danger small" type="submit">
                {say(words::REFUSE_SEND)}
            </button>
        </form>
    }
}
