//! The reporter's side of a case: number and code, together the key. Whatever is wrong with them, the
//! answer is the same. Absent: signing in; a reporter has no account.

use std::ops::DerefMut;

use shared::case::Actor;
use shared::id::{IdempotencyKey, RegisterNumber, TrackingCode};
use shared::visibility::Viewer;
use shared::wire::{TrackCommand, TrackRequest};

use super::command::{Asked, perform, request};
use super::view::Seen;
use super::{Fault, quarantine, view};
use crate::app::App;
use crate::limits::{self, Origin};
use crate::store::Connection;
use crate::store::cases::Stored;
use crate::store::dossier::{self, Dossier};

/// The case of a number and code, as its reporter may see it.
///
/// # Errors
/// [`Fault::NotFound`] when anything is wrong with number or code, [`Fault::TooMany`] after too many
/// of those.
pub async fn track(app: &App, from: &Origin, asked: &TrackRequest) -> Result<Seen, Fault> {
    let (mut reader, found) = guarded(app, from, asked).await?;
    view::shown(app, &mut reader, found, Viewer::Reporter).await
}

/// Takes a step as the reporter and shows the case after it.
///
/// # Errors
/// As [`track`] and [`super::command`].
pub async fn track_command(
    app: &App,
    from: &Origin,
    key: &IdempotencyKey,
    asked: &TrackCommand,
) -> Result<Seen, Fault> {
    let (_, Dossier { stored, .. }) = guarded(app, from, &asked.track).await?;
    let scope = format!("case {} reporter", stored.case.id);
    let asked_step = Asked {
        actor: Actor::REPORTER,
        seen: asked.version,
        command: &asked.command,
        request: request(app, scope, Some(key), &asked.command)?,
    };
    perform(app, stored, asked_step).await?;
    track(app, from, &asked.track).await
}

/// The case that number and code open, for what is no step of it.
pub(super) async fn stored(app: &App, from: &Origin, asked: &TrackRequest) -> Result<Stored, Fault> {
    Ok(guarded(app, from, asked).await?.1.stored)
}

/// The case that number and code open, with the connection it was read by, unless its origin may not
/// try. A try that opens nothing is counted.
async fn guarded(
    app: &App,
    from: &Origin,
    asked: &TrackRequest,
) -> Result<(impl DerefMut<Target = Connection> + use<>, Dossier), Fault> {
    limits::may_track(app, from).await?;
    let mut reader = app.store().reader().await?;
    match opened(app, &mut reader, asked).await {
        Ok(found) => Ok((reader, found)),
        Err(Fault::NotFound) => {
            drop(reader);
            limits::tracked_nothing(app, from).await?;
            Err(Fault::NotFound)
        }
        Err(fault) => Err(fault),
    }
}

/// The case that number and code open. It is found by the code alone; once it has a number, the
/// number must be right too, so that a code found on its own is of no use.
async fn opened(app: &App, reader: &mut Connection, asked: &TrackRequest) -> Result<Dossier, Fault> {
    let code = TrackingCode::from_typed(&asked.code).ok_or(Fault::NotFound)?;
    let index = app.keys().code_index(&code);
    let Some(found) = dossier::by_code(reader, &index).await? else {
        quarantine::asked_for(app, reader, &code).await?;
        return Err(Fault::NotFound);
    };
    if found.stored.case.period.is_some() {
        // A recap has no reporter, whoever may have come by its code.
        return Err(Fault::NotFound);
    }
    match &found.stored.case.number {
        Some(number) if RegisterNumber::from_typed(&asked.number).as_ref() == Some(number) => Ok(found),
        None => Ok(found),
        // Whose complaint was looked at first was given the code alone, and asks for the number with it.
        Some(_) if asked.number.trim().is_empty() && quarantine::asked_for(app, reader, &code).await? => Ok(found),
        Some(_) => Err(Fault::NotFound),
    }
}
