//! A case with the texts and files that lie beside it: read as one row, so of one moment and in one
//! round trip. Absent: who may see which of them, and what only proofs need, their salts.

use shared::form::Field;
use shared::id::{CaseId, FileId, RegisterNumber};
use shared::procedure::TextKind;
use shared::wire::FileView;
use sqlx::FromRow;

use super::cases::Stored;
use super::{Connection, Error};

/// A case and what lies beside it.
#[derive(Clone)]
pub struct Dossier {
    /// The case.
    pub stored: Stored,
    /// Its texts, oldest first.
    pub texts: Vec<Written>,
    /// What was attached to it, oldest first; never an identity document.
    pub files: Vec<FileView>,
    /// Whether requests for information came from it.
    pub requests: bool,
    /// Whether other cases of its reporter are tied to it.
    pub ties: bool,
}

/// A text as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The event that brought it.
    pub version: u32,
    /// The field it was typed into.
    pub field: Field,
    /// What it is, which decides who may read it.
    pub kind: TextKind,
    /// The text.
    pub body: String,
}

/// The one statement, for a condition on the case. What lies beside it comes packed into one value a
/// table: over SQLite each further row wakes the task that waits for it once more, which takes longer
/// than reading the row. Both databases count a length in characters.
macro_rules! dossier {
    (where $found:expr) => {
        concat!(
            "select body, head, (select count(*) from definitions) as definitions, \
             (select string_agg(version || ' ' || kind || ' ' || field || ' ' || length(body) || ' ' || body, '' \
             order by version, place) from texts where case_id = cases.id) as texts, \
             (select string_agg(version || ' ' || id || ' ' || media_type || ' ' || bytes || ' ' || length(name) \
             || ' ' || name, '' order by version, place) from attachments \
             where case_id is not null and case_id = cases.id and purpose = '') as files, \
             (select count(*) from requests where case_id = cases.id) as requests, \
             (select count(*) from ties where case_id = cases.id) as ties \
             from cases where ",
            $found
        )
    };
}

#[derive(FromRow)]
struct Row {
    body: String,
    head: String,
    definitions: i64,
    texts: Option<String>,
    files: Option<String>,
    requests: i64,
    ties: i64,
}

impl Row {
    fn dossier(self) -> sqlx::Result<Dossier> {
        let stored = Stored::read(&self.body, self.head, self.definitions)?;
        let texts = unpacked("texts", self.texts.as_deref(), Packed::written)?;
        let files = unpacked("files", self.files.as_deref(), Packed::file)?;
        Ok(Dossier { stored, texts, files, requests: self.requests > 0, ties: self.ties > 0 })
    }
}

/// The dossier of the case with an id.
///
/// # Errors
/// When the database fails, or the row cannot be read.
pub async fn by_id(reader: &mut Connection, id: &CaseId) -> sqlx::Result<Option<Dossier>> {
    let query = sqlx::query_as(dossier!(where "id = $1")).bind(id.as_str());
    query.fetch_optional(reader).await?.map(Row::dossier).transpose()
}

/// The dossier of an agency's case by its register number.
///
/// # Errors
/// When the database fails, or the row cannot be read.
pub async fn by_number(
    reader: &mut Connection,
    agency: &str,
    number: &RegisterNumber,
) -> sqlx::Result<Option<Dossier>> {
    let query = sqlx::query_as(dossier!(where "agency = $1 and number = $2")).bind(agency).bind(number.as_str());
    query.fetch_optional(reader).await?.map(Row::dossier).transpose()
}

/// The dossier of the case with a tracking code, by the code's keyed hash.
///
/// # Errors
/// When the database fails, or the row cannot be read.
pub async fn by_code(reader: &mut Connection, index: &str) -> sqlx::Result<Option<Dossier>> {
    let query = sqlx::query_as(dossier!(where "code_index = $1")).bind(index);
    query.fetch_optional(reader).await?.map(Row::dossier).transpose()
}

mod filed;

pub use filed::{Filed, count_filed, filed, identities};

/// Records one after another, each of words and one free text: `1 complaint story 5 Lampu`. The text
/// is preceded by its length, so nothing that stands in it can end it.
struct Packed<'a>(&'a str);

impl<'a> Packed<'a> {
    fn word(&mut self) -> Option<&'a str> {
        let (word, rest) = self.0.split_once(' ')?;
        self.0 = rest;
        Some(word)
    }

    fn text(&mut self) -> Option<&'a str> {
        let chars: usize = self.word()?.parse().ok()?;
        let mut ends = self.0.char_indices().map(|(at, _)| at).chain([self.0.len()]);
        let (text, rest) = self.0.split_at(ends.nth(chars)?);
        self.0 = rest;
        Some(text)
    }

    fn written(&mut self) -> Option<Written> {
        let version = self.word()?.parse().ok()?;
        let kind = TextKind::from_code(self.word()?)?;
        Some(Written { version, kind, field: super::texts::field(self.word()?).ok()?, body: self.text()?.to_owned() })
    }

    fn file(&mut self) -> Option<FileView> {
        let version = self.word()?.parse().ok()?;
        let id = FileId::parse(self.word()?)?;
        let media_type = self.word()?.to_owned();
        let bytes = self.word()?.parse().ok()?;
        Some(FileView { version, id, media_type, bytes, name: self.text()?.to_owned(), photo: None })
    }
}

fn unpacked<'a, T>(
    column: &'static str,
    packed: Option<&'a str>,
    read: fn(&mut Packed<'a>) -> Option<T>,
) -> sqlx::Result<Vec<T>> {
    let mut packed = Packed(packed.unwrap_or_default());
    let mut found = Vec::new();
    while !packed.0.is_empty() {
        let record = read(&mut packed);
        found.push(record.ok_or_else(|| Error::Decode(format!("column {column} cannot be unpacked").into()))?);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(packed: &str) -> sqlx::Result<Vec<Written>> {
        unpacked("texts", Some(packed), Packed::written)
    }

    #[test]
    fn a_text_ends_where_its_length_says_whatever_stands_in_it() {
        let bodies = ["Lampu mati", "2 note text 3 kah", "", "é 💡\n1 ", "tamat"];
        let record = |body: &&str| format!("1 complaint story {} {body}", body.chars().count());
        let found = texts(&bodies.iter().map(record).collect::<String>()).unwrap();
        assert_eq!(found.iter().map(|text| text.body.as_str()).collect::<Vec<_>>(), bodies);
    }

    #[test]
    fn a_record_that_is_cut_off_is_an_error() {
        for packed in ["1 complaint story 6 Lampu", "1 complaint story", "1 gossip story 1 L", "x"] {
            assert!(texts(packed).is_err(), "{packed}");
        }
        assert!(unpacked("texts", None, Packed::written).unwrap().is_empty());
    }
}
