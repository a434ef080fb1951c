//! A case with the texts and files that lie beside it: read by one statement, so of one moment and in
//! one round trip. Absent: who may see which of them, and what only proofs need, their salts.

use shared::form::Field;
use shared::id::{CaseId, FileId};
use shared::procedure::TextKind;
use shared::wire::FileView;
use sqlx::FromRow;

use super::Connection;
use super::cases::Stored;

/// A case and what lies beside it.
#[derive(Clone)]
pub struct Dossier {
    /// The case.
    pub stored: Stored,
    /// Its texts, oldest first.
    pub texts: Vec<Written>,
    /// Its files, oldest first.
    pub files: Vec<FileView>,
}

/// A text as it was written.
#[derive(Clone)]
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

/// The case itself, a text or a file, under columns that suit all three.
#[derive(FromRow)]
struct Row {
    part: String,
    version: i64,
    place: i64,
    id: String,
    name: String,
    kind: String,
    body: String,
    size: i64,
}

impl Row {
    fn written(self) -> sqlx::Result<Written> {
        Ok(Written {
            version: super::number(self.version)?,
            field: super::texts::field(&self.name)?,
            kind: super::word(TextKind::from_code(&self.kind), "kind", &self.kind)?,
            body: self.body,
        })
    }

    fn file(self) -> sqlx::Result<FileView> {
        Ok(FileView {
            version: super::number(self.version)?,
            id: super::word(FileId::parse(&self.id), "id", &self.id)?,
            name: self.name,
            media_type: self.kind,
            bytes: super::number(self.size)?.into(),
        })
    }
}

/// The one statement, for a condition on the case and the id it gives. It leaves the order to
/// [`gathered`]: three rows are sorted sooner there than merged by a database.
macro_rules! dossier {
    (where $found:literal, case_id = $id:literal) => {
        concat!(
            "select 'case' as part, version, 0 as place, id, '' as name, head as kind, body, \
             (select count(*) from definitions) as size from cases where ",
            $found,
            " union all select 'text', version, place, '', field, kind, body, 0 from texts where case_id = ",
            $id,
            " union all select 'file', version, place, id, name, media_type, '', bytes from attachments \
             where case_id is not null and case_id = ",
            $id,
        )
    };
}

/// The dossier of the case with an id.
///
/// # Errors
/// When the database fails, or a row cannot be read.
pub async fn by_id(reader: &mut Connection, id: &CaseId) -> sqlx::Result<Option<Dossier>> {
    let statement = dossier!(where "id = $1", case_id = "$1");
    gathered(sqlx::query_as(statement).bind(id.as_str()).fetch_all(reader).await?)
}

/// The dossier of the case with a tracking code, by the code's keyed hash.
///
/// # Errors
/// When the database fails, or a row cannot be read.
pub async fn by_code(reader: &mut Connection, index: &str) -> sqlx::Result<Option<Dossier>> {
    let statement = dossier!(where "code_index = $1", case_id = "(select id from cases where code_index = $1)");
    gathered(sqlx::query_as(statement).bind(index).fetch_all(reader).await?)
}

fn gathered(mut rows: Vec<Row>) -> sqlx::Result<Option<Dossier>> {
    rows.sort_by_key(|row| (row.version, row.place));
    let (mut case, mut texts, mut files) = (None, Vec::new(), Vec::new());
    for row in rows {
        match row.part.as_str() {
            "case" => case = Some(Stored::read(&row.body, row.kind, row.size)?),
            "text" => texts.push(row.written()?),
            _ => files.push(row.file()?),
        }
    }
    Ok(case.map(|stored| Dossier { stored, texts, files }))
}
