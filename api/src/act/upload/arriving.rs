//! Files that come in pieces, and may break off and go on: begun, asked after, ended. Any replica goes on
//! with what another began. Absent: taking the pieces (see [`super::receiving`]).

use shared::form::FILES_MAX;
use shared::id::{FileId, IdempotencyKey, UploadId};
use shared::media::most_bytes;
use shared::time::Moment;
use shared::wire::{Purpose, UploadedFile};

use super::{answer, joined, may_send_one_more, recording_mb, tidy_name};
use crate::act::Fault;
use crate::app::App;
use crate::clock;
use crate::limits::Origin;
use crate::store::uploads::{self, State, Upload};
use crate::store::{Connection, attachments};

/// How long an upload may rest before it is over, in hours; so long is it also told what became of it.
const REST_HOURS_MAX: i64 = 24;
/// How long it is still told that an upload is over, in hours.
const OVER_HOURS: i64 = 7 * 24;
/// Of how many uploads one sweep removes what is left.
const REMOVED_MAX: usize = 200;

/// Until when an upload that moved on now may rest.
pub(super) fn rests_until(app: &App) -> Moment {
    app.clock().now().plus_minutes(REST_HOURS_MAX * 60)
}

/// Begins an upload of so many bytes for a form. Of uploads of the same form that are still arriving, the
/// ones that rested longest are over where they are more than a form has files.
///
/// # Errors
/// [`Fault::TooLarge`] when no file may have so many bytes, [`Fault::WrongType`] when it has none;
/// [`Fault::Problems`] when the form has as many files as it may; [`Fault::TooMany`] when too many came from
/// there or for this form.
pub async fn begin_upload(
    app: &App,
    from: &Origin,
    key: &IdempotencyKey,
    purpose: Purpose,
    name: &str,
    length: u64,
) -> Result<Upload, Fault> {
    if length == 0 {
        return Err(Fault::WrongType);
    }
    if length > most_bytes(recording_mb(app, purpose)) {
        return Err(Fault::TooLarge);
    }
    may_send_one_more(app, from, key, purpose).await?;
    let upload = Upload {
        id: clock::new_upload_id(),
        key: key.as_str().to_owned(),
        purpose,
        name: tidy_name(name),
        length,
        received: 0,
        parts: 0,
        state: State::Arriving,
        expires_at: rests_until(app),
    };
    let mut writer = app.store().writer().await?;
    uploads::insert(&mut writer, &upload, FILES_MAX - 1).await?;
    writer.commit().await?;
    Ok(upload)
}

/// An upload that may go on or tells what became of it.
///
/// # Errors
/// [`Fault::NotFound`] when there is none, [`Fault::UploadOver`] when its time is over.
pub(super) async fn standing(app: &App, reader: &mut Connection, id: &UploadId) -> Result<Upload, Fault> {
    let upload = uploads::find(reader, id).await?.ok_or(Fault::NotFound)?;
    let over = upload.state == State::Over || upload.expires_at <= app.clock().now();
    if over { Err(Fault::UploadOver) } else { Ok(upload) }
}

/// Where an upload stands, and the file it became. One that arrived whole and was not looked at, because the
/// process that received it ended, is looked at now.
///
/// # Errors
/// [`Fault::NotFound`] when there is none; [`Fault::UploadOver`] when its time is over, or the file it became
/// was taken back; as for the last piece when it is looked at now, except for those it is refused for.
pub async fn upload_standing(app: &App, id: &UploadId) -> Result<(Upload, Option<UploadedFile>), Fault> {
    let upload = standing(app, &mut *app.store().reader().await?, id).await?;
    let whole = upload.state == State::Arriving && upload.received == upload.length;
    let upload = if whole { joined::settled(app, upload).await? } else { upload };
    let State::Kept(file) = &upload.state else { return Ok((upload, None)) };
    let file = file_of(app, &upload, file).await?;
    Ok((upload, Some(file)))
}

/// The file that an upload became.
///
/// # Errors
/// [`Fault::UploadOver`] when it was taken back.
pub(super) async fn file_of(app: &App, upload: &Upload, file: &FileId) -> Result<UploadedFile, Fault> {
    let found = attachments::find(&mut *app.store().reader().await?, file).await?;
    found.filter(|(key, _)| *key == upload.key).map(|(_, file)| answer(file)).ok_or(Fault::UploadOver)
}

/// Ends an upload and removes what has arrived of it; the file it became stays.
///
/// # Errors
/// [`Fault::NotFound`] when there is none, [`Fault::UploadOver`] when it has ended.
pub async fn end_upload(app: &App, id: &UploadId) -> Result<(), Fault> {
    standing(app, &mut *app.store().reader().await?, id).await?;
    let mut writer = app.store().writer().await?;
    uploads::settle(&mut writer, id, &State::Over).await?;
    writer.commit().await?;
    tidy(app, id).await
}

/// Removes what is left of uploads that arrive no more, and forgets those that nobody will ask after; says of
/// how many something was left.
///
/// # Errors
/// When the database or the object store fails.
pub async fn remove_arrived(app: &App) -> Result<usize, Fault> {
    let now = app.clock().now();
    let mut writer = app.store().writer().await?;
    uploads::give_up(&mut writer, now).await?;
    let littered = uploads::littered(&mut writer, REMOVED_MAX).await?;
    uploads::forget(&mut writer, now.plus_minutes(-OVER_HOURS * 60)).await?;
    writer.commit().await?;
    for id in &littered {
        tidy(app, id).await?;
    }
    Ok(littered.len())
}

/// The bytes first, then the rows that know of them: cut short between, it is done again.
pub(super) async fn tidy(app: &App, id: &UploadId) -> Result<(), Fault> {
    app.files().remove_parts(id).await?;
    let mut writer = app.store().writer().await?;
    uploads::tidied(&mut writer, id).await?;
    Ok(writer.commit().await?)
}
