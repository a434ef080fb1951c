//! Files on their way into a case, and out to those who may open them. Those that come in pieces are in
//! [`arriving`] until they are whole. Absent: binding a file to an event; that is part of filing and of
//! commands.

use anyhow::Context;
use bytes::Bytes;
use shared::chain;
use shared::form::{FILES_MAX, Problem, ProblemCode};
use shared::id::{CaseId, FileId, IdempotencyKey, PostId};
use shared::limits::Scope;
use shared::text;
use shared::visibility::Viewer;
use shared::wire::{FileView, Purpose, UploadedFile};
use tokio::sync::SemaphorePermit;
use tokio::time::{Duration, timeout};

use super::command::{held, visible};
use super::enclosed::field_of;
use super::{Fault, shelf, view};
use crate::accounts::Officer;
use crate::app::App;
use crate::clock;
use crate::files;
use crate::limits::{self, Origin};
use crate::store::Connection;
use crate::store::attachments::{self, Attachment};
use crate::store::documents;
use crate::store::dossier::Dossier;
use crate::store::prints::{self, Known};

mod arriving;
mod joined;
mod judged;
mod receiving;

pub use arriving::{begin_upload, end_upload, remove_arrived, upload_standing};
use judged::{Judged, keep};

pub use joined::fault_of as upload_refusal;
pub use receiving::{Checksum, Receiving};

/// How long a file name may be, in characters.
const NAME_LEN_MAX: usize = 120;
/// How many hex digits of its hash are a file's id: 128 bits.
const FILE_ID_LEN: usize = 32;
/// How long a picture waits for its turn to be decoded, in seconds.
const WAIT_SECONDS_MAX: u64 = 30;
/// How long a file waits for the form it was sent with, in hours.
const WAIT_HOURS_MAX: i64 = 24;
/// How many files one sweep removes.
const REMOVED_MAX: usize = 500;

/// What every identity document is called: what it was called on somebody's phone may say whose it is.
const DOCUMENT_NAME: &str = "tanda-pengenal";

/// Takes a file for a form that is still being filled in. The same file sent again for the same form
/// is the same file, even after the form was sent: a form that a browser sends twice, files and all,
/// is the same form.
///
/// # Errors
/// [`Fault::TooLarge`] and [`Fault::WrongType`] by what its bytes say; [`Fault::Problems`] when the
/// form has as many files as it may; [`Fault::Busy`] while the same file is being removed;
/// [`Fault::TooMany`] when too many came from there or for this form.
pub async fn upload(
    app: &App,
    from: &Origin,
    key: &IdempotencyKey,
    purpose: Purpose,
    name: &str,
    bytes: Bytes,
) -> Result<UploadedFile, Fault> {
    if bytes.len() as u64 > bytes_max(app, purpose, &bytes)? {
        return Err(Fault::TooLarge);
    }
    let name = tidy_name(name);
    let id = id_of(app, key, purpose, &name, &bytes);
    if let Some(before) = received(&mut *app.store().reader().await?, key, &id).await? {
        return Ok(answer(before));
    }
    may_send_one_more(app, from, key, purpose).await?;
    take(app, key, purpose, name, bytes, turn(app).await?).await
}

/// How many bytes a file that begins so may have.
///
/// # Errors
/// [`Fault::WrongType`] when such files are not taken.
pub fn bytes_max(app: &App, purpose: Purpose, head: &[u8]) -> Result<u64, Fault> {
    files::bytes_max(head, recording_mb(app, purpose)).ok_or(Fault::WrongType)
}

/// How many megabytes a recording may have; nobody proves who they are by one.
fn recording_mb(app: &App, purpose: Purpose) -> u32 {
    match purpose {
        Purpose::Attachment => app.settings().media_mb,
        Purpose::Identity | Purpose::Evidence => 0,
    }
}

/// Whether a form may have one more file, and whoever sends it may send one more.
async fn may_send_one_more(app: &App, from: &Origin, key: &IdempotencyKey, purpose: Purpose) -> Result<(), Fault> {
    let waiting = attachments::waiting(&mut *app.store().reader().await?, key, purpose).await?;
    room_for_one_more(purpose, &waiting)?;
    limits::count_from(app, Scope::UploadOrigin, from)?;
    limits::count(app, Scope::UploadForm, key.as_str())
}

