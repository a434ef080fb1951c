//! The calls about what waits to be looked at before it is filed. The access token is handed in, as in [`super::staff`].

use shared::wire::{QuarantineFiled, QuarantineJudged, QuarantinePage, QuarantineView};
use shared::words::Lang;

use super::{Call, Failure, read, send};
use crate::browser::in_address;

/// One page of what waits to be looked at before it is filed, or was found to be no complaint.
///
/// # Errors
/// The failure.
pub async fn quarantine(
    token: &str,
    post: &str,
    view: QuarantineView,
    after: Option<&str>,
    lang: Lang,
) -> Result<QuarantinePage, Failure> {
    let view = if view == QuarantineView::Kept { "kept" } else { "refused" };
    let mut address = format!("/api/v1/quarantine?post={}&view={view}", in_address(post));
    if let Some(after) = after {
        address = format!("{address}&after={}", in_address(after));
    }
    read(Call::get(address, lang).token(token)).await
}

/// Files what waited to be looked at.
///
/// # Errors
/// The failure.
pub async fn file_kept(
    token: &str,
    id: &str,
    judged: &QuarantineJudged,
    lang: Lang,
) -> Result<QuarantineFiled, Failure> {
    read(Call::post(format!("/api/v1/quarantine/{}/file", in_address(id)), lang).token(token).body(judged)).await
}

/// Says that what waited is no complaint, and why.
///
/// # Errors
/// The failure; its problems name the reason.
pub async fn refuse_kept(token: &str, id: &str, judged: &QuarantineJudged, lang: Lang) -> Result<(), Failure> {
    let address = format!("/api/v1/quarantine/{}/refuse", in_address(id));
    send(Call::post(address, lang).token(token).body(judged)).await.map(|_| ())
}
