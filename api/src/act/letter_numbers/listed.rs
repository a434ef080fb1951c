//! The book of letter numbers as a post reads it: of what a letter is, is told only of what the post sees.

use chrono::Datelike;
use shared::id::PostId;
use shared::letter_number::NumberState;
use shared::papers::Subject;
use shared::permission::Act;
use shared::visibility::Viewer;
use shared::wire::{LetterNumberAct, LetterNumberPage, LetterNumberRow, PostView};

use super::keeps;
use crate::accounts::Officer;
use crate::act::Fault;
use crate::act::command::held;
use crate::app::App;
use crate::store::letter_numbers::{self as book, Numbered, Part};
use crate::store::{Connection, cases, requests};

/// How many numbers stand on a page.
const PAGE: usize = 50;

/// A page of the book of a post's agency: of a year, this one where none is given, below a running number.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, [`Fault::Forbidden`] when it does not read the book.
pub async fn letter_numbers(
    app: &App,
    officer: &Officer,
    post: &PostId,
    year: Option<i32>,
    (state, below): (Option<NumberState>, Option<u32>),
) -> Result<LetterNumberPage, Fault> {
    let post = held(officer, post)?;
    if !post.role.may(Act::ReadNumbers) {
        return Err(Fault::Forbidden);
    }
    let mut reader = app.store().reader().await?;
    let (agency, calendar) = app.definitions().agency_and_calendar(&mut reader, &post.agency).await?;
    let now = calendar.zone.date(app.clock().now()).year();
    let year = year.unwrap_or(now);
    let part = Part { agency: &post.agency, year, state, below };
    let mut found = book::page(&mut reader, part, PAGE + 1).await?;
    let next = (found.len() > PAGE).then(|| found[PAGE - 1].running);
    found.truncate(PAGE);
    let mut rows = Vec::with_capacity(found.len());
    for numbered in found {
        rows.push(shown(app, &mut reader, post, numbered).await?);
    }
    let mut years = book::years(&mut reader, &post.agency).await?;
    if !years.contains(&now) {
        years.insert(0, now);
    }
    let may_keep = keeps(app, &mut reader, post).await?;
    Ok(LetterNumberPage {
        rows,
        next,
        year,
        years,
        set: agency.letter_numbers.is_some(),
        may_keep,
        zone: calendar.zone,
    })
}

/// A number by its id.
pub(super) async fn row(
    app: &App,
    reader: &mut Connection,
    post: &PostView,
    id: &str,
) -> Result<LetterNumberRow, Fault> {
    let found = book::by_id(reader, &post.agency, id).await?.ok_or(Fault::NotFound)?;
    shown(app, reader, post, found).await
}

async fn shown(
    app: &App,
    reader: &mut Connection,
    post: &PostView,
    numbered: Numbered,
) -> Result<LetterNumberRow, Fault> {
    let acts = book::acts(reader, &numbered.id).await?.into_iter();
    let acts = acts.map(|act| LetterNumberAct { deed: act.deed, at: act.at, by: act.by, reason: act.reason });
    let mut row = LetterNumberRow {
        id: numbered.id,
        number: numbered.number,
        running: numbered.running,
        kind: numbered.kind,
        state: numbered.state,
        taken_at: numbered.taken_at,
        subject: numbered.subject,
        case: None,
        of: None,
        hidden: false,
        acts: acts.collect(),
    };
    match Subject::parse(&numbered.about) {
        Some(Subject::Case(id)) => {
            let stored = cases::by_id(reader, &id).await?.ok_or(Fault::NotFound)?;
            let ground = app.definitions().for_stored(reader, &stored).await?;
            if Viewer::at(post).sees(&stored.case, &ground.procedure) {
                (row.case, row.of) = (Some(id), stored.case.number);
            } else {
                row.conceal();
            }
        }
        Some(Subject::Request(id)) if post.role.may(Act::ReadRequests) => {
            row.of = requests::by_id(reader, &id).await?.map(|found| found.request.number);
        }
        Some(_) => row.conceal(),
        None => {}
    }
    Ok(row)
}

/// Takes out of a row what officers wrote of something that the post does not see.
trait Conceal {
    fn conceal(&mut self);
}

impl Conceal for LetterNumberRow {
    fn conceal(&mut self) {
        self.hidden = true;
        self.subject.clear();
        for act in &mut self.acts {
            act.reason.clear();
        }
    }
}
