//! The disposition sheet of a case, and who of a post has it. Which post may do what is decided in `act`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json as Answer, Router};
use shared::id::CaseId;
use shared::wire::{Advise, CaseView, Custody, Dispose, Handle};

use super::answer::Shown;
use super::ask::{Asked, Id, Json, Key, Signed};
use super::fault::ApiFault;
use super::openapi::{FaultsOfCases, FaultsOfSteps};
use super::people;
use super::staff::PostQuery;
use crate::act;
use crate::app::App;

/// The routes of sheets, custody and standing in.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/cases/{case}/disposition", post(dispose))
        .route("/api/v1/cases/{case}/advice", post(advise))
        .route("/api/v1/cases/{case}/custody", get(custody).post(handle))
        .route("/api/v1/me/deputies", get(people::deputies).post(people::delegate))
        .route("/api/v1/me/deputies/{post}/end", post(people::recall))
}

/// Initials, signs or sends back the disposition sheet. Signing takes the SOP's own step. Answers with the case after
/// it, or with nothing where that took the case out of the post's sight.
#[utoipa::path(post, path = "/api/v1/cases/{case}/disposition", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), ("Idempotency-Key" = String, Header)), request_body = Dispose,
    responses((status = 200, body = CaseView), (status = 204, description = "done, and out of sight"), FaultsOfSteps))]
pub(super) async fn dispose(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Key(key): Key,
    Json(asked): Json<Dispose>,
) -> Result<Result<Shown, StatusCode>, ApiFault> {
    let seen = act::dispose(&app, &officer, &case, &key, &asked).await?;
    Ok(seen.map(Shown).ok_or(StatusCode::NO_CONTENT))
}

/// Writes what the disposition sheet asked of a post beside the one who is to act.
#[utoipa::path(post, path = "/api/v1/cases/{case}/advice", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), ("Idempotency-Key" = String, Header)), request_body = Advise,
    responses((status = 200, body = CaseView), (status = 204, description = "done, and out of sight"), FaultsOfSteps))]
pub(super) async fn advise(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Key(key): Key,
    Json(asked): Json<Advise>,
) -> Result<Result<Shown, StatusCode>, ApiFault> {
    let seen = act::advise(&app, &officer, &case, &key, &asked).await?;
    Ok(seen.map(Shown).ok_or(StatusCode::NO_CONTENT))
}

/// Who of several at one post has a case, and what the asking post may do about it.
#[utoipa::path(get, path = "/api/v1/cases/{case}/custody", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), PostQuery), responses((status = 200, body = Custody), FaultsOfCases))]
pub(super) async fn custody(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Asked(asked): Asked<PostQuery>,
) -> Result<Answer<Custody>, ApiFault> {
    Ok(Answer(act::custody(&app, &officer, &asked.post, &case).await?))
}

/// Takes a case, gives it to somebody of the post, hands it over, or gives it back.
#[utoipa::path(post, path = "/api/v1/cases/{case}/custody", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), ("Idempotency-Key" = String, Header)), request_body = Handle,
    responses((status = 200, body = Custody), FaultsOfSteps))]
pub(super) async fn handle(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Key(key): Key,
    Json(asked): Json<Handle>,
) -> Result<Answer<Custody>, ApiFault> {
    Ok(Answer(act::handle(&app, &officer, &case, &key, &asked).await?))
}
