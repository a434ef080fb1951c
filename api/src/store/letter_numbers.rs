//! The book of letter numbers: drawing the next, noting what was done with one, and reading it. Absent: how a number is
//! written and what may become of one (see `shared::letter_number`).

use shared::id::PostId;
use shared::letter_number::{LetterKind, NumberDeed, NumberState};
use shared::time::Moment;
use sqlx::FromRow;

use super::{Connection, number, row_limit, word};

mod signed;

pub use signed::{Signed, forget_signed, insert_signed, signed_of};

/// A number in the book.
#[derive(Clone, Debug)]
pub struct Numbered {
    /// Its id.
    pub id: String,
    /// Its place in the sequence.
    pub running: u32,
    /// The year it was taken in.
    pub year: i32,
    /// As it stands on the letter.
    pub number: String,
    /// For which kind of letter.
    pub kind: LetterKind,
    /// What became of it.
    pub state: NumberState,
    /// Of what the letter is, as [`shared::papers::Subject`] writes it; empty while it is of nothing here.
    pub about: String,
    /// Which letter of its kind.
    pub edition: u32,
    /// What it is about, as an officer wrote.
    pub subject: String,
    /// When it was taken.
    pub taken_at: Moment,
}

#[derive(FromRow)]
struct Row {
    id: String,
    running: i64,
    year: i64,
    number: String,
    kind: String,
    state: String,
    about: String,
    edition: i64,
    subject: String,
    taken_at: i64,
}

impl Row {
    fn numbered(self) -> sqlx::Result<Numbered> {
        Ok(Numbered {
            running: number(self.running)?,
            year: i32::try_from(self.year).unwrap_or_default(),
            kind: word(LetterKind::from_code(&self.kind), "kind", &self.kind)?,
            state: word(NumberState::from_code(&self.state), "state", &self.state)?,
            edition: number(self.edition)?,
            taken_at: Moment::from_millis(self.taken_at),
            id: self.id,
            number: self.number,
            about: self.about,
            subject: self.subject,
        })
    }
}

/// The one statement, for what follows it.
macro_rules! book {
    ($found:literal) => {
        concat!(
            "select id, running, year, number, kind, state, about, edition, subject, taken_at from letter_numbers ",
            $found
        )
    };
}

/// The next running number of a series, from 1, gapless as [`super::next_number`].
///
/// # Errors
/// When the database fails.
pub async fn draw(writer: &mut Connection, agency: &str, series: i32) -> sqlx::Result<u32> {
    let row: (i64,) = sqlx::query_as(
        "insert into letter_counters (agency, series, last) values ($1, $2, 1) \
         on conflict (agency, series) do update set last = letter_counters.last + 1 returning last",
    )
    .bind(agency)
    .bind(i64::from(series))
    .fetch_one(writer)
    .await?;
    number(row.0)
}

