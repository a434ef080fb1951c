//! The sheets of a case: what is done with one case away from the queue. Here what they have in common, and the
//! page that lists them. Absent: the case's own page, with its steps (see `super::case`).

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::id::CaseId;
use shared::letter_number::LetterKind;
use shared::wire::{PostView, QueueView};
use shared::words::Words;
use shared::words::console::case as case_words;
use shared::words::console::sheets as words;
use shared::words::{
    contribution as contribution_words, disposition as disposition_words, evidence as evidence_words,
    letter_number as letter_words, papers as paper_words, publication as publish_words, recap as recap_words,
    secrecy as secrecy_words, split as split_words, together,
};

use super::address;
use super::case::head::Head;
use super::case::{Folder, Opened, publication};
use super::session::Staff;
use crate::drawn::memo;
use crate::lang::say;
use crate::parts::OfflineNotice;

mod contribution;
pub mod custody;
pub mod disposition;
mod evidence;
mod marked;
mod outside;
mod publish;
mod recap;
mod secrecy;
mod split;
mod tied;
mod veil;

pub use contribution::ContributionPage;
pub use evidence::EvidencePage;
pub use outside::OutsidePage;
pub use publish::PublishPage;
pub use recap::RecapPage;
pub use secrecy::SecrecyPage;
pub use split::SplitPage;

/// A sheet: the end of its address, its name, what it is for, and who has it.
struct Sheet {
    end: &'static str,
    name: Words,
    lead: Words,
    of: fn(Folder) -> bool,
}

/// Every sheet of a case, in the order of the list.
const SHEETS: [Sheet; 12] = [
    Sheet {
        end: address::DISPOSITION,
        name: disposition_words::TITLE,
        lead: disposition_words::LEAD,
        of: disposition::has_one,
    },
    Sheet {
        end: address::CUSTODY,
        name: disposition_words::WHO_HAS_IT,
        lead: disposition_words::LEAD_CUSTODY,
        of: is_open,
    },
    Sheet {
        end: address::CONTRIBUTION,
        name: contribution_words::SHEET,
        lead: contribution_words::SHEET_LEAD,
        of: |folder| folder.view.with(|view| view.case.period.is_none()),
    },
    Sheet {
        end: address::OUTSIDE,
        name: contribution_words::OUTSIDE,
        lead: contribution_words::OUTSIDE_SHEET_LEAD,
        of: |folder| folder.view.with(|view| view.case.period.is_none()),
    },
    Sheet {
        end: address::PAPERS_OF,
        name: paper_words::ROOM,
        lead: paper_words::SHEET_LEAD,
        of: |folder| folder.view.with(|view| view.case.period.is_none()),
    },
    Sheet {
        end: address::LETTERS_OF,
        name: letter_words::SHEET,
        lead: letter_words::SHEET_FOR,
        of: |folder| {
            folder.view.with(|view| LetterKind::OF_CASES.iter().any(|kind| kind.edition(&view.case).is_some()))
        },
    },
    Sheet {
        end: address::RECAP,
        name: recap_words::SHEET,
        lead: recap_words::SHEET_LEAD,
        of: |folder| folder.view.with(|view| view.case.period.is_some()),
    },
    Sheet {
        end: address::EVIDENCE,
        name: evidence_words::SHEET,
        lead: evidence_words::SHEET_LEAD,
        of: evidence::offered,
    },
    Sheet {
        end: publication::SHEET,
        name: publish_words::PANEL,
        lead: publish_words::SHEET_LEAD,
        of: publication::offered,
    },
    Sheet {
        end: publication::SECRECY,
        name: secrecy_words::SHEET,
        lead: secrecy_words::SHEET_LEAD,
        of: publication::secrecy_offered,
    },
    Sheet {
        end: address::SPLIT,
        name: split_words::SHEET,
        lead: split_words::SHEET_LEAD,
        of: publication::split_offered,
    },
    Sheet {
        end: "bersama",
        name: together::SHEET,
        lead: together::SHEET_LEAD,
        of: |folder| folder.view.with(|view| view.case.period.is_none()),
    },
];

/// Whether somebody may still work on a case.
fn is_open(folder: Folder) -> bool {
    folder.view.with_untracked(|view| !view.case.state.ended())
}

/// The list of a case's sheets.
#[component]
pub fn SheetsPage() -> impl IntoView {
    view! { <SheetFrame inside=list /> }
}

fn list(folder: Folder) -> AnyView {
    let id = folder.id();
    let rows = SHEETS.iter().filter(|sheet| (sheet.of)(folder)).map(|sheet| {
        view! {
            <li class="rows-line">
                <span class="stack">
                    <a href=address::sheet(&id, sheet.end)>{say(sheet.name)}</a>
                    <span class="muted">{say(sheet.lead)}</span>
                </span>
            </li>
        }
    });
    let rows = rows.collect_view();
    let none = rows.is_empty().then(|| view! { <p class="muted">{say(words::NONE)}</p> });
    view! {
        <h2>{say(words::SHEETS)}</h2>
        {none}
        <ul class="rows">{rows}</ul>
    }
    .into_any()
}

/// A sheet under the head of its case.
fn framed(folder: Folder, inside: fn(Folder) -> AnyView) -> AnyView {
    view! {
        <Head />
        {inside(folder)}
    }
    .into_any()
}

/// The frame of a sheet: the way back to the case, its head, and what is inside once the case is loaded.
#[component]
pub fn SheetFrame(
    /// What stands on the sheet.
    inside: fn(Folder) -> AnyView,
) -> impl IntoView {
    let (params, staff) = (use_params_map(), Staff::here());
    let id = memo(move || params.with(|params| params.get("id")).and_then(|id| CaseId::parse(&id)));
    let key: Memo<Option<(CaseId, PostView)>> = memo(move || id.get().zip(staff.post.get()));
    let back = move || id.get().map(|id| address::case(id.as_str(), QueueView::Mine));
    view! {
        <main class="case room" id="isi" tabindex="-1">
            <a class="back" href=back>
                {say(words::TO_CASE)}
            </a>
            <OfflineNotice />
            {move || match key.get() {
                Some((id, post)) => view! { <Opened id post inside=Box::new(move |folder| framed(folder, inside)) /> }.into_any(),
                None => view! { <p class="muted">{say(case_words::CASE_UNKNOWN)}</p> }.into_any(),
            }}
        </main>
    }
    .into_any()
}
