//! Filing a complaint: through the website by its reporter, or at a desk by an officer; once, whatever
//! the network does. Absent: receiving files (see `upload`), and writing the case (see `new_case`).

use std::ops::DerefMut;

use anyhow::Context as _;
use chrono::NaiveDate;
use shared::agency::Agency;
use shared::case::{Actor, Context, Opening};
use shared::desk::Arrival;
use shared::form::{Field, Filing, FilingForm, Problem, ProblemCode};
use shared::id::{AgencyId, IdempotencyKey, PostId, TrackingCode};
use shared::limits::Scope;
use shared::permission::Act;
use shared::procedure::{Channel, IdentityAsked, Kind, TextKind};
use shared::region::RegionCode;
use shared::secrecy::Secrecy;
use shared::text;
use shared::wire::{DeskFiling, Receipt};
use shared::words::Lang;

use super::change::Request;
use super::command::{acting, held};
use super::enclosed::Enclosed;
use super::new_case::NewCase;
use super::slip::{self, Slip};
use super::{Fault, pressure, receipt};
use crate::accounts::Officer;
use crate::app::App;
use crate::clock;
use crate::definitions::Ground;
use crate::limits::{self, Origin};
use crate::regions;
use crate::store::Connection;

/// How much of a complaint a queue shows, in characters.
pub(super) const SUMMARY_LEN_MAX: usize = 160;

/// A complaint that was filed.
pub struct Filed {
    /// What the citizen leaves with.
    pub receipt: Receipt,
    /// The receipt on paper, to be drawn.
    pub slip: Slip,
    /// Whether it had been filed before, and this is the same receipt again.
    pub repeated: bool,
}

/// Files a complaint through an agency's website.
///
/// # Errors
/// [`Fault::NotFound`] when the agency takes none, [`Fault::Problems`] with every problem of the
/// form, [`Fault::KeyReused`] when the key came before with another form, [`Fault::ProofNeeded`] while
/// much is filed, [`Fault::TooMany`] when too many came from there.
pub async fn file(
    app: &App,
    from: &Origin,
    agency: &AgencyId,
    key: &IdempotencyKey,
    form: &FilingForm,
    lang: Lang,
) -> Result<Filed, Fault> {
    let mut reader = app.store().reader().await?;
    let request = request(app, agency, key, form)?;
    if let Some(filed) = again(app, &mut reader, &request, lang).await? {
        return Ok(filed);
    }
    let (ground, filing) = checked(app, &mut reader, agency, form).await?;
    pressure::let_through(app, from, agency, key)?;
    limits::count_from(app, Scope::FileOrigin, from)?;
    let kind = ground.agency.kind(Channel::Website, Kind::from_code(&form.kind));
    let opening = Opening { kind, ..opening(app, &ground, Channel::Website, &filing) };
    let (context, code) = (Context::at(app.clock().now()), clock::new_tracking_code());
    let actor = Actor::REPORTER;
    keep(app, reader, &ground, Asked { request, opening, actor, context, filing, original: None, code }, lang).await
}

/// The key of a website's form with what was sent under it.
pub(super) fn request<'a>(
    app: &App,
    agency: &AgencyId,
    key: &'a IdempotencyKey,
    form: &FilingForm,
) -> Result<Request<'a>, Fault> {
    let sent = serde_json::to_vec(form).context("a form cannot be written as JSON")?;
    Ok(request_of(key, app.keys().fingerprint(&[agency.as_str().as_bytes(), &sent])))
}

/// The key of a website's form with the fingerprint of what was sent under it.
pub(super) fn request_of(key: &IdempotencyKey, fingerprint: String) -> Request<'_> {
    Request { scope: "file".to_owned(), key: Some(key), fingerprint }
}

/// What a website's form runs on, and what it says, if nothing is wrong with it.
pub(super) async fn checked(
    app: &App,
    reader: &mut Connection,
    agency: &AgencyId,
    form: &FilingForm,
) -> Result<(Ground, Filing), Fault> {
    let (now, kind) = (app.clock().now(), Kind::from_code(&form.kind));
    let ground = match app.definitions().for_filing(reader, agency, Channel::Website, kind).await {
        // What else is wrong with the form is said in the same breath.
        Err(Fault::Problems(problems)) => {
            let (agency, calendar) = app.definitions().agency_and_calendar(reader, agency.as_str()).await?;
            return Err(with_those_of(form, problems, &agency, calendar.zone.date(now)));
        }
        found => found?,
    };
    let filing = settled(form, ground.procedure.identity, &ground.agency, ground.calendar.zone.date(now))?;
    Ok((ground, filing))
}

