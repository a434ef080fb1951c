//! What differs between two versions of an agency or a calendar, in sentences: what is new, what is gone, and
//! what reads otherwise. Absent: procedures, which run in an order (see [`super::changes`]).

use serde_json::{Map, Value};

use crate::words::{Lang, Words, procedure::changed as words};

/// Keys that tell one entry of a list from another, the first that is there.
const NAMES: [&str; 5] = ["id", "role", "category", "procedure", "name"];

/// Every difference between two definitions, written as the keys of their files. Versions are passed over:
/// they always differ.
#[must_use]
pub fn differences(old: &Value, new: &Value, lang: Lang) -> Vec<String> {
    let empty = Map::new();
    let table = |value: &Value| value.as_object().cloned().unwrap_or_default();
    let (old, new) = (table(old), table(new));
    let mut lines = Vec::new();
    let keys = old.keys().chain(new.keys().filter(|key| !old.contains_key(*key)));
    for key in keys.filter(|key| *key != "version") {
        let (was, is) = (old.get(key).filter(|one| !bare(one)), new.get(key).filter(|one| !bare(one)));
        if was == is {
            continue;
        }
        let listed = was.or(is).is_some_and(|one| one.as_array().is_some_and(|list| list.iter().all(Value::is_object)));
        match (listed, was.or(is).is_some_and(Value::is_object)) {
            (true, _) => entries(key, was, is, lang, &mut lines),
            (_, true) => {
                let inside = |value: Option<&Value>| value.and_then(Value::as_object).unwrap_or(&empty).clone();
                pairs(key, &inside(was), &inside(is), lang, &mut lines);
            }
            _ => lines.push(said(&noun(key, lang), was, is, lang)),
        }
    }
    lines
}

fn bare(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(list) => list.is_empty(),
        Value::Object(table) => table.is_empty(),
        _ => false,
    }
}

/// A list of tables, each known by its name.
fn entries(key: &str, was: Option<&Value>, is: Option<&Value>, lang: Lang, lines: &mut Vec<String>) {
    let (was, is) = (named(key, was), named(key, is));
    for (name, entry) in &was {
        if !is.iter().any(|(other, _)| other == name) {
            let places = [("what", noun(key, lang)), ("name", shown(entry, name))];
            lines.push(filled(words::REMOVED, &places, lang));
        }
    }
    for (name, entry) in &is {
        let Some((_, before)) = was.iter().find(|(other, _)| other == name) else {
            let places = [("what", noun(key, lang)), ("name", shown(entry, name))];
            lines.push(filled(words::ADDED, &places, lang));
            continue;
        };
        let keys = before.keys().chain(entry.keys().filter(|key| !before.contains_key(*key)));
        for inner in keys.filter(|inner| before.get(*inner) != entry.get(*inner)) {
            if let (Some(Value::Object(one)), Some(Value::Object(other))) = (before.get(inner), entry.get(inner)) {
                let (one, other) = (Value::Object(one.clone()), Value::Object(other.clone()));
                let of = filled(words::OF, &[("what", noun(key, lang)), ("name", shown(entry, name))], lang);
                lines.extend(differences(&one, &other, lang).into_iter().map(|line| format!("{of}: {line}")));
                continue;
            }
            let of = filled(words::OF, &[("what", noun(key, lang)), ("name", shown(entry, name))], lang);
            lines.push(said(
                &format!("{of}, {}", lower(&noun(inner, lang))),
                before.get(inner),
                entry.get(inner),
                lang,
            ));
        }
    }
}

/// The entries of a list by what tells them apart; years by their first day.
fn named(key: &str, list: Option<&Value>) -> Vec<(String, Map<String, Value>)> {
    let entries = list.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object);
    let name = |(nth, entry): (usize, &Map<String, Value>)| {
        let year = || {
            let days = ["national", "collective"].into_iter().filter_map(|kind| entry.get(kind)?.as_object());
            days.flat_map(Map::keys).next().and_then(|day| day.split('-').next()).map(ToOwned::to_owned)
        };
        let own = || NAMES.iter().find_map(|name| entry.get(*name)?.as_str()).map(ToOwned::to_owned);
        let name = if key == "year" { year() } else { own() };
        (name.unwrap_or_else(|| (nth + 1).to_string()), entry.clone())
    };
    entries.enumerate().map(name).collect()
}

/// What an entry is called where people read it.
fn shown(entry: &Map<String, Value>, name: &str) -> String {
    entry.get("name").and_then(Value::as_str).filter(|shown| *shown != name).unwrap_or(name).to_owned()
}

