//! The figures of the monthly recaps, and their papers. Which post may see them is decided in `act`.

use axum::Json as Answer;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, HeaderName};
use axum::routing::get;
use bytes::Bytes;
use serde::Deserialize;
use shared::id::{CaseId, PostId};
use shared::recap::Measure;
use shared::time::Moment;
use shared::wire::{AskPaper, Papers, RecapFigures, RecapRows};
use utoipa::IntoParams;

use super::ask::{Asked, Id, Json, Key, Signed};
use super::fault::ApiFault;
use super::openapi::{FaultsOfCases, FaultsOfSteps};
use super::staff::PostQuery;
use crate::act;
use crate::app::App;

/// The routes of recaps.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/cases/{case}/recap", get(figures))
        .route("/api/v1/cases/{case}/recap/{measure}", get(rows))
        .route("/api/v1/cases/{case}/papers", get(papers).post(ask_paper))
        .route("/api/v1/cases/{case}/papers/{hash}", get(paper))
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

/// The papers of a recap: what was made, each with its hash, and what is awaited.
#[utoipa::path(get, path = "/api/v1/cases/{case}/papers", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), PostQuery), responses((status = 200, body = Papers), FaultsOfCases))]
pub(super) async fn papers(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Asked(asked): Asked<PostQuery>,
) -> Result<Answer<Papers>, ApiFault> {
    Ok(Answer(act::papers(&app, &officer, &asked.post, &case).await?))
}

/// Asks for a paper of a recap. It is made meanwhile; answers with what there is.
#[utoipa::path(post, path = "/api/v1/cases/{case}/papers", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), ("Idempotency-Key" = String, Header)), request_body = AskPaper,
    responses((status = 202, body = Papers), FaultsOfSteps))]
pub(super) async fn ask_paper(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(case): Id<CaseId>,
    Key(key): Key,
    Json(asked): Json<AskPaper>,
) -> Result<(StatusCode, Answer<Papers>), ApiFault> {
    Ok((StatusCode::ACCEPTED, Answer(act::ask_paper(&app, &officer, &case, &key, &asked).await?)))
}

/// A document of a recap, or the data it was made of, by the SHA-256 of its bytes.
#[utoipa::path(get, path = "/api/v1/cases/{case}/papers/{hash}", tag = "staff", security(("bearer" = [])),
    params(("case" = String, Path), ("hash" = String, Path), PostQuery),
    responses((status = 200, description = "the bytes", content((Vec<u8> = "application/pdf"), (serde_json::Value = "application/json"))),
        FaultsOfCases))]
pub(super) async fn paper(
    State(app): State<App>,
    Signed(officer): Signed,
    Id((case, hash)): Id<(CaseId, String)>,
    Asked(asked): Asked<PostQuery>,
) -> Result<([(HeaderName, &'static str); 1], Bytes), ApiFault> {
    let (document, bytes) = act::paper(&app, &officer, &asked.post, &case, &hash).await?;
    let media_type = if document { "application/pdf" } else { "application/json" };
    Ok(([(CONTENT_TYPE, media_type)], bytes))
}
