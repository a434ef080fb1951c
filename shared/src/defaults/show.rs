//! How a procedure runs, step by step in running order: who does it, from where to where, under which
//! gates and clocks, and who is told. Absent: the paper it comes from (see [`super::paper`]).

use super::paper::{promised, unit_text};
use crate::procedure::{Alarm, AlarmOn, Place, Procedure, RatingRule, Role, Step, StepLimit, Trigger};
use crate::words::{Lang, Words, procedure::paper as words};

/// One line for a list of procedures.
#[must_use]
pub fn in_list(procedure: &Procedure, lang: Lang) -> String {
    let number = procedure.head.number.as_deref().unwrap_or_else(|| words::WITHOUT_NUMBER.in_lang(lang));
    let places = [
        ("id", procedure.id.as_str()),
        ("version", &procedure.version.to_string()),
        ("title", &procedure.title),
        ("number", number),
        ("count", &procedure.steps.len().to_string()),
    ];
    words::LIST_LINE.with(lang, &places)
}

/// The running order, line by line.
#[must_use]
pub fn show(procedure: &Procedure, lang: Lang) -> Vec<String> {
    let mut lines = vec![in_list(procedure, lang)];
    lines.push(said(
        words::SHOW_COORDINATOR,
        &[("role", role(procedure.coordinator, lang)), ("max", &procedure.returns_max.to_string())],
        lang,
    ));
    let promises = [(words::PROMISE, &procedure.promise), (words::PROMISE_RECAP, &procedure.recap)];
    for (name, promise) in promises {
        if let Some(promise) = promise {
            let value = promised(procedure, promise, lang);
            lines.push(said(words::LINE, &[("name", name.in_lang(lang)), ("value", &value)], lang));
            let start = promise.start.iter().map(|it| trigger(it, lang)).collect();
            lines.push(format!("      {}", clock(start, &promise.stop, &promise.pause, lang).join("; ")));
        }
    }
    lines.extend(procedure.rating.map(|rule| rated(rule, lang)));
    lines.extend(procedure.alarms.iter().map(|alarm| alarmed(alarm, lang)));
    for step in &procedure.steps {
        lines.extend(stepped(step, lang));
    }
    lines
}

fn said(words: Words, places: &[(&str, &str)], lang: Lang) -> String {
    words.with(lang, places)
}

fn role(role: Role, lang: Lang) -> &'static str {
    role.words().in_lang(lang)
}

fn roles(all: &[Role], lang: Lang) -> String {
    all.iter().map(|one| role(*one, lang)).collect::<Vec<_>>().join(" / ")
}

fn place(place: Place, lang: Lang) -> String {
    match place {
        Place::Open => words::PLACE_OPEN.in_lang(lang).to_owned(),
        Place::Ended => words::PLACE_ENDED.in_lang(lang).to_owned(),
        Place::In(state) => state.words().in_lang(lang).to_owned(),
        Place::At(state, holder) => {
            let places = [("state", state.words().in_lang(lang)), ("role", role(holder, lang))];
            words::PLACE_AT.with(lang, &places)
        }
    }
}

fn trigger(trigger: &Trigger, lang: Lang) -> String {
    match trigger {
        Trigger::Enters(at) => place(*at, lang),
        Trigger::Takes(no) => words::PLACE_TAKES.with(lang, &[("no", no)]),
    }
}

fn places(all: &[Place], lang: Lang) -> String {
    all.iter().map(|one| place(*one, lang)).collect::<Vec<_>>().join(", ")
}

fn stepped(step: &Step, lang: Lang) -> Vec<String> {
    let mut actors = roles(&step.actors, lang);
    if !step.recorded_by.is_empty() {
        let recorders = roles(&step.recorded_by, lang);
        actors = said(words::SHOW_RECORDED, &[("actors", &actors), ("recorders", &recorders)], lang);
    }
    let action = step.label.as_deref().unwrap_or_else(|| step.action.words().in_lang(lang));
    let no = format!("{:>4}", step.no);
    let mut first = said(words::SHOW_STEP, &[("no", &no), ("actors", &actors), ("action", action)], lang);
    if step.added {
        first = format!("{first} {}", words::MARK_ADDED.in_lang(lang));
    }
    let from =
        if step.from.is_empty() { words::SHOW_BEGINS.in_lang(lang).to_owned() } else { places(&step.from, lang) };
    let to = step.to.map_or_else(
        || words::SHOW_STAYS.in_lang(lang).to_owned(),
        |to| place(to.holder.map_or(Place::In(to.state), |holder| Place::At(to.state, holder)), lang),
    );
    let mut lines = vec![first, format!("      {}", said(words::SHOW_WAY, &[("from", &from), ("to", &to)], lang))];
    let gates = gates(step, lang);
    if !gates.is_empty() {
        lines.push(format!("      {}", gates.join("; ")));
    }
    lines.extend(step.limit.as_ref().map(|limit| format!("      {}", limited(limit, lang))));
    lines
}

