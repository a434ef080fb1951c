//! The figures of the monthly recaps. Which post may see them is decided in `act`.

use axum::Json as Answer;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use serde::Deserialize;
use shared::id::{CaseId, PostId};
use shared::recap::Measure;
use shared::time::Moment;
use shared::wire::{RecapFigures, RecapRows};
use utoipa::IntoParams;

use super::ask::{Asked, Id, Signed};
use super::fault::ApiFault;
use super::openapi::FaultsOfCases;
use crate::act;
use crate::app::App;

/// The routes of recaps.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/cases/{case}/recap", get(figures))
        .route("/api/v1/cases/{case}/recap/{measure}", get(rows))
}

/// From which post figures are asked for, and as known when.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct RecapAsked {
    /// The post.
    #[param(value_type = String)]
    post: PostId,
    /// What was on record at this moment, in milliseconds since 1970; now, where it is not given.
    #[serde(default)]
    known: Option<i64>,
    /// From which case on, for a list.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    from: Option<CaseId>,
}

/// The figures of a recap, as known at a moment.
#[utoipa::path(get, path = "/api/v1/cases/{case}/recap", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), RecapAsked), responses((status = 200, body = RecapFigures), FaultsOfCases))]
pub(super) async fn figures(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Asked(asked): Asked<RecapAsked>,
) -> Result<Answer<RecapFigures>, ApiFault> {
    let known = asked.known.map(Moment::from_millis);
    Ok(Answer(act::recap_figures(&app, &officer, &asked.post, &case, known).await?))
}

/// The cases that a figure counts: `came`, `answered`, `ended`, `open` or `late`.
#[utoipa::path(get, path = "/api/v1/cases/{case}/recap/{measure}", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), ("measure" = String, Path), RecapAsked),
    responses((status = 200, body = RecapRows), FaultsOfCases))]
pub(super) async fn rows(
    State(app): State<App>,
    Signed(officer): Signed,
    Id((case, measure)): Id<(CaseId, Measure)>,
    Asked(asked): Asked<RecapAsked>,
) -> Result<Answer<RecapRows>, ApiFault> {
    let known = asked.known.map(Moment::from_millis);
    let of = (&officer, &asked.post);
    Ok(Answer(act::recap_rows(&app, of, &case, known, measure, asked.from.as_ref()).await?))
}
