//! A new version of a procedure tried on a case that has ended: which of its steps would be gone or done by
//! others, and which limits would have ended at another time. Absent: deciding anything; what would have been
//! done within another limit, nobody knows.

use crate::calendar::Calendar;
use crate::case::{Case, ClockName};
use crate::clock;
use crate::procedure::{Procedure, Role, Step};
use crate::time::long_moment;
use crate::words::{Lang, procedure::changed as words};

/// What would have been otherwise, in sentences; nothing where the case would have gone the same way.
#[must_use]
pub fn otherwise(case: &Case, old: &Procedure, new: &Procedure, calendar: &Calendar, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for passage in &case.history {
        let no = passage.step.as_str();
        if no.is_empty() || seen.contains(&no) {
            continue;
        }
        seen.push(no);
        match (old.step(no), new.step(no)) {
            (_, None) => lines.push(words::TRIED_GONE.with(lang, &[("no", no)])),
            (Some(was), Some(is)) => lines.extend(differently(was, is, lang)),
            (None, Some(_)) => {}
        }
    }
    lines.extend(limits(case, new, calendar, lang));
    lines
}

/// How a step that was taken would be taken now.
fn differently(was: &Step, is: &Step, lang: Lang) -> Vec<String> {
    let roles = |step: &Step| {
        let names: Vec<&str> = step.actors.iter().map(|role: &Role| role.words().in_lang(lang)).collect();
        names.join(" / ")
    };
    let mut lines = Vec::new();
    if was.actors != is.actors {
        lines.push(words::TRIED_ACTORS.with(lang, &[("no", &is.no), ("old", &roles(was)), ("new", &roles(is))]));
    }
    if was.to != is.to || was.from != is.from {
        lines.push(words::TRIED_WAY.with(lang, &[("no", &is.no)]));
    }
    lines
}

/// Limits that would have ended at another moment, told with whether they would have been kept.
fn limits(case: &Case, new: &Procedure, calendar: &Calendar, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    for one in &case.clocks {
        let ClockName::Step(no) = &one.name else {
            continue;
        };
        let (Some(stopped), Some(due)) = (one.stopped_at, one.due_at) else {
            continue;
        };
        let limit = new.step(no).and_then(|step| step.limit.as_ref()).filter(|limit| !limit.printed);
        let Some(limit) = limit else {
            if new.step(no).is_some() {
                lines.push(words::TRIED_UNLIMITED.with(lang, &[("no", no)]));
            }
            continue;
        };
        let Some(end) = clock::ends(&[limit.within], one.started_at, &one.pauses, calendar) else {
            continue;
        };
        if one.legs.as_slice() == [limit.within] || end.at == due {
            continue;
        }
        let moment = |at| long_moment(at, calendar.zone, lang);
        let (old, new) = (moment(due), moment(end.at));
        let words = match (due < stopped, end.at < stopped) {
            (false, true) => words::TRIED_NOW_LATE,
            (true, false) => words::TRIED_NOW_KEPT,
            _ => words::TRIED_DUE,
        };
        lines.push(words.with(lang, &[("no", no), ("old", &old), ("new", &new)]));
    }
    lines
}
