//! Holding a file against a table of fields: which keys there are, which it needs, and what each may say.
//! All faults of a file are found at once. Absent: the tables themselves (see [`super::schema`]).

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::procedure::{Fault, Part};
use crate::words::{Words, procedure as words};

/// What a key may say.
pub(super) enum Shape {
    /// Any text.
    Text,
    /// A whole number from so much on.
    Whole(u32),
    /// True or false.
    Flag,
    /// A date, written as text.
    Date,
    /// A word that a check knows.
    Word(fn(&Spot<'_>, &str) -> Option<Fault>),
    /// A list.
    List(&'static Shape),
    /// A table of its own.
    Table(&'static [Field]),
    /// Several tables.
    Tables(&'static [Field]),
    /// A table with exactly one of its keys.
    OneOf(&'static [Field]),
    /// Names by date.
    Dated,
}

/// A key of a table.
pub(super) struct Field {
    pub(super) key: &'static str,
    pub(super) shape: Shape,
    pub(super) needed: bool,
}

/// Where a value stands.
pub(super) struct Spot<'a> {
    part: &'a Part,
    key: &'a str,
}

impl Spot<'_> {
    /// A fault there.
    pub(super) fn fault(&self, words: Words) -> Fault {
        Fault::new(self.part.clone(), self.key, words)
    }
}

/// Every fault of a file with the place in its text.
pub(super) fn faults(root: &DeTable<'_>, fields: &[Field]) -> Vec<(usize, Fault)> {
    let mut found = Found(Vec::new());
    found.table(&Part::Whole, 0, root, fields);
    found.0
}

struct Found(Vec<(usize, Fault)>);

impl Found {
    fn table(&mut self, part: &Part, at: usize, table: &DeTable<'_>, fields: &[Field]) {
        for (key, value) in table {
            let Some(field) = fields.iter().find(|field| field.key == key.get_ref().as_ref()) else {
                let fault = Fault::new(part.clone(), "", words::KEY_UNKNOWN).with("word", key.get_ref());
                self.0.push((key.span().start, fault.with("known", keys(fields))));
                continue;
            };
            self.value(part, field, value);
        }
        for field in fields.iter().filter(|field| field.needed && !table.contains_key(field.key)) {
            self.0.push((at, Fault::new(part.clone(), "", words::KEY_MISSING).with("key", field.key)));
        }
    }

    fn value(&mut self, part: &Part, field: &Field, value: &Spanned<DeValue<'_>>) {
        let at = value.span().start;
        match (&field.shape, value.get_ref()) {
            (Shape::Table(fields), DeValue::Table(table)) => {
                self.table(&part_of(part, field.key, 0, table), at, table, fields);
            }
            (Shape::OneOf(fields), DeValue::Table(table)) => {
                let part = part_of(part, field.key, 0, table);
                if table.len() != 1 {
                    self.0.push((at, Fault::new(part.clone(), "", words::ONE_OF).with("known", keys(fields))));
                }
                self.table(&part, at, table, fields);
            }
            (Shape::Tables(fields), DeValue::Array(array)) => {
                for (index, element) in array.iter().enumerate() {
                    match element.get_ref() {
                        DeValue::Table(table) => {
                            let part = part_of(part, field.key, index, table);
                            self.table(&part, element.span().start, table, fields);
                        }
                        _ => self.wanted(part, field.key, &field.shape, element),
                    }
                }
            }
            _ => self.single(part, field.key, &field.shape, field.needed, value),
        }
    }

    fn single(&mut self, part: &Part, key: &str, shape: &Shape, needed: bool, value: &Spanned<DeValue<'_>>) {
        let spot = Spot { part, key };
        let at = value.span().start;
        match (shape, value.get_ref()) {
            (Shape::List(of), DeValue::Array(array)) => {
                for element in array {
                    self.single(part, key, of, true, element);
                }
            }
            (Shape::Text | Shape::Word(_), DeValue::String(text)) if needed && text.trim().is_empty() => {
                self.0.push((at, spot.fault(words::KEY_EMPTY).with("key", key)));
            }
            (Shape::Word(check), DeValue::String(text)) => {
                self.0.extend(check(&spot, text).map(|fault| (at, fault)));
            }
            (Shape::Text, DeValue::String(_)) | (Shape::Flag, DeValue::Boolean(_)) => {}
            (Shape::Date, DeValue::String(text)) if date(text) => {}
            (Shape::Whole(least), DeValue::Integer(whole))
                if u32::from_str_radix(whole.as_str(), whole.radix()).is_ok_and(|whole| whole >= *least) => {}
            (Shape::Dated, DeValue::Table(table)) => {
                for (key, name) in table {
                    let key_spot = Spot { part, key: key.get_ref() };
                    if !date(key.get_ref()) || !name.get_ref().is_str() {
                        let fault = key_spot.fault(words::WANTED).with("key", key.get_ref());
                        self.0.push((key.span().start, fault.with_words("wanted", words::WANTED_DATE, &[])));
                    }
                }
            }
            _ => self.wanted(part, key, shape, value),
        }
    }

    fn wanted(&mut self, part: &Part, key: &str, shape: &Shape, value: &Spanned<DeValue<'_>>) {
        let least = if let Shape::Whole(least) = shape { least.to_string() } else { String::new() };
        let wanted = match shape {
            Shape::Text | Shape::Word(_) => words::WANTED_TEXT,
            Shape::Whole(_) => words::WANTED_WHOLE,
            Shape::Flag => words::WANTED_FLAG,
            Shape::Date => words::WANTED_DATE,
            Shape::List(_) => words::WANTED_LIST,
            Shape::Table(_) | Shape::OneOf(_) | Shape::Dated => words::WANTED_TABLE,
            Shape::Tables(_) => words::WANTED_TABLES,
        };
        let fault = Fault::new(part.clone(), key, words::WANTED).with("key", key);
        let fault = fault.with_words("wanted", wanted, &[("least", &least), ("key", key)]);
        self.0.push((value.span().start, fault));
    }
}

fn date(text: &str) -> bool {
    text.parse::<chrono::NaiveDate>().is_ok()
}

fn keys(fields: &[Field]) -> String {
    fields.iter().map(|field| field.key).collect::<Vec<_>>().join(", ")
}

/// The part that a table of the file's first level is; tables inside it belong to it.
fn part_of(around: &Part, key: &str, index: usize, table: &DeTable<'_>) -> Part {
    if *around != Part::Whole {
        return around.clone();
    }
    let no = || table.get("no").and_then(|no| no.get_ref().as_str()).map(ToOwned::to_owned);
    match key {
        "head" => Part::Head,
        "paper" => Part::Paper,
        "identity" => Part::Identity,
        "promise" => Part::Promise,
        "recap" => Part::Recap,
        "rating" => Part::Rating,
        "week" => Part::Week,
        "alarm" => Part::Alarm(index),
        "step" => Part::Step(index, no()),
        "office" => Part::Office(index),
        "unit" => Part::Unit(index),
        "intake" => Part::Intake(index),
        "responsibility" => Part::Responsibility(index),
        "letterhead" => Part::Letterhead,
        "delivery" => Part::Delivery,
        "season" => Part::Season(index),
        "year" => Part::Year(index),
        _ => Part::Whole,
    }
}
