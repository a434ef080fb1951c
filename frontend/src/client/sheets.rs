//! The calls of a case's sheets. The access token is handed in, as in [`super::staff`].

use shared::id::{CaseId, PostId};
use shared::wire::{Advise, CaseView, Custody, Dispose, Handle};
use shared::words::Lang;

use super::{Call, Failure, answer, read, send};
use crate::browser::in_address;

/// Initials, signs or sends back the disposition sheet; nothing where that took the case out of sight.
///
/// # Errors
/// The failure; its problems name the fields, and it is stale when somebody came before.
pub async fn dispose(
    token: &str,
    case: &CaseId,
    key: &str,
    asked: &Dispose,
    lang: Lang,
) -> Result<Option<CaseView>, Failure> {
    seen(Call::post(format!("/api/v1/cases/{case}/disposition"), lang).token(token).key(key).body(asked)).await
}

/// Writes what the sheet asked for.
///
/// # Errors
/// The failure; its problems name the text.
pub async fn advise(
    token: &str,
    case: &CaseId,
    key: &str,
    asked: &Advise,
    lang: Lang,
) -> Result<Option<CaseView>, Failure> {
    seen(Call::post(format!("/api/v1/cases/{case}/advice"), lang).token(token).key(key).body(asked)).await
}

/// The case in an answer, or nothing where the answer has none.
pub(super) async fn seen(call: Call) -> Result<Option<CaseView>, Failure> {
    let (status, body) = send(call).await?;
    if body.is_empty() {
        return Ok(None);
    }
    answer::read(&body).map(Some).ok_or(Failure::Unreadable(status))
}

/// Who of a post has a case.
///
/// # Errors
/// The failure.
pub async fn custody(token: &str, case: &CaseId, post: &PostId, lang: Lang) -> Result<Custody, Failure> {
    let address = format!("/api/v1/cases/{case}/custody?post={}", in_address(post.as_str()));
    read(Call::get(address, lang).token(token)).await
}

/// Does something with who has a case.
///
/// # Errors
/// The failure; its problems name the person.
pub async fn handle(token: &str, case: &CaseId, key: &str, asked: &Handle, lang: Lang) -> Result<Custody, Failure> {
    read(Call::post(format!("/api/v1/cases/{case}/custody"), lang).token(token).key(key).body(asked)).await
}
