//! What a receipt on paper says of a complaint: as it was filed, however far it has come since. Absent: drawing it
//! (see `crate::page`), and the first receipt on the screen (see `receipt`).

use anyhow::Context as _;
use shared::case::{Case, ClockName, Event};
use shared::form::Field;
use shared::id::{CaseId, PostId, RegisterNumber};
use shared::journey::journey;
use shared::procedure::{Action, Channel, Role, TextKind};
use shared::secrecy::Secrecy;
use shared::text;
use shared::time::{Moment, Zone};
use shared::visibility::Viewer;
use shared::wire::PostView;
use shared::words::Lang;

use super::command::{held, visible};
use super::enclosed::IdentityKept;
use super::{Fault, receipt};
use crate::accounts::Officer;
use crate::app::App;
use crate::definitions::Ground;
use crate::store::dossier::{self, Dossier};
use crate::store::{Connection, events, posts, staff, texts};

/// How much of the complaint stands on the paper, in characters.
const STORY_MAX: usize = 300;

/// Who reports, as far as the paper says.
#[derive(Clone, PartialEq, Eq)]
pub enum Reporter {
    /// By name: on the reporter's own paper.
    Named(String),
    /// They stay anonymous.
    Anonymous,
    /// On record, and not on this paper.
    Kept,
}

/// A receipt on paper. No `Debug`: name and code must not slip into a log.
#[derive(Clone)]
pub struct Slip {
    /// The government the agency belongs to.
    pub government: String,
    /// The agency's name.
    pub agency: String,
    /// The register number, once given.
    pub number: Option<RegisterNumber>,
    /// The tracking code as shown; none on a paper of the agency's own.
    pub code: Option<String>,
    /// The agency's zone.
    pub zone: Zone,
    /// When the complaint was received.
    pub filed_at: Moment,
    /// How it came.
    pub channel: Channel,
    /// The office that received it.
    pub received_by: String,
    /// The officer who did, where one entered it at a desk.
    pub received_name: Option<String>,
    /// Who reports.
    pub reporter: Reporter,
    /// The beginning of what was told; none where it may not be read.
    pub story: Option<String>,
    /// Where it happened.
    pub place: Option<String>,
    /// The names of the files.
    pub files: Vec<String>,
    /// Who had it then.
    pub holder: String,
    /// What was promised, by clock.
    pub dues: Vec<(ClockName, Moment)>,
    /// What comes next, and who then has it.
    pub next: Option<(Action, String)>,
    /// What its reporter keeps to themselves.
    pub secrecy: Secrecy,
    /// When it was printed again; none on the first.
    pub printed_at: Option<Moment>,
}

impl Slip {
    /// Who received it: the officer by name where one did, and the office.
    #[must_use]
    pub fn receiver(&self) -> String {
        let office = &self.received_by;
        self.received_name.as_ref().map_or(office.clone(), |name| format!("{name}, {office}"))
    }
}

/// The name of the officer who entered a complaint at a desk (UU 25/2009 Ps 44); none where its reporter filed it.
async fn received_name(reader: &mut Connection, case: &CaseId) -> Result<Option<String>, Fault> {
    let Some(link) = events::at(reader, case, 1).await? else {
        return Ok(None);
    };
    let event: Event = serde_json::from_str(&link.canonical).context("an event cannot be read")?;
    let Some(post) = event.actor.post else {
        return Ok(None);
    };
    let Some(post) = posts::by_id(reader, &post).await? else {
        return Ok(None);
    };
    Ok(staff::by_id(reader, &post.staff).await?.map(|person| person.name))
}

/// The paper a reporter leaves with.
pub(super) async fn of_reporter(
    app: &App,
    reader: &mut Connection,
    case: &CaseId,
    code: &str,
    lang: Lang,
) -> Result<Slip, Fault> {
    let found = dossier::by_id(reader, case).await?.ok_or(Fault::NotFound)?;
    let (filed, ground) = receipt::as_filed(app, reader, case).await?;
    let name = match texts::identity(reader, case).await? {
        Some(sealed) if !filed.secrecy.anonymous => IdentityKept::open(app.keys(), case, &sealed)?.identity()?.name,
        _ => None,
    };
    let slip = drawn_up(&ground, &filed, Some(&found), lang);
    let reporter = name.map_or(slip.reporter.clone(), Reporter::Named);
    let received_name = received_name(reader, case).await?;
    Ok(Slip { reporter, received_name, code: Some(code.to_owned()), ..slip })
}

