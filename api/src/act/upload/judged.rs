//! What is kept of a file that has arrived, and what is known of it besides: what a picture looks like, and of a proof
//! when and where it says it was taken. Absent: keeping it.

use bytes::Bytes;
use shared::wire::Purpose;
use tokio::sync::SemaphorePermit;

use crate::act::Fault;
use crate::files::{self, Kept, NotTaken};
use crate::store::prints::Known;

/// A file that is kept, and what is known of it where it is a picture to be compared.
pub(super) struct Judged {
    /// What is kept of it.
    pub(super) kept: Kept,
    /// What is known of it, where it is a picture that may be compared.
    pub(super) known: Option<Known>,
}

/// Judges a file. What a photo says of when and where it was taken is read of proofs alone, before it is drawn anew.
fn judge(bytes: &[u8], purpose: Purpose, recording_mb: u32) -> Result<Judged, NotTaken> {
    let kept = files::keep(bytes, recording_mb)?;
    let known = match purpose {
        // A face is compared with nothing.
        Purpose::Identity => None,
        Purpose::Attachment => kept.print.map(|print| Known { print: Some(print), ..Known::default() }),
        Purpose::Evidence if !kept.media_type.starts_with("image/") => return Err(NotTaken::Type),
        Purpose::Evidence => {
            let said = files::said(bytes);
            let point = said.point.map(|point| point.to_string()).unwrap_or_default();
            Some(Known { print: kept.print, taken: said.taken, point })
        }
    };
    Ok(Judged { kept, known })
}

/// Judges a file off the threads that answer.
pub(super) async fn keep(
    bytes: Bytes,
    purpose: Purpose,
    recording_mb: u32,
    turn: SemaphorePermit<'_>,
) -> Result<Judged, Fault> {
    let kept = tokio::task::spawn_blocking(move || judge(&bytes, purpose, recording_mb)).await;
    drop(turn);
    // A decoder that gives up on a file it was not made for says that the file is not taken.
    match kept.unwrap_or(Err(NotTaken::Type)) {
        Ok(kept) => Ok(kept),
        Err(NotTaken::Type) => Err(Fault::WrongType),
        Err(NotTaken::Pixels | NotTaken::Bytes) => Err(Fault::TooLarge),
    }
}
