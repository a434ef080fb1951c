//! What a step does, in a line: before it is taken, and after. Pure. Absent: the rules; what a step
//! does was asked of `shared::case::offers`.

use shared::agency::Agency;
use shared::case::Offer;
use shared::procedure::{Action, Procedure, Role, State, TextKind};
use shared::wire::CaseView;
use shared::words::Lang;
use shared::words::console::actions as words;

use crate::parts::office_name;

/// The consequence of a step, as its button tells it: the condition under which it is right, and
/// where the complaint goes.
#[must_use]
pub fn before(offer: &Offer, view: &CaseView, me: Role, lang: Lang) -> String {
    let condition = view.procedure.step(&offer.step).and_then(|step| step.condition.as_deref());
    let condition = condition.map(|condition| words::EFFECT_IF.with(lang, &[("condition", condition)]));
    let effect = consequence(offer, &view.procedure, &view.agency, me, lang);
    [condition, Some(effect)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn consequence(offer: &Offer, procedure: &Procedure, agency: &Agency, me: Role, lang: Lang) -> String {
    let (Some(to), Some(holder)) = (offer.to, offer.holder) else {
        let words = match offer.action.needs().text {
            Some(TextKind::Message | TextKind::Answer) => words::EFFECT_MESSAGE,
            Some(TextKind::Note) => words::EFFECT_NOTE,
            _ => words::EFFECT_NONE,
        };
        return words.in_lang(lang).to_owned();
    };
    if to.ended() {
        return words::EFFECT_ENDS.with(lang, &[("state", to.words().in_lang(lang))]);
    }
    match (to, procedure.next(to)) {
        (State::AwaitingReporter, _) => words::EFFECT_WAITS.in_lang(lang).to_owned(),
        (State::Answered, _) => words::EFFECT_ANSWERS.in_lang(lang).to_owned(),
        (_, Some(next)) if holder == me => words::EFFECT_STAYS.with(lang, &[("step", &next.no)]),
        _ => words::EFFECT_TO.with(lang, &[("office", &office_name(agency, holder, lang))]),
    }
}

/// The word after a step was taken.
#[must_use]
pub fn after(offer: &Offer, view: &CaseView, me: Role, lang: Lang) -> String {
    let number = view.case.number.as_ref().map_or("", |number| number.as_str());
    let numbered = |words: shared::words::Words| words.with(lang, &[("number", number)]);
    match (offer.action, offer.holder) {
        (Action::Answer, _) => numbered(words::TOAST_ANSWERED),
        (Action::Reply, _) => numbered(words::TOAST_MESSAGE),
        (_, Some(Role::Reporter)) => numbered(words::TOAST_WAITS),
        (_, Some(holder)) if holder != me => {
            let office = office_name(&view.agency, holder, lang);
            words::TOAST_SENT_TO.with(lang, &[("number", number), ("office", &office)])
        }
        (action, _) => {
            let what = shared::words::console::case::step_name(action).in_lang(lang);
            words::TOAST_DONE.with(lang, &[("number", number), ("what", what)])
        }
    }
}
