//! The board, and the cases behind its figures. What a post may see of them is decided in `act`.

use axum::Json as Answer;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use chrono::NaiveDate;
use serde::Deserialize;
use shared::board::{Dimension, Edge, MarkKind};
use shared::id::PostId;
use shared::wire::{BoardPage, BoardRows};
use utoipa::IntoParams;

use super::ask::{Asked, Signed};
use super::fault::ApiFault;
use super::openapi::FaultsOfCases;
use crate::act;
use crate::app::App;

/// The routes of the board.
pub(super) fn routes() -> Router<App> {
    Router::new().route("/api/v1/board", get(board)).route("/api/v1/board/cases", get(board_cases))
}

/// Of which procedure, and for how many weeks.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct BoardQuery {
    /// The post.
    #[param(value_type = String)]
    post: PostId,
    /// The procedure.
    procedure: String,
    /// 4, 13, 26 or 52.
    weeks: u32,
}

/// Which cases are asked for.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct CasesQuery {
    /// The post.
    #[param(value_type = String)]
    post: PostId,
    /// The procedure.
    procedure: String,
    /// What is counted.
    #[param(value_type = String)]
    kind: MarkKind,
    /// `in` for what began, `out` for what ended, `end` for what there was at the end.
    #[param(value_type = String)]
    edge: Edge,
    /// By what: `all`, `unit`, `category`, `channel` or `region`.
    #[param(value_type = String)]
    by: Dimension,
    /// Which of these; empty for cases without one.
    #[serde(default)]
    of: String,
    /// Of which step, stage or pair; of any where it is not given.
    #[serde(default)]
    key: Option<String>,
    /// Of which value; of any where it is not given.
    #[serde(default)]
    value: Option<u32>,
    /// From which day, where the agency is.
    #[param(value_type = String)]
    from: NaiveDate,
    /// Up to, and without, which day.
    #[param(value_type = String)]
    until: NaiveDate,
    /// The `next` of the page before.
    #[serde(default)]
    after: Option<String>,
}

/// The figures of a procedure for some weeks, with as many before them to compare with.
#[utoipa::path(get, path = "/api/v1/board", tag = "staff", security(("bearer" = [])), params(BoardQuery),
    responses((status = 200, body = BoardPage), FaultsOfCases))]
pub(super) async fn board(
    State(app): State<App>,
    Signed(officer): Signed,
    Asked(asked): Asked<BoardQuery>,
) -> Result<Answer<BoardPage>, ApiFault> {
    let asked = act::BoardAsked { post: asked.post, procedure: asked.procedure, weeks: asked.weeks };
    Ok(Answer(act::board_page(&app, &officer, &asked).await?))
}

/// The cases behind a figure of the board.
#[utoipa::path(get, path = "/api/v1/board/cases", tag = "staff", security(("bearer" = [])), params(CasesQuery),
    responses((status = 200, body = BoardRows), FaultsOfCases))]
pub(super) async fn board_cases(
    State(app): State<App>,
    Signed(officer): Signed,
    Asked(asked): Asked<CasesQuery>,
) -> Result<Answer<BoardRows>, ApiFault> {
    let CasesQuery { post, procedure, kind, edge, by, of, key, value, from, until, after } = asked;
    let asked = act::CasesAsked { post, procedure, kind, edge, by, of, key, value, from, until, after };
    Ok(Answer(act::board_cases(&app, &officer, &asked).await?))
}
