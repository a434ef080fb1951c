//! The views officers keep at their posts. Absent: what a view shows.

use shared::id::PostId;
use shared::time::Moment;
use sqlx::FromRow;

use super::Connection;

/// A view as it is kept.
#[derive(FromRow)]
pub struct Saved {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The filter, as an address holds it.
    pub filter: String,
    /// The words.
    pub words: String,
    /// Its place in the order; two may share one.
    pub place: i64,
}

/// The views of an officer at a post, in their order.
///
/// # Errors
/// When the database fails.
pub async fn all(reader: &mut Connection, staff: &str, post: &PostId) -> sqlx::Result<Vec<Saved>> {
    sqlx::query_as(
        "select id, name, filter, words, place from saved_views where staff_id = $1 and post_id = $2 order by place, id",
    )
    .bind(staff)
    .bind(post.as_str())
    .fetch_all(reader)
    .await
}

/// Keeps a view; says whether its id was free. The same sent twice is kept once.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    writer: &mut Connection,
    (staff, post): (&str, &PostId),
    saved: &Saved,
    now: Moment,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "insert into saved_views (id, staff_id, post_id, name, filter, words, place, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing",
    )
    .bind(saved.id.as_str())
    .bind(staff)
    .bind(post.as_str())
    .bind(saved.name.as_str())
    .bind(saved.filter.as_str())
    .bind(saved.words.as_str())
    .bind(saved.place)
    .bind(now.millis())
    .execute(writer)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Writes name and place of a view anew.
///
/// # Errors
/// When the database fails.
pub async fn update(writer: &mut Connection, id: &str, name: &str, place: i64) -> sqlx::Result<()> {
    let update = sqlx::query("update saved_views set name = $1, place = $2 where id = $3");
    update.bind(name).bind(place).bind(id).execute(writer).await.map(drop)
}

/// Forgets a view.
///
/// # Errors
/// When the database fails.
pub async fn delete(writer: &mut Connection, id: &str) -> sqlx::Result<()> {
    sqlx::query("delete from saved_views where id = $1").bind(id).execute(writer).await.map(drop)
}

/// Forgets every view of an officer.
///
/// # Errors
/// When the database fails.
pub async fn forget(writer: &mut Connection, staff: &str) -> sqlx::Result<()> {
    sqlx::query("delete from saved_views where staff_id = $1").bind(staff).execute(writer).await.map(drop)
}

/// A view that was kept at a post.
///
/// # Errors
/// When the database fails.
pub async fn at_post(reader: &mut Connection, id: &str, post: &PostId) -> sqlx::Result<Option<Saved>> {
    sqlx::query_as("select id, name, filter, words, place from saved_views where id = $1 and post_id = $2")
        .bind(id)
        .bind(post.as_str())
        .fetch_optional(reader)
        .await
}
