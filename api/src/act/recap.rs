//! Opening the monthly recaps: at the beginning of a month, in the agency's zone, that of the month before.
//! Absent: their steps, which are taken like those of any case.

use shared::case::{Actor, Context, Opening};
use shared::id::Period;
use shared::procedure::{Channel, Procedure};
use shared::time::{Moment, month_and_year};
use shared::words::{Lang, rules as words};

use super::Fault;
use super::enclosed::Enclosed;
use super::file::blank;
use super::new_case::NewCase;
use crate::app::App;
use crate::clock;
use crate::definitions::Ground;
use crate::store::definitions::{self as rows, Kind};
use crate::store::{self, cases};

/// Opens the recaps of the month before that are not open yet; says how many. An agency that fails is
/// logged and does not hold up the others.
///
/// # Errors
/// When the database fails.
pub async fn open_recaps(app: &App) -> Result<usize, Fault> {
    let now = app.clock().now();
    let agencies = app.definitions().agency_ids(&mut *app.store().reader().await?).await?;
    let mut opened = 0;
    for agency in agencies {
        match open_of(app, &agency, now).await {
            Ok(done) => opened += done,
            Err(fault) => tracing::error!(agency, %fault, "a recap was not opened"),
        }
    }
    Ok(opened)
}

async fn open_of(app: &App, agency: &str, now: Moment) -> Result<usize, Fault> {
    let mut opened = 0;
    for (ground, period) in missing(app, agency, now).await? {
        opened += usize::from(open(app, &ground, period, now).await?);
    }
    Ok(opened)
}

/// The procedures of an agency whose recap of the month before is not open. An agency that did not use
/// Aduan in that month has nothing to recount.
async fn missing(app: &App, agency: &str, now: Moment) -> Result<Vec<(Ground, Period)>, Fault> {
    let mut reader = app.store().reader().await?;
    let (known, calendar) = app.definitions().agency_and_calendar(&mut reader, agency).await?;
    let today = calendar.zone.date(now);
    let period = Period::before(today);
    let since = rows::known_since(&mut reader, Kind::Agency, agency).await?;
    let used = since.is_some_and(|since| Period::before(calendar.zone.date(since)) < period);
    let mut missing = Vec::new();
    for procedure in app.definitions().procedures(&mut reader, &known).await? {
        let Procedure { id, .. } = &*procedure;
        let due = used && procedure.recap_opening().is_some();
        if due && !cases::has_recap(&mut reader, agency, id, &period).await? {
            missing.push((app.definitions().for_procedure(&mut reader, agency, id).await?, period.clone()));
        }
    }
    Ok(missing)
}

/// Opens a recap; says whether it was this one that did: of several replicas that do, one succeeds.
async fn open(app: &App, ground: &Ground, period: Period, now: Moment) -> Result<bool, Fault> {
    let new = NewCase {
        ground,
        actor: Actor::SYSTEM,
        code: clock::new_tracking_code(),
        summary: title(&period, Lang::Id),
        context: Context::at(now),
        opening: Opening { period: Some(period), ..blank(app, ground, Channel::Cycle) },
    };
    let mut writer = app.store().writer().await?;
    match new.save(app, &mut writer, Enclosed::default(), None).await {
        Ok(changed) => {
            writer.commit().await?;
            tracing::info!(case = %changed.case.id, agency = %ground.agency.id, "recap opened");
            Ok(true)
        }
        Err(Fault::Internal(error)) if error.downcast_ref().is_some_and(store::taken) => Ok(false),
        Err(fault) => Err(fault),
    }
}

/// What a recap is called.
pub(super) fn title(period: &Period, lang: Lang) -> String {
    words::RECAP_OF.with(lang, &[("month", &month_and_year(period.first_day(), lang))])
}
