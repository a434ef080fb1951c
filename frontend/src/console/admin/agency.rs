//! The room of the agency's data: a form for each part, and the whole as a file. Absent: judging it; the server
//! names each fault with its field.

use leptos::prelude::*;
use shared::wire::{AgencyDraft, DefinitionKind, LetterheadDraft};
use shared::words::Words;
use shared::words::console::admin as words;

use super::calendar::Standing;
use super::file::File;
use super::inputs::{area, line, parts};
use super::lists::{Categories, Intakes, Matrix, Offices, Units};
use super::review::Review;
use super::{Room, draft};
use crate::drawn::{Show, memo};
use crate::lang::{say, say_with};
use crate::parts::SendButton;

/// The agency's data as it is typed.
pub type Typed = draft::Typed<AgencyDraft>;

/// The room.
#[component]
pub fn AgencyPage() -> impl IntoView {
    view! {
        <Room title=words::AGENCY lead=words::AGENCY_LEAD>
            <Everything />
        </Room>
    }
}

#[component]
fn Everything() -> impl IntoView {
    let typed = Typed::provide(DefinitionKind::Agency);
    let bench = typed.bench;
    let there = memo(move || bench.view.with(Option::is_some));
    view! {
        <Show when=move || there.get()>
            <Standing />
            <form novalidate on:submit=move |event| typed.look(&event)>
                <Identity />
                <Offices />
                <Units />
                <Categories />
                <Matrix />
                <Intakes />
                <Head />
                <SendButton label=words::LOOK busy_label=words::LOOKING busy=bench.busy />
            </form>
            <File title=words::FILE lead=words::FILE_LEAD />
        </Show>
        <Review />
    }
}

/// A part that folds; `open` at first.
pub fn part(title: Words, lead: Option<Words>, open: bool, inside: AnyView) -> AnyView {
    view! {
        <details class="panel part" open=open>
            <summary>
                <h2>{say(title)}</h2>
            </summary>
            {lead.map(|lead| view! { <p class="muted">{say(lead)}</p> })}
            {inside}
        </details>
    }
    .into_any()
}

/// What the agency is called, and its numbers.
#[component]
fn Identity() -> impl IntoView {
    let typed = Typed::here();
    let inside = move || {
        typed.shape.track();
        let draft = typed.draft.get_untracked();
        let next = typed.bench.view.with_untracked(|view| view.as_ref().and_then(|view| view.next_number.clone()));
        let next =
            next.map(|number| view! { <p class="hint">{say_with(words::NEXT_NUMBER, vec![("number", number)])}</p> });
        let write = |change: fn(&mut AgencyDraft, String)| {
            Box::new(move |text: String| typed.write(|draft| change(draft, text)))
        };
        view! {
            {line("nama".into(), words::NAME, "text", draft.name, write(|draft, text| draft.name = text))}
            {line("pemda".into(), words::GOVERNMENT, "text", draft.government, write(|draft, text| draft.government = text))}
            {line(
                "nama-lain".into(),
                words::KNOWN_AS,
                "text",
                draft.also_known_as.join(", "),
                write(|draft, text| draft.also_known_as = parts(&text, ',')),
            )}
            {line(
                "pola".into(),
                words::TEMPLATE,
                "text",
                draft.number_template,
                write(|draft, text| draft.number_template = text),
            )}
            <p class="hint">{say(words::TEMPLATE_HINT)}</p>
            {next}
        }
        .into_any()
    };
    part(words::IDENTITY, None, true, view! { {inside} }.into_any())
}

/// The letterhead, and the sites that may embed the form.
#[component]
fn Head() -> impl IntoView {
    let typed = Typed::here();
    let inside = move || {
        typed.shape.track();
        let draft = typed.draft.get_untracked();
        let head = draft.letterhead.unwrap_or_default();
        let write = |change: fn(&mut LetterheadDraft, String)| {
            Box::new(move |text: String| {
                typed.write(|draft| {
                    let mut head = draft.letterhead.take().unwrap_or_default();
                    change(&mut head, text);
                    // Left empty altogether there is none.
                    draft.letterhead = Some(head).filter(|head| *head != LetterheadDraft::default());
                });
            })
        };
        let origins = move |text: String| typed.write(|draft| draft.embed_origins = parts(&text, '\n'));
        view! {
            {area(
                "kop-baris".into(),
                words::LETTERHEAD_LINES,
                head.lines.join("\n"),
                write(|head, text| head.lines = parts(&text, '\n')),
            )}
            {line("kop-alamat".into(), words::ADDRESS, "text", head.address, write(|head, text| head.address = text))}
            {line("kop-kontak".into(), words::CONTACT, "text", head.contact, write(|head, text| head.contact = text))}
            {area("situs".into(), words::ORIGINS, draft.embed_origins.join("\n"), Box::new(origins))}
        }
        .into_any()
    };
    part(words::LETTERHEAD, None, false, view! { {inside} }.into_any())
}
