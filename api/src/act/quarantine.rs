//! Complaints that came without proof while far more was filed than people file, or with a field filled in
//! that no human sees: kept, looked at by an officer, and filed or said to be none. Never thrown away unseen.
//!
//! UU 25/2009 counts from when a complaint came: what is filed from here happened when it was sent, and its
//! clocks run from then. Its code stays the one its reporter was given.
//! Absent: who reports; that is sealed, and an officer needs none of it to tell a complaint from noise.

use anyhow::Context as _;
use shared::case::{Actor, Context, Opening, replay};
use shared::form::FilingForm;
use shared::id::{AgencyId, IdempotencyKey, RegisterNumber, TrackingCode};
use shared::limits::{QUARANTINE_FULL_SECONDS, QUARANTINE_MAX, QUARANTINE_REFUSED_DAYS, Scope};
use shared::permission::Act;
use shared::procedure::Channel;
use shared::time::Moment;
use shared::visibility::{Item, Seat, Viewer};

use super::change::Request;
use super::file::opening;
use super::{Fault, file};
use crate::app::App;
use crate::clock;
use crate::definitions::Ground;
use crate::keys::Place;
use crate::limits::{self, Origin};
use crate::store::quarantine::{self as rows, Entry, State};
use crate::store::{self, Connection};

mod judge;

pub(super) use judge::waiting;
pub use judge::{file_kept, kept, refuse_kept};

/// Why something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// It came without proof while much was filed.
    Pressure,
    /// A field that no human sees was filled in.
    Trap,
}

impl Cause {
    const fn code(self) -> &'static str {
        match self {
            Self::Pressure => "pressure",
            Self::Trap => "trap",
        }
    }
}

/// What a reporter leaves with whose complaint waits to be looked at.
pub struct Kept {
    /// The code to ask with, as shown.
    pub code: String,
    /// When it came.
    pub came_at: Moment,
}

fn place<'a>(id: &'a str, column: &'static str) -> Place<'a> {
    Place { table: "quarantine", column, row: id }
}

/// Keeps a form that has no other fault, once however often it is sent. `None` where it was filed meanwhile.
///
/// # Errors
/// As [`super::file()`]; [`Fault::TooMany`] when the agency keeps as much as it may.
pub async fn keep_aside(
    app: &App,
    from: &Origin,
    agency: &AgencyId,
    key: &IdempotencyKey,
    form: &FilingForm,
    cause: Cause,
) -> Result<Option<Kept>, Fault> {
    let mut reader = app.store().reader().await?;
    let request = file::request(app, agency, key, form)?;
    if let Some(entry) = rows::by_key(&mut reader, agency.as_str(), key).await? {
        return known(app, &entry, &request);
    }
    let (ground, filing) = file::checked(app, &mut reader, agency, form).await?;
    let opening = opening(app, &ground, Channel::Website, &filing);
    limits::count_from(app, Scope::FileOrigin, from)?;
    if rows::kept(&mut reader, agency.as_str()).await? >= QUARANTINE_MAX {
        return Err(Fault::TooMany { seconds: QUARANTINE_FULL_SECONDS });
    }
    drop(reader);
    let (id, code, now) = (app.clock().new_id(), clock::new_tracking_code(), app.clock().now());
    let entry = Entry {
        agency: agency.to_string(),
        state: State::Kept,
        cause: cause.code().to_owned(),
        key: key.as_str().to_owned(),
        fingerprint: request.fingerprint.clone(),
        code_index: app.keys().code_index(&code),
        code_sealed: app.keys().seal(place(&id, "code_sealed"), code.as_str().as_bytes())?,
        form_sealed: app
            .keys()
            .seal(place(&id, "form_sealed"), &serde_json::to_vec(form).context("a form cannot be written as JSON")?)?,
        readers: readers(&ground, opening, now)?,
        came_at: now,
        decided_at: None,
        ground: String::new(),
        id,
    };
    let mut writer = app.store().writer().await?;
    match rows::insert(&mut writer, &entry).await {
        Ok(()) => writer.commit().await?,
        Err(error) if store::taken(&error) => return Err(Fault::Busy),
        Err(error) => return Err(error.into()),
    }
    tracing::info!(agency = %agency, cause = cause.code(), "kept to be looked at");
    Ok(Some(Kept { code: code.shown(), came_at: now }))
}

/// What was kept under the same key.
fn known(app: &App, entry: &Entry, request: &Request<'_>) -> Result<Option<Kept>, Fault> {
    if entry.fingerprint != request.fingerprint {
        return Err(Fault::KeyReused);
    }
    if entry.state == State::Filed {
        return Ok(None);
    }
    Ok(Some(Kept { code: code_of(app, entry)?.shown(), came_at: entry.came_at }))
}

fn code_of(app: &App, entry: &Entry) -> Result<TrackingCode, Fault> {
    let plain = app.keys().open(place(&entry.id, "code_sealed"), &entry.code_sealed)?;
    let code = std::str::from_utf8(&plain).ok().and_then(TrackingCode::from_typed);
    Ok(code.context("a tracking code cannot be read")?)
}

fn form_of(app: &App, entry: &Entry) -> Result<FilingForm, Fault> {
    let plain = app.keys().open(place(&entry.id, "form_sealed"), &entry.form_sealed)?;
    Ok(serde_json::from_slice(&plain).context("a form that was kept cannot be read")?)
}

/// The roles that may judge it: those who may judge at all, and would be shown the complaint as a case.
fn readers(ground: &Ground, opening: Opening, now: Moment) -> Result<String, Fault> {
    let context = Context { number: RegisterNumber::parse("-"), ..Context::at(now) };
    let events = shared::case::file(&ground.rules(), opening, &Actor::REPORTER, &context)?;
    let case = replay(&events).context("a case does not begin with its filing")?;
    let roles = Act::JudgeKept.roles().iter().copied().filter(|role| {
        let seat = Seat { role: *role, agency: ground.agency.id.to_string(), unit: None };
        Viewer::Post(seat).sight(&case, &ground.procedure).shows(Item::Complaint)
    });
    Ok(roles.fold(" ".to_owned(), |readers, role| readers + role.code() + " "))
}

/// What became of the code of something that was kept: an error that says so; nothing when it is a case by now,
/// or was never kept.
pub(super) async fn asked_for(app: &App, reader: &mut Connection, code: &TrackingCode) -> Result<bool, Fault> {
    match rows::by_code(reader, &app.keys().code_index(code)).await? {
        None => Ok(false),
        Some(entry) => match entry.state {
            State::Filed => Ok(true),
            State::Kept => Err(Fault::Aside { refused: false }),
            State::Refused => Err(Fault::Aside { refused: true }),
        },
    }
}

/// Removes what was found to be no complaint long ago; says how much.
///
/// # Errors
/// When the database fails.
pub async fn remove_refused(app: &App) -> Result<u64, Fault> {
    let mut writer = app.store().writer().await?;
    let before = app.clock().now().plus_minutes(-QUARANTINE_REFUSED_DAYS * 24 * 60);
    let removed = rows::remove_refused(&mut writer, before).await?;
    writer.commit().await?;
    Ok(removed)
}
