//! Searching the cases of a post's agency, by number, words and filters, newest first.
//!
//! What a post may not see is not found, by the rule that opens the case page: the statement narrows to what its queue
//! reaches, and `shared::visibility` is asked of each case before it is shown. Nothing else tells of a case: not a
//! count, not a key. Absent: looking a person up, which needs a reason (see `lookup`).

use shared::form::{Field, Problem, ProblemCode};
use shared::id::PostId;
use shared::search::{Filter, SOUGHT_LEN_MAX, Typed, typed};
use shared::time::{Moment, Zone};
use shared::visibility::Viewer;
use shared::wire::{Found, Loosened, PostView, QueuePage, QueueRow, SAVED_COUNT_MAX, SearchAsked};
use shared::words::Lang;

use super::command::held;
use super::queue::{PAGE, named, parsed, seen_by, written};
use super::{Fault, quarantine};
use crate::accounts::Officer;
use crate::app::App;
use crate::store::queue::search::WINDOWS;
use crate::store::queue::{Of, PageKey, waiting};
use crate::store::{Connection, mentions};

mod plan;

use plan::{Plan, plan};

/// The code of the words among the filters.
const WORDS: &str = "kata";

/// What is asked, read by the rules of `shared`.
#[derive(Clone)]
pub(super) struct Question {
    filter: Filter,
    words: String,
}

impl Question {
    /// Reads a filter and words.
    ///
    /// # Errors
    /// A problem with a filter that cannot be read, words that are too long, and a person's own number, which is
    /// looked up with a reason.
    pub(super) fn read(filter: &str, words: &str) -> Result<Self, Fault> {
        let wrong = |field, code| Fault::Problems(vec![Problem { field, code }]);
        let filter = Filter::parse(filter).ok_or_else(|| wrong(Field::Filter, ProblemCode::Choice))?;
        let words = shared::text::tidy(words);
        if words.chars().count() > SOUGHT_LEN_MAX {
            return Err(wrong(Field::Text, ProblemCode::TooLong));
        }
        match typed(&words) {
            Typed::Person => Err(wrong(Field::Text, ProblemCode::Choice)),
            _ => Ok(Self { filter, words }),
        }
    }

    /// The filter as an address holds it, and the words.
    pub(super) fn written(&self) -> (String, String) {
        (self.filter.address(), self.words.clone())
    }
}

/// For whom a search is made, and when.
pub(super) struct Desk<'a> {
    /// Whose cases.
    pub(super) of: Of<'a>,
    /// How the agency writes its numbers.
    pub(super) template: String,
    /// Its zone.
    pub(super) zone: Zone,
    /// The moment.
    pub(super) now: Moment,
}

impl<'a> Desk<'a> {
    /// The desk of a post; none where it reads no queue. With the zone, which is told even then.
    pub(super) async fn of(
        app: &App,
        reader: &mut Connection,
        post: &'a PostView,
    ) -> Result<(Option<Self>, Zone), Fault> {
        let (agency, calendar) = app.definitions().agency_and_calendar(reader, &post.agency).await?;
        let (zone, now) = (calendar.zone, app.clock().now());
        let of = seen_by(app, reader, &agency, post).await?;
        let template = agency.number_template.clone();
        Ok((of.map(|of| Self { of, template, zone, now }), zone))
    }
}

/// Finds what a post may see of what is asked, a page after the key that the page before gave.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or the key is none that was given, [`Fault::Problems`] when
/// the filter cannot be read or the words are no words.
pub async fn search(app: &App, officer: &Officer, asked: &SearchAsked, lang: Lang) -> Result<QueuePage, Fault> {
    let post = held(officer, &PostId::parse(&asked.post).ok_or(Fault::NotFound)?)?;
    let question = Question::read(&asked.filter, &asked.words)?;
    let after = asked.after.as_deref().map(|text| parsed(text).ok_or(Fault::NotFound)).transpose()?;
    let first = after.is_none();
    let mut reader = app.store().reader().await?;
    let (desk, zone) = Desk::of(app, &mut reader, post).await?;
    let now = app.clock().now();
    let nothing = Some(Found::default());
    let nothing = QueuePage { found: nothing, ..super::queue::nothing(zone, now) };
    let Some(desk) = desk else {
        return Ok(nothing);
    };
    let waiting = waiting(&mut reader, desk.of).await?;
    let mentioned = mentions::waiting(&mut reader, desk.of).await?;
    let quarantined = quarantine::waiting(&mut reader, post).await?;
    let nothing = QueuePage { waiting, quarantined, mentioned, ..nothing };
    let Some(walk) = plan(&mut reader, &desk, &question).await? else {
        return Ok(QueuePage { found: Some(Found { common: true, ..Found::default() }), ..nothing });
    };
    let (rows, next, back_to) = page(app, &mut reader, &Viewer::at(post), &walk, after).await?;
    let rows: Vec<QueueRow> = rows.into_iter().map(|row| named(row, lang)).collect();
    let loosen = match rows.is_empty() && next.is_none() && first {
        true => loosen(&mut reader, &desk, &question).await?,
        false => Vec::new(),
    };
    let found = Some(Found { back_to, loosen, common: false });
    Ok(QueuePage { rows, next: next.as_ref().map(written), found, ..nothing })
}

