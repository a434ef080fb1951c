//! What an agency runs on, as an administrator reads it. Absent: changing it.

use serde::de::DeserializeOwned;
use serde_json::Value;
use shared::agency::Agency;
use shared::calendar::Calendar;
use shared::defaults::{chart, paper, written};
use shared::procedure::Procedure;
use shared::wire::{DefinitionKind, DefinitionPage, DefinitionRow, DefinitionVersion, DefinitionView};
use shared::words::Lang;

use super::{Room, administering, row_kind};
use crate::accounts::Officer;
use crate::act::Fault;
use crate::app::App;
use crate::store::Connection;
use crate::store::definitions as rows;

/// How many versions are listed.
const VERSIONS: usize = 20;

/// All that the agency of a post runs on: its calendar, its data, and each procedure it or nobody else runs.
///
/// # Errors
/// [`Fault::Forbidden`] when the post changes none of it, [`Fault::NotFound`] when it is not held today.
pub async fn list(app: &App, officer: &Officer, post: &str) -> Result<DefinitionPage, Fault> {
    let post = administering(officer, post)?;
    let mut reader = app.store().reader().await?;
    let room = Room::of(app, &mut reader, &post.agency).await?;
    let (agency, calendar) = (&room.agency, &room.calendar);
    let row = |kind, id: &str, title: &str, version| DefinitionRow {
        kind,
        id: id.to_owned(),
        title: title.to_owned(),
        version,
    };
    let mut found = vec![
        row(DefinitionKind::Calendar, &calendar.id, &calendar.id, calendar.version),
        row(DefinitionKind::Agency, agency.id.as_str(), &agency.name, agency.version),
    ];
    for one in own_procedures(&room) {
        found.push(row(DefinitionKind::Procedure, &one.id, &one.title, one.version));
    }
    Ok(DefinitionPage { rows: found })
}

/// The procedures of the agency, and those that no agency runs.
fn own_procedures(room: &Room) -> impl Iterator<Item = &Procedure> {
    let runs = |agency: &Agency, id: &str| agency.intakes.iter().any(|intake| intake.procedure == id);
    let named = move |one: &&Procedure| {
        runs(&room.agency, &one.id) || !room.set.agencies.iter().any(|agency| runs(agency, &one.id))
    };
    room.set.procedures.iter().filter(named)
}

/// One version of what the agency of a post runs on; the one in force where none is named.
///
/// # Errors
/// As [`list`]; and [`Fault::NotFound`] when the agency runs on nothing of that name.
pub async fn view(
    app: &App,
    officer: &Officer,
    asked: (&str, DefinitionKind, &str, Option<u32>),
    lang: Lang,
) -> Result<DefinitionView, Fault> {
    let (post, kind, id, version) = asked;
    let post = administering(officer, post)?;
    let mut reader = app.store().reader().await?;
    let room = Room::of(app, &mut reader, &post.agency).await?;
    let own = match kind {
        DefinitionKind::Calendar => id == room.calendar.id,
        DefinitionKind::Agency => id == room.id(),
        DefinitionKind::Procedure => own_procedures(&room).any(|one| one.id == id),
    };
    if !own {
        return Err(Fault::NotFound);
    }
    let versions = rows::versions(&mut reader, row_kind(kind), id, VERSIONS).await?;
    let newest = versions.first().ok_or(Fault::NotFound)?.0;
    let current = rows::in_force(&mut reader, row_kind(kind), id, app.clock().now()).await?.unwrap_or(newest);
    let version = version.unwrap_or(current);
    let drawn = drawn(&mut reader, &room, kind, id, version, lang).await?;
    let next_number = match kind {
        DefinitionKind::Agency => room.next_number(app, &mut reader, &room.agency).await?,
        _ => None,
    };
    let told = |(version, recorded_at, from_at)| DefinitionVersion { version, recorded_at, from_at };
    Ok(DefinitionView {
        kind,
        id: id.to_owned(),
        version,
        current,
        newest,
        versions: versions.into_iter().map(told).collect(),
        file: written::text(&drawn.document).unwrap_or_default(),
        document: drawn.document,
        shared_with: room.others(kind, id),
        next_number,
        table: drawn.table,
        chart: drawn.chart,
        today: room.today,
        zone: room.calendar.zone,
    })
}

/// A version as it is shown.
struct Drawn {
    document: Value,
    table: Vec<String>,
    chart: Option<String>,
}

async fn drawn(
    reader: &mut Connection,
    room: &Room,
    kind: DefinitionKind,
    id: &str,
    version: u32,
    lang: Lang,
) -> Result<Drawn, Fault> {
    let body = rows::body(reader, row_kind(kind), id, version).await?.ok_or(Fault::NotFound)?;
    let plain = |document| Drawn { document, table: Vec::new(), chart: None };
    Ok(match kind {
        DefinitionKind::Calendar => plain(written::calendar(&read::<Calendar>(&body)?)),
        DefinitionKind::Agency => plain(written::agency(&read::<Agency>(&body)?)),
        DefinitionKind::Procedure => {
            let procedure: Procedure = read(&body)?;
            Drawn {
                document: written::procedure(&procedure),
                table: paper::paper(&procedure, Some(&room.agency), lang),
                chart: Some(chart::svg(&procedure, Some(&room.agency), lang)),
            }
        }
    })
}

fn read<T: DeserializeOwned>(body: &str) -> Result<T, Fault> {
    Ok(serde_json::from_str(body).map_err(anyhow::Error::from)?)
}
