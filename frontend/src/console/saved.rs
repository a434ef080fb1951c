//! The views an officer keeps: in the rail with their counts, and what is done with the one that is shown. Absent:
//! choosing filters (see `super::filters`).

use leptos::prelude::*;
use shared::form::{Field, Problem};
use shared::search::{Filter, name};
use shared::wire::{ChangeView, SaveView as Asked, SavedView, SavedViews, count_shown};
use shared::words::console::search as words;

use super::address;
use super::desk::{Desk, Toast};
use super::fields::lying;
use super::queue::Queue;
use super::session::Staff;
use crate::browser;
use crate::client::{Failure, search as client};
use crate::drawn::{Show, all, drawn, memo};
use crate::lang::{say, use_lang};
use crate::parts::{FailureNotice, LineField};

/// Every so manieth refresh of the queue the counts are asked for anew.
const EVERY: u32 = 3;

/// The views of the person's post, given as context.
#[derive(Clone, Copy)]
pub struct Saved {
    views: RwSignal<Vec<SavedView>>,
    failure: RwSignal<Option<Failure>>,
    problems: RwSignal<Vec<Problem>>,
    busy: RwSignal<bool>,
    staff: Staff,
}

impl Saved {
    /// Asks for them as often as the post changes, and now and then.
    pub fn provide() {
        let (queue, staff) = (Queue::here(), Staff::here());
        let saved = Self {
            views: RwSignal::new(Vec::new()),
            failure: RwSignal::new(None),
            problems: RwSignal::new(Vec::new()),
            busy: RwSignal::new(false),
            staff,
        };
        provide_context(saved);
        let post = memo(move || staff.post.get().map(|post| post.id));
        let turn = memo(move || queue.beat.get() / EVERY);
        Effect::new(move || {
            turn.track();
            let Some(post) = post.get() else { return };
            let lang = staff.lang();
            leptos::task::spawn_local(async move {
                let answer = staff.ask(async |token: String| client::views(&token, post.as_str(), lang).await).await;
                // Without it the rail shows what it showed.
                if let Ok(SavedViews { views }) = answer {
                    saved.views.try_set(views);
                }
            });
        });
    }

    fn here() -> Self {
        expect_context()
    }

    /// The view that is shown, if one is.
    fn current(self, queue: Queue) -> Option<SavedView> {
        let search = queue.search.get();
        let same = |view: &&SavedView| view.filter == search.filter.address() && view.words == search.words;
        self.views.with(|views| views.iter().find(same).cloned())
    }

    /// Asks for a change, and shows the views as they are after it; then does what follows.
    fn send(self, change: Change, then: impl FnOnce() + 'static) {
        let Some(post) = self.staff.post.get_untracked().filter(|_| !self.busy.get_untracked()) else { return };
        self.busy.set(true);
        let (staff, lang) = (self.staff, self.staff.lang());
        let then: Box<dyn FnOnce()> = Box::new(then);
        leptos::task::spawn_local(async move {
            let post = post.id.to_string();
            let answer = staff.ask(async |token: String| match &change {
                Change::Keep(key, asked) => {
                    let asked = Asked { post: post.clone(), ..asked.clone() };
                    client::save_view(&token, key, &asked, lang).await
                }
                Change::Of(id, asked) => {
                    let asked = ChangeView { post: post.clone(), ..asked.clone() };
                    client::change_view(&token, id, &asked, lang).await
                }
            });
            let answer = answer.await;
            self.busy.try_set(false);
            match answer {
                Ok(SavedViews { views }) => {
                    self.failure.try_set(None);
                    self.problems.try_set(Vec::new());
                    self.views.try_set(views);
                    then();
                }
                Err(failure) if failure.problems().is_empty() => drop(self.failure.try_set(Some(failure))),
                Err(failure) => drop(self.problems.try_set(failure.problems().to_vec())),
            }
        });
    }
}

/// What is asked for.
enum Change {
    /// To keep a view, under a key.
    Keep(String, Asked),
    /// To change one.
    Of(String, ChangeView),
}

/// The views in the rail.
#[component]
pub fn SavedLinks() -> impl IntoView {
    let (saved, queue) = (Saved::here(), Queue::here());
    drawn(move || {
        let current = saved.current(queue).map(|view| view.id);
        let links = saved.views.get().into_iter().map(|view| {
            let here = (current.as_ref() == Some(&view.id)).then_some("page");
            let filter = Filter::read(&view.filter).0;
            view! {
                <a class="rail-saved" href=address::with_search(address::QUEUE, &filter, &view.words) aria-current=here>
                    <span>{view.name}</span>
                    " "
                    <span class="badge">{count_shown(view.count, view.more)}</span>
                </a>
            }
            .into_any()
        });
        all(links).into_any()
    })
}

