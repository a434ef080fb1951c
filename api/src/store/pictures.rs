//! Pictures made for the public, or for the link of a party outside: noted before they are made, bound to what shows
//! them, let go when it does not any more.
//! Absent: their bytes, and the pictures they were made from.

use shared::id::{CaseId, FileId};
use shared::redaction::BlackBox;
use shared::time::Moment;
use sqlx::FromRow;

use super::Connection;

/// Most cases whose pictures are read at once.
pub const CASES_MAX: usize = 20;

/// A picture made for the public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its id.
    pub id: FileId,
    /// The attachment it was made from.
    pub file: FileId,
    /// What is blacked out.
    pub boxes: Vec<BlackBox>,
    /// What is to be seen on it.
    pub alt: String,
    /// How wide it is, in pixels.
    pub width: u32,
    /// How high it is.
    pub height: u32,
}

#[derive(FromRow)]
struct Row {
    case_id: String,
    id: String,
    file_id: String,
    boxes: String,
    alt: String,
    width: i64,
    height: i64,
}

impl Row {
    fn picture(self) -> sqlx::Result<(CaseId, Picture)> {
        let boxes = serde_json::from_str(&self.boxes).map_err(|error| sqlx::Error::Decode(error.into()))?;
        let picture = Picture {
            id: super::word(FileId::parse(&self.id), "id", &self.id)?,
            file: super::word(FileId::parse(&self.file_id), "file_id", &self.file_id)?,
            boxes,
            alt: self.alt,
            width: super::number(self.width)?,
            height: super::number(self.height)?,
        };
        Ok((super::word(CaseId::parse(&self.case_id), "case_id", &self.case_id)?, picture))
    }
}

/// Notes pictures that are about to be kept.
///
/// # Errors
/// When the database fails.
pub async fn insert(writer: &mut Connection, pictures: &[Picture], now: Moment) -> sqlx::Result<()> {
    for (place, one) in (0_i64..).zip(pictures) {
        let boxes = serde_json::to_string(&one.boxes).map_err(|error| sqlx::Error::Encode(error.into()))?;
        sqlx::query(
            "insert into published_pictures (id, place, file_id, boxes, alt, width, height, made_at) \
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(one.id.as_str())
        .bind(place)
        .bind(one.file.as_str())
        .bind(boxes)
        .bind(one.alt.as_str())
        .bind(i64::from(one.width))
        .bind(i64::from(one.height))
        .bind(now.millis())
        .execute(&mut *writer)
        .await?;
    }
    Ok(())
}

/// Binds a noted picture to the case that is shown with it; says whether it was still there.
///
/// # Errors
/// When the database fails.
pub async fn bind(writer: &mut Connection, case: &CaseId, picture: &FileId) -> sqlx::Result<bool> {
    let done = sqlx::query("update published_pictures set case_id = $1 where id = $2 and case_id is null")
        .bind(case.as_str())
        .bind(picture.as_str())
        .execute(writer)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Binds a noted picture to a link of a case, until a moment; says whether it was still there.
///
/// # Errors
/// When the database fails.
pub async fn bind_to_link(
    writer: &mut Connection,
    (case, link): (&CaseId, u32),
    until: Moment,
    picture: &FileId,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "update published_pictures set case_id = $1, link = $2, shown_until = $3 where id = $4 and case_id is null",
    )
    .bind(case.as_str())
    .bind(i64::from(link))
    .bind(until.millis())
    .bind(picture.as_str())
    .execute(writer)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The pictures of a link, in their order.
///
/// # Errors
/// When the database fails.
pub async fn of_link(reader: &mut Connection, case: &CaseId, link: u32) -> sqlx::Result<Vec<Picture>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select case_id, id, file_id, boxes, alt, width, height from published_pictures \
         where case_id is not null and case_id = $1 and link = $2 order by place",
    )
    .bind(case.as_str())
    .bind(i64::from(link))
    .fetch_all(reader)
    .await?;
    rows.into_iter().map(|row| row.picture().map(|(_, picture)| picture)).collect()
}

/// Lets go of the pictures of a link.
///
/// # Errors
/// When the database fails.
pub async fn let_go_of_link(writer: &mut Connection, case: &CaseId, link: u32) -> sqlx::Result<()> {
    sqlx::query(
        "update published_pictures set case_id = null, alt = '', made_at = 0, shown_until = null \
         where case_id is not null and case_id = $1 and link = $2",
    )
    .bind(case.as_str())
    .bind(i64::from(link))
    .execute(writer)
    .await
    .map(drop)
}

/// Lets go of the pictures whose links have ended.
///
/// # Errors
/// When the database fails.
pub async fn let_go_ended(writer: &mut Connection, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "update published_pictures set case_id = null, alt = '', made_at = 0, shown_until = null \
         where shown_until is not null and shown_until <= $1",
    )
    .bind(now.millis())
    .execute(writer)
    .await
    .map(drop)
}

/// Lets go of the pictures of a case that is shown to the public: from now on nobody is shown them, and their bytes may go. What was to be seen on
/// them goes at once.
///
/// # Errors
/// When the database fails.
pub async fn let_go(writer: &mut Connection, case: &CaseId) -> sqlx::Result<()> {
    sqlx::query(
        "update published_pictures set case_id = null, alt = '', made_at = 0 where case_id is not null and case_id = $1 \
         and link is null",
    )
    .bind(case.as_str())
    .execute(writer)
    .await
    .map(drop)
}

/// The pictures the public sees of some cases, in their order; of no more than [`CASES_MAX`].
///
/// # Errors
/// When the database fails.
pub async fn of_cases(reader: &mut Connection, cases: &[CaseId]) -> sqlx::Result<Vec<(CaseId, Picture)>> {
    let Some(last) = cases.last() else { return Ok(Vec::new()) };
    let mut asked = sqlx::query_as::<_, Row>(
        "select case_id, id, file_id, boxes, alt, width, height from published_pictures \
         where case_id is not null and link is null and case_id in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, \
         $16, $17, $18, $19, $20) order by case_id, place",
    );
    for at in 0..CASES_MAX {
        asked = asked.bind(cases.get(at).unwrap_or(last).as_str().to_owned());
    }
    asked.fetch_all(reader).await?.into_iter().map(Row::picture).collect()
}

/// Pictures that belong to no case and were made before a moment.
///
/// # Errors
/// When the database fails.
pub async fn loose(reader: &mut Connection, before: Moment, rows_max: usize) -> sqlx::Result<Vec<FileId>> {
    let rows: Vec<(String,)> =
        sqlx::query_as("select id from published_pictures where case_id is null and made_at < $1 limit $2")
            .bind(before.millis())
            .bind(super::row_limit(rows_max))
            .fetch_all(reader)
            .await?;
    Ok(rows.iter().filter_map(|row| FileId::parse(&row.0)).collect())
}

/// Forgets a picture that belongs to no case and whose bytes are gone.
///
/// # Errors
/// When the database fails.
pub async fn forget(writer: &mut Connection, picture: &FileId) -> sqlx::Result<()> {
    let gone = sqlx::query("delete from published_pictures where case_id is null and id = $1").bind(picture.as_str());
    gone.execute(writer).await.map(drop)
}
