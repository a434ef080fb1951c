//! Complaints shown to the public: listed by key, found by stems, joined by others. Absent: whether a row may
//! be seen; its case says so (see [`shared::publication::shown`]).

use shared::id::{CaseId, RegisterNumber};
use shared::time::Moment;
use sqlx::FromRow;

use super::cases::Stored;
use super::queue::PageKey;
use super::{Connection, pictures};

mod around;

pub use around::{alike, figures, follow};

/// Most stems a search goes by.
pub const SOUGHT_MAX: usize = 4;
/// Most stems a complaint is compared by.
pub const COMPARED_MAX: usize = 12;

/// A complaint as it is shown, with its case.
pub struct Published {
    /// Its case.
    pub stored: Stored,
    /// The edited words.
    pub body: String,
    /// The edited answer; empty where there is none.
    pub answer: String,
    /// What an officer decided on, as JSON; empty where it was shown before there was such a thing.
    pub edit: String,
    /// How many others are affected.
    pub followers: u32,
    /// Its place in the list.
    pub key: PageKey,
}

/// What is shown.
pub struct Shown<'a> {
    /// The case.
    pub case: &'a CaseId,
    /// Its agency.
    pub agency: &'a str,
    /// Its register number.
    pub number: &'a RegisterNumber,
    /// The id of its category; empty where it has none.
    pub category: &'a str,
    /// The edited words.
    pub body: &'a str,
    /// The edited answer; empty where there is none.
    pub answer: &'a str,
    /// What an officer decided on, as JSON.
    pub edit: &'a str,
    /// What it is found by.
    pub stems: &'a [String],
}

/// Which of an agency's shown complaints are listed.
#[derive(Clone, Copy, Debug)]
pub struct Sought<'a> {
    /// The agency's id.
    pub agency: &'a str,
    /// A category's id; empty for all.
    pub category: &'a str,
    /// Whether those that have ended are listed, or those that have not; none for both.
    pub ended: Option<bool>,
    /// Stems that all stand in it, at most [`SOUGHT_MAX`]; empty for all.
    pub stems: &'a [String],
}

#[derive(FromRow)]
struct Row {
    id: String,
    body: String,
    head: String,
    definitions: i64,
    words: String,
    answer: String,
    edit: String,
    followers: i64,
    published_at: i64,
}

impl Row {
    fn published(self) -> sqlx::Result<Published> {
        Ok(Published {
            stored: Stored::read(&self.body, self.head, self.definitions)?,
            body: self.words,
            answer: self.answer,
            edit: self.edit,
            followers: super::number(self.followers)?,
            key: PageKey { moment: self.published_at, id: self.id },
        })
    }
}

/// The one statement, for a condition and what follows it.
macro_rules! shown {
    ($found:literal) => {
        concat!(
            "select c.id, c.body, c.head, (select count(*) from definitions) as definitions, p.body as words, \
             p.answer, p.edit, p.followers, p.published_at from published p join cases c on c.id = p.case_id where ",
            $found
        )
    };
}

/// Shows a complaint, or shows it anew in place of what was shown; who is affected stays counted.
///
/// # Errors
/// When the database fails.
pub async fn put(writer: &mut Connection, shown: &Shown<'_>, now: Moment) -> sqlx::Result<()> {
    let stems = i64::try_from(shown.stems.len()).unwrap_or(i64::MAX);
    sqlx::query(
        "insert into published (case_id, agency, number, category, body, answer, stems, published_at, edit) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (case_id) do update set body = excluded.body, \
         answer = excluded.answer, stems = excluded.stems, edit = excluded.edit",
    )
    .bind(shown.case.as_str())
    .bind(shown.agency)
    .bind(shown.number.as_str())
    .bind(shown.category)
    .bind(shown.body)
    .bind(shown.answer)
    .bind(stems)
    .bind(now.millis())
    .bind(shown.edit)
    .execute(&mut *writer)
    .await?;
    forget_stems(writer, shown.case).await?;
    for stem in shown.stems {
        sqlx::query("insert into published_stems (agency, stem, case_id) values ($1, $2, $3)")
            .bind(shown.agency)
            .bind(stem.as_str())
            .bind(shown.case.as_str())
            .execute(&mut *writer)
            .await?;
    }
    Ok(())
}

