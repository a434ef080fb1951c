//! What pictures look like, and which look the same. Absent: the measure (see `shared::evidence::print`), and the
//! pictures.

use shared::evidence::print::{BANDS, Print};
use shared::id::{CaseId, FileId};
use shared::time::Moment;
use sqlx::FromRow;

use super::Connection;

/// How many pictures are looked at for each band of a print.
const LOOKED_AT_MAX: usize = 200;

/// What is known of a picture when it comes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// What it looks like, where there is something to compare.
    pub print: Option<Print>,
    /// When it says it was taken, as it writes it.
    pub taken: String,
    /// Where, as a location is written.
    pub point: String,
}

/// A picture of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its file.
    pub file: FileId,
    /// The case it came with.
    pub case: CaseId,
    /// Its print.
    pub print: Print,
}

#[derive(FromRow)]
struct KnownRow {
    print: String,
    taken: String,
    point: String,
}

#[derive(FromRow)]
struct Row {
    file_id: String,
    case_id: String,
    print: String,
}

impl Row {
    fn picture(self) -> sqlx::Result<Picture> {
        Ok(Picture {
            file: super::word(FileId::parse(&self.file_id), "file_id", &self.file_id)?,
            case: super::word(CaseId::parse(&self.case_id), "case_id", &self.case_id)?,
            print: super::word(Print::parse(&self.print), "print", &self.print)?,
        })
    }
}

/// Notes what is known of a picture that was received.
///
/// # Errors
/// When the database fails.
pub async fn insert(writer: &mut Connection, file: &FileId, known: &Known, now: Moment) -> sqlx::Result<()> {
    let [a, b, c, d] = known.print.map_or([-1; BANDS], Print::bands);
    sqlx::query(
        "insert into picture_prints (file_id, print, band_a, band_b, band_c, band_d, came_at, taken, point) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(file.as_str())
    .bind(known.print.map(Print::code).unwrap_or_default())
    .bind(a)
    .bind(b)
    .bind(c)
    .bind(d)
    .bind(now.millis())
    .bind(known.taken.as_str())
    .bind(known.point.as_str())
    .execute(writer)
    .await
    .map(drop)
}

/// What is known of a picture that belongs to no case yet.
///
/// # Errors
/// When the database fails.
pub async fn known(reader: &mut Connection, file: &FileId) -> sqlx::Result<Known> {
    let row: Option<KnownRow> =
        sqlx::query_as("select print, taken, point from picture_prints where file_id = $1 and case_id is null")
            .bind(file.as_str())
            .fetch_optional(reader)
            .await?;
    let known = |row: KnownRow| Known { print: Print::parse(&row.print), taken: row.taken, point: row.point };
    Ok(row.map(known).unwrap_or_default())
}

/// Has a picture belong to a case, and be compared from now on. When and where it was taken is said elsewhere by then.
///
/// # Errors
/// When the database fails.
pub async fn bind(writer: &mut Connection, file: &FileId, case: &CaseId) -> sqlx::Result<()> {
    sqlx::query(
        "update picture_prints set case_id = $1, agency = (select agency from cases where id = $1), taken = '', \
         point = '' where file_id = $2",
    )
    .bind(case.as_str())
    .bind(file.as_str())
    .execute(writer)
    .await
    .map(drop)
}

/// Forgets what a picture looks like.
///
/// # Errors
/// When the database fails.
pub async fn forget(writer: &mut Connection, file: &FileId) -> sqlx::Result<()> {
    sqlx::query("delete from picture_prints where file_id = $1").bind(file.as_str()).execute(writer).await.map(drop)
}

/// The query for a band: whatever is near it, by its index.
macro_rules! near {
    ($band:literal) => {
        concat!(
            "select file_id, case_id, print from picture_prints where case_id is not null and agency = $1 and ",
            $band,
            " in ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) \
             order by came_at desc, file_id limit $19"
        )
    };
}

/// The pictures of an agency's cases that look the same as a print, the most alike first.
///
/// # Errors
/// When the database fails.
pub async fn alike(reader: &mut Connection, agency: &str, print: Print, most: usize) -> sqlx::Result<Vec<Picture>> {
    let mut found: Vec<Picture> = Vec::new();
    for (band, statement) in
        [near!("band_a"), near!("band_b"), near!("band_c"), near!("band_d")].into_iter().enumerate()
    {
        let mut query = sqlx::query_as(statement).bind(agency);
        for value in print.near(band) {
            query = query.bind(value);
        }
        let rows: Vec<Row> = query.bind(super::row_limit(LOOKED_AT_MAX)).fetch_all(&mut *reader).await?;
        for row in rows {
            let picture = row.picture()?;
            if picture.print.like(print) && found.iter().all(|known| known.file != picture.file) {
                found.push(picture);
            }
        }
    }
    found.sort_by_key(|picture| picture.print.distance(print));
    found.truncate(most);
    Ok(found)
}
