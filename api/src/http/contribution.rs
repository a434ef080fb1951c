//! Whoever is asked beside the office that has a case: offices a note mentions, offices asked for a contribution, and
//! parties outside, who are asked by a link. Which post may do
//! what is decided in `act`.

use axum::Json as Answer;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};
use shared::id::CaseId;
use shared::wire::{AskOutside, CaseView, Contribute, FromPost, OutsideLink, OutsideSheet};

use super::Tongue;
use super::answer::Shown;
use super::ask::{Asked, Id, Json, Key, Signed};
use super::fault::ApiFault;
use super::openapi::{FaultsOfCases, FaultsOfSteps};
use super::staff::PostQuery;
use crate::act;
use crate::app::App;

/// The routes of mentions and contributions.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/cases/{case}/mention/read", post(mention_read))
        .route("/api/v1/cases/{case}/contributions", post(contribute))
        .route("/api/v1/cases/{case}/outside", get(outside_sheet).post(ask_outside))
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

/// What may be shown a party outside the agency, with what is proposed to be blacked out.
#[utoipa::path(get, path = "/api/v1/cases/{case}/outside", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), PostQuery), responses((status = 200, body = OutsideSheet), FaultsOfCases))]
pub(super) async fn outside_sheet(
    State(app): State<App>,
    Signed(officer): Signed,
    Tongue(lang): Tongue,
    Id(case): Id<CaseId>,
    Asked(from): Asked<PostQuery>,
) -> Result<Answer<OutsideSheet>, ApiFault> {
    Ok(Answer(act::outside_sheet(&app, &officer, &from.post, &case, lang).await?))
}

/// Asks a party outside the agency, and gives the link it is asked by. The link can be read in this answer only.
#[utoipa::path(post, path = "/api/v1/cases/{case}/outside", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), ("Idempotency-Key" = String, Header)), request_body = AskOutside,
    responses((status = 201, body = OutsideLink), FaultsOfSteps))]
pub(super) async fn ask_outside(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Key(key): Key,
    Json(asked): Json<AskOutside>,
) -> Result<(StatusCode, Answer<OutsideLink>), ApiFault> {
    Ok((StatusCode::CREATED, Answer(act::ask_outside(&app, &officer, &case, &key, &asked).await?)))
}
