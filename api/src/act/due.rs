//! What is due soon at a post, as its own queue has it. Absent: telling anyone (see `crate::post_office`).

use shared::agency::Agency;
use shared::delivery::Waiting;
use shared::time::Moment;
use shared::wire::PostView;

use super::Fault;
use super::queue::seen_by;
use crate::app::App;
use crate::store::Connection;
use crate::store::queue as rows;

/// How many cases are read at once.
const PAGE: usize = 200;
/// How many of a post are listed at most.
const WAITING_MAX: usize = 2_000;

/// The cases in a post's own queue that are due before a moment, the nearest first.
///
/// # Errors
/// When the database fails.
pub async fn due_at(
    app: &App,
    reader: &mut Connection,
    agency: &Agency,
    post: &PostView,
    before: Moment,
) -> Result<Vec<Waiting>, Fault> {
    let mut waiting = Vec::new();
    let Some(of) = seen_by(app, reader, agency, post).await? else { return Ok(waiting) };
    let mut after = None;
    while waiting.len() < WAITING_MAX {
        let page = rows::mine(reader, of, after, PAGE).await?;
        let last = page.last().map(|(_, key)| key.clone());
        let due = page.into_iter().filter_map(|(row, _)| {
            let due_at = row.due_at.filter(|at| *at < before)?;
            Some(Waiting { case: row.id, number: row.number, period: row.period, due_at })
        });
        waiting.extend(due);
        match last {
            Some(key) if key.moment < before.millis() => after = Some(key),
            _ => break,
        }
    }
    Ok(waiting)
}