/// Files a complaint that came to a desk, in the name of whoever brought it.
///
/// # Errors
/// As [`file()`]; [`Fault::NotFound`] also when the post is not held today, [`Fault::Forbidden`] when its
/// role sits at no desk, and [`Fault::Refused`] when the procedure has another role take complaints.
pub async fn file_at_desk(
    app: &App,
    officer: &Officer,
    key: &IdempotencyKey,
    desk: &DeskFiling,
    lang: Lang,
) -> Result<Filed, Fault> {
    let post = held(officer, &PostId::parse(&desk.post).ok_or(Fault::NotFound)?)?;
    if !post.role.may(Act::FileAtDesk) {
        return Err(Fault::Forbidden);
    }
    let mut reader = app.store().reader().await?;
    let sent = serde_json::to_vec(desk).context("a form cannot be written as JSON")?;
    let request = Request {
        scope: format!("desk {}", officer.staff),
        key: Some(key),
        fingerprint: app.keys().fingerprint(&[b"desk", &sent]),
    };
    if let Some(filed) = again(app, &mut reader, &request, lang).await? {
        return Ok(filed);
    }
    let now = app.clock().now();
    let (agency, calendar) = app.definitions().agency_and_calendar(&mut reader, &post.agency).await?;
    let today = calendar.zone.date(now);
    let arrival = desk.arrival(&agency, calendar.zone, now);
    let Arrival { channel, kind, external, happened_at, original, procedure } =
        arrival.map_err(|problems| with_those_of(&desk.form, problems, &agency, today))?;
    let ground = app.definitions().for_procedure(&mut reader, agency.id.as_str(), &procedure).await?;
    let filing = settled(&desk.form, ground.procedure.identity.at_desk(), &agency, today)?;
    let opening = Opening { kind, external, ..opening(app, &ground, channel, &filing) };
    let context = Context { happened_at, ..Context::at(now) };
    let code = clock::new_tracking_code();
    let actor = acting(post);
    keep(app, reader, &ground, Asked { request, opening, actor, context, filing, original, code }, lang).await
}

/// The problems of how a complaint came, and of its form as far as it can be checked without knowing
/// the procedure.
fn with_those_of(form: &FilingForm, mut problems: Vec<Problem>, agency: &Agency, today: NaiveDate) -> Fault {
    problems.extend(problems_of(form, IdentityAsked::default(), agency, today).err().unwrap_or_default());
    Fault::Problems(problems)
}

/// A form that was checked, by the rules and against the regions there are.
pub(super) fn settled(of: &FilingForm, asked: IdentityAsked, agency: &Agency, on: NaiveDate) -> Result<Filing, Fault> {
    problems_of(of, asked, agency, on).map_err(Fault::Problems)
}

fn problems_of(
    form: &FilingForm,
    asked: IdentityAsked,
    agency: &Agency,
    today: NaiveDate,
) -> Result<Filing, Vec<Problem>> {
    let checked = form.check(asked, agency, today);
    let unknown = RegionCode::parse(form.region.trim()).is_some_and(|code| !regions::exists(&code));
    let unknown = unknown.then_some(Problem { field: Field::Region, code: ProblemCode::Choice });
    match (checked, unknown) {
        (Ok(filing), None) => Ok(filing),
        (checked, unknown) => Err(checked.err().into_iter().flatten().chain(unknown).collect()),
    }
}

/// A complaint that may be filed.
pub(super) struct Asked<'a> {
    /// The key it was sent under.
    pub(super) request: Request<'a>,
    /// How it begins.
    pub(super) opening: Opening,
    /// Who files it.
    pub(super) actor: Actor,
    /// When.
    pub(super) context: Context,
    /// What was told, and by whom.
    pub(super) filing: Filing,
    /// The message it was read from at a desk.
    pub(super) original: Option<String>,
    /// The code its reporter tracks it by.
    pub(super) code: TrackingCode,
}

