//! Complaints that wait to be looked at, as an officer asks about them. Who may is decided in `act`.

use axum::Json as Answer;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use shared::id::PostId;
use shared::wire::{QuarantineFiled, QuarantineJudged, QuarantinePage, QuarantineView};

use super::Tongue;
use super::ask::{Asked, Id, Json, Signed};
use super::fault::ApiFault;
use super::openapi::{FaultsOfCases, FaultsOfJudging};
use crate::act;
use crate::app::App;

/// Which page of what is kept.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct KeptQuery {
    #[param(value_type = String)]
    post: PostId,
    /// `kept`, which is what any other word means too, or `refused`.
    view: Option<String>,
    after: Option<String>,
}

impl KeptQuery {
    fn view(&self) -> QuarantineView {
        match self.view.as_deref() {
            Some("refused") => QuarantineView::Refused,
            _ => QuarantineView::Kept,
        }
    }
}

/// What a post's agency keeps to be looked at, oldest first. `after` is the `next` of the page before.
#[utoipa::path(get, path = "/api/v1/quarantine", tag = "staff", security(("bearer" = [])), params(KeptQuery),
    responses((status = 200, body = QuarantinePage), FaultsOfCases))]
pub(super) async fn list(
    State(app): State<App>,
    Signed(officer): Signed,
    Asked(asked): Asked<KeptQuery>,
) -> Result<Answer<QuarantinePage>, ApiFault> {
    Ok(Answer(act::kept(&app, &officer, &asked.post, asked.view(), asked.after.as_deref()).await?))
}

/// Files one, as having come when it did. It needs no key: asked twice, it is filed once.
#[utoipa::path(post, path = "/api/v1/quarantine/{entry}/file", tag = "staff", security(("bearer" = [])),
    params(("entry" = String, Path)), request_body = QuarantineJudged,
    responses((status = 200, body = QuarantineFiled), FaultsOfJudging))]
pub(super) async fn file(
    State(app): State<App>,
    Tongue(lang): Tongue,
    Signed(officer): Signed,
    Id(entry): Id<String>,
    Json(asked): Json<QuarantineJudged>,
) -> Result<Answer<QuarantineFiled>, ApiFault> {
    Ok(Answer(act::file_kept(&app, &officer, &asked.post, &entry, lang).await?))
}

/// Says that one is no complaint, and why. It needs no key: said twice, it is the same.
#[utoipa::path(post, path = "/api/v1/quarantine/{entry}/refuse", tag = "staff", security(("bearer" = [])),
    params(("entry" = String, Path)), request_body = QuarantineJudged, responses((status = 204), FaultsOfJudging))]
pub(super) async fn refuse(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(entry): Id<String>,
    Json(asked): Json<QuarantineJudged>,
) -> Result<StatusCode, ApiFault> {
    act::refuse_kept(&app, &officer, &asked.post, &entry, &asked.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}
