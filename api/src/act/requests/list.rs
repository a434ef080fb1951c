//! Lists of requests from a post: what waits for it, and the two registers, page by page.

use chrono::{Datelike, NaiveDate, NaiveTime};
use shared::id::RequestId;
use shared::permission::Act;
use shared::time::{Moment, Zone, parse_date};
use shared::wire::{RequestPage, RequestRow, RequestView, RequestsAsked};

use super::acting_for;
use crate::accounts::Officer;
use crate::act::Fault;
use crate::app::App;
use crate::store::requests::{self as rows, Listed, Sought};

/// How much a page shows.
const PAGE: usize = 50;

/// A page of a list, after the key that the page before gave.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, or key or period are none; [`Fault::Forbidden`] when its role
/// reads no requests.
pub async fn requests(app: &App, officer: &Officer, asked: &RequestsAsked) -> Result<RequestPage, Fault> {
    let post = acting_for(officer, &asked.post, Act::ReadRequests)?;
    let mut reader = app.store().reader().await?;
    let (_, calendar) = app.definitions().agency_and_calendar(&mut reader, &post.agency).await?;
    let (zone, now) = (calendar.zone, app.clock().now());
    let after = asked.after.as_deref().map(|text| parsed(text).ok_or(Fault::NotFound)).transpose()?;
    let (agency, rows_max) = (post.agency.as_str(), PAGE + 1);
    let mut found = match asked.view {
        RequestView::Waiting => {
            let after = after.unwrap_or((i64::MIN, String::new()));
            rows::by_due(&mut reader, agency, post.role, &after, rows_max).await?
        }
        view => {
            let within = within(&asked.period, zone, now).ok_or(Fault::NotFound)?;
            let objections = view == RequestView::Objections;
            let sought = Sought { agency, objections, state: asked.state.trim(), within };
            rows::register(&mut reader, sought, &after.unwrap_or((i64::MAX, String::new())), rows_max).await?
        }
    };
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let next = found.last().filter(|_| more).map(|last| format!("{}.{}", last.key.0, last.key.1));
    let rows: Vec<RequestRow> = found.into_iter().map(|Listed { row, .. }| row).collect();
    Ok(RequestPage { rows, next, zone, now })
}

/// The stretch that a year `2026` or a month `2026-11` names; this year where nothing is asked.
pub(super) fn within(asked: &str, zone: Zone, now: Moment) -> Option<(Moment, Moment)> {
    let asked = asked.trim();
    let year = zone.date(now).year().to_string();
    let asked = if asked.is_empty() { year.as_str() } else { asked };
    let (first, next) = match asked.len() {
        4 => {
            let first = parse_date(&format!("{asked}-01-01"))?;
            (first, NaiveDate::from_ymd_opt(first.year() + 1, 1, 1)?)
        }
        7 => {
            let first = parse_date(&format!("{asked}-01"))?;
            (first, first.checked_add_months(chrono::Months::new(1))?)
        }
        _ => return None,
    };
    Some((zone.moment(first, NaiveTime::MIN), zone.moment(next, NaiveTime::MIN)))
}

fn parsed(text: &str) -> Option<(i64, String)> {
    let (moment, id) = text.split_once('.')?;
    Some((moment.parse().ok()?, RequestId::parse(id)?.to_string()))
}
