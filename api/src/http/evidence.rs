//! Photos that prove the work was done: attached and looked at from a post, and fetched by their reporter's page.
//! Absent: who may; that is decided in `act`.

use axum::Json as Answer;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderName, StatusCode};
use axum::routing::{get, post};
use shared::id::{CaseId, FileId};
use shared::wire::{AttachEvidence, EvidenceLook, EvidenceSheet, ProposedPhoto};

use super::ask::{Asked, Id, Json, Key, Signed};
use super::fault::ApiFault;
use super::openapi::{FaultsOfCases, FaultsOfReading, FaultsOfSteps};
use super::staff::PostQuery;
use crate::act;
use crate::app::App;

/// The photos of a case, for officers and for its reporter.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/cases/{case}/evidence", get(sheet).post(attach))
        .route("/api/v1/cases/{case}/evidence/look", post(look))
        .route("/api/v1/photos/{file}/{key}", get(work_photo))
}

/// The photos of a case, with what each says of itself and the earlier pictures it looks like.
#[utoipa::path(get, path = "/api/v1/cases/{case}/evidence", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), PostQuery), responses((status = 200, body = EvidenceSheet), FaultsOfCases))]
pub(super) async fn sheet(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Asked(asked): Asked<PostQuery>,
) -> Result<Answer<EvidenceSheet>, ApiFault> {
    Ok(Answer(act::evidence(&app, &officer, &asked.post, &case).await?))
}

/// What photos say that were uploaded for the purpose `evidence`, before they are attached. A POST: a form's key stands
/// in no address.
#[utoipa::path(post, path = "/api/v1/cases/{case}/evidence/look", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path)), request_body = EvidenceLook,
    responses((status = 200, body = Vec<ProposedPhoto>), FaultsOfSteps))]
pub(super) async fn look(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Json(asked): Json<EvidenceLook>,
) -> Result<Answer<Vec<ProposedPhoto>>, ApiFault> {
    Ok(Answer(act::look_at_evidence(&app, &officer, &case, &asked).await?))
}

/// Attaches photos that were uploaded under the same key for the purpose `evidence`.
#[utoipa::path(post, path = "/api/v1/cases/{case}/evidence", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), ("Idempotency-Key" = String, Header)), request_body = AttachEvidence,
    responses((status = 204), FaultsOfSteps))]
pub(super) async fn attach(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Key(key): Key,
    Json(asked): Json<AttachEvidence>,
) -> Result<StatusCode, ApiFault> {
    act::attach_evidence(&app, &officer, &case, &key, &asked).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A photo of the work at the address the tracker gives, good for a day or two.
#[utoipa::path(get, path = "/api/v1/photos/{file}/{key}", tag = "reporter",
    params(("file" = String, Path), ("key" = String, Path)),
    responses((status = 200, body = Vec<u8>, content_type = "image/jpeg"), FaultsOfReading))]
pub(super) async fn work_photo(
    State(app): State<App>,
    Id((file, key)): Id<(FileId, String)>,
) -> Result<([(HeaderName, String); 1], Bytes), ApiFault> {
    let (file, bytes) = act::work_photo(&app, &file, &key).await?;
    Ok(([(CONTENT_TYPE, file.media_type)], bytes))
}
