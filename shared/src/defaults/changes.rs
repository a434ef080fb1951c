//! What changed between two versions of a procedure, in sentences: steps that are new, gone, moved or
//! different, and every other key of the file. Absent: which cases are on which version.

use serde_json::{Map, Value};

use crate::procedure::{Action, Channel, Procedure, Role, Step};
use crate::text::capital;
use crate::words::procedure::{changed as names, paper as words};
use crate::words::{Lang, Words};

/// Every difference, the whole first and then step by step in the new running order.
#[must_use]
pub fn changes(old: &Procedure, new: &Procedure, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut before, mut after) = (written(old), written(new));
    before.remove("step");
    after.remove("step");
    for (key, one, other) in different(&before, &after, lang) {
        lines.push(capital(&words::CHANGED.with(lang, &[("key", &key), ("old", &one), ("new", &other)])));
    }
    for step in &old.steps {
        if new.step(&step.no).is_none() {
            lines.push(words::STEP_REMOVED.with(lang, &[("no", &step.no), ("text", &step.text)]));
        }
    }
    for step in &new.steps {
        let Some(was) = old.step(&step.no) else {
            lines.push(words::STEP_ADDED.with(lang, &[("no", &step.no), ("text", &step.text)]));
            continue;
        };
        for (key, one, other) in different(&written(was), &written(step), lang) {
            let places = [("no", step.no.as_str()), ("key", &key), ("old", &one), ("new", &other)];
            lines.push(words::STEP_CHANGED.with(lang, &places));
        }
    }
    lines.extend(moved(old, new, lang));
    if lines.is_empty() {
        lines.push(words::SAME.in_lang(lang).to_owned());
    }
    lines
}

/// Steps of both versions that stand elsewhere among the others than before: as few as would have to be
/// carried to get from one order to the other.
fn moved(old: &Procedure, new: &Procedure, lang: Lang) -> Vec<String> {
    let kept: Vec<&Step> = new.steps.iter().filter(|step| old.step(&step.no).is_some()).collect();
    let places: Vec<usize> = kept.iter().filter_map(|step| old.place(&step.no)).collect();
    let stayed = longest_rise(&places);
    let gone: Vec<usize> = (0..kept.len()).filter(|index| !stayed.contains(index)).collect();
    let line = |index: usize| {
        let first = words::STEP_FIRST.in_lang(lang);
        let after = index.checked_sub(1).map_or(first, |before| kept[before].no.as_str());
        words::STEP_MOVED.with(lang, &[("no", &kept[index].no), ("after", after)])
    };
    gone.into_iter().map(line).collect()
}

/// The places of the longest series of numbers that rises.
fn longest_rise(numbers: &[usize]) -> Vec<usize> {
    let mut best: Vec<Vec<usize>> = Vec::new();
    for (index, number) in numbers.iter().enumerate() {
        let before = best.iter().filter(|series| series.last().is_some_and(|last| numbers[*last] < *number));
        let mut series = before.max_by_key(|series| series.len()).cloned().unwrap_or_default();
        series.push(index);
        best.push(series);
    }
    best.into_iter().max_by_key(Vec::len).unwrap_or_default()
}

/// A value as its file writes it, key by key with dots between tables.
fn written<T: serde::Serialize>(value: &T) -> Map<String, Value> {
    let mut flat = Map::new();
    if let Ok(Value::Object(table)) = serde_json::to_value(value) {
        for (key, value) in table {
            flatten(key, value, &mut flat);
        }
    }
    flat
}

fn flatten(key: String, value: Value, flat: &mut Map<String, Value>) {
    match value {
        Value::Object(table) => {
            for (inner, value) in table {
                flatten(format!("{key}.{inner}"), value, flat);
            }
        }
        // What is empty is as good as not written.
        Value::Null => {}
        Value::Array(list) if list.is_empty() && key != "step" => {}
        value => {
            flat.insert(key, value);
        }
    }
}

fn different(old: &Map<String, Value>, new: &Map<String, Value>, lang: Lang) -> Vec<(String, String, String)> {
    let mut keys: Vec<&String> = old.keys().chain(new.keys().filter(|key| !old.contains_key(*key))).collect();
    keys.sort();
    let changed = keys.into_iter().filter(|key| old.get(*key) != new.get(*key));
    changed.map(|key| (named(key, lang), text(old.get(key), lang), text(new.get(key), lang))).collect()
}

/// A key with what people call it, for whoever reads the change and for whoever writes the file.
fn named(key: &str, lang: Lang) -> String {
    let of = |known: &str| key.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    let name = names::PROCEDURE_KEYS.iter().find(|(known, _)| of(known));
    name.map_or_else(|| format!("`{key}`"), |(_, words)| format!("{} (`{key}`)", words.in_lang(lang)))
}

/// What a code is called, where it is one of those that files and screens share.
fn called(code: &str) -> Option<Words> {
    let role = Role::from_code(code).map(Role::words);
    role.or_else(|| Action::from_code(code).map(Action::words)).or_else(|| Channel::from_code(code).map(Channel::words))
}

fn text(value: Option<&Value>, lang: Lang) -> String {
    match value {
        None => words::NOTHING.in_lang(lang).to_owned(),
        Some(Value::String(text)) => {
            called(text).map_or_else(|| format!("“{text}”"), |words| words.in_lang(lang).to_owned())
        }
        Some(Value::Bool(yes)) => (if *yes { names::YES } else { names::NO }).in_lang(lang).to_owned(),
        Some(Value::Array(list)) => list.iter().map(|one| text(Some(one), lang)).collect::<Vec<_>>().join(", "),
        Some(other) => other.to_string(),
    }
}
