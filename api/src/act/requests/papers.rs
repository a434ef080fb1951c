//! What a PPID prints and hands on: the two registers, and the written notice. Absent: how they look.

use shared::agency::Agency;
use shared::calendar::Calendar;
use shared::id::{PostId, RequestId};
use shared::permission::Act;
use shared::request::{ClockName, Entry, Register, Request, Wording, cell, clocks};
use shared::time::Moment;
use shared::wire::{PostView, RequestView, RequestsAsked};
use shared::words::Lang;

use super::list::within;
use super::{acting_for, applicant, of_agency};
use crate::accounts::Officer;
use crate::act::Fault;
use crate::app::App;
use crate::store::persons::{self, Search};
use crate::store::requests::{self as rows, Sought};

/// Most lines of a register that are handed out at once; a larger year is printed by months.
const LINES_MAX: usize = 5_000;
/// Of how many a part is read at a time.
const PART: usize = 200;

/// A register as it is printed or handed out.
pub struct RegisterSheet {
    /// Which.
    pub register: Register,
    /// The government the agency belongs to, and the agency.
    pub office: (String, String),
    /// The headings.
    pub headings: Vec<&'static str>,
    /// The lines, oldest first.
    pub lines: Vec<Vec<String>>,
}

/// A register of a year or a month. Without who asks, where the post may not see it; that it was opened with names is
/// written down (UU 27/2022 Ps 31).
///
/// # Errors
/// As [`super::requests`].
pub async fn register(app: &App, officer: &Officer, asked: &RequestsAsked, lang: Lang) -> Result<RegisterSheet, Fault> {
    let post = acting_for(officer, &asked.post, Act::ReadRequests)?;
    let register = match asked.view {
        RequestView::Objections => Register::Objections,
        RequestView::Requests => Register::Requests,
        RequestView::Waiting => return Err(Fault::NotFound),
    };
    let named = post.role.may(Act::SeeApplicants);
    let mut reader = app.store().reader().await?;
    let (agency, calendar) = app.definitions().agency_and_calendar(&mut reader, &post.agency).await?;
    drop(reader);
    let columns: Vec<_> = register.columns().iter().copied().filter(|it| named || !it.personal()).collect();
    let within = within(&asked.period, calendar.zone, app.clock().now()).ok_or(Fault::NotFound)?;
    let objections = register == Register::Objections;
    let sought = Sought { agency: post.agency.as_str(), objections, state: asked.state.trim(), within };
    let mut lines = Vec::new();
    for id in listed(app, sought).await? {
        let mut reader = app.store().reader().await?;
        let request = rows::by_id(&mut reader, &id).await?.ok_or(Fault::NotFound)?.request;
        let texts: Vec<(Wording, String)> =
            rows::texts(&mut reader, &id).await?.into_iter().map(|(_, kind, body)| (kind, body)).collect();
        let who = if named { applicant(app, &mut reader, &request).await? } else { None };
        let superior = if objections { rows::responder(&mut reader, &id).await? } else { String::new() };
        let (applicant, zone) = (who.as_ref(), calendar.zone);
        let entry = Entry { request: &request, texts: &texts, applicant, superior: &superior, zone };
        lines.push(columns.iter().map(|column| cell(register, *column, &entry, lang)).collect());
    }
    lines.reverse();
    if named {
        opened(app, officer, post, asked, lines.len()).await?;
    }
    let headings = columns.iter().map(|column| column.words().in_lang(lang)).collect();
    Ok(RegisterSheet { register, office: (agency.government.clone(), agency.name.clone()), headings, lines })
}

/// The requests of a part of a register, newest first.
async fn listed(app: &App, sought: Sought<'_>) -> Result<Vec<RequestId>, Fault> {
    let (mut found, mut after) = (Vec::new(), (i64::MAX, String::new()));
    let mut reader = app.store().reader().await?;
    while found.len() < LINES_MAX {
        let part = rows::register(&mut reader, sought, &after, PART).await?;
        let Some(last) = part.last() else { break };
        after = last.key.clone();
        found.extend(part.into_iter().map(|listed| listed.row.id));
    }
    found.truncate(LINES_MAX);
    Ok(found)
}

/// Writes down that a register was opened with names.
async fn opened(
    app: &App,
    officer: &Officer,
    post: &PostView,
    asked: &RequestsAsked,
    found: usize,
) -> Result<(), Fault> {
    let (id, reason) = (app.clock().new_id(), format!("{} {}", asked.view.code(), asked.period.trim()));
    let (staff, agency, kind) = (officer.staff.as_str(), post.agency.as_str(), "register");
    let search = Search { id: &id, staff, post: &post.id, agency, kind, reason: reason.trim(), found };
    let mut writer = app.store().writer().await?;
    persons::log(&mut writer, &search, app.clock().now()).await?;
    Ok(writer.commit().await?)
}

/// What the written notice says.
pub struct Notified {
    /// The agency.
    pub agency: std::sync::Arc<Agency>,
    /// Its calendar.
    pub calendar: std::sync::Arc<Calendar>,
    /// The request; it has a notice.
    pub request: Request,
    /// What was written.
    pub texts: Vec<(Wording, String)>,
    /// Whom it is for: name and address, where the post may see them.
    pub to: Option<(String, String)>,
    /// Until when the applicant may object.
    pub object_until: Option<Moment>,
}

/// The written notice of a request, to be printed.
///
/// # Errors
/// As [`super::request`]; [`Fault::NotFound`] where none was given yet.
pub async fn notice(app: &App, officer: &Officer, post: &PostId, id: &RequestId) -> Result<Notified, Fault> {
    let post = acting_for(officer, post, Act::ReadRequests)?;
    let mut reader = app.store().reader().await?;
    let request = of_agency(&mut reader, post, id).await?.request;
    if request.notice.is_none() {
        return Err(Fault::NotFound);
    }
    let (agency, calendar) = app.definitions().agency_and_calendar(&mut reader, &post.agency).await?;
    let texts = rows::texts(&mut reader, id).await?.into_iter().map(|(_, kind, body)| (kind, body)).collect();
    let who = match post.role.may(Act::SeeApplicants) {
        true => applicant(app, &mut reader, &request).await?,
        false => None,
    };
    let all = clocks(&request, &calendar, app.clock().now());
    let object_until = all.iter().find(|it| it.name == ClockName::Object).map(|it| it.due.at);
    let to = who.map(|who| (who.name, who.address));
    Ok(Notified { agency, calendar, request, texts, to, object_until })
}