/// The paper a post prints again: without the code, which is the reporter's, and without who reports, so that
/// printing it opens nothing. Of the complaint it says what the post may read.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today or does not see the case, or it is a recap.
pub async fn reprint(app: &App, officer: &Officer, post: &PostId, case: &CaseId, lang: Lang) -> Result<Slip, Fault> {
    let post = held(officer, post)?;
    Ok(for_post(app, &mut *app.store().reader().await?, post, case, lang).await?.0)
}

/// The same for a post, with what the case runs on.
pub(super) async fn for_post(
    app: &App,
    reader: &mut Connection,
    post: &PostView,
    case: &CaseId,
    lang: Lang,
) -> Result<(Slip, Ground), Fault> {
    let found = visible(app, reader, post, case).await?;
    if found.stored.case.period.is_some() {
        return Err(Fault::NotFound);
    }
    let (filed, ground) = receipt::as_filed(app, reader, case).await?;
    let sight = Viewer::at(post).sight(&found.stored.case, &ground.procedure);
    let slip = of_office(app, reader, &found, &filed, &ground, lang).await?;
    // Of the complaint it says what the post may read.
    let slip = if sight.reads(TextKind::Complaint) {
        slip
    } else {
        Slip { story: None, place: None, files: Vec::new(), ..slip }
    };
    Ok((slip, ground))
}

/// A paper of the agency's own, printed now.
pub(super) async fn of_office(
    app: &App,
    reader: &mut Connection,
    found: &Dossier,
    filed: &Case,
    ground: &Ground,
    lang: Lang,
) -> Result<Slip, Fault> {
    let slip = drawn_up(ground, filed, Some(found), lang);
    let received_name = received_name(reader, &filed.id).await?;
    let number = found.stored.case.number.clone();
    Ok(Slip { number, received_name, printed_at: Some(app.clock().now()), ..slip })
}

/// What every paper says, with what was told where that may be read.
fn drawn_up(ground: &Ground, filed: &Case, told: Option<&Dossier>, lang: Lang) -> Slip {
    let agency = &ground.agency;
    let office = |role: Role| agency.office(role).unwrap_or(role.words().in_lang(lang)).to_owned();
    let text = |field: Field| {
        let own = told.iter().flat_map(|told| &told.texts).find(|text| text.version == 1 && text.field == field);
        own.map(|text| text.body.clone())
    };
    let files = told.iter().flat_map(|told| &told.files).filter(|file| file.version == 1);
    let answer = |name: &ClockName| matches!(name, ClockName::Promise | ClockName::National(_));
    let dues = filed.clocks.iter().filter(|clock| clock.open() && answer(&clock.name));
    let received = filed.history.first().map_or(Role::System, |passage| passage.recorded_by.unwrap_or(Role::System));
    let taker = ground.procedure.filing().and_then(|step| step.recorded_by.first().copied());
    let received = if received == Role::System { taker.unwrap_or(filed.holder) } else { received };
    let stops = journey(&ground.procedure, agency, filed);
    let next = stops.into_iter().find(|stop| matches!(stop.when, shared::journey::When::Now { .. }));
    Slip {
        government: agency.government.clone(),
        agency: agency.name.clone(),
        number: filed.number.clone(),
        code: None,
        zone: ground.calendar.zone,
        filed_at: filed.filed_at,
        channel: filed.channel,
        received_by: office(received),
        received_name: None,
        reporter: if filed.secrecy.anonymous { Reporter::Anonymous } else { Reporter::Kept },
        story: text(Field::Story).map(|story| text::summary(&story, STORY_MAX)),
        place: text(Field::Place),
        files: files.map(|file| file.name.clone()).collect(),
        holder: agency
            .holds(filed.holder, filed.unit.as_ref())
            .unwrap_or(filed.holder.words().in_lang(lang))
            .to_owned(),
        dues: dues.filter_map(|clock| Some((clock.name.clone(), clock.due_at?))).collect(),
        next: next.map(|stop| (stop.action, office(stop.toward))),
        secrecy: filed.secrecy,
        printed_at: None,
    }
}
