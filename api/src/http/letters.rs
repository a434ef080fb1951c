//! Notices that were not delivered, as an administrator asks about them. Who may is decided in `act`.

use axum::Json as Answer;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use shared::id::PostId;
use shared::wire::{LetterAgain, LetterPage};

use super::ask::{Asked, Id, Json, Signed};
use super::fault::ApiFault;
use super::openapi::{FaultsOfCases, FaultsOfLetters};
use crate::act;
use crate::app::App;

/// Which page of undelivered notices.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct LetterQuery {
    #[param(value_type = String)]
    post: PostId,
    after: Option<String>,
}

/// Notices of a post's agency that were given up, newest first. `after` is the `next` of the page before.
#[utoipa::path(get, path = "/api/v1/admin/deliveries", tag = "admin", security(("bearer" = [])), params(LetterQuery),
    responses((status = 200, body = LetterPage), FaultsOfCases))]
pub(super) async fn list(
    State(app): State<App>,
    Signed(officer): Signed,
    Asked(asked): Asked<LetterQuery>,
) -> Result<Answer<LetterPage>, ApiFault> {
    Ok(Answer(act::letters(&app, &officer, &asked.post, asked.after.as_deref()).await?))
}

/// Has a notice sent again. It needs no key: asked twice, it is sent once.
#[utoipa::path(post, path = "/api/v1/admin/deliveries/{delivery}/again", tag = "admin", security(("bearer" = [])),
    params(("delivery" = String, Path)), request_body = LetterAgain,
    responses((status = 204, description = "it waits to be sent, or was sent"), FaultsOfLetters))]
pub(super) async fn again(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(delivery): Id<String>,
    Json(asked): Json<LetterAgain>,
) -> Result<StatusCode, ApiFault> {
    act::send_letter_again(&app, &officer, &asked.post, &delivery).await?;
    Ok(StatusCode::NO_CONTENT)
}
