//! The calls of an administrator's screens for calendar, agency data and procedures.

use shared::wire::{Adopted, DefinitionDraft, DefinitionKind, DefinitionPage, DefinitionView, DraftChecked};
use shared::words::Lang;

use super::{Call, Failure, read};
use crate::browser::in_address;

const PLACE: &str = "/api/v1/admin/definitions";

/// What the post's agency runs on.
///
/// # Errors
/// The failure; status 403 when the post changes none of it.
pub async fn list(token: &str, post: &str, lang: Lang) -> Result<DefinitionPage, Failure> {
    read(Call::get(format!("{PLACE}?post={}", in_address(post)), lang).token(token)).await
}

/// One version of it; the one in force where none is named.
///
/// # Errors
/// The failure.
pub async fn view(
    token: &str,
    post: &str,
    (kind, id, version): (DefinitionKind, &str, Option<u32>),
    lang: Lang,
) -> Result<DefinitionView, Failure> {
    let version = version.map(|version| format!("&version={version}")).unwrap_or_default();
    let address = format!("{PLACE}/{}/{}?post={}{version}", kind.code(), in_address(id), in_address(post));
    read(Call::get(address, lang).token(token)).await
}

/// What a draft would do.
///
/// # Errors
/// The failure; a stale one where somebody was faster.
pub async fn check(token: &str, draft: &DefinitionDraft, lang: Lang) -> Result<DraftChecked, Failure> {
    read(Call::post(format!("{PLACE}/check"), lang).token(token).body(draft)).await
}

/// Puts a draft into force. The same key does it once.
///
/// # Errors
/// The failure.
pub async fn adopt(token: &str, key: &str, draft: &DefinitionDraft, lang: Lang) -> Result<Adopted, Failure> {
    read(Call::post(PLACE, lang).token(token).key(key).body(draft)).await
}
