//! Definitions written as the files they would be read from: what an office downloads, changes and brings
//! back, and what a form in the browser is turned into before it is checked, so that there is one reader
//! and one set of checks. Absent: reading (see [`super`]).

use serde::Serialize;
use serde_json::Value;

use super::calendar::Written;
use crate::agency::Agency;
use crate::calendar::Calendar;
use crate::procedure::Procedure;

/// An agency as the keys of its file.
#[must_use]
pub fn agency(agency: &Agency) -> Value {
    plain(agency)
}

/// A calendar as the keys of its file, with every day off it knows.
#[must_use]
pub fn calendar(calendar: &Calendar) -> Value {
    plain(&Written::of(calendar))
}

/// A procedure as the keys of its file.
#[must_use]
pub fn procedure(procedure: &Procedure) -> Value {
    plain(procedure)
}

fn plain(definition: &impl Serialize) -> Value {
    serde_json::to_value(definition).map(sound).unwrap_or_default()
}

/// Without what a file leaves out: what says nothing.
fn sound(value: Value) -> Value {
    match value {
        Value::Object(table) => {
            let said = table.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(said.map(|(key, value)| (key, sound(value))).collect())
        }
        Value::Array(list) => Value::Array(list.into_iter().map(sound).collect()),
        other => other,
    }
}

/// The text of a file from its keys: what stands alone first, then tables, as TOML wants it.
///
/// None when the document cannot be a file: no table, or a number that TOML does not have.
#[must_use]
pub fn text(document: &Value) -> Option<String> {
    let Value::Object(_) = document else {
        return None;
    };
    toml::to_string_pretty(&sound(document.clone())).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::defaults::Defaults;
    use crate::words::Lang;

    #[test]
    fn what_is_written_is_read_back_as_it_was() {
        let set = Defaults::load().expect("sound files");
        let named = |nth: usize, document: &Value| (format!("{nth}.toml"), text(document).expect("a file"));
        let calendars = set.calendars.iter().map(calendar);
        let all: Vec<Value> =
            calendars.chain(set.procedures.iter().map(procedure)).chain(set.agencies.iter().map(agency)).collect();
        let files: Vec<(String, String)> = all.iter().enumerate().map(|(nth, document)| named(nth, document)).collect();
        let read = Defaults::read(&files, Lang::Id).unwrap_or_else(|faults| panic!("{faults}"));
        assert_eq!(read, set);
    }

    #[test]
    fn what_cannot_be_a_file_is_none() {
        for document in [serde_json::json!(1), serde_json::json!([1]), serde_json::json!(null)] {
            assert_eq!(text(&document), None, "{document}");
        }
    }
}
