//! The bytes of files on their way to where they are kept and back: an identity document is sealed to its
//! own id, an attachment is not. Absent: what is known of a file.

use bytes::Bytes;
use shared::id::{FileId, UploadId};
use shared::wire::Purpose;

use crate::app::App;
use crate::keys::Place;

fn place(id: &FileId) -> Place<'_> {
    Place { table: "attachments", column: "bytes", row: id.as_str() }
}

/// Keeps the bytes of a file.
pub(super) async fn put(app: &App, purpose: Purpose, id: &FileId, plain: Vec<u8>) -> anyhow::Result<()> {
    let kept = match purpose {
        Purpose::Attachment | Purpose::Evidence => plain,
        Purpose::Identity => app.keys().seal_bytes(place(id), &plain)?,
    };
    app.files().put(purpose, id, kept.into()).await
}

/// The bytes of a file as they were sent.
pub(super) async fn get(app: &App, purpose: Purpose, id: &FileId) -> anyhow::Result<Bytes> {
    let kept = app.files().get(purpose, id).await?;
    match purpose {
        Purpose::Attachment | Purpose::Evidence => Ok(kept),
        Purpose::Identity => Ok(Bytes::copy_from_slice(&app.keys().open_bytes(place(id), &kept)?)),
    }
}

fn part_place(object: &str) -> Place<'_> {
    Place { table: "upload_parts", column: "bytes", row: object }
}

/// Keeps a part of an upload, as its file will be kept.
pub(super) async fn put_part(
    app: &App,
    purpose: Purpose,
    upload: &UploadId,
    object: &str,
    plain: Bytes,
) -> anyhow::Result<()> {
    let kept = match purpose {
        Purpose::Attachment | Purpose::Evidence => plain,
        Purpose::Identity => app.keys().seal_bytes(part_place(object), &plain)?.into(),
    };
    app.files().put_part(upload, object, kept).await
}

/// The bytes of a part of an upload as they were sent.
pub(super) async fn get_part(app: &App, purpose: Purpose, upload: &UploadId, object: &str) -> anyhow::Result<Bytes> {
    let kept = app.files().get_part(upload, object).await?;
    match purpose {
        Purpose::Attachment | Purpose::Evidence => Ok(kept),
        Purpose::Identity => Ok(Bytes::copy_from_slice(&app.keys().open_bytes(part_place(object), &kept)?)),
    }
}
