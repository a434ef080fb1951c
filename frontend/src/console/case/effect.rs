//! What a step does, in a line: before it is taken, and after. Pure. Absent: the rules; what a step
//! does was asked of `shared::case`.

use shared::case::{Actor, Case, Context, Offer, Rules, apply, decide};
use shared::id::UnitId;
use shared::procedure::{Action, Role, State, Step, TextKind};
use shared::time::short_moment;
use shared::wire::CaseView;
use shared::words::console as page_words;
use shared::words::console::actions as words;
use shared::words::{Lang, Words};

use super::head::recap_title;
use crate::parts::{holder_name, office_name};

/// What the button of a step says: its own label, which tells it from others, or the action's words.
#[must_use]
pub fn label(offer: &Offer, view: &CaseView, lang: Lang) -> String {
    let label = view.procedure.step(&offer.step).and_then(|step| step.label.clone());
    label.unwrap_or_else(|| offer.action.words().in_lang(lang).to_owned())
}

/// For whom a post records a step, where whoever does it has no account.
#[must_use]
pub fn recorded_for(step: &Step, me: Role) -> Option<Role> {
    step.actors.first().copied().filter(|_| !step.actors.contains(&me))
}

/// Whether a case is in the hands of whoever acts.
#[must_use]
pub fn held_by(view: &CaseView, me: &Actor) -> bool {
    view.case.holder == me.role && (me.unit.is_none() || me.unit == view.case.unit)
}

/// The consequence of a step, as its button tells it: for whom it is recorded, the condition under
/// which it is right, where the complaint goes, and by when the next thing is due then.
#[must_use]
pub fn before(offer: &Offer, view: &CaseView, me: &Actor, unit: Option<UnitId>, lang: Lang) -> String {
    let step = view.procedure.step(&offer.step);
    let name = |role| office_name(&view.agency, role, lang);
    let recorded = step.and_then(|step| recorded_for(step, me.role));
    let recorded = recorded.map(|role| words::EFFECT_RECORDED.with(lang, &[("office", &name(role))]));
    let condition = step.and_then(|step| step.condition.as_deref());
    let condition = condition.map(|condition| words::EFFECT_IF.with(lang, &[("condition", condition)]));
    // The unit a case had before says nothing about the one that is to be chosen.
    let open = step.is_some_and(|step| unit.is_none() && view.agency.units_for(step).next().is_some());
    let after = outcome(offer, view, me, unit).map(|after| Case { unit: after.unit.filter(|_| !open), ..after });
    let effect = consequence(offer, view, after.as_ref(), me, lang);
    let due = after.filter(|after| offer.to.is_some() && !after.state.ended()).and_then(|after| after.due_at());
    let due = due
        .filter(|due| *due > view.now)
        .map(|due| words::EFFECT_DUE.with(lang, &[("moment", &short_moment(due, view.calendar.zone, lang))]));
    [recorded, condition, Some(effect), due].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The case as the rules would leave it, were the step taken now.
fn outcome(offer: &Offer, view: &CaseView, me: &Actor, unit: Option<UnitId>) -> Option<Case> {
    let rules = Rules { procedure: &view.procedure, agency: &view.agency, calendar: &view.calendar };
    let context = Context { unit, ..Context::at(view.now) };
    let events = decide(&rules, &view.case, me, &offer.step, &context).ok()?;
    events.iter().fold(Some(view.case.clone()), apply)
}

fn consequence(offer: &Offer, view: &CaseView, after: Option<&Case>, me: &Actor, lang: Lang) -> String {
    let (Some(to), Some(after)) = (offer.to, after) else {
        return standing_still(offer.action).in_lang(lang).to_owned();
    };
    if to.ended() {
        return words::EFFECT_ENDS.with(lang, &[("state", to.words().in_lang(lang))]);
    }
    let next = view.procedure.next(after.stand(), after.channel);
    let mine = after.holder == me.role && (me.unit.is_none() || me.unit == after.unit);
    match (to, next) {
        (State::AwaitingReporter, _) => words::EFFECT_WAITS.in_lang(lang).to_owned(),
        (State::Answered, Some(next)) if next.actors.contains(&Role::Reporter) => {
            words::EFFECT_ANSWERS.in_lang(lang).to_owned()
        }
        (State::Answered, _) => words::EFFECT_ANSWERED.in_lang(lang).to_owned(),
        (_, Some(next)) if mine => words::EFFECT_STAYS.with(lang, &[("step", &next.no)]),
        _ => {
            let office = holder_name(&view.agency, after.holder, after.unit.as_ref(), lang);
            words::EFFECT_TO.with(lang, &[("office", &office)])
        }
    }
}

/// What a step does that moves nothing.
const fn standing_still(action: Action) -> Words {
    match action.needs().text {
        Some(TextKind::Message | TextKind::Answer) => words::EFFECT_MESSAGE,
        Some(TextKind::Note) if !action.needs().classification => words::EFFECT_NOTE,
        _ => words::EFFECT_NONE,
    }
}

/// What a case is called in a sentence: its number, the month of a recap, or that it has no number yet.
fn name(view: &CaseView, lang: Lang) -> String {
    let number = view.case.number.as_ref().map(ToString::to_string);
    let recap = || view.case.period.as_ref().map(|period| recap_title(period, lang));
    number.or_else(recap).unwrap_or_else(|| page_words::UNNUMBERED.in_lang(lang).to_owned())
}

/// The word after a step that took the case out of sight.
#[must_use]
pub fn gone(offer: &Offer, view: &CaseView, lang: Lang) -> String {
    let what = shared::words::console::case::step_name(offer.action).in_lang(lang);
    words::TOAST_GONE.with(lang, &[("number", &name(view, lang)), ("what", what)])
}

/// The word after a step was taken.
#[must_use]
pub fn after(offer: &Offer, view: &CaseView, me: &Actor, lang: Lang) -> String {
    let number = &name(view, lang);
    let numbered = |words: Words| words.with(lang, &[("number", number)]);
    match (offer.action, offer.to) {
        (Action::Reply, _) => numbered(words::TOAST_MESSAGE),
        (_, Some(State::AwaitingReporter)) => numbered(words::TOAST_WAITS),
        (Action::Answer, Some(to)) if view.case.state != to => numbered(shared::words::answer::TOAST_PROMISED),
        (Action::Answer, Some(State::Answered)) => numbered(words::TOAST_ANSWERED),
        (_, Some(to)) if !to.ended() && !held_by(view, me) => {
            let office = holder_name(&view.agency, view.case.holder, view.case.unit.as_ref(), lang);
            words::TOAST_SENT_TO.with(lang, &[("number", number), ("office", &office)])
        }
        (action, _) => {
            let what = shared::words::console::case::step_name(action).in_lang(lang);
            words::TOAST_DONE.with(lang, &[("number", number), ("what", what)])
        }
    }
}
