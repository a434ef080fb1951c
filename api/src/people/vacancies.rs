//! Offices that nobody holds today, and how many open cases wait there.

use shared::id::AgencyId;
use shared::post::vacant;
use shared::wire::PositionView;

use super::{Room, manned, waiting};
use crate::act::Fault;
use crate::app::App;
use crate::store::{Connection, repeats};

/// The mark by which replicas know that a day's vacancies were noted.
const NOTED: &str = "vacancies";

/// The offices of an agency; those without a holder say how many open cases wait there.
pub(super) async fn offices(reader: &mut Connection, room: &Room) -> Result<Vec<PositionView>, Fault> {
    let held = manned(reader, room.id()).await?;
    let mut offices = Vec::with_capacity(room.positions.len());
    for position in &room.positions {
        let vacant = vacant(&held, position, room.today);
        let waiting = if vacant { waiting(reader, room.id(), position).await? } else { 0 };
        offices.push(PositionView {
            role: position.role,
            unit: position.unit.clone(),
            name: room.name(position),
            vacant,
            waiting,
        });
    }
    Ok(offices)
}

/// Notes once a day in the log where open cases wait for nobody. Says at how many offices. Any number of
/// replicas may ask; one of them notes.
///
/// # Errors
/// When the database fails.
pub async fn note_vacancies(app: &App) -> Result<usize, Fault> {
    let agencies = app.definitions().agency_ids(&mut *app.store().reader().await?).await?;
    let mut found = 0;
    for id in agencies.iter().filter_map(|id| AgencyId::parse(id)) {
        let mut reader = app.store().reader().await?;
        let room = Room::of(app, &mut reader, id.as_str()).await?;
        let key = format!("{} {id}", room.today);
        if repeats::known(&mut reader, NOTED, &key).await? {
            continue;
        }
        drop(reader);
        let mut writer = app.store().writer().await?;
        let first = repeats::once(&mut writer, NOTED, &key, app.clock().now()).await?;
        writer.commit().await?;
        if first {
            found += tell_log(app, &room).await?;
        }
    }
    Ok(found)
}

async fn tell_log(app: &App, room: &Room) -> Result<usize, Fault> {
    let offices = offices(&mut *app.store().reader().await?, room).await?;
    let waiting: Vec<PositionView> = offices.into_iter().filter(|office| office.waiting > 0).collect();
    for office in &waiting {
        let unit = office.unit.as_ref().map_or("", |unit| unit.as_str());
        let (agency, role, cases) = (room.id(), office.role.code(), office.waiting);
        tracing::warn!(agency, role, unit, cases, "cases wait at an office that nobody holds");
    }
    Ok(waiting.len())
}
