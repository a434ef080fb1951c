//! Opening a request: out of a complaint whose reporter asks for information, without filing again, or as the PPID
//! writes down what came to it directly. Absent: what may be typed (see [`shared::request::OpenForm`]).

use anyhow::Context as _;
use chrono::Datelike;
use shared::agency::Agency;
use shared::calendar::Calendar;
use shared::case::Case;
use shared::id::{AgencyId, CaseId, IdempotencyKey, RequestId};
use shared::permission::Act;
use shared::request::{Context, Opened, Opening, Refusal, State};
use shared::retention::erased;
use shared::text::summary;
use shared::time::Moment;
use shared::wire::{OpenRequest, OpenedRequest, PostView};

use super::{ApplicantKept, acting_for, actor, changed, numbered, place, salted, sealed};
use crate::accounts::Officer;
use crate::act::command::visible;
use crate::act::{Fault, Once};
use crate::app::App;
use crate::store::{self, requests as rows, texts};

/// How much of a question a list shows, in characters.
const SUMMARY_MAX: usize = 120;
/// How long ago a request may have come that is entered now, in minutes: longer ago it was lost, not delayed.
const ENTERED_WITHIN: i64 = 366 * 24 * 60;

/// Opens a request out of a complaint the post sees.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held or does not see the complaint, [`Fault::Forbidden`] when its role opens
/// none, [`Fault::NotRequested`] when the complaint hides who asks or has an open request, [`Fault::Problems`].
pub async fn open_request(
    app: &App,
    officer: &Officer,
    case: &CaseId,
    key: &IdempotencyKey,
    asked: &OpenRequest,
) -> Result<OpenedRequest, Fault> {
    let post = acting_for(officer, &asked.post, Act::OpenRequest)?;
    let mut reader = app.store().reader().await?;
    let once = once(app, format!("request {case} {}", officer.staff), key, asked)?;
    let stored = visible(app, &mut reader, post, case).await?.stored;
    if let Some(done) = once.done(&mut reader).await? {
        return opened(&mut reader, &done).await;
    }
    let hidden = stored.case.secrecy.anonymous || stored.case.secrecy.confidential || erased(&stored.case);
    if hidden || stored.case.period.is_some() || texts::identity(&mut reader, case).await?.is_none() {
        return Err(Refusal::ApplicantHidden.into());
    }
    if rows::of_case(&mut reader, case).await?.iter().any(|it| it.request.state != State::Closed) {
        return Err(Refusal::RequestedAlready.into());
    }
    drop(reader);
    save(app, post, Some(&stored.case), asked, &once).await
}

/// Enters a request that came to the PPID directly, by word of mouth, letter or mail.
///
/// # Errors
/// As [`open_request`].
pub async fn enter_request(
    app: &App,
    officer: &Officer,
    key: &IdempotencyKey,
    asked: &OpenRequest,
) -> Result<OpenedRequest, Fault> {
    let post = acting_for(officer, &asked.post, Act::EnterRequest)?;
    let once = once(app, format!("request {} {}", post.agency, officer.staff), key, asked)?;
    let mut reader = app.store().reader().await?;
    if let Some(done) = once.done(&mut reader).await? {
        return opened(&mut reader, &done).await;
    }
    drop(reader);
    save(app, post, None, asked, &once).await
}

fn once<'a>(app: &App, scope: String, key: &'a IdempotencyKey, asked: &OpenRequest) -> Result<Once<'a>, Fault> {
    let sent = serde_json::to_vec(asked).context("a request cannot be written as JSON")?;
    Ok(Once { scope, key, fingerprint: app.keys().fingerprint(&[b"request", &sent]) })
}

async fn opened(reader: &mut store::Connection, id: &str) -> Result<OpenedRequest, Fault> {
    let id = RequestId::parse(id).context("the id of a request cannot be read")?;
    let stored = rows::by_id(reader, &id).await?.ok_or(Fault::NotFound)?;
    Ok(OpenedRequest { id: stored.request.id, number: stored.request.number })
}

async fn save(
    app: &App,
    post: &PostView,
    case: Option<&Case>,
    asked: &OpenRequest,
    once: &Once<'_>,
) -> Result<OpenedRequest, Fault> {
    let (agency, calendar) =
        app.definitions().agency_and_calendar(&mut *app.store().reader().await?, &post.agency).await?;
    let now = app.clock().now();
    let since = case.map_or(now.plus_minutes(-ENTERED_WITHIN), |case| case.filed_at);
    let checked = asked.form.check(case.is_some(), calendar.zone, since, now)?;
    let id = RequestId::parse(&app.clock().new_id()).context("a UUID is the id of a request")?;
    let mut writer = app.store().writer().await?;
    if !once.take(&mut writer, id.as_str(), now).await? {
        drop(writer);
        let mut reader = app.store().reader().await?;
        let done = once.done(&mut reader).await?.ok_or(Fault::Busy)?;
        return opened(&mut reader, &done).await;
    }
    let made = New { id, post, case: case.map(|case| case.id.clone()), checked, now };
    match made.write(app, &mut writer, &agency, &calendar).await {
        Err(Fault::Internal(cause)) if cause.downcast_ref().is_some_and(store::taken) => {
            Err(Refusal::RequestedAlready.into())
        }
        Err(fault) => Err(fault),
        Ok(opened) => {
            writer.commit().await?;
            tracing::info!(request = %opened.id, "request for information opened");
            Ok(opened)
        }
    }
}

/// A request about to be written.
struct New<'a> {
    id: RequestId,
    post: &'a PostView,
    case: Option<CaseId>,
    checked: Opened,
    now: Moment,
}

impl New<'_> {
    async fn write(
        self,
        app: &App,
        writer: &mut store::Writer,
        agency: &Agency,
        calendar: &Calendar,
    ) -> Result<OpenedRequest, Fault> {
        let Self { id, post, case, checked, now } = self;
        let year = calendar.zone.date(now).year();
        let number = numbered(writer, agency.id.as_str(), "requests", &agency.request_template, year).await?;
        let texts = salted(&checked.texts);
        let kept = checked.applicant.as_ref().map(ApplicantKept::new).transpose()?;
        let sealed = sealed(&texts).into_iter().chain(kept.as_ref().map(ApplicantKept::sealed)).collect();
        let of = AgencyId::parse(&post.agency).context("a post belongs to an agency")?;
        let (kind, form) = (checked.kind, checked.form);
        let opening = Opening { request: id.clone(), agency: of, case, number: number.clone(), kind, form };
        let context = Context { now, happened_at: checked.happened_at, calendar, number: None, sealed };
        let event = opening.event(actor(post), context);
        let change = changed(None, &event)?;
        let question = texts.first().map(|text| summary(&text.body, SUMMARY_MAX)).unwrap_or_default();
        rows::insert(writer, &change.picture(calendar, now, None), &question).await?;
        change.append(writer, &event, &texts).await?;
        if let Some(kept) = kept {
            let plain = serde_json::to_vec(&kept).context("an applicant cannot be written as JSON")?;
            let sealed = app.keys().seal(place(&id), &zeroize::Zeroizing::new(plain))?;
            rows::insert_applicant(writer, &id, &sealed).await?;
        }
        Ok(OpenedRequest { id, number })
    }
}
