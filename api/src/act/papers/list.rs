//! A list that a post looks at, as a spreadsheet: a view of its queue, or one it keeps, with all its rows. Absent: which
//! cases are in it (see the queue and the search).

use shared::agency::Agency;
use shared::id::CaseId;
use shared::paper::Cell;
use shared::papers::{Listing, PaperKind, SPREADSHEET_ROWS_MAX};
use shared::time::{Moment, Zone};
use shared::wire::{PostView, QueueRow, QueueView};
use shared::words::{Lang, Words, papers as words};

use super::made::{Drawn, progress};
use crate::act::Fault;
use crate::act::queue::{parsed, queue_of, written};
use crate::act::search::{Question, rows_after};
use crate::app::App;
use crate::spreadsheet::{Columns, Spreadsheet};
use crate::store::Connection;
use crate::store::papers::Asked;
use crate::store::saved_views::at_post;

/// What stands at the head of each column, and how wide it is.
const COLUMNS: [(Words, u16); 11] = [
    (words::COLUMN_NUMBER, 45),
    (words::COLUMN_SUMMARY, 140),
    (words::COLUMN_STATE, 45),
    (words::COLUMN_HOLDER, 50),
    (words::COLUMN_UNIT, 70),
    (words::COLUMN_CLASS, 50),
    (words::COLUMN_FILED, 36),
    (words::COLUMN_DUE, 36),
    (words::COLUMN_PROMISED, 36),
    (words::COLUMN_LATE, 24),
    (words::COLUMN_NOTE, 60),
];

/// Whether there is such a list at a post.
///
/// # Errors
/// [`Fault::NotFound`] where not.
pub(super) async fn is_of(reader: &mut Connection, post: &PostView, list: &Listing) -> Result<(), Fault> {
    match list {
        Listing::View(_) => Ok(()),
        Listing::Saved(id) => at_post(reader, id, &post.id).await?.map(drop).ok_or(Fault::NotFound),
    }
}

/// The spreadsheet.
pub(super) async fn sheet(app: &App, post: &PostView, list: &Listing, asked: &Asked) -> Result<Drawn, Fault> {
    let mut reader = app.store().reader().await?;
    let (agency, calendar) = app.definitions().agency_and_calendar(&mut reader, &post.agency).await?;
    drop(reader);
    let book = Spreadsheet::begin();
    book.sheet(PaperKind::Cases.words().in_lang(Lang::Id), Columns::of(&COLUMNS, Lang::Id)).await?;
    let of = (&*agency, calendar.zone, asked.known_at);
    let mut walk = Walk { app, post, list, after: None, ended: false };
    let mut told: Vec<CaseId> = Vec::new();
    while let Some(rows) = walk.next().await? {
        let left = usize::try_from(SPREADSHEET_ROWS_MAX).unwrap_or(usize::MAX) - told.len();
        let rows = rows.get(..left.min(rows.len())).unwrap_or_default();
        if rows.is_empty() {
            break;
        }
        book.lines(rows.iter().map(|row| line(row, of)).collect()).await?;
        told.extend(rows.iter().map(|row| row.id.clone()));
        progress(app, asked, told.len() as u64).await?;
    }
    Ok(Drawn { document: book.end().await?, data: None, told })
}

/// The pages of a list, one after another.
struct Walk<'a> {
    app: &'a App,
    post: &'a PostView,
    list: &'a Listing,
    after: Option<String>,
    ended: bool,
}

impl Walk<'_> {
    /// The next rows; none at the end. A page may be empty and not the last.
    async fn next(&mut self) -> Result<Option<Vec<QueueRow>>, Fault> {
        while !self.ended {
            let rows = match self.list {
                Listing::View(view) => self.of_view(*view).await?,
                Listing::Saved(id) => self.of_saved(id).await?,
            };
            self.ended = self.after.is_none();
            if !rows.is_empty() {
                return Ok(Some(rows));
            }
        }
        Ok(None)
    }

    async fn of_view(&mut self, view: QueueView) -> Result<Vec<QueueRow>, Fault> {
        let page = queue_of(self.app, self.post, view, self.after.as_deref(), Lang::Id).await?;
        self.after = page.next;
        Ok(page.rows)
    }

    async fn of_saved(&mut self, id: &str) -> Result<Vec<QueueRow>, Fault> {
        let mut reader = self.app.store().reader().await?;
        let saved = at_post(&mut reader, id, &self.post.id).await?.ok_or(Fault::NotFound)?;
        let question = Question::read(&saved.filter, &saved.words)?;
        let after = self.after.take().as_deref().and_then(parsed);
        let (rows, next) = rows_after(self.app, &mut reader, self.post, &question, after).await?;
        self.after = next.as_ref().map(written);
        Ok(rows)
    }
}

fn line(row: &QueueRow, (agency, zone, now): (&Agency, Zone, Moment)) -> Vec<Cell> {
    let said = |words: Words| words.in_lang(Lang::Id);
    let when = |at: Option<Moment>| at.map_or(Cell::Empty, |at| Cell::Moment(zone.local(at)));
    let unit = row.unit.as_ref().and_then(|id| agency.units.iter().find(|unit| unit.id == *id));
    let late = !row.state.ended() && row.due_at.is_some_and(|due| due < now);
    let notes = [
        (row.confidential, words::NOTE_CONFIDENTIAL),
        (row.reporter_spoke, words::NOTE_SPOKE),
        (row.dissatisfied, words::NOTE_DISSATISFIED),
    ];
    let notes: Vec<&str> = notes.into_iter().filter(|(holds, _)| *holds).map(|(_, words)| said(words)).collect();
    vec![
        Cell::text(row.number.as_ref().map(ToString::to_string).unwrap_or_default()),
        Cell::text(&row.summary),
        Cell::text(said(row.state.words())),
        Cell::text(agency.holds(row.holder, row.unit.as_ref()).unwrap_or(said(row.holder.words()))),
        Cell::text(unit.map(|unit| unit.name.as_str()).unwrap_or_default()),
        Cell::text(row.classification.map(|class| said(class.words())).unwrap_or_default()),
        when(Some(row.filed_at)),
        when(row.due_at),
        when(row.promised_at),
        if late { Cell::text(said(words::YES)) } else { Cell::Empty },
        Cell::text(notes.join(", ")),
    ]
}
