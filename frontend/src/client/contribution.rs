//! The call of contributions. The access token is handed in, as in [`super::staff`].

use shared::id::{CaseId, PostId};
use shared::wire::{CaseView, Contribute, FromPost};
use shared::words::Lang;

use super::sheets::seen;
use super::{Call, Failure, send};

/// Asks for a contribution, reminds, withdraws or answers; nothing where that took the case out of sight.
///
/// # Errors
/// The failure; its problems name the fields.
pub async fn contribute(
    token: &str,
    case: &CaseId,
    key: &str,
    asked: &Contribute,
    lang: Lang,
) -> Result<Option<CaseView>, Failure> {
    seen(Call::post(format!("/api/v1/cases/{case}/contributions"), lang).token(token).key(key).body(asked)).await
}

/// Says that the note was read in which a post is mentioned.
///
/// # Errors
/// The failure.
pub async fn mention_read(token: &str, case: &CaseId, key: &str, post: &PostId, lang: Lang) -> Result<(), Failure> {
    let from = FromPost { post: post.to_string() };
    let call = Call::post(format!("/api/v1/cases/{case}/mention/read"), lang);
    send(call.token(token).key(key).body(&from)).await.map(|_| ())
}