async fn forget_stems(writer: &mut Connection, case: &CaseId) -> sqlx::Result<()> {
    let gone = sqlx::query("delete from published_stems where case_id = $1").bind(case.as_str());
    gone.execute(writer).await.map(drop)
}

/// Takes a complaint off, with its pictures and what found it. Who is affected stays counted, should it be shown again.
///
/// # Errors
/// When the database fails.
pub async fn remove(writer: &mut Connection, case: &CaseId) -> sqlx::Result<()> {
    forget_stems(writer, case).await?;
    pictures::let_go(writer, case).await?;
    sqlx::query("delete from published where case_id = $1").bind(case.as_str()).execute(writer).await.map(drop)
}

/// A page of an agency's shown complaints, newest first, after a key.
///
/// # Errors
/// When the database fails, or a case cannot be read.
pub async fn page(
    reader: &mut Connection,
    sought: Sought<'_>,
    after: Option<PageKey>,
    rows_max: usize,
) -> sqlx::Result<Vec<Published>> {
    let after = after.unwrap_or(PageKey { moment: i64::MAX, id: String::new() });
    let statement = match (sought.stems, sought.category) {
        ([], "") => shown!(
            "p.agency = $1 and (p.published_at, p.case_id) < ($2, $3) \
             and case when c.ended_at is null then 0 else 1 end between $4 and $5 \
             order by p.published_at desc, p.case_id desc limit $6"
        ),
        ([], _) => shown!(
            "p.agency = $1 and p.category = $7 and (p.published_at, p.case_id) < ($2, $3) \
             and case when c.ended_at is null then 0 else 1 end between $4 and $5 \
             order by p.published_at desc, p.case_id desc limit $6"
        ),
        // The stems leave few; the category is looked at in each.
        _ => shown!(
            "p.case_id in (select case_id from published_stems where agency = $1 and stem in ($8, $9, $10, $11) \
             group by case_id having count(*) = $12) and (p.category = $7 or $7 = '') \
             and (p.published_at, p.case_id) < ($2, $3) \
             and case when c.ended_at is null then 0 else 1 end between $4 and $5 \
             order by p.published_at desc, p.case_id desc limit $6"
        ),
    };
    let mut page = sqlx::query_as::<_, Row>(statement)
        .bind(sought.agency.to_owned())
        .bind(after.moment)
        .bind(after.id)
        .bind(i64::from(sought.ended == Some(true)))
        .bind(i64::from(sought.ended != Some(false)))
        .bind(super::row_limit(rows_max));
    if !(sought.stems.is_empty() && sought.category.is_empty()) {
        page = page.bind(sought.category.to_owned());
    }
    if let Some(last) = sought.stems.last() {
        // Places that are left hold the last stem again: it counts once.
        for at in 0..SOUGHT_MAX {
            page = page.bind(sought.stems.get(at).unwrap_or(last).clone());
        }
        page = page.bind(i64::try_from(sought.stems.len().min(SOUGHT_MAX)).unwrap_or_default());
    }
    page.fetch_all(reader).await?.into_iter().map(Row::published).collect()
}

/// The shown complaint of an agency with a number.
///
/// # Errors
/// When the database fails, or its case cannot be read.
pub async fn by_number(
    reader: &mut Connection,
    agency: &str,
    number: &RegisterNumber,
) -> sqlx::Result<Option<Published>> {
    let found: Option<Row> = sqlx::query_as(shown!("p.agency = $1 and p.number = $2"))
        .bind(agency)
        .bind(number.as_str())
        .fetch_optional(reader)
        .await?;
    found.map(Row::published).transpose()
}

/// What is shown of a case.
///
/// # Errors
/// When the database fails, or the case cannot be read.
pub async fn of_case(reader: &mut Connection, case: &CaseId) -> sqlx::Result<Option<Published>> {
    let found: Option<Row> =
        sqlx::query_as(shown!("p.case_id = $1")).bind(case.as_str()).fetch_optional(reader).await?;
    found.map(Row::published).transpose()
}
