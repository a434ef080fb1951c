//! What is shown about a part beside the form: that it is open, what is tied to the complaint, and when a part would be
//! due. Absent: the form (see `super::split`).

use leptos::prelude::*;
use shared::case::ClockName;
use shared::time::long_moment;
use shared::wire::{DueView, SplitDone, SplitSheet};
use shared::words::console::case as case_words;
use shared::words::split as words;

use crate::console::address;
use crate::console::case::Folder;
use crate::drawn::{all, maybe};
use crate::lang::{said, say};
use crate::parts::{DueBox, Notice, NoticeKind, Tone};

/// The element that takes the focus once a part is open.
pub(super) const DONE_ID: &str = "pecah-jadi";

/// That the part is open, with the way to it.
pub(super) fn opened(done: SplitDone) -> AnyView {
    let number = done.number.as_ref().map(ToString::to_string);
    let title = said(move |lang| match &number {
        Some(number) => words::DONE.with(lang, &[("number", number)]),
        None => words::DONE_UNNUMBERED.in_lang(lang).to_owned(),
    });
    let number = done.number.map(|number| number.to_string()).unwrap_or_default();
    let way = maybe(done.case.map(|case| {
        let text = said(move |lang| words::OPEN_PART.with(lang, &[("number", &number)]));
        view! { <p><a href=address::case_path(case.as_str())>{text}</a></p> }
    }));
    view! {
        <div id=DONE_ID tabindex="-1">
            <Notice kind=NoticeKind::Success title>{way}</Notice>
        </div>
    }
    .into_any()
}

/// The complaints of the same reporter that are tied to it, each a link.
pub(super) fn kin(folder: Folder) -> AnyView {
    let kin = folder.view.with(|view| view.kin.clone());
    let rows = all(kin.into_iter().map(|one| {
        let number = one.number.map(|number| number.to_string());
        let label = said(move |lang| number.clone().unwrap_or_else(|| words::NONE_OF_BOTH.in_lang(lang).to_owned()));
        let href = one.case.map(|case| address::case_path(case.as_str()));
        view! { <li>{say(one.relation.words())} " " <a href=href>{label}</a></li> }.into_any()
    }));
    view! { <ul class="case-facts">{rows}</ul> }.into_any()
}

/// When the part would be due, each with how it is counted.
pub(super) fn dues(folder: Folder, told: &SplitSheet) -> AnyView {
    let zone = folder.view.with_untracked(|view| view.calendar.zone);
    let since = told.since;
    let from = said(move |lang| words::DUES_FROM.with(lang, &[("moment", &long_moment(since, zone, lang))]));
    let none = maybe(told.dues.is_empty().then(|| view! { <p>{say(words::NO_DUES)}</p> }));
    let boxes = all(told.dues.iter().cloned().map(|due: DueView| {
        let label = match &due.clock {
            ClockName::Promise => case_words::CLOCK_PROMISE,
            ClockName::National(limit) => limit.words(),
            _ => case_words::CLOCK_STEP,
        };
        let tone = if due.late { Tone::Late } else { Tone::Calm };
        let remark = said(move |lang| if due.late { words::PAST.in_lang(lang).to_owned() } else { String::new() });
        let lines = Signal::stored(due.explanation);
        view! { <DueBox label due_at=due.at zone tone remark lines provisional=due.provisional /> }.into_any()
    }));
    view! {
        <h3>{say(words::DUES)}</h3>
        <p>{from}</p>
        {none}
        <div class="case-pair">{boxes}</div>
    }
    .into_any()
}
