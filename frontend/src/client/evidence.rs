//! The calls about photos that prove the work was done. Absent: sending the photos themselves (see [`super::upload`]).

use shared::id::CaseId;
use shared::wire::{AttachEvidence, EvidenceLook, EvidenceSheet, ProposedPhoto};
use shared::words::Lang;

use super::{Call, Failure, read, send};
use crate::browser::in_address;

/// The photos of a case.
///
/// # Errors
/// The failure.
pub async fn sheet(token: &str, case: &CaseId, post: &str, lang: Lang) -> Result<EvidenceSheet, Failure> {
    let address = format!("/api/v1/cases/{case}/evidence?post={}", in_address(post));
    read(Call::get(address, lang).token(token)).await
}

/// What photos say that were sent, before they are attached.
///
/// # Errors
/// The failure.
pub async fn look(token: &str, case: &CaseId, asked: &EvidenceLook, lang: Lang) -> Result<Vec<ProposedPhoto>, Failure> {
    read(Call::post(format!("/api/v1/cases/{case}/evidence/look"), lang).token(token).body(asked)).await
}

/// Attaches photos.
///
/// # Errors
/// The failure; its problems name the fields.
pub async fn attach(token: &str, case: &CaseId, key: &str, asked: &AttachEvidence, lang: Lang) -> Result<(), Failure> {
    let call = Call::post(format!("/api/v1/cases/{case}/evidence"), lang);
    send(call.token(token).key(key).body(asked)).await.map(|_| ())
}
