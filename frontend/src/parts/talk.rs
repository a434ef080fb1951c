//! The conversation of a case, oldest first. Absent: writing to it; that is a step like any other.

use leptos::prelude::*;
use shared::answer;
use shared::form::Field;
use shared::outlook;
use shared::procedure::{Role, TextKind};
use shared::time::short_moment;
use shared::wire::{CaseView, FileView, TextView};
use shared::words::{Lang, answer as of_answers, citizen as words};

use super::{holder_name, size_in_words};
use crate::drawn::{all, drawn, maybe};
use crate::lang::{said, say, use_lang};

/// The texts of some kinds, with the files that came with them.
#[component]
pub fn Conversation(
    /// The case.
    #[prop(into)]
    view: Signal<CaseView>,
    /// Which kinds of text it shows.
    kinds: &'static [TextKind],
    /// Whether the reporter reads it, and so is "you".
    #[prop(optional)]
    own: bool,
) -> impl IntoView {
    let rows = move || {
        view.with(|view| {
            let shown = view.texts.iter().filter(|text| kinds.contains(&text.kind) && text.field != Field::Owner);
            all(shown.map(|text| draw(text.clone(), view.clone(), own)))
        })
    };
    view! { <ol class="talk">{drawn(move || rows().into_any())}</ol> }.into_any()
}

/// Who wrote, as this reader calls them.
fn writer(text: &TextView, view: &CaseView, own: bool, lang: Lang) -> String {
    let name = match text.role {
        Role::Reporter if own => words::YOU.in_lang(lang).to_owned(),
        role => holder_name(&view.agency, role, outlook::unit_before(&view.case, text.version), lang),
    };
    match text.kind {
        TextKind::Message => name,
        kind => format!("{name} · {}", kind.words().in_lang(lang)),
    }
}

/// On what ground it was said, and whose matter it is instead.
fn grounds(text: &TextView, view: &CaseView) -> Vec<Signal<String>> {
    let ground = outlook::ground(&view.case, text.version)
        .map(|ground| said(move |lang| words::GIVEN_GROUND.with(lang, &[("ground", ground.words().in_lang(lang))])));
    let owner = view.texts.iter().find(|other| other.version == text.version && other.field == Field::Owner);
    let owner = owner.map(|owner| {
        let owner = owner.body.clone();
        said(move |lang| words::GIVEN_OWNER.with(lang, &[("owner", &owner)]))
    });
    ground.into_iter().chain(owner).collect()
}

fn draw(text: TextView, view: CaseView, own: bool) -> AnyView {
    let side = if text.role == Role::Reporter { "message reporter" } else { "message agency" };
    let (zone, at, body) = (view.calendar.zone, text.at, text.body.clone());
    let files: Vec<FileView> = view.files.iter().filter(|file| file.version == text.version).cloned().collect();
    let grounds = all(grounds(&text, &view).into_iter().map(|line| view! { <p>{line}</p> }.into_any()));
    let last = view.texts.iter().rfind(|other| other.kind == TextKind::Answer);
    let rights = maybe(last.is_some_and(|last| last.version == text.version).then(|| rights(&view)));
    let name = said(move |lang| writer(&text, &view, own, lang));
    view! {
        <li class=side>
            <div class="message-head">
                <strong>{name}</strong>
                <time datetime=zone.rfc3339(at)>{said(move |lang| short_moment(at, zone, lang))}</time>
            </div>
            {grounds}
            <p>{body}</p>
            {rights}
            {maybe((!files.is_empty()).then(|| view! { <Names files /> }))}
        </li>
    }
    .into_any()
}

/// What the reporter may do after the answer, under it.
fn rights(view: &CaseView) -> AnyView {
    let (procedure, calendar) = (view.procedure.clone(), view.calendar.clone());
    let lang = use_lang();
    let lines = move || {
        let lines = answer::rights(&procedure, &calendar, lang.get());
        all(lines.into_iter().map(|line| view! { <li>{line}</li> }.into_any()))
    };
    view! {
        <p>
            <strong>{say(of_answers::RIGHTS)}</strong>
        </p>
        <ul>{drawn(move || lines().into_any())}</ul>
    }
    .into_any()
}

#[component]
fn Names(files: Vec<FileView>) -> impl IntoView {
    let label = say(shared::words::form::FILES);
    let lang = use_lang();
    let rows = files.into_iter().map(|file| {
        // What proves that the work was done is seen, and not only named.
        let photo = file.photo(lang.get_untracked()).map(|(link, text)| (link.to_owned(), text.to_owned()));
        let (link, name) = photo.unwrap_or_else(|| (String::new(), file.name));
        let picture = maybe((!link.is_empty()).then(|| view! { <img src=link alt=name.clone() /> }));
        view! {
            <li class="file">
                {picture}
                <span class="file-name">{name}</span>
                <span class="file-note">{said(move |lang| size_in_words(file.bytes, lang))}</span>
            </li>
        }
        .into_any()
    });
    view! {
        <ul class="files" aria-label=label>
            {all(rows)}
        </ul>
    }
}
