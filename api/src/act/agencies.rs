//! What the public and a console may know of agencies. Absent: cases.

use std::sync::Arc;

use shared::agency::{Agency, Flow};
use shared::calendar::Calendar;
use shared::guide::Guide;
use shared::id::{AgencyId, PostId};
use shared::procedure::{Channel, Kind, Procedure, Role};
use shared::visibility::{self, Viewer};
use shared::wire::{AgencyCard, AgencyPage, DeskPage};
use shared::words::Lang;

use super::Fault;
use super::command::held;
use crate::accounts::Officer;
use crate::app::App;
use crate::store::map::Map;

/// All agencies, by name.
///
/// # Errors
/// When the database fails.
pub async fn agencies(app: &App) -> Result<Vec<AgencyCard>, Fault> {
    let mut reader = app.store().reader().await?;
    let mut cards = Vec::new();
    for id in app.definitions().agency_ids(&mut reader).await? {
        let agency = app.definitions().agency(&mut reader, &id).await?;
        cards.push(AgencyCard {
            id,
            name: agency.name.clone(),
            government: agency.government.clone(),
            also_known_as: agency.also_known_as.clone(),
        });
    }
    // In Rust: the two databases sort names differently.
    cards.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(cards)
}

/// What the filing form needs of an agency. Where its website takes complaints of several kinds, the
/// procedure is that of the kind asked for, or else of the first.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such agency, or its website takes no complaints.
pub async fn agency_page(app: &App, agency: &AgencyId, kind: Option<Kind>) -> Result<AgencyPage, Fault> {
    let mut reader = app.store().reader().await?;
    let known = app.definitions().agency(&mut reader, agency.as_str()).await?;
    let kinds = match known.flow(Channel::Website, None) {
        Flow::Ask(kinds) => kinds,
        Flow::Procedure(_) | Flow::Nothing => Vec::new(),
    };
    let kind = kind.filter(|kind| kinds.contains(kind)).or(kinds.first().copied());
    let ground = app.definitions().for_filing(&mut reader, agency, Channel::Website, kind).await?;
    Ok(AgencyPage {
        kinds,
        agency: visibility::agency(&Viewer::Public, &ground.agency),
        procedure: (*ground.procedure).clone(),
        zone: ground.calendar.zone,
        recording_mb: app.settings().media_mb,
        map: app.map().map(Map::line).unwrap_or_default(),
    })
}

/// What an agency promises in public: itself, its hours, and the procedures it runs.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such agency.
pub async fn standard(app: &App, agency: &AgencyId) -> Result<Standard, Fault> {
    let mut reader = app.store().reader().await?;
    let (agency, calendar) = app.definitions().agency_and_calendar(&mut reader, agency.as_str()).await?;
    let procedures = app.definitions().procedures(&mut reader, &agency).await?;
    Ok(Standard { agency, calendar, procedures })
}

/// What an agency promises in public.
pub struct Standard {
    /// The agency.
    pub agency: Arc<Agency>,
    /// Its working time.
    pub calendar: Arc<Calendar>,
    /// Its procedures, each once.
    pub procedures: Vec<Arc<Procedure>>,
}

/// The console's guide for a role of an agency.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such agency.
pub async fn guide(app: &App, agency: &AgencyId, role: Role, lang: Lang) -> Result<Guide, Fault> {
    let Standard { agency, procedures, .. } = standard(app, agency).await?;
    let procedures: Vec<&Procedure> = procedures.iter().map(|procedure| &**procedure).collect();
    Ok(shared::guide::guide(role, &agency, &procedures, lang))
}

/// What a console has to know of a post's agency.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today.
pub async fn desk(app: &App, officer: &Officer, post: &PostId) -> Result<DeskPage, Fault> {
    let post = held(officer, post)?;
    let mut reader = app.store().reader().await?;
    let (agency, calendar) = app.definitions().agency_and_calendar(&mut reader, &post.agency).await?;
    let procedures = app.definitions().procedures(&mut reader, &agency).await?;
    Ok(DeskPage {
        agency: (*agency).clone(),
        procedures: procedures.iter().map(|procedure| (**procedure).clone()).collect(),
        zone: calendar.zone,
        now: app.clock().now(),
    })
}
