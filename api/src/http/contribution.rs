//! Offices beside the one that has a case: those a note mentions, and those asked for a contribution. Which post may do
//! what is decided in `act`.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use shared::id::CaseId;
use shared::wire::{CaseView, Contribute, FromPost};

use super::answer::Shown;
use super::ask::{Id, Json, Key, Signed};
use super::fault::ApiFault;
use super::openapi::FaultsOfSteps;
use crate::act;
use crate::app::App;

/// The routes of mentions and contributions.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/cases/{case}/mention/read", post(mention_read))
        .route("/api/v1/cases/{case}/contributions", post(contribute))
}

/// Says that the note was read in which the post is mentioned.
#[utoipa::path(post, path = "/api/v1/cases/{case}/mention/read", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), ("Idempotency-Key" = String, Header)), request_body = FromPost,
    responses((status = 204), FaultsOfSteps))]
pub(super) async fn mention_read(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Key(key): Key,
    Json(from): Json<FromPost>,
) -> Result<StatusCode, ApiFault> {
    act::mention_read(&app, &officer, &case, &key, &from).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Asks an office for a contribution, reminds it, withdraws that, or gives what was asked for. Answers with the case
/// after it, or with nothing where the answer ended the office's sight of it.
#[utoipa::path(post, path = "/api/v1/cases/{case}/contributions", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), ("Idempotency-Key" = String, Header)), request_body = Contribute,
    responses((status = 200, body = CaseView), (status = 204, description = "done, and out of sight"), FaultsOfSteps))]
pub(super) async fn contribute(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Key(key): Key,
    Json(asked): Json<Contribute>,
) -> Result<Result<Shown, StatusCode>, ApiFault> {
    let seen = act::contribute(&app, &officer, &case, &key, &asked).await?;
    Ok(seen.map(Shown).ok_or(StatusCode::NO_CONTENT))
}
