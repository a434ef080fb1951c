//! The calls by which a complaint is shown to the public, and its secrecy changed.
//! Absent: what the public reads (see the citizen's pages).

use shared::id::CaseId;
use shared::wire::{ChangeSecrecy, Publication, Publish, Withhold};
use shared::words::Lang;

use super::{Call, Failure, read, send};
use crate::browser::in_address;

/// What may be shown of a case to the public, or is.
///
/// # Errors
/// The failure.
pub async fn publication(token: &str, case: &CaseId, post: &str, lang: Lang) -> Result<Publication, Failure> {
    let address = format!("/api/v1/cases/{case}/publication?post={}", in_address(post));
    read(Call::get(address, lang).token(token)).await
}

/// Shows a case to the public.
///
/// # Errors
/// The failure; its problems name the words.
pub async fn publish(token: &str, case: &CaseId, key: &str, asked: &Publish, lang: Lang) -> Result<(), Failure> {
    let call = Call::post(format!("/api/v1/cases/{case}/publication"), lang);
    send(call.token(token).key(key).body(asked)).await.map(|_| ())
}

/// Takes a shown case off the public pages.
///
/// # Errors
/// The failure; its problems name the reason.
pub async fn withhold(token: &str, case: &CaseId, key: &str, asked: &Withhold, lang: Lang) -> Result<(), Failure> {
    let call = Call::post(format!("/api/v1/cases/{case}/publication/withhold"), lang);
    send(call.token(token).key(key).body(asked)).await.map(|_| ())
}

/// Changes how secret a case is, or does a part of it.
///
/// # Errors
/// The failure; its problems name the reason.
pub async fn change_secrecy(
    token: &str,
    case: &CaseId,
    key: &str,
    asked: &ChangeSecrecy,
    lang: Lang,
) -> Result<(), Failure> {
    let call = Call::post(format!("/api/v1/cases/{case}/secrecy"), lang);
    send(call.token(token).key(key).body(asked)).await.map(|_| ())
}
