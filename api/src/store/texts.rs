//! What people wrote, and who they are: kept beside the events, so that it can be erased without
//! breaking the chain. Absent: who may read it, and the key identities are sealed with.

use shared::form::Field;
use shared::id::CaseId;
use shared::procedure::TextKind;
use sqlx::FromRow;

use super::Connection;

/// A text with the salt of its commitment.
#[derive(Clone)]
pub struct Text {
    /// The event that brought it.
    pub version: u32,
    /// The place of its commitment in the event.
    pub place: u32,
    /// The field it was typed into.
    pub field: Field,
    /// What it is, which decides who may read it.
    pub kind: TextKind,
    /// The salt.
    pub salt: String,
    /// The text.
    pub body: String,
}

#[derive(FromRow)]
struct Row {
    version: i64,
    place: i64,
    field: String,
    kind: String,
    salt: String,
    body: String,
}

impl Row {
    fn text(self) -> sqlx::Result<Text> {
        Ok(Text {
            version: super::number(self.version)?,
            place: super::number(self.place)?,
            field: field(&self.field)?,
            kind: super::word(TextKind::from_code(&self.kind), "kind", &self.kind)?,
            salt: self.salt,
            body: self.body,
        })
    }
}

/// The fields a text may have been typed into, as the table allows them.
const FIELDS: [Field; 7] =
    [Field::Story, Field::Place, Field::Region, Field::Location, Field::HappenedOn, Field::Text, Field::Owner];

/// The field of a row.
pub(super) fn field(code: &str) -> sqlx::Result<Field> {
    super::word(FIELDS.into_iter().find(|field| field.code() == code), "field", code)
}

/// Writes a text of a case.
///
/// # Errors
/// When the database fails.
pub async fn insert(writer: &mut Connection, case: &CaseId, text: &Text) -> sqlx::Result<()> {
    sqlx::query(
        "insert into texts (case_id, version, place, field, kind, salt, body) values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(case.as_str())
    .bind(i64::from(text.version))
    .bind(i64::from(text.place))
    .bind(text.field.code())
    .bind(text.kind.code())
    .bind(text.salt.as_str())
    .bind(text.body.as_str())
    .execute(writer)
    .await
    .map(drop)
}

/// The texts of a case, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn of_case(reader: &mut Connection, case: &CaseId) -> sqlx::Result<Vec<Text>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select version, place, field, kind, salt, body from texts where case_id = $1 order by version, place",
    )
    .bind(case.as_str())
    .fetch_all(reader)
    .await?;
    rows.into_iter().map(Row::text).collect()
}

/// Writes the sealed identity of a case's reporter.
///
/// # Errors
/// When the database fails.
pub async fn insert_identity(writer: &mut Connection, case: &CaseId, sealed: &str) -> sqlx::Result<()> {
    sqlx::query("insert into identities (case_id, sealed) values ($1, $2)")
        .bind(case.as_str())
        .bind(sealed)
        .execute(writer)
        .await
        .map(drop)
}

/// The sealed identity of a case's reporter.
///
/// # Errors
/// When the database fails.
pub async fn identity(reader: &mut Connection, case: &CaseId) -> sqlx::Result<Option<String>> {
    let row: Option<(String,)> = sqlx::query_as("select sealed from identities where case_id = $1")
        .bind(case.as_str())
        .fetch_optional(reader)
        .await?;
    Ok(row.map(|row| row.0))
}
