//! An upload that has arrived whole becomes a file like any other, once, however often it is tried.

use bytes::{Bytes, BytesMut};
use shared::id::{FileId, IdempotencyKey};

use super::{arriving, shelf, take, turn};
use crate::act::Fault;
use crate::app::App;
use crate::store::uploads::{self, State, Upload};

/// The code of a fault that stays however often the same bytes are sent.
pub(super) const fn for_good(fault: &Fault) -> Option<&'static str> {
    match fault {
        Fault::TooLarge => Some("too_large"),
        Fault::WrongType => Some("wrong_type"),
        _ => None,
    }
}

/// The fault of such a code.
#[must_use]
pub fn fault_of(code: &str) -> Fault {
    if for_good(&Fault::TooLarge) == Some(code) { Fault::TooLarge } else { Fault::WrongType }
}

/// An upload that has arrived whole, with what became of it: kept or refused.
///
/// # Errors
/// [`Fault::Problems`] when the form has as many files as it may by now; [`Fault::Busy`] when others have to
/// be judged first. The same may succeed later.
pub(super) async fn settled(app: &App, upload: Upload) -> Result<Upload, Fault> {
    let turn = turn(app).await?;
    let parts = uploads::parts(&mut *app.store().reader().await?, &upload.id).await?;
    let bytes = match joined(app, &upload, &parts).await {
        Ok(bytes) => bytes,
        // Another process may have been faster, and removed the parts.
        Err(fault) => {
            let upload = arriving::standing(app, &mut *app.store().reader().await?, &upload.id).await?;
            return if upload.state == State::Arriving { Err(fault) } else { Ok(upload) };
        }
    };
    let key = IdempotencyKey::parse(&upload.key).ok_or(Fault::UploadOver)?;
    let state = match take(app, &key, upload.purpose, upload.name.clone(), bytes, turn).await {
        Ok(file) => State::Kept(FileId::parse(&file.id).ok_or(Fault::NotFound)?),
        Err(fault) => State::Refused(for_good(&fault).ok_or(fault)?.to_owned()),
    };
    settle(app, &upload, state).await
}

/// Notes what became of an upload, and removes its parts.
pub(super) async fn settle(app: &App, upload: &Upload, state: State) -> Result<Upload, Fault> {
    let mut writer = app.store().writer().await?;
    uploads::settle(&mut writer, &upload.id, &state).await?;
    writer.commit().await?;
    // What cannot be removed now is swept later.
    let _ = arriving::tidy(app, &upload.id).await;
    Ok(Upload { state, ..upload.clone() })
}

async fn joined(app: &App, upload: &Upload, parts: &[uploads::Part]) -> Result<Bytes, Fault> {
    let mut whole = BytesMut::with_capacity(usize::try_from(upload.length).unwrap_or(0));
    for part in parts {
        whole.extend_from_slice(&shelf::get_part(app, upload.purpose, &upload.id, &part.object).await?);
    }
    if whole.len() as u64 != upload.length {
        return Err(Fault::Internal(anyhow::anyhow!("an upload has lost a part")));
    }
    Ok(whole.freeze())
}
