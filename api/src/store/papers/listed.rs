//! Papers as they are listed, the newest first: what was made of each. Absent: making them.

use shared::id::{PostId, RegisterNumber};
use shared::papers::{PaperForm, PaperKind, Subject};
use shared::time::Moment;
use shared::wire::{Made, PaperView};
use sqlx::FromRow;

use super::super::{Connection, row_limit, word};

#[derive(FromRow)]
struct Row {
    kind: String,
    form: String,
    about: String,
    number: Option<String>,
    known_at: i64,
    asked_at: i64,
    lines: i64,
    made_at: Option<i64>,
    hash: Option<String>,
    data_hash: Option<String>,
    bytes: Option<i64>,
    failed: i64,
}

impl Row {
    fn view(self) -> sqlx::Result<PaperView> {
        let made = self.hash.zip(self.made_at).map(|(hash, at)| Made {
            at: Moment::from_millis(at),
            hash,
            data_hash: self.data_hash,
            bytes: self.bytes.and_then(|bytes| u64::try_from(bytes).ok()).unwrap_or_default(),
        });
        Ok(PaperView {
            kind: word(PaperKind::from_code(&self.kind), "kind", &self.kind)?,
            form: word(PaperForm::from_code(&self.form), "form", &self.form)?,
            about: self.about,
            number: self.number.as_deref().and_then(RegisterNumber::parse),
            known_at: Moment::from_millis(self.known_at),
            asked_at: Moment::from_millis(self.asked_at),
            lines: u64::try_from(self.lines).unwrap_or_default(),
            failed: self.failed == 1,
            made,
        })
    }
}

/// The one statement, for a condition; the newest first.
macro_rules! listed {
    (where $found:literal) => {
        concat!(
            "select kind, form, about, (select number from cases where cases.id = case_id) as number, known_at, asked_at, \
             lines, made_at, hash, data_hash, bytes, failed from papers where ",
            $found,
            " order by asked_at desc, id desc limit $3"
        )
    };
}

/// The papers of something that a post may have: those that belong to it, and those the post asked for.
///
/// # Errors
/// When the database fails.
pub async fn of(
    reader: &mut Connection,
    about: &Subject,
    post: &PostId,
    rows_max: usize,
) -> sqlx::Result<Vec<PaperView>> {
    let query = sqlx::query_as(listed!(where "about = $1 and (post = '' or post = $2)"))
        .bind(about.to_string())
        .bind(post.as_str());
    let rows: Vec<Row> = query.bind(row_limit(rows_max)).fetch_all(reader).await?;
    rows.into_iter().map(Row::view).collect()
}

/// The papers a post asked for at an agency, of whatever.
///
/// # Errors
/// When the database fails.
pub async fn of_post(
    reader: &mut Connection,
    agency: &str,
    post: &PostId,
    rows_max: usize,
) -> sqlx::Result<Vec<PaperView>> {
    let query =
        sqlx::query_as(listed!(where "agency = $1 and post <> '' and post = $2")).bind(agency).bind(post.as_str());
    let rows: Vec<Row> = query.bind(row_limit(rows_max)).fetch_all(reader).await?;
    rows.into_iter().map(Row::view).collect()
}
