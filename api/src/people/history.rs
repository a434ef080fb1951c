//! The log of what was done to people and posts, page by page, newest first.

use shared::post::StaffAct;
use shared::time::Moment;
use shared::wire::{StaffLogPage, StaffLogRow};

use super::{Room, managing};
use crate::accounts::Officer;
use crate::act::Fault;
use crate::app::App;
use crate::store::staff_log::{self, Named};

/// How many lines a page shows.
const PAGE: usize = 50;
/// Later than any moment.
const NEWEST: (Moment, &str) = (Moment::from_millis(i64::MAX), "");

/// A page of the log of a post's agency, before the key that the page before gave.
///
/// # Errors
/// [`Fault::Forbidden`] when the post manages nobody, [`Fault::NotFound`] when it is not held today or the
/// key is none that was given.
pub async fn log(app: &App, officer: &Officer, post: &str, after: Option<&str>) -> Result<StaffLogPage, Fault> {
    let post = managing(officer, post)?;
    let before = after.map(|key| read(key).ok_or(Fault::NotFound)).transpose()?.unwrap_or(NEWEST);
    let mut reader = app.store().reader().await?;
    let room = Room::of(app, &mut reader, &post.agency).await?;
    let mut lines = staff_log::page(&mut reader, room.id(), before, PAGE + 1).await?;
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let next = lines.last().filter(|_| more).map(|line| format!("{}.{}", line.recorded_at, line.id));
    Ok(StaffLogPage { rows: lines.into_iter().filter_map(shown).collect(), next, zone: room.zone })
}

fn read(key: &str) -> Option<(Moment, &str)> {
    let (moment, id) = key.split_once('.')?;
    let plain = id.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    Some((Moment::from_millis(moment.parse().ok()?), id)).filter(|_| plain)
}

fn shown(line: Named) -> Option<StaffLogRow> {
    Some(StaffLogRow {
        at: Moment::from_millis(line.recorded_at),
        by: line.by_name,
        person: line.person,
        action: StaffAct::from_code(&line.action)?,
        post: serde_json::from_str(&line.detail).ok(),
        definition: serde_json::from_str(&line.detail).ok(),
    })
}
