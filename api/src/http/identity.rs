//! Who reports, asked for from a post: opened with a reason, never by an address alone. Absent: who may;
//! that is decided in `act`.

use axum::Json as Answer;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::HeaderName;
use shared::id::CaseId;
use shared::wire::{IdentityOpened, LookUp, LookupPage, OpenIdentity};

use super::answer::download;
use super::ask::{Asked, Id, Json, Key, Signed};
use super::fault::ApiFault;
use super::openapi::{FaultsOfCases, FaultsOfIdentity, FaultsOfLookUp};
use super::staff::PostQuery;
use crate::act;
use crate::app::App;

type Done<T> = Result<T, ApiFault>;

/// Opens the identity of a case's reporter, who sees it and reads why.
#[utoipa::path(post, path = "/api/v1/cases/{case}/identity", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), ("Idempotency-Key" = String, Header)), request_body = OpenIdentity,
    responses((status = 200, body = IdentityOpened), FaultsOfIdentity))]
pub(super) async fn open(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Key(key): Key,
    Json(asked): Json<OpenIdentity>,
) -> Done<Answer<IdentityOpened>> {
    Ok(Answer(act::open_identity(&app, &officer, &case, &key, &asked).await?))
}

/// Finds the complaints of whoever stands at the desk, by a number of theirs. A POST, so that it never stands
/// in an address.
#[utoipa::path(post, path = "/api/v1/lookup", tag = "staff", security(("bearer" = [])), request_body = LookUp,
    responses((status = 200, body = LookupPage), FaultsOfLookUp))]
pub(super) async fn look_up(
    State(app): State<App>,
    Signed(officer): Signed,
    Json(asked): Json<LookUp>,
) -> Done<Answer<LookupPage>> {
    Ok(Answer(act::look_up(&app, &officer, &asked).await?))
}

/// The picture of the identity document, for the post that opened the identity within the last half hour.
#[utoipa::path(get, path = "/api/v1/cases/{case}/identity/document", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), PostQuery),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"), FaultsOfCases))]
pub(super) async fn document(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Asked(asked): Asked<PostQuery>,
) -> Done<([(HeaderName, String); 2], Bytes)> {
    let (view, bytes) = act::document(&app, &officer, &asked.post, &case).await?;
    Ok(download(view, bytes))
}
