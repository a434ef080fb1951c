//! The disposition sheets of the demonstration: what is proposed for a case, with what its story says beside. Absent:
//! the rules of a sheet (see [`shared::disposition`]).

use shared::case::{Case, Command};
use shared::disposition::{Limits, Typed, due_after, proposed, step};
use shared::procedure::Action;
use shared::time::Moment;
use shared::words::Lang;

use super::walk::Turn;
use crate::definitions::Ground;

/// The sheet that is signed with a step; none where the step is taken without one.
pub(super) fn of(turn: &Turn<'_>, (case, ground): (&Case, &Ground), command: &Command, now: Moment) -> Option<Typed> {
    let own = step(&ground.procedure, case.stand(), case.channel)?;
    if turn.step.action != Action::Disposition || own.no != turn.step.no {
        return None;
    }
    let limits = Limits {
        agency: &ground.agency,
        procedure: &ground.procedure,
        calendar: &ground.calendar,
        case,
        step: turn.step,
        due_at: due_after(&ground.rules(), case, turn.step, now),
        today: ground.calendar.zone.date(now),
    };
    let proposed = proposed(&limits, None, Lang::Id)?;
    let told = &turn.story.sheet;
    let or = |own: &str, usual: String| if own.is_empty() { usual } else { own.to_owned() };
    Some(Typed {
        unit: command.unit.clone(),
        marks: if told.marks.is_empty() { proposed.marks } else { told.marks.clone() },
        due_on: proposed.due_on.map(|on| on.to_string()).unwrap_or_default(),
        text: or(&told.text, or(&command.text, proposed.text.in_lang(Lang::Id).to_owned())),
        ..told.clone()
    })
}
