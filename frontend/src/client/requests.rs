//! The calls about requests for information. The access token is handed in, as in [`super::staff`].

use serde::Serialize;
use shared::id::{CaseId, RequestId};
use shared::wire::{OpenRequest, OpenedRequest, Reprint, RequestDeed, RequestFile, RequestPage, RequestView};
use shared::words::Lang;
use web_sys::Blob;

use super::{Call, Failure, read, staff};
use crate::browser::in_address;

/// Which part of a list or register.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Which list.
    pub view: RequestView,
    /// A year or a month; empty for this year.
    pub period: String,
    /// A state's code; empty for all.
    pub state: String,
}

fn address(base: &str, post: &str, part: &Part) -> String {
    let (post, period, state) = (in_address(post), in_address(&part.period), in_address(&part.state));
    format!("{base}?post={post}&view={}&period={period}&state={state}", part.view.code())
}

/// One page of a list, from the key the page before ended with.
///
/// # Errors
/// The failure.
pub async fn list(
    token: &str,
    post: &str,
    part: &Part,
    after: Option<&str>,
    lang: Lang,
) -> Result<RequestPage, Failure> {
    let mut address = address("/api/v1/requests", post, part);
    if let Some(after) = after {
        address = format!("{address}&after={}", in_address(after));
    }
    read(Call::get(address, lang).token(token)).await
}

/// One request.
///
/// # Errors
/// The failure; status 404 when it is another agency's.
pub async fn one(token: &str, id: &RequestId, post: &str, lang: Lang) -> Result<RequestFile, Failure> {
    read(Call::get(format!("/api/v1/requests/{id}?post={}", in_address(post)), lang).token(token)).await
}

/// Opens a request out of a complaint, or enters one that came directly.
///
/// # Errors
/// The failure; its problems name the fields.
pub async fn open(
    token: &str,
    case: Option<&CaseId>,
    key: &str,
    asked: &OpenRequest,
    lang: Lang,
) -> Result<OpenedRequest, Failure> {
    let address = match case {
        Some(case) => format!("/api/v1/cases/{case}/request"),
        None => "/api/v1/requests".to_owned(),
    };
    read(Call::post(address, lang).token(token).key(key).body(asked)).await
}

/// Does something to a request; brings it as it stands after.
///
/// # Errors
/// The failure; [`Failure::stale`] when it has moved on.
pub async fn deed(
    token: &str,
    id: &RequestId,
    key: &str,
    asked: &RequestDeed,
    lang: Lang,
) -> Result<RequestFile, Failure> {
    read(Call::post(format!("/api/v1/requests/{id}/deeds"), lang).token(token).key(key).body(asked)).await
}

/// The written notice, to be printed.
///
/// # Errors
/// The failure.
pub async fn notice(token: &str, id: &RequestId, post: &str, lang: Lang) -> Result<Reprint, Failure> {
    read(Call::get(format!("/api/v1/requests/{id}/notice?post={}", in_address(post)), lang).token(token)).await
}

/// A register, to be printed.
///
/// # Errors
/// The failure.
pub async fn register(token: &str, post: &str, part: &Part, lang: Lang) -> Result<Reprint, Failure> {
    read(Call::get(address("/api/v1/registers", post, part), lang).token(token)).await
}

/// A register as a table file.
///
/// # Errors
/// The failure.
pub async fn register_csv(token: &str, post: &str, part: &Part, lang: Lang) -> Result<Blob, Failure> {
    staff::blob(token, &address("/api/v1/registers/csv", post, part), lang).await
}
