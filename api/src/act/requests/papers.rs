//! What a PPID prints and hands on: the two registers, and the written notice. Absent: how they look.

use shared::agency::Agency;
use shared::calendar::Calendar;
use shared::id::{PostId, RequestId};
use shared::permission::Act;
use shared::request::{Applicant, ClockName, Entry, Register, Request, Wording, cell, clocks};
use shared::time::{Moment, Zone};
use shared::wire::{PostView, RequestView, RequestsAsked};
use shared::words::Lang;

use super::list::within;
use super::{acting_for, applicant, of_agency};
use crate::accounts::Officer;
use crate::act::Fault;
use crate::app::App;
use crate::store::Connection;
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
    let kept = kept_lines(app, sought, named).await?;
    let line = |kept: &KeptLine| {
        let entry = kept.entry(calendar.zone);
        columns.iter().map(|column| cell(register, *column, &entry, lang)).collect()
    };
    let lines: Vec<Vec<String>> = kept.iter().map(line).collect();
    if named {
        let reason = format!("{} {}", asked.view.code(), asked.period.trim());
        opened(app, &officer.staff, post, (reason.trim(), lines.len())).await?;
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

/// A line of a register, with all it is written from.
pub(in crate::act) struct KeptLine {
    pub(in crate::act) request: Request,
    texts: Vec<(Wording, String)>,
    applicant: Option<Applicant>,
    superior: String,
}

impl KeptLine {
    /// As the columns read it.
    pub(in crate::act) fn entry(&self, zone: Zone) -> Entry<'_> {
        let Self { request, texts, applicant, superior } = self;
        Entry { request, texts, applicant: applicant.as_ref(), superior, zone }
    }
}

/// The lines of a part of a register, oldest first; who asks only where they are named.
pub(in crate::act) async fn kept_lines(app: &App, sought: Sought<'_>, named: bool) -> Result<Vec<KeptLine>, Fault> {
    let mut lines = Vec::new();
    for id in listed(app, sought).await? {
        lines.push(kept_line(app, &mut *app.store().reader().await?, &id, named).await?);
    }
    lines.reverse();
    Ok(lines)
}

/// One request with all a line of a register is written from.
pub(in crate::act) async fn kept_line(
    app: &App,
    reader: &mut Connection,
    id: &RequestId,
    named: bool,
) -> Result<KeptLine, Fault> {
    let request = rows::by_id(reader, id).await?.ok_or(Fault::NotFound)?.request;
    let texts = rows::texts(reader, id).await?.into_iter().map(|(_, kind, body)| (kind, body)).collect();
    let applicant = if named { applicant(app, reader, &request).await? } else { None };
    let superior = if request.objection.is_some() { rows::responder(reader, id).await? } else { String::new() };
    Ok(KeptLine { request, texts, applicant, superior })
}

/// Writes down that a register was opened with names: why, and how many it told of.
pub(in crate::act) async fn opened(
    app: &App,
    staff: &str,
    post: &PostView,
    (reason, found): (&str, usize),
) -> Result<(), Fault> {
    let id = app.clock().new_id();
    let (agency, kind) = (post.agency.as_str(), "register");
    let search = Search { id: &id, staff, post: &post.id, agency, kind, reason, found };
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
