//! Taking definitions in: the compiled-in set at each start, and what an office adopts. Absent: reading files.

use anyhow::{Context, Result, bail};
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::calendar::Calendar;
use shared::defaults::Defaults;
use shared::time::Moment;
use shared::words::{Lang, cli as words};

use crate::app::App;
use crate::store::Connection;
use crate::store::definitions::{self as rows, Kind, New};

/// Writes the definitions of a set whose versions the database does not have yet. A file's own version
/// number is the row's.
///
/// # Errors
/// When one differs from what the database has under the same version: a case may run on that, so
/// a change needs a new version number.
pub async fn import(app: &App, set: &Defaults) -> Result<()> {
    let mut writer = app.store().writer().await?;
    import_in(app, &mut writer, set).await?;
    writer.commit().await?;
    Ok(())
}

/// The same within a transaction, which is to be committed afterwards.
///
/// # Errors
/// As [`import`].
pub async fn import_in(app: &App, writer: &mut Connection, set: &Defaults) -> Result<()> {
    let now = app.clock().now();
    for calendar in &set.calendars {
        take(writer, Kind::Calendar, &calendar.id, calendar.version, calendar, now).await?;
    }
    for procedure in &set.procedures {
        take(writer, Kind::Procedure, &procedure.id, procedure.version, procedure, now).await?;
    }
    for agency in &set.agencies {
        take(writer, Kind::Agency, agency.id.as_str(), agency.version, agency, now).await?;
    }
    Ok(())
}

/// Writes a new version of a calendar; the same version again changes nothing.
///
/// # Errors
/// When the version is not above the current one, or differs from the one under its number.
pub async fn import_calendar(app: &App, calendar: &Calendar) -> Result<()> {
    let mut writer = app.store().writer().await?;
    not_older(&mut writer, calendar).await?;
    let now = app.clock().now();
    take(&mut writer, Kind::Calendar, &calendar.id, calendar.version, calendar, now).await?;
    writer.commit().await?;
    Ok(())
}

/// Makes sure that a calendar is not below the version in force.
///
/// # Errors
/// When it is.
pub async fn not_older(reader: &mut Connection, calendar: &Calendar) -> Result<()> {
    let current = rows::current(reader, Kind::Calendar, &calendar.id).await?.unwrap_or(0);
    if calendar.version < current {
        bail!(words::CALENDAR_OLD.with(Lang::Id, &[("id", &calendar.id), ("current", &current.to_string())]));
    }
    Ok(())
}

async fn take<T: Serialize + DeserializeOwned + PartialEq>(
    writer: &mut Connection,
    kind: Kind,
    id: &str,
    version: u32,
    definition: &T,
    now: Moment,
) -> Result<()> {
    let body = serde_json::to_string(definition).context("a definition cannot be written as JSON")?;
    rows::insert(writer, New { kind, id, version, body: &body, from_at: None }, now).await?;
    let kept = rows::body(writer, kind, id, version).await?.context("a definition just written is not there")?;
    // Compared as read, not as text: a new release may write the same thing with one more default.
    if kept != body && serde_json::from_str::<T>(&kept).ok().as_ref() != Some(definition) {
        let differs = match kind {
            Kind::Agency => words::AGENCY_DIFFERS,
            Kind::Procedure => words::PROCEDURE_DIFFERS,
            Kind::Calendar => words::CALENDAR_DIFFERS,
        };
        bail!(differs.with(Lang::Id, &[("id", id), ("version", &version.to_string())]));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::config::Settings;

    #[tokio::test]
    async fn a_changed_definition_needs_a_new_version() {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::fixed(Moment::from_millis(0));
        let app = App::open(Settings::in_folder(folder.path()), clock).await.unwrap();
        let mut set = Defaults::load().unwrap();
        import(&app, &set).await.expect("the same set again changes nothing");
        let agency = &mut set.agencies[0];
        agency.name.push_str(" Baru");
        let (id, name) = (agency.id.clone(), agency.name.clone());
        let fault = import(&app, &set).await.unwrap_err().to_string();
        assert!(fault.contains("Naikkan nomor versinya"), "{fault}");
        set.agencies[0].version += 1;
        import(&app, &set).await.expect("a new version is taken");
        let mut reader = app.store().reader().await.unwrap();
        assert_eq!(app.definitions().agency(&mut reader, id.as_str()).await.unwrap().name, name);
    }
}
