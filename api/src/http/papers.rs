//! Papers that leave the office, and the register line by line. What each holds, and for whom, is decided in `act`.

use axum::Json as Answer;
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, HeaderName};
use axum::routing::get;
use bytes::Bytes;
use futures_util::stream;
use serde::Deserialize;
use shared::id::{CaseId, PostId};
use shared::papers::PaperForm;
use shared::wire::{AskPaper, Papers};
use utoipa::IntoParams;

use super::ask::{Asked, Id, Json, Key, Signed};
use super::fault::ApiFault;
use super::openapi::{FaultsOfCases, FaultsOfSteps};
use super::site_address::SiteAddress;
use super::staff::PostQuery;
use crate::act;
use crate::app::App;

/// The routes of papers.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/api/v1/papers", get(papers).post(ask_paper))
        .route("/api/v1/papers/{hash}", get(paper))
        .route("/api/v1/register", get(register))
}

/// Whose papers are asked for.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct PapersAsked {
    /// The post.
    #[param(value_type = String)]
    post: PostId,
    /// The case they are of; whatever the post asked for, where it is not given.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    about: Option<CaseId>,
}

/// The papers of a case, or those a post asked for: what was made, each with its hash, and what is awaited.
#[utoipa::path(get, path = "/api/v1/papers", tag = "staff", security(("bearer" = [])),
    params(PapersAsked), responses((status = 200, body = Papers), FaultsOfCases))]
pub(super) async fn papers(
    State(app): State<App>,
    Signed(officer): Signed,
    Asked(asked): Asked<PapersAsked>,
) -> Result<Answer<Papers>, ApiFault> {
    Ok(Answer(act::papers(&app, &officer, &asked.post, asked.about.as_ref()).await?))
}

/// Asks for a paper. It is made meanwhile; answers with what there is.
#[utoipa::path(post, path = "/api/v1/papers", tag = "staff", security(("bearer" = [])),
    params(("Idempotency-Key" = String, Header)), request_body = AskPaper,
    responses((status = 202, body = Papers), FaultsOfSteps))]
pub(super) async fn ask_paper(
    State(app): State<App>,
    Signed(officer): Signed,
    SiteAddress(site): SiteAddress,
    Key(key): Key,
    Json(asked): Json<AskPaper>,
) -> Result<(StatusCode, Answer<Papers>), ApiFault> {
    Ok((StatusCode::ACCEPTED, Answer(act::ask_paper(&app, &officer, &key, &asked, &site).await?)))
}

/// A paper, or the data it was made of, by the SHA-256 of its bytes.
#[utoipa::path(get, path = "/api/v1/papers/{hash}", tag = "staff", security(("bearer" = [])),
    params(("hash" = String, Path), PostQuery),
    responses((status = 200, description = "the bytes", content((Vec<u8> = "application/pdf"),
        (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), (serde_json::Value = "application/json"))),
        FaultsOfCases))]
pub(super) async fn paper(
    State(app): State<App>,
    Signed(officer): Signed,
    Id(hash): Id<String>,
    Asked(asked): Asked<PostQuery>,
) -> Result<([(HeaderName, &'static str); 1], Bytes), ApiFault> {
    let paper = act::paper(&app, &officer, &asked.post, &hash).await?;
    Ok(([(CONTENT_TYPE, paper.form.map_or("application/json", PaperForm::media_type))], paper.bytes))
}

/// Which lines of the register are asked for.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct RegisterAsked {
    /// The post.
    #[param(value_type = String)]
    post: PostId,
    /// The first day, `2026-11-01`.
    #[serde(default)]
    from_on: String,
    /// The last day.
    #[serde(default)]
    until_on: String,
}

/// The register of some days as open text (CSV), sent as it is read, however long it is.
#[utoipa::path(get, path = "/api/v1/register", tag = "staff", security(("bearer" = [])), params(RegisterAsked),
    responses((status = 200, description = "lines, the first the heads of the columns", body = String, content_type = "text/csv"),
        FaultsOfSteps))]
pub(super) async fn register(
    State(app): State<App>,
    Signed(officer): Signed,
    Asked(asked): Asked<RegisterAsked>,
) -> Result<([(HeaderName, &'static str); 2], Body), ApiFault> {
    let lines = act::register_lines(&app, &officer, &asked.post, (&asked.from_on, &asked.until_on)).await?;
    let pages = stream::try_unfold(lines, async |mut lines| match lines.next().await {
        Ok(page) => Ok(page.map(|page| (page, lines))),
        Err(fault) => {
            tracing::error!(%fault, "a register broke off");
            Err(std::io::Error::other("the register broke off"))
        }
    });
    let named = "attachment; filename=\"register.csv\"";
    Ok(([(CONTENT_TYPE, "text/csv; charset=utf-8"), (CONTENT_DISPOSITION, named)], Body::from_stream(pages)))
}