/// What a step asks besides its place.
fn gates(step: &Step, lang: Lang) -> Vec<String> {
    let mut gates = Vec::new();
    let row = step.row.as_ref().filter(|row| **row != step.no);
    gates.extend(row.map(|row| said(words::SHOW_ROW, &[("row", row)], lang)));
    let condition = step.condition.as_deref();
    gates.extend(condition.map(|condition| said(words::CONDITION, &[("condition", condition)], lang)));
    if !step.channels.is_empty() {
        let channels: Vec<&str> = step.channels.iter().map(|channel| channel.words().in_lang(lang)).collect();
        gates.push(said(words::SHOW_CHANNELS, &[("channels", &channels.join(", "))], lang));
    }
    if !step.classes.is_empty() {
        let classes: Vec<&str> = step.classes.iter().map(|class| class.words().in_lang(lang)).collect();
        gates.push(said(words::SHOW_CLASSES, &[("classes", &classes.join(", "))], lang));
    }
    let after = if step.by_hand() { words::SHOW_AFTER } else { words::SHOW_BY_ITSELF };
    gates.extend(step.after.map(|limit| said(after, &[("limit", &unit_text(limit))], lang)));
    gates.extend(step.until.map(|limit| said(words::SHOW_UNTIL, &[("limit", &unit_text(limit))], lang)));
    if step.last_word {
        gates.push(words::SHOW_LAST_WORD.in_lang(lang).to_owned());
    }
    gates
}

fn limited(limit: &StepLimit, lang: Lang) -> String {
    let within = unit_text(limit.within);
    if limit.printed {
        return said(words::SHOW_PRINTED, &[("limit", &within)], lang);
    }
    let start = limit.start.iter().map(|it| trigger(it, lang)).collect();
    let parts =
        [vec![said(words::SHOW_LIMIT, &[("limit", &within)], lang)], clock(start, &limit.stop, &limit.pause, lang)];
    parts.concat().join("; ")
}

/// Where a clock starts, stops and stands still.
fn clock(start: Vec<String>, stop: &[Place], pause: &[Place], lang: Lang) -> Vec<String> {
    let parts = [
        (words::SHOW_START, start.join(", ")),
        (words::SHOW_STOP, places(stop, lang)),
        (words::SHOW_PAUSE, places(pause, lang)),
    ];
    let written = parts.into_iter().filter(|(_, places)| !places.is_empty());
    written.map(|(words, places)| said(words, &[("places", &places)], lang)).collect()
}

fn alarmed(alarm: &Alarm, lang: Lang) -> String {
    let on = match &alarm.on {
        AlarmOn::Promise => words::SHOW_ON_PROMISE.in_lang(lang).to_owned(),
        AlarmOn::Steps => words::SHOW_ON_STEPS.in_lang(lang).to_owned(),
        AlarmOn::Step(no) => said(words::SHOW_ON_STEP, &[("no", no)], lang),
    };
    let when = alarm.before.map_or_else(
        || words::SHOW_ALARM_PASSED.in_lang(lang).to_owned(),
        |before| said(words::SHOW_ALARM_BEFORE, &[("limit", &unit_text(before))], lang),
    );
    let holder = || words::SHOW_ALARM_HOLDER.in_lang(lang).to_owned();
    let to = if alarm.to.is_empty() { holder() } else { roles(&alarm.to, lang) };
    said(words::SHOW_ALARM, &[("on", &on), ("when", &when), ("to", &to)], lang)
}

fn rated(rule: RatingRule, lang: Lang) -> String {
    let to = role(rule.superior, lang);
    match rule.reopens_below {
        Some(below) => said(words::SHOW_RATING_REOPENS, &[("to", to), ("below", &below.to_string())], lang),
        None => said(words::SHOW_RATING, &[("to", to)], lang),
    }
}