/// Judges a whole file and keeps what is kept of it.
async fn take(
    app: &App,
    key: &IdempotencyKey,
    purpose: Purpose,
    name: String,
    bytes: Bytes,
    turn: SemaphorePermit<'_>,
) -> Result<UploadedFile, Fault> {
    let id = id_of(app, key, purpose, &name, &bytes);
    if let Some(before) = received(&mut *app.store().reader().await?, key, &id).await? {
        return Ok(answer(before));
    }
    room_for_one_more(purpose, &attachments::waiting(&mut *app.store().reader().await?, key, purpose).await?)?;
    let Judged { kept, known } = keep(bytes, purpose, recording_mb(app, purpose), turn).await?;
    let salt = clock::new_salt();
    let file = Attachment {
        id,
        purpose,
        version: 0,
        place: 0,
        name: match purpose {
            Purpose::Attachment | Purpose::Evidence => name,
            Purpose::Identity => DOCUMENT_NAME.to_owned(),
        },
        media_type: kept.media_type.to_owned(),
        bytes: kept.bytes.len() as u64,
        commitment: chain::commitment(&salt, &kept.bytes),
        salt,
    };
    shelf::put(app, purpose, &file.id, kept.bytes).await?;
    let Err(fault) = note(app, key, &file, known.as_ref()).await else {
        return Ok(answer(file));
    };
    // The same file may have come twice at once; then these are the other one's bytes as well.
    if let Some(twin) = received(&mut *app.store().reader().await?, key, &file.id).await? {
        return Ok(answer(twin));
    }
    // Nothing knows of these bytes; if removing them fails too, they only take up room.
    let _ = app.files().remove(purpose, &file.id).await;
    Err(fault)
}

/// The id of a file of a form: the same for the same use, name and bytes, and no guess for anyone else.
fn id_of(app: &App, key: &IdempotencyKey, purpose: Purpose, name: &str, bytes: &[u8]) -> FileId {
    let of: &[u8] = match purpose {
        Purpose::Attachment => b"file",
        Purpose::Identity => b"document",
        Purpose::Evidence => b"evidence",
    };
    let hash = app.keys().fingerprint(&[of, key.as_str().as_bytes(), name.as_bytes(), bytes]);
    FileId::parse(&hash[..FILE_ID_LEN]).expect("hex digits are an attachment id")
}

/// The file if this form has sent it before.
async fn received(reader: &mut Connection, key: &IdempotencyKey, id: &FileId) -> Result<Option<Attachment>, Fault> {
    match attachments::find(reader, id).await? {
        Some((known, file)) if known == key.as_str() => Ok(Some(file)),
        Some(_) => Err(Fault::Busy),
        None => Ok(None),
    }
}

pub(super) fn answer(file: Attachment) -> UploadedFile {
    UploadedFile { id: file.id.into(), name: file.name, media_type: file.media_type, bytes: file.bytes }
}

async fn note(app: &App, key: &IdempotencyKey, file: &Attachment, known: Option<&Known>) -> Result<(), Fault> {
    let mut writer = app.store().writer().await?;
    room_for_one_more(file.purpose, &attachments::waiting(&mut writer, key, file.purpose).await?)?;
    let now = app.clock().now();
    attachments::insert(&mut writer, key, file, now).await?;
    if let Some(known) = known {
        prints::insert(&mut writer, &file.id, known, now).await?;
    }
    Ok(writer.commit().await?)
}

fn room_for_one_more(purpose: Purpose, waiting: &[Attachment]) -> Result<(), Fault> {
    let full = Problem { field: field_of(purpose), code: ProblemCode::TooManyFiles };
    if waiting.len() < FILES_MAX { Ok(()) } else { Err(Fault::Problems(vec![full])) }
}

