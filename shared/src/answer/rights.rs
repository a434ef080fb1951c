//! What a reporter may do after an answer, as sentences that stand under it: read from the procedure, so that no
//! officer has to know or to type it. Absent: the answer.

use crate::calendar::Calendar;
use crate::procedure::{Action, Procedure, Role, State, Step};
use crate::words::{Lang, answer as words};

/// The reporter's next rights, in the order in which they can be used: to say that it is not answered, to have
/// the case opened again, and the Ombudsman (UU 25/2009 Ps 46).
#[must_use]
pub fn rights(procedure: &Procedure, calendar: &Calendar, lang: Lang) -> Vec<String> {
    let from = |step: &&Step, state: State| step.from.iter().any(|place| place.state() == Some(state));
    let own = |action: Action, state: State| {
        let mut steps =
            procedure.steps.iter().filter(|step| step.action == action && step.actors.contains(&Role::Reporter));
        steps.find(|step| from(step, state))
    };
    let closes = procedure
        .steps
        .iter()
        .find(|step| !step.by_hand() && step.action == Action::Close && from(step, State::Answered));
    let dispute = own(Action::Dispute, State::Answered).map(|_| match closes.and_then(|step| step.after) {
        Some(after) => words::RIGHT_DISPUTE_WITHIN.with(lang, &[("limit", &after.in_words(calendar.day, lang))]),
        None => words::RIGHT_DISPUTE.in_lang(lang).to_owned(),
    });
    let reopen = own(Action::Reopen, State::Closed).map(|step| match step.until {
        Some(until) => words::RIGHT_REOPEN_WITHIN.with(lang, &[("limit", &until.in_words(calendar.day, lang))]),
        None => words::RIGHT_REOPEN.in_lang(lang).to_owned(),
    });
    let ombudsman = words::RIGHT_OMBUDSMAN.in_lang(lang).to_owned();
    dispute.into_iter().chain(reopen).chain([ombudsman]).collect()
}
