//! A case on the desk: what was told, where it stands, how long it has, what may be done now, and
//! what was said and done before. Absent: deciding; every step is asked of the server.

use leptos::prelude::*;
use shared::case::Actor;
use shared::id::{CaseId, PostId};
use shared::visibility::Viewer;
use shared::wire::{CaseView, PostView};
use shared::words::Lang;
use shared::words::console as page_words;
use shared::words::console::case as words;

use super::address;
use super::desk::Desk;
use super::place::Place;
use super::queue::Queue;
use super::session::Staff;
use crate::browser;
use crate::client::{Failure, staff as client};
use crate::drawn::{Show, memo};
use crate::lang::{say, use_lang};
use crate::parts::OfflineNotice;

mod absent;
mod actions;
mod asked;
mod beside;
mod clocks;
mod company;
mod composer;
mod effect;
mod files;
pub mod head;
mod history;
mod identity;
mod mention;
mod panel;
mod paper;
pub mod publication;
pub mod reprint;
mod requests;
mod review;
mod route;
mod sheet;
mod tabs;
mod told;
mod track;
mod working;

use absent::{Failed, Gone, Unknown};
use actions::{Actions, Leftovers};
use beside::Beside;
use clocks::Clocks;
use company::Others;
use head::{Head, recap_title};
use requests::Requests;
use review::{ToApprove, WorkingDraft};
use tabs::Tabs;
use told::AsTold;
use track::Track;
use working::Working;

/// The element that takes the focus when a case has been opened or has changed by one's own step.
pub const TITLE_ID: &str = "judul-aduan";

/// The open case, given as context to its parts.
#[derive(Clone, Copy)]
pub struct Folder {
    /// The case as the server showed it last.
    pub view: RwSignal<CaseView>,
    /// Whether a step of one's own took it out of sight.
    pub gone: RwSignal<bool>,
    post: StoredValue<PostView>,
    /// Who is signed in.
    pub staff: Staff,
}

impl Folder {
    /// The open case.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// Lays a loaded case before everything below.
    fn lay(view: CaseView, post: PostView) -> Self {
        let (view, gone) = (RwSignal::new(view), RwSignal::new(false));
        let folder = Self { view, gone, post: StoredValue::new(post), staff: Staff::here() };
        provide_context(folder);
        folder
    }

    /// What the case is called: its number, or the month of the recap.
    #[must_use]
    pub fn name(self, lang: Lang) -> String {
        self.view.with(|view| {
            let unnumbered = || match &view.case.period {
                Some(period) => recap_title(period, lang),
                None => page_words::UNNUMBERED.in_lang(lang).to_owned(),
            };
            view.case.number.as_ref().map_or_else(unnumbered, ToString::to_string)
        })
    }

    /// Names the page by the case.
    fn name_page(self) {
        let lang = use_lang();
        let name = memo(move || self.name(lang.get()));
        Effect::new(move || browser::set_title(&page_words::AND_ADUAN.with(lang.get(), &[("page", &name.get())])));
    }

    /// The case's id.
    #[must_use]
    pub fn id(self) -> CaseId {
        self.view.with_untracked(|view| view.case.id.clone())
    }

    /// Who acts: the post the case was opened from.
    #[must_use]
    pub fn actor(self) -> Actor {
        self.post.with_value(|post| match &post.unit_id {
            Some(unit) => Actor::at_unit(post.role, post.id.clone(), unit.clone()),
            None => Actor::at_post(post.role, post.id.clone()),
        })
    }

    /// The post the case was opened from.
    #[must_use]
    pub fn post_id(self) -> PostId {
        self.post.with_value(|post| post.id.clone())
    }

    /// Who looks.
    #[must_use]
    pub fn viewer(self) -> Viewer {
        self.post.with_value(Viewer::at)
    }

