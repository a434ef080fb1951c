//! The calls about cases of one matter. The access token is handed in, as in [`super::staff`].

use shared::id::{CaseId, UmbrellaId};
use shared::wire::{Gather, Preview, Related, Release, Split, SplitDone, SplitSheet, Together, TogetherDone, Umbrella};
use shared::words::Lang;

use super::{Call, Failure, read, send};
use crate::browser::in_address;

/// What a case has to do with others.
///
/// # Errors
/// The failure.
pub async fn related(token: &str, case: &CaseId, post: &str, lang: Lang) -> Result<Related, Failure> {
    read(Call::get(format!("/api/v1/cases/{case}/related?post={}", in_address(post)), lang).token(token)).await
}

/// Gathers cases into a new group, or into one there is.
///
/// # Errors
/// The failure; its problems name the fields.
pub async fn gather(
    token: &str,
    group: Option<&UmbrellaId>,
    key: &str,
    asked: &Gather,
    lang: Lang,
) -> Result<Umbrella, Failure> {
    let address = match group {
        Some(group) => format!("/api/v1/umbrellas/{group}/members"),
        None => "/api/v1/umbrellas".to_owned(),
    };
    read(Call::post(address, lang).token(token).key(key).body(asked)).await
}

/// Takes a case out of its group.
///
/// # Errors
/// The failure; its problems name the reason.
pub async fn release(token: &str, group: &UmbrellaId, key: &str, asked: &Release, lang: Lang) -> Result<(), Failure> {
    let address = format!("/api/v1/umbrellas/{group}/release");
    send(Call::post(address, lang).token(token).key(key).body(asked)).await.map(|_| ())
}

/// What would become of several cases.
///
/// # Errors
/// The failure.
pub async fn preview(token: &str, asked: &Together, lang: Lang) -> Result<Preview, Failure> {
    read(Call::post("/api/v1/together/preview", lang).token(token).body(asked)).await
}

/// Does one thing with several cases.
///
/// # Errors
/// The failure.
pub async fn act(token: &str, key: &str, asked: &Together, lang: Lang) -> Result<TogetherDone, Failure> {
    read(Call::post("/api/v1/together", lang).token(token).key(key).body(asked)).await
}

/// What is shown before a complaint is split.
///
/// # Errors
/// The failure.
pub async fn split_sheet(token: &str, case: &CaseId, post: &str, lang: Lang) -> Result<SplitSheet, Failure> {
    read(Call::get(format!("/api/v1/cases/{case}/split?post={}", in_address(post)), lang).token(token)).await
}

/// Makes a part of a complaint one of its own.
///
/// # Errors
/// The failure; its problems name the fields.
pub async fn split(token: &str, case: &CaseId, key: &str, asked: &Split, lang: Lang) -> Result<SplitDone, Failure> {
    read(Call::post(format!("/api/v1/cases/{case}/split"), lang).token(token).key(key).body(asked)).await
}
