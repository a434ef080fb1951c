//! The promise of an answer as its reporter reads it: by whose word and until when, why it stands still,
//! or whether it was kept; and what happens by itself meanwhile. Absent: choosing it (see `shared::outlook`).

use maud::{Markup, html};
use shared::case::Clock;
use shared::clock::{Line, due_in_turn};
use shared::outlook;
use shared::procedure::{Action, Role};
use shared::time::{Moment, long_moment};
use shared::wire::CaseView;
use shared::words::{Lang, Words, citizen as words};

use super::parts::{self, holder};

/// The promise that counts now.
pub(super) fn of(view: &CaseView, lang: Lang) -> Markup {
    let zone = view.calendar.zone;
    let Some(clock) = outlook::promise(&view.case) else {
        return html! {};
    };
    match (clock.stopped_at, clock.due_at) {
        (Some(stopped), due) => html! {
            section.due.done aria-label=(words::CASE_PROMISE_KEPT.in_lang(lang)) {
                p.due-label { (words::CASE_PROMISE_KEPT.in_lang(lang)) }
                p.due-when { (parts::time(stopped, zone, lang)) }
                @if let Some(due) = due {
                    p { (words::CASE_PROMISE_WAS.with(lang, &[("moment", &long_moment(due, zone, lang))])) }
                }
                (arithmetic(view, clock, lang))
            }
        },
        (None, None) => standing_still(view, lang),
        (None, Some(due)) => running(view, clock, due, lang),
    }
}

fn running(view: &CaseView, clock: &Clock, due: Moment, lang: Lang) -> Markup {
    let (label, whose) = words::promised(&clock.name);
    let late = due < view.now;
    html! {
        section.due.late[late] aria-label=(label.in_lang(lang)) {
            p.due-label { (label.in_lang(lang)) }
            p.due-when { (parts::time(due, view.calendar.zone, lang)) }
            p { (whose.with(lang, &[("agency", &view.agency.name)])) }
            @if late { p { (words::CASE_PROMISE_LATE.in_lang(lang)) } }
            @for moved in outlook::moved(&view.case, clock) { p { (moved.sentence(view.calendar.zone, lang)) } }
            (arithmetic(view, clock, lang))
        }
    }
}

/// Why nothing is counted: it waits for its reporter, or somebody beyond the agency has it.
fn standing_still(view: &CaseView, lang: Lang) -> Markup {
    let (label, more) = match view.case.holder {
        Role::Reporter => (words::CASE_PAUSED, words::CASE_PAUSED_HINT),
        _ => (words::CASE_PAUSED_AT, words::CASE_PAUSED_AT_HINT),
    };
    let office = holder(&view.agency, view.case.holder, view.case.unit.as_ref(), lang);
    let label = label.with(lang, &[("office", office)]);
    html! {
        section.due.soon aria-label=(label) {
            p.due-label { (label) }
            p { (more.in_lang(lang)) }
        }
    }
}

fn arithmetic(view: &CaseView, clock: &Clock, lang: Lang) -> Markup {
    let Some(due) = due_in_turn(&clock.legs, clock.started_at, &clock.pauses, &view.calendar) else {
        return html! {};
    };
    let provisional = clock.open() && due.explanation.iter().any(|line| matches!(line, Line::YearUnknown { .. }));
    html! {
        @if provisional { p { (words::DUE_PROVISIONAL.in_lang(lang)) } }
        (parts::counted(&due.sentences(&view.calendar, lang), lang))
    }
}

/// What happens by itself, and until when the reporter may still ask for something.
pub(super) fn meanwhile(view: &CaseView, lang: Lang) -> Markup {
    let told = |words: Words, at: Moment| words.with(lang, &[("moment", &long_moment(at, view.calendar.zone, lang))]);
    let ends = outlook::by_itself(&view.procedure, &view.case).map(|(action, at)| match action {
        Action::Withdraw => told(words::CASE_LAPSES, at),
        _ => told(words::CASE_CLOSES, at),
    });
    let until = outlook::until(&view.procedure, &view.case)
        .filter(|(action, at)| *action == Action::Reopen && *at >= view.now)
        .map(|(_, at)| told(words::CASE_REOPEN_UNTIL, at));
    html! {
        @if let Some(ends) = ends { p.muted { (ends) } }
        @if let Some(until) = until { p { (until) } }
    }
}