    /// A part of the case that is drawn anew only when it has changed.
    pub fn part<T: PartialEq + Send + Sync + 'static>(
        self,
        of: impl Fn(&CaseView) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        let of: Box<dyn Fn(&CaseView) -> T + Send + Sync> = Box::new(of);
        Memo::new(move |_| self.view.with(&of))
    }

    /// Puts a newer picture of the case on the desk; an older one that came late is dropped.
    pub fn put(self, newer: CaseView) {
        let known = self.view.try_with_untracked(|view| (view.case.version, view.now));
        if known.is_some_and(|known| known <= (newer.case.version, newer.now)) {
            self.view.set(newer);
        }
    }

    /// Reads the case again.
    ///
    /// # Errors
    /// The failure; what was shown then stays.
    pub async fn reload(self) -> Result<(), Failure> {
        let (id, post) = (self.id(), self.post.get_value());
        self.put(read(self.staff, &id, &post).await?);
        Ok(())
    }
}

async fn read(staff: Staff, id: &CaseId, post: &PostView) -> Result<CaseView, Failure> {
    let lang = staff.lang();
    staff.ask(async |token: String| client::case(&token, id, post.id.as_str(), lang).await).await
}

/// The case an address names, from the post acted from.
#[component]
pub fn CasePage() -> impl IntoView {
    let (place, staff, queue) = (Place::here(), Staff::here(), Queue::here());
    let id = memo(move || place.path.with(|path| address::open_case(path)));
    let key = memo(move || id.get().zip(staff.post.get()));
    let back = move || queue.address();
    view! {
        <main class="case" id="isi" tabindex="-1">
            <a class="back" href=back>
                {say(page_words::QUEUE)}
            </a>
            <OfflineNotice />
            {move || match key.get() {
                Some((id, post)) => view! { <Opened id post inside=Box::new(whole) /> }.into_any(),
                None => view! { <Unknown /> }.into_any(),
            }}
        </main>
    }
}

/// A case being opened: loading, loaded and given to what is inside as its [`Folder`], or not to be had.
#[component]
pub fn Opened(id: CaseId, post: PostView, inside: Box<dyn Fn(Folder) -> AnyView + Send>) -> impl IntoView {
    let staff = Staff::here();
    let answer = RwSignal::new(None::<Result<CaseView, Failure>>);
    // A sheet may lead to a step it has laid out.
    let asked = untrack(|| Place::here().asked(address::STEP));
    Desk::here().panel.set(asked);
    let target = StoredValue::new((id, post));
    let load = move || {
        answer.set(None);
        let (id, post) = target.get_value();
        leptos::task::spawn_local(async move {
            let read = read(staff, &id, &post).await;
            answer.try_set(Some(read));
        });
    };
    load();
    move || match answer.get() {
        None => view! { <p class="loading" role="status">{say(words::CASE_LOADING)}</p> }.into_any(),
        Some(Ok(view)) => {
            let folder = Folder::lay(view, target.get_value().1);
            folder.name_page();
            inside(folder)
        }
        Some(Err(failure)) if failure.status() == Some(404) => view! { <Unknown /> }.into_any(),
        Some(Err(failure)) => view! { <Failed failure retry=Callback::new(move |()| load()) /> }.into_any(),
    }
}

/// A loaded case, whole, kept fresh by [`Others`].
fn whole(folder: Folder) -> AnyView {
    let queue = Queue::here();
    let working = Working::provide(folder);
    Effect::new(move || {
        queue.beat.track();
        if !folder.gone.get_untracked() && folder.view.with_untracked(|view| view.case.period.is_none()) {
            working.load();
        }
    });
    let recap = folder.part(|view| view.case.period.is_some());
    browser::focus_on(TITLE_ID);
    let others = StoredValue::new(address::sheet(&folder.id(), "bersama"));
    let split = StoredValue::new(address::sheet(&folder.id(), address::SPLIT));
    let kin = folder.part(|view| view.kin.clone());
    let tied = move || kin.with(|kin| shared::together::tied(kin, use_lang().get()));
    let others = move || {
        view! {
            <p class="row no-print">
                <a href=others.get_value()>{say(shared::words::together::SHEET)}</a>
                <a href=split.get_value()>{tied}</a>
            </p>
        }
    };
    view! {
        <Show when=move || !folder.gone.get() fallback=Gone>
            <Head tools=head::tools />
            <Others />
            <ToApprove />
            <Track />
            <Clocks />
            <Show when=move || !recap.get()>
                <AsTold />
                <Requests />
                {others}
            </Show>
            <Beside />
            <Leftovers />
            <WorkingDraft />
            <Actions />
            <Tabs />
        </Show>
    }
    .into_any()
}
