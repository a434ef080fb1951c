//! Papers that leave the office: which were asked for, what was made of them, whose words stand on them, and which files
//! are to go. Absent: the files (see [`crate::files`]), and making them.

use shared::id::{CaseId, PostId};
use shared::papers::{PaperForm, PaperKind, Subject};
use shared::time::Moment;
use shared::wire::Made;
use sqlx::FromRow;

use super::Connection;

mod listed;
mod waste;

pub use listed::{of, of_post};
pub use waste::{forget, waste, wasted, withdraw, withdraw_kind, withdraw_old};

/// A paper that is to be made.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Its id.
    pub id: String,
    /// The agency.
    pub agency: String,
    /// Which it is.
    pub kind: PaperKind,
    /// In which form.
    pub form: PaperForm,
    /// Of what.
    pub about: Subject,
    /// The post that asked; none for what belongs to what it is of.
    pub post: Option<PostId>,
    /// What leads back to the site leads here.
    pub site: String,
    /// What was on record at this moment stands in it.
    pub known_at: Moment,
    /// How often it was begun before.
    pub tries: u32,
}

impl Asked {
    fn asker(&self) -> &str {
        self.post.as_ref().map_or("", PostId::as_str)
    }
}

/// Asks for a paper; one of the same moment is the same paper.
///
/// # Errors
/// When the database fails.
pub async fn ask(writer: &mut Connection, asked: &Asked, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "insert into papers (id, agency, kind, form, about, case_id, post, site, known_at, asked_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (about, kind, form, post, known_at) do nothing",
    )
    .bind(asked.id.as_str())
    .bind(asked.agency.as_str())
    .bind(asked.kind.code())
    .bind(asked.form.code())
    .bind(asked.about.to_string())
    .bind(asked.about.case().map(CaseId::as_str))
    .bind(asked.asker())
    .bind(asked.site.as_str())
    .bind(asked.known_at.millis())
    .bind(now.millis())
    .execute(writer)
    .await
    .map(drop)
}

#[derive(FromRow)]
struct Waiting {
    id: String,
    agency: String,
    kind: String,
    form: String,
    about: String,
    post: String,
    site: String,
    known_at: i64,
    tries: i64,
}

/// A paper that nobody is at, if one waits.
///
/// # Errors
/// When the database fails.
pub async fn waiting(reader: &mut Connection, now: Moment) -> sqlx::Result<Option<Asked>> {
    let row: Option<Waiting> = sqlx::query_as(
        "select id, agency, kind, form, about, post, site, known_at, tries from papers \
         where made_at is null and failed = 0 and claimed_until <= $1 order by claimed_until, id limit 1",
    )
    .bind(now.millis())
    .fetch_optional(reader)
    .await?;
    row.map(|row| {
        Ok(Asked {
            kind: super::word(PaperKind::from_code(&row.kind), "kind", &row.kind)?,
            form: super::word(PaperForm::from_code(&row.form), "form", &row.form)?,
            about: super::word(Subject::parse(&row.about), "about", &row.about)?,
            post: PostId::parse(&row.post),
            known_at: Moment::from_millis(row.known_at),
            tries: super::number(row.tries)?,
            agency: row.agency,
            site: row.site,
            id: row.id,
        })
    })
    .transpose()
}

/// Takes a paper up until a moment, to be written under a name that no other file has; says whether nobody else had.
/// Should nothing come of it, that file goes.
///
/// # Errors
/// When the database fails.
pub async fn take(
    writer: &mut Connection,
    paper: &Asked,
    name: &str,
    (now, until): (Moment, Moment),
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "update papers set claimed_until = $1, name = $2, tries = tries + 1, lines = 0 \
         where id = $3 and made_at is null and failed = 0 and claimed_until <= $4",
    )
    .bind(until.millis())
    .bind(name)
    .bind(paper.id.as_str())
    .bind(now.millis())
    .execute(&mut *writer)
    .await?;
    let ours = done.rows_affected() == 1;
    if ours {
        waste(writer, name, until).await?;
    }
    Ok(ours)
}