/// A turn at holding a whole file in memory and decoding it.
pub(super) async fn turn(app: &App) -> Result<SemaphorePermit<'_>, Fault> {
    let turn = timeout(Duration::from_secs(WAIT_SECONDS_MAX), app.pictures().acquire());
    Ok(turn.await.map_err(|_| Fault::Busy)?.map_err(anyhow::Error::from)?)
}

/// The name without the folders some browsers send, and not longer than a line.
fn tidy_name(name: &str) -> String {
    let tidied = text::tidy(name).replace(['\n', '\t'], " ");
    let last = tidied.rsplit(['/', '\\']).next().unwrap_or_default().trim();
    let short: String = last.chars().take(NAME_LEN_MAX).collect();
    if short.is_empty() { "lampiran".to_owned() } else { short }
}

/// Takes a file of a form back that is still being filled in.
///
/// # Errors
/// [`Fault::NotFound`] when the form has no such file, or it belongs to a case by now.
pub async fn remove_upload(app: &App, key: &IdempotencyKey, file: &FileId) -> Result<(), Fault> {
    let mut writer = app.store().writer().await?;
    let purpose = attachments::disown(&mut writer, key, file).await?.ok_or(Fault::NotFound)?;
    writer.commit().await?;
    remove(app, purpose, file).await
}

/// Removes files whose form never came, identity documents whose time is over, and what the removal of was
/// cut short; says how many.
///
/// # Errors
/// When the database or the object store fails.
pub async fn remove_disowned(app: &App) -> Result<usize, Fault> {
    let now = app.clock().now();
    let mut writer = app.store().writer().await?;
    attachments::disown_before(&mut writer, now.plus_minutes(-WAIT_HOURS_MAX * 60)).await?;
    documents::let_go(&mut writer, now).await?;
    let disowned = attachments::disowned(&mut writer, REMOVED_MAX).await?;
    writer.commit().await?;
    for (purpose, file) in &disowned {
        remove(app, *purpose, file).await?;
    }
    Ok(disowned.len())
}

/// The bytes first, then the row that knows of them: cut short between, it is done again.
async fn remove(app: &App, purpose: Purpose, file: &FileId) -> Result<(), Fault> {
    app.files().remove(purpose, file).await?;
    let mut writer = app.store().writer().await?;
    attachments::forget(&mut writer, file).await?;
    Ok(writer.commit().await?)
}

/// A file of a case, for a post that may open it.
///
/// # Errors
/// [`Fault::NotFound`] when the post is not held today, the case is another agency's or has no such
/// file; [`Fault::Forbidden`] when the post may not open files.
pub async fn attachment(
    app: &App,
    officer: &Officer,
    post: &PostId,
    case: &CaseId,
    file: &FileId,
) -> Result<(FileView, Bytes), Fault> {
    let post = held(officer, post)?;
    let mut reader = app.store().reader().await?;
    let Dossier { stored, files, .. } = visible(app, &mut reader, post, case).await?;
    let ground = app.definitions().for_stored(&mut reader, &stored).await?;
    drop(reader);
    let viewer = Viewer::at(post);
    let sight = viewer.sight(&stored.case, &ground.procedure);
    let found = files.into_iter().find(|known| known.id == *file);
    let found = found.filter(|known| view::may_know_of(&stored.case, sight, known)).ok_or(Fault::NotFound)?;
    if !viewer.opens_files() {
        return Err(Fault::Forbidden);
    }
    let bytes = shelf::get(app, Purpose::Attachment, file).await.context("the bytes of an attachment are missing")?;
    tracing::info!(case = %case, file = %file, staff = %officer.staff, "attachment opened");
    Ok((found, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_is_one_short_line_without_folders() {
        let check = |sent: &str, expect: &str| assert_eq!(tidy_name(sent), expect);
        check("C:\\Users\\sari\\foto.jpg", "foto.jpg");
        check("../../etc/passwd", "passwd");
        check("a\r\nb\u{0}.pdf", "a b.pdf");
        check("  ", "lampiran");
        assert_eq!(tidy_name(&"x".repeat(500)).len(), NAME_LEN_MAX);
    }
}
