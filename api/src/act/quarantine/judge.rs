//! What an officer is shown of what was kept, and decides about it. Absent: who reports.

use anyhow::Context as _;
use shared::agency::Agency;
use shared::case::{Actor, Context, Opening};
use shared::form;
use shared::id::{AgencyId, CaseId, IdempotencyKey, PostId};
use shared::permission::Act;
use shared::procedure::{Channel, Kind};
use shared::wire::{PostView, QuarantineFiled, QuarantinePage, QuarantineRow, QuarantineView};
use shared::words::Lang;

use super::{code_of, form_of};
use crate::accounts::Officer;
use crate::act::command::held;
use crate::act::file::{again, opening};
use crate::act::{Fault, file};
use crate::app::App;
use crate::store::Connection;
use crate::store::quarantine::{self as rows, Entry, State};

/// How much a page shows.
const PAGE: usize = 20;

fn judge<'o>(officer: &'o Officer, post: &PostId) -> Result<&'o PostView, Fault> {
    let post = held(officer, post)?;
    if post.role.may(Act::JudgeKept) { Ok(post) } else { Err(Fault::Forbidden) }
}

/// What a post's agency keeps, or found to be none, oldest first, after the key that the page before gave.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or the key is none that was given,
/// [`Fault::Forbidden`] when the post may not judge it.
pub async fn kept(
    app: &App,
    officer: &Officer,
    post: &PostId,
    view: QuarantineView,
    after: Option<&str>,
) -> Result<QuarantinePage, Fault> {
    let post = judge(officer, post)?;
    let after = match after {
        None => (i64::MIN, String::new()),
        Some(text) => parsed(text).ok_or(Fault::NotFound)?,
    };
    let state = match view {
        QuarantineView::Kept => State::Kept,
        QuarantineView::Refused => State::Refused,
    };
    let mut reader = app.store().reader().await?;
    let (agency, calendar) = app.definitions().agency_and_calendar(&mut reader, &post.agency).await?;
    let role = post.role.code();
    let mut found = rows::page(&mut reader, &post.agency, state, role, &after, PAGE + 1).await?;
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let next = found.last().filter(|_| more).map(|last| format!("{}.{}", last.came_at.millis(), last.id));
    let waiting = rows::waiting(&mut reader, &post.agency, role).await?;
    let rows = found.iter().map(|entry| row(app, &agency, entry)).collect::<Result<_, _>>()?;
    Ok(QuarantinePage { rows, next, waiting, zone: calendar.zone, now: app.clock().now() })
}

/// How much waits for a post to be looked at; nothing for one that may not.
pub(in crate::act) async fn waiting(reader: &mut Connection, post: &PostView) -> Result<u32, Fault> {
    if !post.role.may(Act::JudgeKept) {
        return Ok(0);
    }
    Ok(rows::waiting(reader, &post.agency, post.role.code()).await?)
}

fn row(app: &App, agency: &Agency, entry: &Entry) -> Result<QuarantineRow, Fault> {
    let form = form_of(app, entry)?;
    Ok(QuarantineRow {
        id: entry.id.clone(),
        cause: entry.cause.clone(),
        came_at: entry.came_at,
        category: agency.category(&form.category).map(|category| category.name.clone()),
        story: form.story,
        place: form.place,
        files: u32::try_from(form.files.len()).unwrap_or(u32::MAX),
        ground: entry.ground.clone(),
        decided_at: entry.decided_at,
    })
}

fn parsed(text: &str) -> Option<(i64, String)> {
    let (moment, id) = text.split_once('.')?;
    Some((moment.parse().ok()?, CaseId::parse(id)?.into()))
}

/// The entry of an id, if the post may judge it.
async fn entry(reader: &mut Connection, post: &PostView, id: &str) -> Result<Entry, Fault> {
    let id = CaseId::parse(id).ok_or(Fault::NotFound)?;
    let entry = rows::by_id(reader, id.as_str()).await?.ok_or(Fault::NotFound)?;
    let reads = entry.readers.split(' ').any(|role| role == post.role.code());
    if entry.agency == post.agency && reads { Ok(entry) } else { Err(Fault::NotFound) }
}

/// Files something that was kept, as having come when it did. Asked twice, it is filed once.
///
/// # Errors
/// [`Fault::NotFound`] when the post's agency keeps no such thing, [`Fault::Forbidden`] when the post may not
/// judge it, [`Fault::Problems`] when the agency's data no longer takes it.
pub async fn file_kept(
    app: &App,
    officer: &Officer,
    post: &PostId,
    id: &str,
    lang: Lang,
) -> Result<QuarantineFiled, Fault> {
    let post = judge(officer, post)?;
    let mut reader = app.store().reader().await?;
    let entry = entry(&mut reader, post, id).await?;
    let agency = AgencyId::parse(&entry.agency).context("an agency's id cannot be read")?;
    let key = IdempotencyKey::parse(&entry.key).context("a form's key cannot be read")?;
    // The form itself is gone from here once it was filed.
    let request = file::request_of(&key, entry.fingerprint.clone());
    let filed = match again(app, &mut reader, &request, lang).await? {
        Some(filed) => filed,
        None => {
            let form = form_of(app, &entry)?;
            let (ground, filing) = file::checked(app, &mut reader, &agency, &form).await?;
            let kind = ground.agency.kind(Channel::Website, Kind::from_code(&form.kind));
            let opening = Opening { kind, ..opening(app, &ground, Channel::Website, &filing) };
            let context = Context { happened_at: Some(entry.came_at), ..Context::at(app.clock().now()) };
            let code = code_of(app, &entry)?;
            let asked = file::Asked { request, opening, actor: Actor::REPORTER, context, filing, original: None, code };
            file::keep(app, reader, &ground, asked, lang).await?
        }
    };
    let mut writer = app.store().writer().await?;
    rows::decide(&mut writer, id, State::Filed, officer.staff.as_str(), "", app.clock().now()).await?;
    writer.commit().await?;
    tracing::info!(agency = %agency, staff = %officer.staff, "what was kept was filed");
    Ok(QuarantineFiled { number: filed.receipt.number })
}

/// Says that something kept is no complaint, and why. It stays listed for thirty days, and may be filed after all.
///
/// # Errors
/// As [`file_kept`]; [`Fault::Problems`] when the reason is missing or too long, [`Fault::KeyReused`] when it
/// was filed by now.
pub async fn refuse_kept(app: &App, officer: &Officer, post: &PostId, id: &str, ground: &str) -> Result<(), Fault> {
    let post = judge(officer, post)?;
    let entry = entry(&mut *app.store().reader().await?, post, id).await?;
    let ground = form::reason(ground)?;
    let mut writer = app.store().writer().await?;
    let now = app.clock().now();
    if !rows::decide(&mut writer, &entry.id, State::Refused, officer.staff.as_str(), &ground, now).await? {
        return Err(Fault::KeyReused);
    }
    writer.commit().await?;
    tracing::info!(agency = %entry.agency, staff = %officer.staff, "what was kept is no complaint");
    Ok(())
}