/// What may be done with what is shown: to keep it under a name, or, where it is kept, to name it anew, move it up or
/// forget it.
#[component]
pub fn SaveView() -> impl IntoView {
    let (saved, queue, desk, lang) = (Saved::here(), Queue::here(), Desk::here(), use_lang());
    let naming = RwSignal::new(false);
    let current = memo(move || saved.current(queue).map(|view| (view.id, view.name)));
    Effect::new(move || {
        queue.search.track();
        naming.set(false);
    });
    let place = move || {
        let id = current.get_untracked().map(|(id, _)| id);
        saved.views.with_untracked(|views| views.iter().position(|view| Some(&view.id) == id.as_ref()))
    };
    let up = move |_| {
        let before = place().and_then(|place| place.checked_sub(1)).and_then(|place| u32::try_from(place).ok());
        let Some((id, _)) = current.get_untracked().filter(|_| before.is_some()) else { return };
        saved.send(Change::Of(id, ChangeView { place: before, ..ChangeView::default() }), || ());
    };
    let delete = move |_| {
        let Some((id, name)) = current.get_untracked() else { return };
        let text = words::SAVED_GONE.with(lang.get_untracked(), &[("name", &name)]);
        let change = Change::Of(id, ChangeView { delete: true, ..ChangeView::default() });
        saved.send(change, move || desk.toast.set(Some(Toast { text, next: None })));
    };
    let kept = memo(move || current.with(Option::is_some));
    let label = move || if kept.get() { words::SAVED_RENAME } else { words::SAVED_KEEP }.in_lang(lang.get());
    view! {
        <button
            class="link"
            type="button"
            aria-expanded=move || naming.get().to_string()
            on:click=move |_| naming.update(|naming| *naming = !*naming)
        >
            {label}
        </button>
        <Show when=move || kept.get()>
            <button class="link" type="button" on:click=up>
                {say(words::SAVED_UP)}
            </button>
            <button class="link" type="button" on:click=delete>
                {say(words::SAVED_DELETE)}
            </button>
        </Show>
        <Show when=move || naming.get()>
            <Naming naming />
        </Show>
    }
}

/// The name of a view.
#[component]
fn Naming(naming: RwSignal<bool>) -> impl IntoView {
    let (saved, queue, desk, lang) = (Saved::here(), Queue::here(), Desk::here(), use_lang());
    let preset = untrack(|| saved.current(queue)).map(|view| view.name).unwrap_or_default();
    let title = lying("tampilan/title".to_owned(), preset);
    let key = StoredValue::new(browser::new_key());
    saved.problems.set(Vec::new());
    saved.failure.set(None);
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let typed = title.get_untracked();
        match name(&typed) {
            Err(problems) => saved.problems.set(problems),
            Ok(name) => {
                let search = queue.search.get_untracked();
                let text = words::SAVED_KEPT.with(lang.get_untracked(), &[("name", &name)]);
                let change = match untrack(|| saved.current(queue)) {
                    Some(view) => Change::Of(view.id, ChangeView { title: Some(name), ..ChangeView::default() }),
                    None => {
                        let (filter, words) = (search.filter.address(), search.words);
                        Change::Keep(key.get_value(), Asked { title: name, filter, words, ..Asked::default() })
                    }
                };
                saved.send(change, move || {
                    title.set(String::new());
                    naming.set(false);
                    desk.toast.set(Some(Toast { text, next: None }));
                });
            }
        }
    };
    view! {
        <form class="filter-naming" novalidate on:submit=send>
            <LineField
                field=Field::Title
                value=title
                problems=saved.problems
                hint=words::SAVED_NAME_HINT
                prefix="tampilan-"
                of_another=true
            />
            <FailureNotice failure=saved.failure then=words::SAVED_NOT_DONE />
            <div class="buttons">
                <button class="button small" aria-disabled=move || saved.busy.get().then_some("true")>
                    {say(words::SAVED_DO)}
                </button>
                <button class="button secondary small" type="button" on:click=move |_| naming.set(false)>
                    {say(words::SAVED_CANCEL)}
                </button>
            </div>
        </form>
    }
}