/// Writes the case, unless a racing request with the same key did.
pub(super) async fn keep(
    app: &App,
    mut reader: impl DerefMut<Target = Connection> + Send,
    ground: &Ground,
    asked: Asked<'_>,
    lang: Lang,
) -> Result<Filed, Fault> {
    let Asked { request, opening, actor, context, filing, original, code } = asked;
    let summary = text::summary(&filing.story, SUMMARY_LEN_MAX);
    let mut enclosed = enclose(&mut reader, request.key, filing).await?;
    enclosed.original(original);
    drop(reader);
    let context = Context { sealed: enclosed.sealed(), ..context };
    let new = NewCase { ground, opening, actor, code, summary, context };
    let mut writer = app.store().writer().await?;
    if !request.take(&mut writer, &new.opening.case, new.context.now).await? {
        drop(writer);
        let mut reader = app.store().reader().await?;
        // The other request may also have failed after all; then this one may come again.
        return again(app, &mut reader, &request, lang).await?.ok_or(Fault::Busy);
    }
    let changed = new.save(app, &mut writer, enclosed, request.key).await?;
    writer.commit().await?;
    tracing::info!(case = %changed.case.id, agency = %ground.agency.id, "filed");
    let receipt = receipt::of(ground, &changed.case, &new.code, lang);
    let slip = slip::of_reporter(app, &mut *app.store().reader().await?, &changed.case.id, &receipt.code, lang).await?;
    Ok(Filed { receipt, slip, repeated: false })
}

/// The receipt of the same form sent before, if it was.
pub(super) async fn again(
    app: &App,
    reader: &mut Connection,
    request: &Request<'_>,
    lang: Lang,
) -> Result<Option<Filed>, Fault> {
    let Some(case) = request.done(reader).await? else {
        return Ok(None);
    };
    let receipt = receipt::again(app, reader, &case, lang).await?;
    let slip = slip::of_reporter(app, reader, &case, &receipt.code, lang).await?;
    Ok(Some(Filed { receipt, slip, repeated: true }))
}

/// What goes with a filing.
pub(super) async fn enclose(
    reader: &mut Connection,
    key: Option<&IdempotencyKey>,
    filing: Filing,
) -> Result<Enclosed, Fault> {
    let mut enclosed = Enclosed::default();
    enclosed.text(Field::Story, TextKind::Complaint, Some(filing.story));
    enclosed.text(Field::Place, TextKind::Complaint, filing.place);
    enclosed.text(Field::Region, TextKind::Complaint, filing.region.map(String::from));
    enclosed.text(Field::Location, TextKind::Complaint, filing.location.map(|at| at.to_string()));
    enclosed.text(Field::HappenedOn, TextKind::Complaint, filing.happened_on.map(|date| date.to_string()));
    enclosed.identity(&filing.identity)?;
    // Whoever stays anonymous is not to be found by anybody.
    if !filing.secrecy.anonymous {
        enclosed.findable(&filing.identity);
    }
    enclosed.document(reader, key, filing.document.as_ref()).await?;
    enclosed.files(reader, key, &filing.files).await?;
    Ok(enclosed)
}

/// How a complaint that was filed begins.
pub(super) fn opening(app: &App, ground: &Ground, channel: Channel, filing: &Filing) -> Opening {
    Opening {
        secrecy: filing.secrecy,
        category: filing.category.clone(),
        about: filing.about.clone(),
        publish: filing.publish,
        privacy_notice: filing.privacy_notice,
        ..blank(app, ground, channel)
    }
}

/// How a case of a procedure begins.
pub(super) fn blank(app: &App, ground: &Ground, channel: Channel) -> Opening {
    Opening {
        case: app.clock().new_case_id(),
        agency: ground.agency.id.clone(),
        procedure: ground.procedure.id.clone(),
        procedure_version: ground.procedure.version,
        channel,
        kind: None,
        external: None,
        period: None,
        secrecy: Secrecy::default(),
        category: None,
        about: None,
        publish: false,
        privacy_notice: None,
    }
}