/// What a post may see of what is asked, a page after a key, with the key of the next; for a list that is read to its end.
pub(super) async fn rows_after(
    app: &App,
    reader: &mut Connection,
    post: &PostView,
    question: &Question,
    after: Option<PageKey>,
) -> Result<(Vec<QueueRow>, Option<PageKey>), Fault> {
    let (Some(desk), _) = Desk::of(app, reader, post).await? else { return Ok((Vec::new(), None)) };
    let Some(walk) = plan(reader, &desk, question).await? else { return Ok((Vec::new(), None)) };
    let (rows, next, _) = page(app, reader, &Viewer::at(post), &walk, after).await?;
    Ok((rows, next))
}

/// What a page holds: its rows, the key of the next, and how far back was searched where that is not far enough.
type Page = (Vec<QueueRow>, Option<PageKey>, Option<Moment>);

async fn page(
    app: &App,
    reader: &mut Connection,
    viewer: &Viewer,
    plan: &Plan<'_>,
    after: Option<PageKey>,
) -> Result<Page, Fault> {
    if plan.of.unit.is_some_and(|unit| !plan.sought.unit.is_empty() && plan.sought.unit != unit.as_str()) {
        return Ok((Vec::new(), None, None));
    }
    let (mut after, mut shown) = (after.unwrap_or_else(|| plan.before.clone()), Vec::<(QueueRow, PageKey)>::new());
    for wide in WINDOWS {
        let walk = plan.walk(after, wide);
        for found in walk.found(reader).await? {
            let ground = app.definitions().for_stored(reader, &found.stored).await?;
            if viewer.sees(&found.stored.case, &ground.procedure) {
                shown.push((found.row, found.key));
            }
        }
        if shown.len() > PAGE {
            shown.truncate(PAGE);
            let next = shown.last().map(|(_, key)| key.clone());
            return Ok((shown.into_iter().map(|(row, _)| row).collect(), next, None));
        }
        match walk.end(reader).await? {
            None => return Ok((shown.into_iter().map(|(row, _)| row).collect(), None, None)),
            Some(end) => after = end,
        }
    }
    let back_to = Moment::from_millis(after.moment);
    Ok((shown.into_iter().map(|(row, _)| row).collect(), Some(veiled(after)), Some(back_to)))
}

/// A key just before a case in the order of the list, that names no case: the one the search ended at may be one that
/// the post may not know of.
fn veiled(key: PageKey) -> PageKey {
    let time = key.id.get(..13).unwrap_or_default();
    PageKey { id: format!("{time}-7fff-bfff-ffffffffffff"), ..key }
}

/// How many cases a question finds, counted no further than [`SAVED_COUNT_MAX`], and whether there may be more.
pub(super) async fn count(reader: &mut Connection, desk: &Desk<'_>, question: &Question) -> Result<(u32, bool), Fault> {
    let Some(plan) = plan(reader, desk, question).await? else {
        return Ok((0, false));
    };
    let (mut after, mut counted) = (plan.before.clone(), 0);
    // One wide window is as much as a count in the rail is worth.
    for wide in &WINDOWS[..2] {
        let walk = plan.walk(after, *wide);
        counted += walk.counted(reader).await?;
        if counted >= SAVED_COUNT_MAX {
            return Ok((SAVED_COUNT_MAX, true));
        }
        match walk.end(reader).await? {
            None => return Ok((counted, false)),
            Some(end) => after = end,
        }
    }
    Ok((counted, true))
}

/// Which part of the question hides what there is: each left out by turns, and those told of without which something
/// is found.
async fn loosen(reader: &mut Connection, desk: &Desk<'_>, question: &Question) -> Result<Vec<Loosened>, Fault> {
    let words = (!question.words.is_empty() && !question.filter.empty())
        .then(|| (WORDS, Question { words: String::new(), ..question.clone() }));
    let alone = question.words.is_empty() && question.filter.each().count() == 1;
    let filters = question
        .filter
        .each()
        .filter(|_| !alone)
        .map(|(key, _)| (key.code(), Question { filter: question.filter.without(key), ..question.clone() }));
    let mut loosened = Vec::new();
    for (filter, question) in words.into_iter().chain(filters) {
        let (count, _) = count(reader, desk, &question).await?;
        if count > 0 {
            loosened.push(Loosened { filter: filter.to_owned(), count });
        }
    }
    Ok(loosened)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_may_be_of_a_case_nobody_may_know_of_names_none_and_skips_none() {
        let key = PageKey { moment: 7, id: "0192f0c1-0000-7123-8000-000000000001".to_owned() };
        let veil = veiled(key.clone());
        assert!(veil.id > key.id && parsed(&written(&veil)) == Some(veil.clone()), "{veil:?}");
        assert!(!veil.id.contains("000000000001"));
    }
}