/// A table of names by key, such as days off or a week.
fn pairs(key: &str, was: &Map<String, Value>, is: &Map<String, Value>, lang: Lang, lines: &mut Vec<String>) {
    let keys = was.keys().chain(is.keys().filter(|inner| !was.contains_key(*inner)));
    for inner in keys.filter(|inner| was.get(*inner) != is.get(*inner)) {
        let what = filled(words::OF, &[("what", noun(key, lang)), ("name", lower(&noun(inner, lang)))], lang);
        lines.push(said(&what, was.get(inner), is.get(inner), lang));
    }
}

fn said(what: &str, was: Option<&Value>, is: Option<&Value>, lang: Lang) -> String {
    let nothing = || words::NOTHING.in_lang(lang).to_owned();
    let old = was.map_or_else(nothing, |value| text(value, lang));
    let new = is.map_or_else(nothing, |value| text(value, lang));
    filled(words::CHANGED, &[("what", what.to_owned()), ("old", old), ("new", new)], lang)
}

fn text(value: &Value, lang: Lang) -> String {
    match value {
        Value::String(text) => format!("“{text}”"),
        Value::Bool(yes) => (if *yes { words::YES } else { words::NO }).in_lang(lang).to_owned(),
        Value::Array(list) if list.is_empty() => words::NOTHING.in_lang(lang).to_owned(),
        Value::Array(list) => list.iter().map(|one| text(one, lang)).collect::<Vec<_>>().join(", "),
        Value::Object(table) => {
            let parts = table.iter().map(|(key, one)| format!("{} {}", lower(&noun(key, lang)), text(one, lang)));
            parts.collect::<Vec<_>>().join("; ")
        }
        other => other.to_string(),
    }
}

fn filled(words: Words, places: &[(&str, String)], lang: Lang) -> String {
    let places: Vec<(&str, &str)> = places.iter().map(|(name, text)| (*name, text.as_str())).collect();
    words.with(lang, &places)
}

/// What people call a key; a key without a name of its own, such as a date, as it stands.
fn noun(key: &str, lang: Lang) -> String {
    if let Some(date) = crate::time::parse_date(key) {
        return crate::time::long_date(date, lang);
    }
    words::KEYS.iter().find(|(known, _)| *known == key).map_or(key, |(_, words)| words.in_lang(lang)).to_owned()
}

/// A key's name inside a sentence; days of the calendar keep their capital.
fn lower(text: &str) -> String {
    if text.ends_with(|c: char| c.is_ascii_digit()) {
        return text.to_owned();
    }
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::defaults::{Defaults, written};

    #[test]
    fn what_differs_is_said_in_words_and_the_version_is_not() {
        let set = Defaults::load().expect("sound files");
        let mut agency = set.agency("karanganyar").expect("it ships").clone();
        let old = written::agency(&agency);
        agency.version += 1;
        assert_eq!(differences(&old, &written::agency(&agency), Lang::Id), Vec::<String>::new());
        agency.units[0].name = "Dinas PU".into();
        agency.units.remove(1);
        agency.categories[0].secrecy.anonymous = true;
        agency.embed_origins.push("https://contoh.go.id".into());
        let lines = differences(&old, &written::agency(&agency), Lang::Id);
        let check = |line: &str| assert!(lines.iter().any(|one| one == line), "{line} is not in {lines:#?}");
        check("Unit “Dinas PU”, nama: dari “Dinas Pekerjaan Umum dan Penataan Ruang” menjadi “Dinas PU”.");
        check("Unit “Dinas Perhubungan” dihapus.");
        check("Situs yang boleh menyematkan: dari (kosong) menjadi “https://contoh.go.id”.");
        assert_eq!(lines.len(), 4, "{lines:#?}");
    }

    #[test]
    fn days_off_are_named_by_their_dates() {
        let set = Defaults::load().expect("sound files");
        let mut calendar = set.calendar("karanganyar").expect("it ships").clone();
        let old = written::calendar(&calendar);
        let day = crate::time::parse_date("2026-11-25").expect("a date");
        calendar.days_off.insert(day, "Libur daerah".into());
        calendar.local.push(day);
        let lines = differences(&old, &written::calendar(&calendar), Lang::Id);
        assert_eq!(lines, ["Hari libur daerah “Rabu, 25 November 2026”: dari (kosong) menjadi “Libur daerah”."]);
    }
}
