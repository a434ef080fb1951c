//! The working answer of a case: reading it and adding to it. Which post may is decided in `act`.

use axum::Json as Answer;
use axum::extract::State;
use shared::id::CaseId;
use shared::wire::{WorkAnswer, WorkingAnswer};

use super::ask::{Asked, Id, Json, Key, Signed};
use super::fault::ApiFault;
use super::openapi::{FaultsOfCases, FaultsOfSteps};
use super::staff::PostQuery;
use crate::act;
use crate::app::App;

/// The working answer of a case: its versions, and what came of the review that was asked.
#[utoipa::path(get, path = "/api/v1/cases/{case}/answer", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), PostQuery), responses((status = 200, body = WorkingAnswer), FaultsOfCases))]
pub(super) async fn working_answer(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Asked(asked): Asked<PostQuery>,
) -> Result<Answer<WorkingAnswer>, ApiFault> {
    Ok(Answer(act::working_answer(&app, &officer, &asked.post, &case).await?))
}

/// Adds a version, asks for its approval, approves it, or sends it back with remarks.
#[utoipa::path(post, path = "/api/v1/cases/{case}/answer", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), ("Idempotency-Key" = String, Header)), request_body = WorkAnswer,
    responses((status = 200, body = WorkingAnswer), FaultsOfSteps))]
pub(super) async fn work(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Key(key): Key,
    Json(asked): Json<WorkAnswer>,
) -> Result<Answer<WorkingAnswer>, ApiFault> {
    Ok(Answer(act::work(&app, &officer, &case, &key, &asked).await?))
}
