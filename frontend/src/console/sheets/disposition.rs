//! The disposition sheet of a case: proposed and filled in already, so that a head reads it and presses one button;
//! what has been initialled and signed; and what was asked by it. Absent: who may do what (see `shared::disposition`).

use leptos::prelude::*;
use shared::case::permitted;
use shared::disposition::{self, Sheet};
use shared::procedure::Role;
use shared::time::short_moment;
use shared::wire::CaseView;
use shared::words::{Lang, disposition as words};

use super::SheetFrame;
use crate::console::case::Folder;
use crate::console::case::reprint::Reprint;
use crate::drawn::{drawn, memo};
use crate::lang::{said, say, use_lang};
use crate::parts::office_name;

mod advice;
mod also;
mod form;
mod typed;

use advice::Advices;
use form::SheetForm;
use typed::Work;

/// Where the sheet stands for whoever looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// They sign it.
    Sign,
    /// They initial it.
    Initial,
    /// It waits for somebody's initials.
    Waits(Role),
    /// It is signed.
    Signed,
    /// The case waits for no disposition of theirs.
    Nothing,
}

/// Whether a case has a sheet, or waits for one.
pub(super) fn has_one(folder: Folder) -> bool {
    folder.view.with_untracked(|view| {
        let case = &view.case;
        case.sheet.is_some() || disposition::step(&view.procedure, case.stand(), case.channel).is_some()
    })
}

fn phase(view: &CaseView, folder: Folder) -> Phase {
    let (case, actor) = (&view.case, folder.actor());
    if case.sheet.as_ref().is_some_and(|sheet| sheet.turn().is_some()) {
        let turn = case.sheet.as_ref().and_then(|sheet| sheet.turn()).unwrap_or(Role::System);
        return if disposition::initialling(case, &actor).is_ok() { Phase::Initial } else { Phase::Waits(turn) };
    }
    let step = disposition::step(&view.procedure, case.stand(), case.channel);
    let signs = step.is_some_and(|step| permitted(&view.procedure, case, &actor, step, view.now).is_ok());
    match &case.sheet {
        _ if signs => Phase::Sign,
        Some(sheet) if sheet.signed.is_some() => Phase::Signed,
        _ => Phase::Nothing,
    }
}

/// The page.
#[component]
pub fn DispositionPage() -> impl IntoView {
    view! { <SheetFrame inside=whole /> }
}

fn whole(folder: Folder) -> AnyView {
    let work = Work::new(folder);
    let phase = folder.part(move |view| phase(view, folder));
    let inside = drawn(move || match phase.get() {
        Phase::Sign => view! { <SheetForm work signs=true /> }.into_any(),
        Phase::Initial => view! { <SheetForm work signs=false /> }.into_any(),
        Phase::Waits(role) => {
            let line = said(move |lang| {
                let office = folder.view.with(|view| office_name(&view.agency, role, lang));
                words::WAITS_OTHERS.with(lang, &[("office", &office)])
            });
            view! { <p>{line}</p> <Said folder /> }.into_any()
        }
        Phase::Signed => view! { <Said folder /> <Advices work /> }.into_any(),
        Phase::Nothing => view! { <p class="muted">{say(words::NOT_HERE)}</p> }.into_any(),
    });
    view! {
        <h2>{say(words::TITLE)}</h2>
        {inside}
        <Chain folder />
        // The sheet on paper is asked for where the sheet is.
        <div class="row">
            <Reprint />
        </div>
    }
    .into_any()
}

/// Name and office of whoever put their name to a sheet.
fn by_name(view: &CaseView, by: &disposition::Signature, lang: Lang) -> String {
    let named = by.post.as_ref().and_then(|post| view.people.iter().find(|one| one.post == *post));
    let office = office_name(&view.agency, by.role, lang);
    let office = named.and_then(|one| one.acting).map_or(office.clone(), |acting| acting.before(&office, lang));
    named.map_or(office.clone(), |one| format!("{office}, {}", one.name))
}

/// Who initials it, in which order, and who has.
#[component]
fn Chain(folder: Folder) -> impl IntoView {
    let lang = use_lang();
    let sheet = folder.part(|view| view.case.sheet.as_deref().cloned());
    let rows = memo(move || {
        let lang = lang.get();
        let rows = sheet.get().map(|sheet| folder.view.with(|view| chain(view, &sheet, lang)));
        rows.unwrap_or_default()
    });
    let draw = move || {
        let rows = rows.get();
        (!rows.is_empty()).then(|| {
            let rows = rows.into_iter().map(|(class, who, what)| {
                view! { <li class="rows-line"><span>{who}</span><span class=class>{what}</span></li> }
            });
            view! {
                <h3>{say(words::CHAIN)}</h3>
                <ol class="rows">{rows.collect_view()}</ol>
            }
        })
    };
    draw.into_any()
}

fn chain(view: &CaseView, sheet: &Sheet, lang: Lang) -> Vec<(&'static str, String, String)> {
    let zone = view.calendar.zone;
    let said = |words: shared::words::Words, at| words.with(lang, &[("moment", &short_moment(at, zone, lang))]);
    let mut rows: Vec<_> = sheet
        .initials
        .iter()
        .map(|by| ("state done check", by_name(view, by, lang), said(words::CHAIN_DONE, by.at)))
        .collect();
    for (nth, role) in sheet.chain.iter().enumerate().skip(sheet.initials.len()).filter(|_| sheet.signed.is_none()) {
        let now = nth == sheet.initials.len();
        let (class, what) =
            if now { ("state soon half", words::CHAIN_WAITS) } else { ("state neutral ring", words::CHAIN_LATER) };
        rows.push((class, office_name(&view.agency, *role, lang), what.in_lang(lang).to_owned()));
    }
    rows.extend(
        sheet.signed.iter().map(|by| ("state done check", by_name(view, by, lang), said(words::CHAIN_SIGNED, by.at))),
    );
    rows
}

/// What the sheet says, once it is not to be filled in any more.
#[component]
fn Said(folder: Folder) -> impl IntoView {
    let lang = use_lang();
    let rows = move || {
        let lang = lang.get();
        let rows = folder.view.with(|view| typed::said(view, lang));
        rows.into_iter().map(|(name, text)| view! { <div><dt>{name}</dt><dd>{text}</dd></div> }).collect_view()
    };
    view! { <dl class="answers">{rows}</dl> }.into_any()
}
