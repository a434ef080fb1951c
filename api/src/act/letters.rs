//! Notices that were given up, for an agency's administrator: seeing them, and having them sent again.
//! Absent: whose address it was; a role and a case's number are enough to mend it.

use shared::id::PostId;
use shared::visibility::Act;
use shared::wire::{LetterPage, LetterRow, PostView};

use super::Fault;
use super::command::held;
use crate::accounts::Officer;
use crate::app::App;
use crate::store::undelivered::{self, Undelivered};

/// How many notices a page shows.
const PAGE: usize = 50;

/// A page of the notices of a post's agency that were given up, before the key that the page before gave.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or the key is none that was given,
/// [`Fault::Forbidden`] when the post may not see them.
pub async fn letters(app: &App, officer: &Officer, post: &PostId, before: Option<&str>) -> Result<LetterPage, Fault> {
    let post = administrator(officer, post)?;
    let before = match before {
        None => (i64::MAX, String::new()),
        Some(text) => parsed(text).ok_or(Fault::NotFound)?,
    };
    let mut reader = app.store().reader().await?;
    let (_, calendar) = app.definitions().agency_and_calendar(&mut reader, &post.agency).await?;
    // One more than is shown, to know whether there is a next page.
    let mut found = undelivered::dead(&mut reader, &post.agency, &before, PAGE + 1).await?;
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let last = found.last().filter(|_| more);
    let next = last.map(|letter| format!("{}.{}", letter.done_at.millis(), letter.id));
    let waiting = undelivered::waiting(&mut reader, &post.agency).await?;
    Ok(LetterPage {
        rows: found.into_iter().map(row).collect(),
        next,
        waiting,
        configured: app.mailer().is_some(),
        zone: calendar.zone,
        now: app.clock().now(),
    })
}

/// Has a notice that was given up sent again. Asked twice it is sent once, unless it was given up again.
///
/// # Errors
/// [`Fault::NotFound`] when the agency has no such notice or the post is not held today,
/// [`Fault::Forbidden`] when the post may not.
pub async fn send_letter_again(app: &App, officer: &Officer, post: &PostId, letter: &str) -> Result<(), Fault> {
    let post = administrator(officer, post)?;
    let mut writer = app.store().writer().await?;
    if !undelivered::again(&mut writer, &post.agency, letter, app.clock().now()).await? {
        return if undelivered::has(&mut writer, &post.agency, letter).await? { Ok(()) } else { Err(Fault::NotFound) };
    }
    writer.commit().await?;
    tracing::info!(delivery = letter, staff = %officer.staff, "a notice is sent again");
    Ok(())
}

fn administrator<'o>(officer: &'o Officer, post: &PostId) -> Result<&'o PostView, Fault> {
    let post = held(officer, post)?;
    if post.role.may(Act::SeeUndelivered) { Ok(post) } else { Err(Fault::Forbidden) }
}

fn row(letter: Undelivered) -> LetterRow {
    LetterRow {
        id: letter.id,
        kind: letter.kind,
        number: letter.number,
        role: letter.role,
        fault: letter.fault,
        attempts: letter.attempts,
        given_up_at: letter.done_at,
    }
}

fn parsed(text: &str) -> Option<(i64, String)> {
    let (moment, id) = text.split_once('.')?;
    Some((moment.parse().ok()?, id.to_owned()))
}
