//! The calls by which a party outside the agency is asked. The access token is handed in, as in [`super::staff`].

use shared::id::CaseId;
use shared::wire::{AskOutside, OutsideLink, OutsideSheet};
use shared::words::Lang;

use super::{Call, Failure, read};
use crate::browser::in_address;

/// What may be shown of a case to a party outside.
///
/// # Errors
/// The failure.
pub async fn sheet(token: &str, case: &CaseId, post: &str, lang: Lang) -> Result<OutsideSheet, Failure> {
    let address = format!("/api/v1/cases/{case}/outside?post={}", in_address(post));
    read(Call::get(address, lang).token(token)).await
}

/// Asks a party outside; gives the link, which can be read here only.
///
/// # Errors
/// The failure; its problems name the fields.
pub async fn ask(
    token: &str,
    case: &CaseId,
    key: &str,
    asked: &AskOutside,
    lang: Lang,
) -> Result<OutsideLink, Failure> {
    let call = Call::post(format!("/api/v1/cases/{case}/outside"), lang);
    read(call.token(token).key(key).body(asked)).await
}
