//! The parts of a case that are looked at one at a time: conversation, notes, attachments,
//! history, and the SOP itself.
//! Arrow keys move between the tabs, as the pattern for tabs has it.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use shared::form::Field;
use shared::procedure::TextKind;
use shared::wire::CaseView;
use shared::words::Words;
use shared::words::console::case as words;

use super::Folder;
use super::files::Files;
use super::history::History;
use super::track::Paper;
use crate::browser;
use crate::drawn::{Show, memo};
use crate::lang::{say, use_lang};
use crate::parts::Conversation;

/// What the reporter reads too.
const SPOKEN: &[TextKind] = &[TextKind::Message, TextKind::Answer];
/// What only staff read.
const INTERNAL: &[TextKind] = &[TextKind::Note, TextKind::Reason, TextKind::Material, TextKind::Access];

/// A tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tab {
    Talk,
    Notes,
    Files,
    History,
    Paper,
}

impl Tab {
    const ALL: [Self; 5] = [Self::Talk, Self::Notes, Self::Files, Self::History, Self::Paper];

    /// The tabs of a case; a recap has no reporter to talk with.
    fn of(recap: bool) -> &'static [Self] {
        if recap { &Self::ALL[1..] } else { &Self::ALL }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Talk => "percakapan",
            Self::Notes => "catatan",
            Self::Files => "lampiran",
            Self::History => "riwayat",
            Self::Paper => "sop",
        }
    }

    const fn words(self) -> Words {
        match self {
            Self::Talk => words::TAB_TALK,
            Self::Notes => words::TAB_NOTES,
            Self::Files => words::TAB_FILES,
            Self::History => words::TAB_HISTORY,
            Self::Paper => words::TAB_PAPER,
        }
    }

    /// How much is in it; history and SOP need no count.
    fn count(self, view: &CaseView) -> usize {
        let texts = |kinds: &[TextKind]| {
            let own = view.texts.iter().filter(|text| kinds.contains(&text.kind) && text.field != Field::Owner);
            own.count()
        };
        match self {
            Self::Talk => texts(SPOKEN),
            Self::Notes => texts(INTERNAL),
            Self::Files => view.files.len(),
            Self::History | Self::Paper => 0,
        }
    }

    /// The tab a key leads to from here.
    fn by_key(self, key: &str, tabs: &[Self]) -> Option<Self> {
        let (count, here) = (tabs.len(), tabs.iter().position(|tab| *tab == self).unwrap_or(0));
        let at = match key {
            "ArrowRight" => (here + 1) % count,
            "ArrowLeft" => (here + count - 1) % count,
            "Home" => 0,
            "End" => count - 1,
            _ => return None,
        };
        Some(tabs[at])
    }
}

/// The tabs of the open case.
#[component]
pub fn Tabs() -> impl IntoView {
    let tabs = Tab::of(Folder::here().view.with_untracked(|view| view.case.period.is_some()));
    let shown = RwSignal::new(tabs[0]);
    let turn = move |event: KeyboardEvent| {
        if let Some(tab) = shown.get_untracked().by_key(&event.key(), tabs) {
            event.prevent_default();
            shown.set(tab);
            browser::focus_on(&format!("tab-{}", tab.code()));
        }
    };
    let panel = move || {
        let tab = shown.get();
        view! {
            <div
                class="tab-panel"
                role="tabpanel"
                id=format!("panel-{}", tab.code())
                aria-labelledby=format!("tab-{}", tab.code())
                tabindex="0"
            >
                {match tab {
                    Tab::Talk => view! { <Texts kinds=SPOKEN none=words::TALK_EMPTY /> }.into_any(),
                    Tab::Notes => {
                        view! { <Texts kinds=INTERNAL none=words::NOTES_EMPTY more=words::NOTES_EMPTY_MORE /> }
                            .into_any()
                    }
                    Tab::Files => view! { <Files /> }.into_any(),
                    Tab::History => view! { <History /> }.into_any(),
                    Tab::Paper => view! { <Paper /> }.into_any(),
                }}
            </div>
        }
    };
    view! {
        <div class="tabs" role="tablist" aria-label=say(words::TABS) on:keydown=turn>
            {tabs.iter().map(|tab| view! { <TabButton tab=*tab shown /> }).collect_view()}
        </div>
        {panel}
    }
}

#[component]
fn TabButton(tab: Tab, shown: RwSignal<Tab>) -> impl IntoView {
    let (folder, lang) = (Folder::here(), use_lang());
    let own = memo(move || shown.get() == tab);
    let count = folder.part(move |view| tab.count(view));
    let badge = move || {
        let count = count.get();
        (count > 0).then(|| view! { <span class="badge">{count}</span> })
    };
    view! {
        <button
            type="button"
            role="tab"
            id=format!("tab-{}", tab.code())
            aria-selected=move || own.get().to_string()
            aria-controls=move || own.get().then(|| format!("panel-{}", tab.code()))
            tabindex=move || if own.get() { "0" } else { "-1" }
            on:click=move |_| shown.set(tab)
        >
            {move || tab.words().in_lang(lang.get())}
            {badge}
        </button>
    }
}

/// Texts of some kinds, or a word that there are none.
#[component]
fn Texts(kinds: &'static [TextKind], none: Words, #[prop(optional)] more: Option<Words>) -> impl IntoView {
    let folder = Folder::here();
    let any = folder.part(move |view| view.texts.iter().any(|text| kinds.contains(&text.kind)));
    let empty = move || {
        view! {
            <p class="empty">
                <strong>{say(none)}</strong>
                {more.map(say)}
            </p>
        }
    };
    view! {
        <Show when=move || any.get() fallback=empty>
            <Conversation view=folder.view kinds />
        </Show>
    }
}