/// Writes a number into the book.
///
/// # Errors
/// When the database fails; one that [`super::taken`] knows, when the letter has a number.
pub async fn insert(writer: &mut Connection, (agency, series): (&str, i32), numbered: &Numbered) -> sqlx::Result<()> {
    sqlx::query(
        "insert into letter_numbers (id, agency, series, running, year, number, kind, state, about, edition, subject, \
         taken_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(numbered.id.as_str())
    .bind(agency)
    .bind(i64::from(series))
    .bind(i64::from(numbered.running))
    .bind(i64::from(numbered.year))
    .bind(numbered.number.as_str())
    .bind(numbered.kind.code())
    .bind(numbered.state.code())
    .bind(numbered.about.as_str())
    .bind(i64::from(numbered.edition))
    .bind(numbered.subject.as_str())
    .bind(numbered.taken_at.millis())
    .execute(writer)
    .await
    .map(drop)
}

/// Changes what became of a number and of which letter it is; says whether it still was as it was seen.
///
/// # Errors
/// When the database fails; one that [`super::taken`] knows, when the letter has a number.
pub async fn change(writer: &mut Connection, before: &Numbered, now: &Numbered) -> sqlx::Result<bool> {
    let done =
        sqlx::query("update letter_numbers set state = $1, about = $2, edition = $3 where id = $4 and state = $5")
            .bind(now.state.code())
            .bind(now.about.as_str())
            .bind(i64::from(now.edition))
            .bind(before.id.as_str())
            .bind(before.state.code())
            .execute(writer)
            .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes what was done with a number.
///
/// # Errors
/// When the database fails.
pub async fn note(
    writer: &mut Connection,
    id: &str,
    deed: NumberDeed,
    (post, at): (&PostId, Moment),
    reason: &str,
) -> sqlx::Result<()> {
    sqlx::query(
        "insert into letter_number_acts (number_id, place, deed, post, at, reason) \
         select $1, count(*), $2, $3, $4, $5 from letter_number_acts where number_id = $1",
    )
    .bind(id)
    .bind(deed.code())
    .bind(post.as_str())
    .bind(at.millis())
    .bind(reason)
    .execute(writer)
    .await
    .map(drop)
}

/// A number of an agency by its id.
///
/// # Errors
/// When the database fails.
pub async fn by_id(reader: &mut Connection, agency: &str, id: &str) -> sqlx::Result<Option<Numbered>> {
    let row: Option<Row> =
        sqlx::query_as(book!("where id = $1 and agency = $2")).bind(id).bind(agency).fetch_optional(reader).await?;
    row.map(Row::numbered).transpose()
}

/// The number of a letter; none while it has none.
///
/// # Errors
/// When the database fails.
pub async fn of_letter(
    reader: &mut Connection,
    about: &str,
    kind: LetterKind,
    edition: u32,
) -> sqlx::Result<Option<Numbered>> {
    let row: Option<Row> = sqlx::query_as(book!("where state = 'used' and about = $1 and kind = $2 and edition = $3"))
        .bind(about)
        .bind(kind.code())
        .bind(i64::from(edition))
        .fetch_optional(reader)
        .await?;
    row.map(Row::numbered).transpose()
}

/// A part of an agency's book: a year, from a running number down.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// The agency.
    pub agency: &'a str,
    /// The year.
    pub year: i32,
    /// Only of this state.
    pub state: Option<NumberState>,
    /// Below which running number; from the highest, where it is not given.
    pub below: Option<u32>,
}

/// Numbers of a year, the highest first.
///
/// # Errors
/// When the database fails.
pub async fn page(reader: &mut Connection, part: Part<'_>, rows_max: usize) -> sqlx::Result<Vec<Numbered>> {
    let below = part.below.map_or(i64::MAX, i64::from);
    let rows: Vec<Row> = match part.state {
        None => {
            let query = book!("where agency = $1 and year = $2 and running < $3 order by running desc limit $4");
            let query = sqlx::query_as(query).bind(part.agency).bind(i64::from(part.year));
            query.bind(below).bind(row_limit(rows_max)).fetch_all(reader).await?
        }
        Some(state) => {
            let query =
                book!("where agency = $1 and year = $2 and state = $5 and running < $3 order by running desc limit $4");
            let query = sqlx::query_as(query).bind(part.agency).bind(i64::from(part.year)).bind(below);
            query.bind(row_limit(rows_max)).bind(state.code()).fetch_all(reader).await?
        }
    };
    rows.into_iter().map(Row::numbered).collect()
}

/// The years of which an agency has numbers, the last first.
///
/// # Errors
/// When the database fails.
pub async fn years(reader: &mut Connection, agency: &str) -> sqlx::Result<Vec<i32>> {
    let rows: Vec<(i64,)> =
        sqlx::query_as("select distinct year from letter_numbers where agency = $1 order by year desc")
            .bind(agency)
            .fetch_all(reader)
            .await?;
    Ok(rows.into_iter().filter_map(|(year,)| i32::try_from(year).ok()).collect())
}

/// Something that was done with a number.
#[derive(Clone, Debug)]
pub struct Act {
    /// What.
    pub deed: NumberDeed,
    /// When.
    pub at: Moment,
    /// The office, and who holds it.
    pub by: String,
    /// Why.
    pub reason: String,
}

/// What was done with a number, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn acts(reader: &mut Connection, id: &str) -> sqlx::Result<Vec<Act>> {
    let rows: Vec<(String, i64, String, String, String)> = sqlx::query_as(
        "select a.deed, a.at, p.unit, s.name, a.reason from letter_number_acts a join posts p on p.id = a.post \
         join staff s on s.id = p.staff_id where a.number_id = $1 order by a.place",
    )
    .bind(id)
    .fetch_all(reader)
    .await?;
    let act = |(deed, at, unit, name, reason): (String, i64, String, String, String)| {
        let known = word(NumberDeed::from_code(&deed), "deed", &deed)?;
        Ok(Act { deed: known, at: Moment::from_millis(at), by: by(&unit, &name), reason })
    };
    rows.into_iter().map(act).collect()
}

/// An office with who holds it.
fn by(unit: &str, name: &str) -> String {
    format!("{unit} ({name})")
}

/// Forgets what officers wrote of letters about something, as a reporter's data go; the numbers stay.
///
/// # Errors
/// When the database fails.
pub async fn forget_words(writer: &mut Connection, about: &str) -> sqlx::Result<()> {
    for statement in [
        "update letter_number_acts set reason = '' where number_id in (select id from letter_numbers where about <> '' \
         and about = $1)",
        "update letter_numbers set subject = '' where about <> '' and about = $1",
    ] {
        sqlx::query(statement).bind(about).execute(&mut *writer).await?;
    }
    Ok(())
}