/// Notes how many lines of a paper are written.
///
/// # Errors
/// When the database fails.
pub async fn written(writer: &mut Connection, id: &str, lines: u64) -> sqlx::Result<()> {
    let done = sqlx::query("update papers set lines = $1 where id = $2 and made_at is null");
    done.bind(i64::try_from(lines).unwrap_or(i64::MAX)).bind(id).execute(writer).await.map(drop)
}

/// Notes what was made under a name, and whose words stand on it; says whether it was still wanted. It is not once
/// somebody else took it up, or a reporter's data were erased meanwhile.
///
/// # Errors
/// When the database fails.
pub async fn made(
    writer: &mut Connection,
    paper: &Asked,
    name: &str,
    (made, cases): (&Made, &[CaseId]),
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "update papers set made_at = $1, data_hash = $2, hash = $3, bytes = $4 \
         where id = $5 and name = $6 and made_at is null",
    )
    .bind(made.at.millis())
    .bind(made.data_hash.as_deref())
    .bind(made.hash.as_str())
    .bind(i64::try_from(made.bytes).unwrap_or(i64::MAX))
    .bind(paper.id.as_str())
    .bind(name)
    .execute(&mut *writer)
    .await?;
    if done.rows_affected() == 0 || !forget(writer, name).await? {
        return Ok(false);
    }
    for case in cases {
        sqlx::query("insert into paper_cases (case_id, paper_id) values ($1, $2) on conflict do nothing")
            .bind(case.as_str())
            .bind(paper.id.as_str())
            .execute(&mut *writer)
            .await?;
    }
    Ok(true)
}

/// A paper that was made, by its id: what was on record when stands in it, and the document's hash.
///
/// # Errors
/// When the database fails.
pub async fn hash_of(reader: &mut Connection, id: &str) -> sqlx::Result<Option<(Moment, String)>> {
    let row: Option<(i64, String)> =
        sqlx::query_as("select known_at, hash from papers where id = $1 and made_at is not null")
            .bind(id)
            .fetch_optional(reader)
            .await?;
    Ok(row.map(|(known_at, hash)| (Moment::from_millis(known_at), hash)))
}

/// Gives a paper up.
///
/// # Errors
/// When the database fails.
pub async fn fail(writer: &mut Connection, id: &str) -> sqlx::Result<()> {
    let done = sqlx::query("update papers set failed = 1 where id = $1 and made_at is null").bind(id);
    done.execute(writer).await.map(drop)
}

/// A paper that was made, found by a hash of it.
pub struct Kept {
    /// What its file is called.
    pub name: String,
    /// Of what it is.
    pub about: Subject,
    /// In which form the document is.
    pub form: PaperForm,
    /// Whether the hash is the document's rather than its data's.
    pub document: bool,
}

/// A paper whose document or data have a hash and that a post may have: what belongs to what it is of, or what the post
/// asked for.
///
/// # Errors
/// When the database fails.
pub async fn with_hash(reader: &mut Connection, hash: &str, post: &PostId) -> sqlx::Result<Vec<Kept>> {
    let rows: Vec<(String, String, String, String)> = sqlx::query_as(
        "select name, about, form, hash from papers where hash = $1 and made_at is not null and (post = '' or post = $2) \
         union all select name, about, form, hash from papers \
         where data_hash = $1 and made_at is not null and (post = '' or post = $2)",
    )
    .bind(hash)
    .bind(post.as_str())
    .fetch_all(reader)
    .await?;
    rows.into_iter()
        .map(|(name, about, form, of)| {
            Ok(Kept {
                about: super::word(Subject::parse(&about), "about", &about)?,
                form: super::word(PaperForm::from_code(&form), "form", &form)?,
                document: of == hash,
                name,
            })
        })
        .collect()
}
