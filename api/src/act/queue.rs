//! Queues of a post's agency, page by page. Absent: what a case holds beyond its row.

use std::sync::Arc;

use shared::agency::Agency;
use shared::disposition::{self, Task};
use shared::id::{CaseId, PostId};
use shared::procedure::{Procedure, Stand};
use shared::time::{Moment, Zone};
use shared::visibility::{Reach, Viewer};
use shared::wire::{PostView, QueuePage, QueueRow, QueueView};
use shared::words::Lang;

use super::command::held;
use super::{Fault, quarantine, recap};
use crate::accounts::Officer;
use crate::app::App;
use crate::store::queue::{self as rows, Of, PageKey};
use crate::store::{Connection, mentions};

/// How many cases a page shows.
pub(super) const PAGE: usize = 50;

/// A page of the queue as a post sees it, after the key that the page before gave. A post of one unit
/// sees what was given to that unit; one that reads no cases, an empty page.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, or the key is none that was given.
pub async fn queue(
    app: &App,
    officer: &Officer,
    post: &PostId,
    view: QueueView,
    after: Option<&str>,
    lang: Lang,
) -> Result<QueuePage, Fault> {
    queue_of(app, held(officer, post)?, view, after, lang).await
}

/// The same of a post that is known to be held.
pub(super) async fn queue_of(
    app: &App,
    post: &PostView,
    view: QueueView,
    after: Option<&str>,
    lang: Lang,
) -> Result<QueuePage, Fault> {
    let after = after.map(|text| parsed(text).ok_or(Fault::NotFound)).transpose()?;
    let begins = after.is_none();
    let mut reader = app.store().reader().await?;
    let (agency, calendar) = app.definitions().agency_and_calendar(&mut reader, &post.agency).await?;
    let Some(of) = seen_by(app, &mut reader, &agency, post).await? else {
        return Ok(nothing(calendar.zone, app.clock().now()));
    };
    // One more than is shown, to know whether there is a next page.
    let rows_max = PAGE + 1;
    let mut found = match view {
        QueueView::Mine => rows::mine(&mut reader, of, after, rows_max).await?,
        QueueView::Open => rows::open(&mut reader, of, after, rows_max).await?,
        QueueView::Dissatisfied => rows::dissatisfied(&mut reader, of, after, rows_max).await?,
        QueueView::Promised => rows::promised(&mut reader, of, after, rows_max).await?,
        QueueView::Review => rows::to_review(&mut reader, of, after, rows_max).await?,
        QueueView::Own => rows::own(&mut reader, &post.id, after, rows_max).await?,
        QueueView::Asked => rows::asked(&mut reader, of, after, rows_max).await?,
        QueueView::Mentioned => rows::mentioned(&mut reader, of, after, rows_max).await?,
        QueueView::Ended => rows::ended(&mut reader, of, after, rows_max).await?,
    };
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let next = found.last().filter(|_| more).map(|(_, key)| written(key));
    let mut waiting = rows::waiting(&mut reader, of).await?;
    if view == QueueView::Mine && begins {
        let review = to_review(&mut reader, of, &found).await?;
        waiting += u32::try_from(review.len()).unwrap_or_default();
        found.splice(0..0, review);
    }
    let quarantined = quarantine::waiting(&mut reader, post).await?;
    let procedures = app.definitions().procedures(&mut reader, &agency).await?;
    let rows = found.into_iter().map(|(row, _)| signing(named(row, lang), &procedures, post)).collect();
    let mentioned = mentions::waiting(&mut reader, of).await?;
    let page = nothing(calendar.zone, app.clock().now());
    Ok(QueuePage { rows, next, waiting, quarantined, mentioned, ..page })
}

/// A page without rows.
pub(super) const fn nothing(zone: Zone, now: Moment) -> QueuePage {
    QueuePage { rows: Vec::new(), next: None, waiting: 0, quarantined: 0, mentioned: 0, found: None, zone, now }
}

/// What a post is asked to approve waits for it too, at the head of its queue: a head of office opens the console
/// for nothing else.
async fn to_review(
    reader: &mut Connection,
    of: Of<'_>,
    known: &[(QueueRow, PageKey)],
) -> Result<Vec<(QueueRow, PageKey)>, Fault> {
    let mut review = rows::to_initial(reader, of, PAGE).await?;
    review.extend(rows::to_review(reader, of, None, PAGE).await?);
    review.retain(|(row, _)| known.iter().all(|(other, _)| other.id != row.id));
    Ok(review)
}

/// Whose cases a post sees; none where it reads no queue.
pub(super) async fn seen_by<'p>(
    app: &App,
    reader: &mut Connection,
    agency: &Agency,
    post: &'p PostView,
) -> Result<Option<Of<'p>>, Fault> {
    let viewer = Viewer::at(post);
    let reach = viewer.reach();
    if reach == Reach::Nothing {
        return Ok(None);
    }
    let procedures = app.definitions().procedures(reader, agency).await?;
    Ok(Some(Of {
        agency: &post.agency,
        role: post.role,
        unit: post.unit_id.as_ref(),
        all_confidential: reach == Reach::Everything,
        recaps: procedures.iter().any(|procedure| viewer.sees_recaps(procedure)),
    }))
}

/// A row that says so where the post signs its disposition sheet.
fn signing(row: QueueRow, procedures: &[Arc<Procedure>], post: &PostView) -> QueueRow {
    let stand = Stand { state: row.state, holder: row.holder };
    let signs = row.task.is_none()
        && row.period.is_none()
        && row.holder == post.role
        && disposition::signs_at(procedures.iter().map(AsRef::as_ref), stand, post.role);
    if signs { QueueRow { task: Some(Task::Sign), ..row } } else { row }
}

/// A recap's row in the language asked for: it has no words of a reporter to begin with.
pub(super) fn named(row: QueueRow, lang: Lang) -> QueueRow {
    match &row.period {
        Some(period) => QueueRow { summary: recap::title(period, lang), ..row },
        None => row,
    }
}

/// A key as an address carries it.
pub(super) fn written(key: &PageKey) -> String {
    format!("{}.{}", key.moment, key.id)
}

/// The key an address carries.
pub(super) fn parsed(text: &str) -> Option<PageKey> {
    let (moment, id) = text.split_once('.')?;
    Some(PageKey { moment: moment.parse().ok()?, id: CaseId::parse(id)?.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_key_is_read_back_and_nothing_else_is() {
        let key = PageKey { moment: i64::MAX, id: "0192f0c1-0000-7000-8000-000000000001".to_owned() };
        assert_eq!(parsed(&written(&key)), Some(key));
        for wrong in ["", "1", "x.0192", "1.' or 1=1", "99999999999999999999.0192"] {
            assert_eq!(parsed(wrong), None, "{wrong}");
        }
    }
}
